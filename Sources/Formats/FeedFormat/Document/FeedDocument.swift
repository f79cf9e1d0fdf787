public import Switchboard

/// A feed that was read to its end.
public struct FeedDocument: Sendable {
  /// What the feed says of itself.
  public var feed: Feed
  /// Its items, as they come.
  public var items: [FeedItem]
  /// What was mended, and what was left out.
  public var issues: [Issue]
  /// Whether there are more items than were kept.
  public var isCut = false

  /// Makes a document of its parts.
  public init(_ feed: Feed, _ items: [FeedItem] = [], _ issues: [Issue] = []) {
    self.feed = feed
    self.items = items
    self.issues = issues
  }

  /// Reads a feed to its end.
  ///
  /// - Parameters:
  ///   - reader: The feed, of which nothing was read yet.
  ///   - mostItems: How many items are kept; all are read.
  /// - Throws: ``SourceError`` where it cannot be read.
  public init(_ reader: FeedReader, mostItems: Int = .max) throws(SourceError) {
    var items: [FeedItem] = []
    var issues: [Issue] = []
    var isCut = false
    while let item = try reader.next() {
      if items.count < mostItems { items.append(item) } else { isCut = true }
      issues += reader.takeIssues()
      issues += FeedDocument.oddities(item)
    }
    issues += reader.takeIssues()
    self.init(reader.feed, items, issues)
    self.isCut = isCut
  }

  /// What is odd about an item and was left as it is: found only where a feed is looked at as a whole.
  private static func oddities(_ item: FeedItem) -> [Issue] {
    var issues: [Issue] = []
    func note(
      _ rule: Rule, _ field: String, _ message: String, _ raw: String, _ action: IssueAction
    ) {
      issues.append(
        Issue(
          rule, action, at: Location(line: item.line, field: field), message, severity: .warning,
          raw: raw))
    }
    let dates = [
      ("published", item.published), ("updated", item.updated), ("created", item.created),
      ("expired", item.expired),
    ]
    for case (let field, let date?) in dates where date.date == nil {
      note(.date, field, "the date cannot be read", date.raw, .kept)
    }
    for enclosure in item.enclosures {
      if let length = enclosure.length, Int(length) == nil || length.hasPrefix("-") {
        note(.number, "enclosures", "the length is no number of bytes", length, .kept)
      }
    }
    for case let (field, text?) in [("summary", item.summary), ("content", item.content)] {
      if text.isDoublyEscaped {
        note(.markup, field, "markup is escaped twice; it is read as it was meant", "", .repaired)
      } else if text.declaredKind == .text, text.kind == .html {
        note(.markup, field, "HTML is declared as plain text; it is read as HTML", "", .repaired)
      }
    }
    return issues
  }
}
