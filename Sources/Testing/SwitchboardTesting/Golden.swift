import Glibc

/// Files that tests compare with.
///
/// With `UPDATE_GOLDEN=1` in the environment, expected files are written instead of compared; the
/// difference is then read in version control.
public enum Golden {
  /// Compares a text with a file.
  ///
  /// - Returns: what is wrong, a sentence each; empty where nothing is, and where the file was written.
  public static func check(actual: String, expectedPath: String) -> [String] {
    check(actual: Array(actual.utf8), expectedPath: expectedPath)
  }

  /// Compares bytes with a file.
  ///
  /// - Returns: what is wrong, a sentence each; empty where nothing is, and where the file was written.
  public static func check(actual: [UInt8], expectedPath: String) -> [String] {
    if getenv("UPDATE_GOLDEN").map({ String(cString: $0) }) == "1" {
      return write(actual, to: expectedPath) ? [] : ["cannot write \(expectedPath)"]
    }
    guard let expected = read(expectedPath) else {
      return ["there is no \(expectedPath); UPDATE_GOLDEN=1 writes it"]
    }
    guard expected != actual else { return [] }
    let (line, found, wanted) = firstDifference(actual, expected)
    return ["\(expectedPath):\(line): expected \(wanted) and found \(found)"]
  }

  /// The files of a folder that have an extension, without dot, by name, as paths; empty where there
  /// is no such folder.
  public static func fixtures(in folder: String, extension: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var paths: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".\(`extension`)") && !name.hasPrefix(".") {
        paths.append("\(folder)/\(name)")
      }
    }
    return paths.sorted()
  }

  /// The folder `Fixtures/<target>` of the package that a test file is in.
  ///
  /// - Parameters:
  ///   - target: The target that is tested.
  ///   - file: The test file, `Tests/<target>Tests/<name>.swift`.
  /// - Returns: the path of the folder.
  public static func folder(_ target: String, file: String = #filePath) -> String {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    let root = parts.lastIndex(of: "Tests") ?? parts.count
    return (parts[..<root] + ["Fixtures", Substring(target)]).joined(separator: "/")
  }

  /// The bytes of a file, or nil where it cannot be read.
  public static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      if count == 0 { return ferror(file) == 0 ? bytes : nil }
      bytes.append(contentsOf: piece[..<count])
    }
  }

  /// Writes a file.
  ///
  /// - Returns: whether that succeeded.
  public static func write(_ bytes: [UInt8], to path: String) -> Bool {
    guard let file = fopen(path, "wb") else { return false }
    let count = bytes.isEmpty ? 0 : fwrite(bytes, 1, bytes.count, file)
    return fclose(file) == 0 && count == bytes.count
  }

  private static func firstDifference(_ actual: [UInt8], _ expected: [UInt8]) -> (
    line: Int, found: String, wanted: String
  ) {
    let found = actual.split(separator: 0x0A, omittingEmptySubsequences: false)
    let wanted = expected.split(separator: 0x0A, omittingEmptySubsequences: false)
    let count = max(found.count, wanted.count)
    for index in 0..<count {
      let (one, other) = (
        found.count > index ? found[index] : nil, wanted.count > index ? wanted[index] : nil
      )
      if one != other { return (index + 1, shown(one), shown(other)) }
    }
    return (count, "the end", "the end")
  }

  private static func shown(_ line: ArraySlice<UInt8>?) -> String {
    guard let line else { return "the end" }
    return String(decoding: line.prefix(500), as: UTF8.self).debugDescription
  }
}
