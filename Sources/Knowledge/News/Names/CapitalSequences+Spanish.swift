/// Names of Spanish that begin as other words do.
extension CapitalSequences {
  /// `Telefónica cerrará`, though `la telefónica` is any firm of its kind: with a capital it is the one that is known.
  func isFirmAsWord(_ index: Int) -> Bool {
    guard document.language == .spanish, document.tokens[index].isCapitalized,
      document.words[index].phraseWord >= 0,
      let entry = document.known(index..<index + 1)
    else { return false }
    return !entry.needsEvidence && entry.role == .unknown
  }

  /// `Cerró Voxalia`, `Abre Norvia`: the verb that a sentence begins with is none of the name.
  func withoutVerb(_ range: Range<Int>, _ marks: SentenceMarks) -> Range<Int> {
    guard document.language == .spanish, range.count > 1, range.lowerBound == marks.firstWord,
      document.tokens[range.lowerBound + 1].kind == .word,
      document.tokens[range.lowerBound + 1].isCapitalized,
      document.verbs(range.lowerBound).contains(where: {
        [.past, .future, .present].contains($0.form) && OrganizationFinder.isOfCompany($0)
      }), document.known(range) == nil
    else { return range }
    return range.lowerBound + 1..<range.upperBound
  }

  /// `gerente de Relaciones Laborales de Voxalia`: the name is what the department is of.
  func withoutDepartment(_ range: Range<Int>, _ marks: SentenceMarks) -> Range<Int> {
    guard document.language == .spanish, range.count > 2,
      OrganizationFinder.departments.contains(document.word(range.lowerBound)),
      marks.covers(.of, range.lowerBound - 1),
      let of = range.last(where: { document.word($0) == "de" }), of + 1 < range.upperBound,
      document.known(range) == nil
    else { return range }
    return of + 1..<range.upperBound
  }
}
