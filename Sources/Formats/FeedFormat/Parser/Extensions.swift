import Switchboard

/// What other vocabularies say in RSS of all versions, and in Atom.
enum Extensions {
  /// Reads an element of a feed that is not of its format.
  static func feedElement(
    _ tag: FeedTag, _ cursor: FeedCursor, _ draft: inout FeedDraft
  ) throws(SourceError) {
    switch (tag.namespace, tag.local) {
    case (.dublinCore, "title"): setFirst(&draft.fallback.title, try RSS.plain(cursor))
    case (.dublinCore, "description"), (.iTunes, "summary"), (.iTunes, "subtitle"):
      setFirst(&draft.fallback.subtitle, try RSS.plain(cursor))
    case (.dublinCore, "language"): setFirst(&draft.feed.language, try cursor.text())
    case (.dublinCore, "rights"), (.creativeCommons, "license"):
      let resource = cursor.attribute("resource", of: .rdf)
      setFirst(&draft.fallback.rights, try cursor.text() ?? resource)
    case (.dublinCore, "publisher"): setFirst(&draft.feed.publisher, try RSS.plain(cursor))
    case (.dublinCore, "creator"), (.dublinCore, "author"), (.iTunes, "author"):
      if let person = try RSS.person(cursor), draft.fallback.authors.isEmpty {
        draft.fallback.authors.append(person)
      }
    case (.dublinCore, "date"), (.dublinCoreTerms, "modified"):
      setFirst(&draft.fallback.updated, try cursor.text().flatMap { FeedDate($0) })
    case (.administration, "generatoragent"):
      setFirst(&draft.fallback.generator, cursor.attribute("resource", of: .rdf))
      try cursor.skip()
    case (.atom, "link"): try Atom.feedLink(cursor, &draft.feed)
    case (.atom, "id"): setFirst(&draft.fallback.id, try cursor.text())
    case (.atom, "updated"):
      setFirst(&draft.feed.updated, try cursor.text().flatMap { FeedDate($0) })
    default: try cursor.skip()
    }
  }

  /// Reads an element of an item that is not of its format.
  static func itemElement(
    _ tag: FeedTag, _ cursor: FeedCursor, _ draft: inout ItemDraft
  ) throws(SourceError) {
    switch (tag.namespace, tag.local) {
    case (.content, "encoded"): setFirst(&draft.item.content, try html(cursor))
    case (.xhtml, "body"), (.xhtml, "div"):
      let value = trimmed(try cursor.markup(isMarkup: true).text)
      setFirst(&draft.fallback.content, value.isEmpty ? nil : FeedText(value, kind: .xhtml))
    case (.atom, _): try atomElement(tag, cursor, &draft)
    case (.dublinCore, "title"), (.media, "title"):
      setFirst(&draft.fallback.title, try RSS.plain(cursor))
    case (.dublinCore, "description"), (.iTunes, "summary"), (.media, "description"):
      setFirst(&draft.fallback.summary, try RSS.text(cursor))
    case (.media, "group"):
      // A group only brackets what else would stand in the item.
      let depth = cursor.depth
      while let tag = try cursor.nextChild(in: depth) { try itemElement(tag, cursor, &draft) }
    case (.dublinCore, "identifier"): setFirst(&draft.fallback.id, try cursor.text())
    case (.dublinCore, "creator"), (.dublinCore, "author"):
      if let person = try RSS.person(cursor) { draft.fallback.authors.append(person) }
    case (.iTunes, "author"):
      if let person = try RSS.person(cursor), draft.fallback.authors.isEmpty {
        draft.fallback.authors.append(person)
      }
    case (.dublinCore, "subject"):
      if let word = try RSS.plain(cursor) { draft.item.categories.append(word) }
    case (.dublinCore, "date"): setFirst(&draft.date, try cursor.text().flatMap { FeedDate($0) })
    case (.dublinCoreTerms, "issued"), (.dublinCoreTerms, "created"):
      setFirst(&draft.fallback.published, try cursor.text().flatMap { FeedDate($0) })
    case (.dublinCoreTerms, "modified"):
      setFirst(&draft.fallback.updated, try cursor.text().flatMap { FeedDate($0) })
    case (.dublinCore, "language"): setFirst(&draft.fallback.language, try cursor.text())
    case (.dublinCore, "source"): setFirst(&draft.fallback.sourceTitle, try RSS.plain(cursor))
    default: try cursor.skip()
    }
  }

  /// An element of Atom within RSS.
  private static func atomElement(
    _ tag: FeedTag, _ cursor: FeedCursor, _ draft: inout ItemDraft
  ) throws(SourceError) {
    switch tag.local {
    case "id": setFirst(&draft.fallback.id, try cursor.text())
    case "title": setFirst(&draft.fallback.title, try Atom.plain(cursor))
    case "summary": setFirst(&draft.fallback.summary, try Atom.text(cursor))
    case "content": setFirst(&draft.fallback.content, try Atom.text(cursor))
    case "published":
      setFirst(&draft.fallback.published, try cursor.text().flatMap { FeedDate($0) })
    case "updated": setFirst(&draft.fallback.updated, try cursor.text().flatMap { FeedDate($0) })
    case "author": if let person = try Atom.person(cursor) { draft.fallback.authors.append(person) }
    case "category":
      if let word = cursor.attribute("label") ?? cursor.attribute("term") {
        draft.item.categories.append(word)
      }
      try cursor.skip()
    case "link":
      // Its own `link` counts before this one, wherever it stands.
      var linked = FeedItem()
      try Atom.itemLink(cursor, &linked)
      draft.item.links += linked.links
      draft.item.enclosures += linked.enclosures
    default: try cursor.skip()
    }
  }

  /// What is HTML by definition.
  private static func html(_ cursor: FeedCursor) throws(SourceError) -> FeedText? {
    let value = trimmed(try cursor.markup(isMarkup: nil).text)
    return value.isEmpty ? nil : FeedText(value, kind: .html)
  }
}
