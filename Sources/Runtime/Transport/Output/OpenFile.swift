import Glibc
import Switchboard

/// A file descriptor that is closed when it is let go.
final class OpenFile {
  let descriptor: Int32
  private let isOwned: Bool
  private var isOpen = true

  /// Takes a descriptor over; a borrowed one is never closed.
  init(_ descriptor: Int32, isOwned: Bool = true) {
    self.descriptor = descriptor
    self.isOwned = isOwned
  }

  deinit { close() }

  /// Opens a file or folder; nil, and errno is set, where that fails.
  static func open(_ path: String, _ flags: Int32, mode: mode_t = 0) -> OpenFile? {
    while true {
      let descriptor = Glibc.open(path, flags | O_CLOEXEC, mode)
      if descriptor >= 0 { return OpenFile(descriptor) }
      if errno != EINTR { return nil }
    }
  }

  /// Opens a folder to be listed and synced.
  static func folder(_ path: String) -> OpenFile? { open(path, O_RDONLY | O_DIRECTORY) }

  /// Writes all of the bytes.
  func write(_ bytes: UnsafeRawBufferPointer, target: String) throws(SinkError) {
    var rest = bytes
    while let base = rest.baseAddress, !rest.isEmpty {
      let written = Glibc.write(descriptor, base, rest.count)
      if written > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[written...])
      } else if written < 0 && errno == EAGAIN {
        // Standard output that someone else made non-blocking: waits until there is room.
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wait, 1, -1)
      } else if written < 0 && errno != EINTR {
        throw .system(errno, target, cannot: "write")
      }
    }
  }

  /// Waits until the file is on the disk. A folder of a file system that cannot sync folders is let
  /// pass.
  func sync(target: String) throws(SinkError) {
    while fsync(descriptor) != 0 {
      if errno == EINTR { continue }
      if errno == EINVAL || errno == EROFS || errno == ENOTSUP { return }
      throw .system(errno, target, cannot: "write to the disk")
    }
  }

  /// Takes the lock that tells others that the file is in use, or returns false where another has it.
  func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  /// Closes the file; once is enough.
  func close() {
    guard isOpen, isOwned else { return }
    isOpen = false
    _ = Glibc.close(descriptor)
  }

  /// The status of the open file.
  var status: stat? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status : nil
  }
}

extension stat {
  /// The status of what a path names, a symbolic link followed or not; nil where there is nothing.
  init?(of path: String, follow: Bool = true) {
    self.init()
    guard (follow ? stat(path, &self) : lstat(path, &self)) == 0 else { return nil }
  }

  /// What sort of file it is, one of `S_IFREG`, `S_IFDIR`, ...
  var type: mode_t { st_mode & S_IFMT }

  /// Read, write and execute bits.
  var permissions: mode_t { st_mode & 0o7777 }

  /// Whether it is the very same file.
  func isSame(as other: stat) -> Bool { st_dev == other.st_dev && st_ino == other.st_ino }
}
