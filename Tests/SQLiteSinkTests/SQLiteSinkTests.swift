import GRDBSQLite
import Glibc
import Switchboard
import SwitchboardTesting
import Testing

import struct Switchboard.Issue

@testable import SQLiteSink

@Suite("Records in an SQLite database")
struct SQLiteSinkTests {
  let folder: ScratchFolder

  init() throws { folder = try #require(ScratchFolder()) }

  private var path: String { folder("register.db") }

  private func run(_ records: [Record], path: String? = nil) async throws {
    let writer = try await SQLiteSink(path: path ?? self.path, patience: 0.1).open(SinkContext())
    var batch = Batch()
    batch.records = records
    batch.issues = SampleRecords.issues
    #expect(try await writer.write(batch).isEmpty)
    try await writer.mark()
    var last = Batch()
    last.sources = SampleRecords.sources
    #expect(try await writer.write(last).isEmpty)
    try await writer.finish()
  }

  private func execute(_ sql: String) throws {
    let database = try Database(path)
    #expect(sqlite3_exec(database.handle, sql, nil, nil, nil) == SQLITE_OK)
  }

  @Test("Every value is in its table, also after a second run")
  func rows() async throws {
    let rows =
      SampleRecords.all.flatMap(\.rows) + SampleRecords.issues.map(\.row)
      + SampleRecords.sources.map(\.row)
    for _ in 0..<2 {
      try await run(SampleRecords.all)
      let database = try Database(path)
      for table in Schema.tables {
        let found = database.rows(of: table)
        let expected = rows.filter { $0.table == table }.map(Database.stored)
        #expect(found.count == expected.count, "\(table.name)")
        #expect(Set(found) == Set(expected), "\(table.name)")
      }
    }
    #expect(folder.names == ["register.db"])
  }

  @Test("It does what a sink must do")
  func conformance() async throws {
    let violations = await SinkConformance.check {
      SQLiteSink(path: path)
    } contents: {
      guard folder.names.contains("register.db") else { return nil }
      let database = try Database(path)
      let tables = database.tables()
      guard !tables.isEmpty else { return nil }
      return Schema.tables.filter { tables.contains($0.name) }.flatMap { table in
        database.rows(of: table).map { "\(table.name) \($0)" }.sorted()
      }
    }
    #expect(violations == [])
  }

  @Test("A database of ours is marked; two runs leave the same bytes")
  func marks() async throws {
    try await run(SampleRecords.all)
    let database = try Database(path)
    #expect(database.text("PRAGMA application_id") == "1398227524")
    #expect(database.text("PRAGMA user_version") == Schema.version)
    #expect(database.text("PRAGMA integrity_check") == "ok")
    try await run(SampleRecords.all, path: folder("other.db"))
    #expect(Golden.read(path) == Golden.read(folder("other.db")))
  }

  @Test("A run that is aborted leaves no file that was not there")
  func noFile() async throws {
    let writer = try await SQLiteSink(path: path).open(SinkContext())
    await writer.abort()
    #expect(folder.names == [])
  }

  @Test("A database of a newer version is refused and stays as it is")
  func newer() async throws {
    try await run(SampleRecords.all)
    try execute("PRAGMA user_version = 999")
    let before = Golden.read(path)
    let error = await #expect(throws: SinkError.self) { try await self.run([SampleRecords.event]) }
    #expect(error?.kind == .cannotCreate)
    #expect(error?.message.contains("schema version 999") == true)
    #expect(Golden.read(path) == before)
  }

  @Test(
    "Someone else's table of our name is refused before anything is written",
    arguments: [
      "CREATE TABLE articles (id TEXT PRIMARY KEY, body TEXT)",
      "CREATE TABLE Articles (id TEXT PRIMARY KEY, body TEXT)",
      "CREATE VIEW names AS SELECT 1 AS a",
      "CREATE TABLE services (record_id TEXT NOT NULL, position BIGINT NOT NULL, service TEXT NOT NULL)",
    ])
  func otherTable(statement: String) async throws {
    try execute(statement)
    let before = Golden.read(path)
    let error = await #expect(throws: SinkError.self) { try await self.run([SampleRecords.event]) }
    #expect(error?.kind == .cannotCreate)
    #expect(error?.message.contains("another table named") == true)
    #expect(Golden.read(path) == before)
  }

  @Test("Someone else's database keeps its tables and its marks")
  func otherDatabase() async throws {
    try execute("CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1); PRAGMA user_version = 41")
    try await run([SampleRecords.event])
    let database = try Database(path)
    #expect(database.text("SELECT a FROM theirs") == "1")
    #expect(database.text("PRAGMA user_version") == "41")
    #expect(database.text("PRAGMA application_id") == "0")
    #expect(database.text("SELECT count(*) FROM events") == "1")
  }

  @Test("What is no database is refused and stays as it is")
  func notADatabase() async throws {
    let text = Array(String(repeating: "this is no database\n", count: 100).utf8)
    #expect(Golden.write(text, to: path))
    let error = await #expect(throws: SinkError.self) { try await self.run([]) }
    #expect(error?.kind == .cannotCreate)
    #expect(error?.message.contains("not an SQLite database") == true)
    #expect(Golden.read(path) == text)
  }

  @Test("A database that another process writes to is a matter of time")
  func locked() async throws {
    try await run([SampleRecords.event])
    let database = try Database(path)
    #expect(sqlite3_exec(database.handle, "BEGIN IMMEDIATE", nil, nil, nil) == SQLITE_OK)
    let error = await #expect(throws: SinkError.self) { try await self.run([]) }
    #expect(error?.kind == .temporary)
  }

  @Test(
    "A folder that is not there, or a folder itself, is refused",
    arguments: ["none/register.db", "."])
  func cannotCreate(name: String) async throws {
    let path = folder(name)
    let error = await #expect(throws: SinkError.self) {
      _ = try await SQLiteSink(path: path).open(SinkContext())
    }
    #expect(error?.kind == .cannotCreate)
  }

  @Test(
    "A full disk is an error, and what was there stays",
    .enabled(if: ScratchFolder.canMount, "needs root"))
  func fullDisk() async throws {
    let disk = try #require(ScratchFolder(bytes: 1 << 20))
    try await run([SampleRecords.event], path: disk("register.db"))
    let before = Golden.read(disk("register.db"))
    let error = await #expect(throws: SinkError.self) {
      try await self.run(SampleRecords.all, path: disk("register.db"))
    }
    #expect(error?.kind == .inputOutput)
    #expect(disk.names == ["register.db"])
    #expect(Golden.read(disk("register.db")) == before)
  }

  @Test("A record that the tables would not take is rejected, the others are written")
  func rejections() async throws {
    var bad = SampleRecords.callCenter
    bad[.status] = "open"
    let writer = try await SQLiteSink(path: path).open(SinkContext())
    var batch = Batch()
    batch.records = [SampleRecords.event, bad, SampleRecords.article]
    let rejections = try await writer.write(batch)
    #expect(rejections.map(\.index) == [1])
    try await writer.finish()
    let database = try Database(path)
    #expect(database.text("SELECT count(*) FROM call_centers") == "0")
    #expect(database.text("SELECT count(*) FROM articles") == "1")
  }

  @Test("Issues of the run's sources are replaced, those of other sources stay")
  func issues() async throws {
    try await run([])
    let writer = try await SQLiteSink(path: path).open(SinkContext())
    var batch = Batch()
    batch.issues = [Issue(.word, .kept, at: Location(source: "other"), "of another")]
    _ = try await writer.write(batch)
    try await writer.mark()
    batch.issues = [Issue(.word, .kept, at: Location(source: "sample"), "taken back")]
    _ = try await writer.write(batch)
    try await writer.rewind()
    try await writer.finish()
    let query =
      "SELECT group_concat(name, ',') FROM (SELECT source || ' ' || position AS name FROM issues ORDER BY 1)"
    // Those of the run itself are gone; those of a source that was taken back stay.
    #expect(try Database(path).text(query) == "other 0,sample 0,sample 1")
  }
}
