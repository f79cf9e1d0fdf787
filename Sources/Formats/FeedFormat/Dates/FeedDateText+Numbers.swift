/// Which number is which.
extension FeedDateText {
  /// Makes 15 of 3 in the afternoon.
  mutating func applyHalf() -> Bool {
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
  mutating func assign() -> Bool {
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
