/// What of a mention tells which place is meant: the same is not asked twice in a text.
struct Ambiguity: Hashable {
  private let name: String
  private let first: UInt32?
  private let count: Int
  private let country: String?
  private let region: String?
  private let isOfGovernment: Bool

  init(_ mention: PlaceMention, _ isOfGovernment: Bool) {
    name = mention.name
    first = mention.candidates.first
    count = mention.candidates.count
    country = mention.qualifierCountry
    region = mention.qualifierRegion
    self.isOfGovernment = isOfGovernment
  }

  /// The first of its places tells most mentions apart.
  func hash(into hasher: inout Hasher) {
    hasher.combine(first)
    hasher.combine(count)
  }
}
