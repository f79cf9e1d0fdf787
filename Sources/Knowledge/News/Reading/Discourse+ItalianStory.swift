import Switchboard

/// What an Italian text as a whole says of what opens.
extension Discourse {
  /// What is settled when all sentences are read.
  func italianSettle() {
    guard document.language == .italian else { return }
    hiresForOpening()
  }

  /// `per un nuovo centro che darà lavoro a 700 addetti`: people for what is to open belong to the opening.
  private func hiresForOpening() {
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
}
