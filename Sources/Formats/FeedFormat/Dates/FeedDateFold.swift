extension FeedDateWords {
  /// A text with its letters small and without accents, its digits those of ASCII, and its blanks,
  /// dashes and marks the plain ones, so that one spelling is left of many. UTF-8.
  static func fold(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x80 {
        let isCapital = (0x41...0x5A).contains(value)
        let byte = UInt8(truncatingIfNeeded: value)
        result.append(isCapital ? byte | 0x20 : byte < 0x20 || byte == 0x7F ? 0x20 : byte)
      } else if let digit = digit(value) {
        result.append(digit)
      } else if let byte = mark(value) {
        if byte != 0 { result.append(byte) }
      } else {
        for small in scalar.properties.lowercaseMapping.unicodeScalars where mark(small.value) != 0
        {
          if let plain = plain[small] {
            result.append(contentsOf: plain.utf8)
          } else {
            result.append(contentsOf: String(small).utf8)
          }
        }
      }
    }
    return result
  }

  /// The ASCII digit of an Arabic, Persian, Indian or full-width one.
  private static func digit(_ value: UInt32) -> UInt8? {
    for zero: UInt32 in [0x0660, 0x06F0, 0x0966, 0xFF10] where value >= zero && value < zero + 10 {
      return 0x30 + UInt8(truncatingIfNeeded: value - zero)
    }
    return nil
  }

  /// The ASCII sign for a blank, dash or mark; 0 for what is left out: accents by themselves, vowels
  /// of Arabic, marks of direction.
  private static func mark(_ value: UInt32) -> UInt8? {
    switch value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: 0x20
    case 0x2010...0x2015, 0x2212, 0xFF0D: UInt8(ascii: "-")
    case 0xFF1A: UInt8(ascii: ":")
    case 0xFF0F: UInt8(ascii: "/")
    case 0xFF0E, 0x3002: UInt8(ascii: ".")
    case 0x060C, 0xFF0C, 0x3001: UInt8(ascii: ",")
    case 0xFF08: UInt8(ascii: "(")
    case 0xFF09: UInt8(ascii: ")")
    case 0xFF0B: UInt8(ascii: "+")
    case 0x2019: UInt8(ascii: "'")
    // The ordinal signs of Spanish, Portuguese and Italian.
    case 0xAA, 0xB0, 0xBA: UInt8(ascii: ".")
    case 0x0300...0x036F, 0x0640, 0x064B...0x065F, 0x200B...0x200F, 0x202A...0x202E, 0x061C,
      0x2066...0x2069, 0xFEFF:
      0
    default: nil
    }
  }

  /// Letters without their accents.
  private static let plain: [Unicode.Scalar: String] = {
    let groups = [
      ("a", "àáâãäåāăą"), ("c", "çćč"), ("d", "ďđ"), ("e", "èéêëēęě"), ("g", "ğ"),
      ("i", "ìíîïīı"), ("l", "ł"), ("n", "ñńň"), ("o", "òóôõöőø"), ("r", "ř"), ("s", "śşšș"),
      ("t", "ťțţ"), ("u", "ùúûüūůű"), ("y", "ýÿ"), ("z", "źżž"), ("α", "ά"), ("ε", "έ"),
      ("η", "ή"), ("ι", "ίϊΐ"), ("ο", "ό"), ("υ", "ύϋΰ"), ("ω", "ώ"), ("σ", "ς"), ("ا", "أإآ"),
    ]
    var plain: [Unicode.Scalar: String] = [:]
    for (letter, accented) in groups {
      for scalar in accented.unicodeScalars { plain[scalar] = letter }
    }
    return plain
  }()
}
