/// Schemes checked by the Luhn algorithm (ISO/IEC 7812-1, annex B).
enum Luhn {
  /// Returns the Luhn sum of digits, the last of which counts once; a valid number gives 0 mod 10.
  static func sum(_ digits: ArraySlice<UInt8>) -> Int {
    var sum = 0
    var doubles = false
    for byte in digits.reversed() {
      let digit = Int(byte) - 48
      sum += doubles ? (digit > 4 ? 2 * digit - 9 : 2 * digit) : digit
      doubles.toggle()
    }
    return sum
  }

  /// Checks a French company number (Code de commerce, art. R123-221; INSEE, Sirene).
  static func siren(_ number: [UInt8]) -> IdentifierVerdict {
    .checkDigits(sum(number[...]) % 10 == 0)
  }

  /// Checks a French establishment number: a SIREN and five digits (INSEE, Sirene).
  ///
  /// La Poste has more establishments than Luhn leaves room for: theirs have a digit sum divisible
  /// by five. Its seat alone keeps Luhn.
  static func siret(_ number: [UInt8]) -> IdentifierVerdict {
    let isSeat = number.elementsEqual("35600000000048".utf8)
    if number.starts(with: "356000000".utf8), !isSeat {
      return .checkDigits(number.reduce(0) { $0 + Int($1) - 48 } % 5 == 0)
    }
    return .checkDigits(sum(number[...]) % 10 == 0 && sum(number[..<9]) % 10 == 0)
  }

  /// Checks an Italian VAT number (DPR 633/1972, art. 35; Agenzia delle Entrate).
  static func partitaIVA(_ number: [UInt8]) -> IdentifierVerdict {
    .checkDigits(sum(number[...]) % 10 == 0)
  }

  /// Checks a Spanish company's tax number (Orden EHA/451/2008): a letter for the legal form,
  /// seven digits, and a control digit or the letter that stands for it.
  ///
  /// Which legal forms take the letter is told differently by different sources; both are accepted.
  static func cif(_ number: [UInt8]) -> IdentifierVerdict {
    guard "ABCDEFGHJNPQRSUVW".utf8.contains(number[0]) else {
      return .bad("does not begin with the letter of a legal form")
    }
    guard number[1..<8].allSatisfy(IdentifierText.isDigit) else {
      return .bad("not a letter, seven digits and a control character")
    }
    if IdentifierText.isOneDigit(number[1...]) { return .bad("all digits are the same") }
    let control = (10 - sum(number[1..<8] + [48]) % 10) % 10
    let letters = Array("JABCDEFGHI".utf8)
    return .checkDigits(number[8] == UInt8(48 + control) || number[8] == letters[control])
  }
}
