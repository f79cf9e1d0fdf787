/// Streets, quarters and parts of the country, as Portuguese names them.
extension PlaceFinder {
  /// `Rua Visconde do Rio Branco`: over the words of its name.
  func isBehindStreet(_ before: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language == .portuguese else { return false }
    var part = before
    while part >= marks.range.lowerBound, part > before - 6, document.tokens[part].kind == .word,
      document.tokens[part].isCapitalized
        || document.word(part).isOne(of: "do", "da", "dos", "das")
        // `num prédio da avenida Presidente Kennedy`
        || Self.streets.contains(document.word(part)) && document.word(part) != "via"
    {
      if Self.streets.contains(document.word(part)) { return true }
      part -= 1
    }
    return false
  }

  func isPartOfTown(_ range: Range<Int>, _ marks: SentenceMarks) -> Bool {
    let word = document.word(range.lowerBound)
    let (before, after) = (range.lowerBound - 1, range.upperBound)
    // `A Central de Atendimento`: a word for a call center, though a town is called so.
    if marks.begins(.site, at: range.lowerBound) { return true }
    if word.isOne(of: "nordeste", "sudeste", "sul", "norte", "centro", "interior"),
      marks.range.contains(before), document.word(before).isOne(of: "no", "do", "ao", "pelo", "o")
    {
      return true
    }
    // `na Beira Baixa`
    if marks.range.contains(after), document.tokens[after].isCapitalized,
      Self.portugueseRegions.contains(word + " " + document.word(after))
    {
      return true
    }
    // `nas Laranjeiras`: towns have no article in the plural.
    if marks.range.contains(before), document.word(before).isOne(of: "nas", "nos", "das", "dos") {
      return true
    }
    let isBefore =
      marks.range.contains(after) && document.tokens[after].isCapitalized
      && document.tokens[after].kind == .word
    if isBefore, Self.partsOfTowns.contains(word) { return true }
    return marks.range.contains(before) && before != marks.firstWord
      && document.tokens[before].isCapitalized && !document.tokens[before].isAllCapitals
      && (Self.partsOfTowns.contains(document.word(before))
        || document.word(before).isOne(of: "nova", "novo", "alto", "rua"))
  }

  private static let partsOfTowns: WordSet = [
    "jardim", "parque", "setor", "bairro", "conjunto", "residencial", "morro", "chacara", "quinta",
    "praia",
  ]

  /// Parts of the country that the gazetteer has as towns: `na Baixada Santista`, `no Grande ABC`.
  static let portugueseRegions: WordSet = [
    "baixada santista", "baixada fluminense", "baixada", "grande abc", "abc", "minas",
    "regiao metropolitana", "zona leste", "zona norte", "zona sul", "zona oeste", "algarve",
    "alentejo", "minho", "ribatejo", "beiras", "beira interior", "beira baixa", "beira alta",
    "douro", "tras os montes", "nordeste", "sudeste", "centro oeste", "sertao", "agreste",
    "cariri", "reconcavo", "triangulo mineiro", "triangulo", "serra gaucha", "serra catarinense",
    "vale do itajai", "vale do paraiba", "vale do aco", "grande sao paulo", "grande recife",
    "grande vitoria", "grande lisboa", "grande porto", "plano piloto", "entorno", "capital",
    "estado", "interior", "litoral", "planalto", "governo", "camara", "assembleia", "republica",
  ]

  /// States of Brazil that are called as no large town of theirs is: `em Pernambuco` is nowhere else.
  static let brazilianStates: WordSet = [
    "acre", "alagoas", "amapa", "amazonas", "bahia", "ceara", "espirito santo", "goias", "maranhao",
    "mato grosso", "mato grosso do sul", "minas gerais", "para", "paraiba", "parana", "pernambuco",
    "piaui", "rio grande do norte", "rio grande do sul", "rondonia", "roraima", "santa catarina",
    "sergipe", "tocantins",
  ]

  /// The letters of the states of Brazil, as they stand behind a town: `Lages (SC)`.
  static let brazilianCodes: WordSet = [
    "ac", "al", "ap", "am", "ba", "ce", "df", "es", "go", "ma", "mt", "ms", "mg", "pa", "pb", "pr",
    "pe", "pi", "rj", "rn", "rs", "ro", "rr", "sc", "sp", "se", "to",
  ]

  /// Towns that have an article: `na Covilhã`, `no Recife`. Others that have one are quarters: `no Portão`.
  static let townsWithArticle: WordSet = [
    "porto", "covilha", "guarda", "funchal", "figueira", "figueira da foz", "maia", "amadora",
    "barreiro", "montijo", "seixal", "trofa", "povoa", "povoa de varzim", "batalha", "nazare",
    "entroncamento", "lourinha", "cartaxo", "fundao", "regua", "mealhada", "horta", "praia",
    "praia da vitoria", "ericeira", "moita", "marinha grande", "lousa", "serta", "golega", "crato",
    "gaviao", "sabugal", "bombarral", "cadaval", "ribeira grande", "ribeira brava", "calheta",
    "azambuja", "chamusca", "murtosa", "mindelo", "huambo", "lobito", "dundo", "uige", "namibe",
    "lubango", "beira", "matola", "rio de janeiro", "rio", "recife", "cabo",
    "cabo de santo agostinho", "serra", "guaruja", "gama", "pinhal novo", "cacem", "marco",
    "marco de canaveses", "povoa de lanhoso", "vidigueira", "peso da regua", "samora correia",
    "baixa da banheira", "trafaria", "cova da piedade", "madalena", "anadia", "alandroal",
    "sardoal",
    "cabo verde", "cairo", "havana", "haia", "corunha", "cidade do cabo", "luxemburgo", "panama",
  ]

  /// Whether a small town stands behind an article, which those that are meant do not have: `na Areosa`.
  func isQuarter(_ range: Range<Int>, _ marks: SentenceMarks, _ place: Place) -> Bool {
    guard document.language == .portuguese else { return false }
    let key = document.key(range)
    if Self.portugueseRegions.contains(key) { return true }
    let before = range.lowerBound - 1
    guard marks.range.contains(before), place.kind == .city, !Self.brazilianStates.contains(key),
      document.word(before).isOne(of: "na", "no", "da", "do", "o", "ao", "pelo"),
      !document.tokens[before].isCapitalized
    else { return false }
    return !Self.townsWithArticle.contains(key)
  }

  /// `PORTO – A Voxalia`, `Porto, 12 mai (Lusa) – A Voxalia`: what a text begins with before a dash or a date.
  func isDatelineInPortuguese(_ range: Range<Int>, _ marks: SentenceMarks) -> Bool {
    let next = range.upperBound
    guard document.language == .portuguese, range.lowerBound == marks.firstWord,
      marks.range.contains(next + 2)
    else { return false }
    return document.tokens[next].folded.isOne(of: "–", "—", "-")
      || document.tokens[next].folded == "," && document.tokens[next + 1].kind == .number
  }

  /// Towns with the letters of their state: `Lages (SC)`, `Feira de Santana-BA`, `Londrina/PR`.
  mutating func brazilianStates(_ sentence: Int) {
    guard document.language == .portuguese else { return }
    for index in document.places[sentence].indices {
      let end = document.places[sentence][index].tokens.upperBound
      guard isBrazilianCode(behind: end),
        document.places[sentence][index].candidates.contains(where: {
          gazetteer.place($0).country == "BR"
        })
      else { continue }
      document.places[sentence][index].qualifierCountry = "BR"
    }
  }

  /// Whether the letters of a state stand behind a mark.
  func isBrazilianCode(behind mark: Int) -> Bool {
    guard document.language == .portuguese, mark + 1 < document.tokens.count,
      document.tokens[mark].kind == .mark,
      document.tokens[mark].folded.isOne(of: "(", "-", "/", "–", ",")
    else { return false }
    return document.tokens[mark + 1].isAllCapitals
      && Self.brazilianCodes.contains(document.tokens[mark + 1].folded)
  }

  /// `em Jaboatão, na região metropolitana do Recife`, `Santos, no litoral de São Paulo`; `com cerca de 200 pessoas` is
  /// beside nothing.
  func isBesideInPortuguese(_ gap: Range<Int>) -> Bool {
    let isFar = gap.count > 3
    return gap.contains { token in
      let word = document.word(token)
      return Self.beside.contains(word) && word != "cerca"
        || Self.around(word) || isFar && Self.distances.contains(word)
    }
  }

  private static func around(_ word: String) -> Bool {
    word.isOne(
      of: "metropolitana", "litoral", "interior", "cintura", "regiao", "serra", "sertao", "norte",
      "sul")
  }

  /// `centros em São Paulo, no Paraná e em Pernambuco`: beside states, what is called as its capital is the state.
  mutating func statesInRow(_ sentence: Int) {
    guard document.language == .portuguese else { return }
    let places = document.places[sentence]
    for index in places.indices
    where document.key(places[index].tokens).isOne(of: "sao paulo", "rio de janeiro", "rio") {
      // `no interior de São Paulo`
      let of = places[index].tokens.lowerBound - 1
      let isOfState =
        document.word(of).isOne(of: "de", "do")
        && document.word(of - 1).isOne(of: "interior", "estado", "litoral", "noroeste")
      let isBesideState = [index - 1, index + 1].contains { other in
        guard places.indices.contains(other),
          Self.brazilianStates.contains(document.key(places[other].tokens))
        else { return false }
        let gap = between(
          min(places[index].tokens.upperBound, places[other].tokens.upperBound),
          max(places[index].tokens.lowerBound, places[other].tokens.lowerBound))
        return (1...3).contains(gap.count)
          && gap.contains { document.tokens[$0].folded.isOne(of: ",", "e") }
      }
      guard isBesideState || isOfState else { continue }
      document.places[sentence][index].isCity = false
      document.places[sentence][index].place =
        places[index].candidates.map { gazetteer.place($0) }
        .first { $0.kind == .region } ?? places[index].place
    }
  }

  /// `no município de Viana, em Luanda`: a town of its own.
  func isCalledTownInPortuguese(_ mention: PlaceMention) -> Bool {
    let of = mention.tokens.lowerBound - 1
    return document.language == .portuguese && of > 0
      && document.word(of).isOne(of: "de", "da", "do")
      && document.word(of - 1).isOne(of: "municipio", "cidade", "concelho", "vila")
  }

  /// `Rio` is Rio de Janeiro.
  mutating func fullNames(_ sentence: Int) {
    guard document.language == .portuguese else { return }
    for index in document.places[sentence].indices
    where document.places[sentence][index].tokens.count == 1
      && document.word(document.places[sentence][index].tokens.lowerBound) == "rio"
      && document.places[sentence][index].place?.country == "BR"
    {
      document.places[sentence][index].name = "Rio de Janeiro"
    }
  }
}
