import Switchboard

/// The rows of a registry, whatever its format: what the mapping works on.
protocol RowCursor: AnyObject {
  /// The names of the columns; of XML the paths that the definition reads.
  var columns: [String] { get }
  /// What the input has been seen to hold: the columns, or of XML the paths that had a value.
  var seenPaths: [String] { get }
  /// The line where the row begins, from 1.
  var line: Int { get }
  /// The place of the row in the decoded input, where known.
  var byteOffset: Int? { get }
  /// Bytes of the decoded input that are done with.
  var bytesDone: Int { get }

  /// Passes over rows that pass none of some tests, where that can be told quickly.
  ///
  /// - Returns: how many; the next row has to be tested all the same.
  func skipRows(unless tests: [ColumnTest]) -> Int
  /// Moves to the next row that can be read; false at the end.
  func next() throws(SourceError) -> Bool
  /// Whether any value of a column passes a test. An absent value is tested as an empty one.
  func passes(_ test: ByteTest, column: Int) -> Bool
  /// The first value of a column.
  func value(of column: Int) -> RawValue
  /// Whether no column has more than one value.
  var hasSingleValues: Bool { get }
  /// All values of a column.
  func values(of column: Int) -> [RawValue]
  /// The raw bytes of the row, for an issue.
  func rawRow() -> String
  /// The issues met since the last call.
  func takeIssues() -> [Issue]
  /// The issues that can only be told at the end.
  func closingIssues() -> [Issue]
}

/// A value as it stands in the file.
enum RawValue {
  case none
  case text(String)
  /// Bytes of which some are not UTF-8, as text all the same; and where the first such byte is.
  case repaired(String, raw: String, byteOffset: Int)
}
