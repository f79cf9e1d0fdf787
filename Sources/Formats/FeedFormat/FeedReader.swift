public import Switchboard
import XMLFormat

/// Reads a feed of RSS 0.9x, 1.0, 2.0 or Atom 0.3, 1.0, one item after the other.
///
/// Damage costs as little as can be: what is mended and what is left out is told by
/// ``takeIssues()``, and the items before the damage are kept.
public final class FeedReader {
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
  /// Whether that item begins before the end of the one before.
  private var isNested = false
  /// The depths of items that have no end, so that others seem to be inside them.
  private var unclosed: [Int] = []
  private var hasEnded = false

  /// Opens a feed and reads up to its first item.
  ///
  /// - Parameters:
  ///   - input: The document.
  ///   - limits: The bounds; an item of more than ``Limits/recordBytes`` is skipped with an issue.
  ///   - source: The name of the source, for messages.
  /// - Throws: ``SourceError`` of kind ``ErrorKind/badData`` where it is no feed; the message says what
  ///   it is instead, and of a web page which feeds it links to.
  public init(
    _ input: any ByteReader, limits: Limits = Limits(), source: String = ""
  ) throws(SourceError) {
    location = Location(source: source, input: input.name)
    self.limits = limits
    let head = try HeadReader(input)
    if let error = FeedReader.refusal(head.head, location) { throw error }
    xml = XMLPullReader(head, mode: .recover, limits: limits, source: source)
    cursor = FeedCursor(xml, limits: limits)
    if input.name.hasPrefix("http://") || input.name.hasPrefix("https://") {
      cursor.documentBase = input.name
    }
    guard try cursor.next() == .start else {
      throw SourceError(.badData, at: location, "no element was found, RSS or Atom was expected")
    }
    let tag = cursor.tag
    switch tag.local {
    case "feed":
      parser = Atom()
      draft = FeedDraft(version: FeedVersion(.atom, "1.0"))
    case "rdf":
      parser = RDF()
      draft = FeedDraft(version: FeedVersion(.rss, "1.0"))
    case "rss":
      parser = RSS()
      draft = FeedDraft(version: FeedVersion(.rss, ""))
    case "channel":
      parser = RSS()
      draft = FeedDraft(version: FeedVersion(.rss, ""))
    default:
      throw SourceError(
        .badData, at: location,
        "the first element is \(cursor.name.local), RSS or Atom was expected")
    }
    rootHoldsFeed = tag.local == "feed" || tag.local == "channel"
    parser.enter(tag, cursor, &draft)
    isAtItem = try findItem()
  }

  /// What the feed says of itself, as far as it was read: complete at the end only, since elements of
  /// the feed may follow its items.
  public var feed: Feed { draft.result }

  /// Reads the next item.
  ///
  /// - Returns: nil at the end, also when asked again. An item that was cut off by the end of the
  ///   document is left out with an issue.
  /// - Throws: ``SourceError`` where the input cannot be read or is refused.
  public func next() throws(SourceError) -> FeedItem? {
    while isAtItem {
      isNested = false
      let item = try readItem()
      if !isNested { isAtItem = try findItem() }
      if let item { return item }
    }
    return nil
  }

  /// The issues since the last call, up to the line that was reached: the parser is ahead of it.
  public func takeIssues() -> [Issue] {
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
        if unclosed.last == depth { unclosed.removeLast() }
        depth -= 1
        if depth <= 0 || xml.node == nil { hasEnded = true }
        continue
      }
      if parser.isItem(tag) { return true }
      if parser.isContainer(tag) {
        depth = cursor.depth
        parser.enter(tag, cursor, &draft)
      } else if unclosed.last == depth || (depth == 1 && !rootHoldsFeed) {
        // The rest of an item, or what stands beside the channel: its image, or things unknown.
        try cursor.skip()
      } else {
        let line = cursor.line
        try parser.feedElement(tag, cursor, &draft)
        if cursor.isOverfull { tooLarge("an element of the feed", line) }
      }
    }
    return false
  }

  private func readItem() throws(SourceError) -> FeedItem? {
    var draft = ItemDraft()
    let line = cursor.line
    let depth = cursor.depth
    draft.item.line = line
    cursor.taken = 0
    parser.beginItem(cursor, &draft)
    while let tag = try cursor.nextChild(in: depth) {
      if parser.isItem(tag) {
        isNested = true
        unclosed.append(depth)
        self.depth = depth
        break
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
    return draft.result
  }

  private func tooLarge(_ what: String, _ line: Int) {
    var location = location
    location.line = line
    let message = "\(what) has more than \(limits.recordBytes) bytes"
    issues.append(Issue(.tooLarge, .skipped, at: location, message))
  }

  /// Says what an input is that is no feed, or nil for what may be one.
  private static func refusal(_ head: [UInt8], _ location: Location) -> SourceError? {
    let found: String
    switch FeedSniff(head) {
    case .feed: return nil
    case .xml(let root):
      // The first element may be beyond what was looked at; an unusual root is the parser's to name.
      if root.isEmpty { return nil }
      found = "XML whose first element is \(root)"
    case .page:
      let page = HTMLPage(head)
      found =
        page.feedLinks.isEmpty
        ? "a web page that links to no feed"
        : "a web page; it links to these feeds: \(page.feedLinks.joined(separator: ", "))"
      return SourceError(.badData, at: location, "this is \(found)")
    case .json: found = "JSON"
    case .empty: return SourceError(.badData, at: location, "the input is empty")
    case .binary: found = "binary data"
    case .text: found = "text without markup"
    }
    return SourceError(.badData, at: location, "this is \(found), RSS or Atom was expected")
  }
}

/// A reader whose first bytes were looked at.
private final class HeadReader: ByteReader {
  /// How much is looked at.
  static let size = 1 << 16

  let head: [UInt8]
  private let rest: any ByteReader
  private var position = 0

  init(_ input: any ByteReader) throws(SourceError) {
    rest = input
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: HeadReader.size, alignment: 16)
    defer { buffer.deallocate() }
    var count = 0
    while count < buffer.count {
      let read = try input.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
      if read == 0 { break }
      count += read
    }
    head = Array(buffer[..<count])
  }

  var name: String { rest.name }
  var bytesConsumed: Int { rest.bytesConsumed }
  var bytesTotal: Int? { rest.bytesTotal }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
    guard position < head.count else { return try rest.read(into: buffer) }
    let count = min(buffer.count, head.count - position)
    buffer.copyBytes(from: head[position..<(position + count)])
    position += count
    return count
  }
}
