import Glibc
import Switchboard

/// The bytes of a document through a window: as far ahead as is asked for, without what lies behind.
final class JSONBytes {
  private static let capacity = 1 << 16

  private let input: any ByteReader
  private let buffer = UnsafeMutableRawBufferPointer.allocate(
    byteCount: JSONBytes.capacity, alignment: 16)
  private var position = 0
  private var end = 0
  private var hasEnded = false
  private var linesBehind = 1
  private var countedUpTo = 0

  init(_ input: any ByteReader) { self.input = input }

  deinit { buffer.deallocate() }

  /// The line of the next byte, from 1.
  var line: Int {
    var index = countedUpTo
    while index < position {
      if buffer[index] == 0x0A { linesBehind += 1 }
      index += 1
    }
    countedUpTo = position
    return linesBehind
  }

  /// What is there of the next bytes, at most what the window holds.
  var window: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: buffer[position..<end])
  }

  /// The next byte; nil at the end.
  func peek() throws(SourceError) -> UInt8? {
    if position == end, try !fill(1) { return nil }
    return buffer[position]
  }

  /// Brings bytes into the window; false where the document has fewer.
  func fill(_ count: Int) throws(SourceError) -> Bool {
    if end - position >= count { return true }
    guard !hasEnded else { return false }
    _ = line
    if position > 0, let base = buffer.baseAddress {
      memmove(base, base + position, end - position)
      end -= position
      (position, countedUpTo) = (0, 0)
    }
    while end < min(count, buffer.count) {
      let read = try input.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[end...]))
      if read == 0 {
        hasEnded = true
        break
      }
      end += read
    }
    return end - position >= count
  }

  /// Passes over bytes of the window.
  func drop(_ count: Int) { position += min(count, end - position) }

  /// Passes over blanks; false at the end of the document.
  func dropBlanks() throws(SourceError) -> Bool {
    while let byte = try peek() {
      guard JSONBytes.isBlank(byte) else { return true }
      position += 1
    }
    return false
  }

  /// The first byte at or behind a place that is no blank, with its place; nil where the window or
  /// the document ends before.
  func nextInk(from place: Int) -> (byte: UInt8, place: Int)? {
    var index = position + place
    while index < end {
      if !JSONBytes.isBlank(buffer[index]) { return (buffer[index], index - position) }
      index += 1
    }
    return nil
  }

  /// Blanks of JSON, and what else is invisible.
  static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
}
