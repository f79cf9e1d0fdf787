public import Switchboard

/// A source that reads records which are in memory already.
public struct MemorySource: Source {
  /// The name of the source.
  public let name: String
  /// The records, in the order they are read.
  public var records: [Record]
  /// The issues, read before the first record.
  public var issues: [Issue]
  /// What ends the reading after the last record, if anything does.
  public var failure: SourceError?

  /// Makes a source.
  public init(
    name: String = "memory", records: [Record], issues: [Issue] = [], failure: SourceError? = nil
  ) {
    self.name = name
    self.records = records
    self.issues = issues
    self.failure = failure
  }

  /// Opens the source, see ``Source/open(_:)``.
  public func open(_ context: SourceContext) async -> sending any RecordReader { Reader(self) }

  private final class Reader: RecordReader {
    let description: SourceDescription
    private let source: MemorySource
    private var next = 0
    private var hasToldIssues = false

    init(_ source: MemorySource) {
      self.source = source
      description = SourceDescription(id: source.name, kind: .file)
    }

    func read(into batch: inout Batch) async throws(SourceError) -> Bool {
      if !hasToldIssues && !source.issues.isEmpty {
        hasToldIssues = true
        batch.issues += source.issues
        return true
      }
      guard next < source.records.count else {
        if let failure = source.failure { throw failure }
        return false
      }
      while next < source.records.count && !batch.isFull {
        batch.records.append(source.records[next])
        batch.work.read += 1
        next += 1
      }
      return true
    }
  }
}
