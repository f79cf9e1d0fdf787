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

  /// The text with its markup; addresses in it are as written, and relative to ``base``.
  public var value: String
  /// The kind that the format or the feed declares; nil where it says nothing, as RSS.
  public var declaredKind: Kind?
  /// The media type, where it is declared and no usual one.
  public var mediaType: String?
  /// The language that holds here, by `xml:lang` here or around (BCP 47, as written).
  public var language: String?
  /// What addresses in the text are relative to: `xml:base` here or around.
  public var base: String?
  /// Where the text is, if it is not here: the `src` of Atom's content (RFC 4287, section 4.1.3.2).
  public var source: String?

  /// Makes a text; without a kind, of the one that it looks like.
  public init(_ value: String, kind: Kind?, mediaType: String? = nil) {
    self.value = value
    declaredKind = kind
    self.mediaType = mediaType
  }

  /// What the text is written in: as declared, else HTML if it has signs of it.
  public var kind: Kind {
    switch declaredKind {
    case nil: HTMLText.looksLikeHTML(value) ? .html : .text
    case .text where isWrapped: .html
    case let kind?: kind
    }
  }

  /// Whether the text is declared plain and is a paragraph of HTML.
  private var isWrapped: Bool {
    let bytes = value.utf8
    guard bytes.first == UInt8(ascii: "<"), bytes.last == UInt8(ascii: ">") else { return false }
    return ["<p>", "<p ", "<div", "<ul", "<table", "<h1", "<h2"].contains { value.hasPrefix($0) }
      && value.contains("</")
  }

  /// Whether the markup is escaped once more than it should be: there are no tags, but texts of tags.
  var isDoublyEscaped: Bool {
    let kind = kind
    guard kind == .html || kind == .text, !value.utf8.contains(UInt8(ascii: "<")) else {
      return false
    }
    return ["&lt;p&gt;", "&lt;p ", "&lt;/p&gt;", "&lt;br", "&lt;a href", "&lt;div", "&lt;img"]
      .contains { value.contains($0) }
  }

  /// The text as a reader sees it, blocks on lines of their own; empty for ``Kind/other``.
  public var plainText: String {
    switch kind {
    case .text: trimmed(value)
    case .html where isDoublyEscaped: HTMLText.plain(HTMLText.plain(value))
    case .html, .xhtml: HTMLText.plain(value)
    case .other: ""
    }
  }
}

extension FeedText? {
  /// The text as a reader sees it; nil where there is none.
  var plain: String? {
    get {
      guard let text = self?.plainText, !text.isEmpty else { return nil }
      return text
    }
    set { self = newValue.map { FeedText($0, kind: .text) } }
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
