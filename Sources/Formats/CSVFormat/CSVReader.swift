import CScan
public import Switchboard

/// A cursor over the rows of a CSV file, read piece by piece.
///
/// The bytes of a row are valid until the next call of ``next()``. Nothing is decoded and no text is
/// made until it is asked for. A row that is larger than the limit, or whose quote is never closed,
/// is left out with an issue, and reading goes on with the line after the one where it began.
public final class CSVReader {
  /// What the file is read as.
  public let dialect: CSVDialect
  /// The number of fields of the row.
  public private(set) var fieldCount = 0
  /// The line where the row begins, from 1.
  public private(set) var line = 0

  private let input: any ByteReader
  private let source: String
  private let recordBytes: Int
  private var scanDialect: scan_dialect

  // The memory that is scanned: `filled` bytes, of which those before `start` are done with.
  private var memory: UnsafeMutablePointer<UInt8>
  private var memoryCapacity: Int
  private var filled = 0
  private var start = 0
  private var inputEnded = false

  // What the last scan found, and how far the cursor is in it. Offsets count from `base`.
  private var fields: UnsafeMutablePointer<scan_field>
  private var fieldCapacity: Int
  private let rows: UnsafeMutablePointer<scan_row>
  private let rowCapacity = 1024
  private var rowCount = 0
  private var rowIndex = -1
  private var base = 0
  private var currentFields: UnsafeMutablePointer<scan_field>
  private var currentRow = scan_row()

  private var bytesBefore = 0
  private var linesBefore = 0
  private var scannedLines = 0
  private var issues: [Issue] = []

  /// Makes a cursor before the first row.
  ///
  /// - Parameters:
  ///   - input: Bytes in UTF-8, or in any encoding that has ASCII where the dialect needs it.
  ///   - dialect: What the file is read as.
  ///   - limits: ``Limits/recordBytes`` bounds a row.
  ///   - source: The name of the source, for issues.
  ///   - bufferBytes: How much memory is scanned at once; grows for a longer row.
  public init(
    _ input: any ByteReader, dialect: CSVDialect, limits: Limits = Limits(), source: String = "",
    bufferBytes: Int = 256 << 10
  ) {
    self.input = input
    self.dialect = dialect
    self.source = source
    recordBytes = max(1, min(limits.recordBytes, 1 << 28))
    scanDialect = scan_dialect(
      delimiter: dialect.delimiter, quote: dialect.quote ?? dialect.lineEnd,
      escape: dialect.escape ?? dialect.lineEnd, line_end: dialect.lineEnd,
      has_quote: dialect.quote != nil, has_escape: dialect.escape != nil, plain: false)
    memoryCapacity = max(64, bufferBytes)
    memory = .allocate(capacity: memoryCapacity)
    fieldCapacity = 1 << 15
    fields = .allocate(capacity: fieldCapacity)
    currentFields = fields
    rows = .allocate(capacity: rowCapacity + 1)
  }

  deinit {
    memory.deallocate()
    fields.deallocate()
    rows.deallocate()
  }

  /// Moves to the next row.
  ///
  /// - Returns: false at the end, also when asked again.
  /// - Throws: ``SourceError`` of the input.
  public func next() throws(SourceError) -> Bool {
    while rowIndex + 1 >= rowCount {
      guard try scan() else {
        fieldCount = 0
        return false
      }
    }
    rowIndex += 1
    currentRow = rows[rowIndex]
    currentFields = fields + Int(currentRow.field)
    fieldCount = Int(rows[rowIndex + 1].field - currentRow.field)
    line = linesBefore + Int(currentRow.line) + 1
    return true
  }

  /// Whether the row is an empty line.
  public var isBlank: Bool { fieldCount == 1 && currentRow.begin == currentRow.end }

  /// The place of the row's first byte in the decoded input, from 0.
  public var byteOffset: Int { bytesBefore + Int(currentRow.begin) }

  /// The bytes of the row without its line end.
  public var rowBytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: memory + base + Int(currentRow.begin), count: Int(currentRow.end - currentRow.begin))
  }

  /// The bytes of a field without its quotes; doubled quotes and escapes are still in it.
  /// Empty where the row has no such field.
  @inline(__always)
  public func field(_ index: Int) -> UnsafeRawBufferPointer {
    guard index < fieldCount else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let field = currentFields[index]
    return UnsafeRawBufferPointer(
      start: memory + base + Int(field.begin), count: Int(field.packed >> 3))
  }

  /// The place of a field's first byte in the decoded input, from 0.
  public func byteOffset(of index: Int) -> Int {
    guard index < fieldCount else { return byteOffset }
    return bytesBefore + Int(currentFields[index].begin)
  }

  /// Whether a field was in quotes: an empty one in quotes is not the same as no value everywhere.
  public func isQuoted(_ index: Int) -> Bool {
    index < fieldCount && currentFields[index].packed & UInt32(SCAN_QUOTED) != 0
  }

  /// Whether text stands after the closing quote of a field.
  public func isStray(_ index: Int) -> Bool {
    index < fieldCount && currentFields[index].packed & UInt32(SCAN_STRAY) != 0
  }

  /// A field as text, quotes and escapes resolved; nil where its bytes are not UTF-8.
  public func text(_ index: Int) -> String? {
    let bytes = field(index)
    if index < fieldCount, currentFields[index].packed & UInt32(SCAN_ESCAPED) != 0 {
      return String(validating: resolved(bytes), as: UTF8.self)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The issues met since the last call: rows that were left out.
  public func takeIssues() -> [Issue] {
    defer { issues = [] }
    return issues
  }

  /// Bytes of the decoded input that are done with.
  public var bytesDone: Int { bytesBefore + Int(currentRow.end) }

  private func resolved(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if index + 1 < bytes.count {
        let isDoubled = byte == dialect.quote && bytes[index + 1] == byte
        if isDoubled || byte == dialect.escape { index += 1 }
      }
      result.append(bytes[index])
      index += 1
    }
    return result
  }
}

extension CSVReader {
  /// Scans the next rows; false at the end of the input.
  private func scan() throws(SourceError) -> Bool {
    rowIndex = -1
    rowCount = 0
    while true {
      // The rows of the last scan are done with.
      bytesBefore += start - base
      linesBefore += scannedLines
      scannedLines = 0
      base = start
      let result = scan_rows(
        &scanDialect, memory + start, filled - start, inputEnded, fields, fieldCapacity, rows,
        rowCapacity)
      if result.rows > 0 {
        rowCount = Int(result.rows)
        start += result.consumed
        scannedLines = Int(result.lines)
        return true
      }
      if result.is_full {
        growFields()
      } else if filled - start >= recordBytes || (inputEnded && filled > start) {
        leaveOut(isOpen: result.is_open)
      } else if inputEnded {
        return false
      } else {
        try fill()
      }
    }
  }

  /// Reads until the memory is full or the input has ended, making room first.
  private func fill() throws(SourceError) {
    if start > 0 {
      memory.update(from: memory + start, count: filled - start)
      filled -= start
      start = 0
      base = 0
    }
    if filled == memoryCapacity {
      let capacity = min(memoryCapacity * 2, recordBytes + 64)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: max(capacity, filled + 64))
      larger.update(from: memory, count: filled)
      memory.deallocate()
      memory = larger
      memoryCapacity = max(capacity, filled + 64)
    }
    while filled < memoryCapacity && !inputEnded {
      let room = UnsafeMutableRawBufferPointer(
        start: memory + filled, count: memoryCapacity - filled)
      let count = try input.read(into: room)
      if count == 0 { inputEnded = true }
      filled += count
    }
  }

  private func growFields() {
    fields.deallocate()
    fieldCapacity *= 4
    fields = .allocate(capacity: fieldCapacity)
    currentFields = fields
  }

  /// Leaves out the line where a row begins that cannot be read, and goes on after it.
  private func leaveOut(isOpen: Bool) {
    let bytes = UnsafeRawBufferPointer(start: memory + start, count: filled - start)
    let length = bytes.firstIndex(of: dialect.lineEnd) ?? bytes.count
    let location = Location(
      source: source, input: input.name, line: linesBefore + 1, byteOffset: bytesBefore)
    let raw = Issue.printable(bytes.prefix(min(length, 64 << 10)))
    if isOpen {
      issues.append(
        Issue(
          .quoting, .quarantined, at: location,
          "a quote is opened in this line and never closed; the line is left out", raw: raw))
    } else {
      issues.append(
        Issue(
          .tooLarge, .quarantined, at: location,
          "a row is larger than \(recordBytes) bytes; its first line is left out", raw: raw))
    }
    let hasLineEnd = length < bytes.count
    start += length + (hasLineEnd ? 1 : 0)
    scannedLines = hasLineEnd ? 1 : 0
  }
}
