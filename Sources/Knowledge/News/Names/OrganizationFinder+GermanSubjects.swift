/// What German has companies do where their verb stands far from them.
extension OrganizationFinder {
  /// `das von Voxalia betriebene Callcenter`: who runs, opens or closes it, before the participle.
  func isAgentBeforeSite(_ of: Int, _ after: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.range.contains(of), document.word(of).isOne(of: "von", "vom", "der", "durch")
    else { return false }
    // `das Callcenter, das von Voxalia betrieben wird`, `Eröffnung eines Callcenters durch Voxalia`
    if document.word(of) == "durch" || document.word(of) == "von" && isGermanParticiple(after),
      between(max(marks.range.lowerBound, of - 8), of).contains(where: {
        marks.begins(.site, at: $0)
      })
    {
      return true
    }
    guard
      let site = between(after + 1, min(marks.range.upperBound, after + 7)).first(where: {
        marks.begins([.site, .weakSite].asClasses, at: $0)
      })
    else { return false }
    return between(after, site).contains { isGermanAttribute($0) }
      && between(after, site).allSatisfy { document.tokens[$0].kind != .mark }
  }

  private func isGermanParticiple(_ token: Int) -> Bool {
    document.verbs(token).contains {
      [.have, .open, .close, .acquire].contains($0.verbClass) && $0.form == .participle
    }
  }

  /// `Das Callcenter, das Voxalia in Gera betreibt, schließt`: the subject of a relative clause behind a call center.
  func isSubjectOfRelative(_ of: Int, _ after: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.range.contains(of - 1), document.tokens[of - 1].folded == ",",
      document.word(of).isOne(of: "das", "die", "den", "welches"),
      between(max(marks.range.lowerBound, of - 6), of).contains(where: {
        marks.begins(.site, at: $0)
      })
    else { return false }
    let limit = min(marks.range.upperBound, after + 12)
    let end = between(after, limit).first { document.tokens[$0].folded == "," } ?? limit
    return between(after, end).suffix(3).contains { token in
      !document.tokens[token].isCapitalized
        && document.verbs(token).contains { Self.companyVerbs.contains($0.verbClass) }
    }
  }

  /// A participle before its noun: `betriebene`, `eröffneten`.
  private func isGermanAttribute(_ token: Int) -> Bool {
    let word = document.word(token)
    return !document.tokens[token].isCapitalized
      && ["te", "ten", "tes", "ter", "ene", "enen", "enes", "ener"].contains { word.hasSuffix($0) }
      && (word.hasPrefix("ge") || word.contains("ge") || word.hasPrefix("be")
        || word.hasPrefix("er") || word.hasPrefix("uber") || word.hasPrefix("unter"))
  }

  /// `dass Voxalia sein Callcenter in Gera schließt`, `weil Voxalia in Gera 80 Stellen streichen will`: behind a
  /// conjunction, with the verb at the end of the clause.
  func isSubjectOfGermanClause(_ candidate: NameCandidate, _ after: Int, _ marks: SentenceMarks)
    -> Bool
  {
    let front = front(candidate)
    let before = marks.covers(.article, front) ? front - 1 : front
    guard marks.range.contains(before), Self.conjunctions.contains(document.word(before)),
      !looksLikeNoun(candidate) || before == front && !isPlainNoun(candidate.key),
      !small.contains(candidate.key),
      !marks.isKnown(candidate.tokens.lowerBound)
    else { return false }
    let clause = between(after, min(marks.range.upperBound, after + 24)).prefix {
      document.tokens[$0].kind != .mark || document.tokens[$0].folded.isOne(of: "-", "(", ")")
    }
    let hasSite = clause.contains { marks.begins(.site, at: $0) }
    let isName = looksLikeName(candidate.tokens.lowerBound) || candidate.words > 1
    return
      (hasSite
      || isName
        && clause.contains { marks.begins([.weakSite, .job, .person].asClasses, at: $0) })
      && clause.suffix(3).contains { token in
        !document.tokens[token].isCapitalized
          && document.verbs(token).contains(where: Self.isDoneByFirms)
      }
  }

  /// `ein Hamburger Dienstleister`: what a firm is and from where, not what it is called.
  func isFirmOfTown(_ candidate: NameCandidate) -> Bool {
    document.language == .german && candidate.words == 2
      && document.townOfAdjective(candidate.tokens.lowerBound) != nil
      && document.word(candidate.tokens.upperBound - 1).hasSuffix("dienstleister")
  }

  /// `In Brandenburg an der Havel schließt`: part of the name of a town; or a number.
  func isGermanRiver(_ candidate: NameCandidate) -> Bool {
    guard document.language == .german else { return false }
    let before = candidate.tokens.lowerBound - 1
    // `Zwölf Stellen entfallen`, `Im Herbst`, `Voxalia sucht Personal:`
    if candidate.words == 1,
      document.beginsNumber(candidate.tokens.lowerBound) || isPlainNoun(candidate.key)
        || document.sentences[candidate.sentence].dates.contains(where: {
          $0.tokens.contains(candidate.tokens.lowerBound)
        })
    {
      return true
    }
    let town = document.word(before) == "am" ? before - 1 : before - 2
    return
      (document.word(before) == "am"
      || document.word(before) == "der" && document.word(before - 1) == "an")
      && document.tokens.indices.contains(town) && document.tokens[town].isCapitalized
      && Gazetteer.shared.names(document.word(town)) != nil
  }

  private static let conjunctions: WordSet = [
    "dass", "weil", "wahrend", "nachdem", "obwohl", "obgleich", "bevor", "wenn", "ob", "wie", "als",
    "seit", "seitdem", "sobald", "damit", "falls", "wonach", "sodass", "wo",
  ]
}
