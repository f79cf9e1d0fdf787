/// Cities that an adjective tells of: `la plataforma zaragozana`, `los trabajadores vigueses`.
extension SiteFinder {
  /// The city that an adjective is of: one that the language has a word for, else one that the text names and that the
  /// adjective begins as: `jerezana`, `cordobesa`.
  func gentilic(at index: Int) -> PlaceMention? {
    let word = document.tokens[index].folded
    let towns = document.knowledge.placeWords.towns(ofGentilic: word)
    if towns.isEmpty, let city = cityOfItalianRegion(word) { return city }
    let city = towns.isEmpty ? gentilic(word) : document.city(of: towns, at: index, in: sentence)
    return city.map { document.townNear($0) ?? $0 }
  }

  /// `la sede salmantina de Norvex`
  func isSeatOfTown(_ range: Range<Int>) -> Bool {
    let (before, next) = (range.lowerBound - 1, range.upperBound)
    return marks.range.contains(next) && !marks.covers(.headquarters, next)
      && (marks.covers([.article, .possessive, .demonstrative].asClasses, before)
        || document.word(before).isOne(of: "del", "al"))
      && !document.tokens[next].isCapitalized && gentilic(at: next) != nil
  }

  /// The city that an adjective is of: `jerezana`, `cordobesa`, as long as the text names the city.
  func gentilic(_ word: String) -> PlaceMention? {
    // `son plus gros centre québécois`: of the province.
    guard word.utf8.count >= 6,
      document.language != .french || document.knowledge.placeWords.country(ofDemonym: word) == nil
    else { return nil }
    for (letters, place) in document.cities where letters.count >= 4 {
      let shared = zip(letters, word.utf8).prefix { $0 == $1 }.count
      if shared >= 4, shared + 3 >= letters.count, word.utf8.count > shared { return place }
    }
    return nil
  }
}

extension SiteFinder {
  /// `las oficinas que dos años antes había abierto en Celaya`: the city of a relative clause, where it names one alone.
  func cityInRelative(_ mention: SiteMention, _ index: Int, _ end: Int) -> Int? {
    guard document.language == .spanish, document.word(index) == "que", mention.cities.isEmpty,
      !mention.isPlural || mention.determiner == .definite,
      [.definite, .possessive].contains(mention.determiner)
    else { return nil }
    let reach = between(index + 1, min(end, index + 14))
    let stop = reach.first { document.tokens[$0].kind == .mark } ?? reach.upperBound
    let cities = document.places[sentence].indices.filter { number in
      let place = document.places[sentence][number]
      return place.isCity && place.part == .plain && place.tokens.lowerBound > index
        && place.tokens.lowerBound < stop
    }
    guard cities.count == 1, let city = cities.first,
      case let before = document.places[sentence][city].tokens.lowerBound - 1,
      document.word(before) == "en"
        // `en la localidad gaditana de Puerto Real`
        || document.word(before) == "de"
          && (1...2).contains(where: { marks.covers(.cityWord, before - $0) }),
      // What is had there may be in a row of cities, which the verb tells.
      CityList(document, sentence).list(from: city).count == 1
    else { return nil }
    return city
  }
}

extension SiteFinder {
  /// `la oficina en 2015 con ayudas de la Paeria`: what stands behind another preposition does not own it.
  func isOfElse(_ of: Int, _ mention: SiteMention) -> Bool {
    if document.language == .french { return isOfFormerInFrench(of) }
    guard document.language == .spanish else { return false }
    return between(mention.tokens.upperBound, of).contains { token in
      document.word(token).isOne(of: "con", "tras", "por", "gracias", "para", "ante", "segun")
        || marks.numbers.contains { $0.tokens.contains(token) }
        || marks.dates.contains { $0.tokens.contains(token) }
    }
  }
}

extension NewsDocument {
  /// Of several cities that are called alike the one that the text names, else the one of its country.
  func city(of towns: [PlaceWords.Town], at index: Int, in sentence: Int) -> PlaceMention? {
    for town in towns {
      let key = PlaceFinder.key(town.name)
      if let named = cities.first(where: {
        $0.mention.place?.country == town.country && PlaceFinder.key($0.mention.name) == key
      }) {
        return named.mention
      }
    }
    guard
      let town = towns.first(where: { $0.country == mainCountry })
        ?? (towns.count == 1 ? towns.first : nil),
      let names = Gazetteer.shared.names(PlaceFinder.key(town.name))
    else { return nil }
    let places = names.places.map { Gazetteer.shared.place($0) }.filter {
      $0.kind == .city && $0.country == town.country
    }
    guard let place = places.max(by: { $0.population < $1.population }) else { return nil }
    return PlaceMention(
      tokens: index..<index + 1, sentence: sentence, candidates: [place.index], place: place,
      name: town.name, isCity: true)
  }
}
