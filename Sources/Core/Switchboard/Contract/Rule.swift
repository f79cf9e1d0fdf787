/// A rule of data quality. Sources may have rules of their own beside the ones listed here.
public struct Rule: Sendable, Hashable {
  /// The name that outputs show: `identifier-check`.
  public var name: String
  /// How bad it usually is to break it.
  public var severity: Severity
  /// What the rule asks for, in one line.
  public var meaning: String

  /// Makes a rule.
  public init(_ name: String, _ severity: Severity, _ meaning: String) {
    self.name = name
    self.severity = severity
    self.meaning = meaning
  }
}

extension Rule {
  // Inputs.
  /// The input is valid in its encoding.
  public static let encoding = Rule(
    "encoding", .error, "the input is valid in its encoding")
  /// A row has as many fields as the header.
  public static let fieldCount = Rule(
    "field-count", .error, "a row has as many fields as the header")
  /// Quotes are balanced.
  public static let quoting = Rule("quoting", .error, "quotes are balanced")
  /// A field, row or element is within its limit.
  public static let tooLarge = Rule(
    "too-large", .error, "a field, row or element is within its limit")
  /// XML is well-formed.
  public static let markup = Rule("markup", .error, "XML is well-formed")
  /// Every column that is needed is there.
  public static let missingColumn = Rule(
    "missing-column", .error, "every column that is needed is there")
  /// Every column is mapped or ignored by name.
  public static let unmappedColumn = Rule(
    "unmapped-column", .warning, "every column is mapped or ignored by name")
  /// A record has a key.
  public static let missingKey = Rule("missing-key", .error, "a record has a key")
  /// A key occurs once in an input.
  public static let duplicateKey = Rule(
    "duplicate-key", .warning, "a key occurs once in an input")
  /// A row occurs once in an input.
  public static let duplicateRow = Rule("duplicate-row", .info, "a row occurs once in an input")
  /// An input has as many records as its definition expects.
  public static let expectation = Rule(
    "expectation", .error, "an input has as many records as its definition expects")
  /// An input can be read to its end.
  public static let inputFailed = Rule("input-failed", .error, "an input can be read to its end")
  /// A sink takes every record.
  public static let rejected = Rule("rejected", .error, "a sink takes every record")

  // Values.
  /// The check digits of an identifier fit.
  public static let identifierCheck = Rule(
    "identifier-check", .warning, "the check digits of an identifier fit")
  /// An identifier was not damaged by a spreadsheet.
  public static let identifierDamaged = Rule(
    "identifier-damaged", .warning, "an identifier was not damaged by a spreadsheet")
  /// A date can be read in the declared form.
  public static let date = Rule("date", .warning, "a date can be read in the declared form")
  /// A date is plausible.
  public static let dateRange = Rule("date-range", .warning, "a date is plausible")
  /// A country is one of ISO 3166.
  public static let country = Rule("country", .warning, "a country is one of ISO 3166")
  /// A region is one of its country in ISO 3166-2.
  public static let subdivision = Rule(
    "subdivision", .warning, "a region is one of its country in ISO 3166-2")
  /// Coordinates are on the globe, not 0, 0.
  public static let coordinates = Rule(
    "coordinates", .warning, "coordinates are on the globe, not 0, 0")
  /// A phone number can be dialled in its country.
  public static let phone = Rule("phone", .warning, "a phone number can be dialled in its country")
  /// An activity code has the form of its scheme.
  public static let activityCode = Rule(
    "activity-code", .warning, "an activity code has the form of its scheme")
  /// A figure of capacity is a plausible number.
  public static let capacity = Rule(
    "capacity", .warning, "a figure of capacity is a plausible number")
  /// A number can be read.
  public static let number = Rule("number", .warning, "a number can be read")
  /// A coded value is one the definition knows.
  public static let word = Rule("word", .warning, "a coded value is one the definition knows")
  /// A record has no masked fields; they are kept empty.
  public static let masked = Rule(
    "masked", .warning, "a record has no masked fields; they are kept empty")
  /// Personal data is left out unless it is asked for.
  public static let personal = Rule(
    "personal", .info, "personal data is left out unless it is asked for")
  /// Text has no control characters.
  public static let controlCharacter = Rule(
    "control-character", .warning, "text has no control characters")

  // Feeds.
  /// A feed item has an id or a link.
  public static let itemIdentity = Rule(
    "item-identity", .warning, "a feed item has an id or a link")
  /// A feed is RSS or Atom.
  public static let notAFeed = Rule("not-a-feed", .error, "a feed is RSS or Atom")

  /// The rules above, in the order of the documentation.
  public static let all: [Rule] = [
    encoding, fieldCount, quoting, tooLarge, markup, missingColumn, unmappedColumn, missingKey,
    duplicateKey, duplicateRow, expectation, inputFailed, rejected, identifierCheck,
    identifierDamaged, date, dateRange, country, subdivision, coordinates, phone, activityCode,
    capacity, number, word, masked, personal, controlCharacter, itemIdentity, notAFeed,
  ]
}
