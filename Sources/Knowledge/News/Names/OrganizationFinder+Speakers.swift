/// Firms that a text only tells to have said something.
extension OrganizationFinder {
  /// `Un nouveau centre d'appels créera 300 emplois, a annoncé Norvex. L'entreprise compte 900 salariés`: who spoke is the
  /// company, where nobody else is named.
  mutating func speakersTakenUp() {
    guard !document.language.isOne(of: .english, .arabic),
      !document.organizations.contains(where: { $0.role.mayOperate || $0.role == .client })
    else { return }
    for candidate in candidates
    where candidate.words <= 4 && goesOnWithCompany(candidate.sentence + 1)
      && (isBehindSaying(candidate) || isBeforeVerb(candidate)) && !isPerson(candidate.tokens)
      && !isNever(candidate)
      && !isPlace(candidate) && !isLargeTown(candidate) && !isAddress(candidate)
      && !small.contains(candidate.key)
    {
      let marks = document.sentences[candidate.sentence]
      guard
        !marks.covers([.union, .association, .agency].asClasses, candidate.tokens.lowerBound),
        !marks.dates.contains(where: { $0.tokens.overlaps(candidate.tokens) })
      else { continue }
      add(candidate, .unknown)
      return
    }
  }

  /// `a annoncé Norvex.`, `anunciou a Norvex`, `wie Norvex mitteilte`, `teilte Norvex mit`
  private func isBehindSaying(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    var before = front(candidate)
    if marks.range.contains(before - 1), marks.covers(.article, before) { before -= 1 }
    guard marks.range.contains(before) else { return false }
    let after = candidate.tokens.upperBound
    let isEnd = !marks.range.contains(after) || document.tokens[after].kind == .mark
    if document.language == .german {
      return document.word(before) == "wie" && !isEnd && says(after)
        || says(before) && (isEnd || document.word(after).isOne(of: "mit", "an", "am", "gestern"))
    }
    return isEnd && says(before)
  }

  /// `Norvex arrive à Limoges. L'entreprise ouvrira un centre d'appels`: the subject of the sentence before.
  private func isBeforeVerb(_ candidate: NameCandidate) -> Bool {
    let next = candidate.tokens.upperBound
    let marks = document.sentences[candidate.sentence]
    return candidate.isFirstInSentence && marks.range.contains(next)
      && !marks.isKnown(candidate.tokens.lowerBound)
      && document.tokens[next].kind == .word && !document.tokens[next].isCapitalized
      && document.tokens[next].bytes.count > 2
      && !marks.covers([.of, .locative, .article, .by, .forMark, .clause].asClasses, next)
  }

  private func says(_ token: Int) -> Bool {
    document.verbs(token).contains { [.say, .announce].contains($0.verbClass) }
  }

  /// Whether a sentence begins with `L'entreprise`, `La empresa`, `Das Unternehmen`.
  private func goesOnWithCompany(_ sentence: Int) -> Bool {
    guard document.sentences.indices.contains(sentence) else { return false }
    let marks = document.sentences[sentence]
    let noun = marks.firstWord + 1
    return marks.range.contains(noun)
      && (marks.covers(.article, marks.firstWord) || document.tokens[marks.firstWord].isElided)
      && marks.begins(.orgNoun, at: noun)
  }
}
