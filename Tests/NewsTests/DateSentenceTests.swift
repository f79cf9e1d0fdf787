import Switchboard
import Testing

@testable import News

/// When something happens, in all the ways that papers say it, in `Fixtures/News/dates`.
@Suite struct DateSentenceTests {
  /// Each line is a date in EDTF or `-`, `;;`, and a text of 14 May 2024 that tells of one event.
  @Test(arguments: ["de", "en", "es", "fr", "it", "pt"]) func tells(language: String) throws {
    let lines = try FixtureLines.pairs("dates/\(language)")
    #expect(lines.count > 60)
    let reader = NewsReader(language: language, published: "2024-05-14")
    for (date, text) in lines {
      let told = Set(reader.facts(in: text).events.map { $0.date ?? "-" })
      #expect(told == [date], "\(text)")
    }
  }
}
