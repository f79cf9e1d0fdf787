import Switchboard
import Transport

/// Writes one object a line, in the order of the run.
final class JSONLinesWriter: RecordWriter {
  private let output: FileOutput
  private let isWritten: TableFilter
  private var text = JSONText()
  private var marked = 0

  init(_ output: FileOutput, _ filter: TableFilter) {
    self.output = output
    isWritten = filter
  }

  func write(_ batch: borrowing Batch) async throws(SinkError) -> [Rejection] {
    var rejections: [Rejection] = []
    for (index, record) in batch.records.enumerated() where isWritten(record.kind.table) {
      let start = text.bytes.count
      begin(record.kind)
      if let column = text.append(membersOf: record) {
        text.removeLast(text.bytes.count - start)
        rejections.append(.notFinite(column, at: index))
      } else {
        text.append("}\n")
        try flush(over: 128 << 10)
      }
    }
    if isWritten(.issues) {
      for issue in batch.issues {
        text.append(#"{"record":"issue","#)
        _ = text.append(cellsOf: issue.row)
        text.append("}\n")
      }
    }
    if isWritten(.sources) {
      for source in batch.sources {
        text.append(#"{"record":"source","#)
        _ = text.append(cellsOf: source.row)
        text.append("}\n")
      }
    }
    try flush(over: 0)
    return rejections
  }

  func mark() async throws(SinkError) { marked = output.offset }

  func rewind() async throws(SinkError) { try output.truncate(to: marked) }

  func finish() async throws(SinkError) { try output.finish() }

  func abort() async { output.abort() }

  private func begin(_ kind: Record.Kind) {
    switch kind {
    case .organization: text.append(#"{"record":"organization","#)
    case .callCenter: text.append(#"{"record":"call_center","#)
    case .event: text.append(#"{"record":"event","#)
    case .statistic: text.append(#"{"record":"statistic","#)
    case .article: text.append(#"{"record":"article","#)
    }
  }

  private func flush(over size: Int) throws(SinkError) {
    guard text.bytes.count > size else { return }
    try output.write(text.bytes)
    text.removeAll()
  }
}

extension Rejection {
  /// A number that JSON has no form for.
  static func notFinite(_ column: Column, at index: Int) -> Rejection {
    Rejection(index: index, reason: "the number in \(column.name) is not finite")
  }
}
