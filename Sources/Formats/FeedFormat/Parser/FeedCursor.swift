import Switchboard
import XMLFormat

/// The private cursor of the formats: children of an element one after the other, their texts, and
/// the language and base address that hold for them.
final class FeedCursor {
  let reader: XMLPullReader
  private let limits: Limits
  @exclusivity(unchecked) private var tags: [FeedTag] = []
  private var own: Set<String> = [""]
  @exclusivity(unchecked) private var scopes: [Scope] = []
  /// The base where no `xml:base` says otherwise.
  var documentBase: String?
  /// Bytes of text taken since this was last set to 0.
  @exclusivity(unchecked) var taken = 0

  /// What an element says of itself and all that is in it.
  private struct Scope {
    var depth: Int
    var base: String?
    var language: String?
  }

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

  /// The base address that the document itself declares here.
  var declaredBase: String? { scopes.last?.base }

  /// The language declared at the element that begins here or around it.
  var language: String? { scopes.last?.language }

  /// The language declared at the element that begins here itself.
  var ownLanguage: String? {
    scopes.last?.depth == depth ? attribute("lang", of: .xml) : nil
  }

  // MARK: Moving

  /// Moves to the next element inside the one of a given depth.
  ///
  /// - Returns: nil at that element's end, or at the end of the document.
  func nextChild(in parent: Int) throws(SourceError) -> FeedTag? {
    while let node = try next() {
      switch node {
      case .text: continue
      case .start: if reader.depth == parent + 1 { return tag(reader.nameNumber) }
      case .end: if reader.depth <= parent { return nil }
      }
    }
    return nil
  }

  /// Passes over the element that begins here.
  func skip() throws(SourceError) {
    if reader.simpleText() != nil { return }
    let inside = depth
    while let node = try next(), !(node == .end && reader.depth == inside) {}
  }

  /// Moves to the next node and keeps track of what holds there.
  private func next() throws(SourceError) -> XMLPullReader.Node? {
    // A scope ends with its element, so before what follows its end.
    if !scopes.isEmpty, reader.node == .end, let last = scopes.last, last.depth == reader.depth {
      scopes.removeLast()
    }
    let node = try reader.next()
    if node == .start, reader.attributeCount > 0 { noteScope() }
    return node
  }

  /// Reads up to the first element of the document.
  func root() throws(SourceError) -> Bool {
    while let node = try next() {
      if node == .start { return true }
    }
    return false
  }

  private func noteScope() {
    var isScope = false
    for index in 0..<reader.attributeCount
    where tag(reader.attributeNameNumber(index)).vocabulary == .xml {
      isScope = true
    }
    guard isScope else { return }
    let base = attribute("base", of: .xml)
    let language = attribute("lang", of: .xml)
    // An empty language says that it is not known (XML 1.0, section 2.12).
    let endsLanguage = language == nil && self.language != nil && hasAttribute("lang")
    guard base != nil || language != nil || endsLanguage else { return }
    scopes.append(
      Scope(
        depth: reader.depth,
        base: base.map { Address.resolve($0, against: self.base) } ?? scopes.last?.base,
        language: endsLanguage ? nil : language ?? self.language))
  }

  private func tag(_ number: Int) -> FeedTag {
    if number < tags.count { return tags[number] }
    while tags.count <= number { tags.append(FeedTag(reader.name(tags.count), own: &own)) }
    return tags[number]
  }

  // MARK: Attributes

  /// The value of an attribute without prefix, or of one of a vocabulary; nil if empty.
  func attribute(_ local: StaticString, of vocabulary: FeedVocabulary = .own) -> String? {
    for index in 0..<reader.attributeCount {
      let number = reader.attributeNameNumber(index)
      guard tag(number).vocabulary == vocabulary,
        reader.isNamed(number, local)
      else { continue }
      return reader.withAttributeBytes(index) { string(FeedCursor.trimmed($0)) }
    }
    return nil
  }

  private func hasAttribute(_ local: StaticString) -> Bool {
    (0..<reader.attributeCount).contains { reader.isNamed(reader.attributeNameNumber($0), local) }
  }

  // MARK: Texts

  /// The text of the element that begins here, without the blanks around it; nil if empty. Moves to
  /// its end.
  func text() throws(SourceError) -> String? {
    if let bytes = reader.simpleText() {
      let bytes = FeedCursor.trimmed(bytes)
      taken += bytes.count
      return isOverfull ? nil : string(bytes)
    }
    return try markup(isMarkup: false).text
  }

  /// The text of the element that begins here as an address, absolute if it can be.
  func address() throws(SourceError) -> String? {
    let base = base
    if let bytes = reader.simpleText() { return address(bytes, base) }
    guard let text = try text().map({ Address.joined($0) }), Address.isAddress(text) else {
      return nil
    }
    return Address.resolve(text, against: base)
  }

  /// An attribute as an address, absolute if it can be.
  func address(_ local: StaticString) -> String? {
    for index in 0..<reader.attributeCount {
      let number = reader.attributeNameNumber(index)
      guard tag(number).vocabulary == .own, reader.isNamed(number, local) else { continue }
      return reader.withAttributeBytes(index) { address($0, base) }
    }
    return nil
  }

  private func address(_ bytes: UnsafeBufferPointer<UInt8>, _ base: String?) -> String? {
    let bytes = FeedCursor.trimmed(bytes)
    taken += bytes.count
    guard !isOverfull, let text = string(bytes) else { return nil }
    // Nearly all are absolute and hold nothing odd.
    let isAbsolute =
      bytes.count > 8 && bytes[0] | 0x20 == UInt8(ascii: "h")
      && bytes[1] | 0x20 == UInt8(ascii: "t")
      && (bytes[5] == UInt8(ascii: "/") || bytes[6] == UInt8(ascii: "/"))
    if isAbsolute, bytes.allSatisfy({ $0 >= 0x20 }) { return text }
    let joined = Address.joined(text)
    return Address.isAddress(joined) ? Address.resolve(joined, against: base) : nil
  }

  /// The inside of the element that begins here with its elements written as markup, and whether
  /// there were any; without elements, the plain text. Moves to its end.
  ///
  /// With `isMarkup` true it is markup, its texts escaped; with false the texts only; with nil markup if
  /// there are elements, else the plain text.
  func markup(isMarkup: Bool?) throws(SourceError) -> (text: String?, hasElements: Bool) {
    if isMarkup != true, let bytes = reader.simpleText() {
      let bytes = FeedCursor.trimmed(bytes)
      taken += bytes.count
      return (isOverfull ? nil : string(bytes), false)
    }
    let inside = depth
    var writer = MarkupWriter(escapes: isMarkup == true)
    var hasElements = false
    loop: while let node = try next() {
      switch node {
      case .text:
        reader.withTextBytes { bytes in
          taken += bytes.count
          if !isOverfull { writer.add(text: bytes) }
        }
      case .start:
        guard isMarkup != false, !isOverfull else { continue }
        if !hasElements, isMarkup == nil { writer.escapeAll() }
        hasElements = true
        taken += writer.start(reader)
      case .end:
        if reader.depth == inside { break loop }
        if isMarkup != false, !isOverfull { writer.end(reader.name.local) }
      }
    }
    if isOverfull { return (nil, hasElements) }
    let text = writer.bytes.withUnsafeBufferPointer { string(FeedCursor.trimmed($0)) }
    return (text, hasElements)
  }

  /// The element that begins here with all that is in it. Moves to its end.
  func tree(depthLeft: Int = 8) throws(SourceError) -> FeedElement {
    let name = reader.name
    var element = FeedElement(
      name.prefix.isEmpty ? name.local : "\(name.prefix):\(name.local)",
      namespace: name.namespace.isEmpty ? nil : name.namespace)
    for index in 0..<reader.attributeCount {
      let name = reader.name(reader.attributeNameNumber(index))
      let value = reader.attributeValue(index)
      taken += value.utf8.count
      guard !isOverfull else { continue }
      element.attributes.append(
        .init(name: name.prefix.isEmpty ? name.local : "\(name.prefix):\(name.local)", value: value)
      )
    }
    if let bytes = reader.simpleText() {
      let bytes = FeedCursor.trimmed(bytes)
      taken += bytes.count
      if !isOverfull { element.text = string(bytes) }
      return element
    }
    let inside = depth
    var text: [UInt8] = []
    while let node = try next(), !(node == .end && reader.depth == inside) {
      switch node {
      case .text:
        reader.withTextBytes { bytes in
          taken += bytes.count
          if !isOverfull { text.append(contentsOf: bytes) }
        }
      case .start:
        taken += 32
        // What is nested deeper than anyone nests is kept as its text.
        if depthLeft > 0, !isOverfull {
          element.children.append(try tree(depthLeft: depthLeft - 1))
        }
      case .end: continue
      }
    }
    element.text = text.withUnsafeBufferPointer { string(FeedCursor.trimmed($0)) }
    return element
  }

  // MARK: Bytes

  /// Bytes without the blanks of XML and other controls around them.
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var begin = 0
    var end = bytes.count
    while begin < end, bytes[begin] <= 0x20 { begin += 1 }
    while end > begin, bytes[end - 1] <= 0x20 { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[begin..<end])
  }

  /// Bytes as a text; nil if there are none. Those of a sound document are UTF-8: the parser has looked
  /// at each of them.
  func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard !bytes.isEmpty else { return nil }
    if reader.isRepairing { return String(decoding: bytes, as: UTF8.self) }
    assert(
      String(validating: bytes, as: UTF8.self) != nil, "the parser gave bytes that are not UTF-8")
    return String(copying: UTF8Span(unchecked: Span(_unsafeElements: bytes)))
  }
}
