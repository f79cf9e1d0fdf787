/// Something odd that was met on the way: every repair is an issue, and nothing is dropped without
/// one.
public struct Issue: Sendable, Hashable {
  /// The rule that was broken.
  public var rule: Rule
  /// How bad it is; the rule's own severity unless the source knows better.
  public var severity: Severity
  /// What was done about it.
  public var action: IssueAction
  /// Where it was met.
  public var location: Location
  /// The record it concerns.
  public var recordID: String?
  /// What was found and what was expected, without a full stop.
  public var message: String
  /// The raw bytes of what was set aside; see ``Issue/printable(_:)``.
  public var raw: String?
  /// Its place among the issues of its source; the pipeline sets it.
  public var position = 0

  /// Makes an issue.
  public init(
    _ rule: Rule, _ action: IssueAction, at location: Location, _ message: String,
    severity: Severity? = nil, recordID: String? = nil, raw: String? = nil
  ) {
    self.rule = rule
    self.severity = severity ?? rule.severity
    self.action = action
    self.location = location
    self.message = message
    self.recordID = recordID
    self.raw = raw
  }

  /// The issue as a row of the issues table.
  public var row: Row {
    var row = Row(.issues)
    row[.source] = .text(location.source)
    row[.position] = .integer(position)
    row.set(.severity, severity)
    row[.rule] = .text(rule.name)
    row.set(.action, action)
    row.set(.recordID, recordID)
    row.set(.field, location.field)
    row.set(.sourceInput, location.input)
    row[.line] = location.line.map { .integer($0) }
    row[.byteOffset] = location.byteOffset.map { .integer($0) }
    row[.message] = .text(message)
    row.set(.raw, raw)
    return row
  }

  /// Bytes as text that loses nothing: what is UTF-8 as it is, other bytes and NUL as `\xHH`.
  public static func printable(_ bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    if !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) { return text }
    // Piece by piece, in one pass: a whole file may be broken.
    var parser = UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var place = 0
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    while true {
      let length: Int
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar) where scalar.first != 0:
        result.append(contentsOf: scalar)
        place += scalar.count
        continue
      case .valid: length = 1
      case .error(let count): length = count
      case .emptyInput: return String(decoding: result, as: UTF8.self)
      }
      for byte in bytes[place..<place + length] {
        let digits = String(byte, radix: 16, uppercase: true)
        result.append(contentsOf: (digits.utf8.count == 1 ? "\\x0" : "\\x").utf8)
        result.append(contentsOf: digits.utf8)
      }
      place += length
    }
  }
}

/// How bad an issue is.
public enum Severity: String, Vocabulary {
  /// Something is lost: a record, a field, a file.
  case error
  /// Nothing is lost, but a person should look.
  case warning
  /// Worth knowing.
  case info
}

/// What was done about an issue.
public enum IssueAction: String, Vocabulary {
  /// The value is kept as it is.
  case kept
  /// The value was changed to what it must have meant.
  case repaired
  /// The value is left out; the record is kept.
  case nulled
  /// The record is left out; its raw bytes are in the issue.
  case quarantined
  /// The record or item is left out on purpose.
  case skipped
  /// The source or sink was stopped.
  case stopped
}

/// A place in an input.
public struct Location: Sendable, Hashable {
  /// The name of the source; empty for the run itself.
  public var source: String
  /// The file or address, with the member of an archive.
  public var input: String?
  /// The line, from 1.
  public var line: Int?
  /// The byte, from 0, in the decompressed input.
  public var byteOffset: Int?
  /// The column or element, by its name in the source.
  public var field: String?

  /// Makes a location.
  public init(
    source: String = "", input: String? = nil, line: Int? = nil, byteOffset: Int? = nil,
    field: String? = nil
  ) {
    self.source = source
    self.input = input
    self.line = line
    self.byteOffset = byteOffset
    self.field = field
  }

  /// `enheter.csv:17: column navn`, as much of it as is known.
  public var description: String {
    var text = input ?? source
    if let line { text += ":\(line)" } else if let byteOffset { text += " at byte \(byteOffset)" }
    if let field { text += ": column \(field)" }
    return text
  }
}
