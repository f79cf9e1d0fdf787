import Switchboard

/// What French texts tell of jobs by what they tell of the call center.
extension Gathering {
  /// `« Création de 400 emplois »`, where the call center is yet to open: those that it will have.
  func isOfOpeningInFrench(_ event: FoundEvent, _ events: [FoundEvent]) -> Bool {
    guard document.language == .french, event.certainty == .asserted, let site = event.site else {
      return false
    }
    let openings = events.filter { $0.site == site && $0.type == .opening }
    return !openings.isEmpty && openings.allSatisfy { $0.certainty == .planned }
  }
}
