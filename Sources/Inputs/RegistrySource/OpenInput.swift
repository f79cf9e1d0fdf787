import CSVFormat
import Definitions
import Switchboard
import Transport
import XMLFormat

/// An input cannot be opened as what the definition describes.
struct OpenFailure: Error {
  var error: SourceError
  /// Whether it is sound, but something else than the definition describes.
  var isMisfit = false
}

/// One file or member of an archive that is being read.
final class OpenInput {
  let bytes: any ByteReader
  let rows: any RowCursor
  let builder: RecordBuilder
  var rowsRead = 0
  var rowsKept = 0
  /// Bytes of the input that are counted as work already.
  var bytesCounted = 0

  /// Whether all rows were read.
  private var hasEnded = false

  /// How many rows are worked on together, and how many bytes of them.
  private static let rowsPerGroup = 128
  private static let bytesOfGroup = 128 << 10
  /// How much of an input is gone through for one group even if nothing is kept.
  static let bytesPerGroup = 8 << 20

  private let definition: Definition
  private let source: String
  private let shownName: String
  private let text: TextReader?
  private var reportsUnmapped = false
  private var personsLeftOut = 0
  private let filledColumns: [Int]
  private var filled: [Int]

  /// Opens an input and finds the definition's columns in it.
  ///
  /// - Parameters:
  ///   - bytes: The input, decompressed.
  ///   - source: The source it belongs to.
  ///   - context: What the source was told.
  ///   - issues: Takes what is odd about the header.
  /// - Throws: ``OpenFailure`` where the input cannot be read as what the definition describes.
  init(
    _ bytes: any ByteReader, _ source: RegistrySource, _ context: SourceContext,
    _ issues: inout [Issue]
  ) throws(OpenFailure) {
    self.bytes = bytes
    definition = source.definition
    self.source = source.name
    shownName = context.shown(bytes.name)
    let columns: [String]
    let find: (String) -> Int
    switch source.definition.format {
    case .csv(let format):
      let opened = try CSVOpening(bytes, format, source, context)
      text = opened.text
      columns = opened.header.columns
      let header = opened.header
      let aliases = source.definition.aliases
      find = { header.index(of: $0, aliases: aliases) ?? -1 }
      let filter = source.options.keepsAll ? nil : source.definition.filter
      let filtered = Set((filter?.columns ?? []).map(find)).filter { $0 >= 0 }.sorted()
      let reader = CSVReader(
        opened.peek, opened.understanding, table: opened.table, columns: filtered,
        limits: context.limits, source: source.name)
      rows = CSVRowCursor(
        reader, filtered: filtered, columns: columns, source: source.name, input: shownName)
      for var issue in opened.issues {
        issue.location.input = shownName
        issues.append(issue)
      }
      let mapped = Set(source.definition.mappedColumns.map(find))
      issues += OpenInput.unmapped(
        columns, source.definition, source.name, at: shownName, isMapped: mapped.contains)
    case .xml(let record):
      text = nil
      let opened = try XMLOpening(bytes, record: record, source, context)
      columns = opened.cursor.columns
      var places: [String: Int] = [:]
      for (index, column) in columns.enumerated() { places[column] = index }
      find = { [places] in places[$0] ?? -1 }
      rows = opened.cursor
      reportsUnmapped = true
    }
    filledColumns = source.definition.expectations.fill.map { find($0.column) }
    filled = filledColumns.map { _ in 0 }
    let mapping = CompiledMapping(
      source.definition, filtering: !source.options.keepsAll, find: find)
    builder = RecordBuilder(
      source.definition, mapping: mapping, columns: columns, source: source.name,
      input: shownName, context: context)
  }

  /// Whether rows can be taken away and worked on elsewhere.
  var isBundled: Bool { rows is CSVRowCursor }

  /// The next rows that are kept, with what was gone through to find them; nil at the end.
  func nextGroup() throws(SourceError) -> RowGroup? {
    guard !hasEnded, let rows = rows as? CSVRowCursor else { return nil }
    var group = RowGroup(bundle: rows.emptyBundle)
    let begin = rows.bytesDone
    let necessary = builder.necessaryTests
    while group.bundle.count < OpenInput.rowsPerGroup,
      group.bundle.byteCount < OpenInput.bytesOfGroup,
      rows.bytesDone - begin < OpenInput.bytesPerGroup
    {
      if let necessary {
        let skipped = rows.skipRows(unless: necessary)
        group.work.read += skipped
        group.work.filtered += skipped
        rowsRead += skipped
      }
      guard try rows.next() else {
        hasEnded = true
        break
      }
      group.work.read += 1
      rowsRead += 1
      if builder.keeps(rows), !leavesOutPerson() {
        rows.append(to: &group.bundle)
        countKept()
      } else {
        group.work.filtered += 1
      }
    }
    var batch = Batch()
    takeIssues(into: &batch)
    group.issues = batch.issues
    group.work += batch.work
    return group
  }

  /// Hands over the issues of the format.
  func takeIssues(into batch: inout Batch) {
    for var issue in rows.takeIssues() {
      issue.location.input = shownName
      if issue.action == .quarantined {
        batch.work.quarantined += 1
        batch.work.read += 1
      }
      batch.issues.append(issue)
    }
    for finding in text?.takeIssues() ?? [] {
      batch.issues.append(
        Issue(
          .encoding, .repaired,
          at: Location(source: source, input: shownName, byteOffset: finding.byteOffset),
          finding.message, severity: .warning))
    }
  }

  /// Hands over what can only be told at the end of the input.
  ///
  /// - Throws: ``SourceError`` where the input does not hold what the definition expects.
  func close(into batch: inout Batch) throws(SourceError) {
    takeIssues(into: &batch)
    for var issue in rows.closingIssues() {
      issue.location.input = shownName
      batch.issues.append(issue)
    }
    if reportsUnmapped {
      let mapped = Set(definition.mappedColumns)
      let paths = rows.seenPaths
      batch.issues += OpenInput.unmapped(
        paths, definition, source, at: shownName, isMapped: { mapped.contains(paths[$0]) })
    }
    if personsLeftOut > 0 {
      batch.issues.append(
        Issue(
          .personal, .skipped, at: Location(source: source, input: shownName),
          "\(personsLeftOut) rows of natural persons are left out"))
    }
    try checkExpectations(into: &batch)
  }

  /// A file that does not hold what it should is not published: it may be cut off.
  private func checkExpectations(into batch: inout Batch) throws(SourceError) {
    let location = Location(source: source, input: shownName)
    let expected = definition.expectations
    if rowsRead < expected.minimumRows {
      throw SourceError(
        .badData, at: location,
        "\(rowsRead) rows where \(definition.name) expects at least \(expected.minimumRows)")
    }
    if rowsRead == 0 {
      batch.issues.append(
        Issue(.expectation, .kept, at: location, "there are no rows", severity: .warning))
    }
    for (index, fill) in expected.fill.enumerated() where rowsKept > 0 {
      let share = Double(filled[index]) / Double(rowsKept)
      if share < fill.share {
        throw SourceError(
          .badData, at: location,
          "column \(fill.column) has a value in \(filled[index]) of \(rowsKept) rows; "
            + "\(definition.name) expects it in \(Int(fill.share * 100)) %")
      }
    }
  }

  /// Whether the row is left out because it speaks of a natural person; counts it.
  func leavesOutPerson() -> Bool {
    guard builder.isPrivate(rows) else { return false }
    personsLeftOut += 1
    return true
  }

  /// Counts a row that is kept, and which of the expected columns have a value in it.
  func countKept() {
    rowsKept += 1
    for (index, column) in filledColumns.enumerated() where column >= 0 {
      if !rows.passes(OpenInput.isEmpty, column: column) { filled[index] += 1 }
    }
  }

  private static let isEmpty = ByteTest(.isEmpty)

  /// Reports columns that are neither mapped nor ignored by name.
  private static func unmapped(
    _ columns: [String], _ definition: Definition, _ source: String, at input: String,
    isMapped: (Int) -> Bool
  ) -> [Issue] {
    columns.indices.compactMap { index in
      let column = columns[index]
      guard !column.isEmpty, !isMapped(index), !definition.ignores(column) else { return nil }
      return Issue(
        .unmappedColumn, .skipped,
        at: Location(source: source, input: input, field: column),
        "\(definition.name) neither maps nor ignores this column")
    }
  }
}
