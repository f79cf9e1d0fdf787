internal import CXMLEvents
import Switchboard

/// Sections of CDATA, and how marks are found.
extension MarkupRepair {
  // MARK: Comments

  /// A comment: one that XML does not allow is left out, and one that is never closed is none.
  mutating func comment(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ isLast: Bool
  ) -> Step {
    let begin = index + 4
    let known = nextEnd("-->", bytes, begin, isLast, commentEnd)
    if isLast { commentEnd = known ?? .max }
    guard let end = known else {
      guard isLast else {
        mode = .comment
        return .keep(4)
      }
      note(.markup, "a comment is never closed; what follows is read")
      return .replace(4, [])
    }
    let dashes = find("--", bytes, begin, within: end + 1 - begin)
    if dashes == nil, end == begin || bytes[end - 1] != UInt8(ascii: "-") {
      return .keep(end + 3 - index)
    }
    note(.markup, "a comment with -- in it is left out")
    return .replace(end + 3 - index, [])
  }

  // MARK: CDATA

  /// `<![cdata[` and `<! [CDATA[`, as some write it.
  mutating func misspelledSection(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Step? {
    var at = index + 2
    func skipBlanks() { while at < bytes.count, bytes[at] <= 0x20, at - index < 20 { at += 1 } }
    skipBlanks()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "[") else { return nil }
    at += 1
    skipBlanks()
    guard at + 5 <= bytes.count,
      bytes[at..<(at + 5)].elementsEqual("cdata".utf8, by: { $0 | 0x20 == $1 })
    else { return nil }
    at += 5
    skipBlanks()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "[") else { return nil }
    let count = at + 1 - index
    if count == 9, bytes[index + 3] == UInt8(ascii: "C"), bytes[index + 7] == UInt8(ascii: "A") {
      return nil
    }
    note(.markup, "a section of CDATA is not written as one; it is read as it was meant")
    mode = .cdata
    return .replace(count, Array("<![CDATA[".utf8))
  }

  /// A section of CDATA begins: one that is not closed before the next begins, or at all, ends with
  /// its element.
  mutating func section(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ isLast: Bool
  ) -> Step {
    let begin = index + 9
    let end = nextEnd("]]>", bytes, begin, isLast, sectionEnd)
    if isLast { sectionEnd = end ?? .max }
    let next = find("<![CDATA[", bytes, begin, within: (end ?? bytes.count) - begin)
    let isClosed = end != nil && next == nil
    mode = .cdata
    guard !isClosed, end != nil || isLast, let name = open.last,
      let close = find("</\(name)", bytes, begin, within: (end ?? bytes.count) - begin),
      end == nil || next.map({ close < $0 }) ?? true
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

  /// Where a mark stands from a place on; remembered, so that what has many begins and few ends is not
  /// gone through again and again.
  private func nextEnd(
    _ mark: String, _ bytes: UnsafeBufferPointer<UInt8>, _ begin: Int, _ isLast: Bool,
    _ known: Int?
  ) -> Int? {
    if isLast, let known, known >= begin { return known < bytes.count ? known : nil }
    return find(mark, bytes, begin, within: bytes.count)
  }

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
