import Switchboard
import _StringProcessing

/// A regular expression of a definition, and the text of its first group.
///
/// Regular expressions are for the few values that nothing else takes apart; they read at most 4,000
/// characters, so that no input makes them slow.
public struct Pattern: Sendable {
  /// The expression as written.
  public let source: String

  /// Makes a pattern, or nil where the text is no regular expression.
  public init?(_ source: String) {
    guard (try? Regex(source)) != nil else { return nil }
    self.source = source
  }

  /// Makes something that can be asked many times by one task.
  public func matcher() -> Matcher? { Matcher(source) }

  /// A pattern ready for use.
  public struct Matcher {
    private let regex: Regex<AnyRegexOutput>

    fileprivate init?(_ source: String) {
      guard let regex = try? Regex(source) else { return nil }
      self.regex = regex
    }

    /// The first group of the first match, the whole match where there is no group, nil where nothing
    /// matches.
    public func first(in text: String) -> String? {
      guard text.utf8.count <= 4000, let match = try? regex.firstMatch(in: text) else { return nil }
      let group = match.output.count > 1 ? match.output[1].substring : match.output[0].substring
      return group.map(String.init)
    }
  }
}
