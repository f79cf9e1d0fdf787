import Switchboard
import XMLFormat

/// RSS 1.0 and 0.90: RDF, with the items beside the channel; read also where they are inside it.
struct RDF: FeedParser {
  private let rss = RSS()

  func isItem(_ tag: FeedTag) -> Bool { rss.isItem(tag) }

  func isContainer(_ tag: FeedTag) -> Bool { tag.vocabulary == .own && tag.word == .channel }

  func enter(_ tag: FeedTag, _ cursor: FeedCursor, _ feed: inout FeedDraft) {
    setFirst(&feed.language, cursor.ownLanguage)
    guard isContainer(tag) else { return }
    setFirst(&feed.feed.id, cursor.attribute("about", of: .rdf) ?? cursor.attribute("about"))
    let isOld = cursor.name.namespace.contains("netscape.com")
    feed.feed.version.number = isOld ? "0.90" : "1.0"
  }

  func feedElement(
    _ tag: FeedTag, _ cursor: FeedCursor, _ feed: inout FeedDraft
  ) throws(SourceError) {
    // The list of the items' addresses, which follow anyway.
    if tag == FeedTag(vocabulary: .own, word: .items) { return try cursor.skip() }
    try rss.feedElement(tag, cursor, &feed)
  }

  func beginItem(_ cursor: FeedCursor, _ item: inout ItemDraft) {
    item.item.language = cursor.ownLanguage
    item.item.id = cursor.attribute("about", of: .rdf) ?? cursor.attribute("about")
  }

  func itemElement(
    _ tag: FeedTag, _ cursor: FeedCursor, _ item: inout ItemDraft
  ) throws(SourceError) {
    try rss.itemElement(tag, cursor, &item)
  }
}
