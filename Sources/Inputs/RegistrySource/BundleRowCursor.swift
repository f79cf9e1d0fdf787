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
    rows.withField(column) { test.passes($0) }
  }

  func value(of column: Int) -> RawValue {
    guard let text = rows.text(column) else {
      let repaired = rows.repairedText(column)
      return .repaired(
        repaired.text, raw: rows.withField(column) { Issue.printable($0) },
        byteOffset: rows.byteOffset(of: column) + repaired.firstBad)
    }
    return text.isEmpty ? .none : .text(text)
  }

  func values(of column: Int) -> [RawValue] { [value(of: column)] }

  func rawRow() -> String { rows.withRow { Issue.printable($0.prefix(64 << 10)) } }

  func takeIssues() -> [Issue] { [] }

  func closingIssues() -> [Issue] { [] }
}
