/// Where records go: a value that holds configuration only, no file and no connection.
public protocol Sink: Sendable {
  /// What the sink writes to, as messages show it: `json:out.jsonl`.
  var name: String { get }

  /// Makes ready to write, without touching what an earlier run left there.
  ///
  /// - Throws: ``SinkError`` where the output cannot be created. Nothing needs to be closed then.
  func open(_ context: SinkContext) async throws(SinkError) -> sending any RecordWriter
}

/// Writes one run. Called by one task at a time, in this order:
/// (``write(_:)`` any number of times, then ``mark()`` or ``rewind()``) any number of times, then
/// either ``finish()`` or ``abort()``, once, and nothing after it. A writer that is let go without
/// either behaves as if aborted.
public protocol RecordWriter: AnyObject {
  /// Writes a batch.
  ///
  /// - Returns: the records that cannot be written, by their index in the batch; all others are
  ///   accepted. Empty: all are.
  /// - Throws: ``SinkError`` if the sink cannot go on; none of the batch counts, and the caller aborts.
  func write(_ batch: borrowing Batch) async throws(SinkError) -> [Rejection]

  /// Keeps what was written since the last mark or the begin: the source it came from is complete.
  func mark() async throws(SinkError)

  /// Takes back what was written since the last mark or the begin: the source it came from failed.
  /// A sink that streams, such as standard output, cannot take back; it says so in its documentation.
  func rewind() async throws(SinkError)

  /// Makes everything marked visible at once and for good.
  ///
  /// - Throws: ``SinkError`` if that fails; then nothing of the run is visible.
  func finish() async throws(SinkError)

  /// Takes everything back; what an earlier run left is as it was. Never fails.
  func abort() async
}

/// A record that a sink cannot write.
public struct Rejection: Sendable, Hashable {
  /// The record's index in the batch.
  public var index: Int
  /// Why, in lower case, without a full stop.
  public var reason: String

  /// Makes a rejection.
  public init(index: Int, reason: String) {
    self.index = index
    self.reason = reason
  }
}

/// What a sink is told when it is opened.
public struct SinkContext: Sendable {
  /// The time of the run, in the form of RFC 3339, if outputs are to show it.
  public var now: String?

  /// Makes the default context.
  public init() {}
}
