public import Switchboard

/// Reads a feed of RSS 0.90 to 2.0, Atom 0.3 or 1.0, or JSON Feed, one item after the other.
///
/// Damage costs as little as can be: what is mended and what is left out is told by
/// ``takeIssues()``, and the items before the damage are kept. Memory is that of one item, and of the
/// first megabytes of the document.
public final class FeedReader {
  private enum Reader {
    case xml(XMLFeedReader)
    case json(JSONFeedReader)
  }

  private let reader: Reader

  /// Opens a feed and reads up to its first item.
  ///
  /// - Parameters:
  ///   - input: The document.
  ///   - limits: The bounds; an item of more than ``Limits/recordBytes`` is skipped with an issue.
  ///   - source: The name of the source, for messages.
  ///   - encoding: The encoding that was said beside the document; nil for what the input says. The
  ///     bytes have the last word.
  /// - Throws: ``SourceError`` of kind ``ErrorKind/badData`` where it is no feed; the message says what
  ///   it is instead, and of a web page which feeds it links to.
  public init(
    _ input: any ByteReader, limits: Limits = Limits(), source: String = "",
    encoding: String? = nil
  ) throws(SourceError) {
    let head = try HeadReader(input)
    if let found = FeedSniff.refusal(head.head, at: input.name) {
      throw SourceError(
        .badData, at: Location(source: source, input: input.name), "this is \(found)")
    }
    switch FeedSniff(head.head) {
    case .jsonFeed: reader = .json(try JSONFeedReader(head, limits: limits, source: source))
    default:
      reader = .xml(
        try XMLFeedReader(
          head, limits: limits, source: source, encoding: encoding ?? input.declaredEncoding))
    }
  }

  /// What the feed says of itself, as far as it was read: complete at the end only, since elements of
  /// the feed may follow its items.
  public var feed: Feed {
    switch reader {
    case .xml(let reader): reader.feed
    case .json(let reader): reader.feed
    }
  }

  /// Reads the next item.
  ///
  /// - Returns: nil at the end, also when asked again. An item that was cut off by the end of the
  ///   document is left out with an issue.
  /// - Throws: ``SourceError`` where the input cannot be read or is refused.
  public func next() throws(SourceError) -> FeedItem? {
    switch reader {
    case .xml(let reader): try reader.next()
    case .json(let reader): try reader.next()
    }
  }

  /// The issues since the last call, up to the line that was reached: the parser is ahead of it.
  public func takeIssues() -> [Issue] {
    switch reader {
    case .xml(let reader): reader.takeIssues()
    case .json(let reader): reader.takeIssues()
    }
  }
}

/// A reader whose first bytes were looked at.
final class HeadReader: ByteReader {
  /// How much is looked at.
  static let size = 1 << 16

  let head: [UInt8]
  private let rest: any ByteReader
  private var position = 0

  init(_ input: any ByteReader) throws(SourceError) {
    rest = input
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: HeadReader.size, alignment: 16)
    defer { buffer.deallocate() }
    var count = 0
    while count < buffer.count {
      let read = try input.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
      if read == 0 { break }
      count += read
    }
    head = Array(buffer[..<count])
  }

  var name: String { rest.name }
  var bytesConsumed: Int { rest.bytesConsumed }
  var bytesTotal: Int? { rest.bytesTotal }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
    guard position < head.count else { return try rest.read(into: buffer) }
    let count = min(buffer.count, head.count - position)
    head.withUnsafeBytes { bytes in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[position..<position + count]))
    }
    position += count
    return count
  }
}
