/// What a value looks like. Nothing is converted by it: it tells columns apart and finds what stands in
/// the wrong one.
public enum ValueKind: UInt8, CaseIterable, Sendable {
  case empty
  /// Digits with a sign, without a leading zero.
  case integer
  /// Digits with a decimal mark or groups of three.
  case number
  /// Day, month and year, or a timestamp.
  case date
  /// `true`, `false`, `yes`, `no` in four languages.
  case boolean
  /// Anything else.
  case text

  /// The word for it.
  public var word: String {
    switch self {
    case .empty: "empty"
    case .integer: "integer"
    case .number: "number"
    case .date: "date"
    case .boolean: "boolean"
    case .text: "text"
    }
  }

  /// The kind of some bytes, blanks around them left out.
  static func of(_ raw: UnsafeRawBufferPointer) -> ValueKind {
    var begin = 0
    var end = raw.count
    while begin < end, isBlank(raw[begin]) { begin += 1 }
    while end > begin, isBlank(raw[end - 1]) { end -= 1 }
    guard begin < end else { return .empty }
    guard end - begin <= 35 else { return .text }
    let value = UnsafeRawBufferPointer(rebasing: raw[begin..<end])
    let first = value[0]
    if isDigit(first) || first == 0x2D || first == 0x2B || first == 0x2E || first == 0x2C {
      if isDate(value) { return .date }
      return numeric(value) ?? .text
    }
    return isBoolean(value) ? .boolean : .text
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// `-12`, `1.5`, `1,5`, `1 234`, `1,234.50`; not `0123`, which is a code.
  private static func numeric(_ value: UnsafeRawBufferPointer) -> ValueKind? {
    var index = value[0] == 0x2D || value[0] == 0x2B ? 1 : 0
    var digits = 0
    var marks = 0
    var groups = 0
    var sinceMark = 0
    let leadingZero = index + 1 < value.count && value[index] == 0x30 && isDigit(value[index + 1])
    while index < value.count {
      let byte = value[index]
      if isDigit(byte) {
        digits += 1
        sinceMark += 1
      } else if byte == 0x2E || byte == 0x2C {
        marks += 1
        if marks + groups > 1, sinceMark != 3 { return nil }
        sinceMark = 0
      } else if byte == 0x20, digits > 0, index + 3 < value.count, value[0] != 0x2B {
        if groups > 0 ? sinceMark != 3 : sinceMark > 3 { return nil }
        groups += 1
        sinceMark = 0
      } else {
        return nil
      }
      index += 1
    }
    guard digits > 0, digits <= 24, !leadingZero else { return nil }
    if groups > 0, marks == 0, sinceMark != 3 { return nil }
    return marks + groups == 0 ? .integer : .number
  }

  /// `2024-05-31`, `31/05/2024`, `5/31/24`, `31.05.2024`, each with a time or without.
  private static func isDate(_ value: UnsafeRawBufferPointer) -> Bool {
    var parts = (0, 0, 0)
    var lengths = (0, 0, 0)
    var part = 0
    var separator: UInt8 = 0
    var index = 0
    scan: while index < value.count {
      let byte = value[index]
      if isDigit(byte) {
        switch part {
        case 0: (parts.0, lengths.0) = (parts.0 &* 10 &+ Int(byte & 15), lengths.0 + 1)
        case 1: (parts.1, lengths.1) = (parts.1 &* 10 &+ Int(byte & 15), lengths.1 + 1)
        default: (parts.2, lengths.2) = (parts.2 &* 10 &+ Int(byte & 15), lengths.2 + 1)
        }
      } else if byte == 0x2D || byte == 0x2F || byte == 0x2E, part < 2 {
        if part == 1, byte != separator { return false }
        separator = byte
        part += 1
      } else if part == 2, byte == 0x54 || byte == 0x20 {
        return isTime(UnsafeRawBufferPointer(rebasing: value[(index + 1)...]))
          && isDay(parts, lengths)
      } else {
        return false
      }
      index += 1
    }
    return part == 2 && isDay(parts, lengths)
  }

  private static func isDay(_ parts: (Int, Int, Int), _ lengths: (Int, Int, Int)) -> Bool {
    let isYearFirst = lengths.0 == 4
    guard isYearFirst || lengths.2 == 4 || lengths.2 == 2 else { return false }
    let (first, second) = isYearFirst ? (parts.1, parts.2) : (parts.0, parts.1)
    guard isYearFirst ? lengths.2 <= 2 : lengths.0 <= 2, (1...2).contains(lengths.1) else {
      return false
    }
    return (1...31).contains(first) && (1...31).contains(second) && (first <= 12 || second <= 12)
  }

  /// Digits and colons, with a fraction and a zone.
  private static func isTime(_ value: UnsafeRawBufferPointer) -> Bool {
    value.count >= 4 && isDigit(value[0])
      && value.allSatisfy { byte in
        isDigit(byte) || [0x3A, 0x2E, 0x2B, 0x2D, 0x5A, 0x20, 0x41, 0x4D, 0x50].contains(byte)
      }
  }

  private static func isBoolean(_ value: UnsafeRawBufferPointer) -> Bool {
    guard value.count <= 5 else { return false }
    switch String(decoding: value, as: UTF8.self).lowercased() {
    case "true", "false", "yes", "no", "oui", "non", "sí", "si", "ja", "nein", "nei": return true
    default: return false
    }
  }
}
