import Glibc
package import Switchboard

/// Turns bytes of one encoding into UTF-8, piece by piece, by iconv.
package final class Converter {
  private let descriptor: iconv_t
  private let input: any ByteReader
  /// Bytes of the smallest unit: what is passed over where it means nothing.
  private let unit: Int
  private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
  private var begin = 0
  private var end = 0
  private var hasEnded = false
  /// The place of `begin` in the input.
  private var offset: Int
  /// Output that a caller's small buffer had no room for.
  private var spare: ArraySlice<UInt8> = []

  package init(_ encoding: String, from input: any ByteReader, offset: Int) throws(SourceError) {
    guard let descriptor = iconv_open("UTF-8", encoding), Int(bitPattern: descriptor) != -1 else {
      memory.deallocate()
      throw SourceError(
        .configuration, at: Location(input: input.name), "the encoding '\(encoding)' is not known")
    }
    self.descriptor = descriptor
    let name = encoding.lowercased()
    unit =
      name.hasPrefix("utf-16") || name.hasPrefix("ucs-2")
      ? 2 : name.hasPrefix("utf-32") || name.hasPrefix("ucs-4") ? 4 : 1
    self.input = input
    self.offset = offset
  }

  deinit {
    iconv_close(descriptor)
    memory.deallocate()
  }

  /// Fills a buffer with UTF-8; tells the places of bytes that mean nothing.
  package func read(
    into buffer: UnsafeMutableRawBufferPointer, _ report: (Int) -> Void
  ) throws(SourceError) -> Int {
    guard !buffer.isEmpty else { return 0 }
    if buffer.count < 16 {
      if spare.isEmpty {
        var piece = [UInt8](repeating: 0, count: 4096)
        var failure: SourceError?
        let count = piece.withUnsafeMutableBytes { room -> Int in
          do throws(SourceError) { return try convert(into: room, report) } catch {
            failure = error
            return 0
          }
        }
        if let failure { throw failure }
        spare = piece[..<count]
      }
      return takeSpare(buffer)
    }
    if !spare.isEmpty { return takeSpare(buffer) }
    return try convert(into: buffer, report)
  }

  private func takeSpare(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, spare.count)
    buffer.copyBytes(from: spare.prefix(count))
    spare = spare.dropFirst(count)
    return count
  }

  private func convert(
    into buffer: UnsafeMutableRawBufferPointer, _ report: (Int) -> Void
  ) throws(SourceError) -> Int {
    var out = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
    var room = buffer.count
    while true {
      if begin == end || (!hasEnded && end - begin < 8) { try fill() }
      guard begin < end else { return buffer.count - room }
      var source = memory.baseAddress?.advanced(by: begin).assumingMemoryBound(to: CChar.self)
      var left = end - begin
      let status = iconv(descriptor, &source, &left, &out, &room)
      let reason = errno
      offset += (end - begin) - left
      begin = end - left
      if status != -1 {
        if buffer.count - room > 0 { return buffer.count - room }
        continue
      }
      switch reason {
      case E2BIG: return buffer.count - room
      case EINVAL where !hasEnded:
        // A character is cut off at the end of what was read.
        if buffer.count - room > 0 { return buffer.count - room }
        try fill()
      default:
        // A byte that means nothing.
        guard room >= 3, let place = out else { return buffer.count - room }
        report(offset)
        for (index, byte) in [0xEF, 0xBF, 0xBD].enumerated() {
          place[index] = CChar(bitPattern: UInt8(byte))
        }
        out = place + 3
        room -= 3
        let skipped = min(unit, end - begin)
        begin += skipped
        offset += skipped
      }
    }
  }

  private func fill() throws(SourceError) {
    if begin > 0, end > begin {
      memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[begin..<end]))
    }
    end -= begin
    begin = 0
    guard !hasEnded else { return }
    let count = try input.read(into: UnsafeMutableRawBufferPointer(rebasing: memory[end...]))
    if count == 0 { hasEnded = true }
    end += count
  }
}
