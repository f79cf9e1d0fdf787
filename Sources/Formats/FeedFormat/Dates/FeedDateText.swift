/// Dates in words, in whatever order: `Thu, 1 Jan 2004 19:48 EST`, `13. Juli 2004, 15.30 Uhr`,
/// `2004년 7월 13일 오후 3:15`, `July 13th, 2004 at 3:15 p.m. ET`.
///
/// The pieces are told by what they are and by what is beside them, never by which is likelier.
struct FeedDateText {
  /// A number that is not of the time.
  struct Number {
    var value: Int
    var digits: Int
    var index: Int
  }

  /// How many words may be unknown; more are a sentence.
  private static let mostUnknownWords = 2

  let tokens: FeedDateTokens
  var parts = FeedDateParts()
  var numbers: [Number] = []
  var half: FeedDateWords.Meaning.Half?
  private var era: Int?
  var monthIndex = 0
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
}
