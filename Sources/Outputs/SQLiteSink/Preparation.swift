import SQLSink
import Switchboard

/// Looks whether a database can take our tables, and makes them.
struct Preparation {
  private let connection: Connection

  /// `SWBD`: what `application_id` of our databases is.
  private static let application = 0x5357_4244

  init(_ connection: Connection) { self.connection = connection }

  /// Makes the tables that are not there; inside a transaction.
  ///
  /// - Returns: whether all of them are new, so that their indexes are still to be made: of many rows at
  ///   once they cost a part of what they cost row by row.
  /// - Throws: ``SinkError`` where the database cannot take our tables.
  func prepare() throws(SinkError) -> Bool {
    let application = try number("PRAGMA application_id")
    let version = try number("PRAGMA user_version")
    let known = Int(Schema.version) ?? 0
    if application == Preparation.application && version > known {
      throw SinkError(
        .cannotCreate, connection.path,
        "the database has schema version \(version), written by a newer program; this one knows "
          + "versions up to \(known)")
    }
    let present = try connection.rows("SELECT name, type FROM sqlite_master").compactMap { row in
      row.count == 2 && (row[1] == "table" || row[1] == "view") ? row[0] : nil
    }
    for table in Schema.tables { try check(table, present) }
    let ours = Set(Schema.tables.map(\.name))
    let areNew = !present.contains { ours.contains($0.lowercased()) }
    for table in Schema.tables { try connection.execute(SQLSchema.table(table)) }
    if !areNew { try makeIndexes() }
    // The marks of a database that is someone else's are theirs.
    let isOurs = application == 0 && version == 0 && present.allSatisfy { ours.contains($0) }
    if isOurs || application == Preparation.application {
      try connection.execute("PRAGMA application_id = \(Preparation.application)")
      try connection.execute("PRAGMA user_version = \(known)")
    }
    return areNew
  }

  /// Makes the indexes that are not there.
  func makeIndexes() throws(SinkError) {
    for table in Schema.tables {
      for index in SQLSchema.indexes(of: table) { try connection.execute(index) }
    }
  }

  /// Refuses a table that has our name and not our columns.
  private func check(_ table: Table, _ present: [String]) throws(SinkError) {
    let name = table.name
    // SQLite does not tell capital letters from small ones in names.
    guard present.contains(where: { $0.lowercased() == name }) else { return }
    let rows = try connection.rows("SELECT name, pk FROM pragma_table_info('\(name)')")
    let columns = Set(rows.compactMap { $0.first ?? nil })
    let keys = rows.filter { $0.last != "0" }.compactMap { $0.first ?? nil }
    let expected = Set(table.columns.map(\.name))
    guard columns == expected, Set(keys) == Set(table.primaryKey.map(\.name)) else {
      let missing = expected.subtracting(columns).sorted().joined(separator: ", ")
      let other = columns.subtracting(expected).sorted().joined(separator: ", ")
      var reason = "the database has another table named \(name)"
      if !missing.isEmpty { reason += ", without the columns \(missing)" }
      if !other.isEmpty { reason += ", with the columns \(other)" }
      if missing.isEmpty && other.isEmpty { reason += ", with another primary key" }
      throw SinkError(.cannotCreate, connection.path, reason)
    }
  }

  private func number(_ sql: String) throws(SinkError) -> Int {
    try connection.rows(sql).first?.first.flatMap { $0 }.flatMap { Int($0) } ?? 0
  }
}
