/// Whether a sentence is a headline in which every word has a capital, so that capitals tell nothing.
extension NewsDocument {
  /// A verb in small letters says that it is none, though it has many names: `El Grupo Norte abrirá en San Pedro Sula`.
  func isHeadline(_ marks: SentenceMarks) -> Bool {
    guard marks.isTitleCase else { return false }
    return !marks.range.prefix(40).contains { index in
      let token = tokens[index]
      return token.kind == .word && !token.isCapitalized && token.bytes.count > 3
        && verbs(index).contains { $0.form != .participle && OrganizationFinder.isOfCompany($0) }
    }
  }
}

extension OrganizationFinder {
  /// Whether a verb is one that says what companies do.
  static func isOfCompany(_ reading: VerbLexicon.Reading) -> Bool {
    subjectVerbs.contains(reading.verbClass)
  }

  /// `Voxalia Opens Call Center in Dayton`: the first words of such a headline, if they are words nowhere else.
  func isHeadlineSubject(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    // `Hunter to get 300-seat call centre`: a region that has no other name here.
    if document.language == .english, !inner.contains(candidate.key),
      (0...1).contains(where: {
        document.word(candidate.tokens.upperBound + $0).isOne(of: "get", "gets", "lands", "land")
      })
    {
      return false
    }
    guard candidate.isFirstInSentence, candidate.words <= 3, !isPlace(candidate),
      isVerb(candidate.tokens.upperBound, marks, true)
    else { return false }
    return candidate.tokens.allSatisfy { index in
      let token = document.tokens[index]
      return token.kind != .word
        || !marks.isKnown(index) && document.verbs(index).isEmpty && !small.contains(token.folded)
          && document.knowledge.placeWords.country(ofDemonym: token.folded) == nil
          && Gazetteer.shared.names(token.folded) == nil
    }
  }
}
