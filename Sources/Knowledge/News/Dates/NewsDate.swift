/// A date as a text says it, before it is counted from the date of the text.
public struct NewsDate: Sendable, Hashable {
  /// What is said.
  public enum Value: Sendable, Hashable {
    /// A date with what is given of it: `22 mai`, `septembre 2006`, `2009`.
    case date(year: Int?, month: Int?, day: Int?, lastDay: Int?)
    /// Months of a year: `premier trimestre de 2015`.
    case months(year: Int?, ClosedRange<Int>)
    /// Months of a year that is counted from that of the text.
    case monthsOfYearAway(Int, ClosedRange<Int>)
    /// A season, by its number in EDTF and its months, of a year or of one that is counted from that of the text.
    case season(Int, ClosedRange<Int>, year: Int?, yearsAway: Int?)
    /// Days from that of the text: `hier`.
    case days(Int)
    /// Months from that of the text: `le mois prochain`.
    case monthsAway(Int)
    /// Years from that of the text: `il y a dix ans`.
    case yearsAway(Int)
    case weekday(Int)
    /// A day of the week with its number in the month: `venerdì 18`.
    case numberedWeekday(Int, day: Int)
    /// A day or month of a year that is counted from that of the text: `março do ano passado`.
    case ofYearAway(Int, month: Int, day: Int?)
  }

  /// What the text says of its side: `prochain`, `dernier`, `ce vendredi`.
  public enum Side: Sendable, Hashable { case next, last, this, none }

  /// What is said.
  public var value: Value
  /// On which side of the date of the text it is said to be.
  public var side = Side.none
  /// Whether it is said to be rough.
  public var isRough = false
  /// The tokens it is written with.
  public var tokens: Range<Int>

  /// Whether it is of a year before that of the text, so that what is said to be planned for it has come.
  func isOfEarlierYear(than published: CalendarDay?) -> Bool {
    guard let published,
      let year = edtf(published: published, isFuture: false).flatMap({ Int($0.prefix(4)) })
    else { return false }
    return year < published.year
  }

  /// The date in the Extended Date/Time Format, counted from the date of the text.
  ///
  /// - Parameters:
  ///   - published: The date of the text; without one, what is counted from it stays unknown.
  ///   - isFuture: Whether what it is said of is yet to come, for dates that do not say their side.
  /// - Returns: `2010-10`, `2000~`, `XXXX-05`; nil where nothing is known.
  func edtf(published: CalendarDay?, isFuture: Bool) -> String? {
    let mark = isRough ? "~" : ""
    switch value {
    case .date(let year, let month, let day, let lastDay):
      guard let year = year ?? self.year(published, month, day, isFuture) else {
        guard let month else { return nil }
        return "XXXX-\(two(month))" + (day.map { "-\(two($0))" } ?? "")
      }
      guard let month else { return "\(four(year))\(mark)" }
      let base = "\(four(year))-\(two(month))"
      guard let day else { return base + mark }
      return "\(base)-\(two(day))" + (lastDay.map { "/\(base)-\(two($0))" } ?? mark)
    case .months(let year, let months):
      guard let year = year ?? self.year(published, months.lowerBound, nil, isFuture) else {
        return nil
      }
      if months.count == 1 { return "\(four(year))-\(two(months.lowerBound))" }
      return "\(four(year))-\(two(months.lowerBound))/\(four(year))-\(two(months.upperBound))"
    case .monthsOfYearAway(let count, let months):
      guard let published else { return nil }
      return NewsDate(value: .months(year: published.year + count, months), tokens: tokens)
        .edtf(published: published, isFuture: isFuture)
    case .season(let number, let months, let year, let yearsAway):
      guard let year = year ?? self.year(published, of: months, yearsAway, isFuture) else {
        return nil
      }
      return "\(four(year))-\(number)"
    case .days(let count):
      // `ontem`, in a text of which nothing but the year is known.
      guard let published, published.parts > 2 || isRough && published.parts > 1 else {
        return nil
      }
      let day = CalendarDay(number: published.number + count)
      // `last week` is no day: its month is what is known.
      return isRough ? "\(four(day.year))-\(two(day.month))" : text(day)
    case .monthsAway(let count):
      guard let published, published.parts > 1 else { return nil }
      let months = published.year * 12 + published.month - 1 + count
      return "\(four(months / 12))-\(two(months % 12 + 1))\(mark)"
    case .yearsAway(let count):
      guard let published else { return nil }
      return "\(four(published.year + count))\(mark)"
    case .ofYearAway(let count, let month, let day):
      guard let published else {
        return day.map { "XXXX-\(two(month))-\(two($0))" } ?? "XXXX-\(two(month))"
      }
      return "\(four(published.year + count))-\(two(month))" + (day.map { "-\(two($0))" } ?? mark)
    case .numberedWeekday(let weekday, let day):
      guard let published else { return nil }
      // The nearest that is both: a month later the number is another day of the week, but for February.
      return (0...45).lazy.flatMap { [$0, -$0] }.map { CalendarDay(number: published.number + $0) }
        .first { $0.weekday == weekday && $0.day == day }.map(text)
    case .weekday(let weekday):
      guard let published, published.parts > 2 else { return nil }
      let back = (published.weekday - weekday + 7) % 7
      // `esta sexta-feira` is the nearest: of a text of a Thursday the next day.
      if side == .this, back > 3 || isFuture && back > 0 {
        return text(CalendarDay(number: published.number + 7 - back))
      }
      if side == .next || (side == .none && isFuture) {
        return text(CalendarDay(number: published.number + (7 - back) % 7))
      }
      return text(CalendarDay(number: published.number - (side == .last && back == 0 ? 7 : back)))
    }
  }

  /// The year of a month that none is given for: the nearest on the side that is said or meant.
  private func year(_ published: CalendarDay?, _ month: Int?, _ day: Int?, _ isFuture: Bool) -> Int?
  {
    guard let published, let month else { return nil }
    let isLater =
      (month, day ?? (isFuture ? 31 : 0)) > (published.month, published.day)
    switch side {
    case .next: return isLater ? published.year : published.year + 1
    // `el pasado 1 de junio` may be of this month.
    case .last:
      return isLater || month == published.month && day == nil ? published.year - 1 : published.year
    case .this, .none:
      if isFuture {
        return isLater || month == published.month ? published.year : published.year + 1
      }
      return isLater && month != published.month ? published.year - 1 : published.year
    }
  }

  /// The year of a season that none is given for.
  private func year(
    _ published: CalendarDay?, of months: ClosedRange<Int>, _ yearsAway: Int?, _ isFuture: Bool
  ) -> Int? {
    guard let published else { return nil }
    if let yearsAway { return published.year + yearsAway }
    let isBehind = months.upperBound < published.month
    let isAhead = months.lowerBound > published.month
    switch side {
    case .next: return isAhead ? published.year : published.year + 1
    case .last: return isBehind ? published.year : published.year - 1
    case .this: return published.year
    case .none:
      return isFuture
        ? isBehind ? published.year + 1 : published.year
        : isAhead ? published.year - 1 : published.year
    }
  }

  private func text(_ day: CalendarDay) -> String {
    "\(four(day.year))-\(two(day.month))-\(two(day.day))"
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func four(_ year: Int) -> String {
    String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)"
  }
}
