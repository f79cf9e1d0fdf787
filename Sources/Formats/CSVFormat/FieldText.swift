/// Bytes of a field as text.
enum FieldText {
  /// The bytes without the doubling of quotes and without escapes.
  static func resolved(_ bytes: UnsafeRawBufferPointer, _ dialect: CSVDialect) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    let close = dialect.quote?.close ?? []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == dialect.escape, index + 1 < bytes.count {
        result.append(bytes[index + 1])
        index += 2
        continue
      }
      if let first = close.first, byte == first, isDoubled(close, bytes, index) {
        result += close
        index += 2 * close.count
        continue
      }
      result.append(byte)
      index += 1
    }
    return result
  }

  private static func isDoubled(
    _ token: [UInt8], _ bytes: UnsafeRawBufferPointer, _ place: Int
  ) -> Bool {
    guard place + 2 * token.count <= bytes.count else { return false }
    for index in 0..<2 * token.count where bytes[place + index] != token[index % token.count] {
      return false
    }
    return true
  }

  /// Bytes as text. A byte that is not UTF-8 is read as windows-1252, as most such bytes are accents and
  /// quotes that another program wrote; what that does not know, and a character that is cut off,
  /// becomes U+FFFD.
  ///
  /// - Returns: the text, where the first byte is that is not UTF-8, and how many there are.
  static func decode(
    _ bytes: some Collection<UInt8>
  ) -> (text: String, firstBad: Int?, badCount: Int) {
    if let text = String(validating: bytes, as: UTF8.self) { return (text, nil, 0) }
    var parser = UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var scalars = String.UnicodeScalarView()
    var place = 0
    var firstBad: Int?
    var badCount = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded):
        scalars.append(UTF8.decode(encoded))
        place += encoded.count
      case .error(let length):
        if firstBad == nil { firstBad = place }
        badCount += length
        let byte = bytes[bytes.index(bytes.startIndex, offsetBy: place)]
        scalars.append(length == 1 ? windows1252(byte) : "\u{FFFD}")
        place += length
      case .emptyInput: return (String(scalars), firstBad, badCount)
      }
    }
  }

  /// What a byte is in windows-1252 (the index of the WHATWG Encoding Standard).
  private static func windows1252(_ byte: UInt8) -> UnicodeScalar {
    switch byte {
    case 0xA0...: UnicodeScalar(byte)
    case 0x80...0x9F: upper[Int(byte) - 0x80]
    default: "\u{FFFD}"
    }
  }

  private static let upper = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
