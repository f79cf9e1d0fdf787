public import Switchboard

/// Bytes of which the first can be looked at without being taken.
public final class PeekReader: ByteReader, SampledReader, MappableReader {
  /// The first bytes: as many as were asked for, or all there are.
  public let head: [UInt8]
  /// Whether the first bytes are all there are.
  public let isWhole: Bool

  private let base: any ByteReader
  private var taken = 0

  /// Reads the first bytes.
  ///
  /// - Parameters:
  ///   - base: The bytes; not to be read by anyone else from now on.
  ///   - count: How many are looked at.
  /// - Throws: ``SourceError`` of the bytes.
  public init(_ base: any ByteReader, count: Int) throws(SourceError) {
    self.base = base
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    var hasEnded = false
    while filled < count {
      let room = count - filled
      var failure: SourceError?
      let got = bytes.withUnsafeMutableBytes { buffer -> Int in
        do throws(SourceError) {
          return try base.read(into: .init(rebasing: buffer[filled..<filled + room]))
        } catch {
          failure = error
          return 0
        }
      }
      if let failure { throw failure }
      if got == 0 {
        hasEnded = true
        break
      }
      filled += got
    }
    bytes.removeLast(count - filled)
    head = bytes
    isWhole = hasEnded
  }

  /// The name of the bytes.
  public var name: String { base.name }
  /// Bytes taken from the input as stored.
  public var bytesConsumed: Int { base.bytesConsumed }
  /// Bytes of the input as stored, where known.
  public var bytesTotal: Int? { base.bytesTotal }

  /// What was said of the encoding.
  public var declaredEncoding: String? { base.declaredEncoding }

  /// Fills a buffer with the next bytes.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
    guard taken < head.count else { return isWhole ? 0 : try base.read(into: buffer) }
    let count = min(buffer.count, head.count - taken)
    buffer.copyBytes(from: head[taken..<taken + count])
    taken += count
    return count
  }

  /// Looks at bytes in place, the first ones too.
  public func map(from offset: Int, count: Int) throws(SourceError) -> MappedBytes? {
    try (base as? any MappableReader)?.map(from: offset, count: count)
  }

  /// Tells the bytes below how far they were looked at.
  public func pass(to offset: Int) { (base as? any MappableReader)?.pass(to: offset) }

  func sample(at offset: Int, count: Int) -> [UInt8] {
    (base as? any SampledReader)?.sample(at: offset, count: count) ?? []
  }

  /// Pieces of the input, evenly spread; none where only the head can be looked at.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - bytes: How large each is.
  /// - Returns: the pieces with their places.
  public func samples(_ count: Int, bytes: Int) -> [(offset: Int, bytes: [UInt8])] {
    guard !isWhole, let total = bytesTotal, total > head.count else { return [] }
    let begin = head.count
    let room = max(0, total - begin - bytes)
    return (0..<count).compactMap { number in
      let offset = begin + (count > 1 ? room / (count - 1) * number : 0)
      let piece = sample(at: offset, count: bytes)
      return piece.isEmpty ? nil : (offset, piece)
    }
  }
}
