import Switchboard

/// The rows of a table as lines that are the same for every database: texts in hexadecimal, numbers by
/// their bits, in the order of the primary key's bytes.
enum Dump {
  enum Dialect { case sqlite, postgres }

  /// The query that shows the rows of a table.
  static func query(_ table: Table, _ dialect: Dialect) -> String {
    let columns = table.columns.map { column in
      let name = "\"\(column.name)\""
      let shown =
        switch (column.type, dialect) {
        case (.integer, _), (.boolean, _): "CAST(\(name) AS TEXT)"
        case (.number, .sqlite): "printf('%!.17g', \(name))"
        case (.number, .postgres): "CAST(\(name) AS TEXT)"
        case (_, .sqlite): "'x' || hex(\(name))"
        case (_, .postgres): "'x' || upper(encode(convert_to(\(name), 'UTF8'), 'hex'))"
        }
      return "CASE WHEN \(name) IS NULL THEN 'NULL' ELSE \(shown) END"
    }
    let key = table.primaryKey.map { "\"\($0.name)\"" }.joined(separator: ", ")
    return "SELECT \(columns.joined(separator: ", ")) FROM \"\(table.name)\" ORDER BY \(key)"
  }

  /// The output of the query, numbers read.
  static func lines(_ output: String, _ table: Table) -> [String] {
    output.split(separator: "\n").map { line in
      let fields = line.split(separator: "|", omittingEmptySubsequences: false)
      return zip(fields, table.columns).map { field, column in
        column.type == .number ? number(Double(field)) : String(field)
      }.joined(separator: "|")
    }
  }

  /// The lines that rows of different keys must give.
  static func expected(_ rows: [Row], _ table: Table) -> [String] {
    rows.filter { $0.table == table }.sorted { precedes($0, $1) }.map { row in
      table.columns.map { column in
        switch row[column.column] {
        case nil: "NULL"
        case .text(let text): hexadecimal(text)
        case .integer(let integer):
          column.type == .number ? number(Double(integer)) : String(integer)
        case .number(let value): number(value)
        case .boolean(let boolean): boolean ? "1" : "0"
        }
      }.joined(separator: "|")
    }
  }

  private static func precedes(_ one: Row, _ other: Row) -> Bool {
    for column in one.table.primaryKey {
      switch (one[column], other[column]) {
      case (.text(let text), .text(let otherText)) where text != otherText:
        return text.utf8.lexicographicallyPrecedes(otherText.utf8)
      case (.integer(let integer), .integer(let otherInteger)) where integer != otherInteger:
        return integer < otherInteger
      default: continue
      }
    }
    return false
  }

  private static func number(_ number: Double?) -> String {
    number.map { String($0.bitPattern, radix: 16) } ?? "NULL"
  }

  private static func hexadecimal(_ text: String) -> String {
    var result = "x"
    for scalar in text.unicodeScalars {
      for byte in String(scalar == "\0" ? "\u{FFFD}" : scalar).utf8 {
        result += (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}
