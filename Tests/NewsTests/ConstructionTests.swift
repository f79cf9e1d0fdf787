import Foundation
import Switchboard
import Testing

@testable import News

/// Plain sentences, the same facts in one construction after the other, in `Fixtures/News/constructions`.
@Suite struct ConstructionTests {
  static let languages = ["ar", "de", "en", "es", "fr", "it", "pt"]

  /// Each line is what is told, `S CITY STATUS` and `E TYPE MODALITY CITY` with `&` between, `;;`, and a text. All is of
  /// the one operator that every text names. `-` alone is nothing at all, and a line that begins with `#` is a comment.
  @Test(arguments: languages) func tells(language: String) throws {
    let lines = try FixtureLines.pairs("constructions/\(language)")
    #expect(lines.count > 50)
    let reader = NewsReader(language: language, published: "2024-05-14")
    for (told, text) in lines {
      // `-` for a text that tells nothing.
      let wanted = Set(told.components(separatedBy: " & ")).subtracting(["-"])
      let facts = reader.facts(in: text)
      #expect(Self.told(facts, of: Self.operatorName(language)) == wanted, "\(text)")
    }
  }

  /// The operator of all texts, as it is written in the language.
  private static func operatorName(_ language: String) -> String {
    language == "ar" ? "نورفكس" : "Norvex"
  }

  private static func told(_ facts: NewsFacts, of name: String) -> Set<String> {
    func isNamed(_ index: Int?) -> Bool { index.map { facts.organizations[$0].name } == name }
    func city(_ name: String?) -> String { (name ?? "-").replacing(" ", with: "_") }
    let sites = facts.sites.filter { !$0.isGroup }.map {
      "S \(city($0.city)) \($0.status.rawValue)" + (isNamed($0.operatorIndex) ? "" : " ?")
    }
    let events = facts.events.map {
      "E \($0.type.rawValue) \($0.modality.rawValue) \(city($0.city))"
        + (isNamed($0.operatorIndex) ? "" : " ?")
    }
    return Set(sites + events)
  }
}
