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
    var classes: [WordClass] = []
  }

  private var nodes = [Node()]

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
    var matches: [Match] = []
    var reached: [WordClass: Int] = [:]
    for begin in range {
      var longest: [WordClass: Int] = [:]
      walk(tokens, begin, range.upperBound, 0) { wordClass, end in
        longest[wordClass] = max(longest[wordClass] ?? 0, end)
      }
      guard !longest.isEmpty else { continue }
      for wordClass in WordClass.allCases {
        guard let end = longest[wordClass], end > reached[wordClass] ?? 0 else { continue }
        reached[wordClass] = end
        matches.append(Match(wordClass: wordClass, tokens: begin..<end))
      }
    }
    return matches
  }

  private func walk(
    _ tokens: [Token], _ index: Int, _ end: Int, _ node: Int, _ found: (WordClass, Int) -> Void
  ) {
    for wordClass in nodes[node].classes { found(wordClass, index) }
    guard index < end else { return }
    let folded = tokens[index].folded
    if let next = nodes[node].next[folded] { walk(tokens, index + 1, end, next, found) }
    for (text, next) in nodes[node].beginnings where folded.hasPrefix(text) {
      walk(tokens, index + 1, end, next, found)
    }
  }

  private mutating func add(_ tokens: ArraySlice<[String]>, _ wordClass: WordClass, at node: Int) {
    guard let choices = tokens.first else {
      if !nodes[node].classes.contains(wordClass) { nodes[node].classes.append(wordClass) }
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
      return nodes.count - 1
    }
    if let known = nodes[node].next[token] { return known }
    nodes.append(Node())
    nodes[node].next[token] = nodes.count - 1
    return nodes.count - 1
  }
}
