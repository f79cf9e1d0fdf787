/// The languages in which news is read, by their ISO 639-1 codes.
///
/// A type of its own and no text, as nearly every rule asks for it.
public enum NewsLanguage: String, CaseIterable, Sendable {
  case arabic = "ar"
  case german = "de"
  case english = "en"
  case spanish = "es"
  case french = "fr"
  case italian = "it"
  case portuguese = "pt"

  /// The language of an ISO 639-1 code; nil for one that is not read.
  public init?(code: String) { self.init(rawValue: code) }

  /// Its ISO 639-1 code, which is the name of its folder of words, too.
  public var code: String { rawValue }

  /// Whether it is one of some.
  @inline(__always)
  func isOne(
    of first: Self, _ second: Self, _ third: Self? = nil, _ fourth: Self? = nil,
    _ fifth: Self? = nil
  ) -> Bool {
    self == first || self == second || self == third || self == fourth || self == fifth
  }
}
