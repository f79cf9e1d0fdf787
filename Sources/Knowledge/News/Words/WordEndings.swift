/// Some endings, of which it is asked whether a word has one. Most words are told by their last letter to have none.
struct WordEndings: Sendable, ExpressibleByArrayLiteral {
  /// The endings, those with the same last byte side by side.
  private var endings: [String] = []
  /// Where those of a last byte begin.
  private var begins = [Int32](repeating: 0, count: 257)

  init(arrayLiteral endings: String...) { self.init(endings) }

  private init(_ endings: [String]) {
    let pairs = endings.compactMap { ending in ending.utf8.last.map { (last: Int($0), ending) } }
    for (last, ending) in pairs.sorted(by: { $0.last < $1.last }) {
      self.endings.append(ending)
      begins[last + 1] = Int32(self.endings.count)
    }
    // Where no ending ends so, none begins before the next.
    for byte in begins.indices.dropFirst() { begins[byte] = max(begins[byte], begins[byte - 1]) }
  }

  /// The same endings, each also with something behind it.
  func alsoWith(_ last: String) -> WordEndings {
    WordEndings(endings + endings.map { $0 + last })
  }

  /// Whether a word ends so.
  func end(_ word: String) -> Bool {
    guard let last = word.utf8.last else { return false }
    for place in Int(begins[Int(last)])..<Int(begins[Int(last) + 1])
    where word.hasSuffix(endings[place]) {
      return true
    }
    return false
  }
}
