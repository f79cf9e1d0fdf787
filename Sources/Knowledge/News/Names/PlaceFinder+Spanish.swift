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

  /// `su centro de Moravia`: behind what is somebody's already stands where it is.
  func isBehindOwnSite(_ token: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language.code == "es", document.word(token) == "de",
      marks.covers([.site, .weakSite].asClasses, token - 1)
    else { return false }
    return (2...5).contains { marks.covers(.possessive, token - $0) }
  }

  /// `en Lugo, Moravia y Vigo`, `los centros de Lugo, Moravia y Vigo`
  func isRowOfPlaces(_ begin: Int, _ marks: SentenceMarks) -> Bool {
    marks.covers(.locative, begin)
      || document.language.code == "es" && marks.covers(.of, begin)
        && marks.covers([.site, .weakSite].asClasses, begin - 1)
  }

  /// `el Santander`, `del Sabadell`: with an article it is the bank.
  func isBankOfTown(_ range: Range<Int>, _ key: String, _ marks: SentenceMarks) -> Bool {
    document.language.code == "es" && key.isOne(of: "santander", "sabadell")
      && marks.range.contains(range.lowerBound - 1)
      && document.tokens[range.lowerBound - 1].folded.isOne(of: "el", "del", "al")
  }
}
