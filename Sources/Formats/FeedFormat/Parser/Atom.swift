import Switchboard
import XMLFormat

/// Atom 1.0 (RFC 4287) and 0.3.
struct Atom: FeedParser {
  func isItem(_ tag: FeedTag) -> Bool { isOwn(tag) && tag.word == .entry }

  /// Some put a whole feed into another.
  func isContainer(_ tag: FeedTag) -> Bool { isOwn(tag) && tag.word == .feed }

  func enter(_ tag: FeedTag, _ cursor: FeedCursor, _ feed: inout FeedDraft) {
    let version = cursor.attribute("version") ?? ""
    let isOld = version == "0.3" || cursor.name.namespace.contains("purl.org/atom")
    if cursor.depth == 1 { feed.feed.version = FeedVersion(.atom, isOld ? "0.3" : "1.0") }
    setFirst(&feed.feed.language, cursor.ownLanguage)
  }

  func feedElement(
    _ tag: FeedTag, _ cursor: FeedCursor, _ draft: inout FeedDraft
  ) throws(SourceError) {
    guard isOwn(tag) else { return try Extensions.feedElement(tag, cursor, &draft) }
    switch tag.word {
    case .title: try setFirst(&draft.feed.titleText, Atom.text(cursor))
    case .subtitle, .tagline: try setFirst(&draft.feed.subtitleText, Atom.text(cursor))
    case .id: try setFirst(&draft.feed.id, cursor.text())
    case .updated, .modified: try setFirst(&draft.feed.updated, RSS.date(cursor))
    case .rights, .copyright: try setFirst(&draft.feed.rightsText, Atom.text(cursor))
    case .generator: try setFirst(&draft.feed.generator, Atom.generator(cursor))
    case .author: if let author = try Atom.person(cursor) { draft.feed.authors.append(author) }
    case .contributor:
      if let person = try Atom.person(cursor) { draft.feed.contributors.append(person) }
    case .category:
      if let category = try Atom.category(cursor) { draft.feed.categories.append(category) }
    case .icon: try setFirst(&draft.feed.icon, Atom.address(cursor))
    case .logo: try setFirst(&draft.feed.logo, Atom.address(cursor))
    case .link: try Atom.feedLink(cursor, &draft.feed)
    default: try Extensions.keep(cursor, in: &draft.feed.extensions)
    }
  }

  func beginItem(_ cursor: FeedCursor, _ item: inout ItemDraft) {
    item.item.language = cursor.ownLanguage
  }

  func itemElement(
    _ tag: FeedTag, _ cursor: FeedCursor, _ draft: inout ItemDraft
  ) throws(SourceError) {
    guard isOwn(tag) else { return try Extensions.itemElement(tag, cursor, &draft) }
    switch tag.word {
    case .id: try setFirst(&draft.item.id, cursor.text())
    case .title: try setFirst(&draft.item.titleText, Atom.text(cursor))
    case .link: try Atom.itemLink(cursor, &draft.item, isOwn: true)
    case .published, .issued: try setFirst(&draft.item.published, RSS.date(cursor))
    case .created:
      guard let date = try RSS.date(cursor) else { return }
      setFirst(&draft.item.created, date)
    case .updated, .modified: try setFirst(&draft.item.updated, RSS.date(cursor))
    case .author: if let author = try Atom.person(cursor) { draft.item.authors.append(author) }
    case .contributor:
      if let person = try Atom.person(cursor) { draft.item.contributors.append(person) }
    case .category:
      if let category = try Atom.category(cursor) { draft.item.categories.append(category) }
    case .summary: try setFirst(&draft.item.summary, Atom.text(cursor))
    case .content: try setFirst(&draft.item.content, Atom.text(cursor))
    case .rights, .copyright: try setFirst(&draft.item.rightsText, Atom.text(cursor))
    case .source: try setFirst(&draft.item.source, Atom.source(cursor))
    default: try Extensions.keep(cursor, in: &draft.item.extensions)
    }
  }

  private func isOwn(_ tag: FeedTag) -> Bool {
    tag.vocabulary == .atom || tag.vocabulary == .own
  }

  // MARK: What Atom elements hold, also within RSS

  /// A text construct (RFC 4287, section 3.1; in 0.3 the `mode` says how it is written) or content.
  static func text(_ cursor: FeedCursor) throws(SourceError) -> FeedText? {
    let type = cursor.attribute("type")?.lowercased()
    if type?.hasPrefix("multipart/") == true { return try alternative(cursor) }
    let mode = cursor.attribute("mode")?.lowercased()
    let base = cursor.base
    let source = cursor.address("src")
    let language = cursor.language
    let isXHTML = type == "xhtml" || type == "application/xhtml+xml"
    let (written, hasElements) = try cursor.markup(
      isMarkup: isXHTML && mode != "escaped" && mode != "base64" ? true : nil)
    guard
      var text = construct(
        written ?? "", type: type, mode: mode, hasElements: hasElements)
    else {
      guard source != nil else { return nil }
      var text = FeedText("", kind: .other, mediaType: type)
      text.source = source
      return text
    }
    text.language = language
    text.base = base
    text.source = source
    return text.value.isEmpty && source == nil ? nil : text
  }

  /// The best of several writings of one content, as version 0.3 has them.
  private static func alternative(_ cursor: FeedCursor) throws(SourceError) -> FeedText? {
    let depth = cursor.depth
    var best: FeedText?
    while let tag = try cursor.nextChild(in: depth) {
      guard tag.word == .content else {
        try cursor.skip()
        continue
      }
      guard let text = try text(cursor) else { continue }
      if best == nil || rank(text.kind) > rank(best?.kind) { best = text }
    }
    return best
  }

  private static func rank(_ kind: FeedText.Kind?) -> Int {
    switch kind {
    case .xhtml: 3
    case .html: 2
    case .text: 1
    case .other, nil: 0
    }
  }

  private static func construct(
    _ written: String, type: String?, mode: String?, hasElements: Bool
  ) -> FeedText? {
    guard !written.isEmpty else { return nil }
    let kind: FeedText.Kind? =
      switch type {
      case "xhtml", "application/xhtml+xml": mode == "escaped" ? .html : .xhtml
      case "html", "text/html": hasElements ? .xhtml : .html
      // Version 0.3 is full of HTML that says it is plain.
      case nil, "text", "text/plain":
        hasElements ? .xhtml : mode == "escaped" ? .html : .text
      default: .other
      }
    let isText = type?.hasPrefix("text/") != false
    let isMarkup = type?.hasSuffix("xml") == true
    if mode == "base64" || (kind == .other && !isText && !isMarkup && !hasElements) {
      // Section 4.1.3.3, rule 6: what is neither text nor XML is Base64.
      guard mode == "base64", let bytes = Base64.decode(written),
        let decoded = String(validating: bytes, as: UTF8.self)
      else { return FeedText(written, kind: .other, mediaType: type ?? mode) }
      let isHTML = type == nil || type == "text/html" || type == "html"
      return FeedText(
        decoded, kind: isHTML ? .html : isText ? .text : .other, mediaType: isText ? nil : type)
    }
    if kind == .other, type?.hasPrefix("text/") == true, !hasElements {
      return FeedText(written, kind: .other, mediaType: type)
    }
    return FeedText(written, kind: kind, mediaType: kind == .other ? type : nil)
  }

  /// An address, as `icon` and `logo` have it.
  static func address(_ cursor: FeedCursor) throws(SourceError) -> String? {
    try cursor.address()
  }

  /// Section 4.2.4.
  private static func generator(_ cursor: FeedCursor) throws(SourceError) -> FeedGenerator? {
    let address = cursor.address("uri") ?? cursor.address("url")
    let version = cursor.attribute("version")
    let name = try cursor.text()
    let generator = FeedGenerator(name: name, version: version, address: address)
    return generator == FeedGenerator() ? nil : generator
  }

  /// Section 4.2.2; the text of the element where it has no term, as some feeds write it.
  static func category(_ cursor: FeedCursor) throws(SourceError) -> FeedCategory? {
    let term = cursor.attribute("term")
    let label = cursor.attribute("label")
    let scheme = cursor.attribute("scheme")
    let text = try cursor.text()
    return (term ?? label ?? text).map { FeedCategory($0, scheme: scheme, label: label) }
  }

  /// A person construct (section 3.2); a mere name, where nothing is in it but text.
  static func person(_ cursor: FeedCursor) throws(SourceError) -> FeedPerson? {
    if let bytes = cursor.reader.simpleText() {
      return cursor.string(FeedCursor.trimmed(bytes)).flatMap { FeedPerson($0) }
    }
    let depth = cursor.depth
    var person = FeedPerson()
    while let tag = try cursor.nextChild(in: depth) {
      switch tag.word {
      case .name: try setFirst(&person.name, cursor.text())
      case .email: try setFirst(&person.email, cursor.text())
      case .uri, .url, .homepage: try setFirst(&person.address, address(cursor))
      default: try cursor.skip()
      }
    }
    return person == FeedPerson() ? nil : person
  }

  /// A link (section 4.2.7), passed over to its end.
  private static func link(_ cursor: FeedCursor) throws(SourceError) -> FeedLink? {
    guard let address = cursor.address("href") else {
      // Some write the address as text.
      return try cursor.address().map { FeedLink($0) }
    }
    var link = FeedLink(address, relation: relation(cursor.attribute("rel")))
    link.mediaType = cursor.attribute("type")
    link.language = cursor.attribute("hreflang")
    link.title = cursor.attribute("title")
    link.length = cursor.attribute("length")
    try cursor.skip()
    return link
  }

  /// The registered relations have an address too (section 4.2.7.2).
  private static func relation(_ text: String?) -> String {
    guard let text else { return "alternate" }
    let relation = text.lowercased()
    let registry = "http://www.iana.org/assignments/relation/"
    return relation.hasPrefix(registry) ? String(relation.dropFirst(registry.count)) : relation
  }

  /// A link of a feed.
  static func feedLink(_ cursor: FeedCursor, _ feed: inout Feed) throws(SourceError) {
    guard let link = try link(cursor) else { return }
    feed.links.append(link)
    if link.relation == "self" { setFirst(&feed.selfLink, link.address) }
    if link.relation == "alternate" { setFirst(&feed.link, link.address) }
  }

  /// A link of an item; `isOwn` if the item is Atom's: within RSS, its own `link` counts before this one,
  /// wherever it stands.
  static func itemLink(
    _ cursor: FeedCursor, _ item: inout FeedItem, isOwn: Bool
  ) throws(SourceError) {
    guard let link = try link(cursor) else { return }
    switch link.relation {
    case "enclosure":
      var enclosure = FeedEnclosure(link.address, mediaType: link.mediaType, length: link.length)
      enclosure.title = link.title
      item.enclosures.append(enclosure)
    case "alternate" where isOwn && item.link == nil: item.link = link.address
    case "replies":
      setFirst(&item.commentFeed, link.address)
      item.otherLinks.append(link)
    default: item.otherLinks.append(link)
    }
  }

  /// Section 4.2.11.
  private static func source(_ cursor: FeedCursor) throws(SourceError) -> FeedItemSource? {
    let depth = cursor.depth
    var source = FeedItemSource()
    var links = Feed(version: FeedVersion(.atom, ""))
    while let tag = try cursor.nextChild(in: depth) {
      switch tag.word {
      case .title: try setFirst(&source.title, text(cursor).plain)
      case .id: try setFirst(&source.id, cursor.text())
      case .updated, .modified: try setFirst(&source.updated, RSS.date(cursor))
      case .author: if let person = try person(cursor) { source.authors.append(person) }
      case .link: try feedLink(cursor, &links)
      default: try cursor.skip()
      }
    }
    source.link = links.selfLink ?? links.link
    return source == FeedItemSource() ? nil : source
  }
}
