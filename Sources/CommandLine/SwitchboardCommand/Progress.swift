import Switchboard
import Synchronization

/// Shows how far a run is, on a terminal and only for work longer than two seconds.
final class Progress: RunObserver {
  private struct State {
    var begin: Double
    var lastShown = 0.0
    var isShown = false
    var sourceBegin = 0.0
  }

  private let state: Mutex<State>
  private let isEnabled: Bool

  init(isShown: Bool) {
    isEnabled = isShown
    state = Mutex(State(begin: Console.seconds))
  }

  /// Seconds since the begin of the run.
  var seconds: Double { Console.seconds - state.withLock { $0.begin } }

  func begins(_ source: String) {
    let now = Console.seconds
    state.withLock { $0.sourceBegin = now }
  }

  func passes(_ batch: Batch, of report: SourceReport) {
    guard isEnabled else { return }
    let now = Console.seconds
    let elapsed: Double? = state.withLock { state in
      guard now - state.begin > 2, now - state.lastShown > 0.2 else { return nil }
      state.lastShown = now
      state.isShown = true
      return now - state.sourceBegin
    }
    if let elapsed { show(report, total: batch.work.bytesTotal, elapsed: elapsed) }
  }

  func ends(_ report: SourceReport) {}

  /// Takes the line away.
  func clear() {
    if state.withLock({ $0.isShown }) { Console.write("\r\u{1B}[K", to: 2) }
  }

  private func show(_ report: SourceReport, total: Int?, elapsed: Double) {
    var parts = [report.name, Format.bytes(report.work.bytes)]
    if let total, total > 0 {
      let share = min(1, Double(report.work.bytes) / Double(total))
      parts[1] += " of \(Format.bytes(total)) (\(Int(share * 100)) %)"
      if share > 0.02 {
        parts.append("\(Format.duration(elapsed * (1 - share) / share)) left")
      }
    }
    parts.append(Format.count(report.work.read, "row"))
    parts.append(Format.count(report.kept, "record"))
    if report.issueCount > 0 { parts.append(Format.count(report.issueCount, "issue")) }
    let line = Format.fit(parts.joined(separator: " · "), Console.width - 1)
    Console.write("\r\(line)\u{1B}[K", to: 2)
  }
}
