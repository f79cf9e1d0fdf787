/// Quarters of towns and names that have the name of a town in them.
extension PlaceFinder {
  /// `na Borges de Melo`, `a Vasco de Viana`: the last word of a street or a person, where the town is small.
  func isOfLongerName(_ range: Range<Int>, _ marks: SentenceMarks, _ place: Place) -> Bool {
    let of = range.lowerBound - 1
    guard document.language == .portuguese, place.kind == .city, marks.range.contains(of - 2),
      document.word(of).isOne(of: "de", "da", "do", "e"), !document.tokens[of].isCapitalized,
      document.tokens[of - 1].kind == .word, document.tokens[of - 1].isCapitalized,
      !document.tokens[of - 1].isAllCapitals, !marks.isKnown(of - 1),
      document.word(of - 2).isOne(of: "na", "da", "pela", "no", "do"),
      !document.tokens[of - 2].isCapitalized,
      // `em Vieira do Minho e Santo Tirso`
      document.places[document.sentence(of: of)].last?.tokens.upperBound != of,
      // `em Viana do Castelo e Faro`
      gazetteer.match(document.text.tokens, at: of - 3, until: of)?.count != 3
    else { return false }
    return place.population < 300_000
      && (gazetteer.names(document.word(of - 1))?.places).map {
        gazetteer.place($0[0]).population < 100_000
      } ?? true
      && document.known(of - 1..<of) == nil
      // `os operadores da Norvex de Braga`
      && !document.organizations.contains { $0.name == document.string(of - 1..<of) }
      && !NameWords.institutions.contains(document.word(of - 1))
  }

  /// `na Região Metropolitana de Salvador`, `na Grande Natal`: capitals that no name has.
  func isWordOfSurroundings(_ token: Int) -> Bool {
    document.language == .portuguese && Self.surroundings.contains(document.word(token))
  }

  private static let surroundings: WordSet = [
    "regiao", "metropolitana", "grande", "vale", "litoral", "zona", "estado", "distrito", "sul",
    "norte", "interior", "serra",
  ]

  /// `na Região Metropolitana de Salvador`: some town around it.
  func isRegionAround(_ mention: PlaceMention, _ marks: SentenceMarks) -> Bool {
    let of = mention.tokens.lowerBound - 1
    return document.language.isOne(of: .portuguese, .spanish) && marks.range.contains(of - 2)
      && marks.covers(.of, of) && document.word(of - 1) == "metropolitana"
  }

  private static let innerParts: WordSet = ["centro", "zona", "coracao", "baixa", "periferia"]

  /// `em Santo Amaro, no centro do Recife`, `na Granja Julieta, na zona sul de São Paulo`: the town is the second.
  mutating func quartersOfTowns() {
    guard document.language == .portuguese else { return }
    for sentence in document.places.indices {
      let places = document.places[sentence]
      for index in places.indices.dropFirst() {
        let (first, second) = (places[index - 1], places[index])
        guard first.isCity, second.isCity, first.part == .plain,
          (second.place?.population ?? 0) > (first.place?.population ?? 0)
        else { continue }
        let gap = between(first.tokens.upperBound, second.tokens.lowerBound)
        guard (4...6).contains(gap.count), document.tokens[gap.lowerBound].folded == ",",
          document.word(gap.lowerBound + 1).isOne(of: "no", "na", "em"),
          isInnerPart(gap.lowerBound + 2)
        else { continue }
        document.places[sentence][index].part = .qualifier
        takeQuarter(first, for: second)
      }
    }
  }

  /// `no centro do`, `na área central do`, but `na região metropolitana do` is of other towns.
  private func isInnerPart(_ token: Int) -> Bool {
    Self.innerParts.contains(document.word(token))
      || document.word(token).isOne(of: "area", "regiao")
        && document.word(token + 1).isOne(
          of: "central", "sul", "norte", "leste", "oeste", "nobre", "portuaria", "hospitalar")
  }

  /// What the text has once called a quarter, `Na unidade de Santo Amaro` later on.
  private mutating func takeQuarter(_ quarter: PlaceMention, for town: PlaceMention) {
    for sentence in document.places.indices {
      for index in document.places[sentence].indices
      where document.places[sentence][index].place?.index == quarter.place?.index
        && document.places[sentence][index].qualifierCountry == nil
      {
        document.places[sentence][index].place = town.place
        document.places[sentence][index].name = town.name
        document.places[sentence][index].candidates = town.candidates
      }
    }
  }

  private static let capitalNames: [String: String] = [
    "PT": "Lisboa", "AO": "Luanda", "MZ": "Maputo", "CV": "Praia", "ST": "São Tomé",
  ]
  private static let brazilianCapitals: WordSet = [
    "rio branco", "maceio", "macapa", "manaus", "salvador", "fortaleza", "vitoria", "goiania",
    "sao luis", "cuiaba", "campo grande", "belo horizonte", "belem", "joao pessoa", "curitiba",
    "recife", "teresina", "rio de janeiro", "natal", "porto alegre", "porto velho", "boa vista",
    "florianopolis", "sao paulo", "aracaju", "palmas",
  ]

  /// `com dois centros na capital`: that of the country, in Brazil that of the state, where all cities of the text are.
  mutating func capitalsInPortuguese() {
    guard document.language == .portuguese, let place = capitalOfText else { return }
    for sentence in document.sentences.indices {
      let marks = document.sentences[sentence]
      for token in marks.range.dropFirst() where document.word(token) == "capital" {
        let next = token + 1
        guard
          // `à capital`, but `ofereceu a capital`
          document.word(token - 1).isOne(of: "na", "da", "pela")
            || document.tokens[token - 1].folded == "a"
              && document.tokens[token - 1].bytes.count > 1,
          !marks.range.contains(next) || document.tokens[next].kind == .mark
            || marks.isKnown(next) && !marks.covers(.of, next),
          !document.places[sentence].contains(where: { $0.tokens.contains(token) })
        else { continue }
        let index = document.places[sentence].firstIndex { $0.tokens.lowerBound > token }
        document.places[sentence].insert(
          PlaceMention(
            tokens: between(token, next), sentence: sentence, candidates: [place.index],
            place: place, name: Self.capitalNames[place.country] ?? place.name, isCity: true),
          at: index ?? document.places[sentence].endIndex)
      }
    }
  }

  /// The capital of the one country that the text names cities of; in Brazil the one capital of a state that it names.
  private var capitalOfText: Place? {
    var countries: Set<String> = []
    var capitals: [UInt32: Place] = [:]
    for mention in document.places.joined() where mention.isCity {
      guard let place = mention.place else { continue }
      countries.insert(place.country)
      if place.country == "BR", Self.brazilianCapitals.contains(PlaceFinder.key(place.name)) {
        capitals[place.index] = place
      }
    }
    guard countries.count == 1, let country = countries.first else { return nil }
    if let name = Self.capitalNames[country] {
      return cities(name).first { $0.country == country }
    }
    return capitals.count == 1 ? capitals.values.first : nil
  }

  private static let european: WordSet = [
    "contacto", "contactos", "euros", "equipa", "equipas", "despedimento", "despedimentos",
    "concelho", "autarca", "autarquia", "colectivo", "sector", "actividade", "actividades",
    "projecto", "telefonico", "telefonica", "freguesia", "activo", "despede", "empresarios",
    "accoes", "direccao", "trabalhadores", "utentes", "lusa", "sindical", "adianta", "camara",
    "despedir", "despediu", "despedidos", "despedidas", "encerramento", "utilizadores", "facto",
    "registo", "autarquico", "junta",
  ]
  private static let brazilian: WordSet = [
    "reais", "demissoes", "demissao", "vagas", "prefeitura", "prefeito", "prefeita", "governador",
    "funcionarios", "telemarketing", "teleatendimento", "equipe", "equipes", "terceirizada",
    "terceirizados", "atendentes", "atendente", "sinttel", "demite", "demitiu", "contratacoes",
    "usuarios", "estadual", "carteira", "fechamento", "demitidos", "demitidas",
    "demitir", "governadora", "registro", "fato",
  ]

  /// `despedimentos` are of Portugal, `demissões` of Brazil: the words of a text tell where it was written.
  func voteBySpelling(_ votes: inout CountryVotes) {
    guard document.language == .portuguese else { return }
    var balance = 0.0
    for token in document.tokens.prefix(600) where token.kind == .word && token.bytes.count > 3 {
      if Self.european.contains(token.folded) { balance += 1 }
      if Self.brazilian.contains(token.folded) { balance -= 1 }
    }
    // `está a encerrar` is of Portugal, `está encerrando` of Brazil.
    for token in document.tokens.indices.prefix(600)
    where document.word(token).isOne(of: "esta", "estao") {
      if document.word(token + 1) == "a", document.word(token + 2).hasSuffix("r") { balance += 2 }
      if document.word(token + 1).hasSuffix("ndo") { balance -= 2 }
    }
    if balance > 0 { votes["PT", default: 0] += min(2.5, balance * 0.6) }
    if balance < 0 { votes["BR", default: 0] += min(2.5, -balance * 0.6) }
  }

  private static let lusophone: WordSet = ["PT", "BR", "AO", "MZ", "CV", "GW", "ST", "TL"]

  /// `Vila Real`, `Horta`: a small namesake in a country that the text does not speak of is not meant.
  func inLusophony(_ places: [Place], _ mention: PlaceMention, _ votes: CountryVotes) -> [Place] {
    guard document.language == .portuguese, places.count > 1, mention.qualifierCountry == nil,
      places.contains(where: { $0.kind == .city && Self.lusophone.contains($0.country) })
    else { return places }
    // `opera em Portugal e Espanha`: Vila Real is yet of Portugal.
    let spoken = places.reduce(0) {
      Self.lusophone.contains($1.country) ? max($0, votes[$1.country] ?? 0) : $0
    }
    return places.filter { place in
      // `Faro`: a few words of Brazil make it no village there.
      if place.kind == .city,
        places.contains(where: {
          $0.kind == .city && Self.lusophone.contains($0.country)
            && $0.population / 3 > place.population
            && (votes[place.country] ?? 0)
              < (votes[$0.country] ?? 0) + (place.population > 5_000 ? 1.2 : 2.5)
        })
      {
        return false
      }
      return place.kind != .city || Self.lusophone.contains(place.country)
        || place.population > 200_000
        || (votes[place.country] ?? 0) > 1 + spoken
    }
  }
}
