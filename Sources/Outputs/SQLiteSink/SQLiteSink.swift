public import Switchboard

/// Writes records to an SQLite database, with the tables of ``SQLSchema``: a new one, or one that is
/// there already, whose other rows and tables stay.
///
/// A run is one transaction: until it is finished, readers see what was there before. Rows that come
/// again replace what is there, with all of a record's details, so that two runs leave the rows of
/// one; issues of the run's sources are replaced as a whole. A record that the tables would not take
/// is rejected, see ``SQLSchema/refusal(of:)``. NUL in texts becomes U+FFFD, as in SQL scripts.
///
/// A database of ours is marked by `application_id` 0x53574244, `SWBD`, and its schema version is
/// `user_version`.
public struct SQLiteSink: Sink {
  /// The file of the database.
  public let path: String
  /// How long to wait for another process that writes to the database, in seconds.
  public let patience: Double

  /// What messages show: `sqlite:out.db`.
  public var name: String { "sqlite:\(path)" }

  /// Makes a sink that writes to a database.
  ///
  /// - Parameters:
  ///   - path: The file; it is made where it is not there.
  ///   - patience: How long to wait for another process that writes to it, in seconds.
  public init(path: String, patience: Double = 5) {
    self.path = path
    self.patience = patience
  }

  /// Makes ready to write, see ``Sink/open(_:)``.
  ///
  /// - Throws: ``SinkError``: `cannotCreate` where the file cannot be written, is no database, has
  ///   tables of our names with other columns, or is of a newer schema version; `temporary` where
  ///   another process writes to it.
  public func open(_ context: SinkContext) async throws(SinkError) -> sending any RecordWriter {
    guard path != "-" else {
      throw SinkError(.configuration, path, "a database does not fit on standard output")
    }
    return try SQLiteWriter(path, patience: patience)
  }
}
