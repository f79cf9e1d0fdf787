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
      })
        // `Española Voxalia abrirá`: in headlines of America the article is left out.
        || document.knowledge.placeWords.country(ofDemonym: document.word(range.lowerBound)) != nil,
      document.known(range) == nil
    else { return range }
    return range.lowerBound + 1..<range.upperBound
  }

  /// `envía el servicio a Colombia`, though a courier is called so.
  func isVerbOfSpanish(_ index: Int) -> Bool {
    document.language == .spanish && !document.verbs(index).isEmpty
  }

  /// `DESDE MARZO`: words that a paragraph begins with in capitals.
  func isInShouted(_ index: Int, _ marks: SentenceMarks) -> Bool {
    document.language == .spanish && marks.range.contains(index - 1)
      && document.tokens[index - 1].isAllCapitals && document.tokens[index - 1].bytes.count > 2
  }

  /// `DESDE MARZO Esa mesa se convocó`: there a sentence begins.
  func isBehindShouted(_ index: Int, _ marks: SentenceMarks) -> Bool {
    // `El ERTE de Voxalia`: a procedure is none of its name.
    if document.language == .spanish,
      document.word(index).isOne(of: "ere", "erte", "eres", "ertes"),
      document.tokens[index].isAllCapitals
    {
      return true
    }
    return isInShouted(index, marks)
      && (isDateWord(document.word(index))
        || !document.tokens[index].isAllCapitals && marks.begins(.opener, at: index))
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
