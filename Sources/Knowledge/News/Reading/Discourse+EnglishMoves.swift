import Switchboard

/// Work that English texts tell to go from one call center to another place.
extension Discourse {
  private static let otherWorks: WordSet = [
    "factory", "factories", "plant", "plants", "warehouse", "mill", "depot", "laboratory", "store",
  ]

  /// `The jobs will move to its call centre at Leeds`, `is relocating 200 jobs from Derby to Manila`: the call center that
  /// they leave is the one it is told of.
  func movesWork(_ trigger: Trigger) -> Bool {
    guard document.language == .english, !trigger.isNoun, trigger.certainty != .none,
      trigger.certainty != .negated, trigger.certainty != .cancelled, hasWork(trigger),
      let goal = goal(of: trigger),
      // `moved its 2,000 job factory to Poland`
      !between(trigger.tokens.upperBound, goal.tokens.lowerBound).contains(where: {
        Self.otherWorks.contains(document.word($0))
      })
    else { return false }
    // `Staff will be given the option to relocate to the office in Leeds`: people go there, if they like.
    if between(
      max(marks.range.lowerBound, trigger.tokens.lowerBound - 12), trigger.tokens.lowerBound
    )
    .contains(where: { Self.choices.contains(document.word($0)) }) {
      offered.insert(goal.tokens.lowerBound)
      return true
    }
    let (organization, _) = self.organization(trigger, nil)
    if comesFromAbroad(trigger, goal, organization) { return true }
    guard let origin = origin(of: trigger, goal) else {
      return comesWhole(trigger, goal, organization)
    }
    guard let owner = sites(at: origin).first ?? organization else { return false }
    let proof = evidence(span(trigger, nil), "move.work")
    // Where its own call center is that takes the work.
    if let index = mentions.firstIndex(where: { mention in
      mention.begin >= trigger.tokens.upperBound
        && mention.cities.contains { place($0).tokens == goal.tokens }
    }), mentions[index].determiner != .indefinite, !mentions[index].isOther, !movesWhole(trigger) {
      mentions[index].isUsed = true
      for city in mentions[index].cities.map(place) {
        _ = site(
          organization: owner, city: city, token: trigger.tokens.lowerBound, status: .operating,
          evidence: proof)
        offered.insert(city.tokens.lowerBound)
      }
    }
    // `will lose their jobs when the work moves to Leeds`
    let certainty: Trigger.Certainty =
      trigger.isPresent && trigger.certainty == .asserted ? .planned : trigger.certainty
    let number = site(
      organization: owner, city: origin, token: trigger.tokens.lowerBound,
      status: movesWhole(trigger)
        ? trigger.certainty == .asserted ? .closed : .closing : .operating,
      evidence: proof)
    let count = counts(in: trigger.clause).first { !$0.isSeat }
    add(
      .relocation, certainty, organization: owner, site: number, place: origin,
      date: date(trigger),
      headcount: count?.headcount, evidence: proof, token: trigger.tokens.lowerBound)
    if movesWhole(trigger), goal.isCity, here(goal).isEmpty {
      _ = site(
        organization: owner, city: goal, token: goal.tokens.lowerBound,
        status: certainty == .asserted ? .operating : certainty == .planned ? .planned : .rumoured,
        evidence: proof)
    }
    (focusSite, focusCity) = (number ?? focusSite, origin)
    offered.insert(goal.tokens.lowerBound)
    return true
  }

  /// `will move a call centre from India to Burnley`: one opens there, and another country loses it.
  private func comesFromAbroad(
    _ trigger: Trigger, _ goal: PlaceMention, _ organization: Int?
  ) -> Bool {
    guard movesWhole(trigger), let organization,
      let from = document.places[sentence].first(where: {
        $0.place?.kind == .country && document.word($0.tokens.lowerBound - 1) == "from"
          && $0.tokens.lowerBound > trigger.tokens.lowerBound
      })
    else { return false }
    var opening = trigger
    opening.kind = .open
    let index = mentions.firstIndex { $0.begin >= trigger.tokens.upperBound }
    if let index { mentions[index].isUsed = true }
    let proof = evidence(span(trigger, nil), "move.abroad")
    emit(opening, index.map { mentions[$0] }, organization, goal, false, proof)
    add(
      .relocation, trigger.certainty, organization: organization, site: nil, date: date(trigger),
      evidence: proof, token: trigger.tokens.lowerBound)
    events[events.count - 1].country = from.place?.country
    return true
  }

  /// `is moving its call center to Boise`, where nothing tells from where.
  private func comesWhole(_ trigger: Trigger, _ goal: PlaceMention, _ organization: Int?) -> Bool {
    guard movesWhole(trigger), goal.isCity, let organization, here(goal).isEmpty,
      document.word(goal.tokens.lowerBound - 1) == "to"
    else { return false }
    for index in mentions.indices where mentions[index].isStrong { mentions[index].isUsed = true }
    _ = site(
      organization: organization, city: goal, token: goal.tokens.lowerBound,
      status: trigger.certainty == .asserted && !trigger.isPresent ? .operating : .planned,
      evidence: evidence(span(trigger, nil), "move.work"))
    return true
  }

  private func sites(at city: PlaceMention) -> [Int] {
    here(city).compactMap { sites[$0].organization }
  }

  /// Whether what moves is work, or those who do it.
  private func hasWork(_ trigger: Trigger) -> Bool {
    let near = between(
      max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 9),
      min(trigger.clause.upperBound, trigger.tokens.upperBound + 9))
    return near.contains { token in
      marks.covers([.job, .person].asClasses, token) || Self.work.contains(document.word(token))
    } || movesWhole(trigger)
  }

  /// `is moving its call centre from Derby to Leeds`
  private func movesWhole(_ trigger: Trigger) -> Bool {
    moved(trigger) != nil
      || mentions.contains { mention in
        mention.isStrong && !mention.isPlural
          // `moving 200 jobs from its Derby call centre`
          && !document.word(mention.begin - 1).isOne(of: "from", "to", "into")
          && (0...3).contains(mention.begin - trigger.tokens.upperBound)
          && document.word(min(mention.tokens.upperBound, document.tokens.count - 1)).isOne(
            of: "from", "to", "out", "in")
      }
  }

  /// `Lumora's call center will move to Boise`, `will relocate its Tulsa call center to Boise`
  private func moved(_ trigger: Trigger) -> SiteMention? {
    mentions.first { mention in
      guard mention.isStrong, !mention.isPlural else { return false }
      if mention.tokens.upperBound <= trigger.tokens.lowerBound {
        // `will close its call center and move the work`
        if triggers.contains(where: { $0.kind == .close && $0.tokens.upperBound <= mention.begin })
        {
          return false
        }
        let end = mention.cities.last.map { place($0).tokens.upperBound } ?? 0
        return trigger.tokens.lowerBound - max(end, mention.tokens.upperBound) <= 3
          && isSubject(mention, trigger) && isNear(mention, trigger)
      }
      return mention.begin == trigger.tokens.upperBound && mention.cities.count == 1
        && document.word(min(mention.tokens.upperBound, document.tokens.count - 1)) == "to"
    }
  }

  private static let choices: WordSet = [
    "option", "options", "offered", "opportunity", "choice", "invited", "asked", "allowed", "able",
    "offer", "chance",
  ]

  private static let work: WordSet = [
    "work", "calls", "operations", "functions", "services", "service", "operation", "helpline",
    "activities", "accounts", "queries",
    "enquiries", "inquiries", "customers", "duties", "tasks", "workload", "volume", "support",
  ]

  /// The city that it goes to: behind `to`, also at a call center there.
  private func goal(of trigger: Trigger) -> PlaceMention? {
    document.places[sentence].first { city in
      guard city.isCity || city.place?.kind == .country, city.part == .plain,
        city.tokens.lowerBound >= trigger.tokens.upperBound,
        city.tokens.lowerBound - trigger.tokens.upperBound <= 16
      else { return false }
      let before = city.tokens.lowerBound - 1
      // `to the Philippines`
      if document.word(before).isOne(of: "to", "into")
        || document.word(before) == "the" && document.word(before - 1) == "to"
      {
        return true
      }
      guard city.isCity, document.word(before).isOne(of: "in", "at") else { return false }
      return between(max(trigger.tokens.upperBound, before - 8), before).contains {
        document.word($0).isOne(of: "to", "into")
      }
    }
  }

  /// The city that it leaves: behind `from`, of the call center before, or of the one that was spoken of.
  private func origin(of trigger: Trigger, _ goal: PlaceMention) -> PlaceMention? {
    let cities = document.places[sentence].filter {
      $0.isCity && $0.part == .plain && $0.place?.index != goal.place?.index
    }
    if let from = cities.first(where: {
      // `from Derby`, `from its Derby call centre`, `from Mill Lane in Derby`
      (document.word($0.tokens.lowerBound - 1) == "from"
        || document.word($0.tokens.lowerBound - 2) == "from"
          && marks.covers([.possessive, .article].asClasses, $0.tokens.lowerBound - 1)
        || document.word($0.tokens.lowerBound - 1).isOne(of: "in", "near")
          && between(
            max(trigger.tokens.upperBound, $0.tokens.lowerBound - 6), $0.tokens.lowerBound
          ).contains { document.word($0) == "from" }
          && $0.tokens.lowerBound < goal.tokens.lowerBound)
        && abs($0.tokens.lowerBound - trigger.tokens.lowerBound) < 16
    }) {
      return from
    }
    if cities.contains(where: { document.word($0.tokens.lowerBound - 1) == "from" }) {
      return nil
    }
    if let moved = moved(trigger), moved.cities.count == 1,
      case let city = place(moved.cities[0]), city.place?.index != goal.place?.index
    {
      return city
    }
    // `Lumora will leave Tulsa. It is moving its call center to Boise`
    if cities.isEmpty, let city = focusCity, city.sentence == sentence - 1,
      city.place?.index != goal.place?.index, movesWhole(trigger)
    {
      return city
    }
    let before = cities.filter { $0.tokens.upperBound <= trigger.tokens.lowerBound }
    if Set(before.map { $0.place?.index }).count == 1 { return before[0] }
    guard before.isEmpty,
      !document.places[sentence].contains(where: {
        document.word($0.tokens.lowerBound - 1) == "from"
      }), let focusSite, isRecent(focusSite, 2),
      let city = cityMention(of: focusSite), city.place?.index != goal.place?.index
    else { return nil }
    return city
  }
}
