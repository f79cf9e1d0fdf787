import Switchboard

/// Mends, byte by byte and before the parser sees it, what the parser cannot get over without losing
/// text: a bare `&` or `<`, tags that are not well-formed or do not fit, control characters, bytes that
/// are not UTF-8, whatever stands before and after the document, and a second document behind the first.
///
/// Works on UTF-8 and leaves what is well-formed as it is, byte for byte. Lines stay where they are, but
/// for those before the document, which ``droppedLines`` counts.
struct MarkupRepair {
  /// How far is looked for the end of a tag, in bytes.
  static let longestTag = 1 << 18

  /// How long a name may be, in bytes.
  static let longestName = 1000

  /// Lines before the document that were taken away.
  private(set) var droppedLines = 0
  /// What the last piece became.
  private(set) var output: [UInt8] = []

  enum Mode { case begin, text, cdata, comment, instruction, doctype }

  private let location: Location
  private let issues: IssueList
  private let elements: KnownElements
  var mode = Mode.begin
  var line = 1
  private var brackets = 0
  /// The quote that is open in a document type; 0 for none.
  private var quote: UInt8 = 0
  /// The names of the elements that are open.
  var open: [String] = []
  /// The root, whose end waits for the end of all: another document may follow.
  var root = ""
  var hasRootEnded = false { didSet { if hasRootEnded { hasEndedOnce = true } } }
  private var hasEndedOnce = false
  /// Where the next comment and the next section of CDATA end, once all of the document is known.
  var commentEnd: Int?
  var sectionEnd: Int?
  /// Whether there is a document type, which may declare entities.
  private(set) var hasDoctype = false

  init(location: Location, issues: IssueList, elements: KnownElements) {
    self.location = location
    self.issues = issues
    self.elements = elements
  }

  /// Takes the next piece of the document; ``output`` is what it became.
  ///
  /// - Parameters:
  ///   - bytes: The piece with whatever is known of what follows it.
  ///   - begin: Where the piece begins.
  ///   - end: Where it ends.
  ///   - isLast: Whether nothing follows the bytes.
  /// - Returns: how far it came: up to the end, beyond it where something goes on there, or before it
  ///   where more must be known.
  mutating func process(
    _ bytes: UnsafeBufferPointer<UInt8>, from begin: Int, to end: Int, isLast: Bool
  ) -> Int {
    output.removeAll(keepingCapacity: true)
    if begin == 0 { (commentEnd, sectionEnd) = (nil, nil) }
    output.reserveCapacity(end - begin + 64)
    var index = begin
    if mode == .begin {
      index = documentBegin(bytes, begin)
      if index >= end, !isLast { return index }
    }
    var run = index  // What is copied as it is begins here.
    while index < end {
      let byte = bytes[index]
      // Letters, digits and most signs need no look.
      if byte >= 0x40, byte < 0x80, byte != UInt8(ascii: "]"), byte != UInt8(ascii: "["),
        !hasRootEnded
      {
        index += 1
        continue
      }
      switch judge(byte, bytes, index, isLast) {
      case .keep(1):
        if byte == 0x0A { line += 1 }
        index += 1
      case .keep(let count):
        line += MarkupRepair.lines(bytes[index..<(index + count)])
        index += count
      case .replace(let count, let instead):
        output.append(contentsOf: bytes[run..<index])
        output.append(contentsOf: instead)
        // The lines of what is taken away stay.
        let lines = MarkupRepair.lines(bytes[index..<(index + count)])
        let rest = lines - MarkupRepair.lines(instead[...])
        if rest > 0 { output.append(contentsOf: repeatElement(0x0A, count: rest)) }
        line += lines
        index += count
        run = index
      case .wait:
        output.append(contentsOf: bytes[run..<index])
        return index
      }
    }
    output.append(contentsOf: bytes[run..<index])
    return index
  }

  /// What stands at the end of the document after all: the end of its root.
  mutating func finish() -> [UInt8] {
    // What came behind the root was read as a part of it.
    let isOpenAgain = hasEndedOnce && open.count == 1
    guard hasRootEnded || isOpenAgain, mode == .text else { return [] }
    hasRootEnded = false
    return Array("</\(root)>".utf8)
  }

  enum Step {
    /// So many bytes are fine.
    case keep(Int)
    /// So many bytes become others.
    case replace(Int, [UInt8])
    /// More must be known.
    case wait
  }

  private mutating func judge(
    _ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ isLast: Bool
  ) -> Step {
    if byte < 0x20, byte != 0x0A, byte != 0x09, byte != 0x0D {
      note(.controlCharacter, "control character \(byte) is left out")
      return .replace(1, [])
    }
    if byte >= 0x80, !hasRootEnded { return multibyte(bytes, index, isLast) }
    switch mode {
    case .text: return hasRootEnded ? afterRoot(bytes, index, isLast) : inText(bytes, index, isLast)
    case .cdata: return leave("]]>", bytes, index, isLast)
    case .comment: return leave("-->", bytes, index, isLast)
    case .instruction: return leave("?>", bytes, index, isLast)
    case .doctype: return inDoctype(byte)
    case .begin: return .keep(1)
    }
  }

  // MARK: The begin

  /// Passes over what stands before the document.
  private mutating func documentBegin(_ bytes: UnsafeBufferPointer<UInt8>, _ begin: Int) -> Int {
    var index = begin
    var isText = false
    let known = elements.begin(of: bytes)
    while index < bytes.count {
      let byte = bytes[index]
      if let known, index < known {
        if byte == 0x0A { droppedLines += 1 }
        if byte > 0x20, ![0xEF, 0xBB, 0xBF].contains(byte) { isText = true }
        index += 1
        continue
      }
      if byte == UInt8(ascii: "<"), index + 1 < bytes.count,
        isNameStart(bytes[index + 1]) || [0x21, 0x3F].contains(bytes[index + 1])
      {
        break
      }
      if byte == 0x0A { droppedLines += 1 }
      if byte > 0x20, ![0xEF, 0xBB, 0xBF].contains(byte) { isText = true }
      index += 1
    }
    if index > begin {
      note(
        .markup,
        "\(isText ? "text" : "blanks or marks") before the document \(isText ? "is" : "are") left out"
      )
    }
    line = droppedLines + 1
    if index < bytes.count { mode = .text }
    return index
  }

  // MARK: Text

  private mutating func inText(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ isLast: Bool
  ) -> Step {
    switch bytes[index] {
    case UInt8(ascii: "&"): return reference(bytes, index, isLast)
    case UInt8(ascii: "]"):
      let match = match("]]>", bytes, index)
      if match == .part, !isLast { return .wait }
      guard match == .whole else { return .keep(1) }
      note(.markup, "]]> in a text is taken as text")
      return .replace(3, Array("]]&gt;".utf8))
    case UInt8(ascii: "<"): break
    default: return .keep(1)
    }
    if index + 1 == bytes.count { return isLast ? bareAngle() : .wait }
    let next = bytes[index + 1]
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      if let step = special(bytes, index, isLast) { return step }
    }
    if next == UInt8(ascii: "/") { return endTag(bytes, index, isLast) }
    if isNameStart(next) { return startTag(bytes, index, isLast) }
    return bareAngle()
  }

  private mutating func bareAngle() -> Step {
    note(.markup, "a bare < is taken as text")
    return .replace(1, Array("&lt;".utf8))
  }

  /// What begins with `<!` or `<?`; nil where it is none of that.
  private mutating func special(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ isLast: Bool
  ) -> Step? {
    let starts: [(String, Mode)] = [
      ("<![CDATA[", .cdata), ("<!--", .comment), ("<?", .instruction), ("<!DOCTYPE", .doctype),
    ]
    if bytes[index + 1] == UInt8(ascii: "!"), let step = misspelledSection(bytes, index) {
      return step
    }
    for (mark, mode) in starts {
      switch match(mark, bytes, index) {
      case .whole:
        if mode == .cdata { return section(bytes, index, isLast) }
        if mode == .comment { return comment(bytes, index, isLast) }
        if mode == .doctype {
          if !root.isEmpty || hasDoctype { return nil }
          return documentType(bytes, index, isLast)
        }
        if mode == .instruction, index > 0 || droppedLines > 0 || !open.isEmpty || !root.isEmpty,
          let step = declaration(bytes, index, isLast)
        {
          return step
        }
        self.mode = mode
        return .keep(mark.utf8.count)
      case .part where !isLast: return .wait
      case .part, .none: continue
      }
    }
    return nil
  }

  /// An XML declaration where none may be.
  private mutating func declaration(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ isLast: Bool
  ) -> Step? {
    // The first thing of all may be one.
    if root.isEmpty, output.isEmpty, isAtBegin(bytes, index) { return nil }
    switch match("<?xml", bytes, index) {
    case .none: return nil
    case .part: return isLast ? nil : .wait
    case .whole: break
    }
    guard index + 5 < bytes.count else { return isLast ? nil : .wait }
    guard bytes[index + 5] <= 0x20 else { return nil }
    guard let end = find("?>", bytes, index + 5, within: 1024) else {
      return isLast || bytes.count - index > 1024 ? nil : .wait
    }
    note(.markup, "an XML declaration that is not at the begin is left out")
    return .replace(end + 2 - index, [])
  }

  /// Whether nothing but what was taken away stands before a place.
  private func isAtBegin(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    bytes[..<index].allSatisfy { $0 != UInt8(ascii: "<") }
  }

  private mutating func documentType(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ isLast: Bool
  ) -> Step {
    guard let type = DocumentType(bytes, at: index) else {
      if !isLast, bytes.count - index < MarkupRepair.longestTag { return .wait }
      hasDoctype = true
      mode = .doctype
      return .keep(9)
    }
    hasDoctype = true
    if type.isClosed { return .keep(type.end - index) }
    note(.markup, "the document type is not closed; it ends where the first element begins")
    return .replace(
      type.end - index,
      Array(bytes[index..<type.end]) + Array((type.isInSubset ? "]>" : ">").utf8))
  }

  private mutating func inDoctype(_ byte: UInt8) -> Step {
    switch byte {
    case quote where quote != 0: quote = 0
    case _ where quote != 0: break
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
    case UInt8(ascii: "["): brackets += 1
    case UInt8(ascii: "]"): brackets -= 1
    case UInt8(ascii: ">") where brackets <= 0: mode = .text
    default: break
    }
    return .keep(1)
  }

  private mutating func leave(
    _ mark: String, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ isLast: Bool
  ) -> Step {
    switch match(mark, bytes, index) {
    case .whole:
      mode = .text
      return .keep(mark.utf8.count)
    case .part where !isLast: return .wait
    case .part, .none: return .keep(1)
    }
  }

  // MARK: Tags

  /// Whether elements of a name are records, so that another one is not the same again.
  func isRecord(_ name: String) -> Bool { elements.records.contains(name.lowercased()) }

  /// Makes the elements that have no end fit one that begins.
  mutating func close(for name: String) -> [UInt8] {
    let count = elements.closed(open, by: name)
    guard count > 0 else { return [] }
    let ends = open.suffix(count).reversed().map { "</\($0)>" }.joined()
    note(
      .markup, "the element \(open[open.count - 1]) has no end before \(name) begins; it ends there"
    )
    open.removeLast(count)
    return Array(ends.utf8)
  }

  func note(_ rule: Rule, _ message: String) {
    var location = location
    location.line = line
    // Nothing is lost by a repair, whatever the rule's own severity is.
    let code = Int32(truncatingIfNeeded: -2 - message.utf8.count)
    issues.add(Issue(rule, .repaired, at: location, message, severity: .warning), sameAs: code)
  }
}
