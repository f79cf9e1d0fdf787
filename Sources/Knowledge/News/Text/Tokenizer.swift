import Normalization

/// Cuts a text into words, numbers and marks, in time that grows with its length.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var tokens: [Token] = []
  private var hasBlank = false
  private var hasBreak = true

  /// The tokens of a text in UTF-8.
  static func tokens(_ bytes: UnsafeBufferPointer<UInt8>) -> [Token] {
    var tokenizer = Tokenizer(bytes)
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5)
  }

  private mutating func run() {
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x0A, 0x0D:
        hasBreak = true
        hasBlank = true
        index += 1
      case 0x00...0x20:
        hasBlank = true
        index += 1
      case 0x30...0x39: number()
      case 0x41...0x5A, 0x61...0x7A: word()
      case 0x80...: beyondASCII()
      default: mark(1)
      }
    }
  }

  // MARK: Beyond ASCII

  /// The scalar at a place and how many bytes it has; bytes that are none count as blanks.
  private func scalar(_ index: Int) -> (value: UInt32, count: Int) {
    let first = bytes[index]
    func rest(_ offset: Int) -> UInt32? {
      guard index + offset < bytes.count, bytes[index + offset] & 0xC0 == 0x80 else { return nil }
      return UInt32(bytes[index + offset] & 0x3F)
    }
    switch first {
    case 0x00..<0x80: return (UInt32(first), 1)
    case 0xC2...0xDF:
      guard let one = rest(1) else { break }
      return (UInt32(first & 0x1F) << 6 | one, 2)
    case 0xE0...0xEF:
      guard let one = rest(1), let two = rest(2) else { break }
      return (UInt32(first & 0x0F) << 12 | one << 6 | two, 3)
    case 0xF0...0xF4:
      guard let one = rest(1), let two = rest(2), let three = rest(3) else { break }
      return (UInt32(first & 0x07) << 18 | one << 12 | two << 6 | three, 4)
    default: break
    }
    return (0x20, 1)
  }

  private mutating func beyondASCII() {
    let (value, count) = scalar(index)
    switch value {
    // No-break, thin and other blanks, marks of direction, soft hyphen, byte order mark.
    case 0xA0, 0xAD, 0x2000...0x200F, 0x2028...0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF, 0x20:
      hasBlank = true
      if value == 0x2028 || value == 0x2029 { hasBreak = true }
      index += count
    case _ where Tokenizer.isLetter(value): word()
    case 0x0660...0x0669, 0x06F0...0x06F9: number()
    // Comma, semicolon and question mark of Arabic.
    case 0x60C: mark(count, ",")
    case 0x61B: mark(count, ";")
    case 0x61F: mark(count, "?")
    default: mark(count)
    }
  }

  /// Whether a scalar is a letter or a mark on one.
  static func isLetter(_ value: UInt32) -> Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: return true
    case 0xAA, 0xBA, 0xB5, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: return true
    case 0x250...0x2AF, 0x300...0x36F: return true
    case 0x370...0x52F, 0x1E00...0x1FFF: return value != 0x37E && value != 0x387
    case 0x621...0x65F, 0x66E...0x6D3, 0x6D5...0x6DC, 0x6E5...0x6E6, 0x6FA...0x6FF, 0x750...0x77F:
      return true
    default:
      guard value > 0x800, let scalar = Unicode.Scalar(value) else { return false }
      return scalar.properties.isAlphabetic
    }
  }

  // MARK: Tokens

  private mutating func word() {
    if !plainWord() { anyWord() }
  }

  /// A word of no more than fifteen letters and digits of ASCII, as most are, eight bytes at once.
  private mutating func plainWord() -> Bool {
    let begin = index
    guard bytes.count - begin >= 16 else { return false }
    let raw = UnsafeRawBufferPointer(bytes)
    var low = PlainLetters(raw.loadUnaligned(fromByteOffset: begin, as: UInt64.self))
    var high = PlainLetters(raw.loadUnaligned(fromByteOffset: begin + 8, as: UInt64.self))
    let letters = low.count < 8 ? low.count : 8 + high.count
    // What may go on, or be elided, is looked at once more.
    guard letters > 0, letters < 16, case let next = bytes[begin + letters],
      next < 0x80, next != 0x27, next != 0x60
    else { return false }
    low.keep(letters)
    high.keep(letters - 8)
    index = begin + letters
    let hasCapital = low.capitals | high.capitals != 0
    // A letter behind a digit, but not where that is the first: `twenty4help`.
    let hasInnerDigit =
      low.digits &<< 8 & low.letters & ~0xFFFF | (high.digits &<< 8 | low.digits &>> 56)
      & high.letters != 0
    let isFirstCapital = low.capitals & 0x80 != 0
    tokens.append(
      Token(
        plain: WordBits(low: low.small, rest: high.small, count: letters), bytes: begin..<index,
        hasBlankBefore: hasBlank, beginsLine: hasBreak,
        isCapitalized: isFirstCapital || (hasCapital || hasInnerDigit) && letters > 3,
        isAllCapitals: letters > 1 && low.capitals == low.letters && high.capitals == high.letters))
    hasBlank = false
    hasBreak = false
    return true
  }

  private mutating func anyWord() {
    let begin = index
    var letters = 0
    var capitals = 0
    var isFirstCapital = false
    var lastIsDigit = false
    var digits = 0
    var hasInnerDigit = false
    var isPlain = true
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        let isCapital = (0x41...0x5A).contains(byte)
        guard isCapital || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) else {
          break
        }
        let isDigit = byte <= 0x39
        if lastIsDigit, !isDigit, letters > 1 { hasInnerDigit = true }
        lastIsDigit = isDigit
        if isDigit { digits += 1 }
        if isCapital { capitals += 1 }
        if letters == 0 { isFirstCapital = isCapital }
        letters += 1
        index += 1
        continue
      }
      let (value, count) = scalar(index)
      guard Tokenizer.isLetter(value) else { break }
      isPlain = false
      let isCapital = Tokenizer.isCapital(value)
      if isCapital { capitals += 1 }
      if letters == 0 { isFirstCapital = isCapital }
      if !(0x300...0x36F).contains(value) { letters += 1 }
      index += count
    }
    // What is elided keeps its apostrophe: l', d', qu', jusqu'.
    let end = index
    let isElided = letters <= 7 && apostrophe() > 0 && continuesWord(index + apostrophe())
    if isElided { index += apostrophe() }
    // iQor, eBay, easyJet, twenty4help: a capital or a number within is one for names.
    add(
      .word, begin..<index,
      folded: isElided ? fold(begin..<end, isPlain) + "'" : fold(begin..<end, isPlain),
      isCapitalized: isFirstCapital || (capitals > 0 || hasInnerDigit) && letters > 3,
      isAllCapitals: letters > 1 && capitals == letters - digits)
  }

  /// How many bytes the apostrophe here has; 0 if there is none.
  private func apostrophe() -> Int {
    guard index < bytes.count else { return 0 }
    if bytes[index] == 0x27 || bytes[index] == 0x60 { return 1 }
    guard bytes[index] >= 0xCA else { return 0 }
    let (value, count) = scalar(index)
    return value == 0x2019 || value == 0x2BC || value == 0x2018 ? count : 0
  }

  private func continuesWord(_ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    return Tokenizer.isLetter(scalar(index).value)
  }

  /// Digits with the blanks, dots, commas and apostrophes that group or divide them.
  private mutating func number() {
    let begin = index
    digits()
    while index < bytes.count {
      let (value, count) = scalar(index)
      let groups = [0x2E, 0x2C, 0x20, 0xA0, 0x202F, 0x2009, 0x27, 0x2019, 0x66C, 0x66B].contains(
        value)
      guard groups, index + count < bytes.count, isDigit(index + count) else { break }
      let isBlank = [0x20, 0xA0, 0x202F, 0x2009, 0x27, 0x2019].contains(value)
      // A blank groups three digits and no others: `5 200`, but not `12 2010`.
      if isBlank, !(index - lastDigits(begin) <= 3 && hasThreeDigits(index + count)) { break }
      index += count
      digits()
    }
    add(
      .number, begin..<index,
      folded: String(decoding: UnsafeBufferPointer(rebasing: bytes[begin..<index]), as: UTF8.self),
      isCapitalized: false, isAllCapitals: false)
  }

  /// Where the last run of digits begins.
  private func lastDigits(_ begin: Int) -> Int {
    var start = index
    while start > begin, (0x30...0x39).contains(bytes[start - 1]) { start -= 1 }
    return start
  }

  private func isDigit(_ index: Int) -> Bool {
    let value = scalar(index).value
    return (0x30...0x39).contains(value) || (0x660...0x669).contains(value)
      || (0x6F0...0x6F9).contains(value)
  }

  private func hasThreeDigits(_ index: Int) -> Bool {
    var count = 0
    while index + count < bytes.count, count < 4, (0x30...0x39).contains(bytes[index + count]) {
      count += 1
    }
    return count == 3
  }

  private mutating func digits() {
    while index < bytes.count, isDigit(index) { index += scalar(index).count }
  }

  private mutating func mark(_ count: Int, _ folded: String? = nil) {
    let begin = index
    index += count
    add(
      .mark, begin..<index, folded: folded ?? self.folded(markAt: begin),
      isCapitalized: false, isAllCapitals: false)
  }

  private func folded(markAt begin: Int) -> String {
    if bytes[begin] < 0x80 {
      return String(WordBits(low: UInt64(bytes[begin]), rest: 0, count: 1))
    }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[begin..<index]), as: UTF8.self)
  }

  private mutating func add(
    _ kind: Token.Kind, _ range: Range<Int>, folded: String, isCapitalized: Bool,
    isAllCapitals: Bool
  ) {
    tokens.append(
      Token(
        kind: kind, bytes: range, hasBlankBefore: hasBlank, beginsLine: hasBreak,
        isCapitalized: isCapitalized, isAllCapitals: isAllCapitals, folded: folded))
    hasBlank = false
    hasBreak = false
  }

  /// A word in small letters without marks on them.
  private func fold(_ range: Range<Int>, _ isPlain: Bool) -> String {
    let word = UnsafeBufferPointer(rebasing: bytes[range])
    if isPlain {
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count) { buffer in
        for (index, byte) in word.enumerated() {
          buffer.initializeElement(at: index, to: (0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        return String(decoding: UnsafeBufferPointer(buffer), as: UTF8.self)
      }
    }
    return latin(word) ?? arabic(word) ?? Folding.fold(String(decoding: word, as: UTF8.self))
  }

  /// A word of letters of Arabic and signs on them; nil for another.
  private func arabic(_ word: UnsafeBufferPointer<UInt8>) -> String? {
    guard word.count <= 64, word.count % 2 == 0 else { return nil }
    let letters = Self.arabic
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count) { buffer in
      var count = 0
      var index = 0
      while index < word.count {
        guard (0xD8...0xDB).contains(word[index]) else { return nil }
        let letter = letters[Int(word[index] & 3) << 6 | Int(word[index + 1] & 0x3F)]
        switch letter {
        case 0: break
        case Self.isOther: return nil
        default:
          buffer.initializeElement(at: count, to: UInt8(letter >> 8))
          buffer.initializeElement(at: count + 1, to: UInt8(truncatingIfNeeded: letter))
          count += 2
        }
        index += 2
      }
      return String(decoding: UnsafeBufferPointer(rebasing: buffer[..<count]), as: UTF8.self)
    }
  }

  private static let isOther: UInt16 = 1

  /// The letters from U+0600 to U+06FF as folding has them: two bytes, 0 for none; `isOther` where it makes more of one.
  private static let arabic: [UInt16] = (0..<0x100).map { offset in
    guard let scalar = Unicode.Scalar(0x600 + UInt32(offset)) else { return isOther }
    // Between letters: what parts words is no sign on them.
    let folded = Array(Folding.fold("ا\(scalar)ا").utf8)
    switch folded.count {
    case 4: return 0
    case 6: return UInt16(folded[2]) << 8 | UInt16(folded[3])
    default: return isOther
    }
  }

  /// A word of ASCII and the letters of Western Europe, which are most that have marks; nil for another.
  private func latin(_ word: UnsafeBufferPointer<UInt8>) -> String? {
    guard word.count <= 32, word.allSatisfy({ $0 < 0xC0 || $0 == 0xC3 }) else { return nil }
    let western = Self.western
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * word.count) { buffer in
      var count = 0
      for byte in word where byte != 0xC3 {
        if byte < 0x80 {
          buffer[count] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
          count += 1
        } else {
          let letters = western[Int(byte & 0x3F)]
          buffer[count] = UInt8(truncatingIfNeeded: letters)
          count += 1
          if letters > 0xFF {
            buffer[count] = UInt8(letters >> 8)
            count += 1
          }
        }
      }
      return String(decoding: UnsafeBufferPointer(rebasing: buffer[..<count]), as: UTF8.self)
    }
  }

  /// The letters from U+00C0 to U+00FF as folding has them, one or two for each, the first in the lower byte.
  private static let western: [UInt16] = (0..<0x40).map { offset in
    let letters = Unicode.Scalar(0xC0 + UInt32(offset)).map { Folding.fold(String($0)) } ?? "?"
    return letters.utf8.prefix(2).reversed().reduce(0) { $0 << 8 | UInt16($1) }
  }

  /// Whether a letter is a capital.
  private static func isCapital(_ value: UInt32) -> Bool {
    switch value {
    case 0xC0...0xDE: return true
    // Arabic and the scripts beside it have none.
    case 0xDF...0xFF, 0x590..<0x10A0: return false
    default: return Unicode.Scalar(value)?.properties.isUppercase == true
    }
  }
}
