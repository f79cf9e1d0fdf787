public import News
public import Switchboard
import Transport

/// An article that was read: its text and what it says.
public struct ReadArticle: Sendable {
  /// The file, as messages show it.
  public var name: String
  /// The headline of a page; nil where the form has none of its own.
  public var title: String?
  /// The headline, if there is one, a blank line, and the text.
  public var text: NewsText
  /// How many bytes of it are the headline and the blank line.
  public var titleBytes: Int
  /// What it says of call centers.
  public var facts: NewsFacts
  /// What was mended, and how many times.
  public var repairs: [(message: String, count: Int)]
}

/// Reads the articles of a ``NewsSource``, one file after the other.
public final class ArticleReader {
  /// The largest article that is read, in bytes.
  private static let largest = 64 << 20

  private let source: NewsSource
  private let context: SourceContext
  private var locations: [InputLocation] = []
  private var members: (any InputMembers)?
  /// Bytes of the inputs so far, as they are stored.
  public private(set) var bytesConsumed = 0

  /// Lists the inputs of a source.
  ///
  /// - Throws: ``SourceError`` where there is none, or the options are wrong.
  public init(_ source: NewsSource, _ context: SourceContext) throws(SourceError) {
    self.source = source
    self.context = context
    if let text = source.options.published, ArticleDate.date(text) == nil {
      throw SourceError(
        .configuration, at: Location(source: source.name),
        "'\(text)' is no date; write 2010, 2010-03 or 2010-03-12")
    }
    if let language = source.options.language, NewsLanguage(rawValue: language) == nil {
      throw SourceError(
        .configuration, at: Location(source: source.name),
        "articles in '\(language)' are not read; known: \(NewsLanguage.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    }
    for text in source.inputs { locations += try InputLocation.expand(text) }
    locations.reverse()
    if locations.isEmpty {
      throw SourceError(.noInput, at: Location(source: source.name), "there is no input to read")
    }
  }

  /// The next article; nil at the end.
  public func next() throws(SourceError) -> ReadArticle? {
    guard let input = try nextInput() else { return nil }
    let string = try text(of: input)
    bytesConsumed += input.bytesConsumed
    let form = ArticleText.form(of: input.name, string.utf8.prefix(4096))
    let article = ArticleText(string, form)
    let repair = TextRepair(article.body)
    let head = article.title.map { $0 + "\n\n" } ?? ""
    let text = NewsText(head + repair.text)
    var reader = NewsReader(language: source.options.language, published: source.options.published)
    reader.namesPersons = context.includesPersonalData
    return ReadArticle(
      name: context.shown(input.name), title: article.title, text: text,
      titleBytes: head.utf8.count,
      facts: reader.facts(in: text), repairs: repair.remarks)
  }

  private func nextInput() throws(SourceError) -> (any ByteReader)? {
    while true {
      if let input = try members?.next() { return input }
      guard let location = locations.popLast() else { return nil }
      members = try location.open(context)
    }
  }

  /// The whole text of an input in UTF-8.
  private func text(of input: any ByteReader) throws(SourceError) -> String {
    let place = Location(source: source.name, input: context.shown(input.name))
    let reader = try TextReader(
      input, declared: source.options.encoding ?? input.declaredEncoding,
      isCertain: source.options.encoding != nil, context: context)
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
          .badData, at: place, "an article of more than \(Self.largest >> 20) MB is none")
      }
    }
    if bytes.prefix(4096).contains(0) {
      throw SourceError(.badData, at: place, "this is no text")
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
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }
}
