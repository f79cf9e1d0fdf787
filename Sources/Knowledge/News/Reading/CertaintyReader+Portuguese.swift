/// How sure Portuguese says that something is, by the form of its verb and by what the sentence begins with.
extension CertaintyReader {
  /// `anunciou que encerraria a unidade`, `a empresa prometera que contrataria`: what somebody has said that he will do.
  func isReportedInPortuguese(_ group: VerbGroup, _ clause: Range<Int>) -> Bool {
    guard document.language == .portuguese else { return false }
    let reach = between(max(clause.lowerBound, group.token - 20), group.token)
    guard let that = reach.last(where: { document.word($0) == "que" }) else { return false }
    let begin = max(clause.lowerBound, that - 9)
    let told = between(begin, that).last { token in
      document.verbs(token).contains {
        [.announce, .plan, .say].contains($0.verbClass) && $0.form != .participle
      }
    }
    guard let told else { return false }
    return !between(max(marks.range.lowerBound, told - 8), told).contains {
      Self.gossips.contains(document.word($0))
    }
  }

  /// Who says what he does not do himself.
  private static let gossips: WordSet = [
    "sindicato", "sindicatos", "fontes", "fonte", "trabalhadores", "funcionarios", "jornal",
    "rumores", "boatos", "operadores", "empregados", "dirigente", "sindicalista",
  ]

  /// `a empresa demitira 200 no ano anterior`: written without its accent it is past, not to come.
  func isPluperfect(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .portuguese, reading.form == .future,
      !document.tokens[token].isAllCapitals
    else { return false }
    return document.text.bytes[document.tokens[token].bytes].suffix(2).elementsEqual("ra".utf8)
  }

  /// `Depois de dois anos de boatos, a Voxalia desativou`: what came before is no doubt of what happens.
  func isOfIntroduction(_ hedge: Int, _ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Bool {
    if let begin = behindIntroduction(group.token), hedge < begin { return true }
    guard document.language == .portuguese, [.past, .participle, .future].contains(reading.form),
      Self.introductions.contains(document.word(marks.firstWord)),
      let comma = between(hedge + 1, group.token).first(where: {
        document.tokens[$0].folded == ","
      })
    else { return false }
    return !between(comma + 1, group.token).contains { marks.covers(.hedge, $0) }
  }

  /// `a cidade escolhida para a instalação de um call center`
  func ofPurpose(_ noun: Range<Int>) -> Trigger.Certainty? {
    let purpose =
      marks.covers(.article, noun.lowerBound - 1) ? noun.lowerBound - 2 : noun.lowerBound - 1
    guard document.language == .portuguese, marks.covers(.openNoun, noun.lowerBound),
      marks.range.contains(purpose), document.word(purpose) == "para"
    else { return nil }
    // `fechou acordo com a Voxalia para a implantação de um call center`
    return between(max(marks.range.lowerBound, purpose - 8), purpose).contains { token in
      document.verbs(token).contains { $0.verbClass == .choose }
        || Self.agreements.contains(document.word(token))
    } ? .planned : nil
  }

  private static let funding: WordSet = [
    "investira", "investe", "investir", "investimento", "investimentos", "cede", "cedeu", "ceder",
    "cedencia", "doou", "doa", "doar", "doacao", "aplicara", "destinou", "destinara", "aprovou",
    "arrendou", "alugou", "acordo", "protocolo", "convenio", "parceria", "memorando", "termo",
  ]

  /// `vai investir 60 milhões para ampliar a operação`, `a cedência de um edifício à Voxalia para instalar um centro`: what
  /// the money or the house is for.
  func isFunded(_ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Bool {
    guard document.language == .portuguese, reading.form == .infinitive,
      [.open, .expand, .move].contains(reading.verbClass), group.before.first == "para"
    else { return false }
    return between(max(marks.range.lowerBound, group.token - 16), group.token).contains {
      Self.funding.contains(document.word($0)) && !marks.covers(.negator, $0 - 1)
    }
  }

  private static let agreements: WordSet = [
    "acordo", "protocolo", "contrato", "convenio", "parceria", "memorando", "termo",
  ]

  /// `ficaram sem emprego com o fecho do call center`, `plus de 150 licenciements`: a word that denies elsewhere.
  func deniesNothing(_ token: Int) -> Bool {
    if document.language == .french {
      return document.word(token) == "plus" && document.word(token + 1).isOne(of: "de", "d")
    }
    return document.language == .portuguese && document.word(token) == "sem"
      && (marks.covers(.job, token + 1) || document.word(token + 1) == "trabalho")
  }

  /// `Depois de meses de negociações, a Voxalia anunciou a abertura`: where that begins which is told before a token.
  func behindIntroduction(_ token: Int) -> Int? {
    guard document.language == .portuguese,
      let begin = between(max(marks.range.lowerBound, token - 24), token).last(where: {
        Self.times.contains(document.word($0))
      }),
      let comma = between(begin, min(token, begin + 9)).first(where: {
        document.tokens[$0].folded == ","
      }),
      !between(begin, comma).contains(where: { index in
        document.verbs(index).contains { [.past, .future].contains($0.form) }
      })
    else { return nil }
    return comma + 1
  }

  private static let times: WordSet = [
    "depois", "apos", "durante", "apesar", "devido", "perante", "face", "desde", "antes", "alem",
    "causa", "gracas",
  ]

  private static let introductions: WordSet = [
    "depois", "apos", "durante", "apesar", "diante", "ante", "em", "entre", "com", "sob", "desde",
    "antes", "alem", "perante", "face", "devido", "segundo", "confirmando", "mesmo",
  ]

  /// `A previsão é que a unidade comece a funcionar em julho`, `espera-se que abra em maio`
  func isForeseen(_ group: VerbGroup) -> Bool {
    guard document.language == .portuguese, group.before.contains("que") else { return false }
    return between(max(marks.range.lowerBound, group.token - 14), group.token).contains { token in
      marks.covers(.planNoun, token) || Self.foreseen.contains(document.word(token))
    }
  }

  /// `O sindicato teme que a unidade feche`
  func isFeared(_ group: VerbGroup) -> Bool {
    document.language.isOne(of: .portuguese, .spanish)
      && between(max(marks.range.lowerBound, group.token - 14), group.token).contains { token in
        document.word(token + 1) == "que"
          && document.verbs(token).contains { $0.verbClass == .threaten }
      }
  }

  /// `afeó ayer a Norvex que cerrara su plataforma`: who blames that it was done says that it was.
  func isBlamed(_ group: VerbGroup) -> Bool {
    guard
      let that = between(max(marks.range.lowerBound, group.token - 8), group.token).last(where: {
        document.word($0) == "que"
      })
    else { return false }
    return between(max(marks.range.lowerBound, that - 8), that).contains { token in
      Self.blaming.contains { document.word(token).hasPrefix($0) }
    }
  }

  /// `receberá em junho 50 assistentes, contratados sem termo`: those who are yet to come.
  func isHiredLater(_ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Bool {
    [.expand, .layoff].contains(reading.verbClass)
      && document.language.isOne(of: .spanish, .portuguese, .italian)
      && between(max(marks.range.lowerBound, group.token - 14), group.token).contains {
        document.isFutureForm($0)
      }
  }

  private static let blaming = [
    "afeo", "afea", "afean", "reproch", "lament", "recrimin", "censur", "deplor", "conden",
  ]

  private static let foreseen: WordSet = [
    "espera", "esperam", "previsto", "prevista", "preve", "calcula", "estima", "ideia", "deseja",
    "conta", "quer", "pretende",
  ]

  /// `na inauguração da unidade, que vai gerar 800 empregos`: what the clause behind tells is yet to come, not the
  /// ceremony.
  func isOfRelative(_ token: Int) -> Bool {
    guard document.language == .portuguese, document.word(token - 1) == "que",
      document.word(token - 2) == ",", marks.range.contains(token + 1)
    else { return false }
    return [token, token + 1].contains { index in
      document.verbs(index).contains { [.expand, .employ, .have].contains($0.verbClass) }
    }
  }

  /// `não confirma o encerramento`, `nem comenta o número de demissões`: nothing is denied. Nil for other verbs.
  func unsaid(_ gap: Range<Int>) -> Trigger.Certainty? {
    guard document.language == .portuguese else { return nil }
    for token in gap {
      let word = document.word(token)
      // `não negou o fechamento`
      if word.hasPrefix("confirm")
        || document.verbs(token).contains(where: { $0.verbClass == .deny })
      {
        return .hedged
      }
      if Self.silences.contains(where: { word.hasPrefix($0) }) { return Trigger.Certainty.none }
    }
    return nil
  }

  private static let silences = [
    "coment", "revel", "divulg", "inform", "detalh", "pronunci", "respond", "explic", "esclarec",
    "precis", "quant",
  ]

  /// `adiada para setembro a inauguração`: later, not never.
  func isOfDelay(_ token: Int) -> Bool {
    document.language.isOne(of: .portuguese, .english, .italian, .arabic, .spanish)
      && document.verbs(token).contains { Self.delaying.contains($0.lemma) }
  }

  /// `depois de fechar as unidades`, `após demitir 200`: what came before has happened.
  func isOfAfter(_ group: VerbGroup) -> Bool {
    guard document.language == .portuguese, let first = group.before.first else { return false }
    return first == "apos" || first == "de" && group.before.dropFirst().first == "depois"
  }

  /// `nem comenta o número de demissões`: of what somebody keeps silent nothing is told.
  func isLeftUnsaid(_ noun: Int) -> Bool {
    guard document.language == .portuguese else { return false }
    return between(max(marks.range.lowerBound, noun - 7), max(marks.range.lowerBound, noun - 1))
      .contains { token in
        document.word(token).isOne(of: "nao", "nem")
          && Self.silences.contains { document.word(token + 1).hasPrefix($0) }
      }
  }

  /// `está fechando a unidade`, `está a encerrar o centro`, `está sendo construído`: what goes on is not over.
  func isGoingOn(_ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Bool {
    guard [.open, .close, .move].contains(reading.verbClass) else { return false }
    let words = group.before
    // `sta aprendo`, `stanno chiudendo`
    if document.language == .italian, reading.form == .gerund {
      return (words.first ?? "").isOne(of: "sta", "stanno", "stava", "stavano")
    }
    guard document.language == .portuguese else { return false }
    let skipped: Int
    switch reading.form {
    case .gerund: skipped = 0
    case .infinitive where words.first == "a": skipped = 1
    case .participle where words.first == "sendo": skipped = 1
    case .participle where words.first == "ser" && words.dropFirst().first == "a": skipped = 2
    default: return false
    }
    return words.dropFirst(skipped).prefix(3).contains {
      $0.isOne(of: "esta", "estao", "estava", "estavam", "comecou", "comecaram")
    }
  }

  /// `viria a encerrar em 2012`, `veio a ser desativado`: told of what was yet to come then, and has come.
  func wouldCome(_ group: VerbGroup) -> Bool {
    guard document.language == .portuguese else { return false }
    let words = group.before.first == "ser" ? group.before.dropFirst() : group.before[...]
    return words.first == "a"
      && words.dropFirst().first?.isOne(of: "viria", "viriam", "veio", "vieram") == true
  }

  /// `pediu que as pessoas não sejam despedidas`, `para que a unidade não feche`: what somebody wishes for.
  func isWished(_ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Bool {
    isAskedNotTo(reading, group) || isAssuranceSought(group.token)
      || document.language == .portuguese
        && (reading.form == .subjunctive
          || reading.form == .participle
            && group.before.prefix(3).contains {
              $0.isOne(of: "seja", "sejam", "fosse", "fossem")
            })
  }

  /// `quer garantias de que o centro não fecha`: nobody has given them.
  private func isAssuranceSought(_ verb: Int) -> Bool {
    guard document.language == .portuguese,
      let word = between(max(marks.range.lowerBound, verb - 14), verb).last(where: {
        document.word($0).isOne(of: "garantia", "garantias")
      })
    else { return false }
    return between(max(marks.range.lowerBound, word - 4), word).contains { token in
      Self.seeking.contains { document.word(token).hasPrefix($0) }
    }
  }

  private static let seeking = ["quer", "exig", "ped", "reclam", "aguard", "esper", "falt", "sem"]

  /// `a demissão de 300, metade por suposta justa causa`: an adjective doubts its own noun.
  func qualifiesOther(_ hedge: Int, _ noun: Range<Int>) -> Bool {
    guard document.language == .portuguese,
      ["supost", "alegad", "eventua", "hipotetic"].contains(where: {
        document.word(hedge).hasPrefix($0)
      }), document.word(hedge).hasSuffix("mente") == false
    else { return false }
    return hedge > noun.upperBound
  }

  private static let ending: WordSet = [
    "encerrar", "encerraram", "encerram", "encerrou", "terminar", "terminaram", "suspender",
    "suspenderam", "fim", "final", "termino",
  ]

  /// `decidiram encerrar a greve`: it has been; `a greve foi desconvocada`: it has not.
  func ofEndedStrike(_ noun: Range<Int>) -> Trigger.Certainty? {
    guard document.language == .portuguese, marks.covers(.strikeNoun, noun.lowerBound) else {
      return nil
    }
    let behind = between(noun.upperBound, min(marks.range.upperBound, noun.upperBound + 16))
    if behind.contains(where: { document.word($0).hasPrefix("desconvoc") })
      || document.word(noun.lowerBound - 2).hasPrefix("desconvoc")
    {
      return .negated
    }
    // `depois de dois dias de greve`
    let isOver =
      between(max(marks.range.lowerBound, noun.lowerBound - 3), noun.lowerBound).contains {
        Self.ending.contains(document.word($0))
      }
      || between(max(marks.range.lowerBound, noun.lowerBound - 6), noun.lowerBound).contains {
        document.word($0).isOne(of: "depois", "apos")
      }
    return isOver ? .asserted : nil
  }

  /// Whether an infinitive that gives up stands in a row with another one: `vai abandonar Braga e encerrar o centro`.
  func isRowOfTwo(_ reading: VerbLexicon.Reading, _ index: Int, _ token: Int) -> Bool {
    reading.verbClass == .cancel && reading.form == .infinitive
      && document.word(token - 1).isOne(of: "e", "y", "et", "ed")
      && document.verbs(token).contains { $0.form == .infinitive }
      && !between(index + 1, token - 1).contains { !document.verbs($0).isEmpty }
  }

  /// `pressiona 40 trabalhadores para que aceitem rescisões`: nobody has yet.
  func isToBeAccepted(_ near: Range<Int>) -> Bool {
    document.language == .portuguese
      && near.contains {
        document.word($0).isOne(of: "aceitem", "aceitar", "aceitarem", "assinem", "negociar")
      }
  }
}
