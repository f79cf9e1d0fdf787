import CScan
public import Switchboard

/// What was met beside rows, counted.
public struct RowNotes: Sendable, Hashable {
  /// Empty lines.
  public var blankRows = 0
  /// Lines that are remarks.
  public var remarks = 0
  /// Rows that say again what the header says.
  public var repeatedHeaders = 0
  /// Rows with empty fields too many, or without the last fields that have no name.
  public var trimmedRows = 0
  /// The line of the first of them.
  public var firstTrimmedLine = 0
  /// Lines behind the last row that are no rows.
  public var footer: [String] = []
  /// Rows that were repaired.
  public var repaired = 0
  /// Rows that were set aside.
  public var quarantined = 0

  /// Makes notes of nothing.
  public init() {}
}

/// A row that may be set aside.
struct HeldRow {
  var line: Int
  var byteOffset: Int
  var fieldCount: Int
  var filled: Int
  var raw: String
  var followsBlank: Bool
  var hasEnd: Bool
}

// Rows that the span kernel does not give: other dialects, and what is odd.
extension CSVReader {
  /// The issues met since the last call.
  public func takeIssues() -> [Issue] {
    defer { issues = [] }
    return issues
  }

  /// What was met beside rows so far; the footer is known at the end.
  public var rowNotes: RowNotes { notes }

  /// Looks at the row at the begin of the window, and gives it, repairs it, or passes over it.
  ///
  /// - Returns: whether there is a row to be given.
  func assemble() throws(SourceError) -> Bool {
    if isBeyondTable(window.place) {
      pass(window.count, lines: 0)
      return false
    }
    var fields: [scan_field] = []
    let row = try scanWhole(&fields)
    if row.status == UInt32(SCAN_WHOLE), row.end > recordBytes {
      leaveOut(isOpen: false, isLarge: true)
      return false
    }
    if row.status == UInt32(SCAN_WHOLE), try give(row, fields) { return true }
    if row.status == UInt32(SCAN_WHOLE), passesOver(row, fields) { return false }
    guard let table else {
      // Nothing is mended: a quote that is never closed takes its line with it, no more.
      leaveOut(isOpen: row.status == UInt32(SCAN_OPEN), isLarge: !window.hasEnded)
      return false
    }
    let hasQuoteTrouble = row.is_stray || row.status != UInt32(SCAN_WHOLE) || row.lines > 1
    // As much as is sure to be there, so that it does not matter how the bytes arrived.
    let reach = min(window.count, max(row.next, CSVReader.lookahead) + CSVReader.lookahead)
    let text = RowMender.Text(
      bytes: window.bytes, count: reach, isLast: window.hasEnded && reach == window.count)
    if damage == .repair, let reading = mender.mend(text, hasQuoteTrouble: hasQuoteTrouble) {
      if !held.isEmpty { setHeldAside() }
      report(reading.repair, table)
      give(reading.fields, end: reading.end, next: reading.next, lines: reading.lines)
      return true
    }
    if row.status != UInt32(SCAN_WHOLE) || (row.is_stray && row.lines > 1) {
      leaveOut(isOpen: true, isLarge: window.count >= recordBytes && !window.hasEnded)
    } else {
      hold(row, fields)
      pass(row.next, lines: Int(row.lines))
    }
    if damage == .strict, let row = held.first {
      throw SourceError(
        .badData, at: Location(source: source, input: input.name, line: row.line),
        "\(row.fieldCount) fields where the header has \(table.width)")
    }
    return false
  }

  /// How far behind a row a repair looks, in bytes.
  static let lookahead = 64 << 10

  /// Scans the row at the begin of the window, with as many bytes as it takes.
  private func scanWhole(_ fields: inout [scan_field]) throws(SourceError) -> scan_row_result {
    var capacity = max(64, (table?.width ?? 0) * 2)
    var tokens = mender.tokens
    while true {
      var row = scan_row_result()
      let base = window.bytes
      let count = window.count
      let hasEnded = window.hasEnded
      fields = [scan_field](unsafeUninitializedCapacity: capacity) { room, used in
        row = scan_row(&tokens, base, count, hasEnded, false, room.baseAddress, capacity)
        used = Int(row.fields)
      }
      switch row.status {
      case UInt32(SCAN_CROWDED): capacity *= 4
      case UInt32(SCAN_CUT), UInt32(SCAN_OPEN):
        let isHopeless =
          row.status == UInt32(SCAN_OPEN) && count > CSVReader.lookahead && looksOpen()
        if isHopeless || hasEnded || count >= recordBytes { return row }
        _ = try window.fill(from: input)
      default:
        if row.next > CSVReader.lookahead, row.lines > 4, looksOpen() {
          row.status = UInt32(SCAN_OPEN)
          return row
        }
        // What a repair may need behind the row has to be in memory.
        let isOdd = table.map { row.is_stray || row.lines > 1 || row.fields != $0.width } ?? false
        if isOdd, !hasEnded, row.next + CSVReader.lookahead > count {
          if try window.fill(from: input) { continue }
        }
        return row
      }
    }
  }

  /// Whether the lines behind an open quote are rows by themselves.
  private func looksOpen() -> Bool {
    guard let width = table?.width, width > 1 else { return false }
    let text = RowMender.Text(
      bytes: window.bytes, count: min(window.count, CSVReader.lookahead), isLast: false)
    var place = mender.scan(text, from: 0, ignoringQuotes: true)?.next ?? text.count
    var lines = 0
    var rows = 0
    while lines < 20, let row = mender.scan(text, from: place, ignoringQuotes: true) {
      lines += 1
      if row.fields.count == width { rows += 1 }
      place = row.next
    }
    return lines > 4 && rows * 10 >= lines * 9
  }

  /// Gives a row that is sound, or that is so but for fields that mean nothing.
  private func give(_ row: scan_row_result, _ fields: [scan_field]) throws(SourceError) -> Bool {
    guard let table else {
      give(fields, end: row.end, next: row.next, lines: Int(row.lines))
      return true
    }
    guard !row.is_stray, !isRemark(at: 0, to: row.end) else { return false }
    let count = Int(row.fields)
    if isBlank(row, fields) { return false }
    var fields = fields
    if count != table.width {
      guard isTrimmed(fields, table) else { return false }
      if notes.trimmedRows == 0 { notes.firstTrimmedLine = linesBefore + 1 }
      notes.trimmedRows += 1
      if count > table.width {
        fields.removeLast(count - table.width)
      } else {
        for _ in count..<table.width {
          fields.append(scan_field(begin: UInt32(row.end), packed: 0))
        }
      }
    }
    if repeatsHeader(row, table) { return false }
    if !held.isEmpty { setHeldAside() }
    give(fields, end: row.end, next: row.next, lines: Int(row.lines))
    return true
  }

  /// Whether a row is an empty line, or has nothing but delimiters.
  private func isBlank(_ row: scan_row_result, _ fields: [scan_field]) -> Bool {
    if row.fields == 1 { return row.end == 0 }
    return fields.allSatisfy { $0.packed == 0 }
  }

  private func isTrimmed(_ fields: [scan_field], _ table: CSVTable) -> Bool {
    if fields.count > table.width {
      return fields[table.width...].allSatisfy { $0.packed >> 3 == 0 }
    }
    return table.names[fields.count...].allSatisfy { $0.isEmpty }
  }

  private func repeatsHeader(_ row: scan_row_result, _ table: CSVTable) -> Bool {
    table.headerRows > 0 && row.end == table.headerBytes.count && repeatsHeader(0)
  }

  /// Whether the bytes at a place of the window are those of the header.
  func repeatsHeader(_ place: Int) -> Bool {
    guard let header = table?.headerBytes, let first = header.first,
      window.bytes[place] == first
    else { return false }
    return bytes(place, place + header.count).elementsEqual(header)
  }

  /// Passes over what is no row: blank lines, remarks, the header once more.
  private func passesOver(_ row: scan_row_result, _ fields: [scan_field]) -> Bool {
    guard let table else { return false }
    if isBlank(row, fields) {
      notes.blankRows += 1
    } else if isRemark(at: 0, to: row.end) {
      notes.remarks += 1
      // A quote in a remark means nothing.
      let text = RowMender.Text(bytes: window.bytes, count: window.count, isLast: window.hasEnded)
      if let line = mender.scan(text, from: 0, ignoringQuotes: true) {
        pass(line.next, lines: line.lines)
        return true
      }
    } else if repeatsHeader(row, table) {
      notes.repeatedHeaders += 1
    } else {
      return false
    }
    pass(row.next, lines: Int(row.lines))
    return true
  }
}

// What is told of odd rows.
extension CSVReader {
  private func location(line: Int, byteOffset: Int) -> Location {
    Location(source: source, input: input.name, line: line, byteOffset: byteOffset)
  }

  private func report(_ repair: RowRepair, _ table: CSVTable) {
    notes.repaired += 1
    let rule: Rule =
      switch repair {
      case .innerQuote, .openQuote: .quoting
      default: .fieldCount
      }
    issues.append(
      Issue(
        rule, .repaired, at: location(line: linesBefore + 1, byteOffset: window.place),
        repair.message(table.names), severity: .warning))
  }

  /// Keeps a row that cannot be read until it is known whether the input ends with it.
  private func hold(_ row: scan_row_result, _ fields: [scan_field]) {
    let raw = Issue.printable(bytes(0, min(row.end, 64 << 10)))
    held.append(
      HeldRow(
        line: linesBefore + 1, byteOffset: window.place, fieldCount: fields.count,
        filled: fields.count { $0.packed >> 3 > 0 }, raw: raw, followsBlank: false,
        hasEnd: row.next > row.end))
    if held.count > 8 { setHeldAside() }
  }

  /// Sets the held rows aside: a row came behind them.
  func setHeldAside() {
    for row in held {
      notes.quarantined += 1
      issues.append(
        Issue(
          .fieldCount, .quarantined, at: location(line: row.line, byteOffset: row.byteOffset),
          "\(row.fieldCount) fields where the header has \(table?.width ?? 0)", raw: row.raw))
    }
    held = []
  }

  /// At the end of the input: lines of a word or two behind the last row are its footer.
  func finishHeld() {
    let isFooter = held.allSatisfy { row in
      row.filled <= 2 && row.fieldCount < (table?.width ?? 0) && (row.hasEnd || row.fieldCount == 1)
    }
    guard isFooter, let first = held.first, held.count <= 5 else { return setHeldAside() }
    notes.footer += held.map(\.raw)
    issues.append(
      Issue(
        .fieldCount, .skipped, at: location(line: first.line, byteOffset: first.byteOffset),
        "the last \(held.count == 1 ? "line is" : "\(held.count) lines are") no row but a footer",
        severity: .info, raw: held.map(\.raw).joined(separator: "\n")))
    held = []
  }

  /// Leaves out the line where a row begins that cannot be read, and goes on after it.
  private func leaveOut(isOpen: Bool, isLarge: Bool) {
    let whole = bytes(0, window.count)
    let end: UInt8 = dialect.recordEnd == .carriageReturn ? 0x0D : 0x0A
    let length = whole.firstIndex(of: end) ?? whole.count
    let place = location(line: linesBefore + 1, byteOffset: window.place)
    let raw = Issue.printable(whole.prefix(min(length, 64 << 10)))
    notes.quarantined += 1
    if !held.isEmpty { setHeldAside() }
    issues.append(
      isOpen && !isLarge
        ? Issue(
          .quoting, .quarantined, at: place,
          "a quote is opened in this line and never closed; the line is left out", raw: raw)
        : Issue(
          .tooLarge, .quarantined, at: place,
          "a row is larger than \(recordBytes) bytes; its first line is left out", raw: raw))
    let hasEnd = length < whole.count
    pass(length + (hasEnd ? 1 : 0), lines: hasEnd ? 1 : 0)
  }
}
