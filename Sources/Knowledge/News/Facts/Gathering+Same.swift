import Switchboard

/// Whether two events may be one.
extension Gathering {
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
}
