/// Names whose relative clause tells that they run call centers.
extension OrganizationFinder {
  /// `Norvex CEO Jane Brook`, `a Norvex spokeswoman`, `Norvex workers`: of a company, not of a town.
  func hasPeople(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let next = candidate.tokens.upperBound
    guard document.language == .english, marks.range.contains(next) else { return false }
    // `Employees of Lumora in Tulsa found the doors of their call center locked`
    let before = front(candidate)
    if document.word(before) == "of", marks.covers(.person, before - 1),
      marks.range.contains(where: { marks.begins(.site, at: $0) })
    {
      return true
    }
    let offices: Set<String> = [
      "ceo", "chief", "president", "spokesman", "spokeswoman", "spokesperson", "vice", "cfo", "coo",
      "chairman", "chairwoman", "founder", "executive", "executives", "management", "bosses",
    ]
    return offices.contains(document.word(next))
  }

  /// `Norvex, che ha a Lecce un call center con 300 addetti,`, and the main clause is read by itself: the subject of both.
  func hasSiteInRelative(_ candidate: NameCandidate) -> Bool {
    let next = candidate.sentence + 1
    guard document.sentences.indices.contains(next), document.sentences[next].isContinued,
      case let marks = document.sentences[candidate.sentence],
      candidate.tokens.lowerBound - marks.firstWord <= 3,
      marks.range.contains(candidate.tokens.upperBound + 1),
      document.tokens[candidate.tokens.upperBound].folded == ","
    else { return false }
    return document.word(candidate.tokens.upperBound + 1).isOne(
      of: "qui", "which", "que", "che", "das", "die", "der")
  }
}
