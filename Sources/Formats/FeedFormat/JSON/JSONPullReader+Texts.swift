import Switchboard

/// Texts and words.
extension JSONPullReader {
  func readText(_ role: Role) throws(SourceError) {
    text.removeAll(keepingCapacity: true)
    try scanText(role, keeps: true)
  }

  func passText() throws(SourceError) { try scanText(.either, keeps: false) }

  /// Goes through a text to behind its end, and takes it with its escapes resolved.
  func scanText(_ role: Role, keeps: Bool) throws(SourceError) {
    guard let quote = try bytes.peek() else { return }
    if quote == UInt8(ascii: "'") { note("single quotes") }
    bytes.drop(1)
    while try bytes.fill(1) {
      let window = bytes.window
      var length = 0
      while length < window.count {
        let byte = window[length]
        if byte == quote || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
        length += 1
      }
      if length > 0 {
        if keeps { take(window[..<length]) }
        bytes.drop(length)
        continue
      }
      switch window[0] {
      case quote:
        if try isEnd(role) {
          bytes.drop(1)
          return
        }
        if keeps, lastInk == UInt8(ascii: "{"), isName(of: ["id"], from: 0) {
          hasPassedBrace = true
          return fail("a text has no end")
        }
        if role == .name { return fail("a name has no end") }
        note(JSONPullReader.quoteRepair)
        // The window may have moved.
        if keeps { take(bytes.window[..<1]) }
        bytes.drop(1)
      case UInt8(ascii: "\\"): try scanEscape(keeps: keeps)
      case let byte:
        note("a control character in a text")
        if keeps, byte == 0x09 || byte == 0x0A || byte == 0x0D { take(window[..<1]) }
        bytes.drop(1)
      }
    }
    isTruncated = true
    fail("the document ends inside a text")
  }

  /// Whether the quote here ends its text: then what follows is what may follow a text. In sound JSON
  /// that is always so.
  func isEnd(_ role: Role) throws(SourceError) -> Bool {
    _ = try bytes.fill(JSONPullReader.lookahead)
    guard let next = bytes.nextInk(from: 1) else { return true }
    switch next.byte {
    case UInt8(ascii: ":"): return role != .value
    case UInt8(ascii: "}"), UInt8(ascii: "]"): return role != .name
    case UInt8(ascii: ","):
      guard role != .name else { return false }
      guard let further = bytes.nextInk(from: next.place + 1) else { return true }
      // A word goes on with what was said, but for the three of JSON and a name without quotes.
      guard (further.byte | 0x20) &- 0x61 < 26 || further.byte >= 0x80 else { return true }
      let window = bytes.window[further.place...]
      return ["true", "false", "null"].contains { window.starts(with: $0.utf8) }
        || isWordName(from: further.place)
    // A comma is missing before what is a name.
    case UInt8(ascii: "\""): return role != .name && isNameAhead(from: next.place)
    default: return false
    }
  }

  /// The last byte of the text so far that is no blank.
  var lastInk: UInt8? { text.suffix(64).last { !JSONBytes.isBlank($0) } }

  /// Whether a name in quotes with a colon stands at a place.
  func isNameAhead(from place: Int) -> Bool {
    let end = endOfWord(from: place + 1)
    guard end > place + 1, end < bytes.window.count, bytes.window[end] == UInt8(ascii: "\"") else {
      return false
    }
    return bytes.nextInk(from: end + 1)?.byte == UInt8(ascii: ":")
  }

  /// Whether a name without quotes stands at a place.
  func isWordName(from place: Int) -> Bool {
    bytes.nextInk(from: endOfWord(from: place))?.byte == UInt8(ascii: ":")
  }

  func endOfWord(from place: Int) -> Int {
    let window = bytes.window
    var index = place
    while index < window.count, JSONPullReader.isWord(window[index]) { index += 1 }
    return index
  }

  func scanEscape(keeps: Bool) throws(SourceError) {
    guard try bytes.fill(2) else { return bytes.drop(1) }
    let sign = bytes.window[1]
    var byte: UInt8
    switch sign {
    case UInt8(ascii: "n"): byte = 0x0A
    case UInt8(ascii: "t"): byte = 0x09
    case UInt8(ascii: "r"): byte = 0x0D
    case UInt8(ascii: "b"), UInt8(ascii: "f"): byte = 0x20
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte = sign
    case UInt8(ascii: "u"): return try scanUnicode(keeps: keeps)
    default:
      note("an escape that is none")
      byte = sign
    }
    // What is no escape may be the begin of a longer character, or a line end; it is left to follow.
    let isOwn = byte >= 0x20 && byte < 0x80 || sign != byte
    bytes.drop(isOwn ? 2 : 1)
    if keeps, isOwn { withUnsafeBytes(of: &byte) { take($0[...]) } }
  }

  /// `\u00e9`, or two of them for a character beyond the first plane.
  func scanUnicode(keeps: Bool) throws(SourceError) {
    _ = try bytes.fill(12)
    let window = bytes.window
    guard let first = JSONPullReader.hexadecimal(window, 2) else {
      note("an escape that is none")
      return bytes.drop(1)
    }
    var (value, length) = (first, 6)
    if (0xD800..<0xDC00).contains(first), window.count >= 12, window[6] == UInt8(ascii: "\\"),
      window[7] == UInt8(ascii: "u"), let second = JSONPullReader.hexadecimal(window, 8),
      (0xDC00..<0xE000).contains(second)
    {
      value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      length = 12
    }
    bytes.drop(length)
    if value < 0x20, value != 0x09, value != 0x0A, value != 0x0D {
      return note("a control character in a text")
    }
    if Unicode.Scalar(value) == nil { note("half a character") }
    guard keeps else { return }
    let character = Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    character.withUnsafeBytes { take($0[...]) }
  }

  static func hexadecimal(_ window: UnsafeRawBufferPointer, _ place: Int) -> UInt32? {
    guard window.count >= place + 4 else { return nil }
    var value: UInt32 = 0
    for byte in window[place..<place + 4] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte | 0x20) - 0x57)
      default: return nil
      }
    }
    return value
  }

  func take(_ bytes: Slice<UnsafeRawBufferPointer>) {
    taken += bytes.count
    if !isOverfull { text.append(contentsOf: bytes) }
  }

  /// A number, or a word without quotes.
  func readWord() throws(SourceError) {
    text.removeAll(keepingCapacity: true)
    while let byte = try bytes.peek(), JSONPullReader.isWord(byte) {
      if text.count < 64 { text.append(byte) }
      bytes.drop(1)
    }
  }

  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
