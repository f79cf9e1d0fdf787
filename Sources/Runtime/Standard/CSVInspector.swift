import CSVFormat
import Definitions
import Switchboard
import Transport

/// Looks at one CSV input: what it is read as, and what its columns hold.
///
/// Of a large file the first rows are looked at, and pieces of the rest, evenly spread.
struct CSVInspector {
  let inspector: Inspector
  let raw: PeekReader
  let text: TextReader
  let peek: PeekReader

  /// How much of an input is looked at to understand it.
  static let sampleBytes = 1 << 20
  /// How many rows are looked at from the begin on.
  static let sampleRows = 10_000
  /// How many pieces of the rest are looked at, and how large they are.
  private static let pieces = (count: 32, bytes: 64 << 10)

  func inspect() throws(SourceError) -> Inspection {
    let understanding = CSVUnderstanding(
      peek.head, isWhole: peek.isWhole, options: inspector.options.csv)
    var inspection = Inspection(input: peek.name, format: "CSV")
    inspection.csv = understanding
    inspection.encoding = .init(
      declared: text.declaredEncoding, found: text.foundEncoding, used: text.encoding,
      hasByteOrderMark: text.hadByteOrderMark)
    guard let main = understanding.table else {
      let count = understanding.tables.count
      throw SourceError(
        inspector.options.csv.table == nil ? .badData : .configuration,
        at: Location(input: peek.name),
        count > 0
          ? "there is no such table; the file has \(count)"
          : peek.isWhole
            ? "there are only blank lines" : "its first row is larger than \(peek.head.count) bytes"
      )
    }
    inspection.definition = inspector.library.recognize(Header(main.names))?.name
    inspection.tables = [try look(at: main, of: understanding, peek, &inspection)]
    if inspector.options.csv.table == nil {
      for other in understanding.tables where other != main {
        inspection.tables.append(try look(atOther: other, of: understanding, &inspection))
        if inspection.definition == nil {
          inspection.definition = inspector.library.recognize(Header(other.names))?.name
        }
      }
    }
    for finding in text.takeIssues() {
      inspection.encoding?.badBytes += finding.isBadByte ? 1 : 0
      inspection.issues.append(
        Issue(
          .encoding, .repaired, at: Location(input: peek.name, byteOffset: finding.byteOffset),
          finding.message, severity: .warning))
    }
    return inspection
  }

  /// A table beside the one that is read.
  private func look(
    atOther table: CSVTable, of understanding: CSVUnderstanding, _ inspection: inout Inspection
  ) throws(SourceError) -> Inspection.Table {
    guard peek.isWhole else {
      return Inspection.Table(place: table, rows: table.sampledRows, columns: table.profiles)
    }
    return try look(at: table, of: understanding, ByteArrayReader(peek.head), &inspection)
  }

  private func look(
    at table: CSVTable, of understanding: CSVUnderstanding, _ input: any ByteReader,
    _ inspection: inout Inspection
  ) throws(SourceError) -> Inspection.Table {
    var result = Inspection.Table(place: table, columns: table.names.map { ColumnProfile($0) })
    let reader = CSVReader(
      input, understanding, table: table, limits: inspector.context.limits)
    var isWhole = true
    while try reader.next() {
      if result.rows >= CSVInspector.sampleRows, !inspector.options.isFull,
        reader.bytesDone > CSVInspector.sampleBytes * 4
      {
        isWhole = false
        break
      }
      note(reader, in: &result, &inspection)
    }
    let bytes = reader.bytesDone
    take(reader, &inspection)
    result.footer = reader.rowNotes.footer
    if !isWhole, table == understanding.table {
      inspection.isWhole = false
      lookFurther(table, of: understanding, bytes: bytes, &result, &inspection)
    }
    return result
  }

  private func note(
    _ reader: CSVReader, in table: inout Inspection.Table, _ inspection: inout Inspection
  ) {
    table.rows += 1
    for column in table.columns.indices {
      table.columns[column].note(reader.field(column)) { reader.repairedText(column).text }
      if !inspection.isQuoted, reader.isQuoted(column) { inspection.isQuoted = true }
    }
    if reader.rowBytes.contains(where: { $0 >= 0x80 }),
      String(validating: reader.rowBytes, as: UTF8.self) == nil
    {
      for column in table.columns.indices {
        inspection.encoding?.badBytes += reader.repairedText(column).badBytes
      }
    }
  }

  /// Pieces of the rest of a file that is not converted.
  private func lookFurther(
    _ table: CSVTable, of understanding: CSVUnderstanding, bytes: Int,
    _ result: inout Inspection.Table, _ inspection: inout Inspection
  ) {
    if let total = raw.bytesTotal, bytes > 0, isPlain {
      inspection.estimatedRows = result.rows * (total / 1000) / max(1, bytes / 1000)
    }
    guard isPlain, understanding.dialect.endsWithLineFeed, table.width > 1 else { return }
    for piece in raw.samples(CSVInspector.pieces.count, bytes: CSVInspector.pieces.bytes)
    where piece.offset > bytes {
      guard let first = piece.bytes.firstIndex(of: 0x0A),
        let last = piece.bytes.lastIndex(of: 0x0A), first < last
      else { continue }
      let rows = Array(piece.bytes[(first + 1)...last])
      let reader = CSVReader(
        ByteArrayReader(rows), understanding, table: table.inPieces,
        limits: inspector.context.limits)
      // A piece may begin inside a field: only rows that are sound say anything.
      while (try? reader.next()) == true { note(reader, in: &result, &inspection) }
    }
  }

  /// Whether the bytes of the file are those that are read.
  private var isPlain: Bool {
    text.encoding == "UTF-8" && raw.bytesTotal != nil && !peek.name.contains("!")
  }

  private func take(_ reader: CSVReader, _ inspection: inout Inspection) {
    let notes = reader.rowNotes
    inspection.notes.blankRows += notes.blankRows
    inspection.notes.remarks += notes.remarks
    inspection.notes.repeatedHeaders += notes.repeatedHeaders
    inspection.notes.trimmedRows += notes.trimmedRows
    inspection.notes.repaired += notes.repaired
    inspection.notes.quarantined += notes.quarantined
    inspection.repaired[Rule.fieldCount.name, default: 0] += notes.trimmedRows
    for var issue in reader.takeIssues() {
      if issue.action == .repaired { inspection.repaired[issue.rule.name, default: 0] += 1 }
      issue.location.input = peek.name
      inspection.issues.append(issue)
    }
  }
}
