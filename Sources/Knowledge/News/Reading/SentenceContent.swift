/// What is known of one sentence, and of each of its tokens.
struct SentenceContent {
  /// What is known of a token.
  struct TokenMarks {
    /// The classes of the phrases that begin at it, and of those that it is part of.
    var starts = WordClasses(rawValue: 0)
    var covers = WordClasses(rawValue: 0)
    /// The first of the phrases that begin at it, -1 for none.
    var firstPhrase: Int32 = -1
    /// Whether it divides clauses: `;`, `:`, brackets, quotation marks, dashes.
    var isBreak = false
  }

  let range: Range<Int>
  let phrases: [PhraseLexicon.Match]
  let numbers: [NewsNumber]
  let dates: [NewsDate]
  /// The classes of all of its phrases.
  let classes: WordClasses
  let firstWord: Int
  let isTitleCase: Bool
  let isAllCapitals: Bool
  /// Whether something in it is called untrue, or talk.
  let hasTalk: Bool
  /// Whether it asks whether something is so: `Will Norvex close?`, but not why or when.
  let isQuestion: Bool
  /// Whether its subject is that of the part of a sentence before it.
  let isContinued: Bool
  let marks: UnsafeMutablePointer<TokenMarks>

  init(
    _ tokens: [Token], _ words: [Vocabulary.Word], _ range: Range<Int>,
    _ phrases: [PhraseLexicon.Match], _ knowledge: LanguageKnowledge, isContinued: Bool = false
  ) {
    self.isContinued = isContinued
    self.range = range
    self.phrases = phrases
    marks = .allocate(capacity: range.count)
    marks.initialize(repeating: TokenMarks(), count: range.count)
    var classes = WordClasses(rawValue: 0)
    for (index, match) in phrases.enumerated() {
      let begin = match.tokens.lowerBound - range.lowerBound
      classes.formUnion(WordClasses(match.wordClass))
      if marks[begin].firstPhrase < 0 { marks[begin].firstPhrase = Int32(index) }
      // In May nothing is doubted.
      if match.wordClass == .hedge, match.tokens.count == 1,
        tokens[match.tokens.lowerBound].folded == "may",
        tokens[match.tokens.lowerBound].isCapitalized
      {
        continue
      }
      if match.wordClass == .hedge, match.tokens.count == 1, knowledge.language == .portuguese,
        PortugueseWords.isReflexive(tokens, match.tokens.lowerBound, range)
      {
        continue
      }
      // `La puesta en marcha fue posible gracias a`: it has been.
      if match.wordClass == .hedge, match.tokens.count == 1,
        Self.possible.contains(tokens[match.tokens.lowerBound].folded),
        match.tokens.lowerBound > range.lowerBound,
        Self.madePossible.contains(tokens[match.tokens.lowerBound - 1].folded)
      {
        continue
      }
      // `ne ha aperto un altro`: only with its accent it denies.
      if match.wordClass == .negator, knowledge.language == .italian, match.tokens.count == 1,
        tokens[match.tokens.lowerBound].folded == "ne",
        tokens[match.tokens.lowerBound].bytes.count == 2
      {
        continue
      }
      let bit = WordClasses(match.wordClass)
      marks[begin].starts.formUnion(bit)
      for token in match.tokens { marks[token - range.lowerBound].covers.formUnion(bit) }
    }
    self.classes = classes
    hasTalk = !classes.isDisjoint(with: [WordClass.denied, .rumour, .untrue].asClasses)
    for index in range where tokens[index].kind == .mark {
      marks[index - range.lowerBound].isBreak =
        Self.divides(tokens[index].folded) || Self.isSecondPoint(tokens, index, range)
    }
    var dates: [NewsDate] = []
    var numbers: [NewsNumber] = []
    var index = range.lowerBound
    var numberEnd = index
    // The next token that is digits or a word of numbers: what stands before a number begins none without it.
    var next = index
    let reach = knowledge.numbers.reach
    while index < range.upperBound {
      while next < range.upperBound,
        next < index || tokens[next].kind != .number && !words[next].isNumber
      {
        next += 1
      }
      let number =
        words[index].beginsNumber && next < range.upperBound && next <= index + reach
        ? knowledge.numbers.number(tokens, at: index, until: range.upperBound) : nil
      if words[index].beginsDate,
        let date = knowledge.dates.date(
          tokens, at: index, until: range.upperBound, number: .some(number))
      {
        dates.append(date)
        index = max(date.tokens.upperBound, index + 1)
        continue
      }
      if index >= numberEnd, let number {
        if !Self.isNew(tokens, number, range) { numbers.append(number) }
        numberEnd = number.tokens.upperBound
      }
      index += 1
    }
    self.dates = dates
    self.numbers = numbers.filter { number in
      !dates.contains { $0.tokens.overlaps(number.tokens) }
    }
    firstWord = range.first { tokens[$0].kind != .mark } ?? range.lowerBound
    var long = 0
    var capitalized = 0
    var allCapitals = 0
    for index in range where tokens[index].kind == .word && tokens[index].bytes.count > 3 {
      long += 1
      if tokens[index].isCapitalized { capitalized += 1 }
      if tokens[index].isAllCapitals { allCapitals += 1 }
    }
    // In German every noun has a capital.
    // No headline has a stop at its end: a line of capitals that has one is a row of names.
    let isRow = range.last.map { tokens[$0].folded == "." } == true
    isTitleCase =
      long >= 4 && capitalized * 10 >= long * 7 && knowledge.language != .german && !isRow
      || knowledge.language == .english && Self.isShortTitle(tokens, range)
    isAllCapitals = long >= 4 && allCapitals * 10 >= long * 7
    isQuestion =
      range.suffix(2).contains { tokens[$0].folded.isOne(of: "?", "؟") }
      && !range.prefix(4).contains { Self.reasons.contains(tokens[$0].folded) }
  }

  private static let possible: WordSet = ["posible", "possivel", "possible", "possibile"]
  private static let madePossible: WordSet = [
    "fue", "fueron", "sido", "hecho", "hizo", "foi", "foram", "tornou", "tornado", "made", "fut",
    "ete", "rendu", "rendue", "stato", "stata", "reso", "resa",
  ]

  /// What takes for granted that it is so.
  private static let reasons: WordSet = [
    "why", "how", "when", "where", "who", "what", "pourquoi", "comment", "quand", "qui", "que",
    "ou", "combien", "por", "como", "cuando", "quien", "donde", "perche", "come", "quando", "chi",
    "dove", "porque", "quem", "onde", "warum", "wieso", "wie", "wann", "wer", "was", "wo", "لماذا",
    "كيف", "متي",
  ]

  /// `United Airlines Lays Off 504`: a few words, all with capitals.
  private static func isShortTitle(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    guard range.count < 16 else { return false }
    var words = 0
    for index in range where tokens[index].kind == .word {
      if !tokens[index].isCapitalized { return false }
      words += 1
    }
    return words >= 4
  }

  /// `أفق تدخل الرياض.. وتوظف 200`: two points are a dash.
  private static func isSecondPoint(_ tokens: [Token], _ index: Int, _ range: Range<Int>) -> Bool {
    index > range.lowerBound && tokens[index].folded == "." && tokens[index - 1].folded == "."
  }

  /// `flambant neuf`, `un bâtiment neuf de`: nine is counted, new is not.
  private static func isNew(_ tokens: [Token], _ number: NewsNumber, _ range: Range<Int>) -> Bool {
    guard number.tokens.count == 1, tokens[number.tokens.lowerBound].folded == "neuf" else {
      return false
    }
    let next = number.tokens.upperBound
    return next >= range.upperBound || tokens[next].kind == .mark
      || tokens[next].folded.isOne(of: "de", "a", "en", "et", "qui", "dans", "sur")
  }

  private static func divides(_ mark: String) -> Bool {
    guard let scalar = mark.unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x22, 0x28, 0x29, 0x3A, 0x3B, 0xAB, 0xBB, 0x2013, 0x2014, 0x201C, 0x201D, 0x201E, 0x61B:
      return true
    default: return false
    }
  }
}

/// Keeps what is known of the sentences of a text.
final class SentenceStorage {
  private let contents: UnsafeMutablePointer<SentenceContent>
  private let count: Int

  init(_ all: [SentenceContent]) {
    count = all.count
    contents = .allocate(capacity: all.count)
    for index in all.indices { (contents + index).initialize(to: all[index]) }
  }

  deinit {
    for index in 0..<count { contents[index].marks.deallocate() }
    contents.deinitialize(count: count)
    contents.deallocate()
  }

  /// The sentences, good as long as this is kept.
  var sentences: [SentenceMarks] { (0..<count).map { SentenceMarks(contents + $0) } }
}
