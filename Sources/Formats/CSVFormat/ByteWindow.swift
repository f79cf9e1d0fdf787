import Switchboard

/// The part of an input that is being scanned: memory that is filled from its end and left behind at
/// its begin.
struct ByteWindow: ~Copyable {
  /// Bytes from `start` to `filled` are there and not yet done with.
  private(set) var memory: UnsafeMutablePointer<UInt8>
  private(set) var filled = 0
  private(set) var start = 0
  /// Whether the input has no more bytes.
  private(set) var hasEnded = false
  /// The place of `memory` in the input.
  private(set) var offset = 0

  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(256, capacity)
    memory = .allocate(capacity: self.capacity)
  }

  deinit { memory.deallocate() }

  /// The bytes that are there.
  var bytes: UnsafePointer<UInt8> { UnsafePointer(memory + start) }
  /// How many there are.
  var count: Int { filled - start }
  /// The place of the first of them in the input.
  var place: Int { offset + start }

  /// Leaves bytes behind.
  mutating func drop(_ count: Int) { start += count }

  /// Gets more bytes behind those that are there; what was left behind is overwritten.
  ///
  /// - Returns: false where there are no more.
  mutating func fill(from input: any ByteReader) throws(SourceError) -> Bool {
    guard !hasEnded else { return false }
    if start > 0 {
      memory.update(from: memory + start, count: filled - start)
      offset += start
      filled -= start
      start = 0
    }
    if filled * 2 > capacity { grow() }
    let before = filled
    while filled < capacity && !hasEnded {
      let room = UnsafeMutableRawBufferPointer(start: memory + filled, count: capacity - filled)
      let count = try input.read(into: room)
      if count == 0 { hasEnded = true }
      filled += count
    }
    return filled > before
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
    larger.update(from: memory, count: filled)
    memory.deallocate()
    memory = larger
    capacity *= 2
  }
}
