public import Switchboard
import Transport

/// Writes records as CSV (RFC 4180), a folder with a file for each table that has rows.
///
/// Every file has a header with all columns of its table, so that columns do not come and go with the
/// data; `sources.csv` and `issues.csv` are there also without rows. `ATTRIBUTION.txt` tells the
/// licence and the credit line of each source. No value is an empty field, an empty text is `""`.
/// Booleans are `true` and `false`, numbers have a point and no grouping.
///
/// The folder changes as a whole, see ``Sink/open(_:)``; files in it that are none of ours stay.
public struct CSVSink: Sink {
  /// The folder.
  public let folder: String
  /// How files are written.
  public let dialect: Dialect

  /// What messages show: `csv:out`.
  public var name: String { "csv:\(folder)" }

  /// Makes a sink that writes to a folder; it is made where it is not there.
  public init(folder: String, dialect: Dialect = Dialect()) {
    self.folder = folder
    self.dialect = dialect
  }

  /// Makes ready to write, see ``Sink/open(_:)``.
  ///
  /// - Throws: ``SinkError`` where the folder cannot be created or written.
  public func open(_ context: SinkContext) async throws(SinkError) -> sending any RecordWriter {
    guard folder != "-" else {
      throw SinkError(.configuration, folder, "several files do not fit on standard output")
    }
    let names = Set(Schema.tables.map(CSVWriter.file)).union([CSVWriter.attribution])
    return CSVWriter(try FolderOutput(folder, names: names), dialect)
  }
}
