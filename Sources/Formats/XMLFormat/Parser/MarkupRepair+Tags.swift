import Switchboard

/// Start tags.
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
    if at < bytes.count, isControl(bytes[at]) { return tagWithoutControls(bytes, index, isLast) }
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
    if name.utf8.count > MarkupRepair.longestName {
      note(.markup, "a tag with a name of \(name.utf8.count) bytes is left out")
      return .replace(at - index, [])
    }
    let inside = bytes[index..<at]
    let isPlain = isClean && isDistinct(attributes, bytes) && isPlainASCII(inside)
    let ends = close(for: name)
    if open.isEmpty, root.isEmpty || hasRootEnded { root = root.isEmpty ? name : root }
    let isRoot = open.isEmpty
    if !isEmpty { open.append(name) }
    if isEmpty, isRoot { hasRootEnded = true }
    if isPlain, ends.isEmpty, !(isEmpty && isRoot) { return .keep(at - index) }
    if !isClean {
      note(.markup, "the tag of \(name) is not well-formed; it is written as it was meant")
    }
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

  private func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }

  /// A tag whose name has control characters in it.
  private mutating func tagWithoutControls(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ isLast: Bool
  ) -> Step {
    guard let end = find(">", bytes, index, within: 4096) else {
      return unfinished(bytes, index, isLast)
    }
    note(.controlCharacter, "control characters in a tag are left out")
    let clean = bytes[index...end].filter { !isControl($0) }
    return clean.withUnsafeBufferPointer { clean in
      switch startTag(clean, 0, true) {
      case .replace(_, let instead): .replace(end + 1 - index, instead)
      case .keep, .wait: .replace(end + 1 - index, Array(clean))
      }
    }
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
      ![UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<")].contains(
        bytes[at])
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
      var brackets = 0
      while end < limit, bytes[end] != quote {
        if bytes[end] == UInt8(ascii: ">"), bracket == nil { bracket = end }
        if bytes[end] == UInt8(ascii: "<") {
          isClean = false
          brackets += 1
          // A quote that is never closed: the tag ended before the next one began.
          if bracket == nil, brackets > 4 {
            let value = (at + 1)..<end
            at = end
            return Attribute(name: name, value: value)
          }
          if let bracket {
            let value = (at + 1)..<bracket
            at = bracket
            return Attribute(name: name, value: value)
          }
        }
        end += 1
      }
      guard end < limit else { return nil }
      if end + 1 < limit, end > at + 1, bytes[end - 1] == UInt8(ascii: "="),
        isNamePart(bytes[end + 1]),
        let blank = bytes[(at + 1)..<end].lastIndex(where: { $0 <= 0x20 })
      {
        // A quote that is not closed, and the next attribute in it.
        isClean = false
        let value = (at + 1)..<blank
        at = blank
        return Attribute(name: name, value: value)
      }
      let value = (at + 1)..<end
      at = end + 1
      return Attribute(name: name, value: value)
    }
    isClean = false
    let valueBegin = at
    while at < limit, bytes[at] > 0x20, bytes[at] != UInt8(ascii: ">") {
      if bytes[at] == UInt8(ascii: "/"), at + 1 < limit, bytes[at + 1] == UInt8(ascii: ">") {
        break
      }
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
    bytes.allSatisfy {
      $0 < 0x80 && $0 != UInt8(ascii: "&") && ($0 >= 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09)
    }
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
}
