import CSVFormat
import Switchboard

/// What must hold for any bytes read as CSV.
enum CSVFuzz {
  static let tokens = [
    ",", ";", "\t", "|", "\"", "\"\"", "'", "\n", "\r\n", "\r", "\\", "\\\"", "#", "\u{FEFF}", "\0",
    "\u{1F}", "\u{1E}", "a,b,c\n", "\",\"", ",,,\n", "“", "”", "é", "sep=;\n", " ", "1",
    "2024-01-01",
  ]

  /// Checks one input; nil where all is well.
  static func check(_ bytes: [UInt8]) -> String? {
    let understanding = CSVUnderstanding(bytes, isWhole: true)
    for (number, table) in understanding.tables.enumerated() {
      let whole = read(bytes, understanding, table, chunk: .max)
      if let failure = whole.failure { return "table \(number): \(failure)" }
      for chunk in [1, 7, 4096] {
        if chunk == 1, bytes.count > 4000 { continue }
        let parts = read(bytes, understanding, table, chunk: chunk)
        if parts != whole {
          return "table \(number): in pieces of \(chunk) " + parts.difference(to: whole)
        }
      }
      if understanding.tables.count == 1, let lost = lost(bytes, understanding, table, whole) {
        return "lost: \(lost)"
      }
    }
    return nil
  }

  private struct Reading: Equatable {
    var rows: [[String]] = []
    var issues: [String] = []
    var raws: [String] = []
    var failure: String?

    func difference(to other: Reading) -> String {
      for (row, otherRow) in zip(rows, other.rows) where row != otherRow {
        return "the row \(row), not \(otherRow)"
      }
      for (issue, otherIssue) in zip(issues, other.issues) where issue != otherIssue {
        return "the issue \(issue), not \(otherIssue)"
      }
      return "\(rows.count) rows, \(issues.count) issues, \(failure ?? "")"
        + ", not \(other.rows.count), \(other.issues.count), \(other.failure ?? "")"
    }
  }

  private static func read(
    _ bytes: [UInt8], _ understanding: CSVUnderstanding, _ table: CSVTable, chunk: Int
  ) -> Reading {
    var reading = Reading()
    let reader = CSVReader(
      ByteArrayReader(bytes, chunkBytes: chunk), understanding, table: table,
      bufferBytes: chunk == .max ? 256 << 10 : 512)
    do throws(SourceError) {
      var lastOffset = -1
      while try reader.next() {
        if reader.fieldCount != table.width { reading.failure = "a row of \(reader.fieldCount)" }
        if reader.byteOffset <= lastOffset { reading.failure = "rows go back" }
        lastOffset = reader.byteOffset
        reading.rows.append((0..<reader.fieldCount).map { reader.repairedText($0).text })
      }
    } catch {
      reading.failure = error.message
    }
    for issue in reader.takeIssues() {
      reading.issues.append("\(issue.rule.name) \(issue.action.word) \(issue.location.description)")
      reading.raws.append(issue.raw ?? "")
    }
    reading.raws += reader.rowNotes.footer
    return reading
  }

  /// A word of the input that is in no row, no issue, and nothing else that was told.
  private static func lost(
    _ bytes: [UInt8], _ understanding: CSVUnderstanding, _ table: CSVTable, _ reading: Reading
  ) -> String? {
    guard String(validating: bytes, as: UTF8.self) != nil, understanding.dialect.escape == nil,
      bytes.count < 60_000, understanding.dialect.endsWithLineFeed
    else { return nil }
    var told = Set<Substring>()
    func tell(_ text: String) {
      for word in words(text) { told.insert(word) }
    }
    reading.rows.forEach { $0.forEach(tell) }
    // Bytes that are no text are told as `\xHH`.
    for raw in reading.raws {
      for (index, part) in raw.split(separator: "\\x", omittingEmptySubsequences: false)
        .enumerated()
      {
        tell(String(index == 0 ? part : part.dropFirst(2)))
        tell(String(part))
      }
    }
    table.names.forEach(tell)
    table.preamble.forEach(tell)
    let comment = understanding.dialect.comment.map { String(decoding: $0, as: UTF8.self) }
    let text = String(decoding: bytes, as: UTF8.self)
    let endsWithReturn = understanding.dialect.recordEnd == .carriageReturn
    for line in text.split(whereSeparator: {
      endsWithReturn ? $0 == "\r" : $0 == "\n" || $0 == "\r\n"
    }) {
      if let comment, line.hasPrefix(comment) { continue }
      for word in words(String(line)) where !told.contains(word) {
        // A delimiter of letters parts words.
        return "'\(word)' of line '\(line.prefix(200))'"
      }
    }
    return nil
  }

  private static func words(_ text: String) -> [Substring] {
    text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.filter { $0.utf8.count > 3 }
  }
}
