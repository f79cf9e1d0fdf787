import Switchboard
import SwitchboardTesting
import Testing

import struct Switchboard.Issue

@Suite("The kit finds what sources and sinks do wrong")
struct KitTests {
  @Test("The memory source does what a source must do")
  func source() async {
    let records = SampleRecords.all
    let source = MemorySource(name: "sample", records: records, issues: [SampleRecords.issues[0]])
    #expect(await SourceConformance.check(source) == [])
    #expect(await SourceConformance.check(MemorySource(name: "empty", records: [])) == [])
  }

  @Test("The memory sink does what a sink must do")
  func sink() async {
    let sink = MemorySink()
    let violations = await SinkConformance.check {
      sink
    } contents: {
      let contents = sink.contents
      return contents.records.map { "\($0.id) \($0)" } + contents.issues.map { "\($0)" }
        + contents.sources.map { "\($0)" }
    }
    #expect(violations == [])
  }

  @Test("Wrong records, repeated ids and failures of a source are found")
  func wrongSource() async {
    var record = SampleRecords.event
    record[.type] = "party"
    let source = MemorySource(
      name: "other", records: [record, record],
      issues: [Issue(.word, .kept, at: Location(source: "third"), "m")])
    let violations = await SourceConformance.check(source).joined(separator: "\n")
    #expect(violations.contains("events.type is none of its words: party"))
    #expect(violations.contains("comes more than once"))
    #expect(violations.contains("is not of the source other"))
    #expect(violations.contains("an issue is not of the source other"))
    let failing = MemorySource(
      records: [], failure: SourceError(.inputOutput, "the disk is gone"))
    #expect(await SourceConformance.check(failing).contains { $0.contains("the disk is gone") })
  }

  /// Reads one more record each time it is opened, and does not keep to its batch.
  private struct GreedySource: Source {
    let name = "sample"

    func open(_ context: SourceContext) async -> sending any RecordReader {
      Reader(piece: context.chunkBytes)
    }

    final class Reader: RecordReader {
      let description = SourceDescription(id: "sample", kind: .file)
      let piece: Int
      var reads = 0

      init(piece: Int) { self.piece = piece }

      func read(into batch: inout Batch) async -> Bool {
        reads += 1
        guard reads != 2 else { return false }
        batch.records += [SampleRecords.event, SampleRecords.article]
        if piece == 1 { batch.records.removeLast() }
        return reads == 1
      }
    }
  }

  @Test("A source that overfills, depends on pieces or goes on after its end is found")
  func greedySource() async {
    let violations = await SourceConformance.check(GreedySource()).joined(separator: "\n")
    #expect(violations.contains("a batch of 1 comes back with 2 records"))
    #expect(violations.contains("there is something after the end"))
    #expect(violations.contains("pieces of 1 bytes bring other records"))
    #expect(violations.contains("a cancelled read brings more than its batch"))
  }

  /// A sink that shows what it has not finished, and takes nothing back.
  private final class LeakySink: Sink {
    let name = "leaky"
    let inner = MemorySink()

    func open(_ context: SinkContext) async throws(SinkError) -> sending any RecordWriter {
      Writer(inner)
    }

    final class Writer: RecordWriter {
      let sink: MemorySink
      var kept = Batch()

      init(_ sink: MemorySink) { self.sink = sink }

      func write(_ batch: borrowing Batch) async throws(SinkError) -> [Rejection] {
        let (records, issues) = (batch.records, batch.issues)
        kept.records += records
        kept.issues += issues
        let writer = await sink.open(SinkContext())
        _ = try await writer.write(kept)
        try await writer.finish()
        return [Rejection(index: -1, reason: "none")]
      }

      func mark() async {}
      func rewind() async {}
      func finish() async {}
      func abort() async {}
    }
  }

  @Test("A sink that shows too much, too early, is found")
  func leakySink() async {
    let sink = LeakySink()
    let violations = await SinkConformance.check {
      sink
    } contents: {
      sink.inner.contents.records.map(\.id)
    }
    for violation in [
      "records are visible before finish", "records are visible after abort",
      "records that were rewound are visible", "an issue after a rewind is lost",
      "an aborted run changes what an earlier run left",
      "a rejection has the index -1, which is not in the batch",
    ] {
      #expect(violations.contains(violation))
    }
  }

  @Test(
    "Values that do not fit their columns are found",
    arguments: [
      (Column.country, Value.text("fr"), "is no ISO 3166-1"), (.country, "FRA", "is no ISO 3166-1"),
      (.subdivision, "29", "is no ISO 3166-2"), (.subdivision, "FR-2999", "is no ISO 3166-2"),
      (.opened, "01.02.2010", "is no EDTF"), (.opened, "2010-02-30", "is no EDTF"),
      (.opened, "XXXX", "is no EDTF"),
      (.opened, "201X-05", "is no EDTF"), (.opened, "", "is no EDTF"),
      (.confidence, 1.5, "is not within"),
      (.latitude, 91.0, "is not on the globe"), (.longitude, .number(.nan), "is not finite"),
      (.geonamesID, "1", "is not of its type"), (.isGroup, 1, "is not of its type"),
      (.status, "open", "is none of its words"), (.id, "other", "does not follow"),
    ])
  func misfits(column: Column, value: Value, violation: String) {
    var record = SampleRecords.callCenter
    record[column] = value
    let violations = SchemaCheck.violations(in: record)
    #expect(violations.count == 1 && violations[0].contains(violation), "\(violations)")
  }

  @Test(
    "Dates of every form fit",
    arguments: [
      "2010", "201X", "19XX", "2010-05", "2010-05-17", "XXXX-05", "XXXX-02-29", "2001~", "2004-06?",
      "2004%",
      "2010-05-17T08:30:00Z", "2010-05-17T08:30:00.25+02:00",
    ])
  func dates(date: String) {
    var record = SampleRecords.callCenter
    record[.opened] = .text(date)
    #expect(SchemaCheck.violations(in: record) == [])
  }

  @Test("A value that must be there and is not is found")
  func missing() {
    var record = SampleRecords.callCenter
    record[.status] = nil
    #expect(
      SchemaCheck.violations(in: record).first?.hasPrefix("call_centers.status has no value")
        == true)
  }

  @Test("A golden file that differs is told by its line")
  func golden() throws {
    let folder = try #require(ScratchFolder())
    #expect(Golden.write(Array("one\ntwo\n".utf8), to: folder("a.txt")))
    #expect(Golden.write([], to: folder("b.txt")))
    #expect(Golden.write([], to: folder("c.csv")))
    #expect(
      Golden.fixtures(in: folder.path, extension: "txt") == [folder("a.txt"), folder("b.txt")])
    #expect(Golden.check(actual: "one\ntwo\n", expectedPath: folder("a.txt")) == [])
    let difference = Golden.check(actual: "one\n2\n", expectedPath: folder("a.txt"))
    #expect(difference == ["\(folder("a.txt")):2: expected \"two\" and found \"2\""])
    #expect(
      Golden.check(actual: "", expectedPath: folder("none")).first?.contains("UPDATE_GOLDEN")
        == true)
  }
}
