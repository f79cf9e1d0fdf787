import Glibc
import Switchboard
import SwitchboardTesting
import Testing

import struct Switchboard.Issue

@testable import SQLSink

@Suite("Records as an SQL script")
struct SQLSinkTests {
  let folder: ScratchFolder

  init() throws { folder = try #require(ScratchFolder()) }

  /// What one source writes, and whether it is taken back.
  private struct Part {
    var records: [Record] = []
    var issues: [Issue] = []
    var sources: [SourceDescription] = []
    var isRewound = false
  }

  @discardableResult
  private func write(_ parts: [Part], to path: String) async throws -> [Rejection] {
    let writer = try await SQLSink(path: path).open(SinkContext())
    var rejections: [Rejection] = []
    for part in parts {
      var batch = Batch()
      batch.records = part.records
      batch.issues = part.issues
      batch.sources = part.sources
      rejections += try await writer.write(batch)
      if part.isRewound { try await writer.rewind() } else { try await writer.mark() }
    }
    try await writer.finish()
    return rejections
  }

  private func whole(_ records: [Record] = SampleRecords.all) -> [Part] {
    [Part(records: records, issues: SampleRecords.issues), Part(sources: SampleRecords.sources)]
  }

  private var wholeRows: [Row] {
    SampleRecords.all.flatMap(\.rows) + SampleRecords.issues.map(\.row)
      + SampleRecords.sources.map(\.row)
  }

  private func load(_ script: String, into database: String) {
    let output = run(SQLiteShell.path, ["-bail", database], input: script)
    #expect(output.code == 0)
    #expect(output.errors == "")
    #expect(output.text == "")
  }

  private func check(_ database: String, _ rows: [Row]) {
    for table in Schema.tables {
      let output = run(SQLiteShell.path, [database, Dump.query(table, .sqlite)])
      #expect(Dump.lines(output.text, table) == Dump.expected(rows, table), "\(table.name)")
    }
  }

  @Test("Output is as expected")
  func golden() async throws {
    let records = SampleRecords.all.filter { $0.text(.name).map { $0.utf8.count < 10_000 } ?? true }
    try await write(whole(records), to: folder("out.sql"))
    let text = try #require(Golden.read(folder("out.sql")))
    let path = "\(Golden.folder("SQLSink"))/sample.sql"
    #expect(Golden.check(actual: text, expectedPath: path) == [])
  }

  @Test("It does what a sink must do")
  func conformance() async throws {
    let violations = await SinkConformance.check {
      SQLSink(path: folder("out.sql"))
    } contents: {
      folder.text("out.sql").map { $0.split(separator: ";\n").map(String.init) }
    }
    #expect(violations == [])
  }

  @Test(
    "SQLite loads it, and again, to the same rows",
    .enabled(if: SQLiteShell.isAvailable, "needs sqlite3"))
  func sqlite() async throws {
    try await write(whole(), to: folder("out.sql"))
    for _ in 0..<2 {
      load(folder("out.sql"), into: folder("register.db"))
      check(folder("register.db"), wholeRows)
    }
  }

  @Test(
    "PostgreSQL loads it, and again, to the same rows",
    .enabled(if: PostgresCluster.isAvailable, "needs PostgreSQL from 12"))
  func postgres() async throws {
    let cluster = try #require(try PostgresCluster())
    try await write(whole(), to: folder("out.sql"))
    for _ in 0..<2 {
      let loaded = cluster.psql(["-q", "-v", "ON_ERROR_STOP=1", "-f", folder("out.sql")])
      #expect(loaded.code == 0)
      #expect(!loaded.errors.contains("ERROR"), "\(loaded.errors)")
      for table in Schema.tables {
        let output = cluster.psql(["-At", "-c", Dump.query(table, .postgres)])
        #expect(Dump.lines(output.text, table) == Dump.expected(wholeRows, table), "\(table.name)")
      }
    }
    // The same record again and again in one batch, fewer details, fewer issues, other issues.
    let (parts, rows) = changed
    try await write(parts, to: folder("changed.sql"))
    let loaded = cluster.psql(["-q", "-v", "ON_ERROR_STOP=1", "-f", folder("changed.sql")])
    #expect(loaded.code == 0, "\(loaded.errors)")
    for table in Schema.tables {
      let output = cluster.psql(["-At", "-c", Dump.query(table, .postgres)])
      #expect(Dump.lines(output.text, table) == Dump.expected(rows, table), "\(table.name)")
    }
  }

  /// A later run that says less of one record, and the rows that must then be there.
  private var changed: (parts: [Part], rows: [Row]) {
    var first = SampleRecords.callCenter
    first.add(Name(.alias, "never to be seen"))
    let least = Record(.callCenter, key: "BREST 1", origin: Origin(source: "sample"))
    var last = least
    last.add(Name(.alias, "the only name"))
    let issue = Issue(.word, .kept, at: Location(source: "sample"), "the only issue")
    var again = issue
    again.message = "the very only issue"
    let parts = [
      Part(records: [first, SampleRecords.event, least, last], issues: [issue, again]),
      Part(sources: [SampleRecords.sources[0], SampleRecords.sources[0]]),
    ]
    let rows =
      SampleRecords.all.filter { $0.id != last.id }.flatMap(\.rows) + last.rows + [again.row]
      + SampleRecords.sources.map(\.row)
    return (parts, rows)
  }

  @Test(
    "A later run replaces records, with all their details, and issues of its sources",
    .enabled(if: SQLiteShell.isAvailable, "needs sqlite3"))
  func replaces() async throws {
    try await write(whole(), to: folder("out.sql"))
    load(folder("out.sql"), into: folder("register.db"))
    let (parts, rows) = changed
    try await write(parts, to: folder("changed.sql"))
    load(folder("changed.sql"), into: folder("register.db"))
    check(folder("register.db"), rows)
  }

  @Test(
    "What is rewound is not in the script; issues of earlier runs are removed all the same",
    .enabled(if: SQLiteShell.isAvailable, "needs sqlite3"))
  func rewinds() async throws {
    try await write(whole(), to: folder("out.sql"))
    load(folder("out.sql"), into: folder("register.db"))
    let record = Record(.organization, key: "taken back", origin: Origin(source: "sample"))
    let taken = Issue(.word, .kept, at: Location(source: "sample"), "taken back")
    let kept = Issue(.inputFailed, .stopped, at: Location(source: "sample"), "cannot be read")
    try await write(
      [Part(records: [record], issues: [taken], isRewound: true), Part(issues: [kept])],
      to: folder("later.sql"))
    #expect(folder.text("later.sql")?.contains("taken back") == false)
    load(folder("later.sql"), into: folder("register.db"))
    let rows = wholeRows.filter { $0.table != .issues } + [kept.row]
    check(folder("register.db"), rows)
  }

  @Test(
    "A script on a stream takes back what was rewound",
    .enabled(if: SQLiteShell.isAvailable, "needs sqlite3"))
  func stream() async throws {
    mkfifo(folder("pipe"), 0o600)
    let collector = Collector(path: folder("pipe"))
    try await write(
      [
        Part(records: SampleRecords.all, issues: SampleRecords.issues, isRewound: true),
        Part(records: [SampleRecords.event], issues: [SampleRecords.issues[0]]),
        Part(records: [SampleRecords.callCenter], isRewound: true),
        Part(sources: SampleRecords.sources),
      ], to: folder("pipe"))
    #expect(Golden.write(await collector.bytes(), to: folder("out.sql")))
    load(folder("out.sql"), into: folder("register.db"))
    let rows =
      SampleRecords.event.rows + [SampleRecords.issues[0].row] + SampleRecords.sources.map(\.row)
    check(folder("register.db"), rows)
  }

  /// Reads a pipe to its end, beside the test.
  private struct Collector {
    private let task: Task<[UInt8], Never>

    init(path: String) {
      // Opened before the writer, which would wait for it.
      let reader = open(path, O_RDONLY | O_NONBLOCK)
      task = Task.detached {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        var hasBegun = false
        while true {
          let count = Glibc.read(reader, &piece, 1 << 16)
          if count > 0 {
            hasBegun = true
            bytes.append(contentsOf: piece[..<count])
          } else if count == 0 && hasBegun {
            close(reader)
            return bytes
          } else {
            try? await Task.sleep(for: .milliseconds(1))
          }
        }
      }
    }

    func bytes() async -> [UInt8] { await task.value }
  }

  @Test(
    "A script that breaks off keeps nothing", .enabled(if: SQLiteShell.isAvailable, "needs sqlite3")
  )
  func brokenOff() async throws {
    try await write(whole(), to: folder("out.sql"))
    let bytes = try #require(Golden.read(folder("out.sql")))
    #expect(Golden.write(Array(bytes.dropLast(9)), to: folder("broken.sql")))
    _ = run(SQLiteShell.path, ["-bail", folder("register.db")], input: folder("broken.sql"))
    let output = run(SQLiteShell.path, [folder("register.db"), "SELECT * FROM sqlite_master"])
    #expect(output.text == "")
  }

  @Test("Statements are bounded in rows and bytes")
  func bounds() async throws {
    let records = (0..<1000).map { number in
      var record = Record(.organization, key: "\(number)", origin: Origin(source: "sample"))
      record[.name] = .text(String(repeating: "n", count: number % 100 == 0 ? 300_000 : 10))
      record.add(Name(.alias, "a"))
      record.add(Name(.alias, "b"))
      return record
    }
    try await write([Part(records: records)], to: folder("out.sql"))
    let text = try #require(folder.text("out.sql"))
    for statement in text.split(separator: ";\n") where statement.hasPrefix("INSERT") {
      #expect(statement.utf8.count < 520_000)
      #expect(statement.split(separator: "\n").count <= 202)
    }
  }

  @Test("A record that the tables would not take is rejected with the reason")
  func rejections() async throws {
    var noValue = Record(.statistic, key: "1", origin: Origin(source: "sample"))
    noValue[.measure] = "seats"
    var word = SampleRecords.callCenter
    word[.status] = "open"
    var infinite = SampleRecords.callCenter
    infinite[.latitude] = .number(-.infinity)
    var type = SampleRecords.callCenter
    type[.geonamesID] = "12"
    var detail = SampleRecords.organization
    detail.add(Name(.alias, ""))
    let reasons = [noValue, word, infinite, type, detail].map { SQLSchema.refusal(of: $0) }
    #expect(
      reasons == [
        "statistics.value has no value", "call_centers.status is none of its words: open",
        "call_centers.latitude is not finite", "call_centers.geonames_id is not of its type: 12",
        "names.name has no value",
      ])
    let rejections = try await write(
      [Part(records: [SampleRecords.event, noValue, SampleRecords.article])], to: folder("out.sql"))
    #expect(rejections == [Rejection(index: 1, reason: "statistics.value has no value")])
    #expect(SampleRecords.all.allSatisfy { SQLSchema.refusal(of: $0) == nil })
  }
}
