/// Whom Italian sentences make the doer, over the verbs that stand between it and what is done.
extension OrganizationFinder {
  /// `Voxalia starebbe per aprire un call center`, `ha da poco aperto`, `dà lavoro
  /// a 90 operatori`, `è alla ricerca di`: whom the next verb is of that opens, closes, moves or hires.
  func isToDoInItalian(_ begin: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.range.contains(where: { marks.begins([.site, .weakSite].asClasses, at: $0) })
    else { return false }
    var isPerfect = false
    for index in between(begin, min(marks.range.upperBound, begin + 8)) {
      let word = document.word(index)
      guard document.tokens[index].kind != .mark, !document.tokens[index].isCapitalized,
        !Self.asking.contains(word), word != "che"
      else { return false }
      if word.isOne(of: "da", "danno", "dara", "daranno"),
        document.word(index + 1) == "lavoro" || document.word(index + 2) == "benservito"
      {
        return true
      }
      guard !marks.begins(Self.otherDoers, at: index) || marks.covers(.recent, index) else {
        return false
      }
      isPerfect =
        isPerfect || document.knowledge.have.contains(word) || word.isOne(of: "aver", "sbarcata")
      // `ha tagliato il nastro`, `ha dichiarato 120 esuberi`, `è alla ricerca di`, `minaccia la chiusura`
      if marks.begins(.layoffNoun, at: index)
        && marks.numbers.contains(where: { $0.tokens.upperBound == index })
        || isPerfect && marks.begins([.openNoun, .expandNoun].asClasses, at: index)
        || word == "ricerca"
        || document.word(begin) == "minaccia" && marks.begins(.closeNoun, at: index)
        || (index > begin || isPerfect) && isDoing(index, marks, isPerfect)
      {
        return true
      }
    }
    return false
  }

  /// Whether a verb opens, closes, moves or hires, and has a call center or people behind it.
  private func isDoing(_ index: Int, _ marks: SentenceMarks, _ isPerfect: Bool) -> Bool {
    document.verbs(index).contains {
      [.open, .close, .move, .expand].contains($0.verbClass)
        && ([.infinitive, .future, .gerund, .conditional].contains($0.form)
          || isPerfect && $0.form == .participle)
    }
      && between(index + 1, min(marks.range.upperBound, index + 7)).contains {
        marks.begins([.site, .weakSite, .person].asClasses, at: $0)
      }
  }

  /// `il polo Voxalia di Lecce`, `la struttura Voxalia a Bari`: whose it is stands between it and its town.
  func isCalledAfterItalianFirm(_ noun: Int, _ end: Int, _ marks: SentenceMarks) -> Bool {
    marks.covers(.weakSite, noun) && document.word(end).isOne(of: "di", "a", "ad")
      && Gazetteer.shared.match(
        document.text.tokens, at: end + 1, until: marks.range.upperBound) != nil
  }

  /// `Lo gestisce Voxalia`, `lo ha aperto la Voxalia`, `A gestirlo è Voxalia`: who does it stands behind.
  func isBehindPronounVerb(_ before: Int, _ marks: SentenceMarks) -> Bool {
    let verb = marks.covers(.article, before) ? before - 1 : before
    guard marks.range.contains(verb - 1) else { return false }
    return document.word(verb).isOne(of: "e", "sara")
      && ["gestirl", "condurl", "guidarl", "aprirl"].contains {
        document.word(verb - 1).hasPrefix($0)
      }
      || [1, 2].contains { document.word(verb - $0).isOne(of: "lo", "la", "l", "li") }
        && document.verbs(verb).contains {
          [.open, .close, .have].contains($0.verbClass) || $0.lemma == "decidere"
        }
  }

  /// `Si chiama Voce Sud il contact center che apre a Cosenza`: what a call center is called.
  func isCalledInItalian(_ candidate: NameCandidate, _ before: Int, _ marks: SentenceMarks) -> Bool
  {
    let next = candidate.tokens.upperBound
    return document.language == .italian
      && document.word(before).isOne(of: "chiama", "chiamera", "denominato", "battezzato")
      && marks.covers([.article, .indefinite].asClasses, next)
      && (1...2).contains { marks.begins(.site, at: next + $0) }
  }

  /// What stands for somebody else who does it.
  private static let otherDoers = WordClasses([
    .site, .weakSite, .person, .orgNoun, .union, .agency, .role, .by,
  ])
  /// Verbs of those who want others to do it, or speak with them.
  static let asking: WordSet = [
    "incontra", "incontrato", "incontrera", "convoca", "convocato", "visitato", "chiede",
    "chiedono", "chiesto", "invita", "invitato", "spera", "sperano", "auspica",
    "esorta", "pretende", "propone", "vieta", "impedire", "evitare", "contro",
  ]

  /// `la Contel di Giulianova chiuse i battenti`: an article, a town behind, and what call centers do.
  func isFirmOfTownThatActs(
    _ candidate: NameCandidate, _ before: Int, _ marks: SentenceMarks
  ) -> Bool {
    let of = candidate.tokens.upperBound
    guard marks.range.contains(before), candidate.words <= 3,
      document.tokens[before].folded.isOne(of: "la", "l'", "l’", "della", "alla", "dalla"),
      marks.range.contains(of + 2), document.word(of).isOne(of: "di", "d"), !isPlace(candidate),
      !candidate.tokens.contains(where: {
        marks.isKnown($0) || small.contains(document.tokens[$0].folded)
      }),
      let (count, names) = Gazetteer.shared.match(
        document.text.tokens, at: of + 1, until: min(marks.range.upperBound, of + 4)),
      Gazetteer.shared.place(names.places[0]).kind == .city,
      marks.range.contains(where: { marks.covers([.site, .topic, .person, .job].asClasses, $0) })
    else { return false }
    return between(of + 1 + count, min(marks.range.upperBound, of + count + 4)).contains { token in
      !document.tokens[token].isCapitalized
        && document.verbs(token).contains {
          [.open, .close, .layoff, .expand, .employ, .have, .reduce, .move].contains($0.verbClass)
        }
    }
  }

  /// `ironizza Giada, 33 anni.`: how old somebody is, and nothing behind.
  func isOfAge(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    let comma = candidate.tokens.upperBound
    guard document.language == .italian, marks.range.contains(comma + 2),
      document.tokens[comma].folded == ",",
      let number = marks.numbers.first(where: { $0.tokens.lowerBound == comma + 1 }),
      let age = number.least, (16...99).contains(age),
      document.word(number.tokens.upperBound) == "anni"
    else { return false }
    let next = number.tokens.upperBound + 1
    return !marks.range.contains(next) || document.tokens[next].kind == .mark
  }

  /// `soltanto a Cosenza, alla Norvex, si contano`: where in a town something is.
  func isAtFirmInTownOfItalian(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    let at = candidate.tokens.lowerBound - 1
    return document.language == .italian && marks.range.contains(at - 2)
      && document.word(at).isOne(of: "alla", "all", "presso")
      && document.tokens[at - 1].folded == ","
      && document.tokens[at - 2].isCapitalized
      && Gazetteer.shared.names(document.word(at - 2)).map {
        Gazetteer.shared.place($0.places[0]).kind == .city
      } == true
  }
}
