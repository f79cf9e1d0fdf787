/// A table of the shared model.
public enum Table: UInt8, CaseIterable, Sendable {
  case sources
  // The five kinds of record.
  case organizations, callCenters, events, statistics, articles
  // What hangs off a record.
  case names, identifiers, phones, activities, capacities, roles, services, languages, evidence
  // What went wrong or looked odd.
  case issues

  /// The name that outputs show: `call_centers`.
  public var name: String { Table.tableNames[Int(rawValue)] }

  private static let tableNames: [String] = allCases.map { snakeCase("\($0)") }

  /// Whether the rows of the table belong to a record and go where it goes.
  public var isDetail: Bool {
    switch self {
    case .names, .identifiers, .phones, .activities, .capacities, .roles, .services, .languages,
      .evidence:
      true
    case .sources, .organizations, .callCenters, .events, .statistics, .articles, .issues: false
    }
  }

  /// The columns of the table, in output order.
  public var columns: [ColumnDescription] { Schema.columns(of: self) }

  /// The columns that tell one row of the table from another.
  public var primaryKey: [Column] {
    switch self {
    case .sources, .organizations, .callCenters, .events, .statistics, .articles: [.id]
    case .issues: [.source, .position]
    default: [.recordID, .position]
    }
  }
}

/// What one column is in one table.
public struct ColumnDescription: Sendable {
  /// The column.
  public let column: Column
  /// What its values are.
  public let type: ColumnType
  /// Whether every row has a value.
  public let isRequired: Bool
  /// The meaning, in one line, with unit where there is one.
  public let meaning: String

  /// The name that outputs show.
  public var name: String { column.name }
}

/// What the values of a column are.
public enum ColumnType: Sendable, Equatable {
  /// Any text, as Unicode.
  case text
  /// A word of a fixed list.
  case word([String])
  /// A whole number.
  case integer
  /// A number with a fraction.
  case number
  /// True or false; 1 or 0 in SQL.
  case boolean
  /// A date that may be partial, in EDTF level 0 or 1: `2010`, `2010-05`, `XXXX-05`, `2001~`.
  case date
  /// An ISO 3166-1 alpha-2 code.
  case country
  /// An ISO 3166-2 code.
  case subdivision
  /// A BCP 47 tag.
  case languageTag
  /// The `id` of a row of another table.
  case reference(Table)
}
