import CSVFormat
import Definitions
import Switchboard
import Transport
import XMLFormat

/// Reads the inputs of a registry one after the other.
final class RegistryReader: RecordReader {
  let description: SourceDescription

  private let source: RegistrySource
  private let context: SourceContext
  private var locations: [InputLocation]
  private var location: InputLocation?
  private var members: (any InputMembers)?
  private var current: OpenInput?
  private var pending: [Issue] = []
  private var isAtEnd = false
  /// Inputs that the definition fits, and why the others did not.
  private var fitting = 0
  private var misfits: [SourceError] = []
  private var seen = SeenRecords()
  /// Records of a row that the last batch had no room for.
  private var carried: [Record] = []

  /// Groups of rows that are worked on.
  private var groups: [Task<BuiltGroup, Never>] = []
  /// How many groups are read ahead.
  private static let groupsAhead = 3

  init(_ source: RegistrySource, _ context: SourceContext) throws(SourceError) {
    self.source = source
    self.context = context
    var description = source.definition.description
    description.id = source.name
    self.description = description
    var locations: [InputLocation] = []
    for input in source.inputs { locations += try InputLocation.expand(input) }
    self.locations = locations.reversed()
  }

  func openFirst() throws(SourceError) {
    if try !advance() { isAtEnd = true }
  }

  func read(into batch: inout Batch) async throws(SourceError) -> Bool {
    guard !isAtEnd || !pending.isEmpty || !carried.isEmpty else { return false }
    batch.issues += pending
    pending = []
    batch.records = carried
    carried = []
    carryExcess(of: &batch)
    guard let input = current, !batch.isFull else { return true }
    if input.isBundled {
      try await readBundled(input, into: &batch)
    } else {
      try readOneByOne(input, into: &batch)
    }
    count(input, in: &batch)
    carryExcess(of: &batch)
    return true
  }

  /// Rows are read here and worked on elsewhere, a few groups ahead; the groups come back in order.
  private func readBundled(_ input: OpenInput, into batch: inout Batch) async throws(SourceError) {
    while groups.count < RegistryReader.groupsAhead, let group = try input.nextGroup() {
      let builder = input.builder
      groups.append(Task.detached { BuiltGroup(group, by: builder) })
    }
    guard !groups.isEmpty else {
      try input.close(into: &batch)
      if try !advance() { isAtEnd = true }
      return
    }
    let built = await groups.removeFirst().value
    batch.work += built.work
    var issues = built.issues[...]
    for row in built.rows {
      while let issue = issues.first, let line = row.place?.line, (issue.location.line ?? 0) < line
      {
        batch.issues.append(issues.removeFirst())
        _ = issue
      }
      if !row.accept(into: &batch, &seen) { batch.work.quarantined += 1 }
    }
    batch.issues += issues
  }

  private func readOneByOne(_ input: OpenInput, into batch: inout Batch) throws(SourceError) {
    let begin = input.rows.bytesDone
    while !batch.isFull {
      guard try input.rows.next() else {
        try input.close(into: &batch)
        if try !advance() { isAtEnd = true }
        return
      }
      batch.work.read += 1
      input.rowsRead += 1
      if input.builder.keeps(input.rows), !input.leavesOutPerson() {
        if input.builder.build(input.rows).accept(into: &batch, &seen) {
          input.countKept()
        } else {
          batch.work.quarantined += 1
        }
      } else {
        batch.work.filtered += 1
      }
      if input.rows.bytesDone - begin > OpenInput.bytesPerGroup { break }
    }
    input.takeIssues(into: &batch)
  }

  /// A row may give more records than a batch has room for.
  private func carryExcess(of batch: inout Batch) {
    guard batch.records.count > batch.capacity else { return }
    carried = Array(batch.records[batch.capacity...])
    batch.records.removeLast(carried.count)
  }

  private func count(_ input: OpenInput, in batch: inout Batch) {
    batch.work.bytes += input.bytes.bytesConsumed - input.bytesCounted
    input.bytesCounted = input.bytes.bytesConsumed
    batch.work.bytesTotal = input.bytes.bytesTotal
  }

  /// Goes on to the next input that the definition fits; false after the last.
  private func advance() throws(SourceError) -> Bool {
    current = nil
    while true {
      if let bytes = try members?.next() {
        do {
          current = try OpenInput(bytes, source, context, &pending)
          fitting += 1
          return true
        } catch {
          // One of several members of an archive may be something else: a read-me, a list of codes.
          guard error.isMisfit, bytes.name != location?.text else { throw error.error }
          misfits.append(error.error)
          continue
        }
      }
      guard let next = locations.popLast() else { break }
      location = next
      members = try next.open(context)
    }
    if fitting == 0 {
      throw misfits.first
        ?? SourceError(.noInput, at: Location(source: source.name), "there is nothing to read")
    }
    for misfit in misfits {
      pending.append(
        Issue(.missingColumn, .skipped, at: misfit.location, misfit.message, severity: .warning))
    }
    misfits = []
    return false
  }
}
