/// Bytes of one input, from its begin to its end, wherever they come from.
///
/// Formats read from it and know nothing of files, archives or the network. Used by one task at a
/// time; gives its resources back when it is deallocated.
public protocol ByteReader: AnyObject {
  /// What is read, as messages and origins show it: a path as given, an address, `file.zip!member`.
  var name: String { get }

  /// Bytes taken so far from the input as it is stored, before decompression; for progress.
  var bytesConsumed: Int { get }

  /// Bytes of the input as it is stored, where known; for progress.
  var bytesTotal: Int? { get }

  /// The encoding that was said beside the bytes, as by the charset of HTTP; nil where nothing was.
  var declaredEncoding: String? { get }

  /// Fills a buffer from its begin, with at least one byte unless the input has ended.
  ///
  /// - Returns: how many bytes were put in; 0 at the end, also when asked again, and for an empty
  ///   buffer.
  /// - Throws: ``SourceError`` if the input cannot be read further; not called again after that.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int
}

extension ByteReader {
  /// Nothing is said.
  public var declaredEncoding: String? { nil }
}
