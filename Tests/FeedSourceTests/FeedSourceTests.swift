import Glibc
import Switchboard
import Testing

@testable import FeedSource

@Suite struct FeedSourceTests {
  static let folder =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    + "/Fixtures/FeedSource"

  /// Everything a source says.
  struct Result {
    var records: [Record] = []
    var issues: [Switchboard.Issue] = []
    var work = Work()
    var description: SourceDescription
  }

  static func read(
    _ files: [String] = ["press.xml"], name: String? = nil, capacity: Int = 1000,
    _ change: (inout SourceContext) -> Void = { _ in }
  ) async throws -> Result {
    let source = FeedSource(name: name, inputs: files.map { "\(folder)/\($0)" })
    var context = SourceContext()
    change(&context)
    let reader = try await source.open(context)
    var result = Result(description: reader.description)
    while true {
      var batch = Batch(capacity: capacity)
      let more = try await reader.read(into: &batch)
      #expect(batch.records.count <= capacity)
      if !more {
        #expect(batch.isEmpty)
        break
      }
      result.records += batch.records
      result.issues += batch.issues
      result.work += batch.work
    }
    result.description = reader.description
    return result
  }

  @Test func itemsBecomeArticles() async throws {
    var result = try await Self.read { $0.now = "2024-03-06T00:00:00Z" }
    // What the first article says of call centers comes behind it.
    #expect(result.records.contains { $0.kind == .callCenter && $0.text(.city) == "Laval" })
    result.records.removeAll { $0.kind != .article }
    #expect(
      result.records.map { $0.text(.title) } == [
        "Ouverture à Laval", "Ouverture à Laval (corrigé)", "Sans adresse",
        "Helpline & chat in Cork",
      ])
    let first = try #require(result.records.first)
    #expect(first.kind == .article)
    #expect(first.id == "article:www-example-fr-flux-presse-xml:a-1")
    #expect(first.text(.url) == "https://www.example.fr/laval")
    #expect(first.text(.language) == "fr-FR")
    #expect(first.text(.published) == "2024-03-04T07:15:00+01:00")
    #expect(first.text(.publisher) == "Exemple Presse")
    #expect(first.text(.sourceInput) == "\(Self.folder)/press.xml")
    #expect(first[.sourceLine] == 10)
    #expect(first.text(.retrieved) == "2024-03-06T00:00:00Z")
    #expect(first.text(.authors) == nil)
    #expect(first.text(.textDigest)?.utf8.count == 20)
    #expect(first[.textLength] == 239)
    let last = try #require(result.records.last)
    #expect(last.text(.sourceKey) == "https://www.example.fr/cork?x=1")
    #expect(last.text(.url) == "https://www.example.fr/cork?x=1")
    #expect(last.text(.language) == "en")
    #expect(result.work.read == 7)
    #expect(result.work.filtered == 2)
    #expect(result.work.quarantined == 1)
    #expect(result.work.bytes == 2328)
  }

  @Test func whatIsOddIsTold() async throws {
    let issues = try await Self.read().issues
    #expect(
      issues.map { "\($0.location.line ?? 0) \($0.rule.name) \($0.action.word)" } == [
        "10 personal nulled", "18 duplicate-row skipped", "26 duplicate-key kept",
        "32 duplicate-key skipped", "37 item-identity kept", "37 date nulled",
        "42 item-identity skipped", "47 markup repaired",
      ])
    #expect(issues.allSatisfy { $0.location.source == "www-example-fr-flux-presse-xml" })
    #expect(issues.first { $0.rule == .date }?.raw == "hier soir")
    #expect(issues.first { $0.rule == .date }?.location.field == "published")
  }

  @Test func theFeedDescribesTheSource() async throws {
    let description = try await Self.read().description
    #expect(description.id == "www-example-fr-flux-presse-xml")
    #expect(description.kind == .feed)
    #expect(description.title == "Presse des plateaux")
    #expect(description.publisher == "Exemple Presse")
    #expect(description.url == "https://www.example.fr/")
    #expect(description.language == "fr-FR")
    #expect(description.licence == "© Exemple")
    #expect(description.redistribution == .restricted)
    #expect(try await Self.read(name: "presse").description.id == "presse")
    #expect(try await Self.read(["atom.xml"]).description.id == "atom")
  }

  @Test(arguments: [(Quotes.none, 0...0), (.short, 150...200), (.full, 239...239)])
  func quotesAreBounded(quotes: Quotes, length: ClosedRange<Int>) async throws {
    let result = try await Self.read { $0.quotes = quotes }
    let summary = result.records[0].text(.summary) ?? ""
    #expect(length.contains(summary.count), "\(summary)")
    #expect(summary.hasSuffix("…") == (quotes == .short))
  }

  @Test func contentIsNoTeaser() async throws {
    let result = try await Self.read(["atom.xml"]) { $0.quotes = .full }
    #expect(result.records.map { $0.text(.summary) } == [nil, "All of the text."])
  }

  @Test func authorsOnlyIfAskedFor() async throws {
    let result = try await Self.read { $0.includesPersonalData = true }
    #expect(result.records[0].text(.authors) == "Jeanne Exemple")
    #expect(!result.issues.contains { $0.rule == .personal })
  }

  @Test func severalInputsAreOneSource() async throws {
    let result = try await Self.read(["press.xml", "atom.xml"], name: "both")
    #expect(
      result.records.map { $0.text(.sourceKey) }.suffix(2) == [
        "https://www.example.fr/cork?x=1", "b-1",
      ])
    #expect(result.issues.last?.rule == .duplicateKey)
    #expect(result.description.title == "Presse des plateaux")
  }

  @Test(arguments: [1, 2, 1024], [1, 7, 1 << 20])
  func batchesAndPiecesDoNotMatter(capacity: Int, chunk: Int) async throws {
    let whole = try await Self.read(["press.xml", "atom.xml"])
    let pieces = try await Self.read(["press.xml", "atom.xml"], capacity: capacity) {
      $0.chunkBytes = chunk
    }
    #expect(pieces.records == whole.records)
    #expect(pieces.issues == whole.issues)
    #expect(pieces.work == whole.work)
  }

  @Test func whatCannotBeReadIsAnError() async throws {
    let missing = await #expect(throws: SourceError.self) { try await Self.read(["none.xml"]) }
    #expect(missing?.kind == .noInput)
    #expect(missing?.location.source == "none")
    let nothing = await #expect(throws: SourceError.self) { try await Self.read([]) }
    #expect(nothing?.kind == .noInput)
  }

  @Test(arguments: [
    ("<rss>", true), ("\u{FEFF}\n<?xml version='1.0'?><!-- <html> --><rss/>", true),
    ("<!DOCTYPE rss [<!ENTITY x '>'>]><rss>", true), ("<a:feed xmlns:a='x'>", true),
    ("<rdf:RDF xmlns='http://purl.org/rss/1.0/'>", true), ("<rdf:RDF xmlns:foaf='x'>", false),
    ("<html><rss>", false), ("<!DOCTYPE html><rss>", false), ("rss", false), ("", false),
    ("<LEIData>", false), ("{}", false),
  ])
  func feedsAreRecognized(head: String, expected: Bool) {
    #expect(FeedSource.recognizes(Array(head.utf8)) == expected)
    let wide = head.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] as [UInt8] }
    #expect(FeedSource.recognizes([0xFE, 0xFF] + wide) == expected)
  }

  @Test(arguments: [
    ("/data/My feed.v2.xml", "my-feed-v2"),
    ("https://user:pw@Www.Example.org/a//b.xml?x#y", "www-example-org-a-b-xml"),
    ("-", "feed"), (".xml", "xml"), ("https://example.org/", "example-org"),
  ])
  func names(input: String, name: String) {
    #expect(FeedSource(name: nil, inputs: [input]).name == name)
  }

  @Test(
    arguments: [
      ("fr", "fr"), ("EN_us", "en-US"), ("zh-hant-tw", "zh-Hant-TW"), ("English", nil), ("f", nil),
      ("fr-", nil), ("", nil), ("es-419", "es-419"),
    ] as [(String, String?)])
  func languages(text: String, tag: String?) {
    #expect(LanguageTag.canonical(text) == tag)
  }

  @Test func cutting() {
    let text = String(repeating: "mot ", count: 60)
    #expect(Article.cut(text).count <= 200)
    #expect(Article.cut(text).hasSuffix("mot…"))
    #expect(Article.cut(String(repeating: "語", count: 300)).count == 200)
    #expect(Article.cut("short.") == "short.")
    #expect(Article.cut(String(repeating: "x", count: 200)).count == 200)
  }
}
