public import Switchboard

/// Tells whether rows are what the schema says.
public enum SchemaCheck {
  /// What is wrong with a record and what hangs off it, a sentence each; empty where nothing is.
  public static func violations(in record: Record) -> [String] {
    var result: [String] = []
    if let source = record.text(.source), let key = record.text(.sourceKey) {
      let id = Identity.id(record.kind, source: source, key: key)
      if record.id != id || record.text(.id) != id {
        result.append("the id of \(record.id) does not follow from its source and key: \(id)")
      }
    }
    for row in record.rows {
      if row.table != record.kind.table && !row.table.isDetail {
        result.append("a row of \(row.table.name) hangs off \(record.id)")
      }
      result += violations(in: row).map { "\($0), in \(record.id)" }
    }
    return result
  }

  /// What is wrong with an issue.
  public static func violations(in issue: Issue) -> [String] { violations(in: issue.row) }

  /// What is wrong with the description of a source.
  public static func violations(in source: SourceDescription) -> [String] {
    violations(in: source.row)
  }

  /// What is wrong with a row: a column that must have a value has none, a value is not of its type, a
  /// word is not on its list.
  public static func violations(in row: Row) -> [String] {
    var result: [String] = []
    let table = row.table.name
    for column in row.table.columns where column.isRequired && row[column.column] == nil {
      result.append("\(table).\(column.name) has no value")
    }
    for cell in row.cells {
      guard let column = Schema.column(cell.column, of: row.table) else {
        result.append("\(table) has no column \(cell.column.name)")
        continue
      }
      if let reason = mismatch(cell.value, column) {
        result.append("\(table).\(column.name) \(reason): \(cell.value.description)")
      }
    }
    return result
  }

  private static func mismatch(_ value: Value, _ column: ColumnDescription) -> String? {
    switch (column.type, value) {
    case (.word(let words), .text(let text)):
      return words.contains(text) ? nil : "is none of its words"
    case (.date, .text(let text)): return DateForm.isValid(text) ? nil : "is no EDTF date"
    case (.country, .text(let text)):
      return text.utf8.count == 2 && text.utf8.allSatisfy(isCapital)
        ? nil : "is no ISO 3166-1 alpha-2 code"
    case (.subdivision, .text(let text)):
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      let fits =
        parts.count == 2 && parts[0].utf8.count == 2 && parts[0].utf8.allSatisfy(isCapital)
        && (1...3).contains(parts[1].utf8.count) && parts[1].utf8.allSatisfy(isCapitalOrDigit)
      return fits ? nil : "is no ISO 3166-2 code"
    case (.languageTag, .text(let text)):
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      let fits = parts.allSatisfy { part in
        (1...8).contains(part.utf8.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
      return fits ? nil : "is no BCP 47 tag"
    case (.text, .text), (.reference, .text): return nil
    case (.integer, .integer), (.boolean, .boolean): return nil
    case (.number, .integer(let integer)): return mismatch(Double(integer), column.column)
    case (.number, .number(let number)): return mismatch(number, column.column)
    default: return "is not of its type"
    }
  }

  private static func mismatch(_ number: Double, _ column: Column) -> String? {
    guard number.isFinite else { return "is not finite" }
    switch column {
    case .confidence: return (0...1).contains(number) ? nil : "is not within 0 and 1"
    case .latitude: return (-90...90).contains(number) ? nil : "is not on the globe"
    case .longitude: return (-180...180).contains(number) ? nil : "is not on the globe"
    default: return nil
    }
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func isCapitalOrDigit(_ byte: UInt8) -> Bool {
    isCapital(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
