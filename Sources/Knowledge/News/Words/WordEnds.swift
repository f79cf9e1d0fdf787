/// How words begin and end, byte by byte.
///
/// Folded words are asked for it by many rules. The standard library compares by canonical equivalence and looks for the
/// borders of characters, which folded words do not need; within this module these are taken instead.
extension String {
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
