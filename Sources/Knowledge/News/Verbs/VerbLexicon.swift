import KnowledgeData

/// What a verb says in news of call centers.
public enum VerbClass: String, Sendable, Hashable, CaseIterable {
  case open, close, layoff, expand, reduce, move, employ, have, plan, announce, choose, consider,
    deny
  case cancel, acquire, threaten, say, strike
  /// Says nothing by itself: `mettre en service`, `echar el cierre`.
  case light
}

/// The verbs of one language: for each form that is written, what it may be.
public struct VerbLexicon: Sendable {
  /// What a form may be.
  public struct Reading: Sendable, Hashable {
    /// The infinitive.
    public var lemma: String
    /// What the verb says.
    public var verbClass: VerbClass
    /// What the form says of time and certainty.
    public var form: VerbForm
  }

  private let readings: [String: [Reading]]

  /// Reads the verbs of a language: `fr`, `en`, `es`. Empty for a language without any.
  public init(language: String) {
    guard let conjugation = VerbLexicon.conjugation(of: language) else {
      readings = [:]
      return
    }
    var readings: [String: [Reading]] = [:]
    var verbClass: VerbClass?
    for line in DataFolder.lines("news/\(language)/verbs.txt") {
      if line.hasPrefix("#") || line.isEmpty { continue }
      if line.hasPrefix("["), line.hasSuffix("]") {
        verbClass = VerbClass(rawValue: String(line.dropFirst().dropLast()))
        continue
      }
      guard let verbClass, let verb = Verb(line: line) else { continue }
      for (text, form) in conjugation.forms(verb) {
        let reading = Reading(lemma: verb.lemma, verbClass: verbClass, form: form)
        if readings[text]?.contains(reading) != true { readings[text, default: []].append(reading) }
      }
    }
    self.readings = readings
  }

  /// What a folded word may be as a verb; nothing where it is none of those that matter.
  public subscript(folded: String) -> [Reading] { readings[folded] ?? [] }

  /// How many forms there are.
  public var formCount: Int { readings.count }

  private static func conjugation(of language: String) -> (any Conjugation)? {
    switch language {
    case "fr": FrenchConjugation()
    case "en": EnglishConjugation()
    case "es": SpanishConjugation()
    case "pt": PortugueseConjugation()
    case "it": ItalianConjugation()
    case "de", "ar": ListedConjugation()
    default: nil
    }
  }
}
