public import Switchboard

/// A cursor over the elements, attributes and texts of an XML document of any size.
///
/// ```swift
/// while let node = try reader.next() {
///   if node == .start, reader.name.local == "title" { print(try reader.elementText()) }
/// }
/// ```
///
/// Built on libxml2, which knows the encodings. Nothing but the input is ever read: no DTD, no
/// external entity, no network. Entities of the document itself are expanded where they stand for
/// plain text; others are refused (see ``Limits`` for the bounds of depth and size). Comments and
/// processing instructions are passed over; CDATA is text.
public final class XMLPullReader {
  /// What to do about a document that is not well-formed.
  public enum Mode: Sendable {
    /// Deliver what comes before the damage, then throw.
    case strict
    /// Go on as well as can be, and tell every repair by ``XMLPullReader/takeIssues()``.
    case recover
  }

  /// What the cursor stands at.
  public enum Node: Sendable {
    case start, end, text
  }

  // Unchecked for speed, as in `SAXParser`.

  /// What the cursor stands at; nil before the first node and after the last.
  @exclusivity(unchecked) public private(set) var node: Node?
  /// The number of open elements, with the one that begins or ends here: 1 at the root.
  @exclusivity(unchecked) public private(set) var depth = 0
  /// The line of the node, from 1; of a start, where its tag begins.
  @exclusivity(unchecked) public private(set) var line = 1
  /// Whether the document ended while elements were open, which happens in recovery only.
  public var isTruncated: Bool { !parser.openElements.isEmpty && isAtEnd }

  private let input: any ByteReader
  private let location: Location
  private let parser: SAXParser
  private let issues = IssueList()
  private var repair: MarkupRepair?
  private let buffer: UnsafeMutableRawBufferPointer
  @exclusivity(unchecked) private var position = 0
  @exclusivity(unchecked) private var event = XMLEvent(kind: .end, name: 0, line: 0, range: 0..<0)
  @exclusivity(unchecked) private var closesBeforeNext = false
  @exclusivity(unchecked) private var hasEnded = false
  private var isAtEnd = false
  private var inputFailure: SourceError?
  private let limits: Limits

  /// Makes a cursor before the first element. Reads nothing yet.
  ///
  /// - Parameters:
  ///   - input: The document, in any encoding that its first bytes or its declaration tell.
  ///   - mode: What to do about a document that is not well-formed.
  ///   - limits: The bounds of depth and of a text.
  ///   - source: The name of the source, for messages.
  ///   - chunkBytes: How many bytes are parsed at a time; what is read does not depend on it.
  public init(
    _ input: any ByteReader, mode: Mode = .strict, limits: Limits = Limits(), source: String = "",
    chunkBytes: Int = 1 << 15
  ) {
    self.input = input
    self.limits = limits
    location = Location(source: source, input: input.name)
    parser = SAXParser(mode: mode, limits: limits, location: location, issues: issues)
    if mode == .recover { repair = MarkupRepair(location: location, issues: issues) }
    buffer = .allocate(byteCount: max(chunkBytes, 512), alignment: 16)
  }

  deinit { buffer.deallocate() }

  /// Moves to the next node.
  ///
  /// - Returns: nil at the end, also when asked again.
  /// - Throws: ``SourceError`` after everything before the damage was delivered; when asked again,
  ///   the same.
  public func next() throws(SourceError) -> Node? {
    if closesBeforeNext {
      closesBeforeNext = false
      depth -= 1
    }
    while position == parser.events.count {
      node = nil
      if hasEnded {
        isAtEnd = true
        if let failure = inputFailure ?? parser.failure { throw failure }
        return nil
      }
      fill()
    }
    event = parser.events[position]
    position += 1
    line = event.line
    switch event.kind {
    case .start:
      depth += 1
      node = .start
    case .end:
      closesBeforeNext = true
      node = .end
    case .text: node = .text
    }
    return node
  }

  /// The name of the element that begins or ends here, or that the text is in.
  public var name: XMLName { parser.names.names[event.name] }

  /// The number of the name: the same for the same name, counted from 0.
  public var nameNumber: Int { event.name }

  /// The name with a number that ``nameNumber`` or ``attributeNameNumber(_:)`` gave.
  public func name(_ number: Int) -> XMLName { parser.names.names[number] }

  /// The number of attributes of the element that begins here; else 0.
  public var attributeCount: Int { node == .start ? event.range.count : 0 }

  /// The number of an attribute's name, by its place from 0.
  public func attributeNameNumber(_ index: Int) -> Int {
    parser.attributes[event.range.lowerBound + index].name
  }

  /// The value of an attribute, by its place from 0.
  public func attributeValue(_ index: Int) -> String {
    string(parser.attributes[event.range.lowerBound + index].range)
  }

  /// The value of an attribute, by its local name and its prefix, or nil where there is none. Without
  /// a prefix given, an attribute with any prefix or none.
  public func attribute(_ local: String, prefix: String? = nil) -> String? {
    for index in 0..<attributeCount {
      let name = parser.names.names[attributeNameNumber(index)]
      if name.local == local, prefix == nil || name.prefix == prefix {
        return attributeValue(index)
      }
    }
    return nil
  }

  /// The text here, which may be a part of what an element holds; empty at a start or end.
  public var text: String { node == .text ? string(event.range) : "" }

  /// Hands over the bytes of the text here, as UTF-8.
  public func withTextBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withBytes(node == .text ? event.range : 0..<0, body)
  }

  /// Hands over the bytes of an attribute's value, as UTF-8.
  public func withAttributeBytes<Result>(
    _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withBytes(parser.attributes[event.range.lowerBound + index].range, body)
  }

  /// Reads all text inside the element that begins here and moves to its end.
  ///
  /// - Throws: ``SourceError`` where it is longer than ``Limits/recordBytes``.
  public func elementText() throws(SourceError) -> String {
    let name = name.local
    let begin = line
    var bytes: [UInt8] = []
    let inside = depth
    while let node = try next(), !(node == .end && depth == inside) {
      guard node == .text else { continue }
      withTextBytes { bytes.append(contentsOf: $0) }
      if bytes.count > limits.recordBytes {
        var location = location
        location.line = begin
        throw SourceError(
          .badData, at: location,
          "the text of element \(name) is longer than \(limits.recordBytes) bytes")
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Passes over the rest of the element that begins here and moves to its end.
  public func skip() throws(SourceError) {
    let inside = depth
    while let node = try next(), !(node == .end && depth == inside) {}
  }

  /// What was repaired or tolerated since the last call: each with its line.
  public func takeIssues() -> [Issue] { issues.take() }

  // MARK: Input

  /// Reads a whole piece, so that what the parser sees does not depend on how the input comes, and
  /// parses it.
  private func fill() {
    parser.takeAll()
    position = 0
    var count = 0
    while count < buffer.count {
      do throws(SourceError) {
        let room = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
        let read = try input.read(into: room)
        if read == 0 {
          hasEnded = true
          break
        }
        count += read
      } catch {
        inputFailure = error
        hasEnded = true
        break
      }
    }
    let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
    if let repaired = repair?.process(piece, isLast: hasEnded) {
      parser.lineOffset = repair?.droppedLines ?? 0
      repaired.withUnsafeBytes { parser.parse($0) }
    } else {
      parser.parse(piece)
    }
    if hasEnded, inputFailure == nil { parser.finish() }
    if parser.failure != nil { hasEnded = true }
  }

  private func string(_ range: Range<Int>) -> String {
    withBytes(range) { String(decoding: $0, as: UTF8.self) }
  }

  private func withBytes<Result>(
    _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    parser.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
