/// The name that a short text has for the firm it is on, where nothing beside it says so.
extension OrganizationFinder {
  /// `El call center lucense de Norvex`, `was Norvex bestreitet`: where no firm is known that may run a call center, a word that
  /// is written as a name, and is neither place nor person nor word of the language, is one, if no other is as likely.
  mutating func onlyName() {
    guard document.language != .arabic, document.sentences.count <= 12,
      !document.organizations.contains(where: { $0.role.mayOperate })
    else { return }
    var weights: [String: Int] = [:]
    var first: [String: NameCandidate] = [:]
    for candidate in candidates.prefix(200) where mayBeOnlyName(candidate) {
      weights[candidate.key, default: 0] += likelihood(candidate)
      if first[candidate.key] == nil { first[candidate.key] = candidate }
    }
    let best = weights.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, best.value >= 2, let candidate = first[best.key],
      weights.allSatisfy({ $0.key == best.key || $0.value < best.value })
    else { return }
    add(candidate, .unknown)
  }

  private func mayBeOnlyName(_ candidate: NameCandidate) -> Bool {
    let index = candidate.tokens.lowerBound
    let marks = document.sentences[candidate.sentence]
    guard candidate.words == 1, candidate.tokens.count == 1, known[candidate.key] == nil,
      !isPerson(candidate.tokens), !isOnlyBeside(candidate), !marks.isKnown(index),
      document.verbs(index).isEmpty, !small.contains(candidate.key), !isNever(candidate),
      !isPlace(candidate), !isLargeTown(candidate), !isAddress(candidate), !isAuthority(candidate),
      !isWithinPlace(candidate), !isMedium(candidate),
      document.knowledge.placeWords.country(ofDemonym: candidate.key) == nil,
      document.word(index).utf8.count > 3, !marks.isTitleCase,
      !document.tokens[index].isAllCapitals || document.word(index).utf8.count > 5
    else { return false }
    // Any word begins a sentence with a capital.
    if candidate.isFirstInSentence, !inner.contains(candidate.key), !hasVerbBehind(candidate),
      document.language != .german || !isOfCompound(candidate, marks)
    {
      return false
    }
    // `Rosa Aiello`, `il Corriere Salentino`: part of another name.
    if marks.range.contains(index - 1), document.tokens[index - 1].isCapitalized,
      document.language != .german, index - 1 > marks.firstWord
    {
      return false
    }
    return mayBeOnlyGermanName(candidate, marks)
  }

  /// How much speaks for a firm: what is of it, done by it, or done by it next.
  private func likelihood(_ candidate: NameCandidate) -> Int {
    let marks = document.sentences[candidate.sentence]
    let before = front(candidate)
    var weight = 1 + likelihoodInGerman(candidate, marks)
    if marks.covers([.of, .by].asClasses, before) || Self.beside.contains(document.word(before)) {
      weight += 1
      // `el call center lucense de Norvex`, `le directeur de Norvex`
      let head = between(max(marks.range.lowerBound, before - 4), before)
      if head.contains(where: {
        marks.covers(
          [
            .site, .weakSite, .person, .role, .closeNoun, .openNoun, .layoffNoun, .expandNoun,
            .planNoun,
          ].asClasses, $0)
      }) {
        weight += 2
      }
    } else if marks.covers(.locative, before) {
      weight -= 3
    }
    if hasVerbBehind(candidate) { weight += 2 }
    let after = after(candidate)
    if marks.range.contains(after + 1), document.tokens[after].folded == ",",
      Self.relatives.contains(document.word(after + 1))
    {
      weight += 2
    }
    return weight
  }

  private func hasVerbBehind(_ candidate: NameCandidate) -> Bool {
    let after = after(candidate)
    guard document.sentences[candidate.sentence].range.contains(after) else { return false }
    return !document.verbs(after).isEmpty && document.tokens[after].kind == .word
      || isAuxiliary(document.word(after))
      || document.language == .german
        && isFiniteInGerman(after, document.sentences[candidate.sentence])
  }

  private static let relatives: WordSet = [
    "qui", "dont", "which", "whose", "that", "que", "che", "cuyo", "cuya", "cujo", "cuja", "das",
  ]
  private static let beside: WordSet = [
    "for", "with", "at", "against", "pour", "avec", "chez", "contre", "para", "con", "per",
    "contro",
    "com", "por", "von", "bei", "mit", "an", "gegen", "durch", "laut", "auf",
    "uber", "seitens",
  ]
}
