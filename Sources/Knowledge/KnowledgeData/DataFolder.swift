#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder of the program's data: definitions, tables, lists.
public enum DataFolder {
  /// The path of a data file, wherever the program is called from; nil where it is not found.
  ///
  /// Looked for in the folder that the environment variable `SWITCHBOARD_DATA` names, then in
  /// `../share/switchboard` beside the program, then where a build puts it.
  public static func file(_ name: String) -> String? { path(name) }

  /// The path of a folder of data.
  public static func folder(_ name: String) -> String? { path(name) }

  /// The tables of a file: rows of fields separated by tabs, without lines that begin with `#`.
  public static func table(_ name: String) -> [[Substring]] {
    guard let path = file(name), let text = read(path) else { return [] }
    var rows: [[Substring]] = []
    for line in text[...].fields(at: "\n") where line.utf8.first != UInt8(ascii: "#") {
      if !line.isEmpty { rows.append(line.fields(at: "\t")) }
    }
    return rows
  }

  /// The lines of a file, also the empty ones.
  public static func lines(_ name: String) -> [Substring] {
    guard let path = file(name), let text = read(path) else { return [] }
    return text[...].fields(at: "\n")
  }

  /// The bytes of a file.
  public static func bytes(_ name: String) -> [UInt8] { file(name).flatMap(readBytes) ?? [] }

  private static func path(_ name: String) -> String? {
    for root in roots {
      let path = "\(root)/\(name)"
      if access(path, R_OK) == 0 { return path }
    }
    return nil
  }

  private static let roots: [String] = {
    var roots: [String] = []
    if let given = getenv("SWITCHBOARD_DATA") { roots.append(String(cString: given)) }
    let bundle = "switchboard_KnowledgeData.resources/Data"
    var folder = executable
    // The program stands beside its bundle; the runner of tests some folders below.
    for level in 0..<6 {
      guard let slash = folder.lastIndex(of: "/") else { break }
      folder = String(folder[..<slash])
      if level == 0 { roots.append("\(folder)/../share/switchboard") }
      roots.append("\(folder)/\(bundle)")
    }
    #if DEBUG
      let source = #filePath
      if let slash = source.lastIndex(of: "/") { roots.append("\(source[..<slash])/Data") }
    #endif
    return roots
  }()

  private static let executable: String = {
    #if canImport(Glibc)
      var buffer = [CChar](repeating: 0, count: 4096)
      let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
      guard count > 0 else { return "" }
      return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    #else
      var size: UInt32 = 4096
      var buffer = [CChar](repeating: 0, count: 4096)
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return "" }
      return String(
        decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    #endif
  }()

  private static func read(_ path: String) -> String? {
    readBytes(path).flatMap { String(validating: $0, as: UTF8.self) }
  }

  private static func readBytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 256 << 10)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      if count == 0 { break }
      bytes += piece[..<count]
    }
    return bytes
  }
}

extension Substring {
  /// The parts between marks of ASCII, also the empty ones. Bytes are compared, which is many times faster than to
  /// put letters together.
  public func fields(at mark: Unicode.Scalar) -> [Substring] {
    var fields: [Substring] = []
    forEachPart(at: UInt8(ascii: mark)) { fields.append(self[$0]) }
    return fields
  }

  /// The borders of the parts between marks, also of empty ones.
  private func forEachPart(at mark: UInt8, _ body: (Range<Index>) -> Void) {
    var begin = startIndex
    let places = utf8.withContiguousStorageIfAvailable { bytes in
      bytes.indices.filter { bytes[$0] == mark }
    }
    for place in places ?? utf8.enumerated().filter({ $0.element == mark }).map(\.offset) {
      let end = utf8.index(startIndex, offsetBy: place)
      body(begin..<end)
      begin = utf8.index(after: end)
    }
    body(begin..<endIndex)
  }

  /// The words between blanks.
  public var words: [String] {
    var words: [String] = []
    forEachPart(at: UInt8(ascii: " ")) { if !$0.isEmpty { words.append(String(self[$0])) } }
    return words
  }
}
