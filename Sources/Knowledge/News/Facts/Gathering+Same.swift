import Switchboard

/// Whether two events may be one.
extension Gathering {
  func agree(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return true }
    return one.hasPrefix(other) || other.hasPrefix(one)
  }

  func isSame(_ one: EventType, _ other: EventType) -> Bool {
    one == other || one == .opening && other == .inauguration
      || one == .inauguration && other == .opening
  }
}
