import Foundation
import Switchboard
import Testing

@testable import News

/// When something happens, in all the ways that papers say it, in `Fixtures/News/dates`.
@Suite struct DateSentenceTests {
  /// Each line is a date in EDTF or `-`, `;;`, and a text of 14 May 2024 that tells of one event.
  @Test(arguments: ["de", "en", "es", "fr", "it", "pt"]) func tells(language: String) throws {
    let path = FactsTests.root + "/Fixtures/News/dates/\(language).txt"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    #expect(lines.count > 60)
    let reader = NewsReader(language: language, published: "2024-05-14")
    for line in lines {
      let parts = line.components(separatedBy: " ;; ")
      try #require(parts.count == 2, "\(line)")
      let told = Set(reader.facts(in: parts[1]).events.map { $0.date ?? "-" })
      #expect(told == [parts[0]], "\(parts[1])")
    }
  }
}
