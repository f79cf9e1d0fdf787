/// What German tells of a call center before its noun, and of jobs that stay or go.
extension TriggerFinder {
  /// `Mitarbeiter des im Herbst geschlossenen Callcenters in Gera`, `das 2019 eröffnete Callcenter`: a participle
  /// before the noun tells what has happened.
  func attributeInGerman(_ token: Int) -> Trigger? {
    guard document.language == .german else { return nil }
    if let state = stateInGerman(token) { return state }
    guard !document.tokens[token].isCapitalized,
      marks.range.contains(token + 1), document.word(token).utf8.count > 7,
      ((1...2).contains(where: { step in
        marks.begins([.site, .weakSite].asClasses, at: token + step)
          && (step == 1 || document.townOfAdjective(token + 1) != nil)
      })
        // `des geschlossenen Voxalia-Callcenters`
        || document.isJoined(token + 2, in: marks.range) && marks.begins(.site, at: token + 3))
    else { return nil }
    let clause = Clauses(document, sentence).clause(of: token)
    // `sucht für sein künftiges Callcenter 80 Agenten`
    if document.word(token).hasPrefix("kunftige") {
      return Trigger(
        kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: "kunftig", isNoun: true,
        isPassive: true, certainty: .planned, clause: clause)
    }
    guard let reading = attributeReading(token) else { return nil }
    let near = between(max(clause.lowerBound, token - 5), token)
    // `nie eröffnet`, `das noch nicht geschlossene Callcenter`
    if near.contains(where: { marks.covers([.negator, .hedge, .future].asClasses, $0) }) {
      return nil
    }
    return Trigger(
      kind: reading.verbClass == .open ? .open : .close, tokens: token..<token + 1,
      sentence: sentence, lemma: reading.lemma, isNoun: true, isPassive: true,
      certainty: .asserted, clause: clause)
  }

  /// Whether the verb that a phrase has with it is in the present, which is also said of what is to come.
  func isSaidInPresent(_ kind: Trigger.Kind, _ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    switch kind {
    case .layoff:
      // `140 Stellen gehen verloren`
      return document.language == .german
        && range.contains { document.word($0).isOne(of: "gehen", "mussen", "stehen") }
    case .close: return isSealedInFrench(range) || isEndInPresent(range, clause)
    default: return false
    }
  }

  /// `macht das Callcenter in Gera dicht`: the verb tells it.
  func isToldByMaking(_ token: Int) -> Bool {
    document.language == .german && document.word(token) == "dicht"
      && between(max(marks.range.lowerBound, token - 16), token).contains {
        document.word($0).isOne(of: "macht", "machen", "machte", "machten")
      }
  }

  /// `Für das Callcenter ist im Herbst Schluss`
  private func isEndInPresent(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    document.language == .german && document.word(range.upperBound - 1) == "schluss"
      && clause.contains { document.word($0) == "ist" }
      && !clause.contains { document.word($0) == "gewesen" }
  }

  /// What a verb tells by its object in German; nil where it tells what it always does.
  func kindInGerman(_ reading: VerbLexicon.Reading, _ token: Int) -> Trigger.Kind? {
    if beginsAsStaff(reading, token) { return .expand }
    if strikesOutSite(reading, token) { return .cancel }
    if dismantlesSite(reading, token) { return .close }
    return turnsIntoSite(reading, token) ? .construct : nil
  }

  /// `das vorgesehene Servicecenter gestrichen`: no jobs are named that it could be told of.
  private func strikesOutSite(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .german, reading.lemma == "streichen" else { return false }
    let clause = Clauses(document, sentence).clause(of: token)
    return marks.covers(.site, token - 1)
      && !between(max(clause.lowerBound, token - 12), token).contains {
        marks.begins([.job, .person, .seat].asClasses, at: $0)
      }
  }

  /// `baut das Callcenter in Gera komplett ab`: no jobs are named.
  private func dismantlesSite(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .german, reading.lemma.isOne(of: "abbauen", "kappen") else {
      return false
    }
    let part = partAround(token)
    return part.contains {
      marks.covers([.article, .possessive].asClasses, $0)
        && document.word($0).isOne(of: "das", "den", "sein", "ihr", "seinen", "ihren")
        && marks.begins([.site, .weakSite].asClasses, at: $0 + 1)
    }
      && !part.contains {
        marks.begins([.job, .person, .seat].asClasses, at: $0) || document.word($0) == "personal"
      }
      && marks.numbers.allSatisfy { number in
        !part.contains(number.tokens.lowerBound)
          || marks.dates.contains { $0.tokens.overlaps(number.tokens) }
      }
  }

  /// `hat die Schließung des Callcenters abgesagt`: that it closes is told by the noun; nothing that opens is given up.
  func cancelsEnd(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .german, reading.verbClass == .cancel else { return false }
    let clause = Clauses(document, sentence).clause(of: token)
    return between(max(clause.lowerBound, token - 14), min(clause.upperBound, token + 14)).contains
    {
      marks.covers([.closeNoun, .layoffNoun, .moveNoun, .strikeNoun, .expandNoun].asClasses, $0)
        && document.tokens[$0].isCapitalized
    }
  }

  /// `40 neue Kollegen sollen im Callcenter anfangen`
  private func beginsAsStaff(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .german, reading.lemma == "anfangen" else { return false }
    let clause = Clauses(document, sentence).clause(of: token)
    return marks.numbers.contains { number in
      clause.contains(number.tokens.lowerBound) && !number.isPercent
        && (0...2).contains { marks.begins(.person, at: number.tokens.upperBound + $0) }
    }
  }

  /// `das Ende des Geraer Callcenters`
  func endOfSiteInGerman(_ token: Int) -> Trigger? {
    guard document.language == .german, document.word(token) == "ende",
      marks.covers(.article, token - 1),
      document.word(token + 1).isOne(of: "des", "eines", "seines", "ihres", "dieses"),
      (2...4).contains(where: { marks.begins([.site, .weakSite].asClasses, at: token + $0) })
    else { return nil }
    let range = token..<token + 1
    let clause = Clauses(document, sentence).clause(of: token)
    let certainty = CertaintyReader(document, sentence).ofNoun(range, clause)
    // `schließt das Ende des Callcenters nicht aus`
    let isOpen =
      clause.contains { document.word($0) == "nicht" }
      && clause.contains {
        document.word($0).isOne(of: "aus", "ausschliessen", "ausgeschlossen", "auszuschliessen")
          && !document.tokens[$0].isCapitalized
      }
    if isOpen {
      return Trigger(
        kind: .close, tokens: range, sentence: sentence, lemma: "ende", isNoun: true,
        isPassive: false, certainty: .hedged, clause: clause)
    }
    guard certainty != .none else { return nil }
    let isPast = document.word(token - 2).isOne(of: "nach", "seit")
    return Trigger(
      kind: .close, tokens: range, sentence: sentence, lemma: "ende", isNoun: true,
      isPassive: false,
      certainty: isPast && certainty != .negated
        ? .asserted : certainty == .asserted ? .planned : certainty, clause: clause)
  }

  /// `Norvex baut das Haus zu einem Servicecenter aus`: it is being built.
  private func turnsIntoSite(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .german,
      reading.lemma.isOne(of: "ausbauen", "bauen", "umbauen", "umwandeln", "herrichten")
    else { return false }
    let clause = Clauses(document, sentence).clause(of: token)
    let near = between(max(clause.lowerBound, token - 14), min(clause.upperBound, token + 14))
    return near.contains { index in
      document.word(index).isOne(of: "zu", "zum")
        && (document.word(index) == "zum" || marks.covers(.indefinite, index + 1))
        && (1...4).contains { marks.begins(.site, at: index + $0) }
    }
  }

  private func attributeReading(_ token: Int) -> VerbLexicon.Reading? {
    let word = document.word(token)
    for ending in Self.endings where word.hasSuffix(ending) {
      let reading = document.knowledge.verbs[String(word.dropLast(ending.count))].first {
        $0.form == .participle
          && ($0.verbClass == .close
            && $0.lemma.isOne(
              of: "schliessen", "dichtmachen", "stilllegen", "zusperren", "aufgeben", "zumachen",
              "auflosen", "raumen")
            || $0.verbClass == .open && isDated(token)
              && $0.lemma.isOne(
                of: "grunden", "einweihen", "einrichten", "ansiedeln", "errichten", "aufbauen"))
      }
      if let reading { return reading }
    }
    return nil
  }

  private static let endings = ["en", "es", "er", "em", "e"]

  private func isDated(_ token: Int) -> Bool {
    marks.dates.contains { (0...1).contains(token - $0.tokens.upperBound) }
  }

  /// `Das Callcenter ist zu`, `ist Geschichte`, `gibt es nicht mehr`; `Das Callcenter kommt nicht`, `Aus dem
  /// Callcenter wird nichts`; `Die Arbeitsplätze sind sicher`.
  private func stateInGerman(_ token: Int) -> Trigger? {
    let word = document.word(token)
    guard Self.states.contains(word) else { return nil }
    let clause = Clauses(document, sentence).clause(of: token)
    let before = between(max(clause.lowerBound, token - 14), token)
    let isLast = !clause.contains(token + 1) || document.tokens[token + 1].kind == .mark
    let isSite = { before.contains { marks.begins(.site, at: $0) } }
    let has = { (words: WordSet) in before.contains { words.contains(document.word($0)) } }
    let made = { (kind: Trigger.Kind, certainty: Trigger.Certainty) in
      Trigger(
        kind: kind, tokens: token..<token + 1, sentence: sentence, lemma: word, isNoun: false,
        isPassive: true, certainty: certainty, clause: clause)
    }
    switch word {
    case "zu", "geschichte":
      guard isLast, has(["ist", "sind", "sei", "seien"]), isSite(),
        !has(["nicht", "keine", "konnte", "wird", "ware"])
      else { return nil }
      return made(.close, .asserted)
    case "gestorben", "geplatzt", "passe":
      guard isLast, isSite(), has(["ist", "sind", "sei"]), !has(["nicht"]) else { return nil }
      return made(.open, .cancelled)
    case "mehr":
      // `gibt es seit April nicht mehr`
      guard document.word(token - 1) == "nicht", isSite(),
        has(["gibt", "existiert", "existieren", "gebe"])
      else { return nil }
      return made(.close, .asserted)
    case "nicht":
      guard isLast || document.word(token + 1).isOne(of: "geben", "kommen"), isSite() else {
        return nil
      }
      if document.word(token - 1).isOne(of: "kommt", "komme", "kommen") {
        return made(.open, .cancelled)
      }
      // `Das Callcenter wird nicht kommen`, `Ein Callcenter in Gera werde es nicht geben`
      if document.word(token + 1) == "kommen" {
        return has(["wird", "werde", "soll"]) ? made(.open, .cancelled) : nil
      }
      return document.word(token + 1) == "geben" && has(["werde", "wird"])
        && marks.covers(.indefinite, clause.lowerBound) ? made(.open, .negated) : nil
    case "nichts":
      guard document.word(token - 1).isOne(of: "wird", "werde", "wurde", "werden"),
        let site = before.last(where: { marks.begins(.site, at: $0) }),
        between(max(clause.lowerBound, site - 4), site).contains(where: {
          document.word($0) == "aus"
        })
      else { return nil }
      return made(.open, .cancelled)
    case "gerettet":
      guard isLast, isSite(), has(["ist", "sind", "sei", "seien", "scheint"]), !has(["nicht"])
      else { return nil }
      return made(.close, .negated)
    case "sicher", "gesichert":
      guard isLast, has(["sind", "seien", "bleiben", "blieben"]), !has(["nicht", "keine"]),
        before.contains(where: { marks.begins(.job, at: $0) })
      else { return nil }
      return made(.layoff, .negated)
    default: return nil
    }
  }

  private static let states: WordSet = [
    "zu", "geschichte", "mehr", "gestorben", "geplatzt", "passe", "nicht", "nichts", "sicher",
    "gesichert", "gerettet",
  ]

  /// `Alle Stellen bleiben erhalten`: no jobs go.
  func jobsStayInGerman(_ trigger: Trigger) -> Bool {
    guard document.language == .german, trigger.kind == .stay else { return false }
    return between(
      max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 4), trigger.tokens.lowerBound
    ).contains { marks.begins(.job, at: $0) }
      && between(
        max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 6), trigger.tokens.lowerBound
      ).contains {
        document.word($0).isOne(of: "alle", "samtliche", "samtlichen", "allen", "die", "ihre")
      }
  }

  /// `Nachdem das Callcenter in Jena geschlossen worden war, folgte jenes in Cottbus`: what happened to the one before.
  func followsInGerman(_ trigger: Trigger, _ before: [Trigger]) -> Trigger? {
    guard document.language == .german, trigger.lemma == "folgen",
      let last = before.last, [.open, .close].contains(last.kind),
      [.asserted, .planned].contains(last.certainty),
      between(trigger.tokens.upperBound, min(marks.range.upperBound, trigger.tokens.upperBound + 6))
        .contains(where: { document.word($0).hasPrefix("jene") })
    else { return nil }
    var trigger = trigger
    trigger.kind = last.kind
    return trigger
  }

  /// `hat in Gera zwei Etagen gemietet`: what is done with them, not what it has.
  func isAuxiliaryInGerman(_ token: Int) -> Bool {
    let part = partAround(token)
    let end =
      between(token + 1, part.upperBound).first { document.word($0).isOne(of: "und", "oder") }
      ?? part.upperBound
    guard
      let last = between(token + 1, end).last(where: { document.tokens[$0].kind == .word }),
      last > token + 1, !document.tokens[last].isCapitalized
    else { return false }
    let word = document.word(last)
    guard word.hasSuffix("t") || word.hasSuffix("en"), word.utf8.count > 5 else { return false }
    return word.hasPrefix("ge")
      || Self.particles.contains { word.hasPrefix($0 + "ge") }
      || ["ver", "ent", "zer"].contains { word.hasPrefix($0) } && word.hasSuffix("t")
  }

  private static let particles = [
    "ab", "an", "auf", "aus", "ein", "vor", "zu", "um", "mit", "nach", "bei", "weg", "zuruck",
    "hin", "her", "fest", "frei", "unter",
  ]
}
