import Switchboard

/// Finds the dialect of a CSV file from its first bytes.
public enum CSVSniffer {
  /// What was found.
  public struct Finding: Sendable, Hashable {
    /// The most likely dialect.
    public var dialect: CSVDialect
    /// The number of fields of most rows.
    public var fieldCount: Int
    /// The share of rows that have so many fields, 0 to 1.
    public var confidence: Double
  }

  /// The delimiters that are tried, the most usual first.
  public static let delimiters: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|"), 0x1F,
  ]

  /// Looks for the delimiter that cuts most rows into the same number of fields, at least two.
  ///
  /// - Parameters:
  ///   - head: The first bytes of the file, decoded, without a byte order mark.
  ///   - isWhole: Whether the head is the whole file; if not, its last row is left out as it may be
  ///     cut off.
  /// - Returns: the best finding; with one field and a comma where nothing cuts the rows.
  public static func sniff(_ head: [UInt8], isWhole: Bool) -> Finding {
    let lineEnd: UInt8 = head.contains(0x0A) ? 0x0A : head.contains(0x0D) ? 0x0D : 0x0A
    var best = Finding(
      dialect: CSVDialect(lineEnd: lineEnd), fieldCount: 1, confidence: 1)
    var bestScore = 0.0
    for delimiter in delimiters {
      let dialect = CSVDialect(delimiter: delimiter, lineEnd: lineEnd)
      let counts = fieldCounts(head, dialect: dialect, isWhole: isWhole)
      guard let (count, share) = mostFrequent(counts), count > 1 else { continue }
      // Many fields in few rows say less than the same number in nearly all rows.
      let score = share * share * Double(min(count, 8))
      if score > bestScore {
        bestScore = score
        best = Finding(dialect: dialect, fieldCount: count, confidence: share)
      }
    }
    return best
  }

  private static func fieldCounts(
    _ head: [UInt8], dialect: CSVDialect, isWhole: Bool
  ) -> [Int] {
    let reader = CSVReader(ByteArrayReader(head), dialect: dialect)
    var counts: [Int] = []
    while counts.count < 500, (try? reader.next()) == true {
      if !reader.isBlank { counts.append(reader.fieldCount) }
    }
    if !isWhole && counts.count > 1 && counts.count < 500 { counts.removeLast() }
    return counts
  }

  private static func mostFrequent(_ counts: [Int]) -> (count: Int, share: Double)? {
    var frequency: [Int: Int] = [:]
    for count in counts { frequency[count, default: 0] += 1 }
    let most = frequency.max { ($0.value, $0.key) < ($1.value, $1.key) }
    return most.map { ($0.key, Double($0.value) / Double(counts.count)) }
  }
}
