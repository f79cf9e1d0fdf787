/// A word, a number or a mark of a text.
public struct Token: Sendable, Hashable {
  /// What a token is.
  public enum Kind: UInt8, Sendable, Hashable {
    /// Letters, with apostrophes and hyphens taken apart: `l'`, `appel`, `Roche`, `sur`.
    case word
    /// Digits, with the marks that group them: `5 200`, `6.291`, `1,5`.
    case number
    /// A mark: `.`, `,`, `«`, `-`.
    case mark
  }

  /// What it is.
  public var kind: Kind
  /// Its place in the bytes of the text.
  public var bytes: Range<Int>
  /// Whether a blank stands before it.
  public var hasBlankBefore: Bool
  /// Whether a line ends before it.
  public var beginsLine: Bool
  /// Whether it begins with a capital letter.
  public var isCapitalized: Bool
  /// Whether it is of two letters or more, all of them capitals.
  public var isAllCapitals: Bool
  /// The word folded for comparison; of a mark its first byte.
  public var folded: String {
    didSet {
      (isElided, word) = Token.elided(folded)
      head = Token.head(of: folded)
    }
  }
  /// Whether the folded word ends with an apostrophe: `l'`, `d'`.
  private(set) var isElided: Bool
  /// The folded word without the apostrophe that elides it.
  private(set) var word: String
  /// The first eight bytes of the folded word as one number, the first on top.
  private(set) var head: UInt64

  init(
    kind: Kind, bytes: Range<Int>, hasBlankBefore: Bool, beginsLine: Bool, isCapitalized: Bool,
    isAllCapitals: Bool, folded: String
  ) {
    self.kind = kind
    self.bytes = bytes
    self.hasBlankBefore = hasBlankBefore
    self.beginsLine = beginsLine
    self.isCapitalized = isCapitalized
    self.isAllCapitals = isAllCapitals
    self.folded = folded
    (isElided, word) = Token.elided(folded)
    head = Token.head(of: folded)
  }

  /// A word of no more than fifteen letters and digits of ASCII: it is not elided.
  @inline(__always)
  init(
    plain bits: WordBits, bytes: Range<Int>, hasBlankBefore: Bool, beginsLine: Bool,
    isCapitalized: Bool, isAllCapitals: Bool
  ) {
    kind = .word
    self.bytes = bytes
    self.hasBlankBefore = hasBlankBefore
    self.beginsLine = beginsLine
    self.isCapitalized = isCapitalized
    self.isAllCapitals = isAllCapitals
    folded = String(bits)
    isElided = false
    word = String(bits)
    head = bits.low.byteSwapped
  }

  /// Whether a folded word ends with an apostrophe, and what it is without.
  private static func elided(_ folded: String) -> (Bool, String) {
    guard folded.hasSuffix("'") else { return (false, folded) }
    return (true, String(Substring(folded.utf8.dropLast())))
  }

  /// Whether it is of a script without capitals: in UTF-8 all from Arabic on begin so.
  var isWithoutCase: Bool { head >> 56 >= 0xD8 }

  /// The first eight bytes of a word as one number, the first on top; zeros behind a shorter one.
  static func head(of word: String) -> UInt64 {
    let bits = WordBits(word)
    if bits.isShort { return bits.low.byteSwapped }
    let head = word.utf8.withContiguousStorageIfAvailable { bytes -> UInt64 in
      if bytes.count >= 8 {
        return UInt64(bigEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(as: UInt64.self))
      }
      var head: UInt64 = 0
      for byte in bytes { head = head << 8 | UInt64(byte) }
      return bytes.isEmpty ? 0 : head << (8 * UInt64(8 - bytes.count))
    }
    return head ?? 0
  }
}
