import Switchboard

/// SQL as bytes, appended to.
struct SQLText {
  private(set) var bytes: [UInt8] = []

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Appends a piece of a statement.
  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends what another one has.
  mutating func append(_ other: SQLText) { bytes.append(contentsOf: other.bytes) }

  /// Appends a row in parentheses, with NULL for columns without a value.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - owner: For a row that hangs off a record: the record's id and the row's position.
  mutating func append(_ row: Row, of owner: (id: String, position: Int)? = nil) {
    var cells = row.cells[...]
    for (index, column) in row.table.columns.enumerated() {
      bytes.append(index == 0 ? UInt8(ascii: "(") : UInt8(ascii: ","))
      while let cell = cells.first, cell.column.rawValue < column.column.rawValue {
        cells.removeFirst()
      }
      if let owner, index < 2 {
        // The key of every table of details.
        if index == 0 { append(literal: owner.id) } else { append(String(owner.position)) }
      } else if let cell = cells.first, cell.column == column.column {
        append(cell.value)
      } else {
        append("NULL")
      }
    }
    bytes.append(UInt8(ascii: ")"))
  }

  private mutating func append(_ value: Value) {
    switch value {
    case .text(let text): append(literal: text)
    case .integer(let integer): append(String(integer))
    case .number(let number): append(Value.decimal(number))
    case .boolean(let boolean): append(boolean ? "1" : "0")
    }
  }

  /// Appends a text in quotes, as standard SQL has it: quotes doubled, nothing else escaped; NUL
  /// becomes U+FFFD.
  ///
  /// The sqlite3 shell drops CR before LF at the end of an input line, also within quotes. So CR LF is
  /// written as `^M` and put back by `replace`, which both databases have.
  mutating func append(literal text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var isPlain = true
      var hasLineEnds = false
      var previous: UInt8 = 0
      for byte in utf8 {
        if byte == 0x27 || byte == 0 { isPlain = false }
        if byte == 0x0A && previous == 0x0D { hasLineEnds = true }
        previous = byte
      }
      if hasLineEnds { append("replace(replace(") }
      bytes.append(0x27)
      if isPlain && !hasLineEnds {
        bytes.append(contentsOf: utf8)
      } else {
        append(escaping: utf8, hasLineEnds)
      }
      bytes.append(0x27)
      if hasLineEnds { append(",'^M','\r'||'\n'),'^-','^')") }
    }
  }

  private mutating func append(escaping utf8: UnsafeBufferPointer<UInt8>, _ hasLineEnds: Bool) {
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      index += 1
      switch byte {
      case 0x27: append("''")
      case 0: append("\u{FFFD}")
      case UInt8(ascii: "^") where hasLineEnds: append("^-")
      case 0x0D where index < utf8.count && utf8[index] == 0x0A:
        append("^M")
        index += 1
      default: bytes.append(byte)
      }
    }
  }

  /// Appends a comment: each line of it after `-- `.
  mutating func append(comment: String) {
    // Anything that could end the line early, for any reader.
    let lines = comment.split(omittingEmptySubsequences: false) { $0.isNewline }
    for line in lines {
      append(line.isEmpty ? "--" : "-- ")
      append(
        String(
          line.unicodeScalars.filter { $0.properties.generalCategory != .control }.map(
            Character.init)))
      append("\n")
    }
  }
}
