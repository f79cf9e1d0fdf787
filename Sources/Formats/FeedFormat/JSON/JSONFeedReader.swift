import Switchboard

/// Reads a JSON Feed of version 1.0 or 1.1 (jsonfeed.org), one item after the other.
///
/// Forgives as ``FeedReader`` does: an item that cannot be read costs itself, a field that cannot
/// costs itself, and ``takeIssues()`` tells. Memory is that of one item.
///
/// Of a feed `next_url` and `hubs` are links with the relations `next` and `hub`; of an item
/// `external_url` is a link with the relation `related`. Where an item
/// has `content_html` and `content_text`, the first is its content. Not mapped: `user_comment`,
/// `expired`, the avatars of authors, extensions.
final class JSONFeedReader {
  /// The most issues that are kept between two takings.
  private static let mostIssues = 1000

  /// What the feed says of itself, as far as it was read: complete at the end only, since members of
  /// the feed may follow its items.
  private(set) var feed = Feed(version: FeedVersion(.json, ""))

  private let json: JSONPullReader
  private let limits: Limits
  private let location: Location
  private var members: JSONFeedMembers
  private var issues: [Issue] = []
  private var furtherIssues = 0
  private var isInItems = false
  private let itemDepth = 2
  /// The name with which items begin, as far as was seen.
  private var firstName = "id"
  private var hasItems = false
  private var hasEnded = false

  /// Opens a feed and reads up to its first item.
  ///
  /// - Parameters:
  ///   - input: The document, in UTF-8.
  ///   - limits: The bounds; an item of more than ``Limits/recordBytes`` is skipped with an issue.
  ///   - source: The name of the source, for messages.
  /// - Throws: ``SourceError`` of kind ``ErrorKind/badData`` where it is no JSON Feed.
  init(
    _ input: any ByteReader, limits: Limits = Limits(), source: String = ""
  ) throws(SourceError) {
    location = Location(source: source, input: input.name)
    self.limits = limits
    json = JSONPullReader(input, mostBytes: limits.recordBytes)
    let isWeb = input.name.hasPrefix("http://") || input.name.hasPrefix("https://")
    members = JSONFeedMembers(documentBase: isWeb ? input.name : nil)
    try dropMarks()
    guard try json.kind() == .object else {
      throw SourceError(.badData, at: location, "no JSON object was found, JSON Feed was expected")
    }
    json.enter()
    try readMembers()
    let isVersioned = feed.version.number != ""
    guard isVersioned || hasItems else {
      throw SourceError(
        .badData, at: location, "this is JSON without version and items, JSON Feed was expected")
    }
  }

  /// Reads the next item.
  ///
  /// - Returns: nil at the end, also when asked again. An item that was cut off by the end of the
  ///   document is left out with an issue.
  /// - Throws: ``SourceError`` where the input cannot be read.
  func next() throws(SourceError) -> FeedItem? {
    while isInItems {
      // After damage the reader may stand inside an item already.
      if json.depth > itemDepth {
        if let item = try readItem(json.bytes.line) { return item }
        continue
      }
      guard try json.nextElement(isEnd: JSONFeedReader.mayEndItems) else {
        if let damage = json.damage {
          if !json.isTruncated {
            report(.skipped, json.bytes.line, "among the items \(damage); it is passed over")
          }
          try recover()
        } else {
          try leaveItems()
        }
        continue
      }
      let line = json.bytes.line
      guard try json.kind() == .object else {
        if try json.kind() == .list, json.bytes.nextInk(from: 1)?.byte == UInt8(ascii: "{") {
          // Items in a list of their own, or a sign too many.
          report(.repaired, line, "a list begins among the items; what is in it is taken for items")
          json.bytes.drop(1)
          continue
        }
        try json.skip()
        report(.skipped, line, "an item is no object; it is left out")
        continue
      }
      json.enter()
      if let item = try readItem(line) { return item }
    }
    return nil
  }

  /// The issues since the last call.
  func takeIssues() -> [Issue] {
    defer { (issues, furtherIssues) = ([], 0) }
    guard furtherIssues > 0, let last = issues.last else { return issues }
    return issues + [
      Issue(
        last.rule, last.action, at: last.location, "\(furtherIssues) further issues",
        severity: last.severity)
    ]
  }

  // MARK: The document

  /// Passes over the mark of byte order; refuses what is not UTF-8.
  private func dropMarks() throws(SourceError) {
    _ = try json.bytes.fill(4)
    let window = json.bytes.window
    if window.starts(with: [0xEF, 0xBB, 0xBF]) { json.bytes.drop(3) }
    if window.starts(with: [0xFE, 0xFF]) || window.starts(with: [0xFF, 0xFE])
      || (window.count >= 2 && (window[0] == 0) != (window[1] == 0))
    {
      throw SourceError(.badData, at: location, "this is not UTF-8, the encoding of JSON")
    }
  }

  /// Reads members of the feed up to its items, or to its end.
  private func readMembers() throws(SourceError) {
    while !hasEnded {
      json.taken = 0
      let line = json.bytes.line
      guard let name = try json.nextName() else {
        let isMended = try json.damage == nil ? endWhole() : mendFeed()
        takeRepairs(line)
        if isMended { return }
        continue
      }
      if name == "items", try json.kind() == .list {
        if hasItems { report(.repaired, line, "the feed has items twice; all are read") }
        json.enter()
        (isInItems, hasItems) = (true, true)
        return
      }
      try members.read(name, json, &feed)
      if json.isOverfull { reportTooLarge("\(name) of the feed", line) }
      takeRepairs(line)
    }
  }

  /// After damage among the members of the feed, goes on at its items; false if they do not come.
  private func mendFeed() throws(SourceError) -> Bool {
    let damage = json.damage ?? ""
    let line = json.bytes.line
    guard !hasItems, !json.isTruncated, try json.recover(toMember: "items"),
      try json.kind() == .list
    else {
      report(.repaired, line, "the feed cannot be read to its end: \(damage)")
      hasEnded = true
      return false
    }
    report(.repaired, line, "in the feed \(damage); what follows is passed over up to the items")
    json.enter()
    (isInItems, hasItems) = (true, true)
    return true
  }

  private func endWhole() throws(SourceError) -> Bool {
    hasEnded = true
    if try json.bytes.dropBlanks() {
      report(.skipped, json.bytes.line, "there is more behind the end of the feed", .warning)
    }
    return false
  }

  private func leaveItems() throws(SourceError) {
    isInItems = false
    try readMembers()
  }

  /// After damage within the items, goes on at the next one.
  private func recover() throws(SourceError) {
    if !json.isTruncated {
      let names = firstName == "id" ? ["id"] : ["id", firstName]
      if try json.recover(to: itemDepth, names: names, isEnd: JSONFeedReader.isEndOfItems) {
        return
      }
    }
    guard json.isTruncated else { return try leaveItems() }
    report(.repaired, json.bytes.line, "the feed ends before its end")
    (isInItems, hasEnded) = (false, true)
  }

  /// Whether the list of items can end at the `]` here: not where a comma follows the `}` behind it,
  /// or what only items have.
  private static func mayEndItems(_ bytes: JSONBytes) -> Bool {
    guard let next = bytes.nextInk(from: 1) else { return true }
    guard let further = bytes.nextInk(from: next.place + 1) else { return true }
    switch next.byte {
    case UInt8(ascii: "}"):
      return further.byte != UInt8(ascii: ",") && further.byte != UInt8(ascii: "]")
    case UInt8(ascii: ","):
      let rest = bytes.window[(further.place + 1)...]
      return further.byte == UInt8(ascii: "\"")
        && ![
          "id", "url", "content_", "summary", "date_", "tags", "attachments",
          "external_url", "image", "banner_image",
        ].contains { rest.starts(with: $0.utf8) }
    default: return false
    }
  }

  /// Whether the list of items ends at the `]` here: the feed ends too, or goes on with what only
  /// feeds have.
  private static func isEndOfItems(_ bytes: JSONBytes) -> Bool {
    guard let next = bytes.nextInk(from: 1) else { return true }
    switch next.byte {
    case UInt8(ascii: "}"): return bytes.nextInk(from: next.place + 1) == nil
    case UInt8(ascii: ","):
      guard let quote = bytes.nextInk(from: next.place + 1), quote.byte == UInt8(ascii: "\"") else {
        return false
      }
      let rest = bytes.window[(quote.place + 1)...]
      return [
        "version", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon",
        "favicon", "expired", "hubs",
      ].contains { rest.starts(with: $0.utf8) }
    default: return false
    }
  }

  // MARK: Items

  /// Reads the members of the item that was entered.
  private func readItem(_ line: Int) throws(SourceError) -> FeedItem? {
    json.taken = 0
    var item = FeedItem()
    item.line = line
    var first: String?
    while let name = try json.nextName() {
      if first == nil { first = name }
      try members.read(name, json, &item)
    }
    takeRepairs(line)
    if json.isTruncated {
      report(.skipped, line, "the feed ends inside this item; it is left out")
      (isInItems, hasEnded) = (false, true)
      return nil
    }
    if let damage = json.damage {
      report(.skipped, line, "in the item \(damage); it is left out")
      try recover()
      return nil
    }
    if json.isOverfull {
      reportTooLarge("the item", line)
      return nil
    }
    if let first { firstName = first }
    members.finish(&item)
    return item
  }

  // MARK: Issues

  private func takeRepairs(_ line: Int) {
    for repair in json.repairs { report(.repaired, line, "mended: \(repair)") }
    json.repairs = []
  }

  private func report(
    _ action: IssueAction, _ line: Int, _ message: String, _ severity: Severity? = nil
  ) {
    add(
      Issue(
        .json, action, at: at(line), message,
        severity: severity ?? (action == .repaired ? .warning : .error)))
  }

  private func reportTooLarge(_ what: String, _ line: Int) {
    let message = "\(what) has more than \(limits.recordBytes) bytes"
    add(Issue(.tooLarge, .skipped, at: at(line), message))
  }

  private func add(_ issue: Issue) {
    if issues.count < JSONFeedReader.mostIssues { issues.append(issue) } else { furtherIssues += 1 }
  }

  private func at(_ line: Int) -> Location {
    var location = location
    location.line = line
    return location
  }
}

extension Rule {
  /// JSON is well-formed.
  static let json = Rule("json", .error, "JSON is well-formed")
}
