/// Finds the places that a text names, and which of those that share a name is meant.
struct PlaceFinder {
  let document: NewsDocument
  let gazetteer = Gazetteer.shared

  static let homes: [NewsLanguage: CountryVotes] = [
    .english: [
      "US": 0.6, "GB": 0.6, "CA": 0.4, "IE": 0.4, "AU": 0.4, "ZA": 0.3, "PH": 0.3, "IN": 0.3,
      "NZ": 0.3,
    ],
    .french: ["FR": 0.6, "MA": 0.4, "BE": 0.3, "CH": 0.3, "CA": 0.5, "TN": 0.3, "SN": 0.3],
    .spanish: ["ES": 0.6, "MX": 0.4, "CO": 0.4, "AR": 0.4, "PE": 0.3, "CL": 0.3],
    .portuguese: ["BR": 0.6, "PT": 0.5], .italian: ["IT": 0.9],
    .german: ["DE": 0.8, "AT": 0.4, "CH": 0.4],
    .arabic: ["MA": 0.4, "EG": 0.4],
  ]
  /// Words before a name that belong to the place: `Greater Manchester`, `Metro Manila`.
  static let around: WordSet = [
    "metro", "greater", "downtown", "north", "south", "east", "west", "northern", "southern",
    "eastern", "western",
    "central", "nord", "sud", "est", "ouest", "norte", "sur", "gran", "grand", "inner",
  ]
  /// Words for streets and quarters, which are named for other cities.
  static let streets: WordSet = [
    "rue", "boulevard", "avenue", "place", "quartier", "route", "chemin", "faubourg", "calle",
    "avenida", "plaza", "paseo", "barrio", "carretera", "glorieta", "bulevar", "poligono",
    "colonia", "urbanizacion", "alameda", "jiron",
    "autopista", "pasaje", "ronda", "calzada", "rua", "praca", "bairro", "via",
    "viale", "piazza", "corso",
  ]
  static let directions: WordSet = [
    "north", "south", "east", "west", "midlands", "-", "nord", "sud", "est", "ouest",
  ]
  /// Whether Arabic is written in a country, or news in Arabic is of it.
  static func isArabic(_ country: String) -> Bool { arabic.contains(country) }

  private static let arabic: WordSet = [
    "MA", "DZ", "TN", "LY", "EG", "SD", "MR", "JO", "LB", "SY", "IQ", "SA", "AE", "KW", "QA", "BH",
    "OM", "YE", "PS",
  ]
  static let regions: WordSet = [
    "region", "province", "provincia", "departement", "departamento", "county", "estado", "state",
    "comunidad",
    "gouvernorat", "wilaya", "regiao", "regione", "bundesland", "comarca", "canton", "kanton",
    "landkreis", "kreis", "bezirk", "governorate", "distrito",
  ]

  init(_ document: NewsDocument) { self.document = document }

  /// The document with its places.
  mutating func run() -> NewsDocument {
    for index in document.sentences.indices { find(index) }
    for index in document.sentences.indices { unlisted(index) }
    resolve()
    namesakes()
    rowsOfCountry()
    for index in document.sentences.indices {
      statesInRow(index)
      fullNames(index)
    }
    withoutStreets()
    capitals()
    italianShortForms()
    foreignCapitals()
    capitalsInPortuguese()
    quartersOfTowns()
    for index in document.sentences.indices {
      capitalsInArabic(index)
    }
    for index in document.sentences.indices {
      parts(index)
      besideInItalian(index)
    }
    withoutPartsOfTowns()
    withoutTownsOfHeadline()
    return document
  }

  // MARK: Finding

  private mutating func find(_ sentence: Int) {
    let marks = document.sentences[sentence]
    let tokens = document.tokens
    var token = marks.range.lowerBound
    while token < marks.range.upperBound {
      // `شركة «سيرتا كول»`: a name of its own, though Constantine is called so.
      if document.words[token].beginsAlias,
        document.language != .arabic || !isTaken(token, sentence),
        let alias = alias(token, marks, sentence)
      {
        document.places[sentence].append(alias)
        token = alias.tokens.upperBound
        continue
      }
      if document.language.isOne(of: .french, .italian, .spanish),
        let city = citizen(token, marks, sentence) ?? townOfGentilic(token, marks, sentence)
      {
        document.places[sentence].append(city)
        token = city.tokens.upperBound
        continue
      }
      guard tokens[token].kind == .word,
        mayBegin(token) && !isProvinceOf(token, marks) || isCityOf(token, marks)
          || document.language == .german && cityOfAdjective(token, marks) != nil,
        !isTaken(token, sentence),
        !(token == marks.firstWord
          && (marks.begins([.opener, .forMark].asClasses, at: token) && !document.isSaint(token)
            // `Trois-Rivières`
            && !(document.language == .french && document.isJoined(token + 1, in: marks.range))
            && !beginsLongTown(token) || isPastVerb(token))),
        let mention = match(token, marks, sentence)
      else {
        token += 1
        continue
      }
      token = mention.tokens.upperBound
      document.places[sentence].append(mention)
    }
    qualify(sentence)
  }

  private func mayBegin(_ index: Int) -> Bool {
    document.tokens[index].isCapitalized || document.tokens[index].isWithoutCase
  }

  /// `la ciudad de Guatemala`, where the country has the name of its capital.
  private func isCityOf(_ index: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language == .spanish, document.word(index) == "ciudad",
      marks.range.contains(index + 2), document.word(index + 1) == "de",
      document.tokens[index + 2].isCapitalized,
      let (count, _) = gazetteer.match(
        document.text.tokens, at: index, until: marks.range.upperBound)
    else { return false }
    // `la ciudad de Salta` is Salta.
    guard count > 2,
      let whole = gazetteer.match(
        document.text.tokens, at: index + 2, until: marks.range.upperBound)
    else { return count > 2 }
    return whole.names.places.contains { gazetteer.place($0).kind == .country }
  }

  /// `Cerró el centro`: a verb in the past that a sentence begins with, but `Cerro` is a town.
  /// `Ronda los 800 euros`: with its object.
  private func isPastVerb(_ index: Int) -> Bool {
    document.language == .spanish && !document.verbs(index).isEmpty
      && (document.text.string(document.tokens[index].bytes).hasSuffix("ó")
        || index + 2 < document.tokens.count
          && document.word(index + 1).isOne(of: "los", "las", "el", "la")
          && document.tokens[index + 2].kind == .number)
  }

  private func isTaken(_ token: Int, _ sentence: Int) -> Bool {
    document.names[sentence].contains { $0.tokens.contains(token) }
      || document.persons.contains(token)
  }

  private func alias(_ index: Int, _ marks: SentenceMarks, _ sentence: Int) -> PlaceMention? {
    guard let aliases = document.knowledge.placeWords.aliases[document.tokens[index].folded] else {
      return nil
    }
    let second = index + 1
    let secondHead =
      second < marks.range.upperBound && !document.tokens[second].isElided
      ? document.tokens[second].head : 0
    for number in aliases.indices {
      // A second word without an apostrophe that begins otherwise: most are ruled out so.
      let head = aliases[number].secondHead
      if head != 0, secondHead != 0, secondHead != head { continue }
      let alias = aliases[number]
      let end = index + alias.phrase.count
      if isNoItalianCapital(alias.phrase, end, marks) { continue }
      if isInStreetOfSpanish(index - 1, marks) { return nil }
      guard end <= marks.range.upperBound,
        alias.phrase.indices.reversed().allSatisfy({ document.word(index + $0) == alias.phrase[$0] }
        )
      else { continue }
      // Amman, but the Sultanate of Oman.
      if index > marks.range.lowerBound, document.word(index - 1) == "سلطنه" { continue }
      // `عُمان` with its vowel is Oman.
      if alias.country == "JO", document.tokens[index].bytes.count > 8,
        document.text.string(document.tokens[index].bytes).unicodeScalars.contains("\u{64F}")
      {
        continue
      }
      let places = cities(alias.name).filter { $0.country == alias.country }
      var name = alias.name
      // In Arabic as it is written, elsewhere where it is another name and no description: `Neuenburg`.
      if document.language == .arabic
        || (index..<end).allSatisfy({ document.tokens[$0].isCapitalized })
          && !marks.covers(.article, index)
      {
        name = alias.spelled ?? document.string(between(index, end))
        // `CASARANO`
        if (index..<end).allSatisfy({ document.tokens[$0].isAllCapitals }), name.utf8.count > 3 {
          name = Self.inSmallLetters(name)
        }
      }
      return PlaceMention(
        tokens: between(index, end), sentence: sentence, candidates: places.map(\.index),
        place: places.first
          ?? document.towns.place(name, document.key(between(index, end)), alias.country),
        name: name, isCity: true)
    }
    return nil
  }

  static func key(_ name: String) -> String {
    name.key { $0.kind != .mark }
  }

  func cities(_ name: String) -> [Place] {
    guard let names = gazetteer.names(Self.key(name)) else { return [] }
    return names.places.map { gazetteer.place($0) }.filter { $0.kind == .city }
  }

  private func match(_ index: Int, _ marks: SentenceMarks, _ sentence: Int) -> PlaceMention? {
    let tokens = document.tokens
    var name: String?
    var range = between(index, index)
    var found: Gazetteer.Names?
    if let (count, names) = gazetteer.match(tokens.all, at: index, until: marks.range.upperBound) {
      range = between(index, index + count)
      found = names
    }
    // du Mans, au Caire
    if index > marks.range.lowerBound, tokens[index - 1].folded.isOne(of: "du", "au"),
      let names = gazetteer.names("le " + document.word(index))
    {
      let single = found.map { gazetteer.place($0.places[0]).population } ?? 0
      if gazetteer.place(names.places[0]).population >= single {
        found = names
        range = between(index, index + 1)
        name = "Le " + document.string(range)
      }
    }
    // dell'Aquila
    if document.language == .italian, index > marks.range.lowerBound,
      tokens[index - 1].folded.isOne(of: "dell'", "all'", "nell'", "dall'"),
      let names = gazetteer.names("l " + document.word(index))
        ?? gazetteer.names("l" + document.word(index))
    {
      found = names
      range = between(index, index + 1)
      name = "L'" + document.string(range)
    }
    if let (count, names) = spelled(index, marks), count > range.count {
      found = names
      range = between(index, index + count)
    }
    // Frankfurt (Oder), Halle (Saale)
    let open = range.upperBound
    if document.language == .german, !range.isEmpty, open + 2 < marks.range.upperBound,
      tokens[open].folded == "(", tokens[open + 2].folded == ")",
      let names = gazetteer.names(
        document.key(range) + " " + document.word(open + 1))
        ?? gazetteer.names(document.key(range) + " an der " + document.word(open + 1))
    {
      found = names
      name = document.string(between(range.lowerBound, open + 3))
      range = between(range.lowerBound, open + 3)
    }
    // Halle/Saale
    if document.language == .german, !range.isEmpty, open + 1 < marks.range.upperBound,
      tokens[open].folded == "/", !tokens[open].hasBlankBefore,
      document.word(open + 1).isOne(of: "saale", "oder", "main", "spree", "westfalen")
    {
      found =
        gazetteer.names(document.key(range) + " " + document.word(open + 1))
        ?? gazetteer.names(document.key(range) + " an der " + document.word(open + 1)) ?? found
      name = document.string(between(range.lowerBound, open + 2))
      range = between(range.lowerBound, open + 2)
    }
    // `das Leipziger Callcenter`
    if document.language == .german, range.count < 2, let city = cityOfAdjective(index, marks) {
      found = gazetteer.names(city.key)
      name = city.name
      range = between(index, index + 1)
    }
    if range.isEmpty,
      let (count, name) = document.towns.match(tokens.all, at: index, until: marks.range.upperBound)
    {
      return PlaceMention(
        tokens: between(index, index + count), sentence: sentence, candidates: [],
        place: document.towns.place(name, document.key(between(index, index + count))), name: name,
        isCity: true)
    }
    guard var found, !range.isEmpty, !isOfHyphenedRegion(index, marks) else { return nil }
    if range.count == 1, isGermanNoun(index, marks) { return nil }
    // `im Mai` is no town of Kenya.
    if range.count == 1, document.knowledge.dates.words.months[tokens[index].folded] != nil,
      marks.dates.contains(where: { $0.tokens.contains(index) })
    {
      return nil
    }
    if !document.towns.quarters.isEmpty, document.towns.quarters.contains(document.key(range)),
      found.places.allSatisfy({ gazetteer.place($0).population < 300_000 })
    {
      return nil
    }
    // `the North East`
    if range.count > 1, range.allSatisfy({ Self.directions.contains(document.word($0)) }) {
      return nil
    }
    // `no Nordeste`, `no Jardim Goiás`: parts of the country, of a town.
    if document.language == .portuguese, range.count == 1, isPartOfTown(range, marks) { return nil }
    // In small letters behind the first word it is none: `Nice to have`.
    guard isWhole(range, marks) else { return nil }
    // `la région de Tanger-Tétouan`
    if isRegionName(range, marks) { return nil }
    let candidates = found.places
    guard let first = candidates.first else { return nil }
    // Arabic has no capitals: what is another word, or a small town far away, is no place.
    if document.language == .arabic {
      let place = gazetteer.place(first)
      if marks.isKnown(index) && !isTownInArabic(range, marks, place)
        || document.knowledge.placeWords.country(ofDemonym: tokens[index].folded) != nil
      {
        return nil
      }
      if isQuarterInArabic(range, marks) || gazetteer.lacksArticle(range.map(document.word), place)
      {
        return nil
      }
      if place.kind == .city, !Self.arabic.contains(place.country), place.population < 500_000,
        !isCalledTown(range, marks, place.country)
      {
        return nil
      }
    }
    let kind = gazetteer.place(first).kind
    if isNoTown(range, marks, gazetteer.place(first)) { return nil }
    if isNoItalianTown(range, marks) || isSpeakerInEnglish(range, marks) { return nil }
    if isQuarter(range, marks, gazetteer.place(first)) || isBlendInFrench(range, marks) {
      return nil
    }
    if isOfLongerName(range, marks, gazetteer.place(first)) { return nil }
    if isDoubleTown(range, marks, gazetteer.place(first)) {
      range = between(index, range.upperBound + 2)
      name = document.string(range)
      found.isCommonWord = false
    }
    if let whole = withRegionInItalian(range, marks, gazetteer.place(first)) {
      range = whole
      name = document.string(range)
    }
    if let whole = withQuarterInFrench(range, marks) {
      name =
        isSmallWord(whole, range.upperBound + 1)
        ? document.string(whole) : name ?? document.string(range)
      range = whole
    }
    var mention = PlaceMention(
      tokens: range, sentence: sentence, candidates: Array(candidates),
      name: name ?? document.string(range),
      isCity: kind == .city)
    mention.isCommonWord =
      found.isCommonWord && !isTownInGerman(range) && !isDatelineInPortuguese(range, marks)
      && !isHeadTownInItalian(range, marks)
    // KLAMATH FALLS
    if range.allSatisfy({
      tokens[$0].kind == .mark || tokens[$0].isAllCapitals
        || tokens[$0].isCapitalized && tokens[$0].bytes.count <= 4
          && tokens[$0].folded.hasSuffix("'")
    }), range.contains(where: { tokens[$0].isAllCapitals }), mention.name.utf8.count > 3 {
      mention.name = Self.inSmallLetters(mention.name)
      if document.language == .portuguese {
        mention.name = [" De ", " Da ", " Do "].reduce(mention.name) {
          $0.replacing($1, with: $1.lowercased())
        }
      }
    }
    return mention
  }

  /// `KLAMATH FALLS`, `L'AQUILA` as they are written elsewhere.
  private static func inSmallLetters(_ name: String) -> String {
    var isFirst = true
    return String(
      name.flatMap { letter -> [Character] in
        let small = isFirst ? [letter] : Array(letter.lowercased())
        isFirst = !letter.isLetter
        return small
      })
  }
}
