import CSVFormat
import Switchboard

/// Rows of a CSV file.
final class CSVRowCursor: RowCursor {
  let columns: [String]
  private let reader: CSVReader
  private let source: String
  private let input: String
  private let isNameless: [Bool]
  private var issues: [Issue] = []
  /// Rows that were longer or shorter in a way that means nothing, and the line of the first.
  private var plainRepairs = (count: 0, line: 0)

  /// Makes a cursor after the header.
  init(_ reader: CSVReader, columns: [String], source: String, input: String) {
    self.reader = reader
    self.columns = columns
    self.source = source
    self.input = input
    isNameless = columns.map(\.isEmpty)
  }

  var seenPaths: [String] { columns }
  var line: Int { reader.line }
  var byteOffset: Int? { reader.byteOffset }
  var bytesDone: Int { reader.bytesDone }

  func next() throws(SourceError) -> Bool {
    while try reader.next() {
      if reader.fieldCount == columns.count || repairs() { return true }
    }
    return false
  }

  /// Whether a row with another number of fields than the header can only mean one thing: blank
  /// lines are passed over; columns without a name may be missing, empty fields may be too many.
  private func repairs() -> Bool {
    if reader.isBlank { return false }
    let count = reader.fieldCount
    let isPlain =
      count < columns.count
      ? isNameless[count...].allSatisfy { $0 }
      : (columns.count..<count).allSatisfy { reader.field($0).isEmpty }
    if isPlain {
      if plainRepairs.count == 0 { plainRepairs.line = reader.line }
      plainRepairs.count += 1
    } else {
      let location = Location(
        source: source, input: input, line: reader.line, byteOffset: reader.byteOffset)
      issues.append(
        Issue(
          .fieldCount, .quarantined, at: location,
          "\(count) fields where the header has \(columns.count)", raw: rawRow()))
    }
    return isPlain
  }

  /// What can only be told at the end: one issue for all rows that were repaired alike.
  func closingIssues() -> [Issue] {
    guard plainRepairs.count > 0 else { return [] }
    return [
      Issue(
        .fieldCount, .repaired,
        at: Location(source: source, input: input, line: plainRepairs.line),
        "\(plainRepairs.count) rows from here on lack only columns without a name, or have only empty "
          + "fields too many", severity: .info)
    ]
  }

  func passes(_ test: ByteTest, column: Int) -> Bool { test.passes(reader.field(column)) }

  func value(of column: Int) -> RawValue {
    let bytes = reader.field(column)
    if bytes.isEmpty { return .none }
    if let text = reader.text(column) { return .text(text) }
    let bad = firstInvalid(bytes)
    return .undecodable(Issue.printable(bytes), byteOffset: reader.byteOffset(of: column) + bad)
  }

  func values(of column: Int) -> [RawValue] { [value(of: column)] }

  func rawRow() -> String { Issue.printable(reader.rowBytes.prefix(64 << 10)) }

  func takeIssues() -> [Issue] {
    defer { issues = [] }
    return (reader.takeIssues() + issues).sorted {
      ($0.location.line ?? 0) < ($1.location.line ?? 0)
    }
  }

  /// The index of the first byte that is not UTF-8.
  private func firstInvalid(_ bytes: UnsafeRawBufferPointer) -> Int {
    var low = 0
    var good = 0
    // The longest valid prefix ends where a scalar can no longer be decoded.
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    loop: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        low += UTF8.width(scalar)
        good = low
      case .emptyInput, .error: break loop
      }
    }
    return good
  }
}
