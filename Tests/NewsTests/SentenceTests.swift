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

  static let cases: [Case] = {
    let path = FactsTests.root + "/Fixtures/News/sentences.txt"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "\n\n").compactMap { block in
      let lines = block.split(separator: "\n").map(String.init)
      guard lines.count >= 2, !lines[0].hasPrefix("#") else { return nil }
      let head = lines[0].split(separator: " ").map(String.init)
      guard head.count == 2 else { return nil }
      return Case(
        language: head[0], published: head[1], text: lines[1], wanted: lines.dropFirst(2).sorted())
    }
  }()

  @Test func casesAreThere() { #expect(Self.cases.count > 15) }

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
