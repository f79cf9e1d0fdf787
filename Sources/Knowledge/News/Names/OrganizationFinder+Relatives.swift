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

  /// `Norvex, whose contact centre`, `Norvex, cuyo call center`, `Norvex, dont le centre d'appels`
  func isOwnerInRelative(_ candidate: NameCandidate) -> Bool {
    let comma = candidate.tokens.upperBound
    let marks = document.sentences[candidate.sentence]
    guard !isPlace(candidate), marks.range.contains(comma + 2),
      document.tokens[comma].folded == ",",
      document.word(comma + 1).isOne(
        of: "whose", "dont", "cuyo", "cuya", "cuyos", "cuyas", "cujo", "cuja", "dessen", "deren")
    else { return false }
    return (2...4).contains { marks.begins(.site, at: comma + $0) }
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
