/// The items that were read, by 24 bytes each: enough to tell that one comes again, and which of two
/// is the newer.
struct SeenItems {
  /// What an item is to those before it.
  enum Verdict {
    case new
    /// The same key and the same content.
    case same
    /// The same key with other content, and a date that is later.
    case newer
    /// The same key with other content, and a date that is not later or not known.
    case older
  }

  private struct Item {
    var content: UInt64
    var date: Int
  }

  private var items: [UInt64: Item] = [:]

  /// Judges an item and remembers it if it counts. The date is in seconds since 1970; nil where it is
  /// not known.
  mutating func judge(key: String, digest: String, date: Int?) -> Verdict {
    let key = SeenItems.hash(key)
    let item = Item(content: SeenItems.hash(digest), date: date ?? .min)
    guard let known = items[key] else {
      items[key] = item
      return .new
    }
    if known.content == item.content { return .same }
    guard item.date > known.date else { return .older }
    items[key] = item
    return .newer
  }

  /// FNV-1a with 64 bits: the same on every machine, and so is what is skipped.
  private static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}
