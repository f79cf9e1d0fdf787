/// The text of fields as it is kept: without blanks around it, runs of blanks or controls.
public enum Text {
  /// Trims a text, makes one space of every run of blanks and line breaks, drops controls.
  ///
  /// Blanks are those of Unicode (White_Space), with tabs and no-break spaces. U+200B, U+2060
  /// and U+FEFF vanish too. A text that needs none of this is returned as it is.
  ///
  /// - Returns: The text, and whether control characters other than blanks were in it.
  public static func clean(_ text: String) -> (text: String, hadControls: Bool) {
    if isClean(text) { return (text, false) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var owesSpace = false
    var hadControls = false
    for scalar in text.unicodeScalars {
      switch kind(scalar) {
      case .blank: owesSpace = !bytes.isEmpty
      case .control: hadControls = true
      case .invisible: break
      case .kept:
        if owesSpace {
          bytes.append(0x20)
          owesSpace = false
        }
        if scalar.value < 0x80 {
          bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
          bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
      }
    }
    return (String(decoding: bytes, as: UTF8.self), hadControls)
  }

  private enum Kind { case kept, blank, control, invisible }

  private static func kind(_ scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      .blank
    case 0x00..<0x20, 0x7F...0x9F: .control
    case 0x200B, 0x2060, 0xFEFF: .invisible
    default: .kept
    }
  }

  /// Whether a text may be kept as it is, told from its bytes; wrong only on the careful side.
  private static func isClean(_ text: String) -> Bool {
    var last: UInt8 = 0x20
    for byte in text.utf8 {
      switch byte {
      case 0x21...0x7E, 0x80...0xC1, 0xC3...0xE0, 0xE4...0xEE, 0xF0...0xFF: break
      case 0x20 where last != 0x20: break
      // What must go or become a space beyond ASCII begins with C2, E1, E2, E3 or EF.
      default: return false
      }
      last = byte
    }
    return last != 0x20 || text.isEmpty
  }
}
