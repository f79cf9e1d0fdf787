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
    /// Particles of several words, which are written `عن_مركز`.
    var phrases: [[String]] = []
    /// The words that make it another verb: `تجربه` of `نقل`, who passes on what it knows.
    var excluded: [String] = []
  }

  /// The words, each with a number, and what each may be.
  private var words = WordTable<Int32>()
  private var readings: [[Reading]] = []
  /// Phrases in which what looks like a verb is none.
  private(set) var idioms = Idioms([]) { _ in [] }

  /// Reads the verbs of a language: `fr`, `en`, `es`. Empty for a language without any.
  public init(language: NewsLanguage) {
    guard let conjugation = VerbLexicon.conjugation(of: language) else {
      return
    }
    var verbClass: VerbClass?
    var isIdiom = false
    var idioms: [Substring] = []
    var verbs: [String: [Verb]] = [:]
    for line in DataFolder.lines("news/\(language.rawValue)/verbs.txt") {
      guard let first = line.utf8.first, first != UInt8(ascii: "#") else { continue }
      if first == UInt8(ascii: "["), line.hasSuffix("]") {
        verbClass = VerbClass(rawValue: String(line.dropFirst().dropLast()))
        isIdiom = line == "[idiom]"
        continue
      }
      if isIdiom { idioms.append(line) }
      guard let verbClass, let verb = Verb(line: line) else { continue }
      verbs[verb.lemma, default: []].append(verb)
      add(verb, verbClass, conjugation, language)
    }
    self.idioms = Idioms(idioms) { lemma in
      (verbs[lemma] ?? []).flatMap { conjugation.forms($0).map(\.text) }
    }
  }

  private mutating func add(
    _ verb: Verb, _ verbClass: VerbClass, _ conjugation: any Conjugation, _ language: NewsLanguage
  ) {
    // `acoger only=future,infinitive`: what hosts opens only where it is yet to.
    let only = verb.parts["only"]?.split(separator: ",")
    let particles = verb.parts["with"]?.split(separator: ",").map(String.init)
    let phrases = (particles ?? []).filter { $0.contains("_") }.map {
      $0.split(separator: "_").map(String.init)
    }
    let excluded = (verb.parts["not"] ?? "").split(separator: ",").map(String.init)
    for (text, form) in conjugation.forms(verb) {
      if let only, !only.contains(where: { $0 == form.name }) { continue }
      var reading = Reading(lemma: verb.lemma, verbClass: verbClass, form: form)
      // The parts of a verb of German are one word but in the present and past: `siedelt an`, `angesiedelt`.
      if let particles, language != .german || [.present, .past].contains(form) {
        reading.particles = particles
        reading.phrases = phrases
      }
      reading.excluded = excluded
      let number = words[text] ?? Int32(readings.count)
      if Int(number) == readings.count {
        words[text] = number
        readings.append([])
      }
      if !readings[Int(number)].contains(reading) { readings[Int(number)].append(reading) }
    }
  }

  /// What a folded word may be as a verb; nothing where it is none of those that matter.
  public subscript(folded: String) -> [Reading] { words[folded].map { readings[Int($0)] } ?? [] }

  /// Goes over the forms with their numbers.
  func forEachForm(_ body: (String, Int32) -> Void) { words.forEach(body) }

  /// What the form with a number may be.
  func readings(of word: Int32) -> [Reading] { readings[Int(word)] }

  /// How many forms there are.
  public var formCount: Int { readings.count }

  private static func conjugation(of language: NewsLanguage) -> (any Conjugation)? {
    switch language {
    case .french: FrenchConjugation()
    case .english: EnglishConjugation()
    case .spanish: SpanishConjugation()
    case .portuguese: PortugueseConjugation()
    case .italian: ItalianConjugation()
    case .german: ListedConjugation()
    case .arabic: ArabicConjugation()
    }
  }
}
