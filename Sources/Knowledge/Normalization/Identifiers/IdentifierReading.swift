public import Switchboard

/// An identifier as read: its canonical form, whether it fits, and what had been done to it.
public struct IdentifierReading: Sendable {
  /// The identifier; `raw` is set only where the canonical value differs from what was written.
  public var identifier: Identifier
  /// What a program between the registry and us did to the number; nil where nothing shows.
  public var damage: IdentifierDamage?
  /// Why the check is `bad`: "12 digits, not 14"; nil otherwise.
  public var reason: String?
}

/// What spreadsheets and the like do to a number that should have stayed text.
public enum IdentifierDamage: Sendable, Hashable {
  /// `7.32829E+13`: the last digits are gone.
  case scientificNotation
  /// `216151` for `00216151`: put back.
  case lostZeros
  /// `732829320.0`: taken away.
  case decimalPoint

  /// The damage in words, to follow the name of the identifier.
  public var description: String {
    switch self {
    case .scientificNotation: "was turned into a number by a spreadsheet; digits are lost"
    case .lostZeros: "had lost its leading zeros; they were put back"
    case .decimalPoint: "was written as a decimal number; the decimals were taken away"
    }
  }
}

/// What a scheme's own function says of a number in canonical form.
enum IdentifierVerdict {
  /// The check digits fit.
  case fits
  /// The form is right, and the scheme has nothing more to check.
  case unchecked
  /// The form or the check digits are wrong, and why.
  case bad(String)

  /// The verdict of a comparison of check digits.
  static func checkDigits(_ fit: Bool) -> IdentifierVerdict {
    fit ? .fits : .bad("the check digits do not fit")
  }
}
