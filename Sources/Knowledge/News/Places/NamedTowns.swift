/// Towns that are too small for the gazetteer, which a text itself says are towns: `no município de Madre de Deus`,
/// `il comune di Agnone`.
struct NamedTowns {
  /// The names as written, by their folded words.
  private(set) var names: [String: String] = [:]
  /// Names of quarters, which are often those of towns elsewhere: `no bairro de Prazeres`.
  private(set) var quarters: Set<String> = []
  private var first: Set<String> = []

  private static let parts: Set<String> = [
    "bairro", "quartier", "barrio", "quartiere", "stadtteil", "ortsteil", "colonia", "urbanizacion",
  ]

  /// Words for towns, which a name follows with `of`, in German without.
  private static let towns: Set<String> = [
    "ville", "commune", "ciudad", "municipio", "localidad", "cidade", "citta", "comune", "town",
    "city", "village", "stadt", "gemeinde", "kleinstadt", "concelho", "vila",
  ]
  private static let inner: Set<String> = ["de", "do", "da", "di", "del", "du", "des", "la", "los"]

  init(_ text: NewsText, _ language: String) {
    let tokens = text.tokens
    for index in tokens.indices where Self.parts.contains(tokens[index].folded) {
      var begin = index + 1
      while begin < min(tokens.count, index + 4), Self.inner.contains(tokens[begin].folded) {
        begin += 1
      }
      guard let end = Self.end(tokens, begin) else { continue }
      quarters.insert(tokens[begin..<end].map(\.folded).joined(separator: " "))
    }
    for index in tokens.indices where Self.towns.contains(tokens[index].folded) {
      guard tokens[index].kind == .word else { continue }
      var begin = index + 1
      if language != "de" {
        guard begin < tokens.count, ["de", "of", "di", "do", "da"].contains(tokens[begin].folded)
        else { continue }
        begin += 1
      }
      guard let end = Self.end(tokens, begin),
        Gazetteer.shared.match(tokens, at: begin, until: min(tokens.count, begin + 5)) == nil
      else { continue }
      let words = tokens[begin..<end].map(\.folded)
      names[words.joined(separator: " ")] = text.string(text.bytes(ofTokens: begin..<end))
      first.insert(words[0])
    }
  }

  /// The end of a run of capitalized words, with the small ones between them.
  private static func end(_ tokens: [Token], _ begin: Int) -> Int? {
    func isName(_ index: Int) -> Bool {
      index < tokens.count && tokens[index].kind == .word && tokens[index].isCapitalized
        && !tokens[index].isAllCapitals && tokens[index].bytes.count > 2
    }
    guard isName(begin) else { return nil }
    var end = begin + 1
    while end < begin + 5 {
      if isName(end), !tokens[end].beginsLine {
        end += 1
      } else if end + 1 < tokens.count, inner.contains(tokens[end].folded), isName(end + 1) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// How many tokens the name of such a town has that begins at a token; nil for none.
  func match(_ tokens: [Token], at index: Int, until end: Int) -> (count: Int, name: String)? {
    guard !first.isEmpty, first.contains(tokens[index].folded), tokens[index].isCapitalized else {
      return nil
    }
    for last in (index + 1...index + 6).reversed() where last <= end {
      if let name = names[tokens[index..<last].map(\.folded).joined(separator: " ")] {
        return (last - index, name)
      }
    }
    return nil
  }

  /// A place for such a town, in no country yet; the same name has the same number in every run.
  static func place(_ name: String) -> Place {
    var hash: UInt32 = 0x811C_9DC5
    for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Place(
      index: unlisted | hash >> 4, kind: .city, name: name, country: "", region: "", population: 0,
      latitude: 0, longitude: 0)
  }

  /// What the numbers of places have that the gazetteer does not have.
  static let unlisted: UInt32 = 1 << 30
}
