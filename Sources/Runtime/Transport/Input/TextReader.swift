import CUchardet
import Glibc
public import Switchboard

/// Text of any encoding as UTF-8.
///
/// A byte order mark wins, then what was declared, then what the first bytes look like. UTF-8 is
/// passed through as it is, mistakes and all: formats look at what they keep. Bytes of another
/// encoding that mean nothing become U+FFFD, each with a finding.
public final class TextReader: ByteReader {
  /// Something odd about the encoding.
  public struct Finding: Sendable, Hashable {
    /// The place in the input before decoding, from 0.
    public var byteOffset: Int
    /// What was found.
    public var message: String
  }

  /// The encoding in use, by its name for iconv: `UTF-8`, `UTF-16LE`, `ISO-8859-1`.
  public let encoding: String
  /// The encoding that was declared.
  public let declaredEncoding: String?
  /// What the first bytes look like.
  public let foundEncoding: String
  /// Whether there was a byte order mark.
  public let hadByteOrderMark: Bool

  private let input: PeekReader
  private let converter: Converter?
  private var findings: [Finding] = []
  private var findingCount = 0
  private static let maximumFindings = 1000

  /// Makes a reader before the first character.
  ///
  /// - Parameters:
  ///   - input: The bytes.
  ///   - declared: The name of the encoding; nil: find out.
  ///   - context: The largest piece in which bytes are read.
  /// - Throws: ``SourceError`` of the input, or with ``ErrorKind/configuration`` for an encoding that
  ///   is not known.
  public init(
    _ input: any ByteReader, declared: String?, context: SourceContext
  ) throws(SourceError) {
    let peek = try PeekReader(input, count: 64 << 10)
    let mark = ByteOrderMark.of(peek.head)
    let found = mark?.encoding ?? EncodingGuess.encoding(of: peek.head, isWhole: peek.isWhole)
    self.input = peek
    declaredEncoding = declared
    foundEncoding = found
    hadByteOrderMark = mark != nil
    encoding = mark?.encoding ?? declared ?? found
    var skip = [UInt8](repeating: 0, count: mark?.length ?? 0)
    _ = skip.withUnsafeMutableBytes { buffer in try? peek.read(into: buffer) }
    if EncodingGuess.isUTF8(encoding) {
      converter = nil
    } else {
      converter = try Converter(encoding, from: peek, offset: mark?.length ?? 0)
    }
    if let declared, let mark, !EncodingGuess.areSame(declared, mark.encoding) {
      findings.append(
        Finding(
          byteOffset: 0,
          message: "declared as \(declared), but the byte order mark says \(mark.encoding)"))
    }
  }

  /// The name of the bytes.
  public var name: String { input.name }
  /// Bytes taken from the input as stored.
  public var bytesConsumed: Int { input.bytesConsumed }
  /// Bytes of the input as stored, where known.
  public var bytesTotal: Int? { input.bytesTotal }

  /// Fills a buffer with the next bytes of UTF-8.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
    guard let converter else { return try input.read(into: buffer) }
    return try converter.read(into: buffer) { offset in
      findingCount += 1
      guard findings.count < TextReader.maximumFindings else { return }
      findings.append(
        Finding(byteOffset: offset, message: "a byte that means nothing in \(encoding)"))
    }
  }

  /// What was odd since the last call.
  public func takeIssues() -> [Finding] {
    defer { findings = [] }
    return findings
  }
}

/// The marks at the begin of a text that tell its encoding (Unicode 15, section 23.8).
enum ByteOrderMark {
  static func of(_ head: [UInt8]) -> (encoding: String, length: Int)? {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return ("UTF-8", 3) }
    if head.starts(with: [0xFF, 0xFE, 0, 0]) { return ("UTF-32LE", 4) }
    if head.starts(with: [0, 0, 0xFE, 0xFF]) { return ("UTF-32BE", 4) }
    if head.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
    if head.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2) }
    return nil
  }
}

/// What encoding bytes look like.
enum EncodingGuess {
  /// The most likely encoding of a text by its first bytes.
  static func encoding(of head: [UInt8], isWhole: Bool) -> String {
    if let wide = wide(head) { return wide }
    var sample = head[...]
    // A character may be cut off at the end of the sample.
    if !isWhole { sample = sample.dropLast(min(4, sample.count)) }
    while let last = sample.last, last & 0xC0 == 0x80, !isWhole { sample = sample.dropLast() }
    if let last = sample.last, last >= 0xC0, !isWhole { sample = sample.dropLast() }
    if isValid(sample) { return "UTF-8" }
    if mistakes(sample) * 500 < sample.count(where: { $0 >= 0x80 }) { return "UTF-8" }
    return guess(sample) ?? "windows-1252"
  }

  static func isUTF8(_ name: String) -> Bool {
    ["utf-8", "utf8", "ascii", "us-ascii"].contains(name.lowercased())
  }

  static func areSame(_ a: String, _ b: String) -> Bool {
    let plain: (String) -> String = { name in
      String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }
    return plain(a) == plain(b) || plain(b).hasPrefix(plain(a))
  }

  /// Text in UTF-16 or UTF-32 without a mark has a zero in most characters.
  private static func wide(_ head: [UInt8]) -> String? {
    let sample = head.prefix(4096)
    guard sample.count >= 4 else { return nil }
    var zeros = [0, 0, 0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 4] += 1 }
    let most = sample.count / 4 * 7 / 10
    if zeros[1] > most, zeros[2] > most, zeros[3] > most { return "UTF-32LE" }
    if zeros[0] > most, zeros[1] > most, zeros[2] > most { return "UTF-32BE" }
    let half = sample.count / 2 * 7 / 10
    if zeros[1] + zeros[3] > half, zeros[0] + zeros[2] < half / 8 { return "UTF-16LE" }
    if zeros[0] + zeros[2] > half, zeros[1] + zeros[3] < half / 8 { return "UTF-16BE" }
    return nil
  }

  private static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// Places that are not UTF-8.
  private static func mistakes(_ bytes: ArraySlice<UInt8>) -> Int {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.count { $0 == "\u{FFFD}" }
  }

  private static func guess(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let status = bytes.withUnsafeBytes { buffer in
      uchardet_handle_data(
        detector, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard status == 0 else { return nil }
    uchardet_data_end(detector)
    let name = uchardet_get_charset(detector).map { String(cString: $0) } ?? ""
    return name.isEmpty || name == "ASCII" ? nil : name
  }
}
