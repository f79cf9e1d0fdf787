/// What tells that two events are one.
extension Gathering {
  /// What events must share to be one: the call center, or the operator and the city.
  func key(_ event: FoundEvent) -> String {
    if let site = event.site { return "s\(site)" }
    return "o\(event.organization ?? -1) \(event.place?.place?.index ?? 0)"
  }
}
