import Glibc
import SQLSink
import Switchboard

/// Writes one run as one transaction.
final class SQLiteWriter: RecordWriter {
  private let connection: Connection
  private let isNew: Bool
  private var statements: Statements?
  private var isOpen = true
  /// Whether the indexes are made at the end.
  private var needsIndexes = false
  /// The sources whose issues of earlier runs are removed, and those of them that are marked.
  private var cleared: Set<String> = []
  private var marked: Set<String> = []

  /// The statements of a run.
  private struct Statements {
    /// Inserts a row, by the raw value of its table.
    let insert: [PreparedStatement]
    /// Finds a record by its id, by the raw value of its table; nil for tables of no records.
    let find: [PreparedStatement?]
    /// Removes the details of a record, from each table of details.
    let removeDetails: [PreparedStatement]
    /// Removes the issues of a source.
    let removeIssues: PreparedStatement

    init(_ connection: Connection) throws(SinkError) {
      var insert: [PreparedStatement] = []
      var removeDetails: [PreparedStatement] = []
      var find: [PreparedStatement?] = []
      let records = Set(Record.Kind.allCases.map(\.table))
      for table in Table.allCases {
        let values = table.columns.map { _ in "?" }.joined(separator: ", ")
        let text = "\(SQLSchema.insert(into: table)) (\(values)) \(SQLSchema.replacing(in: table))"
        insert.append(try connection.prepare(text))
        find.append(
          records.contains(table)
            ? try connection.prepare("SELECT 1 FROM \(table.name) WHERE id = ?") : nil)
        guard table.isDetail else { continue }
        removeDetails.append(
          try connection.prepare(SQLSchema.delete(from: table, where: .recordID) + " = ?"))
      }
      self.insert = insert
      self.find = find
      self.removeDetails = removeDetails
      removeIssues = try connection.prepare(
        SQLSchema.delete(from: .issues, where: .source) + " = ?")
    }
  }

  init(_ path: String, patience: Double) throws(SinkError) {
    var status = stat()
    isNew = stat(path, &status) != 0
    connection = try Connection(path, patience: patience)
    do throws(SinkError) {
      // The cache bounds memory; what does not fit goes to the file, guarded by the journal.
      try connection.execute("PRAGMA cache_size = -16384")
      try connection.execute("BEGIN IMMEDIATE")
      needsIndexes = try Preparation(connection).prepare()
      statements = try Statements(connection)
      try connection.execute("SAVEPOINT source")
    } catch {
      close()
      throw error
    }
  }

  deinit { close() }

  func write(_ batch: borrowing Batch) async throws(SinkError) -> [Rejection] {
    guard let statements else { return [] }
    var rejections: [Rejection] = []
    let (records, issues, sources) = (batch.records, batch.issues, batch.sources)
    try connection.use {
      for (index, record) in records.enumerated() {
        if let reason = SQLSchema.refusal(of: record) {
          rejections.append(Rejection(index: index, reason: reason))
        } else {
          try write(record, statements)
        }
      }
      let insertIssue = statements.insert[Int(Table.issues.rawValue)]
      for issue in issues {
        try clearIssues(of: issue.location.source, statements)
        try insertIssue.run(issue.row)
      }
      for source in sources {
        try clearIssues(of: source.id, statements)
        try statements.insert[Int(Table.sources.rawValue)].run(source.row)
      }
    }
    return rejections
  }

  func mark() async throws(SinkError) {
    try connection.execute("RELEASE source; SAVEPOINT source")
    marked = cleared
  }

  func rewind() async throws(SinkError) {
    try connection.execute("ROLLBACK TO source")
    cleared = marked
  }

  func finish() async throws(SinkError) {
    guard isOpen, let statements else { return }
    do throws(SinkError) {
      try connection.use { try clearIssues(of: "", statements) }
      if needsIndexes { try Preparation(connection).makeIndexes() }
      try connection.execute("COMMIT")
      isOpen = false
      self.statements = nil
      connection.close()
    } catch {
      close()
      throw error
    }
  }

  func abort() async { close() }

  private func write(_ record: Record, _ statements: Statements) throws(SinkError) {
    // Most records are new: nothing hangs off them yet.
    if try statements.find[Int(record.row.table.rawValue)]?.finds(record.id) ?? true {
      for statement in statements.removeDetails { try statement.run(record.id) }
    }
    try statements.insert[Int(record.row.table.rawValue)].run(record.row)
    guard !record.details.isEmpty else { return }
    for table in Table.allCases where table.isDetail {
      var position = 0
      for row in record.details where row.table == table {
        try statements.insert[Int(table.rawValue)].run(row, of: (record.id, position))
        position += 1
      }
    }
  }

  private func clearIssues(of source: String, _ statements: Statements) throws(SinkError) {
    guard cleared.insert(source).inserted else { return }
    try statements.removeIssues.run(source)
  }

  /// Ends the transaction without keeping anything, and removes the file if it was made for it.
  private func close() {
    guard isOpen else { return }
    isOpen = false
    statements = nil
    // Where SQLite has rolled back by itself, there is no transaction any more; closing does the rest.
    try? connection.execute("ROLLBACK")
    connection.close()
    var status = stat()
    if isNew, stat(connection.path, &status) == 0, status.st_size == 0 { unlink(connection.path) }
  }
}
