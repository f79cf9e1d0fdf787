import Glibc
public import Switchboard

/// A file that appears whole or not at all.
///
/// It is written beside its target, in the same folder, as `.name.partial-<process>-<n>`, and takes
/// the target's name in ``finish()``, after it has reached the disk. Until then what an earlier run
/// left under that name is untouched. A file that it replaces hands on its permissions; a symbolic
/// link stays one, and what it points to is replaced. What killed processes have left beside the
/// target is removed when the next output opens.
///
/// `-` and `/dev/stdout` are standard output; it, pipes and devices are written directly, see
/// ``isStream``. Used by one task at a time; let go without ``finish()``, it is aborted.
public final class FileOutput {
  /// Where it goes, as given.
  public let path: String

  /// Whether bytes cannot be taken back once they are written: standard output, a pipe, a device.
  public let isStream: Bool

  /// Bytes written so far.
  public var offset: Int { flushed + buffer.count }

  private let file: OpenFile
  private let staged: String?
  private let target: TargetPath?
  private var buffer: [UInt8] = []
  private var flushed = 0
  private var isOpen = true

  private static let bufferSize = 256 << 10

  /// Opens a file for writing, without touching what is there.
  ///
  /// - Throws: ``SinkError``, kind `cannotCreate`, where the file cannot be written or its folder is
  ///   not there.
  public init(_ path: String) throws(SinkError) {
    self.path = path
    if path == "-" || path == "/dev/stdout" {
      file = OpenFile(STDOUT_FILENO, isOwned: false)
      (staged, target, isStream) = (nil, nil, true)
      return
    }
    guard !path.isEmpty else {
      throw SinkError(.cannotCreate, path, "the name of the file is empty")
    }
    let target = try TargetPath(following: path)
    let existing = stat(of: target.path)
    if let existing {
      switch existing.type {
      case S_IFREG:
        // The folder decides whether a file may be replaced; one that is read-only is meant to stay.
        if faccessat(AT_FDCWD, target.path, W_OK, AT_EACCESS) != 0 {
          throw .system(errno, path, cannot: "replace it")
        }
      case S_IFCHR, S_IFIFO:
        guard let file = OpenFile.open(target.path, O_WRONLY | O_NOCTTY) else {
          throw .system(errno, path, cannot: "open it")
        }
        self.file = file
        (staged, self.target, isStream) = (nil, nil, true)
        return
      case S_IFDIR: throw .system(EISDIR, path, cannot: "create it")
      default: throw SinkError(.cannotCreate, path, "is neither a file nor a pipe")
      }
    }
    let staging = Staging(folder: target.folder, name: target.name)
    for leftover in staging.abandoned(type: S_IFREG) { unlink(leftover.path) }
    let made = staging.create { OpenFile.open($0, O_RDWR | O_CREAT | O_EXCL, mode: 0o666) }
    guard let made else {
      throw .system(errno, path, cannot: "create it in the folder \(target.folder)")
    }
    _ = made.made.lock()
    if let existing {
      // The owner only root can hand on; where that fails the file is the user's own.
      _ = fchown(made.made.descriptor, existing.st_uid, existing.st_gid)
      _ = fchmod(made.made.descriptor, existing.permissions)
    }
    file = made.made
    staged = made.path
    self.target = target
    isStream = false
  }

  /// Creates a file inside a folder that is itself staged.
  init(partOf folder: String, name: String, shown path: String) throws(SinkError) {
    self.path = path
    let place = "\(folder)/\(name)"
    guard let file = OpenFile.open(place, O_RDWR | O_CREAT | O_EXCL, mode: 0o666) else {
      throw .system(errno, path, cannot: "create it")
    }
    self.file = file
    staged = place
    target = nil
    isStream = false
  }

  deinit { abort() }

  /// Writes bytes. A stream breaks off between two calls only, never inside the bytes of one.
  ///
  /// - Throws: ``SinkError``: `inputOutput` for a full disk; see also ``SinkError/isClosedPipe``.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(SinkError) {
    if buffer.count + bytes.count > FileOutput.bufferSize { try flush() }
    if bytes.count >= FileOutput.bufferSize {
      try file.write(bytes, target: path)
      flushed += bytes.count
    } else {
      if buffer.capacity == 0 { buffer.reserveCapacity(FileOutput.bufferSize) }
      buffer.append(contentsOf: bytes)
    }
  }

  /// Writes bytes, see ``write(_:)-(UnsafeRawBufferPointer)``.
  ///
  /// - Throws: ``SinkError`` where they cannot be written.
  public func write(_ bytes: [UInt8]) throws(SinkError) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(SinkError) in
      try write(UnsafeRawBufferPointer(bytes))
    }
  }

  /// Writes a text as UTF-8, see ``write(_:)-(UnsafeRawBufferPointer)``.
  ///
  /// - Throws: ``SinkError`` where it cannot be written.
  public func write(_ text: String) throws(SinkError) { try write(Array(text.utf8)) }

  /// Takes back what was written after an offset.
  ///
  /// - Returns: false for a stream that has let it out already; then nothing is taken back.
  /// - Throws: ``SinkError`` where the file cannot be cut.
  @discardableResult
  public func truncate(to offset: Int) throws(SinkError) -> Bool {
    guard offset < self.offset else { return true }
    if offset >= flushed {
      buffer.removeLast(self.offset - offset)
      return true
    }
    guard !isStream else { return false }
    buffer.removeAll(keepingCapacity: true)
    guard ftruncate(file.descriptor, offset) == 0, lseek(file.descriptor, offset, SEEK_SET) >= 0
    else { throw .system(errno, path, cannot: "take back what was written") }
    flushed = offset
    return true
  }

  /// Makes the file visible under its name, for good.
  ///
  /// - Throws: ``SinkError`` where that fails; then what was there before is as it was.
  public func finish() throws(SinkError) {
    guard isOpen else { return }
    do throws(SinkError) {
      try flush()
      guard let staged else {
        isOpen = false
        return file.close()
      }
      try file.sync(target: path)
      if let target {
        guard rename(staged, target.path) == 0 else {
          throw SinkError.system(errno, path, cannot: "put it in place")
        }
        isOpen = false
        // The name is on the disk once the folder is.
        try OpenFile.folder(target.folder)?.sync(target: path)
      }
      isOpen = false
      file.close()
    } catch {
      abort()
      throw error
    }
  }

  /// Removes what was written; what was there before is as it was. Of a stream, forgets what was
  /// not let out yet.
  public func abort() {
    guard isOpen else { return }
    isOpen = false
    buffer = []
    if let staged { unlink(staged) }
    file.close()
  }

  /// Makes a closed pipe an error of the write, ``SinkError/isClosedPipe``, and not the sudden end of
  /// the process, which would leave partial files of other outputs. For the program's first lines.
  public static func ignoreClosedPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  private func flush() throws(SinkError) {
    try buffer.withUnsafeBufferPointer { (bytes) throws(SinkError) in
      try file.write(UnsafeRawBufferPointer(bytes), target: path)
    }
    flushed += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}
