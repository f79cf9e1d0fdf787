/// What a user says about a CSV file, beside what can be seen in it. What is nil is found.
public struct CSVOptions: Sendable, Hashable {
  /// What is done with rows that are damaged.
  public enum DamagePolicy: String, CaseIterable, Sendable {
    /// The first one fails the input.
    case strict
    /// What can mean only one thing is repaired, the rest is set aside.
    case repair
    /// All are set aside.
    case skip
  }

  /// The bytes between two fields.
  public var delimiter: [UInt8]?
  /// What stands around a field.
  public var quote: CSVDialect.Quote?
  /// Whether nothing is quoted.
  public var hasNoQuote = false
  /// The byte that makes the next one ordinary.
  public var escape: UInt8?
  /// What ends a row.
  public var recordEnd: CSVDialect.RecordEnd?
  /// What begins a line that is a remark.
  public var comment: [UInt8]?
  /// How many rows the header has; 0: there is none.
  public var headerRows: Int?
  /// Which of several tables is read, from 1; nil: the largest.
  public var table: Int?
  /// What is done with damaged rows.
  public var damage = DamagePolicy.repair

  /// Makes options that say nothing.
  public init() {}
}
