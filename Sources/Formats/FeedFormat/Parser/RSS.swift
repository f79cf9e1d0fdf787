import Switchboard
import XMLFormat

/// RSS 0.90 to 0.94 and 2.0.
struct RSS: FeedParser {
  func isItem(_ tag: FeedTag) -> Bool { tag.namespace == .own && tag.local == "item" }

  func isContainer(_ tag: FeedTag) -> Bool { tag.namespace == .own && tag.local == "channel" }

  func enter(_ tag: FeedTag, _ cursor: FeedCursor, _ feed: inout FeedDraft) {
    if let version = cursor.attribute("version") { feed.feed.version.number = version }
    setFirst(&feed.fallback.language, cursor.ownLanguage)
  }

  func feedElement(
    _ tag: FeedTag, _ cursor: FeedCursor, _ feed: inout FeedDraft
  ) throws(SourceError) {
    guard tag.namespace == .own else { return try Extensions.feedElement(tag, cursor, &feed) }
    switch tag.local {
    case "title": setFirst(&feed.feed.title, try RSS.plain(cursor))
    case "description": setFirst(&feed.feed.subtitle, try RSS.plain(cursor))
    case "link":
      guard let link = try RSS.link(cursor) else { return }
      setFirst(&feed.feed.link, link.address)
      feed.feed.links.append(link)
      // What is relative in RSS is so to the site.
      if cursor.documentBase == nil, Address.isAbsolute(link.address) {
        cursor.documentBase = link.address
      }
    case "language": setFirst(&feed.feed.language, try cursor.text())
    case "lastbuilddate":
      setFirst(&feed.feed.updated, try cursor.text().flatMap { FeedDate($0) })
    case "pubdate":
      setFirst(&feed.fallback.updated, try cursor.text().flatMap { FeedDate($0) })
    case "copyright": setFirst(&feed.feed.rights, try RSS.plain(cursor))
    case "generator": setFirst(&feed.feed.generator, try cursor.text())
    case "managingeditor":
      if let person = try RSS.person(cursor) { feed.feed.authors.append(person) }
    case "webmaster": setFirst(&feed.webMaster, try RSS.person(cursor))
    default: try cursor.skip()
    }
  }

  func beginItem(_ cursor: FeedCursor, _ item: inout ItemDraft) {
    item.item.language = cursor.ownLanguage
  }

  func itemElement(
    _ tag: FeedTag, _ cursor: FeedCursor, _ item: inout ItemDraft
  ) throws(SourceError) {
    guard tag.namespace == .own else { return try Extensions.itemElement(tag, cursor, &item) }
    switch tag.local {
    case "guid":
      let isPermanent = cursor.attribute("ispermalink")?.lowercased() != "false"
      guard let id = try cursor.text(), item.item.id == nil else { return }
      item.item.id = id
      item.item.isPermanentLink = isPermanent
    case "title": setFirst(&item.item.title, try RSS.plain(cursor))
    case "link":
      guard let link = try RSS.link(cursor) else { return }
      setFirst(&item.item.link, link.address)
      item.item.links.append(link)
    case "pubdate": setFirst(&item.item.published, try cursor.text().flatMap { FeedDate($0) })
    case "author": if let person = try RSS.person(cursor) { item.item.authors.append(person) }
    case "category": if let word = try RSS.plain(cursor) { item.item.categories.append(word) }
    case "description": setFirst(&item.item.summary, try RSS.text(cursor))
    case "enclosure":
      if let address = cursor.attribute("url") {
        item.item.enclosures.append(
          FeedEnclosure(
            Address.resolve(address, against: cursor.base), mediaType: cursor.attribute("type"),
            length: cursor.attribute("length")))
      }
      try cursor.skip()
    case "source": setFirst(&item.item.sourceTitle, try RSS.plain(cursor))
    default: try cursor.skip()
    }
  }

  // MARK: What RSS elements hold, also in version 1.0

  /// A text that may be plain or HTML: RSS does not say, so its signs do.
  static func text(_ cursor: FeedCursor) throws(SourceError) -> FeedText? {
    let (written, hasElements) = try cursor.markup(isMarkup: nil)
    let value = trimmed(written)
    guard !value.isEmpty else { return nil }
    return FeedText(value, kind: hasElements || HTMLText.looksLikeHTML(value) ? .html : .text)
  }

  /// The same as plain text.
  static func plain(_ cursor: FeedCursor) throws(SourceError) -> String? {
    let text = try text(cursor)?.plainText
    return text?.isEmpty == true ? nil : text
  }

  /// A link, as text or as Atom has it.
  static func link(_ cursor: FeedCursor) throws(SourceError) -> FeedLink? {
    let reference = cursor.attribute("href")
    let base = cursor.base
    let text = try cursor.text()
    return (text ?? reference).map { FeedLink(Address.resolve($0, against: base)) }
  }

  /// A person.
  static func person(_ cursor: FeedCursor) throws(SourceError) -> FeedPerson? {
    try plain(cursor).flatMap { FeedPerson($0) }
  }
}
