/// What a CSV file is, seen from a sample of it: its dialect and its tables.
public struct CSVUnderstanding: Sendable, Hashable {
  /// The dialect, and how sure it is.
  public var finding: DialectFinding
  /// The tables in their order.
  public var tables: [CSVTable]
  /// What the user said.
  public var options: CSVOptions
  /// Rows that were looked at.
  public var sampledRows: Int
  /// Whether the rows end with CR LF where they end with LF.
  public var hasCarriageReturns: Bool

  /// The dialect.
  public var dialect: CSVDialect { finding.dialect }

  /// Looks at a sample.
  ///
  /// - Parameters:
  ///   - head: The first bytes of the file, decoded, without a byte order mark.
  ///   - isWhole: Whether they are all there are.
  ///   - options: What is known already.
  ///   - maximumRows: How many rows are looked at.
  public init(
    _ head: [UInt8], isWhole: Bool, options: CSVOptions = CSVOptions(), maximumRows: Int = 20_000
  ) {
    self = head.withUnsafeBytes { bytes in
      CSVUnderstanding(bytes, isWhole: isWhole, options: options, maximumRows: maximumRows)
    }
  }

  private init(
    _ bytes: UnsafeRawBufferPointer, isWhole: Bool, options: CSVOptions, maximumRows: Int
  ) {
    self.options = options
    var options = options
    let declared = CSVUnderstanding.declaredDelimiter(bytes)
    if options.delimiter == nil { options.delimiter = declared?.delimiter }
    let body = UnsafeRawBufferPointer(rebasing: bytes[(declared?.length ?? 0)...])
    let small = UnsafeRawBufferPointer(rebasing: body.prefix(96 << 10))
    var finding = DialectDetector(
      sample: small, isWhole: isWhole && small.count == body.count, hint: options
    ).find()
    // What a spreadsheet wrote into the first line is part of the file, but not of the table.
    var rows = SampleRows(bytes, finding.dialect, isWhole: isWhole, maximum: maximumRows)
    if finding.dialect.comment == nil,
      let comment = TableFinder.comment(in: rows, fieldCount: finding.fieldCount)
    {
      finding.dialect.comment = comment
      rows = SampleRows(bytes, finding.dialect, isWhole: isWhole, maximum: maximumRows)
    }
    self.finding = finding
    sampledRows = rows.rows.count
    let feeds = small.count { $0 == 0x0A }
    hasCarriageReturns = feeds > 0 && ByteHistogram(small).pairs(0x0D, 0x0A) * 2 > feeds
    tables =
      TableFinder(
        rows: rows, dialect: finding.dialect, fieldCount: finding.fieldCount, options: options
      ).tables()
  }

  /// The table that is read: the one that was asked for, else the one with the most rows.
  public var table: CSVTable? {
    if let number = options.table {
      return number >= 1 && number <= tables.count ? tables[number - 1] : nil
    }
    // Of equals the first.
    return tables.max { $0.sampledRows < $1.sampledRows }
  }

  /// `sep=;`, by which spreadsheets tell each other the delimiter. What ends lines or quotes fields is none.
  private static func declaredDelimiter(
    _ bytes: UnsafeRawBufferPointer
  ) -> (delimiter: [UInt8], length: Int)? {
    guard bytes.count > 5, bytes.starts(with: Array("sep=".utf8)),
      ![0x0A, 0x0D, 0x22].contains(bytes[4])
    else { return nil }
    var end = 5
    if end < bytes.count, bytes[end] == 0x0D { end += 1 }
    guard end < bytes.count, bytes[end] == 0x0A else { return nil }
    return ([bytes[4]], end + 1)
  }
}
