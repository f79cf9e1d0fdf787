/// Names that are found without capitals: known ones, and in Arabic those in quotation marks and behind `شركة`.
extension CapitalSequences {
  /// The longest known name that begins at a token.
  func known(_ index: Int, _ marks: SentenceMarks) -> Range<Int>? {
    let end = min(marks.range.upperBound, index + 3)
    guard document.tokens[index].kind == .word else { return nil }
    return between(index + 1, end + 1).reversed().lazy.map { index..<$0 }.first {
      document.tokens[$0.upperBound - 1].kind == .word
        && KnownOrganizations.shared[document.key($0)] != nil
    }
  }

  /// `«صوت المتوسط»`: Arabic puts names into quotation marks.
  func quoted(_ index: Int, _ sentence: Int, _ marks: SentenceMarks) -> NameCandidate? {
    guard index > marks.range.lowerBound, document.tokens[index].kind == .word,
      isQuote(document.tokens[index - 1])
    else { return nil }
    var end = index
    while end < marks.range.upperBound, end < index + 4, document.tokens[end].kind == .word {
      end += 1
    }
    guard end > index, end < marks.range.upperBound, isQuote(document.tokens[end]),
      // `المطالبة "بالبونص"`: what a preposition is joined to is only quoted.
      !["بال", "وال", "لل", "كال"].contains(where: { document.word(index).hasPrefix($0) })
    else {
      return nil
    }
    return NameCandidate(
      tokens: index..<end, sentence: sentence, key: document.key(index..<end), words: end - index,
      isFirstInSentence: false, isPossessive: false)
  }

  func isQuote(_ token: Token) -> Bool {
    token.kind == .mark && ["«", "»", "\"", "“", "”"].contains(document.text.string(token.bytes))
  }

  /// The words behind `شركة` up to the next word that is known: Arabic has no capitals.
  func behindNoun(_ index: Int, _ sentence: Int, _ marks: SentenceMarks) -> NameCandidate? {
    // `شركات نداء فرنسية`: adjectives follow a plural.
    if document.word(index - 1).hasSuffix("ات"),
      (index..<index + 3).contains(where: {
        marks.range.contains($0) && document.word($0).hasSuffix("يه")
      })
    {
      return nil
    }
    var end = index
    while end < marks.range.upperBound, end < index + 3, document.tokens[end].kind == .word,
      !marks.isKnown(end),
      document.verbs(end).isEmpty,
      document.language.placeWords.country(ofDemonym: document.tokens[end].folded) == nil,
      !document.tokens[end].folded.hasPrefix("ل") || document.tokens[end].bytes.count < 9,
      !Self.arabicSmall.contains(document.tokens[end].folded),
      (document.tokens[end].folded.unicodeScalars.first?.value ?? 0) > 0x5FF,
      end == index || Gazetteer.shared.match(document.tokens, at: end, until: end + 1) == nil
    {
      end += 1
    }
    guard end > index, document.key(index..<end).unicodeScalars.count > 1 else { return nil }
    return NameCandidate(
      tokens: index..<end, sentence: sentence, key: document.key(index..<end), words: end - index,
      isFirstInSentence: false, isPossessive: false)
  }

  static let arabicSmall: Set<String> = [
    "عن", "علي", "في", "من", "ان", "التي", "الي", "و", "مع", "بعد", "انها", "ل", "ب", "عبر", "قد",
    "كذلك", "رفع", "نداء", "اتصال", "اتصالات", "عديده", "كبري", "جديده", "كبيره", "ايضا", "اليوم",
    "امس", "لاول", "تعتزم",
  ]
}
