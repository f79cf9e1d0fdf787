/// What Spanish tells with `ser`, `estar`, `haber` and `ir`, and with verbs that say so only denied.
extension TriggerFinder {
  private static let places: WordSet = [
    "sede", "ciudad", "localidad", "destino", "base", "municipio", "emplazamiento", "ubicacion",
    "casa", "elegida", "escenario",
  ]

  /// `Lugo será la sede del nuevo call center`, `El nuevo call center estará en Lugo`, `estará listo en agosto`: it is to
  /// come; `No habrá call center en Lugo`: it does not.
  func comesThere(_ token: Int) -> Trigger? {
    guard document.language == .spanish, marks.range.contains(token + 2) else { return nil }
    let next = document.word(token + 1)
    let isNo = marks.covers(.negator, token - 1)
    var certainty: Trigger.Certainty?
    switch document.word(token) {
    case "sera":
      let isPlace =
        marks.covers(.article, token + 1) && Self.places.contains(document.word(token + 2))
      let isTown = document.places[sentence].contains {
        $0.isCity && $0.part == .plain
          && ($0.tokens.upperBound == token || $0.tokens.lowerBound == token + 1)
      }
      let behind = between(token + 1, min(marks.range.upperBound, token + 12))
      if isPlace || isTown, isTown, behind.contains(where: { marks.begins(.site, at: $0) }), !isNo,
        behind.contains(where: { Self.places.contains(document.word($0)) })
      {
        certainty = .planned
      }
    case "estara", "ira":
      let isThere =
        next == "en"
        && document.places[sentence].contains {
          $0.isCity && $0.part == .plain && $0.tokens.lowerBound == token + 2
        }
      let isReady = next.isOne(of: "listo", "lista", "terminado", "terminada", "acabado", "acabada")
      if isThere || isReady, !isNo,
        between(marks.range.lowerBound, token).contains(where: {
          marks.covers([.site, .weakSite].asClasses, $0)
        })
      {
        certainty = .planned
      }
    case "habra", "hay", "tendra":
      let isBare = marks.begins(.site, at: token + 1)
      if isNo, document.word(token - 1).isOne(of: "no", "tampoco"), isBare {
        certainty = document.word(token) == "hay" ? nil : .cancelled
      }
    default: break
    }
    guard let certainty else { return nil }
    // `No habrá call center`: with what denies it, which stands before the call center.
    return Trigger(
      kind: .open, tokens: (certainty == .cancelled ? token - 1 : token)..<token + 1, sentence: sentence, lemma: "estar", isNoun: false,
      isPassive: false, certainty: certainty, clause: Clauses(document, sentence).clause(of: token))
  }

  /// `Norvex se fue de Lugo`, `se irá de la ciudad`: it closes there.
  func goesFrom(_ token: Int) -> Trigger? {
    guard document.language == .spanish, document.word(token - 1) == "se",
      document.word(token).isOne(of: "fue", "va", "ira", "ido", "fueron", "van", "iran"),
      marks.range.contains(token + 2), document.word(token + 1) == "de",
      document.names[sentence].contains(where: { (1...3).contains(token - $0.tokens.upperBound) }),
      document.places[sentence].contains(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound == token + 2
      }), !(1...3).contains(where: { marks.covers([.negator, .hedge].asClasses, token - $0) })
    else { return nil }
    return Trigger(
      kind: .close, tokens: token..<token + 1, sentence: sentence, lemma: "marchar", isNoun: false,
      isPassive: false,
      certainty: document.word(token).isOne(of: "fue", "fueron", "ido") ? .asserted : .planned,
      clause: Clauses(document, sentence).clause(of: token))
  }

  /// `no renovó a 55 trabajadores`, `no renovará los contratos de 30 agentes`: they go.
  func endsContracts(_ token: Int) -> Trigger? {
    guard document.language == .spanish, document.word(token).hasPrefix("renov"),
      (1...3).contains(where: { document.word(token - $0) == "no" }),
      between(token + 1, min(marks.range.upperBound, token + 9)).contains(where: {
        marks.begins(.person, at: $0)
      })
    else { return nil }
    let word = document.word(token)
    let certainty: Trigger.Certainty =
      document.isFutureForm(token) || word == "renovar" ? .planned : .asserted
    return Trigger(
      kind: .layoff, tokens: token..<token + 1, sentence: sentence, lemma: "renovar", isNoun: false,
      isPassive: false, certainty: certainty, clause: Clauses(document, sentence).clause(of: token))
  }

  private static let ended: WordSet = [
    "actividad", "actividades", "operacion", "operaciones", "trayectoria", "presencia", "servicio",
    "andadura", "etapa",
  ]

  /// `pondrá fin, en octubre, a su call center`: over when it is.
  func putsEnd(_ verb: Int) -> Trigger? {
    guard document.language == .spanish, document.words[verb].verb >= 0,
      document.verbs(verb).contains(where: { $0.lemma == "poner" }),
      let token = (1...2).map({ verb + $0 }).first(where: {
        document.word($0).isOne(of: "fin", "final")
      })
    else { return nil }
    var next = token + 1
    let limit = min(marks.range.upperBound, token + 9)
    while next < limit, document.word(next) != "a" || document.word(next + 1) == "finales" {
      guard
        document.tokens[next].folded == "," || marks.covers([.locative, .article].asClasses, next)
          || document.word(next).isOne(of: "ayer", "este", "esta", "finales", "principios", "de")
          || marks.dates.contains(where: { $0.tokens.contains(next) })
      else { return nil }
      next += 1
    }
    guard next < limit, next > token + 1,
      (1...4).contains(where: {
        marks.begins(.site, at: next + $0) || Self.ended.contains(document.word(next + $0))
      })
    else { return nil }
    let clause = Clauses(document, sentence).clause(of: verb)
    let group = VerbGroup(document, sentence, verb)
    guard let reading = group.best(of: document.verbs(verb).filter { $0.lemma == "poner" }) else {
      return nil
    }
    let certainty = CertaintyReader(document, sentence).ofVerb(reading, group, clause)
    guard certainty != .none else { return nil }
    return Trigger(
      kind: .close, tokens: verb..<next, sentence: sentence, lemma: "poner", isNoun: false,
      isPassive: false, certainty: certainty, isLight: true,
      isPresent: reading.form == .present, clause: clause)
  }

  /// `Los 38 despedidos del call center`: so many have been let go.
  func areDismissed(_ token: Int) -> Bool {
    document.language == .spanish && document.word(token).hasPrefix("despedid")
      && marks.covers(.article, marks.number(endingAt: token)?.tokens.lowerBound.advanced(by: -1) ?? -1)
      && marks.covers(.of, token + 1)
  }

  /// `Unos 40 puestos del call center están en el aire`: jobs, and not the call center.
  func endangersJobs(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    document.language == .spanish && range.count > 1
      && marks.phrase(.closeNoun, at: range.lowerBound) == range
      && marks.phrase(.hedge, at: range.lowerBound) == range
      && marks.numbers.contains { number in
        clause.contains(number.tokens.lowerBound) && number.tokens.upperBound <= range.lowerBound
          && range.lowerBound - number.tokens.upperBound <= 14
          && (0...1).contains {
            marks.begins([.job, .person].asClasses, at: number.tokens.upperBound + $0)
          }
      }
  }

  /// `cortó la cinta de una exposición`: behind `de` stands what opens.
  func cutsElse(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    guard marks.covers(.of, next), !document.tokens[next + 1].isCapitalized else { return false }
    return !between(next, min(marks.range.upperBound, next + 5)).contains {
      marks.begins([.site, .weakSite].asClasses, at: $0) || document.tokens[$0].isCapitalized
    }
  }
}
