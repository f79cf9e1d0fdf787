/// Bytes that are in memory already.
public final class ByteArrayReader: ByteReader {
  /// The name it was given.
  public let name: String
  /// Bytes handed out so far.
  public private(set) var bytesConsumed = 0
  /// All bytes.
  public var bytesTotal: Int? { bytes.count }

  private let bytes: [UInt8]
  private let chunkBytes: Int

  /// Makes a reader of some bytes, handed out in pieces of at most `chunkBytes`.
  public init(_ bytes: [UInt8], name: String = "memory", chunkBytes: Int = .max) {
    self.bytes = bytes
    self.name = name
    self.chunkBytes = max(1, chunkBytes)
  }

  /// Fills a buffer with the next bytes.
  public func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, chunkBytes, bytes.count - bytesConsumed)
    guard count > 0 else { return 0 }
    buffer.copyBytes(from: bytes[bytesConsumed..<bytesConsumed + count])
    bytesConsumed += count
    return count
  }
}
