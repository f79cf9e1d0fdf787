import XMLFormat

/// Writes elements and texts as markup again.
struct MarkupWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []
  private var escapes: Bool

  init(escapes: Bool) { self.escapes = escapes }

  /// Adds a text.
  mutating func add(text: UnsafeBufferPointer<UInt8>) {
    if escapes { escape(text) } else { bytes.append(contentsOf: text) }
  }

  /// Escapes what was added so far, and what will be: elements have come.
  mutating func escapeAll() {
    escapes = true
    let plain = bytes
    bytes.removeAll(keepingCapacity: true)
    plain.withUnsafeBufferPointer { escape($0) }
  }

  /// Adds the start tag of the element that begins at the cursor.
  ///
  /// - Returns: how many bytes its attributes have.
  mutating func start(_ reader: XMLPullReader) -> Int {
    var count = 0
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: reader.name.local.utf8)
    for index in 0..<reader.attributeCount {
      let name = reader.name(reader.attributeNameNumber(index))
      guard name.prefix.isEmpty else { continue }
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: name.local.utf8)
      bytes.append(contentsOf: "=\"".utf8)
      reader.withAttributeBytes(index) {
        count += $0.count
        escape($0)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    return count
  }

  /// Adds the end tag of an element, if HTML knows one.
  mutating func end(_ name: String) {
    guard !MarkupWriter.isVoid(name) else { return }
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var run = 0
    for index in 0..<text.count {
      let instead: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): instead = "&amp;"
      case UInt8(ascii: "<"): instead = "&lt;"
      case UInt8(ascii: "\""): instead = "&quot;"
      default: continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<index]))
      instead.withUTF8Buffer { bytes.append(contentsOf: $0) }
      run = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run...]))
  }

  /// Whether HTML knows no end tag of an element.
  private static func isVoid(_ name: String) -> Bool {
    switch name.lowercased() {
    case "br", "hr", "img", "input", "meta", "link", "area", "col", "wbr", "source": true
    default: false
    }
  }
}
