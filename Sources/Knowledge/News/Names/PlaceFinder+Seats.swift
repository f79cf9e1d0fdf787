/// Seats of call centers, which are where they are, unlike seats of companies.
extension PlaceFinder {
  private static let sitting: WordSet = [
    "based", "located", "headquartered", "base", "basee", "situe", "situee", "domicilie",
    "domiciliee", "etabli", "etablie", "basado", "basada", "radicado", "radicada", "sediado",
    "sediada", "con", "com",
  ]

  /// `Lumora's call centre, based in Derby, employs`, `Basé à Rennes, le centre d'appels de Voxalia emploie`, `the
  /// Derby-based call centre`: what sits there is the call center.
  func isSeatOfCenter(_ mention: PlaceMention, _ marks: SentenceMarks) -> Bool {
    let after = mention.tokens.upperBound
    if document.language == .english, document.word(after) == "-", marks.range.contains(after + 2),
      document.word(after + 1) == "based"
    {
      return marks.begins(.site, at: after + 2)
    }
    guard
      let verb = between(
        max(marks.range.lowerBound, mention.tokens.lowerBound - 3), mention.tokens.lowerBound
      )
      .last(where: { Self.sitting.contains(document.word($0)) }),
      marks.covers(.headquarters, verb)
    else { return false }
    if verb == marks.firstWord { return sitsInFront(mention, marks) }
    let hasComma = marks.range.contains(verb - 1) && document.tokens[verb - 1].folded == ","
    return isOfSite(hasComma ? verb - 1 : verb, marks, mention)
  }

  /// `l'ancien siège de la chambre d'agriculture, à Bourges`, `nell'ex sede della banca, a Lecce`: a house, and
  /// where it is.
  func isFormerSeat(_ mention: PlaceMention, _ marks: SentenceMarks) -> Bool {
    guard document.language.isOne(of: .french, .italian) else { return false }
    let begin = mention.tokens.lowerBound
    return between(max(marks.range.lowerBound, begin - 10), begin).contains {
      marks.covers(.headquarters, $0) && marks.range.contains($0 - 1)
        && OrganizationFinder.former.contains(document.word($0 - 1))
    }
  }

  /// Whether a call center follows the comma behind a city, before any verb.
  private func sitsInFront(_ mention: PlaceMention, _ marks: SentenceMarks) -> Bool {
    let limit = min(marks.range.upperBound, mention.tokens.upperBound + 12)
    guard
      let comma = between(mention.tokens.upperBound, limit).first(where: {
        document.tokens[$0].folded == ","
      })
    else { return false }
    for token in between(comma + 1, limit) {
      if marks.begins(.site, at: token) { return true }
      let isName = document.names[mention.sentence].contains { $0.tokens.contains(token) }
      if !isName, !document.verbs(token).isEmpty { return false }
    }
    return false
  }
}
