/// Some tokens of a text, a bit for each.
struct TokenSet: Sendable {
  private var bits: [UInt64] = []

  /// Whether a token is one of them.
  @inline(__always)
  func contains(_ token: Int) -> Bool {
    let place = token >> 6
    return bits.indices.contains(place) && bits[place] & 1 &<< UInt64(token & 63) != 0
  }

  mutating func insert(_ token: Int) {
    while bits.count <= token >> 6 { bits.append(0) }
    bits[token >> 6] |= 1 &<< UInt64(token & 63)
  }

  mutating func formUnion(_ tokens: Range<Int>) {
    for token in tokens { insert(token) }
  }
}
