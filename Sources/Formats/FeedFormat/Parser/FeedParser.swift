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
  var title: FeedText?
  var subtitle: FeedText?
  var id: String?
  var language: String?
  var updated: FeedDate?
  var rights: FeedText?
  var authors: [FeedPerson] = []
  var image: FeedImage?
  var position = FeedPosition()

  init(version: FeedVersion) { feed = Feed(version: version) }

  /// The feed as far as it is known.
  var result: Feed {
    var feed = feed
    setFirst(&feed.titleText, title)
    setFirst(&feed.subtitleText, subtitle)
    setFirst(&feed.id, id)
    setFirst(&feed.language, language)
    setFirst(&feed.updated, updated)
    setFirst(&feed.updated, feed.published)
    setFirst(&feed.rightsText, rights)
    setFirst(&feed.image, image)
    if feed.authors.isEmpty { feed.authors = authors }
    if feed.authors.isEmpty, let master = feed.webMaster { feed.authors = [master] }
    if let place = position.place { feed.places.append(place) }
    return feed
  }
}

/// An item in the making.
///
/// What extensions say counts where the format's own elements say nothing; the earlier of two
/// extensions counts.
struct ItemDraft {
  var item = FeedItem()
  var id: String?
  var title: FeedText?
  var summary: FeedText?
  var content: FeedText?
  var published: FeedDate?
  var updated: FeedDate?
  var available: FeedDate?
  /// What is taken of a date that does not say which it is.
  var date: FeedDate?
  var language: String?
  var source: String?
  var authors: [FeedPerson] = []
  var image: FeedImage?
  var position = FeedPosition()

  /// Puts in what extensions say, and gives the item away.
  consuming func finished() -> FeedItem {
    setFirst(&item.id, id)
    keepUnused("title", title, item.titleText)
    keepUnused("description", summary, item.summary)
    setFirst(&item.titleText, title)
    setFirst(&item.summary, summary)
    setFirst(&item.content, content)
    setFirst(&item.published, published)
    setFirst(&item.published, item.created)
    setFirst(&item.published, available)
    setFirst(&item.updated, updated)
    if let date {
      setFirst(&item.published, date)
      setFirst(&item.updated, date)
    }
    setFirst(&item.language, language)
    setFirst(&item.image, image)
    if item.image == nil,
      let picture = item.enclosures.first(where: { $0.mediaType?.hasPrefix("image/") == true })
    {
      item.image = FeedImage(picture.address)
    }
    if let source, item.source?.title == nil {
      item.source = item.source ?? FeedItemSource()
      item.source?.title = source
    }
    if item.authors.isEmpty { item.authors = authors }
    if item.authors.isEmpty, let source = item.source { item.authors = source.authors }
    if item.link == nil,
      let index = item.otherLinks.firstIndex(where: { $0.relation == "alternate" })
    {
      item.link = item.otherLinks.remove(at: index).address
    }
    if item.link == nil, item.isPermanentLink, let id = item.id, Address.isAbsolute(id) {
      item.link = id
    }
    if let place = position.place { item.places.append(place) }
    return item
  }
}

extension ItemDraft {
  /// Keeps what another vocabulary said before the format's own element came.
  fileprivate mutating func keepUnused(_ name: String, _ other: FeedText?, _ own: FeedText?) {
    guard let other, own != nil, other.value != own?.value else { return }
    var element = FeedElement(name)
    element.text = other.value
    item.extensions.append(element)
  }
}

/// Sets a value that was not set before: the first of several counts.
@inline(__always)
func setFirst<Value>(_ place: inout Value?, _ value: Value?) {
  if place == nil { place = value }
}
