import Switchboard

/// How reading goes on after damage.
extension JSONPullReader {
  /// After damage within the values of a list or among them, goes on to what must be the next value,
  /// or behind what must be the list's end.
  ///
  /// What stands in texts is not told from what does not, since the damage may be a quote; but sound
  /// texts have no quotes without a backslash before them.
  ///
  /// - Parameters:
  ///   - outer: The depth of the list's values.
  ///   - names: The names with which its objects begin.
  ///   - isEnd: Whether the window, which begins with `]`, begins with the end of the list.
  /// - Returns: Whether there is a further value. Where the damage was found behind its `{`, the value
  ///   is entered: ``depth`` tells.
  /// - Throws: ``SourceError`` where the input cannot be read.
  func recover(
    to outer: Int, names: [String], isEnd: (JSONBytes) -> Bool
  ) throws(SourceError) -> Bool {
    damage = nil
    depth = outer
    if hasPassedBrace {
      hasPassedBrace = false
      depth = outer + 1
      return true
    }
    while let byte = try bytes.peek() {
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "]") {
        _ = try bytes.fill(JSONPullReader.lookahead)
        if byte == UInt8(ascii: "{"), isName(of: names, from: 1) { return true }
        if byte == UInt8(ascii: "]"), isEnd(bytes) {
          bytes.drop(1)
          depth = outer - 1
          return false
        }
      }
      bytes.drop(1)
    }
    isTruncated = true
    fail("the document ends")
    return false
  }

  /// Whether one of some names stands behind a place, with its colon.
  func isName(of names: [String], from place: Int) -> Bool {
    guard let quote = bytes.nextInk(from: place), quote.byte == UInt8(ascii: "\"") else {
      return false
    }
    let end = endOfWord(from: quote.place + 1)
    let window = bytes.window
    guard end < window.count, window[end] == UInt8(ascii: "\""),
      bytes.nextInk(from: end + 1)?.byte == UInt8(ascii: ":")
    else { return false }
    let name = window[(quote.place + 1)..<end]
    return names.contains { name.elementsEqual($0.utf8) }
  }

  /// After damage in an object, goes on to the value of a member of it, if it still comes.
  func recover(toMember name: StaticString) throws(SourceError) -> Bool {
    damage = nil
    while try bytes.dropBlanks(), let byte = try bytes.peek() {
      guard byte == UInt8(ascii: "\"") else {
        bytes.drop(1)
        continue
      }
      _ = try bytes.fill(JSONPullReader.lookahead)
      let count = name.utf8CodeUnitCount
      let window = bytes.window
      let name = UnsafeBufferPointer(start: name.utf8Start, count: count)
      if window.count > count + 2, window[1...].starts(with: name),
        window[count + 1] == UInt8(ascii: "\""),
        let colon = bytes.nextInk(from: count + 2), colon.byte == UInt8(ascii: ":")
      {
        bytes.drop(colon.place + 1)
        depth = 1
        return true
      }
      bytes.drop(1)
    }
    isTruncated = true
    return false
  }
}
