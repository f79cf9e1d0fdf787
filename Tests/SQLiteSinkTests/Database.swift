import GRDBSQLite
import Switchboard

/// A database as a test looks at it.
final class Database {
  struct Failure: Error {
    var code: Int32
  }

  let handle: OpaquePointer

  init(_ path: String) throws {
    var handle: OpaquePointer?
    let code = sqlite3_open(path, &handle)
    guard code == SQLITE_OK, let handle else { throw Failure(code: code) }
    self.handle = handle
  }

  deinit { sqlite3_close(handle) }

  /// The rows of a query, as values.
  func values(_ query: String) -> [[Value?]] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, query, -1, &statement, nil) == SQLITE_OK else { return [] }
    defer { sqlite3_finalize(statement) }
    var rows: [[Value?]] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      rows.append((0..<sqlite3_column_count(statement)).map { value(statement, $0) })
    }
    return rows
  }

  private func value(_ statement: OpaquePointer?, _ index: Int32) -> Value? {
    switch sqlite3_column_type(statement, index) {
    case SQLITE_INTEGER: return .integer(Int(sqlite3_column_int64(statement, index)))
    case SQLITE_FLOAT: return .number(sqlite3_column_double(statement, index))
    case SQLITE_TEXT:
      let text = sqlite3_column_text(statement, index)
      let count = Int(sqlite3_column_bytes(statement, index))
      return .text(String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
    default: return nil
    }
  }

  /// The first value of a query, as text.
  func text(_ query: String) -> String? { values(query).first?.first.flatMap { $0 }?.description }

  /// The tables that there are.
  func tables() -> Set<String> {
    Set(
      values("SELECT name FROM sqlite_master WHERE type = 'table'").compactMap {
        $0[0]?.description
      })
  }

  /// The rows of a table.
  func rows(of table: Table) -> [[Value?]] {
    let columns = table.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
    return values("SELECT \(columns) FROM \"\(table.name)\"")
  }

  /// A row as the database must hold it.
  static func stored(_ row: Row) -> [Value?] {
    row.table.columns.map { column in
      switch (row[column.column], column.type) {
      case (.text(let text), _):
        .text(
          text.unicodeScalars.reduce(into: "") {
            $0.unicodeScalars.append($1 == "\0" ? "\u{FFFD}" : $1)
          })
      case (.integer(let integer), .number): .number(Double(integer))
      case (.boolean(let boolean), _): .integer(boolean ? 1 : 0)
      case (let value, _): value
      }
    }
  }
}
