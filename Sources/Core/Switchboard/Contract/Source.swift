/// Where records come from: a value that holds configuration only, no file and no connection.
///
/// A source may be opened any number of times, also at once; each reader stands for itself and reads
/// the same records in the same order from the same input.
public protocol Source: Sendable {
  /// The name of the source in outputs, unique in a run; the prefix of its records' identity.
  var name: String { get }

  /// Whether the source is small enough to be opened, and its first batch read, while those before it
  /// are read. False unless said otherwise.
  var opensAhead: Bool { get }

  /// Opens the input and reads as little of it as tells whether it can be read at all.
  ///
  /// - Throws: ``SourceError`` where there is no input, or it is not what it should be. Nothing needs
  ///   to be closed then.
  func open(_ context: SourceContext) async throws(SourceError) -> sending any RecordReader
}

extension Source {
  /// Not ahead.
  public var opensAhead: Bool { false }
}

/// Reads one source from its begin to its end. Owns the file, the C handle, the position, and gives
/// them back when it is deallocated, wherever it stands then.
///
/// Called by one task at a time: ``read(into:)`` until it returns false or throws; after that it is
/// not called again.
public protocol RecordReader: AnyObject {
  /// What the source is. May know more once something was read: a feed tells its own title.
  var description: SourceDescription { get }

  /// Appends records and issues to a batch that has room, and counts the work.
  ///
  /// Returns when the batch is full, the input ends, or some mebibytes were gone through: a batch may
  /// come back with nothing appended. Never suspends for longer than the limits of the context allow.
  ///
  /// - Returns: true if there may be more; false, and then nothing was appended, at the end, also
  ///   when asked again.
  /// - Throws: ``SourceError`` if the source cannot go on. What was read before is not to be
  ///   published.
  func read(into batch: inout Batch) async throws(SourceError) -> Bool
}

/// What a source is told when it is opened.
public struct SourceContext: Sendable {
  /// What the input may cost.
  public var limits = Limits()
  /// The time of the run, in the form of RFC 3339, if outputs are to show it.
  public var now: String?
  /// Whether personal data is kept: names of natural persons, their mail and phone numbers.
  public var includesPersonalData = false
  /// How much of a publisher's words goes into outputs.
  public var quotes = Quotes.short
  /// The largest piece in which bytes are read. Only tests choose it; the records do not depend on it.
  public var chunkBytes = 1 << 20

  /// The folder that the paths of inputs begin with and that outputs do not show, so that a run gives
  /// the same bytes from whatever folder it is started.
  public var inputFolder = ""

  /// Makes the default context.
  public init() {}

  /// The name of an input as outputs and issues show it.
  public func shown(_ name: String) -> String {
    guard !inputFolder.isEmpty, name.hasPrefix(inputFolder + "/") else { return name }
    return String(name.dropFirst(inputFolder.count + 1))
  }
}

/// How much of a publisher's words goes into outputs.
public enum Quotes: String, Vocabulary {
  /// Nothing.
  case none
  /// The clause, up to 200 characters.
  case short
  /// The whole sentence or teaser.
  case full
}
