/// What the article of Portuguese says of a name: firms have one, persons and most towns have none.
extension OrganizationFinder {
  /// `A Moura abriu um call center`, where a small town is called so, too: towns have no article, but for a few. Not
  /// where the text says `em Moura`.
  mutating func firmsLikeTowns() {
    guard document.language == .portuguese else { return }
    for candidate in candidates
    where candidate.words == 1
      && isBehindArticle(candidate) && isSubject(candidate, strict: true)
      && Gazetteer.shared.names(candidate.key) != nil
      && !PlaceFinder.townsWithArticle.contains(candidate.key)
      && !PortugueseWords.isNoFirm(candidate.key)
    {
      articled.insert(candidate.key)
    }
    for candidate in candidates
    where articled.contains(candidate.key)
      && document.word(candidate.tokens.lowerBound - 1).isOne(of: "em", "de")
    {
      articled.remove(candidate.key)
    }
  }

  /// Whether a name begins a clause with its article: `A Voxalia`, `que a Voxalia`; not `chega a Voxalia`.
  func isBehindArticle(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let before = candidate.tokens.lowerBound - 1
    guard marks.range.contains(before), document.word(before) == "a",
      document.tokens[before].bytes.count == 1
    else { return false }
    return before == marks.firstWord || marks.covers(.clause, before - 1)
      || document.tokens[before - 1].folded.isOne(of: ",", ";", ":", "«", "\"", "–", "—")
  }

  /// Whether the text speaks of `a empresa`.
  var speaksOfFirm: Bool {
    document.sentences.contains { marks in
      marks.range.contains { token in
        marks.covers(.orgNoun, token) && marks.covers([.article, .of, .by].asClasses, token - 1)
          && !document.tokens[min(token + 1, document.tokens.count - 1)].isCapitalized
      }
    }
  }

  /// `A Voxalia presta serviços`, `a Voxalia chega a Lages, com um call center`: who does anything at all beside a call
  /// center, or where the text goes on with `a empresa`.
  func doesAnything(_ candidate: NameCandidate, _ next: Int, _ isOfFirm: Bool) -> Bool {
    let marks = document.sentences[candidate.sentence]
    return isBehindArticle(candidate) && !FirstNames.all.contains(candidate.key)
      && document.tokens[next].kind == .word && !document.tokens[next].isCapitalized
      && (document.tokens[next].bytes.count > document.word(next).utf8.count
        || !marks.covers([.of, .locative, .by, .article].asClasses, next))
      && !document.word(next).isOne(of: "e", "ou", "com")
      && (isOfFirm || marks.range.contains { marks.begins(.site, at: $0) })
  }

  /// `Lages tem um novo call center, da Voxalia.`
  func isOwnerBehindComma(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    let (of, next) = (candidate.tokens.lowerBound - 1, candidate.tokens.upperBound)
    guard document.language == .portuguese, marks.range.contains(of - 1),
      document.word(of).isOne(of: "da", "do")
    else { return false }
    // `os planos da Voxalia para um call center`, `a decisão da Voxalia de fechar o call center`
    if marks.covers(.planNoun, of - 1), document.word(next).isOne(of: "de", "para") {
      return between(next + 1, min(marks.range.upperBound, next + 6)).contains {
        marks.begins([.site, .weakSite].asClasses, at: $0)
      }
    }
    return document.tokens[of - 1].folded == "," && marks.covers(.site, of - 2)
      && (!marks.range.contains(next) || document.tokens[next].kind == .mark)
  }

  /// `o diretor-geral da Voxalia, Rui Prates`, `presidente da Voxalia, o call center`
  func hasHead(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let of = candidate.tokens.lowerBound - 1
    return document.word(of).isOne(of: "da", "do")
      && (1...3).contains { marks.phrase(.role, at: of - $0)?.upperBound == of }
      && (candidate.tokens.upperBound >= marks.range.upperBound
        || document.tokens[candidate.tokens.upperBound].kind == .mark)
  }

  /// `A Voxalia vai assumir, a partir de julho, a gestão do call center`: who takes over what answers calls.
  func acquiresInPortuguese(_ index: Int, _ marks: SentenceMarks) -> Bool {
    // `está transferindo para Goiânia o atendimento`
    document.language == .portuguese
      && document.verbs(index).contains {
        $0.verbClass == .acquire && $0.form != .gerund || $0.verbClass == .move
      }
      && between(index + 1, min(marks.range.upperBound, index + 16)).contains {
        marks.begins(.site, at: $0)
          || document.word($0) == "atendimento"
            && document.verbs(index).contains { $0.verbClass == .move }
      }
  }
}
