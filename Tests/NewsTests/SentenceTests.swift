import Foundation
import Switchboard
import Testing

@testable import News

/// Short texts with what they say, in `Fixtures/News/sentences.txt`.
@Suite struct SentenceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var language: String
    var published: String
    var text: String
    var wanted: [String]

    var testDescription: String { "\(language): \(text.prefix(60))" }
  }

  /// What stands between blank lines, without comments.
  static let blocks: [[String]] = {
    let path = FactsTests.root + "/Fixtures/News/sentences.txt"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "\n\n").map { block in
      block.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    }.filter { !$0.isEmpty }
  }()

  /// The language and the date of the text, the text, with ` ¶ ` between its paragraphs, and what it says.
  static func read(_ lines: [String]) -> Case? {
    guard let head = lines.first?.split(separator: " ").map(String.init), head.count == 2,
      head[0].count == 2, head[1].first?.isNumber == true, lines.count > 1,
      lines.dropFirst(2).allSatisfy({ $0.hasPrefix("S ") || $0.hasPrefix("E ") })
    else { return nil }
    return Case(
      language: head[0], published: head[1], text: lines[1].replacing(" ¶ ", with: "\n\n"),
      wanted: lines.dropFirst(2).sorted())
  }

  static let cases = blocks.compactMap(read)

  @Test func casesAreThere() {
    #expect(Self.cases.count > 15)
    for block in Self.blocks { #expect(Self.read(block) != nil, "\(block.prefix(2))") }
  }

  @Test(arguments: cases) func says(one: Case) {
    let reader = NewsReader(language: one.language, published: one.published)
    let facts = reader.facts(in: one.text)
    #expect(Self.lines(facts).sorted() == one.wanted)
    let proofs = facts.sites.flatMap(\.evidence) + facts.events.flatMap(\.evidence)
    #expect(proofs.allSatisfy { !$0.bytes.isEmpty }, "each fact has the words it rests on")
  }

  static func lines(_ facts: NewsFacts) -> [String] {
    func name(_ index: Int?) -> String { index.map { facts.organizations[$0].name } ?? "-" }
    let sites = facts.sites.filter { !$0.isGroup }.map {
      "S \(name($0.operatorIndex)) | \($0.city ?? "-") | \($0.country ?? "-") | \($0.status.rawValue)"
    }
    let events = facts.events.map { event in
      let people = event.headcount.flatMap { $0.most ?? $0.least }.map { "\($0)" } ?? "-"
      return
        "E \(event.type.rawValue) | \(event.modality.rawValue) | \(name(event.operatorIndex)) | "
        + "\(event.city ?? "-") | \(event.date ?? "-") | \(people)"
    }
    return sites + events
  }
}
