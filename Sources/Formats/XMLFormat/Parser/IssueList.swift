import Switchboard

/// Issues until they are taken: one of each sort a line, and no more than a reader can use.
final class IssueList {
  /// How many are kept between two takings.
  static let most = 1000

  private var issues: [Issue] = []
  private var further = 0
  private var lastCode: Int32 = 0
  private var lastLine: Int?

  /// Those that were told before the document was gone through again.
  private var told: Set<Issue> = []
  private var isFirstTime = true

  /// Adds an issue, unless the one before was of the same sort and line.
  func add(_ issue: Issue, sameAs code: Int32) {
    if code != 0, code == lastCode, issue.location.line == lastLine { return }
    lastCode = code
    lastLine = issue.location.line
    if !isFirstTime, told.remove(issue) != nil { return }
    if issues.count < IssueList.most { issues.append(issue) } else { further += 1 }
  }

  /// The issues since the last taking, by their lines.
  func take() -> [Issue] {
    if isFirstTime, told.count < IssueList.most { told.formUnion(issues) }
    defer {
      issues = []
      further = 0
    }
    var result = issues
    // What mends is ahead of what parses.
    result.sort { ($0.location.line ?? 0) < ($1.location.line ?? 0) }
    if further > 0, let last = result.last {
      result.append(Issue(last.rule, last.action, at: last.location, "\(further) further repairs"))
    }
    return result
  }

  /// Forgets what was not told yet, and what was told is not told again: the document is gone through
  /// once more. What concerns its encoding stays.
  func restart() {
    issues.removeAll { $0.rule != .encoding }
    further = 0
    isFirstTime = false
  }
}
