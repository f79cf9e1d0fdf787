/// The rule that gives a record its id.
///
/// `kind:source:key`, where the key is made of the fewest stable raw values of the source, its
/// official number where it has one. Same source and same key: same id, on every machine. A key that
/// is long, or has anything but letters, digits and `.`, `_`, `-`, is replaced by `~` and 20
/// characters of its digest.
public enum Identity {
  /// The id of a record.
  public static func id(_ kind: Record.Kind, source: String, key: String) -> String {
    var id = ""
    id.reserveCapacity(64)
    id += kind.word
    id += ":"
    id += source
    id += ":"
    if isPlain(key) {
      id += key
    } else {
      id += "~"
      id += Digest.text(of: key.utf8)
    }
    return id
  }

  /// Puts the values of a key of several columns into one text that no other values give: `a | b`,
  /// with each `|` of a value doubled.
  public static func key(_ parts: [String]) -> String {
    guard parts.count != 1 else { return parts[0] }
    return parts.map { part in
      part.utf8.contains(UInt8(ascii: "|"))
        ? part.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "||")
        : part
    }.joined(separator: " | ")
  }

  private static func isPlain(_ key: String) -> Bool {
    guard !key.isEmpty, key.utf8.count <= 40 else { return false }
    return key.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }
}
