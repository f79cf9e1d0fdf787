/// Towns that English texts call by a part of their names.
extension PlaceFinder {
  /// `at Springs call center` in a text on Colorado Springs.
  mutating func lastWords() {
    guard document.language.code == "en" else { return }
    var longer: [String: PlaceMention] = [:]
    for mention in document.places.joined() where mention.isCity && mention.tokens.count > 1 {
      let last = document.word(mention.tokens.upperBound - 1)
      if last != "city" { longer[last] = longer[last] ?? mention }
    }
    guard !longer.isEmpty else { return }
    for sentence in document.places.indices {
      for index in document.places[sentence].indices {
        let mention = document.places[sentence][index]
        guard mention.isCity, mention.tokens.count == 1, mention.qualifierCountry == nil,
          let other = longer[document.word(mention.tokens.lowerBound)], let place = other.place,
          place.population > (mention.place?.population ?? 0)
        else { continue }
        document.places[sentence][index].place = place
        document.places[sentence][index].name = other.name
      }
    }
  }
}
