public import Switchboard
import TextEncoding

/// Text of any encoding as UTF-8.
///
/// A byte order mark wins, then what was declared, then what the bytes look like: the first of them and,
/// of a file, pieces of all of it. UTF-8 is
/// passed through as it is, mistakes and all: formats look at what they keep. Bytes of another
/// encoding that mean nothing become U+FFFD, each with a finding.
public final class TextReader: ByteReader, MappableReader {
  /// Something odd about the encoding.
  public struct Finding: Sendable, Hashable {
    /// The place in the input before decoding, from 0.
    public var byteOffset: Int
    /// What was found.
    public var message: String
    /// Whether it is a byte that means nothing.
    public var isBadByte = false
  }

  /// The encoding in use, by its name for iconv: `UTF-8`, `UTF-16LE`, `ISO-8859-1`.
  public let encoding: String
  /// The encoding that was declared.
  public let declaredEncoding: String?
  /// What the bytes look like.
  public let foundEncoding: String
  /// Whether there was a byte order mark.
  public let hadByteOrderMark: Bool

  private let input: PeekReader
  private let converter: Converter?
  private let markLength: Int
  private var findings: [Finding] = []
  private var findingCount = 0
  private static let maximumFindings = 1000

  /// Makes a reader before the first character.
  ///
  /// - Parameters:
  ///   - input: The bytes.
  ///   - declared: The name of the encoding; nil: find out.
  ///   - isCertain: Whether a person said so: then it is not doubted.
  ///   - context: The largest piece in which bytes are read.
  /// - Throws: ``SourceError`` of the input, or with ``ErrorKind/configuration`` for an encoding that
  ///   is not known.
  public init(
    _ input: any ByteReader, declared: String?, isCertain: Bool = false, context: SourceContext
  ) throws(SourceError) {
    let peek = try PeekReader(input, count: 64 << 10)
    let mark = ByteOrderMark.of(peek.head)
    let found =
      mark?.encoding
      ?? EncodingGuess.encoding(
        of: peek.head, isWhole: peek.isWhole, pieces: { peek.samples(32, bytes: 32 << 10) })
    self.input = peek
    declaredEncoding = declared
    foundEncoding = found
    hadByteOrderMark = mark != nil
    markLength = mark?.length ?? 0
    let isContradicted =
      !isCertain && mark == nil
      && declared.map { EncodingGuess.contradicts($0, found, peek.head) } == true
    encoding = mark?.encoding ?? (isContradicted ? found : declared) ?? found
    var skip = [UInt8](repeating: 0, count: mark?.length ?? 0)
    _ = skip.withUnsafeMutableBytes { buffer in try? peek.read(into: buffer) }
    if EncodingGuess.isUTF8(encoding) {
      converter = nil
    } else {
      converter = try Converter(encoding, from: peek, offset: mark?.length ?? 0)
    }
    if let declared, isContradicted {
      findings.append(
        Finding(
          byteOffset: 0,
          message: "declared as \(declared), but the bytes are \(found), and are read so"))
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
        Finding(
          byteOffset: offset, message: "a byte that means nothing in \(encoding)", isBadByte: true))
    }
  }

  /// Looks at bytes in place, where they need no conversion.
  public func map(from offset: Int, count: Int) throws(SourceError) -> MappedBytes? {
    guard converter == nil else { return nil }
    return try input.map(from: offset + markLength, count: count)
  }

  /// Tells the bytes below how far they were looked at.
  public func pass(to offset: Int) { input.pass(to: offset + markLength) }

  /// What was odd since the last call.
  public func takeIssues() -> [Finding] {
    defer { findings = [] }
    return findings
  }
}
