import SwitchboardTesting
import Testing

@testable import Switchboard

@Suite("The schema")
struct SchemaTests {
  @Test("Columns of a table are unique, in their order, and described", arguments: Schema.tables)
  func columns(table: Table) {
    let columns = table.columns
    #expect(Set(columns.map(\.column)).count == columns.count)
    #expect(columns.map(\.column.rawValue) == columns.map(\.column.rawValue).sorted())
    for (index, column) in columns.enumerated() {
      #expect(Schema.index(of: column.column, in: table) == index)
      #expect(Schema.column(column.column, of: table)?.name == column.name)
      #expect(!column.meaning.isEmpty && !column.meaning.contains("\n"))
    }
  }

  @Test("A table has its primary key, with a value in every row", arguments: Schema.tables)
  func primaryKey(table: Table) {
    #expect(!table.primaryKey.isEmpty)
    for key in table.primaryKey { #expect(Schema.column(key, of: table)?.isRequired == true) }
    if table.isDetail { #expect(table.columns.prefix(2).map(\.column) == [.recordID, .position]) }
  }

  @Test("Every column is used in some table, and found by its name")
  func allColumns() {
    for column in Column.allCases {
      #expect(Schema.tables.contains { Schema.column(column, of: $0) != nil }, "\(column.name)")
      #expect(Column(name: column.name) == column)
    }
    #expect(Column(name: "no_such_column") == nil)
    #expect(Set(Column.allCases.map(\.name)).count == Column.allCases.count)
  }

  @Test(
    "Names are in snake case",
    arguments: [
      (Column.callCenterID, "call_center_id"), (.licenceURL, "licence_url"), (.isGroup, "is_group"),
      (.geonamesID, "geonames_id"), (.extension, "extension"), (.statusAsOf, "status_as_of"),
    ])
  func names(column: Column, name: String) { #expect(column.name == name) }

  @Test("Tables have their names")
  func tables() {
    #expect(
      Schema.tables.map(\.name) == [
        "sources", "organizations", "call_centers", "events", "statistics", "articles", "names",
        "identifiers", "phones", "activities", "capacities", "roles", "services", "languages",
        "evidence", "issues",
      ])
  }

  @Test("A column that a table does not have is not found")
  func missing() {
    #expect(Schema.index(of: .latitude, in: .articles) == nil)
    #expect(Schema.column(.latitude, of: .articles) == nil)
  }

  @Test("Words of vocabularies are small letters and unique", arguments: Schema.tables)
  func words(table: Table) {
    for column in table.columns {
      guard case .word(let words) = column.type else { continue }
      #expect(!words.isEmpty && Set(words).count == words.count)
      for word in words {
        #expect(word.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }, "\(word)")
      }
    }
  }
}
