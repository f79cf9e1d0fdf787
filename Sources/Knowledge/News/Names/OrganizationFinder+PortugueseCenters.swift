/// Names of Portuguese that what they run, where they are from or what they do stands before with capitals, too.
extension OrganizationFinder {
  /// `o Centro de Contacto da Voxalia`, `a Empresa de Contact Center Voxalia`, `a empresa de Belo Horizonte Voxalia`,
  /// `Voxalia Empresas de Call Centers vão`: the name is Voxalia.
  mutating func cutCenters() {
    guard document.language == .portuguese else { return }
    for index in candidates.indices {
      let candidate = candidates[index]
      guard KnownOrganizations.shared[candidate.key] == nil,
        let rest = behindCenter(candidate) ?? behindHome(candidate) ?? beforeTrade(candidate),
        !rest.isEmpty, rest.count < candidate.tokens.count
      else { continue }
      candidates[index] = NameCandidate(
        tokens: rest, sentence: candidate.sentence, key: document.key(rest),
        words: rest.count {
          document.tokens[$0].kind == .word
        },
        isFirstInSentence: candidate.isFirstInSentence
          && rest.lowerBound == candidate.tokens.lowerBound,
        isPossessive: candidate.isPossessive)
    }
  }

  /// What stands behind a word for a call center that a name begins with, or that ends in it.
  private func behindCenter(_ candidate: NameCandidate) -> Range<Int>? {
    let marks = document.sentences[candidate.sentence]
    let begin = candidate.tokens.lowerBound
    for first in max(marks.range.lowerBound, begin - 7)...begin {
      guard let phrase = marks.phrase(.site, at: first), document.tokens[first].isCapitalized
          || phrase.upperBound > begin,
        phrase.upperBound > begin
          || phrase.upperBound == begin - 1 && document.tokens[begin - 1].folded == "e"
      else { continue }
      let end = max(begin, phrase.upperBound)
      // `Centro de Suporte a Clientes e Negócios da Voxalia`
      let of = between(end, min(end + 4, candidate.tokens.upperBound)).first {
        document.word($0).isOne(of: "da", "do")
      }
      if let of, of == end || document.tokens[end].folded == "e" || end > phrase.upperBound {
        return between(of + 1, candidate.tokens.upperBound)
      }
      // `empresa de call Center Voxalia`
      if first < begin, document.tokens[begin - 1].kind == .word, phrase.count == 2 {
        return between(end, candidate.tokens.upperBound)
      }
    }
    // `Empresa de Contact Center Voxalia`
    guard marks.covers(.orgNoun, begin), document.word(begin + 1) == "de",
      let phrase = marks.phrase(.site, at: begin + 2) ?? marks.phrase(.topic, at: begin + 2)
    else { return nil }
    return between(phrase.upperBound, candidate.tokens.upperBound)
  }

  /// What stands behind the town that a firm is from.
  private func behindHome(_ candidate: NameCandidate) -> Range<Int>? {
    let marks = document.sentences[candidate.sentence]
    let begin = candidate.tokens.lowerBound
    guard marks.range.contains(begin - 2), document.word(begin - 1).isOne(of: "de", "do", "da"),
      marks.covers(.orgNoun, begin - 2), document.tokens[begin - 2].isCapitalized == false,
      let (count, names) = Gazetteer.shared.match(
        document.tokens, at: begin, until: candidate.tokens.upperBound),
      count < candidate.tokens.count, !names.isCommonWord,
      case let place = Gazetteer.shared.place(names.places[0]), place.kind == .city,
      place.population > 50_000, document.tokens[begin + count].isCapitalized
    else { return nil }
    return between(begin + count, candidate.tokens.upperBound)
  }

  /// What stands before `Empresas de Call Centers` where a heading and a sentence have run into one.
  private func beforeTrade(_ candidate: NameCandidate) -> Range<Int>? {
    let marks = document.sentences[candidate.sentence]
    return candidate.tokens.dropFirst().first { token in
      document.word(token).isOne(of: "empresas", "empresa") && document.word(token + 1) == "de"
        && marks.covers([.site, .topic].asClasses, token + 2)
    }.map { between(candidate.tokens.lowerBound, $0) }
  }

  /// `Uma das maiores empresas de call center de Lages, a Voxalia, tem`: whose name stands between commas.
  func isNamedBehindFirm(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let before = front(candidate)
    guard document.language == .portuguese, marks.covers(.article, before) else { return false }
    // `a Voxalia Contact Center está`
    let first = candidate.tokens.lowerBound
    if candidate.words == 3, !marks.isTitleCase, !marks.isKnown(first),
      marks.phrase(.site, at: first + 1)?.upperBound == candidate.tokens.upperBound
    {
      return true
    }
    var index = before - 1
    guard marks.range.contains(index), document.tokens[index].folded == "," else { return false }
    index -= 1
    while index > max(marks.range.lowerBound, before - 8),
      !marks.covers([.site, .topic].asClasses, index)
    {
      guard
        document.tokens[index].isCapitalized
          || marks.covers([.of, .locative, .sector, .cityWord].asClasses, index)
          || document.word(index).isOne(of: "mundo", "estado", "planeta", "mineira", "paulista")
      else { return false }
      index -= 1
    }
    return between(max(marks.range.lowerBound, index - 4), index).contains {
      document.word($0).isOne(of: "empresa", "empresas", "companhia", "companhias")
    }
  }

  private static let directors: WordSet = [
    "diretor", "diretora", "director", "directora", "gerente", "superintendente", "ceo",
    "executivo", "executiva",
  ]

  /// `o diretor superintendente da Voxalia`: offices that only firms have.
  func hasDirector(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let of = front(candidate)
    guard document.language == .portuguese, marks.range.contains(of - 1), candidate.words <= 3,
      document.word(of).isOne(of: "da", "do")
    else { return false }
    return (1...3).contains { back in
      Self.directors.contains(document.word(of - back))
        && !between(of - back, of).contains { document.tokens[$0].kind == .mark }
    }
  }

  /// `assinou um protocolo com a Voxalia para a criação de um call center`: with whom it is agreed that one is to come.
  func isPartyInPortuguese(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let (before, next) = (front(candidate), after(candidate))
    // `vendeu o seu call center de Lages à Voxalia`
    if document.language == .portuguese,
      document.word(before).isOne(of: "a", "ao", "para")
      || marks.covers(.article, before) && document.word(before - 1) == "para"
    {
      let reach = between(max(marks.range.lowerBound, before - 14), before)
      if let verb = reach.last(where: { token in
        document.verbs(token).contains { $0.lemma == "vender" }
      }), between(max(marks.range.lowerBound, verb - 8), before).contains(where: {
        marks.begins(.site, at: $0)
      }) {
        return true
      }
    }
    guard document.language == .portuguese, marks.covers(.article, before),
      document.word(before - 1) == "com", marks.range.contains(next),
      document.word(next).isOne(of: "para", "visando", "que")
    else { return false }
    return between(next + 1, min(marks.range.upperBound, next + 5)).contains { token in
      marks.begins(.openNoun, at: token)
        || document.verbs(token).contains { $0.verbClass == .open }
    }
  }
}
