/// Dates in words, in whatever order: `Thu, 1 Jan 2004 19:48 EST`, `13. Juli 2004, 15.30 Uhr`,
/// `2004년 7월 13일 오후 3:15`, `July 13th, 2004 at 3:15 p.m. ET`.
///
/// The pieces are told by what they are and by what is beside them, never by which is likelier.
struct FeedDateText {
  /// A number that is not of the time.
  private struct Number {
    var value: Int
    var digits: Int
    var index: Int
  }

  /// How many words may be unknown; more are a sentence.
  private static let mostUnknownWords = 2

  private let tokens: FeedDateTokens
  private var parts = FeedDateParts()
  private var numbers: [Number] = []
  private var half: FeedDateWords.Meaning.Half?
  private var era: Int?
  private var monthIndex = 0
  private var isMonthSure = false
  private var unknownWords = 0
  private var isBracketed = false
  /// Whether a sign here would begin an offset from UTC.
  private var mayBeOffset = false
  private var hasOffset = false

  /// Reads a folded text; nil where it is no date.
  static func parts(_ text: [UInt8]) -> FeedDateParts? {
    guard let tokens = FeedDateTokens(text) else { return nil }
    var reader = FeedDateText(tokens)
    return reader.read()
  }

  private init(_ tokens: FeedDateTokens) { self.tokens = tokens }

  private mutating func read() -> FeedDateParts? {
    var index = 0
    while index < tokens.count {
      switch tokens.tokens[index].kind {
      case .sign(let sign):
        guard takeSign(sign, &index) else { return nil }
      case .word(let word):
        if isBracketed {
          takeZone(word)
          index += 1
        } else {
          guard takeWord(word, &index) else { return nil }
        }
      case .number:
        if isBracketed {
          index += 1
        } else {
          guard takeNumber(&index) else { return nil }
        }
      }
    }
    guard assign(), parts.hour == nil || parts.day != nil else { return nil }
    return applyHalf() ? parts : nil
  }

  // MARK: Signs

  private mutating func takeSign(_ sign: UInt8, _ index: inout Int) -> Bool {
    index += 1
    switch sign {
    case UInt8(ascii: "("), UInt8(ascii: "["): isBracketed = true
    case UInt8(ascii: ")"), UInt8(ascii: "]"): isBracketed = false
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      guard !isBracketed, mayBeOffset else { return sign == UInt8(ascii: "-") || isBracketed }
      guard let number = tokens.number(index) else { return false }
      guard tokens.isTouching(index) || number.digits == 4 else { return true }
      return takeOffset(sign == UInt8(ascii: "-") ? -1 : 1, &index)
    default: break
    }
    return true
  }

  /// `2`, `02`, `0200`, `02:00` behind a sign.
  private mutating func takeOffset(_ sign: Int, _ index: inout Int) -> Bool {
    guard let number = tokens.number(index) else { return false }
    index += 1
    var (hours, minutes) = (number.value, 0)
    switch number.digits {
    case 1, 2:
      if tokens.sign(index) == UInt8(ascii: ":"), let rest = tokens.number(index + 1) {
        minutes = rest.value
        index += 2
      }
    case 3, 4: (hours, minutes) = (number.value / 100, number.value % 100)
    default: return false
    }
    guard hours <= 14, minutes < 60 else { return false }
    if !hasOffset { parts.zone = .offset(sign * (hours * 60 + minutes)) }
    hasOffset = true
    mayBeOffset = false
    return true
  }

  // MARK: Words

  private mutating func takeWord(_ word: String, _ index: inout Int) -> Bool {
    if let next = tokens.word(index + 1), let pair = FeedDateWords.meaning("\(word) \(next)") {
      if let month = pair.month { setMonth(month, at: index, isSure: true) }
      if pair.half != nil { half = pair.half }
      index += 2
      return true
    }
    index += 1
    guard let meaning = FeedDateWords.meaning(word) else {
      // `Etc/GMT-1` says the opposite of what it seems to.
      if word == "etc", parts.hour != nil {
        index = tokens.count
        return true
      }
      if takeZone(word) { return true }
      if word.utf8.count > 1 || parts.hour != nil { unknownWords += 1 }
      mayBeOffset = parts.hour != nil
      return unknownWords <= FeedDateText.mostUnknownWords
    }
    if meaning.half != nil, parts.hour != nil ? mayBeOffset : isBeforeNumber(index) {
      half = meaning.half
    } else if let month = meaning.month {
      setMonth(month, at: index - 1, isSure: !meaning.isWeekday)
    } else if let years = meaning.era {
      era = years
    } else if parts.hour != nil {
      takeZone(word)
    }
    // The T of ISO 8601 without what it announces.
    return word != "t" || tokens.number(index) != nil
  }

  private func isBeforeNumber(_ index: Int) -> Bool {
    tokens.number(index) != nil
      || (tokens.sign(index) == UInt8(ascii: ".") && tokens.number(index + 1) != nil)
  }

  private mutating func setMonth(_ month: Int, at index: Int, isSure: Bool) {
    // `mar` is also Tuesday in French.
    if isMonthSure, !isSure { return }
    parts.month = month
    monthIndex = index
    isMonthSure = isSure
    mayBeOffset = false
  }

  @discardableResult
  private mutating func takeZone(_ word: String) -> Bool {
    guard parts.hour != nil, let zone = FeedDateZones.zone(word) else { return false }
    if !hasOffset { parts.zone = zone }
    if !isBracketed { mayBeOffset = !hasOffset }
    return true
  }

  // MARK: Numbers

  private mutating func takeNumber(_ index: inout Int) -> Bool {
    guard let number = tokens.number(index) else { return false }
    if parts.hour == nil, number.digits <= 2, takeClock(&index) {
      mayBeOffset = true
      return parts.isClock
    }
    if number.digits <= 2 || number.digits == 4, tokens.isTouching(index + 1),
      let unit = tokens.word(index + 1).flatMap({ FeedDateWords.meaning($0)?.unit }),
      [.year, .month, .day].contains(unit)
    {
      switch unit {
      case .year: parts.year = number.value + (era ?? 0)
      case .month:
        parts.month = number.value
        isMonthSure = true
      default: parts.day = number.value
      }
      if unit == .year, era == nil, number.digits != 4 { return false }
      mayBeOffset = false
      index += 2
      return true
    }
    guard number.digits <= 4, numbers.count < 5 else { return false }
    numbers.append(Number(value: number.value, digits: number.digits, index: index))
    mayBeOffset = false
    index += 1
    return true
  }

  /// `19:48`, `19:48:21.5`, `19h48`, `15.30 Uhr`, `3 pm`, `9時15分30秒`.
  private mutating func takeClock(_ index: inout Int) -> Bool {
    guard let hour = tokens.number(index) else { return false }
    func unit(_ index: Int) -> FeedDateWords.Meaning.Unit? {
      tokens.word(index).flatMap { FeedDateWords.meaning($0)?.unit }
    }
    var next = index + 1
    if tokens.sign(next) == UInt8(ascii: ":"), let minute = tokens.number(next + 1),
      minute.digits <= 2
    {
      (parts.hour, parts.minute) = (hour.value, minute.value)
      next += 2
      if let mark = tokens.sign(next), mark == UInt8(ascii: ":") || mark == UInt8(ascii: "."),
        tokens.isTouching(next + 1), let second = tokens.number(next + 1), second.digits <= 2
      {
        parts.second = second.value
        next += 2
        if let mark = tokens.sign(next), [0x2C, 0x2E, 0x3A].contains(mark),
          tokens.isTouching(next + 1), tokens.number(next + 1) != nil
        {
          parts.setFraction(tokens.digits(next + 1))
          next += 2
        }
      }
    } else if unit(next) == .hour {
      parts.hour = hour.value
      next += 1
      if let minute = tokens.number(next), minute.digits <= 2, !isFollowedByMonth(next) {
        parts.minute = minute.value
        next += unit(next + 1) == .minute ? 2 : 1
        if let second = tokens.number(next), second.digits <= 2, unit(next + 1) == .second {
          parts.second = second.value
          next += 2
        }
      }
    } else if let dot = tokens.sign(next), dot == UInt8(ascii: "."), tokens.isTouching(next + 1),
      let minute = tokens.number(next + 1), minute.digits == 2,
      unit(next + 2) == .hour || isHalf(next + 2)
    {
      (parts.hour, parts.minute) = (hour.value, minute.value)
      next += 2
    } else if isHalf(next), isHalfBehind(next) {
      parts.hour = hour.value
    } else {
      return false
    }
    index = next
    return true
  }

  private func isHalf(_ index: Int) -> Bool {
    tokens.word(index).flatMap { FeedDateWords.meaning($0)?.half } != nil
  }

  /// Whether a half of the day is one that follows its hour; those of East Asia and Hungary come
  /// before it.
  private func isHalfBehind(_ index: Int) -> Bool {
    guard let word = tokens.word(index), let first = word.utf8.first else { return false }
    return first < 0xE3 && word != "du"
  }

  private func isFollowedByMonth(_ index: Int) -> Bool {
    tokens.word(index + 1).flatMap { FeedDateWords.meaning($0)?.month } != nil
      || tokens.sign(index + 1) == UInt8(ascii: ".") || tokens.sign(index + 1) == UInt8(ascii: "/")
  }

  // MARK: The whole

  /// Makes 15 of 3 in the afternoon.
  private mutating func applyHalf() -> Bool {
    guard let half, let hour = parts.hour else { return true }
    switch (half, hour) {
    case (.morning, 0...11), (.afternoon, 12...23): break
    case (.morning, 12): parts.hour = 0
    case (.afternoon, 1...11): parts.hour = hour + 12
    default: return false
    }
    return true
  }

  /// Finds out which number is which.
  private mutating func assign() -> Bool {
    takeDottedClock()
    if parts.month == nil { return parts.year == nil && parts.day == nil && assignNumeric() }
    switch (numbers.count, parts.year, parts.day) {
    case (0, nil, nil): return false
    case (0, _, _): return true
    case (1, nil, .some): return setYear(numbers[0])
    case (1, .some, nil):
      parts.day = numbers[0].value
      return numbers[0].digits <= 2
    case (1, nil, nil): return assignSingle(numbers[0])
    case (2, nil, nil):
      let yearFirst = numbers[0].digits == 4
      let day = numbers[yearFirst ? 1 : 0]
      parts.day = day.value
      return day.digits <= 2 && setYear(numbers[yearFirst ? 0 : 1])
    default: return false
    }
  }

  /// `13. Juli 2004 19.48`: with the date whole, two numbers with a point are the time.
  private mutating func takeDottedClock() {
    let count = numbers.count
    let needed =
      parts.month == nil ? 5 : 4 - (parts.year == nil ? 0 : 1) - (parts.day == nil ? 0 : 1)
    guard parts.hour == nil, count == needed, count >= 2 else { return }
    let (hour, minute) = (numbers[count - 2], numbers[count - 1])
    guard minute.index == hour.index + 2, tokens.sign(hour.index + 1) == UInt8(ascii: "."),
      tokens.isTouching(minute.index), hour.digits <= 2, minute.digits == 2
    else { return }
    (parts.hour, parts.minute) = (hour.value, minute.value)
    numbers.removeLast(2)
  }

  /// A month with one number: `May 2004`, `5 May`, `May 98`; `May 04` could be both.
  private mutating func assignSingle(_ number: Number) -> Bool {
    if number.digits >= 3 || isShortYear(number) { return setYear(number) }
    let isOrdinal =
      number.index < monthIndex || number.digits == 1
      || tokens.sign(number.index + 1) == UInt8(ascii: ".")
      || ["st", "nd", "rd", "th"].contains(tokens.word(number.index + 1))
    if isOrdinal {
      parts.day = number.value
      return true
    }
    return number.value > 31 && setYear(number)
  }

  /// Whether a number has the sign of a year cut short: `'04`.
  private func isShortYear(_ number: Number) -> Bool {
    tokens.sign(number.index - 1) == UInt8(ascii: "'") && number.digits == 2
  }

  private mutating func setYear(_ number: Number) -> Bool {
    switch number.digits {
    case 4: parts.year = number.value
    // RFC 2822, section 4.3.
    case 2: parts.year = number.value + (number.value < 50 ? 2000 : 1900)
    case 3: parts.year = number.value + 1900
    default: return false
    }
    return true
  }

  /// A date of numbers only. Points are for day, month, year wherever they are used; of strokes only
  /// the numbers can tell.
  private mutating func assignNumeric() -> Bool {
    guard numbers.count == 3 else { return false }
    let (first, second, third) = (numbers[0], numbers[1], numbers[2])
    let marks = [first, second].map { tokens.sign($0.index + 1) }
    guard marks[0] == marks[1] else { return false }
    guard second.digits <= 2, third.digits != 3, first.digits != 3 else { return false }
    if first.digits == 4 {
      guard third.digits <= 2 else { return false }
      (parts.year, parts.month, parts.day) = (first.value, second.value, third.value)
      return true
    }
    guard third.digits == 4, first.digits <= 2 else { return false }
    parts.year = third.value
    switch marks[0] {
    case UInt8(ascii: "."): (parts.day, parts.month) = (first.value, second.value)
    case UInt8(ascii: "/"), UInt8(ascii: "-"):
      if first.value > 12 || first.value == second.value {
        (parts.day, parts.month) = (first.value, second.value)
      } else if second.value > 12 {
        (parts.month, parts.day) = (first.value, second.value)
      } else {
        return false
      }
    default: return false
    }
    return true
  }
}
