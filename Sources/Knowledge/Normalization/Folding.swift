import KnowledgeData

/// The form in which names are compared: without accents, case and punctuation.
///
/// Letters follow `folding.tsv` (Unicode NFKD without marks, lower-cased); apostrophes of every
/// shape become `'`; every run of other punctuation, symbols, controls and blanks becomes one
/// space; marks and invisible format characters vanish.
public enum Folding {
  /// Folds a text; takes time in proportion to its length, and an ASCII text reads no table.
  public static func fold(_ text: String) -> String {
    if isFolded(text) { return text }
    return String(decoding: bytes(text), as: UTF8.self)
  }

  /// The folded text in UTF-8; with `joinsSigns` set, `&` and `+` become the word `and`.
  static func bytes(_ text: String, joinsSigns: Bool = false) -> [UInt8] {
    var output = Output(capacity: text.utf8.count)
    var isASCII = true
    for byte in text.utf8 {
      if byte >= 0x80 {
        isASCII = false
        break
      }
      output.append(ascii: byte, joinsSigns: joinsSigns)
    }
    if !isASCII {
      output.restart()
      let table = Table.shared
      for scalar in text.unicodeScalars {
        if scalar.value < 0x80 {
          output.append(ascii: UInt8(truncatingIfNeeded: scalar.value), joinsSigns: joinsSigns)
        } else {
          output.append(scalar, table)
        }
      }
    }
    return output.bytes
  }

  /// Whether a text is ASCII and already in the form that folding gives.
  private static func isFolded(_ text: String) -> Bool {
    var last: UInt8 = 0x20
    for byte in text.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x27: break
      case 0x20 where last != 0x20: break
      default: return false
      }
      last = byte
    }
    return last != 0x20 || text.isEmpty
  }

  /// The bytes written so far; a space waits until something follows it.
  private struct Output {
    var bytes: [UInt8] = []
    private var owesSpace = false

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func restart() {
      bytes.removeAll(keepingCapacity: true)
      owesSpace = false
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
      if owesSpace {
        if !bytes.isEmpty { bytes.append(0x20) }
        owesSpace = false
      }
      bytes.append(byte)
    }

    @inline(__always)
    mutating func append(ascii byte: UInt8, joinsSigns: Bool) {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x27: append(byte)
      case 0x41...0x5A: append(byte | 0x20)
      case 0x60: append(0x27)
      case 0x26 where joinsSigns, 0x2B where joinsSigns:
        owesSpace = true
        append(0x61)
        append(0x6E)
        append(0x64)
        owesSpace = true
      default: owesSpace = true
      }
    }

    mutating func append(_ scalar: Unicode.Scalar, _ table: Table) {
      if let range = table.replacement(of: scalar.value) {
        for index in range { append(table.pool[index]) }
        return
      }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .titlecaseLetter:
        for byte in scalar.properties.lowercaseMapping.utf8 { append(byte) }
      case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .letterNumber,
        .otherNumber, .nonspacingMark, .spacingMark:
        // Marks outside the table are vowels of Indic and other scripts: they tell words apart.
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
      case .format, .enclosingMark: break
      default: owesSpace = true
      }
    }
  }

  /// What `folding.tsv` says, found by code point.
  private struct Table: Sendable {
    static let shared = Table(rows: DataFolder.table("folding.tsv"))

    private(set) var pool: [UInt8] = []
    private var slots = [UInt16](repeating: 0, count: 0x10000)
    private var starts: [Int] = [0, 0]

    init(rows: [[Substring]]) {
      for row in rows {
        guard row.count >= 2, let code = Int(row[0], radix: 16), slots.indices.contains(code),
          let slot = UInt16(exactly: starts.count - 1)
        else { continue }
        pool += row[1].utf8
        slots[code] = slot
        starts.append(pool.count)
      }
    }

    func replacement(of code: UInt32) -> Range<Int>? {
      guard code < 0x10000 else { return nil }
      let slot = Int(slots[Int(code)])
      return slot == 0 ? nil : starts[slot]..<starts[slot + 1]
    }
  }
}
