/// What English texts say of a name that is no firm's.
extension OrganizationFinder {
  /// `Springtown, the part of the city where`, `Ballybrit, a suburb of Galway`, `the Castlebank district of`: where it is.
  func isPartOfTown(_ candidate: NameCandidate) -> Bool {
    guard document.language == .english, !candidate.isPossessive else { return false }
    let marks = document.sentences[candidate.sentence]
    let comma = candidate.tokens.upperBound
    // `its support centre at Ballybrit, where it already has 450`
    let front = candidate.tokens.lowerBound - 1
    if marks.covers(.site, front - 1), document.word(front) == "at",
      marks.range.contains(comma + 1),
      document.tokens[comma].folded == ",", !KnownOrganizations.shared.contains(candidate.key),
      document.word(comma + 1).isOne(of: "where", "in", "near", "which", "outside")
    {
      return true
    }
    guard marks.range.contains(comma + 2), document.tokens[comma].folded == ",",
      marks.covers(.article, comma + 1), !hasLegalForm(candidate)
    else { return false }
    return between(comma + 2, min(marks.range.upperBound, comma + 6)).contains { token in
      Self.partsOfTowns.contains(document.word(token))
        && document.word(token + 1).isOne(
          of: "of", "where", "in", "on", "outside", "near", "just", "that")
        && !between(comma + 2, token).contains { document.tokens[$0].kind == .mark }
    }
  }

  private static let partsOfTowns: WordSet = [
    "part", "area", "suburb", "district", "quarter", "neighbourhood", "neighborhood", "village",
    "town", "city", "borough", "estate", "township", "hamlet", "parish", "barangay", "locality",
    "municipality", "community",
  ]
}
