/// Some endings, of which it is asked whether a word has one. Most words are told by their last letter to have none.
struct WordEndings: Sendable, ExpressibleByArrayLiteral {
  /// The endings by their last byte.
  private var endings = [[String]](repeating: [], count: 256)

  init(arrayLiteral endings: String...) {
    for ending in endings { insert(ending) }
  }

  /// The same endings, each also with something behind it.
  func alsoWith(_ last: String) -> WordEndings {
    var all = self
    for ending in endings.joined() { all.insert(ending + last) }
    return all
  }

  /// Whether a word ends so.
  func end(_ word: String) -> Bool {
    guard let last = word.utf8.last else { return false }
    return endings[Int(last)].contains { word.hasSuffix($0) }
  }

  private mutating func insert(_ ending: String) {
    if let last = ending.utf8.last { endings[Int(last)].append(ending) }
  }
}
