#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Paths as text.
enum Paths {
  /// A path taken from a folder, unless it is absolute, an address or standard input.
  static func join(_ folder: String, _ path: String) -> String {
    if folder.isEmpty || path.hasPrefix("/") || path == "-" || path.contains("://") { return path }
    return shortened("\(folder)/\(path)")
  }

  /// The path without `folder/..`, where that leads to the same place: behind a link it may not.
  private static func shortened(_ path: String) -> String {
    guard path.contains("/../") else { return path }
    var steps: [Substring] = []
    for step in path.split(separator: "/", omittingEmptySubsequences: false) {
      if step == "..", let last = steps.last, last != "..", !last.isEmpty {
        steps.removeLast()
      } else {
        steps.append(step)
      }
    }
    let short = steps.joined(separator: "/")
    return isSame(parent(path), parent(short)) ? short : path
  }

  private static func parent(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  private static func isSame(_ a: String, _ b: String) -> Bool {
    var first = stat()
    var second = stat()
    guard stat(a, &first) == 0, stat(b, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }
}
