import Switchboard
import XMLFormat

/// What other vocabularies say in RSS of all versions, and in Atom.
enum Extensions {
  /// How many elements that the model has no field for are kept of a feed or an item.
  static let most = 1000

  /// Keeps an element as it is.
  static func keep(
    _ cursor: FeedCursor, in elements: inout [FeedElement]
  ) throws(SourceError) {
    guard elements.count < most else { return try cursor.skip() }
    elements.append(try cursor.tree())
  }

  /// Reads an element of a feed that is not of its format.
  static func feedElement(
    _ tag: FeedTag, _ cursor: FeedCursor, _ draft: inout FeedDraft
  ) throws(SourceError) {
    switch (tag.vocabulary, tag.word) {
    case (.dublinCore, .title), (.iTunes, .title), (.media, .title):
      try setFirst(&draft.title, RSS.text(cursor))
    case (.dublinCore, .description), (.iTunes, .summary), (.iTunes, .subtitle),
      (.media, .description):
      try setFirst(&draft.subtitle, RSS.text(cursor))
    case (.dublinCore, .language), (.dublinCoreTerms, .language):
      try setFirst(&draft.feed.language, cursor.text())
    case (.dublinCore, .rights), (.dublinCoreTerms, .rights), (.creativeCommons, .license),
      (.dublinCoreTerms, .license), (.media, .copyright):
      try setFirst(&draft.rights, rights(cursor))
    case (.dublinCore, .publisher), (.dublinCoreTerms, .publisher):
      try setFirst(&draft.feed.publisher, RSS.plain(cursor))
    case (.dublinCore, .creator), (.dublinCore, .author), (.iTunes, .author),
      (.dublinCoreTerms, .creator):
      if let person = try RSS.person(cursor), draft.authors.isEmpty { draft.authors.append(person) }
    case (.dublinCore, .contributor), (.podcast, .person):
      if let person = try role(cursor) { draft.feed.contributors.append(person) }
    case (.dublinCore, .subject), (.media, .category):
      if let category = try Atom.category(cursor) { draft.feed.categories.append(category) }
    case (.iTunes, .category): try podcastCategory(cursor, &draft.feed.categories)
    case (.media, .keywords), (.iTunes, .keywords):
      draft.feed.categories += try keywords(cursor)
    case (.dublinCore, .date), (.dublinCoreTerms, .modified):
      try setFirst(&draft.updated, RSS.date(cursor))
    case (.dublinCoreTerms, .issued), (.dublinCoreTerms, .created), (.atom, .published):
      try setFirst(&draft.feed.published, RSS.date(cursor))
    case (.dublinCore, .identifier): try setFirst(&draft.id, cursor.text())
    case (.administration, .generatoragent):
      let address = cursor.attribute("resource", of: .rdf)
      try cursor.skip()
      if let address, draft.feed.generator == nil {
        draft.feed.generator = FeedGenerator(address: address)
      }
    case (.administration, .errorreportsto):
      setFirst(&draft.feed.errorReports, cursor.attribute("resource", of: .rdf))
      try cursor.skip()
    case (.syndication, .updateperiod), (.syndication, .updatefrequency),
      (.syndication, .updatebase):
      try syndication(tag, cursor, &draft.feed)
    case (.iTunes, .image): try setFirst(&draft.image, picture(cursor, "href"))
    case (.media, .thumbnail): try setFirst(&draft.image, picture(cursor, "url"))
    case (.media, .content):
      let isPicture =
        cursor.attribute("medium") == "image"
        || cursor.attribute("type")?.hasPrefix("image/") == true
      guard isPicture else { return try keep(cursor, in: &draft.feed.extensions) }
      try setFirst(&draft.image, picture(cursor, "url"))
    case (.atom, .link): try Atom.feedLink(cursor, &draft.feed)
    case (.atom, .id): try setFirst(&draft.id, cursor.text())
    case (.atom, .updated): try setFirst(&draft.feed.updated, RSS.date(cursor))
    case (.atom, .title): try setFirst(&draft.title, Atom.text(cursor))
    case (.atom, .subtitle): try setFirst(&draft.subtitle, Atom.text(cursor))
    case (.atom, .rights): try setFirst(&draft.rights, Atom.text(cursor))
    case (.atom, .author): if let person = try Atom.person(cursor) { draft.authors.append(person) }
    case (.atom, .contributor):
      if let person = try Atom.person(cursor) { draft.feed.contributors.append(person) }
    case (.atom, .icon): try setFirst(&draft.feed.icon, Atom.address(cursor))
    case (.atom, .logo): try setFirst(&draft.feed.logo, Atom.address(cursor))
    case (.atom, .category):
      if let category = try Atom.category(cursor) { draft.feed.categories.append(category) }
    case (.geoRSS, _), (.geo, _), (.gml, _):
      if let element = try Places.read(tag, cursor, &draft.feed.places, &draft.position) {
        draft.feed.extensions.append(element)
      }
    default: try keep(cursor, in: &draft.feed.extensions)
    }
  }

  /// Reads an element of an item that is not of its format.
  static func itemElement(
    _ tag: FeedTag, _ cursor: FeedCursor, _ draft: inout ItemDraft
  ) throws(SourceError) {
    if isSaidAlready(tag, draft) { return try keep(cursor, in: &draft.item.extensions) }
    switch tag.vocabulary {
    case .content where tag.word == .encoded: try setFirst(&draft.item.content, html(cursor))
    case .dublinCore, .dublinCoreTerms: try dublinCore(tag, cursor, &draft)
    case .atom: try atomElement(tag, cursor, &draft)
    case .media: try Media.itemElement(tag, cursor, &draft)
    case .iTunes, .podcast: try podcastElement(tag, cursor, &draft)
    case .slash where tag.word == .comments, .thread where tag.word == .total:
      try setFirst(&draft.item.commentCount, cursor.text().flatMap { Int($0) })
    case .wellFormedWeb where tag.word == .commentrss:
      try setFirst(&draft.item.commentFeed, Atom.address(cursor))
    case .thread where tag.word == .inReplyTo:
      let reply = FeedReply(
        id: cursor.attribute("ref"), address: cursor.address("href"),
        mediaType: cursor.attribute("type"), source: cursor.attribute("source"))
      try cursor.skip()
      if reply != FeedReply() { draft.item.repliesTo.append(reply) }
    case .creativeCommons where tag.word == .license:
      try setFirst(&draft.item.rightsText, rights(cursor))
    case .geoRSS, .geo, .gml:
      if let element = try Places.read(tag, cursor, &draft.item.places, &draft.position) {
        draft.item.extensions.append(element)
      }
    case .xhtml where tag.word == .body || tag.word == .div:
      let language = cursor.language
      let base = cursor.base
      guard let value = try cursor.markup(isMarkup: true).text, draft.content == nil else { return }
      draft.content = FeedText(value, kind: .xhtml)
      draft.content?.language = language
      draft.content?.base = base
    default: try keep(cursor, in: &draft.item.extensions)
    }
  }

  /// Whether a field that a vocabulary beside the format fills has its value already: what is said again is
  /// kept as it is.
  private static func isSaidAlready(_ tag: FeedTag, _ draft: ItemDraft) -> Bool {
    switch (tag.vocabulary, tag.word) {
    case (.dublinCore, .title), (.media, .title), (.iTunes, .title):
      draft.item.titleText != nil || draft.title != nil
    case (.dublinCore, .description), (.media, .description), (.iTunes, .summary):
      draft.item.summary != nil || draft.summary != nil
    case (.dublinCore, .identifier): draft.item.id != nil || draft.id != nil
    case (.creativeCommons, .license), (.dublinCore, .rights), (.media, .copyright),
      (.media, .license):
      draft.item.rightsText != nil
    case (.media, .thumbnail), (.iTunes, .image): draft.image != nil || draft.item.image != nil
    case (.dublinCore, .source): draft.source != nil || draft.item.source != nil
    default: false
    }
  }

  private static func dublinCore(
    _ tag: FeedTag, _ cursor: FeedCursor, _ draft: inout ItemDraft
  ) throws(SourceError) {
    switch tag.word {
    case .title: try setFirst(&draft.title, RSS.text(cursor))
    case .description: try setFirst(&draft.summary, RSS.text(cursor))
    case .identifier: try setFirst(&draft.id, cursor.text())
    case .creator, .author:
      if let person = try RSS.person(cursor) { draft.authors.append(person) }
    case .contributor: if let person = try role(cursor) { draft.item.contributors.append(person) }
    case .publisher: try setFirst(&draft.item.publisher, RSS.plain(cursor))
    case .subject:
      if let word = try RSS.plain(cursor) { draft.item.categories.append(FeedCategory(word)) }
    case .rights, .license: try setFirst(&draft.item.rightsText, rights(cursor))
    case .language: try setFirst(&draft.language, cursor.text())
    case .source: try setFirst(&draft.source, RSS.plain(cursor))
    case .date: try setFirst(&draft.date, RSS.date(cursor))
    case .issued: try setFirst(&draft.published, RSS.date(cursor))
    case .created:
      guard let date = try RSS.date(cursor) else { return }
      setFirst(&draft.item.created, date)
    case .available: try setFirst(&draft.available, RSS.date(cursor))
    case .modified: try setFirst(&draft.updated, RSS.date(cursor))
    case .valid: try setFirst(&draft.item.expired, end(ofPeriod: cursor.text()))
    default: try keep(cursor, in: &draft.item.extensions)
    }
  }

  /// An element of iTunes or of the podcast namespace.
  private static func podcastElement(
    _ tag: FeedTag, _ cursor: FeedCursor, _ draft: inout ItemDraft
  ) throws(SourceError) {
    switch (tag.vocabulary, tag.word) {
    case (.iTunes, .author):
      if let person = try RSS.person(cursor), draft.authors.isEmpty { draft.authors.append(person) }
    case (.iTunes, .title): try setFirst(&draft.title, RSS.text(cursor))
    case (.iTunes, .subtitle): try setFirst(&draft.item.subtitle, RSS.plain(cursor))
    case (.iTunes, .summary): try setFirst(&draft.summary, RSS.text(cursor))
    case (.iTunes, .image): try setFirst(&draft.image, picture(cursor, "href"))
    case (.iTunes, .duration): try setFirst(&draft.item.duration, cursor.text())
    case (.iTunes, .keywords): draft.item.categories += try keywords(cursor)
    case (.iTunes, .category): try podcastCategory(cursor, &draft.item.categories)
    case (.podcast, .person):
      if let person = try role(cursor) { draft.item.contributors.append(person) }
    default: try keep(cursor, in: &draft.item.extensions)
    }
  }

  /// An element of Atom within RSS.
  private static func atomElement(
    _ tag: FeedTag, _ cursor: FeedCursor, _ draft: inout ItemDraft
  ) throws(SourceError) {
    switch tag.word {
    case .id: try setFirst(&draft.id, cursor.text())
    case .title: try setFirst(&draft.title, Atom.text(cursor))
    case .summary: try setFirst(&draft.summary, Atom.text(cursor))
    case .content: try setFirst(&draft.content, Atom.text(cursor))
    case .published: try setFirst(&draft.published, RSS.date(cursor))
    case .updated: try setFirst(&draft.updated, RSS.date(cursor))
    case .rights: try setFirst(&draft.item.rightsText, Atom.text(cursor))
    case .author: if let person = try Atom.person(cursor) { draft.authors.append(person) }
    case .contributor:
      if let person = try Atom.person(cursor) { draft.item.contributors.append(person) }
    case .category:
      if let category = try Atom.category(cursor) { draft.item.categories.append(category) }
    case .link: try Atom.itemLink(cursor, &draft.item, isOwn: false)
    default: try keep(cursor, in: &draft.item.extensions)
    }
  }

  // MARK: Values

  /// The end of a period as DCMI writes it: `start=2021-04-03; end=2021-12-31` (DCMI Period); of a mere
  /// date that.
  private static func end(ofPeriod text: String?) -> FeedDate? {
    guard let text else { return nil }
    guard let begin = text.firstRange(of: "end=") else {
      return text.contains("start=") ? nil : FeedDate(text)
    }
    return FeedDate(String(text[begin.upperBound...].prefix { $0 != ";" }))
  }

  /// What is HTML by definition.
  private static func html(_ cursor: FeedCursor) throws(SourceError) -> FeedText? {
    let language = cursor.language
    let base = cursor.base
    guard let value = try cursor.markup(isMarkup: nil).text else { return nil }
    var text = FeedText(value, kind: .html)
    text.language = language
    text.base = base
    return text
  }

  /// A licence by its address, or rights in words.
  static func rights(_ cursor: FeedCursor) throws(SourceError) -> FeedText? {
    let resource = cursor.attribute("resource", of: .rdf) ?? cursor.attribute("url")
    let text = try RSS.text(cursor)
    return text ?? resource.map { FeedText($0, kind: .text) }
  }

  /// A person with a role and a home page in attributes.
  static func role(_ cursor: FeedCursor) throws(SourceError) -> FeedPerson? {
    let role = cursor.attribute("role")
    let address = cursor.address("href")
    guard var person = try RSS.person(cursor) else { return nil }
    person.role = role
    setFirst(&person.address, address)
    return person
  }

  /// A picture by an attribute.
  static func picture(
    _ cursor: FeedCursor, _ attribute: StaticString
  ) throws(SourceError) -> FeedImage? {
    let address = cursor.address(attribute) ?? cursor.address("url")
    let (width, height) = (cursor.attribute("width"), cursor.attribute("height"))
    let text = try cursor.address()
    guard let address = address ?? text else { return nil }
    var image = FeedImage(address)
    image.width = width
    image.height = height
    return image
  }

  /// Words with commas between them.
  static func keywords(_ cursor: FeedCursor) throws(SourceError) -> [FeedCategory] {
    let text = try RSS.plain(cursor) ?? ""
    return text.split(separator: ",").prefix(100).compactMap { word in
      let word = trimmed(word)
      return word.isEmpty ? nil : FeedCategory(word)
    }
  }

  /// A category of iTunes, and those in it.
  private static func podcastCategory(
    _ cursor: FeedCursor, _ categories: inout [FeedCategory]
  ) throws(SourceError) {
    let scheme = cursor.name.namespace
    if let term = cursor.attribute("text") {
      categories.append(FeedCategory(term, scheme: scheme.isEmpty ? nil : scheme))
    }
    let depth = cursor.depth
    guard depth < 16 else { return try cursor.skip() }
    while let tag = try cursor.nextChild(in: depth) {
      if tag.word == .category {
        try podcastCategory(cursor, &categories)
      } else {
        try cursor.skip()
      }
    }
  }

  private static func syndication(
    _ tag: FeedTag, _ cursor: FeedCursor, _ feed: inout Feed
  ) throws(SourceError) {
    guard let text = try cursor.text() else { return }
    var syndication = feed.syndication ?? FeedSyndication()
    switch tag.word {
    case .updateperiod: syndication.period = text
    case .updatefrequency: syndication.frequency = text
    default: syndication.base = FeedDate(text)
    }
    feed.syndication = syndication
  }
}
