import CSVFormat
import Switchboard
import XMLFormat

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

  /// Moves to the next row that can be read; false at the end.
  func next() throws(SourceError) -> Bool
  /// Whether any value of a column passes a test. An absent value is tested as an empty one.
  func passes(_ test: ByteTest, column: Int) -> Bool
  /// The first value of a column.
  func value(of column: Int) -> RawValue
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
  /// Bytes that are not UTF-8, and where they are.
  case undecodable(String, byteOffset: Int)
}

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

/// Record elements of an XML file. The columns are the paths that the definition reads.
final class XMLRowCursor: RowCursor {
  let columns: [String]
  private let reader: XMLRecordReader
  private let input: any ByteReader
  private var record = XMLRecord()
  /// The first record, read to see whether there is one.
  private var hasFirst: Bool
  /// The column of each path by the reader's numbers; -1 for a path that is not read.
  private var places: [Int] = []
  private var numbers: [String: Int] = [:]

  /// Makes a cursor before the first record, and reads that.
  init(
    _ reader: XMLRecordReader, columns: [String], input: any ByteReader
  ) throws(SourceError) {
    self.reader = reader
    self.columns = columns
    self.input = input
    for (index, column) in columns.enumerated() { numbers[column] = index }
    reader.select(Set(columns))
    hasFirst = try reader.next(into: &record)
  }

  /// Whether the document has a record at all.
  var isEmpty: Bool { record.number == 0 }
  var seenPaths: [String] { reader.paths }
  var line: Int { record.line }
  var byteOffset: Int? { nil }
  var bytesDone: Int { input.bytesConsumed }

  func next() throws(SourceError) -> Bool {
    if hasFirst {
      hasFirst = false
      return true
    }
    return try reader.next(into: &record)
  }

  func passes(_ test: ByteTest, column: Int) -> Bool {
    var isAbsent = true
    for value in record.values where place(of: value.path) == column {
      isAbsent = false
      var text = value.text
      if text.withUTF8({ test.passes(UnsafeRawBufferPointer($0)) }) { return true }
    }
    return isAbsent && test.passes(UnsafeRawBufferPointer(start: nil, count: 0))
  }

  func value(of column: Int) -> RawValue {
    for value in record.values where place(of: value.path) == column { return .text(value.text) }
    return .none
  }

  func values(of column: Int) -> [RawValue] {
    var values: [RawValue] = []
    for value in record.values where place(of: value.path) == column {
      values.append(.text(value.text))
    }
    return values
  }

  func rawRow() -> String {
    record.values.map { "\(reader.paths[$0.path])=\($0.text)" }.joined(separator: "\n")
  }

  func takeIssues() -> [Issue] { reader.takeIssues() }
  func closingIssues() -> [Issue] { [] }

  private func place(of path: Int) -> Int {
    while places.count <= path { places.append(numbers[reader.paths[places.count]] ?? -1) }
    return places[path]
  }
}
