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
  public var folded: String { didSet { isElided = folded.utf8.last == 0x27 } }
  /// Whether the folded word ends with an apostrophe: `l'`, `d'`.
  private(set) var isElided: Bool

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
    isElided = folded.utf8.last == 0x27
  }
}
