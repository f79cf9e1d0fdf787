import Foundation
import Switchboard
import SwitchboardTesting
import Testing

@testable import JSONSink

@Suite("Records as JSON")
struct JSONSinkTests {
  let folder: ScratchFolder

  init() throws { folder = try #require(ScratchFolder()) }

  /// Writes one run and returns what is in the file.
  private func run(_ sink: JSONSink, _ records: [Record]) async throws -> String {
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
    return String(decoding: try #require(Golden.read(sink.path)), as: UTF8.self)
  }

  @Test("Output is as expected", arguments: JSONSink.Form.allCases)
  func golden(form: JSONSink.Form) async throws {
    let text = try await run(
      JSONSink(path: folder("out"), form: form), SampleRecords.all.filter(isShort))
    let name = form == .lines ? "sample.jsonl" : "sample.json"
    #expect(Golden.check(actual: text, expectedPath: "\(Golden.folder("JSONSink"))/\(name)") == [])
  }

  @Test("It does what a sink must do", arguments: JSONSink.Form.allCases)
  func conformance(form: JSONSink.Form) async throws {
    let violations = await SinkConformance.check {
      JSONSink(path: folder("out"), form: form)
    } contents: {
      folder.text("out").map { $0.split(separator: "\n").map(String.init) }
    }
    #expect(violations == [])
  }

  @Test("Each line is read back with every text as it was")
  func roundTrip() async throws {
    let text = try await run(JSONSink(path: folder("out")), SampleRecords.all)
    // Not by Character: CR LF is one.
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == SampleRecords.all.count + SampleRecords.issues.count + 2)
    for (line, record) in zip(lines, SampleRecords.all) {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
      #expect(object["record"] as? String == record.kind.word)
      for cell in record.row.cells { expect(object[cell.column.name], cell.value) }
      for table in Table.allCases where table.isDetail {
        let rows = Array(record.details(of: table))
        let array = object[table.name] as? [[String: Any]] ?? []
        #expect(array.count == rows.count)
        for (object, row) in zip(array, rows) {
          #expect(object.count == row.cells.count)
          for cell in row.cells { expect(object[cell.column.name], cell.value) }
        }
      }
    }
  }

  private func expect(_ found: Any?, _ value: Value) {
    switch value {
    case .text(let text):
      // Foundation drops a byte order mark at the begin of any text.
      let bytes = Array(text.hasPrefix("\u{FEFF}") ? text.dropFirst().utf8 : text[...].utf8)
      #expect((found as? String).map { Array($0.utf8) } == bytes)
    case .integer(let integer): #expect(found as? Int == integer)
    case .number(let number):
      // Foundation misreads the last digit of some numbers.
      #expect((found as? Double).map { ($0 - number).magnitude <= number.ulp * 2 } == true)
    case .boolean(let boolean): #expect(found as? Bool == boolean)
    }
  }

  @Test("A document is one object with an array for each table")
  func document() async throws {
    let text = try await run(JSONSink(path: folder("out"), form: .document), SampleRecords.all)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["schema_version"] as? String == Schema.version)
    for table in Schema.tables where !table.isDetail {
      let count =
        switch table {
        case .sources: 2
        case .issues: 3
        default: SampleRecords.all.filter { $0.kind.table == table }.count
        }
      #expect((object[table.name] as? [Any])?.count == count, "\(table.name)")
    }
  }

  @Test("Only the tables that are asked for are written")
  func tables() async throws {
    let issues = try await run(
      JSONSink(path: folder("issues"), tables: [.issues]), SampleRecords.all)
    #expect(issues.utf8.split(separator: UInt8(ascii: "\n")).count == 3)
    #expect(issues.hasPrefix(#"{"record":"issue","record_id":"call_center:sample:"#))
    let sink = JSONSink(path: folder("articles"), form: .document, tables: [.articles, .sources])
    let object = try JSONSerialization.jsonObject(
      with: Data(try await run(sink, SampleRecords.all).utf8))
    #expect((object as? [String: Any])?.keys.sorted() == ["articles", "schema_version", "sources"])
  }

  @Test(
    "A number that JSON does not have is rejected, and nothing of its record is left",
    arguments: JSONSink.Form.allCases)
  func notFinite(form: JSONSink.Form) async throws {
    var bad = Record(.callCenter, key: "bad", origin: Origin(source: "sample"))
    bad[.latitude] = .number(.nan)
    var worse = Record(.callCenter, key: "worse", origin: Origin(source: "sample"))
    worse.add(Capacity(.seats, minimum: .infinity, maximum: nil))
    let writer = try await JSONSink(path: folder("out"), form: form).open(SinkContext())
    var batch = Batch()
    batch.records = [bad, SampleRecords.callCenter, worse, SampleRecords.event]
    let rejections = try await writer.write(batch)
    #expect(rejections.map(\.index) == [0, 2])
    #expect(rejections.first?.reason == "the number in latitude is not finite")
    try await writer.finish()
    let text = try #require(folder.text("out"))
    #expect(!text.contains("bad") && !text.contains("worse"))
    #expect(text.contains(SampleRecords.callCenter.id) && text.contains(SampleRecords.event.id))
    if form == .document { _ = try JSONSerialization.jsonObject(with: Data(text.utf8)) }
  }

  @Test(
    "A full disk is an error, and what was there stays",
    .enabled(if: ScratchFolder.canMount, "needs root"), arguments: JSONSink.Form.allCases)
  func fullDisk(form: JSONSink.Form) async throws {
    let disk = try #require(ScratchFolder(bytes: 64 << 10))
    #expect(Golden.write(Array("old".utf8), to: disk("out")))
    let sink = JSONSink(path: disk("out"), form: form)
    let error = await #expect(throws: SinkError.self) {
      _ = try await self.run(sink, SampleRecords.all)
    }
    #expect(error?.kind == .inputOutput)
    #expect(disk.text("out") == "old")
    #expect(disk.names == ["out"])
  }

  @Test("Eight bytes at once find what one at a time finds")
  func escapes() {
    var generator = SplitMix(state: 7)
    let letters: [UInt8] = [
      0x00, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x7F, 0x80, 0xA2, 0xDC, 0xFF,
    ]
    for length in 0..<40 {
      for _ in 0..<500 {
        var bytes = [UInt8](repeating: 0x61, count: length)
        for _ in 0..<Int(generator.next() % 3) where length > 0 {
          bytes[Int(generator.next() % UInt64(length))] =
            letters[Int(generator.next() % UInt64(letters.count))]
        }
        let begin = length == 0 ? 0 : Int(generator.next() % UInt64(length))
        let slow = bytes[begin...].firstIndex { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C } ?? length
        let fast = bytes.withUnsafeBufferPointer { JSONText.firstToEscape(in: $0, from: begin) }
        #expect(fast == slow)
      }
    }
  }

  private func isShort(_ record: Record) -> Bool {
    record.text(.name).map { $0.utf8.count < 10_000 } ?? true
  }
}

/// A generator that gives the same numbers each time.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
