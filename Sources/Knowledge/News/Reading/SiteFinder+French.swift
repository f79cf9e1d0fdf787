/// Call centers that French names by those who work there.
extension SiteFinder {
  /// `les salariés du centre d'appels de Cahors`: of one call center, but `les salariés de centres d'appels`.
  func isOfOneInFrench(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    guard document.language.code == "fr", !isPlural(range), marks.range.contains(before - 1),
      marks.begins(.site, at: range.lowerBound)
    else { return false }
    let head: Int
    if document.tokens[before].folded == "du" {
      head = before - 1
    } else if marks.covers([.article, .possessive, .demonstrative].asClasses, before),
      !marks.covers(.indefinite, before), marks.covers(.of, before - 1)
    {
      head = before - 2
    } else {
      return false
    }
    return marks.covers([.person, .job].asClasses, head)
  }
}
