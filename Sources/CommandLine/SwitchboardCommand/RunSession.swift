import ArgumentParser
import JSONSink
import Standard
import Switchboard
import Transport

/// One run of the program: prepares, carries out, tells what became of it, and ends with the right
/// exit code.
struct RunSession {
  let options: RunOptions
  let log: Log

  init(_ options: RunOptions) {
    self.options = options
    log = Log(form: options.log, quiet: options.quiet)
  }

  /// Carries out what is prepared.
  ///
  /// - Throws: ExitCode for every end but a good one; the message is written by then.
  func run(_ prepare: () throws -> (Pipeline, SourceContext)) async throws {
    var pipeline: Pipeline
    do {
      let prepared = try prepare()
      pipeline = prepared.0
      pipeline.sourceContext = prepared.1
    } catch {
      throw log.fail(error)
    }
    pipeline.sinkContext.now = options.now
    pipeline.limit = options.limit
    pipeline.isStrict = pipeline.isStrict || options.strict
    if let issues = options.issues {
      pipeline.sinks.append(JSONSink(path: issues, form: .lines, tables: [.issues]))
    }
    let progress = Progress(isShown: Console.hasTerminal && !options.quiet && log.form == .text)
    pipeline.observer = progress
    let ready = pipeline
    let report = await Interruption.cancelling { await ready.run() }
    progress.clear()
    log.summary(report, sinks: ready.sinks.map(\.name), seconds: progress.seconds)
    let code = RunSession.exitCode(report)
    if code != 0 { throw ExitCode(code) }
  }

  /// The exit code of a run: the first failure that is the worst of its kind.
  static func exitCode(_ report: RunReport) -> Int32 {
    if report.wasCancelled { return Interruption.exitCode }
    let sinks = report.sinkErrors.filter { !$0.isClosedPipe }
    if let error = sinks.first { return error.kind.exitCode }
    if let error = report.sources.lazy.compactMap(\.error).first { return error.kind.exitCode }
    return 0
  }
}
