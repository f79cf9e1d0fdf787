import Foundation
import Switchboard
import Testing

@testable import News

/// The plain sentences of `Fixtures/News/constructions` put together: two of them in one text, two in one sentence, each in
/// a frame that leaves it as it is, denies it or calls it talk (`Fixtures/News/frames`).
@Suite struct CompositionTests {
  static let languages = ["de", "en", "es", "fr", "it", "pt"]

  /// Towns that stand for those of the constructions in the second of two sentences.
  private static let others: [String: [String: String]] = [
    "en": ["Tulsa": "Boise", "Omaha": "Dayton", "Reno": "Macon"],
    "fr": ["Limoges": "Poitiers", "Bourges": "Beauvais", "Angers": "Amiens", "Tunis": "Dakar"],
    "de": ["Gera": "Cottbus", "Suhl": "Potsdam", "Jena": "Halle"],
    "es": ["Lugo": "Burgos", "Vigo": "Gijón", "Cáceres": "Salamanca"],
    "it": ["Lecce": "Pescara", "Bari": "Trento", "Catania": "Cosenza"],
    "pt": ["Braga": "Setúbal", "Faro": "Leiria", "Coimbra": "Viseu"],
  ]
  private static let joints: [String: [String]] = [
    "en": [", while ", "; ", ", but ", ", and "],
    "fr": [", tandis que ", " ; ", ", mais ", ", et "],
    "de": ["; ", ", und ", ", aber "], "es": [", mientras que ", "; ", ", pero "],
    "it": [", mentre ", "; ", ", ma "], "pt": [", enquanto ", "; ", ", mas "],
  ]

  /// Two sentences on two firms tell what each of them tells.
  @Test(arguments: languages) func tellsBoth(language: String) throws {
    let lines = try Self.constructions(language)
    var same = 0
    for (index, first) in lines.enumerated() {
      let second = Self.elsewhere(lines[(index * 7 + 3) % lines.count], language)
      if Self.told(first + " " + second, language)
        == Self.told(first, language).union(Self.told(second, language))
      {
        same += 1
      }
    }
    #expect(same * 100 >= lines.count * 96, "\(same) of \(lines.count)")
  }

  /// So do two clauses of one sentence.
  @Test(arguments: languages) func tellsBothClauses(language: String) throws {
    let lines = try Self.constructions(language).filter(Self.isPlain)
    let joints = try #require(Self.joints[language])
    var same = 0
    for (index, first) in lines.enumerated() {
      let second = Self.elsewhere(lines[(index * 7 + 3) % lines.count], language)
      let text = first.dropLast() + joints[index % joints.count] + Self.lowered(second, language)
      if Self.told(String(text), language)
        == Self.told(first, language).union(Self.told(second, language))
      {
        same += 1
      }
    }
    #expect(same * 100 >= lines.count * 90, "\(same) of \(lines.count)")
  }

  /// Who says something changes nothing; what is denied or talk is neither asserted nor planned.
  @Test(arguments: languages) func tellsInFrames(language: String) throws {
    let lines = try Self.constructions(language).filter(Self.isPlain)
    let toldAlone = lines.map { Self.told($0, language) }
    for (kind, frame) in try FixtureLines.pairs("frames/\(language)") {
      var (right, all) = (0, 0)
      for (line, alone) in zip(lines, toldAlone) {
        let text = frame.replacing("{A}", with: String(line.dropLast()))
          .replacing("{a}", with: Self.lowered(String(line.dropLast()), language))
        let framed = Self.told(text, language)
        if kind == "same" {
          all += 1
          if framed == alone { right += 1 }
        } else if alone.contains(where: { Self.isSure($0) }),
          !alone.contains(where: { $0.contains(" negated ") || $0.contains(" hedged ") })
        {
          all += 1
          if !framed.contains(where: { Self.isSure($0) }) { right += 1 }
        }
      }
      #expect(all > 20, "\(frame)")
      #expect(right * 100 >= all * 88, "\(frame): \(right) of \(all)")
    }
  }

  private static func isSure(_ fact: String) -> Bool {
    fact.contains(" asserted ") || fact.hasPrefix("E") && fact.contains(" planned ")
  }

  /// The texts down to the line `# alone`: those below are read right, but not yet beside others.
  private static func constructions(_ language: String) throws -> [String] {
    try FixtureLines.lines("constructions/\(language)", until: "# alone").compactMap {
      $0.components(separatedBy: " ;; ").last
    }
  }

  /// Whether it is one sentence without quotation.
  private static func isPlain(_ text: String) -> Bool {
    text.hasSuffix(".") && !text.contains(". ") && !text.contains(": ") && !text.contains(";")
      && !text.contains("?") && !text.contains { "\"«„“".contains($0) }
  }

  private static func elsewhere(_ text: String, _ language: String) -> String {
    var text = text.replacing("Lumora", with: "Kestrel").replacing("Norvex", with: "Talvira")
    for (town, other) in others[language] ?? [:] { text = text.replacing(town, with: other) }
    return text
  }

  /// With a small letter at the begin, unless a name or a German noun stands there.
  private static func lowered(_ text: String, _ language: String) -> String {
    let first = text.prefix { $0.isLetter }
    let towns = (others[language] ?? [:]).flatMap { [$0.key, $0.value] }
    let german: Set = [
      "Der", "Die", "Das", "In", "Nach", "Mit", "Seit", "Bis", "Laut", "Im", "Es", "Am", "Weil",
      "Vor", "Ein", "Rund", "Zum", "Niemand", "Wer",
    ]
    if ["Norvex", "Talvira"].contains(first) || towns.contains(String(first))
      || language == "de" && !german.contains(String(first)) || first.isEmpty
    {
      return text
    }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  private static func told(_ text: String, _ language: String) -> Set<String> {
    let facts = NewsReader(language: language, published: "2024-05-14").facts(in: text)
    func name(_ index: Int?) -> String { index.map { facts.organizations[$0].name } ?? "?" }
    let sites = facts.sites.filter { !$0.isGroup }.map {
      "S \($0.city ?? "-") \($0.status.rawValue) \(name($0.operatorIndex))"
    }
    let events = facts.events.map {
      "E \($0.type.rawValue) \($0.modality.rawValue) \($0.city ?? "-") \(name($0.operatorIndex))"
    }
    return Set(sites + events)
  }
}
