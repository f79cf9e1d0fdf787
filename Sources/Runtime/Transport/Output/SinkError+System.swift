import Glibc
public import Switchboard

extension SinkError {
  /// The error for standard output, or a pipe, that nobody reads any more: `... | head`.
  ///
  /// Not a failure: the program ends quietly, as the reader has what it wanted.
  public static func closedPipe(_ target: String) -> SinkError {
    SinkError(.inputOutput, target, closedPipeMessage)
  }

  /// Whether the output was a pipe that nobody reads any more, see ``closedPipe(_:)``.
  public var isClosedPipe: Bool { kind == .inputOutput && message == SinkError.closedPipeMessage }

  private static let closedPipeMessage = "the reader has closed the pipe"

  /// The error of a system call that failed.
  ///
  /// - Parameters:
  ///   - code: What `errno` was.
  ///   - target: The file or folder.
  ///   - attempt: What was tried, `create it`.
  /// - Returns: the error, with the kind that tells what to do about it.
  static func system(_ code: Int32, _ target: String, cannot attempt: String) -> SinkError {
    if code == EPIPE { return closedPipe(target) }
    let kind: ErrorKind =
      switch code {
      case EACCES, EPERM, EROFS, ENOENT, ENOTDIR, EISDIR, ELOOP, ENAMETOOLONG, EBUSY, ETXTBSY,
        ENOTEMPTY, EEXIST, ENXIO:
        .cannotCreate
      case EMFILE, ENFILE, ENOMEM, EAGAIN: .temporary
      default: .inputOutput
      }
    return SinkError(kind, target, "cannot \(attempt): \(String(cString: strerror(code)))")
  }
}
