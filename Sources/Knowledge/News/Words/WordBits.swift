/// What a word is as two numbers, so that words are compared and told apart without looking for their letters.
///
/// A string of the standard library is sixteen bytes. Where a word has no more than fifteen, they are its letters,
/// with their number and whether all are ASCII in the last one; else they say where the letters stand. Nearly all
/// words and all that rules ask for are short: two of them are the same where both numbers are.
struct WordBits {
  /// The first eight letters, the first in the lowest byte; zeros behind the last.
  let low: UInt64
  /// The seven letters behind them, and the byte that says how many there are.
  let high: UInt64

  @inline(__always)
  init(_ word: String) {
    (low, high) = unsafeBitCast(word, to: (UInt64, UInt64).self)
  }

  /// A word of no more than fifteen letters of ASCII.
  @inline(__always)
  init(low: UInt64, rest: UInt64, count: Int) {
    self.low = low
    high = rest | (0xE0 | UInt64(count)) << 56
  }

  /// A word of no more than fifteen bytes of ASCII, of the two numbers that they stand in, with whatever stands
  /// behind them; nil for a word of others.
  @inline(__always)
  init?(first: UInt64, next: UInt64, count: Int) {
    let low = count < 8 ? first & (1 &<< UInt64(8 &* count) &- 1) : first
    let rest = count > 8 ? next & (1 &<< UInt64(8 &* (count &- 8)) &- 1) : 0
    guard count < 16, (low | rest) & 0x8080_8080_8080_8080 == 0 else { return nil }
    self.init(low: low, rest: rest, count: count)
  }

  /// Whether the letters stand in the numbers themselves.
  @inline(__always) var isShort: Bool { high & 0x2000_0000_0000_0000 != 0 }
  /// Whether the word is short and has no letters beyond ASCII.
  @inline(__always) var isShortASCII: Bool {
    high & 0x6000_0000_0000_0000 == 0x6000_0000_0000_0000
  }
  /// Of a short word: how many bytes it has.
  @inline(__always) var count: UInt64 { high >> 56 & 0xF }
  /// Of a short word: the letters behind the eighth.
  @inline(__always) var rest: UInt64 { high & 0x00FF_FFFF_FFFF_FFFF }

  /// Of a short word: how many scalars it has: bytes that do not go on the one before.
  fileprivate var scalarCount: Int {
    Int(count) - WordBits.continuing(low) - WordBits.continuing(rest)
  }

  /// How many of eight bytes begin with the bits 10.
  private static func continuing(_ bytes: UInt64) -> Int {
    let marked = bytes & ~(bytes &<< 1) & 0x8080_8080_8080_8080
    return Int(((marked &>> 7) &* 0x0101_0101_0101_0101) &>> 56)
  }

  @inline(__always)
  static func == (one: WordBits, other: WordBits) -> Bool {
    one.low == other.low && one.high == other.high
  }

  /// The bytes of the letter that a word begins with, where there is one way alone to write it, of its first eight bytes:
  /// words that begin with others of such letters are never the same, whatever signs stand on them.
  @inline(__always)
  fileprivate static func plainBegin(_ bytes: UInt64) -> UInt64? {
    let (first, second) = (bytes & 0xFF, bytes >> 8 & 0xFF)
    if first < 0x80 { return first }
    switch first {
    // Letters of Arabic that are not made of others, its question mark, digits and marks of numbers.
    case 0xD8 where (0xA7...0xBA).contains(second) || second == 0x9F,
      0xD9 where (0x81...0x8A).contains(second) || (0xA0...0xAC).contains(second):
      return bytes & 0xFFFF
    // `«`, `»` and other marks of Latin.
    case 0xC2: return bytes & 0xFFFF
    // The point of Urdu.
    case 0xDB where second == 0x94: return bytes & 0xFFFF
    // Dashes, quotation marks, signs of money: of their blocks only two blanks are others, too.
    case 0xE2 where second == 0x80 && bytes >> 16 & 0xFF >= 0x82 || second == 0x82:
      return bytes & 0xFF_FFFF
    default: return nil
    }
  }

  /// Of a short word: whether a letter of it may be written in more than one way, so that others are the same as it
  /// though their bytes are not.
  fileprivate var mayBeWrittenOtherwise: Bool {
    WordBits.haveOtherForms(low) || WordBits.haveOtherForms(rest)
  }

  /// Whether any of eight bytes is of a sign that joins the letter before it, or of a letter beyond those of Europe
  /// and of Arabic. Tells so of a few others, too.
  private static func haveOtherForms(_ bytes: UInt64) -> Bool {
    // Each line leaves the highest bit of those bytes that are so: from 0xE0 on, 0xCC to 0xCF, 0x90 to 0x97.
    let beyond = bytes & bytes &<< 1 & bytes &<< 2
    let joining = bytes & bytes &<< 1 & ~(bytes &<< 2) & ~(bytes &<< 3) & bytes &<< 4 & bytes &<< 5
    let trailing = bytes & ~(bytes &<< 1) & ~(bytes &<< 2) & bytes &<< 3 & ~(bytes &<< 4)
    return (beyond | joining | trailing) & 0x8080_8080_8080_8080 != 0
  }
}

extension String {
  /// How many scalars the word has.
  var scalarCount: Int {
    let bits = WordBits(self)
    return bits.isShort ? bits.scalarCount : unicodeScalars.count
  }

  /// A short word.
  @inline(__always)
  init(_ bits: WordBits) {
    self = unsafeBitCast((bits.low, bits.high), to: String.self)
  }

  /// Whether two words are the same, as the standard library has it.
  ///
  /// It puts letters beyond ASCII in normal form first, each time; here that is done only where it matters.
  @inline(__always)
  fileprivate func equals(_ other: String) -> Bool {
    let (bits, otherBits) = (WordBits(self), WordBits(other))
    if bits == otherBits { return true }
    return !(bits.isShortASCII && otherBits.isShortASCII) && String.isEqual(self, other)
  }

  @inline(__always)
  static func == (one: String, other: String) -> Bool { one.equals(other) }

  @inline(__always)
  static func != (one: String, other: String) -> Bool { !one.equals(other) }

  /// Whether two words are the same whose bytes are not all of ASCII, or are many. Of most the first letter tells.
  @inline(never)
  private static func isEqual(_ one: String, _ other: String) -> Bool {
    let (bits, otherBits) = (WordBits(one), WordBits(other))
    let areShort = bits.isShort && otherBits.isShort
    let (low, otherLow) =
      areShort ? (bits.low, otherBits.low) : (one.firstBytes, other.firstBytes)
    if let begin = WordBits.plainBegin(low), let otherBegin = WordBits.plainBegin(otherLow),
      begin != otherBegin
    {
      return false
    }
    if areShort, !bits.mayBeWrittenOtherwise, !otherBits.mayBeWrittenOtherwise { return false }
    return areEqual(one, other)
  }

  /// The first eight bytes of a word, the first in the lowest byte.
  private var firstBytes: UInt64 { Token.head(of: self).byteSwapped }

  /// What the standard library says of any two values: of two strings, too.
  @inline(__always)
  private static func areEqual<Value: Equatable>(_ one: Value, _ other: Value) -> Bool {
    one == other
  }
}

extension String? {
  @inline(__always)
  static func == (one: String?, other: String?) -> Bool {
    switch (one, other) {
    case (let one?, let other?): one.equals(other)
    case (.none, .none): true
    default: false
    }
  }

  @inline(__always)
  static func != (one: String?, other: String?) -> Bool {
    switch (one, other) {
    case (let one?, let other?): !one.equals(other)
    case (.none, .none): false
    default: true
    }
  }
}

/// Whether a word is the one of a case, as `==` has it.
@inline(__always)
func ~= (pattern: String, word: String) -> Bool { pattern.equals(word) }
