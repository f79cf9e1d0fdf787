public import Switchboard

/// What every sink must do, whatever it writes to.
public enum SinkConformance {
  /// Runs a sink through its contract. Takes some seconds; the output is not there, or empty, before.
  ///
  /// - Parameters:
  ///   - make: Makes the sink; each time one that writes to the same output.
  ///   - contents: What is in the output, piece by piece in a stable order, with record ids as they
  ///     are; nil where there is nothing. Read when no writer is open, and while one is.
  /// - Returns: what the sink does not do, a sentence each; empty where it does everything.
  public static func check(
    make: @escaping () -> any Sink, contents: @escaping () throws -> [String]?
  ) async -> [String] {
    var check = Check(make: make, contents: contents)
    do {
      try await check.beforeFinish()
      try await check.emptyRun()
      try await check.wholeRun()
      try await check.rewinds()
      try await check.replaces()
      try await check.abortsAfterFinish()
    } catch {
      check.violations.append("a step failed: \(error)")
    }
    return check.violations
  }

  private struct Check {
    let make: () -> any Sink
    let contents: () throws -> [String]?
    var violations: [String] = []

    mutating func beforeFinish() async throws {
      let before = try contents()
      var writer = try await open()
      try await write(SampleRecords.all, to: writer)
      try expect(contents: before, "records are visible before finish")
      try await writer.mark()
      try expect(contents: before, "records are visible after mark, before finish")
      await writer.abort()
      try expect(contents: before, "records are visible after abort")
      writer = try await open()
      try await writer.mark()
      try await writer.rewind()
      await writer.abort()
      try expect(contents: before, "an aborted run without records leaves something")
      try await letGo()
      try expect(contents: before, "records are visible after the writer was let go")
    }

    mutating func emptyRun() async throws {
      let writer = try await open()
      try await writer.finish()
      _ = try contents()
    }

    mutating func wholeRun() async throws {
      try await run(SampleRecords.all)
      let first = try contents()
      expect(all: SampleRecords.all, in: first, "after finish")
      try await run(SampleRecords.all)
      if try contents() != first {
        violations.append("a second run of the same leaves something else")
      }
    }

    mutating func rewinds() async throws {
      let kept = [SinkConformance.record("kept"), SinkConformance.record("kept-too")]
      let taken = (0..<50).map { SinkConformance.record("taken-\($0)") }
      let writer = try await open()
      try await writer.rewind()
      try await write([kept[0]], to: writer)
      try await writer.mark()
      try await write(taken, to: writer, issues: [SinkConformance.issue("taken-back")])
      try await writer.rewind()
      try await writer.rewind()
      try await write([kept[1]], to: writer, issues: [SinkConformance.issue("kept-issue")])
      try await writer.mark()
      try await write(taken, to: writer)
      try await writer.rewind()
      try await writer.finish()
      let now = try contents()
      expect(all: kept, in: now, "after rewinds")
      let text = (now ?? []).joined(separator: "\n")
      if text.contains("taken-") { violations.append("records that were rewound are visible") }
      if !text.contains("kept-issue") { violations.append("an issue after a rewind is lost") }
    }

    mutating func replaces() async throws {
      var record = SinkConformance.record("replaced")
      record[.name] = "the-old-name"
      record[.city] = "the-old-city"
      record.add(Name(.alias, "the-old-alias"))
      record.add(Name(.alias, "another-old-alias"))
      try await run([record])
      var newer = SinkConformance.record("replaced")
      newer[.name] = "the-new-name"
      newer.add(Name(.alias, "the-new-alias"))
      try await run([newer])
      let text = (try contents() ?? []).joined(separator: "\n")
      for old in ["the-old-name", "the-old-city", "the-old-alias", "another-old-alias"]
      where text.contains(old) {
        violations.append("a value of an earlier run is left: \(old)")
      }
      for new in ["the-new-name", "the-new-alias"] where !text.contains(new) {
        violations.append("a value of the later run is not there: \(new)")
      }
    }

    mutating func abortsAfterFinish() async throws {
      try await run(SampleRecords.all)
      let before = try contents()
      let writer = try await open()
      try await write([SinkConformance.record("aborted")], to: writer)
      try await writer.mark()
      await writer.abort()
      try expect(contents: before, "an aborted run changes what an earlier run left")
      try await letGo()
      try expect(contents: before, "a run that was let go changes what an earlier run left")
    }

    private mutating func run(_ records: [Record]) async throws {
      let writer = try await open()
      try await write(records, to: writer, issues: SampleRecords.issues)
      try await writer.mark()
      var last = Batch()
      last.sources = SampleRecords.sources
      _ = try await writer.write(last)
      try await writer.mark()
      try await writer.finish()
    }

    private mutating func letGo() async throws {
      let writer = try await open()
      try await write([SinkConformance.record("let-go")], to: writer)
    }

    private func open() async throws -> any RecordWriter { try await make().open(SinkContext()) }

    private mutating func write(
      _ records: [Record], to writer: any RecordWriter, issues: [Issue] = []
    )
      async throws
    {
      var batch = Batch()
      batch.records = records
      batch.issues = issues
      for rejection in try await writer.write(batch) {
        guard batch.records.indices.contains(rejection.index) else {
          violations.append(
            "a rejection has the index \(rejection.index), which is not in the batch")
          continue
        }
        violations.append("\(batch.records[rejection.index].id) is rejected: \(rejection.reason)")
      }
    }

    private mutating func expect(contents expected: [String]?, _ violation: String) throws {
      if try contents() != expected { violations.append(violation) }
    }

    private mutating func expect(all records: [Record], in contents: [String]?, _ when: String) {
      let text = (contents ?? []).joined(separator: "\n")
      for record in records where !text.contains(record.id) {
        violations.append("\(record.id) is not there \(when)")
      }
    }
  }

  private static func record(_ key: String) -> Record {
    Record(.organization, key: key, origin: Origin(source: "sample"))
  }

  private static func issue(_ message: String) -> Issue {
    Issue(.word, .kept, at: Location(source: "sample"), message)
  }
}
