import CScan
public import Switchboard

/// A cursor over the rows of a CSV file, read piece by piece.
///
/// The bytes of a row are valid until the next call of ``next()``. Nothing is decoded and no text is
/// made until it is asked for. Read as a table, each row has as many fields as the table has columns:
/// rows that have not are repaired where they can mean only one thing, else set aside with an issue.
/// Damage never spreads: reading goes on with the next line.
public final class CSVReader {
  /// What the file is read as.
  public let dialect: CSVDialect
  /// The number of fields of the row.
  public internal(set) var fieldCount = 0
  /// The line where the row begins, from 1.
  public internal(set) var line = 0

  let input: any ByteReader
  let source: String
  let table: CSVTable?
  let damage: CSVOptions.DamagePolicy
  let recordBytes: Int
  let mender: RowMender
  var window: ByteWindow
  /// Line breaks before the window.
  var linesBefore: Int
  var notes = RowNotes()
  var issues: [Issue] = []
  /// Rows to be set aside, unless the input ends with them: then they are its footer.
  var held: [HeldRow] = []

  var request: scan_request
  let ordinals: UnsafeMutablePointer<UInt32>
  var spans: UnsafeMutablePointer<scan_span>
  var places: UnsafeMutablePointer<UInt32>
  let ownSpans: UnsafeMutablePointer<scan_span>
  let ownPlaces: UnsafeMutablePointer<UInt32>
  /// What finds rows in another thread, and the rows of it that are being read.
  var ahead: ScanAhead?
  var adopted: ScannedWindow?
  let columns: [Int]
  var ordinalOfBegin: [Int] = []
  var ordinalOfEnd: [Int] = []

  // What the last scan found, counted from where it began; `shift` bytes of it are left behind.
  var spanCount = 0
  var spanIndex = 0
  var consumed = 0
  var consumedLines = 0
  var isIrregular = false
  var shift = 0
  var shiftLines = 0

  // The row: its bytes from the begin of the window on, its fields once they are known.
  var rowBegin = 0
  var rowEnd = 0
  var isSplit = true
  var spanPlaces: UnsafeMutablePointer<UInt32>
  var rowFields: [scan_field] = []
  /// Bytes and lines of the row just given, which are dropped when the next one is wanted.
  var done = (bytes: 0, lines: 0)

  let headerCount: Int
  /// The dialect for the bytes of one row.
  var rowTokens: scan_tokens

  static let spanCapacity = 4096
  /// A file above this size is worth a thread that finds its rows.
  static let largeFile = 8 << 20

  /// Makes a cursor over rows as they are, nothing mended.
  ///
  /// - Parameters:
  ///   - input: Bytes in UTF-8, or in any encoding that has ASCII where the dialect needs it.
  ///   - dialect: What the file is read as.
  ///   - limits: ``Limits/recordBytes`` bounds a row.
  ///   - source: The name of the source, for issues.
  ///   - bufferBytes: How much memory is scanned at once; grows for a longer row.
  public convenience init(
    _ input: any ByteReader, dialect: CSVDialect, limits: Limits = Limits(), source: String = "",
    bufferBytes: Int = 256 << 10
  ) {
    self.init(
      input, dialect, table: nil, columns: [], damage: .repair, limits: limits, source: source,
      bufferBytes: bufferBytes)
  }

  /// Makes a cursor over the rows of a table.
  ///
  /// - Parameters:
  ///   - input: The bytes that the table was found in, from their begin on.
  ///   - understanding: What was found.
  ///   - table: The table of it that is read.
  ///   - columns: Columns that are looked at in each row, ascending; see ``filterField(_:)``.
  ///   - limits: ``Limits/recordBytes`` bounds a row.
  ///   - source: The name of the source, for issues.
  ///   - bufferBytes: How much memory is scanned at once; grows for a longer row.
  public convenience init(
    _ input: any ByteReader, _ understanding: CSVUnderstanding, table: CSVTable,
    columns: [Int] = [],
    limits: Limits = Limits(), source: String = "", bufferBytes: Int = 256 << 10
  ) {
    self.init(
      input, understanding.dialect, table: table, columns: columns,
      damage: understanding.options.damage, limits: limits, source: source,
      bufferBytes: bufferBytes)
  }

  private init(
    _ input: any ByteReader, _ dialect: CSVDialect, table: CSVTable?, columns: [Int],
    damage: CSVOptions.DamagePolicy, limits: Limits, source: String, bufferBytes: Int
  ) {
    self.input = input
    self.dialect = dialect
    self.source = source
    self.table = table
    self.damage = damage
    self.columns = columns
    recordBytes = max(1, min(limits.recordBytes, 1 << 28))
    mender = RowMender(dialect, width: table?.width ?? 0, profiles: table?.profiles ?? [])
    rowTokens = mender.tokens
    rowTokens.end_kind = UInt8(SCAN_END_NONE)
    scan_prepare(&rowTokens)
    window = ByteWindow(capacity: bufferBytes)
    linesBefore = table?.bodyLine ?? 0
    headerCount = table.flatMap { $0.headerRows > 0 ? $0.headerBytes.count : nil } ?? -1
    let wanted = Set(columns.flatMap { $0 > 0 ? [$0 - 1, $0] : [0] }).sorted()
    ordinals = .allocate(capacity: max(1, wanted.count))
    for (index, ordinal) in wanted.enumerated() { ordinals[index] = UInt32(ordinal) }
    request = scan_request(
      delimiter: dialect.delimiter.first ?? 0xFF,
      quote: dialect.quote?.open.first ?? dialect.lineEnd, line_end: dialect.lineEnd,
      has_quote: dialect.quote != nil, ordinals: UnsafePointer(ordinals),
      ordinal_count: UInt32(wanted.count))
    ordinalOfBegin = columns.map { column in
      column == 0 ? -1 : wanted.firstIndex(of: column - 1) ?? -1
    }
    ordinalOfEnd = columns.map { column in wanted.firstIndex(of: column) ?? -1 }
    ownSpans = .allocate(capacity: CSVReader.spanCapacity + 1)
    ownPlaces = .allocate(capacity: (CSVReader.spanCapacity + 1) * max(1, wanted.count))
    spans = ownSpans
    places = ownPlaces
    spanPlaces = ownPlaces
    if table != nil, dialect.isSimple, (input.bytesTotal ?? 0) > CSVReader.largeFile,
      let input = input as? any MappableReader
    {
      ahead = ScanAhead(input, request)
    }
  }

  deinit {
    ahead?.stop()
    ordinals.deallocate()
    ownSpans.deallocate()
    ownPlaces.deallocate()
  }

  /// Moves to the next row.
  ///
  /// - Returns: false at the end, also when asked again.
  /// - Throws: ``SourceError`` of the input, or of the first damaged row where none is allowed.
  public func next() throws(SourceError) -> Bool {
    while true {
      leave()
      if spanIndex < spanCount {
        let span = spans[spanIndex]
        rowBegin = Int(span.begin) - shift
        rowEnd = Int(span.end) - shift
        // As many delimiters as bytes: all fields are empty.
        if table?.endOffset != nil, isBeyondTable(window.place + rowBegin) { return endTable() }
        let isLarge = rowEnd - rowBegin > min(recordBytes, CSVReader.lookahead)
        let isEmpty = rowEnd - rowBegin < Int(span.fields) && span.fields > 1
        let isHeader = rowEnd - rowBegin == headerCount && repeatsHeader(rowBegin)
        let isOdd =
          table.map { table in
            Int(span.fields) != table.width || isEmpty || isHeader
              || isRemark(at: rowBegin, to: rowEnd)
          } ?? false
        if isOdd || isLarge {
          drop(rowBegin, lines: Int(span.line) - shiftLines)
          if try assemble() { return true }
          continue
        }
        spanPlaces = places + spanIndex * Int(request.ordinal_count)
        spanIndex += 1
        fieldCount = Int(span.fields)
        line = linesBefore + Int(span.line) - shiftLines + 1
        isSplit = false
        if !held.isEmpty { setHeldAside() }
        return true
      }
      if spanCount > 0 || consumed > 0 {
        drop(consumed - shift, lines: consumedLines - shiftLines)
        let isNextIrregular = isIrregular
        forgetSpans()
        isIrregular = isNextIrregular
      }
      if isIrregular {
        isIrregular = false
        if try assemble() { return true }
        continue
      }
      guard try refill() else { return false }
    }
  }

  /// Whether the row is an empty line.
  public var isBlank: Bool { fieldCount == 1 && rowBegin == rowEnd }

  /// The place of the row's first byte in the decoded input, from 0.
  public var byteOffset: Int { window.place + rowBegin }

  /// Bytes of the decoded input that are done with.
  public var bytesDone: Int { window.place + rowEnd }

  /// The bytes of the row without its end.
  public var rowBytes: UnsafeRawBufferPointer { bytes(rowBegin, rowEnd) }

  func bytes(_ begin: Int, _ end: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: window.bytes + begin, count: max(0, end - begin))
  }
}
