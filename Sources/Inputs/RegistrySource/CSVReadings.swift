import CSVFormat
import Definitions
import Switchboard

/// What a file is by its definition and what it is by its looks; where they differ both are shown.
struct CSVReadings {
  let understanding: CSVUnderstanding
  let definition: Definition
  let head: [UInt8]
  let isWhole: Bool
  let location: Location

  init(
    _ understanding: CSVUnderstanding, _ definition: Definition, head: [UInt8], isWhole: Bool,
    at location: Location
  ) {
    self.understanding = understanding
    self.definition = definition
    self.head = head
    self.isWhole = isWhole
    self.location = location
  }

  /// The table of a file without a header.
  func headerless(_ columns: [String]) throws(OpenFailure) -> CSVTable {
    guard var table = understanding.table else { throw failure("there are no rows") }
    guard table.width == columns.count else {
      throw failure(
        "\(definition.name) reads \(columns.count) columns separated by "
          + "'\(understanding.dialect.delimiterName)'; the file has \(described(asItLooks))",
        isMisfit: true)
    }
    table.name(columns)
    return table
  }

  /// The table whose header has all columns that are needed: the largest, or else another.
  func table(requiring needed: [String]) throws(OpenFailure) -> (CSVTable, Header) {
    guard let first = understanding.table else {
      if understanding.options.table != nil {
        throw failure("there is no such table; the file has \(understanding.tables.count)")
      }
      throw failure(
        isWhole
          ? "there is no header; only blank lines"
          : "its first row is larger than \(head.count) bytes")
    }
    var candidates = [first]
    if understanding.options.table == nil {
      candidates += understanding.tables.filter { $0 != first }
    }
    for table in candidates {
      let header = Header(table.names)
      if missing(needed, in: header).isEmpty { return (table, header) }
    }
    let header = Header(first.names)
    let looks = asItLooks
    if first.width == 1, let other = looks.table, other.width > 1 {
      throw failure(
        "\(definition.name) reads one column separated by '\(understanding.dialect.delimiterName)'; "
          + "the file looks like \(described(looks))")
    }
    throw failure(complaint(missing(needed, in: header), header), isMisfit: true)
  }

  /// What is odd about how the file is read.
  func issues(_ table: CSVTable, in head: [UInt8], isDeclared: Bool) -> [Issue] {
    var issues: [Issue] = []
    if !table.preamble.isEmpty {
      issues.append(
        Issue(
          .fieldCount, .skipped, at: location,
          "\(table.preamble.count == 1 ? "a line is" : "\(table.preamble.count) lines are") in front of "
            + "the header", severity: .info, raw: table.preamble.joined(separator: "\n")))
    }
    let others = understanding.tables.filter {
      $0.firstLine != table.firstLine && $0.sampledRows > 0
    }
    for other in others {
      var place = location
      place.line = other.firstLine
      issues.append(
        Issue(
          .fieldCount, .skipped, at: place,
          "another table of \(other.width) columns begins here; choose it with the option table",
          severity: .warning))
    }
    if !isDeclared, table.width > 1, understanding.finding.confidence < DialectFinding.threshold {
      let other = understanding.finding.runnerUp.map {
        "; it could be separated by '\($0.dialect.delimiterName)' into \($0.fieldCount) columns"
      }
      issues.append(
        Issue(
          .fieldCount, .kept, at: location,
          "read as separated by '\(understanding.dialect.delimiterName)', which is not certain"
            + (other ?? "") + "; say so with the option delimiter", severity: .warning))
    }
    return issues
  }

  /// The file as it looks to someone who was told nothing.
  private var asItLooks: CSVUnderstanding { CSVUnderstanding(head, isWhole: isWhole) }

  private func described(_ other: CSVUnderstanding) -> String {
    "\(other.table?.width ?? 0) columns separated by '\(other.dialect.delimiterName)'"
  }

  private func missing(_ needed: [String], in header: Header) -> [String] {
    needed.filter { header.index(of: $0, aliases: definition.aliases) == nil }
  }

  private func complaint(_ missing: [String], _ header: Header) -> String {
    let names = header.columns.filter { !$0.isEmpty }
    let near = missing.flatMap { NearNames.of($0, among: names, limit: 1) }
    let hint = near.isEmpty ? "" : "; near names: \(near.joined(separator: ", "))"
    let shown = names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", ..." : "")
    return "\(missing.count == 1 ? "column" : "columns") \(missing.joined(separator: ", ")) of "
      + "\(definition.name) \(missing.count == 1 ? "is" : "are") missing\(hint); "
      + "the file has: \(shown)"
  }

  private func failure(_ message: String, isMisfit: Bool = false) -> OpenFailure {
    OpenFailure(error: SourceError(.badData, at: location, message), isMisfit: isMisfit)
  }
}
