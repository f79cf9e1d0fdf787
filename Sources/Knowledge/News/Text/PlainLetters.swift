/// Eight bytes of a text as letters and digits of ASCII, all of them looked at with the same few instructions.
///
/// A byte that is of a kind has its highest bit set in the number of that kind, and nothing else is.
struct PlainLetters {
  /// The bytes with capitals made small.
  private(set) var small: UInt64
  private(set) var letters: UInt64
  private(set) var capitals: UInt64
  private(set) var digits: UInt64

  private static let highest: UInt64 = 0x8080_8080_8080_8080

  /// Eight bytes, the first in the lowest of the number.
  @inline(__always)
  init(_ bytes: UInt64) {
    // Without their highest bits sums do not carry into the next byte; bytes that have one are of no kind.
    let plain = bytes & ~Self.highest
    let isASCII = ~bytes & Self.highest
    let lowered = plain | Self.each(0x20)
    letters = Self.bytes(lowered, from: 0x61, to: 0x7A) & isASCII
    digits = Self.bytes(plain, from: 0x30, to: 0x39) & isASCII
    // The bit 0x20 tells small letters from capitals.
    capitals = letters & ~(bytes &<< 2)
    small = bytes | capitals &>> 2
  }

  /// How many of the bytes are letters and digits before the first that is neither.
  @inline(__always) var count: Int {
    (~(letters | digits) & Self.highest).trailingZeroBitCount / 8
  }

  /// Forgets all but the first bytes.
  @inline(__always)
  mutating func keep(_ count: Int) {
    let mask: UInt64 = count >= 8 ? .max : count <= 0 ? 0 : 1 &<< UInt64(8 &* count) &- 1
    small &= mask
    letters &= mask
    capitals &= mask
    digits &= mask
  }

  @inline(__always)
  private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// The highest bit of each byte that is one of some that follow each other.
  @inline(__always)
  private static func bytes(_ plain: UInt64, from first: UInt64, to last: UInt64) -> UInt64 {
    (plain &+ each(0x80 &- first)) & ~(plain &+ each(0x7F &- last)) & highest
  }
}
