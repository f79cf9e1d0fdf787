/// A date of which parts may be unknown: EDTF (ISO 8601-2:2019) level 0, and of level 1 unspecified
/// digits and the marks for uncertain and approximate.
///
/// `2010`, `2010-05`, `2010-05-17`, `XXXX-05`, `201X`, `2001~`, `2004-06?`; times keep their zone,
/// `2010-05-17T08:30:00Z`. No part is ever invented.
public struct PartialDate: Sendable, Hashable {
  /// How sure the date is.
  public enum Certainty: Sendable, Hashable {
    case certain
    /// `~`
    case approximate
    /// `?`
    case uncertain
    /// `%`
    case both
  }

  /// The year; nil where unknown.
  public var year: Int?
  /// How many of the year's last digits are unknown: 1 for a decade, `201X`; 2 for a century.
  public var unknownYearDigits: Int
  /// The month, 1 to 12.
  public var month: Int?
  /// The day of the month, 1 to 31.
  public var day: Int?
  /// Time of day with zone, `T08:30:00Z`, as EDTF writes it; only with a whole date.
  public var time: String?
  /// How sure the date is.
  public var certainty: Certainty

  /// Makes a date of its parts, or nil where they make no date: a month without a name, 31 June.
  public init?(
    year: Int?, month: Int? = nil, day: Int? = nil, time: String? = nil, unknownYearDigits: Int = 0,
    certainty: Certainty = .certain
  ) {
    guard year != nil || month != nil else { return nil }
    if let year, !(0...9999).contains(year) { return nil }
    if let month, !(1...12).contains(month) { return nil }
    if let day {
      guard let month, day >= 1, day <= PartialDate.days(in: month, of: year) else { return nil }
    }
    guard (0...3).contains(unknownYearDigits), unknownYearDigits == 0 || month == nil else {
      return nil
    }
    guard time == nil || (year != nil && day != nil) else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.time = time
    self.unknownYearDigits = unknownYearDigits
    self.certainty = certainty
  }

  /// The date as EDTF.
  public var edtf: String {
    var text = ""
    text.reserveCapacity(25)
    if let year {
      PartialDate.append(year, digits: 4, to: &text)
      if unknownYearDigits > 0 {
        text.removeLast(unknownYearDigits)
        text += String(repeating: "X", count: unknownYearDigits)
      }
    } else {
      text += "XXXX"
    }
    if let month {
      text += "-"
      PartialDate.append(month, digits: 2, to: &text)
      if let day {
        text += "-"
        PartialDate.append(day, digits: 2, to: &text)
      }
    }
    if let time { text += time }
    switch certainty {
    case .certain: break
    case .approximate: text += "~"
    case .uncertain: text += "?"
    case .both: text += "%"
    }
    return text
  }

  /// The number of days of a month; of February 29 where the year is unknown.
  public static func days(in month: Int, of year: Int?) -> Int {
    switch month {
    case 2:
      guard let year else { return 29 }
      return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  private static func append(_ number: Int, digits: Int, to text: inout String) {
    let written = String(number)
    for _ in 0..<max(0, digits - written.utf8.count) { text += "0" }
    text += written
  }
}
