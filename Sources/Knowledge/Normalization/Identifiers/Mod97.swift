/// Schemes checked modulo 97.
enum Mod97 {
  /// Returns the remainder of a number; letters count as two digits, A = 10 to Z = 35.
  static func remainder(_ number: ArraySlice<UInt8>) -> Int {
    var remainder = 0
    for byte in number {
      if IdentifierText.isDigit(byte) {
        remainder = (remainder * 10 + Int(byte) - 48) % 97
      } else {
        remainder = (remainder * 100 + Int(byte) - 55) % 97
      }
    }
    return remainder
  }

  /// Checks a Legal Entity Identifier (ISO 17442; check digits of ISO/IEC 7064, MOD 97-10).
  static func lei(_ number: [UInt8]) -> IdentifierVerdict {
    guard number[18...].allSatisfy(IdentifierText.isDigit) else {
      return .bad("the last two characters are not digits")
    }
    return .checkDigits(remainder(number[...]) == 1)
  }

  /// Checks a Belgian enterprise number (0, 1) or establishment unit number (2 to 8)
  /// (Kruispuntbank van Ondernemingen): the last two digits are 97 less the rest modulo 97.
  static func kbo(_ number: [UInt8]) -> IdentifierVerdict {
    guard number[0] != UInt8(ascii: "9") else { return .bad("begins with 9") }
    let check = Int(number[8] - 48) * 10 + Int(number[9] - 48)
    return .checkDigits(check == 97 - remainder(number[..<8]))
  }

  /// Checks a Moroccan common company number (identifiant commun de l'entreprise, décret
  /// 2-11-63): nine digits, four for the establishment, two that make the whole divisible by 97.
  static func ice(_ number: [UInt8]) -> IdentifierVerdict {
    .checkDigits(remainder(number[...]) == 0)
  }
}
