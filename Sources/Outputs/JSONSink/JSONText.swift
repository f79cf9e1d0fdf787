import Switchboard

/// JSON as bytes, appended to.
struct JSONText {
  private(set) var bytes: [UInt8] = []

  /// `"name":` of each column, by its raw value.
  private let keys: [[UInt8]] = Column.allCases.map { Array("\"\($0.name)\":".utf8) }
  /// `,"table":[` of each table, by its raw value.
  private let arrays: [[UInt8]] = Table.allCases.map { Array(",\"\($0.name)\":[".utf8) }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func removeLast(_ count: Int) { bytes.removeLast(count) }

  mutating func append(_ literal: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends a record and what hangs off it as members of an object, without its braces.
  ///
  /// - Returns: the column of a number that JSON cannot show, or nil; after the former, what was
  ///   appended is of no use.
  mutating func append(membersOf record: Record) -> Column? {
    if let column = append(cellsOf: record.row) { return column }
    guard !record.details.isEmpty else { return nil }
    var present: UInt32 = 0
    for row in record.details { present |= 1 << UInt32(row.table.rawValue) }
    while present != 0 {
      let table = UInt8(truncatingIfNeeded: present.trailingZeroBitCount)
      present &= present - 1
      bytes.append(contentsOf: arrays[Int(table)])
      var isFirst = true
      for row in record.details where row.table.rawValue == table {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        bytes.append(UInt8(ascii: "{"))
        if let column = append(cellsOf: row) { return column }
        bytes.append(UInt8(ascii: "}"))
      }
      bytes.append(UInt8(ascii: "]"))
    }
    return nil
  }

  /// Appends the cells of a row as members of an object, without its braces.
  ///
  /// - Returns: the column of a number that JSON cannot show, or nil.
  mutating func append(cellsOf row: Row) -> Column? {
    var isFirst = true
    for cell in row.cells {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      bytes.append(contentsOf: keys[Int(cell.column.rawValue)])
      switch cell.value {
      case .text(let text): append(quoted: text)
      case .integer(let integer): bytes.append(contentsOf: String(integer).utf8)
      case .number(let number):
        guard number.isFinite else { return cell.column }
        bytes.append(contentsOf: Value.decimal(number).utf8)
      case .boolean(let boolean): append(boolean ? "true" : "false")
      }
    }
    return nil
  }

  /// Appends a text in quotes, with only those characters escaped that must be: the quote, the
  /// backslash and U+0000 to U+001F (RFC 8259, section 7).
  mutating func append(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var begin = 0
      while true {
        let end = JSONText.firstToEscape(in: utf8, from: begin)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[begin..<end]))
        guard end < utf8.count else { break }
        escape(utf8[end])
        begin = end + 1
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x08: append("\\b")
    case 0x09: append("\\t")
    case 0x0A: append("\\n")
    case 0x0C: append("\\f")
    case 0x0D: append("\\r")
    default:
      append("\\u00")
      let digits: StaticString = "0123456789abcdef"
      bytes.append(digits.utf8Start[Int(byte >> 4)])
      bytes.append(digits.utf8Start[Int(byte & 15)])
    }
  }

  /// The place of the first byte that must be escaped, or the end. Eight bytes are looked at in one
  /// step: the sum for each comparison sets the high bit of a byte that fits; a false hit can only
  /// follow a true one.
  static func firstToEscape(in utf8: UnsafeBufferPointer<UInt8>, from begin: Int) -> Int {
    let raw = UnsafeRawBufferPointer(utf8)
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = begin
    while index + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      let hits =
        ((word &- ones &* 0x20) & ~word) | ((quote &- ones) & ~quote)
        | ((backslash &- ones) & ~backslash)
      if hits & (ones &* 0x80) != 0 { break }
      index += 8
    }
    while index < raw.count {
      let byte = raw[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { return index }
      index += 1
    }
    return index
  }
}
