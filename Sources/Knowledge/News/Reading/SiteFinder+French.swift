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

extension SiteFinder {
  /// `les salariés protestent contre le sort de ceux de Casablanca`: people stand for people.
  func isOfPeopleInFrench(_ range: Range<Int>) -> Bool {
    guard document.language.code == "fr",
      document.word(range.lowerBound).isOne(of: "ceux", "celles")
    else { return false }
    let before = between(marks.range.lowerBound, range.lowerBound)
    // The nearest noun in the plural is meant.
    for token in before.reversed() {
      if marks.covers(.person, token) { return true }
      if marks.covers([.site, .weakSite].asClasses, token),
        let site = marks.phrase(.site, at: token),
        isPlural(site)
      {
        return false
      }
    }
    return false
  }
}

extension SiteFinder {
  /// `le personnel du centre d'appels refuse Zurich`: a city right behind a verb is its object, not where the center is.
  func isObjectInFrench(_ index: Int, _ mention: SiteMention) -> Bool {
    let before = index - 1
    guard document.language.code == "fr", before >= mention.tokens.upperBound,
      document.tokens[index].isCapitalized
    else { return false }
    let token = document.tokens[before]
    return token.kind == .word && !token.isCapitalized && !marks.isKnown(before)
      && !token.folded.hasSuffix("'") && !isLocating(before)
      && document.language.placeWords.country(ofDemonym: token.folded) == nil
      && document.language.placeWords.towns(ofGentilic: token.folded).isEmpty
  }

  private static let inherited: WordSet = [
    "herite", "heritee", "herites", "heritees", "repris", "reprise", "reprises", "rachete",
    "rachetee", "rachetes", "rachetees", "acquis", "acquise", "issu", "issue", "issus", "issues",
    "achete", "achetee", "loue", "louee",
  ]

  /// `un plateau hérité de Voxalia`: of another before.
  func isOfFormerInFrench(_ of: Int) -> Bool {
    marks.range.contains(of - 1) && Self.inherited.contains(document.word(of - 1))
  }
}
