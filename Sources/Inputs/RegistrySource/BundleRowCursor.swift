import CSVFormat
import Switchboard

/// Rows of a bundle: what records are made of while the file is read on.
final class BundleRowCursor: RowCursor {
  let columns: [String]
  private let rows: RowBundleReader

  init(_ bundle: RowBundle, columns: [String]) {
    rows = RowBundleReader(bundle)
    self.columns = columns
  }

  var seenPaths: [String] { columns }
  var line: Int { rows.line }
  var hasSingleValues: Bool { true }
  var byteOffset: Int? { rows.byteOffset }
  var bytesDone: Int { rows.byteOffset }

  func next() -> Bool { rows.next() }

  func skipRows(unless tests: [ColumnTest]) -> Int { 0 }

  func passes(_ test: ByteTest, column: Int) -> Bool {
    test.passes(rows.field(column))
  }

  func value(of column: Int) -> RawValue {
    if rows.field(column).isEmpty { return .none }
    guard let text = rows.text(column) else {
      let repaired = rows.repairedText(column)
      return .repaired(
        repaired.text, raw: Issue.printable(rows.field(column)),
        byteOffset: rows.byteOffset(of: column) + repaired.firstBad)
    }
    return text.isEmpty ? .none : .text(text)
  }

  func values(of column: Int) -> [RawValue] { [value(of: column)] }

  func rawRow() -> String { Issue.printable(rows.row.prefix(64 << 10)) }

  func takeIssues() -> [Issue] { [] }

  func closingIssues() -> [Issue] { [] }
}
