import Switchboard

/// Media RSS 1.5.1 (rssboard.org/media-rss) in items.
enum Media {
  /// Reads an element of an item.
  static func itemElement(
    _ tag: FeedTag, _ cursor: FeedCursor, _ draft: inout ItemDraft
  ) throws(SourceError) {
    switch tag.word {
    case .group:
      // A group only brackets what else would stand in the item.
      let depth = cursor.depth
      guard depth < 24 else { return try cursor.skip() }
      while let tag = try cursor.nextChild(in: depth) {
        try Extensions.itemElement(tag, cursor, &draft)
      }
    case .content: try content(cursor, &draft)
    case .title: try setFirst(&draft.title, text(cursor))
    case .description: try setFirst(&draft.summary, text(cursor))
    case .thumbnail: try setFirst(&draft.image, Extensions.picture(cursor, "url"))
    case .keywords: draft.item.categories += try Extensions.keywords(cursor)
    case .category:
      let label = cursor.attribute("label")
      let scheme = cursor.attribute("scheme")
      guard let term = try RSS.plain(cursor) ?? label else { return }
      draft.item.categories.append(FeedCategory(term, scheme: scheme, label: label))
    case .credit:
      if let person = try Extensions.role(cursor) { draft.item.contributors.append(person) }
    case .copyright, .license: try setFirst(&draft.item.rightsText, Extensions.rights(cursor))
    case .player:
      let address = cursor.address("url")
      try cursor.skip()
      if let address, draft.item.media.isEmpty { draft.item.media.append(FeedMedia(address)) }
    default: try Extensions.keep(cursor, in: &draft.item.extensions)
    }
  }

  private static func content(
    _ cursor: FeedCursor, _ draft: inout ItemDraft
  ) throws(SourceError) {
    var media = FeedMedia(cursor.address("url") ?? "")
    media.mediaType = cursor.attribute("type")
    media.medium = cursor.attribute("medium")
    media.length = cursor.attribute("filesize")
    media.duration = cursor.attribute("duration")
    media.width = cursor.attribute("width")
    media.height = cursor.attribute("height")
    media.language = cursor.attribute("lang")
    let depth = cursor.depth
    while let tag = try cursor.nextChild(in: depth) {
      guard tag.vocabulary == .media else {
        try Extensions.keep(cursor, in: &draft.item.extensions)
        continue
      }
      switch tag.word {
      case .title: try setFirst(&media.title, text(cursor))
      case .description: try setFirst(&media.summary, text(cursor))
      case .thumbnail:
        if let image = try Extensions.picture(cursor, "url") { media.thumbnails.append(image) }
      case .credit: if let person = try Extensions.role(cursor) { media.credits.append(person) }
      case .player:
        let address = cursor.address("url")
        try cursor.skip()
        if media.address.isEmpty, let address { media.address = address }
      default: try itemElement(tag, cursor, &draft)
      }
    }
    guard media != FeedMedia("") else { return }
    if media.medium == "image", !media.address.isEmpty {
      setFirst(&draft.image, FeedImage(media.address))
    }
    draft.item.media.append(media)
  }

  /// A text whose `type` is `plain` or `html`.
  private static func text(_ cursor: FeedCursor) throws(SourceError) -> FeedText? {
    let type = cursor.attribute("type")?.lowercased()
    guard var text = try RSS.text(cursor) else { return nil }
    if type == "html" { text.declaredKind = .html }
    return text
  }
}
