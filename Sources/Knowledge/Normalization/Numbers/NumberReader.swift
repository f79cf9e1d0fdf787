/// The mark between a number's whole part and its decimals.
public enum DecimalMark: Sendable {
  case dot, comma
}

/// Reads numbers of a known way of writing: coordinates, amounts.
public enum NumberReader {
  /// Longer texts are no numbers.
  private static let limit = 512

  /// Returns the number that the whole text is, correctly rounded; nil where it is none.
  ///
  /// Thousands may be grouped, all by one of a blank (Unicode's too), an apostrophe or the mark that
  /// is not the decimal one. A sign and a decimal exponent are allowed; words, hexadecimal numbers,
  /// infinity and what lies beyond `Double` are not.
  public static func read(_ raw: String, decimal: DecimalMark) -> Double? {
    guard raw.utf8.count <= limit else { return nil }
    let text = NumberText.fold(raw)
    var index = 0
    var plain = ""
    if let sign = text.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      if sign == UInt8(ascii: "-") { plain = "-" }
      index = 1
    }
    guard let whole = readWhole(text, &index, decimal) else { return nil }
    let decimals = readDecimals(text, &index, decimal)
    guard !whole.isEmpty || !decimals.isEmpty else { return nil }
    plain += (whole.isEmpty ? "0" : whole) + "." + (decimals.isEmpty ? "0" : decimals)
    if index < text.count {
      guard let exponent = exponent(text[index...]) else { return nil }
      plain += exponent
    }
    guard let value = Double(plain), value.isFinite else { return nil }
    return value
  }

  /// Reads the digits before the decimal mark; nil where they are grouped other than by threes.
  private static func readWhole(
    _ text: [UInt8], _ index: inout Int, _ decimal: DecimalMark
  ) -> String? {
    let otherMark = decimal == .dot ? UInt8(ascii: ",") : UInt8(ascii: ".")
    var digits = NumberText.digits(text, &index)
    var mark: UInt8?
    let head = digits.count
    while index < text.count {
      let byte = text[index]
      guard byte == 0x20 || byte == UInt8(ascii: "'") || byte == otherMark else { break }
      guard mark == nil || mark == byte, (1...3).contains(head) else { return nil }
      mark = byte
      index += 1
      let group = NumberText.digits(text, &index)
      guard group.count == 3 else { return nil }
      digits += group
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func readDecimals(
    _ text: [UInt8], _ index: inout Int, _ decimal: DecimalMark
  ) -> String {
    let mark = decimal == .dot ? UInt8(ascii: ".") : UInt8(ascii: ",")
    guard index < text.count, text[index] == mark else { return "" }
    index += 1
    return String(decoding: NumberText.digits(text, &index), as: UTF8.self)
  }

  /// Returns `e-3` where the rest of the text is a well-formed exponent.
  private static func exponent(_ rest: ArraySlice<UInt8>) -> String? {
    guard rest.first == UInt8(ascii: "e") else { return nil }
    var digits = rest.dropFirst()
    if let sign = digits.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      digits = digits.dropFirst()
    }
    guard !digits.isEmpty, digits.allSatisfy(IdentifierText.isDigit) else { return nil }
    return String(decoding: rest, as: UTF8.self)
  }
}
