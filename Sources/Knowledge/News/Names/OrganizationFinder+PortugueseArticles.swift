/// What the article of Portuguese says of a name: firms have one, persons and most towns have none.
extension OrganizationFinder {
  /// `A Moura abriu um call center`, where a small town is called so, too: towns have no article, but for a few. Not where
  /// the text says `em Moura`.
  mutating func firmsLikeTowns() {
    guard document.language == .portuguese else { return }
    for candidate in candidates
    where candidate.words == 1 && isBehindArticle(candidate)
      && Gazetteer.shared.names(candidate.key) != nil
      && !PlaceFinder.townsWithArticle.contains(candidate.key)
      && !PortugueseWords.isNoFirm(candidate.key) && isSubject(candidate, strict: true)
    {
      articled.insert(candidate.key)
    }
    guard !articled.isEmpty else { return }
    for candidate in candidates
    where articled.contains(candidate.key)
      && document.word(candidate.tokens.lowerBound - 1).isOne(of: "em", "de")
    {
      articled.remove(candidate.key)
    }
  }

  /// Whether a name begins a clause with its article: `A Voxalia`, `que a Voxalia`; not `chega a Voxalia`.
  func isBehindArticle(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let before = candidate.tokens.lowerBound - 1
    guard marks.range.contains(before), document.word(before) == "a",
      document.tokens[before].bytes.count == 1
    else { return false }
    return before == marks.firstWord || marks.covers(.clause, before - 1)
      || document.tokens[before - 1].folded.isOne(of: ",", ";", ":", "«", "\"")
  }

  /// `A Voxalia presta serviços`, `A Voxalia faturou`: who does anything at all, in a text that goes on with `a empresa`.
  func isFirmSpokenOf(_ candidate: NameCandidate, _ next: Int) -> Bool {
    let marks = document.sentences[candidate.sentence]
    return candidate.tokens.lowerBound - 1 == marks.firstWord
      && document.tokens[next].kind == .word && !document.tokens[next].isCapitalized
      && !marks.covers([.of, .locative, .by, .article].asClasses, next)
      && !document.word(next).isOne(of: "e", "ou", "com")
      && document.sentences[candidate.sentence...].contains { later in
        later.range.contains { token in
          later.covers(.orgNoun, token) && later.covers(.article, token - 1)
            && !document.tokens[min(token + 1, document.tokens.count - 1)].isCapitalized
            && token > candidate.tokens.upperBound
        }
      }
  }
}
