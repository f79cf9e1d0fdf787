import Switchboard
import Transport

/// Writes one object with an array for each table. The arrays grow side by side in temporary files
/// and are put one after the other at the end.
final class JSONDocumentWriter: RecordWriter {
  private let output: FileOutput
  private var arrays: [Table: Spooled] = [:]
  private var text = JSONText()

  private struct Spooled {
    let spool: SpoolFile
    var marked = 0
  }

  init(_ output: FileOutput, _ filter: TableFilter) throws(SinkError) {
    self.output = output
    for table in Schema.tables where !table.isDetail && filter(table) {
      arrays[table] = Spooled(spool: try SpoolFile(for: output))
    }
  }

  func write(_ batch: borrowing Batch) async throws(SinkError) -> [Rejection] {
    var rejections: [Rejection] = []
    for (index, record) in batch.records.enumerated() {
      guard let array = arrays[record.kind.table] else { continue }
      let column = try append(to: array) { $0.append(membersOf: record) }
      if let column { rejections.append(.notFinite(column, at: index)) }
    }
    if let array = arrays[.issues] {
      for issue in batch.issues { _ = try append(to: array) { $0.append(cellsOf: issue.row) } }
    }
    if let array = arrays[.sources] {
      for source in batch.sources { _ = try append(to: array) { $0.append(cellsOf: source.row) } }
    }
    return rejections
  }

  func mark() async throws(SinkError) {
    for (table, array) in arrays { arrays[table]?.marked = array.spool.offset }
  }

  func rewind() async throws(SinkError) {
    for array in arrays.values { try array.spool.truncate(to: array.marked) }
  }

  func finish() async throws(SinkError) {
    try output.write("{\"schema_version\":\"\(Schema.version)\"")
    for table in Schema.tables {
      guard let array = arrays[table] else { continue }
      try output.write(",\n\"\(table.name)\":[")
      try array.spool.copy(to: output)
      try output.write(array.spool.offset == 0 ? "]" : "\n]")
    }
    try output.write("\n}\n")
    try output.finish()
  }

  func abort() async { output.abort() }

  /// Appends an object to an array, on a line of its own, unless it cannot be written.
  ///
  /// - Returns: the column of a number that JSON cannot show, or nil.
  private func append(to array: Spooled, _ members: (inout JSONText) -> Column?)
    throws(SinkError) -> Column?
  {
    text.removeAll()
    if array.spool.offset == 0 { text.append("\n{") } else { text.append(",\n{") }
    if let column = members(&text) { return column }
    text.append("}")
    try array.spool.write(text.bytes)
    return nil
  }
}
