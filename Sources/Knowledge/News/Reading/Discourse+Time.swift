/// When something happens that a trigger says.
extension Discourse {
  /// The date that is said of a trigger: the nearest in its zone.
  func date(_ trigger: Trigger) -> String? {
    guard trigger.certainty != .negated, trigger.certainty != .cancelled else { return nil }
    let dates = self.dates(of: trigger)
    guard let nearest = nearest(dates, to: trigger) else { return trigger.sharedDate }
    let isFuture = trigger.certainty == .planned || trigger.certainty == .hedged
    // In `announced on Friday that it will close` the day is of the announcement.
    if isFuture,
      isOfAnnouncement(nearest, trigger) && !isItsDay(nearest, trigger) || isOver(nearest)
    {
      return dates.first { $0 != nearest && !isOfAnnouncement($0, trigger) && !isOver($0) }?
        .edtf(published: document.published, isFuture: true)
    }
    // `has created 300 jobs in two years`: so long it took.
    if trigger.certainty == .asserted, nearest.side == .next, !trigger.isNoun, !trigger.isPresent,
      isCounted(nearest)
    {
      return nil
    }
    let date = nearest.edtf(published: document.published, isFuture: isFuture)
    // `has opened a center, promising 3,500 jobs by 2026`: what has happened has no date to come.
    if trigger.certainty == .asserted, !trigger.isNoun, !trigger.isPresent,
      let published = document.published,
      let day = date.flatMap(CalendarDay.init(edtf:)), day.year > published.year
    {
      return nil
    }
    return date
  }

  /// Whether what is said in the present, or by a noun, has a date after the text: `opens on 1 June`.
  func isYetToCome(_ trigger: Trigger) -> Bool {
    if hasBeenHad(trigger) { return false }
    if isAgreedInArabic(trigger) { return true }
    // `ferme son site de Nevers`: what closes in the present has not closed yet.
    if trigger.kind == .close, trigger.isPresent, trigger.certainty == .asserted,
      !(sentence == 0 && document.hasHeadline)
        || document.language.isOne(of: .german, .italian, .portuguese, .spanish, .french),
      document.language.isOne(of: .french, .german, .italian, .spanish, .portuguese),
      !isOfPast(trigger)
    {
      return true
    }
    if let date = nearest(dates(of: trigger), to: trigger), isItsDay(date, trigger) { return true }
    // `Am morgigen Donnerstag nehmen zwei Callcenter die Arbeit auf`
    if document.language == .german, trigger.isPresent, trigger.certainty == .asserted,
      let date = nearest(dates(of: trigger), to: trigger), case .days(let count) = date.value,
      count > 0
    {
      return true
    }
    if opensOnDay(trigger) { return true }
    if isYetToComeInItalian(trigger) { return true }
    if isYetToComeInGerman(trigger) || isEndToCome(trigger) || cutsInPresentInFrench(trigger) {
      return true
    }
    if let isToCome = isYetToComeInPortuguese(trigger) { return isToCome }
    if trigger.kind == .move, trigger.isPresent, trigger.certainty == .asserted,
      document.language.isOne(of: .italian, .portuguese), !isOfPast(trigger)
    {
      return true
    }
    guard trigger.certainty == .asserted, trigger.isPresent || trigger.isNoun,
      [.open, .close, .layoff, .expand, .reduce, .move].contains(trigger.kind)
        || trigger.kind == .strike && document.language == .arabic,
      let published = document.published,
      let date = nearest(dates(of: trigger), to: trigger), !isOfAnnouncement(date),
      date.side != .last, !isOfLastOnes(date)
    else { return false }
    // `des im Herbst geschlossenen Callcenters`: a participle that is passive says what has been.
    if trigger.isNoun, trigger.isPassive, case .season = date.value { return false }
    // `schließt im Herbst`, `ferme à la fin de l'année`: a rough time with the present is yet to come.
    if trigger.isPresent, case .season(_, _, year: nil, yearsAway: nil) = date.value { return true }
    // `nimmt im Oktober die Arbeit auf`: what has been is told in the past.
    if document.language == .german, trigger.isPresent, case .date(nil, _?, _, _) = date.value {
      return true
    }
    guard
      let future = date.edtf(published: published, isFuture: true).flatMap(CalendarDay.init(edtf:)),
      let past = date.edtf(published: published, isFuture: false).flatMap(CalendarDay.init(edtf:)),
      future.number > published.number
        + (future.number == past.number && !isDayInArabic(date) ? 16 : 0)
    else { return false }
    if future.number == past.number || date.side == .next { return true }
    return future.number - published.number < published.number - past.number
  }

  /// `40 incorporaciones en el último trimestre`: a part of a year that is over.
  private func isOfLastOnes(_ date: NewsDate) -> Bool {
    guard case .months(nil, _) = date.value else { return false }
    return document.word(date.tokens.lowerBound).isOne(
      of: "ultimo", "pasado", "passado", "dernier", "scorso")
  }

  /// `ferme ses portes vendredi`, with nothing between: the next Friday, when that is nearer than the last one.
  private func isItsDay(_ date: NewsDate, _ trigger: Trigger) -> Bool {
    guard
      trigger.kind == .close || trigger.kind == .open && document.language == .portuguese,
      trigger.isPresent, !trigger.isNoun, document.language != .english,
      case .weekday = date.value, let published = document.published,
      (0...4).contains(date.tokens.lowerBound - trigger.tokens.upperBound),
      let next = date.edtf(published: published, isFuture: true).flatMap(CalendarDay.init(edtf:)),
      let last = date.edtf(published: published, isFuture: false).flatMap(CalendarDay.init(edtf:))
    else { return false }
    return next.number - published.number < published.number - last.number
  }

  /// A day with its year is told of what is to come as it is of what has been.
  private func isDayInArabic(_ date: NewsDate) -> Bool {
    // `inaugura na próxima terça-feira, 24 de Abril`
    if document.language == .portuguese, case .date(_, _?, _?, _) = date.value { return true }
    guard document.language == .arabic, case .date(_?, _?, _?, _) = date.value else {
      return false
    }
    return true
  }

  /// `streicht 80 Stellen`, `verlagert das Callcenter`, `baut ein Callcenter auf`: German says so in the present what
  /// is announced.
  /// `said that, following the closure of its call center in 2018, Norvex moved`: what stands behind `after` or `with` and is
  /// dated before the text was published has happened, whoever says so.
  func isOver(_ trigger: Trigger) -> Bool {
    guard trigger.isNoun, trigger.certainty == .planned, [.open, .close].contains(trigger.kind),
      let published = document.published,
      // `60 jobs are to be lost with the closure in September`
      document.language != .english
        || !triggers.contains(where: {
          $0.certainty == .planned && $0.tokens.upperBound <= trigger.tokens.lowerBound
        }),
      (1...2).contains(where: {
        Self.behindWhat.contains(document.word(trigger.tokens.lowerBound - $0))
      }),
      let date = nearest(dates(of: trigger), to: trigger),
      let day = date.edtf(published: published, isFuture: false).flatMap(CalendarDay.init(edtf:))
    else { return false }
    return day.number < published.number
      && (date.side == .last || date.isOfEarlierYear(than: published))
  }

  private static let behindWhat: WordSet = [
    "after", "following", "since", "with", "apres", "depuis", "avec", "tras", "desde", "con",
    "dopo",
    "dal", "dalla", "dall", "del", "dell", "della", "dello", "depois", "apos", "com", "do", "da",
    "nach", "seit", "mit",
  ]

  private func isYetToComeInGerman(_ trigger: Trigger) -> Bool {
    guard document.language == .german, trigger.certainty == .asserted,
      trigger.isPresent || isGoingLost(trigger)
    else { return false }
    // A date of the clause behind is none of this.
    if isOfPast(trigger), let date = nearest(dates(of: trigger), to: trigger),
      !between(
        min(date.tokens.upperBound, trigger.tokens.upperBound),
        max(date.tokens.lowerBound, trigger.tokens.lowerBound)
      ).contains(where: { document.tokens[$0].folded == "," })
    {
      return false
    }
    return [.layoff, .reduce, .move].contains(trigger.kind)
      || trigger.kind == .expand
        && trigger.lemma.isOne(
          of: "einstellen", "ausbauen", "aufstocken", "vergrossern", "erweitern", "verdoppeln",
          "verstarken", "ausweiten")
      || trigger.kind == .expand
        && trigger.lemma.isOne(
          of: "hinzukommen", "dazukommen", "anheuern", "anwerben", "rekrutieren",
          "dazuholen", "verdreifachen", "suchen", "ausschreiben")
        && stretch(around: trigger.tokens.lowerBound).contains { token in
          marks.numbers.contains { $0.tokens.lowerBound == token && !$0.isPercent }
        }
      || trigger.kind == .expand && trigger.lemma == "wachsen"
        && stretch(around: trigger.tokens.lowerBound).contains { document.word($0) == "um" }
      // `In Brig entstehen 31 Stellen`
      || trigger.kind == .expand && trigger.lemma == "entstehen"
        && trigger.clause.contains { marks.begins(.job, at: $0) }
        && (!mentions.contains { trigger.clause.contains($0.begin) } || createsJobsThere(trigger))
      || trigger.kind == .open
        && trigger.lemma.isOne(
          of: "aufbauen", "ansiedeln", "errichten", "einrichten", "folgen", "investieren",
          "niederlassen", "bekommen", "erhalten")
      // `Norvex kommt nach Gera`, `Hier zieht bald ein Callcenter ein`
      || trigger.kind == .open
        && (trigger.lemma == "kommen"
          || stretch(around: trigger.tokens.lowerBound).contains { marks.begins(.soon, at: $0) })
  }

  /// `cierra hoy sus puertas`, `ferma depuis lundi`: a day that has come, or a time since when.
  private func isOfPast(_ trigger: Trigger) -> Bool {
    guard let date = nearest(dates(of: trigger), to: trigger) else { return false }
    if trigger.tokens.upperBound <= date.tokens.lowerBound,
      Self.sinceWords.contains(document.word(date.tokens.lowerBound - 1))
    {
      return true
    }
    switch date.value {
    case .days(let count): return count <= 0
    case .weekday: return date.side != .next && !isItsDay(date, trigger)
    default: return date.side == .last || isOver(date)
    }
  }

  func dates(of trigger: Trigger) -> [NewsDate] {
    let zone = self.zone(of: trigger)
    return marks.dates.filter {
      !isOfDateline($0) && !isTown($0)
        && (zone.overlaps($0.tokens) || zone.contains($0.tokens.lowerBound))
        && !isWhenTold($0, trigger) && !isOfOpeningInFrench($0, trigger)
        && !isOfAside($0, trigger) && !isOfRelativeInArabic($0, trigger)
        && !isOfOtherInItalian($0, trigger) && !isBeforePluperfect($0, trigger)
        // `téléconseillère depuis 2005`
        && !([.close, .layoff, .reduce].contains(trigger.kind)
          && Self.sinceWords.contains(document.word($0.tokens.lowerBound - 1))
          && $0.tokens.lowerBound > marks.range.lowerBound && document.language != .spanish)
    }
  }

  /// `a central de Natal`: a town that is called as a feast.
  private func isTown(_ date: NewsDate) -> Bool {
    date.tokens.count == 1 && document.language == .portuguese
      && document.places[sentence].contains { $0.isCity && $0.tokens == date.tokens }
  }

  /// `Suhl, 6. November 2012 - Der Anbieter schließt`: when and where the text was written.
  private func isOfDateline(_ date: NewsDate) -> Bool {
    let end = date.tokens.upperBound
    guard marks.range.contains(end), date.tokens.lowerBound - marks.firstWord <= 6,
      document.places[sentence].contains(where: {
        $0.tokens.lowerBound == marks.firstWord && $0.tokens.upperBound <= date.tokens.lowerBound
      })
    else { return false }
    let mark = document.tokens[end]
    return document.text.string(mark.bytes).isOne(of: "–", "—", "-", ")") && mark.kind == .mark
  }

  /// `la fermeture, annoncée en juin`: when it was told, not when it happens.
  private func isWhenTold(_ date: NewsDate, _ trigger: Trigger) -> Bool {
    // `anunciou para agosto a abertura`: when it is to happen.
    if document.word(date.tokens.lowerBound - 1).isOne(of: "para", "pour", "per", "fur", "for") {
      return false
    }
    guard document.language != .german else { return isWhenToldInGerman(date, trigger) }
    // `in late March announced the opening of`
    if document.language == .english, date.tokens.upperBound <= trigger.tokens.lowerBound,
      document.verbs(date.tokens.upperBound).contains(where: {
        [.announce, .say].contains($0.verbClass) && $0.form == .past
      })
    {
      return true
    }
    let before = between(
      max(trigger.clause.lowerBound, date.tokens.lowerBound - 8), date.tokens.lowerBound)
    guard
      let told = before.last(where: { token in
        document.verbs(token).contains {
          $0.verbClass == .announce && [.participle, .past].contains($0.form)
            // `denunciou hoje o sindicato`
            || $0.verbClass == .say && $0.form == .past
              && document.language.isOne(of: .portuguese, .spanish)
              && (1...2).contains(date.tokens.lowerBound - token)
        }
      })
    else { return false }
    // `announced it will close in June`: the closure is in June.
    let gap = between(told + 1, date.tokens.lowerBound)
    return !gap.contains(trigger.tokens.lowerBound)
      && !triggers.contains { gap.contains($0.tokens.lowerBound) }
      && !gap.contains { document.tokens[$0].folded == "," || marks.covers(.future, $0) }
  }

  func nearest(_ dates: [NewsDate], to trigger: Trigger) -> NewsDate? {
    // In German what belongs to a verb stands before it: `sollen zum 31. Mai geschlossen werden, das in Essen im Juli`.
    if document.language == .german, !trigger.isNoun,
      let before = dates.last(where: { $0.tokens.upperBound <= trigger.tokens.lowerBound }),
      !isOfAnnouncement(before),
      !between(before.tokens.upperBound, trigger.tokens.lowerBound).contains(where: {
        document.tokens[$0].folded == ","
      })
    {
      return before
    }
    // `In 2003, Lumora opened a call centre in Derby, followed by one in Hull in 2005`
    if document.language == .english, let first = dates.first,
      first.tokens.lowerBound - marks.firstWord <= 1,
      first.tokens.upperBound <= trigger.tokens.lowerBound,
      first.tokens.lowerBound > marks.firstWord,
      let next = dates.first(where: { $0.tokens.lowerBound >= trigger.tokens.upperBound }),
      between(trigger.tokens.upperBound, next.tokens.lowerBound).contains(where: {
        document.tokens[$0].folded == ","
      })
    {
      return first
    }
    let behind = dates.filter { $0.tokens.lowerBound >= trigger.tokens.upperBound }
    let nearest = (behind.isEmpty ? dates : behind).min {
      distance($0.tokens, trigger.tokens) < distance($1.tokens, trigger.tokens)
    }
    guard let nearest, distance(nearest.tokens, trigger.tokens) < 24 else { return nil }
    return nearest
  }

  /// Whether it is told by how far it is away: `in two years`.
  private func isCounted(_ date: NewsDate) -> Bool {
    switch date.value {
    case .days, .monthsAway, .yearsAway: true
    default: false
    }
  }

  private func isOfAnnouncement(_ date: NewsDate, _ trigger: Trigger? = nil) -> Bool {
    switch date.value {
    case .weekday:
      date.side != .next && trigger.map { isDayOfPlan(date, $0) } != true
    case .days: date.side != .next && date.value != .days(1)
    default: false
    }
  }

  /// `will open its doors on Thursday`, `wird am Donnerstag schließen`: nobody says anything between the two.
  private func isDayOfPlan(_ date: NewsDate, _ trigger: Trigger) -> Bool {
    let isGerman = document.language == .german
    guard !trigger.isNoun, trigger.certainty == .planned,
      isGerman
        ? trigger.clause.contains(date.tokens.lowerBound)
        : date.tokens.lowerBound >= trigger.tokens.upperBound
    else { return false }
    let stretch = between(
      isGerman ? trigger.clause.lowerBound : trigger.tokens.upperBound,
      isGerman ? trigger.clause.upperBound : date.tokens.lowerBound)
    return !stretch.contains { token in
      document.verbs(token).contains { [.announce, .say, .deny].contains($0.verbClass) }
    }
  }

  /// Whether a day has passed when the text is written: nothing that is planned can be on it.
  private func isOver(_ date: NewsDate) -> Bool {
    guard let published = document.published,
      let text = date.edtf(published: published, isFuture: true), let day = CalendarDay(edtf: text)
    else { return false }
    switch text.utf8.count {
    case 10: return day.number <= published.number
    case 7: return (day.year, day.month) < (published.year, published.month)
    case 4: return day.year < published.year
    default: return false
    }
  }

  /// How many tokens stand between two places.
  func distance(_ one: Range<Int>, _ other: Range<Int>) -> Int {
    one.lowerBound >= other.upperBound
      ? one.lowerBound - other.upperBound : other.lowerBound - one.upperBound
  }
}

extension CalendarDay {
  /// The day that an EDTF date tells, or one in the middle of the month, season or year that it tells.
  init?(edtf: String) {
    let parts = edtf.split(separator: "-").map { $0.prefix { $0.isNumber } }.compactMap { Int($0) }
    guard let year = parts.first, year > 0 else { return nil }
    var month = parts.count > 1 ? parts[1] : 7
    // Seasons: 21 to 24 are spring to winter.
    if month > 12 { month = [21: 4, 22: 7, 23: 10, 24: 12][month] ?? 7 }
    self.init(year: year, month: month, day: parts.count > 2 ? parts[2] : 15)
  }
}
