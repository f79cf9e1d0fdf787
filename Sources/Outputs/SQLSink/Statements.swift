import Switchboard

/// Statements of the script, appended to.
struct Statements {
  /// How many rows one statement inserts; and so many bytes end it early. Both databases take more,
  /// but gain nothing by it.
  static let maximumRows = 200
  private static let maximumBytes = 500_000

  private(set) var text = SQLText()
  private var row = SQLText()
  private let inserts = Table.allCases.map { SQLSchema.insert(into: $0) + "\n" }
  /// Nothing is in the place of details: they are removed before.
  private let ends = Table.allCases.map { table in
    table.isDetail ? ";\n" : "\n\(SQLSchema.replacing(in: table));\n"
  }

  mutating func removeAll() { text.removeAll() }

  mutating func append(_ statement: String) { text.append(statement) }

  /// Appends what a script begins with.
  mutating func begin() {
    text.append(
      comment: """
        A register of call centers, schema version \(Schema.version).
        Load it, again too, with one of:
          sqlite3 -bail register.db < this-file
          psql -X -v ON_ERROR_STOP=1 -d register -f this-file
        It is one transaction: nothing is kept unless all of it is. -bail and ON_ERROR_STOP make
        the programs stop at an error; without them they would go on after it.
        Texts are written for standard_conforming_strings = on, PostgreSQL's default.
        No table has foreign keys: a record may name one of a source that comes in a later script.
        """)
    text.append("\nBEGIN;\n\n")
    for table in Schema.tables {
      text.append(SQLSchema.table(table) + ";\n")
      for index in SQLSchema.indexes(of: table) { text.append(index + ";\n") }
      text.append("\n")
    }
  }

  /// Appends what a script ends with: who is to be named for the data, and COMMIT.
  mutating func end(_ sources: [SourceDescription]) {
    for source in sources {
      text.append("\n")
      let licence = source.licence ?? "licence not known"
      text.append(comment: "\(source.title ?? source.id) (\(source.id)): \(licence)")
      for line in [source.publisher, source.licenceURL, source.attribution] {
        if let line { text.append(comment: "  \(line)") }
      }
    }
    text.append("\nCOMMIT;\n")
  }

  /// Appends records of different ids: removes the details that they had, then writes theirs.
  mutating func write(_ records: ArraySlice<Record>) {
    guard !records.isEmpty else { return }
    for table in Schema.tables where table.isDetail {
      text.append(SQLSchema.delete(from: table, where: .recordID) + " IN (")
      for (index, record) in records.enumerated() {
        if index > 0 { text.append(",") }
        text.append(literal: record.id)
      }
      text.append(");\n")
    }
    for kind in Record.Kind.allCases {
      var count = 0
      var begin = 0
      for record in records where record.kind == kind {
        row.append(record.row)
        insert(into: kind.table, &count, &begin)
      }
      if count > 0 { text.append(ends[Int(kind.table.rawValue)]) }
    }
    for table in Schema.tables where table.isDetail { writeDetails(of: records, in: table) }
  }

  private mutating func writeDetails(of records: ArraySlice<Record>, in table: Table) {
    var count = 0
    var begin = 0
    for record in records {
      var position = 0
      for detail in record.details where detail.table == table {
        row.append(detail, of: (record.id, position))
        position += 1
        insert(into: table, &count, &begin)
      }
    }
    if count > 0 { text.append(ends[Int(table.rawValue)]) }
  }

  /// Appends rows of one table; of those with the same key the last one counts.
  mutating func write(_ rows: [Row], into table: Table) {
    var places: [[Value?]: Int] = [:]
    for (index, row) in rows.enumerated() {
      places[table.primaryKey.map { row[$0] }] = index
    }
    var count = 0
    var begin = 0
    for (index, row) in rows.enumerated() where places[table.primaryKey.map { row[$0] }] == index {
      self.row.append(row)
      insert(into: table, &count, &begin)
    }
    if count > 0 { text.append(ends[Int(table.rawValue)]) }
  }

  /// Appends the removal of a source's issues of earlier runs.
  mutating func clearIssues(of source: String) {
    text.append(SQLSchema.delete(from: .issues, where: .source) + " = ")
    text.append(literal: source)
    text.append(";\n")
  }

  /// Puts the row into the statement that was begun, or begins another one.
  ///
  /// - Parameters:
  ///   - table: The table of the row.
  ///   - count: How many rows the statement has.
  ///   - begin: Where the statement begins.
  private mutating func insert(into table: Table, _ count: inout Int, _ begin: inout Int) {
    let size = text.bytes.count - begin + row.bytes.count
    if count == Statements.maximumRows || (count > 0 && size > Statements.maximumBytes) {
      text.append(ends[Int(table.rawValue)])
      count = 0
    }
    if count == 0 {
      begin = text.bytes.count
      text.append(inserts[Int(table.rawValue)])
    } else {
      text.append(",\n")
    }
    text.append(row)
    row.removeAll()
    count += 1
  }
}
