import Switchboard

/// The part of an input that is being scanned. A file is looked at where it is; other bytes are copied
/// into memory that is filled from its end and left behind at its begin.
struct ByteWindow: ~Copyable {
  /// Bytes from `start` to `filled` are there and not yet done with.
  private(set) var memory: UnsafePointer<UInt8>
  private(set) var filled = 0
  private(set) var start = 0
  /// Whether the input has no more bytes.
  private(set) var hasEnded = false
  /// The place of `memory` in the input.
  private(set) var offset = 0

  private var own: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var mapped: MappedBytes?
  /// How the bytes are got; not known before the first of them.
  private var isMapped: Bool?

  /// How many bytes of a file are looked at at once: few, as they count as memory in use.
  private static let mappedBytes = 2 << 20

  init(capacity: Int) {
    self.capacity = max(256, capacity)
    own = .allocate(capacity: self.capacity)
    memory = UnsafePointer(own)
  }

  deinit { own.deallocate() }

  /// The bytes that are there.
  var bytes: UnsafePointer<UInt8> { memory + start }
  /// How many there are.
  var count: Int { filled - start }
  /// The place of the first of them in the input.
  var place: Int { offset + start }

  /// Leaves bytes behind.
  mutating func drop(_ count: Int) {
    assert(count >= 0 && count <= self.count, "\(count) of \(self.count) at \(place)")
    start += count
  }

  /// Goes to a place further on at once, where the input is a file.
  mutating func jump(to place: Int) {
    guard isMapped == true, place > offset + filled else { return }
    offset = place
    start = 0
    filled = 0
  }

  /// Gets more bytes behind those that are there; what was left behind is given back.
  ///
  /// - Returns: false where there are no more.
  mutating func fill(from input: any ByteReader) throws(SourceError) -> Bool {
    guard !hasEnded else { return false }
    if isMapped != false, let input = input as? any MappableReader, try map(input) {
      return true
    }
    if isMapped == true { return false }
    isMapped = false
    return try read(input)
  }

  /// Makes sure, at the end, that no byte of a file was lost while it was looked at.
  ///
  /// - Throws: ``SourceError`` where some were.
  func check(_ input: any ByteReader) throws(SourceError) {
    guard let mapped, mapped.isLost else { return }
    throw SourceError(
      .inputOutput, at: Location(input: input.name), "the file became shorter while it was read")
  }

  /// Takes a part of a file that was looked at already, from the place of the window on.
  mutating func adopt(_ part: ScannedWindow, of input: any MappableReader) throws(SourceError) {
    try check(input)
    isMapped = true
    offset = part.offset
    start = 0
    memory = part.bytes.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) ?? memory
    filled = part.bytes.bytes.count
    hasEnded = part.isLast
    mapped = part.bytes
    input.pass(to: offset + filled)
  }

  /// Whether the input is looked at where it is.
  var looksInPlace: Bool { isMapped == true }

  private mutating func map(_ input: any MappableReader) throws(SourceError) -> Bool {
    let wanted = max(ByteWindow.mappedBytes, 2 * count)
    guard let bytes = try input.map(from: place, count: wanted),
      let base = bytes.bytes.baseAddress, bytes.bytes.count > count
    else {
      if isMapped == true { hasEnded = true }
      return false
    }
    try check(input)
    isMapped = true
    input.pass(to: place + bytes.bytes.count)
    offset = place
    start = 0
    memory = base.assumingMemoryBound(to: UInt8.self)
    filled = bytes.bytes.count
    hasEnded = filled < wanted
    mapped = bytes
    return true
  }

  private mutating func read(_ input: any ByteReader) throws(SourceError) -> Bool {
    if start > 0 {
      own.update(from: memory + start, count: filled - start)
      offset += start
      filled -= start
      start = 0
    }
    if filled * 2 > capacity { grow() }
    let before = filled
    while filled < capacity && !hasEnded {
      let room = UnsafeMutableRawBufferPointer(start: own + filled, count: capacity - filled)
      let count = try input.read(into: room)
      if count == 0 { hasEnded = true }
      filled += count
    }
    return filled > before
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
    larger.update(from: own, count: filled)
    own.deallocate()
    own = larger
    memory = UnsafePointer(own)
    capacity *= 2
  }
}
