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

  private let definition: Definition
  private let source: String
  private let text: TextReader?
  private var reportsUnmapped = false

  /// Opens an input and finds the definition's columns in it.
  ///
  /// - Parameters:
  ///   - bytes: The input, decompressed.
  ///   - source: The source it belongs to.
  ///   - context: What the source was told.
  ///   - issues: Takes what is odd about the header.
  init(
    _ bytes: any ByteReader, _ source: RegistrySource, _ context: SourceContext,
    _ issues: inout [Issue]
  ) throws(OpenFailure) {
    self.bytes = bytes
    definition = source.definition
    self.source = source.name
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
      rows = CSVRowCursor(opened.reader, columns: columns, source: source.name, input: bytes.name)
      issues += opened.issues
      issues += OpenInput.unmapped(
        columns, source.definition, source.name, at: bytes.name, find: find)
    case .xml(let record):
      text = nil
      let opened = try XMLOpening(bytes, record: record, source, context)
      columns = opened.columns
      find = opened.find
      rows = opened.cursor
      reportsUnmapped = true
    }
    let mapping = CompiledMapping(
      source.definition, filtering: !source.options.keepsAll, find: find)
    builder = RecordBuilder(
      source.definition, mapping: mapping, columns: columns, source: source.name,
      input: bytes.name, context: context)
  }

  /// Hands over the issues of the format.
  func takeIssues(into batch: inout Batch) {
    for issue in rows.takeIssues() {
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
          at: Location(source: source, input: bytes.name, byteOffset: finding.byteOffset),
          finding.message, severity: .warning))
    }
  }

  /// Hands over what can only be told at the end of the input.
  func close(into batch: inout Batch) {
    takeIssues(into: &batch)
    let location = Location(source: source, input: bytes.name)
    if reportsUnmapped {
      let mapped = Set(definition.mappedColumns)
      batch.issues += OpenInput.unmapped(
        rows.columns, definition, source, at: bytes.name, find: { mapped.contains($0) ? 0 : -1 })
    }
    if rowsRead < definition.expectations.minimumRows {
      batch.issues.append(
        Issue(
          .expectation, .kept, at: location,
          "\(rowsRead) rows where \(definition.name) expects at least "
            + "\(definition.expectations.minimumRows)"))
    } else if rowsRead == 0 {
      batch.issues.append(
        Issue(.expectation, .kept, at: location, "there are no rows", severity: .warning))
    }
  }

  /// Reports columns that are neither mapped nor ignored by name.
  private static func unmapped(
    _ columns: [String], _ definition: Definition, _ source: String, at input: String,
    find: (String) -> Int
  ) -> [Issue] {
    var isMapped = [Bool](repeating: false, count: columns.count)
    var mappedNames: Set<String> = []
    for name in definition.mappedColumns {
      let index = find(name)
      if index >= 0 {
        mappedNames.insert(name)
        if index < columns.count { isMapped[index] = true }
      }
    }
    return columns.enumerated().compactMap { index, column in
      let isKnown =
        column.isEmpty || mappedNames.contains(column) || isMapped[index]
        || definition.ignores(column)
      guard !isKnown else { return nil }
      return Issue(
        .unmappedColumn, .skipped,
        at: Location(source: source, input: input, field: column),
        "\(definition.name) neither maps nor ignores this column")
    }
  }
}
