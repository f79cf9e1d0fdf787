/// Bytes that can be looked at where they are, without a copy: a file on a disk.
public protocol MappableReader: ByteReader {
  /// Looks at bytes of the input, wherever it is being read otherwise; nothing is taken by it. May be
  /// called from another thread than the one that reads.
  ///
  /// - Parameters:
  ///   - offset: The place of the first byte.
  ///   - count: How many bytes are wanted.
  /// - Returns: as many as there are, at most `count`; nil where bytes cannot be looked at this way.
  /// - Throws: ``SourceError`` where the input has changed since it was opened.
  func map(from offset: Int, count: Int) throws(SourceError) -> MappedBytes?

  /// Tells the input how far it was looked at, for progress.
  func pass(to offset: Int)
}

/// Bytes that are looked at where they are. They are there as long as this object is.
public final class MappedBytes {
  /// The bytes.
  public let bytes: UnsafeRawBufferPointer
  private let release: () -> Void
  private let lost: () -> Bool

  /// Makes an object that keeps bytes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - isLost: Whether some of them were lost since.
  ///   - release: Gives them back; called once.
  public init(
    _ bytes: UnsafeRawBufferPointer, isLost: @escaping () -> Bool = { false },
    release: @escaping () -> Void
  ) {
    self.bytes = bytes
    lost = isLost
    self.release = release
  }

  /// Whether bytes were lost since they were given: the file became shorter.
  public var isLost: Bool { lost() }

  deinit { release() }
}
