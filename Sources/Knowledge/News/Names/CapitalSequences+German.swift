/// Where a name begins and ends in German, where every noun has a capital.
extension CapitalSequences {
  /// `Der Callcenter-Betreiber Twenty4help`, `Telekommunikationskonzern Vodafone`: the noun is none of the name.
  private func behindNoun(_ range: Range<Int>, _ marks: SentenceMarks) -> Int? {
    guard range.count > 1 else { return nil }
    return (range.lowerBound..<range.upperBound - 1).last { token in
      guard document.tokens[token].kind == .word, document.tokens[token + 1].kind == .word else {
        return false
      }
      return marks.covers([.orgNoun, .clientNoun].asClasses, token)
        || OrganizationFinder.isCompoundNoun(document.word(token))
    }.map { $0 + 1 }
  }

  /// The name in a run of capitalized words; nil where it is none.
  func inGerman(_ whole: Range<Int>, _ marks: SentenceMarks) -> Range<Int>? {
    let tokens = document.tokens
    var range = whole
    if let begin = behindNoun(range, marks) {
      range = begin..<range.upperBound
      // `Anbieter von Software` names nobody.
      if !tokens[begin].isCapitalized, !document.words[begin].isSmallName { return nil }
    }
    if range.count > 1,
      let site = (range.lowerBound + 1..<range.upperBound).first(where: {
        marks.begins([.site, .weakSite, .person].asClasses, at: $0)
      })
    {
      // `Telekom-Call-Centern`, `die Teldas Call Center`: whose they are.
      let isJoined = tokens[site - 1].folded == "-"
      if !isJoined || site - 1 > range.lowerBound {
        range = range.lowerBound..<(isJoined ? site - 1 : site)
      }
    }
    // `Schließung des Callcenters`
    while range.count > 1, !tokens[range.upperBound - 1].isCapitalized,
      tokens[range.upperBound - 1].kind == .word
    {
      range = range.lowerBound..<range.upperBound - 1
    }
    // `des Osnabrücker Unternehmens`
    if range.count > 1, tokens[range.upperBound - 2].folded != "-",
      ["unternehmens", "unternehmen", "konzerns", "firma", "betreibers", "dienstleisters"].contains(
        document.word(range.upperBound - 1))
    {
      return nil
    }
    // Bertelsmann-Tochter Arvato
    if range.count >= 4,
      tokens[range.lowerBound + 1].folded == "-",
      ["tochter", "konzern", "gruppe", "ableger", "dienstleister", "betreiber"].contains(
        tokens[range.lowerBound + 2].folded)
    {
      range = range.lowerBound + 3..<range.upperBound
    }
    // Quelle-Versandhandel
    if range.count >= 3,
      document.tokens[range.lowerBound + 1].folded == "-",
      KnownOrganizations.shared[document.key(range)] == nil,
      KnownOrganizations.shared[document.word(range.lowerBound)] != nil
    {
      range = range.lowerBound..<range.lowerBound + 1
    }
    return range
  }
}
