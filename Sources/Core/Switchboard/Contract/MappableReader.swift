/// Bytes that can be looked at where they are, without a copy: a file on a disk.
public protocol MappableReader: ByteReader {
  /// Looks at bytes of the input, wherever it is being read otherwise; nothing is taken by it.
  ///
  /// - Parameters:
  ///   - offset: The place of the first byte.
  ///   - count: How many bytes are wanted.
  /// - Returns: as many as there are, at most `count`; nil where bytes cannot be looked at this way.
  /// - Throws: ``SourceError`` where the bytes that were given last have changed meanwhile.
  func map(from offset: Int, count: Int) throws(SourceError) -> MappedBytes?
}

/// Bytes that are looked at where they are. They are there as long as this object is.
public final class MappedBytes {
  /// The bytes.
  public let bytes: UnsafeRawBufferPointer
  private let release: () -> Void

  /// Makes an object that keeps bytes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - release: Gives them back; called once.
  public init(_ bytes: UnsafeRawBufferPointer, release: @escaping () -> Void) {
    self.bytes = bytes
    self.release = release
  }

  deinit { release() }
}
