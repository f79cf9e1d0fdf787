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

  /// How much of an input is gone through before a batch is handed back even if nothing was kept.
  private static let bytesPerRead = 8 << 20

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
    guard let input = current else {
      carryExcess(of: &batch)
      return true
    }
    let begin = input.rows.bytesDone
    let necessary = input.builder.necessaryTests
    while !batch.isFull {
      if let necessary {
        let skipped = input.rows.skipRows(unless: necessary)
        batch.work.read += skipped
        batch.work.filtered += skipped
        input.rowsRead += skipped
      }
      guard try input.rows.next() else {
        try input.close(into: &batch)
        count(input, in: &batch)
        if try !advance() { isAtEnd = true }
        carryExcess(of: &batch)
        return true
      }
      batch.work.read += 1
      input.rowsRead += 1
      if input.builder.keeps(input.rows), !input.leavesOutPerson() {
        if input.builder.append(input.rows, to: &batch, &seen) {
          input.countKept()
        } else {
          batch.work.quarantined += 1
        }
      } else {
        batch.work.filtered += 1
      }
      if input.rows.bytesDone - begin > RegistryReader.bytesPerRead { break }
    }
    input.takeIssues(into: &batch)
    count(input, in: &batch)
    carryExcess(of: &batch)
    return true
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
