import GRDBSQLite
import Switchboard

/// A statement with parameters, straight on SQLite's calls: a row has some thirty columns, most of
/// them without a value, and only the others are bound.
final class PreparedStatement {
  private let handle: OpaquePointer
  /// What frees the statement when it is let go.
  private let owner: AnyObject
  private let path: String

  init(_ handle: OpaquePointer, of owner: AnyObject, path: String) {
    self.handle = handle
    self.owner = owner
    self.path = path
  }

  /// Runs the statement with the values of a row, NULL for columns without one.
  ///
  /// - Parameters:
  ///   - row: The row; parameters are its table's columns.
  ///   - owner: For a row that hangs off a record: the record's id and the row's position.
  /// - Throws: ``SinkError`` where SQLite cannot go on.
  func run(_ row: Row, of owner: (id: String, position: Int)? = nil) throws(SinkError) {
    sqlite3_clear_bindings(handle)
    if let owner {
      // The key of every table of details.
      bind(owner.id, to: 1)
      sqlite3_bind_int64(handle, 2, Int64(owner.position))
    }
    for cell in row.cells {
      guard let index = Schema.index(of: cell.column, in: row.table), owner == nil || index > 1
      else { continue }
      bind(cell.value, to: Int32(index + 1))
    }
    try step()
  }

  /// Runs the statement with one text.
  func run(_ text: String) throws(SinkError) {
    bind(text, to: 1)
    try step()
  }

  /// Whether the statement gives a row for one text.
  func finds(_ text: String) throws(SinkError) -> Bool {
    bind(text, to: 1)
    let code = sqlite3_step(handle)
    let message =
      code == SQLITE_DONE || code == SQLITE_ROW
      ? "" : String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
    sqlite3_reset(handle)
    guard message.isEmpty else { throw .sqlite(code, message, path) }
    return code == SQLITE_ROW
  }

  private func step() throws(SinkError) {
    let code = sqlite3_step(handle)
    let message =
      code == SQLITE_DONE ? "" : String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else { throw .sqlite(code, message, path) }
  }

  private func bind(_ value: Value, to index: Int32) {
    switch value {
    case .text(let text): bind(text, to: index)
    case .integer(let integer): sqlite3_bind_int64(handle, index, Int64(integer))
    case .number(let number): sqlite3_bind_double(handle, index, number)
    case .boolean(let boolean): sqlite3_bind_int64(handle, index, boolean ? 1 : 0)
    }
  }

  private func bind(_ text: String, to index: Int32) {
    var text = text
    let hasNUL = text.withUTF8 { utf8 in
      guard !utf8.contains(0) else { return true }
      // SQLite copies the text before the call returns.
      let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      sqlite3_bind_text64(
        handle, index, UnsafeRawPointer(utf8.baseAddress)?.assumingMemoryBound(to: CChar.self),
        UInt64(utf8.count),
        transient, UInt8(SQLITE_UTF8))
      return false
    }
    if hasNUL {
      // As in SQL scripts, which PostgreSQL reads too.
      bind(
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })),
        to: index)
    }
  }
}
