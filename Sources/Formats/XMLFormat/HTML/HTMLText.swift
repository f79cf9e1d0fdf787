/// Plain text of HTML.
public enum HTMLText {
  /// The text a reader sees: blocks, items of lists, rows of tables and line breaks on lines of their
  /// own, cells of a row with a tab between them, blanks collapsed, references resolved; scripts,
  /// styles, navigation and what is hidden left out.
  ///
  /// Takes a page or a piece of one, as sloppy as may be. What has neither `<` nor `&` is text already
  /// and only has its blanks collapsed. The time is in line with the size, whatever is nested.
  public static func plain(_ html: String) -> String {
    String(decoding: collect(html, mapped: false).output, as: UTF8.self)
  }

  /// The same text with the places in the source it comes from.
  public static func layout(_ html: String) -> HTMLLayout {
    let collector = collect(html, mapped: true)
    return HTMLLayout(
      text: String(decoding: collector.output, as: UTF8.self), runs: collector.finishedRuns)
  }

  private static func collect(_ html: String, mapped: Bool) -> HTMLTextCollector {
    var html = html
    return html.withUTF8 { bytes in
      guard bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
        let collector = HTMLTextCollector(bytes, offset: 0, isMapped: mapped)
        collector.take(bytes, from: 0)
        return collector
      }
      // The parser would take a mark of byte order for itself.
      let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let source = UnsafeBufferPointer(rebasing: bytes[mark...])
      return withoutControls(source) { source in
        let collector = HTMLTextCollector(source, offset: mark, isMapped: mapped)
        // What is nested beyond all reason is gone through tag by tag.
        if let rest = parseHTML(source, isUTF8: true, collector) {
          collector.prepareForTags()
          HTMLTagScanner.scan(source, from: rest, collector)
        }
        return collector
      }
    }
  }

  /// Gives bytes in which blanks stand for what the parser would end at or leave out: NUL, control
  /// characters, and the two that are none of Unicode.
  private static func withoutControls<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    func isControl(_ byte: UInt8) -> Bool {
      byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
    }
    func isNoncharacter(_ index: Int) -> Bool {
      bytes[index] == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xBF
        && bytes[index + 2] >= 0xBE
    }
    var index = 0
    while index < bytes.count, bytes[index] != 0xEF, !isControl(bytes[index]) { index += 1 }
    while index < bytes.count, !isControl(bytes[index]), !isNoncharacter(index) { index += 1 }
    guard index < bytes.count else {
      return body(bytes)
    }
    var copy = Array(bytes)
    for index in bytes.indices {
      if isControl(bytes[index]) { copy[index] = 0x20 }
      // Three bytes as well: the blank of East Asia.
      if isNoncharacter(index) {
        copy.replaceSubrange(index..<index + 3, with: [0xE3, 0x80, 0x80])
      }
    }
    return copy.withUnsafeBufferPointer(body)
  }

  /// Whether a text looks as if it had markup or entities in it: `<b>`, `</p>`, `<br/>`, `&eacute;`.
  public static func looksLikeHTML(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      // Behind the last of them no tag can end.
      let lastClose = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        guard byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&"), index < bytes.count else {
          continue
        }
        let next = bytes[index]
        if byte == UInt8(ascii: "<") {
          if index <= lastClose, next == UInt8(ascii: "!") || isKnownTag(bytes, index) {
            return true
          }
          continue
        }
        guard isLetter(next) || next == UInt8(ascii: "#") else { continue }
        guard let end = bytes[index...].prefix(32).firstIndex(of: UInt8(ascii: ";")) else {
          continue
        }
        if bytes[(index + 1)..<end].allSatisfy({ isLetter($0) || isDigit($0) }) { return true }
      }
      return false
    }
  }
}

func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

func isDigit(_ byte: UInt8) -> Bool {
  byte &- 0x30 < 10
}

extension HTMLText {
  /// Whether the name of a tag stands at a place, as HTML has it.
  private static func isKnownTag(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    var at = index
    if bytes[at] == UInt8(ascii: "/") { at += 1 }
    let begin = at
    while at < bytes.count, at - begin < 12, isLetter(bytes[at]) || isDigit(bytes[at]) { at += 1 }
    guard at > begin else { return false }
    return tagNames.contains(String(decoding: bytes[begin..<at], as: UTF8.self).lowercased())
  }

  /// The elements that texts of feeds are written with.
  private static let tagNames: Set<String> = [
    "a", "abbr", "address", "article", "aside", "audio", "b", "big", "blockquote", "body", "br",
    "caption", "center", "cite", "code", "col", "dd", "del", "details", "dfn", "div", "dl", "dt",
    "em", "embed", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "li", "link",
    "main", "mark", "meta", "nav", "noscript", "object", "ol", "p", "picture", "pre", "q", "s",
    "script", "section", "small", "source", "span", "strike", "strong", "style", "sub", "summary",
    "sup", "svg", "table", "tbody", "td", "tfoot", "th", "thead", "time", "title", "tr", "tt", "u",
    "ul", "var", "video", "wbr",
  ]
}
