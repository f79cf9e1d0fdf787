/// The text of a phone number, written as ASCII as far as it goes.
struct PhoneText {
  /// The text in UTF-8: digits of any script, spaces, dashes and plus signs in their ASCII form,
  /// marks of writing direction and controls gone.
  var bytes: [UInt8] = []

  /// Makes the text from one as written.
  init(_ text: Substring) {
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        bytes.append(byte < 0x20 || byte == 0x7F ? 0x20 : byte)
      } else {
        append(scalar)
      }
    }
  }

  /// Makes the text from bytes in its form.
  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x2010...0x2015, 0x2212, 0xFF0D: bytes.append(0x2D)
    case 0xFF0B: bytes.append(0x2B)
    case 0xFF08: bytes.append(0x28)
    case 0xFF09: bytes.append(0x29)
    default:
      let properties = scalar.properties
      if properties.numericType == .decimal, let value = properties.numericValue, value < 10 {
        bytes.append(0x30 + UInt8(value))
      } else if properties.isWhitespace {
        bytes.append(0x20)
      } else if properties.generalCategory != .format && properties.generalCategory != .control {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// The number of digits.
  var digitCount: Int { bytes.reduce(0) { PhoneText.isDigit($1) ? $0 + 1 : $0 } }

  /// The digits alone.
  var digits: [UInt8] { bytes.filter(PhoneText.isDigit) }

  /// Whether it has a letter, or any character outside ASCII.
  var hasLetters: Bool { bytes.contains(where: PhoneText.isLetter) }

  /// Whether its letters can be keys of a dial: capitals, or one word alone.
  var isVanity: Bool {
    var words = 0
    var hasSmall = false
    var previous = false
    for byte in bytes {
      guard byte < 0x80 else { return false }
      let isLetter = PhoneText.isLetter(byte)
      if isLetter && !previous { words += 1 }
      if (0x61...0x7A).contains(byte) { hasSmall = true }
      previous = isLetter
    }
    return words > 0 && (!hasSmall || words == 1)
  }

  /// The text from the first digit on, with the plus sign before it.
  var fromFirstDigit: PhoneText {
    guard let first = bytes.firstIndex(where: PhoneText.isDigit) else { return PhoneText([]) }
    var start = first
    var index = first
    while index > 0 {
      index -= 1
      let byte = bytes[index]
      if byte == 0x2B {
        start = index
        break
      }
      guard byte == 0x20 || byte == 0x28 else { break }
    }
    return PhoneText(bytes[start...])
  }

  /// The text up to the first letter.
  var beforeLetters: PhoneText { PhoneText(bytes.prefix { !PhoneText.isLetter($0) }) }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }

  /// Returns the text without the white space around it.
  static func trim(_ text: Substring) -> Substring {
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return Substring(scalars[start...end])
  }
}
