import Switchboard

/// What might happen to a call center of which the text tells only further on whose it is.
extension Discourse {
  /// `A call center in downtown Hartwell could close`: it is there, whoever runs it.
  func isOneThere(_ trigger: Trigger, _ mention: SiteMention?) -> Bool {
    guard trigger.kind == .close, let mention else { return false }
    return mention.isStrong && !mention.isPlural && mention.cities.count == 1
  }

  /// What only might happen to the call center of nobody is no news.
  func withoutNobody() {
    let nobodys = Set(sites.indices.filter { sites[$0].organization == nil })
    guard !nobodys.isEmpty else { return }
    func isOfNobody(_ event: FoundEvent) -> Bool {
      event.organization == nil && event.site.map(nobodys.contains) == true
    }
    let talked = Set(events.filter { isOfNobody($0) && $0.certainty == .hedged }.map(\.site))
    let told = Set(events.filter { $0.certainty != .hedged }.map(\.site))
    for site in nobodys where talked.contains(site) && !told.contains(site) {
      sites[site].said = []
    }
    events.removeAll { isOfNobody($0) && $0.certainty == .hedged }
  }
}
