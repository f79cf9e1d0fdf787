import FeedFormat
import News
import Switchboard

/// What an item of a feed says of call centers: its headline, teaser and text read as one document.
struct ArticleNews {
  /// The headline, the teaser where the text does not repeat it, and the text, with blank lines between.
  let text: NewsText
  /// How many bytes of it are the headline and the blank line behind it.
  let titleBytes: Int
  let facts: NewsFacts
  private let published: PartialDate?

  /// Reads an article; nil where it is not of call centers.
  init?(_ article: Article) {
    let head = article.item.title.map { $0 + "\n\n" } ?? ""
    var body = article.text
    if article.item.content != nil, let teaser = article.item.summary?.plainText,
      teaser.utf8.count > 20,
      !body.hasPrefix(teaser.prefix(60))
    {
      body = teaser + "\n\n" + body
    }
    // The text of evidence is the article's own: what is put before it moves its offsets.
    titleBytes = head.utf8.count + (body.utf8.count - article.text.utf8.count)
    let text = NewsText(head + body)
    var reader = NewsReader(
      published: article.item.published?.date.map { String($0.edtf.prefix(10)) })
    reader.likelyLanguage = (article.item.language ?? article.facts.language).map {
      String($0.prefix(2)).lowercased()
    }
    facts = reader.facts(in: text)
    if facts.isEmpty { return nil }
    published = article.item.published?.date
    self.text = text
  }

  /// The records of what it says.
  func records(_ origin: Origin, _ record: Record, _ context: SourceContext) -> [Record] {
    NewsRecords(
      text: text, origin: origin, article: record, published: published, quotes: context.quotes,
      titleBytes: titleBytes
    ).records(facts)
  }
}
