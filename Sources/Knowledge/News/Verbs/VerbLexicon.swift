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
    /// Several words in a row, of which one must follow: `its_last_call` of `take`.
    var phrases: [[String]] = []
    /// The words that make it another verb: `تجربه` of `نقل`, who passes on what it knows.
    var excluded: [String] = []
    /// What the verb says so of: `of=site` of `unveil`, which also unveils plans.
    var objects: [WordClass] = []

    /// Whether what stands beside the verb decides if it says so at all.
    var isConditional: Bool {
      !phrases.isEmpty || !objects.isEmpty
        || !particles.isEmpty && [.cancel, .consider, .announce].contains(verbClass)
    }
  }

  /// The words, each with a number, and what each may be.
  private var words = WordTable<Int32>()
  private var readings: [[Reading]] = []
  /// Phrases in which what looks like a verb is none.
  private(set) var idioms = Idioms([]) { _ in [] }
  /// Phrases that say by themselves what happens.
  private(set) var turns = Turns([]) { _ in [] }

  /// Reads the verbs of a language: `fr`, `en`, `es`. Empty for a language without any.
  public init(language: NewsLanguage) {
    guard let conjugation = VerbLexicon.conjugation(of: language) else {
      return
    }
    var verbClass: VerbClass?
    var section = Substring()
    var (idioms, turns): ([Substring], [Substring]) = ([], [])
    var verbs: [String: [Verb]] = [:]
    for line in DataFolder.lines("news/\(language.rawValue)/verbs.txt") {
      guard let first = line.utf8.first, first != UInt8(ascii: "#") else { continue }
      if first == UInt8(ascii: "["), line.hasSuffix("]") {
        verbClass = VerbClass(rawValue: String(line.dropFirst().dropLast()))
        section = line
        continue
      }
      if section == "[idiom]" { idioms.append(line) }
      if section == "[turn]" { turns.append(line) }
      guard let verbClass, let verb = Verb(line: line) else { continue }
      verbs[verb.lemma, default: []].append(verb)
      add(verb, verbClass, conjugation, language)
    }
    let forms = { (lemma: String) in
      (verbs[lemma] ?? []).flatMap { conjugation.forms($0).map(\.text) }
    }
    self.idioms = Idioms(idioms, forms: forms)
    self.turns = Turns(turns, forms: forms)
  }

  private mutating func add(
    _ verb: Verb, _ verbClass: VerbClass, _ conjugation: any Conjugation, _ language: NewsLanguage
  ) {
    // `acoger only=future,infinitive`: what hosts opens only where it is yet to.
    let only = verb.parts["only"]?.split(separator: ",")
    let words = verb.parts["with"]?.split(separator: ",") ?? []
    let particles = words.filter { !$0.contains("_") }.map(String.init)
    let phrases = words.filter { $0.contains("_") }.map { phrase in
      phrase.split(separator: "_").map(String.init)
    }
    let excluded = (verb.parts["not"] ?? "").split(separator: ",").map(String.init)
    let objects = verb.parts["of"]?.split(separator: ",").compactMap {
      WordClass(rawValue: String($0))
    }
    for (text, form) in conjugation.forms(verb) {
      if let only, !only.contains(where: { $0 == form.name }) { continue }
      var reading = Reading(lemma: verb.lemma, verbClass: verbClass, form: form)
      // The parts of a verb of German are one word but in the present and past: `siedelt an`, `angesiedelt`.
      if language != .german || [.present, .past].contains(form) {
        reading.particles = particles
      }
      reading.phrases = phrases
      reading.objects = objects ?? []
      reading.excluded = excluded
      let number = self.words[text] ?? Int32(readings.count)
      if Int(number) == readings.count {
        self.words[text] = number
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

  static func conjugation(of language: NewsLanguage) -> (any Conjugation)? {
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
