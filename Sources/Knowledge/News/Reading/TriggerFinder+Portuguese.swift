/// What Portuguese nouns say only of call centers.
extension TriggerFinder {
  private static let works: WordSet = [
    "construcao", "adaptacao", "adequacao", "instalacao", "reforma", "implantacao", "ampliacao",
  ]

  /// `ao lado das obras do shopping`, `as obras internas`: building that is of no new call center.
  func isOfOtherWorks(_ range: Range<Int>) -> Bool {
    guard document.language.code == "pt", range.count == 1,
      document.word(range.lowerBound) == "obras"
    else { return false }
    let next = range.upperBound
    if marks.range.contains(range.lowerBound - 2),
      document.word(range.lowerBound - 2).isOne(of: "lado", "mao", "meio", "secretaria", "perto")
    {
      return true
    }
    guard marks.range.contains(next) else { return false }
    if marks.covers(.of, next) {
      return !between(next + 1, min(marks.range.upperBound, next + 5)).contains {
        marks.begins([.site, .weakSite].asClasses, at: $0) || Self.works.contains(document.word($0))
      }
    }
    let isAdjective =
      document.word(next).hasSuffix("as") && !document.tokens[next].isCapitalized
      && document.verbs(next).isEmpty
    return isAdjective
      && !marks.range.contains { marks.begins([.site, .weakSite].asClasses, at: $0) }
      || document.word(next).isOne(of: "internas", "publicas", "viarias", "sociais", "literarias")
  }
}
