import KnowledgeData

/// The words and phrases of one language by what they say, found in a text token by token.
///
/// A tree of tokens: from each node some tokens lead on, and some beginnings of tokens (`teleconseill*`). A
/// look goes no further than the longest phrase, so a text is gone through in time in line with its length.
public struct PhraseLexicon: Sendable {
  /// A phrase that was found.
  public struct Match: Sendable, Hashable {
    /// What it says.
    public var wordClass: WordClass
    /// The tokens.
    public var tokens: Range<Int>
  }

  private struct Node: Sendable {
    var next: [String: Int] = [:]
    /// Beginnings of tokens, with the nodes that they lead to.
    var beginnings: [(text: String, node: Int)] = []
    /// The places of the classes among all of them.
    var classes: [Int] = []
  }

  private var nodes = [Node()]
  /// Beginnings of the first tokens of phrases, by their first byte.
  private var beginnings = [[String]](repeating: [], count: 256)

  /// Reads the words of a language; none for a language without any.
  public init(language: String) {
    var wordClass: WordClass?
    for line in DataFolder.lines("news/\(language)/words.txt") {
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("["), line.hasSuffix("]") {
        wordClass = WordClass(rawValue: String(line.dropFirst().dropLast()))
        continue
      }
      guard let wordClass else { continue }
      let tokens = line.split(separator: " ").map { $0.split(separator: "|").map(String.init) }
      add(tokens[...], wordClass, at: 0)
    }
  }

  /// All phrases of a range of tokens: of one class the longest, and none inside another.
  public func matches(_ tokens: [Token], in range: Range<Int>) -> [Match] {
    var finder = Finder(lexicon: self, tokens: tokens, end: range.upperBound)
    for begin in range where mayBegin(tokens[begin].folded) { finder.find(at: begin) }
    return finder.matches
  }

  /// The same, with what the tokens are known to be.
  func matches(_ tokens: [Token], _ words: [Vocabulary.Word], in range: Range<Int>) -> [Match] {
    var finder = Finder(lexicon: self, tokens: tokens, end: range.upperBound)
    for begin in range where words[begin].beginsPhrase { finder.find(at: begin) }
    return finder.matches
  }

  /// The words that phrases begin with, but for those that are told by their beginnings.
  var firstWords: Dictionary<String, Int>.Keys { nodes[0].next.keys }

  /// Whether any phrase begins with a token.
  func mayBegin(_ folded: String) -> Bool {
    nodes[0].next[folded] != nil || hasBeginning(folded)
  }

  /// Whether a word has one of the beginnings that phrases begin with.
  func hasBeginning(_ folded: String) -> Bool {
    guard let first = folded.utf8.first else { return false }
    return beginnings[Int(first)].contains { folded.hasPrefix($0) }
  }

  /// Goes through a range of tokens and keeps, for each class, how far its phrases have reached.
  private struct Finder {
    let lexicon: PhraseLexicon
    let tokens: [Token]
    let end: Int
    var matches: [Match] = []
    private var reached: [Int]
    private var longest: [Int]
    private var found: [Int] = []

    init(lexicon: PhraseLexicon, tokens: [Token], end: Int) {
      self.lexicon = lexicon
      self.tokens = tokens
      self.end = end
      reached = [Int](repeating: 0, count: WordClass.allCases.count)
      longest = reached
    }

    mutating func find(at begin: Int) {
      walk(begin, 0)
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
      if let next = lexicon.nodes[node].next[tokens[index].folded] { walk(index + 1, next) }
      for (text, next) in lexicon.nodes[node].beginnings where tokens[index].folded.hasPrefix(text)
      {
        walk(index + 1, next)
      }
    }
  }

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
      if let known = nodes[node].beginnings.first(where: { $0.text == text }) { return known.node }
      nodes.append(Node())
      nodes[node].beginnings.append((text, nodes.count - 1))
      if node == 0, let first = text.utf8.first { beginnings[Int(first)].append(text) }
      return nodes.count - 1
    }
    if let known = nodes[node].next[token] { return known }
    nodes.append(Node())
    nodes[node].next[token] = nodes.count - 1
    return nodes.count - 1
  }
}
