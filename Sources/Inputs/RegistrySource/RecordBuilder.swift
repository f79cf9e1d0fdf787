import Definitions
import Normalization
import Switchboard

/// Makes records of the rows of one input, and tells of what could not be made.
/// Nothing of it changes once it is made; the patterns it matches with are values.
struct RecordBuilder: @unchecked Sendable {
  private let definition: Definition
  private let source: String
  private let input: String
  private let retrieved: String?
  private let mapping: CompiledMapping
  private let nulls: Set<String>
  private let masks: Set<String>
  /// The lengths of nulls and masks, a bit each: a value of another length is none of them.
  private let tokenLengths: UInt64
  private let normalizer: Normalizer
  let columnNames: [String]
  private let includesPersonalData: Bool

  /// What was met in one row.
  private struct Findings {
    var issues: [Issue] = []
    var masked: [Int] = []
    var ids: [String: String] = [:]
    var digest = Digest()
  }

  init(
    _ definition: Definition, mapping: CompiledMapping, columns: [String], source: String,
    input: String, context: SourceContext
  ) {
    self.definition = definition
    self.mapping = mapping
    self.source = source
    self.input = input
    retrieved = context.now
    columnNames = columns
    includesPersonalData = context.includesPersonalData
    nulls = Set(definition.nulls.map(Definition.Lookup.fold))
    masks = Set(definition.masks.map(Definition.Lookup.fold))
    tokenLengths = nulls.union(masks).reduce(0) { $0 | 1 << UInt64(min(63, $1.utf8.count)) }
    normalizer = Normalizer(
      country: definition.description.country, dates: DateForms(definition.dates),
      hasDecimalComma: definition.hasDecimalComma,
      includesPersonalData: context.includesPersonalData)
  }

  /// Whether the filter keeps a row.
  func keeps(_ row: any RowCursor) -> Bool { mapping.filter?.keeps(row) ?? true }

  /// Tests of which every row passes at least one that the filter keeps.
  var necessaryTests: [ColumnTest]? { mapping.filter?.necessary }

  /// Whether a row speaks of a natural person, of whom nothing was asked.
  func isPrivate(_ row: any RowCursor) -> Bool {
    guard !includesPersonalData, let persons = mapping.persons else { return false }
    return persons.keeps(row)
  }

  /// The records of a row and the issues met. A row that has no key for any record is set aside.
  func build(_ row: any RowCursor) -> BuiltRow {
    var findings = Findings()
    var built = BuiltRow()
    var identities: [(record: CompiledMapping.CompiledRecord, key: String)] = []
    for record in mapping.records where record.condition?.keeps(row) ?? true {
      guard let key = key(of: record, row, &findings) else { continue }
      findings.ids[record.label] = Identity.id(record.kind, source: source, key: key)
      identities.append((record, key))
    }
    guard !identities.isEmpty else {
      built.issues.append(
        Issue(
          .missingKey, .quarantined, at: location(row),
          "no value in the key: \(keyNames)", raw: row.rawRow()))
      built.issues += findings.issues
      return built
    }
    built.place = location(row)
    for (record, key) in identities {
      built.records.append(build(record, key: key, row, &findings))
    }
    if !findings.masked.isEmpty {
      let names = findings.masked.map { columnNames[$0] }.joined(separator: ", ")
      findings.issues.append(
        Issue(
          .masked, .nulled, at: location(row), "masked by the publisher: \(names)",
          recordID: built.records.first?.id))
    }
    built.issues += findings.issues
    return built
  }

  private var keyNames: String {
    definition.records.map { $0.keys.map { $0.joined(separator: " + ") }.joined(separator: " or ") }
      .joined(separator: "; ")
  }

  private func location(_ row: any RowCursor, field: String? = nil) -> Location {
    Location(
      source: source, input: input, line: row.line, byteOffset: row.byteOffset, field: field)
  }
}

// Keys and raw values.
extension RecordBuilder {
  /// The raw values of the key, trimmed and nothing else; nil where all are empty.
  private func key(
    of record: CompiledMapping.CompiledRecord, _ row: any RowCursor, _ findings: inout Findings
  ) -> String? {
    for columns in record.keys {
      let parts = columns.map { raw($0, row, &findings) ?? "" }
      guard parts.contains(where: { !$0.isEmpty }) else { continue }
      return record.keySeparator.map { parts.joined(separator: $0) } ?? Identity.key(parts)
    }
    return nil
  }

  /// The value of a column, trimmed; nil where there is none, or a token that means none.
  private func raw(_ column: Int, _ row: any RowCursor, _ findings: inout Findings) -> String? {
    guard column >= 0 else { return nil }
    return accepted(row.value(of: column), column, row, &findings)
  }

  private func accepted(
    _ value: RawValue, _ column: Int, _ row: any RowCursor, _ findings: inout Findings
  ) -> String? {
    let text: String
    switch value {
    case .none: return nil
    case .repaired(let repaired, let bytes, let offset):
      var location = location(row, field: columnNames[column])
      location.byteOffset = offset
      let isReported = findings.issues.contains { $0.location == location }
      if !isReported {
        findings.issues.append(
          Issue(
            .encoding, .repaired, at: location,
            "not UTF-8 at byte \(offset); read as '\(repaired.prefix(60))'", severity: .warning,
            raw: bytes))
      }
      text = repaired
    case .text(let sound): text = sound
    }
    let trimmed = TextSearch.trimmed(text)
    if trimmed.isEmpty { return nil }
    findings.digest.update(field: trimmed)
    guard tokenLengths & 1 << UInt64(min(63, trimmed.utf8.count)) != 0 else { return trimmed }
    let folded = Definition.Lookup.fold(trimmed)
    if masks.contains(folded) {
      if !findings.masked.contains(column) { findings.masked.append(column) }
      return nil
    }
    return nulls.contains(folded) ? nil : trimmed
  }

  /// The first value of an expression.
  private func value(
    _ expression: CompiledExpression, _ row: any RowCursor, _ findings: inout Findings
  ) -> CompiledExpression.Result? {
    // Most expressions are one column, or one of several, as it is.
    guard case .first(let columns) = expression.input, expression.separators.isEmpty,
      row.hasSingleValues
    else { return values(expression, row, &findings).first }
    if let condition = expression.condition, !condition.keeps(row) { return nil }
    for column in columns {
      if let text = raw(column, row, &findings) {
        if let result = expression.apply(to: text) { return result }
        break
      }
    }
    return expression.fallback.map { CompiledExpression.Result(text: $0) }
  }

  /// The values of an expression.
  private func values(
    _ expression: CompiledExpression, _ row: any RowCursor, _ findings: inout Findings
  ) -> [CompiledExpression.Result] {
    if let condition = expression.condition, !condition.keeps(row) { return [] }
    var raws: [String] = []
    switch expression.input {
    case .constant(let text): raws = [text]
    case .record(let label): raws = findings.ids[label].map { [$0] } ?? []
    case .joined(let columns, let separator):
      let parts = columns.compactMap { raw($0, row, &findings) }
      if !parts.isEmpty { raws = [parts.joined(separator: separator)] }
    case .first(let columns):
      for column in columns where column >= 0 {
        for value in row.values(of: column) {
          if let text = accepted(value, column, row, &findings) { raws.append(text) }
        }
        if !raws.isEmpty { break }
      }
    }
    if !expression.separators.isEmpty {
      raws = raws.flatMap { TextSearch.split($0, at: expression.separators) }
    }
    let results = raws.compactMap { raw in expression.apply(to: raw) }
    if results.isEmpty, let fallback = expression.fallback {
      return [CompiledExpression.Result(text: fallback)]
    }
    return results
  }
}

// Records and what hangs off them.
extension RecordBuilder {
  private func build(
    _ mapping: CompiledMapping.CompiledRecord, key: String, _ row: any RowCursor,
    _ findings: inout Findings
  ) -> Record {
    findings.digest = Digest()
    findings.digest.update(field: key)
    var record = Record(
      mapping.kind, key: key,
      origin: Origin(source: source, input: input, line: row.line, retrieved: retrieved))
    for (column, expression) in mapping.fields {
      guard let value = value(expression, row, &findings) else { continue }
      set(column, value, expression, in: &record, row, &findings)
    }
    for detail in mapping.details { add(detail, to: &record, row, &findings) }
    if record.text(.country) == nil, Schema.index(of: .country, in: mapping.kind.table) != nil {
      record.row.set(.country, definition.description.country)
    }
    normalizer.addKeys(to: &record.row)
    record.row.set(.sourceDigest, findings.digest.text)
    return record
  }

  private func set(
    _ column: ColumnDescription, _ value: CompiledExpression.Result,
    _ expression: CompiledExpression, in record: inout Record, _ row: any RowCursor,
    _ findings: inout Findings
  ) {
    if value.isUnknownCode {
      report(unknownCode(value), expression, record.id, row, &findings)
      return
    }
    let reading = normalizer.read(
      value.text, as: column, country: record.text(.country), dates: expression.dates)
    if let problem = reading.problem { report(problem, expression, record.id, row, &findings) }
    guard let clean = reading.value else { return }
    record[column.column] = clean
    if let code = value.code, !expression.columnNames.isEmpty {
      record.add(
        Evidence(field: column.name, rule: "column:\(expression.columnNames)", quote: code))
    }
  }

  private func unknownCode(_ value: CompiledExpression.Result) -> Normalizer.Problem {
    Normalizer.Problem(
      rule: .word, action: .nulled,
      message: "'\(value.text)' is not a code that \(definition.name) knows")
  }

  private func report(
    _ problem: Normalizer.Problem, _ expression: CompiledExpression, _ id: String,
    _ row: any RowCursor, _ findings: inout Findings
  ) {
    findings.issues.append(
      Issue(
        problem.rule, problem.action, at: location(row, field: expression.columnNames),
        problem.message, severity: problem.severity, recordID: id))
  }

  /// Adds the rows of one detail: as many as its leading expression has values.
  private func add(
    _ detail: CompiledMapping.CompiledDetail, to record: inout Record, _ row: any RowCursor,
    _ findings: inout Findings
  ) {
    guard let main = detail.main else { return }
    var others = DetailValues()
    for (column, expression) in detail.others {
      guard let value = value(expression, row, &findings) else { continue }
      if value.isUnknownCode {
        report(unknownCode(value), expression, record.id, row, &findings)
      } else {
        others[column] = value.text
      }
    }
    // A role names its organization by id, by name or both: one row whatever there is of them.
    if detail.table == .roles {
      let id = detail[.organizationID].flatMap { value($0, row, &findings)?.text }
      let name = detail[.organizationName].flatMap { value($0, row, &findings)?.text }
      if let role = others[.role].flatMap(Role.init(rawValue:)), id != nil || name != nil {
        record.add(
          Participation(
            role, organizationID: id, organizationName: name.map { Text.clean($0).text }))
      }
      return
    }
    let isSingle = main.separators.isEmpty && row.hasSingleValues
    let mains =
      isSingle
      ? CollectionOfOne(value(main, row, &findings)).compactMap { $0 }
      : values(main, row, &findings)
    for value in mains {
      if value.isUnknownCode {
        report(unknownCode(value), main, record.id, row, &findings)
        continue
      }
      let problems = normalizer.add(
        detail.table, value.text, code: value.code, others, dates: main.dates, to: &record)
      for problem in problems { report(problem, main, record.id, row, &findings) }
    }
  }
}
