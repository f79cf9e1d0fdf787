/// Names whose relative clause tells that they run call centers.
extension OrganizationFinder {
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
