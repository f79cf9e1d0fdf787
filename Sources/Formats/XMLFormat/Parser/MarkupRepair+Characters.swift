internal import CLibXML2
import Switchboard

/// References and characters.
extension MarkupRepair {
  /// Judges what begins with an ampersand.
  mutating func reference(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ isLast: Bool
  ) -> Step {
    var end = index + 1
    while end < bytes.count, end - index < 40, isNamePart(bytes[end]) { end += 1 }
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
      if hasInternalSubset || ["amp", "lt", "gt", "quot", "apos"].contains(name) {
        return .keep(count)
      }
      if let entity = htmlEntityLookup(Array(name.utf8) + [0]) {
        note(.markup, "the entity &\(name); of HTML is not declared; it is taken for what it means")
        return .replace(count, Array("&#\(entity.pointee.value);".utf8))
      }
    }
    return bare()
  }

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
    let length: Int
    switch bytes[index] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: length = 1
    }
    if index + length > bytes.count, !isLast { return .wait }
    let sequence = bytes[index..<min(index + length, bytes.count)]
    if length > 1, sequence.count == length,
      let text = String(validating: sequence, as: UTF8.self), let scalar = text.unicodeScalars.first
    {
      if MarkupRepair.isCharacter(scalar.value) { return .keep(length) }
      note(.controlCharacter, "a code that is no character is left out")
      return .replace(length, [])
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
