public import CSVFormat
public import FeedFormat
public import Switchboard

/// What a file is, found without a definition: format, encoding, dialect, tables, columns, damage.
public struct Inspection: Sendable {
  /// The file, or the member of an archive.
  public var input: String
  /// `CSV`, `XML`, `feed`.
  public var format: String
  /// The encoding; nil where the format tells it.
  public var encoding: Encoding?
  /// How a CSV file is read; nil for other formats.
  public var csv: CSVUnderstanding?
  /// A feed with its items; nil for other formats.
  public var feed: FeedDocument?
  /// The tables of a CSV file; of XML one, of the elements that were found; of a feed none.
  public var tables: [Table] = []
  /// Whether any field of a CSV file is in quotes.
  public var isQuoted = false
  /// What was met beside rows.
  public var notes = RowNotes()
  /// How many rows were repaired, by the name of the rule they broke.
  public var repaired: [String: Int] = [:]
  /// Whether all there is was looked at.
  public var isWhole = true
  /// How many rows there may be where not all were looked at.
  public var estimatedRows: Int?
  /// The definition that fits, or `feed`.
  public var definition: String?
  /// What was odd.
  public var issues: [Issue] = []

  /// How the bytes of a file mean text.
  public struct Encoding: Sendable {
    /// What the caller said.
    public var declared: String?
    /// What the bytes look like.
    public var found: String
    /// What they were read as.
    public var used: String
    /// Whether a byte order mark was found.
    public var hasByteOrderMark: Bool
    /// Bytes that mean nothing in the encoding, of those looked at.
    public var badBytes = 0
  }

  /// One table.
  public struct Table: Sendable {
    /// Where it stands; nil for XML.
    public var place: CSVTable?
    /// Rows, records or items that were looked at.
    public var rows = 0
    /// Lines behind the last row that are no rows.
    public var footer: [String] = []
    /// What its columns hold.
    public var columns: [ColumnProfile]
  }

  /// Rows that were looked at.
  public var rows: Int { tables.first?.rows ?? 0 }

  init(input: String, format: String) {
    self.input = input
    self.format = format
  }
}
