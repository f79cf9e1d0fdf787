import FeedFormat
public import Switchboard
import Transport

/// The feeds that a list in OPML names, each a source of its own: one that fails is told of, and the
/// others are read.
public enum FeedList {
  /// How many lists within lists are followed.
  private static let deepest = 3
  /// How many feeds one list may name.
  private static let mostFeeds = 10_000

  /// Reads a list.
  ///
  /// - Parameters:
  ///   - input: The list: a file or an address.
  ///   - context: The limits.
  /// - Returns: a source for each feed, in the order of the list; one that is listed twice once. What was
  ///   mended in the list is told by the first of them.
  /// - Throws: ``SourceError`` where it cannot be read, or names no feed.
  public static func sources(
    of input: String, _ context: SourceContext = SourceContext()
  ) throws(SourceError) -> [FeedSource] {
    var seen: Set<String> = []
    var issues: [Issue] = []
    var sources: [FeedSource] = []
    try read(input, context, depth: 0, &seen, &issues) { feed, address in
      var source = FeedSource(name: nil, inputs: [address])
      source.outlineTitle = feed.title
      sources.append(source)
    }
    guard !sources.isEmpty else {
      throw SourceError(.badData, at: Location(input: input), "the list names no feed")
    }
    sources[0].openingIssues = issues
    return sources
  }

  /// Whether an input is such a list, by its first bytes.
  public static func recognizes(_ head: [UInt8]) -> Bool { FeedSniff(head) == .list }

  private static func read(
    _ input: String, _ context: SourceContext, depth: Int, _ seen: inout Set<String>,
    _ issues: inout [Issue], _ take: (OPMLFeed, String) -> Void
  ) throws(SourceError) {
    for place in try InputLocation.expand(input) {
      let members = try place.open(context)
      while let member = try members.next() {
        let reader = try OPMLReader(member, limits: context.limits)
        while let feed = try reader.next() {
          let address = resolve(feed.address, from: place.text)
          guard seen.insert(address).inserted, seen.count <= mostFeeds else { continue }
          switch feed.kind {
          case .feed: take(feed, address)
          case .list:
            guard depth < deepest else { continue }
            do throws(SourceError) {
              try read(address, context, depth: depth + 1, &seen, &issues, take)
            } catch {
              issues.append(
                Issue(
                  .notAFeed, .skipped, at: Location(input: place.text, line: feed.line),
                  "the list \(address) cannot be read: \(error.message)", severity: .warning))
            }
          }
        }
        issues += reader.takeIssues()
      }
    }
  }

  /// An address as seen from the list; a path as seen from its folder.
  private static func resolve(_ address: String, from list: String) -> String {
    if address.contains("://") || address.hasPrefix("/") && !list.contains("://") { return address }
    if list.contains("://") { return FeedAddress.resolve(address, against: list) }
    guard let slash = list.lastIndex(of: "/") else { return address }
    return list[...slash] + address
  }
}
