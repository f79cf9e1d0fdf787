import Switchboard

/// Mends, byte by byte and before the parser sees it, what the parser cannot get over without losing
/// text: a bare `&` or `<`, entities of HTML that nobody declared, end tags that do not fit, control
/// characters, bytes that are not UTF-8, and blanks before the prolog.
///
/// Works on encodings that contain ASCII; UTF-16 and UTF-32 pass through as they are. Lines stay where
/// they are, but for blank ones at the begin, which ``droppedLines`` counts.
struct MarkupRepair {
  /// Lines before the prolog that were taken away.
  private(set) var droppedLines = 0

  private enum Mode { case begin, text, tag, cdata, comment, instruction, doctype, asIs }

  private let location: Location
  private let issues: IssueList
  private var mode = Mode.begin
  /// What could not be judged before more is known.
  private var rest: [UInt8] = []
  private var output: [UInt8] = []
  private var line = 1
  var isUTF8 = true
  var hasInternalSubset = false
  private var brackets = 0
  /// The quote that is open in a tag or a document type; 0 for none.
  private var quote: UInt8 = 0
  /// The last byte of the tag so far that is no blank.
  private var previous: UInt8 = 0
  /// The elements that are open, and the one whose start tag is being read.
  private var open: [String] = []
  private var starting = ""

  init(location: Location, issues: IssueList) {
    self.location = location
    self.issues = issues
  }

  /// Takes the next piece of the document and gives what is mended so far.
  mutating func process(_ piece: UnsafeRawBufferPointer, isLast: Bool) -> [UInt8] {
    let input = rest + piece
    rest = []
    output.removeAll(keepingCapacity: true)
    output.reserveCapacity(input.count + 64)
    input.withUnsafeBufferPointer { bytes in
      var index = 0
      if mode == .begin { index = begin(bytes) }
      let stop = mode == .asIs ? copy(bytes, index) : scan(bytes, index, isLast: isLast)
      rest = Array(bytes[stop...])
    }
    return output
  }

  // MARK: The begin

  /// Decides what encoding it is and drops what may not stand before the prolog.
  private mutating func begin(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    mode = .text
    guard bytes.count >= 2 else { return 0 }
    // UTF-16, UTF-32 and EBCDIC, by their marks or their first characters.
    switch (bytes[0], bytes[1]) {
    case (0xFE, 0xFF), (0xFF, 0xFE), (0x00, 0x3C), (0x3C, 0x00), (0x00, 0x00), (0x4C, 0x6F):
      mode = .asIs
      return 0
    default: break
    }
    var index = 0
    var lines = 0
    loop: while index < bytes.count {
      switch bytes[index] {
      case 0x0A: lines += 1
      case 0x00...0x20: break
      case 0xEF where Array(bytes[index...].prefix(3)) == [0xEF, 0xBB, 0xBF]: index += 2
      default: break loop
      }
      index += 1
    }
    let hasMark = index >= 3 && bytes[0] == 0xEF
    if index > (hasMark ? 3 : 0) {
      note(.markup, "blanks or marks before the prolog are left out")
      line += lines
      droppedLines = lines
    }
    let declaration = String(decoding: bytes[index...].prefix(256), as: UTF8.self).lowercased()
    if declaration.hasPrefix("<?xml"), let end = declaration.firstRange(of: "?>"),
      let name = declaration[..<end.lowerBound].firstRange(of: "encoding")
    {
      let value = declaration[name.upperBound..<end.lowerBound]
      isUTF8 = value.contains("utf") || value.contains("ascii")
    }
    return index
  }

  private mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    output.append(contentsOf: bytes[index...])
    return bytes.count
  }

  // MARK: The document

  /// Goes through the bytes, and returns where it must wait for more.
  private mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ begin: Int, isLast: Bool
  ) -> Int {
    var index = begin
    var run = begin  // What is copied as it is begins here.
    while index < bytes.count {
      let byte = bytes[index]
      // Letters, digits and most signs need no look.
      if byte >= 0x40, byte < 0x80, byte != UInt8(ascii: "]"), byte != UInt8(ascii: "[") {
        if mode == .tag { previous = byte }
        index += 1
        continue
      }
      if byte == 0x0A {
        line += 1
        index += 1
        continue
      }
      var step = Step.keep(1)
      if byte < 0x20, byte != 0x09, byte != 0x0D {
        note(.controlCharacter, "control character \(byte) is left out")
        step = .replace(1, [])
      } else if byte >= 0x80, isUTF8 {
        step = multibyte(bytes, index, isLast)
      } else {
        switch mode {
        case .text: step = inText(bytes, index, isLast)
        case .tag: step = inTag(bytes, index, isLast)
        case .cdata: step = leave("]]>", bytes, index, isLast)
        case .comment: step = leave("-->", bytes, index, isLast)
        case .instruction: step = leave("?>", bytes, index, isLast)
        case .doctype: step = inDoctype(byte)
        case .begin, .asIs: break
        }
      }
      switch step {
      case .keep(let count): index += count
      case .replace(let count, let bytesInstead):
        output.append(contentsOf: bytes[run..<index])
        output.append(contentsOf: bytesInstead)
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

  enum Step {
    case keep(Int)
    case replace(Int, [UInt8])
    case wait
  }

  private mutating func inText(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ isLast: Bool
  ) -> Step {
    switch bytes[index] {
    case UInt8(ascii: "&"): return reference(bytes, index, isLast)
    case UInt8(ascii: "<"): break
    default: return .keep(1)
    }
    let starts: [(String, Mode)] = [
      ("<![CDATA[", .cdata), ("<!--", .comment), ("<?", .instruction), ("<!DOCTYPE", .doctype),
    ]
    if index + 1 == bytes.count { return isLast ? .keep(1) : .wait }
    let next = bytes[index + 1]
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      for (mark, mode) in starts {
        switch match(mark, bytes, index) {
        case .whole:
          self.mode = mode
          return .keep(mark.utf8.count)
        case .part where !isLast: return .wait
        case .part, .none: continue
        }
      }
    }
    if next == UInt8(ascii: "/") { return endTag(bytes, index, isLast) }
    if isNameStart(next) {
      guard let name = name(bytes, index + 1, isLast) else { return .wait }
      mode = .tag
      quote = 0
      previous = 0
      starting = name
      return .keep(1)
    }
    note(.markup, "a bare < is taken as text")
    return .replace(1, Array("&lt;".utf8))
  }

  private mutating func inTag(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ isLast: Bool
  ) -> Step {
    let byte = bytes[index]
    defer { if byte != UInt8(ascii: " "), byte != 0x09, byte != 0x0D { previous = byte } }
    switch byte {
    case UInt8(ascii: "&"): return reference(bytes, index, isLast)
    case quote where quote != 0: quote = 0
    case _ where quote != 0: break
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if previous == UInt8(ascii: "=") { quote = byte }
    case UInt8(ascii: ">"):
      mode = .text
      if previous != UInt8(ascii: "/") { open.append(starting) }
    default: break
    }
    return .keep(1)
  }

  /// Makes an end tag fit: elements left open inside are closed with it, and an end of nothing is
  /// left out.
  private mutating func endTag(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ isLast: Bool
  ) -> Step {
    guard let name = name(bytes, index + 2, isLast) else { return .wait }
    if open.last == name {
      open.removeLast()
      return .keep(2)
    }
    guard let place = open.lastIndex(of: name) else {
      let end = bytes[index...].prefix(1024).firstIndex(of: UInt8(ascii: ">"))
      guard let end else {
        if !isLast, bytes.count - index < 1024 { return .wait }
        return .keep(2)
      }
      note(.markup, "the end tag \(name) ends nothing and is left out")
      return .replace(end + 1 - index, [])
    }
    note(.markup, "the end tag \(name) comes before the end of \(open[open.count - 1])")
    let missing = open[(place + 1)...].reversed().map { "</\($0)>" }.joined()
    open.removeLast(open.count - place)
    return .replace(2, Array("\(missing)</".utf8))
  }

  /// The name that begins at a place, or nil if more must be read to know it.
  private func name(
    _ bytes: UnsafeBufferPointer<UInt8>, _ begin: Int, _ isLast: Bool
  ) -> String? {
    var end = begin
    while end < bytes.count, end - begin < 256, isNamePart(bytes[end]) { end += 1 }
    if end == bytes.count, !isLast { return nil }
    return String(decoding: bytes[begin..<end], as: UTF8.self)
  }

  private mutating func inDoctype(_ byte: UInt8) -> Step {
    switch byte {
    case quote where quote != 0: quote = 0
    case _ where quote != 0: break
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
    case UInt8(ascii: "["):
      brackets += 1
      hasInternalSubset = true
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

  // MARK: Helpers

  private enum Match { case whole, part, none }

  private func match(
    _ mark: String, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Match {
    var position = index
    for byte in mark.utf8 {
      guard position < bytes.count else { return .part }
      guard bytes[position] == byte else { return .none }
      position += 1
    }
    return .whole
  }

  private func isNameStart(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
    }
  }

  func isNamePart(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default:
      (UInt8(ascii: "0")...UInt8(ascii: ":")).contains(byte) || byte == UInt8(ascii: "#")
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        || byte >= 0x80
    }
  }

  func note(_ rule: Rule, _ message: String) {
    var location = location
    location.line = line
    // Nothing is lost by a repair, whatever the rule's own severity is.
    let code = Int32(truncatingIfNeeded: -1 - message.utf8.count)
    issues.add(Issue(rule, .repaired, at: location, message, severity: .warning), sameAs: code)
  }
}
