import Foundation
import Switchboard
import Testing

@testable import News

/// Short texts as papers write them, in `Fixtures/News/briefs`: how many of their facts are told, and how many are invented.
@Suite struct BriefTests {
  /// What is reached of the texts that rules may be tuned on: right at least, wrong at most.
  static let reached: [(language: String, right: Int, wrong: Int)] = [
    ("de", 237, 2), ("en", 201, 20), ("es", 157, 11), ("fr", 189, 12), ("it", 160, 13),
    ("pt", 175, 12),
  ]

  @Test(arguments: reached) func tells(language: String, right: Int, wrong: Int) throws {
    let path = FactsTests.root + "/Fixtures/News/briefs/\(language).txt"
    let reader = NewsReader(language: language, published: "2024-05-14")
    var (told, invented) = (0, 0)
    var number = 0
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("#") {
        number = 0
        continue
      }
      number += 1
      // Every second text of a kind is held out.
      guard number % 2 == 1 else { continue }
      let parts = line.components(separatedBy: " ;; ")
      try #require(parts.count == 2, "\(line)")
      let wanted = Set(parts[0].components(separatedBy: " & "))
      let found = Self.told(reader.facts(in: parts[1]))
      told += found.intersection(wanted).count
      invented += found.subtracting(wanted).count
    }
    #expect(told >= right, "\(told)")
    #expect(invented <= wrong, "\(invented)")
  }

  /// The facts on `Norvex`, which all of these texts are on; others have a mark.
  private static func told(_ facts: NewsFacts) -> Set<String> {
    func mark(_ index: Int?) -> String {
      index.map { facts.organizations[$0].name } == "Norvex" ? "" : " ?"
    }
    func city(_ name: String?) -> String { (name ?? "-").replacing(" ", with: "_") }
    let sites = facts.sites.filter { !$0.isGroup }.map {
      "S \(city($0.city)) \($0.status.rawValue)" + mark($0.operatorIndex)
    }
    let events = facts.events.map {
      "E \($0.type == .inauguration ? "opening" : $0.type.rawValue) \($0.modality.rawValue) "
        + city($0.city) + mark($0.operatorIndex)
    }
    return Set(sites + events)
  }
}
