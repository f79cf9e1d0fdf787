#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How words begin and end, byte by byte.
///
/// Folded words are asked for it by many rules. The standard library compares by canonical equivalence and looks for
/// the borders of characters, which folded words do not need; within this module these are taken instead.
extension String {
  /// Whether two folded words are of the same bytes. The standard library would put letters beyond ASCII in normal
  /// form first, each time.
  @inline(__always)
  func isSame(_ other: String) -> Bool {
    let (bits, otherBits) = (WordBits(self), WordBits(other))
    if bits == otherBits { return true }
    return !(bits.isShort && otherBits.isShort) && hasSameBytes(other)
  }

  @inline(never)
  private func hasSameBytes(_ other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let result = utf8.withContiguousStorageIfAvailable { word -> Bool? in
      other.utf8.withContiguousStorageIfAvailable { other -> Bool in
        guard let one = word.baseAddress, let two = other.baseAddress else { return word.isEmpty }
        return memcmp(one, two, word.count) == 0
      }
    }
    return (result ?? nil) ?? (self == other)
  }

  /// Whether the last bytes of the word are those of an ending.
  @inline(__always)
  func hasSuffix(_ ending: String) -> Bool {
    let (bits, end) = (WordBits(self), WordBits(ending))
    guard bits.isShort, end.isShort else { return endsLong(ending) }
    guard bits.count >= end.count else { return false }
    let missing = bits.count &- end.count
    if missing >= 8 { return end.rest == 0 && bits.rest &>> (8 &* (missing &- 8)) == end.low }
    // What is shifted out of the upper letters comes in at the lower ones, but for nothing of them without a shift.
    let shift = 8 &* missing
    let low = bits.low &>> shift | (bits.rest &<< 1) &<< (63 &- shift)
    return low == end.low && bits.rest &>> shift == end.rest
  }

  @inline(never)
  private func endsLong(_ ending: String) -> Bool {
    let missing = utf8.count - ending.utf8.count
    guard missing >= 0 else { return false }
    let result = utf8.withContiguousStorageIfAvailable { word -> Bool? in
      ending.utf8.withContiguousStorageIfAvailable { ending -> Bool in
        guard let one = word.baseAddress, let two = ending.baseAddress else {
          return ending.isEmpty
        }
        return memcmp(one + missing, two, ending.count) == 0
      }
    }
    return (result ?? nil) ?? utf8.dropFirst(missing).elementsEqual(ending.utf8)
  }

  /// Whether the first bytes of the word are those of a beginning.
  @inline(__always)
  func hasPrefix(_ beginning: String) -> Bool {
    let (bits, begin) = (WordBits(self), WordBits(beginning))
    guard bits.isShort, begin.isShort else { return beginsLong(beginning) }
    guard bits.count >= begin.count else { return false }
    if begin.count > 8 {
      return bits.low == begin.low
        && (bits.rest ^ begin.rest) &<< (8 &* (16 &- begin.count)) == 0
    }
    return begin.count == 0 || (bits.low ^ begin.low) &<< (8 &* (8 &- begin.count)) == 0
  }

  @inline(never)
  private func beginsLong(_ beginning: String) -> Bool {
    guard utf8.count >= beginning.utf8.count else { return false }
    let result = utf8.withContiguousStorageIfAvailable { word -> Bool? in
      beginning.utf8.withContiguousStorageIfAvailable { beginning -> Bool in
        guard let one = word.baseAddress, let two = beginning.baseAddress else {
          return beginning.isEmpty
        }
        return memcmp(one, two, beginning.count) == 0
      }
    }
    return (result ?? nil) ?? utf8.prefix(beginning.utf8.count).elementsEqual(beginning.utf8)
  }

  /// Whether some letters stand within the word. Where all are of ASCII no borders of characters have to be looked for.
  func contains(_ part: String) -> Bool {
    guard utf8.allSatisfy({ $0 < 0x80 }), let first = part.utf8.first else {
      return Substring(self).contains(part)
    }
    var place = utf8.startIndex
    while let next = utf8[place...].firstIndex(of: first) {
      if utf8[next...].starts(with: part.utf8) { return true }
      place = utf8.index(after: next)
    }
    return false
  }
}
