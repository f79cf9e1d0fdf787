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
  public private(set) var fieldCount = 0
  /// The line where the row begins, from 1.
  public private(set) var line = 0

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

  private var request: scan_request
  private let ordinals: UnsafeMutablePointer<UInt32>
  private let spans: UnsafeMutablePointer<scan_span>
  private let places: UnsafeMutablePointer<UInt32>
  private let columns: [Int]
  private var ordinalOfBegin: [Int] = []
  private var ordinalOfEnd: [Int] = []

  // What the last scan found, counted from where it began; `shift` bytes of it are left behind.
  private var spanCount = 0
  private var spanIndex = 0
  private var consumed = 0
  private var consumedLines = 0
  private var isIrregular = false
  var shift = 0
  private var shiftLines = 0

  // The row: its bytes from the begin of the window on, its fields once they are known.
  private var rowBegin = 0
  private var rowEnd = 0
  private var isSplit = true
  private var spanPlaces: UnsafeMutablePointer<UInt32>
  var rowFields: [scan_field] = []
  /// Bytes and lines of the row just given, which are dropped when the next one is wanted.
  private var done = (bytes: 0, lines: 0)

  private let headerCount: Int
  /// The dialect for the bytes of one row.
  private var rowTokens: scan_tokens

  private static let spanCapacity = 4096

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
    spans = .allocate(capacity: CSVReader.spanCapacity + 1)
    places = .allocate(capacity: (CSVReader.spanCapacity + 1) * max(1, wanted.count))
    spanPlaces = places
  }

  deinit {
    ordinals.deallocate()
    spans.deallocate()
    places.deallocate()
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

// Rows that nobody wants.
extension CSVReader {
  /// Passes over the next rows that have no wanted field in some columns, as long as they are sound and
  /// in memory. Millions of rows are passed over this way: nothing else is looked at.
  ///
  /// - Parameters:
  ///   - numbers: The columns, by their numbers among those that are looked at in each row.
  ///   - isWanted: Whether the bytes of a field are wanted; told the place of the column in `numbers`.
  /// - Returns: how many rows were passed over. The next row is the first that is wanted, or one that
  ///   has to be looked at more closely.
  public func skipRows(
    byColumns numbers: [Int], unless isWanted: (Int, UnsafeRawBufferPointer) -> Bool
  ) -> Int {
    leave()
    guard let table, table.endOffset == nil, held.isEmpty, spanIndex < spanCount else { return 0 }
    let base = window.bytes
    let (spans, places, shift) = (spans, places, shift)
    let (width, headerCount, limit) = (UInt32(table.width), headerCount, recordBytes)
    let (quote, hasQuote) = (request.quote, request.has_quote)
    let comment = dialect.comment?.first
    let stride = Int(request.ordinal_count)
    let wanted = numbers.map { number in
      (
        first: ordinalOfBegin[number], last: ordinalOfEnd[number],
        isLast: columns[number] + 1 == table.width
      )
    }
    var index = spanIndex
    rows: while index < spanCount {
      let span = spans[index]
      let begin = Int(span.begin) - shift
      let end = Int(span.end) - shift
      let length = end - begin
      guard span.fields == width, length >= Int(width), length != headerCount, length <= limit,
        comment == nil || base[begin] != comment
      else { break }
      for (place, column) in wanted.enumerated() {
        var from =
          column.first < 0 ? begin : Int(places[index * stride + column.first]) + 1 - shift
        var to = column.isLast ? end : Int(places[index * stride + column.last]) - shift
        if hasQuote, to - from >= 2, base[from] == quote {
          from += 1
          to -= 1
        }
        if isWanted(place, UnsafeRawBufferPointer(start: base + from, count: to - from)) {
          break rows
        }
      }
      index += 1
    }
    let skipped = index - spanIndex
    spanIndex = index
    if skipped > 0 {
      rowBegin = 0
      rowEnd = Int(spans[index - 1].end) - shift
      isSplit = true
    }
    return skipped
  }
}

// Fields.
extension CSVReader {
  /// The bytes of a field without its quotes; doubled quotes and escapes are still in it.
  /// Empty where the row has no such field.
  public func field(_ index: Int) -> UnsafeRawBufferPointer {
    split()
    guard index < rowFields.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let field = rowFields[index]
    let begin = Int(field.begin)
    return bytes(begin, begin + Int(field.packed >> 3))
  }

  /// The bytes of one of the columns that are looked at in each row, by its number among them.
  @inline(__always)
  public func filterField(_ number: Int) -> UnsafeRawBufferPointer {
    guard !isSplit else { return field(columns[number]) }
    let first = ordinalOfBegin[number]
    let begin = first < 0 ? rowBegin : Int(spanPlaces[first]) + 1 - shift
    let isLast = columns[number] + 1 >= fieldCount
    let end = isLast ? rowEnd : Int(spanPlaces[ordinalOfEnd[number]]) - shift
    let raw = bytes(begin, end)
    if request.has_quote, raw.count >= 2, raw[0] == request.quote {
      return UnsafeRawBufferPointer(rebasing: raw[1..<(raw.count - 1)])
    }
    return raw
  }

  /// A field as text, quotes and escapes resolved; nil where its bytes are not UTF-8.
  public func text(_ index: Int) -> String? {
    let bytes = field(index)
    if isEscaped(index) {
      return String(validating: FieldText.resolved(bytes, dialect), as: UTF8.self)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// A field as text whatever its bytes are.
  ///
  /// What is not UTF-8 is read as windows-1252 where that is a character, else as U+FFFD.
  ///
  /// - Returns: the text, how many bytes were not UTF-8, and where the first of them is in the field.
  public func repairedText(_ index: Int) -> (text: String, badBytes: Int, firstBad: Int) {
    let bytes = field(index)
    let result =
      isEscaped(index)
      ? FieldText.decode(FieldText.resolved(bytes, dialect)) : FieldText.decode(bytes)
    return (result.text, result.badCount, result.firstBad ?? 0)
  }

  /// The place of a field's first byte in the decoded input, from 0.
  public func byteOffset(of index: Int) -> Int {
    split()
    return index < rowFields.count ? window.place + Int(rowFields[index].begin) : byteOffset
  }

  /// Whether a field was in quotes: an empty one in quotes is not the same as no value everywhere.
  public func isQuoted(_ index: Int) -> Bool {
    split()
    return index < rowFields.count && rowFields[index].packed & UInt32(SCAN_QUOTED) != 0
  }

  /// Whether quotes are doubled or bytes escaped in a field.
  func isEscaped(_ index: Int) -> Bool {
    index < rowFields.count && rowFields[index].packed & UInt32(SCAN_ESCAPED) != 0
  }

  /// Hands out the fields of the row: where each begins, counted from the begin of the row, and its
  /// length with its flags.
  func forEachField(_ body: (Int, UInt32) -> Void) {
    split()
    for field in rowFields { body(Int(field.begin) - rowBegin, field.packed) }
  }

  /// Takes the fields of the row apart.
  private func split() {
    guard !isSplit else { return }
    isSplit = true
    let count = rowEnd - rowBegin
    splitRow(at: rowBegin, count: count, capacity: fieldCount + 1)
  }

  private func splitRow(at begin: Int, count: Int, capacity: Int) {
    let base = window.bytes + begin
    rowFields = [scan_field](unsafeUninitializedCapacity: capacity) { room, used in
      used = Int(scan_row(&rowTokens, base, count, true, false, room.baseAddress, capacity).fields)
    }
    for index in rowFields.indices { rowFields[index].begin += UInt32(begin) }
  }
}

// Spans and the window.
extension CSVReader {
  /// Drops the row that was given last, where it was put together by hand.
  private func leave() {
    guard done.bytes > 0 else { return }
    drop(done.bytes, lines: done.lines)
    done = (0, 0)
    // Rows that were found behind it are good if one begins where it ended.
    while spanIndex < spanCount, Int(spans[spanIndex].begin) < shift { spanIndex += 1 }
    if spanIndex < spanCount ? Int(spans[spanIndex].begin) != shift : consumed != shift {
      forgetSpans()
    }
  }

  /// Leaves bytes of the window behind.
  func drop(_ count: Int, lines: Int) {
    window.drop(count)
    linesBefore += lines
    shift += count
    shiftLines += lines
  }

  private func forgetSpans() {
    spanCount = 0
    spanIndex = 0
    isIrregular = false
    consumed = 0
    consumedLines = 0
    shift = 0
    shiftLines = 0
  }

  /// Gives a row that was put together: its fields, its end, and what is dropped after it.
  func give(_ fields: [scan_field], end: Int, next: Int, lines: Int) {
    rowFields = fields
    isSplit = true
    rowBegin = 0
    rowEnd = end
    fieldCount = fields.count
    line = linesBefore + 1
    assert(next <= window.count, "give \(next) of \(window.count), end \(end)")
    done = (next, lines)
  }

  /// Passes over bytes that are no row.
  func pass(_ bytes: Int, lines: Int) {
    rowBegin = 0
    rowEnd = 0
    assert(bytes > 0, "nothing is passed over")
    done = (max(1, bytes), lines)
  }

  /// Finds more rows; false at the end of the input or of the table.
  private func refill() throws(SourceError) -> Bool {
    let hasMore = try findRows()
    if !hasMore { try window.check(input) }
    return hasMore
  }

  private func findRows() throws(SourceError) -> Bool {
    if isBeyondTable(window.place) { return endTable() }
    if let table, window.place < table.bodyOffset { try skip(to: table.bodyOffset) }
    guard dialect.isSimple else {
      if window.count == 0, try !window.fill(from: input) { return endTable() }
      isIrregular = true
      return true
    }
    while true {
      if window.count > 0 {
        let outcome = scan_spans(
          &request, window.bytes, window.count, window.hasEnded, spans, places,
          CSVReader.spanCapacity)
        forgetSpans()
        spanCount = Int(outcome.rows)
        consumed = outcome.consumed
        consumedLines = Int(outcome.lines)
        isIrregular = outcome.reason == UInt32(SCAN_IRREGULAR)
        if spanCount > 0 || isIrregular { return true }
      }
      if window.count > 0, window.hasEnded || window.count > 64 << 10 {
        isIrregular = true
        return true
      }
      if try !window.fill(from: input), window.count == 0 { return endTable() }
    }
  }

  private func skip(to offset: Int) throws(SourceError) {
    while window.place < offset {
      if window.count == 0, try !window.fill(from: input) { return }
      window.drop(min(window.count, offset - window.place))
    }
  }

  /// Whether a place of the input belongs to the next table.
  func isBeyondTable(_ place: Int) -> Bool {
    table?.endOffset.map { place >= $0 } ?? false
  }

  private func endTable() -> Bool {
    finishHeld()
    fieldCount = 0
    rowEnd = rowBegin
    return false
  }

  /// Whether the bytes begin with what begins a remark.
  func isRemark(at begin: Int, to end: Int) -> Bool {
    guard let comment = dialect.comment, end - begin >= comment.count else { return false }
    return bytes(begin, begin + comment.count).elementsEqual(comment)
  }
}
