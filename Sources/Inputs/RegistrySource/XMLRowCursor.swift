import Switchboard
import XMLFormat

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
  var hasSingleValues: Bool { false }
  var byteOffset: Int? { nil }
  var bytesDone: Int { input.bytesConsumed }

  func skipRows(unless tests: [ColumnTest]) -> Int { 0 }

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
