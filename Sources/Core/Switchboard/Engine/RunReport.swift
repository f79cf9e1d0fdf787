/// What a run did.
public struct RunReport: Sendable {
  /// Each source that was read, in order.
  public var sources: [SourceReport] = []
  /// The sinks whose output is visible now.
  public var published: [String] = []
  /// Why sinks were given up.
  public var sinkErrors: [SinkError] = []
  /// Records that a sink did not take: the sink, the record's id, the reason.
  public var rejections: [(sink: String, recordID: String, reason: String)] = []
  /// Whether the run was interrupted.
  public var wasCancelled = false

  /// Makes the report of a run that did nothing.
  public init() {}
}

/// What became of one source.
public struct SourceReport: Sendable {
  /// Its name.
  public let name: String
  /// What the source says of itself.
  public var description: SourceDescription?
  /// Rows or items, those filtered out and set aside, and bytes.
  public var work = Work()
  /// Records by kind.
  public var records: [Record.Kind: Int] = [:]
  /// Records that a sink did not take.
  public var rejected = 0
  /// Issues by rule and severity.
  public var issues: [IssueCount] = []
  /// Why it failed; nil if it did not.
  public var error: SourceError?

  /// How often a rule was broken.
  public struct IssueCount: Sendable, Hashable {
    /// The rule.
    public var rule: Rule
    /// How bad it was.
    public var severity: Severity
    /// How often.
    public var count: Int
    /// The first time, for a person to look at.
    public var first: Issue
  }

  /// Makes the report of a source that gave nothing yet.
  public init(name: String) {
    self.name = name
  }

  /// All records.
  public var kept: Int { records.values.reduce(0, +) }

  /// All issues.
  public var issueCount: Int { issues.reduce(0) { $0 + $1.count } }

  /// Issues of a severity.
  public func count(_ severity: Severity) -> Int {
    issues.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
  }

  mutating func count(_ batch: Batch) {
    work += batch.work
    for record in batch.records { records[record.kind, default: 0] += 1 }
    for issue in batch.issues { count(issue) }
  }

  mutating func count(_ issue: Issue) {
    let index = issues.firstIndex { $0.rule == issue.rule && $0.severity == issue.severity }
    if let index {
      issues[index].count += 1
    } else {
      issues.append(
        IssueCount(rule: issue.rule, severity: issue.severity, count: 1, first: issue))
    }
  }
}

/// Someone who watches a run; called by one task, must not block.
public protocol RunObserver: Sendable {
  /// A source is about to be opened.
  func begins(_ source: String)
  /// A batch was read and is about to be written; the report holds the sums so far.
  func passes(_ batch: Batch, of report: SourceReport)
  /// A source ended or failed.
  func ends(_ report: SourceReport)
}

/// Nobody.
public struct SilentObserver: RunObserver {
  /// Makes nobody.
  public init() {}
  /// Does nothing.
  public func begins(_ source: String) {}
  /// Does nothing.
  public func passes(_ batch: Batch, of report: SourceReport) {}
  /// Does nothing.
  public func ends(_ report: SourceReport) {}
}
