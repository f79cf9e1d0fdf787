import KnowledgeData

/// Phrases that say what happens with a verb that may stand far from them: `bringt 2025 in Gera ein Callcenter an den
/// Start`.
///
/// `turns.txt` of a language lists the verbs with their parts in the form of `verbs.txt` under `[verbs]`. A line
/// `an den start = bringen gehen` under `[open of=site]` says that the phrase with one of these verbs opens something
/// in a clause that names a call center. Behind the kind may stand `of=` and `not=` with classes of words of which one
/// must, or none may, be in the clause, `with=` and `without=` with such words, and how sure it is at most: `hedged`,
/// `cancelled`, `negated`, `planned`. A phrase with nothing behind its `=` says so by itself: `wackelt`.
struct SetPhrases: Sendable {
  struct Phrase: Sendable {
    var words: [WordSet]
    /// The forms of its verbs.
    var verbs = WordTable<[VerbLexicon.Reading]>()
    var kind: Trigger.Kind
    var certainty: Trigger.Certainty?
    var needed: [WordClasses] = []
    var barred = WordClasses([])
    var neededWords: WordSet?
    var barredWords = WordSet()
  }

  /// The phrases by the words that they may begin with.
  private var phrases = WordTable<[Phrase]>()

  init(language: NewsLanguage) {
    guard let conjugation = VerbLexicon.conjugation(of: language) else { return }
    var verbs: [String: [Verb]] = [:]
    var head: Phrase?
    for line in DataFolder.lines("news/\(language.rawValue)/turns.txt") {
      guard let first = line.utf8.first, first != UInt8(ascii: "#") else { continue }
      if first == UInt8(ascii: "["), line.hasSuffix("]") {
        head = Self.head(Substring(line.dropFirst().dropLast()).words)
        continue
      }
      guard var phrase = head else {
        if let verb = Verb(line: line) { verbs[verb.lemma, default: []].append(verb) }
        continue
      }
      let parts = line.split(separator: "=")
      let verbClass = VerbClass(rawValue: phrase.kind.rawValue) ?? .have
      phrase.words = parts[0].words.map { WordSet($0.split(separator: "|").map(String.init)) }
      for verb in parts.dropFirst().flatMap(\.words).flatMap({ verbs[$0] ?? [] }) {
        let particles = verb.parts["with"]?.split(separator: ",").map(String.init)
        for (text, form) in conjugation.forms(verb) {
          var reading = VerbLexicon.Reading(lemma: verb.lemma, verbClass: verbClass, form: form)
          if let particles, [.present, .past].contains(form) { reading.particles = particles }
          phrase.verbs[text, default: []].append(reading)
        }
      }
      guard let words = phrase.words.first else { continue }
      for word in words.words { phrases[word, default: []].append(phrase) }
    }
  }

  /// Whether the language has any.
  var isEmpty: Bool { phrases.isEmpty }

  /// The phrases that may begin with a word.
  subscript(word: String) -> [Phrase] { phrases[word] ?? [] }

  /// `open of=site|job not=closeNoun hedged`; nil for the list of verbs.
  private static func head(_ words: [String]) -> Phrase? {
    guard let kind = words.first.flatMap(Trigger.Kind.init(rawValue:)) else { return nil }
    var phrase = Phrase(words: [], kind: kind)
    for flag in words.dropFirst() {
      let parts = flag.split(separator: "=")
      let choices = parts.count == 2 ? parts[1].split(separator: "|").map(String.init) : []
      let classes = choices.compactMap { WordClass(rawValue: $0) }
      switch parts[0] {
      case "of": phrase.needed.append(WordClasses(classes))
      case "not": phrase.barred = WordClasses(classes)
      case "with": phrase.neededWords = WordSet(choices)
      case "without": phrase.barredWords = WordSet(choices)
      default: phrase.certainty = certainties[flag]
      }
    }
    return phrase
  }

  private static let certainties: [String: Trigger.Certainty] = [
    "hedged": .hedged, "cancelled": .cancelled, "negated": .negated, "planned": .planned,
  ]
}

extension TriggerFinder {
  /// What a set phrase says that begins at a token and whose verb stands in the same clause.
  func setPhrase(_ token: Int) -> Trigger? {
    let known = document.knowledge.setPhrases
    guard !known.isEmpty else { return nil }
    for phrase in known[document.tokens[token].folded] {
      let end = token + phrase.words.count
      guard end <= marks.range.upperBound,
        phrase.words.indices.allSatisfy({ phrase.words[$0].contains(document.word(token + $0)) }),
        case let verb = verb(of: phrase, token, end), verb != nil || phrase.verbs.isEmpty
      else { continue }
      let whole = Clauses(document, sentence).clause(of: token)
      let clause = between(
        max(whole.lowerBound, token - 30), min(whole.upperBound, end + 30))
      let particles = verb?.reading.particles ?? []
      let isOf = { (classes: WordClasses) in
        clause.contains {
          // `geht leer aus`: no end is told of.
          marks.begins(classes, at: $0) && !particles.contains(document.word($0))
        }
      }
      let has = { (words: WordSet) in clause.contains { words.contains(document.word($0)) } }
      guard phrase.needed.allSatisfy(isOf), !isOf(phrase.barred), !has(phrase.barredWords),
        phrase.neededWords.map(has) ?? true
      else { continue }
      let reader = CertaintyReader(document, sentence)
      var trigger = Trigger(
        kind: phrase.kind, tokens: token..<end, sentence: sentence,
        lemma: document.word(end - 1), isNoun: true, isPassive: false, certainty: .none,
        clause: whole)
      if let (verb, reading) = verb {
        let group = VerbGroup(document, sentence, verb)
        trigger.isPassive = group.isPassive(reading)
        trigger.isPresent = reading.form == .present
        trigger.certainty = reader.ofVerb(reading, group, whole)
      } else {
        trigger.certainty = reader.ofNoun(trigger.tokens, whole)
      }
      guard trigger.certainty != .none else { return nil }
      trigger.certainty = sure(phrase.certainty, trigger.certainty)
      return trigger
    }
    return nil
  }

  /// What a phrase says by itself, with what its verb says: what is talk is none where it is denied.
  private func sure(_ own: Trigger.Certainty?, _ told: Trigger.Certainty) -> Trigger.Certainty {
    switch (own, told) {
    case (nil, _): told
    case (.hedged?, .negated), (.hedged?, .cancelled): .negated
    case (.cancelled?, .negated), (.negated?, .negated): .hedged
    case (let own?, _): own
    }
  }

  /// The verb of a phrase: before it or behind it, with no comma between.
  private func verb(of phrase: SetPhrases.Phrase, _ begin: Int, _ end: Int)
    -> (token: Int, reading: VerbLexicon.Reading)?
  {
    let isEnd = { (index: Int) in document.tokens[index].folded == "," || marks.isBreak(index) }
    let before = between(max(marks.range.lowerBound, begin - 24), begin).reversed()
      .prefix { !isEnd($0) }
    let behind = between(end, min(marks.range.upperBound, end + 8)).prefix { !isEnd($0) }
    for index in Array(behind) + Array(before) {
      guard !document.tokens[index].isCapitalized || index == marks.firstWord,
        let readings = phrase.verbs[document.word(index)]?.filter({ hasParticle($0, index) }),
        let reading = VerbGroup(document, sentence, index).best(of: readings)
      else { continue }
      return (index, reading)
    }
    return nil
  }
}
