import CFile
import Glibc
public import Switchboard

/// Bytes of a file or of standard input.
public final class FileReader: ByteReader, SampledReader, MappableReader {
  /// The path as it was given; `-` for standard input.
  public let name: String
  /// Bytes read so far.
  public private(set) var bytesConsumed = 0
  /// The size of a regular file.
  public let bytesTotal: Int?

  private let descriptor: Int32
  private let chunkBytes: Int
  private let closes: Bool
  /// Whether pieces may be as large as they like; tests read byte by byte.
  private var isMappable: Bool { chunkBytes >= 4096 && closes }

  /// Opens a file.
  ///
  /// - Throws: ``SourceError`` with ``ErrorKind/noInput`` where there is none, it may not be read, or
  ///   it is a folder.
  public init(_ path: String, chunkBytes: Int) throws(SourceError) {
    name = path
    self.chunkBytes = max(1, chunkBytes)
    closes = true
    descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw SourceError(
        .noInput, at: Location(input: path), String(cString: strerror(errno)).lowercased())
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      throw SourceError(.noInput, at: Location(input: path), "is a folder")
    }
    bytesTotal = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  /// Takes standard input, which stays open.
  public init(standardInput chunkBytes: Int) {
    name = "-"
    self.chunkBytes = max(1, chunkBytes)
    closes = false
    descriptor = STDIN_FILENO
    bytesTotal = nil
  }

  deinit {
    if closes { close(descriptor) }
  }

  /// Fills a buffer with the next bytes.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
    guard !buffer.isEmpty else { return 0 }
    while true {
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(chunkBytes))
      let count =
        closes
        ? Glibc.read(descriptor, room.baseAddress, room.count) : StandardInput.read(into: room)
      if count >= 0 {
        bytesConsumed += count
        return count
      }
      if errno == EINTR { continue }
      throw SourceError(
        errno == EISDIR ? .noInput : .inputOutput,
        at: Location(input: name, byteOffset: bytesConsumed),
        "reading failed: \(String(cString: strerror(errno)).lowercased())")
    }
  }

  /// Looks at bytes of a regular file without a copy.
  ///
  /// - Throws: ``SourceError`` with ``ErrorKind/inputOutput`` where the file became shorter.
  public func map(from offset: Int, count: Int) throws(SourceError) -> MappedBytes? {
    guard isMappable, let total = bytesTotal else { return nil }
    let length = min(count, total - offset)
    guard length > 0 else {
      return MappedBytes(UnsafeRawBufferPointer(start: nil, count: 0)) {}
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, Int(status.st_size) >= total else { throw shrunk }
    let page = cmapping_page()
    let begin = offset / page * page
    let whole = offset - begin + length
    guard let mapping = cmapping_open(descriptor, begin, whole) else { return nil }
    return MappedBytes(
      UnsafeRawBufferPointer(start: mapping + (offset - begin), count: length),
      isLost: { cmapping_is_broken(mapping) != 0 }, release: { cmapping_close(mapping, whole) })
  }

  /// Tells how far the file was looked at.
  public func pass(to offset: Int) { bytesConsumed = max(bytesConsumed, offset) }

  private var shrunk: SourceError {
    SourceError(
      .inputOutput, at: Location(input: name), "the file became shorter while it was read")
  }

  /// Reads bytes from the middle of a regular file, without moving on; empty for anything else.
  func sample(at offset: Int, count: Int) -> [UInt8] {
    guard bytesTotal != nil, count > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, pread(descriptor, buffer.baseAddress, count, offset))
    }
  }
}

/// Bytes that can be looked at anywhere, without being taken.
protocol SampledReader: AnyObject {
  /// Reads bytes from the middle; empty where that is not possible.
  func sample(at offset: Int, count: Int) -> [UInt8]
}
