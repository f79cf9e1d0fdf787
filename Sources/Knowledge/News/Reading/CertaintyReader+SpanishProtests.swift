/// What is fought, called off or has been held in Spanish: what the words around a noun say of it.
extension CertaintyReader {
  /// What somebody does who does not want something to happen; some of it is said by a noun.
  private static let fighting: WordSet = [
    "contra", "evitar", "evite", "eviten", "evitando", "frenar", "frene", "frenen", "frenando",
    "impedir", "impida", "impidan", "impidiendo", "parar", "paren", "paralizar", "paralice",
    "paralicen", "paralizacion", "detener", "detenga", "detengan", "revertir", "revierta",
    "reviertan", "anular", "anule", "anulen", "retire", "retiren", "retirada", "suspenda",
    "suspendan", "rechazar", "rechazan", "rechaza", "rechazaron", "rechazo", "rechazando",
    "repudiar", "repudian", "repudiaron", "repudio", "oponen", "opone", "oponerse", "opusieron",
    "oposicion", "combatir", "resistirse",
  ]
  /// Whether a word says that somebody does not want what it is followed by.
  static func isFight(_ word: String) -> Bool { fighting.contains(word) }

  private static let averted: WordSet = [
    "evitado", "evitaron", "evito", "evita", "evitan", "frenado", "frenaron", "impidieron",
    "impidio", "impedido", "esquiva", "esquivan", "esquivo", "esquivado", "sortea", "sorteo",
    "elude",
    "eludio", "salva", "salvan", "salvo", "salvado", "salvaron", "libra", "libran", "libro",
    "librado",
  ]
  private static let succeeding: WordSet = [
    "lograr", "logro", "lograron", "logrado", "consiguio", "consiguieron", "conseguido",
    "permitio", "permitieron", "permitido", "sirvio",
  ]
  private static let besideNoun: WordSet = [
    "proceso", "plan", "anuncio", "anunciado", "anunciada", "nuevo", "nueva", "nuevos", "posible",
    "posibles", "inminente", "eventual", "medida", "medidas", "amenaza", "intento", "decision",
    "a", "al", "primer", "segundo", "previsto", "definitivo", "totalmente", "todo", "todos",
  ]

  /// `rechazan el cierre`, `piden que evite el traslado`, `protestan contra el ERE`: what is fought is yet to come, where
  /// nothing else is told of it; `lograron frenar los despidos`: it does not come.
  func ofSpanishFight(_ range: Range<Int>) -> Trigger.Certainty? {
    guard document.language == .spanish,
      marks.covers([.closeNoun, .layoffNoun, .moveNoun].asClasses, range.lowerBound)
    else { return nil }
    var token = range.lowerBound - 1
    let limit = range.lowerBound - (document.word(range.lowerBound - 1) == "del" ? 12 : 7)
    while marks.range.contains(token), token >= limit {
      let word = document.word(token)
      if Self.averted.contains(word) { return .negated }
      if Self.fighting.contains(word) || word == "por" { break }
      guard
        marks.covers([.article, .possessive, .of, .demonstrative].asClasses, token)
          || Self.besideNoun.contains(word) || word.hasSuffix("mente")
          || marks.dates.contains(where: { $0.tokens.contains(token) })
          || marks.numbers.contains(where: { $0.tokens.contains(token) })
          // `salva el call center de Norvex en Lugo del cierre`
          || document.word(range.lowerBound - 1) == "del"
            && (marks.covers([.site, .locative].asClasses, token)
              || document.tokens[token].isCapitalized)
      else { return nil }
      token -= 1
    }
    guard marks.range.contains(token), token >= limit else { return nil }
    if document.word(token) == "por" {
      // `Protesta en Lugo por el cierre`
      return marks.covers(.closeNoun, range.lowerBound)
        && between(max(marks.range.lowerBound, token - 7), token).contains(where: { index in
          ["protest", "concentr", "moviliz", "manifest"].contains {
            document.word(index).hasPrefix($0)
          }
        }) ? .planned : nil
    }
    let before = between(max(marks.range.lowerBound, token - 3), token)
    if before.contains(where: { Self.succeeding.contains(document.word($0)) }) { return .negated }
    let word = document.word(token)
    if word.hasPrefix("rechaz") {
      return isOfOpponents(token, word) ? .planned : nil
    }
    return isCauseOfProtest(range) ? nil : .planned
  }

  /// Whether those reject something who do not do it: a firm that rejects a closure denies it.
  private func isOfOpponents(_ token: Int, _ word: String) -> Bool {
    if word.isOne(of: "rechazan", "rechazaron", "rechazo", "rechazando") { return true }
    return between(max(marks.range.lowerBound, token - 16), token).contains {
      marks.covers([.person, .union, .role, .agency, .association].asClasses, $0)
        || document.word($0).isOne(of: "plantilla", "vecinos", "alcaldia", "personal", "oposicion")
    }
  }

  private static let decisions: WordSet = [
    "decision", "intencion", "plan", "planes", "propuesta", "orden", "idea", "medida", "pretension",
    "voluntad", "amenaza",
  ]

  /// `rechaza la decisión de trasladar a 60 teleoperadores`, `se opone al plan de cerrar`: what is fought is to come.
  func isFoughtPlan(_ denial: Int, _ verb: Int) -> Bool {
    document.language == .spanish && document.word(denial).hasPrefix("rechaz")
      && isOfOpponents(denial, document.word(denial))
      && (document.word(denial + 1) == "que"
        || between(denial + 1, verb).contains { Self.decisions.contains(document.word($0)) })
  }

  /// `piden que no cierre su centro`: nothing is denied; what is asked for is feared.
  func ofAsking(_ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Trigger.Certainty? {
    guard document.language == .spanish, reading.form == .subjunctive,
      let que = group.before.prefix(4).firstIndex(of: "que")
    else { return nil }
    let before = group.before.dropFirst(que + 1).prefix(6)
    return before.contains { word in
      word == "para"
        || ["pid", "exig", "reclam", "solicit", "ped", "ruega", "insta"].contains {
          word.hasPrefix($0)
        }
    } ? .planned : Trigger.Certainty.none
  }

  private static let holding: WordSet = [
    "fue", "tuvo", "celebro", "celebraba", "realizo", "produjo", "concreto", "llevo", "vivio",
  ]

  /// `Ayer fue la inauguración del centro, que generará 700 empleos`: it has been, whatever is to come of it.
  private func wasHeld(_ range: Range<Int>) -> Bool {
    var token = range.lowerBound - 1
    while marks.range.contains(token), token >= range.lowerBound - 6 {
      let word = document.word(token)
      if Self.holding.contains(word) {
        return !(1...2).contains { marks.covers(.negator, token - $0) }
      }
      guard
        marks.covers([.article, .recent].asClasses, token)
          || word.isOne(of: "lugar", "cabo", "a", "oficialmente", "ayer", "hoy", "acto", "de")
          || marks.dates.contains(where: { $0.tokens.contains(token) })
      else { return false }
      token -= 1
    }
    return false
  }

  private static let taking: WordSet = [
    "celebro", "celebraron", "celebrarse", "realizo", "realizaron", "realizarse", "llevo",
    "llevaron", "llevarse", "produjo", "produjeron", "producirse", "concreto", "concretaron",
    "concretarse", "tuvo", "tuvieron", "prospero", "prosperaron", "materializo", "materializaron",
    "materializarse", "consumo", "hizo", "celebrara", "celebraran", "realizara", "llevara",
    "llevaran", "producira", "prosperar",
  ]

  /// `dos jornadas de huelga que finalmente no se llevaron a cabo`, `el traslado no llegó a producirse`
  private func neverCame(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    let behind = between(range.upperBound, min(clause.upperBound, range.upperBound + 18))
    guard let no = behind.first(where: { document.word($0) == "no" }),
      !between(range.upperBound, no).contains(where: { token in
        marks.begins(
          [.closeNoun, .layoffNoun, .moveNoun, .openNoun, .strikeNoun].asClasses, at: token)
          || document.tokens[token].folded.isOne(of: ";", ":")
      })
    else { return false }
    return (1...4).contains { step in
      marks.range.contains(no + step) && Self.taking.contains(document.word(no + step))
        && between(no + 1, no + step).allSatisfy {
          document.word($0).isOne(of: "se", "llego", "llegaron", "a", "ha", "han")
        }
    }
  }

  private static let doing: WordSet = [
    "realizando", "llevando", "haciendo", "ejecutando", "aplicando", "efectuando", "practicando",
    "realizado", "llevado", "hecho", "ejecutado", "efectuado", "aplicado", "practicado",
    "realizo", "ejecuto", "efectuo", "practico", "perpetro",
  ]

  /// `la deslocalización que la firma está realizando`, `los despidos que ha ejecutado`: it goes on, or has been.
  private func isBeingDone(_ range: Range<Int>) -> Bool {
    // `aplicó en enero un ERE`, `ejecutó 70 despidos`
    if between(max(marks.range.lowerBound, range.lowerBound - 6), range.lowerBound).contains(
      where: {
        token in
        ["aplico", "aplicado", "ejecuto", "ejecutado", "efectuo", "perpetro"].contains(
          document.word(token))
          && !between(token, range.lowerBound).contains { document.tokens[$0].kind == .mark }
          && !(1...3).contains { marks.covers([.negator, .hedge].asClasses, token - $0) }
      })
    {
      return true
    }
    let behind = between(range.upperBound, min(marks.range.upperBound, range.upperBound + 12))
    guard let que = behind.prefix(5).first(where: { document.word($0) == "que" }),
      !between(range.upperBound, que).contains(where: { document.tokens[$0].kind == .mark })
    else { return false }
    return between(que + 1, behind.upperBound).contains {
      Self.doing.contains(document.word($0))
    }
      && !between(que + 1, behind.upperBound).contains {
        marks.covers([.negator, .hedge, .future].asClasses, $0)
      }
  }

  private static let past: WordSet = [
    "afecto", "afectaron", "supuso", "conllevo", "costo", "dejo", "termino", "concluyo",
    "culmino", "saldo", "acabo", "provoco", "implico", "salieron", "fueron", "fue", "hubo",
  ]

  /// `El primer ERE, a finales de 2023, afectó a veinte trabajadores`: a procedure of an earlier year is over.
  private func isEarlierProcedure(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    guard marks.covers(.layoffNoun, range.lowerBound),
      between(range.upperBound, min(clause.upperBound, range.upperBound + 14)).contains(where: {
        token in
        Self.past.contains(document.word(token))
          || document.verbs(token).contains { $0.form == .past }
      })
    else { return false }
    return marks.dates.contains {
      clause.contains($0.tokens.lowerBound) && $0.isOfEarlierYear(than: document.published)
    }
  }

  /// What words of holding and doing around a noun say of it.
  func ofSpanishDoing(_ range: Range<Int>, _ clause: Range<Int>) -> Trigger.Certainty? {
    guard document.language == .spanish else { return nil }
    let isOpen = marks.covers(.openNoun, range.lowerBound)
    let first = document.word(range.lowerBound)
    if first.hasPrefix("desconvoc") { return .cancelled }
    // `irán a la huelga el 3 de junio`
    if marks.covers(.strikeNoun, range.lowerBound), first.isOne(of: "iran", "ira", "van") {
      return .planned
    }
    if isOpen, wasHeld(range) { return .asserted }
    if neverCame(range, clause) { return .negated }
    if !isOpen, isBeingDone(range) || isEarlierProcedure(range, clause) { return .asserted }
    return nil
  }
}
