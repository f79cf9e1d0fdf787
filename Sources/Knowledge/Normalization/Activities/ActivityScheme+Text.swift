/// Where a code ends and its name begins.
extension ActivityScheme {
  /// The end of the code at an index; the index itself where there is none.
  ///
  /// A dash, dot or slash belongs to the code where a digit or a single letter follows.
  static func codeEnd(_ text: [UInt8], from start: Int) -> Int {
    var index = start
    while index < text.count {
      if isAlphanumeric(text[index]) {
        index += 1
        continue
      }
      guard index > start, "-./".utf8.contains(text[index]), index + 1 < text.count,
        isAlphanumeric(text[index + 1])
      else { break }
      let isWord = isLetter(text[index + 1]) && index + 2 < text.count && isLetter(text[index + 2])
      if isWord { break }
      index += 1
    }
    // A code's letters stand alone: a word that begins with digits is none.
    var letters = 0
    for byte in text[start..<index] {
      letters = isLetter(byte) ? letters + 1 : 0
      if letters > 2 { return start }
    }
    return index
  }

  /// The end of a code whose letter stands apart: `82.20 Z`.
  static func withDetachedLetter(_ text: [UInt8], _ end: Int) -> Int {
    let letter = skipBlanks(text, from: end)
    guard letter > end, letter < text.count, isLetter(text[letter]),
      end > 0, IdentifierText.isDigit(text[end - 1]),
      letter + 1 == text.count || !isAlphanumeric(text[letter + 1]) && text[letter + 1] != 0x27
    else { return end }
    return letter + 1
  }

  /// The index behind blanks and the dash or colon between a code and its name.
  static func afterSeparator(_ text: [UInt8], _ end: Int) -> Int {
    var index = skipBlanks(text, from: end)
    if index < text.count, "-:;,.".utf8.contains(text[index]) {
      index += 1
    } else if index + 2 < text.count, text[index] == 0xE2, text[index + 1] == 0x80,
      (0x90...0x95).contains(text[index + 2])
    {
      index += 3
    }
    return skipBlanks(text, from: index)
  }

  static func skipBlanks(_ text: [UInt8], from start: Int) -> Int {
    var index = start
    while index < text.count {
      let length = IdentifierText.blankLength(text, at: index)
      if length == 0 { break }
      index += length
    }
    return index
  }

  /// The text from an index on, without blanks at its end; nil where nothing remains.
  static func label(_ text: [UInt8], from start: Int) -> String? {
    var end = text.count
    while end > start, text[end - 1] == 0x20 || (0x09...0x0D).contains(text[end - 1]) { end -= 1 }
    return end > start ? String(decoding: text[start..<end], as: UTF8.self) : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { IdentifierText.isLetter(byte & 0xDF) }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    IdentifierText.isDigit(byte) || isLetter(byte)
  }
}
