import Switchboard

/// Call centers, and the jobs in them, that French tells to go from one town to another.
extension Discourse {
  /// `va transférer son centre d'appels de Rimouski à Laval`, `Le centre de Lens est délocalisé au Maroc`, `les activités
  /// sont transférées à Laval`: one goes, the other comes.
  func relocatesInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french,
      [.asserted, .planned, .hedged].contains(trigger.certainty)
    else { return false }
    let goal = goalInFrench(trigger)
    guard goal != nil || goesAbroadInFrench(trigger) else { return false }
    let mention = mentions.last {
      trigger.clause.contains($0.begin)
        && ($0.begin <= goal?.tokens.lowerBound ?? trigger.clause.upperBound
          // `a délocalisé à Tunis son centre d'appels de Limoges`
          || (0...2).contains($0.begin - (goal?.tokens.upperBound ?? 0))
            && ($0.cities.count == 1 || $0.gentilic != nil))
        && ($0.begin >= trigger.tokens.upperBound || isSubject($0, trigger))
    }
    let around = between(
      max(trigger.clause.lowerBound, trigger.tokens.lowerBound - (trigger.isPassive ? 18 : 10)),
      min(trigger.clause.upperBound, trigger.tokens.upperBound + 8)
    ).filter { token in !mentions.contains { $0.tokens.contains(token) } }
    let isPart =
      around.contains { Self.parts.contains(document.word($0)) }
      || !trigger.isPassive && counts(in: trigger.clause).contains { !$0.isSeat }
    let isOfJobs = around.contains { marks.begins([.job, .person].asClasses, at: $0) }
    let isOfWork = isOfJobs || around.contains { document.word($0).hasPrefix("activite") }
    // `quittera Limoges pour Bourges`
    let left =
      trigger.lemma == "quitter"
      ? document.places[sentence].first { $0.tokens.lowerBound == trigger.tokens.upperBound } : nil
    let named = left.map { [$0] } ?? mention.map(towns) ?? []
    let isOnlyGoal = !named.isEmpty && named.allSatisfy { $0.tokens == goal?.tokens }
    let head = isOnlyGoal ? townBeforeColon(trigger) : nil
    let told = head.map { [$0] } ?? named.filter { $0.tokens != goal?.tokens }
    // `transférant une partie du service à Lugano`: the call center that was spoken of stays as it is.
    let isAside = document.word(trigger.tokens.lowerBound).hasSuffix("ant")
    guard
      isPart ? !told.isEmpty && !isAside : isOfWork || mention?.isStrong == true || !told.isEmpty
    else {
      return false
    }
    let recent = focusSite.flatMap { isRecent($0, 1) ? $0 : nil }
    let origins =
      told.isEmpty ? [recent.flatMap { cityMention(of: $0) }].compactMap { $0 } : told
    guard !origins.isEmpty, origins.allSatisfy({ $0.place?.index != goal?.place?.index }),
      let owner = (told.isEmpty ? recent.flatMap { sites[$0].organization } : nil)
        ?? organization(trigger, mention).organization
    else { return false }
    if let index = mentions.firstIndex(where: { $0.begin == mention?.begin }) {
      mentions[index].isUsed = true
    }
    // What is told to move in the present has not moved yet.
    let certainty: Trigger.Certainty =
      trigger.isPresent && trigger.certainty == .asserted && !trigger.isPassive
      ? .planned : trigger.certainty
    let isDone = certainty == .asserted
    let proof = evidence(span(trigger, mention), trigger.rule)
    if let goal, certainty != .hedged {
      let partner = partnerInFrench(trigger, goal)
      _ = site(
        organization: partner ?? owner, city: goal, token: trigger.tokens.lowerBound,
        status: isDone || isOfWork || isPart || partner != nil || isThereAlready(goal)
          ? .operating : .planned,
        evidence: proof)
      barred.insert(goal.tokens.lowerBound)
    }
    for origin in origins {
      let number = site(
        organization: owner, city: origin, token: trigger.tokens.lowerBound,
        status: isPart || certainty == .hedged ? .operating : isDone ? .closed : .closing,
        evidence: proof)
      add(
        .relocation, certainty, organization: owner, site: number, place: origin,
        date: date(trigger), evidence: proof, token: trigger.tokens.lowerBound,
        isNoun: trigger.isNoun)
      (focusSite, focusCity) = (number ?? focusSite, origin)
    }
    return true
  }

  /// `vers Reims, où la société traite déjà les appels`
  private func isThereAlready(_ goal: PlaceMention) -> Bool {
    let behind = between(
      goal.tokens.upperBound, min(marks.range.upperBound, goal.tokens.upperBound + 8))
    return behind.contains { document.word($0) == "ou" }
      && behind.contains { document.word($0) == "deja" }
  }

  private func towns(_ mention: SiteMention) -> [PlaceMention] {
    mention.cities.isEmpty ? mention.gentilic.map { [$0] } ?? [] : mention.cities.map(place)
  }

  private static let parts: WordSet = [
    "partie", "moitie", "tiers", "quart", "pan", "certains", "certaines", "quelques", "appels",
    "dizaine", "vingtaine", "trentaine", "cinquantaine", "centaine", "client", "clients", "contrat",
  ]

  /// Where it goes: `à Laval`, `vers Rabat`, but not `le centre de Voxalia à Rimouski`.
  private func goalInFrench(_ trigger: Trigger) -> PlaceMention? {
    document.places[sentence].first { city in
      let before = document.word(city.tokens.lowerBound - 1)
      return city.isCity && city.part == .plain
        && trigger.clause.contains(city.tokens.lowerBound)
        && city.tokens.lowerBound >= trigger.tokens.upperBound
        && before.isOne(of: "a", "au", "vers", "sur", "pour")
        && (before == "vers"
          || !mentions.contains {
            // `Le centre d'appels de Voxalia sera délocalisé à Laval`: where it goes, not where it is.
            ($0.begin > trigger.tokens.lowerBound || !trigger.isPassive)
              && $0.cities.contains { place($0).tokens == city.tokens }
          })
    }
  }

  /// `va délocaliser son centre au Maroc`, `vers la Tunisie`
  private func goesAbroadInFrench(_ trigger: Trigger) -> Bool {
    document.places[sentence].contains { place in
      let before = place.tokens.lowerBound - 1
      return place.place?.kind == .country && trigger.clause.contains(before)
        && before >= trigger.tokens.upperBound
        && (document.word(before).isOne(of: "au", "en", "vers", "aux")
          || document.word(before - 1) == "vers")
    }
  }

  /// `chez son partenaire Voxalia, à Laval`
  private func partnerInFrench(_ trigger: Trigger, _ goal: PlaceMention) -> Int? {
    document.names[sentence].last { name in
      between(trigger.tokens.upperBound, goal.tokens.lowerBound).contains(name.tokens.lowerBound)
        && (1...4).contains { document.word(name.tokens.lowerBound - $0) == "chez" }
    }?.organization
  }
}
