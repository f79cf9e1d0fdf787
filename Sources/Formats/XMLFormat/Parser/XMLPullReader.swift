internal import CXMLEvents
import Glibc
public import Switchboard

/// A cursor over the elements, attributes and texts of an XML document of any size.
///
/// ```swift
/// while let node = try reader.next() {
///   if node == .start, reader.name.local == "title" { print(try reader.elementText()) }
/// }
/// ```
///
/// Built on libxml2. Nothing but the input is ever read: no DTD, no
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
  public var isTruncated: Bool { parser.openCount > 0 && isAtEnd }

  let source: any ByteReader
  let outside: String?
  let elements: KnownElements
  let mode: Mode
  let location: Location
  let issues = IssueList()
  let limits: Limits
  let chunkBytes: Int
  /// The bytes; nil before they are first read.
  var input: XMLInput?
  var parser: SAXParser
  var list: UnsafeMutablePointer<sb_xml_events>
  /// What mends the document; nil as long as it needs none.
  var repair: MarkupRepair?
  /// How much of the first bytes was parsed.
  var parsed = 0
  var buffer = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  @exclusivity(unchecked) var position = 0
  @exclusivity(unchecked) var event = sb_xml_event()
  @exclusivity(unchecked) var closesBeforeNext = false
  /// How many tags were delivered, and how many bytes of text since the last of them.
  @exclusivity(unchecked) var tagsDelivered = 0
  @exclusivity(unchecked) var textDelivered = 0
  @exclusivity(unchecked) var hasEnded = false
  var names: [XMLName] = []
  var isAtEnd = false
  var inputFailure: SourceError?
  /// What the repair could not judge before more is known.
  var leftOver: [UInt8] = []
  /// What of the repaired document was delivered before.
  var tagsToPass = 0
  var textToPass = 0

  /// Makes a cursor before the first element. Reads nothing yet.
  ///
  /// - Parameters:
  ///   - input: The document, in any encoding.
  ///   - mode: What to do about a document that is not well-formed.
  ///   - limits: The bounds of depth and of a text.
  ///   - source: The name of the source, for messages.
  ///   - encoding: The encoding that was said beside the document; nil for what the input says.
  ///   - elements: What is known of the elements, to mend missing end tags.
  ///   - chunkBytes: How many bytes are parsed at a time; what is read does not depend on it.
  public init(
    _ input: any ByteReader, mode: Mode = .strict, limits: Limits = Limits(), source: String = "",
    encoding: String? = nil, elements: KnownElements = KnownElements(),
    chunkBytes: Int = 1 << 16
  ) {
    self.source = input
    self.mode = mode
    self.limits = limits
    self.chunkBytes = max(chunkBytes, 512)
    outside = encoding ?? input.declaredEncoding
    self.elements = elements
    location = Location(source: source, input: input.name)
    // What is well-formed needs no repair; what is not is gone through again.
    parser = SAXParser(
      mode: .strict, knowsHTML: mode == .recover, limits: limits, location: location, issues: issues
    )
    list = parser.list
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
    while position == Int(list.pointee.event_count) {
      node = nil
      if hasEnded {
        isAtEnd = true
        if let failure = inputFailure ?? parser.failure { throw failure }
        return nil
      }
      fill()
    }
    event = list.pointee.events[position]
    position += 1
    line = Int(event.line)
    if event.kind == SB_XML_TEXT {
      textDelivered += Int(event.count)
      node = .text
    } else {
      tagsDelivered += 1
      textDelivered = 0
      if event.kind == SB_XML_START {
        depth += 1
        node = .start
      } else {
        closesBeforeNext = true
        node = .end
      }
    }
    return node
  }

  /// The name of the element that begins or ends here, or that the text is in.
  public var name: XMLName { name(Int(event.name)) }

  /// The number of the name: the same for the same name, counted from 0.
  public var nameNumber: Int { Int(event.name) }

  /// The name with a number that ``nameNumber`` or ``attributeNameNumber(_:)`` gave.
  public func name(_ number: Int) -> XMLName {
    while names.count <= number { names.append(parser.name(names.count)) }
    return names[number]
  }

  /// The number of attributes of the element that begins here; else 0.
  public var attributeCount: Int { node == .start ? Int(event.count) : 0 }

  /// The number of an attribute's name, by its place from 0.
  public func attributeNameNumber(_ index: Int) -> Int {
    Int(list.pointee.attributes[Int(event.first) + index].name)
  }

  /// The value of an attribute, by its place from 0.
  public func attributeValue(_ index: Int) -> String {
    withAttributeBytes(index) { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of an attribute, by its local name and its prefix, or nil where there is none. Without
  /// a prefix given, an attribute with any prefix or none.
  public func attribute(_ local: String, prefix: String? = nil) -> String? {
    for index in 0..<attributeCount {
      let name = name(attributeNameNumber(index))
      if name.local == local, prefix == nil || name.prefix == prefix {
        return attributeValue(index)
      }
    }
    return nil
  }

  /// The text here, which may be a part of what an element holds; empty at a start or end.
  public var text: String { withTextBytes { String(decoding: $0, as: UTF8.self) } }

  /// Hands over the bytes of the text here, as UTF-8.
  public func withTextBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard node == .text else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    return body(
      UnsafeBufferPointer(start: list.pointee.bytes + Int(event.first), count: Int(event.count)))
  }

  /// Hands over the bytes of an attribute's value, as UTF-8.
  public func withAttributeBytes<Result>(
    _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let attribute = list.pointee.attributes[Int(event.first) + index]
    return body(
      UnsafeBufferPointer(
        start: list.pointee.bytes.map { $0 + Int(attribute.first) }, count: Int(attribute.count)))
  }

  /// Whether the document is damaged and is being mended.
  package var isRepairing: Bool { repair != nil }

  /// The text of the element that begins here, if it holds nothing else and all of it is at hand, which
  /// is so nearly always; moves to its end then. The bytes are there until the next move.
  package func simpleText() -> UnsafeBufferPointer<UInt8>? {
    let count = Int(list.pointee.event_count)
    guard node == .start, position < count else { return nil }
    var next = list.pointee.events[position]
    var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    if next.kind == SB_XML_TEXT {
      guard position + 1 < count else { return nil }
      text = UnsafeBufferPointer(
        start: list.pointee.bytes + Int(next.first), count: Int(next.count))
      position += 1
      next = list.pointee.events[position]
      guard next.kind == SB_XML_END else {
        position -= 1
        return nil
      }
    }
    guard next.kind == SB_XML_END else { return nil }
    position += 1
    event = next
    line = Int(next.line)
    tagsDelivered += 1
    textDelivered = 0
    closesBeforeNext = true
    node = .end
    return text
  }

  /// Whether a name is of some letters, of any size.
  package func isNamed(_ number: Int, _ local: StaticString) -> Bool {
    let characters = list.pointee.names[number].local
    guard let characters else { return false }
    return strcasecmp(
      UnsafeRawPointer(characters).assumingMemoryBound(to: CChar.self),
      UnsafeRawPointer(local.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
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

}
