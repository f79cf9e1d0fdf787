/// A figure of capacity as read: a number, or the ends of a range.
public struct CapacityReading: Sendable, Hashable {
  /// At least so many; the number itself where it is exact; nil where only a top is told.
  public var minimum: Double?
  /// At most so many; the number itself where it is exact; nil where only a bottom is told.
  public var maximum: Double?
  /// Whether the text calls it an estimate.
  public var isApproximate: Bool
  /// Whether it may be true: neither negative nor above a million, and its ends in order.
  public var isPlausible: Bool
}
