extension String {
  /// The folded words of a name with a blank between them; of its tokens those that are kept.
  func key(keeping isKept: (Token) -> Bool) -> String {
    if let plain = plainKey { return plain }
    var name = self
    return name.withUTF8 { Tokenizer.tokens($0) }.filter(isKept).map(\.word).joined(separator: " ")
  }

  /// The key of a name that is letters of ASCII with single blanks between its words, as most are: nothing has to be
  /// taken apart for it. Nil for another.
  private var plainKey: String? {
    var last: UInt8 = 0x20
    for byte in utf8 {
      guard (0x61...0x7A).contains(byte | 0x20) || byte == 0x20 && last != 0x20 else { return nil }
      last = byte
    }
    guard last != 0x20 else { return nil }
    return String(unsafeUninitializedCapacity: utf8.count) { buffer in
      for (index, byte) in utf8.enumerated() { buffer[index] = byte | 0x20 }
      return utf8.count
    }
  }
}
