/// Regions and countries behind a city, which tell which one it is.
extension PlaceFinder {
  /// What follows a city in commas or parentheses tells which one it is: `Greenville, South Carolina`.
  mutating func qualify(_ sentence: Int) {
    let tokens = document.tokens
    let upper = document.sentences[sentence].range.upperBound
    guard document.places[sentence].count > 1 else { return abbreviations(sentence) }
    for index in between(0, (document.places[sentence].count - 1)) {
      let one = document.places[sentence][index]
      let next = document.places[sentence][index + 1]
      let gap = between(one.tokens.upperBound, next.tokens.lowerBound)
      guard one.part == .plain, isQualifying(gap) || spanishGap(gap).count < gap.count else {
        continue
      }
      if isDistrict(one, next, gap, upper) {
        document.places[sentence][index].part = .qualifier
        continue
      }
      let after = next.tokens.upperBound
      if isDateline(one, next, sentence) {
        let countries = next.candidates.map { gazetteer.place($0).country }
        document.places[sentence][index].qualifierCountry = one.candidates.map {
          gazetteer.place($0).country
        }.first(where: countries.contains)
        document.places[sentence][index + 1].part = .qualifier
        continue
      }
      // `Casablanca, Maroc` but `Tunis, Sousse et Sfax`.
      let places = next.candidates.map { gazetteer.place($0) }
      let cities = one.candidates.map { gazetteer.place($0) }.filter { $0.kind == .city }
      let fitting = places.first { place in
        switch place.kind {
        case .country: cities.contains { $0.country == place.country }
        case .region: cities.contains { $0.country == place.country && regionFits($0, place) }
        case .city: false
        }
      }
      guard let fitting else { continue }
      // `Rosario, Paraná y Resistencia` are three cities, though Paraná is a state elsewhere.
      if fitting.kind == .region, !StateAbbreviations.isState(fitting.name), after < upper,
        tokens[one.tokens.upperBound].folded == ",",
        tokens[after].folded.isOne(of: "y", "e", "et", "und"),
        document.places[sentence].contains(where: { (1...3).contains($0.tokens.lowerBound - after) }
        ),
        places.contains(where: { place in
          place.kind == .city && place.population > 100_000
            && cities.contains { $0.country == place.country }
        })
      {
        continue
      }
      // `Orléans, Paris, Reims` are three cities.
      // `Amarante, Guarda, Viana`: where a third follows they are a row.
      let isRow =
        after < upper
        && (tokens[after].folded == "," || fitting.country == "PT" && tokens[after].folded == "e")
        && index + 2 < document.places[sentence].count
        && document.places[sentence][index + 2].isCity
        && document.places[sentence][index + 2].tokens.lowerBound == after + 1
      let least = isRow ? 15_000 : 50_000
      let isEnclosed =
        tokens[one.tokens.upperBound].folded == "(" && after < upper && tokens[after].folded == ")"
      if fitting.kind == .region, !StateAbbreviations.isState(fitting.name), !isEnclosed,
        places.contains(where: {
          $0.kind == .city && $0.country == fitting.country && $0.population > least
        })
      {
        continue
      }
      let isClosed =
        after >= upper || tokens[after].kind == .mark
        || tokens[after].folded.isOne(of: "and", "y", "et", "e")
        || document.sentences[sentence].begins([.site, .weakSite].asClasses, at: after)
        || tokens[one.tokens.upperBound].folded == "("
      guard isClosed || fitting.kind == .country else { continue }
      document.places[sentence][index].qualifierCountry = fitting.country
      if fitting.kind == .region { document.places[sentence][index].qualifierRegion = fitting.name }
      document.places[sentence][index + 1].part = .qualifier
    }
    abbreviations(sentence)
  }

  /// `LIPA CITY, Batangas — Norvex has opened`: the second says where the first is, though it may be a city, too.
  private func isDateline(_ one: PlaceMention, _ next: PlaceMention, _ sentence: Int) -> Bool {
    let range = document.sentences[sentence].range
    let after = next.tokens.upperBound
    return one.tokens.lowerBound == range.lowerBound && one.isCity
      && one.tokens.allSatisfy { document.tokens[$0].isAllCapitals }
      && !next.tokens.contains { document.tokens[$0].isAllCapitals }
      && next.tokens.lowerBound == one.tokens.upperBound + 1
      && document.tokens[one.tokens.upperBound].folded == "," && after < range.upperBound
      && document.tokens[after].folded.isOne(of: "-", "–", "—", "(", ":")
  }

  /// What stands between a city and its country: `,`, `(`, `, en`, `in der`, `in south`.
  private func isQualifying(_ gap: Range<Int>) -> Bool {
    guard (1...6).contains(gap.count) else { return false }
    // `its Perth call centre, in Scotland`
    if document.language == .english, gap.count > 2, let last = gap.last,
      document.word(last) == "in"
    {
      let marks = document.sentences[document.sentence(of: last)]
      return gap.dropLast().allSatisfy {
        marks.covers(.site, $0) || document.tokens[$0].folded == ","
      }
    }
    guard gap.count < 5 else { return false }
    // `ceux de Laval, de Québec et de Sherbrooke`: a row, and no province.
    if document.language == .french, gap.count == 2, document.word(gap.lowerBound + 1) == "de" {
      return false
    }
    return gap.enumerated().allSatisfy { step, token in
      let word = document.word(token)
      if step == 0, document.tokens[token].folded.isOne(of: ",", "(") { return true }
      return !document.tokens[token].isCapitalized && Self.linking.contains(word)
    }
  }

  /// `na Barra Funda, em São Paulo`: a small place before a large one, with the preposition again, is a part of it.
  private func isDistrict(
    _ one: PlaceMention, _ next: PlaceMention, _ gap: Range<Int>, _ upper: Int
  ) -> Bool {
    let gap = spanishGap(gap)
    guard gap.count == 2, document.tokens[gap.lowerBound].folded == ",", one.isCity, next.isCity,
      document.word(gap.lowerBound + 1).isOne(of: "em", "no", "na", "en", "in", "a"),
      !isCalledTownInPortuguese(one),
      let first = one.candidates.first, let second = next.candidates.first
    else { return false }
    let (small, large) = (gazetteer.place(first), gazetteer.place(second))
    let after = next.tokens.upperBound
    let isRow =
      after < upper && document.tokens[after].folded.isOne(of: ",", "e", "y", "et", "and")
      && after + 1 < upper
      && document.tokens[after + 1...min(upper - 1, after + 2)].contains { $0.isCapitalized }
    return large.population > 300_000 && large.population > 8 * small.population
      && small.country == large.country && !isRow
  }

  private static let linking: WordSet = [
    "in", "en", "au", "aux", "em", "na", "no", "nos", "nas", "nel", "nella", "nell", "negli", "der",
    "im", "den", "south", "north", "east", "west", "southern", "northern", "eastern", "western",
    "central", "the", "estado", "de", "do", "provincia", "del", "dans", "le", "la", "l", "upstate",
    "mid", "rural", "dem", "bundesland", "region", "regiao",
  ]

  func regionFits(_ city: Place, _ region: Place) -> Bool {
    city.region.isEmpty || city.region == region.region || city.region == region.name
      || StateAbbreviations.name(of: city.region) == region.name
      || !StateAbbreviations.isState(region.name)
  }

  /// `Mobile, Ala.`, `Austin, TX`.
  mutating func abbreviations(_ sentence: Int) {
    brazilianStates(sentence)
    guard document.language == .english else { return }
    let tokens = document.tokens
    for index in document.places[sentence].indices {
      let comma = document.places[sentence][index].tokens.upperBound
      guard comma + 1 < tokens.count, tokens[comma].folded == ",", tokens[comma + 1].isCapitalized
      else { continue }
      if isOfIrishCounty(comma + 1) {
        document.places[sentence][index].qualifierCountry = "IE"
        continue
      }
      var word = document.word(comma + 1)
      if comma + 3 < tokens.count, word.utf8.count == 1, tokens[comma + 2].folded == "." {
        word += document.word(comma + 3)
      }
      guard let (country, state) = StateAbbreviations.all[word] else { continue }
      let fits = document.places[sentence][index].candidates.contains {
        let place = gazetteer.place($0)
        return place.kind == .city && place.country == country
      }
      guard fits else { continue }
      // `St. Cloud, Minn.` names one place.
      if index + 1 < document.places[sentence].count,
        document.places[sentence][index + 1].tokens.lowerBound == comma + 1
      {
        document.places[sentence][index + 1].part = .qualifier
      }
      document.places[sentence][index].qualifierCountry = country
      document.places[sentence][index].qualifierRegion = state
    }
  }

}
