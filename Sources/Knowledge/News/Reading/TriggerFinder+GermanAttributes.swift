/// What German tells of a call center before its noun, and of jobs that stay or go.
extension TriggerFinder {
  /// `Mitarbeiter des im Herbst geschlossenen Callcenters in Gera`, `das 2019 eröffnete Callcenter`: a participle before the
  /// noun tells what has happened.
  func attributeInGerman(_ token: Int) -> Trigger? {
    guard document.language == .german, !document.tokens[token].isCapitalized,
      marks.range.contains(token + 1), document.word(token).utf8.count > 7,
      (1...2).contains(where: { step in
        marks.begins([.site, .weakSite].asClasses, at: token + step)
          && (step == 1 || document.townOfAdjective(token + 1) != nil)
      }), let reading = attributeReading(token)
    else { return nil }
    let clause = Clauses(document, sentence).clause(of: token)
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

  /// `das vorgesehene Servicecenter gestrichen`: no jobs are named that it could be told of.
  func strikesOutSite(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .german, reading.lemma == "streichen" else { return false }
    let clause = Clauses(document, sentence).clause(of: token)
    return marks.covers(.site, token - 1)
      && !between(max(clause.lowerBound, token - 12), token).contains {
        marks.begins([.job, .person, .seat].asClasses, at: $0)
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
    guard certainty != .none else { return nil }
    return Trigger(
      kind: .close, tokens: range, sentence: sentence, lemma: "ende", isNoun: true,
      isPassive: false, certainty: certainty == .asserted ? .planned : certainty, clause: clause)
  }

  /// `Norvex baut das Haus zu einem Servicecenter aus`: it is being built.
  func turnsIntoSite(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
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
    for ending in ["en", "es", "er", "em", "e"] where word.hasSuffix(ending) {
      let reading = document.knowledge.verbs[String(word.dropLast(ending.count))].first {
        $0.form == .participle && $0.verbClass == .close
          && $0.lemma.isOne(
            of: "schliessen", "dichtmachen", "stilllegen", "zusperren", "aufgeben", "zumachen",
            "auflosen", "raumen")
      }
      if let reading { return reading }
    }
    return nil
  }

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
}
