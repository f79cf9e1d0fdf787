import Switchboard
import XMLFormat

/// Reads a feed of RSS 0.9x, 1.0, 1.1, 2.0 or Atom 0.3, 1.0, one item after the other.
final class XMLFeedReader {
  private let cursor: FeedCursor
  private let xml: XMLPullReader
  private let limits: Limits
  private let location: Location
  private let parser: any FeedParser
  private var draft: FeedDraft
  private var issues: [Issue] = []
  /// How many elements are open around the one that is looked at: the root, and containers.
  private var depth = 1
  /// Whether the elements right inside the root are the feed's.
  private let rootHoldsFeed: Bool
  /// Whether the cursor stands at the begin of an item.
  private var isAtItem = false
  /// Items that were inside the one before.
  private var inner: [FeedItem] = []
  private var toldOutside = false
  private var toldForeign = false
  /// Why nothing more can be read.
  private var failure: SourceError?
  private var hasEnded = false

  /// Opens a feed and reads up to its first item.
  init(
    _ input: any ByteReader, limits: Limits, source: String, encoding: String?
  ) throws(SourceError) {
    location = Location(source: source, input: input.name)
    self.limits = limits
    xml = XMLPullReader(
      input, mode: .recover, limits: limits, source: source, encoding: encoding,
      elements: XMLFeedReader.elements)
    cursor = FeedCursor(xml, limits: limits)
    if input.name.hasPrefix("http://") || input.name.hasPrefix("https://") {
      cursor.documentBase = input.name
    }
    guard try cursor.root() else {
      throw SourceError(.badData, at: location, "no element was found, RSS or Atom was expected")
    }
    let tag = cursor.tag
    var isItem = false
    switch tag.word {
    case .feed:
      parser = Atom()
      draft = FeedDraft(version: FeedVersion(.atom, "1.0"))
    case .rdf:
      parser = RDF()
      draft = FeedDraft(version: FeedVersion(.rss, "1.0"))
    case .rss, .channel:
      parser = RSS()
      draft = FeedDraft(version: FeedVersion(.rss, ""))
    case .item:
      // Items without anything around them.
      parser = RSS()
      draft = FeedDraft(version: FeedVersion(.rss, ""))
      isItem = true
    default:
      throw SourceError(
        .badData, at: location,
        "the first element is \(cursor.name.local), RSS or Atom was expected")
    }
    rootHoldsFeed = tag.word == .feed || tag.word == .channel
    if isItem {
      tell(.kept, "the document is an item without a feed around it", cursor.line)
      isAtItem = true
      return
    }
    tellOfNamespace(cursor.name)
    parser.enter(tag, cursor, &draft)
    isAtItem = try findItem()
  }

  /// What is known of the elements of feeds where their end tags are missing.
  private static let elements = KnownElements(
    roots: ["rss", "feed", "rdf:rdf", "rdf", "channel", "atom:feed"],
    flat: [
      "title", "link", "guid", "pubdate", "id", "updated", "published", "modified", "issued",
      "category", "language", "ttl", "lastbuilddate", "generator", "copyright", "managingeditor",
      "webmaster", "comments", "dc:date", "dc:creator", "dc:subject", "dc:language", "docs",
    ],
    marked: ["description", "summary", "content", "content:encoded", "subtitle", "tagline"],
    ambiguous: ["title", "link", "summary", "content"],
    records: ["item", "entry"])

  /// What the feed says of itself, as far as it was read: complete at the end only, since elements of
  /// the feed may follow its items.
  var feed: Feed { draft.result }

  /// Reads the next item.
  ///
  /// - Returns: nil at the end, also when asked again. An item that was cut off by the end of the
  ///   document is left out with an issue.
  /// - Throws: ``SourceError`` where the input cannot be read or is refused.
  func next() throws(SourceError) -> FeedItem? {
    if !inner.isEmpty { return inner.removeFirst() }
    if let failure { throw failure }
    while isAtItem {
      let item = try readItem()
      do throws(SourceError) {
        isAtItem = try findItem()
      } catch {
        // It comes after what was read before it.
        failure = error
        isAtItem = false
      }
      if let item { return item }
      if !inner.isEmpty { return inner.removeFirst() }
    }
    if let failure { throw failure }
    return nil
  }

  /// The issues since the last call, up to the line that was reached: the parser is ahead of it.
  func takeIssues() -> [Issue] {
    issues += xml.takeIssues()
    issues.sort { ($0.location.line ?? 0) < ($1.location.line ?? 0) }
    guard !hasEnded else {
      defer { issues = [] }
      return issues
    }
    let reached = issues.prefix { ($0.location.line ?? 0) <= cursor.line }
    issues.removeFirst(reached.count)
    return Array(reached)
  }

  /// Reads elements of the feed up to the begin of an item; false at the end.
  private func findItem() throws(SourceError) -> Bool {
    while !hasEnded {
      cursor.taken = 0
      guard let tag = try cursor.nextChild(in: depth) else {
        depth -= 1
        if depth <= 0 || xml.node == nil { hasEnded = true }
        continue
      }
      if parser.isItem(tag) {
        if depth == 1, tag.word == .item, !rootHoldsFeed, !(parser is RDF), !toldOutside {
          toldOutside = true
          tell(.kept, "items stand outside the channel; they are read", cursor.line)
        }
        return true
      }
      if isForeignItem(tag) {
        if !toldForeign {
          toldForeign = true
          tell(
            .kept, "items of another format stand in the feed; they are read by its rules",
            cursor.line)
        }
        return true
      }
      if parser.isContainer(tag) {
        depth = cursor.depth
        parser.enter(tag, cursor, &draft)
      } else if isForeignRoot(tag) {
        depth = cursor.depth
      } else if depth == 1, !rootHoldsFeed, !isBesideChannel(tag) {
        // Things unknown beside the channel.
        try cursor.skip()
      } else {
        let line = cursor.line
        try parser.feedElement(tag, cursor, &draft)
        if cursor.isOverfull { tooLarge("an element of the feed", line) }
      }
    }
    return false
  }

  /// Tells of a root whose namespace is not that of its format.
  private func tellOfNamespace(_ name: XMLName) {
    guard name.prefix.isEmpty else { return }
    let known = FeedVocabulary.byURI(name.namespace)
    let isWrong =
      switch parser {
      case is Atom: known != .atom
      case is RDF: known != .rdf && known != .own
      default: !name.namespace.isEmpty && known != .own
      }
    guard isWrong else { return }
    let said = name.namespace.isEmpty ? "no namespace" : "the namespace \(name.namespace)"
    tell(
      .kept,
      "\(name.local) is of \(said), which is not that of its format; it is read all the same",
      cursor.line)
  }

  /// Who reads an item: its own format, also where it stands in a feed of another.
  private func parser(of tag: FeedTag) -> any FeedParser {
    guard tag.vocabulary == .own || tag.vocabulary == .atom else { return parser }
    switch tag.word {
    case .item where parser is Atom: return RSS()
    case .entry where !(parser is Atom): return Atom()
    default: return parser
    }
  }

  /// Whether an element is the root of another document, behind this one.
  private func isForeignRoot(_ tag: FeedTag) -> Bool {
    guard depth == 1 else { return false }
    switch tag.word {
    case .feed: return !(parser is Atom)
    case .rss, .channel: return parser is Atom
    case .rdf: return !(parser is RDF)
    default: return false
    }
  }

  /// Whether an element is an item of another format.
  private func isForeignItem(_ tag: FeedTag) -> Bool {
    switch tag.word {
    case .item: tag.vocabulary == .own && parser is Atom
    case .entry: (tag.vocabulary == .own || tag.vocabulary == .atom) && !(parser is Atom)
    default: false
    }
  }

  /// Whether an element is the channel's though it stands beside it, as in RSS 1.0.
  private func isBesideChannel(_ tag: FeedTag) -> Bool {
    tag.vocabulary == .own && (tag.word == .image || tag.word == .textinput)
  }

  private func readItem() throws(SourceError) -> FeedItem? {
    var draft = ItemDraft()
    let line = cursor.line
    let depth = cursor.depth
    draft.item.line = line
    cursor.taken = 0
    let parser = parser(of: cursor.tag)
    parser.beginItem(cursor, &draft)
    while let tag = try cursor.nextChild(in: depth) {
      if parser.isItem(tag) {
        tell(.kept, "an item begins inside another; both are read", cursor.line)
        if let item = try readItem() { inner.append(item) }
        continue
      }
      try parser.itemElement(tag, cursor, &draft)
    }
    if xml.node == nil {
      var location = location
      location.line = line
      issues.append(
        Issue(.markup, .skipped, at: location, "the feed ends inside this item; it is left out"))
      return nil
    }
    if cursor.isOverfull {
      tooLarge("the item", line)
      return nil
    }
    return draft.finished()
  }

  private func tell(_ action: IssueAction, _ message: String, _ line: Int) {
    var location = location
    location.line = line
    issues.append(Issue(.markup, action, at: location, message, severity: .warning))
  }

  private func tooLarge(_ what: String, _ line: Int) {
    var location = location
    location.line = line
    let message = "\(what) has more than \(limits.recordBytes) bytes"
    issues.append(Issue(.tooLarge, .skipped, at: location, message))
  }
}
