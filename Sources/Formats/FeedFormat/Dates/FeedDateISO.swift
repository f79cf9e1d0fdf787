import Switchboard

/// ISO 8601 in its partial forms, EDTF of level 0 and 1, and counts of seconds.
///
/// `2010`, `2010-05`, `20100517T083015Z`, `2010-W20-1`, `2010-137`, `--05-17`, `201X`, `2010-XX`,
/// `2010-05?`, `1274085015`, `/Date(1274085015000)/`.
struct FeedDateISO {
  private let text: ArraySlice<UInt8>
  private var place: Int

  /// Reads a folded text; nil where it is of another form, which may still be a date.
  static func parts(_ text: [UInt8]) -> FeedDateParts? {
    if let parts = unix(text) { return parts }
    var text = text[...]
    var certainty = PartialDate.Certainty.certain
    switch text.last {
    case UInt8(ascii: "~"): certainty = .approximate
    case UInt8(ascii: "?"): certainty = .uncertain
    case UInt8(ascii: "%"): certainty = .both
    default: break
    }
    if certainty != .certain { text.removeLast() }
    var reader = FeedDateISO(text)
    guard var parts = reader.read(), certainty == .certain || parts.hour == nil else { return nil }
    parts.certainty = certainty
    return parts
  }

  private init(_ text: ArraySlice<UInt8>) {
    self.text = text
    place = text.startIndex
  }

  private mutating func read() -> FeedDateParts? {
    if take("--") { return recurring() }
    guard let (digits, unknown) = yearDigits() else { return nil }
    if unknown > 0 { return unknownYear(digits, unknown) }
    var parts = FeedDateParts(year: digits.value)
    switch digits.count {
    case 4: guard extended(&parts) else { return nil }
    case 7:
      parts.year = digits.value / 1000
      guard setDayOfYear(digits.value % 1000, &parts) else { return nil }
    case 8:
      parts = FeedDateParts(
        year: digits.value / 10000, month: digits.value / 100 % 100, day: digits.value % 100)
    case 12, 14:
      let isShort = digits.count == 12
      let clock = isShort ? digits.value % 10_000 * 100 : digits.value % 1_000_000
      let date = digits.value / (isShort ? 10_000 : 1_000_000)
      parts = FeedDateParts(year: date / 10000, month: date / 100 % 100, day: date % 100)
      (parts.hour, parts.minute) = (clock / 10000, clock / 100 % 100)
      parts.second = isShort ? nil : clock % 100
      return takeZone(&parts) && isAtEnd ? parts : nil
    default: return nil
    }
    if isAtEnd { return parts }
    guard parts.day != nil, take("t") || takeBlanks(), clock(&parts) else { return nil }
    _ = takeBlanks()
    return takeZone(&parts) && isAtEnd ? parts : nil
  }

  /// What follows a year of four digits.
  private mutating func extended(_ parts: inout FeedDateParts) -> Bool {
    if isAtEnd { return true }
    if peek == UInt8(ascii: "w") { return week(&parts, isBasic: true) }
    guard let mark = peek, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") else {
      return false
    }
    place += 1
    if mark == UInt8(ascii: "-"), peek == UInt8(ascii: "w") { return week(&parts, isBasic: false) }
    if take("xx") { return isAtEnd || (take("-xx") && isAtEnd) }
    guard let month = number(1...3) else { return false }
    if month.count == 3 {
      return mark == UInt8(ascii: "-") && setDayOfYear(month.value, &parts)
    }
    // Seasons: a PartialDate has none.
    if (21...24).contains(month.value), isAtEnd { return true }
    parts.month = month.value
    guard peek == mark else { return isAtEnd }
    place += 1
    if take("xx") { return isAtEnd }
    guard let day = number(1...2) else { return false }
    parts.day = day.value
    return true
  }

  /// `--05`, `--05-17`, as XML Schema writes what comes again each year.
  private mutating func recurring() -> FeedDateParts? {
    guard let month = number(2...2) else { return nil }
    var parts = FeedDateParts(month: month.value)
    if take("-") {
      guard let day = number(2...2) else { return nil }
      parts.day = day.value
    }
    return isAtEnd ? parts : nil
  }

  /// `201X`, `XXXX-05`.
  private mutating func unknownYear(_ digits: Digits, _ unknown: Int) -> FeedDateParts? {
    guard digits.count + unknown == 4 else { return nil }
    if unknown < 4 {
      var parts = FeedDateParts(year: digits.value)
      for _ in 0..<unknown { parts.year = (parts.year ?? 0) * 10 }
      parts.unknownYearDigits = unknown
      return isAtEnd ? parts : nil
    }
    guard take("-") else { return nil }
    return recurring()
  }

  /// `-W20-1`, `W201`; a week without a day is as much of the date as holds for all its days.
  private mutating func week(_ parts: inout FeedDateParts, isBasic: Bool) -> Bool {
    guard take("w"), let year = parts.year, let week = number(2...2), (1...53).contains(week.value)
    else { return false }
    // The week with 4 January is the first; weeks begin on Monday.
    let fourth = FeedDateCalendar.days(year, 1, 4)
    let first = fourth - FeedDateCalendar.weekday(fourth) + (week.value - 1) * 7
    if week.value == 53 {
      let next = FeedDateCalendar.days(year + 1, 1, 4)
      guard first < next - FeedDateCalendar.weekday(next) else { return false }
    }
    let hasDay = isBasic ? !isAtEnd && peek != UInt8(ascii: "t") : take("-")
    if hasDay {
      guard let day = number(1...1), (1...7).contains(day.value) else { return false }
      let date = FeedDateCalendar.date(first + day.value - 1)
      parts = FeedDateParts(year: date.year, month: date.month, day: date.day)
      return true
    }
    let (begin, end) = (FeedDateCalendar.date(first), FeedDateCalendar.date(first + 6))
    guard begin.year == end.year else { return false }
    parts = FeedDateParts(year: begin.year, month: begin.month == end.month ? begin.month : nil)
    return isAtEnd
  }

  private func setDayOfYear(_ day: Int, _ parts: inout FeedDateParts) -> Bool {
    guard let year = parts.year, day >= 1 else { return false }
    let date = FeedDateCalendar.date(FeedDateCalendar.days(year, 1, 1) + day - 1)
    guard date.year == year else { return false }
    (parts.month, parts.day) = (date.month, date.day)
    return true
  }

  // MARK: Time

  /// `08`, `08:30`, `0830`, `08:30:15`, `083015`, with a fraction of the second.
  private mutating func clock(_ parts: inout FeedDateParts) -> Bool {
    guard let digits = number(1...6) else { return false }
    switch digits.count {
    case 6:
      (parts.hour, parts.minute) = (digits.value / 10000, digits.value / 100 % 100)
      parts.second = digits.value % 100
    case 4: (parts.hour, parts.minute) = (digits.value / 100, digits.value % 100)
    case 1, 2:
      parts.hour = digits.value
      guard take(":") else { break }
      guard let minute = number(1...2) else { return false }
      parts.minute = minute.value
      guard take(":") else { break }
      guard let second = number(1...2) else { return false }
      parts.second = second.value
    default: return false
    }
    if parts.second != nil, take(".") || take(",") {
      let begin = place
      guard number(1...15) != nil else { return false }
      parts.setFraction(text[begin..<place])
    }
    return parts.isClock
  }

  /// `Z`, `UTC`, `+02:00`, `+0200`, `+02`, or nothing.
  private mutating func takeZone(_ parts: inout FeedDateParts) -> Bool {
    if isAtEnd { return true }
    if take("z") || take("utc") || take("gmt") {
      parts.zone = .offset(0)
      return true
    }
    guard let sign = peek, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return false
    }
    place += 1
    guard let digits = number(2...4) else { return false }
    var (hours, minutes) = (digits.value, 0)
    switch digits.count {
    case 2:
      if take(":") {
        guard let rest = number(2...2) else { return false }
        minutes = rest.value
      }
    case 4: (hours, minutes) = (digits.value / 100, digits.value % 100)
    default: return false
    }
    guard hours <= 14, minutes < 60 else { return false }
    parts.zone = .offset((sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes))
    return true
  }

  // MARK: Counts

  /// Seconds or milliseconds since 1970, told apart by their digits, as nine or ten digits are
  /// 1973 to 2286 in seconds and twelve or thirteen are so in milliseconds. Twelve digits that are a
  /// date and a time, `201005170830`, are that.
  private static func unix(_ text: [UInt8]) -> FeedDateParts? {
    var text = text[...]
    var isMilliseconds = false
    if text.starts(with: "/date(".utf8), text.suffix(2).elementsEqual(")/".utf8) {
      text = text.dropFirst(6).dropLast(2)
      // Some write an offset, which is for showing only.
      let sign = text.firstIndex { $0 == UInt8(ascii: "+") }
      if let sign { text = text[..<sign] }
      isMilliseconds = true
    }
    let whole = text.prefix { $0 &- 0x30 < 10 }
    let rest = text.dropFirst(whole.count)
    let fraction = rest.dropFirst()
    guard !whole.isEmpty, whole.count <= 13,
      rest.isEmpty
        || (rest.first == UInt8(ascii: ".") && !fraction.isEmpty && fraction.count <= 12
          && fraction.allSatisfy { $0 &- 0x30 < 10 })
    else { return nil }
    var value = whole.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    var parts = FeedDateParts()
    if isMilliseconds || whole.count == 13 || (whole.count == 12 && !isDateAndTime(value)) {
      guard rest.isEmpty else { return nil }
      parts.nanosecond = value % 1000 * 1_000_000
      parts.hasFraction = true
      value /= 1000
    } else if whole.count == 9 || whole.count == 10 {
      if !fraction.isEmpty { parts.setFraction(fraction) }
    } else {
      return nil
    }
    let date = FeedDateCalendar.date(value / 86400)
    (parts.year, parts.month, parts.day) = (date.year, date.month, date.day)
    (parts.hour, parts.minute) = (value % 86400 / 3600, value % 3600 / 60)
    parts.second = value % 60
    parts.zone = .offset(0)
    return parts
  }

  private static func isDateAndTime(_ value: Int) -> Bool {
    let year = value / 100_000_000
    var parts = FeedDateParts(
      year: year, month: value / 1_000_000 % 100, day: value / 10_000 % 100)
    (parts.hour, parts.minute) = (value / 100 % 100, value % 100)
    return (1900...2099).contains(year) && parts.resolved() != nil
  }

  // MARK: Bytes

  private typealias Digits = (value: Int, count: Int)

  private var isAtEnd: Bool { place == text.endIndex }
  private var peek: UInt8? { isAtEnd ? nil : text[place] }

  private mutating func number(_ length: ClosedRange<Int>) -> Digits? {
    let begin = place
    var value = 0
    while let byte = peek, byte &- 0x30 < 10, place - begin < length.upperBound {
      value = value * 10 + Int(byte - 0x30)
      place += 1
    }
    return place - begin >= length.lowerBound ? (value, place - begin) : nil
  }

  /// The digits at the begin, and how many signs for unknown ones follow.
  private mutating func yearDigits() -> (Digits, unknown: Int)? {
    let digits = number(0...14) ?? (0, 0)
    var unknown = 0
    while peek == UInt8(ascii: "x"), unknown < 4 {
      unknown += 1
      place += 1
    }
    return digits.count + unknown >= 4 ? (digits, unknown) : nil
  }

  private mutating func take(_ signs: StaticString) -> Bool {
    let signs = UnsafeBufferPointer(start: signs.utf8Start, count: signs.utf8CodeUnitCount)
    guard text[place...].starts(with: signs) else { return false }
    place += signs.count
    return true
  }

  private mutating func takeBlanks() -> Bool {
    let begin = place
    while peek == 0x20 { place += 1 }
    return place > begin
  }
}
