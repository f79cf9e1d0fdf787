import CSVFormat
import Switchboard

/// What a row says: its records, before it is known what was said already, and the issues met.
struct BuiltRow: Sendable {
  var records: [Record] = []
  var issues: [Issue] = []
  /// Where the row stands; nil where it has no key and is set aside.
  var place: Location?

  /// Moves what is new into a batch.
  ///
  /// - Returns: false where the row was set aside.
  func accept(into batch: inout Batch, _ seen: inout SeenRecords) -> Bool {
    batch.issues += issues
    guard let place else { return false }
    func repetition(_ record: Record, _ what: String, _ action: IssueAction = .kept) {
      batch.issues.append(
        Issue(
          .duplicateKey, action, at: place, "the \(record.kind.rawValue) \(what)",
          severity: .info, recordID: record.id))
    }
    for record in records {
      switch seen.judge(record) {
      case .new: batch.records.append(record)
      case .repeated: break
      case .different:
        batch.records.append(record)
        repetition(record, "says something else than before")
      case .older:
        repetition(record, "says what was true before what was said of it already", .skipped)
      }
    }
    return true
  }
}

/// Rows that are worked on together, with what was met while they were read.
struct RowGroup: Sendable {
  var bundle: RowBundle
  /// What was gone through to find the rows.
  var work = Work()
  /// The issues of the rows that were not sound.
  var issues: [Issue] = []
}

/// Rows that were worked on.
struct BuiltGroup: Sendable {
  var rows: [BuiltRow]
  var work: Work
  var issues: [Issue]

  /// Makes the records of all rows.
  init(_ group: RowGroup, by builder: RecordBuilder) {
    let cursor = BundleRowCursor(group.bundle, columns: builder.columnNames)
    var rows: [BuiltRow] = []
    rows.reserveCapacity(group.bundle.count)
    while cursor.next() { rows.append(builder.build(cursor)) }
    self.rows = rows
    work = group.work
    issues = group.issues
  }
}
