import CScan

/// What was wrong with a row, and was put right.
enum RowRepair: Sendable {
  /// Quotes stand inside a field in quotes and are not doubled.
  case innerQuote
  /// A quote is opened and never closed; it was left out.
  case openQuote
  /// A delimiter stands in a field that is not in quotes.
  case mergedFields(column: Int)
  /// A line break stands in a field that is not in quotes.
  case joinedLines(column: Int)
  /// The row has another delimiter.
  case otherDelimiter(UInt8)
  /// The row ends otherwise than the others.
  case otherEnd
  /// The last fields are missing; they are empty in most rows.
  case missingFields(Int)

  /// What a person reads.
  func message(_ names: [String]) -> String {
    func name(_ column: Int) -> String {
      column < names.count && !names[column].isEmpty ? names[column] : "\(column + 1)"
    }
    return switch self {
    case .innerQuote: "quotes inside a field are not doubled; they are kept as part of it"
    case .openQuote: "a quote is opened and never closed; it is left out"
    case .mergedFields(let column):
      "a delimiter stands in column \(name(column)) without quotes; the field is put together again"
    case .joinedLines(let column):
      "a line break stands in column \(name(column)) without quotes; the row is put together again"
    case .otherDelimiter(let byte):
      "the row is separated by '\(CSVDialect.name(of: [byte]))' and read so"
    case .otherEnd: "the row ends with another line end than the others"
    case .missingFields(let count):
      "the last \(count == 1 ? "field is" : "\(count) fields are") missing, which mostly are empty"
    }
  }
}

/// A way to read a damaged row.
struct RowReading {
  var fields: [scan_field]
  /// Where the row's bytes end and where the next row begins.
  var end: Int
  var next: Int
  var lines: Int
  var repair: RowRepair
}

/// Finds out what a damaged row must have been: the one reading whose fields all fit their columns.
///
/// Only what is unambiguous is repaired. Two readings with different fields that both fit, or columns
/// that say nothing about what fits, leave the row as it is.
struct RowMender {
  let dialect: CSVDialect
  let tokens: scan_tokens
  let width: Int
  let profiles: [ColumnProfile]

  /// The most physical lines that are put together into one row.
  private static let maximumLines = 8

  init(_ dialect: CSVDialect, width: Int, profiles: [ColumnProfile]) {
    self.dialect = dialect
    tokens = dialect.tokens
    self.width = width
    self.profiles = profiles.count == width ? profiles : []
  }

  /// The bytes from the begin of the row on, as many as there are.
  struct Text {
    let bytes: UnsafePointer<UInt8>
    let count: Int
    let isLast: Bool

    func field(_ field: scan_field) -> UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(start: bytes + Int(field.begin), count: Int(field.packed >> 3))
    }
  }

  /// The reading of a row that its quotes make unreadable, or that has another number of fields than
  /// the others.
  func mend(_ text: Text, hasQuoteTrouble: Bool) -> RowReading? {
    if hasQuoteTrouble { return mendQuotes(text) }
    guard let line = scan(text, from: 0, ignoringQuotes: false) else { return nil }
    if line.fields.count > width {
      if let reading = otherEnd(text) { return reading }
      if let reading = merged(line, text) { return reading }
    } else {
      if let reading = missing(line, text) { return reading }
      if let reading = otherDelimiter(text) { return reading }
      if let reading = joined(line, text) { return reading }
    }
    // A bare field may begin with a quote that means inches, or that nobody closed.
    let bytes = UnsafeBufferPointer(start: text.bytes, count: min(line.end, text.count))
    guard let quote = dialect.quote?.open.first, bytes.contains(quote) else { return nil }
    return mendQuotes(text)
  }

  /// Whether all fields fit their columns.
  func fits(_ fields: [scan_field], _ text: Text) -> Bool {
    guard fields.count == width else { return false }
    for (index, profile) in profiles.enumerated() where !profile.fits(text.field(fields[index])) {
      return false
    }
    return true
  }

  /// One row as the scanner reads it.
  func scan(_ text: Text, from place: Int, ignoringQuotes: Bool) -> RowReading? {
    var tokens = tokens
    return scan(text, from: place, ignoringQuotes, &tokens, width * 3 + 16)
  }

  private func scan(
    _ text: Text, from place: Int, _ ignoringQuotes: Bool, _ tokens: inout scan_tokens,
    _ capacity: Int
  ) -> RowReading? {
    guard place < text.count else { return nil }
    var result = scan_row_result()
    let fields = [scan_field](unsafeUninitializedCapacity: capacity) { room, count in
      result = scan_row(
        &tokens, text.bytes + place, text.count - place, text.isLast, ignoringQuotes,
        room.baseAddress, capacity)
      count = Int(result.fields)
    }
    guard result.status == UInt32(SCAN_WHOLE) else { return nil }
    return RowReading(
      fields: fields.map { scan_field(begin: $0.begin + UInt32(place), packed: $0.packed) },
      end: place + result.end, next: place + result.next, lines: Int(result.lines),
      repair: .otherEnd)
  }
}

// Fields too many or too few.
extension RowMender {
  /// A delimiter without quotes in one field: the one way to put fields together that fits.
  private func merged(_ line: RowReading, _ text: Text) -> RowReading? {
    let excess = line.fields.count - width
    guard excess <= 8, profiles.contains(where: \.isTelling) else { return nil }
    // How many fields from the begin fit their columns, and how many from the end.
    let fields = line.fields
    var before = 0
    while before < width, profiles[before].fits(text.field(fields[before])) { before += 1 }
    var after = 0
    while after < width,
      profiles[width - 1 - after].fits(text.field(fields[fields.count - 1 - after]))
    {
      after += 1
    }
    let (lowest, highest) = (max(0, width - 1 - after), min(before, width - 1))
    guard lowest <= highest else { return nil }
    var found: (column: Int, field: scan_field)?
    for column in lowest...highest
    where profiles[column].holdsText {
      let first = fields[column]
      let last = fields[column + excess]
      guard first.packed & UInt32(SCAN_QUOTED) == 0, last.packed & UInt32(SCAN_QUOTED) == 0 else {
        continue
      }
      let length = last.begin + (last.packed >> 3) - first.begin
      let whole = scan_field(begin: first.begin, packed: length << 3)
      guard profiles[column].fits(text.field(whole)) else { continue }
      if found != nil { return nil }
      found = (column, whole)
    }
    guard let found else { return nil }
    var reading = line
    reading.fields.replaceSubrange(found.column...(found.column + excess), with: [found.field])
    reading.repair = .mergedFields(column: found.column)
    return reading
  }

  /// A lone CR, or a lone LF, between two rows.
  private func otherEnd(_ text: Text) -> RowReading? {
    guard dialect.recordEnd != .any else { return nil }
    var tokens = tokens
    tokens.end_kind = UInt8(SCAN_END_ANY)
    scan_prepare(&tokens)
    guard var first = scan(text, from: 0, false, &tokens, width * 3 + 16),
      first.fields.count == width, fits(first.fields, text),
      let second = scan(text, from: first.next, false, &tokens, width * 3 + 16),
      second.fields.count == width
    else { return nil }
    // The lines are counted by the usual end.
    first.lines = 0
    first.repair = .otherEnd
    return first
  }

  /// The last fields are missing where they mostly are empty, or have no name.
  private func missing(_ line: RowReading, _ text: Text) -> RowReading? {
    let count = line.fields.count
    guard count > 1, count < width, !profiles.isEmpty else { return nil }
    let lacking = profiles[count...]
    guard lacking.allSatisfy({ $0.rows >= 3 && $0.fill < 0.4 }) else { return nil }
    var reading = line
    for _ in count..<width {
      reading.fields.append(scan_field(begin: UInt32(reading.end), packed: 0))
    }
    guard fits(reading.fields, text) else { return nil }
    reading.repair = .missingFields(width - count)
    return reading
  }

  /// Another of the usual delimiters cuts the row as the others are.
  private func otherDelimiter(_ text: Text) -> RowReading? {
    guard width > 2 || profiles.contains(where: \.isTelling) else { return nil }
    var found: RowReading?
    for delimiter in Array(",;\t|".utf8) where [delimiter] != dialect.delimiter {
      var other = dialect
      other.delimiter = [delimiter]
      var tokens = other.tokens
      guard var reading = scan(text, from: 0, false, &tokens, width * 3 + 16),
        reading.fields.count == width, fits(reading.fields, text)
      else { continue }
      if found != nil { return nil }
      reading.repair = .otherDelimiter(delimiter)
      found = reading
    }
    return found
  }

  /// Line breaks without quotes in one field, or in several: the next lines complete the row.
  private func joined(_ line: RowReading, _ text: Text) -> RowReading? {
    var whole = line
    for _ in 1..<RowMender.maximumLines {
      guard whole.fields.count < width, let last = whole.fields.last,
        last.packed & UInt32(SCAN_QUOTED) == 0,
        let next = scan(text, from: whole.next, ignoringQuotes: false), let rest = next.fields.first
      else { return nil }
      // A sound row is no part of another one; a blank line parts what belongs apart.
      let isBlank = next.fields.count == 1 && rest.packed >> 3 == 0
      guard next.fields.count < width, !isBlank, whole.fields.count + next.fields.count - 1 <= width
      else { return nil }
      let column = whole.fields.count - 1
      let length = rest.begin + (rest.packed >> 3) - last.begin
      whole.fields[column] = scan_field(begin: last.begin, packed: length << 3)
      whole.fields += next.fields.dropFirst()
      whole.end = next.end
      whole.next = next.next
      whole.lines += next.lines
      guard whole.fields.count == width else { continue }
      guard profiles.isEmpty || profiles[column].holdsText, fits(whole.fields, text) else {
        return nil
      }
      whole.repair = .joinedLines(column: column)
      return whole
    }
    return nil
  }
}
