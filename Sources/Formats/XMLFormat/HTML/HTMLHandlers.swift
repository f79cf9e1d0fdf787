internal import CLibXML2
internal import CXMLEvents

/// What libxml2's HTML parser tells while it goes through a page.
///
/// Offsets are into the bytes given, where the parser stands: behind a text or an end tag, inside a
/// start tag.
protocol HTMLReceiver: AnyObject {
  /// An element begins; attributes as pairs of name and value.
  func start(_ name: String, _ attributes: () -> [(name: String, value: String)])
  /// An element ends, or is taken to end.
  func end(_ name: String, at offset: Int)
  /// Text, as UTF-8.
  func text(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int)
  /// Whether the rest need not be looked at.
  var isDone: Bool { get }
}

/// Goes through a page or a piece of one; a browser's idea of HTML, so nothing is an error.
///
/// - Returns: the offset where elements were nested so deep that the rest was passed over, or nil.
func parseHTML(_ bytes: UnsafeBufferPointer<UInt8>, isUTF8: Bool, _ receiver: any HTMLReceiver)
  -> Int?
{
  guard let base = bytes.baseAddress, !bytes.isEmpty else { return nil }
  xmlInitParser()
  guard let context = htmlNewParserCtxt() else { return nil }
  defer { htmlFreeParserCtxt(context) }
  let session = HTMLSession(context, receiver)
  return withExtendedLifetime(session) {
    sb_xml_be_quiet()
    var handler = xmlSAXHandler()
    handler.startElement = { owner, name, attributes in
      guard let name else { return }
      htmlSession(owner)?.start(name, attributes)
    }
    handler.endElement = { owner, name in
      guard let name else { return }
      htmlSession(owner)?.end(name)
    }
    handler.characters = { owner, text, count in
      guard let text else { return }
      htmlSession(owner)?.text(text, Int(count))
    }
    handler.ignorableWhitespace = handler.characters
    // Script and style come here; a receiver that leaves them out does so by their elements.
    handler.cdataBlock = handler.characters
    handler.serror = { _, _ in }
    context.pointee.sax.update(from: &handler, count: 1)
    context.pointee.userData = Unmanaged.passUnretained(session).toOpaque()
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | (isUTF8 ? HTML_PARSE_IGNORE_ENC.rawValue : 0)
    let document = base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      htmlCtxtReadMemory(
        context, $0, Int32(clamping: bytes.count), nil, isUTF8 ? "UTF-8" : nil, Int32(options))
    }
    if let document { xmlFreeDoc(document) }
    return session.tooDeepAt
  }
}

/// What the parser's functions are given to find their receiver by.
private final class HTMLSession {
  /// For each end tag the parser looks through all open elements; pages have a few dozen.
  static let mostOpenElements: Int32 = 256

  let context: htmlParserCtxtPtr
  let receiver: any HTMLReceiver
  var tooDeepAt: Int?
  private var isStopped = false

  init(_ context: htmlParserCtxtPtr, _ receiver: any HTMLReceiver) {
    self.context = context
    self.receiver = receiver
  }

  /// Where the parser stands. It reads UTF-8 as it is, so that its bytes are those given.
  private var offset: Int {
    guard let input = context.pointee.input, let current = input.pointee.cur,
      let base = input.pointee.base
    else { return 0 }
    return Int(input.pointee.consumed) + (current - base)
  }

  func start(
    _ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard !isStopped else { return }
    if context.pointee.nameNr > HTMLSession.mostOpenElements {
      tooDeepAt = offset
      return stop()
    }
    receiver.start(String(cString: name)) {
      var pairs: [(name: String, value: String)] = []
      var index = 0
      while let attributes, let name = attributes[index] {
        let value = attributes[index + 1].map { String(cString: $0) } ?? ""
        pairs.append((String(cString: name), value))
        index += 2
      }
      return pairs
    }
    if receiver.isDone { stop() }
  }

  func end(_ name: UnsafePointer<xmlChar>) {
    guard !isStopped else { return }
    receiver.end(String(cString: name), at: offset)
  }

  func text(_ begin: UnsafePointer<xmlChar>, _ count: Int) {
    guard !isStopped else { return }
    receiver.text(UnsafeBufferPointer(start: begin, count: count), at: offset)
  }

  private func stop() {
    isStopped = true
    xmlStopParser(context)
  }
}

private func htmlSession(_ owner: UnsafeMutableRawPointer?) -> HTMLSession? {
  owner.map { Unmanaged<HTMLSession>.fromOpaque($0).takeUnretainedValue() }
}
