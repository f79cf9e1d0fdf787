/// Works on the bytes of a number as written.
enum IdentifierText {
  /// Marks that a scheme's own way of writing puts between digits. Blanks are always removed.
  struct Marks: OptionSet {
    let rawValue: UInt8
    static let dots = Marks(rawValue: 1)
    static let dashes = Marks(rawValue: 2)
    static let slashes = Marks(rawValue: 4)
  }

  /// Removes blanks and the given marks, and makes ASCII letters upper-case.
  static func compact(_ bytes: [UInt8], without marks: Marks) -> [UInt8] {
    var compact: [UInt8] = []
    compact.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let blank = blankLength(bytes, at: index)
      if blank > 0 {
        index += blank
        continue
      }
      if marks.contains(.dashes), isDash(bytes, at: index) {
        index += 3
        continue
      }
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: ".") where marks.contains(.dots): continue
      case UInt8(ascii: "-") where marks.contains(.dashes): continue
      case UInt8(ascii: "/") where marks.contains(.slashes): continue
      case UInt8(ascii: "a")...UInt8(ascii: "z"): compact.append(byte - 32)
      default: compact.append(byte)
      }
    }
    return compact
  }

  /// The length of the blank at an index, Unicode's and the byte-order mark with them; 0 if none.
  static func blankLength(_ bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
      let last = bytes[index + 2]
      return (0x80...0x8B).contains(last) || last == 0xAF ? 3 : 0
    case 0xE3:
      guard index + 2 < bytes.count else { return 0 }
      return bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
    case 0xEF:
      guard index + 2 < bytes.count else { return 0 }
      return bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// Whether one of U+2010 to U+2015, the hyphens and dashes, begins at an index.
  private static func isDash(_ bytes: [UInt8], at index: Int) -> Bool {
    bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
      && (0x90...0x95).contains(bytes[index + 2])
  }

  /// Whether the text is what a spreadsheet shows of a long number: `7.32829E+13`.
  static func isScientific(_ text: [UInt8]) -> Bool {
    guard text.count >= 3, text.count <= 32, isDigit(text[0]),
      let mark = text.firstIndex(of: UInt8(ascii: "E"))
    else { return false }
    let mantissa = text[1..<mark]
    if let point = mantissa.first {
      guard point == UInt8(ascii: ".") || point == UInt8(ascii: ","),
        mantissa.dropFirst().allSatisfy(isDigit)
      else { return false }
    }
    var exponent = text[(mark + 1)...]
    if let sign = exponent.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      exponent = exponent.dropFirst()
    }
    return (1...3).contains(exponent.count) && exponent.allSatisfy(isDigit)
  }

  /// The digits of `732829320.0`, where the text is a whole number with one or two zero decimals.
  static func withoutDecimals(_ text: [UInt8]) -> [UInt8]? {
    guard
      let point = text.lastIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }),
      point > 0
    else { return nil }
    let decimals = text[(point + 1)...]
    guard (1...2).contains(decimals.count), decimals.allSatisfy({ $0 == UInt8(ascii: "0") }),
      text[..<point].allSatisfy(isDigit)
    else { return nil }
    return Array(text[..<point])
  }

  /// Whether a byte is an ASCII digit.
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  /// Whether a byte is an upper-case ASCII letter.
  static func isLetter(_ byte: UInt8) -> Bool { byte &- 65 < 26 }

  /// Whether all are one digit over and over: a filler that many check digits accept.
  static func isOneDigit(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, isDigit(first) else { return false }
    return bytes.allSatisfy { $0 == first }
  }
}
