/// Up to about a thousand records and the issues met on the way; the only thing that travels.
public struct Batch: Sendable {
  /// The records, in the order of the input.
  public var records: [Record] = []
  /// The issues, in the order they were met.
  public var issues: [Issue] = []
  /// Descriptions of sources; only in the last batch of a run.
  public var sources: [SourceDescription] = []
  /// What was gone through to fill the batch.
  public var work = Work()
  /// How many records the batch takes before it is full.
  public let capacity: Int

  /// Makes an empty batch.
  public init(capacity: Int = 1000) {
    self.capacity = capacity
  }

  /// Whether the batch takes no more records.
  public var isFull: Bool { records.count >= capacity }

  /// Whether the batch has neither records nor issues nor sources.
  public var isEmpty: Bool { records.isEmpty && issues.isEmpty && sources.isEmpty }
}

/// What a reader went through: rows or items, and bytes.
public struct Work: Sendable, Hashable {
  /// Rows, elements or items that were read.
  public var read = 0
  /// Those that a filter left out.
  public var filtered = 0
  /// Those that were set aside because they could not be read.
  public var quarantined = 0
  /// Bytes of the input as stored, before decompression.
  public var bytes = 0
  /// Bytes of the input that is being read, where known; for progress.
  public var bytesTotal: Int?

  /// Makes no work.
  public init() {}

  /// Adds the work of another batch.
  public static func += (sum: inout Work, other: Work) {
    sum.read += other.read
    sum.filtered += other.filtered
    sum.quarantined += other.quarantined
    sum.bytes += other.bytes
    sum.bytesTotal = other.bytesTotal
  }
}

/// What a source is, as outputs show it: a row of the sources table.
public struct SourceDescription: Sendable, Hashable {
  /// The name of the source.
  public var id: String
  /// What sort of source it is.
  public var kind: SourceKind
  /// Its title.
  public var title: String?
  /// Who publishes it.
  public var publisher: String?
  /// Its home page.
  public var url: String?
  /// The country it covers, ISO 3166-1 alpha-2.
  public var country: String?
  /// Its language, BCP 47.
  public var language: String?
  /// The licence its data is under.
  public var licence: String?
  /// The text of the licence.
  public var licenceURL: String?
  /// The credit line that the licence asks for.
  public var attribution: String?
  /// Whether its data may be passed on.
  public var redistribution: Redistribution = .unknown

  /// Makes a description of which only the name is known.
  public init(id: String, kind: SourceKind) {
    self.id = id
    self.kind = kind
  }

  /// The description as a row of the sources table.
  public var row: Row {
    var row = Row(.sources)
    row[.id] = .text(id)
    row.set(.kind, kind)
    row.set(.title, title)
    row.set(.publisher, publisher)
    row.set(.url, url)
    row.set(.country, country)
    row.set(.language, language)
    row.set(.licence, licence)
    row.set(.licenceURL, licenceURL)
    row.set(.attribution, attribution)
    row.set(.redistribution, redistribution)
    return row
  }
}
