/// Persons as Portuguese names them: offices with the firm in them, and names that go on with `de`.
extension OrganizationFinder {
  private static let endings: WordSet = [
    "neto", "netto", "junior", "filho", "sobrinho", "segundo",
  ]

  /// `o presidente da Flex Contact Center, Topázio Silveira`; `a governadora Rosalba Ciarlini`;
  /// `Mauro Cava de Britto, secretário-geral do sindicato`.
  func isPortuguesePerson(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    guard document.language.code == "pt", (2...6).contains(candidate.words),
      KnownOrganizations.shared[candidate.key] == nil,
      !candidate.tokens.contains(where: { isWordOfFirm($0, marks) })
    else { return false }
    if Self.endings.contains(document.word(candidate.tokens.upperBound - 1)) { return true }
    return isBehindRole(candidate, marks) || isBeforeRole(candidate, marks)
  }

  /// `João Pessoa`, `Governador Valadares`: towns that are called as somebody was.
  func isBrazilianTown(_ candidate: NameCandidate) -> Bool {
    guard document.language.code == "pt", candidate.words > 1,
      let names = Gazetteer.shared.names(candidate.key)
    else { return false }
    return names.places.prefix(4).contains {
      let place = Gazetteer.shared.place($0)
      return place.kind == .city && place.population > 50_000 && place.country.isOne(of: "BR", "PT")
    }
  }

  /// `Contact`, `Serviços`, `&`: what no person is called.
  private func isWordOfFirm(_ token: Int, _ marks: SentenceMarks) -> Bool {
    let word = document.word(token)
    return document.tokens[token].folded == "&" || NameWords.ends.contains(word)
      || LegalForms.all.contains(word) || NameWords.groups.contains(word)
      || document.tokens[token].isCapitalized
        && marks.covers([.site, .topic, .weakSite, .orgNoun, .clientNoun].asClasses, token)
  }

  /// Over a comma also with the firm between, but no verb: `o diretor institucional da AeC, Nelsinho Santos`.
  private func isBehindRole(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    let begin = candidate.tokens.lowerBound
    guard marks.range.contains(begin - 1) else { return false }
    if marks.covers(.role, begin - 1), !document.tokens[begin - 1].isCapitalized { return true }
    guard document.tokens[begin - 1].folded == "," else { return false }
    for token in between(max(marks.range.lowerBound, begin - 16), begin - 1).reversed() {
      if marks.begins(.role, at: token), !document.tokens[token].isCapitalized { return true }
      if document.tokens[token].kind == .mark,
        !document.tokens[token].folded.isOne(of: "-", "&", ")", "(")
      {
        return false
      }
      let isVerb = document.verbs(token).contains {
        [.present, .past, .imperfect, .future].contains($0.form)
      }
      if isVerb, !document.tokens[token].isCapitalized, !marks.isKnown(token) { return false }
    }
    return false
  }

  private func isBeforeRole(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    let comma = candidate.tokens.upperBound
    guard marks.range.contains(comma + 1), document.tokens[comma].folded == "," else {
      return false
    }
    for token in comma + 1...comma + 3 {
      if marks.begins(.role, at: token) {
        // `Voxalia, líder` is said of firms: no office of one person.
        return !document.tokens[token].isCapitalized
      }
      guard marks.covers([.article, .indefinite].asClasses, token) else { return false }
    }
    return false
  }
}
