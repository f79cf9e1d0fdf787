import Switchboard

/// What Italian verbs and nouns without an object or a subject of their own are said of.
extension Discourse {
  /// `Futuro incerto per il call center di Lecce: potrebbe chiudere`, `ha aperto nel 2008 e ha chiuso a marzo`, `è
  /// incerto: si teme la chiusura`: of the call center that the sentence has named before.
  func targetBeforeInItalian(_ trigger: Trigger) -> Int? {
    guard document.language == .italian else { return nil }
    if [.expand, .layoff].contains(trigger.kind) { return targetBeforeColon(trigger) }
    guard [.open, .close, .move].contains(trigger.kind),
      !trigger.isLight, let begin = chainBegin(trigger), isWithoutObject(trigger),
      let index = mentions.lastIndex(where: { $0.tokens.upperBound <= begin }),
      mentions[index].isStrong || mentions[index].determiner == .definite,
      !mentions[index].isPlural, !mentions[index].isAnaphor, !mentions[index].cities.isEmpty,
      // `Voxalia ha un call center a Lecce e potrebbe chiudere`, but `in Voxalia, nata a Lecce, e ha chiuso`
      !mentions.contains(where: { $0.begin >= begin })
    else { return nil }
    return index
  }

  /// `Il call center di Lecce crescerà: in arrivo 120 assunzioni`: of the one before the colon.
  private func targetBeforeColon(_ trigger: Trigger) -> Int? {
    guard
      let colon = between(marks.range.lowerBound, trigger.tokens.lowerBound).last(where: {
        document.tokens[$0].folded == ":"
      }),
      let index = mentions.lastIndex(where: { $0.tokens.upperBound <= colon }),
      index == mentions.indices.last, !mentions[index].isPlural, mentions[index].cities.count == 1,
      !document.places[sentence].contains(where: { $0.isCity && $0.tokens.lowerBound > colon })
    else { return nil }
    return index
  }

  /// Where the verbs begin that end with a trigger, right behind a colon or `e`: nil where something else stands there.
  private func chainBegin(_ trigger: Trigger) -> Int? {
    let first = trigger.tokens.lowerBound
    for token in between(max(marks.range.lowerBound, first - 7), first).reversed() {
      let word = document.word(token)
      if document.tokens[token].folded == ":" { return token + 1 }
      if word.isOne(of: "e", "ed"), document.tokens[token].bytes.count == word.utf8.count,
        !trigger.isNoun
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
  private func isWithoutObject(_ trigger: Trigger) -> Bool {
    let next = trigger.tokens.upperBound
    guard marks.range.contains(next) else { return true }
    return document.tokens[next].kind == .mark
      || document.word(next).isOne(of: "definitivamente", "entro", "ma", "perche", "dal", "da")
      || marks.dates.contains { (0...2).contains($0.tokens.lowerBound - next) }
  }

  /// `Voxalia lo chiuderà a giugno`, `lo ha aperto Voxalia`, `l'ha chiuso`: the call center that was spoken of last.
  func isOfPronounInItalian(_ trigger: Trigger) -> Bool {
    guard document.language == .italian, [.open, .close].contains(trigger.kind), !trigger.isNoun,
      !trigger.isPassive, let focusSite, isRecent(focusSite, 1)
    else { return false }
    var before = trigger.tokens.lowerBound - 1
    while marks.range.contains(before), VerbGroup.isAuxiliary(document.word(before), .italian) {
      before -= 1
    }
    return marks.range.contains(before) && document.word(before).isOne(of: "lo", "la", "l")
      && city(in: zone(of: trigger), needsPreposition: true) == nil
  }

  /// `Voxalia aprirà un call center a Lecce: 120 posti di lavoro`, `Gli addetti saranno 120`: so many are told of what
  /// opens or grows, in the same sentence or the one behind it.
  func jobsOfLastEvent() {
    guard mentions.allSatisfy({ $0.cities.isEmpty }) || events.last?.token ?? 0 >= marks.range.lowerBound,
      let event = events.indices.last,
      [.opening, .inauguration, .expansion, .closure].contains(events[event].type),
      events[event].headcount == nil, events[event].certainty != .negated,
      let site = events[event].site, distance(to: document.sentence(of: events[event].token)) <= 2,
      let (number, isSeat) = looseNumber(apart: events[event].token)
    else { return }
    // `Voxalia chiuderà il call center. I dipendenti coinvolti sono 120`: who works there.
    if events[event].type == .closure {
      guard !isSeat else { return }
      return add(
        NewsCapacity(
          measure: .headcount, least: number.least, most: number.most, isPlanned: false), to: site)
    }
    let capacity = NewsCapacity(
      measure: isSeat ? .seats : .jobsAnnounced, least: number.least, most: number.most,
      isPlanned: events[event].certainty == .planned)
    events[event].headcount = capacity
    add(capacity, to: site)
  }

  /// A number of jobs that no verb but `sono` tells, behind or before a colon, or alone in its sentence.
  private func looseNumber(apart token: Int) -> (NewsNumber, Bool)? {
    let isHere = marks.range.contains(token)
    for number in marks.numbers where !number.isPercent && (number.least ?? number.most ?? 0) > 4 {
      let verb = numberVerb(before: number)
      if verb > 0, !isHere,
        let noun = between(marks.range.lowerBound, verb).first(where: {
          marks.covers([.person, .job, .seat].asClasses, $0) || document.word($0).hasPrefix("assunt")
        }), noun - marks.firstWord <= 3,
        !between(noun, verb).contains(where: { marks.covers([.clause, .of].asClasses, $0) })
          || document.word(noun) == "posti"
      {
        return (number, marks.covers(.seat, noun))
      }
      let next = number.tokens.upperBound
      guard isHere, marks.begins([.job, .seat].asClasses, at: next)
        || marks.covers([.another, .article].asClasses, next) && marks.begins(.job, at: next + 1)
      else { continue }
      let (low, high) = (min(token, number.tokens.lowerBound), max(token, number.tokens.lowerBound))
      let colon = between(low, high).first { document.tokens[$0].folded == ":" }
      guard let colon, number.tokens.lowerBound < token || number.tokens.lowerBound - colon <= 3
      else { continue }
      return (number, marks.begins(.seat, at: next))
    }
    return nil
  }
}
