/// What stands in one sentence: phrases by their classes, numbers, dates.
///
/// Only where it stands, and not itself: it is asked for at every token, and to hand it on counts no references. It is
/// good as long as the document that it is of.
struct SentenceMarks {
  private let content: UnsafePointer<SentenceContent>

  init(_ content: UnsafePointer<SentenceContent>) { self.content = content }

  /// Its tokens.
  @inline(__always) var range: Range<Int> { content.pointee.range }
  /// The phrases, by where they begin.
  var phrases: [PhraseLexicon.Match] { content.pointee.phrases }
  var numbers: [NewsNumber] { content.pointee.numbers }
  var dates: [NewsDate] { content.pointee.dates }
  /// Where the first word stands: behind quotation marks and dashes.
  var firstWord: Int { content.pointee.firstWord }
  /// Whether most words begin with a capital, as in headlines, or all are capitals: then capitals tell nothing.
  var isTitleCase: Bool { content.pointee.isTitleCase }
  var isAllCapitals: Bool { content.pointee.isAllCapitals }
  /// Whether something in it is called untrue, or talk.
  var hasTalk: Bool { content.pointee.hasTalk }
  /// Whether it asks whether something is so: `Will Norvex close?`, but not why or when.
  var isQuestion: Bool { content.pointee.isQuestion }
  /// Whether its subject is that of the part of a sentence before it.
  var isContinued: Bool { content.pointee.isContinued }

  /// Whether a token divides clauses.
  func isBreak(_ token: Int) -> Bool {
    let range = self.range
    return range.contains(token) && content.pointee.marks[token - range.lowerBound].isBreak
  }

  /// Whether a phrase of a class begins at a token.
  @inline(__always)
  func begins(_ wordClass: WordClass, at token: Int) -> Bool {
    begins(WordClasses(wordClass), at: token)
  }

  /// Whether a phrase of any of some classes begins at a token.
  @inline(__always)
  func begins(_ classes: WordClasses, at token: Int) -> Bool {
    let range = self.range
    return range.contains(token)
      && content.pointee.marks[token - range.lowerBound].starts.rawValue & classes.rawValue != 0
  }

  /// Whether a token is part of a phrase of a class.
  @inline(__always)
  func covers(_ wordClass: WordClass, _ token: Int) -> Bool {
    covers(WordClasses(wordClass), token)
  }

  /// Whether a token is part of a phrase of any of some classes.
  @inline(__always)
  func covers(_ classes: WordClasses, _ token: Int) -> Bool {
    let range = self.range
    return range.contains(token)
      && content.pointee.marks[token - range.lowerBound].covers.rawValue & classes.rawValue != 0
  }

  /// Whether a token is part of any phrase.
  @inline(__always)
  func isKnown(_ token: Int) -> Bool {
    covers(WordClasses(rawValue: .max), token)
  }

  /// The phrase of a class that begins at a token.
  func phrase(_ wordClass: WordClass, at token: Int) -> Range<Int>? {
    guard begins(wordClass, at: token) else { return nil }
    // Phrases stand in the order of their first tokens.
    var index = Int(content.pointee.marks[token - range.lowerBound].firstPhrase)
    while index < content.pointee.phrases.count {
      let phrase = content.pointee.phrases[index]
      if phrase.wordClass == wordClass { return phrase.tokens }
      index += 1
    }
    return nil
  }

  /// The phrases of a class within some tokens.
  func phrases(_ wordClass: WordClass, in tokens: Range<Int>) -> [Range<Int>] {
    guard content.pointee.classes.contains(WordClasses(wordClass)) else { return [] }
    return phrases.compactMap {
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
