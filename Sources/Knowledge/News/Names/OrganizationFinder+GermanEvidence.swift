/// What says in German that a run of capitalized words is a company.
extension OrganizationFinder {
  /// Whether a word may stand between a name with its comma and the noun that says what it is: `Voxalia, ein großer
  /// Anbieter`, but `die Telefone, gestern hat die Gruppe` is another clause.
  func mayStandInApposition(_ index: Int) -> Bool {
    let marks = document.sentences[document.sentence(of: index)]
    if marks.covers([.article, .indefinite, .possessive, .another, .of, .orgNoun].asClasses, index)
      || document.tokens[index].isCapitalized
    {
      return true
    }
    let word = document.word(index)
    if word.isOne(of: "nach", "einst", "bislang", "seit", "laut", "mit", "bisher", "bis") {
      return true
    }
    return document.verbs(index).allSatisfy { $0.form == .participle }
      && Self.adjectiveEndings.contains { word.hasSuffix($0) }
  }

  /// `Voxalia, das ein Callcenter in Gera betreibt`: who runs one in a clause behind the name.
  func hasRelativeWithSite(_ candidate: NameCandidate, _ after: Int, _ marks: SentenceMarks) -> Bool
  {
    guard marks.range.contains(after + 1), document.tokens[after].folded == ",",
      document.word(after + 1).isOne(of: "das", "die", "der"), !isPerson(candidate.tokens)
    else { return false }
    let limit = min(marks.range.upperBound, after + 18)
    let end =
      between(after + 2, limit).first(where: { document.tokens[$0].folded == "," }) ?? limit
    let clause = between(after + 2, end)
    return clause.contains { marks.begins(.site, at: $0) }
      && clause.suffix(4).contains { token in
        document.verbs(token).contains(where: Self.isDoneByFirms)
      }
  }

  private static let adjectiveEndings = ["e", "en", "er", "es", "em"]

  /// `die Schweizer Voxalia Treuhand`, `der Wiener Contavis Telefonservice`: an adjective of a town or country, which has a
  /// capital, stands between the article and the name.
  func isBehindTownAdjective(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let before = candidate.tokens.lowerBound - 1
    guard marks.range.contains(before - 1), document.tokens[before].isCapitalized,
      marks.covers(.article, before - 1) || marks.covers(.of, before - 1),
      document.word(before).hasSuffix("er")
    else { return false }
    return document.knowledge.placeWords.country(ofDemonym: document.word(before)) != nil
      || document.townOfAdjective(before) != nil
  }

  /// `das Rostocker Callcenter ist der größte Arbeitgeber`: the adjective of a town before its noun.
  func isAdjectiveOfNextInGerman(_ candidate: NameCandidate) -> Bool {
    let next = candidate.tokens.upperBound
    guard document.language == .german, candidate.words <= 2 else { return false }
    // `im Linzer Hafenviertel`
    if candidate.words == 2, candidate.tokens.count == 2 {
      return PlaceFinder.endsLikePartOfTown(document.word(next - 1))
        && document.townOfAdjective(candidate.tokens.lowerBound) != nil
    }
    let marks = document.sentences[candidate.sentence]
    guard candidate.words == 1, marks.range.contains(next),
      document.tokens[next].isCapitalized || isCounted(candidate, marks)
    else { return false }
    if isCounted(candidate, marks) { return true }
    // `Kleinere Callcenter hat Norvex zwei`, `Nächstes Callcenter im Anmarsch`
    if candidate.isFirstInSentence
      || document.tokens[max(0, candidate.tokens.lowerBound - 1)].folded == ":",
      !inner.contains(candidate.key), marks.begins(.site, at: next),
      ["e", "er", "es"].contains(where: { candidate.key.hasSuffix($0) })
    {
      return true
    }
    return document.townOfAdjective(candidate.tokens.lowerBound) != nil
  }

  /// Names of firms that are words of other languages, but none of German.
  private static let foreignWords: WordSet = ["sunrise", "salt", "condor", "orange", "sky"]

  /// Whether a name needs nothing beside it to be one: `Salt` is no word of German.
  func isUnmistakable(_ candidate: NameCandidate) -> Bool {
    document.language == .german && Self.foreignWords.contains(candidate.key)
  }
}
