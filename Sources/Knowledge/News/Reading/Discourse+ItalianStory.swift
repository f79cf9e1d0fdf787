import Switchboard

/// What an Italian text as a whole says of its city and of what opens there.
extension Discourse {
  /// What is settled when all sentences are read.
  mutating func italianSettle() {
    guard document.language.code == "it" else { return }
    hiresForOpening()
    siteOfStory()
  }

  /// `per un nuovo centro che darà lavoro a 700 addetti`: people for what is to open belong to the opening.
  private mutating func hiresForOpening() {
    for index in events.indices
    where events[index].type == .opening && events[index].certainty != .negated {
      guard let site = events[index].site, let city = events[index].place?.place else { continue }
      let isNew = !sites[site].said.contains { $0.status == .operating }
      guard events[index].certainty == .planned, isNew || sites[site].said.count < 3 else {
        continue
      }
      for other in events.indices
      where events[other].type == .expansion && events[other].site == site
        && events[other].certainty == .planned && events[other].place?.place?.index == city.index
      {
        if events[index].headcount == nil { events[index].headcount = events[other].headcount }
        events[other].isPending = true
      }
    }
    events.removeAll(where: \.isPending)
  }

  /// A text of one firm that is written in one town and names it again is on a call center there, though no sentence
  /// says both: `RIETI - La Voxalia ... i lavoratori di Rieti`.
  private mutating func siteOfStory() {
    guard let organization = soleOperator ?? (isOfOneOperator ? mainOperator : nil),
      document.organizations[organization].role.mayOperate,
      let city = storyTown(), here(city).isEmpty,
      sites.allSatisfy({ $0.organization != organization || $0.isPresumed }),
      let first = document.sentences.indices.first(where: { index in
        document.names[index].contains { $0.organization == organization }
      }),
      let name = document.names[first].first(where: { $0.organization == organization })
    else { return }
    sentence = first
    let number = site(
      organization: organization, city: city, token: name.tokens.lowerBound, status: .operating,
      evidence: evidence(name.tokens, "story.town"))
    if let number { sites[number].isInferred = true }
  }

  /// The town of the dateline that the text names again, with call centers or their people beside it.
  private func storyTown() -> PlaceMention? {
    var dateline: PlaceMention?
    var isNamedAgain = false
    for (index, places) in document.places.enumerated() {
      for place in places where place.isCity {
        if place.part == .dateline, index < 5, dateline == nil {
          dateline = place
        } else if place.part == .plain, place.place?.index == dateline?.place?.index,
          dateline != nil
        {
          isNamedAgain = true
        }
      }
    }
    guard let dateline, isNamedAgain || story.city?.place?.index == dateline.place?.index,
      (dateline.place?.population ?? 0) < 900_000
    else { return nil }
    return dateline
  }
}
