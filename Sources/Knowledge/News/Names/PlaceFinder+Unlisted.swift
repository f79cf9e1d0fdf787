/// Towns that the gazetteer does not have, by where they stand: in a row of towns, beside one, or where a call
/// center is.
extension PlaceFinder {
  private static let near: WordSet = [
    "near", "pres", "cerca", "bei", "vicino", "perto", "outside", "nahe",
  ]
  /// Prepositions that towns follow without an article.
  private static let placing: WordSet = ["in", "at", "near", "a", "en", "em", "ad"]
  private static let buildings: WordSet = [
    "park", "plaza", "center", "centre", "tower", "mall", "zone", "business", "industrial",
    "shopping", "parque", "poligono", "campus", "airport", "hotel", "building", "square", "street",
    "road", "avenue", "estate", "house", "court", "hall", "quay", "docks", "free", "technopole",
    "technopark", "technoparc", "parc", "zona", "area", "edificio", "torre", "contact", "call",
    "service", "services", "news", "press", "media", "group", "team", "english", "french",
  ]
  private static let quarters: WordSet = [
    "suburb", "township", "neighborhood", "neighbourhood", "district", "quartier", "faubourg",
    "barrio", "bairro", "quartiere", "stadtteil", "ortsteil", "zona", "area", "section",
  ]
  private static let joints: WordSet = [
    ",", "and", "or", "et", "ou", "y", "e", "o", "und", "oder", "sowie", "ed", "u",
  ]
  /// Words inside names of towns.
  private static let inner: WordSet = [
    "de", "do", "da", "dos", "das", "del", "della", "di", "du", "des", "la", "las", "los", "le",
    "les", "sur", "sous", "en", "am", "an", "der", "im", "of", "on", "upon", "d", "l",
  ]

  mutating func unlisted(_ sentence: Int) {
    if document.language == .arabic { return unlistedArabic(sentence) }
    let marks = document.sentences[sentence]
    guard !document.isHeadline(marks), !marks.isAllCapitals else { return }
    var found: [PlaceMention] = []
    let places = document.places[sentence]
    var next = 0
    for token in marks.range
    where mayBegin(token + 1, marks)
      && (marks.covers(.locative, token) || isJoint(token) || isBehindOwnSite(token, marks))
    {
      while next < places.count, places[next].tokens.lowerBound <= token { next += 1 }
      guard let range = run(token + 1, marks, sentence),
        range.lowerBound > (found.last?.tokens.upperBound ?? 0) - 1
      else { continue }
      // `A Prefeitura de Lages e a Voxalia`: an article, and no town.
      if document.language == .portuguese, token > marks.range.lowerBound,
        document.word(token) == "a", isJoint(token - 1)
      {
        continue
      }
      let isOwn = isBehindOwnSite(token, marks)
      // In French `en Abitibi` is a region or a country.
      let isRegional =
        document.language == .french && document.word(token) == "en"
        // In Italian towns have `a`; `in Porto Vecchio` is a quarter or a region.
        || document.language == .italian && document.word(token) == "in"
      let isPlaced = Self.placing.contains(document.word(token)) && !isRegional || isOwn
      if !isPlaced, !isJoint(token) { continue }
      // The place before and the one behind, with nothing but joints between.
      let before = next > 0 ? places[next - 1] : nil
      let after = places[next...].first { $0.tokens.lowerBound >= range.upperBound }
      let isRow = isRowed(range, token, isPlaced, before, after, found.last, marks)
      let country = isRow ? neighbour(before, after, marks) : nearCountry(range, after, marks)
      guard let country = country ?? (isPlaced && isOfSite(token, marks) || isOwn ? "" : nil) else {
        continue
      }
      found.append(mention(range, sentence, country))
    }
    guard !found.isEmpty else { return }
    document.places[sentence] = (document.places[sentence] + found).sorted {
      $0.tokens.lowerBound < $1.tokens.lowerBound
    }
  }

  /// Whether a token is a word as names of towns begin with.
  private func mayBegin(_ index: Int, _ marks: SentenceMarks) -> Bool {
    let tokens = document.tokens
    return marks.range.contains(index) && tokens[index].kind == .word
      && tokens[index].isCapitalized && !tokens[index].isAllCapitals
      && tokens[index].bytes.count > 3 && !hasInnerCapital(index)
  }

  /// `MadridLas`: two words without the blank between them.
  private func hasInnerCapital(_ index: Int) -> Bool {
    var wasSmall = false
    for byte in document.text.bytes[document.tokens[index].bytes] {
      if wasSmall, (0x41...0x5A).contains(byte) { return true }
      wasSmall = (0x61...0x7A).contains(byte)
    }
    return false
  }

  private func isJoint(_ token: Int) -> Bool {
    // `para o Brightbank`: in Portuguese an article.
    Self.joints.contains(document.tokens[token].folded)
      && !(document.language == .portuguese && document.tokens[token].folded == "o")
  }

  /// A run of capitalized words that no name, person or place has.
  private func run(_ begin: Int, _ marks: SentenceMarks, _ sentence: Int) -> Range<Int>? {
    let tokens = document.tokens
    func isFree(_ index: Int) -> Bool {
      guard mayBegin(index, marks) else { return false }
      let token = tokens[index]
      return !marks.isKnown(index) && document.verbs(index).isEmpty
        && !NameWords.never.contains(token.folded)
        && !NameWords.institutions.contains(token.folded)
        && document.knowledge.dates.words.months[token.folded] == nil
        && document.knowledge.dates.words.weekdays[token.folded] == nil
        && document.knowledge.placeWords.country(ofDemonym: token.folded) == nil
    }
    guard isFree(begin) else { return nil }
    var end = begin + 1
    while end < begin + 6 {
      if isFree(end), !tokens[end].beginsLine {
        end += 1
      } else if marks.range.contains(end + 1), isFree(end + 1),
        Self.inner.contains(document.word(end)) || document.isJoined(end, in: marks.range),
        !tokens[end].isCapitalized
      {
        end += 2
      } else if marks.range.contains(end + 3), document.isJoined(end, in: marks.range),
        Self.inner.contains(document.word(end + 1)), document.isJoined(end + 2, in: marks.range),
        isFree(end + 3)
      {
        end += 4
      } else {
        break
      }
    }
    let range = begin..<end
    let after = end < marks.range.upperBound ? tokens[end] : nil
    // Part of something longer.
    if let after, after.isCapitalized || after.folded == "-" || after.folded == "&" { return nil }
    if between(end, min(marks.range.upperBound, end + 6)).contains(where: {
      Self.quarters.contains(document.word($0))
    }) {
      return nil
    }
    if range.contains(where: { Self.buildings.contains(document.word($0)) }) { return nil }
    let isTaken =
      document.names[sentence].contains { $0.tokens.overlaps(range) }
      || document.places[sentence].contains { $0.tokens.overlaps(range) }
      || range.contains { document.persons.contains($0) }
      || document.known(range) != nil
      || gazetteer.names(document.key(range)) != nil
    if isTaken { return nil }
    // In German every noun has a capital.
    if document.language == .german, range.count == 1 { return nil }
    return range
  }

  /// Whether a name stands in a row between towns: `in Bristol, Makerfield and Wigan`.
  private func isRowed(
    _ range: Range<Int>, _ token: Int, _ isPlaced: Bool, _ before: PlaceMention?,
    _ after: PlaceMention?, _ last: PlaceMention?, _ marks: SentenceMarks
  ) -> Bool {
    func isTown(_ mention: PlaceMention) -> Bool { mention.isCity && !mention.isCommonWord }
    // `in Observatory, Cape Town` is one place, and the city the second.
    let isAfter =
      after.map {
        isTown($0) && areJoined(range.upperBound, $0.tokens.lowerBound, marks)
          && (document.tokens[range.upperBound].kind == .word
            || marks.range.contains($0.tokens.upperBound + 1)
              && isJoint($0.tokens.upperBound)
              && (document.tokens[$0.tokens.upperBound].kind == .word
                || document.tokens[$0.tokens.upperBound + 1].isCapitalized))
      } ?? false
    let end = max(before?.tokens.upperBound ?? 0, last?.tokens.upperBound ?? 0)
    let isBefore = before.map { isTown($0) && areJoined(end, range.lowerBound, marks) } ?? false
    // `a Casarano, in Salento`: a region behind a town.
    if isPlaced { return isAfter || isBefore && document.tokens[end].kind == .word }
    // Between a comma and another only with towns on both sides, or where the row ends.
    guard isBefore, let before, isRowOfPlaces(rowBegin(before, marks), marks) else {
      return false
    }
    return isAfter || isJoint(token) && document.tokens[token].kind == .word || last != nil
  }

  /// The token before the row that a town ends.
  private func rowBegin(_ mention: PlaceMention, _ marks: SentenceMarks) -> Int {
    var index = mention.tokens.lowerBound - 1
    let limit = max(marks.range.lowerBound, index - 40)
    while index > limit,
      isJoint(index) || document.tokens[index].isCapitalized && document.tokens[index].kind == .word
        || Self.inner.contains(document.word(index)) && !marks.covers(.locative, index)
          // `i call center di Novara, Trino Vercellese e Trapani`
          && !(document.language == .italian
            && marks.covers([.site, .weakSite].asClasses, index - 1))
    {
      index -= 1
    }
    return index
  }

  private func areJoined(_ begin: Int, _ end: Int, _ marks: SentenceMarks) -> Bool {
    let gap = between(begin, end)
    return (1...3).contains(gap.count)
      && gap.allSatisfy { isJoint($0) || marks.covers([.locative, .article].asClasses, $0) }
      && gap.contains { isJoint($0) }
  }

  private func neighbour(
    _ before: PlaceMention?, _ after: PlaceMention?, _ marks: SentenceMarks
  ) -> String? {
    let mention = after.map { $0.isCity ? $0 : nil } ?? before
    guard let mention = mention ?? before, let first = mention.candidates.first else { return "" }
    return mention.qualifierCountry ?? gazetteer.place(first).country
  }

  /// `in Makerfield, near Wigan`
  private func nearCountry(_ range: Range<Int>, _ after: PlaceMention?, _ marks: SentenceMarks)
    -> String?
  {
    if let country = countryOfState(behind: range, after, marks) { return country }
    guard let after, let first = after.candidates.first else { return provinceCode(range, marks) }
    let gap = between(range.upperBound, after.tokens.lowerBound)
    guard gap.count <= 5 else { return provinceCode(range, marks) }
    let country = gazetteer.place(first).country
    // `a Rende, in provincia di Cosenza`; `à Carmaux (Tarn)`
    if gap.contains(where: { Self.provinces.contains(document.word($0)) }) { return country }
    if gap.count == 1, document.tokens[gap.lowerBound].folded == "(",
      marks.range.contains(after.tokens.upperBound),
      document.tokens[after.tokens.upperBound].folded == ")"
    {
      return country
    }
    guard after.isCity, gap.count <= 3,
      gap.contains(where: { Self.near.contains(document.word($0)) })
    else { return nil }
    return country
  }

  private static let provinces: WordSet = [
    "provincia", "province", "departement", "comarca", "landkreis", "concelho", "distrito",
    "county",
  ]

  /// `a Locri (RC)`
  private func provinceCode(_ range: Range<Int>, _ marks: SentenceMarks) -> String? {
    let open = range.upperBound
    if isBrazilianCode(behind: open) { return "BR" }
    if let country = countryOfCodeInFrench(open, marks) { return country }
    guard document.language == .italian, marks.range.contains(open + 2),
      document.tokens[open].folded == "(", document.tokens[open + 1].isAllCapitals,
      document.tokens[open + 1].bytes.count == 2, document.tokens[open + 2].folded == ")"
    else { return nil }
    return "IT"
  }

  /// `un call center em Vieira`: right behind the noun.
  private func isOfSite(_ token: Int, _ marks: SentenceMarks) -> Bool {
    marks.covers(.site, token - 1)
      && document.word(token).isOne(of: "in", "en", "em", "a", "ad")
      || isBehindNameOfSite(token, marks)
  }

  private func mention(_ range: Range<Int>, _ sentence: Int, _ country: String) -> PlaceMention {
    let name = document.string(range)
    var place = document.towns.place(name, document.key(range))
    if place.country.isEmpty { place.country = country }
    return PlaceMention(
      tokens: range, sentence: sentence, candidates: [], place: place, name: name, isCity: true)
  }
}
