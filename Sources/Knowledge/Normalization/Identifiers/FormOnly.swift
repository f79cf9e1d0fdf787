/// Schemes without check digits: only the form can be wrong.
enum FormOnly {
  /// Accepts any number of the right length: an FCC registration number, ten digits
  /// (47 CFR 1.8001; FCC, CORES).
  static func any(_ number: [UInt8]) -> IdentifierVerdict { .unchecked }

  /// Checks a Tunisian tax number (matricule fiscal): seven digits and a letter, then at will the
  /// VAT letter, the category letter and three digits of the establishment.
  ///
  /// I, O and U are not used as key; an establishment other than 000 has the category E.
  static func matricule(_ number: [UInt8]) -> IdentifierVerdict {
    guard number.count == 8 || number.count == 13 else {
      return .bad("\(number.count) characters, not 8 or 13")
    }
    guard number[..<7].allSatisfy(IdentifierText.isDigit), IdentifierText.isLetter(number[7]) else {
      return .bad("not seven digits and a letter")
    }
    if "IOU".utf8.contains(number[7]) { return .bad("the letter is I, O or U") }
    if IdentifierText.isOneDigit(number[..<7]) { return .bad("all digits are the same") }
    guard number.count == 13 else { return .unchecked }
    guard "ABDNP".utf8.contains(number[8]) else { return .bad("no such VAT letter") }
    guard "CEMNP".utf8.contains(number[9]) else { return .bad("no such category letter") }
    guard number[10...].allSatisfy(IdentifierText.isDigit) else {
      return .bad("the establishment is not three digits")
    }
    let isSeat = number[10...].elementsEqual("000".utf8)
    guard isSeat || number[9] == UInt8(ascii: "E") else {
      return .bad("an establishment other than 000 is not of category E")
    }
    return .unchecked
  }

  /// Puts back the zeros of a British company number: `1234567`, `SC12345`.
  static func completeCompanyNumber(_ number: [UInt8]) -> [UInt8] {
    guard number.count < 8 else { return number }
    let letters = number.prefix { IdentifierText.isLetter($0) }
    let digits = number[letters.count...]
    guard letters.isEmpty || letters.count == 2, !digits.isEmpty,
      digits.allSatisfy(IdentifierText.isDigit)
    else { return number }
    return letters + [UInt8](repeating: 48, count: 8 - number.count) + digits
  }

  /// Checks a British company number (Companies House, Uniform Resource Identifiers guide): eight
  /// digits, or a prefix of two letters, or one and a digit, and six digits.
  ///
  /// Old industrial societies end in `R` (`IP12345R`). `11111111` is a real company.
  static func companyNumber(_ number: [UInt8]) -> IdentifierVerdict {
    var digits = number[...]
    if IdentifierText.isLetter(number[0]) {
      digits = number[2...]
      if number[7] == UInt8(ascii: "R") { digits = digits.dropLast() }
    }
    guard digits.allSatisfy(IdentifierText.isDigit) else {
      return .bad("not eight digits, nor a prefix and six digits")
    }
    return digits.allSatisfy { $0 == 48 } ? .bad("all digits are zero") : .unchecked
  }

  /// Checks a United States employer number (IRS, How EINs are assigned and valid EIN prefixes).
  ///
  /// Prefixes are added over the years, so that only those never given since the list began count
  /// as wrong.
  static func ein(_ number: [UInt8]) -> IdentifierVerdict {
    let prefix = Int(number[0] - 48) * 10 + Int(number[1] - 48)
    let neverGiven = [0, 7, 8, 9, 17, 18, 19, 28, 29, 49, 69, 70, 78, 79, 89, 96, 97]
    return neverGiven.contains(prefix) ? .bad("no such prefix") : .unchecked
  }

  /// Checks an FCC number of a public safety answering point (FCC, 911 Master PSAP Registry).
  static func psap(_ number: [UInt8]) -> IdentifierVerdict {
    guard !number.isEmpty, number.count <= 4 else {
      return .bad("\(number.count) digits, more than 4")
    }
    return number == [48] ? .bad("is zero") : .unchecked
  }

  /// Checks a Moroccan trade register number, which each court gives anew (Code de commerce,
  /// art. 27 to 78): the city belongs to it.
  static func registreDeCommerce(_ number: [UInt8]) -> IdentifierVerdict {
    guard !number.isEmpty, number.count <= 7 else {
      return .bad("\(number.count) digits, more than 7")
    }
    return number == [48] ? .bad("is zero") : .unchecked
  }

  /// Takes away the zeros before a running number.
  static func withoutZeros(_ number: [UInt8]) -> [UInt8] {
    let rest = number.drop { $0 == 48 }
    return rest.isEmpty && !number.isEmpty ? [48] : Array(rest)
  }
}
