/// How often bytes occur in a sample, and beside what.
struct ByteHistogram {
  private var counts = [Int](repeating: 0, count: 256)
  /// CRs without an LF behind them.
  private(set) var loneReturns = 0
  /// Bytes that stand first in what looks like a field: behind a mark, a control or a line end.
  private var openings = [Int](repeating: 0, count: 256)
  private var sample: UnsafeRawBufferPointer

  init(_ sample: UnsafeRawBufferPointer) {
    self.sample = sample
    var previous: UInt8 = 0x0A
    for index in 0..<sample.count {
      let byte = sample[index]
      counts[Int(byte)] += 1
      if byte == 0x0D, index + 1 == sample.count || sample[index + 1] != 0x0A { loneReturns += 1 }
      switch previous {
      case 0x00...0x1F, 0x2C, 0x3A, 0x3B, 0x5E, 0x7C, 0x7E: openings[Int(byte)] += 1
      default: break
      }
      previous = byte
    }
  }

  /// How often a byte occurs.
  subscript(byte: UInt8) -> Int { counts[Int(byte)] }

  /// Whether each CR has its LF.
  var hasOnlyPairs: Bool { loneReturns == 0 }

  /// How often a byte stands first in what looks like a field.
  func opening(_ byte: UInt8) -> Int { openings[Int(byte)] }

  /// How often one byte stands right before another.
  func pairs(_ first: UInt8, _ second: UInt8) -> Int {
    var count = 0
    for index in 1..<max(1, sample.count)
    where sample[index] == second && sample[index - 1] == first {
      count += 1
    }
    return count
  }

  /// The length of runs of a byte, where many are longer than one; else 1.
  func run(of byte: UInt8) -> Int {
    var lengths: [Int: Int] = [:]
    var length = 0
    for other in sample {
      if other == byte {
        length += 1
      } else if length > 0 {
        lengths[length, default: 0] += 1
        length = 0
      }
    }
    let total = lengths.values.reduce(0, +)
    // Empty fields make longer runs: of `||` runs of four.
    for size in [2, 3] {
      let fitting = lengths.filter { $0.key % size == 0 }.values.reduce(0, +)
      if fitting > 1, fitting * 4 >= total, (lengths[size] ?? 0) * 2 > fitting { return size }
    }
    return 1
  }
}
