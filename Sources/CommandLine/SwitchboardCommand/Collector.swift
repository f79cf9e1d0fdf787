import Switchboard
import Synchronization

/// A sink that keeps records in memory, to show them.
final class Collector: Sink {
  private struct State {
    var records: [Record] = []
    var issues: [Issue] = []
  }

  let name = "preview"
  private let state = Mutex(State())

  var records: [Record] { state.withLock { $0.records } }
  var issues: [Issue] { state.withLock { $0.issues } }

  func open(_ context: SinkContext) async throws(SinkError) -> sending any RecordWriter {
    Writer(self)
  }

  private final class Writer: RecordWriter {
    private let collector: Collector

    init(_ collector: Collector) { self.collector = collector }

    func write(_ batch: borrowing Batch) async throws(SinkError) -> [Rejection] {
      let records = batch.records
      let issues = batch.issues
      collector.state.withLock { state in
        state.records += records
        // Shown are a few; a filter that passes over millions of rows may meet many.
        state.issues += issues.prefix(max(0, 1000 - state.issues.count))
      }
      return []
    }

    func mark() async throws(SinkError) {}
    func rewind() async throws(SinkError) {}
    func finish() async throws(SinkError) {}
    func abort() async {}
  }
}
