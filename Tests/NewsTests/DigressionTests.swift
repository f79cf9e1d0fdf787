import Foundation
import Testing

@testable import News

/// What a text says stays the same where a sentence is added that says nothing of a call center.
///
/// `Fixtures/News/digressions/LANGUAGE.txt` has plain texts, a line `---`, and neutral sentences; each sentence is added to
/// each text behind one of its sentences.
@Suite struct DigressionTests {
  struct Plain: Sendable {
    var organization: String
    var city: String
    var sentences: [String]
  }

  static let languages: [String] = {
    let folder = FactsTests.root + "/Fixtures/News/digressions"
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  @Test func allLanguagesAreThere() { #expect(Self.languages.count == 7) }

  @Test(arguments: languages) func factsStay(language: String) throws {
    let (plain, neutral) = try Self.read(language)
    #expect(!plain.isEmpty && !neutral.isEmpty)
    let reader = NewsReader(language: language, published: "2024-05-14")
    for text in plain {
      let before = Self.lines(reader.facts(in: text.sentences.joined(separator: " ")))
      #expect(!before.isEmpty, "\(text.sentences)")
      for (number, sentence) in neutral.enumerated() {
        let sentence = sentence.replacing("{op}", with: text.organization)
          .replacing("{city}", with: text.city)
        var sentences = text.sentences
        sentences.insert(sentence, at: 1 + number % text.sentences.count)
        let longer = sentences.joined(separator: " ")
        #expect(Self.lines(reader.facts(in: longer)) == before, "\(longer)")
      }
    }
  }

  private static func read(_ language: String) throws -> (plain: [Plain], neutral: [String]) {
    let path = FactsTests.root + "/Fixtures/News/digressions/\(language).txt"
    let parts = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n---\n")
    try #require(parts.count == 2)
    func lines(_ text: String) -> [String] {
      text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    }
    let plain = try lines(parts[0]).map { line in
      let colon = try #require(line.firstRange(of: " : "), "\(line)")
      let head = line[..<colon.lowerBound].components(separatedBy: " / ")
      try #require(head.count == 2, "\(line)")
      return Plain(
        organization: head[0], city: head[1],
        sentences: line[colon.upperBound...].components(separatedBy: " | "))
    }
    return (plain, lines(parts[1]))
  }

  private static func lines(_ facts: NewsFacts) -> [String] {
    Set(SentenceTests.lines(facts)).sorted()
  }
}
