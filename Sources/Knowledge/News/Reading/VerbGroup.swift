/// A verb with what stands before it: auxiliaries, adverbs, pronouns.
struct VerbGroup {
  let document: NewsDocument
  let sentence: Int
  let token: Int
  /// The words before the verb in its clause, nearest first, eight at most.
  let before: [String]
  /// The tokens of those words.
  let begin: Int
  /// In German the two words behind the verb that still belong to its clause.
  let behind: [String]
  let hasBe: Bool
  let hasHave: Bool
  let hasTo: Bool

  static let be: [NewsLanguage: WordSet] = [
    .french: [
      "est", "sont", "ete", "etait", "etaient", "sera", "seront", "serait", "seraient", "etre",
      "fut", "furent", "soit", "s'est", "etant",
    ],
    .english: ["is", "are", "was", "were", "be", "been", "being", "get", "gets", "got"],
    .spanish: [
      "es", "son", "fue", "fueron", "sido", "ser", "sera", "seran", "esta", "estan", "era", "seria",
      "serian", "sea",
    ],
    .portuguese: [
      "é", "sao", "foi", "foram", "sido", "ser", "sera", "serao", "seria", "esta", "estao", "era",
      "eram", "estava", "estavam", "seja", "sejam", "seriam", "fosse", "fossem",
    ],
    .italian: [
      "é", "sono", "stato", "stata", "stati", "state", "essere", "sara", "saranno", "sarebbe",
      "viene", "vengono", "verra", "verranno", "venne", "vennero", "fu", "furono", "era", "erano",
      "sia", "siano", "siamo", "saremo", "eravamo",
    ],
    .german: ["wird", "werden", "wurde", "wurden", "worden", "ist", "sind"],
  ]
  static let have: [NewsLanguage: WordSet] = [
    .french: [
      "a", "ont", "avait", "avaient", "aurait", "auraient", "ayant", "avoir", "aura", "auront",
    ],
    .english: ["has", "have", "had", "having"],
    .spanish: ["ha", "han", "habia", "habian", "haber", "habra", "habran", "habria"],
    .portuguese: [
      "tem", "tinha", "tinham", "teria", "teriam", "tera", "terao", "ter", "ha", "havia", "haviam",
    ],
    .italian: [
      "ha", "hanno", "aveva", "avevano", "avrebbe", "avere", "avra", "abbiamo", "avevamo", "avremo",
    ],
    .german: ["hat", "haben", "hatte", "hatten", "habe"],
  ]
  /// What stands before `'t`.
  private static let contracted: WordTable<String> = [
    "isn": "is", "aren": "are", "wasn": "was", "weren": "were", "won": "will", "hasn": "has",
    "haven": "have", "hadn": "had", "wouldn": "would", "couldn": "could", "shouldn": "should",
  ]
  private static let to: WordSet = ["to", "de", "d", "a", "à", "di", "zu", "da"]

  init(_ document: NewsDocument, _ sentence: Int, _ token: Int) {
    self.document = document
    self.sentence = sentence
    self.token = token
    let marks = document.sentences[sentence]
    var words: [String] = []
    var index = token - 1
    let limit = document.language == .german ? 24 : 8
    words.reserveCapacity(min(limit, token - marks.range.lowerBound))
    while index >= marks.range.lowerBound, words.count < limit {
      if document.tokens[index].kind == .mark, document.tokens[index].folded != "-" {
        // `hat zum 1. März … übernommen`: the mark belongs to the number.
        if limit > 8, document.tokens[index].folded == ".", index > marks.range.lowerBound,
          document.tokens[index - 1].kind == .number
        {
          index -= 1
          continue
        }
        // `will in Gera (Thüringen) ein Callcenter eröffnen`
        if limit > 8, document.tokens[index].folded == ")",
          let open = between(max(marks.range.lowerBound, index - 5), index).last(where: {
            document.tokens[$0].folded == "("
          })
        {
          index = open - 1
          continue
        }
        // `will in Dessau, im Gasviertel, ein Callcenter eröffnen`
        if limit > 8, let open = document.germanAside(endingAt: index, in: marks.range) {
          index = open - 1
          continue
        }
        guard limit > 8, document.word(index).isOne(of: "\"", "«", "»", "“", "”", "„") else {
          break
        }
        index -= 1
        continue
      }
      let word = document.word(index)
      // `é` and `è` are folded to `e`, too, which is `and`.
      let isAccented =
        word == "e" && document.tokens[index].bytes.count > 1
        && document.language.isOne(of: .portuguese, .italian)
      // `à` helps no verb as `a` does.
      let isGrave =
        word == "a" && document.isAccented && document.tokens[index].bytes.count == 2
      words.append(isAccented ? "é" : isGrave ? "à" : Self.contracted[word] ?? word)
      index -= 1
    }
    before = words
    begin = index + 1
    let language = document.language
    behind =
      limit == 8
      ? []
      : between(token + 1, min(marks.range.upperBound, token + 3))
        .prefix { document.tokens[$0].kind == .word }.map { document.word($0) }
    let be = document.knowledge.be
    let have = document.knowledge.have
    // `ha anunciado que cierra`: what stands before `que` helps another verb.
    let near = words.prefix(4).prefix { !$0.isOne(of: "que", "qu", "that", "che") }
    if language == .german {
      // `soll in Cottbus eröffnet werden`, `hat in Suhl ein Callcenter eröffnet`: around the whole clause.
      hasBe = behind.contains { be.contains($0) } || words.contains { be.contains($0) }
      hasHave = behind.contains { have.contains($0) } || words.contains { have.contains($0) }
    } else {
      hasBe = near.contains { be.contains($0) }
      // `había inaugurado en 2001 y clausurado en 2002`: one helps both.
      hasHave =
        near.contains { have.contains($0) }
        || language == .spanish && words.first == "y"
          && words.indices.contains { index in
            have.contains(words[index])
              && document.verbs(token - index).contains { $0.form == .participle }
          }
    }
    hasTo =
      words.first.map { Self.to.contains($0) } == true
      || words.count > 1 && Self.to.contains(words[1])
        && words[0].isOne(of: "y", "s", "se", "en", "also", "soon")
  }

  /// Whether a word helps a verb: `sera`, `has`, `will`.
  static func isAuxiliary(_ word: String, _ language: NewsLanguage) -> Bool {
    let knowledge = LanguageKnowledge.of(language)
    return knowledge.be.contains(word) || knowledge.have.contains(word)
      || word.isOne(of: "will", "would", "go", "va", "vont", "van")
  }

  /// How well a form of the verb fits what stands before it; 0 if not at all.
  func fit(_ form: VerbForm) -> Int {
    let language = document.language
    let marks = document.sentences[sentence]
    let isAfterArticle =
      marks.range.contains(token - 1)
      && marks.covers([.article, .indefinite, .possessive].asClasses, token - 1)
      && !(before.first ?? "").isOne(of: "l", "la", "le", "les", "los", "las", "lo")
      && !(language == .portuguese && before.first == "a")
      // `a dû fermer`
      && !(before.first == "du" && document.text.string(document.tokens[token - 1].bytes) == "dû")
    switch form {
    case .participle:
      if isAfterArticle { return 0 }
      return hasBe || hasHave ? 5 : language == .english ? 1 : 2
    case .past: return hasBe || hasHave ? 1 : isAfterArticle ? 0 : 4
    case .infinitive:
      if language == .english { return hasTo || hasModal ? 5 : 0 }
      // `Die Beschäftigten streiken`: without `zu` and a verb that helps the plural of the present.
      if language == .german, !hasTo, !hasGermanModal { return 1 }
      return isAfterArticle ? 0 : 4
    case .gerund: return isAfterArticle && language == .english ? 0 : 3
    case .present:
      if language == .german, hasModalBehind { return 1 }
      return isAfterArticle || hasHave ? 0 : hasTo && language == .english ? 1 : 4
    case .future, .conditional: return 5
    case .imperfect: return 4
    case .subjunctive: return 2
    }
  }

  /// The reading that fits best what stands before the verb; nil where none does.
  func best(of readings: [VerbLexicon.Reading]) -> VerbLexicon.Reading? {
    readings.max { fit($0.form) < fit($1.form) }.flatMap { fit($0.form) > 0 ? $0 : nil }
  }

  private var hasGermanModal: Bool {
    before.contains { Self.germanModals.contains($0) } || hasModalBehind
  }

  /// `dass die Firma ein Callcenter eröffnen will`: behind the verb, where it ends its clause.
  private var hasModalBehind: Bool { behind.contains { Self.germanModals.contains($0) } }

  private static let germanModals: WordSet = [
    "soll", "sollen", "sollte", "sollten", "will", "wollen", "wollte", "wollten", "wird", "werden",
    "wurde", "wurden", "kann", "konnen", "konnte", "konnten", "muss", "mussen", "musste",
    "mussten", "darf", "durfen", "mochte", "mochten", "lasst", "lassen", "durfte", "durften",
    "werde", "solle", "wolle", "musse", "konne", "durfe",
  ]

  private var hasModal: Bool {
    before.prefix(3).contains { Self.englishModals.contains($0) }
  }

  private static let englishModals: WordSet = [
    "will", "would", "could", "may", "might", "shall", "must", "should", "can", "ll", "not", "t",
  ]

  /// Whether the verb says something of what stands before it as its object.
  func isPassive(_ reading: VerbLexicon.Reading) -> Bool {
    guard reading.form == .participle || reading.form == .past && hasBe else { return false }
    if hasHave,
      !before.prefix(4).contains(where: { $0.isOne(of: "ete", "been", "sido", "stato", "stata") })
    {
      return false
    }
    return hasBe || !hasHave
  }
}
