import KnowledgeData

/// What a form of a verb says of time and certainty.
public enum VerbForm: UInt8, Sendable, Hashable, CaseIterable {
  case present, past, imperfect, future, conditional, subjunctive, infinitive, participle, gerund

  private static let names = allCases.map { "\($0)" }

  /// Its name, as lists of verbs have it.
  var name: String { Self.names[Int(rawValue)] }
}

/// A verb with what makes its forms: letters folded, as all forms are.
public struct Verb: Sendable, Hashable {
  /// The form it is listed under: the infinitive.
  public var lemma: String
  /// Parts that do not follow from the infinitive, by their names: `present`, `past`, `participle`, ...
  public var parts: [String: String]

  /// Makes a verb that is regular but for some parts.
  public init(_ lemma: String, parts: [String: String] = [:]) {
    self.lemma = lemma
    self.parts = parts
  }

  /// Reads a verb with its parts: `ouvrir participle=ouvert present=ouvr`.
  public init?(line: some StringProtocol) {
    let words = Substring(line).words
    guard let lemma = words.first else { return nil }
    self.lemma = lemma
    parts = [:]
    for word in words.dropFirst() {
      guard let sign = word.utf8.firstIndex(of: UInt8(ascii: "=")) else { continue }
      parts[String(word[..<sign])] = String(word[word.utf8.index(after: sign)...])
    }
  }
}

/// How the verbs of a language are conjugated: third persons and what has no person, which is what news
/// is written in.
public protocol Conjugation: Sendable {
  /// All forms of a verb with what they say. A form may say several things.
  func forms(_ verb: Verb) -> [(text: String, form: VerbForm)]
}
