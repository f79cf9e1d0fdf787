/// Carries the records of sources to sinks.
///
/// Sources are read one after the other, in the order given, so that outputs are the same on every
/// run; while one batch is written the next is read. A source that fails is taken back from every
/// sink and the others go on; a sink that fails is given up and the others go on.
public struct Pipeline: Sendable {
  /// Where records come from, in the order of the outputs.
  public var sources: [any Source]
  /// Where records go.
  public var sinks: [any Sink]
  /// What each source is told.
  public var sourceContext = SourceContext()
  /// What each sink is told.
  public var sinkContext = SinkContext()
  /// Stop after so many records of a source; nil for all.
  public var limit: Int?
  /// Whether an issue that is an error fails its source.
  public var isStrict = false
  /// Records in a batch.
  public var batchCapacity = 1000
  /// Takes every batch that a source gave, before it is written.
  public var observer: any RunObserver = SilentObserver()

  /// How many issues of a source are kept to tell why it failed, once its records are taken back.
  private static let issuesOfFailure = 1000

  /// Makes a pipeline.
  public init(sources: [any Source], sinks: [any Sink]) {
    self.sources = sources
    self.sinks = sinks
  }

  /// Runs to the end, or until the task is cancelled: then every sink is as it was before.
  public func run() async -> RunReport {
    var report = RunReport()
    var outputs: [Output] = []
    for sink in sinks {
      do throws(SinkError) {
        outputs.append(Output(name: sink.name, writer: try await sink.open(sinkContext)))
      } catch {
        report.sinkErrors.append(error)
      }
    }
    guard !outputs.isEmpty else { return report }

    var descriptions: [SourceDescription] = []
    var ahead: [Int: Task<Opened, Never>] = [:]
    defer { for task in ahead.values { task.cancel() } }
    for (index, source) in sources.enumerated() {
      if Task.isCancelled { break }
      for next in index..<min(index + Pipeline.mostAhead, sources.count)
      where sources[next].opensAhead && ahead[next] == nil && sources.count > 1 {
        ahead[next] = openAhead(sources[next])
      }
      let opened = await ahead.removeValue(forKey: index)?.value
      let outcome = await read(source, opened, into: &outputs, &report)
      if outcome.error == nil, let description = outcome.description,
        !descriptions.contains(where: { $0.id == description.id })
      {
        descriptions.append(description)
      }
      report.sources.append(outcome)
      if outputs.isEmpty { break }
    }

    report.wasCancelled = Task.isCancelled
    // If no source could be read there is nothing to publish: what was there before stays.
    let isUseless = report.sources.allSatisfy { $0.error != nil } || report.wasCancelled
    var closing = Batch(capacity: 1)
    closing.sources = descriptions
    for output in outputs {
      if isUseless {
        await output.writer.abort()
        continue
      }
      do throws(SinkError) {
        _ = try await output.writer.write(closing)
        try await output.writer.mark()
        try await output.writer.finish()
        report.published.append(output.name)
      } catch {
        await output.writer.abort()
        report.sinkErrors.append(error)
      }
    }
    return report
  }

  private struct Output {
    let name: String
    let writer: any RecordWriter
  }

  /// How many sources are opened before their turn.
  private static let mostAhead = 4

  /// A source that was opened before its turn, with its first batch.
  private struct Opened: Sendable {
    var feeder: Result<Feeder, SourceError>
    var first: Result<Batch?, SourceError>
  }

  /// Opens a source and reads its first batch while others are read.
  private func openAhead(_ source: any Source) -> Task<Opened, Never> {
    let (context, capacity) = (sourceContext, batchCapacity)
    return Task {
      do throws(SourceError) {
        let feeder = Feeder(try await source.open(context), capacity: capacity)
        return Opened(feeder: .success(feeder), first: await feeder.result())
      } catch {
        return Opened(feeder: .failure(error), first: .success(nil))
      }
    }
  }

  /// Reads one source to its end.
  private func read(
    _ source: any Source, _ opened: Opened?, into outputs: inout [Output], _ report: inout RunReport
  ) async -> SourceReport {
    var summary = SourceReport(name: source.name)
    var kept: [Issue] = []
    observer.begins(source.name)
    do throws(SourceError) {
      let feeder: Feeder
      var next: Batch?
      if let opened {
        feeder = try opened.feeder.get()
        next = try opened.first.get()
      } else {
        feeder = Feeder(try await source.open(sourceContext), capacity: batchCapacity)
        next = try await feeder.next()
      }
      while var batch = next {
        if Task.isCancelled { throw SourceError(.temporary, "interrupted") }
        if let limit, summary.kept + batch.records.count >= limit {
          batch.records.removeLast(summary.kept + batch.records.count - limit)
        }
        for index in batch.issues.indices {
          batch.issues[index].position = summary.issueCount + index
        }
        summary.count(batch)
        kept += batch.issues.prefix(max(0, Pipeline.issuesOfFailure - kept.count))
        summary.description = await feeder.description
        observer.passes(batch, of: summary)
        if isStrict, let worst = batch.issues.first(where: { $0.severity == .error }) {
          throw SourceError(
            .badData, at: worst.location, "\(worst.message) (\(worst.rule.name); the run is strict)"
          )
        }
        let isLast = limit.map { summary.kept >= $0 } ?? false
        // The type of an error is lost by `async let`; a result keeps it.
        async let following = isLast ? .success(nil) : feeder.result()
        await write(batch, to: &outputs, &summary, &report)
        next = try await following.get()
        if outputs.isEmpty { break }
      }
      summary.description = await feeder.description
      for index in outputs.indices.reversed() {
        do throws(SinkError) {
          try await outputs[index].writer.mark()
        } catch {
          await giveUp(index, of: &outputs, error, &report)
        }
      }
    } catch {
      summary.error = error
      await takeBack(error, kept, from: &outputs, &summary, &report)
    }
    observer.ends(summary)
    return summary
  }

  private func write(
    _ batch: Batch, to outputs: inout [Output], _ summary: inout SourceReport,
    _ report: inout RunReport
  ) async {
    guard !batch.isEmpty else { return }
    for index in outputs.indices.reversed() {
      do throws(SinkError) {
        for rejection in try await outputs[index].writer.write(batch) {
          summary.rejected += 1
          report.rejections.append(
            (outputs[index].name, batch.records[rejection.index].id, rejection.reason))
        }
      } catch {
        await giveUp(index, of: &outputs, error, &report)
      }
    }
  }

  /// Takes a failed source back from every sink, and leaves there why it failed.
  private func takeBack(
    _ error: SourceError, _ kept: [Issue], from outputs: inout [Output],
    _ summary: inout SourceReport, _ report: inout RunReport
  ) async {
    var location = error.location
    location.source = summary.name
    var batch = Batch(capacity: 1)
    var failure = Issue(.inputFailed, .stopped, at: location, error.message)
    failure.position = kept.count
    batch.issues = kept + [failure]
    summary.count(failure)
    for index in outputs.indices.reversed() {
      do throws(SinkError) {
        try await outputs[index].writer.rewind()
        _ = try await outputs[index].writer.write(batch)
        try await outputs[index].writer.mark()
      } catch {
        await giveUp(index, of: &outputs, error, &report)
      }
    }
  }

  private func giveUp(
    _ index: Int, of outputs: inout [Output], _ error: SinkError, _ report: inout RunReport
  ) async {
    await outputs[index].writer.abort()
    outputs.remove(at: index)
    report.sinkErrors.append(error)
  }
}

/// Reads ahead: the reader belongs to this actor, so the next batch can be read while the last is
/// written.
private actor Feeder {
  private let reader: any RecordReader
  private let capacity: Int

  init(_ reader: sending any RecordReader, capacity: Int) {
    self.reader = reader
    self.capacity = capacity
  }

  var description: SourceDescription { reader.description }

  func result() async -> Result<Batch?, SourceError> {
    do throws(SourceError) { return .success(try await next()) } catch { return .failure(error) }
  }

  func next() async throws(SourceError) -> Batch? {
    var batch = Batch(capacity: capacity)
    return try await reader.read(into: &batch) ? batch : nil
  }
}
