import Definitions
import Switchboard

/// A definition with its columns found in a file: what is run for each row.
struct CompiledMapping {
  struct CompiledRecord {
    var kind: Record.Kind
    var label: String
    var keys: [[Int]]
    var keySeparator: String?
    var condition: CompiledFilter?
    var fields: [(column: ColumnDescription, expression: CompiledExpression)]
    var details: [CompiledDetail]
  }

  struct CompiledDetail {
    var table: Table
    var fields: [(column: Column, expression: CompiledExpression)]
    /// The expression that says how many rows there are.
    var main: CompiledExpression?
    /// The columns beside it.
    var others: [(column: Column, expression: CompiledExpression)]

    init(_ table: Table, _ fields: [(column: Column, expression: CompiledExpression)]) {
      self.table = table
      self.fields = fields
      let leading = Normalizer.leadingColumns(of: table)
      main =
        leading.lazy.compactMap { column in fields.first { $0.column == column } }.first?
        .expression
      others = fields.filter { !leading.contains($0.column) }
    }

    subscript(column: Column) -> CompiledExpression? {
      fields.first { $0.column == column }?.expression
    }
  }

  var filter: CompiledFilter?
  var persons: CompiledFilter?
  var records: [CompiledRecord]

  /// Finds the columns; a column that is not there has the place -1 and no value.
  init(_ definition: Definition, filtering: Bool, find: (String) -> Int) {
    filter = filtering ? definition.filter.map { CompiledFilter($0, find: find) } : nil
    persons = definition.persons.map { CompiledFilter($0, find: find) }
    records = definition.records.map { record in
      CompiledRecord(
        kind: record.kind, label: record.label, keys: record.keys.map { $0.map(find) },
        keySeparator: record.keySeparator,
        condition: record.condition.map { CompiledFilter($0, find: find) },
        fields: record.fields.compactMap { field in
          Schema.column(field.column, of: record.kind.table).map {
            ($0, CompiledExpression(field.expression, definition, find: find))
          }
        },
        details: record.details.map { detail in
          CompiledDetail(
            detail.table,
            detail.fields.map {
              ($0.column, CompiledExpression($0.expression, definition, find: find))
            })
        })
    }
  }
}

/// A filter with its columns found.
indirect enum CompiledFilter {
  case all([CompiledFilter])
  case any([CompiledFilter])
  case not(CompiledFilter)
  case test(columns: [Int], ByteTest)

  init(_ filter: Filter, find: (String) -> Int) {
    switch filter {
    case .all(let filters): self = .all(filters.map { CompiledFilter($0, find: find) })
    case .any(let filters): self = .any(filters.map { CompiledFilter($0, find: find) })
    case .not(let filter): self = .not(CompiledFilter(filter, find: find))
    case .test(let columns, let test): self = .test(columns: columns.map(find), ByteTest(test))
    }
  }

  /// Tests of which every row passes at least one that is kept; nil where there are none.
  var necessary: [ColumnTest]? {
    switch self {
    case .test(let columns, let test):
      return columns.allSatisfy { $0 >= 0 }
        ? columns.map { ColumnTest(column: $0, test: test) } : nil
    case .all(let filters):
      return filters.compactMap(\.necessary).min { $0.count < $1.count }
    case .any(let filters):
      var tests: [ColumnTest] = []
      for filter in filters {
        guard let some = filter.necessary else { return nil }
        for test in some {
          let place = tests.firstIndex { $0.column == test.column && $0.test.joins(test.test) }
          if let place {
            tests[place].test = tests[place].test.joined(with: test.test)
          } else {
            tests.append(test)
          }
        }
      }
      return tests
    case .not: return nil
    }
  }

  func keeps(_ row: any RowCursor) -> Bool {
    switch self {
    case .test(let columns, let test):
      for column in columns where row.passes(test, column: column) { return true }
      return false
    case .all(let filters):
      for filter in filters where !filter.keeps(row) { return false }
      return true
    case .any(let filters):
      for filter in filters where filter.keeps(row) { return true }
      return false
    case .not(let filter): return !filter.keeps(row)
    }
  }
}

/// A test of the values of one column.
struct ColumnTest {
  var column: Int
  var test: ByteTest
}
