import Definitions

/// A test of a filter, ready to run on the raw bytes of a column. Letters of ASCII count in any case,
/// surrounding blanks not at all.
struct ByteTest {
  private enum Kind {
    case equals, begins, contains, words, isEmpty
    case atMost(Int)
  }

  private let kind: Kind
  private let words: [[UInt8]]
  /// Words of at most 8 bytes, each with the letters small, in one number; empty if one is longer.
  private let packed: [UInt64]

  init(_ test: Filter.Test) {
    switch test {
    case .equals(let words): self.init(.equals, words)
    case .begins(let words): self.init(.begins, words)
    case .contains(let words): self.init(.contains, words)
    case .words(let words): self.init(.words, words)
    case .isEmpty: self.init(.isEmpty, [])
    case .atMost(let count): self.init(.atMost(count), [])
    }
  }

  private init(_ kind: Kind, _ words: [String]) {
    self.kind = kind
    let small = words.map { $0.utf8.map(ByteTest.small) }
    self.words = small
    let isShort = small.allSatisfy { $0.count <= 8 && !$0.contains(0) }
    packed = isShort && !small.isEmpty ? small.map(ByteTest.pack) : []
  }

  private static func pack(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var packed: UInt64 = 0
    for byte in bytes { packed = packed << 8 | UInt64(small(byte)) }
    return packed
  }

  /// Whether the test and another can be one.
  func joins(_ other: ByteTest) -> Bool {
    switch (kind, other.kind) {
    case (.equals, .equals), (.begins, .begins), (.contains, .contains): true
    default: false
    }
  }

  /// A test that passes what one of two passes; see ``joins(_:)``.
  func joined(with other: ByteTest) -> ByteTest {
    ByteTest(kind, (words + other.words).map { String(decoding: $0, as: UTF8.self) })
  }

  func passes(_ raw: UnsafeRawBufferPointer) -> Bool {
    var begin = 0
    var end = raw.count
    while begin < end, ByteTest.isBlank(raw[begin]) { begin += 1 }
    while end > begin, ByteTest.isBlank(raw[end - 1]) { end -= 1 }
    let count = end - begin
    switch kind {
    case .isEmpty: return count == 0
    case .atMost(let limit): return count <= limit
    case .equals where !packed.isEmpty:
      guard count <= 8 else { return false }
      var value: UInt64 = 0
      for index in begin..<end { value = value << 8 | UInt64(ByteTest.small(raw[index])) }
      return packed.contains(value)
    case .equals:
      for word in words where word.count == count && matches(word, raw, begin) { return true }
      return false
    case .begins:
      for word in words where word.count <= count && matches(word, raw, begin) { return true }
      return false
    case .contains, .words:
      for word in words where finds(word, in: raw, from: begin, to: end) { return true }
      return false
    }
  }

  @inline(__always)
  private func matches(_ word: [UInt8], _ raw: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    for index in 0..<word.count where ByteTest.small(raw[place + index]) != word[index] {
      return false
    }
    return true
  }

  private func finds(
    _ word: [UInt8], in raw: UnsafeRawBufferPointer, from begin: Int, to end: Int
  ) -> Bool {
    guard let first = word.first, end - begin >= word.count else { return false }
    var needsBorders = false
    if case .words = kind { needsBorders = true }
    for place in begin...(end - word.count)
    where ByteTest.small(raw[place]) == first && matches(word, raw, place) {
      if !needsBorders { return true }
      let after = place + word.count
      let isBegin = place == begin || !ByteTest.isLetter(raw[place - 1])
      if isBegin && (after == end || !ByteTest.isLetter(raw[after])) { return true }
    }
    return false
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  @inline(__always)
  private static func small(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// Letters and digits; bytes beyond ASCII are parts of letters.
  private static func isLetter(_ byte: UInt8) -> Bool {
    small(byte) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
  }
}
