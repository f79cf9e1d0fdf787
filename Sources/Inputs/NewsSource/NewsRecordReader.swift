import News
import Switchboard
import Transport

/// Reads the articles of one ``NewsSource``, one file after the other.
final class NewsRecordReader: RecordReader {
  /// The largest article that is read, in bytes.
  private static let largest = 64 << 20
  /// How many organizations are remembered, so that each is told of once.
  private static let mostOrganizations = 100_000

  private let source: NewsSource
  private let context: SourceContext
  private var locations: [InputLocation] = []
  private var members: (any InputMembers)?
  private var organizations: Set<String> = []
  private let published: PartialDate?

  init(_ source: NewsSource, _ context: SourceContext) throws(SourceError) {
    self.source = source
    self.context = context
    published = source.options.published.flatMap(ArticleDate.date)
    if let text = source.options.published, published == nil {
      throw SourceError(
        .badData, at: Location(source: source.name), "'\(text)' is no date; write 2010, 2010-03 or 2010-03-12")
    }
    for text in source.inputs { locations += try InputLocation.expand(text) }
    locations.reverse()
    if locations.isEmpty {
      throw SourceError(.noInput, at: Location(source: source.name), "there is no input to read")
    }
  }

  var description: SourceDescription {
    var description = SourceDescription(id: source.name, kind: .file)
    description.language = source.options.language
    description.redistribution = .restricted
    return description
  }

  func read(into batch: inout Batch) async throws(SourceError) -> Bool {
    guard let input = try nextInput() else { return false }
    let shown = context.shown(input.name)
    let location = Location(source: source.name, input: shown)
    let text = try text(of: input, &batch)
    batch.work.read += 1
    batch.work.bytes += input.bytesConsumed
    batch.work.bytesTotal = input.bytesTotal
    let head = text.utf8.prefix(4096)
    let article = ArticleText(text, ArticleText.form(of: input.name, head))
    let repaired = TextRepair(article.body)
    for (message, count) in repaired.remarks {
      batch.issues.append(
        Issue(.encoding, .repaired, at: location, "\(message), \(count) times"))
    }
    take(article.title, repaired.text, shown, location, &batch)
    return true
  }

  private func take(
    _ title: String?, _ body: String, _ shown: String, _ location: Location, _ batch: inout Batch
  ) {
    var digest = Digest()
    digest.update(field: title ?? "")
    digest.update(field: body)
    let origin = Origin(source: source.name, input: shown, digest: digest.text, retrieved: context.now)
    // An article is told by what it says: files move.
    let textDigest = Digest.text(of: body)
    var record = Record(.article, key: textDigest, origin: origin)
    record.row.set(.published, published)
    record.row.set(.textDigest, textDigest)
    record[.textLength] = .integer(body.unicodeScalars.count)
    var reader = NewsReader(language: source.options.language, published: source.options.published)
    reader.namesPersons = context.includesPersonalData
    let head = title.map { $0 + "\n\n" } ?? ""
    let text = NewsText(head + body)
    let facts = reader.facts(in: text)
    record.row.set(.title, title ?? facts.headline)
    record.row.set(.language, facts.language)
    batch.records.append(record)
    if facts.language == nil {
      batch.issues.append(
        Issue(.word, .kept, at: location, "the language is not told by the text; name it with --language", recordID: record.id))
    }
    for remark in facts.remarks {
      batch.issues.append(Issue(.word, .kept, at: location, remark, recordID: record.id))
    }
    let maker = NewsRecords(
      text: text, origin: origin, article: record, published: published, quotes: context.quotes,
      titleBytes: head.utf8.count)
    for found in maker.records(facts) {
      if found.kind == .organization {
        guard organizations.count < Self.mostOrganizations, organizations.insert(found.id).inserted else { continue }
      }
      batch.records.append(found)
    }
  }

  private func nextInput() throws(SourceError) -> (any ByteReader)? {
    while true {
      if let input = try members?.next() { return input }
      guard let location = locations.popLast() else { return nil }
      members = try location.open(context)
    }
  }

  /// The whole text of an input in UTF-8.
  private func text(of input: any ByteReader, _ batch: inout Batch) throws(SourceError) -> String {
    let reader = try TextReader(
      input, declared: source.options.encoding, isCertain: source.options.encoding != nil, context: context)
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 256 << 10)
    while true {
      var failure: SourceError?
      let count = piece.withUnsafeMutableBytes { buffer in
        do throws(SourceError) {
          return try reader.read(into: buffer)
        } catch {
          failure = error
          return 0
        }
      }
      if let failure { throw failure }
      if count == 0 { break }
      bytes += piece[..<count]
      if bytes.count > Self.largest {
        throw SourceError(
          .badData, at: Location(source: source.name, input: context.shown(input.name)),
          "an article of more than \(Self.largest >> 20) MB is none")
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A date on a command line or in a configuration.
enum ArticleDate {
  /// The date of `2010`, `2010-03` or `2010-03-12`; nil for anything else.
  static func date(_ text: String) -> PartialDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    return PartialDate(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
  }
}
