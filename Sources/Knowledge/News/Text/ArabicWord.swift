/// A folded word of Arabic as the letters that it is made of.
///
/// Where all of them are plain letters they have two bytes each, and none is joined to the one before: nothing has to
/// be looked for. Other words are left to the standard library.
struct ArabicWord {
  let text: String

  init(_ text: String) { self.text = text }

  private init(_ bytes: Substring.UTF8View) { text = String(Substring(bytes)) }

  /// Whether the word has nothing but the letters from hamza to ghain and from feh to yeh.
  private var isPlain: Bool {
    let bits = WordBits(text)
    if bits.isShort { return Self.isPlain(bits) }
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

  private static func isPlain(_ bits: WordBits) -> Bool {
    guard bits.count & 1 == 0 else { return false }
    var letters = bits.low
    for letter in 0..<bits.count / 2 {
      if letter == 4 { letters = bits.rest }
      switch (letters & 0xFF, letters >> 8 & 0xFF) {
      case (0xD8, 0xA1...0xBA), (0xD9, 0x81...0x8A): letters &>>= 16
      default: return false
      }
    }
    return true
  }

  var count: Int { isPlain ? text.utf8.count / 2 : text.count }

  func begins(with letter: Character, _ bytes: String) -> Bool {
    text.hasPrefix(bytes) && (isPlain || text.first == letter)
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
