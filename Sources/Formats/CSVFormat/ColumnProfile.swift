/// What the values of a column have in common, and what of them a report shows.
public struct ColumnProfile: Sendable, Hashable {
  /// Its name.
  public var name: String
  /// Rows that were looked at.
  public private(set) var rows = 0
  /// Rows with a value.
  public private(set) var filled = 0
  /// How many values of each kind, by ``ValueKind/rawValue``.
  public private(set) var counts = [Int](repeating: 0, count: ValueKind.allCases.count)
  /// The smallest value: by its amount where all are numbers, else by its bytes.
  public private(set) var minimum: String?
  /// The largest value.
  public private(set) var maximum: String?
  /// The first different values, at most three.
  public private(set) var examples: [String] = []

  /// Kinds of characters that occurred, by ``classes(of:)``.
  private var seenClasses: UInt16 = 0
  private var shortest = Int.max
  private var longest = 0
  private var minimumKey = ColumnProfile.noKey
  private var maximumKey = ColumnProfile.noKey
  private static let noKey = (Double.nan, [UInt8]())

  /// Makes a profile that has seen nothing.
  public init(_ name: String) { self.name = name }

  /// The kind of the column: that of all its values, `number` for integers and numbers, else text.
  public var kind: ValueKind {
    guard filled > 0 else { return .empty }
    let seen = ValueKind.allCases.filter { $0 != .empty && counts[Int($0.rawValue)] > 0 }
    if seen.count == 1 { return seen[0] }
    return Set(seen) == [.integer, .number] ? .number : .text
  }

  /// The share of rows with a value, 0 to 1.
  public var fill: Double { rows == 0 ? 0 : Double(filled) / Double(rows) }

  /// Takes a value into the profile; `text` makes it a text where one is needed.
  public mutating func note(_ raw: UnsafeRawBufferPointer, _ text: () -> String?) {
    rows += 1
    let kind = ValueKind.of(raw)
    counts[Int(kind.rawValue)] += 1
    guard kind != .empty else { return }
    filled += 1
    seenClasses |= ColumnProfile.classes(of: raw)
    shortest = min(shortest, raw.count)
    longest = max(longest, raw.count)
    noteExtremes(raw, kind, text)
    if examples.count < 3, let value = text(), !examples.contains(value) { examples.append(value) }
  }

  private mutating func noteExtremes(
    _ raw: UnsafeRawBufferPointer, _ kind: ValueKind, _ text: () -> String?
  ) {
    let isNumeric = kind == .integer || kind == .number
    let amount = isNumeric ? ColumnProfile.amount(raw) : .nan
    if minimum == nil || ColumnProfile.isLess(amount, raw, minimumKey.0, minimumKey.1) {
      minimum = text()
      minimumKey = (amount, Array(raw))
    }
    if maximum == nil || ColumnProfile.isMore(amount, raw, maximumKey.0, maximumKey.1) {
      maximum = text()
      maximumKey = (amount, Array(raw))
    }
  }

  /// The amount of a number: of digits alone at once, of others by the standard library.
  private static func amount(_ raw: UnsafeRawBufferPointer) -> Double {
    if raw.count <= 15, raw.allSatisfy(ValueKind.isDigit) {
      return Double(raw.reduce(0) { $0 * 10 + Int($1 & 15) })
    }
    let text = String(decoding: raw, as: UTF8.self)
    return Double(text) ?? Double(String(text.map { $0 == "," ? "." : $0 })) ?? .nan
  }

  private static func isLess(
    _ amount: Double, _ raw: UnsafeRawBufferPointer, _ other: Double, _ bytes: [UInt8]
  ) -> Bool {
    if amount.isNaN != other.isNaN { return !amount.isNaN }
    if !amount.isNaN, amount != other { return amount < other }
    return raw.lexicographicallyPrecedes(bytes)
  }

  private static func isMore(
    _ amount: Double, _ raw: UnsafeRawBufferPointer, _ other: Double, _ bytes: [UInt8]
  ) -> Bool {
    if amount.isNaN != other.isNaN { return amount.isNaN }
    if !amount.isNaN, amount != other { return amount > other }
    return bytes.lexicographicallyPrecedes(raw)
  }
}

// What a value must be like to stand in the column.
extension ColumnProfile {
  /// Whether the column says anything about its values: a kind, one length, or that no blank occurs.
  var isTelling: Bool { filled >= 5 && (isTyped || isCompact) }

  /// Whether a value could be one of the column.
  func fits(_ raw: UnsafeRawBufferPointer) -> Bool {
    let kind = ValueKind.of(raw)
    if kind == .empty { return filled < rows || rows < 5 }
    guard filled >= 5 else { return true }
    if isTyped, counts[Int(kind.rawValue)] == 0 {
      return kind == .integer && counts[Int(ValueKind.number.rawValue)] > 0
    }
    if isCompact {
      let classes = ColumnProfile.classes(of: raw)
      if classes & ~(seenClasses | ColumnProfile.letters) != 0 { return false }
      if classes & ~seenClasses != 0, shortest == longest { return false }
      if shortest == longest, raw.count != longest { return false }
      if raw.count > 3 * longest + 3 { return false }
    }
    return true
  }

  /// Whether text may stand in the column.
  var holdsText: Bool { !isTyped && !(isCompact && shortest == longest) }

  private var isTyped: Bool {
    filled >= 5 && counts[Int(ValueKind.text.rawValue)] * 50 <= filled
  }

  /// Whether no value has a blank or a mark that parts words.
  private var isCompact: Bool { filled >= 5 && seenClasses & ColumnProfile.blanks == 0 }

  private static let letters: UInt16 = 0b11
  private static let blanks: UInt16 = 0b1000

  /// Capitals, small letters, digits, blanks, and marks by their sort.
  private static func classes(of raw: UnsafeRawBufferPointer) -> UInt16 {
    var classes: UInt16 = 0
    for byte in raw {
      switch byte {
      case 0x41...0x5A: classes |= 1
      case 0x61...0x7A, 0x80...0xFF: classes |= 2
      case 0x30...0x39: classes |= 4
      case 0x20, 0x09, 0x0A, 0x0D: classes |= 8
      case 0x2D, 0x5F: classes |= 16
      case 0x2E: classes |= 32
      case 0x2C: classes |= 64
      case 0x3B: classes |= 128
      case 0x2F, 0x5C: classes |= 256
      case 0x3A: classes |= 512
      case 0x40: classes |= 1024
      case 0x22, 0x27: classes |= 2048
      default: classes |= 4096
      }
    }
    return classes
  }
}

extension ColumnProfile {
  /// Profiles are the same where they show the same.
  public static func == (a: ColumnProfile, b: ColumnProfile) -> Bool {
    a.name == b.name && a.rows == b.rows && a.filled == b.filled && a.counts == b.counts
      && a.minimum == b.minimum && a.maximum == b.maximum && a.examples == b.examples
  }

  /// Hashes what is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(rows)
    hasher.combine(counts)
  }
}
