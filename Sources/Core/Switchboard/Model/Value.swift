/// A value of a column.
public enum Value: Sendable, Hashable {
  case text(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)

  /// The value as text: numbers in their shortest decimal form, `true` and `false`.
  public var description: String {
    switch self {
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .number(let number): Value.decimal(number)
    case .boolean(let boolean): boolean ? "true" : "false"
    }
  }

  /// The shortest decimal form of a number that reads back as the same number, `100` and not `100.0`.
  public static func decimal(_ number: Double) -> String {
    if number.magnitude < 9_007_199_254_740_992, let integer = Int(exactly: number) {
      return String(integer)
    }
    return "\(number)"
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral
{
  /// Makes a text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// Makes an integer.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// Makes a number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// Makes a boolean.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
}
