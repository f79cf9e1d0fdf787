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

/// A text without the blanks of XML and other controls around it.
func trimmed(_ text: some StringProtocol) -> String {
  let bytes = Substring(text).utf8
  guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
    let last = bytes.lastIndex(where: { $0 > 0x20 })
  else { return "" }
  return String(Substring(bytes[first...last]))
}
