import Glibc

/// The files of folders, in an order that is the same on every machine.
enum FolderListing {
  /// Regular files below a folder, at any depth, hidden ones left out, sorted by path.
  static func files(below folder: String, depth: Int = 32) -> [String] {
    guard depth > 0 else { return [] }
    var files: [String] = []
    for name in names(in: folder) {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFREG: files.append(path)
      case S_IFDIR: files += self.files(below: path, depth: depth - 1)
      default: break
      }
    }
    return files
  }

  /// Names in a folder, hidden ones left out, sorted by their bytes.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Regular files whose path fits a pattern: `*` and `?` within a name, `[a-z]`, `**` for any
  /// folders.
  static func files(matching pattern: String) -> [String] {
    let steps = pattern.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    let root = pattern.hasPrefix("/") ? "/" : ""
    return matches(steps[...], in: root, depth: 32)
  }

  private static func matches(_ steps: ArraySlice<String>, in folder: String, depth: Int)
    -> [String]
  {
    guard let step = steps.first, depth > 0 else { return [] }
    let rest = steps.dropFirst()
    var found: [String] = []
    if step == "**" {
      found += matches(rest, in: folder, depth: depth - 1)
      for name in names(in: folder.isEmpty ? "." : folder) where isFolder(folder + name) {
        found += matches(steps, in: folder + name + "/", depth: depth - 1)
      }
      return found
    }
    let isLiteral = !step.contains { "*?[".contains($0) }
    let candidates = isLiteral ? [step] : names(in: folder.isEmpty ? "." : folder)
    for name in candidates where isLiteral || fnmatch(step, name, FNM_PERIOD) == 0 {
      let path = folder + name
      if !rest.isEmpty {
        if isFolder(path) { found += matches(rest, in: path + "/", depth: depth - 1) }
      } else if isFile(path) {
        found.append(path)
      }
    }
    return found
  }

  private static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  private static func isFile(_ path: String) -> Bool { kind(of: path) == S_IFREG }

  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }
}
