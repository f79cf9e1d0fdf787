/// What Spanish says of how sure a noun is by the words around it.
extension CertaintyReader {
  /// `durante la inauguración`, `tras el cierre`: what other things happened at or after has happened.
  func ofSpanishNoun(_ range: Range<Int>) -> Trigger.Certainty? {
    guard document.language == .spanish,
      marks.covers([.openNoun, .closeNoun].asClasses, range.lowerBound)
    else { return nil }
    for token in between(max(marks.range.lowerBound, range.lowerBound - 3), range.lowerBound)
      .reversed()
    {
      let word = document.word(token)
      if word == "durante" || word == "tras" && marks.covers(.closeNoun, range.lowerBound) {
        return isOfFuture(token) ? .planned : .asserted
      }
      // `firmaron un convenio para la instalación de un call center`
      if word == "para", marks.covers(.openNoun, range.lowerBound),
        !document.word(range.lowerBound).hasPrefix("inaugur")
      {
        return .planned
      }
      // `amplió su operación con la inauguración de una sede`
      if word == "con", marks.covers(.openNoun, range.lowerBound), isBehindPast(token) {
        return .asserted
      }
      guard
        marks.covers([.article, .of, .possessive].asClasses, token)
          || word.isOne(of: "acto", "ceremonia")
      else { return nil }
    }
    return nil
  }

  private static let doubting: WordSet = [
    "creemos", "entendemos", "cree", "creen", "entienden", "falta", "necesario", "podemos",
    "queremos", "quieren", "aceptamos", "acepta", "aceptan", "permitir", "permitiremos",
    "permitira", "vamos", "consentir", "tolerar",
  ]

  /// `decidió no abrir`, `optó por no instalar`: it was a plan.
  func isDecidedAgainst(_ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Bool {
    guard document.language == .spanish, reading.form == .infinitive,
      group.before.first == "no"
    else { return false }
    return group.before.dropFirst().prefix(2).contains { word in
      ["decid", "resolv", "resuelt", "opt", "prefir", "prefer", "eligi"].contains {
        word.hasPrefix($0)
      }
    }
  }

  /// `aún no ha decidido si abrirá`: nothing is denied.
  func isUndecided(_ group: VerbGroup) -> Bool {
    guard document.language == .spanish, let si = group.before.prefix(4).firstIndex(of: "si") else {
      return false
    }
    return group.before.dropFirst(si + 1).prefix(4).contains { word in
      ["decid", "sab", "aclar", "confirm", "defin", "revel", "preciso", "claro", "concret"].contains
      {
        word.hasPrefix($0)
      }
    }
  }

  /// `No creemos que haga falta despedir a nadie`: what somebody thinks of it, not that it is denied.
  func isOpinion(_ group: VerbGroup) -> Bool {
    // `On ne peut pas rayer de la carte 87 emplois`
    if document.language == .french {
      return group.before.prefix(5).contains { $0.isOne(of: "peut", "peuvent", "faut", "pouvons") }
    }
    return document.language == .spanish && group.before.contains { Self.doubting.contains($0) }
  }

  /// `inició un proceso de selección de 200 agentes` is yet to fill them; `denuncian más de 100 despidos` says that
  /// they were.
  func ofSpanishJobs(_ range: Range<Int>, _ reach: Range<Int>) -> Trigger.Certainty? {
    guard document.language == .spanish else { return nil }
    if isCauseOfProtest(range) { return Trigger.Certainty.none }
    // `No va a haber un solo despido`
    if marks.covers([.layoffNoun, .closeNoun].asClasses, range.lowerBound),
      let no = reach.suffix(9).first(where: { document.word($0) == "no" }),
      between(no, range.lowerBound).contains(where: {
        document.word($0).isOne(of: "haber", "habra", "hay", "habria", "preve", "contempla")
      }), !between(no, range.lowerBound).contains(where: { document.tokens[$0].folded == "," })
    {
      return .negated
    }
    if marks.covers(.expandNoun, range.lowerBound),
      document.word(range.lowerBound).isOne(of: "proceso", "bolsa", "jornada", "feria", "vacantes")
    {
      return .planned
    }
    if marks.covers(.layoffNoun, range.lowerBound), !isProcedure(range),
      reach.suffix(6).contains(where: {
        document.word($0).isOne(of: "denuncian", "denuncia", "denuncio", "denunciaron", "denunciar")
      }),
      !reach.contains(where: { marks.covers([.hedge, .negator].asClasses, $0) })
    {
      return .asserted
    }
    return nil
  }

  /// `Tras semanas de rumores, la entidad mantendrá el centro que abrió`: a doubt before a comma is none of what is told
  /// to have happened behind it.
  func isOfOtherPart(_ hedge: Int, _ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Bool {
    // `negociaciones con Voxalia, que pretende trasladar`: nor of a relative clause.
    if document.language == .spanish, reading.form != .conditional,
      between(hedge + 2, group.token).contains(where: {
        document.word($0).isOne(of: "que", "quien", "donde")
          && document.tokens[$0 - 1].folded == ","
      })
    {
      return true
    }
    // `Tras meses de rumores, la firma dijo que contratará a 100`
    let isAfterTalk =
      marks.covers(.rumour, hedge) && [.future, .present].contains(reading.form)
      && between(marks.firstWord, hedge).contains {
        document.word($0).isOne(of: "tras", "despues", "luego", "pese", "pesar")
      }
    return document.language == .spanish
      && ([.past, .participle, .imperfect].contains(reading.form) || isAfterTalk)
      && !group.before.contains { Self.conditional.contains($0) }
      && between(hedge + 1, group.token).contains { document.tokens[$0].folded == "," }
  }

  /// `No daba para continuar y decidió recortar plantilla`: what is denied is another verb of the row.
  func isOfOtherInRow(_ negator: Int, _ verb: Int) -> Bool {
    document.language == .spanish
      && between(negator + 2, verb).contains { token in
        document.word(token - 1).isOne(of: "y", "e", "pero", "sino")
          && document.verbs(token).contains { [.past, .present, .future].contains($0.form) }
      }
  }

  /// `es un despido encubierto`, `un ERE encubierto`: what something is like, not what happens.
  func isLikened(_ range: Range<Int>) -> Bool {
    guard document.language == .spanish, marks.covers(.layoffNoun, range.lowerBound) else {
      return false
    }
    let next = range.upperBound
    return marks.range.contains(next)
      && document.word(next).isOne(of: "encubierto", "encubiertos", "encubierta", "disfrazado")
      || marks.covers(.indefinite, range.lowerBound - 1)
        && marks.range.contains(range.lowerBound - 2)
        && document.word(range.lowerBound - 2).isOne(of: "es", "seria", "como")
  }

  private static let hosting: WordSet = [
    "acoger", "albergar", "hospedar", "recibir", "tener", "atraer",
  ]

  private static let forced: WordSet = [
    "obligado", "obligados", "obligada", "obligadas", "tuvo", "tuvieron", "debio", "debieron",
    "vio", "vieron", "logro", "lograron", "consiguio",
    "consiguieron", "termino", "terminaron", "acabo", "acabaron", "llego", "llegaron",
  ]

  private static let leave: WordSet = [
    "bueno", "verde", "acuerdo", "permiso", "autorizacion", "licencia", "aval", "oferta",
    "convenio", "contrato", "pacto", "protocolo", "memorando", "memorandum", "alianza",
    "preacuerdo",
    "preparativos", "tramites",
  ]

  /// `tuvo que cerrar`, `luego de cerrar`, `tras abrir`: it has happened.
  func ofSpanishInfinitive(_ group: VerbGroup) -> Trigger.Certainty? {
    guard document.language == .spanish, let first = group.before.first else { return nil }
    if first == "tras" { return .asserted }
    // `Lugo aspira a acoger el call center`: what a town wants may come.
    if document.verbs(group.token).contains(where: { Self.hosting.contains($0.lemma) }),
      group.before.prefix(3).contains(where: { word in
        [
          "aspir", "opt", "quier", "compit", "compet", "pugn", "luch", "interesad", "postul",
          "ofrec",
        ]
        .contains { word.hasPrefix($0) }
      })
    {
      return .hedged
    }
    // `por la terminación de 132 contratos al cerrar su call center`
    if first == "al", document.verbs(group.token).contains(where: { $0.verbClass == .close }),
      !marks.range.contains(where: {
        marks.covers([.future, .hedge, .planNoun].asClasses, $0) || document.isFutureForm($0)
      })
    {
      return .asserted
    }
    // `destinará un millón a trasladar el centro`
    if first == "a",
      group.before.prefix(8).contains(where: {
        $0.hasPrefix("destin") || $0.hasPrefix("dedic") || $0.hasPrefix("encamin")
      })
    {
      return .planned
    }
    // `ha invertido un millón para trasladar el centro`, `recibió el visto bueno para comprar`: what for is yet to come.
    if first == "para" {
      let isMove = document.verbs(group.token).contains {
        // `invertirá dos millones para ampliar su call center`
        $0.verbClass == .expand
          && group.before.prefix(8).contains { word in
            ["invert", "inviert", "inversi"].contains { word.hasPrefix($0) }
          }
          || $0.verbClass == .move
          // `cede un local para instalar un call center`
          || $0.verbClass == .open
            && marks.covers([.indefinite, .another].asClasses, group.token + 1)
            && (2...4).contains { marks.begins(.site, at: group.token + $0) }
      }
      return isMove && !group.before.prefix(5).contains { $0.hasPrefix("obliga") }
        || group.before.dropFirst().prefix(4).contains { Self.leave.contains($0) }
        ? .planned : nil
    }
    if first == "de", group.before.count > 1,
      group.before[1].isOne(of: "luego", "despues")
    {
      return .asserted
    }
    // `fue la primera en desembarcar`
    if first == "en", group.before.count > 2,
      group.before[1].isOne(of: "primera", "primero", "primeras", "primeros", "ultima", "ultimo"),
      group.before.prefix(5).contains(where: { $0.isOne(of: "fue", "fueron") })
    {
      return .asserted
    }
    guard first.isOne(of: "que", "a", "por") else { return nil }
    return group.before.dropFirst().prefix(2).contains { Self.forced.contains($0) }
      ? .asserted : nil
  }

  /// `que Voxalia acaba de abrir`: whatever stands before, it has happened.
  func hasJustBeen(_ group: VerbGroup) -> Bool {
    if document.language == .french { return hasJustBeenInFrench(group) }
    // `acabou por fechar`
    return document.language.isOne(of: .spanish, .portuguese)
      && marks.covers(.recent, group.token - 1)
      && document.word(group.token - 1) == (document.language == .spanish ? "de" : "por")
  }

  /// `serán despedidos tras el cierre`: what it is told with is yet to come.
  private func isOfFuture(_ token: Int) -> Bool {
    between(max(marks.range.lowerBound, token - 6), token).contains { index in
      !document.isPastSubjunctive(index)
        && (document.isFutureForm(index) || document.verbs(index).contains { $0.form == .future })
        || document.word(index).isOne(of: "seran", "sera", "quedaran", "quedara")
    }
  }

  /// Whether the last verb before a token has happened.
  private func isBehindPast(_ token: Int) -> Bool {
    for index in between(max(marks.range.lowerBound, token - 14), token).reversed() {
      let readings = document.verbs(index)
      guard !readings.isEmpty, !marks.isKnown(index) || readings.count == 1 else { continue }
      if readings.contains(where: { [.plan, .announce].contains($0.verbClass) }) { return false }
      return readings.contains { $0.form == .past }
    }
    return false
  }

  /// `La plataforma prevista ha quedado en nada`: what has been, has been, whatever was to come before it.
  func isPerfectOfSpanish(_ group: VerbGroup) -> Bool {
    document.language == .spanish && group.hasHave
      && group.before.prefix(2).contains { $0.isOne(of: "ha", "han") }
  }

  private static let protesting: WordSet = [
    "protesta", "protestar", "protestan", "protestaron", "contra", "rechazo", "repudio", "reclamo",
    "frenar", "evitar", "impedir", "denunciar",
  ]

  /// `en protesta por los despidos`, `paro en rechazo a los despidos`: why others do something, where no number says more.
  func isCauseOfProtest(_ range: Range<Int>) -> Bool {
    guard marks.covers([.layoffNoun, .moveNoun].asClasses, range.lowerBound),
      document.word(range.lowerBound).isOne(of: "despidos", "traslados"),
      !marks.numbers.contains(where: {
        (0...3).contains($0.tokens.lowerBound - range.upperBound)
          || (0...2).contains(range.lowerBound - $0.tokens.upperBound)
      })
    else { return false }
    return between(max(marks.range.lowerBound, range.lowerBound - 4), range.lowerBound).contains {
      Self.protesting.contains(document.word($0))
    }
  }
}
