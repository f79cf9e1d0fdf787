/// One table of a CSV file: where it stands, its header, and what its columns hold.
public struct CSVTable: Sendable, Hashable {
  /// The line of its header, or of its first row where it has none, from 1.
  public var firstLine: Int
  /// Rows of its header; 0: it has none.
  public var headerRows: Int
  /// The names of its columns; `column_1` and so on where it has no header.
  public var names: [String]
  /// Lines in front of it that are not part of it, as text.
  public var preamble: [String]
  /// What the rows of the sample hold, a profile a column.
  public var profiles: [ColumnProfile]
  /// Rows of it in the sample.
  public var sampledRows: Int

  /// The place of its first row after the header, in the decoded input.
  var bodyOffset: Int
  /// The line breaks before that.
  var bodyLine: Int
  /// The place where the next table begins; nil: it goes on to the end.
  var endOffset: Int?
  /// The bytes of its header's last row, by which it is known when it comes again.
  var headerBytes: [UInt8]

  /// The number of its columns.
  public var width: Int { names.count }

  /// Gives the columns of a table without a header their names.
  public mutating func name(_ columns: [String]) {
    names = columns
    for index in profiles.indices where index < columns.count {
      profiles[index].name = columns[index]
    }
  }

  /// The same table as a piece of the file has it that begins with one of its rows.
  public var inPieces: CSVTable {
    var piece = self
    piece.bodyOffset = 0
    piece.bodyLine = 0
    piece.endOffset = nil
    return piece
  }
}
