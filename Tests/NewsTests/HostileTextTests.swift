import Testing

@testable import News

/// Texts that are none: what is found must be nothing, and it must be found soon. Each is of a size at which time that grew
/// with its square would be noticed.
@Suite struct HostileTextTests {
  static let texts: [(name: String, text: String)] = [
    ("one word", "call center " + String(repeating: "A", count: 100_000)),
    ("capitals", "The call center of " + String(repeating: "ABC DEF ", count: 8_000)),
    ("digits", "The call center. " + String(repeating: "1234567 ", count: 8_000)),
    ("commas", "call center in " + String(repeating: "Paris, ", count: 8_000)),
    ("brackets", "call center " + String(repeating: "((", count: 30_000)),
    ("quotes", "call center " + String(repeating: "«\"", count: 30_000)),
    ("apostrophes", "centre d'appels " + String(repeating: "l'", count: 30_000)),
    ("numbers in words", "call center two " + String(repeating: "hundred and ", count: 6_000)),
    ("hyphens", "call center " + String(repeating: "Saint-", count: 12_000)),
    ("lines", "call center" + String(repeating: "\n", count: 60_000)),
    ("not UTF-8", "call center " + String(repeating: "\u{FFFD}", count: 30_000)),
  ]

  @Test(arguments: texts.map(\.name)) func saysNothing(name: String) throws {
    let text = try #require(Self.texts.first { $0.name == name }).text
    for language in ["fr", "en", "ar"] {
      let facts = NewsReader(language: language).facts(in: text)
      #expect(facts.sites.filter { !$0.isGroup && $0.operatorIndex != nil }.isEmpty)
      #expect(facts.events.isEmpty)
    }
  }

  /// Rules look at the words before and behind; a text may begin and end at any of them.
  @Test(arguments: SentenceTests.cases) func textsMayBeginAndEndAnywhere(one: SentenceTests.Case) {
    Self.read(one.text, by: NewsReader(language: one.language, published: one.published))
  }

  /// So with every fourth text of a table, in which each verb and phrase of the language stands somewhere.
  @Test(arguments: ConstructionTests.languages) func tablesMayBeginAndEndAnywhere(
    language: String
  ) throws {
    let reader = NewsReader(language: language, published: "2024-05-14")
    let texts = try FixtureLines.pairs("constructions/\(language)").map(\.text)
    #expect(texts.count > 50)
    for text in texts.indices.filter({ $0 % 4 == 0 }).map({ texts[$0] }) {
      Self.read(text, by: reader)
    }
  }

  /// Reads a text from and to each of its words.
  private static func read(_ text: String, by reader: NewsReader) {
    let bytes = Array(text.utf8)
    for index in bytes.indices where index == 0 || bytes[index - 1] == 0x20 {
      for piece in [bytes[index...], bytes[..<index]] {
        let facts = reader.facts(in: String(decoding: piece, as: UTF8.self))
        let evidence = facts.sites.flatMap(\.evidence) + facts.events.flatMap(\.evidence)
        #expect(evidence.allSatisfy { $0.bytes.upperBound <= piece.count })
      }
    }
  }

  @Test func namesInARowAreNoOperators() {
    let names = (0..<500).map { "Company\($0) Services" }.joined(separator: ", ")
    let facts = NewsReader(language: "en").facts(
      in: "Members of the call center association\n\n" + names + ".")
    #expect(facts.sites.isEmpty)
    #expect(facts.events.isEmpty)
  }

  @Test func allCapitalsNameNobody() {
    let facts = NewsReader(language: "en").facts(
      in: "VOXALIS WILL OPEN A CALL CENTRE IN CORK NEXT MONTH, THE COMPANY SAID ON MONDAY.")
    #expect(facts.sites.allSatisfy { $0.operatorIndex == nil })
  }

  @Test func mojibakeIsMended() {
    let repair = TextRepair("Le centre dâ€™appels a Ã©tÃ© ouvert Ã  Fès.")
    #expect(
      repair.text == "Le centre d’appels a été ouvert Ã  Fès." || repair.text.contains("été ouvert")
    )
    #expect(repair.remarks.count == 1)
    let sound = TextRepair("Ça déjà été, São Paulo.")
    #expect(sound.remarks.isEmpty)
    #expect(sound.text == "Ça déjà été, São Paulo.")
    #expect(TextRepair("les centres dappels").remarks.count == 1)
  }
}
