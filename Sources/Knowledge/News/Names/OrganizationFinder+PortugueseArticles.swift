/// What the article of Portuguese says of a name: firms have one, persons and most towns have none.
extension OrganizationFinder {
  /// `A Moura abriu um call center`, where a small town is called so, too: towns have no article, but for a few. Not
  /// where the text says `em Moura`.
  mutating func firmsLikeTowns() {
    guard document.language == .portuguese else { return }
    for candidate in candidates
    where candidate.words == 1
      && (isBehindArticle(candidate) && isSubject(candidate, strict: true)
        || isOwnerBeforeTown(candidate))
      && Gazetteer.shared.names(candidate.key) != nil
      && !PlaceFinder.townsWithArticle.contains(candidate.key)
      && !PortugueseWords.isNoFirm(candidate.key)
    {
      articled.insert(candidate.key)
    }
    guard !articled.isEmpty else { return }
    for candidate in candidates
    where articled.contains(candidate.key)
      && document.word(candidate.tokens.lowerBound - 1).isOne(of: "em", "de")
    {
      articled.remove(candidate.key)
    }
  }

  /// `o call center da Moura em Braga`: where it is stands behind.
  private func isOwnerBeforeTown(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let (of, next) = (candidate.tokens.lowerBound - 1, candidate.tokens.upperBound)
    return marks.range.contains(of - 1) && document.word(of) == "da" && marks.covers(.site, of - 1)
      && marks.range.contains(next + 1) && document.word(next) == "em"
      && document.tokens[next + 1].isCapitalized
  }

  /// Whether a name begins a clause with its article: `A Voxalia`, `que a Voxalia`; not `chega a Voxalia`.
  func isBehindArticle(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let before = candidate.tokens.lowerBound - 1
    guard marks.range.contains(before), document.word(before) == "a",
      document.tokens[before].bytes.count == 1
    else { return false }
    return before == marks.firstWord || marks.covers(.clause, before - 1)
      || document.tokens[before - 1].folded.isOne(
        of: ",", ";", ":", "«", "\"", "–", "—")
  }

  /// `A Voxalia presta serviços`, `A Voxalia faturou`: who does anything at all, where the text goes on with `a
  /// empresa`.
  func isFirmSpokenOf(_ candidate: NameCandidate, _ next: Int) -> Bool {
    let marks = document.sentences[candidate.sentence]
    return isBehindArticle(candidate)
      && document.tokens[next].kind == .word && !document.tokens[next].isCapitalized
      && !marks.covers([.of, .locative, .by, .article].asClasses, next)
      && !document.word(next).isOne(of: "e", "ou", "com")
      && document.sentences[candidate.sentence...].contains { later in
        later.range.contains { token in
          later.covers(.orgNoun, token) && later.covers([.article, .of, .by].asClasses, token - 1)
            && !document.tokens[min(token + 1, document.tokens.count - 1)].isCapitalized
            && token > candidate.tokens.upperBound
        }
      }
  }

  /// `Lages tem um novo call center, da Voxalia.`
  func isOwnerBehindComma(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    let of = candidate.tokens.lowerBound - 1
    let next = candidate.tokens.upperBound
    guard document.language == .portuguese, marks.range.contains(of - 1) else { return false }
    if belongsTo(candidate) { return true }
    guard document.word(of).isOne(of: "da", "do") else { return false }
    // `os planos da Voxalia para um call center`, `a decisão da Voxalia de fechar o call center`
    if marks.covers(.planNoun, of - 1), document.word(next).isOne(of: "de", "para") {
      return between(next + 1, min(marks.range.upperBound, next + 6)).contains {
        marks.begins([.site, .weakSite].asClasses, at: $0)
      }
    }
    return document.tokens[of - 1].folded == "," && marks.covers(.site, of - 2)
      && (!marks.range.contains(next) || document.tokens[next].kind == .mark)
  }

  /// `a filial da Voxalia em Lages`: an office that it has in a town, and no firm.
  func hasBranch(_ candidate: NameCandidate, _ owner: Int) -> Bool {
    let marks = document.sentences[candidate.sentence]
    if belongsTo(candidate) { return true }
    let noun = document.word(owner) == "filial" ? owner : owner - 1
    let next = candidate.tokens.upperBound
    return document.language == .portuguese && document.word(noun) == "filial"
      && (marks.covers([.article, .indefinite].asClasses, noun - 1)
        || document.word(noun - 1).isOne(of: "da", "na"))
      && marks.covers(.locative, next) && marks.range.contains(next + 1)
      && document.tokens[next + 1].isCapitalized
  }

  /// `A Voxalia dá emprego a 300 pessoas`, `vai pôr fim à atividade`: verbs that only an accent tells from small words.
  /// `está com 250 vagas abertas`, too.
  func doesByAccent(_ index: Int) -> Bool {
    guard document.language == .portuguese else { return false }
    if document.word(index).isOne(of: "esta", "estao"), document.word(index + 1) == "com",
      let number = document.sentences[document.sentence(of: index)].numbers.first(where: {
        (0...3).contains($0.tokens.lowerBound - index - 2)
      }), document.word(number.tokens.upperBound).hasPrefix("vaga")
    {
      return true
    }
    // `acabou por fechar`
    if document.word(index).hasPrefix("acab"), document.word(index + 1) == "por" {
      return document.verbs(index + 2).contains { [.open, .close].contains($0.verbClass) }
    }
    return (index...index + 1).contains { token in
      document.word(token).isOne(of: "da", "por")
        && document.tokens[token].bytes.count > document.word(token).utf8.count
        && document.word(token + 1).isOne(of: "emprego", "trabalho", "fim")
    }
  }

  /// `O call center de Lages, que pertence à Voxalia`: whose it is.
  func belongsTo(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let verb = candidate.tokens.lowerBound - 2
    return document.language == .portuguese && marks.range.contains(verb - 2)
      && document.word(verb).hasPrefix("pertenc") && document.word(verb - 1) == "que"
      && between(max(marks.range.lowerBound, verb - 8), verb).contains {
        marks.begins(.site, at: $0)
      }
  }

  /// `Depois de fechar o call center de Lages, a Voxalia saiu`: who did what is told before the comma.
  func isSubjectBehindIntroduction(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let before = candidate.tokens.lowerBound - 1
    guard isBehindArticle(candidate), document.tokens[before - 1].folded == "," else {
      return false
    }
    let introduction = between(marks.range.lowerBound, before - 1)
    return introduction.contains { marks.begins(.site, at: $0) }
      && introduction.prefix(4).contains { token in
        document.verbs(token).contains {
          [.open, .close, .layoff, .expand, .move].contains($0.verbClass)
            && [.infinitive, .gerund].contains($0.form)
        }
      }
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
}
