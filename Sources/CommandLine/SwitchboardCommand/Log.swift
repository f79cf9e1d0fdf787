import ArgumentParser
import Logging
import Switchboard
import Transport

/// What the program says on standard error: errors, and a closing summary.
struct Log {
  let form: LogForm
  let quiet: Bool
  private let logger: Logger?

  init(form: LogForm, quiet: Bool) {
    self.form = form
    self.quiet = quiet
    logger = form == .json ? Logger(label: "switchboard", factory: { _ in JSONLogHandler() }) : nil
  }

  /// Writes an error and tells with which exit code to end.
  func fail(_ error: any Error) -> any Error {
    switch error {
    case let error as ConfigurationError:
      write(error: error.description, kind: .configuration)
      return ExitCode(ErrorKind.configuration.exitCode)
    case let error as SourceError:
      write(error: error.description, kind: error.kind)
      return ExitCode(error.kind.exitCode)
    case let error as SinkError:
      write(error: error.description, kind: error.kind)
      return ExitCode(error.kind.exitCode)
    default: return error
    }
  }

  /// Writes what became of a run.
  func summary(_ report: RunReport, sinks: [String], seconds: Double) {
    for source in report.sources {
      if let error = source.error {
        write(error: "\(source.name): \(Log.unprefixed(error, source.name))", kind: error.kind)
      } else if !quiet {
        write(source)
      }
    }
    for error in report.sinkErrors where !error.isClosedPipe {
      write(error: error.description, kind: error.kind)
    }
    for rejection in report.rejections.prefix(20) {
      write(error: "\(rejection.sink): \(rejection.recordID): \(rejection.reason)", kind: .badData)
    }
    if quiet { return }
    let isWhole = report.sinkErrors.isEmpty && !report.wasCancelled
    let published = report.published.joined(separator: ", ")
    let time = Format.duration(seconds)
    if report.wasCancelled {
      say("interrupted; nothing was written", ["seconds": "\(seconds)"])
    } else if report.published.isEmpty {
      say("nothing was written", ["seconds": "\(seconds)"])
    } else {
      say(
        "wrote \(published) in \(time)\(isWhole ? "" : ", not the others")",
        [
          "seconds": "\(seconds)", "published": .array(report.published.map { "\($0)" }),
        ])
    }
  }

  private static func unprefixed(_ error: SourceError, _ source: String) -> String {
    let text = error.description
    return text.hasPrefix(source + ": ") ? String(text.dropFirst(source.count + 2)) : text
  }

  private func write(error text: String, kind: ErrorKind) {
    if let logger {
      logger.error("\(text)", metadata: ["kind": "\(kind)", "exit_code": "\(kind.exitCode)"])
    } else {
      Console.note("switchboard: \(text)")
    }
  }

  private func say(_ text: String, _ metadata: Logger.Metadata) {
    if let logger { logger.info("\(text)", metadata: metadata) } else { Console.note(text) }
  }

  private func write(_ source: SourceReport) {
    if let logger {
      var metadata: Logger.Metadata = [
        "source": "\(source.name)", "read": "\(source.work.read)",
        "filtered": "\(source.work.filtered)", "quarantined": "\(source.work.quarantined)",
        "bytes": "\(source.work.bytes)", "kept": "\(source.kept)",
      ]
      for (kind, count) in source.records { metadata["\(kind.word)"] = "\(count)" }
      for issue in source.issues {
        metadata["issue.\(issue.rule.name).\(issue.severity.word)"] = "\(issue.count)"
      }
      logger.info("source done", metadata: metadata)
      return
    }
    let records = Record.Kind.allCases.compactMap { kind in
      source.records[kind].map { Format.count($0, kind.noun) }
    }
    var line = "\(source.name): read \(Format.count(source.work.read))"
    if source.work.filtered > 0 { line += ", filtered out \(Format.count(source.work.filtered))" }
    if source.work.quarantined > 0 {
      line += ", set aside \(Format.count(source.work.quarantined))"
    }
    line += "; kept " + (records.isEmpty ? "nothing" : records.joined(separator: ", "))
    Console.note(line)
    for issue in source.issues.sorted(by: Log.worstFirst) {
      let place = issue.first.location.description
      let message = Format.fit(issue.first.message, min(issue.first.message.count, 160))
      Console.note(
        "  \(Format.count(issue.count)) × \(issue.severity.word) \(issue.rule.name)"
          + (issue.count > 1 ? ", first " : " ") + "at \(place): \(message)")
    }
  }

  private static func worstFirst(
    _ a: SourceReport.IssueCount, _ b: SourceReport.IssueCount
  ) -> Bool {
    let order: [Severity] = [.error, .warning, .info]
    let ranks = (order.firstIndex(of: a.severity) ?? 3, order.firstIndex(of: b.severity) ?? 3)
    return (ranks.0, b.count, a.rule.name) < (ranks.1, a.count, b.rule.name)
  }
}

extension Record.Kind {
  /// The kind as a word of a sentence.
  var noun: String {
    switch self {
    case .callCenter: "call center"
    default: word
    }
  }
}

/// One JSON object a line on standard error.
struct JSONLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var text = "{\"level\":\"\(event.level)\","
    text += "\"message\":\(JSONText.quoted(event.message.description))"
    for (key, value) in (event.metadata ?? [:]).sorted(by: { $0.key < $1.key }) {
      text += ",\(JSONText.quoted(key)):\(JSONLogHandler.json(value))"
    }
    Console.note(text + "}")
  }

  private static func json(_ value: Logger.MetadataValue) -> String {
    switch value {
    case .array(let values): "[" + values.map(json).joined(separator: ",") + "]"
    case .dictionary(let values):
      "{"
        + values.sorted { $0.key < $1.key }.map { "\(JSONText.quoted($0.key)):\(json($0.value))" }
        .joined(separator: ",") + "}"
    case .string(let text):
      Double(text).map { $0.isFinite } == true ? text : JSONText.quoted(text)
    case .stringConvertible(let value): JSONText.quoted(value.description)
    }
  }
}
