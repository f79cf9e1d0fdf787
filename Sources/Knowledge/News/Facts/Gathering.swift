import Switchboard

/// Puts together what was read: one record for each call center, event and organization.
struct Gathering {
  let discourse: Discourse
  var document: NewsDocument { discourse.document }

  init(_ discourse: Discourse) { self.discourse = discourse }

  /// Adds the facts of the text.
  func gather(into facts: inout NewsFacts) {
    var numbers: [Int: Int] = [:]
    var merged = discourse.sites
    let target = merge(&merged)
    let events = events(target)
    let bySite = Dictionary(grouping: events, by: { $0.site ?? -1 })
    for (index, found) in merged.enumerated() where target[index] == index {
      guard let status = status(found, bySite[index] ?? []) else { continue }
      numbers[index] = facts.sites.count
      facts.sites.append(made(found, status))
    }
    for event in events {
      var made = NewsEvent(type: event.type, modality: modality(event.certainty))
      made.date = event.date
      made.operatorIndex = event.organization
      made.site = event.site.flatMap { numbers[$0] }
      let site = event.site.map { merged[$0] }
      made.city = site?.city ?? event.place?.name
      made.country = site?.country ?? event.place?.place?.country ?? event.country
      made.operatorIndex = event.organization ?? site?.organization
      // What does not happen costs nobody and hires nobody.
      made.headcount = made.modality == .negated ? nil : event.headcount ?? size(event, site)
      made.evidence = [event.evidence] + (event.dateEvidence.map { [$0] } ?? [])
      made.confidence = Confidence.of(event, at: site)
      facts.events.append(made)
    }
    organizations(&facts, merged)
  }

  /// How many will work, or work, in what opens, where one number is told of it.
  private func size(_ event: FoundEvent, _ site: FoundSite?) -> NewsCapacity? {
    guard let site, [.opening, .inauguration].contains(event.type),
      event.certainty != .negated, event.certainty != .cancelled,
      // Not what opened long ago.
      event.certainty != .asserted || isNew(event.date)
    else { return nil }
    let jobs = site.capacity.filter { $0.measure == .jobsAnnounced }
    if jobs.count == 1 { return jobs[0] }
    var staff = site.capacity.filter { $0.measure == .headcount }
    if staff.contains(where: { !$0.isPlanned }) { staff.removeAll(where: \.isPlanned) }
    guard jobs.isEmpty, staff.count == 1 else { return nil }
    // Who will work in what is to open is to be hired; who works in the town now is no part of it.
    if event.certainty != .asserted {
      if !staff[0].isPlanned, document.language == .french { return nil }
      return NewsCapacity(
        measure: .jobsAnnounced, least: staff[0].least, most: staff[0].most, isPlanned: true)
    }
    return staff[0]
  }

  /// Whether what has a date is the news itself, and no more than some months old; what has none is.
  private func isNew(_ date: String?) -> Bool {
    guard let date, let published = document.published else { return true }
    if date.utf8.count < 7 { return Int(date.prefix(4)).map { $0 >= published.year } ?? true }
    return CalendarDay(edtf: date).map { published.number - $0.number < 100 } ?? true
  }

  /// Whether a date is of the year before the text, or later.
  func isRecent(_ date: String?) -> Bool {
    guard let date, let year = Int(date.prefix(4)), let published = document.published else {
      return true
    }
    return year >= published.year - 1
  }

  /// Call centers without an operator are those of an operator in the same city.
  private func merge(_ sites: inout [FoundSite]) -> [Int] {
    var target = Array(sites.indices)
    for here in discourse.sitesByPlace.values where here.count > 1 {
      guard let first = here.first(where: { sites[$0].organization != nil }) else { continue }
      for index in here where index != first {
        guard
          sites[index].organization == nil || sites[index].organization == sites[first].organization
        else { continue }
        target[index] = first
        sites[first].said += sites[index].said
        sites[first].evidence += sites[index].evidence
        sites[first].opened = sites[first].opened ?? sites[index].opened
        sites[first].closed = sites[first].closed ?? sites[index].closed
        sites[first].capacity += sites[index].capacity
      }
    }
    return target
  }

  /// The events, those of one kind of one call center once.
  private func events(_ target: [Int]) -> [FoundEvent] {
    var events: [FoundEvent] = []
    var numbers: [String: [Int]] = [:]
    // What the headline says, the text says better.
    let ordered = discourse.events.filter { !$0.isHeadline } + discourse.events.filter(\.isHeadline)
    for var event in ordered {
      if let site = event.site { event.site = target[site] }
      let key = self.key(event)
      let same = numbers[key]?.first { number in
        let other = events[number]
        guard isSame(other.type, event.type) else { return false }
        if event.isHeadline { return true }
        // A noun says less of the time than a verb: `el fin de su centro`.
        if event.isNoun != other.isNoun, event.certainty != other.certainty,
          other.headcount == nil || event.headcount == nil || other.headcount == event.headcount
            || event.certainty != .hedged,
          event.certainty != .negated,
          other.certainty != .negated
        {
          return true
        }
        if saysWhenInPortuguese(event, other) { return true }
        if event.isNoun, other.isNoun, event.certainty != .negated, other.certainty != .negated,
          agree(other.date, event.date),
          other.headcount == nil || event.headcount == nil || other.headcount == event.headcount
        {
          return true
        }
        if other.type == .expansion, other.site != nil,
          discourse.document.sentence(of: other.token)
            == discourse.document.sentence(of: event.token)
        {
          return true
        }
        if other.certainty == event.certainty { return agree(other.date, event.date) }
        return false
      }
      if let same {
        // `its plan to shut` is surer than `it is proposed that it will`.
        let isLessSure = event.certainty == .hedged && events[same].certainty == .planned
        if events[same].isNoun, !event.isNoun, !event.isHeadline, !isLessSure {
          events[same].certainty = event.certainty
          events[same].isNoun = false
          events[same].date = event.date
        }
        // `Voxalia demite 380`, above `anunciou a demissão`: the verb says that they have gone.
        if event.isHeadline, events[same].evidence.rule.hasSuffix(".noun"), event.type == .layoff,
          event.evidence.rule.hasSuffix(".verb"),
          event.certainty == .asserted, events[same].certainty == .planned,
          document.language == .portuguese
        {
          events[same].certainty = .asserted
        }
        if areYetToGo(event, events[same]) || isOnlyGreeted(events[same], event) {
          events[same].certainty = .planned
        }
        if events[same].date == nil || isFiner(event.date, than: events[same].date),
          !event.isHeadline || event.certainty == events[same].certainty
        {
          events[same].date = event.date
        }
        if events[same].headcount == nil { events[same].headcount = event.headcount }
        if event.type == .inauguration, events[same].type == .opening,
          event.certainty == events[same].certainty
        {
          events[same].type = .inauguration
        }
        continue
      }
      if numbers[key]?.count ?? 0 < 64 { numbers[key, default: []].append(events.count) }
      events.append(event)
    }
    // The people who will be hired for what is to open are its size.
    var hired: Set<Int> = []
    for index in events.indices
    where events[index].type == .expansion
      && (events[index].certainty == .planned || isOfOpeningInFrench(events[index], events))
    {
      guard let site = events[index].site,
        let opening = events.firstIndex(where: {
          $0.site == site && [.opening, .inauguration].contains($0.type)
            && $0.certainty == .planned
            && ($0.headcount == nil || $0.headcount == events[index].headcount
              || document.language == .english && !isThere(site))
        })
      else { continue }
      events[opening].headcount = events[index].headcount
      hired.insert(index)
    }
    events = events.indices.filter { !hired.contains($0) }.map { events[$0] }
    closuresOfHeadlines(&events)
    takeLaterDates(&events)
    // What a closure costs goes with it.
    for index in events.indices
    where events[index].type == .layoff && events[index].date == nil
      && events[index].headcount != nil && [.asserted, .planned].contains(events[index].certainty)
    {
      let closures = events.filter {
        $0.type == .closure && $0.site != nil && $0.site == events[index].site
          && $0.certainty == events[index].certainty
      }
      if closures.count == 1 { events[index].date = closures[0].date }
    }
    // Jobs that are at risk where a closure is planned are planned to go.
    let closing = Set(
      events.lazy.filter { $0.type == .closure && $0.certainty == .planned }.compactMap(\.site))
    for index in events.indices
    where events[index].type == .layoff
      && (events[index].certainty == .hedged || isOnlyNotice(events[index]))
    {
      if let site = events[index].site, closing.contains(site) {
        events[index].certainty = .planned
      }
    }
    let bySite = Dictionary(grouping: events.filter { $0.site != nil }, by: { $0.site ?? 0 })
      .mapValues { $0.prefix(64) }
    let byOperator = Dictionary(
      grouping: events.filter { $0.site != nil }, by: { $0.organization ?? -1 }
    ).mapValues {
      $0.prefix(64)
    }
    events.removeAll { event in
      guard let site = event.site else {
        // What is told without a place is told again with one.
        return event.place == nil
          && byOperator[event.organization ?? -1]?.contains {
            isSame($0.type, event.type) && ($0.certainty == event.certainty || event.isHeadline)
              && agree($0.date, event.date)
          } == true
      }
      return isDouble(event, bySite[site] ?? [])
        || isTotal(event, byOperator[event.organization ?? -1] ?? [])
    }
    return events.sorted { $0.token < $1.token }
  }

  /// Whether an event of a call center says what another one of it says better.
  private func isDouble(_ event: FoundEvent, _ others: ArraySlice<FoundEvent>) -> Bool {
    // `i licenziamenti scatteranno a giugno`: of those that were counted before.
    if event.type == .layoff, event.headcount == nil,
      document.language.isOne(of: .italian, .portuguese), event.certainty != .negated,
      event.certainty != .cancelled,
      others.contains(where: {
        $0.type == .layoff && $0.headcount != nil && $0.certainty != .negated
          && $0.token < event.token
      })
    {
      return true
    }
    // `el despido colectivo con el que se desprendió de 92`: it has happened.
    if event.type == .layoff, event.certainty == .planned, event.headcount != nil,
      document.language == .spanish,
      others.contains(where: {
        $0.type == .layoff && $0.certainty == .asserted
          && $0.headcount?.most == event.headcount?.most
          && $0.headcount?.least == event.headcount?.least
      })
    {
      return true
    }
    switch (event.type, event.certainty) {
    case (.layoff, .negated) where areToldToGo(others): return true
    // `closes` in the present and `will be closed by May` are one: it is yet to come.
    case (_, .asserted)
    where others.contains {
      $0.certainty == .planned && $0.type == event.type && !isPast(event.date)
        // Those that were counted are not told by `as rescisões serão homologadas`.
        && !(event.type == .layoff && event.headcount != nil && $0.headcount == nil
          && document.language.isOne(of: .italian, .portuguese))
    }:
      return true
    case (.opening, .planned) where isDroppedInGerman(event, others): return true
    // What is denied is not rumoured, too.
    case (_, .hedged):
      return others.contains {
        isSame($0.type, event.type)
          && ($0.certainty == .negated
            || event.type == .layoff
              && (event.headcount == nil
                // `120 esuberi`, `evitare i 120 licenziamenti`
                || document.language == .italian
                  && event.headcount?.most == $0.headcount?.most
                  && event.headcount?.least == $0.headcount?.least)
              && [.asserted, .planned].contains($0.certainty)
            || $0.certainty == .asserted && [.opening, .inauguration].contains(event.type)
            || document.language == .italian && $0.certainty == .asserted && event.type == .closure
            || $0.certainty == .planned && event.type != .layoff && event.type != .expansion
              && agree($0.date, event.date))
      }
    // People who are hired for what opens are no expansion.
    case (.expansion, _):
      return others.contains {
        [.opening, .inauguration].contains($0.type) && $0.certainty != .negated
          && ($0.headcount?.most == event.headcount?.most || event.isHeadline)
      }
    default: return false
    }
  }

  func isPast(_ date: String?) -> Bool {
    guard let date, let published = document.published else { return date != nil }
    let parts = date.split(separator: "-").compactMap { Int($0.prefix(4)) }
    guard let year = parts.first else { return false }
    return (year, parts.count > 1 ? parts[1] : 1, parts.count > 2 ? parts[2] : 1)
      < (published.year, published.month, published.day)
  }

  /// The state of a call center as of the date of the text: the strongest of what was said.
  private func status(_ site: FoundSite, _ events: [FoundEvent]) -> CallCenterStatus? {
    let said = site.said.map(\.status)
    guard !said.isEmpty else { return nil }
    let hasPlannedInauguration = events.contains {
      $0.type == .inauguration && $0.certainty == .planned
    }
    // Closed for a while, and nothing worse said later.
    if said.last(where: { [.suspended, .closed, .closing].contains($0) }) == .suspended {
      return .suspended
    }
    let closure = events.last {
      $0.type == .closure && ($0.certainty == .asserted || $0.certainty == .planned)
    }
    // `reabrirá su centro, que había clausurado en 2002`
    let isToReopen =
      closure?.certainty == .asserted && closure?.date != nil
      && events.contains {
        [.opening, .inauguration].contains($0.type) && $0.certainty == .planned && !$0.isHeadline
      }
    if let closure, !isToReopen { return closure.certainty == .asserted ? .closed : .closing }
    if isToReopen { return .planned }
    // What moves away: `verlagert das Callcenter von Gera nach Suhl`.
    if let gone = said.last(where: { $0 == .closing || $0 == .closed }),
      !events.contains(where: { $0.type == .closure })
    {
      return gone
    }
    if said.contains(.cancelled) { return .cancelled }
    if said.contains(.underConstruction) { return .underConstruction }
    let hasOpened = events.contains {
      [.opening, .inauguration].contains($0.type) && $0.certainty == .asserted && !$0.isHeadline
        && $0.date != nil && isPast($0.date)
    }
    if said.contains(.opening), !hasOpened { return .opening }
    // `está a funcionar desde fevereiro`, though its inauguration is set.
    let isWorking =
      document.language == .portuguese && said.contains(.operating) && site.opened != nil
      && isPast(site.opened)
    if hasPlannedInauguration, !isWorking { return .opening }
    if said.contains(.planned),
      !events.contains(where: {
        ($0.type == .opening || $0.type == .inauguration && !isToBegin(events))
          && $0.certainty == .asserted && !$0.isHeadline
      })
    {
      return .planned
    }
    if said.contains(.reduced) { return .reduced }
    if isReduced(events), !goesOn(site), !growsAgain(events) { return .reduced }
    if said.contains(.operating) { return .operating }
    return said.first
  }

  private func modality(_ certainty: Trigger.Certainty) -> Modality {
    switch certainty {
    case .planned: .planned
    case .hedged: .hedged
    case .negated, .cancelled: .negated
    default: .asserted
    }
  }

  private func made(_ found: FoundSite, _ status: CallCenterStatus) -> NewsSite {
    var site = NewsSite(
      operatorIndex: found.organization, city: found.city, place: found.place,
      country: found.country.flatMap { $0.isEmpty ? nil : $0 }, status: status)
    site.opened =
      status == .operating || status == .closed || status == .closing || status == .reduced
      ? found.opened : nil
    site.closed = status == .closed ? found.closed : nil
    site.capacity = found.capacity
    site.isGroup = found.isGroup
    site.countLeast = found.isGroup ? found.count : nil
    site.supporters = found.supporters
    site.evidence = found.evidence
    site.confidence = Confidence.of(found)
    return site
  }
}
