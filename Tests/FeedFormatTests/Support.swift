import Glibc
import Switchboard

@testable import FeedFormat

/// Bytes in memory, handed out in pieces of a given size.
final class PieceReader: ByteReader {
  let name: String
  private let bytes: [UInt8]
  private let piece: Int
  private(set) var bytesConsumed = 0
  var bytesTotal: Int? { bytes.count }

  init(_ bytes: [UInt8], piece: Int = 1 << 16, name: String = "feed.xml") {
    self.bytes = bytes
    self.piece = piece
    self.name = name
  }

  convenience init(_ text: String) { self.init(Array(text.utf8)) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
    let count = min(piece, buffer.count, bytes.count - bytesConsumed)
    buffer.copyBytes(from: bytes[bytesConsumed..<(bytesConsumed + count)])
    bytesConsumed += count
    return count
  }
}

/// A feed that was read to its end.
func readAll(
  _ input: any ByteReader, limits: Limits = Limits()
) throws(SourceError) -> (feed: Feed, items: [FeedItem], issues: [Issue]) {
  let reader = try FeedReader(input, limits: limits)
  var items: [FeedItem] = []
  while let item = try reader.next() { items.append(item) }
  let end = try reader.next()
  precondition(end == nil)
  return (reader.feed, items, reader.takeIssues())
}

/// Files and folders of the tests.
enum Files {
  static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  static let fixtures = "\(root)/Fixtures/FeedFormat"
  /// The folder of data that is not part of the project.
  static let shared =
    getenv("SWITCHBOARD_SHARED").map { String(cString: $0) } ?? "\(root)/../shared"

  /// The bytes of a file, or nil if it cannot be read.
  static func bytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// The files of a folder whose names end so, without that end, sorted.
  static func names(in folder: String, ending end: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(end) { names.append(String(name.dropLast(end.utf8.count))) }
    }
    return names.sorted()
  }

  /// Writes a file whole.
  static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }
}
