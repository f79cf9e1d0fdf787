/// Small words of Portuguese that say one thing or another by where they stand.
enum PortugueseWords {
  /// Words before `se` that make it a condition: `mesmo se`, `pergunta se`.
  private static let beforeConditions: WordSet = [
    "e", "ou", "mas", "mesmo", "como", "saber", "sabe", "perguntar", "pergunta", "questiona",
    "apenas", "so", "exceto", "salvo", "ver", "decidir", "avaliar", "esclarecer",
  ]

  /// Whether `se` belongs to a verb and doubts nothing: `que se dedica`, `compromete-se`; `se fechar` begins a clause.
  static func isReflexive(_ tokens: [Token], _ index: Int, _ range: Range<Int>) -> Bool {
    guard tokens[index].folded == "se", index > range.lowerBound else { return false }
    let before = tokens[index - 1]
    if before.kind == .mark { return before.folded == "-" && !tokens[index].hasBlankBefore }
    return !beforeConditions.contains(before.folded)
  }

  private static let trades: WordSet = [
    "tecnologia", "tecnologias", "servicos", "solucoes", "inovacao", "consultoria", "comunicacao",
    "comunicacoes", "marketing", "informatica", "sistemas", "telecomunicacoes", "atendimento",
    "gestao", "cobranca", "cobrancas", "relacionamento", "contatos", "contactos", "representacoes",
    "comercio", "participacoes", "telematica", "logistica", "teleservicos", "telemarketing",
    "processos", "negocios", "investimentos", "engenharia", "treinamento", "formacao",
  ]

  /// Whether `e` joins two words for what a firm does.
  static func joinsTrades(_ one: String, _ other: String) -> Bool {
    trades.contains(one) && trades.contains(other)
  }

  /// What has capitals in Portuguese and is no firm: departments, offices, benefits, parts of the country.
  private static let noFirms: WordSet = [
    "recursos humanos", "pontos de atendimento", "posicoes de atendimento", "estados", "estado",
    "postos de atendimento", "norte e nordeste", "primeiro emprego", "jovem aprendiz",
    "menor aprendiz", "carteira de trabalho", "carteira assinada", "ensino medio", "home office",
    "black friday", "casa civil", "poder executivo", "diario da republica", "diario oficial",
    "produto interno bruto", "fgts", "inss", "clt", "ctps", "pcd", "cnpj", "cpf", "icms", "iss",
    "ipi", "iptu", "pis", "refis", "pa", "pas", "tac", "ti", "rh", "sac", "esg", "cx", "bpo",
    "home-office", "linkedin", "whatsapp", "facebook", "portugueses", "brasileiros", "governo",
    "direito do trabalho", "codigo do trabalho", "direitos humanos", "america latina", "america",
    "desenvolvimento economico", "industria", "turismo", "bombeiros", "exercito", "marinha",
    "justica do trabalho", "constituicao", "uniao", "uniao europeia", "federacao", "aprendiz",
    "consumidor", "natal", "pascoa", "carnaval", "pandemia", "covid", "segunda", "terca", "quarta",
    "quinta", "sexta", "leia", "saiba", "veja", "assine", "fotos", "foto", "video", "reproducao",
    "divulgacao", "arquivo", "redacao", "economia", "cidades", "politica", "publicidade",
  ]

  /// Whether a key of a name is none of a firm.
  static func isNoFirm(_ key: String) -> Bool {
    noFirms.contains(key) || PlaceFinder.portugueseRegions.contains(key)
      || PlaceFinder.brazilianStates.contains(key)
  }
}

extension NewsDocument {
  /// `São Luís terá`: a saint and no verb, where a sentence begins.
  func isSaint(_ index: Int) -> Bool {
    language == .portuguese && tokens[index].folded == "sao" && tokens[index].isCapitalized
      && index + 1 < tokens.count && tokens[index + 1].kind == .word
      && tokens[index + 1].isCapitalized
  }
}
