#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Small text files: definitions, configurations, lists of words.
public enum TextFile {
  /// Reads a file that a person wrote; at most 4 MiB.
  ///
  /// - Throws: why not, in the system's words, or that it is not UTF-8.
  public static func read(_ path: String) throws(Failure) -> String {
    guard let file = fopen(path, "rb") else {
      throw Failure(reason: String(cString: strerror(errno)), isAbsent: errno == ENOENT)
    }
    defer { fclose(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: maximum + 1) { buffer, count in
      count = fread(buffer.baseAddress, 1, buffer.count, file)
    }
    if ferror(file) != 0 { throw Failure(reason: String(cString: strerror(errno))) }
    if bytes.count > maximum { throw Failure(reason: "larger than 4 MiB") }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      throw Failure(reason: "not UTF-8")
    }
    return text
  }

  /// The names of the files of a folder that end with a suffix, sorted; nil where there is no folder.
  public static func names(in folder: String, suffix: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(suffix), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Why a file could not be read.
  public struct Failure: Error {
    /// The reason, as messages show it.
    public var reason: String
    /// Whether there is no such file.
    public var isAbsent = false
  }

  private static let maximum = 4 << 20
}
