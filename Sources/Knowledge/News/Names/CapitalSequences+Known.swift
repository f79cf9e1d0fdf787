/// Names that are found without capitals: known ones.
extension CapitalSequences {
  /// The longest known name that begins at a token.
  func known(_ index: Int, _ marks: SentenceMarks) -> Range<Int>? {
    let end = min(marks.range.upperBound, index + 3)
    guard document.tokens[index].kind == .word,
      KnownOrganizations.shared.mayBegin(with: document.word(index))
    else { return nil }
    return between(index + 1, end + 1).reversed().lazy.map { index..<$0 }.first {
      document.tokens[$0.upperBound - 1].kind == .word
        && document.known($0).map(isWrittenSo($0.upperBound - 1)) == true
    }
  }

  /// `a British telecom firm` is not British Telecom: the last word of a name of several has the capital that it has.
  private func isWrittenSo(_ last: Int) -> (KnownOrganizations.Entry) -> Bool {
    { entry in
      guard document.language == .english, !document.tokens[last].isCapitalized,
        last > 0, document.tokens[last - 1].isCapitalized
      else { return true }
      return entry.name.split(separator: " ").last?.first?.isUppercase != true
    }
  }

  /// `Voxalia/NVX`: what is known ends before the stroke.
  func isOutsourcer(_ range: Range<Int>) -> Bool {
    document.known(range)?.isOutsourcer == true
  }

  /// `Voxalia/NVX`: nor is what follows the stroke a name of its own.
  func isBehindStroke(_ index: Int, _ marks: SentenceMarks) -> Bool {
    marks.range.contains(index - 2) && document.tokens[index - 1].folded == "/"
      && !document.tokens[index].hasBlankBefore && isOutsourcer(index - 2..<index - 1)
  }

  /// `SIERRE/VALAIS Le centre d'appels`: a dateline is no part of what follows.
  func isBehindDateline(_ index: Int, _ begin: Int, _ marks: SentenceMarks) -> Bool {
    document.language == .french && begin - marks.firstWord <= 2
      && marks.begins(.article, at: index) && !document.tokens[index].isAllCapitals
      && between(begin, index).allSatisfy {
        document.tokens[$0].isAllCapitals || document.tokens[$0].kind == .mark
      }
  }

  /// L', D': small words with a capital; but `Lowe's announced` begins with a name, as `That's` does not.
  func isElidedWord(_ index: Int, _ marks: SentenceMarks) -> Bool {
    let token = document.tokens[index]
    guard token.folded.hasSuffix("'") else { return false }
    // `at BT's call centre`
    if document.language == .english, marks.range.contains(index + 1),
      document.tokens[index + 1].folded == "s", index != marks.firstWord || token.isAllCapitals
    {
      return Self.shortened.contains(document.word(index))
    }
    return token.bytes.count <= 4
      || index == marks.firstWord
        && (document.language != .english || Self.shortened.contains(document.word(index)))
  }

  private static let shortened: WordSet = [
    "that", "what", "here", "there", "let", "where", "when", "how", "why", "who", "it", "he", "she",
    "this", "today", "yesterday", "tomorrow", "tonight", "one", "everyone", "everybody",
    "everything",
    "nobody", "nothing", "somebody", "something", "someone", "anybody", "anything",
  ]

  func isAfterHead(_ index: Int, _ marks: SentenceMarks) -> Bool {
    marks.covers(Self.nameHeads.union(WordClasses(.orgNoun)), index) && nextIsCapital(index, marks)
  }

  func isKnownBegin(_ range: Range<Int>) -> Bool {
    between(range.lowerBound + 1, range.upperBound + 1).contains {
      document.known(range.lowerBound..<$0) != nil
    }
  }

  /// The end of a name without the small words and marks that hang on it: `Sitel do`, `Atento-`.
  func nameEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound + 1, !document.tokens[end - 1].isCapitalized { end -= 1 }
    return end
  }

  func isDateWord(_ folded: String) -> Bool {
    document.knowledge.dates.words.months[folded] != nil
      || document.knowledge.dates.words.weekdays[folded] != nil
  }

  /// In a headline every word has a capital: names end where words are known.
  func isTrigger(_ index: Int, _ marks: SentenceMarks) -> Bool {
    marks.isKnown(index) || !document.verbs(index).isEmpty
  }

  /// `AT&T`, `First Direct`, `An Post`: known names that begin with what is a small word elsewhere, all of them written with
  /// capitals.
  func knownOfWords(_ token: Int, _ sentence: Int, _ marks: SentenceMarks) -> NameCandidate? {
    guard document.language != .german, document.tokens[token].isCapitalized,
      let range = known(token, marks), range.count > 1,
      document.known(range)?.needsEvidence == false,
      range.allSatisfy({ index in
        document.tokens[index].isCapitalized || document.tokens[index].kind != .word
          || index > token && index < range.upperBound - 1
      }),
      range.contains(where: { document.tokens[$0].folded == "&" })
        || !marks.isTitleCase && !document.isHeadline(marks)
    else { return nil }
    return NameCandidate(
      tokens: range, sentence: sentence, key: document.key(range), words: range.count,
      isFirstInSentence: token == marks.firstWord, isPossessive: isPossessive(range, marks))
  }
}
