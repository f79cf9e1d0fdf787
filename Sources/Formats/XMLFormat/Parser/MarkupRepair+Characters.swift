internal import CLibXML2
import Switchboard
import TextEncoding

/// References and characters.
extension MarkupRepair {
  /// Judges what begins with an ampersand.
  mutating func reference(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ isLast: Bool
  ) -> Step {
    var end = index + 1
    while end < bytes.count, end - index < 40,
      isNamePart(bytes[end]) || bytes[end] == UInt8(ascii: "#")
    {
      end += 1
    }
    if end == bytes.count, !isLast { return .wait }
    if end < bytes.count, bytes[end] == UInt8(ascii: ";"), end > index + 1 {
      let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
      let count = end + 1 - index
      if name.utf8.first == UInt8(ascii: "#") {
        guard let code = MarkupRepair.code(name) else { return bare() }
        if MarkupRepair.isCharacter(code) { return .keep(count) }
        note(.controlCharacter, "the reference &\(name); to no character is left out")
        return .replace(count, [])
      }
      // What the document declares and what HTML knows is the parser's to tell apart.
      if hasDoctype || ["amp", "lt", "gt", "quot", "apos"].contains(name) { return .keep(count) }
      if htmlEntityLookup(Array(name.utf8) + [0]) != nil { return .keep(count) }
    } else if end > index + 1, !(end == bytes.count && !isLast) {
      // `&nbsp` without its semicolon, as browsers take it.
      let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
      // In an address `&copy=3` is a parameter.
      let isParameter = end < bytes.count && bytes[end] == UInt8(ascii: "=")
      if !isParameter, MarkupRepair.withoutSemicolon.contains(name) {
        note(.markup, "the reference &\(name) has no semicolon")
        return .replace(end - index, Array("&\(name);".utf8))
      }
    }
    return bare()
  }

  /// References that HTML knows without a semicolon and that are no words.
  private static let withoutSemicolon: Set<String> = [
    "nbsp", "amp", "lt", "gt", "quot", "eacute", "egrave", "agrave", "ccedil", "uuml", "ouml",
    "auml",
    "szlig", "ntilde", "aacute", "iacute", "oacute", "uacute", "laquo", "raquo", "copy", "reg",
  ]

  private mutating func bare() -> Step {
    note(.markup, "a bare & is taken as text")
    return .replace(1, Array("&amp;".utf8))
  }

  private static func code(_ name: String) -> UInt32? {
    let digits = name.dropFirst()
    if digits.hasPrefix("x") { return UInt32(digits.dropFirst(), radix: 16) }
    return UInt32(digits)
  }

  /// Whether XML may contain a character (XML 1.0, production 2).
  private static func isCharacter(_ code: UInt32) -> Bool {
    switch code {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  // MARK: Bytes that are not ASCII

  /// Keeps a valid character of UTF-8; a byte that is none is taken for Windows-1252, which is what
  /// it is in nearly every feed that mixes the two.
  mutating func multibyte(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ isLast: Bool
  ) -> Step {
    let length = UTF8Sequence.length(bytes, index)
    if length == 0, !isLast, bytes.count - index < 4, bytes[index] >= 0xC2 { return .wait }
    if length == 3, bytes[index] == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
      note(.controlCharacter, "a code that is no character is left out")
      return .replace(length, [])
    }
    if length > 0 { return .keep(length) }
    if let (count, scalar) = UTF8Sequence.misspelled(bytes, index) {
      if count == bytes.count - index, !isLast { return .wait }
      note(
        .encoding,
        "a character is not well-formed UTF-8; \(scalar == "\u{FFFD}" ? "a sign of replacement stands for it" : "it is read as it was meant")"
      )
      return .replace(count, Array(String(scalar).utf8))
    }
    note(.encoding, "byte \(bytes[index]) is not UTF-8; it is taken for Windows-1252")
    return .replace(1, Array(String(MarkupRepair.windows1252(bytes[index])).utf8))
  }

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard byte >= 0x80, byte < 0xA0 else { return Unicode.Scalar(byte) }
    let table = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
    return table[Int(byte - 0x80)]
  }
}
