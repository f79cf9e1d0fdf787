/// Reads seats, heads and jobs as registries and news write them: `1 200`, `100-199`, `10000+`,
/// `plus de 500`, `about 300 seats`.
///
/// English, French, Spanish and Portuguese are known. Only figures are read, never number words.
public enum CapacityReader {
  /// Longer texts tell more than one figure.
  private static let limit = 160
  /// The largest figure that is believed.
  private static let most = 1_000_000.0

  /// Returns what the whole text tells; nil where it is not one figure or range.
  ///
  /// `more than 500` has the minimum 500: the bound itself is not moved. Three digits after a comma
  /// or dot are thousands, other counts decimals. A unit behind the figure is not judged.
  public static func read(_ raw: String) -> CapacityReading? {
    guard raw.utf8.count <= limit else { return nil }
    var scan = CapacityScan(NumberText.fold(raw))
    var isApproximate = false
    var bound = Bound.exact
    while let sign = scan.lead() {
      switch sign {
      case .about: isApproximate = true
      default:
        guard bound == .exact else { return nil }
        bound = sign
      }
    }
    guard let first = scan.number() else { return nil }
    if bound == .exact || bound == .range, scan.connector(afterOpening: bound == .range) {
      if scan.skipAbout() { isApproximate = true }
      guard let second = scan.number(), scan.isUnit() else { return nil }
      return reading(first, second, isApproximate)
    }
    guard bound != .range else { return nil }
    switch scan.trail() {
    case .about?: isApproximate = true
    case .atLeast? where bound == .exact: bound = .atLeast
    case nil: break
    default: return nil
    }
    guard scan.isUnit() else { return nil }
    return reading(
      bound == .atMost ? nil : first, bound == .atLeast ? nil : first, isApproximate)
  }

  private static func reading(
    _ minimum: Double?, _ maximum: Double?, _ isApproximate: Bool
  ) -> CapacityReading {
    var isPlausible = true
    for end in [minimum, maximum] {
      if let end, end < 0 || end > most { isPlausible = false }
    }
    if let minimum, let maximum, minimum > maximum { isPlausible = false }
    return CapacityReading(
      minimum: minimum, maximum: maximum, isApproximate: isApproximate, isPlausible: isPlausible)
  }

  /// What the words before or behind a figure make of it.
  enum Bound {
    case exact, about, atLeast, atMost, range
  }
}
