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

  /// Whether a byte is one of a character's further ones.
  @inline(__always)
  package static func isRest(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
