/// The names that are known, by their first letters, so that longer and shorter ones are found at once.
struct LongerNames {
  private var byLetters: [UInt16: [(key: String, number: Int)]] = [:]
  private var byLast: [Substring: Int] = [:]
  private var bySuffix: [String: (key: String, number: Int)] = [:]
  private let known: NameTable<Int>

  init(_ known: NameTable<Int>) {
    self.known = known
    for (key, number) in known.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      byLetters[Self.letters(key), default: []].append((key, number))
      let blanks = key.utf8.indices.filter { key.utf8[$0] == UInt8(ascii: " ") }
      for blank in blanks.dropLast().prefix(3) {
        let rest = String(key[key.utf8.index(after: blank)...])
        if bySuffix[rest] == nil { bySuffix[rest] = (key, number) }
      }
      if (1...2).contains(blanks.count), let blank = blanks.last {
        let last = key[key.utf8.index(after: blank)...]
        if byLast[last] == nil { byLast[last] = number }
      }
    }
  }

  /// The first two bytes of a name as one number.
  private static func letters(_ key: String) -> UInt16 {
    key.utf8.prefix(2).reduce(0) { $0 << 8 | UInt16($1) }
  }

  /// A name that begins with a shorter one: another word follows, or, joined, more letters of the one word.
  func longer(than key: String, orJoined: Bool) -> (key: String, number: Int)? {
    byLetters[Self.letters(key)]?.prefix(64).first { other in
      guard other.key.utf8.count > key.utf8.count, other.key.hasPrefix(key) else { return false }
      return other.key.utf8.dropFirst(key.utf8.count).first == UInt8(ascii: " ")
        || orJoined && key.count >= 4 && !other.key.contains(" ")
    }
  }

  /// A longer name that ends with one of several words: `Assicurazioni San Giusto` of `San Giusto`.
  func longer(endingWith key: String) -> Int? { bySuffix[key]?.number }

  /// A name of two or three words of which the last is a shorter one.
  func endingWith(_ key: String) -> Int? { byLast[Substring(key)] }

  /// A name that a longer one begins with.
  func shorter(than key: String) -> (key: String, number: Int)? {
    let blank = UInt8(ascii: " ")
    var end = key.utf8.lastIndex(of: blank)
    while let at = end {
      let begin = String(key[..<at])
      if begin.utf8.count > 3, let number = known[begin] { return (begin, number) }
      end = key.utf8[..<at].lastIndex(of: blank)
    }
    return nil
  }
}
