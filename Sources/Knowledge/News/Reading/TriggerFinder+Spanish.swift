/// What Spanish verbs and nouns say only with, or only without, what stands beside them.
extension TriggerFinder {
  /// `cerrará su centro, con el despido de 40 personas`: as sure as what it goes with.
  func beside(_ trigger: Trigger, _ triggers: [Trigger]) -> Trigger.Certainty? {
    // `60 jobs are to be lost with the closure of`, `is axing its call center at a cost of 140 jobs`
    let isEnglish = document.language == .english
    guard isEnglish || document.language == .spanish, let last = triggers.last,
      trigger.kind == .layoff && last.kind == .close
        || isEnglish && trigger.kind == .close && last.kind == .layoff,
      [.planned, .hedged].contains(last.certainty), trigger.certainty == .asserted,
      between(
        max(marks.range.lowerBound, trigger.tokens.lowerBound - 3),
        trigger.tokens.lowerBound + (isEnglish ? 1 : 0)
      ).contains(where: { document.word($0).isOne(of: "con", "with", "through", "at") })
    else { return nil }
    return last.certainty
  }

  /// `llegó a tener 500`, `llega a los 700 euros`: nobody arrives.
  func isNoArrival(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .spanish, reading.lemma == "llegar", reading.verbClass == .open
    else {
      return false
    }
    // `a los 156 les llegó el telegrama`: it came to them.
    if document.word(token - 1).isOne(of: "les", "le", "nos", "me") { return true }
    // `Los empleados de Voxalia llegaron ayer`, `Dirigentes de Voxalia, la firma de Norvia, llegaron ayer`
    if between(max(marks.range.lowerBound, token - 6), token).contains(where: {
      marks.covers(.person, $0)
    })
      || between(marks.firstWord, min(token, marks.firstWord + 2)).contains(where: {
        marks.covers([.person, .role, .union].asClasses, $0)
      })
    {
      return true
    }
    // `llegó tarde`, `La mayor aportación llegó del contact center`: from there.
    if Self.arriving.contains(document.word(token + 1)) { return true }
    guard marks.range.contains(token + 2), document.word(token + 1) == "a" else { return false }
    let next = marks.covers(.article, token + 2) ? token + 3 : token + 2
    guard marks.range.contains(next) else { return false }
    let word = document.tokens[next]
    return word.kind == .number || document.beginsNumber(next)
      || !word.isCapitalized && word.bytes.count > 3
        && ["ar", "er", "ir", "arse", "erse", "irse"].contains { word.folded.hasSuffix($0) }
  }

  private static let arriving: WordSet = [
    "tarde", "temprano", "pronto", "puntual", "puntuales", "antes", "despues", "del", "de",
  ]

  /// `200 posiciones instaladas`: what there is, not what opens.
  func isOfSeats(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    document.language == .spanish && reading.form == .participle
      && marks.covers(.seat, token - 1) || reducesElse(reading, token)
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
    if let told = losesSite(token) ?? futureSite(token) { return told }
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

  /// `Teruel se queda sin su call center`, `se quedará sin plataforma telefónica`
  private func losesSite(_ token: Int) -> Trigger? {
    guard document.language == .spanish, marks.range.contains(token + 2) else { return nil }
    // `se quedó en abril sin el call center`
    let without = between(token + 1, min(marks.range.upperBound, token + 6)).first {
      document.word($0) == "sin"
    }
    let isLeft =
      (document.word(token).hasPrefix("qued") && document.word(token - 1) == "se"
        && document.word(token - 2) != "no"
        // `deja a Lugo sin el call center`
        || document.verbs(token).contains { $0.lemma == "dejar" && $0.form != .infinitive }
          && document.word(token + 1) == "a" && !marks.covers(.negator, token - 1)
          && document.places[sentence].contains {
            $0.isCity && $0.part == .plain && $0.tokens.lowerBound == token + 2
          })
      && without.map { sin in (1...3).contains { marks.begins(.site, at: sin + $0) } } == true
    // `Jaén perderá su call center`
    let isLosing =
      document.verbs(token).contains { $0.lemma == "perder" && $0.form != .infinitive }
      && marks.covers([.possessive, .article].asClasses, token + 1)
      && marks.begins(.site, at: token + 2)
      && document.places[sentence].contains { $0.isCity && $0.tokens.upperBound == token }
    guard isLeft || isLosing else { return nil }
    let isPast =
      document.word(token).isOne(of: "quedo", "quedaron")
      || document.verbs(token).contains { $0.form == .past }
    return Trigger(
      kind: .close, tokens: token..<token + 1, sentence: sentence, lemma: "quedar", isNoun: false,
      isPassive: false, certainty: isPast ? .asserted : .planned,
      clause: Clauses(document, sentence).clause(of: token))
  }

  /// `El futuro call center de Voxalia en Lugo dará empleo a 200`: it is to come.
  private func futureSite(_ token: Int) -> Trigger? {
    guard document.language == .spanish, document.word(token).isOne(of: "futuro", "futura"),
      marks.covers([.article, .possessive].asClasses, token - 1), marks.begins(.site, at: token + 1)
    else { return nil }
    return Trigger(
      kind: .open, tokens: token - 1..<token, sentence: sentence, lemma: "", isNoun: true,
      isPassive: false, certainty: .planned, clause: Clauses(document, sentence).clause(of: token))
  }

  /// `desembarcó en`, `paró`, which are folded as the nouns are.
  private func isPastOfSpanish(_ token: Int) -> Bool {
    document.language == .spanish && document.words[token].verb >= 0
      && document.text.string(document.tokens[token].bytes).hasSuffix("ó")
      && !document.word(token).hasPrefix("desconvoc")
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
    // `ha implantado en Lugo un call center`
    if document.language == .spanish, marks.phrase(.present, at: range.lowerBound) == range,
      document.knowledge.have.contains(document.word(range.lowerBound - 1))
    {
      return true
    }
    return isPastOfSpanish(range.lowerBound) || isStreetOfSpanish(range) || isToldByVerb(range)
      || isExitOfNobody(range)
      || document.language == .spanish
        && (isVerbOfClosing(range) || isUnemployment(range) || isCutElse(range)
          || isStateOfWork(range))
  }

  /// `que no cierre`, `que se cierre`: a verb, though `el cierre` is a noun.
  private func isVerbOfClosing(_ range: Range<Int>) -> Bool {
    range.count == 1 && document.word(range.lowerBound) == "cierre"
      && (document.word(range.lowerBound - 1).isOne(of: "no", "se", "que", "cuando")
        || document.names[sentence].contains { $0.tokens.upperBound == range.lowerBound })
  }

  private static let unemployed: WordSet = [
    "reduce", "reducir", "reducira", "reducen", "reducido", "combatir", "combate", "aliviar",
    "alivia", "paliar", "palia", "bajar", "baja", "bajo", "tasa", "tasas", "cifra", "cifras",
    "datos",
    "indice", "nivel", "cola", "colas", "lista", "listas", "subsidio", "prestacion", "prestaciones",
    "lucha", "seguro", "situacion", "aumento", "aumenta", "disminuir", "disminuye", "crece",
  ]

  /// `reduce el paro en la comarca`, `la tasa de paro`: people without work, no strike.
  private func isUnemployment(_ range: Range<Int>) -> Bool {
    guard document.word(range.lowerBound) == "paro",
      !marks.covers(.indefinite, range.lowerBound - 1)
    else { return false }
    return between(max(marks.range.lowerBound, range.lowerBound - 3), range.lowerBound).contains {
      let word = document.word($0)
      return Self.unemployed.contains(word) || word == "al"
        || ["reducir", "bajar", "disminuir", "aliviar", "combat", "pali", "rebaj"].contains {
          word.hasPrefix($0)
        }
    }
  }

  private static let otherCuts: WordSet = [
    "salarial", "salariales", "salario", "salarios", "sueldo", "sueldos", "derechos", "jornada",
    "jornadas", "horas", "gasto", "gastos", "costes", "costos", "presupuesto", "presupuestario",
    "presupuestarios", "presupuestaria", "presupuestarias", "condiciones", "beneficios", "social",
    "sociales", "comisiones", "incentivos", "prestaciones", "vacaciones", "publico", "publicos",
    "tarifas", "precios", "impuestos", "nomina", "retributivo", "retributivos",
  ]

  /// `recortes salariales`, `un recorte en los derechos`: nobody goes.
  private func isCutElse(_ range: Range<Int>) -> Bool {
    // `expediente de regulación temporal de empleo`: they come back.
    if document.word(range.lowerBound).hasPrefix("expediente"),
      document.word(range.upperBound) == "temporal"
    {
      return true
    }
    guard
      ["recort", "reducci", "rebaja", "ajuste"].contains(where: {
        document.word(range.lowerBound).hasPrefix($0)
      })
    else { return false }
    if Self.otherCuts.contains(document.word(range.upperBound - 1)), range.count > 1,
      document.word(range.upperBound - 1) != "jornada"
    {
      return true
    }
    var next = range.upperBound
    while marks.range.contains(next), next < range.upperBound + 4,
      marks.covers([.article, .of, .possessive, .locative].asClasses, next)
        || document.word(next).isOne(of: "drastico", "drasticos", "fuerte", "importante")
    {
      next += 1
    }
    return marks.range.contains(next) && Self.otherCuts.contains(document.word(next))
  }

  /// `el call center que tenía operativo en Lugo`: how it is, not that it opens.
  private func isStateOfWork(_ range: Range<Int>) -> Bool {
    guard document.word(range.lowerBound).hasPrefix("operativ"), range.count > 1 else {
      return false
    }
    return between(max(marks.range.lowerBound, range.lowerBound - 2), range.lowerBound).contains {
      document.verbs($0).contains { $0.lemma.isOne(of: "tener", "mantener", "conservar") }
    }
  }

  private static let reducible: WordSet = [
    "plantilla", "plantillas", "personal", "dotacion", "nomina", "actividad", "operacion",
    "operaciones", "presencia", "equipo", "equipos", "estructura", "tamano", "capacidad", "plantel",
    "turno", "turnos", "numero", "total", "mitad", "minimo", "minimos", "efectivos", "servicio",
    "cantidad", "superficie", "instalaciones", "tercio", "cuarto",
  ]

  /// `ha reducido las esperas`, `recorta salarios`: what becomes less is no call center and nobody who works there.
  func reducesElse(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .spanish,
      reading.form != .participle
        || (1...3).contains(where: {
          document.word(token - $0).isOne(of: "ha", "han", "habia")
        }),
      reading.verbClass == .reduce || reading.lemma.isOne(of: "recortar", "sacrificar")
    else { return false }
    var next = token + 1
    while marks.range.contains(next), next < token + 10 {
      let isSkipped =
        marks.covers([.article, .possessive, .of, .locative, .several].asClasses, next)
        || marks.numbers.contains { $0.tokens.contains(next) }
        || document.word(next).isOne(
          of: "%", "por", "ciento", "casi", "cerca", "mas", "unos", "unas")
        || document.word(next).hasSuffix("mente")
        || marks.dates.contains { $0.tokens.contains(next) }
      guard isSkipped else { break }
      next += 1
    }
    guard marks.range.contains(next), document.tokens[next].kind == .word,
      !document.tokens[next].isCapitalized,
      // `redujo a finales de año 120 plazas`
      !between(next, min(marks.range.upperBound, next + 9)).contains(where: { token in
        marks.begins([.person, .job].asClasses, at: token)
          && marks.numbers.contains { (0...2).contains(token - $0.tokens.upperBound) }
      })
    else { return false }
    return !marks.begins([.person, .job, .seat, .site, .weakSite, .clause].asClasses, at: next)
      && !Self.reducible.contains(document.word(next)) && document.verbs(next).isEmpty
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
      document.word(range.lowerBound).isOne(of: "sin", "en", "a", "al", "cesante", "cesantes")
    else { return false }
    return (1...3).contains { back in
      let token = range.lowerBound - back
      return marks.range.contains(token)
        && document.verbs(token).contains {
          $0.verbClass == .layoff && $0.lemma.isOne(of: "quedar", "dejar", "mandar", "enviar")
        }
    }
  }

  private static let protests: WordSet = [
    "protesta", "reclamo", "demanda", "repudio", "rechazo", "reivindicacion", "solidaridad",
  ]

  /// `Los trabajadores paralizaron ayer sus labores`: they are on strike, and nothing is cancelled.
  func stopsWorking(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    // `pararon durante dos horas`
    if document.language == .spanish, reading.verbClass == .strike { return true }
    // `Los operadores dejaron de atender llamadas en protesta por`
    if document.language == .spanish, reading.lemma == "dejar",
      between(token + 1, min(marks.range.upperBound, token + 9)).contains(where: {
        Self.protests.contains(document.word($0))
      })
    {
      return between(max(marks.range.lowerBound, token - 14), token).contains {
        marks.covers([.person, .union].asClasses, $0)
      }
    }
    // `El call center de Lugo, que daba trabajo a 600 jóvenes, cesará sus actividades`: it closes.
    if reading.lemma == "cesar", marks.begins(.site, at: marks.firstWord + 1) { return false }
    return document.language == .spanish
      && reading.lemma.isOne(of: "paralizar", "suspender", "cesar", "abandonar", "parar")
      && between(token + 1, min(marks.range.upperBound, token + 6)).contains {
        document.word($0).isOne(of: "labores", "tareas", "actividades", "trabajo", "puestos")
          && marks.covers([.possessive, .article].asClasses, $0 - 1)
      }
      && between(max(marks.range.lowerBound, token - 18), token).contains {
        marks.covers([.person, .union].asClasses, $0) || document.word($0) == "plantilla"
      }
  }

  /// `prevé cerrar el centro y concentrar el servicio en Madrid`: of the same verb as the first.
  func infinitiveInRow(_ token: Int, _ last: Trigger) -> VerbLexicon.Reading? {
    // `va fermer son centre et supprimer 40 postes`
    guard document.language.isOne(of: .spanish, .french, .italian, .portuguese), !last.isNoun,
      document.word(token - 1).isOne(of: "y", "e", "et", "ed"),
      document.verbs(last.tokens.lowerBound).contains(where: { $0.form == .infinitive })
    else { return nil }
    return document.verbs(token).first { $0.form == .infinitive && hasParticle($0, token) }
  }

  /// What is told by words that each say something else.
  func idiom(_ token: Int) -> Trigger? {
    switch document.language {
    case .english: going(token) ?? followingSite(token) ?? englishIdiom(token)
    case .spanish: beginsOperations(token) ?? leavesCity(token)
    case .portuguese: stopsWork(token) ?? givesWork(token)
    case .italian: atRisk(token) ?? givesWork(token) ?? italianPhrase(token)
    case .french: frenchIdiom(token)
    case .german, .arabic: nil
    }
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
