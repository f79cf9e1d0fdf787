import Switchboard
import Transport

/// Writes the script.
final class SQLWriter: RecordWriter {
  private let output: FileOutput
  private var statements = Statements()
  private var state = State()
  private var marked = State()
  private var markedOffset = 0
  private var isSaved = false

  /// What a rewind takes back besides the text.
  private struct State {
    /// The sources whose issues of earlier runs the script has removed.
    var cleared: Set<String> = []
    var sources: [SourceDescription] = []
  }

  init(_ output: FileOutput) throws(SinkError) {
    self.output = output
    statements.begin()
    try flush()
    markedOffset = output.offset
  }

  func write(_ batch: borrowing Batch) async throws(SinkError) -> [Rejection] {
    save()
    var rejections: [Rejection] = []
    // Of records with the same id the last one counts: a statement may not touch a row twice.
    var places: [String: Int] = [:]
    var records: [Record?] = []
    records.reserveCapacity(batch.records.count)
    for (index, record) in batch.records.enumerated() {
      if let reason = SQLSchema.refusal(of: record) {
        rejections.append(Rejection(index: index, reason: reason))
        continue
      }
      if let earlier = places.updateValue(records.count, forKey: record.id) {
        records[earlier] = nil
      }
      records.append(record)
    }
    let kept = records.compactMap { $0 }
    for begin in stride(from: 0, to: kept.count, by: Statements.maximumRows) {
      let group = kept[begin..<min(begin + Statements.maximumRows, kept.count)]
      statements.write(group)
      try flush()
    }
    for issue in batch.issues { clearIssues(of: issue.location.source) }
    statements.write(batch.issues.map(\.row), into: .issues)
    for source in batch.sources { clearIssues(of: source.id) }
    statements.write(batch.sources.map(\.row), into: .sources)
    state.sources += batch.sources
    try flush()
    return rejections
  }

  func mark() async throws(SinkError) {
    if isSaved { statements.append("RELEASE SAVEPOINT source;\n") }
    isSaved = false
    try flush()
    markedOffset = output.offset
    marked = state
  }

  func rewind() async throws(SinkError) {
    if isSaved {
      // What a stream has let out, the script takes back.
      statements.append("ROLLBACK TO SAVEPOINT source;\nRELEASE SAVEPOINT source;\n")
      isSaved = false
      try flush()
    } else {
      try output.truncate(to: markedOffset)
    }
    state = marked
  }

  func finish() async throws(SinkError) {
    clearIssues(of: "")
    if isSaved { statements.append("RELEASE SAVEPOINT source;\n") }
    statements.end(state.sources)
    try flush()
    try output.finish()
  }

  func abort() async {
    if output.isStream {
      statements.append("ROLLBACK;\n")
      do {
        try flush()
        try output.finish()
      } catch {
        // Without COMMIT nothing of the script is kept either.
      }
    }
    output.abort()
  }

  /// Begins what ``rewind()`` takes back, on an output that cannot be cut.
  private func save() {
    guard output.isStream, !isSaved else { return }
    statements.append("SAVEPOINT source;\n")
    isSaved = true
  }

  private func clearIssues(of source: String) {
    guard state.cleared.insert(source).inserted else { return }
    statements.clearIssues(of: source)
  }

  private func flush() throws(SinkError) {
    try output.write(statements.text.bytes)
    statements.removeAll()
  }
}
