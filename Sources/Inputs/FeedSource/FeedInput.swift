import FeedFormat
import Switchboard
import Transport

/// One feed that is read: its items as articles, some of them ahead.
///
/// Unchecked because it is handed over whole: the task that opens it reads ahead and lets go of it
/// before anyone else touches it.
final class FeedInput: @unchecked Sendable {
  /// An item, and what was odd up to it.
  struct Entry {
    var article: Article
    var issues: [Issue]
  }

  /// How many items are read ahead.
  static let mostAhead = 1000

  let input: any ByteReader
  private let reader: FeedReader
  private var ahead: ArraySlice<Entry> = []
  private var failure: SourceError?
  private var hasEnded = false
  private var facts: Article.Facts?

  init(_ input: any ByteReader, _ limits: Limits, source: String) throws(SourceError) {
    self.input = input
    reader = try FeedReader(input, limits: limits, source: source)
  }

  /// What the feed says of itself, as far as it was read.
  var feed: Feed { reader.feed }

  /// Reads the first items.
  func readAhead() {
    var entries: [Entry] = []
    do throws(SourceError) {
      while entries.count < FeedInput.mostAhead {
        guard let entry = try read() else {
          hasEnded = true
          break
        }
        entries.append(entry)
      }
    } catch {
      failure = error
    }
    ahead = entries[...]
  }

  /// The next item; nil at the end.
  func next() throws(SourceError) -> Entry? {
    if let entry = ahead.popFirst() { return entry }
    if let failure { throw failure }
    return hasEnded ? nil : try read()
  }

  /// What was odd behind the last item.
  func takeIssues() -> [Issue] { ahead.isEmpty ? reader.takeIssues() : [] }

  private func read() throws(SourceError) -> Entry? {
    guard let item = try reader.next() else { return nil }
    if facts == nil || facts?.isKnown == false { facts = Article.Facts(reader.feed) }
    var article = Article(item, facts ?? Article.Facts(reader.feed))
    article.news = ArticleNews(article)
    return Entry(article: article, issues: reader.takeIssues())
  }
}

/// An input that was opened: its members, and the first of them.
struct OpenedInput: @unchecked Sendable {
  // Unchecked for the same reason.
  var members: (any InputMembers)?
  var first: FeedInput?
  var failure: SourceError?

  /// Opens an input and reads the first items of its first member.
  ///
  /// - Parameters:
  ///   - location: The input.
  ///   - context: The limits.
  ///   - source: The name of the source, for messages.
  ///   - isAhead: Whether items are read ahead.
  init(_ location: InputLocation, _ context: SourceContext, source: String, isAhead: Bool) {
    do throws(SourceError) {
      let members = try location.open(context)
      self.members = members
      guard let input = try members.next() else { return }
      let feed = try FeedInput(input, context.limits, source: source)
      if isAhead { feed.readAhead() }
      first = feed
    } catch {
      failure = error
    }
  }
}
