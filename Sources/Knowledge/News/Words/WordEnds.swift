#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How words begin and end, byte by byte.
///
/// Folded words are asked for it by many rules. The standard library compares by canonical equivalence and looks for the
/// borders of characters, which folded words do not need; within this module these are taken instead.
extension String {
  /// Whether two folded words are of the same bytes. The standard library would put letters beyond ASCII in normal form first,
  /// each time.
  @inline(__always)
  func isSame(_ other: String) -> Bool {
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
  func hasSuffix(_ ending: String) -> Bool {
    let missing = utf8.count - ending.utf8.count
    guard missing >= 0 else { return false }
    var (word, ending) = (self, ending)
    return word.withUTF8 { word in
      ending.withUTF8 { ending in
        var index = ending.count - 1
        while index >= 0 {
          if word[missing + index] != ending[index] { return false }
          index -= 1
        }
        return true
      }
    }
  }

  /// Whether the first bytes of the word are those of a beginning.
  func hasPrefix(_ beginning: String) -> Bool {
    guard utf8.count >= beginning.utf8.count else { return false }
    var (word, beginning) = (self, beginning)
    return word.withUTF8 { word in
      beginning.withUTF8 { beginning in
        var index = 0
        while index < beginning.count {
          if word[index] != beginning[index] { return false }
          index += 1
        }
        return true
      }
    }
  }
}
