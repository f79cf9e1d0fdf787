public import Switchboard
import XMLFormat

/// A feed as a list of feeds names it: an `outline` of OPML with an address.
public struct OPMLFeed: Sendable, Hashable {
  /// What the address leads to.
  public enum Kind: Sendable, Hashable {
    /// A feed.
    case feed
    /// Another list of feeds (`type="include"`, or `"link"` to an OPML file).
    case list
  }

  /// What the address leads to.
  public var kind = Kind.feed
  /// `title`, else `text`; plain text.
  public var title: String?
  /// `xmlUrl`, of a list `url`; as written, without blanks around it.
  public var address: String
  /// `htmlUrl`: the page the feed is of.
  public var page: String?
  /// `type`, in small letters: `rss` for feeds of all formats, also `atom`, `include`, `link`.
  public var type: String?
  /// The titles of the outlines around it, the outermost first.
  public var path: [String] = []
  /// `category`, at its commas: `/Business/Outsourcing`, `jobs`.
  public var categories: [String] = []
  /// `description`; plain text.
  public var summary: String?
  /// `language`.
  public var language: String?
  /// The line of the outline, from 1.
  public var line = 0

  /// Makes a feed of which only the address is known.
  public init(_ address: String) { self.address = address }
}

/// Reads a list of feeds in OPML 1.0, 1.1 or 2.0 (opml.org), one feed after the other.
///
/// Forgives as ``FeedReader`` does: names count in any mix of large and small letters, outlines may
/// stand anywhere, and damage costs only what is damaged. An outline without address is a folder if
/// others are in it, and passed over if it says it is a feed, with an issue. A feed that is listed
/// twice is given twice.
public final class OPMLReader {
  /// The longest path that is kept; what is nested deeper is given with as much of it.
  static let longestPath = 64

  /// The title of the list: `head`, `title`. Known once the first feed is.
  public private(set) var title: String?
  /// When the list was changed: `dateModified`, else `dateCreated`.
  public var updated: FeedDate? { modified ?? created }

  private let xml: XMLPullReader
  private let location: Location
  private var issues: [Issue] = []
  private var modified: FeedDate?
  private var created: FeedDate?
  /// The folders that are open, with the depths of their elements.
  private var folders: [(depth: Int, title: String?)] = []
  /// The first element, which was read to know what this is.
  private var hasPending = false

  /// Opens a list.
  ///
  /// - Parameters:
  ///   - input: The document.
  ///   - limits: The bounds of depth and of a text.
  ///   - source: The name of the source, for messages.
  /// - Throws: ``SourceError`` of kind ``ErrorKind/badData`` where it is no OPML.
  public init(
    _ input: any ByteReader, limits: Limits = Limits(), source: String = ""
  ) throws(SourceError) {
    location = Location(source: source, input: input.name)
    xml = XMLPullReader(input, mode: .recover, limits: limits, source: source)
    while let node = try xml.next(), node != .start {}
    guard xml.node == .start else {
      throw SourceError(.badData, at: location, "no element was found, OPML was expected")
    }
    let name = xml.name.local
    guard ["opml", "outline", "body"].contains(name.lowercased()) else {
      throw SourceError(
        .badData, at: location, "the first element is \(name), OPML was expected")
    }
    hasPending = name.lowercased() == "outline"
  }

  /// Reads the next feed or list.
  ///
  /// - Returns: nil at the end, also when asked again.
  /// - Throws: ``SourceError`` where the input cannot be read or is refused.
  public func next() throws(SourceError) -> OPMLFeed? {
    while let node = try nextNode() {
      switch node {
      case .text: continue
      case .end:
        while let last = folders.last, last.depth >= xml.depth { folders.removeLast() }
      case .start:
        // Where an end is missing, what is open is told by the depth.
        while let last = folders.last, last.depth >= xml.depth { folders.removeLast() }
        switch xml.name.local.lowercased() {
        case "outline": if let feed = outline() { return feed }
        case "title": setFirst(&title, plain(try xml.elementText()))
        case "datemodified": setFirst(&modified, FeedDate(try xml.elementText()))
        case "datecreated": setFirst(&created, FeedDate(try xml.elementText()))
        default: break
        }
      }
    }
    return nil
  }

  /// The issues since the last call.
  public func takeIssues() -> [Issue] {
    defer { issues = [] }
    return (issues + xml.takeIssues()).sorted {
      ($0.location.line ?? 0) < ($1.location.line ?? 0)
    }
  }

  private func nextNode() throws(SourceError) -> XMLPullReader.Node? {
    if hasPending {
      hasPending = false
      return xml.node
    }
    return try xml.next()
  }

  /// Takes the outline that begins here; nil for one that is no feed.
  private func outline() -> OPMLFeed? {
    var values: [String: String] = [:]
    for index in 0..<xml.attributeCount {
      let name = xml.name(xml.attributeNameNumber(index)).local.lowercased()
      let value = trimmed(xml.attributeValue(index))
      if !value.isEmpty, values[name] == nil { values[name] = value }
    }
    let title = plain(values["title"]) ?? plain(values["text"])
    let path = folders.compactMap(\.title)
    folders.append((xml.depth, folders.count < OPMLReader.longestPath ? title : nil))
    let type = values["type"]?.lowercased()
    // Some programs have names of their own.
    let address = values["xmlurl"] ?? values["xmluri"] ?? values["feedurl"]
    let other = values["url"] ?? values["href"]
    var feed: OPMLFeed
    if let address {
      feed = OPMLFeed(address)
    } else if let other, type == "include" || (type == "link" && OPMLReader.isList(other)) {
      feed = OPMLFeed(other)
      feed.kind = .list
    } else if let other, let type, ["rss", "atom", "feed", "rss1", "jsonfeed"].contains(type) {
      feed = OPMLFeed(other)
    } else {
      if let type, ["rss", "atom", "include"].contains(type) { reportMissing(title) }
      return nil
    }
    feed.title = title
    feed.page = values["htmlurl"] ?? values["htmluri"]
    feed.type = type
    feed.path = path
    feed.categories = (values["category"] ?? "").split(separator: ",").map { trimmed($0) }
      .filter { !$0.isEmpty }
    feed.summary = plain(values["description"])
    feed.language = values["language"]
    feed.line = xml.line
    return feed
  }

  private func reportMissing(_ title: String?) {
    var location = location
    location.line = xml.line
    let name = title.map { "the feed \($0.prefix(100))" } ?? "a feed"
    if issues.count < 1000 {
      issues.append(Issue(.missingKey, .skipped, at: location, "\(name) has no address"))
    }
  }

  /// Whether an address is of an OPML file, before its query.
  private static func isList(_ address: String) -> Bool {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    return path.lowercased().hasSuffix(".opml")
  }

  /// A text without markup, which some programs put into titles.
  private func plain(_ text: String?) -> String? {
    guard let text else { return nil }
    let plain = HTMLText.looksLikeHTML(text) ? HTMLText.plain(text) : trimmed(text)
    return plain.isEmpty ? nil : plain
  }
}
