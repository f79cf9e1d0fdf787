extension String {
  /// The key of a name that is letters of ASCII with single blanks between its words, as most are: nothing has to be
  /// taken apart for it. Nil for another.
  var plainKey: String? {
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
