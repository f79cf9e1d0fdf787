/// What is no town in Spanish, though it is called as one.
extension PlaceFinder {
  /// `el Vado del Río`, `las Lomas del Valle`: the end of a longer name; towns stand behind `de`.
  func isEndOfName(_ before: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language.code == "es", marks.range.contains(before - 1),
      document.tokens[before].folded == "del", before - 1 > marks.firstWord
    else { return false }
    let head = document.tokens[before - 1]
    return head.kind == .word && head.isCapitalized && !marks.isAllCapitals
      && !document.isHeadline(marks)
  }
}
