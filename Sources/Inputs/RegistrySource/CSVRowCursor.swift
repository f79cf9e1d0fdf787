import CSVFormat
import Switchboard

/// Rows of a table in a CSV file.
final class CSVRowCursor: RowCursor {
  let columns: [String]
  private let reader: CSVReader
  private let source: String
  private let input: String
  private var issues: [Issue] = []
  /// The number of each column among those that are looked at in each row; -1 for the others.
  private var numbers: [Int]

  /// Makes a cursor before the first row.
  ///
  /// - Parameters:
  ///   - reader: The rows.
  ///   - filtered: The columns that the reader was told to look at in each row.
  ///   - columns: The names of all columns.
  ///   - source: The name of the source, for issues.
  ///   - input: The name of the input, for issues.
  init(
    _ reader: CSVReader, filtered: [Int], columns: [String], source: String, input: String
  ) {
    self.reader = reader
    self.columns = columns
    numbers = columns.map { _ in -1 }
    for (number, column) in filtered.enumerated() { numbers[column] = number }
    self.source = source
    self.input = input
  }

  var seenPaths: [String] { columns }
  var line: Int { reader.line }
  var hasSingleValues: Bool { true }
  var byteOffset: Int? { reader.byteOffset }
  var bytesDone: Int { reader.bytesDone }

  func skipRows(unless tests: [ColumnTest]) -> Int {
    let columns = tests.map { numbers[$0.column] }
    guard columns.allSatisfy({ $0 >= 0 }) else { return 0 }
    return reader.skipRows(byColumns: columns) { tests[$0].test.passes($1) }
  }

  func next() throws(SourceError) -> Bool { try reader.next() }

  /// A bundle for rows of the reader.
  var emptyBundle: RowBundle { RowBundle(of: reader) }

  /// Puts the row into a bundle.
  func append(to bundle: inout RowBundle) { bundle.append(reader) }

  /// What can only be told at the end: one issue for all rows that were repaired alike.
  func closingIssues() -> [Issue] {
    let notes = reader.rowNotes
    var issues: [Issue] = []
    func note(_ count: Int, _ line: Int?, _ action: IssueAction, _ message: String) {
      guard count > 0 else { return }
      issues.append(
        Issue(
          .fieldCount, action, at: Location(source: source, input: input, line: line),
          "\(count) \(message)", severity: .info))
    }
    note(
      notes.trimmedRows, notes.firstTrimmedLine, .repaired,
      "rows from here on lack only columns without a name, or have only empty fields too many")
    note(notes.repeatedHeaders, nil, .skipped, "rows say again what the header says")
    note(notes.remarks, nil, .skipped, "lines are remarks")
    return issues
  }

  func passes(_ test: ByteTest, column: Int) -> Bool {
    guard column >= 0 else { return test.passes(UnsafeRawBufferPointer(start: nil, count: 0)) }
    let number = numbers[column]
    return test.passes(number >= 0 ? reader.filterField(number) : reader.field(column))
  }

  func value(of column: Int) -> RawValue {
    let bytes = reader.field(column)
    if bytes.isEmpty { return .none }
    if let text = reader.text(column) { return .text(text) }
    let repaired = reader.repairedText(column)
    return .repaired(
      repaired.text, raw: Issue.printable(bytes),
      byteOffset: reader.byteOffset(of: column) + repaired.firstBad)
  }

  func values(of column: Int) -> [RawValue] { [value(of: column)] }

  func rawRow() -> String { Issue.printable(reader.rowBytes.prefix(64 << 10)) }

  func takeIssues() -> [Issue] { reader.takeIssues() }
}
