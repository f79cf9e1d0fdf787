/// What Spanish verbs and nouns say only with, or only without, what stands beside them.
extension TriggerFinder {
  /// `cerrará su centro, con el despido de 40 personas`: as sure as what it goes with.
  func beside(_ trigger: Trigger, _ triggers: [Trigger]) -> Trigger.Certainty? {
    guard document.language == .spanish, trigger.kind == .layoff,
      let last = triggers.last, last.kind == .close, [.planned, .hedged].contains(last.certainty),
      trigger.certainty == .asserted,
      between(max(marks.range.lowerBound, trigger.tokens.lowerBound - 3), trigger.tokens.lowerBound)
        .contains(where: { document.word($0) == "con" })
    else { return nil }
    return last.certainty
  }

  /// `llegó a tener 500`, `llega a los 700 euros`: nobody arrives.
  func isNoArrival(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .spanish, reading.lemma == "llegar" else { return false }
    // `Los empleados de Voxalia llegaron ayer`
    if between(max(marks.range.lowerBound, token - 6), token).contains(where: {
      marks.covers(.person, $0)
    }) {
      return true
    }
    guard marks.range.contains(token + 2), document.word(token + 1) == "a" else { return false }
    let next = marks.covers(.article, token + 2) ? token + 3 : token + 2
    guard marks.range.contains(next) else { return false }
    let word = document.tokens[next]
    return word.kind == .number || document.words[next].beginsNumber
      || !word.isCapitalized && word.bytes.count > 3
        && ["ar", "er", "ir", "arse", "erse", "irse"].contains { word.folded.hasSuffix($0) }
  }

  /// `200 posiciones instaladas`: what there is, not what opens.
  func isOfSeats(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    document.language == .spanish && reading.form == .participle
      && marks.covers(.seat, token - 1)
  }

  private static let beginnings: WordSet = [
    "operaciones", "actividades", "labores", "operacion",
  ]

  /// `Las operaciones comenzarán en marzo`: the work of the call center that is spoken of.
  func beginsOperations(_ token: Int) -> Trigger? {
    guard document.language == .spanish, token > marks.firstWord,
      document.words[token].verb >= 0,
      let reading = document.verbs(token).first(where: {
        Self.beginning.contains($0.lemma) && [.past, .future, .participle].contains($0.form)
      }),
      let noun = between(max(marks.range.lowerBound, token - 4), token).last(where: {
        Self.beginnings.contains(document.word($0))
      }), noun - marks.firstWord <= 3,
      between(noun + 1, token).allSatisfy({
        VerbGroup.isAuxiliary(document.word($0), .spanish) || document.word($0) == "ya"
      })
    else { return nil }
    let group = VerbGroup(document, sentence, token)
    let clause = Clauses(document, sentence).clause(of: token)
    let certainty = CertaintyReader(document, sentence).ofVerb(reading, group, clause)
    guard [.asserted, .planned].contains(certainty) else { return nil }
    return Trigger(
      kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: reading.lemma,
      isNoun: false, isPassive: false, certainty: certainty, isLight: true, clause: clause)
  }

  /// `Voxalia dejó Lugo en 2019`: with nothing between the verb and the city, and the name before it.
  func leavesCity(_ token: Int) -> Trigger? {
    guard document.language == .spanish, document.words[token].verb >= 0,
      document.verbs(token).contains(where: { $0.lemma == "dejar" && $0.form == .past }),
      document.places[sentence].contains(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound == token + 1
      }), document.names[sentence].contains(where: { $0.tokens.upperBound == token })
    else { return nil }
    return Trigger(
      kind: .close, tokens: token..<token + 1, sentence: sentence, lemma: "dejar", isNoun: false,
      isPassive: false, certainty: .asserted, clause: Clauses(document, sentence).clause(of: token))
  }

  /// `desembarcó en`, `paró`, which are folded as the nouns are.
  private func isPastOfSpanish(_ token: Int) -> Bool {
    document.language == .spanish && document.words[token].verb >= 0
      && document.text.string(document.tokens[token].bytes).hasSuffix("ó")
  }

  /// `en la calle Mayor`, `a la calle de Toledo`: a street that has a name, where nobody is put out.
  private func isStreetOfSpanish(_ range: Range<Int>) -> Bool {
    guard document.language == .spanish, document.word(range.upperBound - 1) == "calle",
      marks.range.contains(range.upperBound)
    else { return false }
    let next = document.tokens[range.upperBound]
    if next.kind == .number { return true }
    guard next.kind == .word else { return false }
    return next.isCapitalized
      || next.folded.isOne(of: "de", "del") && marks.range.contains(range.upperBound + 1)
        && document.tokens[range.upperBound + 1].isCapitalized
  }

  /// Whether what is written as a noun is a verb, or a street.
  func isNoNounOfSpanish(_ range: Range<Int>) -> Bool {
    isPastOfSpanish(range.lowerBound) || isStreetOfSpanish(range) || isToldByVerb(range)
      || isExitOfNobody(range)
  }

  /// `no sabemos si estaban remodelando`
  func areWorksDoubted(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    document.language == .spanish
      && between(max(clause.lowerBound, range.lowerBound - 6), range.lowerBound).contains {
        marks.covers([.negator, .hedge].asClasses, $0)
      }
  }

  /// `se quedaron sin empleo`: the verb has told it.
  private func isToldByVerb(_ range: Range<Int>) -> Bool {
    guard document.language == .spanish,
      document.word(range.lowerBound).isOne(of: "sin", "en", "a", "al")
    else { return false }
    return (1...3).contains { back in
      let token = range.lowerBound - back
      return marks.range.contains(token)
        && document.verbs(token).contains {
          $0.verbClass == .layoff && $0.lemma.isOne(of: "quedar", "dejar", "mandar", "enviar")
        }
    }
  }

  private static let shelves: WordSet = [
    "cajon", "borrajas", "mojado", "nada", "suspenso", "limbo",
  ]

  /// `ha quedado en el cajón`, `quedó en agua de borrajas`: it does not come.
  func shelved(_ token: Int) -> Trigger? {
    guard document.language == .spanish,
      document.word(token).isOne(of: "quedo", "quedado", "quedaron", "guardado", "metido"),
      marks.range.contains(token + 2), document.word(token + 1) == "en",
      between(token + 2, min(marks.range.upperBound, token + 6)).contains(where: {
        Self.shelves.contains(document.word($0))
      })
    else { return nil }
    return Trigger(
      kind: .cancel, tokens: token..<token + 1, sentence: sentence, lemma: "quedar", isNoun: false,
      isPassive: false, certainty: .asserted, clause: Clauses(document, sentence).clause(of: token))
  }

  /// `prevé cerrar el centro y concentrar el servicio en Madrid`: of the same verb as the first.
  func infinitiveInRow(_ token: Int, _ last: Trigger) -> VerbLexicon.Reading? {
    guard document.language == .spanish, !last.isNoun,
      document.word(token - 1).isOne(of: "y", "e"),
      document.verbs(last.tokens.lowerBound).contains(where: { $0.form == .infinitive })
    else { return nil }
    return document.verbs(token).first { $0.form == .infinitive && hasParticle($0, token) }
  }

  /// What is told by words that each say something else.
  func idiom(_ token: Int) -> Trigger? {
    going(token) ?? followingSite(token) ?? beginsOperations(token) ?? leavesCity(token)
      ?? shelved(token) ?? englishIdiom(token) ?? germanIdiom(token) ?? stopsWork(token)
      ?? atRisk(token) ?? givesWork(token)
  }

  /// `la salida de 125 personas`, but `la salida de la empresa`
  private func isExitOfNobody(_ range: Range<Int>) -> Bool {
    document.language == .spanish && document.word(range.lowerBound).hasPrefix("salida")
      && range.count == 2
      && !marks.numbers.contains {
        (0...1).contains($0.tokens.lowerBound - range.upperBound) && !$0.isPercent
      }
  }
}
