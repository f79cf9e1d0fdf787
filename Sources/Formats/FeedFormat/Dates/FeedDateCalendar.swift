/// The Gregorian calendar, counted in days.
enum FeedDateCalendar {
  /// Days since 1970-01-01.
  static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    // Days since 1 March of the year 0, in years that begin in March.
    let shifted = month <= 2 ? year - 1 : year
    let leaps = floor(shifted, 4) - floor(shifted, 100) + floor(shifted, 400)
    return 365 * shifted + leaps + (153 * ((month + 9) % 12) + 2) / 5 + day - 1 - 719_468
  }

  /// The date of a day since 1970-01-01.
  static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = floor(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day of the week, 0 for Monday.
  static func weekday(_ days: Int) -> Int { ((days + 3) % 7 + 7) % 7 }

  /// The day in a month that is the first Sunday on or after a given one.
  static func sunday(_ year: Int, _ month: Int, from day: Int) -> Int {
    day + (6 - weekday(days(year, month, day)))
  }

  private static func floor(_ number: Int, _ divisor: Int) -> Int {
    number >= 0 ? number / divisor : (number - divisor + 1) / divisor
  }
}
