/// A folded word of Arabic as the letters that it is made of.
///
/// Where all of them are plain letters they have two bytes each, and none is joined to the one before: nothing has to
/// be looked for. Other words are left to the standard library.
struct ArabicWord {
  let text: String
  private let isPlain: Bool

  init(_ text: String) {
    self.text = text
    isPlain = Self.isPlain(text)
  }

  private init(_ bytes: Substring.UTF8View) {
    text = String(Substring(bytes))
    isPlain = true
  }

  /// Whether a word has nothing but the letters from hamza to ghain and from feh to yeh.
  private static func isPlain(_ text: String) -> Bool {
    var lead: UInt8 = 0
    for byte in text.utf8 {
      switch (lead, byte) {
      case (0, 0xD8), (0, 0xD9): lead = byte
      case (0xD8, 0xA1...0xBA), (0xD9, 0x81...0x8A): lead = 0
      default: return false
      }
    }
    return lead == 0
  }

  var count: Int { isPlain ? text.utf8.count / 2 : text.count }

  func begins(with letter: Character, _ bytes: String) -> Bool {
    isPlain ? text.hasPrefix(bytes) : text.first == letter
  }

  func hasSuffix(_ ending: String) -> Bool {
    isPlain ? text.hasSuffix(ending) : Substring(text).hasSuffix(ending)
  }

  func dropFirst(_ count: Int = 1) -> ArabicWord {
    isPlain ? ArabicWord(text.utf8.dropFirst(2 * count)) : ArabicWord(String(text.dropFirst(count)))
  }

  func dropLast(_ count: Int) -> ArabicWord {
    isPlain ? ArabicWord(text.utf8.dropLast(2 * count)) : ArabicWord(String(text.dropLast(count)))
  }
}
