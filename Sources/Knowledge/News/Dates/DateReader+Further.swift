/// Dates in digits, spans that are yet to pass, and words that only look like dates.
extension DateReader {
  /// `22/05/2009`, `22.05.2009`, `2009-05-22`, `05/2009`: the day stands before the month but in English, where only
  /// a number that is no month tells which is which.
  func inDigits(_ tokens: [Token], _ begin: Int, _ end: Int) -> NewsDate? {
    guard tokens[begin].kind == .number else { return nil }
    var numbers = [tokens[begin].folded]
    var marks: [String] = []
    var index = begin + 1
    while index + 1 < end, numbers.count < 3, tokens[index].folded.isOne(of: "/", "-"),
      !tokens[index].hasBlankBefore, tokens[index + 1].kind == .number,
      !tokens[index + 1].hasBlankBefore
    {
      marks.append(tokens[index].folded)
      numbers.append(tokens[index + 1].folded)
      index += 2
    }
    if marks.isEmpty {
      guard numbers[0].utf8.contains(UInt8(ascii: ".")) else { return nil }
      numbers = numbers[0].split(separator: ".").map(String.init)
      guard numbers.count == 3 else { return nil }
    }
    // With hyphens many other things are written: `10-12-14`.
    if marks.first == "-", !numbers.contains(where: { $0.utf8.count == 4 }) { return nil }
    guard Set(marks).count < 2, numbers.allSatisfy({ $0.utf8.count <= 4 }) else { return nil }
    let values = numbers.compactMap { Int($0) }
    guard values.count == numbers.count else { return nil }
    // 05/2009
    if values.count == 2, marks == ["/"], (1...12).contains(values[0]), isYear(values[1]) {
      return date(values[1], values[0], nil, begin..<index)
    }
    guard values.count == 3 else { return nil }
    if isYear(values[0]) { return date(values[0], values[1], values[2], begin..<index) }
    var (day, month) = (values[0], values[1])
    if words.isEnglish {
      guard day > 12 || month > 12 else { return nil }
      if month > 12 { (day, month) = (month, day) }
    }
    let year = numbers[2].utf8.count == 2 ? 2000 + values[2] : values[2]
    return isYear(year) ? date(year, month, day, begin..<index) : nil
  }

  private func isYear(_ number: Int) -> Bool { (1950...2060).contains(number) }

  private func date(_ year: Int, _ month: Int, _ day: Int?, _ tokens: Range<Int>) -> NewsDate? {
    guard (1...12).contains(month), day.map({ (1...31).contains($0) }) != false else { return nil }
    return NewsDate(
      value: .date(year: year, month: month, day: day, lastDay: nil), tokens: tokens)
  }

  /// `dans deux mois`, `dentro de dos meses`, `d'ici six mois`, `daqui a um ano`.
  func ahead(_ tokens: [Token], _ begin: Int, _ end: Int) -> NewsDate? {
    guard var index = matched(any: words.ahead, tokens, begin, end) else { return nil }
    var isRough = false
    while let after = matched(any: words.about, tokens, index, end) {
      (index, isRough) = (after, true)
    }
    guard index < end else { return nil }
    var count = 1
    if let number = numbers.number(tokens, at: index, until: end) {
      guard let most = number.most, most < 40 else { return nil }
      count = most
      isRough = isRough || number.isRough
      index = number.tokens.upperBound
    } else if isOne(tokens, index, end) {
      index += 1
    } else {
      return nil
    }
    while index < end, tokens[index].folded.isOne(of: "de", "d'") { index += 1 }
    guard index < end, let unit = words.units[tokens[index].folded],
      !isOfSpanBefore(tokens, begin)
    else { return nil }
    let value: NewsDate.Value =
      switch unit {
      case .day: .days(count)
      case .week: .days(7 * count)
      case .month: .monthsAway(count)
      case .year: .yearsAway(count)
      case .decade: .yearsAway(10 * count)
      }
    return NewsDate(
      value: value, side: .next, isRough: isRough || unit == .week, tokens: begin..<index + 1)
  }

  /// `a year ago`, `vor einem Jahr`: the article that counts.
  func isOne(_ tokens: [Token], _ index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    if case .unit(1)? = numbers.words.roles[tokens[index].folded] { return true }
    return tokens[index].folded.isOne(
      of: "a", "an", "un", "una", "un'", "une", "um", "uma", "einem", "einer")
  }

  /// `for the first time in two years`, `the third round of cuts in six months`: a span that is over.
  private func isOfSpanBefore(_ tokens: [Token], _ begin: Int) -> Bool {
    guard begin > 0 else { return false }
    return tokens[max(0, begin - 6)..<begin].contains {
      $0.folded.isOne(of: "first", "second", "third", "time", "mal", "erste", "zweite", "dritte")
        || words.ordinals[$0.folded] != nil
    }
  }

  /// `l'été 2015`, `next spring`, `im vergangenen Herbst`, `in the fall of last year`.
  func season(_ tokens: [Token], _ begin: Int, _ end: Int) -> NewsDate? {
    guard let season = words.seasons[tokens[begin].folded] else { return nil }
    let (year, after) = year(tokens, begin + 1, end)
    let (side, sideEnd) = self.side(tokens, begin + 1, end)
    // `a été fermé` is no summer.
    if year == nil, side == .none, let signs = words.seasonSigns[tokens[begin].folded],
      begin == 0 || !signs.contains(tokens[begin - 1].folded)
    {
      return nil
    }
    let away = year == nil ? yearAway(tokens, begin + 1, end) : nil
    return NewsDate(
      value: .season(season.number, season.months, year: year, yearsAway: away?.0),
      side: year == nil && away == nil ? side : .none,
      tokens: begin..<(year == nil ? away?.1 ?? sideEnd : after))
  }

  /// `before Christmas`, `à la rentrée`, `in Q3 2015`.
  func feast(_ tokens: [Token], _ begin: Int, _ end: Int) -> NewsDate? {
    guard let months = words.feasts[tokens[begin].folded] else { return nil }
    let (year, after) = year(tokens, begin + 1, end)
    if let year { return NewsDate(value: .months(year: year, months), tokens: begin..<after) }
    if let (count, after) = yearAway(tokens, begin + 1, end) {
      return NewsDate(value: .monthsOfYearAway(count, months), tokens: begin..<after)
    }
    let (side, sideEnd) = self.side(tokens, begin + 1, end)
    return NewsDate(value: .months(year: nil, months), side: side, tokens: begin..<sideEnd)
  }

  /// `d'ici la fin de l'année`, `a fin de mes`: the year and the month of the text.
  func endOfSpan(_ tokens: [Token], _ begin: Int, _ end: Int) -> NewsDate? {
    for (phrase, unit, away) in words.ends[tokens[begin].folded] ?? [] {
      guard let after = PhraseTable.end(of: phrase, tokens, at: begin, until: end) else { continue }
      // `fin de l'année dernière`, `fine anno 2010` are told by what follows.
      if matched(any: words.next, tokens, after, end) != nil
        || matched(any: words.last, tokens, after, end) != nil || year(tokens, after, end).0 != nil
      {
        return nil
      }
      return NewsDate(
        value: unit == .month ? .monthsAway(away) : .yearsAway(away), tokens: begin..<after)
    }
    return nil
  }

  /// `el próximo 26 de febrero`, `il prossimo giugno`, `na próxima segunda-feira`: the side stands before.
  func named(_ tokens: [Token], _ begin: Int, _ index: Int, _ end: Int, side: Int) -> NewsDate? {
    guard var date = calendar(tokens, index, end) ?? season(tokens, index, end) else { return nil }
    switch date.value {
    case .weekday, .date(nil, _?, _, _), .season(_, _, year: nil, yearsAway: nil): break
    default: return nil
    }
    if date.side == .none {
      switch date.value {
      case .weekday, .season: date.side = .this
      default: break
      }
      if side != 0 { date.side = side > 0 ? .next : .last }
    }
    date.tokens = begin..<date.tokens.upperBound
    return date
  }

  /// `do ano passado`, `de l'année prochaine`, `dello scorso anno` behind a month: how many years away.
  func yearAway(_ tokens: [Token], _ begin: Int, _ end: Int) -> (Int, Int)? {
    var index = begin
    while index < end, index < begin + 2,
      tokens[index].folded.isOne(of: "de", "del", "do", "l'", "dell'", "dello", "of", "des", "من")
    {
      index += 1
    }
    guard index < end, let date = unit(tokens, index, end),
      case .yearsAway(let count) = date.value,
      // `im Mai kommenden Jahres`: only the genitive of German stands there with no word before it.
      index > begin || tokens[date.tokens.upperBound - 1].folded == "jahres"
    else { return nil }
    return (count, date.tokens.upperBound)
  }

  func isArabic(_ token: Token) -> Bool {
    (token.folded.unicodeScalars.first?.value ?? 0) > 0x5FF
  }

  /// `الربع الثاني من العام المقبل`, `النصف الأول من 2012`: in Arabic which one it is stands behind.
  func partBehind(_ tokens: [Token], _ begin: Int, _ end: Int) -> NewsDate? {
    guard isArabic(tokens[begin]), begin + 1 < end, let length = words.parts[tokens[begin].folded],
      let ordinal = words.ordinals[tokens[begin + 1].folded]
    else { return nil }
    let month = (ordinal - 1) * length + 1
    guard month + length - 1 <= 12 else { return nil }
    let months = month...(month + length - 1)
    if let (count, after) = yearAway(tokens, begin + 2, end) {
      return NewsDate(value: .monthsOfYearAway(count, months), tokens: begin..<after)
    }
    let (year, after) = year(tokens, begin + 2, end)
    return NewsDate(
      value: .months(year: year, months), tokens: begin..<max(after, begin + 2))
  }

  /// `May 22, 2009`, `Sept. 3rd`
  func monthAndDay(_ tokens: [Token], _ begin: Int, _ end: Int) -> NewsDate? {
    guard let month = month(tokens, begin, end) else { return nil }
    var index = begin + 1
    if index < end, tokens[index].folded == ".", !tokens[index].hasBlankBefore { index += 1 }
    guard index < end, let day = day(tokens[index]) else { return nil }
    index += 1
    if index < end, tokens[index].folded.isOne(of: "st", "nd", "rd", "th") { index += 1 }
    var (year, after) = year(tokens, index, end)
    if year == nil, index + 1 < end, tokens[index].folded == "," {
      (year, after) = self.year(tokens, index + 1, end)
      if year == nil { after = index }
    }
    return NewsDate(
      value: .date(year: year, month: month, day: day, lastDay: nil),
      tokens: begin..<max(after, index))
  }

  /// `premier mai`, `primero de junio`, `il primo giugno`.
  func firstDay(_ tokens: [Token], _ begin: Int, _ end: Int) -> Int? {
    guard words.ordinals[tokens[begin].folded] == 1 else { return nil }
    var next = begin + 1
    if next < end, tokens[next].folded.isOne(of: "de", "من", "شهر") { next += 1 }
    return next < end && words.months[tokens[next].folded] != nil ? 1 : nil
  }

  /// Months that are other words, too: `sept` is seven but for `12 sept. 2010`; `um marco` is no March.
  func isOtherWord(_ tokens: [Token], _ index: Int, _ end: Int) -> Bool {
    let before = index > 0 ? tokens[index - 1] : nil
    switch tokens[index].folded {
    case "sept":
      let isShort =
        index + 1 < end && tokens[index + 1].folded == "." && !tokens[index + 1].hasBlankBefore
      // `sept jours sur sept.`: the full stop is that of the sentence.
      return !isShort && before.flatMap(day) == nil || before?.folded == "sur"
    case "marco":
      return before.flatMap(day) == nil && year(tokens, index + 1, end).0 == nil
        && !["de", "em", "desde", "ate", "deste", "neste", "proximo", "ultimo", "e", "a", "/"]
          .contains(before?.folded ?? "")
    // `مدينة السادس من أكتوبر`, `مدينة 6 أكتوبر`: a town.
    case "اكتوبر":
      guard index > 1, let before else { return false }
      return before.folded == "من" && tokens[index - 2].folded == "السادس"
        || before.folded == "6" && tokens[index - 2].folded.hasSuffix("مدينه")
    default: return false
    }
  }
}
