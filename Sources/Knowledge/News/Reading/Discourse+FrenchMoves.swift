import Switchboard

/// Call centers, and the jobs in them, that French tells to go from one town to another.
extension Discourse {
  /// `va transférer son centre d'appels de Rimouski à Laval`, `Le centre de Lens déménage à Douai`, `les activités sont
  /// transférées à Laval`: one goes, the other comes.
  func relocatesInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french,
      [.asserted, .planned, .hedged].contains(trigger.certainty)
    else { return false }
    let goal = goalInFrench(trigger)
    guard goal != nil || goesAbroadInFrench(trigger) else { return false }
    let mention = mentions.last {
      trigger.clause.contains($0.begin)
        && $0.begin <= goal?.city.tokens.lowerBound ?? trigger.clause.upperBound
        && ($0.begin >= trigger.tokens.upperBound || isSubject($0, trigger))
        && !$0.cities.contains { place($0).tokens == goal?.city.tokens }
    }
    guard let work = workInFrench(trigger, mention) else { return false }
    let told = mention?.cities.map(place) ?? []
    // `transférant une partie du service à Lugano`: the call center that was spoken of stays as it is.
    if work == .part,
      told.isEmpty || document.word(trigger.tokens.lowerBound).hasSuffix("ant")
    {
      return false
    }
    let recent = focusSite.flatMap { isRecent($0, 1) ? $0 : nil }
    let origins =
      told.isEmpty ? [recent.flatMap { cityMention(of: $0) }].compactMap { $0 } : told
    guard !origins.isEmpty, origins.allSatisfy({ $0.place?.index != goal?.city.place?.index })
    else { return false }
    let (named, _) = self.organization(trigger, mention)
    guard let owner = (told.isEmpty ? recent.flatMap { sites[$0].organization } : nil) ?? named
    else { return false }
    if let index = mentions.firstIndex(where: { $0.begin == mention?.begin }) {
      mentions[index].isUsed = true
    }
    // What is told to move in the present has not moved yet.
    let certainty: Trigger.Certainty =
      trigger.isPresent && trigger.certainty == .asserted && !trigger.isPassive
      ? .planned : trigger.certainty
    let isDone = certainty == .asserted
    for origin in origins {
      let end = max(
        trigger.tokens.upperBound, origin.tokens.upperBound, goal?.city.tokens.upperBound ?? 0)
      let proof = evidence(
        between(min(trigger.tokens.lowerBound, told.isEmpty ? end : origin.tokens.lowerBound), end),
        trigger.rule)
      if let goal, certainty != .hedged {
        _ = site(
          organization: goal.organization ?? owner, city: goal.city,
          token: trigger.tokens.lowerBound,
          status: isDone || work != .site || goal.organization != nil ? .operating : .planned,
          evidence: proof)
        barred.insert(goal.city.tokens.lowerBound)
      }
      let number = site(
        organization: owner, city: origin, token: trigger.tokens.lowerBound,
        status: work == .part || certainty == .hedged ? .operating : isDone ? .closed : .closing,
        evidence: proof)
      add(
        .relocation, certainty, organization: owner, site: number, place: origin,
        date: date(trigger), evidence: proof, token: trigger.tokens.lowerBound,
        isNoun: trigger.isNoun)
      (focusSite, focusCity) = (number ?? focusSite, origin)
    }
    count(owner)
    return true
  }

  /// `va délocaliser son centre au Maroc`, `vers l'Inde`
  private func goesAbroadInFrench(_ trigger: Trigger) -> Bool {
    document.places[sentence].contains { place in
      let before = place.tokens.lowerBound - 1
      return place.place?.kind == .country && trigger.clause.contains(before)
        && place.tokens.lowerBound > trigger.tokens.upperBound
        && (document.word(before).isOne(of: "au", "en", "vers", "aux")
          || document.word(before - 1) == "vers")
    }
  }

  /// What moves: a call center, all that is done there, or a part of it.
  private enum Work { case site, jobs, part }

  private static let works: WordSet = [
    "activite", "activites", "emplois", "postes", "personnel", "equipe", "equipes", "operations",
    "salaries", "employes", "effectifs", "services",
  ]
  private static let parts: WordSet = [
    "partie", "moitie", "tiers", "quart", "pan", "certains", "certaines", "quelques", "appels",
    "dizaine", "vingtaine", "trentaine", "quarantaine", "cinquantaine", "centaine", "clients",
    "abonnes", "contrat", "contrats", "client", "argent", "fonds",
  ]

  private func workInFrench(_ trigger: Trigger, _ mention: SiteMention?) -> Work? {
    let begin = max(
      trigger.clause.lowerBound, trigger.tokens.lowerBound - (trigger.isPassive ? 18 : 10))
    let end = min(trigger.clause.upperBound, trigger.tokens.upperBound + 8)
    let around = between(begin, end).filter { token in
      // Not within the name of the call center: `centre d'appels`.
      !mentions.contains { $0.tokens.contains(token) }
    }
    if around.contains(where: { Self.parts.contains(document.word($0)) })
      || marks.numbers.contains(where: { number in
        around.contains(number.tokens.lowerBound)
          && marks.begins([.job, .person].asClasses, at: number.tokens.upperBound)
      })
    {
      return .part
    }
    if around.contains(where: { Self.works.contains(document.word($0)) }) { return .jobs }
    return mention?.isStrong == true || mention?.cities.isEmpty == false ? .site : nil
  }

  /// Where it goes, and to whom: `à Laval`, `vers Rabat`, `chez son partenaire Voxalia, à Laval`.
  private func goalInFrench(_ trigger: Trigger) -> (city: PlaceMention, organization: Int?)? {
    let city = document.places[sentence].first { city in
      let before = city.tokens.lowerBound - 1
      guard city.isCity, city.part == .plain, trigger.clause.contains(before),
        city.tokens.lowerBound > trigger.tokens.upperBound,
        document.word(before).isOne(of: "a", "au", "vers", "sur", "pour", "chez", "dans")
      else { return false }
      // `le centre de Voxalia à Rimouski`: where it is.
      return !mentions.contains { mention in
        mention.cities.contains { place($0).tokens == city.tokens }
          && document.word(before) != "vers"
      }
    }
    guard let city else { return nil }
    let name = document.names[sentence].last {
      $0.tokens.upperBound <= city.tokens.lowerBound
        && $0.tokens.lowerBound > trigger.tokens.upperBound
        && document.organizations[$0.organization].role.mayOperate
        && between(max(trigger.tokens.upperBound, $0.tokens.lowerBound - 4), $0.tokens.lowerBound)
          .contains { document.word($0).isOne(of: "chez", "vers") }
    }
    return (city, name?.organization)
  }
}
