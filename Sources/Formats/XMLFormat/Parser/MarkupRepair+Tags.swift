internal import CXMLEvents
import Switchboard

/// Tags and what stands between them.
extension MarkupRepair {
  // MARK: Start tags

  /// An attribute as it is found in a tag.
  private struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
  }

  /// Goes through a start tag: what is well-formed is kept, else it is written anew.
  mutating func startTag(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ isLast: Bool
  ) -> Step {
    var at = index + 1
    while at < bytes.count, isNamePart(bytes[at]) { at += 1 }
    let name = String(decoding: bytes[(index + 1)..<at], as: UTF8.self)
    var attributes: [Attribute] = []
    var isClean = true
    var isEmpty = false
    var hasBlank = true
    let limit = min(bytes.count, index + MarkupRepair.longestTag)
    loop: while true {
      let before = at
      while at < limit, bytes[at] <= 0x20 { at += 1 }
      hasBlank = hasBlank || at > before
      guard at < limit else { return unfinished(bytes, index, isLast) }
      switch bytes[at] {
      case UInt8(ascii: ">"):
        at += 1
        break loop
      case UInt8(ascii: "<"):
        isClean = false
        break loop
      case UInt8(ascii: "/"):
        at += 1
        if at < limit, bytes[at] == UInt8(ascii: ">") {
          isEmpty = true
          at += 1
          break loop
        }
        isClean = false
      default:
        guard let attribute = attribute(bytes, &at, limit, &isClean) else {
          return unfinished(bytes, index, isLast)
        }
        isClean = isClean && hasBlank
        attributes.append(attribute)
        hasBlank = false
      }
    }
    let inside = bytes[index..<at]
    let isPlain = isClean && isDistinct(attributes, bytes) && isPlainASCII(inside)
    let ends = close(for: name)
    if open.isEmpty, root.isEmpty || hasRootEnded { root = root.isEmpty ? name : root }
    let isRoot = open.isEmpty
    if !isEmpty { open.append(name) }
    if isEmpty, isRoot { hasRootEnded = true }
    if isPlain, ends.isEmpty, !(isEmpty && isRoot) { return .keep(at - index) }
    if !isClean { note(.markup, "the tag of \(name) is not well-formed; it is written as it was meant") }
    var written = ends + Array("<\(name)".utf8)
    var names: Set<String> = []
    for attribute in attributes {
      let name = String(decoding: bytes[attribute.name], as: UTF8.self)
      guard let first = name.utf8.first, isNameStart(first), name.utf8.allSatisfy(isNamePart) else {
        continue
      }
      guard names.insert(name).inserted else {
        note(.markup, "the attribute \(name) comes twice in a tag; the first counts")
        continue
      }
      written += Array(" \(name)=\"".utf8)
      mendValue(bytes, attribute.value, into: &written)
      written.append(UInt8(ascii: "\""))
    }
    let lines =
      MarkupRepair.lines(inside) - MarkupRepair.lines(written[...])
    if lines > 0 { written += repeatElement(0x0A, count: lines) }
    written += Array((isEmpty && !isRoot ? "/>" : ">").utf8)
    return .replace(at - index, written)
  }

  /// A tag that does not end in what is known.
  private mutating func unfinished(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ isLast: Bool
  ) -> Step {
    if !isLast, bytes.count - index < MarkupRepair.longestTag { return .wait }
    if bytes.count - index < MarkupRepair.longestTag {
      // The document is cut off inside this tag.
      return .keep(bytes.count - index)
    }
    note(.markup, "a < begins no tag and is taken as text")
    return .replace(1, Array("&lt;".utf8))
  }

  /// Takes an attribute; nil where it does not end.
  private func attribute(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ limit: Int, _ isClean: inout Bool
  ) -> Attribute? {
    let begin = at
    while at < limit, bytes[at] > 0x20,
      ![UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<")].contains(bytes[at])
    {
      at += 1
    }
    let name = begin..<at
    if name.isEmpty || !bytes[name].allSatisfy(isNamePart) || !isNameStart(bytes[begin]) {
      isClean = false
    }
    if name.isEmpty { at += 1 }  // A sign too many.
    var after = at
    while after < limit, bytes[after] <= 0x20 { after += 1 }
    guard after < limit else { return nil }
    guard bytes[after] == UInt8(ascii: "=") else {
      isClean = false
      return Attribute(name: name, value: at..<at)
    }
    after += 1
    while after < limit, bytes[after] <= 0x20 { after += 1 }
    guard after < limit else { return nil }
    at = after
    let quote = bytes[at]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      var end = at + 1
      var bracket: Int?
      while end < limit, bytes[end] != quote {
        if bytes[end] == UInt8(ascii: ">"), bracket == nil { bracket = end }
        if bytes[end] == UInt8(ascii: "<") {
          isClean = false
          // A quote that is never closed: the tag ended before the next one began.
          if let bracket {
            let value = (at + 1)..<bracket
            at = bracket
            return Attribute(name: name, value: value)
          }
        }
        end += 1
      }
      guard end < limit else { return nil }
      let value = (at + 1)..<end
      at = end + 1
      return Attribute(name: name, value: value)
    }
    isClean = false
    let valueBegin = at
    while at < limit, bytes[at] > 0x20, bytes[at] != UInt8(ascii: ">") {
      if bytes[at] == UInt8(ascii: "/"), at + 1 < limit, bytes[at + 1] == UInt8(ascii: ">") { break }
      at += 1
    }
    return Attribute(name: name, value: valueBegin..<at)
  }

  private func isDistinct(_ attributes: [Attribute], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if attributes.count < 2 { return true }
    if attributes.count < 8 {
      for (index, one) in attributes.enumerated() {
        for other in attributes[(index + 1)...]
        where bytes[one.name].elementsEqual(bytes[other.name]) {
          return false
        }
      }
      return true
    }
    let names = Set(attributes.map { String(decoding: bytes[$0.name], as: UTF8.self) })
    return names.count == attributes.count
  }

  /// Whether nothing in a tag needs a look.
  private func isPlainASCII(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "&") && ($0 >= 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09) }
  }

  /// Writes the value of an attribute as it may stand between quotes.
  private mutating func mendValue(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into written: inout [UInt8]
  ) {
    let part = UnsafeBufferPointer(rebasing: bytes[range])
    var at = 0
    while at < part.count {
      let byte = part[at]
      var step = Step.keep(1)
      switch byte {
      case UInt8(ascii: "&"): step = reference(part, at, true)
      case UInt8(ascii: "<"): step = .replace(1, Array("&lt;".utf8))
      case UInt8(ascii: "\""): step = .replace(1, Array("&quot;".utf8))
      case 0x80...: step = multibyte(part, at, true)
      case 0x09, 0x0A, 0x0D: break
      case ..<0x20:
        note(.controlCharacter, "control character \(byte) is left out")
        step = .replace(1, [])
      default: break
      }
      switch step {
      case .keep(let count):
        written += part[at..<(at + count)]
        at += count
      case .replace(let count, let instead):
        written += instead
        at += count
      case .wait: at += 1
      }
    }
  }

  // MARK: End tags

  /// Makes an end tag fit: elements left open inside are closed with it, and an end of nothing is
  /// left out.
  mutating func endTag(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ isLast: Bool
  ) -> Step {
    var end = index + 2
    while end < bytes.count, isNamePart(bytes[end]) { end += 1 }
    let name = String(decoding: bytes[(index + 2)..<end], as: UTF8.self)
    while end < bytes.count, end - index < 1024, bytes[end] <= 0x20 { end += 1 }
    guard end < bytes.count else { return isLast ? .keep(bytes.count - index) : .wait }
    let isClosed = bytes[end] == UInt8(ascii: ">")
    if isClosed {
      end += 1
    } else {
      // Whatever else stands in the tag goes with it.
      while end < bytes.count, end - index < 1024, bytes[end] != UInt8(ascii: "<") {
        end += 1
        if bytes[end - 1] == UInt8(ascii: ">") { break }
      }
    }
    guard let place = open.lastIndex(of: name) ?? similar(name) else {
      note(.markup, "the end tag \(name) ends nothing and is left out")
      return .replace(end - index, [])
    }
    let isFit = isClosed && place == open.count - 1 && open[place] == name
    if place < open.count - 1 {
      note(.markup, "the end tag \(name) comes before the end of \(open[open.count - 1])")
    } else if open[place] != name {
      note(.markup, "the end tag \(name) ends \(open[place])")
    } else if !isClosed {
      note(.markup, "the end tag \(name) has no end of its own")
    }
    let missing = open[place...].reversed().map { "</\($0)>" }.joined()
    open.removeLast(open.count - place)
    guard open.isEmpty else { return isFit ? .keep(end - index) : .replace(end - index, Array(missing.utf8)) }
    // The root ends at the end of all.
    hasRootEnded = true
    return .replace(end - index, Array(missing.utf8.dropLast(root.utf8.count + 3)))
  }

  /// The innermost element if it is named so but for the letters' size.
  private func similar(_ name: String) -> Int? {
    guard let last = open.last, last.lowercased() == name.lowercased() else { return nil }
    return open.count - 1
  }

  // MARK: After the root

  /// Judges what stands behind the end of the root.
  mutating func afterRoot(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ isLast: Bool
  ) -> Step {
    let byte = bytes[index]
    if byte <= 0x20 { return .keep(1) }
    guard byte == UInt8(ascii: "<") else {
      var end = index
      while end < bytes.count, bytes[end] != UInt8(ascii: "<") { end += 1 }
      note(.markup, "text after the end of the document is left out")
      return .replace(end - index, [])
    }
    guard index + 1 < bytes.count else { return isLast ? .replace(1, []) : .wait }
    let next = bytes[index + 1]
    if isNameStart(next) {
      hasRootEnded = false
      open = [root]
      var end = index + 1
      while end < bytes.count, isNamePart(bytes[end]) { end += 1 }
      if end == bytes.count, !isLast {
        (hasRootEnded, open) = (true, [])
        return .wait
      }
      let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
      guard name == root else {
        note(.markup, "the element \(name) after the end of the document is read as a part of it")
        return startTag(bytes, index, isLast)
      }
      guard let close = find(">", bytes, index, within: MarkupRepair.longestTag) else {
        (hasRootEnded, open) = (true, [])
        return isLast ? .replace(bytes.count - index, []) : .wait
      }
      note(.markup, "a second document follows the first; both are read as one")
      if bytes[close - 1] == UInt8(ascii: "/") { (hasRootEnded, open) = (true, []) }
      return .replace(close + 1 - index, [])
    }
    if next == UInt8(ascii: "/") {
      let end = find(">", bytes, index, within: 1024) ?? index
      return .replace(end + 1 - index, [])
    }
    let marks = [("<!--", "-->"), ("<?", "?>"), ("<!", ">")]
    for (mark, endMark) in marks where match(mark, bytes, index) == .whole {
      guard let end = find(endMark, bytes, index, within: bytes.count) else {
        return isLast ? .replace(bytes.count - index, []) : .wait
      }
      return .replace(end + endMark.utf8.count - index, [])
    }
    note(.markup, "text after the end of the document is left out")
    return .replace(1, [])
  }

  // MARK: CDATA

  /// A section of CDATA begins: one that is not closed before the next begins, or at all, ends with
  /// its element.
  mutating func section(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ isLast: Bool
  ) -> Step {
    let begin = index + 9
    let end = find("]]>", bytes, begin, within: bytes.count)
    let next = find("<![CDATA[", bytes, begin, within: (end ?? bytes.count) - begin)
    let isClosed = end != nil && next == nil
    mode = .cdata
    guard !isClosed, end != nil || isLast, let name = open.last,
      let close = find("</\(name)", bytes, begin, within: (end ?? bytes.count) - begin),
      next.map({ close < $0 }) ?? true
    else { return .keep(9) }
    note(.markup, "a section of CDATA is not closed; it ends with the element \(name)")
    mode = .text
    var written = Array("<![CDATA[".utf8)
    let part = UnsafeBufferPointer(rebasing: bytes[begin..<close])
    var at = 0
    while at < part.count {
      let byte = part[at]
      if byte >= 0x80 {
        switch multibyte(part, at, true) {
        case .keep(let count):
          written += part[at..<(at + count)]
          at += count
        case .replace(let count, let instead):
          written += instead
          at += count
        case .wait: at += 1
        }
        continue
      }
      if byte >= 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D { written.append(byte) }
      at += 1
    }
    return .replace(close - index, written + Array("]]>".utf8))
  }

  // MARK: Helpers

  enum Match { case whole, part, none }

  func match(_ mark: String, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Match {
    var position = index
    for byte in mark.utf8 {
      guard position < bytes.count else { return .part }
      guard bytes[position] == byte else { return .none }
      position += 1
    }
    return .whole
  }

  /// Where a mark stands, from a place on.
  func find(
    _ mark: String, _ bytes: UnsafeBufferPointer<UInt8>, _ begin: Int, within count: Int
  ) -> Int? {
    let end = min(bytes.count, begin + max(0, count))
    guard begin < end, let base = bytes.baseAddress else { return nil }
    var mark = mark
    let found = mark.withUTF8 { sb_xml_find(base + begin, end - begin, $0.baseAddress, $0.count) }
    return found.map { base.distance(to: $0) }
  }

  static func lines(_ bytes: some Sequence<UInt8>) -> Int {
    var count = 0
    for byte in bytes where byte == 0x0A { count += 1 }
    return count
  }

  func isNameStart(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
    }
  }

  func isNamePart(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default:
      (UInt8(ascii: "0")...UInt8(ascii: ":")).contains(byte) || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte >= 0x80
    }
  }
}
