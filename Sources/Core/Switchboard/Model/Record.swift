/// One thing one source said: an organization, a call center, an event, a statistic or an article.
///
/// A record is a row of its table and the rows that hang off it: names, identifiers, phones,
/// activities, capacities, roles, services, languages, evidence.
public struct Record: Sendable, Hashable {
  /// What the record is.
  public enum Kind: String, Vocabulary {
    case organization
    case callCenter = "call_center"
    case event, statistic, article

    /// The table of records of this kind.
    public var table: Table {
      switch self {
      case .organization: .organizations
      case .callCenter: .callCenters
      case .event: .events
      case .statistic: .statistics
      case .article: .articles
      }
    }
  }

  /// What the record is.
  public let kind: Kind
  /// The identity of the record, see ``Identity``.
  public let id: String
  /// The row of the record's own table.
  public var row: Row
  /// The rows that hang off it, in the order they were added; sinks keep it within each table.
  public private(set) var details: [Row] = []

  /// Makes a record of which only identity and origin are known.
  public init(_ kind: Kind, key: String, origin: Origin) {
    self.kind = kind
    id = Identity.id(kind, source: origin.source, key: key)
    row = Row(kind.table)
    row.reserveCapacity(16)
    row[.id] = .text(id)
    row[.source] = .text(origin.source)
    row[.sourceKey] = .text(key)
    row.set(.sourceInput, origin.input)
    row[.sourceLine] = origin.line.map { .integer($0) }
    row.set(.sourceDigest, origin.digest)
    row.set(.retrieved, origin.retrieved)
    switch kind {
    case .callCenter:
      row[.status] = .text(CallCenterStatus.unknown.word)
      row[.isGroup] = false
    case .organization: row[.type] = .text(OrganizationType.other.word)
    case .event: row[.modality] = .text(Modality.asserted.word)
    case .statistic, .article: break
    }
  }

  /// The value of a column of the record's own row.
  public subscript(column: Column) -> Value? {
    get { row[column] }
    set { row[column] = newValue }
  }

  /// The text of a column of the record's own row.
  public func text(_ column: Column) -> String? {
    if case .text(let text) = row[column] { text } else { nil }
  }

  /// Adds a row that hangs off the record. A row that says just what an earlier one says is not
  /// added again.
  public mutating func add(_ detail: some Detail) {
    let row = detail.row
    if !details.contains(row) { details.append(row) }
  }

  /// The rows of one table that hang off the record.
  public func details(of table: Table) -> some Sequence<Row> {
    details.lazy.filter { $0.table == table }
  }
}

/// Where a record comes from.
public struct Origin: Sendable, Hashable {
  /// The name of the source.
  public var source: String
  /// The file or address, with the member of an archive.
  public var input: String?
  /// The line where the record begins, from 1.
  public var line: Int?
  /// A digest of the raw values that were read.
  public var digest: String?
  /// When it was read, if the run was given a time.
  public var retrieved: String?

  /// Makes an origin.
  public init(
    source: String, input: String? = nil, line: Int? = nil, digest: String? = nil,
    retrieved: String? = nil
  ) {
    self.source = source
    self.input = input
    self.line = line
    self.digest = digest
    self.retrieved = retrieved
  }
}
