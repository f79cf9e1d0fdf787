import CUchardet

/// What encoding bytes look like.
package enum EncodingGuess {
  /// The most likely encoding of a text.
  ///
  /// A few bytes that are not UTF-8 do not make a text something else: whoever reads it repairs them.
  ///
  /// - Parameters:
  ///   - head: The first bytes.
  ///   - isWhole: Whether they are all there are.
  ///   - pieces: Bytes from elsewhere in the text.
  /// - Returns: its name for iconv.
  package static func encoding(
    of head: [UInt8], isWhole: Bool, pieces: () -> [(offset: Int, bytes: [UInt8])]
  ) -> String {
    if let wide = wide(head) { return wide }
    var samples = [trimmed(head[...], atEnd: !isWhole, atBegin: false)]
    samples += pieces().map { trimmed($0.bytes[...], atEnd: true, atBegin: true) }
    var letters = 0
    var mistakes = 0
    for sample in samples {
      let beyond = sample.count { $0 >= 0x80 }
      letters += beyond
      if beyond > 0 { mistakes += Self.mistakes(sample) }
    }
    if mistakes == 0 || mistakes * 20 < letters { return "UTF-8" }
    // Only lines with letters beyond ASCII say anything.
    let telling = samples.filter { sample in sample.contains { $0 >= 0x80 } }
    return guess(telling)
  }

  /// Whether bytes cannot be what was declared: UTF-8 full of mistakes, a single-byte encoding in which
  /// all letters happen to be UTF-8, or one where every other byte is zero.
  package static func contradicts(_ declared: String, _ found: String, _ head: [UInt8]) -> Bool {
    if areSame(declared, found) { return false }
    let wide = ["UTF-16", "UTF-32"]
    if wide.contains(where: found.hasPrefix) { return !declared.uppercased().hasPrefix("UTF-") }
    if isUTF8(declared) { return !isUTF8(found) }
    return isUTF8(found) && head.count { $0 >= 0xC0 } > 2
  }

  package static func isUTF8(_ name: String) -> Bool {
    ["utf-8", "utf8", "ascii", "us-ascii"].contains(name.lowercased())
  }

  package static func areSame(_ a: String, _ b: String) -> Bool {
    let plain: (String) -> String = { name in
      String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }
    return plain(a) == plain(b) || plain(b).hasPrefix(plain(a))
  }

  /// Bytes without a character that is cut off at an end.
  private static func trimmed(
    _ bytes: ArraySlice<UInt8>, atEnd: Bool, atBegin: Bool
  ) -> ArraySlice<UInt8> {
    var bytes = bytes
    if atBegin {
      var count = 0
      while count < 3, let first = bytes.first, first & 0xC0 == 0x80 {
        bytes.removeFirst()
        count += 1
      }
    }
    if atEnd {
      var count = 0
      while count < 3, let last = bytes.last, last & 0xC0 == 0x80 {
        bytes.removeLast()
        count += 1
      }
      if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
    }
    return bytes
  }

  /// How many characters beyond ASCII a text has if it is UTF-8, and how many bytes are then in no
  /// character.
  package static func census(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (characters: Int, mistakes: Int) {
    var characters = 0
    var mistakes = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      let length = UTF8Sequence.length(bytes, index)
      if length > 0 { characters += 1 } else { mistakes += 1 }
      index += max(length, 1)
    }
    return (characters, mistakes)
  }

  /// Text in UTF-16 or UTF-32 without a mark: line ends, blanks, digits and marks have their zeros in
  /// one place, whatever the letters are.
  package static func wide(_ head: [UInt8]) -> String? {
    let sample = head.prefix(4096)
    guard sample.count >= 4, sample.count % 2 == 0 || sample.count == 4096 else { return nil }
    var zeros = [0, 0, 0, 0]
    var plain = [0, 0]
    for index in stride(from: 0, to: sample.count & ~1, by: 2) {
      let (first, second) = (sample[index], sample[index + 1])
      if first == 0 { zeros[index % 4] += 1 }
      if second == 0 { zeros[index % 4 + 1] += 1 }
      if second == 0, isPlain(first) { plain[0] += 1 }
      if first == 0, isPlain(second) { plain[1] += 1 }
    }
    let quarter = sample.count / 4 * 7 / 10
    if zeros[1] > quarter, zeros[2] > quarter, zeros[3] > quarter { return "UTF-32LE" }
    if zeros[0] > quarter, zeros[1] > quarter, zeros[2] > quarter { return "UTF-32BE" }
    let some = max(1, sample.count / 2 / 20)
    if plain[0] > some, zeros[0] + zeros[2] == 0 { return "UTF-16LE" }
    if plain[1] > some, zeros[1] + zeros[3] == 0 { return "UTF-16BE" }
    return nil
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == 0x09 || (0x20...0x7E).contains(byte)
  }

  /// Places that are not UTF-8.
  private static func mistakes(_ bytes: ArraySlice<UInt8>) -> Int {
    if String(validating: bytes, as: UTF8.self) != nil { return 0 }
    var parser = UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var count = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid: continue
      case .error: count += 1
      case .emptyInput: return count
      }
    }
  }

  /// What uchardet says, corrected by what the bytes rule out.
  package static func guess(_ samples: [ArraySlice<UInt8>]) -> String {
    guard let detector = uchardet_new() else { return "WINDOWS-1252" }
    defer { uchardet_delete(detector) }
    for sample in samples.prefix(40) {
      let status = sample.withUnsafeBytes { buffer in
        uchardet_handle_data(
          detector, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
      }
      if status != 0 { break }
    }
    uchardet_data_end(detector)
    let name = uchardet_get_charset(detector).map { String(cString: $0) } ?? ""
    let hasControls = samples.contains { $0.contains { (0x80...0x9F).contains($0) } }
    switch name.uppercased() {
    case "", "ASCII": return "WINDOWS-1252"
    // Nobody writes the controls of ISO 8859: bytes in their place are letters of Windows.
    case "ISO-8859-1", "ISO-8859-15": return hasControls ? "WINDOWS-1252" : name
    case "ISO-8859-2": return hasControls ? "WINDOWS-1250" : name
    case "ISO-8859-5": return hasControls ? "WINDOWS-1251" : name
    case "ISO-8859-7": return hasControls ? "WINDOWS-1253" : name
    case "ISO-8859-9": return hasControls ? "WINDOWS-1254" : name
    default: return name
    }
  }
}
