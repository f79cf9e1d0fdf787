/// Schemes checked by weighted sums modulo 11.
enum Mod11 {
  /// Returns the sum of values (ASCII code less 48) times weights, modulo 11.
  static func remainder(_ number: ArraySlice<UInt8>, _ weights: [Int]) -> Int {
    zip(number, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 } % 11
  }

  /// Checks a Brazilian company number (Receita Federal, IN RFB 2.229/2024).
  ///
  /// Since July 2026 its first twelve places may hold letters; their value is the ASCII code
  /// less 48, which leaves numbers of digits as they were.
  static func cnpj(_ number: [UInt8]) -> IdentifierVerdict {
    guard number[12...].allSatisfy(IdentifierText.isDigit) else {
      return .bad("the last two characters are not digits")
    }
    let weights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]
    for place in [12, 13] {
      let rest = remainder(number[..<place], Array(weights[(13 - place)...]))
      guard Int(number[place]) - 48 == (rest < 2 ? 0 : 11 - rest) else {
        return .checkDigits(false)
      }
    }
    return .fits
  }

  /// Checks a Norwegian organization number (Brønnøysundregistrene): a check of 10 is not given.
  static func orgnr(_ number: [UInt8]) -> IdentifierVerdict {
    let check = (11 - remainder(number[..<8], [3, 2, 7, 6, 5, 4, 3, 2])) % 11
    return .checkDigits(check == Int(number[8]) - 48)
  }

  /// Checks a Czech organization number (identifikační číslo osoby; Český statistický úřad).
  static func ico(_ number: [UInt8]) -> IdentifierVerdict {
    let check = (11 - remainder(number[..<7], [8, 7, 6, 5, 4, 3, 2])) % 10
    return .checkDigits(check == Int(number[7]) - 48)
  }

  /// Checks a Portuguese tax number (número de identificação fiscal; Decreto-Lei 14/2013).
  static func nif(_ number: [UInt8]) -> IdentifierVerdict {
    guard number[0] != UInt8(ascii: "0") else { return .bad("begins with 0") }
    let rest = remainder(number[..<8], [9, 8, 7, 6, 5, 4, 3, 2])
    return .checkDigits(Int(number[8]) - 48 == (rest < 2 ? 0 : 11 - rest))
  }
}
