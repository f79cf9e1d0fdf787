/// What Portuguese news tells of others than call centers and those who run them.
extension Discourse {
  private static let customers: WordSet = [
    "clientes", "cliente", "clientela", "consumidores", "usuarios", "utilizadores", "assinantes",
    "utentes", "segurados", "correntistas", "passageiros", "beneficiarios", "associados",
    "subscritores", "contas", "marcas",
  ]

  /// `clientes da Norvia, a Voxalia espera`: whose people call, not who answers.
  func isOfCustomers(_ name: NameMention, _ marks: SentenceMarks) -> Bool {
    guard document.language == .portuguese else { return false }
    let of = name.tokens.lowerBound - 1
    return marks.range.contains(of - 1) && document.word(of).isOne(of: "da", "do", "de", "das")
      && Self.customers.contains(document.word(of - 1))
  }

  private static let buildings: WordSet = [
    "predio", "predios", "edificio", "edificios", "imovel", "imoveis", "galpao", "endereco",
    "torre", "pavilhao", "espaco", "instalacoes",
  ]
  /// `ocupará o prédio da Norvia, e deve gerar`: the name of whose house it is.
  func isLandlord(_ name: NameMention) -> Bool {
    let of = name.tokens.lowerBound - 1
    guard document.language == .portuguese, marks.range.contains(of - 2),
      document.word(of).isOne(of: "da", "do"), Self.buildings.contains(document.word(of - 1)),
      KnownOrganizations.shared[document.key(name.tokens)]?.isOutsourcer != true
    else { return false }
    return between(max(marks.range.lowerBound, of - 5), of - 1).contains { token in
      document.verbs(token).contains { Self.moving.contains($0.lemma) }
    }
  }

  private static let moving: WordSet = [
    "ocupar", "alugar", "arrendar", "instalar", "funcionar", "adequar", "reformar", "adaptar",
    "mudar", "transferir", "comprar", "adquirir", "utilizar", "usar", "locar",
  ]

  /// `ocupará o prédio da Norvia`: whose house it is, not who answers calls in it.
  func landlords() {
    guard document.language == .portuguese else { return }
    for index in mentions.indices where mentions[index].organization != nil {
      let mention = mentions[index]
      guard Self.buildings.contains(document.word(mention.tokens.lowerBound)),
        between(max(marks.range.lowerBound, mention.begin - 5), mention.begin + 1).contains(where: {
          token in document.verbs(token).contains { Self.moving.contains($0.lemma) }
        })
      else { continue }
      mentions[index].organization = nil
    }
  }

  private static let counters: WordSet = [
    "balcao", "balcoes", "agencias", "lojas", "fabricas", "fabrica", "supermercados", "hospitais",
    "escolas", "hoteis", "restaurantes", "sucursais", "dependencias", "armazens", "usinas",
    "obras", "refinaria", "mina", "minas",
  ]

  /// `quer fechar 73 balcões e dispensar 400 pessoas`: those of another business.
  func isOfCounters(_ trigger: Trigger) -> Bool {
    guard document.language == .portuguese, [.layoff, .expand, .reduce].contains(trigger.kind)
    else {
      return false
    }
    let near = between(
      max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 8),
      min(trigger.clause.upperBound, trigger.tokens.upperBound + 8))
    return near.contains { Self.counters.contains(document.word($0)) }
      && !near.contains { marks.begins([.site, .topic].asClasses, at: $0) }
  }

  /// `Os call centers reconsideram São Paulo`: those of everybody are no call center.
  func isOfEverybody(_ mention: SiteMention?, _ organization: Int?) -> Bool {
    guard document.language == .portuguese, organization == nil, let mention else { return false }
    return mention.isPlural && mention.count == nil && !mention.isAnaphor
  }

  /// `Aberta para servir o município, a filial será fechada`: what a thing is, not that it opens.
  func isOnlyDescribed(_ trigger: Trigger) -> Bool {
    document.language == .portuguese && trigger.kind == .open && !trigger.isNoun
      && trigger.tokens.lowerBound == marks.firstWord && trigger.certainty == .asserted
      && !marks.dates.contains { date in
        (0...4).contains(date.tokens.lowerBound - trigger.tokens.upperBound)
      }
      && !document.places[sentence].contains {
        (0...3).contains($0.tokens.lowerBound - trigger.tokens.upperBound)
      }
      && document.verbs(trigger.tokens.lowerBound).contains { $0.form == .participle }
  }

  /// `greve em todo o país`: of no city.
  func isNationwide(_ trigger: Trigger) -> Bool {
    document.language == .portuguese
      && trigger.clause.contains { token in
        document.word(token).isOne(of: "pais", "nacional", "brasil", "portugal")
          && (1...2).contains {
            document.word(token - $0).isOne(
              of: "todo", "nivel", "ambito", "greve", "caracter")
          }
      }
      && !document.places[sentence].contains {
        $0.isCity && $0.part == .plain && trigger.clause.contains($0.tokens.lowerBound)
      }
  }

  /// `chamadas sobre avarias, contratação ou faturação`: what is asked for, not that somebody is hired.
  func isAskedFor(_ trigger: Trigger) -> Bool {
    guard document.language == .portuguese, trigger.isNoun, trigger.tokens.count == 1,
      trigger.lemma.isOne(of: "contratacao", "contratacoes", "recrutamento")
    else { return false }
    let (before, next) = (trigger.tokens.lowerBound - 1, trigger.tokens.upperBound)
    return document.word(before).isOne(of: ",", "de", "sobre", "e", "ou")
      && (!marks.range.contains(next) || document.word(next).isOne(of: ",", ".", "e", "ou"))
  }
}
