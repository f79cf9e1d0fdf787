import Switchboard
import TextEncoding

/// The bytes of a document in UTF-8, from the begin again where that is needed.
///
/// The first megabytes are kept: what was read well is parsed as it is, and only a document that turns
/// out to be damaged is gone through again with repairs. Larger documents pass by once.
///
/// Which encoding it is, is decided by the bytes: a byte order mark, the zeros of UTF-16 and UTF-32,
/// and UTF-8 that is valid show themselves. Else what the document says of itself counts, then what
/// was said beside it. What contradicts the truth becomes an issue.
final class XMLInput {
  /// How much is kept at most, in bytes.
  static let most = 8 << 20

  /// The first bytes without a byte order mark: all, where ``isWhole``.
  private(set) var head: [UInt8] = []
  /// Whether ``head`` is the whole document.
  private(set) var isWhole = false
  /// Whether the bytes are of another encoding and were turned into UTF-8.
  private(set) var isConverted = false

  private let input: any ByteReader
  private let outside: String?
  private let location: Location
  private let issues: IssueList
  private var rest: any ByteReader
  private var declared: String?
  /// The same as written.
  private var declaredLabel: String?
  private var converter: ConvertingReader?

  /// Reads the first bytes.
  ///
  /// - Parameters:
  ///   - input: The document.
  ///   - outside: The encoding that was said beside the document: the charset of HTTP.
  ///   - keep: How many bytes are kept.
  ///   - location: The document, for messages.
  ///   - issues: Where what is odd is told.
  /// - Throws: ``SourceError`` where nothing can be read.
  init(
    _ input: any ByteReader, outside: String?, keep: Int, location: Location, issues: IssueList
  ) throws(SourceError) {
    self.input = input
    self.outside = outside.map { EncodingLabel.encoding($0) }
    self.location = location
    self.issues = issues
    rest = input
    try read(keep)
    try decide(keep)
    // Old systems end lines with CR alone.
    if let mark = head.prefix(1 << 16).firstIndex(of: 0x0D),
      !head.prefix(max(1 << 16, mark)).contains(0x0A), !head.contains(0x0A)
    {
      for index in head.indices where head[index] == 0x0D { head[index] = 0x0A }
    }
  }

  /// Fills a buffer with what follows ``head``.
  func readFurther(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(SourceError) -> Int {
    var count = 0
    while !isWhole, count < buffer.count {
      let read = try rest.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
      if read == 0 { break }
      count += read
    }
    noteBadBytes()
    return count
  }

  /// Looks again at bytes that were taken for UTF-8 and are none: whether they are another encoding,
  /// or UTF-8 with mistakes. Turns them into UTF-8 in the first case.
  func doubtUTF8() throws(SourceError) {
    guard !isConverted, !head.isEmpty else { return }
    let (characters, mistakes) = head.withUnsafeBufferPointer { EncodingGuess.census($0) }
    guard mistakes > characters else { return }
    let found =
      outside.flatMap { $0 == "UTF-8" || EncodingLabel.isWide($0) ? nil : $0 }
      ?? EncodingGuess.guess([head[...]])
    if EncodingGuess.isUTF8(found) { return }
    note(
      "\(declaredLabel.map { "declared as \($0)" } ?? "no encoding is declared"), but the bytes are "
        + "\(found), and are read so")
    try convert(from: found, keep: 4 * XMLInput.most)
  }

  // MARK: The encoding

  private func decide(_ keep: Int) throws(SourceError) {
    if let mark = ByteOrderMark.of(head.prefix(4)) {
      head.removeFirst(mark.length)
      while mark.length == 3, head.starts(with: [0xEF, 0xBB, 0xBF]) {
        head.removeFirst(3)
        note("a second byte order mark is left out")
      }
      declare(mark.encoding)
      compare(declared, "the document says", mark.encoding, "the byte order mark")
      compare(outside, "beside it is said", mark.encoding, "the byte order mark")
      if mark.encoding != "UTF-8" { try convert(from: mark.encoding, keep: keep) }
      return
    }
    // A document begins with a tag or a blank, of which half is zeros in these encodings.
    if head.prefix(4).contains(0), let wide = EncodingGuess.wide(Array(head.prefix(4096))) {
      declare(wide)
      compare(declared, "the document says", wide, "the bytes")
      return try convert(from: wide, keep: keep)
    }
    declare("UTF-8")
    guard let used = credible(), used != "UTF-8" else {
      // What is no UTF-8 shows itself while it is parsed, unless it is too large to go back.
      if !isWhole { try doubtUTF8() }
      return
    }
    let (characters, mistakes) = head.withUnsafeBufferPointer { EncodingGuess.census($0) }
    if characters > 0, mistakes * 20 <= characters {
      note("declared as \(declaredLabel ?? used), but the bytes are UTF-8, and are read so")
      return
    }
    if characters + mistakes == 0, !used.hasPrefix("ISO-2022"), !used.hasPrefix("UTF-7") { return }
    try convert(from: used, keep: keep)
  }

  /// What is said of the encoding and may be so; nil where nothing is said.
  private func credible() -> String? {
    let said = [declared, outside].compactMap { $0 }
    for encoding in said where EncodingLabel.isWide(encoding) {
      note("said to be \(encoding), but the bytes are not")
    }
    let narrow = said.filter { !EncodingLabel.isWide($0) }
    guard let first = narrow.first else { return nil }
    guard let other = narrow.last, !EncodingGuess.areSame(first, other) else { return first }
    // Both cannot be true. UTF-8 shows itself; of two others the one that the bytes look like counts.
    let (characters, mistakes) = head.withUnsafeBufferPointer { EncodingGuess.census($0) }
    if characters + mistakes == 0 { return first }
    var used = first
    if mistakes * 20 <= characters {
      used = "UTF-8"
    } else if first == "UTF-8" {
      used = other
    } else if other != "UTF-8", EncodingGuess.guess([head[...]]).uppercased() == other {
      used = other
    }
    note("the document says \(first), beside it is said \(other); it is read as \(used)")
    return used
  }

  private func compare(_ said: String?, _ who: String, _ used: String, _ what: String) {
    guard let said, !used.hasPrefix(said), !EncodingGuess.areSame(said, used) else { return }
    note("\(who) \(said), but \(what) shows \(used), and it is read so")
  }

  private func note(_ message: String) {
    var location = location
    location.line = 1
    issues.add(
      Issue(.encoding, .repaired, at: location, message, severity: .warning),
      sameAs: 0)
  }

  /// The encoding that an XML declaration names (XML 1.0, section 2.8).
  static func declaration(_ head: [UInt8], _ encoding: String) -> String? {
    var bytes = head.prefix(1024)
    if EncodingLabel.isWide(encoding) { bytes = bytes.filter { $0 != 0 }[...] }
    let text = String(decoding: bytes.prefix(512), as: UTF8.self)
    guard let begin = text.firstRange(of: "<?xml"),
      let end = text[begin.upperBound...].firstRange(of: "?>"),
      let name = text[begin.upperBound..<end.lowerBound].firstRange(of: "encoding")
    else { return nil }
    let value = text[name.upperBound..<end.lowerBound].drop { $0 == " " || $0 == "=" }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    let label = value.dropFirst().prefix { $0 != quote }
    return label.isEmpty ? nil : String(label)
  }

  /// Takes what the document says of its encoding.
  private func declare(_ encoding: String) {
    declaredLabel = XMLInput.declaration(head, encoding)
    declared = declaredLabel.map { EncodingLabel.encoding($0) }
  }

  // MARK: Bytes

  /// Reads from ``rest`` until ``head`` has as many bytes, or all.
  private func read(_ keep: Int) throws(SourceError) {
    // One byte more than there are shows the end.
    var room = min(keep, max(1 << 16, (rest.bytesTotal ?? 0) - head.count + 1))
    var failure: SourceError?
    while head.count < keep, !isWhole, failure == nil {
      var hasEnded = false
      let piece = [UInt8](unsafeUninitializedCapacity: min(room, keep - head.count)) {
        buffer, count in
        while count < buffer.count {
          do throws(SourceError) {
            let free = UnsafeMutableRawBufferPointer(
              rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
            let read = try rest.read(into: free)
            if read == 0 {
              hasEnded = true
              return
            }
            count += read
          } catch {
            failure = error
            return
          }
        }
      }
      if head.isEmpty { head = piece } else { head += piece }
      isWhole = hasEnded
      room = max(1 << 16, head.count)
    }
    guard let failure else { return }
    // What came before is delivered; the failure comes after it.
    if head.isEmpty { throw failure }
    rest = FailingReader(input, failure)
  }

  private func convert(from encoding: String, keep: Int) throws(SourceError) {
    let bytes = ChainedReader(head, isWhole ? nil : rest, input)
    let reader: ConvertingReader
    do throws(SourceError) {
      reader = ConvertingReader(bytes, try Converter(encoding, from: bytes, offset: 0))
    } catch {
      let guess = EncodingGuess.guess([head[...]])
      note("the encoding \(encoding) is not known; it is read as \(guess)")
      if EncodingGuess.isUTF8(guess) || guess == encoding { return }
      return try convert(from: guess, keep: keep)
    }
    head = []
    isWhole = false
    isConverted = true
    converter = reader
    self.encoding = encoding
    rest = reader
    try read(keep)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head.removeFirst(3) }
    noteBadBytes()
  }

  private var encoding = "UTF-8"

  private func noteBadBytes() {
    guard let converter, converter.badBytes > 0 else { return }
    note(
      "\(converter.badBytes) bytes mean nothing in \(encoding); a sign of replacement stands for each"
    )
    converter.badBytes = 0
  }
}

/// What was read already, then the rest.
private final class ChainedReader: ByteReader {
  private var head: ArraySlice<UInt8>
  private let rest: (any ByteReader)?
  private let input: any ByteReader

  init(_ head: [UInt8], _ rest: (any ByteReader)?, _ input: any ByteReader) {
    self.head = head[...]
    self.rest = rest
    self.input = input
  }

  var name: String { input.name }
  var bytesConsumed: Int { input.bytesConsumed }
  var bytesTotal: Int? { input.bytesTotal }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
    guard !head.isEmpty else { return try rest?.read(into: buffer) ?? 0 }
    let count = min(buffer.count, head.count)
    buffer.copyBytes(from: head.prefix(count))
    head = head.dropFirst(count)
    return count
  }
}

/// Bytes of another encoding as UTF-8.
private final class ConvertingReader: ByteReader {
  var badBytes = 0
  private let input: any ByteReader
  private let converter: Converter

  init(_ input: any ByteReader, _ converter: Converter) {
    self.input = input
    self.converter = converter
  }

  var name: String { input.name }
  var bytesConsumed: Int { input.bytesConsumed }
  var bytesTotal: Int? { input.bytesTotal }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
    try converter.read(into: buffer) { _ in badBytes += 1 }
  }
}

/// A reader that failed.
private final class FailingReader: ByteReader {
  private let input: any ByteReader
  private let failure: SourceError

  init(_ input: any ByteReader, _ failure: SourceError) {
    self.input = input
    self.failure = failure
  }

  var name: String { input.name }
  var bytesConsumed: Int { input.bytesConsumed }
  var bytesTotal: Int? { input.bytesTotal }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int { throw failure }
}
