/// What speaks for countries. A text speaks of few, so that they stand in a row and are not looked up.
struct CountryVotes: Sendable, Sequence, ExpressibleByDictionaryLiteral {
  private var all: [(key: String, value: Double)] = []

  init(dictionaryLiteral pairs: (String, Double)...) {
    for (country, weight) in pairs { self[country] = weight }
  }

  /// What speaks for a country; nil where nothing was said of it.
  subscript(country: String) -> Double? {
    get { place(of: country).map { all[$0].value } }
    set {
      guard let newValue else { return }
      if let place = place(of: country) {
        all[place].value = newValue
      } else {
        all.append((country, newValue))
      }
    }
  }

  subscript(country: String, default value: Double) -> Double {
    get { self[country] ?? value }
    set { self[country] = newValue }
  }

  func makeIterator() -> some IteratorProtocol<(key: String, value: Double)> {
    all.makeIterator()
  }

  private func place(of country: String) -> Int? {
    all.indices.first { all[$0].key == country }
  }
}
