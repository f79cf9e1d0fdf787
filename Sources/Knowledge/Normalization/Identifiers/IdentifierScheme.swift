import Switchboard

/// A scheme of identifiers: how its numbers are written and checked.
public struct IdentifierScheme: Sendable {
  /// The name the model stores: `FR-SIRET`, `LEI`.
  public let name: String
  /// The marks its way of writing puts between digits.
  let marks: IdentifierText.Marks
  /// The length, where it is fixed.
  let length: Int?
  /// Whether nothing but digits is allowed.
  let digitsOnly: Bool
  /// A country before the number, as tax offices write it; taken away.
  let country: StaticString?
  /// Whether one digit over and over is a filler rather than a number.
  let rejectsOneDigit: Bool
  /// Brings to canonical length or form what has no check digits to prove it.
  let complete: (@Sendable ([UInt8]) -> [UInt8])?
  /// Judges a number of the right length and alphabet.
  let check: @Sendable ([UInt8]) -> IdentifierVerdict

  init(
    _ name: String, length: Int?, digitsOnly: Bool = true, marks: IdentifierText.Marks = [],
    country: StaticString? = nil, rejectsOneDigit: Bool = true,
    complete: (@Sendable ([UInt8]) -> [UInt8])? = nil,
    check: @escaping @Sendable ([UInt8]) -> IdentifierVerdict
  ) {
    self.name = name
    self.length = length
    self.digitsOnly = digitsOnly
    self.marks = marks
    self.country = country
    self.rejectsOneDigit = rejectsOneDigit
    self.complete = complete
    self.check = check
  }

  /// Every scheme that is known.
  public static let all: [IdentifierScheme] = [
    IdentifierScheme("FR-SIREN", length: 9, marks: .dots, check: Luhn.siren),
    IdentifierScheme("FR-SIRET", length: 14, marks: .dots, check: Luhn.siret),
    IdentifierScheme("LEI", length: 20, digitsOnly: false, marks: .dashes, check: Mod97.lei),
    IdentifierScheme(
      "BE-KBO", length: 10, marks: [.dots, .dashes, .slashes], country: "BE", check: Mod97.kbo),
    IdentifierScheme(
      "BR-CNPJ", length: 14, digitsOnly: false, marks: [.dots, .dashes, .slashes],
      check: Mod11.cnpj),
    IdentifierScheme("NO-ORGNR", length: 9, marks: .dots, country: "NO", check: Mod11.orgnr),
    IdentifierScheme("CZ-ICO", length: 8, marks: .slashes, country: "CZ", check: Mod11.ico),
    IdentifierScheme("MA-ICE", length: 15, check: Mod97.ice),
    IdentifierScheme(
      "TN-MF", length: nil, digitsOnly: false, marks: [.dots, .dashes, .slashes],
      check: FormOnly.matricule),
    IdentifierScheme(
      "ES-CIF", length: 9, digitsOnly: false, marks: [.dots, .dashes], country: "ES",
      check: Luhn.cif),
    IdentifierScheme(
      "PT-NIF", length: 9, marks: [.dots, .dashes], country: "PT", check: Mod11.nif),
    IdentifierScheme(
      "IT-PIVA", length: 11, marks: .dashes, country: "IT", check: Luhn.partitaIVA),
    IdentifierScheme(
      "GB-COH", length: 8, digitsOnly: false, rejectsOneDigit: false,
      complete: FormOnly.completeCompanyNumber, check: FormOnly.companyNumber),
    IdentifierScheme("US-EIN", length: 9, marks: .dashes, check: FormOnly.ein),
    IdentifierScheme("US-FCC-FRN", length: 10, marks: .dashes, check: FormOnly.any),
    IdentifierScheme(
      "US-FCC-PSAP", length: nil, rejectsOneDigit: false, complete: FormOnly.withoutZeros,
      check: FormOnly.psap),
    IdentifierScheme(
      "MA-RC", length: nil, rejectsOneDigit: false, complete: FormOnly.withoutZeros,
      check: FormOnly.registreDeCommerce),
  ]

  /// Returns the scheme of a name; nil where it is not known.
  public static func named(_ name: String) -> IdentifierScheme? { byName[name] }

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// Longer texts are no identifiers, however many blanks are in them.
  private static let limit = 256

  /// Reads a number as written, in any length and of any bytes.
  ///
  /// Blanks and the scheme's own marks are removed and letters made upper-case. Zeros lost at the
  /// front are put back where the check digits then fit. What cannot be read is kept as written.
  public func read(_ raw: String) -> IdentifierReading {
    guard raw.utf8.count <= Self.limit else {
      return bad(raw, raw, nil, "\(raw.utf8.count) bytes, too long for an identifier")
    }
    let written = Array(raw.utf8)
    let text = IdentifierText.compact(written, without: [])
    guard !text.isEmpty else { return bad(raw, raw, nil, "nothing is written") }
    if IdentifierText.isScientific(text) {
      return bad(raw, raw, .scientificNotation, "the last digits are lost")
    }
    var damage: IdentifierDamage?
    var number: [UInt8]
    if let whole = IdentifierText.withoutDecimals(text) {
      number = whole
      damage = .decimalPoint
    } else {
      number = withoutCountry(IdentifierText.compact(written, without: marks))
    }
    if let complete {
      let completed = complete(number)
      if completed.count > number.count { damage = damage ?? .lostZeros }
      number = completed
    } else if let length, number.count < length, number.allSatisfy(IdentifierText.isDigit) {
      let padded = [UInt8](repeating: 48, count: length - number.count) + number
      if case .fits = judge(padded) {
        number = padded
        damage = damage ?? .lostZeros
      }
    }
    let value = String(decoding: number, as: UTF8.self)
    switch judge(number) {
    case .fits: return reading(value, raw, .ok, damage, nil)
    case .unchecked: return reading(value, raw, .none, damage, nil)
    case .bad(let reason):
      let isReadable = !number.isEmpty && number.allSatisfy(Self.isAlphanumeric)
      return bad(isReadable ? value : raw, raw, damage, reason)
    }
  }

  /// Judges the alphabet, the length and fillers, then asks the scheme.
  private func judge(_ number: [UInt8]) -> IdentifierVerdict {
    guard number.allSatisfy(Self.isAlphanumeric) else {
      return .bad("not only \(digitsOnly ? "digits" : "digits and letters")")
    }
    if digitsOnly, !number.allSatisfy(IdentifierText.isDigit) { return .bad("not only digits") }
    if let length, number.count != length {
      let what = number.allSatisfy(IdentifierText.isDigit) ? "digit" : "character"
      return .bad("\(number.count) \(what)\(number.count == 1 ? "" : "s"), not \(length)")
    }
    if rejectsOneDigit, IdentifierText.isOneDigit(number[...]) {
      return .bad("all digits are the same")
    }
    return check(number)
  }

  /// Takes the country away where what remains has the scheme's length.
  private func withoutCountry(_ number: [UInt8]) -> [UInt8] {
    guard let country, let length, number.count == length + 2,
      country.withUTF8Buffer({ number.starts(with: $0) })
    else { return number }
    return Array(number[2...])
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    IdentifierText.isDigit(byte) || IdentifierText.isLetter(byte)
  }

  private func bad(
    _ value: String, _ raw: String, _ damage: IdentifierDamage?, _ reason: String
  ) -> IdentifierReading {
    reading(value, raw, .bad, damage, reason)
  }

  private func reading(
    _ value: String, _ raw: String, _ check: CheckResult, _ damage: IdentifierDamage?,
    _ reason: String?
  ) -> IdentifierReading {
    // Compared as bytes: two spellings that Unicode holds equal still differ as written.
    let isAsWritten = value.utf8.elementsEqual(raw.utf8)
    let identifier = Identifier(
      scheme: name, value: value, raw: isAsWritten ? nil : raw, check: check)
    return IdentifierReading(identifier: identifier, damage: damage, reason: reason)
  }
}
