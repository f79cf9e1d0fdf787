extension String {
  /// Whether the word is one of some few, asked without a list that would be built for it.
  @inline(__always)
  func isOne(
    of first: String, _ second: String, _ third: String? = nil, _ fourth: String? = nil,
    _ fifth: String? = nil, _ sixth: String? = nil, _ seventh: String? = nil,
    _ eighth: String? = nil, _ ninth: String? = nil, _ tenth: String? = nil
  ) -> Bool {
    equals(first) || equals(second) || equals(third) || equals(fourth) || equals(fifth)
      || equals(sixth) || equals(seventh) || equals(eighth) || equals(ninth) || equals(tenth)
  }

  /// Whether the word is another.
  @inline(__always)
  private func equals(_ other: String?) -> Bool {
    guard let other else { return false }
    return self == other
  }
}
