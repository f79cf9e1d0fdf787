/// Tags of languages in the form of BCP 47 (RFC 5646, section 2.1.1): `fr`, `en-GB`, `zh-Hant-TW`.
enum LanguageTag {
  /// A tag in its usual letters, or nil for what has not the form of one: `English`.
  static func canonical(_ text: String) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy({ isLetter($0) })
    else { return nil }
    var tag = first.lowercased()
    for part in parts.dropFirst() {
      guard (1...8).contains(part.utf8.count),
        part.utf8.allSatisfy({ isLetter($0) || (0x30...0x39).contains($0) })
      else { return nil }
      switch part.utf8.count {
      case 2: tag += "-" + part.uppercased()
      case 4 where part.utf8.allSatisfy(isLetter):
        tag += "-" + part.prefix(1).uppercased() + part.dropFirst().lowercased()
      default: tag += "-" + part.lowercased()
      }
    }
    return tag
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
