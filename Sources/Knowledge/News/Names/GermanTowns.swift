/// Towns that German makes adjectives of: `Ulmer`, `Leeraner`, `hallesche`.
enum GermanTowns {
  /// A town, by its key in the gazetteer and as it is written.
  struct Town {
    let key: String
    let name: String
  }

  private static let irregular: [String: Town] = [
    "zurcher": Town(key: "zurich", name: "Zürich"), "basler": Town(key: "basel", name: "Basel"),
    "munchner": Town(key: "munchen", name: "München"),
    "dresdner": Town(key: "dresden", name: "Dresden"),
    "galler": Town(key: "sankt gallen", name: "St. Gallen"),
    "kasseler": Town(key: "kassel", name: "Kassel"), "kassler": Town(key: "kassel", name: "Kassel"),
  ]

  /// What is taken away at the end of an adjective, and what stands there in the name of the town: `Emd-er`, Emd-en.
  private static let endings: [(adjective: String, towns: [String])] = [
    ("enser", ["e", "a"]), ("aner", [""]), ("er", ["", "en", "e"]),
  ]
  /// The same for those in small letters, which few towns have: `hannoversch`.
  private static let smallEndings: [(adjective: String, towns: [String])] = [
    ("ische", [""]), ("sche", [""]),
  ]

  /// Whether a word is a town where German is spoken: `Merida` is one elsewhere.
  static func isTown(_ word: String) -> Bool {
    Gazetteer.shared.names(word)?.places.contains {
      Gazetteer.shared.place($0).country.isOne(of: "DE", "AT", "CH")
    } == true
  }

  /// The town that a word is an adjective of, if it is one.
  static func adjective(_ written: String) -> Town? {
    let word = PlaceFinder.key(written)
    if written.first?.isUppercase == true {
      if let town = irregular[word] { return town }
      return town(word, written, endings, 5_000, elsewhere: 100_000)
    }
    guard let end = ["n", "r", "s", "m", ""].first(where: { word.hasSuffix("sche" + $0) }) else {
      return nil
    }
    let plain = String(word.dropLast(end.count))
    guard let town = town(plain, String(written.dropLast(end.count)), smallEndings, 20_000),
      let first = town.name.first
    else { return nil }
    return Town(key: town.key, name: first.uppercased() + town.name.dropFirst())
  }

  private static func town(
    _ word: String, _ written: String, _ endings: [(adjective: String, towns: [String])],
    _ least: Int, elsewhere: Int = .max
  ) -> Town? {
    for (adjective, towns) in endings where word.hasSuffix(adjective) && word.utf8.count > 4 {
      for end in towns {
        let key = String(word.dropLast(adjective.count)) + end
        let isTown = Gazetteer.shared.names(key)?.places.contains { index in
          let place = Gazetteer.shared.place(index)
          return place.kind == .city
            && place.population > (place.country.isOne(of: "DE", "AT", "CH") ? least : elsewhere)
        }
        if isTown == true {
          return Town(key: key, name: String(written.dropLast(adjective.count)) + end)
        }
      }
    }
    return nil
  }
}

extension NewsDocument {
  /// `Grenzstadt`, `Hafenstadt`, `Gemeinde`: what a town is, before its name.
  func isTownNoun(_ index: Int) -> Bool {
    let word = word(index)
    return ["stadt", "gemeinde", "metropole", "stadtchen"].contains { word.hasSuffix($0) }
  }

  /// The town that a token is an adjective of, in German.
  func townOfAdjective(_ index: Int) -> GermanTowns.Town? {
    guard tokens[index].kind == .word,
      word(index).hasSuffix("er") || word(index).contains("sche")
    else { return nil }
    return GermanTowns.adjective(string(between(index, index + 1)))
  }
}
