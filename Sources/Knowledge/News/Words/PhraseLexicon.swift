import KnowledgeData

/// The words and phrases of one language by what they say, found in a text token by token.
///
/// A tree of words: from each node some words lead on, and some beginnings of words (`teleconseill*`). Words are
/// numbers there, which a text looks up once for each of its tokens. A look goes no further than the longest
/// phrase, so a text is gone through in time in line with its length.
public struct PhraseLexicon: Sendable {
  /// A phrase that was found.
  public struct Match: Sendable, Hashable {
    /// What it says.
    public var wordClass: WordClass
    /// The tokens.
    public var tokens: Range<Int>
  }

  /// The beginning of a word, `teleconseill*`, and the node that it leads to.
  private struct Beginning: Sendable {
    let text: String
    let node: Int32
    /// Its first eight bytes, and which bits of a word must be the same.
    private let head: UInt64
    private let mask: UInt64

    init(_ text: String, _ node: Int32) {
      self.text = text
      self.node = node
      head = Token.head(of: text)
      mask = text.utf8.count >= 8 ? .max : ~(.max >> (8 * UInt64(text.utf8.count)))
    }

    /// Whether a token begins so; of most the first letters tell that it does not.
    @inline(__always)
    func begins(_ token: Token) -> Bool {
      token.head & mask == head && (text.utf8.count <= 8 || token.folded.hasPrefix(text))
    }
  }

  private struct Node: Sendable {
    /// The words that lead on, by their numbers, and where to.
    var next: [(word: Int32, node: Int32)] = []
    /// Beginnings of tokens, with the nodes that they lead to.
    var beginnings: [Beginning] = []
    /// The places of the classes among all of them.
    var classes: [Int] = []
  }

  private var nodes = [Node()]
  /// The numbers of the words of all phrases.
  private(set) var words = WordTable<Int32>()
  /// The node that a first word leads to, by its number; -1 for none.
  private var roots: [Int32] = []
  /// Beginnings of the first tokens of phrases, by their first byte.
  private var beginnings = [[Beginning]](repeating: [], count: 256)

  /// Reads the words of a language; none for a language without any.
  public init(language: NewsLanguage) {
    var wordClass: WordClass?
    for line in DataFolder.lines("news/\(language.rawValue)/words.txt") {
      guard let first = line.utf8.first, first != UInt8(ascii: "#") else { continue }
      if first == UInt8(ascii: "["), line.hasSuffix("]") {
        wordClass = WordClass(rawValue: String(line.dropFirst().dropLast()))
        continue
      }
      guard let wordClass else { continue }
      let tokens = line.words.map { word in
        word.utf8.contains(UInt8(ascii: "|"))
          ? word.utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) } : [word]
      }
      add(tokens[...], wordClass, at: 0)
    }
    while roots.count < words.count { roots.append(-1) }
  }

  /// All phrases of a range of tokens: of one class the longest, and none inside another.
  public func matches(_ tokens: [Token], in range: Range<Int>) -> [Match] {
    var finder = Finder(self, tokens, tokens.map { words[$0.folded] ?? -1 })
    return finder.matches(in: range)
  }

  /// The node that a word leads to as the first of a phrase; -1 for none.
  func root(_ word: Int32) -> Int32 { word < 0 ? -1 : roots[Int(word)] }

  /// Goes through a text, range after range, and keeps for each class how far its phrases have reached.
  struct Finder {
    private let lexicon: PhraseLexicon
    private let tokens: [Token]
    /// The number of each token among the words of phrases, -1 for none.
    private let numbers: [Int32]
    private var end = 0
    private var matches: [Match] = []
    private var reached: [Int]
    private var longest: [Int]
    private var found: [Int] = []

    init(_ lexicon: PhraseLexicon, _ tokens: [Token], _ numbers: [Int32]) {
      self.lexicon = lexicon
      self.tokens = tokens
      self.numbers = numbers
      reached = [Int](repeating: 0, count: WordClass.allCases.count)
      longest = reached
    }

    /// The phrases of a range that follows those that were asked for before.
    mutating func matches(in range: Range<Int>) -> [Match] {
      end = range.upperBound
      matches = []
      for begin in range { find(at: begin) }
      return matches
    }

    private mutating func find(at begin: Int) {
      let root = lexicon.root(numbers[begin])
      if root >= 0 { walk(begin + 1, Int(root)) }
      for beginning in lexicon.beginnings[Int(tokens[begin].head >> 56)]
      where beginning.begins(tokens[begin]) {
        walk(begin + 1, Int(beginning.node))
      }
      guard !found.isEmpty else { return }
      if found.count > 1 { found.sort() }
      for place in found {
        let end = longest[place]
        longest[place] = 0
        guard end > reached[place] else { continue }
        reached[place] = end
        matches.append(Match(wordClass: WordClass.allCases[place], tokens: begin..<end))
      }
      found.removeAll(keepingCapacity: true)
    }

    private mutating func walk(_ index: Int, _ node: Int) {
      for place in lexicon.nodes[node].classes {
        if longest[place] == 0 { found.append(place) }
        longest[place] = max(longest[place], index)
      }
      guard index < end else { return }
      let number = numbers[index]
      if number >= 0 {
        for (word, next) in lexicon.nodes[node].next where word == number {
          walk(index + 1, Int(next))
          break
        }
      }
      for beginning in lexicon.nodes[node].beginnings where beginning.begins(tokens[index]) {
        walk(index + 1, Int(beginning.node))
      }
    }
  }

  // MARK: Building

  private mutating func add(_ tokens: ArraySlice<[String]>, _ wordClass: WordClass, at node: Int) {
    guard let choices = tokens.first else {
      let place = WordClass.allCases.firstIndex(of: wordClass) ?? 0
      if !nodes[node].classes.contains(place) { nodes[node].classes.append(place) }
      return
    }
    for choice in choices {
      add(tokens.dropFirst(), wordClass, at: child(of: node, choice))
    }
  }

  private mutating func child(of node: Int, _ token: String) -> Int {
    if token.hasSuffix("*") {
      let text = String(token.dropLast())
      if let known = nodes[node].beginnings.first(where: { $0.text == text }) {
        return Int(known.node)
      }
      nodes.append(Node())
      let new = Int32(nodes.count - 1)
      let beginning = Beginning(text, new)
      nodes[node].beginnings.append(beginning)
      if node == 0, let first = text.utf8.first { beginnings[Int(first)].append(beginning) }
      return Int(new)
    }
    let word = words[token] ?? Int32(words.count)
    words[token] = word
    // The first words are many: found by their numbers while the tree is built.
    if node == 0 {
      while roots.count <= Int(word) { roots.append(-1) }
      if roots[Int(word)] >= 0 { return Int(roots[Int(word)]) }
    } else if let known = nodes[node].next.first(where: { $0.word == word }) {
      return Int(known.node)
    }
    nodes.append(Node())
    let new = Int32(nodes.count - 1)
    nodes[node].next.append((word, new))
    if node == 0 { roots[Int(word)] = new }
    return Int(new)
  }
}
