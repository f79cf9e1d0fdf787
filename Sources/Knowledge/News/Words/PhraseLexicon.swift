import KnowledgeData

/// The words and phrases of one language by what they say, found in a text token by token.
///
/// A net of words: from each node some words lead on, and some beginnings of words (`teleconseill*`). Words are
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
    var node: Int32
  }

  /// The beginning of a word as it is looked for: numbers alone, so that to look at many counts no references.
  private struct Start: Sendable {
    /// The first eight bytes, and which bits of a word must be the same.
    let head: UInt64
    let mask: UInt64
    /// The node that it leads to.
    let node: Int32
    /// Where it stands among those that are longer than eight bytes; -1 for a shorter one.
    let long: Int32
  }

  private struct Node: Sendable {
    /// The words that lead on, by their numbers, and where to.
    var next: [(word: Int32, node: Int32)] = []
    /// Beginnings of tokens, with the nodes that they lead to.
    var beginnings: [Beginning] = []
    /// The places of the classes among all of them.
    var classes: [Int] = []
    /// How many words lead to it.
    var ways = 0
  }

  /// A node as it is walked over: where its own begin among the words, beginnings and classes of all nodes.
  private struct Stop: Sendable {
    var word: Int32
    var beginning: Int32
    var place: Int32
  }

  private var nodes = [Node()]
  /// The nodes when all are known, with one more behind the last.
  private var stops: [Stop] = []
  private var ways: [(word: Int32, node: Int32)] = []
  private var ends: [Start] = []
  private var places: [Int32] = []
  /// The numbers of the words of all phrases.
  private(set) var words = WordTable<Int32>()
  /// The node that a first word leads to, by its number; -1 for none.
  private var roots: [Int32] = []
  /// Beginnings of the first tokens of phrases, by their first byte, and where those of each byte begin.
  private var starts: [Start] = []
  private var firstStarts = [Int32](repeating: 0, count: 257)
  /// The beginnings that are longer than eight bytes.
  private var long: [String] = []

  /// Reads the words of a language; none for a language without any.
  public init(language: NewsLanguage) {
    var place: Int?
    for line in DataFolder.lines("news/\(language.rawValue)/words.txt") {
      guard let first = line.utf8.first, first != UInt8(ascii: "#") else { continue }
      if first == UInt8(ascii: "["), line.hasSuffix("]") {
        let name = String(line.dropFirst().dropLast())
        place = WordClass.allCases.firstIndex { $0.rawValue == name }
        continue
      }
      guard let place else { continue }
      let tokens = line.words.map { word in
        word.utf8.contains(UInt8(ascii: "|"))
          ? word.utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) } : [word]
      }
      add(tokens[...], place, at: 0)
    }
    while roots.count < words.count { roots.append(-1) }
    let first = nodes[0].beginnings.sorted {
      (Token.head(of: $0.text), $0.text) < (Token.head(of: $1.text), $1.text)
    }
    for beginning in first {
      starts.append(start(of: beginning))
      firstStarts[Int(beginning.text.utf8.first ?? 0) + 1] = Int32(starts.count)
    }
    for byte in firstStarts.indices.dropFirst() {
      firstStarts[byte] = max(firstStarts[byte], firstStarts[byte - 1])
    }
    for node in nodes {
      addStop()
      ways += node.next
      for beginning in node.beginnings { ends.append(start(of: beginning)) }
      places += node.classes.map(Int32.init)
    }
    addStop()
    nodes = []
  }

  private mutating func addStop() {
    stops.append(
      Stop(word: Int32(ways.count), beginning: Int32(ends.count), place: Int32(places.count)))
  }

  private mutating func start(of beginning: Beginning) -> Start {
    let count = beginning.text.utf8.count
    if count > 8 { long.append(beginning.text) }
    return Start(
      head: Token.head(of: beginning.text),
      mask: count >= 8 ? .max : ~(.max >> (8 * UInt64(count))), node: beginning.node,
      long: count > 8 ? Int32(long.count - 1) : -1)
  }

  /// Whether a token begins so; of most the first letters tell that it does not.
  @inline(__always)
  private func begins(_ token: Token, with start: Start) -> Bool {
    token.head & start.mask == start.head
      && (start.long < 0 || token.folded.hasPrefix(long[Int(start.long)]))
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
    /// A bit for each class of which a phrase begins at the token that is looked at.
    private var found: UInt64 = 0

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
      matches.removeAll(keepingCapacity: true)
      for begin in range { find(at: begin) }
      return Array(matches[...])
    }

    private mutating func find(at begin: Int) {
      let root = lexicon.root(numbers[begin])
      if root >= 0 { walk(begin + 1, Int(root)) }
      let head = tokens[begin].head
      let byte = Int(head >> 56)
      for place in Int(lexicon.firstStarts[byte])..<Int(lexicon.firstStarts[byte + 1]) {
        let start = lexicon.starts[place]
        // They stand in order: what follows is greater than the word.
        if start.head > head { break }
        if lexicon.begins(tokens[begin], with: start) { walk(begin + 1, Int(start.node)) }
      }
      while found != 0 {
        let place = found.trailingZeroBitCount
        found &= found &- 1
        let end = longest[place]
        longest[place] = 0
        guard end > reached[place] else { continue }
        reached[place] = end
        matches.append(Match(wordClass: WordClass.all[place], tokens: begin..<end))
      }
    }

    private mutating func walk(_ index: Int, _ node: Int) {
      let stop = lexicon.stops[node]
      let next = lexicon.stops[node + 1]
      for entry in Int(stop.place)..<Int(next.place) {
        let place = Int(lexicon.places[entry])
        found |= 1 &<< UInt64(place)
        longest[place] = max(longest[place], index)
      }
      guard index < end else { return }
      let number = numbers[index]
      if number >= 0 {
        for way in Int(stop.word)..<Int(next.word) where lexicon.ways[way].word == number {
          walk(index + 1, Int(lexicon.ways[way].node))
          break
        }
      }
      for way in Int(stop.beginning)..<Int(next.beginning)
      where lexicon.begins(tokens[index], with: lexicon.ends[way]) {
        walk(index + 1, Int(lexicon.ends[way].node))
      }
    }
  }

  // MARK: Building

  /// Adds what is left of a phrase to a node that nothing else leads to than what it is added for.
  ///
  /// Words that stand for one another (`opens|launches`) lead to one node, as long as no other phrase parts them: a line
  /// of six such choices is a handful of nodes, and not thousands.
  private mutating func add(_ tokens: ArraySlice<[String]>, _ place: Int, at node: Int) {
    guard let choices = tokens.first else {
      if !nodes[node].classes.contains(place) { nodes[node].classes.append(place) }
      return
    }
    let links = choices.map { link(of: node, $0) }
    var done: Set<Int32> = []
    for known in links.map({ target(of: $0, node) }) where done.insert(known).inserted {
      var own = links.filter { target(of: $0, node) == known }
      // `a|a`
      for index in own.indices.reversed() where own[..<index].contains(own[index]) {
        own.remove(at: index)
      }
      let next = exclusive(known, for: own.count)
      for link in own { lead(link, node, to: next) }
      add(tokens.dropFirst(), place, at: Int(next))
    }
  }

  /// What leads on from a node: a word, by its number, or the beginning of one, by its place.
  private enum Link: Equatable {
    case word(Int32)
    case beginning(Int)
  }

  /// The way from a node over a word; made if there is none, and leading nowhere.
  private mutating func link(of node: Int, _ token: String) -> Link {
    if token.utf8.last == UInt8(ascii: "*") {
      let text = String(token.dropLast())
      if let known = nodes[node].beginnings.firstIndex(where: { $0.text == text }) {
        return .beginning(known)
      }
      nodes[node].beginnings.append(Beginning(text: text, node: -1))
      return .beginning(nodes[node].beginnings.count - 1)
    }
    let word = words.insert(token, Int32(words.count))
    // The first words are many: found by their numbers.
    if node == 0 {
      while roots.count <= Int(word) { roots.append(-1) }
    } else if !nodes[node].next.contains(where: { $0.word == word }) {
      nodes[node].next.append((word, -1))
    }
    return .word(word)
  }

  /// Where a way leads to, -1 for nowhere yet.
  private func target(of link: Link, _ node: Int) -> Int32 {
    switch link {
    case .beginning(let place): nodes[node].beginnings[place].node
    case .word(let word) where node == 0: roots[Int(word)]
    case .word(let word): nodes[node].next.first { $0.word == word }?.node ?? -1
    }
  }

  private mutating func lead(_ link: Link, _ node: Int, to next: Int32) {
    switch link {
    case .beginning(let place): nodes[node].beginnings[place].node = next
    case .word(let word) where node == 0: roots[Int(word)] = next
    case .word(let word):
      for index in nodes[node].next.indices where nodes[node].next[index].word == word {
        nodes[node].next[index].node = next
      }
    }
  }

  /// The node itself where only `count` ways lead to it, else a copy for them; a new one for -1.
  private mutating func exclusive(_ node: Int32, for count: Int) -> Int32 {
    if node >= 0, nodes[Int(node)].ways == count { return node }
    var copy = Node()
    if node >= 0 {
      copy = nodes[Int(node)]
      nodes[Int(node)].ways -= count
      for (_, next) in copy.next { nodes[Int(next)].ways += 1 }
      for beginning in copy.beginnings { nodes[Int(beginning.node)].ways += 1 }
    }
    copy.ways = count
    nodes.append(copy)
    return Int32(nodes.count - 1)
  }
}
