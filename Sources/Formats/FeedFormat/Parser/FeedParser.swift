import Switchboard

/// One format: what it makes of the elements of a feed.
///
/// A parser is told of each element that may be of the feed or an item; it reads the element to its
/// end and leaves the cursor there.
protocol FeedParser {
  /// Whether an element begins an item.
  func isItem(_ tag: FeedTag) -> Bool
  /// Whether an element holds others of the feed, so that its children are looked at one by one.
  func isContainer(_ tag: FeedTag) -> Bool
  /// Takes what the tag of the root or of a container says.
  func enter(_ tag: FeedTag, _ cursor: FeedCursor, _ feed: inout FeedDraft)
  /// Reads an element of the feed itself.
  func feedElement(
    _ tag: FeedTag, _ cursor: FeedCursor, _ feed: inout FeedDraft) throws(SourceError)
  /// Reads an element of an item. What the item's own tag says comes first, by its own tag.
  func itemElement(
    _ tag: FeedTag, _ cursor: FeedCursor, _ item: inout ItemDraft) throws(SourceError)
  /// Takes what the item's own tag says.
  func beginItem(_ cursor: FeedCursor, _ item: inout ItemDraft)
}

/// A feed in the making: what its format says, and what others say that counts only without.
struct FeedDraft {
  var feed: Feed
  /// What extensions say; counts where the format's own elements say nothing.
  var fallback: Feed
  var webMaster: FeedPerson?

  init(version: FeedVersion) {
    feed = Feed(version: version)
    fallback = feed
  }

  /// The feed as far as it is known.
  var result: Feed {
    var feed = feed
    feed.title = feed.title ?? fallback.title
    feed.subtitle = feed.subtitle ?? fallback.subtitle
    feed.link = feed.link ?? fallback.link
    feed.id = feed.id ?? fallback.id
    feed.language = feed.language ?? fallback.language
    feed.updated = feed.updated ?? fallback.updated
    feed.rights = feed.rights ?? fallback.rights
    feed.generator = feed.generator ?? fallback.generator
    if feed.authors.isEmpty { feed.authors = fallback.authors }
    if feed.authors.isEmpty, let webMaster { feed.authors = [webMaster] }
    return feed
  }
}

/// An item in the making.
struct ItemDraft {
  var item = FeedItem()
  /// What extensions say; counts where the format's own elements say nothing. The earlier of two
  /// extensions counts.
  var fallback = FeedItem()
  /// What is taken of a date that does not say which it is.
  var date: FeedDate?

  /// The item as it is known now.
  var result: FeedItem {
    var item = item
    item.fill(from: fallback)
    item.published = item.published ?? date
    item.updated = item.updated ?? date
    if item.link == nil {
      item.link = item.links.first { $0.relation == "alternate" }?.address
    }
    if item.link == nil, item.isPermanentLink, let id = item.id, Address.isAbsolute(id) {
      item.link = id
      item.links.append(FeedLink(id))
    }
    return item
  }
}

/// Sets a value that was not set before: the first of several counts.
func setFirst<Value>(_ place: inout Value?, _ value: Value?) {
  if place == nil { place = value }
}
