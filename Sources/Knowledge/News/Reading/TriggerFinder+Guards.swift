/// What keeps a word from saying that something happens, or makes it say something else.
extension TriggerFinder {
  /// What is told by words that stand together.
  func phrase(_ token: Int) -> Trigger? {
    if let trigger = having(token) ?? working(token) ?? planning(token) { return trigger }
    return setPhrase(token) ?? lastPeople(token) ?? idiom(token) ?? plansSite(token)
      ?? stayingInGerman(token)
  }

  /// What is told by turns of speech.
  func turn(_ token: Int) -> Trigger? {
    if let trigger = arrivesInItalian(token) ?? attributeInGerman(token) ?? endOfSiteInGerman(token)
    {
      return trigger
    }
    return takesBackProject(token) ?? endsStaying(token) ?? endsContracts(token)
      ?? deniesCenter(token) ?? savedFromClosure(token)
  }

  /// `installé en 2004 à Roubaix`; in `La liquidation a été prononcée hier du centre, installé à Roubaix` the date is of
  /// another verb.
  func hasDateBehind(_ token: Int) -> Bool {
    let clause = Clauses(document, sentence).clause(of: token)
    return marks.dates.contains {
      clause.contains($0.tokens.lowerBound) && (1...7).contains($0.tokens.lowerBound - token)
    }
  }

  /// Whether a participle behind a comma is of a firm: `a Voxalia, fundada em 2001`, `la società, nata a Bari`.
  func isOfFirm(_ token: Int) -> Bool {
    // `Fundada há sete anos, a Voxalia tem`
    if document.language == .portuguese, token == marks.firstWord,
      document.word(token).hasPrefix("fundad")
    {
      return true
    }
    // `una società creata ad hoc`
    if document.language == .italian, marks.covers(.orgNoun, token - 1) { return true }
    guard marks.range.contains(token - 2), document.word(token - 1) == "," else { return false }
    return document.names[sentence].contains { $0.tokens.upperBound == token - 1 }
      || marks.covers(.orgNoun, token - 2)
  }

  /// Whether what ends is a contract, a procedure, a year.
  func isOfContract(_ token: Int) -> Bool {
    for next in between(token, min(marks.range.upperBound, token + 4)) {
      // `cerró el año pasado`
      if Self.contracts.contains(document.word(next)) {
        return document.language != .spanish || document.word(next) != "ano"
          || !marks.dates.contains { $0.tokens.contains(next) }
      }
      guard document.tokens[next].kind == .word,
        marks.covers([.article, .of, .indefinite, .possessive].asClasses, next)
          || document.knowledge.dates.words.weekdays[document.word(next)] != nil
      else { return false }
    }
    return false
  }

  static let building: WordSet = [
    "construir", "construire", "costruire", "build", "bauen", "batir", "edificar", "erigir",
    "levantar",
    "allestire", "realizzare",
  ]

  static let contracts: WordSet = [
    "contrat", "contrats", "contrato", "contratos", "contract", "contracts", "contratto",
    "contratti", "vertrag", "vertrage", "convenio", "acuerdo", "accord", "accordo", "acordo",
    "ano", "anno", "exercice", "jahr", "bolsa", "ere", "expediente", "negociacion", "deal",
    "books", "vertrags", "geschaftsjahr", "compte", "comptes", "cuenta", "conta",
  ]

  /// `fechou 2011 com um lucro`, `cerrar 2017 con pérdidas`: of the books.
  func closesYear(_ token: Int) -> Bool {
    let begin = marks.covers(.article, token + 1) ? token + 2 : token + 1
    return marks.dates.contains {
      $0.tokens.lowerBound == begin && $0.tokens.count == 1
        && document.tokens[begin].kind == .number
        // `schloss 2021 sein Callcenter`
        && !(1...3).contains { marks.begins(.site, at: begin + $0) }
    }
  }

  /// `depois de ter renunciado à construção do call center`
  func areWorksGivenUp(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    let governor = CertaintyReader(document, sentence).governor(before: range.lowerBound, clause)
    return governor.map { $0.isCancel || $0.isDenial } ?? false
  }

  /// `retrasó la llegada de los agentes`: people come to work.
  func isArrivalOfPeople(_ range: Range<Int>) -> Bool {
    let next =
      marks.covers(.of, range.upperBound) ? range.upperBound + 1 : range.upperBound
    return document.word(range.lowerBound).isOne(
      of: "llegada", "chegada", "arrivee", "arrivo", "arrival", "vinda")
      && (marks.covers(.person, next) || marks.covers(.person, next + 1))
      && !marks.numbers.contains { (0...1).contains($0.tokens.lowerBound - next) }
  }

  /// `retrasó este lunes la llegada de los agentes`: no project is put off.
  func delaysPeople(_ kind: Trigger.Kind, _ token: Int) -> Bool {
    kind == .cancel
      && between(token + 1, min(marks.range.upperBound, token + 6)).contains {
        isArrivalOfPeople($0..<$0 + 1)
      }
  }

  /// Whether the object of a verb is what ends jobs: nothing is opened.
  func beginsProcedure(_ token: Int) -> Bool {
    let reach = document.language.isOne(of: .italian, .portuguese, .spanish) ? 10 : 6
    for next in between(token + 1, min(marks.range.upperBound, token + reach)) {
      if marks.begins([.layoffNoun, .closeNoun, .reduceNoun].asClasses, at: next) { return true }
      // `abrirá un proceso de selección`
      if document.language.isOne(of: .spanish, .french), marks.begins(.expandNoun, at: next) {
        return true
      }
      // `reabrió ayer tras dos semanas de cierre`
      if document.word(next).isOne(of: "tras", "despues", "luego") { return false }
      if marks.begins([.site, .weakSite].asClasses, at: next) || document.tokens[next].kind == .mark
      {
        return false
      }
    }
    return false
  }

  /// `ficará instalado no edifício da escola`: where it is, not that it opens.
  func isLocated(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    document.language == .portuguese && reading.form == .participle
      && reading.lemma.isOne(of: "instalar", "implantar", "montar", "criar")
      && marks.range.contains(token - 1)
      && document.word(token - 1).isOne(
        of: "fica", "ficam", "ficara", "ficarao", "ficou", "esta", "estao", "estara", "ja", "esteve"
      )
      && marks.covers(.locative, token + 1)
  }

  /// `o recém-inaugurado Orion Parque`: something else that is new, unless it is a call center.
  func isNewElse(_ token: Int) -> Bool {
    guard document.language == .portuguese, marks.range.contains(token - 2),
      document.tokens[token - 1].folded == "-", document.word(token - 2) == "recem"
    else { return false }
    return !marks.begins([.site, .weakSite, .another].asClasses, at: token + 1)
      && !(1...3).contains { marks.begins([.site, .weakSite].asClasses, at: token - 2 - $0) }
  }

  static let staying: WordSet = [
    "stay", "stays", "stayed", "staying", "remain", "remains", "remaining", "remained", "keep",
    "kept", "keeping", "rimane",
    "rimangono", "rimarra", "resta", "restano", "restera", "permanece", "permanecen", "sigue",
    "siguen", "seguira", "mantener", "mantiene", "mantienen", "mantendra", "mantuvo", "reste",
    "restent", "restera", "resteront", "fica", "ficam", "continua",
    "bleibt", "bleiben", "rimasto", "rimasta", "rimasti", "rimaste", "restato", "restata",
  ]

  /// `stay open`, `Resterà invece aperto`: right behind such a verb, or with one small word between.
  func staysSo(_ token: Int) -> Bool {
    guard token > marks.range.lowerBound else { return false }
    if Self.staying.contains(document.word(token - 1)) { return true }
    return token - 1 > marks.range.lowerBound && Self.staying.contains(document.word(token - 2))
      && Self.adverbs.contains(document.word(token - 1))
  }

  private static let adverbs: WordSet = [
    "invece", "comunque", "ancora", "sempre", "regolarmente", "toutefois", "cependant", "however",
    "jedoch", "finalement", "bien", "toujours", "donc",
  ]

  /// `encerrar um dos serviços que presta no seu centro`: what ends is no call center.
  func closesElse(_ token: Int) -> Bool {
    guard document.language == .portuguese else { return false }
    for next in between(token + 1, min(marks.range.upperBound, token + 6)) {
      if marks.begins(.site, at: next) { return false }
      if Self.otherEnds.contains(document.word(next)) { return true }
      if marks.begins([.weakSite, .locative].asClasses, at: next)
        || document.tokens[next].kind == .mark || document.tokens[next].isCapitalized
      {
        return false
      }
    }
    return false
  }

  private static let otherEnds: WordSet = [
    "servicos", "campanha", "campanhas", "linha", "linhas", "turno", "turnos", "loja", "lojas",
    "agencia", "agencias", "balcao", "balcoes", "projeto", "projetos", "projecto", "inscricoes",
    "vagas", "fabrica", "fabricas", "escola", "escolas", "rua", "estrada", "evento", "programa",
    "sessao", "reuniao", "olhos", "mes", "semana", "cerco", "torneira", "ciclo", "capitulo",
  ]

  private static let holding: WordSet = [
    "accueillir", "acoger", "albergar", "hospedar", "acolher", "abrigar", "ospitare", "accogliere",
    "beherbergen",
  ]

  /// `le site devrait accueillir de 350 à 400 salariés`: people who work there, not a call center that comes.
  func holdsPeople(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard Self.holding.contains(reading.lemma),
      let number = marks.numbers.first(where: { $0.tokens.lowerBound > token }),
      number.tokens.lowerBound - token <= 5, marks.range.contains(number.tokens.upperBound)
    else { return false }
    // `a accueilli 40 nouveaux conseillers`
    return
      (marks.begins(.person, at: number.tokens.upperBound)
      || document.word(number.tokens.upperBound).isOne(
        of: "nouveaux", "nouvelles", "nuovi", "nuove")
        && marks.begins(.person, at: number.tokens.upperBound + 1))
      && !between(token, number.tokens.lowerBound).contains {
        marks.begins([.site, .weakSite].asClasses, at: $0)
      }
  }

  private static let returns: WordSet = [
    "reintegration", "reinstatement", "reinstate", "reintegrate", "reintegrer", "reintegracion",
    "reincorporacion", "reintegracao", "reintegrazione", "wiedereinstellung", "readmision",
    "readmissao", "reintegro", "riassunzione",
  ]

  /// `la réintégration de trois employés licenciés`: those who have gone are asked back, nobody goes.
  func isTakenBack(_ trigger: Trigger) -> Bool {
    trigger.kind == .layoff
      && between(
        max(marks.range.lowerBound, trigger.tokens.lowerBound - 6), trigger.tokens.lowerBound
      )
      .contains { Self.returns.contains(document.word($0)) }
  }

  /// `sans quitter la ville`, `without leaving Tulsa`: where it moves to, and no closure that is denied.
  func isWithoutLeaving(_ trigger: Trigger) -> Bool {
    guard trigger.kind == .close, Self.leaving.contains(trigger.lemma) else { return false }
    return between(
      max(marks.range.lowerBound, trigger.tokens.lowerBound - 3), trigger.tokens.lowerBound
    ).contains { Self.without.contains(document.word($0)) }
  }

  private static let leaving: WordSet = [
    "quitter", "leave", "exit", "vacate", "abandonar", "abandonner", "lasciare", "abbandonare",
    "verlassen", "deixar", "salir", "sair",
  ]
  private static let without: WordSet = ["sans", "without", "sin", "senza", "sem", "ohne"]
}
