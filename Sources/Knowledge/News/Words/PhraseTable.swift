/// Phrases that are looked for where their last word stands.
struct PhraseEndTable: Sendable, ExpressibleByArrayLiteral {
  private var phrases = WordTable<[[String]]>()

  init(arrayLiteral phrases: [String]...) {
    for phrase in phrases { self.phrases[phrase[phrase.count - 1], default: []].append(phrase) }
  }

  /// Whether any of the phrases ends with a word.
  func mayEnd(_ word: String) -> Bool { phrases.contains(word) }

  /// The first of the phrases that ends at a token of a range.
  func phrase(endingAt index: Int, _ document: NewsDocument, in range: Range<Int>) -> [String]? {
    guard range.contains(index) else { return nil }
    return phrases[document.word(index)]?.first { phrase in
      let begin = index - phrase.count + 1
      return range.contains(begin)
        && phrase.indices.dropLast().allSatisfy { document.word(begin + $0) == phrase[$0] }
    }
  }
}

/// Phrases that are looked for where their first word stands: most words begin none, which one look tells.
struct PhraseTable: Sendable {
  private var phrases = WordTable<[[String]]>()

  /// The first words of the phrases.
  var firstWords: some Sequence<String> { phrases.words }

  /// Takes one more phrase; of those that begin with the same word the longest goes before, then the one that came first.
  mutating func append(_ phrase: [String]) {
    var others = phrases[phrase[0]] ?? []
    let place = others.firstIndex { $0.count < phrase.count } ?? others.count
    others.insert(phrase, at: place)
    phrases[phrase[0], default: []] = others
  }

  /// Where the first of the phrases ends that stands at a token; nil where none does.
  func end(_ tokens: [Token], at begin: Int, until end: Int) -> Int? {
    guard begin < end, let candidates = phrases[tokens[begin].folded] else { return nil }
    for phrase in candidates {
      if let after = PhraseTable.end(of: phrase, tokens, at: begin, until: end) { return after }
    }
    return nil
  }

  /// Where a phrase ends, if it stands at a token.
  static func end(of phrase: [String], _ tokens: [Token], at begin: Int, until end: Int) -> Int? {
    guard begin + phrase.count <= end else { return nil }
    for (offset, word) in phrase.enumerated() where tokens[begin + offset].folded != word {
      return nil
    }
    return begin + phrase.count
  }
}
