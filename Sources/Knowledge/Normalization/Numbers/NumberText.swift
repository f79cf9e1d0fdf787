/// Brings text around numbers to plain bytes.
enum NumberText {
  /// Returns the text in lower case, without accents, with single blanks, plain dashes and plain
  /// apostrophes, trimmed. What has no plain form becomes the byte 0xFF, and a control character 1.
  static func fold(_ raw: String) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(raw.utf8.count)
    for scalar in raw.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: folded.append(UInt8(scalar.value) + 32)
      case 0x21...0x7E: folded.append(UInt8(scalar.value))
      case 0x20, 0x09...0x0D, 0xA0, 0x2000...0x200B, 0x202F, 0x3000, 0xFEFF:
        if let last = folded.last, last != 0x20 { folded.append(0x20) }
      case 0x300...0x36F: continue
      case 0...0x1F, 0x7F...0x9F: folded.append(1)
      case 0x2010...0x2015, 0x2212: folded.append(UInt8(ascii: "-"))
      case 0x2018, 0x2019, 0x2BC: folded.append(UInt8(ascii: "'"))
      case 0x2248: folded.append(UInt8(ascii: "~"))
      case 0x2264: folded += Array("<=".utf8)
      case 0x2265: folded += Array(">=".utf8)
      default: folded.append(unaccented(scalar.value))
      }
    }
    if folded.last == 0x20 { folded.removeLast() }
    return folded
  }

  /// Reads digits from an index on, and moves it behind them.
  static func digits(_ text: [UInt8], _ index: inout Int) -> ArraySlice<UInt8> {
    let start = index
    while index < text.count, IdentifierText.isDigit(text[index]) { index += 1 }
    return text[start..<index]
  }

  /// The plain letter of an accented one of Latin-1.
  private static func unaccented(_ scalar: UInt32) -> UInt8 {
    let lower = (0xC0...0xDE).contains(scalar) ? scalar + 32 : scalar
    return switch lower {
    case 0xE0...0xE5: UInt8(ascii: "a")
    case 0xE7: UInt8(ascii: "c")
    case 0xE8...0xEB: UInt8(ascii: "e")
    case 0xEC...0xEF: UInt8(ascii: "i")
    case 0xF1: UInt8(ascii: "n")
    case 0xF2...0xF6: UInt8(ascii: "o")
    case 0xF9...0xFC: UInt8(ascii: "u")
    default: 0xFF
    }
  }
}
