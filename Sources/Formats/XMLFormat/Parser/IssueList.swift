import Switchboard

/// Issues until they are taken: one of each sort a line, and no more than a reader can use.
final class IssueList {
  /// How many are kept between two takings.
  static let most = 1000

  private var issues: [Issue] = []
  private var further = 0
  private var lastCode: Int32 = 0
  private var lastLine: Int?

  /// Adds an issue, unless the one before was of the same sort and line.
  func add(_ issue: Issue, sameAs code: Int32) {
    if code == lastCode, issue.location.line == lastLine { return }
    lastCode = code
    lastLine = issue.location.line
    if issues.count < IssueList.most { issues.append(issue) } else { further += 1 }
  }

  /// The issues since the last taking.
  func take() -> [Issue] {
    defer {
      issues = []
      further = 0
    }
    guard further > 0, let last = issues.last else { return issues }
    let more = Issue(last.rule, last.action, at: last.location, "\(further) further repairs")
    return issues + [more]
  }
}
