import Switchboard

/// Call centers of Arabic news whose staff or room is to reach a number: `على أن يرتفع العدد إلى 300`.
extension Discourse {
  /// A word for growing, a word for what grows, and `إلى` with a number, said of a time to come.
  func growthInArabic() {
    guard document.language == .arabic else { return }
    for number in marks.numbers where !number.isPercent && (number.most ?? number.least ?? 0) >= 10
    {
      let before = number.tokens.lowerBound - 1
      guard marks.range.contains(before), let verb = growing(before: number),
        !marks.dates.contains(where: { $0.tokens.overlaps(number.tokens) })
      else { continue }
      let clause = Clauses(document, sentence).clause(of: verb)
      guard clause.contains(before), isOfSize(verb, number), isToGrow(verb, number, clause),
        let site = grownSite(before: verb, number), let city = cityMention(of: site)
      else { continue }
      let isSeat = between(number.tokens.upperBound, number.tokens.upperBound + 3).contains {
        marks.begins(.seat, at: $0)
      }
      let capacity = NewsCapacity(
        measure: isSeat ? .seats : .headcount, least: number.least, most: number.most,
        isPlanned: true)
      // How large what is yet to open will be is its size, where no other number is told of it.
      let isSize = !isThere(site) && sites[site].capacity.isEmpty
      add(capacity, to: site)
      if isOfOpeningClause(verb), ofNewOne(site, number, isSeat) { continue }
      guard !isSize else { continue }
      // It was told as hiring by the verb itself.
      events.removeAll {
        $0.type == .expansion && ($0.site == site || $0.token == verb) && clause.contains($0.token)
          && $0.certainty != .negated
      }
      grows(site, city, capacity, by: verb, to: number, clause)
    }
  }

  /// `على أن يرتفع`: what hangs on the sentence of the opening.
  private func isOfOpeningClause(_ verb: Int) -> Bool {
    (1...2).contains {
      marks.range.contains(verb - $0 - 1) && document.word(verb - $0) == "ان"
        && document.word(verb - $0 - 1) == "علي"
    }
  }

  /// `دشنت مركزا يضم 125 موظفا، على أن يصل العدد إلى 350`: what a new call center is to grow to is told with its
  /// opening.
  private func ofNewOne(_ site: Int, _ number: NewsNumber, _ isSeat: Bool) -> Bool {
    guard
      let index = events.lastIndex(where: {
        $0.site == site && [.opening, .inauguration].contains($0.type)
          && [.asserted, .planned].contains($0.certainty) && isRecentOpening($0)
      })
    else { return false }
    let most = events[index].headcount.flatMap { $0.most ?? $0.least } ?? 0
    if (number.most ?? number.least ?? 0) > most {
      events[index].headcount = NewsCapacity(
        measure: isSeat ? .seats : .jobsAnnounced, least: number.least, most: number.most,
        isPlanned: true)
    }
    return true
  }

  /// Whether an opening is of the weeks around the text, not one told of as history.
  private func isRecentOpening(_ event: FoundEvent) -> Bool {
    guard let published = document.published, let date = event.date,
      let day = CalendarDay(edtf: date)
    else { return true }
    return published.number - day.number < 200
  }

  /// The word for growing whose number follows `إلى` or `حتى`.
  private func growing(before number: NewsNumber) -> Int? {
    var index = number.tokens.lowerBound - 1
    var limit = max(marks.range.lowerBound, index - 9)
    // `سيرتفع عدد العاملين في مركز الاتصال التابع لشركة أمواج بالمنيا من 200 إلى 300`
    if let far = between(max(marks.range.lowerBound, index - 26), limit).last(where: {
      document.word($0 + 1).isOne(of: "عدد", "طاقه")
        && Self.growingStems.contains(
          stem(document.word($0)))
    }) {
      limit = far
    }
    guard
      between(max(limit, index - 2), index + 1).contains(where: {
        document.word($0).isOne(of: "الي", "حتي", "ل", "بلوغ")
      })
    else { return nil }
    while index >= limit {
      if Self.growingStems.contains(stem(document.word(index))) { return index }
      if document.tokens[index].folded.isOne(of: ".", ";", "؛", "؟") { return nil }
      index -= 1
    }
    return nil
  }

  /// A form of the verb without what makes it future or feminine: `سترتفع` and `يرتفع` are `رتفع`.
  private func stem(_ word: String) -> String {
    var rest = Substring(word)
    if rest.first == "س", rest.count > 3 { rest = rest.dropFirst() }
    if rest.count > 2, let first = rest.first, ["ي", "ت", "ن", "ا"].contains(first) {
      rest = rest.dropFirst()
    }
    return String(rest)
  }

  private static let growingStems: WordSet = [
    "رتفع", "رتفاع", "رفع", "رفعه", "رفعها", "زيد", "زياده", "صل", "لوصول", "وصول", "لوصل", "بلغ",
    "بلوغ", "تضاعف", "تسع", "توسيع", "وسع", "زداد", "زيادته", "مضاعفه", "رفعهم",
  ]

  /// Whether what grows is staff or room: `عدد`, `الطاقة`, or the number is of people or seats.
  private func isOfSize(_ verb: Int, _ number: NewsNumber) -> Bool {
    // `زيادة عدد موظفيها`: those of the company.
    if between(verb, number.tokens.lowerBound).contains(where: {
      Self.ofCompany.contains(document.word($0))
    }) {
      return false
    }
    return isSizeWord(verb, number)
  }

  private static let ofCompany: WordSet = [
    "موظفيها", "عمالها", "عامليها", "مستخدميها", "لديها", "كوادرها", "اعوانها",
  ]

  private func isSizeWord(_ verb: Int, _ number: NewsNumber) -> Bool {
    between(max(marks.range.lowerBound, verb - 4), number.tokens.lowerBound).contains { token in
      // `عدد موظفيها`: of the company, for a center is no `her`.
      Self.sizes.contains(document.word(token).withoutPrefix("ال"))
        && document.word(token + 1) != "ها"
    }
      || between(number.tokens.upperBound, number.tokens.upperBound + 2).contains {
        marks.begins([.person, .seat].asClasses, at: $0)
      }
  }

  private static let sizes: WordSet = [
    "عدد", "عددهم", "اعداد", "اعدادهم", "عددها", "طاقه", "طاقته", "طاقتها", "قدره", "قدرته",
    "قدرتها", "سعه", "سعته", "سعتها", "مقاعد", "مقاعده", "مقاعدها", "كادر", "كادره", "كوادر",
    "عماله", "عاملين", "موظفين", "موظفيه", "موظفيها", "بهم", "عماله", "فريق", "فريقه", "هم",
    "العدد",
  ]

  /// Whether it is yet to come: a future, a plan before it, or a time behind it until when.
  private func isToGrow(_ verb: Int, _ number: NewsNumber, _ clause: Range<Int>) -> Bool {
    let word = document.word(verb)
    if word.hasPrefix("سي") || word.hasPrefix("ست") { return true }
    // `ارتفع إلى 450`: it has.
    let isPast = word.hasPrefix("ارتفع") || word.isOne(of: "بلغ", "بلغت", "وصل", "وصلت", "رفعت")
    let isBefore = between(max(clause.lowerBound, verb - 10), verb).contains { token in
      marks.covers([.future, .planNoun].asClasses, token)
        || document.verbs(token).contains { [.plan, .announce].contains($0.verbClass) }
        || document.word(token).isOne(of: "نيته", "نيتها", "الخطه", "خطه", "يستهدف", "لترتفع")
    }
    if isBefore { return true }
    guard !isPast else { return false }
    return between(number.tokens.upperBound, min(clause.upperBound, number.tokens.upperBound + 6))
      .contains {
        document.word($0).isOne(of: "خلال", "بحلول", "بنهايه", "افق", "غضون", "المقبل", "القادم")
      }
  }

  /// The call center that is meant: the one in the only city of the clause, else the one spoken of.
  private func grownSite(before verb: Int, _ number: NewsNumber) -> Int? {
    // `رفع طاقة القسم في الرياض من 200 إلى 350`
    let within = document.places[sentence].last {
      $0.isCity && $0.part == .plain && $0.tokens.lowerBound > verb
        && $0.tokens.upperBound <= number.tokens.lowerBound
    }
    let near =
      within
      ?? document.places[sentence].last {
        $0.isCity && $0.part == .plain && $0.tokens.upperBound <= verb
      }
    if let near, let site = here(near).last ?? named(near), !sites[site].isGroup { return site }
    guard let focusSite, isRecent(focusSite, 3), !sites[focusSite].isGroup else { return nil }
    return focusSite
  }

  /// `سيرتفع عدد العاملين في مركز الاتصال التابع لأمواج بطنجة`: one that is only named here is there.
  private func named(_ city: PlaceMention) -> Int? {
    guard
      let mention = mentions.first(where: {
        $0.isStrong && !$0.isPlural && $0.cities.count == 1
          && ($0.determiner == .definite || $0.organization != nil)
          && place($0.cities[0]).tokens == city.tokens
      }), let organization = mention.organization ?? focusOperator ?? mainOperator
    else { return nil }
    return site(
      organization: organization, city: city, token: mention.begin, status: .operating,
      evidence: evidence(between(mention.begin, city.tokens.upperBound), "named"))
  }

  private func isThere(_ site: Int) -> Bool {
    sites[site].said.contains { [.operating, .opening, .reduced].contains($0.status) }
      && !sites[site].said.contains { [.planned, .underConstruction].contains($0.status) }
  }
}
