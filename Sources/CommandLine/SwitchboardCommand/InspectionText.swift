import CSVFormat
import Standard
import Switchboard

/// An inspection as a person reads it.
enum InspectionText {
  static func text(_ inspection: Inspection) -> String {
    if let feed = inspection.feed { return FeedPage.text(feed, inspection) }
    var lines = [Console.bold(inspection.input), "  " + format(inspection)]
    for (index, table) in inspection.tables.enumerated() {
      let number = inspection.tables.count > 1 ? "table \(index + 1): " : ""
      lines.append("  " + number + amount(table, inspection, isFirst: index == 0))
      if index > 0 {
        lines += columns(table)
        continue
      }
      lines.append("  " + (inspection.definition.map { "fits the definition \($0)" } ?? unknown))
      if let damage = damage(inspection) { lines.append("  " + damage) }
      lines += columns(table)
    }
    for issue in inspection.issues.prefix(10) {
      lines.append("  \(issue.severity.word) \(issue.location.description): \(issue.message)")
    }
    let more = inspection.issues.count - 10
    if more > 0 { lines.append("  and \(Format.count(more, "issue")) more; --json lists them") }
    return lines.joined(separator: "\n")
  }

  private static let unknown = "no definition fits; --as names one, CONTRIBUTING shows how"

  /// `CSV · separated by ';' · quoted with " · CRLF · UTF-8 · 98 % certain`.
  private static func format(_ inspection: Inspection) -> String {
    var parts = [inspection.format]
    if let csv = inspection.csv {
      let dialect = csv.dialect
      if csv.finding.fieldCount == 1 {
        parts.append("one column")
      } else {
        let padding = dialect.isPadded ? " with blanks around" : ""
        parts.append("separated by '\(dialect.delimiterName)'\(padding)")
      }
      if inspection.isQuoted, let quote = dialect.quote {
        let marks = quote.open == quote.close ? quote.open : quote.open + quote.close
        parts.append("quoted with \(String(decoding: marks, as: UTF8.self))")
      }
      if let escape = dialect.escape { parts.append("escaped with \(UnicodeScalar(escape))") }
      parts.append(
        "rows end with \(CSVDialect.name(of: Array(inspection.recordEnd(dialect).utf8)))")
    }
    if let encoding = inspection.encoding {
      parts.append(
        encoding.used + (encoding.hasByteOrderMark ? " with byte order mark" : "")
          + (encoding.badBytes > 0 ? ", \(Format.count(encoding.badBytes, "bad byte"))" : ""))
    }
    if let csv = inspection.csv {
      var certainty = "\(Int((csv.finding.confidence * 100).rounded())) % certain"
      if csv.finding.confidence < DialectFinding.threshold, let other = csv.finding.runnerUp {
        certainty +=
          "; perhaps '\(other.dialect.delimiterName)' with \(other.fieldCount) columns: "
          + "say so with --delimiter"
      }
      parts.append(certainty)
    }
    return parts.joined(separator: " · ")
  }

  private static func amount(
    _ table: Inspection.Table, _ inspection: Inspection, isFirst: Bool
  ) -> String {
    var text = Format.count(table.rows, "row")
    if isFirst, !inspection.isWhole {
      text += " looked at"
      if let estimate = inspection.estimatedRows { text += " of about \(Format.count(estimate))" }
    }
    text += ", \(Format.count(table.columns.count, "column"))"
    guard let place = table.place else { return text }
    switch place.headerRows {
    case 0: text += ", no header"
    case 1: text += place.firstLine > 1 ? ", header in line \(place.firstLine)" : ""
    default:
      text += ", header in lines \(place.firstLine) to \(place.firstLine + place.headerRows - 1)"
    }
    if !place.preamble.isEmpty {
      text += ", after \(Format.count(place.preamble.count, "line")) of something else"
    }
    if !table.footer.isEmpty { text += ", \(Format.count(table.footer.count, "line")) of footer" }
    return text
  }

  private static func damage(_ inspection: Inspection) -> String? {
    var parts: [String] = []
    func add(_ count: Int, _ what: String, _ plural: String? = nil) {
      if count > 0 { parts.append(Format.count(count, what, plural)) }
    }
    let notes = inspection.notes
    add(notes.repaired, "row repaired", "rows repaired")
    add(notes.trimmedRows, "row with empty fields trimmed", "rows with empty fields trimmed")
    add(notes.quarantined, "row set aside", "rows set aside")
    add(notes.blankRows, "blank line")
    add(notes.remarks, "remark")
    add(notes.repeatedHeaders, "repeated header")
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func columns(_ table: Inspection.Table) -> [String] {
    let width = min(40, table.columns.map(\.name.count).max() ?? 0)
    return table.columns.map { column in
      let share = table.rows > 0 ? column.filled * 100 / table.rows : 0
      let percent = String(repeating: " ", count: max(0, 3 - "\(share)".count)) + "\(share) %"
      let kind = Format.fit(column.kind.word, 7)
      let examples = column.examples.map { Format.fit($0, min(30, $0.count)) }
      return "    \(Format.fit(column.name, width))  \(percent)  \(kind)  "
        + examples.joined(separator: " | ")
    }
  }
}
