/// Plain text of HTML.
public enum HTMLText {
  /// The text a reader sees: blocks and line breaks on lines of their own, blanks collapsed, entities
  /// resolved; scripts, styles and the like left out.
  ///
  /// Takes a page or a piece of one, as sloppy as may be. What has neither `<` nor `&` is text already
  /// and only has its blanks collapsed.
  public static func plain(_ html: String) -> String {
    let collector = HTMLTextCollector()
    var html = html
    html.withUTF8 { bytes in
      guard bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
        return collector.text(bytes)
      }
      // What is nested beyond all reason is not laid out; its words are kept.
      if !parseHTML(bytes, isUTF8: true, collector) { collector.takeWords(of: bytes) }
    }
    return String(decoding: collector.output, as: UTF8.self)
  }

  /// Whether a text looks as if it had markup or entities in it: `<b>`, `</p>`, `<br/>`, `&eacute;`.
  public static func looksLikeHTML(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        guard byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&"), index < bytes.count else {
          continue
        }
        let isTag = byte == UInt8(ascii: "<")
        let next = bytes[index]
        guard isLetter(next) || next == UInt8(ascii: isTag ? "/" : "#") || (isTag && next == 0x21)
        else { continue }
        let close = UInt8(ascii: isTag ? ">" : ";")
        let rest = isTag ? bytes[index...] : bytes[index...].prefix(32)
        guard let end = rest.firstIndex(of: close) else { continue }
        if isTag { return true }
        if bytes[(index + 1)..<end].allSatisfy({ isLetter($0) || isDigit($0) }) { return true }
      }
      return false
    }
  }
}

/// Lays out the text of a page.
private final class HTMLTextCollector: HTMLReceiver {
  private(set) var output: [UInt8] = []
  let isDone = false
  private var hidden = 0
  private var preformatted = 0
  private var needsSpace = false
  private var needsBreak = false

  func start(_ name: String, _ attributes: () -> [(name: String, value: String)]) {
    switch name {
    case "br": lineBreak()
    case "pre": preformatted += 1
    case "td", "th": needsSpace = true
    case _ where isHidden(name): hidden += 1
    default: break
    }
    if isBlock(name) { needsBreak = true }
  }

  func end(_ name: String) {
    switch name {
    case "pre": preformatted -= 1
    case _ where isHidden(name): hidden -= 1
    default: break
    }
    if isBlock(name) { needsBreak = true }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard hidden <= 0 else { return }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x0A where preformatted > 0: lineBreak()
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20: needsSpace = true
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0:  // No-break space.
        needsSpace = true
        index += 1
      default: append(byte)
      }
      index += 1
    }
  }

  /// Takes everything between tags, however it is nested.
  func takeWords(of bytes: UnsafeBufferPointer<UInt8>) {
    output = []
    (hidden, preformatted) = (0, 0)
    for piece in bytes.split(separator: UInt8(ascii: "<")) {
      guard let end = piece.firstIndex(of: UInt8(ascii: ">")) else { continue }
      needsSpace = true
      text(UnsafeBufferPointer(rebasing: piece[(end + 1)...]))
    }
  }

  private func append(_ byte: UInt8) {
    if !output.isEmpty, output.last != 0x0A {
      if needsBreak { output.append(0x0A) } else if needsSpace { output.append(0x20) }
    }
    needsBreak = false
    needsSpace = false
    output.append(byte)
  }

  private func lineBreak() {
    // Breaks at the begin and the end are not text; those between come with the next character.
    needsSpace = false
    needsBreak = true
  }

  private func isHidden(_ name: String) -> Bool {
    switch name {
    case "script", "style", "template", "noscript", "iframe", "object", "select", "textarea",
      "title":
      true
    default: false
    }
  }

  private func isBlock(_ name: String) -> Bool {
    switch name {
    case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd",
      "table",
      "caption", "tr", "blockquote", "pre", "section", "article", "aside", "header", "footer",
      "nav",
      "main", "figure", "figcaption", "hr", "address", "form", "fieldset", "details", "summary",
      "body":
      true
    default: false
    }
  }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
