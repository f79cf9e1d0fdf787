/// Finds dates: `le 22 mai`, `on July 5`, `en febrero pasado`, `il y a dix ans`, `next month`, `fin 2012`.
struct DateReader {
  let words: DateWords
  let numbers: NumberReader
  /// What sorts of dates each word may begin.
  let starts: WordTable<DateStarts>

  init(words: DateWords, numbers: NumberReader) {
    self.words = words
    self.numbers = numbers
    starts = DateStarts.table(words, numbers.words)
  }

  /// The date that begins at a token; nil where none does. A number that was read there already is given with it.
  func date(
    _ tokens: [Token], at begin: Int, until end: Int, number: NewsNumber?? = nil
  ) -> NewsDate? {
    if tokens[begin].kind == .mark { return nil }
    var starts = self.starts[tokens[begin].folded] ?? []
    if tokens[begin].kind == .number { starts.formUnion(.ofDigits) }
    guard !starts.isEmpty, var date = read(starts, tokens, begin, end, number) else { return nil }
    // `depuis juin`, `desde marzo`: it has passed.
    if begin > 0, date.side == .none, tokens[begin - 1].folded.isOne(of: "depuis", "desde") {
      switch date.value {
      case .date(nil, _?, nil, _), .weekday: date.side = .last
      default: break
      }
    }
    return date
  }

  /// Tries what a word may begin, in an order that lets the more special go first.
  private func read(
    _ starts: DateStarts, _ tokens: [Token], _ begin: Int, _ end: Int, _ number: NewsNumber??
  ) -> NewsDate? {
    if starts.contains(.near), let date = near(tokens, begin, end) { return date }
    if starts.contains(.end), let date = endOfSpan(tokens, begin, end) { return date }
    if starts.contains(.ago), let date = ago(tokens, begin, end, number) { return date }
    if starts.contains(.ahead), let date = ahead(tokens, begin, end) { return date }
    if starts.contains(.part), let date = part(tokens, begin, end) { return date }
    if starts.contains(.digits), let date = inDigits(tokens, begin, end) { return date }
    if starts.contains(.calendar), let date = calendar(tokens, begin, end) { return date }
    return starts.contains(.unit) ? unit(tokens, begin, end) : nil
  }

  // MARK: Counted from the text

  /// `hier`, `last night`.
  private func near(_ tokens: [Token], _ begin: Int, _ end: Int) -> NewsDate? {
    for (phrase, offset) in words.days[tokens[begin].folded] ?? [] {
      if let after = PhraseTable.end(of: phrase, tokens, at: begin, until: end) {
        // `por la mañana` is no day.
        if tokens[begin].folded == "manana", begin > 0,
          tokens[begin - 1].folded.isOne(of: "la", "esta", "cada", "una", "media")
        {
          return nil
        }
        // `في اليوم نفسه`: that of something else.
        if tokens[begin].folded == "اليوم", after < end,
          tokens[after].folded.isOne(of: "نفس", "نفسه", "ذاته", "ذات")
        {
          return nil
        }
        return NewsDate(value: .days(offset), tokens: begin..<after)
      }
    }
    return nil
  }

  /// `il y a près de dix ans`, `hace dos años`, `two years ago`.
  private func ago(
    _ tokens: [Token], _ begin: Int, _ end: Int, _ known: NewsNumber??
  ) -> NewsDate? {
    var index = begin
    let isBefore = matched(any: words.ago, tokens, begin, end)
    if let isBefore { index = isBefore }
    var isRough = false
    while let after = matched(any: words.about, tokens, index, end) {
      (index, isRough) = (after, true)
    }
    let read = index == begin ? known : nil
    var count = 1
    if let number = read ?? numbers.number(tokens, at: index, until: end) {
      guard let most = number.most, most < 200 else { return nil }
      (count, isRough) = (most, isRough || number.isRough)
      index = number.tokens.upperBound
    } else if isOne(tokens, index, end) {
      index += 1
    } else {
      return nil
    }
    while index < end, tokens[index].folded.isOne(of: "de", "d'") { index += 1 }
    guard index < end, let unit = words.units[tokens[index].folded] else { return nil }
    index += 1
    if isBefore == nil {
      guard let after = matched(any: words.ago, tokens, index, end) else { return nil }
      index = after
    }
    let value: NewsDate.Value =
      switch unit {
      case .day: .days(-count)
      case .week: .days(-7 * count)
      case .month: .monthsAway(-count)
      case .year: .yearsAway(-count)
      case .decade: .yearsAway(-10 * count)
      }
    return NewsDate(value: value, side: .last, isRough: isRough, tokens: begin..<index)
  }

  /// `le mois prochain`, `next year`, `el año pasado`, `cette année`, `de l'année`.
  func unit(_ tokens: [Token], _ begin: Int, _ end: Int) -> NewsDate? {
    var index = begin
    var side: Int?
    if let after = matched(any: words.next, tokens, index, end) {
      (index, side) = (after, 1)
    } else if let after = matched(any: words.last, tokens, index, end) {
      (index, side) = (after, -1)
    } else if let after = matched(any: words.this, tokens, index, end) {
      (index, side) = (after, 0)
    }
    guard index < end else { return nil }
    guard let unit = words.units[tokens[index].folded] else {
      return side.flatMap { named(tokens, begin, index, end, side: $0) }
    }
    // `los próximos meses`, `les prochains mois`: no one of them.
    if words.plurals.contains(tokens[index].folded)
      || index > begin && tokens[index].folded == "mois" && tokens[index - 1].folded.hasSuffix("s")
    {
      return nil
    }
    index += 1
    // `el próximo mes de septiembre`
    if index + 1 < end, unit == .month, tokens[index].folded.isOne(of: "de", "d'"),
      var date = calendar(tokens, index + 1, end)
    {
      date.side = side == 1 ? .next : side == -1 ? .last : .none
      date.tokens = begin..<date.tokens.upperBound
      return date
    }
    if side == nil {
      if let after = matched(any: words.next, tokens, index, end) {
        (index, side) = (after, 1)
      } else if let after = matched(any: words.last, tokens, index, end) {
        (index, side) = (after, -1)
      } else if isArabic(tokens[begin]), let after = matched(any: words.this, tokens, index, end) {
        (index, side) = (after, 0)
      }
    }
    guard let side else { return nil }
    let range = begin..<index
    switch unit {
    case .day, .decade: return nil
    case .week:
      return NewsDate(
        value: .days(7 * side), side: side > 0 ? .next : side < 0 ? .last : .none, isRough: true,
        tokens: range)
    case .month:
      // `el próximo mes octubre`, `le mois de juin prochain`
      var named = index
      if named < end, tokens[named].folded.isOne(of: "de", "d'") { named += 1 }
      if named < end, let month = words.months[tokens[named].folded] {
        return NewsDate(
          value: .date(year: nil, month: month, day: nil, lastDay: nil),
          side: side > 0 ? .next : .last,
          tokens: begin..<named + 1)
      }
      return NewsDate(value: .monthsAway(side), tokens: range)
    case .year: return NewsDate(value: .yearsAway(side), tokens: range)
    }
  }

  // MARK: Of the calendar

  /// `premier trimestre de 2015`, `first half of next year`, `l'été prochain`, `avant Noël`.
  private func part(_ tokens: [Token], _ begin: Int, _ end: Int) -> NewsDate? {
    if let date = season(tokens, begin, end) ?? feast(tokens, begin, end) { return date }
    if let date = partBehind(tokens, begin, end) { return date }
    var begin = begin
    let first = begin
    var ordinal = words.ordinals[tokens[begin].folded]
    // 1er trimestre, 2º semestre, 3e trimestre
    if tokens[begin].kind == .number, let digit = Int(tokens[begin].folded),
      (1...4).contains(digit),
      begin + 2 < end, !tokens[begin + 1].hasBlankBefore
    {
      ordinal = digit
      begin += 1
    }
    guard let ordinal, begin + 1 < end, let length = words.parts[tokens[begin + 1].folded] else {
      return nil
    }
    let month = (ordinal - 1) * length + 1
    guard month + length - 1 <= 12 else { return nil }
    let (year, after) = year(tokens, begin + 2, end)
    if year == nil, let (count, after) = yearAway(tokens, begin + 2, end) {
      return NewsDate(
        value: .monthsOfYearAway(count, month...(month + length - 1)), tokens: first..<after)
    }
    return NewsDate(
      value: .months(year: year, month...(month + length - 1)),
      tokens: first..<max(after, begin + 2))
  }

  /// `22 mai 2009`, `May 22, 2009`, `septembre 2006`, `lundi 3 mars`, `2009`, `22/05/2009`.
  func calendar(_ tokens: [Token], _ begin: Int, _ end: Int) -> NewsDate? {
    var index = begin
    if let weekday = words.weekdays[tokens[index].folded], !isOrdinal(tokens, index, end) {
      // sexta-feira, dia 3 de maio
      if index + 2 < end, tokens[index + 1].folded == "-", tokens[index + 2].folded == "feira" {
        index += 2
      }
      var rest = index + 1
      if rest < end, tokens[rest].folded == "," || tokens[rest].folded == "the" { rest += 1 }
      if rest < end, tokens[rest].folded == "dia" { rest += 1 }
      if rest < end,
        var date = dayAndMonth(tokens, rest, end) ?? monthAndDay(tokens, rest, end)
      {
        date.tokens = begin..<date.tokens.upperBound
        return date
      }
      if let day = numberedDay(tokens, rest, end) {
        return NewsDate(value: .numberedWeekday(weekday, day: day), tokens: begin..<rest + 1)
      }
      let (side, after) = side(tokens, index + 1, end)
      return NewsDate(value: .weekday(weekday), side: side, tokens: begin..<after)
    }
    if let date = dayAndMonth(tokens, begin, end) { return date }
    if let month = month(tokens, index, end) {
      if let date = monthAndDay(tokens, begin, end) { return date }
      index += 1
      if index < end, tokens[index].folded == ".", !tokens[index].hasBlankBefore { index += 1 }
      return finished(nil, month, tokens, begin, index, end)
    }
    // A year alone.
    if tokens[begin].kind == .number, isYear(tokens[begin]), !isDialled(tokens, begin) {
      let year = Int(tokens[begin].folded)
      return NewsDate(
        value: .date(year: year, month: nil, day: nil, lastDay: nil), tokens: begin..<begin + 1)
    }
    return nil
  }

  /// What stands behind a day, and not behind a number of people.
  private static let behindDays: WordSet = [
    "alle", "dalle", "a", "al", "presso", "davanti", "in", "nel", "si", "e", "ci", "con", "sera",
    "mattina", "incrociano", "scioperano", "sciopereranno", "incroceranno", "las", "los", "se",
    "en", "at", "the", "um", "wird", "findet", "soll", "treten", "au", "les", "devant", "na",
  ]

  /// `venerdì 18 scioperano`, but `lunedì 30 operatori`, `martes 15 trabajadores`: a day only where nothing is counted.
  private func numberedDay(_ tokens: [Token], _ index: Int, _ end: Int) -> Int? {
    guard index < end, tokens[index].kind == .number, tokens[index].bytes.count <= 2,
      let day = Int(tokens[index].folded), (1...31).contains(day),
      !tokens[index].folded.hasPrefix("0")
    else { return nil }
    guard index + 1 < end else { return day }
    let next = tokens[index + 1]
    if Self.behindDays.contains(next.folded) { return day }
    return next.kind == .mark && next.folded.isOne(of: ",", ".", ";", ")")
      && (index + 2 >= end || tokens[index + 2].hasBlankBefore) ? day : nil
  }

  /// `مركز الاتصال الموحد (1955)`, `على الرقم الموحد 1955`: what is dialled is no year.
  private func isDialled(_ tokens: [Token], _ begin: Int) -> Bool {
    guard begin > 1, isArabic(tokens[begin - 2]) else { return false }
    return tokens[begin - 1].folded == "("
      || (1...3).contains {
        begin >= $0
          && tokens[begin - $0].folded.isOne(of: "رقم", "الرقم", "رقمه", "رقمها", "الخط", "الهاتف")
      }
  }

  /// `segunda`, `quarta` of Portuguese are days of the week with `-feira`, or behind `na`, `nesta`.
  private func isOrdinal(_ tokens: [Token], _ index: Int, _ end: Int) -> Bool {
    guard tokens[index].folded.isOne(of: "segunda", "terca", "quarta", "quinta", "sexta") else {
      return false
    }
    if index + 2 < end, tokens[index + 1].folded == "-", tokens[index + 2].folded == "feira" {
      return false
    }
    guard index > 0 else { return true }
    return !tokens[index - 1].folded.isOne(
      of: "na", "nesta", "desta", "dessa", "nessa", "ultima", "proxima", "ate")
  }

  /// `22 mai`, `9 et 10 juin`, `1er mai 2010`, `15 de abril`.
  private func dayAndMonth(_ tokens: [Token], _ begin: Int, _ end: Int) -> NewsDate? {
    guard let first = day(tokens[begin]) ?? firstDay(tokens, begin, end) else { return nil }
    var index = begin + 1
    var last: Int?
    // 1er, 5th
    if index < end, tokens[index].kind == .word || tokens[index].folded == "°",
      !tokens[index].hasBlankBefore
    {
      index += 1
    }
    if index + 1 < end,
      tokens[index].folded.isOne(of: "et", "y", "and", "au", "al", "-", "to", "e", "und"),
      let second = day(tokens[index + 1]), second > first
    {
      last = second
      index += 2
    }
    while index < end, tokens[index].folded.isOne(of: "de", "d'", "of", ".") { index += 1 }
    guard index < end, let month = month(tokens, index, end) else { return nil }
    var date = finished(first, month, tokens, begin, index + 1, end)
    if let last, case .date(let year, let month, let day, _) = date.value {
      date.value = .date(year: year, month: month, day: day, lastDay: last)
    }
    return date
  }

  private func finished(
    _ day: Int?, _ month: Int, _ tokens: [Token], _ begin: Int, _ index: Int, _ end: Int
  ) -> NewsDate {
    let (year, after) = year(tokens, index, end)
    if year == nil, let (count, after) = yearAway(tokens, index, end) {
      return NewsDate(
        value: .ofYearAway(count, month: month, day: day), tokens: begin..<max(after, index))
    }
    let (side, sideEnd) = year == nil ? side(tokens, index, end) : (.none, after)
    return NewsDate(
      value: .date(year: year, month: month, day: day, lastDay: nil), side: side,
      tokens: begin..<max(index, sideEnd))
  }

  /// A month is written small or, where months are capitalized, with a capital; `may` and `mars` alone in
  /// small letters are other words in English.
  func month(_ tokens: [Token], _ index: Int, _ end: Int) -> Int? {
    guard let month = words.months[tokens[index].folded] else { return nil }
    if tokens[index].folded == "may" || tokens[index].folded == "march"
      || tokens[index].folded == "mar"
    {
      return tokens[index].isCapitalized ? month : nil
    }
    return isOtherWord(tokens, index, end) ? nil : month
  }

  private static let beforeYears: WordSet = [
    "de", "of", "del", "in", "en", "di", ",", "من", "عام", "سنه", "ل",
  ]

  /// A year, also behind `de`, `of` and the like; without one the index as it was.
  func year(_ tokens: [Token], _ begin: Int, _ end: Int) -> (Int?, Int) {
    var index = begin
    while index < end, index < begin + 2,
      Self.beforeYears.contains(tokens[index].folded)
    {
      index += 1
    }
    guard index < end, isYear(tokens[index]) else { return (nil, begin) }
    return (Int(tokens[index].folded), index + 1)
  }

  func side(_ tokens: [Token], _ begin: Int, _ end: Int) -> (NewsDate.Side, Int) {
    if let after = matched(any: words.next, tokens, begin, end) { return (.next, after) }
    if let after = matched(any: words.last, tokens, begin, end) { return (.last, after) }
    return (.none, begin)
  }

  func day(_ token: Token) -> Int? {
    guard token.kind == .number, token.folded.utf8.count <= 2, let day = Int(token.folded),
      (1...31).contains(day)
    else { return nil }
    return day
  }

  func isYear(_ token: Token) -> Bool {
    guard token.kind == .number, token.folded.utf8.count == 4, let year = Int(token.folded) else {
      return false
    }
    return (1950...2060).contains(year)
  }

  func matched(any phrases: PhraseTable, _ tokens: [Token], _ begin: Int, _ end: Int) -> Int? {
    phrases.end(tokens, at: begin, until: end)
  }
}
