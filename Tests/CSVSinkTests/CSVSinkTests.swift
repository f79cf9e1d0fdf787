import Switchboard
import SwitchboardTesting
import Testing

@testable import CSVSink

@Suite("Records as CSV")
struct CSVSinkTests {
  let scratch: ScratchFolder

  init() throws { scratch = try #require(ScratchFolder()) }

  private func run(_ sink: CSVSink, _ records: [Record]) async throws {
    let writer = try await sink.open(SinkContext())
    var batch = Batch()
    batch.records = records
    batch.issues = SampleRecords.issues
    #expect(try await writer.write(batch).isEmpty)
    try await writer.mark()
    var last = Batch()
    last.sources = SampleRecords.sources
    #expect(try await writer.write(last).isEmpty)
    try await writer.finish()
  }

  private func isShort(_ record: Record) -> Bool {
    record.text(.name).map { $0.utf8.count < 10_000 } ?? true
  }

  @Test("Output is as expected")
  func golden() async throws {
    try await run(CSVSink(folder: scratch("out")), SampleRecords.all.filter(isShort))
    let names =
      Golden.fixtures(in: scratch("out"), extension: "csv") + [scratch("out/ATTRIBUTION.txt")]
    #expect(names.count == Schema.tables.count + 1)
    for path in names {
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      let actual = try #require(Golden.read(path))
      #expect(
        Golden.check(actual: actual, expectedPath: "\(Golden.folder("CSVSink"))/\(name)") == [])
    }
  }

  @Test("It does what a sink must do")
  func conformance() async throws {
    let violations = await SinkConformance.check {
      CSVSink(folder: scratch("out"))
    } contents: {
      guard scratch.names == ["out"] || scratch.names.contains("out") else { return nil }
      let paths = Golden.fixtures(in: scratch("out"), extension: "csv")
      return paths.map { "\($0)\n" + String(decoding: Golden.read($0) ?? [], as: UTF8.self) }
    }
    #expect(violations == [])
  }

  @Test("Every text is read back as it was", arguments: CSVSink.Dialect.FormulaGuard.allCases)
  func roundTrip(formulaGuard: CSVSink.Dialect.FormulaGuard) async throws {
    for delimiter in CSVSink.Dialect.Delimiter.allCases {
      var dialect = CSVSink.Dialect()
      dialect.delimiter = delimiter
      dialect.formulaGuard = formulaGuard
      dialect.lineEnd = .lf
      try await run(CSVSink(folder: scratch("out"), dialect: dialect), SampleRecords.all)
      for table in Schema.tables {
        let rows = parse(
          try #require(Golden.read(scratch("out/\(table.name).csv"))), delimiter.rawValue)
        #expect(rows.first?.map { $0 ?? "" } == table.columns.map(\.name))
        let expected = SampleRecords.all.flatMap(\.rows).filter { $0.table == table }
        guard !expected.isEmpty else { continue }
        #expect(rows.count == expected.count + 1)
        for (fields, row) in zip(rows.dropFirst(), expected) {
          #expect(fields.count == table.columns.count)
          for (field, column) in zip(fields, table.columns) {
            let wanted = row[column.column]?.description
            let found = formulaGuard == .apostrophe ? field.map(unguarded) : field
            #expect(
              found.map { Array($0.utf8) } == wanted.map { Array($0.utf8) },
              "\(table.name).\(column.name)")
          }
        }
      }
    }
  }

  /// What the documentation says to do to read a value back.
  private func unguarded(_ text: String) -> String {
    let rest = text.utf8.drop { $0 == 0x27 }
    guard rest.count < text.utf8.count, let first = rest.first,
      Array("=+-@\t\r\n\0".utf8).contains(first)
    else { return text }
    return String(decoding: text.utf8.dropFirst(), as: UTF8.self)
  }

  /// RFC 4180, byte by byte; nil for an empty field without quotes.
  private func parse(_ bytes: [UInt8], _ delimiter: UInt8) -> [[String?]] {
    var rows: [[String?]] = []
    var row: [String?] = []
    var index = 0
    while index < bytes.count {
      var field: [UInt8] = []
      var isQuoted = false
      if bytes[index] == 0x22 {
        isQuoted = true
        index += 1
        while index < bytes.count {
          if bytes[index] == 0x22 {
            index += 1
            guard index < bytes.count, bytes[index] == 0x22 else { break }
          }
          field.append(bytes[index])
          index += 1
        }
      } else {
        while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A {
          field.append(bytes[index])
          index += 1
        }
      }
      row.append(field.isEmpty && !isQuoted ? nil : String(decoding: field, as: UTF8.self))
      if index < bytes.count, bytes[index] == delimiter {
        index += 1
        if index < bytes.count, bytes[index] == 0x0A { row.append(nil) } else { continue }
      }
      #expect(index < bytes.count && bytes[index] == 0x0A)
      index += 1
      rows.append(row)
      row = []
    }
    return rows
  }

  @Test(
    "A text that a spreadsheet would run is guarded",
    arguments: [
      "=1", "=", "@x", "\tx", "\rx", "\nx", "\0x", "+1x", "-x", "-1,5", "+cmd|' /C calc'!A0", "'=1",
      "'+33",
      "''@", "-2+3|x", "+٣",
    ])
  func guarded(text: String) {
    var copy = text
    #expect(copy.withUTF8 { CSVText.runs($0) })
  }

  @Test(
    "A phone number, an amount and ordinary text are left alone",
    arguments: [
      "+33123456789", "+33 (0)1 23-45.67/89", "-12.5", "+4", "-", "+", "-1-2", "1=1", "a@b", "'",
      "'a", "''", " =1",
      "",
    ])
  func unguarded(plain: String) {
    var copy = plain
    #expect(!copy.withUTF8 { CSVText.runs($0) })
  }

  @Test("Only tables with rows have a file; sources and issues always")
  func files() async throws {
    let writer = try await CSVSink(folder: scratch("out")).open(SinkContext())
    var batch = Batch()
    batch.records = [SampleRecords.callCenter]
    _ = try await writer.write(batch)
    try await writer.mark()
    batch.records = [SampleRecords.article]
    _ = try await writer.write(batch)
    try await writer.rewind()
    try await writer.finish()
    #expect(
      Golden.fixtures(in: scratch("out"), extension: "csv").map {
        $0.dropFirst(scratch("out/").count)
      } == [
        "call_centers.csv", "capacities.csv", "evidence.csv", "issues.csv", "languages.csv",
        "names.csv", "phones.csv", "roles.csv", "services.csv", "sources.csv",
      ])
    #expect(
      scratch.text("out/sources.csv")
        == Table.sources.columns.map(\.name).joined(separator: ",") + "\r\n")
    #expect(
      scratch.text("out/ATTRIBUTION.txt") == "The data in this folder comes from no source.\n")
  }

  @Test("A byte order mark is written only where it is asked for")
  func byteOrderMark() async throws {
    var dialect = CSVSink.Dialect()
    dialect.hasByteOrderMark = true
    try await run(CSVSink(folder: scratch("out"), dialect: dialect), [])
    #expect(
      Golden.read(scratch("out/issues.csv"))?.prefix(12) == [0xEF, 0xBB, 0xBF] + "record_id".utf8)
    try await run(CSVSink(folder: scratch("out")), [])
    #expect(Golden.read(scratch("out/issues.csv"))?.prefix(9) == [] + "record_id".utf8)
  }

  @Test(
    "A full disk is an error, and what was there stays",
    .enabled(if: ScratchFolder.canMount, "needs root"))
  func fullDisk() async throws {
    let disk = try #require(ScratchFolder(bytes: 256 << 10))
    try await run(CSVSink(folder: disk("out")), [SampleRecords.event])
    let before = Golden.read(disk("out/events.csv"))
    let error = await #expect(throws: SinkError.self) {
      try await self.run(CSVSink(folder: disk("out")), SampleRecords.all)
    }
    #expect(error?.kind == .inputOutput)
    #expect(disk.names == ["out"])
    #expect(Golden.read(disk("out/events.csv")) == before)
    #expect(Golden.read(disk("out/names.csv")) == nil)
  }

  @Test("Standard output is refused")
  func standardOutput() async throws {
    let error = await #expect(throws: SinkError.self) {
      _ = try await CSVSink(folder: "-").open(SinkContext())
    }
    #expect(error?.kind == .configuration)
  }
}
