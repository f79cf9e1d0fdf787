/// A text that is read for facts: its bytes, its tokens, its sentences.
public struct NewsText: Sendable {
  /// The text in UTF-8, byte for byte as it was given.
  public let bytes: [UInt8]
  /// Its words, numbers and marks.
  public let tokens: [Token]
  /// Its sentences, as ranges of the tokens.
  public let sentences: [Range<Int>]
  /// How many scalars stand before each kibibyte of the text, so that offsets in characters are found
  /// without counting from the begin.
  private let scalarsBefore: [Int]

  /// Takes a text apart.
  public init(_ text: String) {
    var text = text
    let (bytes, tokens, scalars) = text.withUTF8 { buffer in
      (Array(buffer), Tokenizer.tokens(buffer), NewsText.scalars(buffer))
    }
    self.bytes = bytes
    self.tokens = tokens
    scalarsBefore = scalars
    sentences = Sentences.ranges(tokens)
  }

  /// The same text with its words taken apart in another way.
  init(_ text: NewsText, tokens: [Token]) {
    bytes = text.bytes
    scalarsBefore = text.scalarsBefore
    self.tokens = tokens
    sentences = Sentences.ranges(tokens)
  }

  /// The words of a range of bytes, as written.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The words of a token, as written.
  public func string(_ token: Token) -> String { string(token.bytes) }

  /// The range of bytes from the begin of one token to the end of another.
  public func bytes(ofTokens range: Range<Int>) -> Range<Int> {
    guard let first = tokens[range].first, let last = tokens[range].last else { return 0..<0 }
    return first.bytes.lowerBound..<last.bytes.upperBound
  }

  /// How many Unicode scalars stand before a byte.
  public func scalarOffset(_ byte: Int) -> Int {
    let block = byte >> 10
    var count = scalarsBefore[block]
    for index in (block << 10)..<byte where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The first line, where it is short and stands by itself.
  var headline: String? {
    guard sentences.count > 1, tokens[sentences[1].lowerBound].beginsLine, sentences[0].count <= 30
    else { return nil }
    let last = tokens[sentences[0].upperBound - 1].folded
    guard last != ".", last != ":" else { return nil }
    let range = bytes(ofTokens: sentences[0])
    let words =
      hasOnlySingleBlanks(range)
      ? string(range) : string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.utf8.count <= 300 ? words : nil
  }

  /// Whether a range has nothing but letters of ASCII and Latin, marks of ASCII, dashes and quotation marks, and blanks of
  /// which no two follow each other.
  private func hasOnlySingleBlanks(_ range: Range<Int>) -> Bool {
    var last: UInt8 = 0
    for index in range {
      let byte = bytes[index]
      // From U+2010 to U+2027 there are no blanks, and nothing that is joined to one.
      let isMark =
        byte == 0xE2 && index + 2 < range.upperBound && bytes[index + 1] == 0x80
        && (0x90...0xA7).contains(bytes[index + 2])
      guard (0x20..<0xC0).contains(byte) || byte == 0xC3 || isMark, byte != 0x20 || last != 0x20
      else { return false }
      last = byte
    }
    return true
  }

  private static func scalars(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var counts = [0]
    var count = 0
    for begin in stride(from: 0, to: bytes.count & ~1023, by: 1024) {
      for index in begin..<begin + 1024 { count &+= bytes[index] & 0xC0 != 0x80 ? 1 : 0 }
      counts.append(count)
    }
    return counts
  }
}
