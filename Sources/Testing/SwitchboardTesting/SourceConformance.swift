public import Switchboard

/// What every source must do, whatever it reads.
public enum SourceConformance {
  /// Whether records of a source have ids of their own.
  public enum Identities: Sendable {
    /// No two records of a kind have the same id.
    case unique
    /// The input says something about the same thing more than once.
    case repeated
  }

  /// Reads a source in many ways and compares what comes out.
  ///
  /// - Parameters:
  ///   - source: The source; its input is whole and stays as it is.
  ///   - context: What it is told when it is opened.
  ///   - identities: Whether records have ids of their own.
  /// - Returns: what the source does not do, a sentence each; empty where it does everything.
  public static func check(
    _ source: any Source, context: SourceContext = SourceContext(),
    identities: Identities = .unique
  ) async -> [String] {
    var violations: [String] = []
    do {
      let first = try await read(source, context, capacity: 1000, &violations)
      violations += check(first, source, identities)
      for capacity in [1, 2, 1024] {
        let other = try await read(source, context, capacity: capacity, &violations)
        violations += compare(other, first, "batches of \(capacity)")
      }
      for chunk in [1, 7] {
        var context = context
        context.chunkBytes = chunk
        let other = try await read(source, context, capacity: 1000, &violations)
        violations += compare(other, first, "pieces of \(chunk) bytes")
      }
      violations += compare(
        try await read(source, context, capacity: 1000, &violations), first, "a second reading")
      violations += try await cancellation(source, context)
    } catch {
      violations.append("the source fails: \(error)")
    }
    return violations
  }

  /// What one reading brought.
  private struct Reading {
    var records: [Record] = []
    var issues: [Issue] = []
    var description: SourceDescription
  }

  private static func read(
    _ source: any Source, _ context: SourceContext, capacity: Int, _ violations: inout [String]
  ) async throws -> Reading {
    let reader = try await source.open(context)
    var reading = Reading(description: reader.description)
    while true {
      var batch = Batch(capacity: capacity)
      let mayHaveMore = try await reader.read(into: &batch)
      reading.records += batch.records
      reading.issues += batch.issues
      if batch.records.count > capacity {
        violations.append("a batch of \(capacity) comes back with \(batch.records.count) records")
      }
      if !batch.sources.isEmpty {
        violations.append("the reader puts descriptions of sources into a batch")
      }
      guard !mayHaveMore else { continue }
      if !batch.isEmpty { violations.append("something is appended by the call that says the end") }
      break
    }
    for _ in 0..<2 {
      var batch = Batch(capacity: capacity)
      if try await reader.read(into: &batch) || !batch.isEmpty {
        violations.append("there is something after the end")
      }
    }
    reading.description = reader.description
    return reading
  }

  private static func check(_ reading: Reading, _ source: any Source, _ identities: Identities)
    -> [String]
  {
    var violations: [String] = []
    var ids: Set<String> = []
    for record in reading.records {
      violations += SchemaCheck.violations(in: record)
      if record.text(.source) != source.name {
        violations.append("\(record.id) is not of the source \(source.name)")
      }
      if identities == .unique && !ids.insert(record.id).inserted {
        violations.append("\(record.id) comes more than once")
      }
    }
    for issue in reading.issues {
      violations += SchemaCheck.violations(in: issue)
      if issue.location.source != source.name {
        violations.append("an issue is not of the source \(source.name): \(issue.message)")
      }
    }
    violations += SchemaCheck.violations(in: reading.description)
    if reading.description.id != source.name {
      violations.append("the description is of \(reading.description.id), not of \(source.name)")
    }
    return violations
  }

  private static func compare(_ other: Reading, _ first: Reading, _ how: String) -> [String] {
    var violations: [String] = []
    if other.records != first.records {
      let place = zip(other.records, first.records).prefix { $0 == $1 }.count
      let id = first.records.count > place ? first.records[place].id : "the end"
      violations.append(
        "\(how) bring other records: \(other.records.count) and not \(first.records.count), other from \(id)"
      )
    }
    if other.issues != first.issues { violations.append("\(how) bring other issues") }
    if other.description != first.description {
      violations.append("\(how) bring another description")
    }
    return violations
  }

  /// After a cancellation a read returns or throws, and does not bring more than its batch.
  private static func cancellation(_ source: any Source, _ context: SourceContext) async throws
    -> [String]
  {
    let task = Task { () -> [String] in
      let reader = try await source.open(context)
      withUnsafeCurrentTask { $0?.cancel() }
      var batch = Batch(capacity: 1)
      do {
        _ = try await reader.read(into: &batch)
      } catch is SourceError {
        return []
      }
      return batch.records.count > 1 ? ["a cancelled read brings more than its batch"] : []
    }
    return try await task.value
  }
}
