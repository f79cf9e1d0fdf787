import GRDB
import GRDBSQLite
import Glibc
import Switchboard

/// A connection to a database file. The only place that knows GRDB.
final class Connection {
  let path: String
  private let queue: DatabaseQueue

  /// Opens a database; makes an empty file where there is none.
  init(_ path: String, patience: Double) throws(SinkError) {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    // A run is one transaction over many calls.
    configuration.allowsUnsafeTransactions = true
    configuration.label = "SQLiteSink"
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw Connection.sinkError(error, path)
    }
    self.path = path
  }

  /// Runs statements without a result.
  func execute(_ sql: String) throws(SinkError) {
    try perform { try $0.execute(sql: sql) }
  }

  /// The rows of a query, each value as text.
  func rows(_ sql: String) throws(SinkError) -> [[String?]] {
    try perform { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map {
          String.fromDatabaseValue($0) ?? Int.fromDatabaseValue($0).map(String.init)
        }
      }
    }
  }

  /// Prepares a statement that is run many times.
  func prepare(_ sql: String) throws(SinkError) -> PreparedStatement {
    let path = path
    return try perform { database in
      let statement = try database.makeStatement(sql: sql)
      return PreparedStatement(statement.sqliteStatement, of: statement, path: path)
    }
  }

  /// Runs a block that uses prepared statements, while no one else uses the connection.
  func use<Result>(_ block: () throws -> Result) throws(SinkError) -> Result {
    try perform { _ in try block() }
  }

  /// Closes the database, which takes back a transaction that is still open.
  func close() {
    do { try queue.close() } catch {
      // It is closed when the last statement is let go.
    }
  }

  private func perform<Result>(_ block: (Database) throws -> Result) throws(SinkError) -> Result {
    do {
      return try queue.inDatabase(block)
    } catch {
      throw Connection.sinkError(error, path)
    }
  }

  private static func sinkError(_ error: any Error, _ path: String) -> SinkError {
    if let error = error as? SinkError { return error }
    guard let error = error as? DatabaseError else {
      return SinkError(.internal, path, "\(error)")
    }
    return .sqlite(error.extendedResultCode.rawValue, error.message ?? "unknown error", path)
  }
}

extension SinkError {
  /// The error of a call of SQLite.
  static func sqlite(_ code: Int32, _ message: String, _ path: String) -> SinkError {
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED:
      SinkError(.temporary, path, "another process writes to the database (\(message))")
    case SQLITE_NOTADB, SQLITE_CORRUPT:
      SinkError(.cannotCreate, path, "is not an SQLite database, or a damaged one (\(message))")
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH, SQLITE_READONLY:
      SinkError(.cannotCreate, path, "cannot write to the database: \(message)")
    case SQLITE_FULL, SQLITE_IOERR, SQLITE_NOMEM, SQLITE_TOOBIG:
      SinkError(.inputOutput, path, "cannot write to the database: \(message)")
    default: SinkError(.internal, path, "unexpected error of SQLite, code \(code): \(message)")
    }
  }
}
