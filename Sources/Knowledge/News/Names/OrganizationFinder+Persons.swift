/// Tells persons from organizations.
extension OrganizationFinder {
  /// Names of persons: behind a title, beside a role, with a first name that is known.
  mutating func persons() {
    var surnames: Set<String> = []
    for candidate in candidates where looksLikePerson(candidate) {
      document.persons.formUnion(candidate.tokens)
      let last = candidate.tokens.last ?? 0
      surnames.insert(document.word(last))
    }
    for candidate in candidates where candidate.words == 1 && surnames.contains(candidate.key) {
      document.persons.formUnion(candidate.tokens)
    }
  }

  func looksLikePerson(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let begin = candidate.tokens.lowerBound
    // M. El Ouahdoudi
    for back in 1...2 where marks.begins(.titleMark, at: begin - back) {
      // `Ocean Springs, MS; Fayetteville`
      if back == 2, document.tokens[begin - 1].kind == .mark,
        document.tokens[begin - 1].folded != "."
      {
        break
      }
      return true
    }
    if marks.begins(.titleMark, at: begin) { return true }
    let first = document.word(begin)
    // `in Halle und Magdeburg` are two, and no person.
    if candidate.words >= 3,
      ["und", "y", "et", "and", "e"].contains(document.word(begin + 1))
    {
      return false
    }
    if candidate.words >= 2, candidate.words <= 4, FirstNames.all.contains(first) {
      return !marks.begins(.orgNoun, at: begin - 1) && !isKnownOrganization(candidate)
        && !isCity(candidate, marks)
    }
    return false
  }

  /// `em João Pessoa`
  private func isCity(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    guard marks.covers([.locative, .of].asClasses, candidate.tokens.lowerBound - 1),
      let (count, names) = Gazetteer.shared.match(
        document.tokens, at: candidate.tokens.lowerBound, until: candidate.tokens.upperBound)
    else { return false }
    return count == candidate.tokens.count
      && Gazetteer.shared.place(names.places[0]).population > 50_000
  }

  func isPerson(_ tokens: Range<Int>) -> Bool {
    tokens.contains { document.persons.contains($0) }
  }

  func isKnownOrganization(_ candidate: NameCandidate) -> Bool {
    KnownOrganizations.shared[candidate.key] != nil
  }
}
