internal import CLibXML2
import Switchboard

/// What the parser met, in the order of the document, until it is taken.
struct XMLEvent {
  enum Kind { case start, end, text }
  var kind: Kind
  /// The number of the element's name; of a text, that of the element it is in.
  var name: Int
  var line: Int
  /// Of a start its attributes, of a text its bytes.
  var range: Range<Int>
}

/// An attribute of a start: its value is a range of the bytes.
struct XMLAttribute {
  var name: Int
  var range: Range<Int>
}

/// libxml2's push parser with a list of events behind it.
///
/// The push parser and not xmlTextReader, which is built on it: no tree is made, entities and depth
/// are ours to judge, and a repaired document can be followed by its end tags.
final class SAXParser {
  // Exclusive access is not checked at run time for what is touched with every node: the checks
  // took 40% of the time. It holds, as nothing here calls back into its caller.

  /// What was met since the last ``takeAll()``.
  @exclusivity(unchecked) private(set) var events: [XMLEvent] = []
  @exclusivity(unchecked) private(set) var attributes: [XMLAttribute] = []
  @exclusivity(unchecked) private(set) var bytes: [UInt8] = []
  @exclusivity(unchecked) private(set) var names = XMLNameTable()
  /// Why the document cannot be read further.
  private(set) var failure: SourceError? { didSet { hasFailed = failure != nil } }
  /// Whether there is a failure, which is asked with every node.
  @exclusivity(unchecked) private var hasFailed = false
  /// Lines that were taken away before the parser saw them.
  @exclusivity(unchecked) var lineOffset = 0
  /// What was repaired or tolerated.
  let issues: IssueList

  private let mode: XMLPullReader.Mode
  private let limits: Limits
  private let location: Location
  @exclusivity(unchecked) private var context: xmlParserCtxtPtr?
  @exclusivity(unchecked) private var open: [(name: Int, line: Int)] = []
  private var entities = EntityTable()
  /// The name of an end tag that does not fit the element which the parser closes with it.
  @exclusivity(unchecked) private var mismatchedEnd: String?
  private var undefinedPrefixes: Set<String> = []
  @exclusivity(unchecked) private var lastLine = 0

  init(mode: XMLPullReader.Mode, limits: Limits, location: Location, issues: IssueList) {
    self.mode = mode
    self.limits = limits
    self.location = location
    self.issues = issues
  }

  deinit {
    if let context {
      if let document = context.pointee.myDoc { xmlFreeDoc(document) }
      xmlFreeParserCtxt(context)
    }
    entities.free()
  }

  /// Parses the next piece of the document. The first piece decides the encoding and has at least
  /// four bytes if the document has.
  func parse(_ piece: UnsafeRawBufferPointer) {
    guard !hasFailed, !piece.isEmpty else { return }
    let bytes = piece.bindMemory(to: CChar.self)
    guard let context else {
      xmlInitParser()
      var handler = SAXHandlers.table
      let owner = Unmanaged.passUnretained(self).toOpaque()
      // The first four bytes tell the encoding.
      let head = min(4, bytes.count)
      let made = xmlCreatePushParserCtxt(&handler, owner, bytes.baseAddress, Int32(head), nil)
      guard let made else {
        failure = SourceError(.internal, at: location, "no memory for an XML parser")
        return
      }
      context = made
      // References are replaced, by what `EntityTable` gives and nothing else; without this the
      // parser hands on `&#38;` for an ampersand in an attribute.
      var options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue
      if mode == .recover { options |= XML_PARSE_RECOVER.rawValue }
      xmlCtxtUseOptions(made, Int32(options))
      parse(UnsafeRawBufferPointer(rebasing: piece[head...]))
      return
    }
    xmlParseChunk(context, bytes.baseAddress, Int32(bytes.count), 0)
  }

  /// Tells that the document has ended.
  func finish() {
    guard !hasFailed else { return }
    guard let context else {
      failure = SourceError(
        .badData, at: location, "the input is empty, an XML document was expected")
      return
    }
    guard context.pointee.instate != XML_PARSER_EOF || context.pointee.disableSAX == 0 else {
      return
    }
    xmlParseChunk(context, nil, 0, 1)
  }

  /// Forgets the events that were taken.
  func takeAll() {
    events.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// The elements that are open, from the root.
  var openElements: [(name: String, line: Int)] {
    open.map { (names.names[$0.name].local, $0.line) }
  }

  // MARK: Called by the parser

  func start(
    _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?,
    _ namespace: UnsafePointer<xmlChar>?, _ count: Int,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    goOn()
    guard !hasFailed else { return }
    let name = names.number(local: local, prefix: prefix, namespace: namespace)
    let line = startLine
    open.append((name, line))
    // Unclosed tags pile up in the parser, though they are closed here.
    if open.count > limits.depth || Int(context?.pointee.nameNr ?? 0) > 100 * limits.depth {
      return refuse("elements are nested more than \(limits.depth) deep")
    }
    let first = attributes.count
    if let values {
      for index in 0..<count {
        let fields = values + 5 * index  // local name, prefix, namespace, value, end of the value
        guard let local = fields[0], let begin = fields[3], let end = fields[4] else { continue }
        let number = names.number(local: local, prefix: fields[1], namespace: fields[2])
        let start = bytes.count
        bytes.append(contentsOf: UnsafeBufferPointer(start: begin, count: end - begin))
        attributes.append(XMLAttribute(name: number, range: start..<bytes.count))
      }
    }
    events.append(XMLEvent(kind: .start, name: name, line: line, range: first..<attributes.count))
  }

  func end(_ local: UnsafePointer<xmlChar>) {
    goOn()
    guard !hasFailed else { return }
    var depth = open.count - 1
    if mode == .recover {
      // The end tag as written says what is closed, not what the parser has open: whatever was left
      // open inside is closed with it, and an end of nothing is passed over.
      let written = mismatchedEnd ?? String(cString: local)
      mismatchedEnd = nil
      while depth >= 0, names.names[open[depth].name].local != written { depth -= 1 }
    }
    guard depth >= 0 else { return }
    while open.count > depth, let last = open.popLast() {
      events.append(XMLEvent(kind: .end, name: last.name, line: line, range: 0..<0))
    }
  }

  func text(_ begin: UnsafePointer<xmlChar>, _ count: Int) {
    goOn()
    guard !hasFailed, count > 0, let name = open.last?.name else { return }
    let start = bytes.count
    bytes.append(contentsOf: UnsafeBufferPointer(start: begin, count: count))
    if let last = events.last, last.kind == .text, last.range.upperBound == start {
      events[events.count - 1].range = last.range.lowerBound..<bytes.count
    } else {
      events.append(XMLEvent(kind: .text, name: name, line: line, range: start..<bytes.count))
    }
  }

  func declare(
    _ name: String, _ type: xmlEntityType, publicID: String?, _ content: UnsafePointer<xmlChar>?
  ) {
    guard !hasFailed else { return }
    if let reason = entities.declare(name, type: type, publicID: publicID, content: content) {
      refuse(reason)
    }
  }

  func entity(_ name: String) -> UnsafeMutablePointer<xmlEntity>? {
    goOn()
    guard !hasFailed else { return nil }
    let inAttribute = context?.pointee.instate == XML_PARSER_ATTRIBUTE_VALUE
    let (entity, isTooMuch) = entities.entity(name, inAttribute: inAttribute)
    if isTooMuch {
      refuse("entities expand to more than \(EntityTable.largestExpansion) bytes")
      return nil
    }
    return entity
  }

  func report(_ error: xmlError) {
    guard !hasFailed else { return }
    let code = xmlParserErrors(rawValue: UInt32(bitPattern: error.code))
    let isUndeclaredEntity =
      code == XML_ERR_UNDECLARED_ENTITY || code == XML_WAR_UNDECLARED_ENTITY
    guard error.level != XML_ERR_WARNING || isUndeclaredEntity else { return }
    if code == XML_ERR_TAG_NAME_MISMATCH, let written = error.str2 {
      mismatchedEnd = String(cString: written)
    }
    var location = location
    if error.line > 0 { location.line = Int(error.line) + lineOffset }
    var message = SAXParser.message(error)
    if code == XML_ERR_DOCUMENT_END || code == XML_ERR_TAG_NOT_FINISHED, let last = open.last,
      context?.pointee.instate != XML_PARSER_EPILOG
    {
      let name = names.names[last.name].local
      message = "the document ends early, inside the element \(name) of line \(last.line)"
    }
    if mode == .strict, error.level == XML_ERR_FATAL || isUndeclaredEntity {
      failure = SourceError(.badData, at: location, message)
      return
    }
    var action: IssueAction = error.level == XML_ERR_FATAL ? .repaired : .kept
    if code == XML_ERR_DOCUMENT_END, open.isEmpty {
      // All elements were closed by the tags that were there, so nothing is missing; or else there
      // is something after the end, which the parser does not go into.
      guard context?.pointee.instate == XML_PARSER_EPILOG else { return }
      action = .skipped
    }
    if code == XML_NS_ERR_UNDEFINED_NAMESPACE, let prefix = error.str1 {
      // Once is enough: it is so wherever the prefix is used.
      guard undefinedPrefixes.count < 100,
        undefinedPrefixes.insert(String(cString: prefix)).inserted
      else { return }
    }
    issues.add(
      Issue(.markup, action, at: location, message, severity: .warning), sameAs: error.code)
  }

  // MARK: Helpers

  /// After an error the parser leaves out references to entities; only this makes it go on.
  private func goOn() {
    if mode == .recover { context?.pointee.wellFormed = 1 }
  }

  private func refuse(_ message: String) {
    var location = location
    location.line = line
    if !hasFailed { failure = SourceError(.badData, at: location, message) }
    xmlStopParser(context)
  }

  private var line: Int {
    lastLine = Int(context?.pointee.input?.pointee.line ?? 0) + lineOffset
    return lastLine
  }

  /// The line where a start tag begins; the parser is at its end.
  private var startLine: Int {
    let before = lastLine
    var line = line
    guard line != before, let input = context?.pointee.input?.pointee, let base = input.base,
      var position = input.cur
    else { return line }
    while position > base {
      position -= 1
      if position.pointee == UInt8(ascii: "<") { break }
      if position.pointee == UInt8(ascii: "\n") { line -= 1 }
    }
    return line
  }

  private static func message(_ error: xmlError) -> String {
    guard let characters = error.message else { return "the document is not well-formed" }
    var text = String(cString: characters)
    while text.last?.isWhitespace == true { text.removeLast() }
    if let first = text.first, !text.hasPrefix("PCDATA"), !text.hasPrefix("CDATA") {
      text = first.lowercased() + text.dropFirst()
    }
    return error.int2 > 0 ? "\(text) (column \(error.int2))" : text
  }
}
