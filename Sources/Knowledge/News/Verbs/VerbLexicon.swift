import KnowledgeData

/// What a verb says in news of call centers.
public enum VerbClass: String, Sendable, Hashable, CaseIterable {
  case open, close, layoff, expand, reduce, move, employ, have, plan, announce, choose, consider,
    deny
  case cancel, acquire, threaten, say, strike
  /// What a city does with a call center that comes: `bekommt`, `décroche`, `lands`.
  case receive
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
    /// The words of which one must follow for the verb to say so: `out` of `phase out`.
    var particles: [String] = []
  }

  /// The words, and what each may be.
  private let words: [String: Int32]
  private let readings: [[Reading]]
  /// Phrases in which what looks like a verb is none.
  let idioms: Idioms

  /// Reads the verbs of a language: `fr`, `en`, `es`. Empty for a language without any.
  public init(language: String) {
    guard let conjugation = VerbLexicon.conjugation(of: language) else {
      words = [:]
      readings = []
      idioms = Idioms([]) { _ in [] }
      return
    }
    var readings: [String: [Reading]] = [:]
    var verbClass: VerbClass?
    var isIdiom = false
    var idioms: [Substring] = []
    var formsOfVerbs: [String: Set<String>] = [:]
    for line in DataFolder.lines("news/\(language)/verbs.txt") {
      if line.hasPrefix("#") || line.isEmpty { continue }
      if line.hasPrefix("["), line.hasSuffix("]") {
        verbClass = VerbClass(rawValue: String(line.dropFirst().dropLast()))
        isIdiom = line == "[idiom]"
        continue
      }
      if isIdiom { idioms.append(line) }
      guard let verbClass, let verb = Verb(line: line) else { continue }
      // `acoger only=future,infinitive`: what hosts opens only where it is yet to.
      let only = verb.parts["only"]?.split(separator: ",")
      for (text, form) in conjugation.forms(verb) {
        formsOfVerbs[verb.lemma, default: []].insert(text)
        if let only, !only.contains(where: { $0 == form.name }) { continue }
        var reading = Reading(lemma: verb.lemma, verbClass: verbClass, form: form)
        // The parts of a verb of German are one word but in the present and past: `siedelt an`, `angesiedelt`.
        if let with = verb.parts["with"], language != "de" || [.present, .past].contains(form) {
          reading.particles = with.split(separator: ",").map(String.init)
        }
        if readings[text]?.contains(reading) != true { readings[text, default: []].append(reading) }
      }
    }
    self.idioms = Idioms(idioms) { Array(formsOfVerbs[$0] ?? []) }
    let forms = readings.keys.sorted()
    self.readings = forms.map { readings[$0] ?? [] }
    words = Dictionary(uniqueKeysWithValues: forms.enumerated().map { ($1, Int32($0)) })
  }

  /// What a folded word may be as a verb; nothing where it is none of those that matter.
  public subscript(folded: String) -> [Reading] { words[folded].map { readings[Int($0)] } ?? [] }

  /// The forms with their numbers.
  var forms: [String: Int32] { words }

  /// What the form with a number may be.
  func readings(of word: Int32) -> [Reading] { readings[Int(word)] }

  /// How many forms there are.
  public var formCount: Int { readings.count }

  private static func conjugation(of language: String) -> (any Conjugation)? {
    switch language {
    case "fr": FrenchConjugation()
    case "en": EnglishConjugation()
    case "es": SpanishConjugation()
    case "pt": PortugueseConjugation()
    case "it": ItalianConjugation()
    case "de": ListedConjugation()
    case "ar": ArabicConjugation()
    default: nil
    }
  }
}
