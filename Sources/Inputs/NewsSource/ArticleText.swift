import Switchboard
import XMLFormat

/// The text of a file that is an article: plain, or of HTML or Markdown.
///
/// Of HTML it is the text as a reader sees it, with the page's title apart; of Markdown the file itself with what
/// marks it up blanked out, byte for byte, so that offsets are those of the file.
struct ArticleText {
  /// The form of an article's file.
  enum Form: Sendable { case plain, html, markdown }

  /// The headline, where the form has one of its own.
  let title: String?
  let body: String

  init(_ text: String, _ form: Form) {
    switch form {
    case .plain:
      title = nil
      body = text
    case .html:
      title = HTMLPage(Array(text.utf8)).title
      body = HTMLText.plain(text)
    case .markdown:
      title = nil
      body = ArticleText.blanked(text)
    }
  }

  /// The form of a file by its name, or by what it begins with.
  static func form(of name: String, _ head: some Collection<UInt8>) -> Form {
    let lower = name.lowercased()
    for ending in [".gz", ".xz", ".zst"] where lower.hasSuffix(ending) {
      return form(of: String(name.dropLast(ending.count)), head)
    }
    if lower.hasSuffix(".md") || lower.hasSuffix(".markdown") { return .markdown }
    if lower.hasSuffix(".html") || lower.hasSuffix(".htm") || lower.hasSuffix(".xhtml") {
      return .html
    }
    if lower.hasSuffix(".txt") { return .plain }
    return isHTML(head) ? .html : .plain
  }

  private static func isHTML(_ head: some Collection<UInt8>) -> Bool {
    let begin = String(decoding: head.prefix(2048), as: UTF8.self).lowercased()
    return begin.contains("<html") || begin.contains("<!doctype html") || begin.contains("<body")
      || begin.contains("<p>")
  }

  /// Markdown (CommonMark 0.31) with its marks as blanks: heading and list marks, emphasis, code marks, the addresses of
  /// links. As many bytes as before.
  private static func blanked(_ text: String) -> String {
    var bytes = Array(text.utf8)
    var index = 0
    var isLineStart = true
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "#") where isLineStart, UInt8(ascii: ">") where isLineStart,
        UInt8(ascii: "*"), UInt8(ascii: "`"):
        bytes[index] = 0x20
      case UInt8(ascii: "_")
      where index == 0 || bytes[index - 1] <= 0x20 || index + 1 == bytes.count
        || bytes[index + 1] <= 0x20:
        bytes[index] = 0x20
      case UInt8(ascii: "["): bytes[index] = 0x20
      case UInt8(ascii: "]"):
        bytes[index] = 0x20
        // (address)
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "("),
          let end = bytes[index...].prefix(2000).firstIndex(of: UInt8(ascii: ")"))
        {
          for place in index...end { bytes[place] = 0x20 }
          index = end
        }
      default: break
      }
      if byte == 0x0A {
        isLineStart = true
      } else if byte > 0x20, byte != UInt8(ascii: "#"), byte != UInt8(ascii: ">") {
        isLineStart = false
      }
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
