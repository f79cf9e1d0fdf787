import Glibc

/// An open folder and the names in it.
struct Folder {
  let path: String
  let file: OpenFile

  /// Opens a folder; nil, and errno is set, where that fails.
  init?(_ path: String) {
    guard let file = OpenFile.folder(path) else { return nil }
    self.path = path
    self.file = file
  }

  /// The names in the folder, in the order of their bytes.
  func entries() -> [Entry] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let entry = readdir(stream) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if bytes != [0x2E] && bytes != [0x2E, 0x2E] { entries.append(Entry(bytes: bytes)) }
    }
    return entries.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  /// A name in a folder; it need not be UTF-8.
  struct Entry {
    let bytes: [UInt8]
    /// The name as text; nil where it is none.
    var text: String? { String(validating: bytes, as: UTF8.self) }
    /// The name as C takes it.
    var name: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }
  }

  /// The status of one of its names; a symbolic link is not followed.
  func status(of entry: Entry) -> stat? {
    var status = stat()
    return fstatat(file.descriptor, entry.name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }
}
