/// What a text says happens: the verb or noun that says it, and how sure it is said to be.
struct Trigger: Sendable {
  enum Kind: Sendable, Hashable {
    case open, close, layoff, expand, reduce, move, employ, have, cancel, strike, construct,
      present, stay
  }

  /// How it is said.
  enum Certainty: Sendable, Hashable { case asserted, planned, hedged, negated, cancelled, none }

  var kind: Kind
  var tokens: Range<Int>
  var sentence: Int
  /// The verb it is said with, empty for a noun.
  var lemma: String
  var isNoun: Bool
  /// Whether it is said of what stands before it: `a été inauguré`, `ouvert en 2003`.
  var isPassive: Bool
  var certainty: Certainty
  /// Whether it is said in the present, which is also said of what is yet to come.
  var isPresent = false
  /// The tokens that belong to the same clause.
  var clause: Range<Int>
}

/// Finds what a sentence says happens.
struct TriggerFinder {
  let document: NewsDocument
  let sentence: Int

  private var marks: SentenceMarks { document.sentences[sentence] }

  private static let nouns: [(WordClass, Trigger.Kind)] = [
    (.openNoun, .open), (.closeNoun, .close), (.layoffNoun, .layoff), (.expandNoun, .expand),
    (.reduceNoun, .reduce),
    (.moveNoun, .move), (.strikeNoun, .strike), (.construction, .construct), (.present, .present),
    (.stay, .stay),
  ]

  /// The triggers of the sentence in order.
  func find() -> [Trigger] {
    let marks = self.marks
    var triggers: [Trigger] = []
    var token = marks.range.lowerBound
    while token < marks.range.upperBound {
      guard document.tokens[token].kind == .word, !isInsideName(token) else {
        token += 1
        continue
      }
      if let trigger = noun(token) {
        triggers.append(trigger)
        token = trigger.tokens.upperBound
        continue
      }
      if var trigger = verb(token) ?? following(token, triggers) {
        if trigger.certainty == .none { trigger.certainty = triggers.last?.certainty ?? .asserted }
        triggers.append(trigger)
        token = max(trigger.tokens.upperBound, token + 1)
        continue
      }
      token += 1
    }
    return triggers
  }

  private func isInsideName(_ token: Int) -> Bool {
    document.names[sentence].contains { $0.tokens.contains(token) }
      || document.places[sentence].contains { $0.tokens.contains(token) && $0.part != .qualifier }
  }

  // MARK: Nouns

  private static let nounClasses = WordClasses(nouns.map(\.0))

  private func noun(_ token: Int) -> Trigger? {
    guard marks.begins(Self.nounClasses, at: token) else { return nil }
    for (wordClass, kind) in Self.nouns {
      guard let range = marks.phrase(wordClass, at: token) else { continue }
      if range.count == 1, isVerbHere(token, wordClass) { continue }
      // In German a noun has a capital: `das Aus`, but `aus Dortmund`.
      if range.count == 1, document.language.code == "de", !document.tokens[token].isCapitalized,
        document.word(token) != "dicht"
      {
        continue
      }
      let clause = Clauses(document, sentence).clause(of: token)
      var trigger = Trigger(
        kind: kind, tokens: range, sentence: sentence, lemma: document.word(range.lowerBound),
        isNoun: true, isPassive: false,
        certainty: .asserted, clause: clause)
      switch kind {
      case .present, .stay: break
      case .construct: break
      default:
        trigger.certainty = CertaintyReader(document, sentence).ofNoun(range, clause)
        if trigger.certainty == .none { return nil }
      }
      return trigger
    }
    return nil
  }

  /// A word that is a noun and a verb: in English `is opening`, `to transfer`.
  private func isVerbHere(_ token: Int, _ wordClass: WordClass) -> Bool {
    let readings = document.verbs(token)
    guard !readings.isEmpty, document.language.code == "en" else { return false }
    let before = token - 1
    guard marks.range.contains(before) else { return false }
    let word = document.word(before)
    return ["to", "is", "are", "was", "were", "be", "will", "by", "not", "t"].contains(word)
      || marks.covers(.pronoun, before)
  }

  // MARK: Verbs

  private func verb(_ token: Int) -> Trigger? {
    guard document.words[token].isTrigger else { return nil }
    let readings = document.verbs(token)
    // `stay open`, `remains closed`: a state, not what happens.
    if token > marks.range.lowerBound,
      Self.staying.contains(document.word(token - 1))
    {
      return nil
    }
    let group = VerbGroup(document, sentence, token)
    if let light = light(readings, group) { return light }
    guard let (reading, kind) = chosen(readings, group) else { return nil }
    // `has` before a verb is no having.
    if reading.verbClass == .have, ["have", "haben"].contains(reading.lemma), isAuxiliary(token) {
      return nil
    }
    let clause = Clauses(document, sentence).clause(of: token)
    let certainty = CertaintyReader(document, sentence).ofVerb(reading, group, clause)
    guard certainty != .none else { return nil }
    let isBeside =
      document.language.code == "en" && !group.hasBe && !group.hasHave && certainty == .asserted
      && group.before.last == "with" && group.begin > marks.range.lowerBound
    return Trigger(
      kind: kind, tokens: token..<token + 1, sentence: sentence, lemma: reading.lemma,
      isNoun: false,
      // `will close, with offices in Newcastle scaled back`: as sure as what it goes with.
      isPassive: group.isPassive(reading), certainty: isBeside ? .none : certainty,
      isPresent: reading.form == .present, clause: clause)
  }

  private static let staying: Set<String> = [
    "stay", "stays", "stayed", "remain", "remains", "remained", "keep", "kept", "keeping", "rimane",
    "rimangono", "rimarra", "resta", "restano", "restera", "permanece", "permanecen", "sigue",
    "siguen", "seguira", "reste", "restent", "restera", "resteront", "fica", "ficam", "continua",
    "bleibt", "bleiben",
  ]

  /// `plans to close its call center, eliminating 120 jobs`: what follows is as sure as what it follows from.
  private func following(_ token: Int, _ triggers: [Trigger]) -> Trigger? {
    guard document.language.code == "en", let last = triggers.last, marks.range.contains(token - 1),
      [",", "while", "and", "thereby"].contains(document.word(token - 1)),
      let reading = document.verbs(token).first(where: { $0.form == .gerund }),
      let kind = Self.kinds[reading.verbClass]
    else { return nil }
    return Trigger(
      kind: kind, tokens: token..<token + 1, sentence: sentence, lemma: reading.lemma,
      isNoun: false, isPassive: false,
      certainty: last.certainty, clause: Clauses(document, sentence).clause(of: token))
  }

  /// `mettre en service`, `echar el cierre`: the noun says what, the verb how sure.
  private func light(_ readings: [VerbLexicon.Reading], _ group: VerbGroup) -> Trigger? {
    let token = group.token
    let fitting = readings.filter { $0.verbClass == .light }
    guard let reading = fitting.max(by: { group.fit($0.form) < group.fit($1.form) }),
      group.fit(reading.form) > 0
    else { return nil }
    for next in between(token + 1, max(token + 1, min(marks.range.upperBound, token + 5))) {
      for (wordClass, kind) in Self.nouns.prefix(2) {
        guard let range = marks.phrase(wordClass, at: next) else { continue }
        let clause = Clauses(document, sentence).clause(of: token)
        let certainty = CertaintyReader(document, sentence).ofVerb(reading, group, clause)
        guard certainty != .none else { return nil }
        return Trigger(
          kind: kind, tokens: between(token, range.upperBound), sentence: sentence,
          lemma: reading.lemma, isNoun: false,
          isPassive: group.isPassive(reading), certainty: certainty, clause: clause)
      }
    }
    return nil
  }

  private func isAuxiliary(_ token: Int) -> Bool {
    // `hat am Montag in Suhl ein Callcenter eröffnet`
    if document.language.code == "de" {
      let clause = Clauses(document, sentence).clause(of: token)
      return between(token + 1, clause.upperBound).contains { index in
        document.verbs(index).contains { $0.form == .participle }
      }
    }
    for next in token + 1...token + 3 where marks.range.contains(next) {
      if document.verbs(next).contains(where: { $0.form == .participle || $0.form == .past }) {
        return true
      }
      if marks.begins([.article, .indefinite, .site, .weakSite].asClasses, at: next) {
        return false
      }
      // has received, has recently been
      if document.language.code == "en", next == token + 1, document.word(next).hasSuffix("ed") {
        return true
      }
      if ["been", "to", "not", "also"].contains(document.word(next)) {
        return document.word(next) != "also"
      }
    }
    return false
  }

  private func chosen(_ readings: [VerbLexicon.Reading], _ group: VerbGroup)
    -> (VerbLexicon.Reading, Trigger.Kind)?
  {
    var best: (VerbLexicon.Reading, Trigger.Kind, Int)?
    for reading in readings {
      guard let kind = Self.kinds[reading.verbClass], hasParticle(reading, group.token) else {
        continue
      }
      let score = group.fit(reading.form)
      if score > 0, score > best?.2 ?? 0 { best = (reading, kind, score) }
    }
    return best.map { ($0.0, $0.1) }
  }

  /// `wind it down`, `phase out`: within three words.
  private func hasParticle(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard !reading.particles.isEmpty else { return true }
    // In German at the end of the clause: `siedelt sich in Gera an`.
    let reach = document.language.code == "de" ? 24 : 4
    return between(token + 1, min(marks.range.upperBound, token + reach)).contains {
      reading.particles.contains(document.word($0))
    }
  }

  static let kinds: [VerbClass: Trigger.Kind] = [
    .open: .open, .close: .close, .layoff: .layoff, .expand: .expand, .reduce: .reduce,
    .move: .move,
    .employ: .employ, .have: .have, .cancel: .cancel, .strike: .strike,
  ]
}

/// A verb with what stands before it: auxiliaries, adverbs, pronouns.
struct VerbGroup {
  let document: NewsDocument
  let sentence: Int
  let token: Int
  /// The words before the verb in its clause, nearest first, eight at most.
  let before: [String]
  /// The tokens of those words.
  let begin: Int
  let hasBe: Bool
  let hasHave: Bool
  let hasTo: Bool

  private static let be: [String: Set<String>] = [
    "fr": [
      "est", "sont", "ete", "etait", "etaient", "sera", "seront", "serait", "seraient", "etre",
      "fut", "furent", "soit", "s'est", "etant",
    ],
    "en": ["is", "are", "was", "were", "be", "been", "being", "get", "gets", "got"],
    "es": [
      "es", "son", "fue", "fueron", "sido", "ser", "sera", "seran", "esta", "estan", "era", "seria",
      "serian", "sea",
    ],
    "pt": [
      "e", "sao", "foi", "foram", "sido", "ser", "sera", "serao", "seria", "esta", "estao", "era",
    ],
    "it": [
      "e", "sono", "stato", "stata", "stati", "state", "essere", "sara", "saranno", "sarebbe",
      "viene", "vengono", "verra",
    ],
    "de": ["wird", "werden", "wurde", "wurden", "worden", "ist", "sind"],
  ]
  private static let have: [String: Set<String>] = [
    "fr": [
      "a", "ont", "avait", "avaient", "aurait", "auraient", "ayant", "avoir", "aura", "auront",
    ],
    "en": ["has", "have", "had", "having"],
    "es": ["ha", "han", "habia", "habian", "haber", "habra", "habran", "habria"],
    "pt": ["tem", "tinha", "teria", "ter", "ha"],
    "it": ["ha", "hanno", "aveva", "avevano", "avrebbe", "avere", "avra"],
    "de": ["hat", "haben", "hatte", "hatten", "habe"],
  ]
  /// What stands before `'t`.
  private static let contracted: [String: String] = [
    "isn": "is", "aren": "are", "wasn": "was", "weren": "were", "won": "will", "hasn": "has",
    "haven": "have", "hadn": "had", "wouldn": "would", "couldn": "could", "shouldn": "should",
  ]
  private static let to: Set<String> = ["to", "de", "d", "a", "di", "zu", "da"]

  init(_ document: NewsDocument, _ sentence: Int, _ token: Int) {
    self.document = document
    self.sentence = sentence
    self.token = token
    let marks = document.sentences[sentence]
    var words: [String] = []
    var index = token - 1
    let limit = document.language.code == "de" ? 24 : 8
    while index >= marks.range.lowerBound, words.count < limit {
      if document.tokens[index].kind == .mark, document.tokens[index].folded != "-" { break }
      let word = document.word(index)
      words.append(Self.contracted[word] ?? word)
      index -= 1
    }
    before = words
    begin = index + 1
    let code = document.language.code
    let near = words.prefix(4)
    if code == "de" {
      // `soll in Cottbus eröffnet werden`, `hat in Suhl ein Callcenter eröffnet`: around the whole clause.
      let behind = between(token + 1, min(marks.range.upperBound, token + 3)).map {
        document.word($0)
      }
      hasBe = (behind + words).contains { Self.be["de"]?.contains($0) == true }
      hasHave = (behind + words).contains { Self.have["de"]?.contains($0) == true }
    } else {
      hasBe = near.contains { Self.be[code]?.contains($0) == true }
      hasHave = near.contains { Self.have[code]?.contains($0) == true }
    }
    hasTo =
      words.first.map { Self.to.contains($0) } == true
      || words.count > 1 && Self.to.contains(words[1])
        && ["y", "s", "se", "en", "also", "soon"].contains(words[0])
  }

  /// How well a form of the verb fits what stands before it; 0 if not at all.
  func fit(_ form: VerbForm) -> Int {
    let code = document.language.code
    let marks = document.sentences[sentence]
    let isAfterArticle =
      marks.range.contains(token - 1)
      && marks.covers([.article, .indefinite, .possessive].asClasses, token - 1)
      && !["l", "la", "le", "les", "los", "las", "lo"].contains(before.first ?? "")
      && !(code == "pt" && before.first == "a")
    switch form {
    case .participle:
      if isAfterArticle { return 0 }
      return hasBe || hasHave ? 5 : code == "en" ? 1 : 2
    case .past: return hasBe || hasHave ? 1 : isAfterArticle ? 0 : 4
    case .infinitive:
      if code == "en" { return hasTo || hasModal ? 5 : 0 }
      return isAfterArticle ? 0 : 4
    case .gerund: return isAfterArticle && code == "en" ? 0 : 3
    case .present: return isAfterArticle || hasHave ? 0 : hasTo && code == "en" ? 1 : 4
    case .future, .conditional: return 5
    case .imperfect: return 4
    case .subjunctive: return 2
    }
  }

  private var hasModal: Bool {
    before.prefix(3).contains {
      [
        "will", "would", "could", "may", "might", "shall", "must", "should", "can", "ll", "not",
        "t",
      ].contains($0)
    }
  }

  /// Whether the verb says something of what stands before it as its object.
  func isPassive(_ reading: VerbLexicon.Reading) -> Bool {
    guard reading.form == .participle || reading.form == .past && hasBe else { return false }
    if hasHave,
      !before.prefix(4).contains(where: { ["ete", "been", "sido", "stato", "stata"].contains($0) })
    {
      return false
    }
    return hasBe || !hasHave
  }
}

/// The clauses of a sentence: between strong marks, and between relative pronouns and conjunctions.
struct Clauses {
  let document: NewsDocument
  let sentence: Int

  init(_ document: NewsDocument, _ sentence: Int) {
    self.document = document
    self.sentence = sentence
  }

  /// The tokens around one up to `;`, `:`, brackets or a dash.
  func clause(of token: Int) -> Range<Int> {
    let marks = document.sentences[sentence]
    let range = marks.range
    var begin = token
    while begin > range.lowerBound {
      if marks.isBreak(begin - 1) {
        guard let open = parenthesis(endingAt: begin - 1, range) else { break }
        begin = open
        continue
      }
      begin -= 1
    }
    var end = token + 1
    while end < range.upperBound {
      if marks.isBreak(end) {
        guard let close = parenthesis(beginningAt: end, range) else { break }
        end = close
        continue
      }
      end += 1
    }
    return between(begin, end)
  }

  /// The begin of a short remark in parentheses that ends at a token: `centro de contacto (contact center)`.
  private func parenthesis(endingAt token: Int, _ range: Range<Int>) -> Int? {
    // `Three of its centres – Leeds, Sheffield and Stockport – will close`
    if isDash(token) {
      return between(max(range.lowerBound, token - 14), token).last { isDash($0) }
    }
    guard document.tokens[token].folded == ")" else { return nil }
    return (max(range.lowerBound, token - 6)..<token).last { document.tokens[$0].folded == "(" }
  }

  private func isDash(_ token: Int) -> Bool {
    ["–", "—"].contains(document.text.string(document.tokens[token].bytes))
  }

  private func parenthesis(beginningAt token: Int, _ range: Range<Int>) -> Int? {
    if isDash(token) {
      return between(token + 1, min(range.upperBound, token + 15)).first { isDash($0) }.map { $0 + 1 }
    }
    guard document.tokens[token].folded == "(" else { return nil }
    return (token..<min(range.upperBound, token + 7)).first { document.tokens[$0].folded == ")" }
      .map { $0 + 1 }
  }
}
