import Switchboard

/// CSV as bytes, appended to.
struct CSVText {
  private(set) var bytes: [UInt8] = []
  private let dialect: CSVSink.Dialect
  private let delimiter: UInt8
  private let lineEnd: [UInt8]

  init(_ dialect: CSVSink.Dialect) {
    self.dialect = dialect
    delimiter = dialect.delimiter.rawValue
    lineEnd = Array(dialect.lineEnd.rawValue.utf8)
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Appends what a file begins with.
  mutating func append(headerOf table: Table) {
    if dialect.hasByteOrderMark { bytes.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
    for (index, column) in table.columns.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      bytes.append(contentsOf: column.name.utf8)
    }
    bytes.append(contentsOf: lineEnd)
  }

  /// Appends a row.
  ///
  /// - Parameters:
  ///   - row: The row; its table is that of the file.
  ///   - owner: For a row that hangs off a record: the record's id and the row's position.
  mutating func append(_ row: Row, of owner: (id: String, position: Int)? = nil) {
    var cells = row.cells[...]
    for (index, column) in row.table.columns.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      while let cell = cells.first, cell.column.rawValue < column.column.rawValue {
        cells.removeFirst()
      }
      if let owner, index < 2 {
        // The key of every table of details.
        if index == 0 { append(owner.id) } else { append(owner.position) }
      } else if let cell = cells.first, cell.column == column.column {
        switch cell.value {
        case .text(let text): append(text)
        case .integer(let integer): append(integer)
        case .number, .boolean: bytes.append(contentsOf: cell.value.description.utf8)
        }
        cells.removeFirst()
      }
    }
    bytes.append(contentsOf: lineEnd)
  }

  private mutating func append(_ integer: Int) { bytes.append(contentsOf: String(integer).utf8) }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      let isGuarded = dialect.formulaGuard == .apostrophe && CSVText.runs(utf8)
      var quotes = 0
      var isSpecial = utf8.isEmpty
      for byte in utf8 where byte == 0x22 || byte == delimiter || byte == 0x0D || byte == 0x0A {
        isSpecial = true
        if byte == 0x22 { quotes += 1 }
      }
      if isSpecial { bytes.append(0x22) }
      if isGuarded { bytes.append(0x27) }
      if quotes == 0 {
        bytes.append(contentsOf: utf8)
      } else {
        bytes.reserveCapacity(bytes.count + utf8.count + quotes + 1)
        for byte in utf8 {
          if byte == 0x22 { bytes.append(0x22) }
          bytes.append(byte)
        }
      }
      if isSpecial { bytes.append(0x22) }
    }
  }

  /// Whether a spreadsheet may run a text, or would take an apostrophe of the text for the guard; see
  /// ``CSVSink/Dialect/FormulaGuard``.
  static func runs(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = utf8.first else { return false }
    if first == 0x27 {
      return utf8.first { $0 != 0x27 }.map(isTrigger) ?? false
    }
    guard isTrigger(first) else { return false }
    guard first == UInt8(ascii: "+") || first == UInt8(ascii: "-") else { return true }
    return !utf8.dropFirst().allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "+"):
        true
      default: false
      }
    }
  }

  private static func isTrigger(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D,
      0x0A, 0x00:
      true
    default: false
    }
  }
}
