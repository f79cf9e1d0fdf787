import Switchboard

/// Dates that a sentence behind tells of what was told before without one.
extension Gathering {
  /// How many sentences behind an event may tell its date.
  private static let reach = 4

  /// `The bank cuts 62 jobs in Sherbrooke. ... Most of them will leave on 15 January`: what starts, stops or takes effect in
  /// a sentence that names no other town is what was told before.
  func takeLaterDates(_ events: inout [FoundEvent]) {
    guard events.contains(where: { mayTakeDate($0) }) else { return }
    let told = Dictionary(grouping: events.indices) { document.sentence(of: events[$0].token) }
    for (sentence, marks) in document.sentences.enumerated() where !marks.dates.isEmpty {
      let kinds = kinds(in: marks)
      guard !kinds.isEmpty, !document.isHeadline(marks), !beginsBuilding(marks) else { continue }
      let towns = Set(
        document.places[sentence].lazy.filter { $0.isCity && $0.part == .plain }
          .compactMap { $0.place?.index })
      let names = Set(
        document.names[sentence].map(\.organization).filter {
          document.organizations[$0].role.mayOperate
        })
      let isOfCallCenter = marks.range.contains { marks.covers(Self.ofCallCenter, $0) }
      for before in max(0, sentence - Self.reach)..<sentence {
        for index in told[before] ?? [] where mayTakeDate(events[index]) {
          let event = events[index]
          let kind = kind(of: event)
          guard
            kinds.contains(.effect)
              || kinds.contains(kind) && (kind == .stop || isOfCallCenter),
            names.isEmpty || event.organization.map(names.contains) == true,
            towns.isEmpty || town(of: event).map(towns.contains) == true,
            // What this sentence tells of the same itself is said there.
            !(told[sentence] ?? []).contains(where: {
              isSame(events[$0].type, event.type) && events[$0].site != nil
            }),
            let date = date(for: event, marks)
          else { continue }
          events[index].date = date.text
          events[index].dateEvidence = evidence(marks, until: date.end)
        }
      }
    }
  }

  /// The sentence down to its date.
  private func evidence(_ marks: SentenceMarks, until end: Int) -> NewsEvidence {
    let tokens = between(marks.range.lowerBound, end)
    return NewsEvidence(bytes: document.text.bytes(ofTokens: tokens), rule: "date.behind")
  }

  /// Where building begins nothing opens yet.
  private func beginsBuilding(_ marks: SentenceMarks) -> Bool {
    marks.range.contains { marks.covers(.construction, $0) }
  }

  private enum Kind { case start, stop, effect }

  /// What a sentence must speak of to tell when a call center opens: `Il parcheggio sarà pronto in autunno` does not.
  private static let ofCallCenter = WordClasses([
    .site, .weakSite, .person, .job, .seat, .openNoun, .expandNoun, .anaphor, .pronoun, .recent,
  ])

  private func mayTakeDate(_ event: FoundEvent) -> Bool {
    guard event.date == nil else { return false }
    if event.type == .opening, [.hedged, .asserted].contains(event.certainty) { return true }
    return event.certainty == .planned
      && [.opening, .closure, .layoff, .expansion, .relocation].contains(event.type)
  }

  private func kind(of event: FoundEvent) -> Kind {
    [.closure, .layoff].contains(event.type) ? .stop : .start
  }

  private func town(of event: FoundEvent) -> UInt32? {
    event.site.flatMap { discourse.sites[$0].place?.index } ?? event.place?.place?.index
  }

  private func kinds(in marks: SentenceMarks) -> Set<Kind> {
    let words = document.knowledge.dates.words
    let tokens = document.text.tokens
    var kinds: Set<Kind> = []
    for index in marks.range {
      for (phrases, kind) in [
        (words.starts, Kind.start), (words.stops, .stop), (words.effects, .effect),
      ] where phrases.end(tokens, at: index, until: marks.range.upperBound) != nil {
        kinds.insert(kind)
      }
    }
    return kinds
  }

  /// The first date of a sentence that is yet to come, with where it ends.
  private func date(for event: FoundEvent, _ marks: SentenceMarks) -> (text: String, end: Int)? {
    guard let published = document.published else { return nil }
    // `has opened a center in Oujda. It has been in operation since 24 February`
    if event.certainty == .asserted {
      guard let date = marks.dates.first(where: isSince),
        let text = date.edtf(published: published, isFuture: false)
      else { return nil }
      return (text, date.tokens.upperBound)
    }
    for date in marks.dates {
      guard let text = date.edtf(published: published, isFuture: true),
        let day = CalendarDay(edtf: text), date.side != .last
      else { continue }
      if case .weekday = date.value, date.side == .none { continue }
      let isAhead =
        text.utf8.count < 7
        ? day.year >= published.year
        : text.utf8.count == 7
          ? (day.year, day.month) > (published.year, published.month)
          : day.number > published.number
      let isNear = day.year <= published.year + 3
      if isAhead, isNear, !isOfText(date, published) { return (text, date.tokens.upperBound) }
    }
    return nil
  }

  /// `depuis le 24 février`
  private func isSince(_ date: NewsDate) -> Bool {
    (1...2).contains {
      Discourse.sinceWords.contains(document.word(date.tokens.lowerBound - $0))
    }
  }

  /// The year or the day of the text itself, which a sentence names for other things.
  private func isOfText(_ date: NewsDate, _ published: CalendarDay) -> Bool {
    switch date.value {
    case .date(let year?, nil, _, _): year == published.year
    case .days(let count): count <= 0
    default: false
    }
  }
}
