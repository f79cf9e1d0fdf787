import Glibc
public import Switchboard

/// A file without a name for what can be put in its place only at the end. It is gone with the
/// process, however that ends.
public final class SpoolFile {
  /// Bytes written so far.
  public var offset: Int { flushed + buffer.count }

  private let path: String
  private let file: OpenFile
  private var buffer: [UInt8] = []
  private var flushed = 0

  private static let bufferSize = 64 << 10

  /// Makes a spool file for an output: in the output's folder, where there must be room for as much
  /// again, or for a stream in `TMPDIR`, else `/tmp`.
  ///
  /// - Throws: ``SinkError`` where it cannot be created.
  public init(for output: FileOutput) throws(SinkError) {
    path = output.path
    let folder =
      output.isStream
      ? getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
      : try TargetPath(following: output.path).folder
    let staging = Staging(folder: folder, name: "spool")
    for leftover in staging.abandoned(type: S_IFREG) { unlink(leftover.path) }
    let made = staging.create { OpenFile.open($0, O_RDWR | O_CREAT | O_EXCL, mode: 0o600) }
    guard let made else {
      throw .system(errno, path, cannot: "create a temporary file in \(folder)")
    }
    unlink(made.path)
    file = made.made
  }

  /// Writes bytes.
  ///
  /// - Throws: ``SinkError`` where they cannot be written.
  public func write(_ bytes: [UInt8]) throws(SinkError) {
    buffer.append(contentsOf: bytes)
    guard buffer.count >= SpoolFile.bufferSize else { return }
    try buffer.withUnsafeBufferPointer { (bytes) throws(SinkError) in
      try file.write(UnsafeRawBufferPointer(bytes), target: path)
    }
    flushed += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  /// Takes back what was written after an offset.
  ///
  /// - Throws: ``SinkError`` where the file cannot be cut.
  public func truncate(to offset: Int) throws(SinkError) {
    guard offset < self.offset else { return }
    guard offset < flushed else { return buffer.removeLast(self.offset - offset) }
    buffer.removeAll(keepingCapacity: true)
    guard ftruncate(file.descriptor, offset) == 0, lseek(file.descriptor, offset, SEEK_SET) >= 0
    else { throw .system(errno, path, cannot: "take back what was written") }
    flushed = offset
  }

  /// Writes everything that was spooled to an output.
  ///
  /// - Throws: ``SinkError`` where it cannot be read or written.
  public func copy(to output: FileOutput) throws(SinkError) {
    var piece = [UInt8](repeating: 0, count: 256 << 10)
    var position = 0
    while position < flushed {
      let count = piece.withUnsafeMutableBytes {
        pread(file.descriptor, $0.baseAddress, min($0.count, flushed - position), position)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .system(errno, path, cannot: "read a temporary file") }
      try piece.withUnsafeBufferPointer { (bytes) throws(SinkError) in
        try output.write(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[..<count]))
      }
      position += count
    }
    try output.write(buffer)
  }
}
