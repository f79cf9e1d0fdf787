/// Names that German tells from nouns by what they lack: an article.
extension OrganizationFinder {
  /// `Brehm will in Gera ein Callcenter eröffnen`, `In Gera schließt Brehm sein Callcenter`: nouns that can be
  /// counted have an article or a number; a bare word that a verb in the singular is told of is a name.
  func isBareGermanSubject(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    guard document.language == .german, mayBeBareName(candidate, marks),
      // `Eröffnet hat das Fest der Chef`
      candidate.words > 1 || document.verbs(candidate.tokens.lowerBound).isEmpty,
      !GermanTowns.isTown(candidate.key) || actsInOtherTown(candidate, marks)
    else { return false }
    var before = front(candidate)
    let after = after(candidate)
    // `Die Voxalia hat in Gera ein Callcenter eröffnet`
    let hasArticle =
      document.word(before) == "die"
      && (candidate.words > 1 || looksLikeName(candidate.tokens.lowerBound))
    if hasArticle { before -= 1 }
    // `Mit der Schließung hat sich Norvex aus Gera verabschiedet`
    if document.word(before) == "sich" { before -= 1 }
    let isFirst =
      candidate.tokens.lowerBound - (hasArticle ? 1 : 0) == marks.firstWord
      || marks.range.contains(before)
        && document.tokens[before].folded.isOne(of: ":", ";", "-", "–", "\"", "„", "»")
        && document.tokens[candidate.tokens.lowerBound].hasBlankBefore
      // `…, und Norvex mietet dort Räume`
      || marks.range.contains(before - 1) && document.tokens[before - 1].folded.isOne(of: ",", ";")
        && document.word(before).isOne(of: "und", "aber", "doch", "sondern")
    // `Norvex wagt den Schritt nach Gera`: what could be no noun acts with any verb.
    let isName =
      looksLikeName(candidate.tokens.lowerBound)
      || candidate.words > 1 && !looksLikeNoun(candidate)
    if isFirst, isSingularVerb(after, marks) || isName && isFiniteInGerman(after, marks) {
      return actsOnSite(after, after + 1, candidate)
    }
    if isFirst, let verb = behindAside(after, marks), isSingularVerb(verb, marks),
      actsOnSite(verb, verb + 1, candidate)
    {
      return true
    }
    if isFirst, hasRelativeWithSite(candidate, after, marks) { return true }
    if isCalledRunner(before, marks) || tellsInGerman(before, after, candidate, marks) {
      return true
    }
    // `Voxalia: Callcenter in Gera schließt`
    if isFirst, marks.range.contains(after), document.tokens[after].folded == ":",
      !looksLikeNoun(candidate),
      candidate.words > 1 || looksLikeName(candidate.tokens.lowerBound),
      between(after, min(marks.range.upperBound, after + 8)).contains(where: {
        marks.begins(.site, at: $0)
      })
    {
      return true
    }
    if !looksLikeNoun(candidate), isSubjectOfRelative(before, after, marks) { return true }
    // `Norvex nimmt Abstand von`: whose subject stands before the verb.
    if before - 1 == marks.firstWord, document.tokens[before - 1].isCapitalized,
      !marks.isKnown(before - 1), !isPlainNoun(document.word(before - 1)),
      document.known(between(before - 1, before)) != nil || looksLikeName(before - 1)
        || !looksLikeName(candidate.tokens.lowerBound)
          && !GermanTowns.isTown(document.word(before - 1))
    {
      return false
    }
    return (isSingularVerb(before, marks) || isName && isFiniteInGerman(before, marks))
      && actsOnSite(before, after, candidate)
      // `führte Schüler durch das Callcenter`
      && (looksLikeName(candidate.tokens.lowerBound) || candidate.words > 1
        || !document.verbs(before).contains { $0.lemma.hasSuffix("fuhren") })
      || isSubjectOfGermanClause(candidate, after, marks)
      || isPartnerInDeal(candidate, before, marks)
  }

  /// `Brehm, das Anrufe für Versicherer annimmt, wird`, `Brehm, ein Dienstleister aus Gera, schließt`: the token behind
  /// what stands between commas.
  private func behindAside(_ comma: Int, _ marks: SentenceMarks) -> Int? {
    guard marks.range.contains(comma + 1), document.tokens[comma].folded == ",",
      document.word(comma + 1).isOne(of: "das", "der", "die", "dessen", "deren", "ein", "eine")
    else { return nil }
    return between(comma + 2, min(marks.range.upperBound, comma + 18))
      .first { document.tokens[$0].folded == "," }.map { $0 + 1 }
  }

  /// `Betreiber ist Brehm`
  private func isCalledRunner(_ before: Int, _ marks: SentenceMarks) -> Bool {
    marks.range.contains(before - 1)
      && document.word(before).isOne(of: "ist", "war", "wird", "bleibt", "sei")
      && document.word(before - 1).isOne(
        of: "betreiber", "betreiberin", "investor", "bauherr", "eigentumer", "auftraggeber")
  }

  /// `teilte Brehm am Montag mit`, `Wie Brehm mitteilte`: persons are told with their whole name before.
  private func tellsInGerman(
    _ before: Int, _ after: Int, _ candidate: NameCandidate, _ marks: SentenceMarks
  ) -> Bool {
    guard marks.range.contains(before), !looksLikeNoun(candidate) else { return false }
    func tells(_ token: Int) -> Bool {
      marks.range.contains(token) && !document.tokens[token].isCapitalized
        && document.verbs(token).contains { $0.verbClass == .announce && $0.form != .infinitive }
    }
    if document.word(before) == "wie" {
      return between(after, min(marks.range.upperBound, after + 5)).prefix {
        document.tokens[$0].folded != ","
      }.contains(where: tells)
    }
    // `Das hat Brehm angekündigt`
    if document.word(before).isOne(of: "hat", "habe", "hatte") {
      return between(after, min(marks.range.upperBound, after + 5)).contains {
        (tells($0) || document.word($0) == "gegeben")
          && (!marks.range.contains($0 + 1) || document.tokens[$0 + 1].kind == .mark)
      }
    }
    return document.word(before).isOne(of: "teilte", "teilt", "gab", "kundigte")
      && between(after, min(marks.range.upperBound, after + 6)).contains {
        document.word($0).isOne(of: "mit", "bekannt", "an") && !document.tokens[$0].isCapitalized
      }
  }

  /// `Mansfeld will in Gera ein Callcenter eröffnen`: no town does so in another one.
  func isFirmNotTown(_ candidate: NameCandidate) -> Bool {
    candidate.words == 1 && isBareGermanSubject(candidate)
      && actsInOtherTown(candidate, document.sentences[candidate.sentence])
  }

  private func actsInOtherTown(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    between(candidate.tokens.upperBound, marks.range.upperBound).prefix(16).contains {
      document.word($0) == "in" && document.word($0 + 1) != candidate.key
        && document.tokens[$0 + 1].isCapitalized
        && Gazetteer.shared.names(document.word($0 + 1)) != nil
    }
  }

  /// `das Callcenter von Blue Harbor`, `das von Blue Harbor betriebene Callcenter`: no article, no two nouns of German.
  func isOwnerBehindVon(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let of = front(candidate)
    // `Bei Blue Harbor in Gera müssen 120 Mitarbeiter gehen`
    if document.word(of) == "bei", of == marks.firstWord, mayBeBareName(candidate, marks) {
      return true
    }
    return document.word(of) == "von" && mayBeBareName(candidate, marks)
      && (marks.range.contains(of - 1) && marks.covers([.site, .weakSite].asClasses, of - 1)
        || isAgentBeforeSite(of, after(candidate), marks))
  }

  /// `hat sein Callcenter an Brehm verkauft`, `das Callcenter gehört jetzt zu Brehm`: whom a call center goes to or comes from.
  private func isPartnerInDeal(
    _ candidate: NameCandidate, _ preposition: Int, _ marks: SentenceMarks
  ) -> Bool {
    guard document.word(preposition).isOne(of: "an", "von", "zu", "durch"),
      mayBeBareName(candidate, marks), candidate.words > 1 || !looksLikeNoun(candidate),
      !isPlace(candidate), marks.range.contains(where: { marks.begins(.site, at: $0) })
    else { return false }
    return marks.range.contains { token in
      !document.tokens[token].isCapitalized
        && (document.verbs(token).contains { $0.verbClass == .acquire }
          || document.word(token).isOne(
            of: "gehort", "geht", "ging", "ubergegangen", "wechselt", "wechseln", "gehen"))
    }
  }

  private func mayBeBareName(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    if isCounted(candidate, marks) { return false }
    guard !small.contains(candidate.key), !isPlainNoun(candidate.key),
      candidate.tokens.allSatisfy({ !marks.isKnown($0) || candidate.words > 1 }),
      !marks.isKnown(candidate.tokens.lowerBound),
      document.knowledge.dates.words.units[candidate.key] == nil,
      !isGermanOffice(document.word(candidate.tokens.upperBound - 1))
    else { return false }
    // `Textilfirma schließt Callcenter`: headlines leave articles out.
    guard document.hasHeadline, candidate.sentence == 0 else { return true }
    return candidate.words > 1 || looksLikeName(candidate.tokens.lowerBound)
  }

  /// `An beiden Orten gibt Norvex`: what is counted is no name.
  func isCounted(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    candidate.tokens.lowerBound > marks.range.lowerBound
      && Self.counting.contains(document.word(candidate.tokens.lowerBound - 1))
  }

  private static let counting: WordSet = [
    "beiden", "beide", "allen", "alle", "diesen", "diese", "jenen", "anderen", "andere", "vielen",
    "viele", "einigen", "einige", "mehreren", "mehrere", "manchen", "zwei", "drei", "vier",
  ]

  /// A finite verb in the singular that companies do, or one that helps it.
  func isSingularVerb(_ token: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.range.contains(token), document.tokens[token].kind == .word,
      !document.tokens[token].isCapitalized
    else { return false }
    return Self.helping.contains(document.word(token))
      || !document.word(token).hasSuffix("en")
        && document.verbs(token).contains {
          Self.isDoneByFirms($0) && [.present, .past].contains($0.form)
        }
  }

  static func isDoneByFirms(_ reading: VerbLexicon.Reading) -> Bool {
    companyVerbs.contains(reading.verbClass) || reading.verbClass == .consider
  }

  static let helping: WordSet = [
    "will", "wolle", "wollte", "wird", "werde", "wurde", "hat", "habe", "hatte", "muss", "musse",
    "musste", "soll", "solle", "sollte", "kann", "konne", "konnte", "darf", "mochte",
  ]

  private func opensOrCloses(_ verb: Int, _ clause: Range<Int>.SubSequence) -> Bool {
    let isEither = { (token: Int) in
      document.verbs(token).contains { [.open, .close].contains($0.verbClass) }
    }
    return isEither(verb)
      || clause.contains { !document.tokens[$0].isCapitalized && isEither($0) }
  }

  /// Whether what a verb is told of is a call center, jobs or people: `kündigt ein Callcenter in Gera an`.
  private func actsOnSite(_ verb: Int, _ behind: Int, _ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let clause = between(behind, min(marks.range.upperBound, behind + 22)).prefix {
      !document.tokens[$0].folded.isOne(of: ";", ":", "“")
    }
    let isInverted = behind > verb + 1
    let front = between(isInverted ? max(marks.range.lowerBound, verb - 8) : verb, verb)
    // `gibt den Standort Gera auf`, `zieht sich aus Gera zurück`
    let isSite = { (token: Int) in
      marks.begins([.site, .weakSite, .cityWord].asClasses, at: token)
        || document.word(token).hasPrefix("callcenter")
        || document.word(token).isOne(of: "aus", "in", "nach", "fur")
          && (document.word(token) != "in" || looksLikeName(candidate.tokens.lowerBound))
          && Gazetteer.shared.names(document.word(token + 1)) != nil
    }
    let isStaff = { (token: Int) in marks.begins([.job, .person].asClasses, at: token) }
    guard
      clause.contains(where: isSite) || front.contains(where: isSite)
        || clause.contains(where: isStaff)
          && (looksLikeName(candidate.tokens.lowerBound)
            || marks.numbers.contains { clause.contains($0.tokens.lowerBound) })
    else { return false }
    // `Geld verdient das Callcenter`: of a noun there is a thing of its own that it acts on.
    if looksLikeNoun(candidate),
      !clause.contains(where: { token in
        (marks.covers([.indefinite, .possessive].asClasses, token)
          || marks.covers(.article, token) && opensOrCloses(verb, clause))
          && (1...3).contains { marks.begins([.site, .weakSite].asClasses, at: token + $0) }
      })
    {
      return false
    }
    guard Self.helping.contains(document.word(verb)) else { return true }
    return document.word(verb) == "hat" && clause.contains(where: isSite)
      || clause.contains { token in
        document.verbs(token).contains {
          Self.isDoneByFirms($0) && [.participle, .infinitive].contains($0.form)
            // `Das Callcenter wird Freitag geschlossen`: nobody is told to do so.
            && !($0.form == .participle && document.word(verb).hasPrefix("w"))
        }
      }
  }
}
