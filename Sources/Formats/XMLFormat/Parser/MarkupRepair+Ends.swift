import Switchboard

/// End tags, and what stands behind the last of them.
extension MarkupRepair {
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
    guard open.isEmpty else {
      return isFit ? .keep(end - index) : .replace(end - index, Array(missing.utf8))
    }
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
      guard name == root, !isRecord(name) else {
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
      note(.markup, "an end tag after the end of the document is left out")
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
}
