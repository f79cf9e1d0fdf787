import Switchboard

/// The records that a source gave already, so that what a registry says twice is said once.
///
/// Registries repeat themselves: each establishment names its legal unit, each notice its site. A
/// record that says the same again is left out; one that says something else is kept, unless what it
/// says is true of an earlier date than what was said before.
struct SeenRecords {
  /// What is to be done with a record.
  enum Verdict {
    case new
    case repeated
    case older
    /// It says something else of the same thing.
    case different
  }

  private struct Statement {
    var content: Int
    var asOf: String
  }

  private var statements: [Int: Statement] = [:]
  /// Beyond so many records nothing is remembered, so that memory stays flat.
  private static let maximum = 100_000

  /// Whether records beyond the maximum were not remembered.
  private(set) var isFull = false

  mutating func judge(_ record: Record) -> Verdict {
    let key = record.id.hashValue
    let content = record.text(.sourceDigest).hashValue
    let asOf = record.text(.statusAsOf) ?? ""
    guard let before = statements[key] else {
      if statements.count < SeenRecords.maximum {
        statements[key] = Statement(content: content, asOf: asOf)
      } else {
        isFull = true
      }
      return .new
    }
    if before.content == content { return .repeated }
    if asOf < before.asOf { return .older }
    statements[key] = Statement(content: content, asOf: asOf)
    return .different
  }
}
