import Switchboard

/// What Italian verbs and nouns without an object or a subject of their own are said of.
extension Discourse {
  /// `Futuro incerto per il call center di Lecce: potrebbe chiudere`, `ha aperto nel 2008 e ha chiuso a marzo`, `crescerà:
  /// in arrivo 120 assunzioni`: of the call center that the sentence has named before the colon or `e`.
  func targetBeforeInItalian(_ trigger: Trigger) -> Int? {
    guard document.language == .italian, !trigger.isLight,
      [.open, .close, .move, .expand, .layoff].contains(trigger.kind),
      case let isOfJobs = [.expand, .layoff].contains(trigger.kind),
      let begin = isOfJobs ? colon(before: trigger) : chainBegin(trigger),
      let index = mentions.lastIndex(where: { $0.tokens.upperBound <= begin }),
      index == mentions.indices.last, mentions[index].isStrong || mentions[index].determiner == .definite,
      !mentions[index].isPlural, !mentions[index].isAnaphor, mentions[index].cities.count == 1,
      !document.places[sentence].contains(where: { $0.isCity && $0.tokens.lowerBound > begin }),
      isOfJobs || isWithoutObject(trigger.tokens.upperBound)
    else { return nil }
    return index
  }

  private func colon(before trigger: Trigger) -> Int? {
    between(marks.range.lowerBound, trigger.tokens.lowerBound).last {
      document.tokens[$0].folded == ":"
    }
  }

  /// Where the verbs begin that end with a trigger, right behind a colon or `e`: nil where something else stands there.
  private func chainBegin(_ trigger: Trigger) -> Int? {
    let first = trigger.tokens.lowerBound
    for token in between(max(marks.range.lowerBound, first - 7), first).reversed() {
      let word = document.word(token)
      if document.tokens[token].folded == ":" || !trigger.isNoun && word.isOne(of: "e", "ed")
        && document.tokens[token].bytes.count == word.utf8.count
      {
        return token + 1
      }
      guard document.tokens[token].kind == .word, !document.tokens[token].isCapitalized,
        trigger.isNoun && marks.covers(.article, token)
          || !marks.covers([.article, .site, .weakSite, .person, .orgNoun, .role].asClasses, token)
      else { return nil }
    }
    return nil
  }

  /// Whether nothing follows that opens or closes: a mark, a time, the end.
  private func isWithoutObject(_ next: Int) -> Bool {
    !marks.range.contains(next) || document.tokens[next].kind == .mark
      || document.word(next).isOne(of: "definitivamente", "entro", "dal", "da")
      || marks.dates.contains { (0...2).contains($0.tokens.lowerBound - next) }
  }

  /// `Voxalia aprirà un call center a Lecce: 120 posti di lavoro`, `Gli addetti saranno 120`: so many are told of what
  /// opens or grows, in the same sentence or the one behind it.
  func jobsOfLastEvent() {
    guard let event = events.indices.last, let site = events[event].site,
      [.opening, .expansion, .closure].contains(events[event].type),
      events[event].headcount == nil, events[event].certainty != .negated,
      case let told = events[event].token, distance(to: document.sentence(of: told)) <= 2,
      let number = marks.numbers.first(where: {
        isLoose($0, isHere: marks.range.contains(told))
      })
    else { return }
    // `Voxalia chiuderà il call center. I dipendenti coinvolti sono 120`: who works there.
    let isThere = events[event].type == .closure
    let capacity = NewsCapacity(
      measure: isThere ? .headcount : .jobsAnnounced, least: number.least, most: number.most,
      isPlanned: events[event].certainty == .planned && !isThere)
    if !isThere { events[event].headcount = capacity }
    add(capacity, to: site)
  }

  /// Whether a number of jobs is told right behind a colon, or with `sono` as all that its sentence tells.
  private func isLoose(_ number: NewsNumber, isHere: Bool) -> Bool {
    let begin = number.tokens.lowerBound
    if isHere {
      return marks.begins(.job, at: number.tokens.upperBound)
        && (1...3).contains { document.tokens[begin - $0].folded == ":" }
    }
    guard let verb = numberVerb(before: number), mentions.isEmpty else { return false }
    return (1...2).contains { marks.covers([.person, .job].asClasses, marks.firstWord + $0) }
      && verb - marks.firstWord <= 5
  }

  /// The verb that a bare number stands behind: `sono 120`, `saranno circa 120`.
  func numberVerb(before number: NewsNumber) -> Int? {
    let end = number.tokens.upperBound
    guard !number.isPercent, !marks.range.contains(end) || document.tokens[end].kind == .mark
    else { return nil }
    return [1, 2, 3].map { number.tokens.lowerBound - $0 }.first {
      marks.range.contains($0) && document.word($0).isOne(of: "sono", "saranno", "sarebbero")
    }
  }

  /// `Voxalia impiega 90 persone in un call center a Bari`: where they work is told behind them.
  func employedInItalian() {
    for trigger in triggers where trigger.kind == .employ && trigger.certainty == .asserted {
      guard
        let mention = mentions.first(where: {
          $0.begin >= trigger.tokens.upperBound && trigger.clause.contains($0.begin)
        }), mention.determiner == .indefinite, !mention.isPlural, mention.cities.count == 1,
        let count = counts(in: between(trigger.tokens.upperBound, mention.begin)).first,
        !isWhole(count, trigger.clause),
        let organization = mention.organization ?? self.organization(trigger, nil).0
      else { continue }
      let city = place(mention.cities[0])
      guard here(city).isEmpty else { continue }
      let number = site(
        organization: organization, city: city, token: mention.begin, status: .operating,
        evidence: evidence(between(trigger.tokens.lowerBound, city.tokens.upperBound), "employ.site"))
      guard let number else { continue }
      self.count(organization)
      if !count.isJob, !count.isSeat { add(count.headcount, to: number) }
      (focusSite, focusCity) = (number, city)
    }
  }
}
