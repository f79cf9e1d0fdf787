import Glibc

/// An empty folder for a test, removed with everything in it when it is let go.
public final class ScratchFolder {
  /// Where it is.
  public let path: String
  private var isMounted = false

  /// Makes a folder in `TMPDIR`, else in `/tmp`; nil where that cannot be.
  public init?() {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(parent)/switchboard-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { return nil }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Makes a folder that is a small disk of its own; nil where file systems may not be mounted: only
  /// root may.
  ///
  /// - Parameters:
  ///   - bytes: How much fits on it.
  ///   - isReadOnly: Whether nothing can be written, not even by root.
  public convenience init?(bytes: Int, isReadOnly: Bool = false) {
    self.init()
    let flags = isReadOnly ? UInt(MS_RDONLY) : 0
    guard mount("none", path, "tmpfs", flags, "size=\(bytes)") == 0 else { return nil }
    isMounted = true
  }

  deinit {
    if isMounted { umount2(path, Int32(MNT_DETACH)) } else { ScratchFolder.empty(path) }
    rmdir(path)
  }

  /// Whether small disks can be made here.
  public static var canMount: Bool { ScratchFolder(bytes: 1 << 16) != nil }

  /// The path of a name in the folder.
  public func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// The names in the folder, hidden ones too, in order.
  public var names: [String] { ScratchFolder.names(in: path) }

  /// The text of a file, or nil where there is none.
  public func text(_ name: String) -> String? {
    Golden.read(self(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func empty(_ folder: String) {
    for name in names(in: folder) {
      let path = "\(folder)/\(name)"
      if unlink(path) != 0 {
        empty(path)
        rmdir(path)
      }
    }
  }
}
