import CScan

/// The rows of a sample as one dialect reads them, nothing mended.
struct SampleRows {
  struct Row {
    var begin: Int
    var end: Int
    var next: Int
    /// From 0.
    var line: Int
    var firstField: Int
    var fieldCount: Int
    var isStray: Bool
    var isBlank: Bool
  }

  let bytes: UnsafeRawBufferPointer
  private(set) var rows: [Row] = []
  private(set) var fields: [scan_field] = []
  /// Whether a quote was never closed; what follows it was read without regard to quotes.
  private(set) var openQuotes = 0

  /// Reads the rows of a sample.
  ///
  /// - Parameters:
  ///   - bytes: The sample; must outlive the rows.
  ///   - dialect: How it is read.
  ///   - isWhole: Whether nothing follows; if not, a last row that may be cut off is left out.
  ///   - maximum: How many rows are read.
  init(
    _ bytes: UnsafeRawBufferPointer, _ dialect: CSVDialect, isWhole: Bool, maximum: Int = 1000
  ) {
    self.bytes = bytes
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    var tokens = dialect.tokens
    var room = [scan_field](repeating: scan_field(), count: 4096)
    var place = 0
    var line = 0
    while place < bytes.count, rows.count < maximum {
      var result = SampleRows.scan(&tokens, base + place, bytes.count - place, false, &room)
      // A quote that takes a large part of the sample is one that was never closed.
      let isOpen = result.status == SCAN_OPEN
      if isOpen || result.lines > 200 {
        if isOpen && !isWhole && bytes.count - place < 4096 { break }
        openQuotes += 1
        result = SampleRows.scan(&tokens, base + place, bytes.count - place, true, &room)
      }
      if result.next == bytes.count - place, !isWhole { break }
      let isBlank = result.fields == 1 && result.end == 0
      rows.append(
        Row(
          begin: place, end: place + result.end, next: place + result.next, line: line,
          firstField: fields.count, fieldCount: Int(result.fields), isStray: result.is_stray,
          isBlank: isBlank))
      for index in 0..<Int(result.fields) {
        var field = room[index]
        field.begin += UInt32(place)
        fields.append(field)
      }
      place += max(1, result.next)
      line += Int(result.lines)
    }
  }

  private static func scan(
    _ tokens: inout scan_tokens, _ base: UnsafePointer<UInt8>, _ count: Int, _ ignoresQuotes: Bool,
    _ room: inout [scan_field]
  ) -> scan_row_result {
    while true {
      let capacity = room.count
      let result = room.withUnsafeMutableBufferPointer {
        scan_row(&tokens, base, count, true, ignoresQuotes, $0.baseAddress, capacity)
      }
      guard result.status == UInt32(SCAN_CROWDED) else { return result }
      room = [scan_field](repeating: scan_field(), count: capacity * 4)
    }
  }

  /// The bytes of a field, quotes around it left out.
  func field(_ row: Row, _ index: Int) -> UnsafeRawBufferPointer {
    let field = fields[row.firstField + index]
    let begin = Int(field.begin)
    return UnsafeRawBufferPointer(rebasing: bytes[begin..<(begin + Int(field.packed >> 3))])
  }

  /// A field as text, doubled quotes and escapes resolved.
  func text(_ row: Row, _ index: Int, _ dialect: CSVDialect) -> String {
    let raw = field(row, index)
    let isEscaped = fields[row.firstField + index].packed & UInt32(SCAN_ESCAPED) != 0
    return isEscaped
      ? FieldText.decode(FieldText.resolved(raw, dialect)).text : FieldText.decode(raw).text
  }

  /// Whether a field is in quotes.
  func isQuoted(_ row: Row, _ index: Int) -> Bool {
    fields[row.firstField + index].packed & UInt32(SCAN_QUOTED) != 0
  }
}
