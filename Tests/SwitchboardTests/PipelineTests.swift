import Switchboard
import SwitchboardTesting
import Synchronization
import Testing

struct PipelineTests {
  /// Gives some records, then fails.
  private struct FailingSource: Source {
    let name = "failing"

    func open(_ context: SourceContext) async throws(SourceError) -> sending any RecordReader {
      Reader()
    }

    final class Reader: RecordReader {
      let description = SourceDescription(id: "failing", kind: .file)
      private var count = 0

      func read(into batch: inout Batch) async throws(SourceError) -> Bool {
        count += 1
        if count > 3 {
          throw SourceError(.inputOutput, at: Location(input: "x.csv", line: 7), "the disk is gone")
        }
        batch.records.append(
          Record(.callCenter, key: "\(count)", origin: Origin(source: "failing")))
        return true
      }
    }
  }

  /// Takes a number of batches, then fails.
  private struct FailingSink: Sink {
    let name = "failing"
    let aborted: Flag

    func open(_ context: SinkContext) async throws(SinkError) -> sending any RecordWriter {
      Writer(aborted)
    }

    final class Writer: RecordWriter {
      private let aborted: Flag
      init(_ aborted: Flag) { self.aborted = aborted }
      func write(_ batch: borrowing Batch) async throws(SinkError) -> [Rejection] {
        throw SinkError(.inputOutput, "failing", "no space left")
      }
      func mark() async throws(SinkError) {}
      func rewind() async throws(SinkError) {}
      func finish() async throws(SinkError) {}
      func abort() async { aborted.set() }
    }
  }

  private final class Flag: Sendable {
    private let state = Mutex(false)
    var isSet: Bool { state.withLock { $0 } }
    func set() { state.withLock { $0 = true } }
  }

  private func centers(_ count: Int, source: String = "memory") -> [Record] {
    (0..<count).map {
      Record(.callCenter, key: "\($0)", origin: Origin(source: source))
    }
  }

  @Test("takes a failed source back, publishes the others, and tells why")
  func failedSource() async {
    let sink = MemorySink()
    let good = MemorySource(records: centers(5))
    let report = await Pipeline(sources: [FailingSource(), good], sinks: [sink]).run()
    #expect(report.sources.map { $0.error?.kind } == [.inputOutput, nil])
    #expect(sink.contents.records == centers(5))
    #expect(sink.contents.issues.map(\.rule) == [.inputFailed])
    #expect(sink.contents.issues.first?.location.line == 7)
    #expect(sink.contents.issues.first?.location.source == "failing")
  }

  @Test("publishes nothing where no source could be read")
  func nothing() async {
    let sink = MemorySink()
    let report = await Pipeline(sources: [FailingSource()], sinks: [sink]).run()
    #expect(report.published == [])
    #expect(sink.contents.issues.isEmpty)
  }

  @Test("gives a failed sink up and goes on with the others")
  func failedSink() async {
    let sink = MemorySink()
    let aborted = Flag()
    let report = await Pipeline(
      sources: [MemorySource(records: centers(5))], sinks: [FailingSink(aborted: aborted), sink]
    ).run()
    #expect(report.sinkErrors.map(\.kind) == [.inputOutput])
    #expect(aborted.isSet)
    #expect(report.published == ["memory"])
    #expect(sink.contents.records.count == 5)
  }

  @Test("stops each source at the limit", arguments: [1, 7, 1000])
  func limit(_ capacity: Int) async {
    let sink = MemorySink()
    var pipeline = Pipeline(sources: [MemorySource(records: centers(20))], sinks: [sink])
    pipeline.limit = 3
    pipeline.batchCapacity = capacity
    let report = await pipeline.run()
    #expect(sink.contents.records == centers(3))
    #expect(report.sources.first?.kept == 3)
  }

  @Test("leaves everything as it was when it is cancelled")
  func cancelled() async {
    let sink = MemorySink()
    let pipeline = Pipeline(sources: [MemorySource(records: centers(5))], sinks: [sink])
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await pipeline.run()
    }
    let report = await task.value
    #expect(report.wasCancelled)
    #expect(report.published == [])
    #expect(sink.contents.records.isEmpty)
  }
}
