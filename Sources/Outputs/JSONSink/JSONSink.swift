public import Switchboard
import Transport

/// Writes records as JSON (RFC 8259): as lines, or as one document.
///
/// Keys are the columns' names in their order, columns without a value are left out. What hangs off a
/// record is in it: for each detail table that has rows, an array of objects under the table's name,
/// in their order, without `record_id` and `position`.
///
/// The output is one file; it appears whole or not at all. `-` is standard output, which is written
/// as the records come: ``RecordWriter/rewind()`` and ``RecordWriter/abort()`` cannot take back there
/// what is gone already, so records of a source that failed may be among its lines. A document goes
/// to standard output only when it is whole.
///
/// A record with a number that is not finite is rejected: JSON has no such numbers.
public struct JSONSink: Sink {
  /// How records are put together.
  public enum Form: String, Sendable, CaseIterable {
    /// JSON Lines: an object a line, with the key `record` first: `organization`, `call_center`,
    /// `event`, `statistic`, `article`, `source` or `issue`. Lines come in the order of the run.
    case lines
    /// One object: `schema_version`, then an array of objects for each table, under its name. Needs
    /// room for as much again in temporary files, and little memory.
    case document
  }

  /// The file, or `-`.
  public let path: String
  /// How records are put together.
  public let form: Form
  /// The tables that are written, or nil for all. What hangs off a record goes where it goes.
  public let tables: Set<Table>?

  /// What messages show: `json:out.jsonl`.
  public var name: String { "json:\(path)" }

  /// Makes a sink that writes to a file.
  ///
  /// - Parameters:
  ///   - path: The file, or `-` for standard output.
  ///   - form: How records are put together.
  ///   - tables: The tables that are written, nil for all; `[.issues]` for a file of issues.
  public init(path: String, form: Form = .lines, tables: Set<Table>? = nil) {
    self.path = path
    self.form = form
    self.tables = tables
  }

  /// Makes ready to write, see ``Sink/open(_:)``.
  ///
  /// - Throws: ``SinkError`` where the file cannot be created.
  public func open(_ context: SinkContext) async throws(SinkError) -> sending any RecordWriter {
    let filter = TableFilter(tables)
    return switch form {
    case .lines: JSONLinesWriter(try FileOutput(path), filter)
    case .document: try JSONDocumentWriter(try FileOutput(path), filter)
    }
  }
}

/// Tells which tables are written.
struct TableFilter {
  private let isWritten: [Bool]

  init(_ tables: Set<Table>?) {
    isWritten = Table.allCases.map { table in tables?.contains(table) ?? true }
  }

  func callAsFunction(_ table: Table) -> Bool { isWritten[Int(table.rawValue)] }
}
