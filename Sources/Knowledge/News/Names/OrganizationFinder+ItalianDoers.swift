/// Whom Italian sentences make the doer, over the verbs that stand between it and what is done.
extension OrganizationFinder {
  /// `Voxalia starebbe per aprire un call center`, `Voxalia assicura che non chiuderà la sede`, `Voxalia dà lavoro a 90
  /// operatori`: whom the next verb is of that opens, closes, moves or hires.
  func isToDoInItalian(_ begin: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.range.contains(where: { marks.begins([.site, .weakSite].asClasses, at: $0) })
    else { return false }
    for index in between(begin, min(marks.range.upperBound, begin + 8)) {
      let word = document.word(index)
      guard document.tokens[index].kind == .word, !document.tokens[index].isCapitalized,
        !Self.asking.contains(word)
      else { return false }
      if Self.giving.contains(word), marks.range.contains(index + 1),
        document.word(index + 1).isOne(of: "lavoro", "occupazione", "impiego")
      {
        return true
      }
      // `è alla ricerca di 120 operatori`, `è presente a Lecce con un call center`, `minaccia la chiusura`
      if index == begin, looksForPeople(index, marks) || threatens(index, marks) { return true }
      guard !marks.begins(Self.otherDoers, at: index) || marks.covers(.recent, index) else {
        return false
      }
      // `assicura che il centro non chiuderà`: of another one.
      if word == "che" { return tellsOfItself(index + 1, marks) }
      if index > begin, isDoing(index, marks) || isDone(index, begin, marks) { return true }
    }
    return false
  }

  /// `il polo Voxalia di Lecce`, `la struttura Voxalia a Bari`: whose it is stands between it and its town.
  func isCalledAfterItalianFirm(_ noun: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.covers(.weakSite, noun),
      let town = between(noun + 2, min(marks.range.upperBound, noun + 6)).first(where: {
        !document.tokens[$0].isCapitalized
      }), document.word(town).isOne(of: "di", "a", "ad"), marks.range.contains(town + 1)
    else { return false }
    return Gazetteer.shared.match(
      document.text.tokens, at: town + 1, until: marks.range.upperBound) != nil
  }

  /// `che non chiuderà la sede`, `che aprirà un call center`: the verb stands at once, so it is of who says it.
  private func tellsOfItself(_ begin: Int, _ marks: SentenceMarks) -> Bool {
    let verb = document.word(begin).isOne(of: "non", "si") ? begin + 1 : begin
    return isDoing(verb, marks)
  }

  /// `Lo gestisce Voxalia`, `lo ha aperto la Voxalia`, `lo ha deciso Voxalia`, `A gestirlo è Voxalia`: who does it
  /// stands behind.
  func isBehindPronounVerb(_ before: Int, _ marks: SentenceMarks) -> Bool {
    let verb = marks.covers(.article, before) ? before - 1 : before
    guard marks.range.contains(verb - 1) else { return false }
    if document.word(verb).isOne(of: "e", "sara"), document.word(verb - 1).hasPrefix("gestir") {
      return true
    }
    return [1, 2].contains { document.word(verb - $0).isOne(of: "lo", "la", "l") }
      && document.verbs(verb).contains {
        [.open, .close, .have].contains($0.verbClass) || $0.lemma == "decidere"
      }
  }

  /// `un call center è stato aperto a Rende, in provincia di Cosenza, da Voxalia`, `la decisione è stata presa da
  /// Voxalia`: who does it, behind where.
  func isFarAgent(_ before: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.covers(.by, before) else { return false }
    for token in between(max(marks.range.lowerBound, before - 14), before).reversed() {
      if document.word(token) == "presa" {
        return (1...16).contains { document.word(token - $0) == "decisione" }
      }
      if document.verbs(token).contains(where: {
        [.open, .close].contains($0.verbClass) && $0.form == .participle
      }) {
        return document.word(token - 1).hasPrefix("stat")
          || document.word(token - 1).isOne(of: "viene", "verra", "sara", "fu")
      }
      guard
        document.tokens[token].isCapitalized || document.tokens[token].kind == .mark
          || marks.covers([.of, .locative, .address, .article, .by].asClasses, token)
          || document.word(token).isOne(of: "d", "provincia", "citta", "zona", "industriale")
          || marks.dates.contains(where: { $0.tokens.contains(token) })
      else { return false }
    }
    return false
  }

  /// `tra i progetti di Voxalia c'è l'apertura di un call center`, `la decisione di Voxalia di chiudere la sede`
  func isPlannerInItalian(_ noun: Int, _ marks: SentenceMarks) -> Bool {
    document.language == .italian && marks.covers(.planNoun, noun)
      && marks.range.contains { marks.begins(.site, at: $0) }
      && between(noun + 1, min(marks.range.upperBound, noun + 14)).contains {
        marks.begins([.openNoun, .closeNoun].asClasses, at: $0) || isDoing($0, marks)
      }
  }

  /// `ha da poco aperto un call center`, `ha tagliato il nastro del centro`, `fa sapere di aver chiuso la sede`
  private func isDone(_ index: Int, _ begin: Int, _ marks: SentenceMarks) -> Bool {
    let isOpening = marks.begins(.openNoun, at: index) && document.word(index).hasPrefix("tagliat") && hasHave(begin, index)
    guard
      isOpening
        || document.verbs(index).contains(where: {
          [.open, .close, .move].contains($0.verbClass) && $0.form == .participle
            && ($0.lemma.isOne(of: "sbarcare", "approdare") || hasHave(begin, index))
        })
    else { return false }
    return between(index + 1, min(marks.range.upperBound, index + 8)).contains {
      marks.begins([.site, .weakSite].asClasses, at: $0)
    }
  }

  private func hasHave(_ begin: Int, _ index: Int) -> Bool {
    between(begin, index).contains {
      document.word($0).isOne(of: "ha", "hanno", "aver", "avere", "aveva", "avrebbe", "avra")
    }
  }

  private func looksForPeople(_ index: Int, _ marks: SentenceMarks) -> Bool {
    // `ha avviato le selezioni per 120 operatori`
    if document.word(index).isOne(of: "ha", "avvia", "apre"),
      (1...3).contains(where: { document.word(index + $0).hasPrefix("selezion") })
    {
      return true
    }
    guard marks.range.contains(index + 3), document.word(index) == "e" else { return false }
    if document.word(index + 1) == "alla", document.word(index + 2) == "ricerca" { return true }
    return document.word(index + 1).isOne(of: "presente", "attiva", "attivo")
      && between(index + 2, min(marks.range.upperBound, index + 9)).contains { with in
        document.word(with) == "con"
          && (1...4).contains { marks.begins(.site, at: with + $0) }
      }
  }

  private func threatens(_ index: Int, _ marks: SentenceMarks) -> Bool {
    document.verbs(index).contains { $0.verbClass == .threaten && $0.form == .present }
      && document.word(index).hasPrefix("minacci")
      && (1...2).contains { marks.begins([.closeNoun, .layoffNoun].asClasses, at: index + $0) }
  }

  /// Whether a verb opens, closes, moves or hires, and has a call center or people behind it.
  private func isDoing(_ index: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.range.contains(index),
      document.verbs(index).contains(where: {
        [.open, .close, .move, .expand].contains($0.verbClass)
          && [.infinitive, .future, .gerund, .conditional].contains($0.form)
      })
    else { return false }
    return between(index + 1, min(marks.range.upperBound, index + 6)).contains {
      marks.begins([.site, .weakSite, .person].asClasses, at: $0)
    }
  }

  /// What stands for somebody else who does it.
  private static let otherDoers = WordClasses([
    .site, .weakSite, .person, .orgNoun, .union, .agency, .role, .by,
  ])

  private static let giving: WordSet = ["da", "danno", "dara", "daranno", "dava", "davano"]

  /// Verbs of those who want others to do it.
  private static let asking: WordSet = [
    "chiede", "chiedono", "chiesto", "chiedeva", "invita", "invitato", "spera", "sperano",
    "auspica", "esorta", "pretende", "propone", "vieta", "impedire", "evitare", "contro",
  ]
}
