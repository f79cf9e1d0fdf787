import Switchboard
import Transport

/// Writes a file for each table.
final class CSVWriter: RecordWriter {
  private let folder: FolderOutput
  private var text: CSVText
  private var files: [TableFile?] = Table.allCases.map { _ in nil }
  /// How many rows of each table the record has so far.
  private var positions = [Int](repeating: 0, count: Table.allCases.count)
  private var sources: [SourceDescription] = []
  private var markedSources: [SourceDescription] = []

  private struct TableFile {
    let output: FileOutput
    var marked = 0
  }

  /// The file that tells licences and credit lines.
  static let attribution = "ATTRIBUTION.txt"

  /// The file of a table.
  static func file(of table: Table) -> String { "\(table.name).csv" }

  init(_ folder: FolderOutput, _ dialect: CSVSink.Dialect) {
    self.folder = folder
    text = CSVText(dialect)
  }

  func write(_ batch: borrowing Batch) async throws(SinkError) -> [Rejection] {
    for record in batch.records {
      try write(record.row)
      guard !record.details.isEmpty else { continue }
      for index in positions.indices { positions[index] = 0 }
      for row in record.details {
        let table = Int(row.table.rawValue)
        try write(row, of: (record.id, positions[table]))
        positions[table] += 1
      }
    }
    for issue in batch.issues { try write(issue.row) }
    for source in batch.sources {
      sources.append(source)
      try write(source.row)
    }
    return []
  }

  func mark() async throws(SinkError) {
    for index in files.indices {
      if let offset = files[index]?.output.offset { files[index]?.marked = offset }
    }
    markedSources = sources
  }

  func rewind() async throws(SinkError) {
    for table in Table.allCases {
      guard let file = files[Int(table.rawValue)] else { continue }
      if file.marked > 0 {
        try file.output.truncate(to: file.marked)
      } else {
        folder.remove(CSVWriter.file(of: table))
        files[Int(table.rawValue)] = nil
      }
    }
    sources = markedSources
  }

  func finish() async throws(SinkError) {
    _ = try file(of: .sources)
    _ = try file(of: .issues)
    try folder.file(CSVWriter.attribution).write(Attribution.text(of: sources))
    try folder.finish()
  }

  func abort() async { folder.abort() }

  private func write(_ row: Row, of owner: (id: String, position: Int)? = nil) throws(SinkError) {
    text.removeAll()
    text.append(row, of: owner)
    try file(of: row.table).write(text.bytes)
  }

  /// The open file of a table; it is begun with its header when it is first needed.
  private func file(of table: Table) throws(SinkError) -> FileOutput {
    if let file = files[Int(table.rawValue)] { return file.output }
    let output = try folder.file(CSVWriter.file(of: table))
    var header = text
    header.removeAll()
    header.append(headerOf: table)
    try output.write(header.bytes)
    files[Int(table.rawValue)] = TableFile(output: output)
    return output
  }
}
