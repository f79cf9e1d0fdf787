public import Switchboard
import Transport

/// Writes records as one SQL script that SQLite from 3.24 and PostgreSQL from 12 run alike, and that
/// may be run again: what is there is replaced, so that two runs leave the rows of one.
///
///     sqlite3 -bail register.db < register.sql
///     psql -X -v ON_ERROR_STOP=1 -d register -f register.sql
///
/// The script is one transaction; `-bail` and `ON_ERROR_STOP` make the loaders stop at an error, and
/// then nothing of it is kept. It needs `standard_conforming_strings`, PostgreSQL's default. A record
/// that comes again replaces all of its details. NUL, which PostgreSQL's texts cannot hold, becomes
/// U+FFFD. A record that the tables would not take is rejected, see ``SQLSchema/refusal(of:)``.
///
/// The output is one file; it appears whole or not at all. `-` is standard output: there a source that
/// failed is taken back by the script itself, and a script that breaks off has no COMMIT.
public struct SQLSink: Sink {
  /// The file, or `-`.
  public let path: String

  /// What messages show: `sql:out.sql`.
  public var name: String { "sql:\(path)" }

  /// Makes a sink that writes to a file, or for `-` to standard output.
  public init(path: String) { self.path = path }

  /// Makes ready to write, see ``Sink/open(_:)``.
  ///
  /// - Throws: ``SinkError`` where the file cannot be created.
  public func open(_ context: SinkContext) async throws(SinkError) -> sending any RecordWriter {
    try SQLWriter(try FileOutput(path))
  }
}
