import CScan

/// Some rows of a CSV file with their bytes, apart from the file: what can be worked on elsewhere while
/// reading goes on.
public struct RowBundle: Sendable {
  /// Where a row stands.
  struct Entry: Sendable {
    var begin: Int
    var end: Int
    var firstField: Int
    var fieldCount: Int
    var line: Int
    var byteOffset: Int
  }

  let dialect: CSVDialect
  private(set) var bytes: [UInt8] = []
  private(set) var entries: [Entry] = []
  /// The places of the fields in `bytes`.
  private(set) var fields: [UInt64] = []

  /// Makes an empty bundle for the rows of a reader.
  public init(of reader: CSVReader) {
    dialect = reader.dialect
  }

  /// The number of rows.
  public var count: Int { entries.count }

  /// Bytes of its rows.
  public var byteCount: Int { bytes.count }

  /// Takes the row that a reader is at.
  public mutating func append(_ reader: CSVReader) {
    let raw = reader.rowBytes
    let begin = bytes.count
    bytes.append(contentsOf: raw)
    let firstField = fields.count
    // A field that was put together may lie beyond the row's own bytes only where it is empty.
    reader.forEachField { offset, packed in
      let place = min(max(0, offset), raw.count) + begin
      fields.append(UInt64(place) << 32 | UInt64(packed))
    }
    entries.append(
      Entry(
        begin: begin, end: bytes.count, firstField: firstField,
        fieldCount: fields.count - firstField, line: reader.line, byteOffset: reader.byteOffset))
  }
}

/// A cursor over the rows of a bundle.
public final class RowBundleReader {
  private let bundle: RowBundle
  private let bytes: UnsafeMutableRawBufferPointer
  private var entry = RowBundle.Entry(
    begin: 0, end: 0, firstField: 0, fieldCount: 0, line: 0, byteOffset: 0)
  private var index = -1

  /// Makes a cursor before the first row.
  public init(_ bundle: RowBundle) {
    self.bundle = bundle
    // A copy of its own, whose place does not change: fields are handed out as they stand.
    bytes = .allocate(byteCount: max(1, bundle.bytes.count), alignment: 16)
    bytes.copyBytes(from: bundle.bytes)
  }

  deinit { bytes.deallocate() }

  /// Moves to the next row; false at the end.
  public func next() -> Bool {
    guard index + 1 < bundle.entries.count else { return false }
    index += 1
    entry = bundle.entries[index]
    return true
  }

  /// The line where the row begins, from 1.
  public var line: Int { entry.line }
  /// The place of the row's first byte in the decoded input, from 0.
  public var byteOffset: Int { entry.byteOffset }
  /// The bytes of the row.
  public var row: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[entry.begin..<entry.end])
  }

  /// The bytes of a field without its quotes; empty where there is none. They are there as long as the
  /// reader is.
  public func field(_ index: Int) -> UnsafeRawBufferPointer {
    guard index >= 0, index < entry.fieldCount else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    let field = bundle.fields[entry.firstField + index]
    let begin = Int(field >> 32)
    return UnsafeRawBufferPointer(
      rebasing: bytes[begin..<begin + Int(field & 0xFFFF_FFFF) >> 3])
  }

  /// A field as text; nil where its bytes are not UTF-8, an empty text where there is no such field.
  public func text(_ index: Int) -> String? {
    let field = field(index)
    return isEscaped(index)
      ? String(validating: FieldText.resolved(field, bundle.dialect), as: UTF8.self)
      : String(validating: field, as: UTF8.self)
  }

  /// A field as text whatever its bytes are, and where the first of them is that is not UTF-8.
  public func repairedText(_ index: Int) -> (text: String, firstBad: Int) {
    let field = field(index)
    let result =
      isEscaped(index)
      ? FieldText.decode(FieldText.resolved(field, bundle.dialect)) : FieldText.decode(field)
    return (result.text, result.firstBad ?? 0)
  }

  /// The place of a field's first byte in the decoded input, from 0.
  public func byteOffset(of index: Int) -> Int {
    guard index >= 0, index < entry.fieldCount else { return entry.byteOffset }
    return entry.byteOffset + Int(bundle.fields[entry.firstField + index] >> 32) - entry.begin
  }

  private func isEscaped(_ index: Int) -> Bool {
    guard index >= 0, index < entry.fieldCount else { return false }
    return bundle.fields[entry.firstField + index] & UInt64(SCAN_ESCAPED) != 0
  }
}
