/// A number as a text says it.
public struct NewsNumber: Sendable, Hashable {
  /// The least it may be; nil for `up to`.
  public var least: Int?
  /// The most it may be; nil for `more than`.
  public var most: Int?
  /// Whether it is said to be rough.
  public var isRough = false
  /// Whether it is a share: `20%`, `20 percent`.
  public var isPercent = false
  /// The tokens it is written with, with what bounds it.
  public var tokens: Range<Int>
}

/// Reads numbers in digits and in words: `5 200`, `6.291`, `1,500`, `quelque deux cents`, `some three hundred`,
/// `une trentaine de`, `entre 300 et 400`, `more than 50`.
struct NumberReader {
  let words: NumberWords

  /// How far before a number all that belongs to it may begin: what bounds it, `between`, and an article.
  var reach: Int { words.longestBound + 2 }

  /// The number that begins at a token, or what bounds one; nil where none does.
  func number(_ tokens: [Token], at begin: Int, until end: Int) -> NewsNumber? {
    guard begin < end else { return nil }
    if tokens[begin].kind == .mark
      || tokens[begin].kind == .word && !words.first.contains(tokens[begin].folded)
    {
      return nil
    }
    var index = begin
    var bound = Bound.none
    if let (length, found) = self.bound(tokens, index, end) {
      (index, bound) = (index + length, found)
    }
    if bound == .none, index < end, words.between.contains(tokens[index].folded),
      let range = span(tokens, index, end)
    {
      return range
    }
    guard let (value, length) = value(tokens, index, end) else {
      // `une` is a bound of nothing where a count follows: une trentaine.
      return bound == .none
        ? nil
        : value(tokens, begin, end).map {
          made($0.value, .none, begin..<begin + $0.length, tokens, end)
        }
    }
    // `200 à 300 emplois`, `300-400 postos`
    if bound != .most, bound != .least,
      let (second, after) = upper(value, tokens, index + length, end)
    {
      return NewsNumber(least: value.number, most: second, tokens: begin..<after)
    }
    return made(value, bound, begin..<(index + length), tokens, end)
  }

  /// The greater number that a range of two in digits ends with: both are of tens, so that hours and ages are none.
  private func upper(_ first: Value, _ tokens: [Token], _ middle: Int, _ end: Int) -> (Int, Int)? {
    guard words.isRomance, middle + 1 < end, tokens[middle - 1].kind == .number, first.number >= 20,
      first.number < 1900 || first.number > 2100,
      tokens[middle].folded.isOne(of: "a", "-", "–", "ou", "o"),
      tokens[middle + 1].kind == .number,
      let (second, length) = value(tokens, middle + 1, end), second.number > first.number,
      second.number <= first.number * 3, first.number % 5 == 0, second.number % 5 == 0
    else { return nil }
    return (second.number, middle + 1 + length)
  }

  private enum Bound { case none, rough, least, most }

  private func made(
    _ value: Value, _ bound: Bound, _ range: Range<Int>, _ tokens: [Token], _ end: Int
  ) -> NewsNumber {
    var number = NewsNumber(
      least: bound == .most ? nil : value.number, most: bound == .least ? nil : value.number,
      tokens: range)
    number.isRough = bound == .rough || value.isRough
    let after = range.upperBound
    if after < end {
      let next = tokens[after].folded
      let isShare =
        next.isOne(of: "%", "percent", "prozent", "٪")
        || (next.isOne(of: "pour", "por", "per") && after + 1 < end
          && tokens[after + 1].folded.isOne(of: "cent", "ciento", "cento"))
      if isShare { number.isPercent = true }
    }
    return number
  }

  /// `entre 300 et 400`, `from 300 to 400`.
  private func span(_ tokens: [Token], _ begin: Int, _ end: Int) -> NewsNumber? {
    // `entre los 300 y los 400`, `tra i 300 e i 400`
    let start = afterArticle(tokens, begin + 1, end)
    guard let (first, length) = value(tokens, start, end) else { return nil }
    let middle = start + length
    guard middle < end, words.to.contains(tokens[middle].folded) else { return nil }
    let next = afterArticle(tokens, middle + 1, end)
    guard let (second, secondLength) = value(tokens, next, end), second.number > first.number
    else { return nil }
    return NewsNumber(
      least: first.number, most: second.number, tokens: begin..<(next + secondLength))
  }

  private func afterArticle(_ tokens: [Token], _ index: Int, _ end: Int) -> Int {
    let isArticle =
      index + 1 < end && tokens[index + 1].kind == .number
      && tokens[index].folded.isOne(of: "los", "las", "les", "i", "le", "os", "as")
    return isArticle ? index + 1 : index
  }

  private func bound(_ tokens: [Token], _ index: Int, _ end: Int) -> (Int, Bound)? {
    guard words.bounding.contains(tokens[index].folded) else { return nil }
    // A number must follow.
    let end = end - 1
    if let after = words.least.end(tokens, at: index, until: end) { return (after - index, .least) }
    if let after = words.most.end(tokens, at: index, until: end) { return (after - index, .most) }
    return words.rough.end(tokens, at: index, until: end).map { ($0 - index, .rough) }
  }

  private struct Value {
    var number: Int
    var isRough = false
  }

  /// A number without what bounds it.
  private func value(_ tokens: [Token], _ begin: Int, _ end: Int) -> (value: Value, length: Int)? {
    guard begin < end else { return nil }
    if tokens[begin].kind == .number {
      guard let digits = digits(tokens[begin].folded) else { return nil }
      // 3 millions, 2 thousand, 3 centenas
      if begin + 1 < end, let factor = factor(tokens[begin + 1].folded) {
        let value = Int((digits * Double(factor)).rounded())
        // 3 mil 500
        if factor == 1000, let rest = hundreds(tokens, begin + 2, end) {
          return (Value(number: value + rest), 3)
        }
        return (Value(number: value), 2)
      }
      return digits == digits.rounded() && digits < 1e12 ? (Value(number: Int(digits)), 1) : nil
    }
    guard let role = words.roles[tokens[begin].folded] else { return nil }
    // medio centenar, demi-douzaine
    if role == .half {
      var next = begin + 1
      if next < end, tokens[next].folded == "-" { next += 1 }
      guard next < end else { return nil }
      switch words.roles[tokens[next].folded] {
      case .about(let whole), .multiplier(let whole), .several(let whole):
        return whole > 2 ? (Value(number: whole / 2, isRough: true), next + 1 - begin) : nil
      default: return nil
      }
    }
    // mil 100
    if role == .multiplier(1000), let rest = hundreds(tokens, begin + 1, end) {
      return (Value(number: 1000 + rest), 2)
    }
    return inWords(tokens, begin, end)
  }

  /// What a word multiplies digits before it by.
  private func factor(_ word: String) -> Int? {
    switch words.roles[word] {
    case .multiplier(let factor) where factor >= 1000: factor
    case .several(let factor): factor
    default: nil
    }
  }

  /// Digits below a thousand that go on a number begun in words.
  private func hundreds(_ tokens: [Token], _ index: Int, _ end: Int) -> Int? {
    guard index < end, tokens[index].kind == .number, let value = Int(tokens[index].folded),
      value < 1000
    else {
      return nil
    }
    return value
  }

  /// Digits with their marks. A mark before three digits groups, unless it is the one of fractions and
  /// stands once before a number that is not of that form.
  private func digits(_ text: String) -> Double? {
    var whole = 0.0
    var count = 0
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if (0x30...0x39).contains(byte) {
        whole = whole * 10 + Double(byte - 0x30)
        count += 1
        if count > 12 { return nil }
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
        let rest = bytes[(index + 1)...].prefix { (0x30...0x39).contains($0) }
        let isLast = index + 1 + rest.count == bytes.count
        if byte == words.decimalMark ? (isLast && rest.count != 3) : rest.count != 3 {
          guard isLast else { return nil }
          var fraction = 0.0
          for digit in rest.reversed() { fraction = (fraction + Double(digit - 0x30)) / 10 }
          return whole + fraction
        }
      } else if byte == 0xD9, index + 1 < bytes.count, (0xA0...0xA9).contains(bytes[index + 1]) {
        // ٠ to ٩
        whole = whole * 10 + Double(bytes[index + 1] - 0xA0)
        count += 1
        index += 1
        if count > 12 { return nil }
      }
      index += 1
    }
    return count > 0 ? whole : nil
  }

  /// Whether a ten of Arabic is joined to the unit before it.
  private func isArabicUnit(_ tokens: [Token], _ ten: Int) -> Bool {
    guard ten > 1, tokens[ten - 1].folded == "و" else { return false }
    if case .unit? = words.roles[tokens[ten - 2].folded] { return true }
    return false
  }

  /// `deux cent cinquante`, `three hundred and fifty`, `mil doscientos`, `une trentaine`.
  private func inWords(
    _ tokens: [Token], _ begin: Int, _ end: Int
  ) -> (value: Value, length: Int)? {
    var total = 0
    var current = 0
    var index = begin
    var last = begin
    var isRough = false
    var hasAny = false
    loop: while index < end, index - begin < 14 {
      let word = tokens[index].folded
      switch words.roles[word] {
      case .unit(let value):
        let tail = current % 100
        // Two units do not make one number; soixante-dix and quatre-vingt-dix are of twenties.
        let fits =
          tail % 10 == 0 && tail >= 20 && value < 10 || (tail == 60 || tail == 80) && value < 20
        if hasAny, tail != 0, !fits { break loop }
        current += value
      case .ten(let value):
        // quatre-vingts
        if current == 4, value == 20 {
          current = 80
        } else if hasAny, isArabicUnit(tokens, index), (1...9).contains(current % 100), value < 100
        {
          // `خمسة وتسعون`: the unit stands before the ten.
          current += value
        } else if hasAny, current % 100 != 0 || (value >= 100 && current >= 100) {
          break loop
        } else {
          current += value
        }
      case .multiplier(let value):
        if value >= 1000 {
          total += max(current, 1) * value
          current = 0
        } else {
          current = current < 100 ? max(current, 1) * value : current + value
        }
      case .about(let value):
        current = max(current, 1) * value
        isRough = true
      case .several(let value):
        guard hasAny else { break loop }
        current = max(current, 1) * value
        isRough = true
      case .half: break loop
      case nil:
        // vingt-et-un, forty-five, treinta y cinco
        var next = index
        while next < end, next - index < 3,
          words.joins.contains(tokens[next].folded) || tokens[next].folded == "-"
        {
          next += 1
        }
        guard hasAny, next > index, next < end, words.roles[tokens[next].folded] != nil else {
          break loop
        }
        index = next
        continue
      }
      hasAny = true
      index += 1
      last = index
    }
    // `tres mil 200`
    if hasAny, current == 0, total > 0, total % 1000 == 0, total < 1_000_000,
      let rest = hundreds(tokens, last, end)
    {
      current = rest
      last += 1
    }
    let value = total + current
    guard hasAny, value > 0, value < 1_000_000_000 else { return nil }
    // An article is no number: `a center`, `un centre`.
    if last == begin + 1, value == 1 { return nil }
    return (Value(number: value, isRough: isRough), last - begin)
  }
}
