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
        && document.known($0) != nil
    }
  }
}
