/// What Portuguese nouns say only of call centers.
extension TriggerFinder {
  private static let works: WordSet = [
    "construcao", "adaptacao", "adequacao", "instalacao", "reforma", "implantacao", "ampliacao",
  ]

  /// `ao lado das obras do shopping`, `as obras internas`: building that is of no new call center.
  func isOfOtherWorks(_ range: Range<Int>) -> Bool {
    guard document.language == .portuguese, range.count == 1,
      document.word(range.lowerBound) == "obras"
    else { return false }
    let next = range.upperBound
    if marks.range.contains(range.lowerBound - 2),
      document.word(range.lowerBound - 2).isOne(of: "lado", "mao", "meio", "secretaria", "perto")
    {
      return true
    }
    guard marks.range.contains(next) else { return false }
    if marks.covers(.of, next) {
      return !between(next + 1, min(marks.range.upperBound, next + 5)).contains {
        marks.begins([.site, .weakSite].asClasses, at: $0) || Self.works.contains(document.word($0))
      }
    }
    let isAdjective =
      document.word(next).hasSuffix("as") && !document.tokens[next].isCapitalized
      && document.verbs(next).isEmpty
    return isAdjective
      && !marks.range.contains { marks.begins([.site, .weakSite].asClasses, at: $0) }
      || document.word(next).isOne(of: "internas", "publicas", "viarias", "sociais", "literarias")
  }

  /// `o corte de várias estradas`: only of jobs and people a cut is a layoff.
  func isCutOfOther(_ range: Range<Int>) -> Bool {
    guard document.language == .portuguese, document.word(range.lowerBound).hasPrefix("corte"),
      range.count == (document.word(range.lowerBound + 1) == "de" ? 2 : 1)
    else { return false }
    let next = range.lowerBound + 1
    guard document.word(next).isOne(of: "de", "da", "do", "das", "dos") else { return false }
    return !between(next + 1, min(marks.range.upperBound, next + 6)).contains {
      document.tokens[$0].kind == .number || marks.covers([.job, .person].asClasses, $0)
        || marks.numbers.contains(where: { number in number.tokens.contains(next + 1) })
    }
  }

  /// `procura cento e vinte operadores`, `oferece mais de 80 vagas`: how far it is to the noun behind a number.
  func overNumber(_ token: Int) -> Int? {
    guard document.language == .portuguese else { return nil }
    return marks.numbers.first { (1...4).contains($0.tokens.lowerBound - token) }
      // `deixando 90 pessoas sem emprego`
      .map {
        max(4, $0.tokens.upperBound - token + (document.word(token).hasPrefix("deix") ? 4 : 2))
      }
  }

  /// `a criação de 300 postos de trabalho`
  func createsJobs(_ range: Range<Int>) -> Bool {
    if createsJobsInArabic(range) { return true }
    // `la apertura de 500 plazas`
    let isSpanish =
      document.language == .spanish && document.word(range.lowerBound).hasPrefix("apertura")
    guard range.count == 1,
      isSpanish
        || document.language == .portuguese
          && document.word(range.lowerBound).isOne(of: "criacao", "geracao", "abertura"),
      marks.covers(.of, range.upperBound),
      let number = marks.numbers.first(where: {
        (1...4).contains($0.tokens.lowerBound - range.upperBound)
      })
    else { return false }
    return (0...2).contains { marks.begins(.job, at: number.tokens.upperBound + $0) }
  }

  /// `os planos da Voxalia para um call center em Lages`, `um investimento de dois milhões num call center`
  func plansSite(_ token: Int) -> Trigger? {
    let isMoney = document.word(token) == "investimento"
    guard document.language == .portuguese, isMoney || document.word(token).hasPrefix("plano"),
      let purpose = between(token + 1, min(marks.range.upperBound, token + 9)).first(where: {
        document.word($0).isOne(of: "num", "numa", "em") && isMoney
          || document.word($0) == "para" && !isMoney
      }), marks.covers(.indefinite, purpose + 1) || marks.covers(.indefinite, purpose),
      (1...4).contains(where: { marks.begins(.site, at: purpose + $0) })
    else { return nil }
    return Trigger(
      kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: document.word(token),
      isNoun: true, isPassive: false, certainty: .planned,
      clause: Clauses(document, sentence).clause(of: token))
  }

  /// `operadores contratados através da Voxalia`: by whom they are employed, not that they are hired now.
  func isHiredBy(_ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Bool {
    let next = group.token + 1
    return document.language == .portuguese && reading.form == .participle
      && reading.lemma.isOne(of: "contratar", "recrutar", "admitir")
      // `estão contratados por uma empresa de trabalho temporário`
      && (!group.hasBe
        || document.word(group.token - 1).isOne(
          of: "estao", "esta", "estavam", "sao", "eram", "continuam"))
      && !group.hasHave && marks.range.contains(next)
      && document.word(next).isOne(of: "pela", "pelo", "por", "atraves", "via")
  }

  private static let stopping: WordSet = [
    "param", "pararam", "paralisam", "paralisaram", "paralisou", "cruzam", "cruzaram",
  ]
  private static let behindStopping: WordSet = [
    "esta", "nesta", "hoje", "ontem", "amanha", "por", "pela", "em", "contra", "durante", "na",
    "no",
    ".", ",", "os", "as", "bracos", "desde", "dois", "tres", "ate",
  ]

  /// `Os trabalhadores do call center param esta sexta-feira`: who stops without an object is on strike.
  func stopsWork(_ token: Int) -> Trigger? {
    guard document.language == .portuguese, Self.stopping.contains(document.word(token)),
      token > marks.firstWord,
      !marks.range.contains(token + 1)
        || Self.behindStopping.contains(document.word(token + 1)),
      between(max(marks.range.lowerBound, token - 16), token).contains(where: {
        marks.covers(.person, $0)
      }),
      !between(max(marks.range.lowerBound, token - 3), token).contains(where: {
        document.word($0).isOne(of: "nao", "nunca", "que")
      })
    else { return nil }
    let isPast = document.word(token).isOne(of: "pararam", "paralisaram", "paralisou", "cruzaram")
    let isFuture =
      !isPast
      && marks.dates.contains { date in
        guard let published = document.published,
          let day = date.edtf(published: published, isFuture: true)
            .flatMap(CalendarDay.init(edtf:))
        else { return false }
        return day.number > published.number && date.tokens.lowerBound > token
      }
    return Trigger(
      kind: .strike, tokens: token..<token + 1, sentence: sentence, lemma: "parar", isNoun: false,
      isPassive: false, certainty: isFuture ? .planned : .asserted,
      clause: Clauses(document, sentence).clause(of: token))
  }

  /// `será instalada em Lages`, `foi instalado no parque`: what happens, not where it is; `que se tivesse instalado em
  /// Lages`: what did not.
  func isPassiveInPortuguese(_ range: Range<Int>) -> Bool {
    guard document.language == .portuguese, marks.range.contains(range.lowerBound - 1),
      document.word(range.lowerBound).hasPrefix("instalad")
    else { return false }
    let before = document.word(range.lowerBound - 1)
    return document.knowledge.be.contains(before) && !before.hasPrefix("est")
      || before.isOne(of: "sendo", "tivesse", "tivessem", "houvesse", "houvessem")
  }

  private static let visitors: WordSet = [
    "diretores", "representantes", "executivos", "empresarios", "dirigentes", "visita", "visitas",
    "comitiva", "trabalhadores", "funcionarios",
  ]

  /// `O call center recebe pedidos e reclamações`: only who receives a call center or a firm tells of an opening.
  func receivesElse(_ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Bool {
    guard document.language == .portuguese, reading.lemma.isOne(of: "receber", "ganhar"),
      reading.verbClass == .open, !group.isPassive(reading)
    else { return false }
    let reach = between(group.token + 1, min(marks.range.upperBound, group.token + 12))
    // `Prefeito recebe diretores da empresa`
    if reach.prefix(4).contains(where: { token in
      Self.visitors.contains(document.word(token)) || marks.covers(.role, token)
    }) {
      return true
    }
    // `Braga ganha 300 empregos` is told by the jobs.
    return !reach.contains {
      marks.begins([.site, .weakSite, .orgNoun].asClasses, at: $0)
        || reading.lemma == "ganhar" && marks.covers([.job, .person].asClasses, $0)
    }
      && !document.names[sentence].contains { reach.contains($0.tokens.lowerBound) }
  }
}
