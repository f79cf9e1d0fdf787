import Glibc
import Switchboard
import SwitchboardTesting
import Testing

@testable import NewsSource

@Suite struct NewsSourceTests {
  static let folder =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    + "/Fixtures/NewsSource"

  static func read(
    _ file: String, capacity: Int = 1000, published: String? = "2019-03-04"
  ) async throws -> (records: [Record], issues: [Switchboard.Issue]) {
    var options = NewsSource.Options()
    options.published = published
    let source = NewsSource(name: nil, inputs: ["\(folder)/\(file)"], options: options)
    var context = SourceContext()
    context.inputFolder = folder
    let reader = try await source.open(context)
    var records: [Record] = []
    var issues: [Switchboard.Issue] = []
    while true {
      var batch = Batch(capacity: capacity)
      guard try await reader.read(into: &batch) else { break }
      #expect(batch.records.count <= capacity)
      records += batch.records
      issues += batch.issues
    }
    return (records, issues)
  }

  /// What comes from another program has no name that tells what it is.
  @Test(arguments: [
    ("Norvex schließt Callcenter\n\nNorvex schließt sein Callcenter in Gera zum 1. März.\n", true),
    ("Norvex will close its call centre in Leeds, and cut 200 jobs, it said.", true),
    (
      "Invest in Leon negocia con Norvex, una multinacional, para montar contact center, nada firmado.",
      true
    ),
    ("id;name;city\n1;Norvex;Gera\n2;Altira;Suhl\n", false),
    ("name,city,jobs\nThe Norvex of the Lakes,Leeds,200\nAltira,Bury,100\n", false), ("", false),
  ])
  func proseIsTold(text: String, isProse: Bool) {
    #expect(NewsSource.readsAsProse(Array(text.utf8)) == isProse)
  }

  @Test(arguments: ["plain.txt", "page.html", "notes.md"]) func formsSayTheSame(file: String)
    async throws
  {
    let (records, issues) = try await Self.read(file)
    #expect(issues.isEmpty)
    #expect(records.first?.kind == .article)
    let sites = records.filter { $0.kind == .callCenter }
    #expect(sites.map { $0.text(.city) } == ["Cork"])
    #expect(sites.map { $0.text(.status) } == ["planned"])
    #expect(records.filter { $0.kind == .organization }.map { $0.text(.name) } == ["Voxalis"])
    #expect(records.filter { $0.kind == .event }.map { $0.text(.date) } == ["2019-04"])
  }

  @Test func batchesKeepTheirSize() async throws {
    let whole = try await Self.read("plain.txt").records
    let pieces = try await Self.read("plain.txt", capacity: 1).records
    #expect(whole == pieces)
  }

  @Test func offsetsOfMarkdownAreThoseOfTheFile() async throws {
    let (records, _) = try await Self.read("notes.md")
    let path = Self.folder + "/notes.md"
    let file = try #require(fopen(path, "rb"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = fread(&bytes, 1, bytes.count, file)
    let site = try #require(records.first { $0.kind == .callCenter })
    let proof = try #require(site.details(of: .evidence).first { _ in true })
    guard case .integer(let begin) = proof[.byteStart], case .integer(let end) = proof[.byteEnd]
    else {
      Issue.record("evidence without offsets")
      return
    }
    #expect(end <= count)
    #expect(String(decoding: bytes[begin..<end], as: UTF8.self).hasPrefix("Voxalis"))
  }

  @Test func mojibakeIsToldOf() async throws {
    let (records, issues) = try await Self.read("mojibake.txt", published: nil)
    #expect(issues.map(\.rule.name) == ["encoding"])
    #expect(records.filter { $0.kind == .callCenter }.map { $0.text(.city) } == ["Tétouan"])
  }

  @Test func wrongDatesAndLanguagesAreErrors() async {
    await #expect(throws: SourceError.self) {
      _ = try await Self.read("plain.txt", published: "last May")
    }
    var options = NewsSource.Options()
    options.language = "tlh"
    let source = NewsSource(name: nil, inputs: [Self.folder + "/plain.txt"], options: options)
    await #expect(throws: SourceError.self) { _ = try await source.open(SourceContext()) }
  }

  @Test func sourceConforms() async throws {
    let failures = await SourceConformance.check(
      NewsSource(name: nil, inputs: [Self.folder + "/plain.txt"]))
    #expect(failures.isEmpty, "\(failures)")
  }
}
