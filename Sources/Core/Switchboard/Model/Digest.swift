/// A digest that tells different bytes apart, the same on every machine: FNV-1a with 128 bits
/// (draft-eastlake-fnv). It guards against accidents, not against an attacker.
public struct Digest: Sendable {
  private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B

  /// Makes the digest of nothing.
  public init() {}

  /// Takes bytes into the digest.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    var state = state
    for byte in bytes { state = (state ^ UInt128(byte)) &* Digest.prime }
    self.state = state
  }

  /// Takes the bytes of a text into the digest.
  public mutating func update(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var state = state
      for byte in bytes { state = (state ^ UInt128(byte)) &* Digest.prime }
      self.state = state
    }
  }

  /// Takes a text and an end mark into the digest, so that `ab`, `c` and `a`, `bc` differ.
  public mutating func update(field text: String) {
    update(text)
    state = (state ^ 0x1F) &* Digest.prime
  }

  /// 20 characters, digits and small letters without i, l, o, u: 100 of the 128 bits.
  public var text: String {
    var bits = state
    return String(unsafeUninitializedCapacity: 20) { buffer in
      for index in 0..<20 {
        buffer[index] = Digest.alphabet[Int(truncatingIfNeeded: bits & 31)]
        bits >>= 5
      }
      return 20
    }
  }

  /// The digest of some bytes, as text.
  public static func text(of bytes: some Sequence<UInt8>) -> String {
    var digest = Digest()
    digest.update(bytes)
    return digest.text
  }

  /// The digest of a text.
  public static func text(of text: String) -> String {
    var digest = Digest()
    digest.update(text)
    return digest.text
  }

  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
}
