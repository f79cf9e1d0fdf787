/// Names that French tells by small words.
extension OrganizationFinder {
  /// `120 postes supprimés chez Voxalia`, `la grève chez Voxalia`.
  func isAtInFrench(_ index: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language.code == "fr", marks.range.contains(index),
      document.word(index) == "chez"
    else { return false }
    return between(max(marks.range.lowerBound, index - 8), index).contains {
      marks.covers(
        [.layoffNoun, .strikeNoun, .closeNoun, .expandNoun, .person, .job, .site].asClasses, $0)
    }
  }

  /// `Voxalia : le site de Cahors fermera`: a headline begins with whom it is of, where the text names him again.
  func isHeadingInFrench(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let next = candidate.tokens.upperBound
    guard document.language.code == "fr", candidate.tokens.lowerBound == marks.firstWord,
      marks.range.contains(next), document.tokens[next].folded == ":",
      !candidate.tokens.contains(where: { marks.isKnown($0) }),
      !small.contains(candidate.key)
    else { return false }
    return inner.contains(candidate.key)
      && between(next, marks.range.upperBound).contains {
        marks.begins([.site, .weakSite, .layoffNoun, .closeNoun, .job].asClasses, at: $0)
      }
  }
}

extension OrganizationFinder {
  /// `Webhelp Caen`: one that is known, with the city of its call center.
  func isKnownInFrench(_ key: String) -> Bool {
    guard document.language.code == "fr", let entry = KnownOrganizations.shared[key] else {
      return false
    }
    return !entry.needsEvidence
  }

  /// `le centre d'appels du Mans de Voxalia`: where it is, then whose.
  mutating func cutFrontCities() {
    if document.language.code == "it" { return cutFrontCitiesInItalian() }
    guard document.language.code == "fr" else { return }
    for index in candidates.indices where candidates[index].words > 2 {
      let candidate = candidates[index]
      let first = candidate.tokens.lowerBound
      guard first > 0, document.word(first + 1).isOne(of: "de", "d"),
        document.word(first - 1).isOne(of: "du", "au"),
        Gazetteer.shared.names("le " + document.word(first)) != nil
      else { continue }
      let rest = between(first + 2, candidate.tokens.upperBound)
      candidates[index] = NameCandidate(
        tokens: rest, sentence: candidate.sentence, key: document.key(rest), words: rest.count,
        isFirstInSentence: false, isPossessive: candidate.isPossessive)
    }
  }
}

extension OrganizationFinder {
  /// `À Vaulmes, Voxalia répond aussi la nuit`: what a headline says to be somewhere is a town, unless it is known.
  func isPlacedInFrench(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let before = candidate.tokens.lowerBound - 1
    guard document.language.code == "fr", document.isHeadline(marks), marks.range.contains(before),
      document.text.string(document.tokens[before].bytes).isOne(of: "à", "À")
    else { return false }
    // `cède son site à Voxalia`
    return !between(marks.range.lowerBound, before).contains { token in
      document.verbs(token).contains { $0.verbClass == .acquire }
    }
  }

  /// `le centre d'appels liégeois Voxalia`: the name stands behind the adjective of the town.
  func overTownInFrench(_ before: Int, _ marks: SentenceMarks) -> Int {
    guard document.language.code == "fr", marks.range.contains(before - 1),
      marks.covers(.site, before - 1), !marks.covers(.site, before),
      !document.tokens[before].isCapitalized,
      document.language.placeWords.country(ofDemonym: document.word(before)) != nil
        || !document.language.placeWords.towns(ofGentilic: document.word(before)).isEmpty
    else { return before }
    return before - 1
  }
}
