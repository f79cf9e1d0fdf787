import Switchboard

/// Whether two events may be one.
extension Gathering {
  /// `dispensou 90 operadores e deve voltar a crescer`, `would expand its call center, where it laid off 100 earlier`: what
  /// grows, or is to, has cut no more.
  func growsAgain(_ events: [FoundEvent]) -> Bool {
    events.contains { $0.type == .expansion && [.planned, .asserted].contains($0.certainty) }
  }

  /// `inaugurated its first office here. Agents will begin taking calls in September`: it does not work yet.
  func isToBegin(_ events: [FoundEvent]) -> Bool {
    events.contains {
      $0.type == .opening && $0.certainty == .planned && !$0.isHeadline && $0.date != nil
        && !isPast($0.date)
    }
  }

  func agree(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return true }
    return one.hasPrefix(other) || other.hasPrefix(one)
  }

  /// Whether a date tells more of the same time: `2021-03-31` of `2021-03`.
  func isFiner(_ one: String?, than other: String?) -> Bool {
    guard let one, let other, one.utf8.count > other.utf8.count else { return false }
    return one.hasPrefix(other) && !one.hasSuffix("~")
  }

  func isSame(_ one: EventType, _ other: EventType) -> Bool {
    one == other || one == .opening && other == .inauguration
      || one == .inauguration && other == .opening
  }

  /// `da Rieti a Catania, mille posti in bilico ...: 400 a Catania, 350 a Rieti e 250 a Lecce`: what is told of one town is
  /// the sum of what is told of several.
  func isTotal(_ event: FoundEvent, _ others: ArraySlice<FoundEvent>) -> Bool {
    guard event.type == .layoff, event.certainty == .hedged, let sum = event.headcount?.most
    else { return false }
    let parts = others.filter {
      $0.type == .layoff && $0.token != event.token && $0.headcount?.most != sum
        && $0.certainty != .negated
    }
    return parts.count > 1 && parts.contains { $0.site == event.site }
      && parts.reduce(0) { $0 + ($1.headcount?.most ?? 0) } == sum
  }
}
