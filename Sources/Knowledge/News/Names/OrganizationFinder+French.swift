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
