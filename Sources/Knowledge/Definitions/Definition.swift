public import CSVFormat
public import Normalization
public import Switchboard

/// How one registry is read: what a YAML file of the folder `definitions` says.
///
/// A new registry is a definition, not code. CONTRIBUTING shows how to write one; every key is
/// described where it is read, in `Definition+Reading.swift`.
public struct Definition: Sendable {
  /// Its name: `fr-sirene`.
  public var name: String
  /// What the source is, for outputs.
  public var description: SourceDescription
  /// What the files look like.
  public var format: Format
  /// Columns of which a file must have all to be taken for this registry.
  public var recognize: [String]
  /// Columns of which a file must have at least one as well; empty for none.
  public var recognizeAny: [String]
  /// Other names of columns: the name used here, then those that files use.
  public var aliases: [(column: String, names: [String])]
  /// Tokens that mean no value, beside the empty one.
  public var nulls: [String]
  /// Values that hide something, by law: they are kept empty.
  public var masks: [String]
  /// How dates are written.
  public var dates: DateReader
  /// Whether a comma stands before decimals.
  public var hasDecimalComma: Bool
  /// Tables that turn codes into words.
  public var lookups: [String: Lookup]
  /// Which rows are kept; nil for all.
  public var filter: Filter?
  /// Which rows speak of natural persons: they are left out unless personal data is asked for.
  public var persons: Filter?
  /// What one row says.
  public var records: [RecordMapping]
  /// Columns that are left out on purpose; `*` stands for any text.
  public var ignored: [String]
  /// What a file must hold to be believed.
  public var expectations: Expectations
  /// The file it was read from.
  public var file: String

  /// What the files look like.
  public enum Format: Sendable {
    case csv(CSV)
    /// The path of the element that is a record: `LEIData/LEIRecords/LEIRecord`, or its name.
    case xml(record: String)

    /// What a CSV file looks like.
    public struct CSV: Sendable {
      /// What is known of the dialect; the rest is found.
      public var options = CSVOptions()
      /// Nil: find out.
      public var encoding: String?
      /// The columns of a file without a header; nil for one with a header.
      public var columns: [String]?
    }
  }

  /// A table that turns codes into words.
  public struct Lookup: Sendable {
    /// Code, folded by case and blanks, to word.
    public var words: [String: String]
    /// The word for every other code; nil: an issue is raised.
    public var otherwise: String?
    /// Codes that mean no value.
    public var empty: Set<String>
  }

  /// What a file must hold to be believed.
  public struct Expectations: Sendable {
    /// The least number of rows that are read, before the filter.
    public var minimumRows = 0
    /// Columns that have a value in at least this share of the rows that are kept.
    public var fill: [(column: String, share: Double)] = []
  }
}

/// How one record is made of a row.
public struct RecordMapping: Sendable {
  /// What the record is.
  public var kind: Record.Kind
  /// The name by which other records of the row refer to it; its kind if not given.
  public var label: String
  /// The columns whose raw values are its key; of several sets the first of which one has a value.
  public var keys: [[String]]
  /// What stands between the parts of a number that the file has in several columns; nil where the
  /// columns are values of their own.
  public var keySeparator: String?
  /// Which rows have such a record; nil for all.
  public var condition: Filter?
  /// The columns of its row.
  public var fields: [(column: Column, expression: Expression)]
  /// The rows that hang off it.
  public var details: [DetailMapping]
}

/// How one row that hangs off a record is made.
public struct DetailMapping: Sendable {
  /// The table it is of.
  public var table: Table
  /// The columns of its row.
  public var fields: [(column: Column, expression: Expression)]

  /// What a column is made from.
  public subscript(column: Column) -> Expression? {
    fields.first { $0.column == column }?.expression
  }
}

/// How a value is made from the columns of a row.
public struct Expression: Sendable {
  /// What the value is made from.
  public enum Input: Sendable {
    /// The first of the columns that has a value.
    case first([String])
    /// The columns that have a value, with a text between them.
    case joined([String], separator: String)
    /// The same for every row.
    case constant(String)
    /// The id of another record of the row, by its label.
    case record(String)
  }

  /// What is done to the value, in the order given.
  public enum Step: Sendable {
    /// What stands before the first of some texts; all of it where none is found.
    case before([String])
    /// What stands after the first of some texts; nothing where none is found.
    case after([String])
    /// Each occurrence of a text replaced by another.
    case replace(String, String)
    /// The first group of a regular expression; nothing where it does not match.
    case match(Pattern)
    /// Zeros put before it up to a length.
    case pad(Int)
    /// A text put before it.
    case prefix(String)
    /// The word of a table.
    case lookup(String)
    /// No value if it is one of these.
    case without([String])
  }

  /// What the value is made from.
  public var input: Input
  /// What is done to it.
  public var steps: [Step]
  /// What cuts it into several values; empty for one value.
  public var separators: [String]
  /// How its date is written, if not as the definition says for all.
  public var dates: DateReader?
  /// Which rows have the value; nil for all.
  public var condition: Filter?
  /// The value where there is none otherwise.
  public var fallback: String?

  /// Makes the value of a column as it is.
  public init(column: String) {
    input = .first([column])
    steps = []
    separators = []
  }

  /// Makes an expression.
  public init(input: Input, steps: [Step], separators: [String] = [], dates: DateReader? = nil) {
    self.input = input
    self.steps = steps
    self.separators = separators
    self.dates = dates
  }

  /// The columns the value is made from.
  public var valueColumns: [String] {
    switch input {
    case .first(let columns), .joined(let columns, _): columns
    case .constant, .record: []
    }
  }

  /// The columns it reads.
  public var columns: [String] { valueColumns + (condition?.columns ?? []) }
}

/// Which rows are meant.
public indirect enum Filter: Sendable {
  case all([Filter])
  case any([Filter])
  case not(Filter)
  /// Whether any of the columns fits.
  case test(columns: [String], Test)

  /// What a value is compared with; letters of ASCII in any case.
  public enum Test: Sendable {
    case equals([String])
    case begins([String])
    case contains([String])
    /// Like contains, but not within a word.
    case words([String])
    case isEmpty
    /// Whether it has at most so many bytes.
    case atMost(Int)
  }

  /// The columns it reads.
  public var columns: [String] {
    switch self {
    case .all(let filters), .any(let filters): filters.flatMap(\.columns)
    case .not(let filter): filter.columns
    case .test(let columns, _): columns
    }
  }
}
