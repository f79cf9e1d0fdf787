/// What the words of one language may be, so that each word of a text is looked up once.
struct Vocabulary: Sendable {
  /// What a word may be.
  struct Word: Sendable {
    /// The number of its form among those of verbs, -1 for none.
    var verb: Int32 = -1
    /// Its number among the words of phrases, -1 for none.
    var phraseWord: Int32 = -1
    var beginsNumber = false
    /// Whether it is one of the words that numbers are made of, and not only of those before them.
    var isNumber = false
    var beginsDate = false
    var beginsAlias = false
    /// Whether as a verb it may say what happens.
    var isTrigger = false
    /// Whether the name of a town or a quarter may follow it.
    var namesTown = false
    /// Whether it is a name that is written in small letters.
    var isSmallName = false
    /// Whether a phrase may begin with it in which a verb is none.
    var beginsIdiom = false
    /// Whether a phrase that says what happens may begin with it.
    var beginsTurn = false
    /// Whether the language knows it at all, and it tells of no country.
    var isPlain = false
  }

  private let words: WordTable<Word>
  private let idioms: Idioms

  init(
    _ phrases: PhraseLexicon, _ verbs: VerbLexicon, _ numbers: NumberReader, _ dates: DateReader,
    _ places: PlaceWords
  ) {
    idioms = verbs.idioms
    var words = WordTable<Word>()
    phrases.words.forEach { words[$0, default: Word()].phraseWord = $1 }
    let happening = Set(TriggerFinder.kinds.keys).union([.light])
    verbs.forEachForm { word, number in
      let isTrigger = verbs.readings(of: number).contains {
        happening.contains($0.verbClass) && !$0.isConditional
      }
      words[word, default: Word()].verb = number
      words[word]?.isTrigger = isTrigger
    }
    for word in idioms.first { words[word, default: Word()].beginsIdiom = true }
    for word in verbs.turns.first { words[word, default: Word()].beginsTurn = true }
    for word in KnownOrganizations.shared.small.words {
      words[word, default: Word()].isSmallName = true
    }
    for word in numbers.words.first.words { words[word, default: Word()].beginsNumber = true }
    for word in numbers.words.roles.words { words[word]?.isNumber = true }
    for word in dates.starts.words { words[word, default: Word()].beginsDate = true }
    for word in places.aliases.words { words[word, default: Word()].beginsAlias = true }
    words.update { $1.isPlain = places.country(ofDemonym: $0) == nil }
    for word in NamedTowns.words.words { words[word, default: Word()].namesTown = true }
    self.words = words
  }

  /// Whether a folded word is one of the language.
  func knows(_ word: String) -> Bool { words.contains(word) }

  /// Whether a folded word is a verb and no word of phrases.
  func isVerbOnly(_ word: String) -> Bool {
    words[word].map { $0.verb >= 0 && $0.phraseWord < 0 } ?? false
  }

  /// What the tokens of a text may be.
  func words(of tokens: [Token]) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(tokens.count)
    for index in tokens.indices { words.append(word(tokens, index)) }
    for index in words.indices where words[index].beginsIdiom {
      // `compte tenu de`, `tiene lugar`: no verbs.
      for silent in idioms.silent(tokens, at: index) {
        words[silent].verb = -1
        words[silent].isTrigger = false
      }
    }
    return words
  }

  @inline(__always)
  private func word(_ tokens: [Token], _ index: Int) -> Word {
    if tokens[index].kind == .number {
      var word = words[tokens[index].folded] ?? Word()
      word.beginsNumber = true
      word.beginsDate = true
      return word
    }
    if var word = words[tokens[index].folded] {
      if tokens[index].isElided, word.verb < 0 { elide(&word, tokens[index]) }
      return word
    }
    guard tokens[index].kind == .word else { return Word() }
    // `المقر` is `مقر` with its article.
    if tokens[index].isWithoutCase, tokens[index].folded.hasPrefix("ال"),
      let word = words[ArabicWord(tokens[index].folded).dropFirst(2).text], word.verb < 0
    {
      return word
    }
    var word = Word()
    if tokens[index].isElided { elide(&word, tokens[index]) }
    return word
  }

  /// An elided word is what it is without its apostrophe.
  private func elide(_ word: inout Word, _ token: Token) {
    guard let whole = words[token.word] else { return }
    word.verb = whole.verb
    word.isTrigger = whole.isTrigger
  }
}
