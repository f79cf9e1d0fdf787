public import CSVFormat
import FeedFormat
import Switchboard

extension Inspection {
  /// The inspection as one JSON object in one line.
  public var json: String {
    var object = JSONObject()
    object.add("input", input)
    object.add("format", format)
    if let feed {
      object.add("definition", definition)
      object.add("is_whole", isWhole)
      object.add("document", raw: feed.json())
      return object.text
    }
    if let encoding {
      object.add(
        "encoding",
        raw: JSONObject {
          $0.add("declared", encoding.declared)
          $0.add("found", encoding.found)
          $0.add("used", encoding.used)
          $0.add("byte_order_mark", encoding.hasByteOrderMark)
          $0.add("bad_bytes", encoding.badBytes)
        }.text)
    }
    if let csv { object.add("dialect", raw: dialect(csv)) }
    object.add("definition", definition)
    object.add("is_whole", isWhole)
    if let estimatedRows { object.add("estimated_rows", estimatedRows) }
    object.add("tables", raw: "[\(tables.map(Self.json).joined(separator: ","))]")
    object.add(
      "repaired",
      raw: JSONObject { repairs in
        for rule in [Rule.fieldCount, Rule.quoting] {
          repairs.add(rule.name, repaired[rule.name] ?? 0)
        }
      }.text)
    object.add("repairs", raw: "[\(repairs.joined(separator: ","))]")
    object.add("quarantined", notes.quarantined)
    object.add("blank_rows", notes.blankRows)
    object.add("comments", notes.remarks)
    object.add("repeated_headers", notes.repeatedHeaders)
    object.add("issues", raw: "[\(issues.prefix(1000).map(Self.json).joined(separator: ","))]")
    return object.text
  }

  /// Each sort of repair: how often, and where first.
  private var repairs: [String] {
    var sorts: [(issue: Issue, count: Int)] = []
    for issue in issues where issue.action == .repaired {
      if let index = sorts.firstIndex(where: { $0.issue.message == issue.message }) {
        sorts[index].count += 1
      } else {
        sorts.append((issue, 1))
      }
    }
    return sorts.prefix(100).map { sort in
      JSONObject {
        $0.add("rule", sort.issue.rule.name)
        $0.add("what", sort.issue.message)
        $0.add("count", sort.count)
        if let line = sort.issue.location.line { $0.add("first_line", line) }
        if let offset = sort.issue.location.byteOffset { $0.add("first_byte", offset) }
      }.text
    }
  }

  private func dialect(_ csv: CSVUnderstanding) -> String {
    JSONObject {
      let dialect = csv.dialect
      let isOneColumn = csv.finding.fieldCount == 1
      $0.add("delimiter", isOneColumn ? nil : String(decoding: dialect.delimiter, as: UTF8.self))
      $0.add(
        "quote", isQuoted ? dialect.quote.map { String(decoding: $0.open, as: UTF8.self) } : nil)
      $0.add("escape", dialect.escape.map { String(UnicodeScalar($0)) })
      $0.add("record_end", recordEnd(dialect))
      $0.add("space_padded", dialect.isPadded)
      $0.add("comment", dialect.comment.map { String(decoding: $0, as: UTF8.self) })
      $0.add("confidence", raw: Value.decimal((csv.finding.confidence * 1000).rounded() / 1000))
      if let other = csv.finding.runnerUp {
        $0.add(
          "runner_up",
          raw: JSONObject {
            $0.add("delimiter", String(decoding: other.dialect.delimiter, as: UTF8.self))
            $0.add("columns", other.fieldCount)
            $0.add("share", raw: Value.decimal((other.share * 1000).rounded() / 1000))
          }.text)
      }
    }.text
  }

  /// What ends rows, as a person reads it.
  public func recordEnd(_ dialect: CSVDialect) -> String {
    switch dialect.recordEnd {
    case .lineFeed: csv?.hasCarriageReturns == true ? "CRLF" : "LF"
    case .carriageReturn: "CR"
    case .any: "mixed"
    case .token(let bytes): String(decoding: bytes, as: UTF8.self)
    }
  }

  private static func json(_ table: Table) -> String {
    JSONObject {
      if let place = table.place {
        $0.add("first_line", place.firstLine)
        $0.add("header_rows", place.headerRows)
        $0.add("preamble", place.preamble.count)
        $0.add("preamble_lines", raw: JSONText.list(place.preamble))
        $0.add("footer", table.footer.count)
        $0.add("footer_lines", raw: JSONText.list(table.footer))
      }
      $0.add("rows", table.rows)
      let columns = table.columns.map { json($0, rows: table.rows) }
      $0.add("columns", raw: "[\(columns.joined(separator: ","))]")
    }.text
  }

  private static func json(_ column: ColumnProfile, rows: Int) -> String {
    JSONObject {
      $0.add("name", column.name)
      $0.add("filled", column.filled)
      let share = rows == 0 ? 0 : Double(column.filled) / Double(rows)
      $0.add("fill", raw: Value.decimal((share * 1000).rounded() / 1000))
      $0.add("kind", column.kind.word)
      $0.add(
        "kinds",
        raw: JSONObject { kinds in
          for kind in ValueKind.allCases where kind != .empty {
            let count = column.counts[Int(kind.rawValue)]
            if count > 0 { kinds.add(kind.word, count) }
          }
        }.text)
      $0.add("minimum", column.minimum)
      $0.add("maximum", column.maximum)
      $0.add("examples", raw: JSONText.list(column.examples))
    }.text
  }

  private static func json(_ issue: Issue) -> String {
    JSONObject {
      $0.add("rule", issue.rule.name)
      $0.add("severity", issue.severity.word)
      $0.add("action", issue.action.word)
      if let line = issue.location.line { $0.add("line", line) }
      if let offset = issue.location.byteOffset { $0.add("byte_offset", offset) }
      $0.add("message", issue.message)
      if let raw = issue.raw { $0.add("raw", String(raw.prefix(2000))) }
    }.text
  }
}

/// A JSON object that is being written.
struct JSONObject {
  private var parts: [String] = []

  init() {}

  init(_ fill: (inout JSONObject) -> Void) { fill(&self) }

  var text: String { "{\(parts.joined(separator: ","))}" }

  mutating func add(_ key: String, raw: String) {
    parts.append("\(JSONText.quoted(key)):\(raw)")
  }

  mutating func add(_ key: String, _ text: String?) {
    add(key, raw: text.map(JSONText.quoted) ?? "null")
  }

  mutating func add(_ key: String, _ number: Int) { add(key, raw: String(number)) }

  mutating func add(_ key: String, _ flag: Bool) { add(key, raw: flag ? "true" : "false") }
}
