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
    }
    issues += reader.takeIssues()
    self.init(reader.feed, items, issues)
    self.isCut = isCut
  }
}
