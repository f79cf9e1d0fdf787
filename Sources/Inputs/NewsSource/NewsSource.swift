import News
public import Switchboard
import Transport

/// A source of articles that are files: text, HTML, Markdown, one article each.
///
/// Each file becomes a record of kind ``Record/Kind/article``, whose key is a digest of its text, and the records of what
/// it says of call centers.
public struct NewsSource: Source {
  /// What may be known of the articles beforehand.
  public struct Options: Sendable {
    /// Their language, BCP 47; nil where it is told from the text.
    public var language: String?
    /// Their date, `2010`, `2010-03` or `2010-03-12`, which `yesterday` and `next May` are counted from.
    public var published: String?
    /// The encoding, instead of what is found out.
    public var encoding: String?

    /// Makes options that say nothing.
    public init() {}
  }

  /// The name in outputs.
  public let name: String
  /// Files, folders, globs or addresses.
  public let inputs: [String]
  /// What is known of the articles.
  public let options: Options

  /// Makes a source of articles.
  ///
  /// - Parameters:
  ///   - name: The name in outputs; `news` if nil.
  ///   - inputs: Files, folders, globs or addresses.
  ///   - options: What is known of the articles.
  public init(name: String?, inputs: [String], options: Options = Options()) {
    self.name = name ?? "news"
    self.inputs = inputs
    self.options = options
  }

  /// Opens the list of inputs.
  public func open(_ context: SourceContext) async throws(SourceError) -> sending any RecordReader {
    try NewsRecordReader(self, context)
  }

  /// Whether a file is an article by its name, for what nothing else recognizes: `.txt`, `.md`, `.html`.
  public static func recognizes(_ name: String) -> Bool {
    guard !name.contains("://") else { return false }
    var lower = name.lowercased()
    for ending in [".gz", ".xz", ".zst"] where lower.hasSuffix(ending) {
      lower.removeLast(ending.count)
    }
    return [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"].contains {
      lower.hasSuffix($0)
    }
  }

  /// Whether what has no name, as standard input, reads as prose: lines of many words in a language that is told, or a
  /// line of so many that no delimiter stands between most of them.
  public static func readsAsProse(_ head: [UInt8]) -> Bool {
    let text = NewsText(String(decoding: head.prefix(64 << 10), as: UTF8.self))
    let words = text.tokens.count { $0.kind == .word }
    let numbers = text.tokens.count { $0.kind == .number }
    let lines = max(1, text.tokens.count(where: \.beginsLine))
    guard words >= 5 * lines, words > 4 * numbers else { return false }
    let delimiters = text.tokens.count { $0.folded == "," || $0.folded == ";" || $0.folded == "|" }
    return LanguageGuess.language(of: text) != nil
      || lines == 1 && words > 12 && words > 4 * delimiters
  }
}
