import Switchboard
import XMLFormat

/// The private cursor of the formats: children of an element one after the other, their texts, and
/// the language and base address that hold for them.
final class FeedCursor {
  private let reader: XMLPullReader
  private let limits: Limits
  private var tags: [FeedTag] = []
  private var scopes: [(depth: Int, base: String?, language: String?)] = []
  /// The base where no `xml:base` says otherwise.
  var documentBase: String?
  /// Bytes of text taken since this was last set to 0.
  var taken = 0

  init(_ reader: XMLPullReader, limits: Limits) {
    self.reader = reader
    self.limits = limits
  }

  var depth: Int { reader.depth }
  var line: Int { reader.line }
  var tag: FeedTag { tag(reader.nameNumber) }
  var name: XMLName { reader.name }

  /// Whether more was taken than an item may have; no text is given any more then.
  var isOverfull: Bool { taken > limits.recordBytes }

  /// The base address at the element that begins here.
  var base: String? { scopes.last?.base ?? documentBase }

  /// The language declared at the element that begins here or around it.
  var language: String? { scopes.last?.language }

  /// The language declared at the element that begins here itself.
  var ownLanguage: String? {
    scopes.last?.depth == depth ? attribute("lang", of: .xml) : nil
  }

  /// Moves to the next element inside the one of a given depth.
  ///
  /// - Returns: nil at that element's end, or at the end of the document.
  func nextChild(in parent: Int) throws(SourceError) -> FeedTag? {
    while let node = try next() {
      if node == .start, reader.depth == parent + 1 { return tag }
      if node == .end, reader.depth <= parent { return nil }
    }
    return nil
  }

  /// The value of an attribute without prefix, or of one of a vocabulary; nil if empty.
  func attribute(_ local: String, of namespace: FeedNamespace = .own) -> String? {
    for index in 0..<reader.attributeCount {
      let tag = tag(reader.attributeNameNumber(index))
      guard tag.local == local, tag.namespace == namespace else { continue }
      let value = trimmed(reader.attributeValue(index))
      return value.isEmpty ? nil : value
    }
    return nil
  }

  /// The text of the element that begins here, without the blanks around it; nil if empty. Moves to
  /// its end.
  func text() throws(SourceError) -> String? {
    let content = try markup(isMarkup: false)
    let text = trimmed(content.text)
    return text.isEmpty ? nil : text
  }

  /// The inside of the element that begins here with its elements written as markup, and whether
  /// there were any. Moves to its end.
  ///
  /// `isMarkup` tells whether the text is markup beside elements, so that its signs must be escaped;
  /// nil to do so only if there are elements.
  func markup(isMarkup: Bool?) throws(SourceError) -> (text: String, hasElements: Bool) {
    let inside = depth
    var plain: [UInt8] = []
    var written: [UInt8] = []
    var hasElements = false
    let writes = isMarkup != false
    loop: while let node = try next() {
      switch node {
      case .text:
        reader.withTextBytes { bytes in
          taken += bytes.count
          guard !isOverfull else { return }
          plain.append(contentsOf: bytes)
          if writes { FeedCursor.escape(bytes, into: &written) }
        }
      case .start:
        hasElements = true
        guard writes, !isOverfull else { continue }
        written.append(UInt8(ascii: "<"))
        written.append(contentsOf: reader.name.local.utf8)
        for index in 0..<reader.attributeCount {
          let name = reader.name(reader.attributeNameNumber(index))
          guard name.prefix.isEmpty else { continue }
          written.append(contentsOf: " \(name.local)=\"".utf8)
          reader.withAttributeBytes(index) {
            taken += $0.count
            FeedCursor.escape($0, into: &written)
          }
          written.append(UInt8(ascii: "\""))
        }
        written.append(UInt8(ascii: ">"))
      case .end:
        if reader.depth == inside { break loop }
        guard writes, !isOverfull, !FeedCursor.isVoid(reader.name.local) else { continue }
        written.append(contentsOf: "</\(reader.name.local)>".utf8)
      }
    }
    if isOverfull { return ("", hasElements) }
    let isWritten = isMarkup ?? hasElements
    return (String(decoding: isWritten ? written : plain, as: UTF8.self), hasElements)
  }

  /// Passes over the element that begins here.
  func skip() throws(SourceError) {
    let inside = depth
    while let node = try next(), !(node == .end && reader.depth == inside) {}
  }

  /// Moves to the next node and keeps track of what holds there.
  func next() throws(SourceError) -> XMLPullReader.Node? {
    // A scope ends with its element, so before what follows its end.
    if reader.node == .end, let last = scopes.last, last.depth == reader.depth {
      scopes.removeLast()
    }
    let node = try reader.next()
    guard node == .start, reader.attributeCount > 0 else { return node }
    let base = attribute("base", of: .xml)
    let language = attribute("lang", of: .xml)
    if base != nil || language != nil {
      scopes.append(
        (
          reader.depth, base.map { Address.resolve($0, against: self.base) } ?? self.base,
          language ?? self.language
        ))
    }
    return node
  }

  private func tag(_ number: Int) -> FeedTag {
    while tags.count <= number { tags.append(FeedTag(reader.name(tags.count))) }
    return tags[number]
  }

  private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
      default: output.append(byte)
      }
    }
  }

  /// Whether HTML knows no end tag of an element.
  private static func isVoid(_ name: String) -> Bool {
    ["br", "hr", "img", "input", "meta", "link", "area", "col", "wbr", "source"].contains(
      name.lowercased())
  }
}
