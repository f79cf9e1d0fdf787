public import CSVFormat
public import Definitions
import FeedFormat
import FeedSource
import NewsSource
public import Switchboard
import Transport

/// Finds out what an input is: a feed, a registry that a definition describes, or an article.
public struct Recognition: Sendable {
  /// What an input is.
  public enum Kind: Sendable {
    case feed
    /// A list of feeds.
    case feedList
    case registry(Definition)
    /// An article: prose, a page, Markdown.
    case article

    /// The name of the definition, or `feed`, `opml`, `article`.
    public var name: String {
      switch self {
      case .feed: "feed"
      case .feedList: "opml"
      case .registry(let definition): definition.name
      case .article: "article"
      }
    }
  }

  private let library: DefinitionLibrary
  private let context = SourceContext()
  private let encoding: String?
  private let options: CSVOptions

  /// Makes a recognition that knows some definitions.
  ///
  /// - Parameters:
  ///   - library: The definitions.
  ///   - encoding: The encoding, where a person said so.
  ///   - options: How CSV is read, where a person said so.
  public init(
    _ library: DefinitionLibrary, encoding: String? = nil, options: CSVOptions = CSVOptions()
  ) {
    self.library = library
    self.encoding = encoding
    self.options = options
  }

  /// Puts inputs that are the same together, in their order.
  public func groups(
    of inputs: [String]
  ) throws(SourceError) -> [(kind: Kind, inputs: [String])] {
    var groups: [(kind: Kind, inputs: [String])] = []
    for input in inputs {
      for location in try InputLocation.expand(input) {
        let kind = try kind(of: location)
        if let index = groups.firstIndex(where: { $0.kind.name == kind.name }) {
          groups[index].inputs.append(location.text)
        } else {
          groups.append((kind, [location.text]))
        }
      }
    }
    return groups
  }

  /// What one input is; of an archive the first member that is recognized.
  func kind(of location: InputLocation) throws(SourceError) -> Kind {
    guard location.kind != .standardInput else {
      return try StandardInput.onTrial { () throws(SourceError) in try kind(ofMembers: location) }
    }
    return try kind(ofMembers: location)
  }

  private func kind(ofMembers location: InputLocation) throws(SourceError) -> Kind {
    let members = try location.open(context)
    var first: SourceError?
    while let member = try members.next() {
      do throws(SourceError) {
        return try kind(of: member)
      } catch {
        if first == nil { first = error }
      }
    }
    throw first ?? SourceError(.noInput, at: Location(input: location.text), "the archive is empty")
  }

  private func kind(of member: any ByteReader) throws(SourceError) -> Kind {
    let place = Location(input: member.name)
    let text = try TextReader(
      member, declared: encoding, isCertain: encoding != nil, context: context)
    let peek = try PeekReader(text, count: 256 << 10)
    let head = peek.head
    if FeedSource.recognizes(head) { return .feed }
    if FeedList.recognizes(head) { return .feedList }
    switch ContentProbe.probe(head) {
    case .empty: throw SourceError(.badData, at: place, "the file is empty")
    case .binary(let what): throw SourceError(.badData, at: place, "this is \(what), not text")
    case .html:
      if NewsSource.recognizes(member.name) { return .article }
      throw SourceError(
        .badData, at: place, "this is \(FeedSniff.refusal(head, at: member.name) ?? "a web page")")
    case .xml:
      let elements = Recognition.elements(in: head)
      if let definition = library.recognize(elements: elements) { return .registry(definition) }
      throw SourceError(
        .badData, at: place,
        "XML that is neither a feed nor of a known definition; its elements: "
          + elements.prefix(6).joined(separator: ", "))
    default: break
    }
    let understanding = CSVUnderstanding(peek.head, isWhole: peek.isWhole, options: options)
    let first = understanding.table
    let tables = (first.map { [$0] } ?? []) + understanding.tables
    for table in tables {
      if let definition = library.recognize(Header(table.names)) { return .registry(definition) }
    }
    if NewsSource.recognizes(member.name) { return .article }
    if member.name == "-", NewsSource.readsAsProse(head) { return .article }
    throw SourceError(.badData, at: place, unrecognized(Header(first?.names ?? [])))
  }

  private func unrecognized(_ header: Header) -> String {
    let shown = header.columns.filter { !$0.isEmpty }
    var message =
      "no definition knows these columns: \(shown.prefix(10).joined(separator: ", "))"
      + (shown.count > 10 ? ", ..." : "")
    for near in library.nearest(header).prefix(1) {
      message += "; nearest is \(near.name), which lacks \(near.missing.joined(separator: ", "))"
    }
    return message + "; name one with --as, or write one (CONTRIBUTING shows how)"
  }

  /// The names of the first elements, without prefixes.
  static func elements(in head: [UInt8]) -> [String] {
    var names: [String] = []
    var index = 0
    while index < head.count, names.count < 200 {
      guard head[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      index += 1
      let name = head[index...].prefix { byte in
        byte == 0x3A || byte == 0x2D || byte == 0x2E || byte == 0x5F || byte >= 0x80
          || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte)
      }
      let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
      if !local.isEmpty {
        let text = String(decoding: local, as: UTF8.self)
        if !names.contains(text) { names.append(text) }
      }
      index += name.count
    }
    return names
  }
}
