import XMLFormat

/// What the begin of an input looks like, told without parsing it.
public enum FeedSniff: Sendable, Hashable {
  /// RSS or Atom of any version.
  case feed
  /// JSON Feed.
  case jsonFeed
  /// OPML: a list of feeds.
  case list
  /// A web page.
  case page
  /// XML of another sort, by its first element.
  case xml(root: String)
  /// JSON.
  case json
  /// Nothing but blanks.
  case empty
  /// Bytes that are no text.
  case binary
  /// Text without markup.
  case text

  /// Looks at the first bytes of an input, the more the better: the first element may come after
  /// comments and a document type.
  public init(_ head: [UInt8]) {
    var text = FeedSniff.narrow(head)[...]
    FeedSniff.dropBlanks(&text)
    guard let first = text.first else {
      self = .empty
      return
    }
    guard first == UInt8(ascii: "<") else {
      switch first {
      case UInt8(ascii: "{"): self = FeedSniff.isJSONFeed(text) ? .jsonFeed : .json
      case UInt8(ascii: "["): self = .json
      default:
        // Servers write warnings before the document.
        if let begin = FeedSniff.documentBegin(text) {
          self = FeedSniff.root(text[begin...])
        } else {
          self = FeedSniff.isBinary(text) ? .binary : .text
        }
      }
      return
    }
    self = FeedSniff.root(text)
  }

  /// What the first bytes of an input are that is no feed, in words that begin with an article; nil for
  /// what may be one. Of a web page it says which feeds the page links to, as seen from where it is.
  public static func refusal(_ head: [UInt8], at address: String = "") -> String? {
    let expected = ", a feed was expected"
    switch FeedSniff(head) {
    case .feed, .jsonFeed: return nil
    case .list: return "a list of feeds (OPML)" + expected
    case .xml(let root):
      // The first element may be beyond what was looked at; an unusual root is the parser's to name.
      return root.isEmpty ? nil : "XML whose first element is \(root)" + expected
    case .page:
      let page = HTMLPage(head)
      let base = page.base.map { Address.resolve($0, against: address) } ?? address
      let links = page.feedLinks.map { Address.resolve($0, against: base) }
      return links.isEmpty
        ? "a web page that links to no feed"
        : "a web page; it links to these feeds: \(links.joined(separator: ", "))"
    case .json: return "JSON" + expected
    case .empty: return "an empty input" + expected
    case .binary: return "binary data" + expected
    case .text: return "text without markup" + expected
    }
  }

  /// Whether JSON says that it is a feed, or has items with what items have.
  private static func isJSONFeed(_ text: ArraySlice<UInt8>) -> Bool {
    let head = String(decoding: text.prefix(1 << 16), as: UTF8.self)
    if head.contains("jsonfeed.org/version") { return true }
    guard head.contains("\"items\"") else { return false }
    return ["\"content_html\"", "\"content_text\"", "\"date_published\"", "\"home_page_url\""]
      .contains { head.contains($0) }
  }

  /// Where a feed begins behind text that is none of it; nil where none does.
  private static func documentBegin(_ text: ArraySlice<UInt8>) -> Int? {
    let text = text.prefix(4096)
    var index = text.startIndex
    while let bracket = text[index...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = String(decoding: text[bracket...].prefix(12), as: UTF8.self).lowercased()
      if [
        "<?xml", "<rss", "<feed", "<rdf:rdf", "<!doctype", "<channel", "<atom:feed", "<html",
        "<opml",
      ]
      .contains(where: { rest.hasPrefix($0) }) {
        return bracket
      }
      index = bracket + 1
    }
    return nil
  }

  /// Finds the first element behind declaration, comments, instructions and document type.
  private static func root(_ text: ArraySlice<UInt8>) -> FeedSniff {
    var text = text
    while text.first == UInt8(ascii: "<") {
      if text.starts(with: "<!--".utf8) {
        guard drop(&text, through: "-->") else { return .xml(root: "") }
      } else if text.starts(with: "<?".utf8) {
        guard drop(&text, through: "?>") else { return .xml(root: "") }
      } else if text.starts(with: "<!".utf8) {
        let type = String(decoding: text.prefix(64), as: UTF8.self).lowercased()
        if type.hasPrefix("<!doctype html") { return .page }
        dropDocumentType(&text)
      } else {
        break
      }
      dropBlanks(&text)
    }
    // What is not at hand yet may be anything.
    guard let first = text.first else { return .xml(root: "") }
    guard first == UInt8(ascii: "<") else { return .text }
    let name = text.dropFirst().prefix { byte in
      byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
    }
    let full = String(decoding: name.prefix(200), as: UTF8.self)
    switch full.split(separator: ":").last.map({ $0.lowercased() }) ?? "" {
    case "rss", "feed", "channel", "item": return .feed
    case "rdf":
      let tag = String(decoding: text.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
      let isRSS =
        ["purl.org/rss/", "purl.org/net/rss", "netscape.com/rdf/"].contains { tag.contains($0) }
        || !tag.contains("xmlns")
      return isRSS ? .feed : .xml(root: full)
    case "html", "head", "body": return .page
    case "opml": return .list
    case "br", "b", "p", "font", "div", "span", "script", "pre":
      // Servers write markup before the document, too.
      let rest = text.dropFirst()
      if let begin = documentBegin(rest), case .feed = Self.root(rest[begin...]) { return .feed }
      return .xml(root: full)
    default: return .xml(root: full)
    }
  }

  /// ASCII of UTF-16 and UTF-32, the bytes of all else; without marks.
  private static func narrow(_ head: [UInt8]) -> [UInt8] {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(head.dropFirst(3)) }
    let isWide =
      head.starts(with: [0, 0, 0xFE, 0xFF]) || head.starts(with: [0, 0, 0, 0x3C])
      || head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
      || head.starts(with: [0x00, 0x3C]) || head.starts(with: [0x3C, 0x00])
    guard isWide else { return head }
    return head.filter { $0 != 0 && $0 < 0x80 }
  }

  private static func isBinary(_ text: ArraySlice<UInt8>) -> Bool {
    text.prefix(1024).contains { $0 < 0x09 || ($0 > 0x0D && $0 < 0x20 && $0 != 0x1B) }
  }

  private static func dropBlanks(_ text: inout ArraySlice<UInt8>) {
    while let first = text.first, first == 0x20 || (0x09...0x0D).contains(first) || first == 0 {
      text.removeFirst()
    }
    if text.starts(with: [0xEF, 0xBB, 0xBF]) {
      text.removeFirst(3)
      dropBlanks(&text)
    }
  }

  private static func drop(_ text: inout ArraySlice<UInt8>, through mark: String) -> Bool {
    let mark = Array(mark.utf8)
    var index = text.startIndex
    while index + mark.count <= text.endIndex {
      if text[index..<(index + mark.count)].elementsEqual(mark) {
        text = text[(index + mark.count)...]
        return true
      }
      index += 1
    }
    return false
  }

  private static func dropDocumentType(_ text: inout ArraySlice<UInt8>) {
    let end = text.withUnsafeBufferPointer { DocumentType($0, at: 0)?.end }
    text = text.dropFirst(end ?? text.count)
  }
}
