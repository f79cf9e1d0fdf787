internal import CLibXML2
internal import CXMLEvents
import Glibc
import Switchboard

/// libxml2's push parser with lists of events behind it, which C fills.
///
/// The push parser and not xmlTextReader, which is built on it: no tree is made, entities and depth
/// are ours to judge, and a repaired document can be followed by its end tags.
final class SAXParser {
  /// How many different names a document may use; registries and feeds have some hundred.
  static let mostNames = 20_000
  /// How long a tag may be, in bytes: the time for one grows with the square of its attributes.
  static let longestTag = 1 << 18

  /// What was met since the last ``takeAll()``. Not moved as long as the parser lives.
  let list: UnsafeMutablePointer<sb_xml_events>
  /// Why the document cannot be read further.
  private(set) var failure: SourceError?
  /// Whether the document is refused: no repair helps.
  private(set) var isRefused = false
  /// What was repaired or tolerated.
  let issues: IssueList

  private let mode: XMLPullReader.Mode
  private let knowsHTML: Bool
  private let limits: Limits
  private let location: Location
  private var context: xmlParserCtxtPtr?
  private var entities = EntityTable()
  /// How much of a tag was read that has not ended yet.
  private var tagBytes = 0
  private var undefinedPrefixes: Set<String> = []

  /// Makes a parser; with `knowsHTML` the entities of HTML count where nobody declared them.
  init(
    mode: XMLPullReader.Mode, knowsHTML: Bool, limits: Limits, location: Location,
    issues: IssueList
  ) {
    self.mode = mode
    self.limits = limits
    self.location = location
    self.issues = issues
    self.knowsHTML = knowsHTML
    list = .allocate(capacity: 1)
    list.initialize(to: sb_xml_events())
    list.pointee.depth_limit = UInt32(clamping: limits.depth)
    list.pointee.name_limit = UInt32(SAXParser.mostNames)
    list.pointee.recovers = mode == .recover
    list.pointee.owner = Unmanaged.passUnretained(self).toOpaque()
  }

  deinit {
    if let context {
      if let document = context.pointee.myDoc { xmlFreeDoc(document) }
      xmlFreeParserCtxt(context)
    }
    entities.free()
    sb_xml_free(list)
    list.deallocate()
  }

  /// Lines that were taken away before the parser saw them.
  var lineOffset: Int {
    get { Int(list.pointee.line_offset) }
    set { list.pointee.line_offset = Int64(newValue) }
  }

  /// Parses the next piece of the document. The first piece decides the encoding and has at least
  /// four bytes if the document has.
  func parse(_ piece: UnsafeRawBufferPointer) {
    guard failure == nil, !piece.isEmpty else { return }
    let bytes = piece.bindMemory(to: CChar.self)
    guard let context else {
      xmlInitParser()
      sb_xml_be_quiet()
      var handler = SAXHandlers.table
      // The first four bytes tell the encoding.
      let head = min(4, bytes.count)
      let made = xmlCreatePushParserCtxt(&handler, list, bytes.baseAddress, Int32(head), nil)
      guard let made else {
        failure = SourceError(.internal, at: location, "no memory for an XML parser")
        return
      }
      context = made
      list.pointee.parser = UnsafeMutableRawPointer(made)
      // The bytes are UTF-8, whatever the document says. References are replaced, by what `EntityTable` gives and nothing else; without this the
      // parser hands on `&#38;` for an ampersand in an attribute.
      var options =
        XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      if mode == .recover { options |= XML_PARSE_RECOVER.rawValue }
      xmlCtxtUseOptions(made, Int32(options))
      parse(UnsafeRawBufferPointer(rebasing: piece[head...]))
      return
    }
    xmlParseChunk(context, bytes.baseAddress, Int32(bytes.count), 0)
    // The parser takes a tag at once, so it waits for its end.
    tagBytes = context.pointee.instate == XML_PARSER_START_TAG ? tagBytes + bytes.count : 0
    if tagBytes > SAXParser.longestTag, failure == nil {
      var location = location
      location.line = Int(sb_xml_line(list))
      failure = SourceError(
        .badData, at: location, "a tag is longer than \(SAXParser.longestTag) bytes")
      list.pointee.state = Int32(SB_XML_FAILED)
    }
    judge()
  }

  /// Tells that the document has ended.
  func finish() {
    guard failure == nil else { return }
    guard let context else {
      failure = SourceError(
        .badData, at: location, "there is no element, an XML document was expected")
      return
    }
    guard context.pointee.instate != XML_PARSER_EOF || context.pointee.disableSAX == 0 else {
      return
    }
    xmlParseChunk(context, nil, 0, 1)
    judge()
  }

  /// Forgets the events that were taken.
  func takeAll() { sb_xml_take_all(list) }

  /// How many elements are open.
  var openCount: Int { Int(list.pointee.open_count) }

  /// The name with a number that an event gave.
  func name(_ number: Int) -> XMLName {
    let name = list.pointee.names[number]
    return XMLName(
      local: String(cString: name.local), prefix: name.prefix.map { String(cString: $0) } ?? "",
      namespace: name.uri.map { String(cString: $0) } ?? "")
  }

  /// Turns the reason for which collecting stopped into a failure.
  private func judge() {
    switch Int(list.pointee.state) {
    case Int(SB_XML_TOO_DEEP):
      refuse("elements are nested more than \(limits.depth) deep")
      // End tags that are missing can make it so, and may be mended.
      if mode == .strict { isRefused = false }
    case Int(SB_XML_TOO_MANY_NAMES):
      refuse(
        "there are more than \(SAXParser.mostNames) different names of elements and attributes")
    case Int(SB_XML_NO_MEMORY):
      if failure == nil {
        failure = SourceError(.internal, at: location, "no memory for a piece of the document")
      }
    default: break
    }
  }

  // MARK: Called by the parser

  func declare(
    _ name: String, _ type: xmlEntityType, publicID: String?, _ content: UnsafePointer<xmlChar>?
  ) {
    guard failure == nil else { return }
    if let reason = entities.declare(name, type: type, publicID: publicID, content: content) {
      refuse(reason)
    }
  }

  func entity(_ name: String) -> UnsafeMutablePointer<xmlEntity>? {
    if mode == .recover { context?.pointee.wellFormed = 1 }
    guard failure == nil else { return nil }
    let inAttribute = context?.pointee.instate == XML_PARSER_ATTRIBUTE_VALUE
    let (entity, isTooMuch) = entities.entity(
      name, inAttribute: inAttribute, knowsHTML: knowsHTML
    ) { note($0) }
    if isTooMuch {
      refuse("entities expand to more than \(EntityTable.largestExpansion) bytes")
      return nil
    }
    return entity
  }

  /// Tells that an entity of HTML is taken for what it means.
  private func note(_ entity: String) {
    var location = location
    location.line = Int(sb_xml_line(list))
    issues.add(
      Issue(
        .markup, .repaired, at: location,
        "the entity &\(entity); of HTML is not declared; it is taken for what it means",
        severity: .warning), sameAs: -1)
  }

  func report(_ error: xmlError) {
    guard failure == nil else { return }
    let code = xmlParserErrors(rawValue: UInt32(bitPattern: error.code))
    let isUndeclaredEntity =
      code == XML_ERR_UNDECLARED_ENTITY || code == XML_WAR_UNDECLARED_ENTITY
    guard error.level != XML_ERR_WARNING || isUndeclaredEntity else { return }
    if code == XML_ERR_TAG_NAME_MISMATCH, let written = error.str2 {
      free(list.pointee.mismatched_end)
      list.pointee.mismatched_end = strdup(written)
    }
    var location = location
    if error.line > 0 { location.line = Int(error.line) + lineOffset }
    var message = SAXParser.message(error)
    if code == XML_ERR_DOCUMENT_END || code == XML_ERR_TAG_NOT_FINISHED, openCount > 0,
      context?.pointee.instate != XML_PARSER_EPILOG
    {
      let last = list.pointee.open[openCount - 1]
      let name = name(Int(last.name)).local
      message = "the document ends early, inside the element \(name) of line \(last.line)"
    }
    if mode == .strict, error.level == XML_ERR_FATAL || isUndeclaredEntity {
      failure = SourceError(.badData, at: location, message)
      list.pointee.state = Int32(SB_XML_FAILED)
      return
    }
    var action: IssueAction = error.level == XML_ERR_FATAL ? .repaired : .kept
    if code == XML_ERR_DOCUMENT_END, openCount == 0 {
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

  private func refuse(_ message: String) {
    var location = location
    let isStopped = list.pointee.state != SB_XML_GOES_ON
    location.line = Int(isStopped ? list.pointee.last_line : sb_xml_line(list))
    isRefused = true
    if failure == nil { failure = SourceError(.badData, at: location, message) }
    list.pointee.state = Int32(SB_XML_FAILED)
    xmlStopParser(context)
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
