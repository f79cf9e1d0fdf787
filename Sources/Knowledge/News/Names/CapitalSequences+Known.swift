/// Names that are found without capitals: known ones.
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

  func isAfterHead(_ index: Int, _ marks: SentenceMarks) -> Bool {
    marks.covers(Self.nameHeads.union(WordClasses(.orgNoun)), index) && nextIsCapital(index, marks)
  }

  func isKnownBegin(_ range: Range<Int>) -> Bool {
    between(range.lowerBound + 1, range.upperBound + 1).contains {
      KnownOrganizations.shared[document.key(range.lowerBound..<$0)] != nil
    }
  }

  /// The end of a name without the small words and marks that hang on it: `Sitel do`, `Atento-`.
  func nameEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound + 1, !document.tokens[end - 1].isCapitalized { end -= 1 }
    return end
  }
}
