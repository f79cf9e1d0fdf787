import Foundation
import Switchboard
import Testing

@testable import News

/// The facts of whole articles, against what a careful reader wrote down.
@Suite struct FactsTests {
  static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  struct Gold {
    var name: String
    var text: String
    var facts: [String: Any]
  }

  static func gold(_ folder: String) -> [Gold] {
    let path = "\(root)/Fixtures/News/\(folder)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".gold.json") }.sorted().compactMap { name in
      let text = path + "/" + name.replacingOccurrences(of: ".gold.json", with: ".txt")
      guard let data = FileManager.default.contents(atPath: path + "/" + name),
        let facts = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
        let body = try? String(contentsOfFile: text, encoding: .utf8)
      else { return nil }
      return Gold(name: name, text: body, facts: facts)
    }
  }

  static func sites(_ facts: NewsFacts) -> [String] {
    facts.sites.filter { !$0.isGroup }.map { site in
      let name = site.operatorIndex.map { facts.organizations[$0].name } ?? "-"
      return "\(name) | \(site.city ?? "-") | \(site.country ?? "-") | \(site.status.rawValue)"
    }
  }

  static func goldSites(_ gold: Gold) -> [String] {
    (gold.facts["sites"] as? [[String: Any]] ?? []).map { site in
      let parts = ["operator", "city", "country", "status"].map { site[$0] as? String ?? "-" }
      return parts.joined(separator: " | ")
    }
  }

  /// How many call centers are found that are in the gold facts, and how many that are not.
  static func count(_ folder: String) -> (found: Int, wrong: Int) {
    var found = 0
    var wrong = 0
    for gold in gold(folder) {
      let reader = NewsReader(
        language: gold.facts["language"] as? String, published: gold.facts["published"] as? String)
      let given = sites(reader.facts(in: gold.text))
      let wanted = goldSites(gold)
      found += given.count { wanted.contains($0) }
      wrong += given.count { !wanted.contains($0) }
    }
    return (found, wrong)
  }

  /// Names without legal forms and accents would be equal to more; this is the stricter count.
  @Test(arguments: [("fr", 24, 0), ("en", 15, 2), ("es", 19, 1), ("formerly-held-out", 5, 7)])
  func sitesOfFixtures(folder: String, atLeast right: Int, atMost invented: Int) {
    let (found, wrong) = Self.count(folder)
    #expect(found >= right, "\(found) of the call centers are right")
    #expect(wrong <= invented, "\(wrong) call centers are wrong")
  }

  /// Ordinary news. The numbers are what is reached; fewer is a step back.
  @Test(arguments: [
    ("ar", 125, 3), ("de", 120, 2), ("en", 111, 26), ("es", 97, 16), ("fr", 110, 5),
    ("it", 102, 21), ("pt", 117, 10),
  ])
  func sitesOfPress(language: String, atLeast right: Int, atMost invented: Int) {
    let (found, wrong) = Self.count("press/\(language)")
    #expect(found >= right, "\(found) of the call centers are right")
    #expect(wrong <= invented, "\(wrong) call centers are wrong")
  }

  /// Happenings that papers reported, with firms that nobody knows.
  @Test(arguments: [
    ("ar", 9, 8), ("de", 25, 4), ("en", 27, 5), ("es", 17, 8), ("fr", 16, 9), ("it", 18, 6),
    ("pt", 15, 6),
  ])
  func sitesOfPlainNews(language: String, atLeast right: Int, atMost invented: Int) {
    let (found, wrong) = Self.count("plain/\(language)")
    #expect(found >= right, "\(found) of the call centers are right")
    #expect(wrong <= invented, "\(wrong) call centers are wrong")
  }

  @Test func articlesOfSomethingElseSayNothing() {
    for name in ["fr/04-cour-d-appel", "en/04-software-launch", "es/04-locutorios"] {
      let text =
        (try? String(contentsOfFile: "\(Self.root)/Fixtures/News/\(name).txt", encoding: .utf8))
        ?? ""
      #expect(!text.isEmpty)
      let facts = NewsReader().facts(in: text)
      #expect(facts.sites.isEmpty && facts.events.isEmpty && facts.statistics.isEmpty, "\(name)")
    }
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: root + "/../shared/seed/article.txt"),
      "the article the project began with is not beside this checkout"))
  func seedArticle() throws {
    let text = try String(
      contentsOfFile: Self.root + "/../shared/seed/article.txt", encoding: .utf8)
    let facts = NewsReader().facts(in: text)
    #expect(facts.language == "fr")
    #expect(
      Set(Self.sites(facts)) == [
        "Call Center Alliance | Tanger | MA | opening", "Atento | Tanger | MA | operating",
        "Atento | Casablanca | MA | operating", "Atento | Tétouan | MA | operating",
        "- | Larache | MA | operating",
      ])
    #expect(facts.sites.filter(\.isGroup).allSatisfy { ($0.city ?? "Tanger") == "Tanger" })
    // Who helped; who says what; what is not known stays unknown.
    let larache = try #require(facts.sites.first { $0.city == "Larache" })
    #expect(larache.supporters.map { facts.organizations[$0].acronym } == ["ANAPEC"])
    let growth = try #require(facts.statistics.first)
    #expect(facts.statistics.count == 1)
    #expect(growth.value == 20 && growth.unit == "percent" && growth.country == "MA")
    #expect(growth.claimant == "president of ACASIOM")
    #expect(facts.events.filter { $0.type == .tradeEvent }.map(\.date) == ["XXXX-05"])
    #expect(
      Set(facts.organizations.map(\.name)) == [
        "Call Center Alliance", "Atento",
        "Agence nationale de la promotion de l'emploi et des compétences",
        "Association des centres d'appels et de services informatiques offshore au Maroc",
      ])
    #expect(facts.organizations.first { $0.name == "Atento" }?.homeCountry == "ES")
    // The date of opening is counted from the date of the article, if there is one.
    let dated = NewsReader(published: "2010-03").facts(in: text)
    #expect(dated.sites.first { $0.city == "Tanger" && $0.opened != nil }?.opened == "2000~")
  }

  @Test func evidenceIsWhereItIsSaid() throws {
    let text = NewsText("Accordis a fermé son centre d'appels de Bourges en 2009.\nÉté à Bourges.")
    let facts = NewsReader(language: "fr").facts(in: text)
    let site = try #require(facts.sites.first)
    let proof = try #require(site.evidence.first)
    #expect(text.string(proof.bytes).contains("fermé son centre d'appels de Bourges"))
    let begin = text.scalarOffset(proof.bytes.lowerBound)
    #expect(begin == 0)
    #expect(facts.events.first?.date == "2009")
    #expect(facts.events.first?.type == .closure)
  }
}
