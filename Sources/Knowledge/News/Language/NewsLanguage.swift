/// The languages in which news is read; their values are their ISO 639-1 codes and the names of their folders of words.
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

  /// Whether it is one of some.
  @inline(__always)
  func isOne(
    of first: Self, _ second: Self, _ third: Self? = nil, _ fourth: Self? = nil,
    _ fifth: Self? = nil
  ) -> Bool {
    self == first || self == second || self == third || self == fourth || self == fifth
  }
}
