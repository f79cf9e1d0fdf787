public import Switchboard
import Synchronization

/// A sink that collects in memory what was finished.
public final class MemorySink: Sink {
  /// What runs have written.
  public struct Contents: Sendable {
    /// The records, in the order they were written.
    public var records: [Record] = []
    /// The issues.
    public var issues: [Issue] = []
    /// The descriptions of sources.
    public var sources: [SourceDescription] = []

    /// Makes empty contents.
    public init() {}

    static func += (sum: inout Contents, other: Contents) {
      sum.records += other.records
      sum.issues += other.issues
      sum.sources += other.sources
    }
  }

  private let finished = Mutex(Contents())

  /// What messages show: `memory`.
  public let name = "memory"

  /// Makes an empty sink.
  public init() {}

  /// What the last finished run has written.
  public var contents: Contents { finished.withLock { $0 } }

  /// Makes ready to write, see ``Sink/open(_:)``.
  public func open(_ context: SinkContext) async -> sending any RecordWriter { Writer(self) }

  private final class Writer: RecordWriter {
    private let sink: MemorySink
    private var marked = Contents()
    private var written = Contents()

    init(_ sink: MemorySink) { self.sink = sink }

    func write(_ batch: borrowing Batch) async -> [Rejection] {
      written.records += batch.records
      written.issues += batch.issues
      written.sources += batch.sources
      return []
    }

    func mark() async {
      marked += written
      written = Contents()
    }

    func rewind() async { written = Contents() }

    func finish() async {
      marked += written
      let marked = marked
      sink.finished.withLock { $0 = marked }
    }

    func abort() async {}
  }
}
