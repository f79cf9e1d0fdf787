import News
import Switchboard

/// The records of a ``NewsSource``: each article, and what it says.
final class NewsRecordReader: RecordReader {
  /// How many organizations are remembered, so that each is told of once.
  private static let mostOrganizations = 100_000

  private let source: NewsSource
  private let context: SourceContext
  private let articles: ArticleReader
  private var organizations: Set<String> = []
  private var counted = 0
  /// Records of an article that found no place in their batch.
  private var pending: ArraySlice<Record> = []

  init(_ source: NewsSource, _ context: SourceContext) throws(SourceError) {
    self.source = source
    self.context = context
    articles = try ArticleReader(source, context)
  }

  var description: SourceDescription {
    var description = SourceDescription(id: source.name, kind: .file)
    description.language = source.options.language
    description.redistribution = .restricted
    return description
  }

  func read(into batch: inout Batch) async throws(SourceError) -> Bool {
    if pending.isEmpty {
      guard let article = try articles.next() else { return false }
      take(article, into: &batch)
    }
    while !batch.isFull, let record = pending.popFirst() { batch.records.append(record) }
    return true
  }

  private func take(_ article: ReadArticle, into batch: inout Batch) {
    batch.work.read += 1
    batch.work.bytes += articles.bytesConsumed - counted
    counted = articles.bytesConsumed
    let facts = article.facts
    let location = Location(source: source.name, input: article.name)
    var digest = Digest()
    let body = article.text.string(article.titleBytes..<article.text.bytes.count)
    digest.update(field: article.title ?? "")
    digest.update(field: body)
    let origin = Origin(
      source: source.name, input: article.name, digest: digest.text, retrieved: context.now)
    // An article is told by what it says: files move.
    let textDigest = Digest.text(of: body)
    let published = source.options.published.flatMap(ArticleDate.date)
    var record = Record(.article, key: textDigest, origin: origin)
    record.row.set(.title, article.title ?? facts.headline)
    record.row.set(.language, facts.language)
    record.row.set(.published, published)
    record.row.set(.textDigest, textDigest)
    record[.textLength] = .integer(body.unicodeScalars.count)
    pending.append(record)
    for (message, count) in article.repairs {
      batch.issues.append(
        Issue(.encoding, .repaired, at: location, "\(message) (\(count))", recordID: record.id))
    }
    if facts.language == nil {
      batch.issues.append(
        Issue(
          .word, .kept, at: location,
          "the language is not told by the text, so it is not read; name it with --language",
          recordID: record.id))
    }
    let maker = NewsRecords(
      text: article.text, origin: origin, article: record, published: published,
      quotes: context.quotes, titleBytes: article.titleBytes)
    for found in maker.records(facts) {
      if found.kind == .organization {
        guard organizations.count < Self.mostOrganizations, organizations.insert(found.id).inserted
        else { continue }
      }
      pending.append(found)
    }
  }
}
