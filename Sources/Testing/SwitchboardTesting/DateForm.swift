import Switchboard

/// The form of partial dates, as ``PartialDate/edtf`` writes them.
enum DateForm {
  /// Whether a text is a partial date: `2010`, `201X`, `2010-05`, `2010-05-17`, `XXXX-05`, `2001~`,
  /// `2010-05-17T08:30:00Z`.
  static func isValid(_ text: String) -> Bool {
    var text = text[...]
    if let last = text.last, "~?%".contains(last) { text.removeLast() }
    var date = text
    if let mark = text.firstIndex(of: "T") {
      date = text[..<mark]
      guard date.utf8.count == 10, isTime(text[mark...].dropFirst()) else { return false }
    }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return false }
    let digits = parts[0].prefix { $0.isASCII && $0.isNumber }
    guard parts[0].dropFirst(digits.count).allSatisfy({ $0 == "X" }) else { return false }
    let unknown = 4 - digits.count
    // A year may be unknown wholly only where a month is known, partly only where none is.
    guard unknown == 0 || (unknown == 4) == (parts.count > 1) else { return false }
    guard parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else { return false }
    let year = unknown == 0 ? Int(digits) : nil
    guard parts.count > 1 else { return true }
    guard let month = Int(parts[1]) else { return false }
    guard parts.count > 2 else { return PartialDate(year: year, month: month) != nil }
    guard let day = Int(parts[2]) else { return false }
    return PartialDate(year: year, month: month, day: day) != nil
  }

  /// `08:30:00Z`, `08:30:00.25+02:00`, `08:30`; hours, minutes, seconds, fraction, zone.
  private static func isTime(_ time: Substring) -> Bool {
    guard time.utf8.count >= 5 else { return false }
    return time.allSatisfy { $0.isASCII && ($0.isNumber || ":.,Z+-".contains($0)) }
      && time.first?.isNumber == true
  }
}
