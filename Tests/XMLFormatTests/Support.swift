import Glibc
import Switchboard

@testable import XMLFormat

/// Bytes in memory, handed out in pieces of a given size.
final class PieceReader: ByteReader {
  let name: String
  private let bytes: [UInt8]
  private let piece: Int
  private(set) var bytesConsumed = 0
  var bytesTotal: Int? { bytes.count }

  init(_ bytes: [UInt8], piece: Int = 1 << 16, name: String = "test.xml") {
    self.bytes = bytes
    self.piece = piece
    self.name = name
  }

  convenience init(_ text: String, piece: Int = 1 << 16) {
    self.init(Array(text.utf8), piece: piece)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
    let count = min(piece, buffer.count, bytes.count - bytesConsumed)
    buffer.copyBytes(from: bytes[bytesConsumed..<(bytesConsumed + count)])
    bytesConsumed += count
    return count
  }
}

/// Says the same piece again and again: a document of any size in no memory.
final class RepeatingReader: ByteReader {
  let name = "repeating.xml"
  private let parts: [(bytes: [UInt8], times: Int)]
  private var part = 0
  private var time = 0
  private var offset = 0
  private(set) var bytesConsumed = 0
  var bytesTotal: Int? { nil }

  init(_ parts: [(String, Int)]) {
    self.parts = parts.map { (Array($0.0.utf8), $0.1) }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
    var count = 0
    while count < buffer.count, part < parts.count {
      let bytes = parts[part].bytes
      let taken = min(buffer.count - count, bytes.count - offset)
      UnsafeMutableRawBufferPointer(rebasing: buffer[count...]).copyBytes(
        from: bytes[offset..<(offset + taken)])
      count += taken
      offset += taken
      if offset == bytes.count { (offset, time) = (0, time + 1) }
      if time == parts[part].times { (part, time) = (part + 1, 0) }
    }
    bytesConsumed += count
    return count
  }
}

/// What a cursor goes through, one line a node, and what it ends with.
func trace(
  _ input: any ByteReader, mode: XMLPullReader.Mode = .strict, limits: Limits = Limits(),
  chunkBytes: Int = 1 << 15
) -> (lines: [String], error: SourceError?, issues: [Issue]) {
  let reader = XMLPullReader(input, mode: mode, limits: limits, chunkBytes: chunkBytes)
  var lines: [String] = []
  var text = ""
  do throws(SourceError) {
    while let node = try reader.next() {
      if node == .text {
        text += reader.text
        continue
      }
      if !text.isEmpty { lines.append("\"\(text)\"") }
      text = ""
      let name = reader.name
      let full = name.prefix.isEmpty ? name.local : "\(name.prefix):\(name.local)"
      if node == .start {
        var line = "\(reader.line) \(reader.depth) <\(full)"
        for index in 0..<reader.attributeCount {
          let name = reader.name(reader.attributeNameNumber(index)).local
          line += " \(name)=\(reader.attributeValue(index))"
        }
        lines.append(line)
      } else {
        lines.append("\(reader.depth) \(full)>")
      }
    }
    if !text.isEmpty { lines.append("\"\(text)\"") }
    return (lines, nil, reader.takeIssues())
  } catch {
    if !text.isEmpty { lines.append("\"\(text)\"") }
    return (lines, error, reader.takeIssues())
  }
}

/// Kibibytes this process has resident.
func residentKilobytes() -> Int {
  guard let file = fopen("/proc/self/statm", "r") else { return 0 }
  defer { fclose(file) }
  var buffer = [CChar](repeating: 0, count: 256)
  guard fgets(&buffer, 256, file) != nil else { return 0 }
  let words = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    .split(separator: " ")
  return (words.count > 1 ? Int(words[1]) ?? 0 : 0) * 4
}
