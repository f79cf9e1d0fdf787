public import CSVFormat
public import Switchboard

extension CSVOptions {
  /// The keys of a configuration that say how a CSV file is read.
  public static let keys = [
    "delimiter", "quote", "escape", "record_end", "comment", "header_rows", "table", "damage",
  ]

  /// Reads what a configuration or a definition says of a CSV file.
  ///
  /// - Throws: ``ConfigurationError`` with the place of the key.
  public init(_ node: ConfigNode) throws(ConfigurationError) {
    self.init()
    for key in CSVOptions.keys {
      guard let value = node[key] else { continue }
      let text = try value.text()
      do throws(CSVOptionError) { try set(key, text) } catch { throw value.error(error.message) }
    }
  }

  /// Sets one of the keys.
  ///
  /// - Throws: ``CSVOptionError`` where the text means nothing for the key.
  public mutating func set(_ key: String, _ text: String) throws(CSVOptionError) {
    switch key {
    case "delimiter": delimiter = try CSVOptions.token(text)
    case "quote":
      if text == "none" {
        hasNoQuote = true
        return
      }
      let marks = Array(text.unicodeScalars)
      guard marks.count == 1 || marks.count == 2 else {
        throw CSVOptionError(message: "a quote is one mark, two that open and close, or none")
      }
      quote = .init(
        open: Array(String(marks[0]).utf8), close: Array(String(marks[marks.count - 1]).utf8))
    case "escape":
      let bytes = try CSVOptions.token(text)
      guard bytes.count == 1 else { throw CSVOptionError(message: "an escape is one byte") }
      escape = bytes[0]
    case "record_end":
      switch text.lowercased() {
      case "lf", "crlf", "line feed", "\n", "\r\n": recordEnd = .lineFeed
      case "cr", "\r": recordEnd = .carriageReturn
      case "mixed", "any": recordEnd = .any
      default: recordEnd = .token(try CSVOptions.token(text))
      }
    case "comment": comment = try CSVOptions.token(text)
    case "header_rows":
      guard let count = Int(text), (0...5).contains(count) else {
        throw CSVOptionError(message: "a header has 0 to 5 rows, not '\(text)'")
      }
      headerRows = count
    case "table":
      guard let number = Int(text), number > 0 else {
        throw CSVOptionError(message: "tables are counted from 1, not '\(text)'")
      }
      table = number
    default:
      guard let policy = DamagePolicy(rawValue: text) else {
        throw CSVOptionError(message: "damage is strict, repair or skip, not '\(text)'")
      }
      damage = policy
    }
  }

  private static func token(_ text: String) throws(CSVOptionError) -> [UInt8] {
    let bytes = CSVDialect.bytes(named: text)
    guard (1...8).contains(bytes.count) else {
      throw CSVOptionError(message: "'\(text)' is not between 1 and 8 bytes long")
    }
    return bytes
  }

  /// These options, with what others say set instead.
  public func overridden(by other: CSVOptions) -> CSVOptions {
    var result = self
    if let value = other.delimiter { result.delimiter = value }
    if let value = other.quote { result.quote = value }
    if other.hasNoQuote { result.hasNoQuote = true }
    if let value = other.escape { result.escape = value }
    if let value = other.recordEnd { result.recordEnd = value }
    if let value = other.comment { result.comment = value }
    if let value = other.headerRows { result.headerRows = value }
    if let value = other.table { result.table = value }
    if other.damage != .repair { result.damage = other.damage }
    return result
  }
}

/// What is wrong with an option of CSV.
public struct CSVOptionError: Error {
  /// What is wrong.
  public var message: String
}
