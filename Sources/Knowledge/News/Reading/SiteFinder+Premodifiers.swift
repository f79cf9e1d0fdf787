/// What stands before the noun of a call center and belongs to it.
extension SiteFinder {
  /// The city that ends right before a token, also with its region behind it: `its Joplin, Missouri, call center`.
  func premodifier(before index: Int) -> Int? {
    // Only where a name stands before its noun: `the Mobile call center`, `das Leipziger Callcenter`.
    guard document.language.isOne(of: .english, .german) else { return nil }
    let places = document.places[sentence]
    var end = index
    if marks.range.contains(end - 1), document.tokens[end - 1].folded == "," { end -= 1 }
    // `its Bendigo (Vic) call centre`
    if document.language == .english, marks.range.contains(end - 4),
      document.tokens[end - 1].folded == ")", document.tokens[end - 3].folded == "("
    {
      end -= 3
      if let place = places.lastIndex(where: { $0.tokens.upperBound == end }), places[place].isCity,
        places[place].part == .plain
      {
        return place
      }
      return nil
    }
    // `its Ennis, TX contact center`
    if document.language == .english, marks.range.contains(end - 3),
      document.tokens[end - 2].folded == ",", document.tokens[end - 1].isCapitalized,
      StateAbbreviations.all[document.word(end - 1)] != nil,
      let place = places.lastIndex(where: { $0.tokens.upperBound == end - 2 }),
      places[place].isCity, places[place].part == .plain
    {
      return place
    }
    guard let place = places.lastIndex(where: { $0.tokens.upperBound == end }) else { return nil }
    // `a Waterford firm's call centre`: where the firm is from.
    if document.language == .english, marks.begins([.orgNoun, .clientNoun].asClasses, at: end),
      // `its Waterford customer service centre`, but that of First Waterford Bank.
      document.tokens[end].isCapitalized || !marks.begins(.site, at: end)
        || document.organizations.contains(where: { $0.name.contains(" " + places[place].name) })
    {
      return nil
    }
    // `das Saar-Service-Center`: a name of something else.
    if document.language == .german, document.tokens[end].folded == "-",
      (places[place].place?.population ?? 0) < 100_000
    {
      return nil
    }
    if places[place].part == .qualifier, place > 0, places[place - 1].isCity { return place - 1 }
    return places[place].isCity && end == index && places[place].part == .plain ? place : nil
  }

  /// `du`, `au`, `del`, `al`, `do`, `no`: a preposition with the article in it.
  func isContracted(_ index: Int) -> Bool {
    let word = document.tokens[index].folded
    if document.language == .portuguese, Self.contractedInPortuguese.contains(word) { return true }
    if document.language == .italian, Self.contractedInItalian.contains(word) { return true }
    return document.language != .english && Self.contracted.contains(word)
  }

  private static let contracted: WordSet = [
    "du", "au", "del", "al", "do", "no", "dos", "nos", "dello", "nel", "im", "vom", "zum",
  ]
  private static let contractedInPortuguese: WordSet = [
    "na", "nas", "da", "das", "ao", "aos", "pelo", "pela", "pelos", "pelas",
  ]
  private static let contractedInItalian: WordSet = [
    "nella", "della", "alla", "dalla", "sulla", "nei", "nelle", "delle", "dei", "degli", "alle",
  ]
}
