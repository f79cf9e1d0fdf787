import XMLFormat

/// A text of a feed, as written, with what it is written in.
public struct FeedText: Sendable, Hashable {
  /// What a text is written in.
  public enum Kind: String, Sendable, Hashable {
    /// Plain text.
    case text
    /// HTML, as a browser takes it.
    case html
    /// Well-formed XHTML.
    case xhtml
    /// Something else, told by the media type; not laid out.
    case other
  }

  /// The text with its markup; addresses in it are as written.
  public var value: String
  /// What it is written in.
  public var kind: Kind
  /// The media type, where it is declared and no usual one.
  public var mediaType: String?

  /// Makes a text.
  public init(_ value: String, kind: Kind, mediaType: String? = nil) {
    self.value = value
    self.kind = kind
    self.mediaType = mediaType
  }

  /// The text as a reader sees it, blocks on lines of their own; empty for ``Kind/other``.
  public var plainText: String {
    switch kind {
    case .text: trimmed(value)
    case .html, .xhtml: HTMLText.plain(value)
    case .other: ""
    }
  }
}

/// A text without the blanks around it.
func trimmed(_ text: some StringProtocol) -> String {
  var text = text[...]
  while text.first?.isWhitespace == true { text.removeFirst() }
  while text.last?.isWhitespace == true { text.removeLast() }
  return String(text)
}
