import Switchboard
import XMLFormat

/// Atom 1.0 (RFC 4287) and 0.3.
struct Atom: FeedParser {
  func isItem(_ tag: FeedTag) -> Bool { isOwn(tag) && tag.local == "entry" }

  func isContainer(_ tag: FeedTag) -> Bool { false }

  func enter(_ tag: FeedTag, _ cursor: FeedCursor, _ feed: inout FeedDraft) {
    let version = cursor.attribute("version") ?? ""
    let isOld = version == "0.3" || cursor.name.namespace.contains("purl.org/atom")
    feed.feed.version = FeedVersion(.atom, isOld ? "0.3" : "1.0")
    feed.feed.language = cursor.ownLanguage
  }

  func feedElement(
    _ tag: FeedTag, _ cursor: FeedCursor, _ feed: inout FeedDraft
  ) throws(SourceError) {
    guard isOwn(tag) else { return try Extensions.feedElement(tag, cursor, &feed) }
    switch tag.local {
    case "title": setFirst(&feed.feed.title, try Atom.plain(cursor))
    case "subtitle", "tagline": setFirst(&feed.feed.subtitle, try Atom.plain(cursor))
    case "id": setFirst(&feed.feed.id, try cursor.text())
    case "updated", "modified":
      setFirst(&feed.feed.updated, try cursor.text().flatMap { FeedDate($0) })
    case "rights", "copyright": setFirst(&feed.feed.rights, try Atom.plain(cursor))
    case "generator": setFirst(&feed.feed.generator, try cursor.text())
    case "author": if let author = try Atom.person(cursor) { feed.feed.authors.append(author) }
    case "link": try Atom.feedLink(cursor, &feed.feed)
    default: try cursor.skip()
    }
  }

  func beginItem(_ cursor: FeedCursor, _ item: inout ItemDraft) {
    item.item.language = cursor.ownLanguage
  }

  func itemElement(
    _ tag: FeedTag, _ cursor: FeedCursor, _ item: inout ItemDraft
  ) throws(SourceError) {
    guard isOwn(tag) else { return try Extensions.itemElement(tag, cursor, &item) }
    switch tag.local {
    case "id": setFirst(&item.item.id, try cursor.text())
    case "title": setFirst(&item.item.title, try Atom.plain(cursor))
    case "link": try Atom.itemLink(cursor, &item.item)
    case "published", "issued":
      setFirst(&item.item.published, try cursor.text().flatMap { FeedDate($0) })
    case "created":
      setFirst(&item.fallback.published, try cursor.text().flatMap { FeedDate($0) })
    case "updated", "modified":
      setFirst(&item.item.updated, try cursor.text().flatMap { FeedDate($0) })
    case "author": if let author = try Atom.person(cursor) { item.item.authors.append(author) }
    case "category":
      if let word = cursor.attribute("label") ?? cursor.attribute("term") {
        item.item.categories.append(word)
      }
      try cursor.skip()
    case "summary": setFirst(&item.item.summary, try Atom.text(cursor))
    case "content": setFirst(&item.item.content, try Atom.text(cursor))
    case "source": setFirst(&item.item.sourceTitle, try Atom.sourceTitle(cursor))
    default: try cursor.skip()
    }
  }

  private func isOwn(_ tag: FeedTag) -> Bool { tag.namespace == .atom || tag.namespace == .own }

  // MARK: What Atom elements hold, also within RSS

  /// A text construct (RFC 4287, section 3.1; in 0.3 the `mode` says how it is written).
  static func text(_ cursor: FeedCursor) throws(SourceError) -> FeedText? {
    let type = cursor.attribute("type")?.lowercased() ?? "text"
    let isEscaped = cursor.attribute("mode")?.lowercased() == "escaped"
    let isBinary = cursor.attribute("mode")?.lowercased() == "base64"
    let isXHTML = type == "xhtml" || type == "application/xhtml+xml"
    let (written, hasElements) = try cursor.markup(isMarkup: isXHTML && !isEscaped ? true : nil)
    let value = trimmed(written)
    guard !value.isEmpty else { return nil }
    if isBinary { return FeedText(value, kind: .other, mediaType: type) }
    if hasElements || (isXHTML && !isEscaped) { return FeedText(value, kind: .xhtml) }
    switch type {
    case "html", "text/html", "application/xhtml+xml", "xhtml":
      return FeedText(value, kind: .html)
    case "text", "text/plain":
      // Version 0.3 is full of HTML that says it is plain.
      return FeedText(value, kind: isEscaped ? .html : .text)
    default: return FeedText(value, kind: .other, mediaType: type)
    }
  }

  /// A text construct as plain text.
  static func plain(_ cursor: FeedCursor) throws(SourceError) -> String? {
    let text = try text(cursor)?.plainText
    return text?.isEmpty == true ? nil : text
  }

  /// A person construct (section 3.2).
  static func person(_ cursor: FeedCursor) throws(SourceError) -> FeedPerson? {
    let depth = cursor.depth
    var person = FeedPerson()
    while let tag = try cursor.nextChild(in: depth) {
      switch tag.local {
      case "name": setFirst(&person.name, try cursor.text())
      case "email": setFirst(&person.email, try cursor.text())
      case "uri", "url", "homepage": setFirst(&person.address, try cursor.text())
      default: try cursor.skip()
      }
    }
    return person == FeedPerson() ? nil : person
  }

  /// A link (section 4.2.7), passed over to its end.
  static func link(_ cursor: FeedCursor) throws(SourceError) -> (FeedLink, length: String?)? {
    let address = cursor.attribute("href").map { Address.resolve($0, against: cursor.base) }
    let relation = cursor.attribute("rel")?.lowercased() ?? "alternate"
    let type = cursor.attribute("type")
    let length = cursor.attribute("length")
    try cursor.skip()
    return address.map { (FeedLink($0, relation: relation, mediaType: type), length) }
  }

  /// A link of a feed.
  static func feedLink(_ cursor: FeedCursor, _ feed: inout Feed) throws(SourceError) {
    guard let (link, _) = try link(cursor) else { return }
    feed.links.append(link)
    if link.relation == "self" { setFirst(&feed.selfLink, link.address) }
    if link.relation == "alternate" { setFirst(&feed.link, link.address) }
  }

  /// A link of an item.
  static func itemLink(_ cursor: FeedCursor, _ item: inout FeedItem) throws(SourceError) {
    guard let (link, length) = try link(cursor) else { return }
    if link.relation == "enclosure" {
      item.enclosures.append(
        FeedEnclosure(link.address, mediaType: link.mediaType, length: length))
    } else {
      item.links.append(link)
      if link.relation == "alternate" { setFirst(&item.link, link.address) }
    }
  }

  private static func sourceTitle(_ cursor: FeedCursor) throws(SourceError) -> String? {
    let depth = cursor.depth
    var title: String?
    while let tag = try cursor.nextChild(in: depth) {
      if tag.local == "title" { setFirst(&title, try plain(cursor)) } else { try cursor.skip() }
    }
    return title
  }
}
