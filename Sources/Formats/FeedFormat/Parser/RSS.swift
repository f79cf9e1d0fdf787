import Switchboard
import XMLFormat

/// RSS 0.90 to 0.94, 1.1 and 2.0.
struct RSS: FeedParser {
  func isItem(_ tag: FeedTag) -> Bool { tag.vocabulary == .own && tag.word == .item }

  func isContainer(_ tag: FeedTag) -> Bool {
    // RSS 1.1 brackets its items; some put a whole feed into another.
    tag.vocabulary == .own && (tag.word == .channel || tag.word == .items || tag.word == .rss)
  }

  func enter(_ tag: FeedTag, _ cursor: FeedCursor, _ feed: inout FeedDraft) {
    if feed.feed.version.number.isEmpty, let version = cursor.attribute("version") {
      feed.feed.version.number = version
    }
    setFirst(&feed.language, cursor.ownLanguage)
    if feed.feed.version.number.isEmpty, cursor.name.namespace.contains("rss1.1") {
      feed.feed.version.number = "1.1"
      setFirst(&feed.feed.id, cursor.attribute("about", of: .rdf))
    }
  }

  func feedElement(
    _ tag: FeedTag, _ cursor: FeedCursor, _ draft: inout FeedDraft
  ) throws(SourceError) {
    guard tag.vocabulary == .own else { return try Extensions.feedElement(tag, cursor, &draft) }
    switch tag.word {
    case .title: try setFirst(&draft.feed.titleText, RSS.text(cursor))
    case .description: try setFirst(&draft.feed.subtitleText, RSS.text(cursor))
    case .link:
      guard let address = try RSS.link(cursor) else { return }
      setFirst(&draft.feed.link, address)
      draft.feed.links.append(FeedLink(address))
      // What is relative in RSS is so to the site.
      if cursor.documentBase == nil, Address.isAbsolute(address) { cursor.documentBase = address }
    case .language: try setFirst(&draft.feed.language, cursor.text())
    case .lastbuilddate: try setFirst(&draft.feed.updated, RSS.date(cursor))
    case .pubdate: try setFirst(&draft.feed.published, RSS.date(cursor))
    case .copyright: try setFirst(&draft.feed.rightsText, RSS.text(cursor))
    case .generator:
      guard let name = try cursor.text(), draft.feed.generator == nil else { return }
      draft.feed.generator = FeedGenerator(name: name)
    case .managingeditor:
      if let person = try RSS.person(cursor) { draft.feed.authors.append(person) }
    case .webmaster: try setFirst(&draft.feed.webMaster, RSS.person(cursor))
    case .category:
      if let category = try RSS.category(cursor) { draft.feed.categories.append(category) }
    case .ttl: try setFirst(&draft.feed.timeToLive, cursor.text().flatMap { Int($0) })
    case .docs: try setFirst(&draft.feed.documentation, cursor.text())
    case .rating: try setFirst(&draft.feed.rating, cursor.text())
    case .image: try setFirst(&draft.feed.image, RSS.image(cursor))
    case .cloud:
      draft.feed.cloud = FeedCloud(
        domain: cursor.attribute("domain"), port: cursor.attribute("port"),
        path: cursor.attribute("path"), procedure: cursor.attribute("registerprocedure"),
        protocol: cursor.attribute("protocol"))
      try cursor.skip()
    case .textinput: try setFirst(&draft.feed.textInput, RSS.textInput(cursor))
    case .skiphours:
      for text in try RSS.children(cursor) {
        // 24 is midnight in RSS 0.91 of Netscape.
        if let hour = Int(text), (0...24).contains(hour) { draft.feed.skipHours.append(hour % 24) }
      }
    case .skipdays: draft.feed.skipDays += try RSS.children(cursor)
    default: try Extensions.keep(cursor, in: &draft.feed.extensions)
    }
  }

  func beginItem(_ cursor: FeedCursor, _ item: inout ItemDraft) {
    item.item.language = cursor.ownLanguage
    if cursor.reader.attributeCount > 0, let about = cursor.attribute("about", of: .rdf) {
      item.id = about
    }
  }

  func itemElement(
    _ tag: FeedTag, _ cursor: FeedCursor, _ draft: inout ItemDraft
  ) throws(SourceError) {
    guard tag.vocabulary == .own else { return try Extensions.itemElement(tag, cursor, &draft) }
    switch tag.word {
    case .guid:
      let isPermanent = cursor.attribute("ispermalink")?.lowercased() != "false"
      guard let id = try cursor.text(), draft.item.id == nil else { return }
      draft.item.id = id
      draft.item.isPermanentLink = isPermanent
    case .title: try setFirst(&draft.item.titleText, RSS.text(cursor))
    case .link:
      guard let address = try RSS.link(cursor) else { return }
      if draft.item.link == nil {
        draft.item.link = address
      } else {
        draft.item.otherLinks.append(FeedLink(address))
      }
    case .pubdate: try setFirst(&draft.item.published, RSS.date(cursor))
    case .expirationdate: try setFirst(&draft.item.expired, RSS.date(cursor))
    case .author: if let person = try RSS.person(cursor) { draft.item.authors.append(person) }
    case .category:
      if let category = try RSS.category(cursor) { draft.item.categories.append(category) }
    case .description: try setFirst(&draft.item.summary, RSS.text(cursor))
    case .enclosure:
      var enclosure = FeedEnclosure(
        cursor.address("url") ?? "", mediaType: cursor.attribute("type"),
        length: cursor.attribute("length"))
      // Some write the address as text.
      let text = try cursor.address()
      if enclosure.address.isEmpty { enclosure.address = text ?? "" }
      if !enclosure.address.isEmpty { draft.item.enclosures.append(enclosure) }
    case .source:
      let address = cursor.address("url")
      let title = try RSS.plain(cursor)
      guard address != nil || title != nil, draft.item.source == nil else { return }
      draft.item.source = FeedItemSource(title: title, link: address)
    case .comments:
      try setFirst(&draft.item.comments, cursor.address())
    case .image: try setFirst(&draft.item.image, RSS.image(cursor))
    default: try Extensions.keep(cursor, in: &draft.item.extensions)
    }
  }

  // MARK: What RSS elements hold, also in version 1.0

  /// A text that may be plain or HTML: RSS does not say, so its signs do.
  static func text(_ cursor: FeedCursor) throws(SourceError) -> FeedText? {
    let language = cursor.language
    let base = cursor.base
    let (written, hasElements) = try cursor.markup(isMarkup: nil)
    guard let written else { return nil }
    var text = FeedText(written, kind: hasElements ? .html : nil)
    text.language = language
    text.base = base
    return text
  }

  /// The same as plain text.
  static func plain(_ cursor: FeedCursor) throws(SourceError) -> String? { try text(cursor).plain }

  /// A date.
  static func date(_ cursor: FeedCursor) throws(SourceError) -> FeedDate? {
    try cursor.text().flatMap { FeedDate($0) }
  }

  /// A link, as text or as Atom has it.
  static func link(_ cursor: FeedCursor) throws(SourceError) -> String? {
    guard cursor.reader.attributeCount > 0 else { return try cursor.address() }
    let base = cursor.base
    let reference = cursor.attribute("href") ?? cursor.attribute("resource", of: .rdf)
    return try cursor.address()
      ?? reference.map { Address.resolve(Address.joined($0), against: base) }
  }

  /// A person.
  static func person(_ cursor: FeedCursor) throws(SourceError) -> FeedPerson? {
    guard let text = try text(cursor) else { return nil }
    // `Name <name@example.org>` is no tag.
    if text.value.utf8.contains(0x40), let person = FeedPerson(text.value), person.email != nil {
      return person
    }
    return text.plainText.isEmpty ? nil : FeedPerson(text.plainText)
  }

  /// A category with its vocabulary.
  static func category(_ cursor: FeedCursor) throws(SourceError) -> FeedCategory? {
    let scheme = cursor.attribute("domain")
    return try plain(cursor).map { FeedCategory($0, scheme: scheme) }
  }

  /// The picture of a feed.
  static func image(_ cursor: FeedCursor) throws(SourceError) -> FeedImage? {
    let depth = cursor.depth
    var image = FeedImage(cursor.address("url") ?? "")
    while let tag = try cursor.nextChild(in: depth) {
      switch tag.word {
      case .url:
        let address = try cursor.address()
        if image.address.isEmpty { image.address = address ?? "" }
      case .title: try setFirst(&image.title, plain(cursor))
      case .link: try setFirst(&image.link, link(cursor))
      case .description: try setFirst(&image.summary, plain(cursor))
      case .width: try setFirst(&image.width, cursor.text())
      case .height: try setFirst(&image.height, cursor.text())
      default: try cursor.skip()
      }
    }
    return image == FeedImage("") ? nil : image
  }

  private static func textInput(_ cursor: FeedCursor) throws(SourceError) -> FeedTextInput? {
    let depth = cursor.depth
    var input = FeedTextInput()
    while let tag = try cursor.nextChild(in: depth) {
      switch tag.word {
      case .title: try setFirst(&input.title, plain(cursor))
      case .description: try setFirst(&input.summary, plain(cursor))
      case .name: try setFirst(&input.name, cursor.text())
      case .link: try setFirst(&input.link, link(cursor))
      default: try cursor.skip()
      }
    }
    return input == FeedTextInput() ? nil : input
  }

  /// The texts of the elements in the one that begins here.
  private static func children(_ cursor: FeedCursor) throws(SourceError) -> [String] {
    let depth = cursor.depth
    var texts: [String] = []
    while try cursor.nextChild(in: depth) != nil {
      if let text = try cursor.text(), texts.count < 100 { texts.append(text) }
    }
    return texts
  }
}
