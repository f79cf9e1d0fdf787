/// Short forms of towns that a text names in full.
extension PlaceFinder {
  /// `Campina` where the text has named Campina Grande.
  func shortForms() {
    var longer: [String: PlaceMention] = [:]
    // `Torrejón` where the text has named Torrejón de Ardoz.
    let isSpanish = document.language == .spanish
    for mention in document.places.joined()
    where mention.isCity
      && (mention.tokens.count == 2
        || isSpanish && (3...4).contains(mention.tokens.count)
          && document.word(mention.tokens.lowerBound + 1).isOne(of: "de", "del"))
    {
      longer[document.word(mention.tokens.lowerBound)] = mention
    }
    lastWords()
    frontsInPortuguese()
    if isSpanish { prefixesInSpanish() }
    takeLonger(longer) { mention, other, place in
      place.population > 4 * (mention.place?.population ?? 0)
        || document.language == .english && other.name.hasSuffix(" City")
          && !document.tokens[other.tokens.lowerBound].isAllCapitals
          && place.country == mention.place?.country
        || document.language == .italian
          && (place.index == mention.place?.index || place.country == mention.place?.country)
        || isSpanish && other.tokens.count > 2 && (mention.place?.population ?? 0) < 100_000
    }
  }

  /// `Jaboatão`, `São Bernardo` where the text has named Jaboatão dos Guararapes, São Bernardo do Campo.
  private func frontsInPortuguese() {
    guard document.language == .portuguese else { return }
    let longer = document.places.joined().filter { mention in
      mention.isCity && mention.place != nil
        && mention.tokens.dropFirst().contains {
          document.word($0).isOne(of: "de", "do", "da", "dos", "das")
        }
    }
    guard !longer.isEmpty else { return }
    for sentence in document.places.indices {
      for index in document.places[sentence].indices {
        let mention = document.places[sentence][index]
        guard mention.isCity, mention.tokens.count <= 2, mention.qualifierCountry == nil,
          let other = longer.first(where: {
            document.key($0.tokens).hasPrefix(document.key(mention.tokens) + " d")
          }), let place = other.place, place.country == mention.place?.country,
          // `Viana do Castelo` is not what is meant by the larger Viana.
          place.population >= mention.place?.population ?? 0
        else { continue }
        document.places[sentence][index].place = place
        document.places[sentence][index].name = other.name
      }
    }
  }

  /// `at Springs call center` in a text on Colorado Springs.
  private func lastWords() {
    guard document.language == .english else { return }
    var longer: [String: PlaceMention] = [:]
    for mention in document.places.joined() where mention.isCity && mention.tokens.count > 1 {
      let last = document.word(mention.tokens.upperBound - 1)
      if last != "city" { longer[last] = longer[last] ?? mention }
    }
    takeLonger(longer) { mention, _, place in place.population > (mention.place?.population ?? 0) }
  }

  /// Takes a town of one word for the one with a longer name that the text names by it, where `isMeant` says so.
  private func takeLonger(
    _ longer: [String: PlaceMention],
    isMeant: (_ mention: PlaceMention, _ other: PlaceMention, _ place: Place) -> Bool
  ) {
    guard !longer.isEmpty else { return }
    for sentence in document.places.indices {
      for index in document.places[sentence].indices {
        let mention = document.places[sentence][index]
        guard mention.isCity, mention.tokens.count == 1, mention.qualifierCountry == nil,
          let other = longer[document.word(mention.tokens.lowerBound)], let place = other.place,
          isMeant(mention, other, place)
        else { continue }
        document.places[sentence][index].place = place
        document.places[sentence][index].name = other.name
      }
    }
  }

  /// `San Francisco` where the text has named San Francisco de Macorís.
  private func prefixesInSpanish() {
    var longer: [String: PlaceMention] = [:]
    for mention in document.places.joined() where mention.isCity && mention.tokens.count > 3 {
      let begin = mention.tokens.lowerBound
      guard document.word(begin + 2).isOne(of: "de", "del") else { continue }
      longer[document.key(begin..<begin + 2)] = mention
    }
    guard !longer.isEmpty else { return }
    for sentence in document.places.indices {
      for index in document.places[sentence].indices {
        let mention = document.places[sentence][index]
        guard mention.isCity, mention.tokens.count == 2, mention.qualifierCountry == nil,
          let other = longer[document.key(mention.tokens)], let place = other.place
        else { continue }
        document.places[sentence][index].place = place
        document.places[sentence][index].name = other.name
      }
    }
  }
}
