import FeedFormat
import Switchboard

/// An item as an article: its identity, its digest, and the record it becomes.
struct Article {
  /// The longest quotation of a publisher's words, in characters.
  static let shortQuote = 200

  /// What the identity is made of: the id, else the link, else a digest of what it says.
  let key: String
  /// Whether the item has an id or a link.
  let hasIdentity: Bool
  /// Digest of the raw fields.
  let digest: String
  /// The plain text, of the content or else of the summary.
  let text: String
  let item: FeedItem
  let facts: Facts
  /// What it says of call centers; nil where it says nothing.
  var news: ArticleNews?

  /// What of a feed its articles say, too.
  struct Facts {
    var publisher: String?
    var language: String?

    init(_ feed: Feed) {
      publisher = feed.publisher ?? feed.title
      language = feed.language
    }

    /// Whether there is nothing more to learn from what follows the items.
    var isKnown: Bool { publisher != nil }
  }

  init(_ item: FeedItem, _ facts: Facts) {
    self.item = item
    self.facts = facts
    let content = item.content?.plainText ?? ""
    text = content.isEmpty ? item.summary?.plainText ?? "" : content
    if let identity = item.id ?? item.link {
      key = identity
      hasIdentity = true
    } else {
      var digest = Digest()
      for field in [item.title ?? "", item.published?.raw ?? "", text] {
        digest.update(field: field)
      }
      key = digest.text
      hasIdentity = false
    }
    digest = Article.digest(item)
  }

  /// Whether there is anything to keep.
  var saysSomething: Bool { item.title != nil || !text.isEmpty || item.link != nil }

  /// When it was last changed or published, in seconds since 1970.
  var seconds: Int? { item.updated?.secondsSince1970 ?? item.published?.secondsSince1970 }

  /// The article as a record, without its language.
  func record(
    _ origin: Origin, _ context: SourceContext, _ issues: inout [Issue], _ location: Location
  ) -> Record {
    var record = Record(.article, key: key, origin: origin)
    record.row.set(.title, item.title)
    record.row.set(.published, date(item.published, "published", &issues, location))
    record.row.set(.updated, date(item.updated, "updated", &issues, location))
    record.row.set(.url, item.link)
    record.row.set(.publisher, item.sourceTitle ?? facts.publisher)
    if context.includesPersonalData {
      record.row.set(
        .authors, item.authors.compactMap { $0.name ?? $0.email }.joined(separator: "; "))
    }
    record.row.set(.summary, summary(context.quotes))
    if !text.isEmpty {
      record.row.set(.textDigest, Digest.text(of: text))
      record[.textLength] = .integer(text.unicodeScalars.count)
    }
    return record
  }

  /// The publisher's teaser in one line, as far as it may be quoted. Where there is none, the begin
  /// of the text serves, never the whole of it.
  private func summary(_ quotes: Quotes) -> String? {
    if quotes == .none { return nil }
    let teaser = item.summary?.plainText ?? ""
    if quotes == .full, !teaser.isEmpty { return Article.inOneLine(teaser) }
    return Article.inOneLine(Article.cut(teaser.isEmpty ? text : teaser))
  }

  /// A date that can be read, or nil and an issue with what was written.
  private func date(
    _ date: FeedDate?, _ field: String, _ issues: inout [Issue], _ location: Location
  ) -> PartialDate? {
    guard let date, date.date == nil else { return date?.date }
    var location = location
    location.field = field
    issues.append(
      Issue(.date, .nulled, at: location, "the date cannot be read", raw: date.raw))
    return nil
  }

  /// A text of at most ``shortQuote`` characters, cut behind a word.
  static func cut(_ text: String) -> String {
    guard let end = text.index(text.startIndex, offsetBy: shortQuote, limitedBy: text.endIndex),
      end < text.endIndex
    else { return text }
    // One character is for the sign that something is left out.
    var cut = text[..<text.index(before: end)]
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\n" }
    if !isBlank(text[cut.endIndex]), let blank = cut.lastIndex(where: isBlank) {
      cut = cut[..<blank]
    }
    while let last = cut.last, !last.isLetter, !last.isNumber, last != ")" { cut.removeLast() }
    return cut + "…"
  }

  /// A text without line breaks.
  private static func inOneLine(_ text: String) -> String {
    guard text.utf8.contains(0x0A) else { return text }
    return String(decoding: text.utf8.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }

  private static func digest(_ item: FeedItem) -> String {
    var digest = Digest()
    let fields: [String?] = [
      item.id, item.title, item.link, item.published?.raw, item.updated?.raw, item.summary?.value,
      item.content?.value, item.language, item.sourceTitle,
    ]
    for field in fields { digest.update(field: field ?? "") }
    for category in item.categories { digest.update(field: category.term) }
    for author in item.authors { digest.update(field: author.name ?? author.email ?? "") }
    for enclosure in item.enclosures { digest.update(field: enclosure.address) }
    return digest.text
  }
}
