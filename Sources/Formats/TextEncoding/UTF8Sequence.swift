/// Characters of UTF-8 as bytes (Unicode 15, table 3-7).
package enum UTF8Sequence {
  /// How many bytes the character at a place has; 0 where there is none, or only a part of one.
  @inline(__always)
  package static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let first = bytes[index]
    let rest = bytes.count - index
    if first < 0x80 { return 1 }
    if first < 0xC2 || first > 0xF4 { return 0 }
    guard rest > 1 else { return 0 }
    let second = bytes[index + 1]
    if first < 0xE0 { return isRest(second) ? 2 : 0 }
    guard rest > 2, isRest(bytes[index + 2]) else { return 0 }
    switch first {
    case 0xE0: return (0xA0...0xBF).contains(second) ? 3 : 0
    case 0xED: return (0x80...0x9F).contains(second) ? 3 : 0
    case 0xE1...0xEF: return isRest(second) ? 3 : 0
    default: break
    }
    guard rest > 3, isRest(bytes[index + 3]) else { return 0 }
    switch first {
    case 0xF0: return (0x90...0xBF).contains(second) ? 4 : 0
    case 0xF4: return (0x80...0x8F).contains(second) ? 4 : 0
    default: return isRest(second) ? 4 : 0
    }
  }

  /// Bytes that have the shape of a character but are none: of too high a code, a surrogate, or one that
  /// is cut off. A pair of surrogates is the character they stand for (CESU-8), anything else U+FFFD.
  ///
  /// Returns nil where the bytes have no such shape.
  package static func misspelled(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (count: Int, scalar: Unicode.Scalar)? {
    let first = bytes[index]
    let length = first >= 0xF0 && first <= 0xF7 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC0, first <= 0xF7 else { return nil }
    var count = 1
    while count < length, index + count < bytes.count, isRest(bytes[index + count]) { count += 1 }
    guard count > 1 else { return nil }
    if first == 0xED, count == 3, let high = surrogate(bytes, index, 0xA0),
      index + 5 < bytes.count, bytes[index + 3] == 0xED,
      let low = surrogate(bytes, index + 3, 0xB0),
      let scalar = Unicode.Scalar(0x10000 + (high << 10 | low))
    {
      return (6, scalar)
    }
    return (count, "\u{FFFD}")
  }

  /// The ten bits of a surrogate whose second byte begins so.
  private static func surrogate(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ second: UInt8
  ) -> UInt32? {
    guard bytes[index + 1] & 0xF0 == second, isRest(bytes[index + 2]) else { return nil }
    return UInt32(bytes[index + 1] & 0x0F) << 6 | UInt32(bytes[index + 2] & 0x3F)
  }

  /// Whether a byte is one of a character's further ones.
  @inline(__always)
  package static func isRest(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
