public import Switchboard

/// The tables of the shared model in SQL that SQLite from 3.24 and PostgreSQL from 12 read alike.
///
/// Only types that behave the same in both: `TEXT`, `BIGINT`, `DOUBLE PRECISION`, and `INTEGER` with 0
/// and 1 for booleans. Dates are texts, as they may be partial. There are no foreign keys: a record
/// may name one of a source that is imported later, or whose import failed.
public enum SQLSchema {
  /// The statement that creates a table unless it is there, with the meaning of each column in a
  /// comment, without the semicolon.
  public static func table(_ table: Table) -> String {
    var text = "CREATE TABLE IF NOT EXISTS \(quoted(table.name)) (\n"
    for column in table.columns {
      text += "  \(quoted(column.name)) \(type(column))"
      if column.isRequired { text += " NOT NULL" }
      if let values = values(of: column) {
        // Not IN: for each row SQLite would build a table of the list, which costs more than the row.
        let tests = values.map { "\(quoted(column.name)) = \($0)" }
        text += "\n    CHECK (\(tests.joined(separator: " OR ")))"
      }
      text += ", -- \(column.meaning)\n"
    }
    text += "  PRIMARY KEY (\(list(table.primaryKey)))\n)"
    return text
  }

  /// The statements that create the indexes of a table unless they are there, without semicolons: of
  /// columns that lead to another table, and of those that people look things up by.
  public static func indexes(of table: Table) -> [String] {
    table.columns.compactMap { column in
      guard isLookedUp(column, in: table) else { return nil }
      let name = quoted("\(table.name)_\(column.name)_idx")
      return "CREATE INDEX IF NOT EXISTS \(name) ON \(quoted(table.name)) (\(quoted(column.name)))"
    }
  }

  /// The begin of a statement that inserts rows with all columns, to `VALUES`.
  public static func insert(into table: Table) -> String {
    "INSERT INTO \(quoted(table.name)) (\(list(table.columns.map(\.column)))) VALUES"
  }

  /// The end of a statement that inserts rows: the later row replaces the earlier one, also where it
  /// has no value.
  public static func replacing(in table: Table) -> String {
    let others = table.columns.map(\.column).filter { !table.primaryKey.contains($0) }
    let assignments = others.map { "\(quoted($0.name)) = excluded.\(quoted($0.name))" }
    return "ON CONFLICT (\(list(table.primaryKey))) DO UPDATE SET "
      + assignments.joined(separator: ", ")
  }

  /// The begin of a statement that removes rows by the value of a column, to the value.
  public static func delete(from table: Table, where column: Column) -> String {
    "DELETE FROM \(quoted(table.name)) WHERE \(quoted(column.name))"
  }

  /// A name in quotes: some names of columns are key words.
  public static func quoted(_ name: String) -> String { "\"\(name)\"" }

  /// Why the tables do not take a record, or nil: a column that must have a value has none, a word is
  /// not on its list, a value is not of its type, a number is not finite.
  public static func refusal(of record: Record) -> String? {
    if let reason = refusal(of: record.row, isDetail: false) { return reason }
    for row in record.details {
      if let reason = refusal(of: row, isDetail: true) { return reason }
    }
    return nil
  }

  private static func refusal(of row: Row, isDetail: Bool) -> String? {
    var cells = row.cells[...]
    for column in row.table.columns {
      while let cell = cells.first, cell.column.rawValue < column.column.rawValue {
        cells.removeFirst()
      }
      guard let cell = cells.first, cell.column == column.column else {
        let isAdded = isDetail && (column.column == .recordID || column.column == .position)
        if column.isRequired && !isAdded { return "\(row.table.name).\(column.name) has no value" }
        continue
      }
      if let reason = refusal(of: cell.value, column.type) {
        return "\(row.table.name).\(column.name) \(reason)"
      }
    }
    return nil
  }

  private static func refusal(of value: Value, _ type: ColumnType) -> String? {
    switch (type, value) {
    case (.word(let words), .text(let text)):
      words.contains(text) ? nil : "is none of its words: \(text)"
    case (.text, .text), (.date, .text), (.country, .text), (.subdivision, .text),
      (.languageTag, .text), (.reference, .text), (.integer, .integer), (.number, .integer),
      (.boolean, .boolean):
      nil
    case (.number, .number(let number)): number.isFinite ? nil : "is not finite"
    default: "is not of its type: \(value.description)"
    }
  }

  private static func type(_ column: ColumnDescription) -> String {
    switch column.type {
    case .text, .word, .date, .country, .subdivision, .languageTag, .reference: "TEXT"
    case .integer: "BIGINT"
    case .number: "DOUBLE PRECISION"
    case .boolean: "INTEGER"
    }
  }

  /// The values that a column may have, where they are listed.
  private static func values(of column: ColumnDescription) -> [String]? {
    switch column.type {
    case .word(let words): words.map { "'\($0)'" }
    case .boolean: ["0", "1"]
    default: nil
    }
  }

  private static func isLookedUp(_ column: ColumnDescription, in table: Table) -> Bool {
    switch (table, column.column) {
    case (_, .nameKey), (.identifiers, .value), (.phones, .number), (.issues, .recordID): true
    case (.callCenters, .country), (.organizations, .country): true
    // Few sources, many rows: such an index would not narrow anything down.
    case (_, .source): false
    default: if case .reference = column.type { true } else { false }
    }
  }

  private static func list(_ columns: [Column]) -> String {
    columns.map { quoted($0.name) }.joined(separator: ", ")
  }
}
