/// Goes through HTML tag by tag without a notion of elements, in one pass: what is left where these
/// are nested beyond all reason.
enum HTMLTagScanner {
  /// Takes the text between the tags from an offset inside one.
  static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from begin: Int, _ collector: HTMLTextCollector
  ) {
    var index = afterTag(bytes, min(begin, bytes.count))
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<"), let end = markup(bytes, index, collector) {
        index = end
      } else if byte == UInt8(ascii: "&"),
        let (scalar, end) = HTMLReference.readLoose(bytes, at: index)
      {
        collector.take(scalar, from: index..<end)
        index = end
      } else {
        var end = index + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: "<"), bytes[end] != UInt8(ascii: "&") {
          end += 1
        }
        collector.take(UnsafeBufferPointer(rebasing: bytes[index..<end]), from: index)
        index = end
      }
    }
  }

  /// Passes over a tag, comment or instruction; nil for a `<` that is text.
  private static func markup(
    _ bytes: UnsafeBufferPointer<UInt8>, _ begin: Int, _ collector: HTMLTextCollector
  ) -> Int? {
    var index = begin + 1
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "!") || bytes[index] == UInt8(ascii: "?") {
      guard bytes[index...].starts(with: "!--".utf8) else { return afterTag(bytes, index) }
      return find("-->", bytes, index + 3) ?? bytes.count
    }
    let isEnd = bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let nameBegin = index
    while index < bytes.count, isLetter(bytes[index]) || isDigit(bytes[index]) { index += 1 }
    guard index > nameBegin, isLetter(bytes[nameBegin]) else { return isEnd ? index : nil }
    let name =
      index - nameBegin > 16
      ? "" : String(decoding: bytes[nameBegin..<index], as: UTF8.self).lowercased()
    collector.tag(name, isEnd: isEnd)
    let end = afterTag(bytes, index)
    guard !isEnd, name == "script" || name == "style" else { return end }
    let close = find(name == "script" ? "</script" : "</style", bytes, end)
    return afterTag(bytes, close ?? bytes.count)
  }

  private static func afterTag(_ bytes: UnsafeBufferPointer<UInt8>, _ begin: Int) -> Int {
    guard let end = bytes[begin...].firstIndex(of: UInt8(ascii: ">")) else { return bytes.count }
    return end + 1
  }

  /// The place behind a mark of ASCII in small letters.
  private static func find(
    _ mark: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ begin: Int
  ) -> Int? {
    let mark = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
    var index = begin
    while index + mark.count <= bytes.count {
      var length = 0
      while length < mark.count {
        let byte = bytes[index + length]
        guard (isLetter(byte) ? byte | 0x20 : byte) == mark[length] else { break }
        length += 1
      }
      if length == mark.count { return index + length }
      index += 1
    }
    return nil
  }
}
