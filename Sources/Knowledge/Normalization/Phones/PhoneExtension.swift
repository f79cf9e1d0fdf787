/// The extension at the end of a phone number, which a caller dials once connected.
enum PhoneExtension {
  /// The words that say that an extension follows, in the languages that our sources use.
  private static let words: Set<String> = [
    "ext", "loc", "local", "extension", "extensión", "extn", "extensao", "extensão", "x", "poste",
    "int", "interne",
    "interno", "interna", "ramal", "anexo", "toestel", "durchwahl", "dw", "apparat", "доб",
  ]

  /// The longest extension, in digits; longer runs are numbers of their own.
  private static let longest = 11

  /// Takes the extension off the end of a text.
  ///
  /// Reads `ext. 4`, `x123`, `(poste 12)`, `;ext=8` (RFC 3966) and `,,2#`, where the commas are
  /// pauses of a dialler.
  static func take(from text: PhoneText) -> (head: PhoneText, extension: String?) {
    let bytes = text.bytes
    var end = bytes.count
    while end > 0, [0x20, 0x29, 0x5D, 0x2E, 0x23].contains(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > 0, PhoneText.isDigit(bytes[start - 1]) { start -= 1 }
    guard start < end, end - start <= longest else { return (text, nil) }
    let digits = String(decoding: bytes[start..<end], as: UTF8.self)

    var mark = start
    while mark > 0, [0x20, 0x2E, 0x3A, 0x3D, 0x2D].contains(bytes[mark - 1]) { mark -= 1 }
    if mark >= 2, bytes[mark - 1] == 0x2C, bytes[mark - 2] == 0x2C {
      return (PhoneText(bytes[..<mark].dropLast(while: { $0 == 0x2C })), digits)
    }
    var word = mark
    while word > 0, PhoneText.isLetter(bytes[word - 1]) { word -= 1 }
    guard word < mark, isWord(bytes[word..<mark]) else { return (text, nil) }
    return (PhoneText(bytes[..<word]), digits)
  }

  /// Returns whether a part of a field goes on with the number before it: an extension, or a
  /// parameter of a `tel:` URI (RFC 3966).
  static func begins(_ text: PhoneText) -> Bool {
    let bytes = text.bytes.drop { $0 == 0x20 || $0 == 0x28 }
    let word = bytes.prefix { PhoneText.isLetter($0) || $0 == 0x2D }
    let rest = bytes.dropFirst(word.count)
    if rest.first == 0x3D { return true }
    return isWord(word.prefix(while: PhoneText.isLetter))
  }

  private static func isWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count <= 12 && words.contains(String(decoding: bytes, as: UTF8.self).lowercased())
  }
}

extension ArraySlice<UInt8> {
  /// Returns the bytes without those at the end that fit.
  fileprivate func dropLast(while fits: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var end = endIndex
    while end > startIndex, fits(self[end - 1]) { end -= 1 }
    return self[startIndex..<end]
  }
}
