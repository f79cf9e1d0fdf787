/// What stands in one sentence: phrases by their classes, numbers, dates.
///
/// A class, because it is asked for at every token and a struct of arrays is dear to copy.
final class SentenceMarks: Sendable {
  /// Its tokens.
  let range: Range<Int>
  /// The phrases, by where they begin.
  let phrases: [PhraseLexicon.Match]
  let numbers: [NewsNumber]
  let dates: [NewsDate]
  /// The classes of the phrases that begin at a token, and of those that a token is part of.
  private let starts: [WordClasses]
  private let covers: [WordClasses]
  /// Whether a token divides clauses: `;`, `:`, brackets, quotation marks, dashes.
  private let breaks: [Bool]
  /// Where the first word stands: behind quotation marks and dashes.
  let firstWord: Int
  /// Whether most words begin with a capital, as in headlines, or all are capitals: then capitals tell nothing.
  let isTitleCase: Bool
  let isAllCapitals: Bool
  /// Whether something in it is called untrue, or talk.
  let hasTalk: Bool
  /// Whether its subject is that of the part of a sentence before it.
  let isContinued: Bool

  init(
    _ tokens: [Token], _ words: [Vocabulary.Word], _ range: Range<Int>,
    _ phrases: [PhraseLexicon.Match], _ knowledge: LanguageKnowledge, isContinued: Bool = false
  ) {
    self.range = range
    self.isContinued = isContinued
    self.phrases = phrases
    hasTalk = phrases.contains { [.denied, .rumour, .untrue].contains($0.wordClass) }
    var starts = [WordClasses](repeating: WordClasses(rawValue: 0), count: range.count + 1)
    var covers = starts
    for match in phrases {
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
      starts[match.tokens.lowerBound - range.lowerBound].formUnion(bit)
      for token in match.tokens { covers[token - range.lowerBound].formUnion(bit) }
    }
    breaks = range.map {
      tokens[$0].kind == .mark
        && (Self.divides(tokens[$0].folded) || Self.isSecondPoint(tokens, $0, range))
    }
    self.starts = starts
    self.covers = covers
    var dates: [NewsDate] = []
    var numbers: [NewsNumber] = []
    var index = range.lowerBound
    var numberEnd = index
    while index < range.upperBound {
      if words[index].beginsDate,
        let date = knowledge.dates.date(tokens, at: index, until: range.upperBound)
      {
        dates.append(date)
        index = max(date.tokens.upperBound, index + 1)
        continue
      }
      if index >= numberEnd, words[index].beginsNumber,
        let number = knowledge.numbers.number(tokens, at: index, until: range.upperBound)
      {
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
    // Portuguese writes headlines with small letters: a line of capitals with a stop at its end is a row of names.
    let isRow =
      knowledge.language == .portuguese && range.last.map { tokens[$0].folded == "." } == true
    isTitleCase =
      long >= 4 && capitalized * 10 >= long * 7 && knowledge.language != .german && !isRow
      || knowledge.language == .english && Self.isShortTitle(tokens, range)
    isAllCapitals = long >= 4 && allCapitals * 10 >= long * 7
  }

  private static let possible: WordSet = ["posible", "possivel", "possible", "possibile"]
  private static let madePossible: WordSet = [
    "fue", "fueron", "sido", "hecho", "hizo", "foi", "foram", "tornou", "tornado", "made", "fut",
    "ete", "rendu", "rendue", "stato", "stata", "reso", "resa",
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

  /// Whether a token divides clauses.
  func isBreak(_ token: Int) -> Bool { breaks[token - range.lowerBound] }

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

  /// Whether a phrase of a class begins at a token.
  func begins(_ wordClass: WordClass, at token: Int) -> Bool {
    range.contains(token) && starts[token - range.lowerBound].contains(WordClasses(wordClass))
  }

  /// Whether a phrase of any of some classes begins at a token.
  func begins(_ classes: WordClasses, at token: Int) -> Bool {
    range.contains(token) && !starts[token - range.lowerBound].isDisjoint(with: classes)
  }

  /// Whether a token is part of a phrase of a class.
  func covers(_ wordClass: WordClass, _ token: Int) -> Bool {
    range.contains(token) && covers[token - range.lowerBound].contains(WordClasses(wordClass))
  }

  /// Whether a token is part of a phrase of any of some classes.
  func covers(_ classes: WordClasses, _ token: Int) -> Bool {
    range.contains(token) && !covers[token - range.lowerBound].isDisjoint(with: classes)
  }

  /// Whether a token is part of any phrase.
  func isKnown(_ token: Int) -> Bool {
    range.contains(token) && covers[token - range.lowerBound].rawValue != 0
  }

  /// The phrase of a class that begins at a token.
  func phrase(_ wordClass: WordClass, at token: Int) -> Range<Int>? {
    guard begins(wordClass, at: token) else { return nil }
    return phrases.first { $0.wordClass == wordClass && $0.tokens.lowerBound == token }?.tokens
  }

  /// The phrases of a class within some tokens.
  func phrases(_ wordClass: WordClass, in tokens: Range<Int>) -> [Range<Int>] {
    phrases.compactMap {
      $0.wordClass == wordClass && tokens.contains($0.tokens.lowerBound) ? $0.tokens : nil
    }
  }

  /// The number that ends right before a token or within some words before it.
  func number(endingAt token: Int, within words: Int = 0) -> NewsNumber? {
    numbers.last { $0.tokens.upperBound <= token && $0.tokens.upperBound >= token - words }
  }
}

/// The tokens from one to before another; none where the other comes first.
@inline(__always)
func between(_ begin: Int, _ end: Int) -> Range<Int> { begin..<max(begin, end) }
