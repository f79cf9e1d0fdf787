import Glibc
import Switchboard

/// A path without symbolic links at its end, and its parts.
struct TargetPath {
  let path: String
  let folder: String
  let name: String

  /// Follows the symbolic links that the path ends in, to a name that need not exist.
  init(following path: String) throws(SinkError) {
    var current = path
    for _ in 0..<40 {
      while current.utf8.count > 1 && current.utf8.last == UInt8(ascii: "/") {
        current.removeLast()
      }
      let (folder, name) = TargetPath.split(current)
      guard let status = stat(of: current, follow: false), status.type == S_IFLNK else {
        self.path = current
        self.folder = folder
        self.name = name
        return
      }
      guard let link = TargetPath.readLink(current) else {
        throw .system(errno, path, cannot: "read the link")
      }
      current = link.utf8.first == UInt8(ascii: "/") ? link : "\(folder)/\(link)"
    }
    throw .system(ELOOP, path, cannot: "follow the link")
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let name = String(path[path.utf8.index(after: slash)...])
    return (slash == path.startIndex ? "/" : String(path[..<slash]), name)
  }

  private static func readLink(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes {
      $0.withMemoryRebound(to: CChar.self) { buffer in
        buffer.baseAddress.map { readlink(path, $0, buffer.count) } ?? -1
      }
    }
    return count < 0 ? nil : String(decoding: buffer[..<count], as: UTF8.self)
  }
}
