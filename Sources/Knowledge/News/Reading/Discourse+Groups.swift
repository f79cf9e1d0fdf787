import Switchboard

/// Call centers that are told of together.
extension Discourse {
  /// Whether several are meant: by a number, by `plusieurs`, by a plural that is new; `its offices in Cork` are one.
  func isGroup(_ mention: SiteMention) -> Bool {
    if let count = mention.count { return count > 1 }
    if mention.determiner == .possessive, !mention.isStrong { return false }
    return mention.isStrong || mention.determiner == .bare || mention.determiner == .indefinite
  }

  /// Several that are counted together are no call center.
  mutating func group(
    _ trigger: Trigger, _ mention: SiteMention, _ organization: Int?, _ city: PlaceMention,
    _ proof: NewsEvidence
  ) {
    guard var status = status(trigger), trigger.certainty != .negated else { return }
    // `connaît l'ouverture de nouveaux centres`: they are opening.
    if trigger.kind == .open, trigger.isNoun, status == .operating { status = .opening }
    let known = city.place.flatMap { groupsByPlace[$0.index] }?.first {
      sites[$0].organization == organization && sites[$0].said.first?.status == status
    }
    if let known {
      if sites[known].evidence.count < Self.proofs { sites[known].evidence.append(proof) }
      return
    }
    var found = FoundSite(
      organization: organization, place: city.place, city: city.name, country: city.place?.country,
      token: trigger.tokens.lowerBound)
    found.isGroup = true
    found.count = mention.count ?? 2
    found.said = [(status, sentence)]
    found.evidence = [proof]
    found.mention = city
    if let place = city.place { groupsByPlace[place.index, default: []].append(sites.count) }
    sites.append(found)
    focusCity = city
    if let organization, let count = mention.count, count < 20,
      trigger.kind == .close || trigger.kind == .open
    {
      add(
        trigger.kind == .close ? .closure : .opening, trigger.certainty, organization: organization,
        site: sites.count - 1,
        place: city, date: date(trigger), evidence: proof, token: trigger.tokens.lowerBound)
    }
  }

  /// `la fermeture de quatre centres : Marseille, Pantin, Rennes et Tours`; `les sites sont Belfort et Laval`.
  func listed(_ mention: SiteMention) -> [PlaceMention]? {
    for (index, place) in document.places[sentence].enumerated()
    where place.isCity && place.tokens.lowerBound > mention.tokens.upperBound {
      var before = document.word(place.tokens.lowerBound - 1)
      // `Niederlassungen in Sachsen-Anhalt: in Dessau und Wittenberg`
      if marks.covers(.locative, place.tokens.lowerBound - 1) {
        before = document.word(max(0, place.tokens.lowerBound - 2))
        guard before == ":" else { continue }
      }
      guard [":", "sont", "are", "son", "sono", "sao", "sind"].contains(before) else { continue }
      let list = CityList(document, sentence).list(from: index)
      return list.count > 1 ? list.map { document.places[sentence][$0] } : nil
    }
    return nil
  }

  /// `Aucun des deux centres`: as many as were told of just before.
  func row(_ mention: SiteMention) -> [PlaceMention]? {
    guard let count = mention.count, count > 1, mention.determiner == .definite else { return nil }
    let recent = sites.indices.suffix(40).filter { site in
      !sites[site].isGroup && sites[site].place != nil && isRecent(site, 1)
    }
    guard recent.count == count else { return nil }
    let cities = recent.compactMap { cityMention(of: $0) }
    return cities.count == count ? cities : nil
  }

  /// Whether as many are counted as cities are named: `deux centres à Tunis et Sfax`.
  func isRow(_ mention: SiteMention) -> Bool { mention.cities.count > 1 }
}
