import FeedFormat
public import Switchboard
import Transport

/// A source of articles: one feed of RSS or Atom, or several that belong together.
///
/// Each item becomes a record of kind ``Record/Kind/article``; its key is the item's id, else its
/// link, else a digest of what it says. Items are told apart over all inputs: one that comes again
/// unchanged is skipped, and of one that comes again changed the newest counts.
public struct FeedSource: Source {
  /// The name as configured, or made of the first input: `www-example-org-feed` of an address, the
  /// name of a file without its extension. Without a configured name, the reader's
  /// ``RecordReader/description`` and its records go by what the feed says of its own address.
  public let name: String
  /// Files and addresses.
  public let inputs: [String]
  /// What is known of the source beside what its feeds say.
  let known: Known
  let hasConfiguredName: Bool
  /// What was odd before it was opened.
  var openingIssues: [Issue] = []
  /// What a list of feeds calls it.
  var outlineTitle: String?

  /// What a configuration may say of a source.
  struct Known: Sendable {
    var title: String?
    var licence: String?
    var licenceURL: String?
    var attribution: String?
    var redistribution: Redistribution
  }

  /// Makes a source of feeds.
  ///
  /// - Parameters:
  ///   - name: The name in outputs; nil for one made of the feed's own address.
  ///   - inputs: Files and addresses, read in this order.
  ///   - title: Its title; nil for that of the first feed.
  ///   - licence: The licence; nil for what the first feed says of its rights.
  ///   - licenceURL: The text of the licence.
  ///   - attribution: The credit line.
  ///   - redistribution: Whether its data may be passed on. Publishers of news rarely agree to that.
  public init(
    name: String?, inputs: [String], title: String? = nil, licence: String? = nil,
    licenceURL: String? = nil, attribution: String? = nil,
    redistribution: Redistribution = .restricted
  ) {
    self.name = name ?? FeedNaming.name(ofInput: inputs.first ?? "feed")
    hasConfiguredName = name != nil
    self.inputs = inputs
    known = Known(
      title: title, licence: licence, licenceURL: licenceURL, attribution: attribution,
      redistribution: redistribution)
  }

  /// Feeds are small, and often far away.
  public var opensAhead: Bool { true }

  /// Opens the first input and reads the head of its feed.
  public func open(
    _ context: SourceContext
  ) async throws(SourceError) -> sending any RecordReader {
    let reader = try FeedRecordReader(self, context)
    try await reader.openFirst()
    return reader
  }

  /// Whether an input is a feed, by its first bytes; of any encoding, behind comments and a document
  /// type. A few kibibytes are enough.
  public static func recognizes(_ head: [UInt8]) -> Bool {
    [.feed, .jsonFeed].contains(FeedSniff(head))
  }
}
