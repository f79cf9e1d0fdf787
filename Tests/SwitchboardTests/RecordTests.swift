import SwitchboardTesting
import Testing

@testable import Switchboard

@Suite("Records and rows")
struct RecordTests {
  @Test("Columns are kept in their order, whatever order they are set in")
  func order() {
    for columns in [[Column.name, .city, .id, .website], [.website, .id, .city, .name]] {
      var row = Row(.organizations)
      for column in columns { row[column] = .text(column.name) }
      #expect(row.cells.map(\.column) == [.id, .name, .city, .website])
      for column in columns { #expect(row[column] == .text(column.name)) }
    }
  }

  @Test("A column is set again, cleared, and cleared when it is not there")
  func clear() {
    var row = Row(.organizations)
    row[.name] = "one"
    row[.name] = "other"
    #expect(row.cells.count == 1 && row[.name] == "other")
    row[.city] = nil
    row.set(.name, "")
    #expect(row.cells.isEmpty)
    row.set(.type, OrganizationType.client)
    row.set(.founded, PartialDate(year: 1999))
    #expect(row[.type] == "client" && row[.founded] == "1999")
    row.set(.type, OrganizationType?.none)
    row.set(.founded, PartialDate?.none)
    #expect(row.cells.isEmpty)
  }

  @Test(
    "A record has identity, origin and what every row must have", arguments: Record.Kind.allCases)
  func new(kind: Record.Kind) {
    let origin = Origin(source: "s", input: "file", line: 7, digest: "d", retrieved: "now")
    let record = Record(kind, key: "k", origin: origin)
    #expect(record.id == "\(kind.word):s:k")
    #expect(record.text(.id) == record.id && record.text(.sourceKey) == "k")
    #expect(record[.sourceLine] == 7 && record.text(.retrieved) == "now")
    #expect(record.row.table == kind.table)
  }

  @Test("Details come table by table, each with the record's id and its position")
  func rows() {
    var record = Record(.callCenter, key: "k", origin: Origin(source: "s"))
    record.add(LanguageServed("fr"))
    record.add(Name(.alias, "a"))
    record.add(LanguageServed("de"))
    record.add(LanguageServed("fr"))
    record.add(Name(.alias, "b"))
    let rows = record.rows
    #expect(rows.map(\.table) == [.callCenters, .names, .names, .languages, .languages])
    #expect(rows.dropFirst().map { $0[.position] } == [0, 1, 0, 1])
    #expect(rows.dropFirst().allSatisfy { $0[.recordID] == .text(record.id) })
    #expect(rows.map { $0[.language] } == [nil, nil, nil, "fr", "de"])
    #expect(record.details(of: .names).map { $0[.name] } == ["a", "b"])
  }

  @Test(
    "A value is shown in its shortest form",
    arguments: [
      (Value.text("a"), "a"), (.integer(-3), "-3"), (.number(100), "100"), (.number(0.1), "0.1"),
      (.number(-0.0), "0"), (.number(1e15), "1000000000000000"), (.number(1e300), "1e+300"),
      (.boolean(true), "true"), (.boolean(false), "false"),
      (.number(179.99999999999997), "179.99999999999997"),
    ])
  func values(value: Value, shown: String) { #expect(value.description == shown) }

  @Test("Samples use every column of every table and are what the schema says")
  func samples() {
    var used: [Table: Set<Column>] = [:]
    let rows =
      SampleRecords.all.flatMap(\.rows) + SampleRecords.issues.map(\.row)
      + SampleRecords.sources.map(\.row)
    for row in rows { used[row.table, default: []].formUnion(row.cells.map(\.column)) }
    for table in Schema.tables {
      #expect(used[table] == Set(table.columns.map(\.column)), "\(table.name)")
    }
    #expect(SampleRecords.all.flatMap { SchemaCheck.violations(in: $0) } == [])
    #expect(SampleRecords.issues.flatMap { SchemaCheck.violations(in: $0) } == [])
    #expect(SampleRecords.sources.flatMap { SchemaCheck.violations(in: $0) } == [])
    #expect(Set(SampleRecords.all.map(\.id)).count == SampleRecords.all.count)
  }
}
