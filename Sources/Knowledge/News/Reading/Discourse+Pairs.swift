/// Numbers of several call centers in one sentence, each with its own city.
extension Discourse {
  /// The cities with the numbers that are told of them: each its own where they stand in pairs.
  func rows(_ trigger: Trigger, _ counts: [JobCount], _ mention: SiteMention?) -> [(
    PlaceMention?, JobCount?
  )] {
    // A noun stands beside its numbers, also over a colon.
    let zone = self.zone(of: trigger)
    // `inserirà 400 addetti: 180 a Terni, 120 a Verona`
    let isBeforeColon =
      marks.range.contains(trigger.clause.upperBound)
      && document.tokens[trigger.clause.upperBound].folded == ":"
    // Of two operators each has its own: `Voxalia ampliará, mientras que Konexa abrirá`.
    let operators = Set(document.names[sentence].map(\.organization)).filter {
      document.organizations[$0].role.mayOperate
    }
    let pairs = self.pairs(
      in: partInArabic(trigger)
        ?? (trigger.isNoun && operators.count < 2
          ? marks.range
          : isBeforeColon ? between(zone.lowerBound, marks.range.upperBound) : zone))
    if pairs.count > 1 { return pairs }
    if trigger.kind != .expand, let part = partOf(trigger) { return [part] }
    // `en Asturias se han perdido 1.100 empleos`: of a region, of no call center.
    if mention == nil, isOfRegion(trigger) { return [] }
    // `an den drei Standorten`: of all of them.
    if let mention, mention.isPlural, mention.cities.isEmpty, mention.gentilic == nil,
      (mention.count ?? 1) > 1 || mention.determiner == .possessive && mention.isStrong
    {
      return []
    }
    if let city = losingTownInFrench(trigger) ?? townLeft(trigger)
      ?? cityInTrouble(trigger, mention)
    {
      return [(city, counts.first)]
    }
    let (cities, _) = self.cities(trigger, mention)
    if cities.count == 1 { return [(cities[0], counts.first)] }
    if cities.count > 1, isRowInRelative(cities, trigger) {
      guard let site = focusSite, let city = cityMention(of: site), isRecent(site, 2) else {
        return []
      }
      return [(city, counts.first)]
    }
    if cities.count > 1 { return cities.map { ($0, nil) } }
    let (organization, _) = self.organization(trigger, mention)
    // `Gute Nachrichten gibt es aus Graz. Concentrix hat 65 Agents eingestellt.`
    if organization != nil, let city = focusCity, city.sentence == sentence - 1,
      document.names[sentence - 1].isEmpty, !counts.isEmpty,
      focusSite.map({ sites[$0].organization != organization }) ?? true
    {
      return [(city, counts.first)]
    }
    // `Damit verlieren 560 Mitarbeiter ihren Job`: of all that were just told of, not of one of them.
    if rowSentence >= sentence - 1, mention == nil,
      // `The Derby centre will close with the loss of 60 jobs`
      document.language != .english || mentions.allSatisfy({ $0.isPlural || $0.cities.count != 1 })
    {
      return []
    }
    // `En Barcelona trabajan 250, pero la plantilla se duplicará`: the city of the clause before.
    let before = document.places[sentence].filter {
      $0.isCity && $0.part == .plain && $0.tokens.upperBound <= trigger.tokens.lowerBound
        && hasPreposition($0)
    }
    if before.count == 1, let city = before.first, !here(city).isEmpty {
      return [(city, counts.first)]
    }
    // `axed 120 jobs when it closed a smaller call centre in Stockport`
    if let city = closedBeside(trigger) { return [(city, counts.first)] }
    // What is told in general long after a call center was spoken of is not of it.
    let focusSite =
      document.language == .portuguese && trigger.kind == .layoff
      ? troubledSite ?? self.focusSite : self.focusSite
    if let site = focusSite, let city = cityMention(of: site), isRecent(site, 3),
      !marks.range.contains(where: { marks.covers(.sector, $0) }),
      organization == nil || sites[site].organization == nil
        || sites[site].organization == organization
    {
      return [(city, counts.first)]
    }
    if focusSite == nil, let city = focusCity { return [(city, counts.first)] }
    // It may turn out which call center is meant.
    if focusSite == nil, organization != nil,
      mention != nil || document.language == .spanish && sentence < 2
        || document.language == .italian && sentence < 3 && story.isHeadline
        || isOfClosureWithoutTownInFrench(organization),
      let count = counts.first
    {
      return [(nil, count)]
    }
    return []
  }

  /// `221 salariés, dont 206 à Palerme`, `221 addetti, 206 dei quali a Palermo`: how many of all are in the one city.
  private func partOf(_ trigger: Trigger) -> (PlaceMention?, JobCount?)? {
    let numbers = marks.numbers.filter {
      !$0.isPercent && $0.tokens.lowerBound >= trigger.clause.lowerBound
    }
    guard numbers.count > 1 else { return nil }
    for number in numbers.dropFirst() {
      let before = document.word(number.tokens.lowerBound - 1)
      let next = number.tokens.upperBound
      let isPart =
        before.isOne(of: "dont", "davon", "cui")
        || marks.range.contains(next + 1)
          && marks.covers(.of, next)
          && Self.them.contains(document.word(next + 1))
        || marks.range.contains(next + 2) && marks.covers(.of, next)
          && Self.them.contains(document.word(next + 2))
      guard isPart else { continue }
      let cities = document.places[sentence].filter {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound >= next
          && $0.tokens.lowerBound - next <= 10 && (hasPreposition($0) || isOfSite($0, behind: next))
      }
      guard cities.count == 1 else { return nil }
      return (cities[0], made(number))
    }
    return nil
  }

  /// `300 postes, dont 85 dans son centre d'appels de Metz`
  private func isOfSite(_ city: PlaceMention, behind token: Int) -> Bool {
    mentions.contains { mention in
      mention.begin >= token && mention.cities.contains { place($0).tokens == city.tokens }
    }
  }

  /// `The company, which has centres in Pune and Chennai, will hire 700`: not in each of those.
  private func isRowInRelative(_ cities: [PlaceMention], _ trigger: Trigger) -> Bool {
    guard !trigger.isNoun, let first = cities.first, let last = cities.last,
      last.tokens.upperBound <= trigger.tokens.lowerBound,
      between(last.tokens.upperBound, trigger.tokens.lowerBound).contains(where: {
        document.tokens[$0].folded == ","
      })
    else { return false }
    return between(
      max(marks.range.lowerBound + 1, first.tokens.lowerBound - 12), first.tokens.lowerBound
    )
    .contains {
      document.tokens[$0 - 1].folded == ","
        && document.word($0).isOne(of: "which", "qui", "que", "che", "die", "der", "das", "with")
    }
  }

  /// The city of the one call center that a sentence says to close beside jobs that go.
  private func closedBeside(_ trigger: Trigger) -> PlaceMention? {
    // `85 jobs are to go as Lumora closes its call center in Tulsa`, in English also of what is to come.
    let isEnglish = document.language == .english
    guard trigger.kind == .layoff,
      trigger.certainty == .asserted || isEnglish && trigger.certainty == .planned
    else { return nil }
    let closing = triggers.filter { $0.kind == .close && (isEnglish || !$0.isNoun) }
    guard closing.count == 1, let close = closing.first, close.certainty == trigger.certainty,
      let target = target(of: close), mentions[target].cities.count == 1
    else { return nil }
    return place(mentions[target].cities[0])
  }

  private static let them: WordSet = [
    "quali", "loro", "cuales", "ellos", "ellas", "quais", "eles", "elas", "whom", "which", "them",
    "those", "denen",
  ]

  private func isOfRegion(_ trigger: Trigger) -> Bool {
    let places = document.places[sentence].filter {
      trigger.clause.contains($0.tokens.lowerBound) && $0.part == .plain
    }
    return !places.isEmpty
      && places.allSatisfy { !$0.isCity && marks.covers(.locative, $0.tokens.lowerBound - 1) }
  }

  /// The pairs in some tokens: `Marseille (25 emplois), Pantin (149)`, `Lleida, con 25 afectados`, or
  /// `163 postes à Amiens, 115 à Saint-Étienne`, `150 new jobs at its contact centre in Newark and 100 at Glasgow`.
  func pairs(in range: Range<Int>) -> [(PlaceMention?, JobCount?)] {
    let cities = document.places[sentence].filter {
      $0.isCity && $0.part == .plain && range.contains($0.tokens.lowerBound)
        && !barred.contains($0.tokens.lowerBound)
    }
    guard cities.count > 1, marks.numbers.count > 1 else { return [] }
    if let row = respectiveNumbers(range, cities) { return row }
    if let row = inTurn(range, cities) { return row }
    let behind = cities.map { ($0, numberBehind($0)) }.filter { $0.1 != nil }
    if behind.count > 1 { return behind }
    let before = cities.map { city in (city, numberBefore(city, cities)) }.filter { $0.1 != nil }
    return before.count > 1 ? before : []
  }

  /// `In Kiel fallen 100 Stellen weg, in Bielefeld 60 von 180`: each city before its number.
  private func inTurn(_ range: Range<Int>, _ cities: [PlaceMention]) -> [(
    PlaceMention?, JobCount?
  )]? {
    let numbers = marks.numbers.filter { number in
      !number.isPercent && range.contains(number.tokens.lowerBound)
        && !marks.dates.contains { $0.tokens.overlaps(number.tokens) }
    }
    guard let first = cities.first, let begin = numbers.first,
      first.tokens.upperBound <= begin.tokens.lowerBound, hasPreposition(first)
    else { return nil }
    var row: [(PlaceMention?, JobCount?)] = []
    for (index, city) in cities.enumerated() {
      let end = index + 1 < cities.count ? cities[index + 1].tokens.lowerBound : range.upperBound
      let own = numbers.filter {
        $0.tokens.lowerBound >= city.tokens.upperBound && $0.tokens.upperBound <= end
      }
      guard hasPreposition(city), let number = own.first,
        own.count == 1 || own.count == 2 && whole(of: number) == own[1],
        number.tokens.lowerBound - city.tokens.upperBound <= 5
      else { return nil }
      row.append((city, made(number)))
    }
    return row
  }

  /// All of whom a number tells a part: `50 von 180`.
  private func whole(of number: NewsNumber) -> NewsNumber? {
    guard marks.covers(.of, number.tokens.upperBound) else { return nil }
    return marks.numbers.first {
      (1...3).contains($0.tokens.lowerBound - number.tokens.upperBound) && !$0.isPercent
        && ($0.most ?? $0.least ?? 0) > (number.most ?? number.least ?? 0)
    }
  }

  /// `eliminating 180 and 240 jobs respectively`: as many numbers in a row as cities.
  private func respectiveNumbers(_ range: Range<Int>, _ cities: [PlaceMention]) -> [(
    PlaceMention?, JobCount?
  )]? {
    guard
      let word = range.last(where: { Self.respectively.contains(document.word($0)) })
    else { return nil }
    // The numbers in a row before the word, or behind it.
    let numbers = marks.numbers.filter {
      !$0.isPercent && range.contains($0.tokens.lowerBound)
    }
    let before = numbers.filter { $0.tokens.upperBound <= word }
    let row = before.count > 1 ? rowAtEnd(before) : rowAtEnd(numbers)
    guard row.count > 1, let first = row.first else { return nil }
    let own = cities.filter { $0.tokens.upperBound <= first.tokens.lowerBound }.suffix(row.count)
    let named = own.count == row.count ? Array(own) : cities
    guard named.count == row.count else { return nil }
    return zip(named, row).map { ($0, made($1)) }
  }

  private func rowAtEnd(_ numbers: [NewsNumber]) -> [NewsNumber] {
    var row: [NewsNumber] = []
    for number in numbers.reversed() {
      if let next = row.first, next.tokens.lowerBound - number.tokens.upperBound > 4 { break }
      row.insert(number, at: 0)
    }
    return row
  }

  static let respectively: WordSet = [
    "respectively", "respectivement", "respectivamente", "rispettivamente", "jeweils",
  ]

  /// In parentheses, or behind `con`, `avec`, `with`.
  func numberBehind(_ city: PlaceMention) -> JobCount? {
    var index = city.tokens.upperBound
    guard marks.range.contains(index), document.tokens[index].folded != "." else { return nil }
    var isBound = false
    // `Alcobendas (Madrid), con 29`
    if document.tokens[index].folded == "(",
      let close = between(index, min(marks.range.upperBound, index + 5)).first(where: {
        document.tokens[$0].folded == ")"
      }), document.places[sentence].contains(where: { $0.tokens.lowerBound == index + 1 })
    {
      index = close + 1
    }
    for _ in 0..<4 where marks.range.contains(index) {
      if let number = marks.numbers.first(where: { $0.tokens.lowerBound == index }) {
        return isBound && !number.isPercent ? made(number) : nil
      }
      let word = document.word(index)
      if word.isOne(
        of: "(", "con", "avec", "with", "com", "mit", "creating", "employing", "sin")
      {
        isBound = true
      }
      // `Sherwood, AR with 250 new jobs`
      if document.language == .english, document.tokens[index].isAllCapitals,
        StateAbbreviations.all[word] != nil
      {
        index += 1
        continue
      }
      // `Suisun City in central California, with 124`
      if document.language == .english, word == "in", !isBound,
        let comma = between(index + 1, min(marks.range.upperBound, index + 5)).first(where: {
          document.tokens[$0].folded == ","
        }), document.tokens[comma - 1].isCapitalized
      {
        index = comma
        continue
      }
      guard isBound || word == "," else { return nil }
      index += 1
    }
    return nil
  }

  /// With no other city, number, clause or organization between, and a preposition before the city, or a site.
  private func numberBefore(_ city: PlaceMention, _ cities: [PlaceMention]) -> JobCount? {
    guard
      let last = marks.numbers.last(where: { $0.tokens.upperBound <= city.tokens.lowerBound }),
      // `95 de los 400 trabajadores de Lugo`
      case let part = marks.numbers.last(where: {
        document.language == .spanish && $0.tokens.upperBound <= last.tokens.lowerBound
          && whole(of: $0) == last
      }), case let number = part ?? last, !number.isPercent,
      city.tokens.lowerBound - number.tokens.upperBound <= 12,
      hasPreposition(city) || marks.covers(.forMark, city.tokens.lowerBound - 1)
        || isBehindSite(city)
        || marks.begins([.site, .weakSite].asClasses, at: city.tokens.upperBound)
        // `76 en el centro de Lugo`
        || mentions.contains(where: { mention in
          mention.begin >= number.tokens.upperBound
            && mention.cities.first.map { place($0).tokens == city.tokens } == true
        })
    else { return nil }
    for token in between(number.tokens.upperBound, city.tokens.lowerBound) {
      if marks.begins(.clause, at: token) || document.tokens[token].folded == ";"
        || cities.contains(where: { $0.tokens.lowerBound == token })
      {
        return nil
      }
    }
    return made(number)
  }

  /// `450 para a unidade de Natal e 250 para a de Recife`
  private func isBehindSite(_ city: PlaceMention) -> Bool {
    let before = city.tokens.lowerBound - 1
    return document.language.isOne(of: .italian, .portuguese) && marks.covers(.of, before)
      && (marks.covers([.site, .weakSite, .anaphor].asClasses, before - 1)
        || marks.covers(.article, before - 1)
        || document.word(before - 1).isOne(of: "quella", "quello", "a", "o"))
  }

  private func made(_ number: NewsNumber) -> JobCount {
    counts(in: number.tokens).first
      ?? JobCount(
        number: number, isSeat: false, isJob: true, tokens: number.tokens, whole: whole(of: number))
  }
}
