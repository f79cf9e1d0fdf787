/// Random numbers that are the same on every run (Steele, Lea, Flood 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Makes damaged inputs of good ones.
struct Mutator {
  private var random: SplitMix
  private let seeds: [[UInt8]]
  /// Texts that formats give a meaning to.
  private let tokens: [[UInt8]]

  init(seed: UInt64, seeds: [[UInt8]], tokens: [String]) {
    random = SplitMix(state: seed)
    self.seeds = seeds
    self.tokens = tokens.map { Array($0.utf8) }
  }

  /// The next input: a seed with some places changed, at times two seeds in one.
  mutating func next() -> [UInt8] {
    var bytes = seeds.randomElement(using: &random) ?? []
    if bytes.count > 200_000 { bytes = Array(bytes.prefix(20_000)) }
    if number(below: 8) == 0, let other = seeds.randomElement(using: &random) {
      let cut = number(below: bytes.count + 1)
      bytes = Array(bytes[..<cut]) + other.prefix(20_000).suffix(number(below: 20_000))
    }
    for _ in 0..<(1 << number(below: 6)) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = number(below: bytes.count + 1)
    let end = min(bytes.count, place + 1 + number(below: 1 << number(below: 10)))
    switch number(below: 9) {
    case 0: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
    case 1, 2:
      bytes.insert(contentsOf: tokens.randomElement(using: &random) ?? [], at: place)
    case 3: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: random.next()) }
    case 4: if place < bytes.count { bytes[place] ^= 1 << UInt8(number(below: 8)) }
    case 5: bytes.removeSubrange(place..<end)
    case 6: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
    case 7:
      // What is cut begins or ends where nothing does.
      let half = number(below: 8)
      if half == 0 { bytes.removeSubrange(place...) }
      if half == 1 { bytes.removeSubrange(..<place) }
    default:
      let token = tokens.randomElement(using: &random) ?? []
      let count = 1 << number(below: 12)
      if token.count * count < 100_000 {
        bytes.insert(contentsOf: Array(repeatElement(token, count: count).joined()), at: place)
      }
    }
  }

  mutating func number(below limit: Int) -> Int {
    Int(random.next() % UInt64(max(1, limit)))
  }
}
