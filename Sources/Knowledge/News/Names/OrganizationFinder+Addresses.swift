/// Names of streets and houses.
extension OrganizationFinder {
  func isAddress(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let begin = candidate.tokens.lowerBound
    if isDepartment(candidate, marks) || isTailOfOffice(candidate, marks) { return true }
    // `the premier of the Western Cape`
    if document.language == .english, marks.covers(.article, begin - 1),
      marks.range.contains(begin - 3), document.word(begin - 2) == "of",
      document.word(begin - 3).isOne(
        of: "premier", "governor", "mayor", "province", "state", "region")
    {
      return true
    }
    // `la ciudad del Tormes`, `in provincia di Latina`
    let of =
      marks.covers(.article, begin - 1) && !marks.covers(.of, begin - 1) ? begin - 2 : begin - 1
    if marks.covers(.of, of), marks.range.contains(of - 1),
      marks.covers(.cityWord, of - 1)
        || document.word(of - 1).isOne(
          of: "provincia", "province", "ciudad", "comarca", "departamento", "departement", "zona",
          "bairro", "regiao", "quadra")
    {
      return true
    }
    // `o prédio do Setor de Indústrias`
    if document.language == .portuguese,
      document.word(begin).isOne(of: "setor", "quadra", "lote", "bloco")
    {
      return true
    }
    // `the Member for Page`
    if marks.range.contains(begin - 2), document.word(begin - 1) == "for",
      document.word(begin - 2) == "member"
    {
      return true
    }
    // `ministro de Finanzas`, `secretário de Desenvolvimento Econômico`
    if marks.covers(.of, begin - 1), marks.range.contains(begin - 2) {
      let office = marks.covers(.of, begin - 2) ? begin - 3 : begin - 2
      if marks.range.contains(office), NameWords.ministers.contains(document.word(office)) {
        return true
      }
    }
    for back in 1...3 where begin - back >= marks.range.lowerBound {
      if marks.covers(.address, begin - back) { return true }
      if !marks.covers([.of, .article].asClasses, begin - back) { break }
    }
    // Streets begin with their noun where it stands first; `Lojas Avenida Sul` is a name.
    if document.language.isOne(of: .portuguese, .italian, .spanish, .french), candidate.words > 2 {
      return marks.begins(.address, at: begin)
        || candidate.tokens.dropFirst(2).contains { marks.begins(.address, at: $0) }
    }
    return candidate.tokens.contains { marks.begins(.address, at: $0) }
  }
}
