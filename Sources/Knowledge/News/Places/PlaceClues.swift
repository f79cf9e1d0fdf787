/// What a text tells of its country beside names: money, codes of telephones, addresses of the web.
struct PlaceClues {
  /// Weights by country, two at most for each.
  private(set) var votes: CountryVotes = [:]

  private static let money: WordTable<String> = [
    "franken": "CH", "chf": "CH", "dirhams": "MA", "dirham": "MA", "dh": "MA", "ariary": "MG",
    "rupees": "IN", "crore": "IN", "lakh": "IN", "lakhs": "IN", "crores": "IN", "reais": "BR",
    "rand": "ZA", "naira": "NG", "cedis": "GH", "shillings": "KE", "lempiras": "HN",
    "quetzales": "GT", "cordobas": "NI", "guaranies": "PY", "zloty": "PL", "leke": "AL",
    "roupies": "MU", "fcfa": "SN", "php": "PH", "roupie": "MU", "colones": "CR", "balboas": "PA",
    "gourdes": "HT", "zlotys": "PL", "lei": "RO", "landesrat": "AT", "landesratin": "AT",
    "nationalrat": "CH", "kantons": "CH", "kanton": "CH", "bundesland": "DE", "wilaya": "DZ",
    "bourgmestre": "BE", "echevin": "BE", "taoiseach": "IE", "holyrood": "GB", "prefeitura": "BR",
    "freguesia": "PT", "autarquia": "PT", "intendente": "AR", "walis": "MA",
  ]
  private static let codes: WordTable<String> = [
    "41": "CH", "43": "AT", "49": "DE", "33": "FR", "32": "BE", "212": "MA", "216": "TN",
    "221": "SN", "230": "MU", "261": "MG", "225": "CI", "55": "BR", "351": "PT", "39": "IT",
    "34": "ES", "54": "AR", "52": "MX", "57": "CO", "51": "PE", "56": "CL", "353": "IE", "44": "GB",
    "61": "AU", "64": "NZ", "27": "ZA", "91": "IN", "63": "PH", "234": "NG", "254": "KE",
    "504": "HN", "502": "GT", "503": "SV", "506": "CR", "505": "NI", "507": "PA", "20": "EG",
    "962": "JO", "961": "LB", "213": "DZ", "966": "SA", "971": "AE", "355": "AL", "352": "LU",
  ]
  private static let domains: WordTable<String> = [
    "ch": "CH", "at": "AT", "fr": "FR", "be": "BE", "ma": "MA", "tn": "TN", "mu": "MU", "mg": "MG",
    "sn": "SN", "br": "BR", "pt": "PT", "it": "IT", "es": "ES", "ar": "AR", "mx": "MX", "pe": "PE",
    "cl": "CL", "ie": "IE", "uk": "GB", "ca": "CA", "au": "AU", "nz": "NZ", "za": "ZA", "ph": "PH",
    "ng": "NG", "ke": "KE", "de": "DE", "hn": "HN", "gt": "GT", "dz": "DZ", "jo": "JO", "lb": "LB",
  ]

  /// What is written otherwise on both sides of the Atlantic: `contacto`, `contato`.
  private static let portuguese: WordTable<String> = [
    "contacto": "PT", "contactos": "PT", "equipa": "PT", "equipas": "PT", "concelho": "PT",
    "despedimento": "PT", "despedimentos": "PT", "colectivo": "PT", "actividade": "PT",
    "direccao": "PT", "utentes": "PT", "telemovel": "PT", "autarca": "PT", "projecto": "PT",
    "efetivos": "PT", "distrital": "PT", "euros": "PT",
    "contato": "BR", "contatos": "BR", "equipe": "BR", "equipes": "BR", "prefeito": "BR",
    "demissao": "BR", "demissoes": "BR", "telemarketing": "BR", "teleatendimento": "BR",
    "terceirizada": "BR", "planejamento": "BR", "usuarios": "BR", "celular": "BR",
  ]

  /// What only one country that writes English says.
  private static let english: WordTable<String> = [
    "tanaiste": "IE", "tds": "IE", "siptu": "IE", "forfas": "IE", "garda": "IE", "oireachtas": "IE",
    "stormont": "GB", "msp": "GB", "msps": "GB", "unison": "GB", "usdaw": "GB", "whitehall": "GB",
    "barangay": "PH", "peza": "PH", "ibpap": "PH", "bpap": "PH", "pldt": "PH", "ncr": "PH",
    "pagcor": "PH", "kababayan": "PH", "nasscom": "IN", "stpi": "IN", "sebi": "IN", "ites": "IN",
    "bpesa": "ZA", "cosatu": "ZA", "eskom": "ZA", "township": "ZA", "bargaining": "US",
    "congressman": "US", "senator": "US", "zip": "US", "medicaid": "US", "mla": "GB", "mlas": "GB",
    "riding": "CA", "loonie": "CA", "sharemarket": "AU", "acoss": "AU", "asx": "AU", "nzx": "NZ",
    "kiwis": "NZ", "maori": "NZ", "gleaner": "JM", "jampro": "JM", "heart": "JM", "safaricom": "KE",
    "cofek": "KE", "naira": "NG", "ncc": "NG",
  ]
  /// What only one country that writes Spanish says: its unions, bodies and parties.
  private static let spanish: WordTable<String> = [
    "csif": "ES", "erte": "ES", "sepe": "ES", "inem": "ES",
    "extremadura": "ES", "extremeno": "ES", "extremena": "ES", "xunta": "ES", "generalitat": "ES",
    "psoe": "ES", "diputacion": "ES", "teleoperadoras": "ES", "autonomica": "ES",
    "atacc": "AR", "anses": "AR", "afip": "AR", "indec": "AR", "faecys": "AR", "seoc": "AR",
    "conurbano": "AR", "bonaerense": "AR", "portena": "AR", "porteno": "AR", "telegramas": "AR",
    "kirchner": "AR", "macri": "AR", "vaciamiento": "AR", "gremialista": "AR",
    "coparmex": "MX", "canaco": "MX", "imss": "MX", "infonavit": "MX", "maquiladoras": "MX",
    "maquiladora": "MX", "canieti": "MX", "panista": "MX", "priista": "MX",
    "procolombia": "CO", "proexport": "CO", "bpro": "CO", "andi": "CO", "mintrabajo": "CO",
    "sena": "CO", "probarranquilla": "CO", "dane": "CO",
    "soles": "PE", "sunat": "PE", "sunafil": "PE", "osiptel": "PE", "indecopi": "PE",
    "corfo": "CL", "sence": "CL", "seremi": "CL", "sernac": "CL", "carabineros": "CL",
    "mtss": "UY", "fuecys": "UY", "antel": "UY", "zonamerica": "UY", "inefop": "UY",
    "indotel": "DO", "infotep": "DO", "cnzfe": "DO", "proesa": "SV", "insaforp": "SV",
    "agexport": "GT", "intecap": "GT", "cinde": "CR", "procomer": "CR", "comex": "CR",
    "pronicaragua": "NI", "inatec": "NI", "mitradel": "PA", "iess": "EC", "bolivares": "VE",
  ]

  /// Tells of most words that they say nothing of a country.
  private static let telling: WordFilter = {
    var telling = WordFilter()
    for table in [money, domains, portuguese, english, spanish] {
      for word in table.words { telling.insert(word) }
    }
    for word in ["center", "centers", "centre", "centres"] { telling.insert(word) }
    return telling
  }()

  private var centers = 0
  private var centres = 0

  /// `center` is how the United States and the Philippines write it, the others `centre`.
  private mutating func english(_ word: String) {
    switch word {
    case "center", "centers": centers += 1
    case "centre", "centres": centres += 1
    default:
      if let country = Self.english[word] { add(country, 0.5) }
      return
    }
    guard centers + centres < 3 else { return }
    if centers > 0 { return add("US", 0.4) }
    votes["US", default: 0] -= 0.4
    for country in ["GB", "IE", "CA", "AU", "NZ", "ZA", "IN"] { add(country, 0.1) }
  }

  init(_ text: NewsText, _ language: NewsLanguage) {
    let tokens = text.tokens
    let isPortuguese = language == .portuguese
    let telling = Self.telling
    for index in tokens.indices where tokens[index].kind != .mark {
      switch tokens[index].kind {
      case .word:
        guard telling.mayContain(tokens[index].folded) else { continue }
        if let country = Self.money[tokens[index].folded] { add(country, 0.7) }
        if isPortuguese, let country = Self.portuguese[tokens[index].folded] { add(country, 0.4) }
        if language == .english { english(tokens[index].folded) }
        if language == .spanish, let country = Self.spanish[tokens[index].folded] {
          add(country, 1)
        }
        // `www.example.ch`
        if tokens[index].bytes.count == 2, index > 1, !tokens[index].hasBlankBefore,
          !tokens[index].isCapitalized,
          tokens[index - 1].folded == ".", !tokens[index - 1].hasBlankBefore,
          tokens[index - 2].kind == .word, let country = Self.domains[tokens[index].folded]
        {
          add(country, 0.5)
        }
      case .number:
        guard index > 0, tokens[index - 1].folded == "+", !tokens[index].hasBlankBefore else {
          continue
        }
        let digits = tokens[index].folded.prefix { ("0"..."9").contains($0) }
        if let country = Self.codes[String(digits)] { add(country, 1) }
      case .mark:
        // `£3m` is told where it is paid, `€3m` of Ireland where English is written.
        guard language == .english else { continue }
        if tokens[index].folded == "£" { add("GB", 0.7) }
        if tokens[index].folded == "€" { add("IE", 0.5) }
      }
    }
  }

  private mutating func add(_ country: String, _ weight: Double) {
    votes[country] = min(2, (votes[country] ?? 0) + weight)
  }
}
