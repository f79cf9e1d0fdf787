/// Names of Portuguese that what they run stands before with capitals, too.
extension OrganizationFinder {
  /// `a Asazul, cliente da Voxalia`, `o maior cliente da Voxalia`: it is served by the name behind.
  func isOneOfThemInPortuguese(_ index: Int) -> Bool {
    guard document.language == .portuguese else { return false }
    // `contratadas para a operação da Voxalia`: it is for what it runs.
    if document.word(index).isOne(of: "para", "a") {
      let marks = document.sentences[document.sentence(of: index)]
      return (1...2).contains { marks.begins([.site, .weakSite].asClasses, at: index + $0) }
    }
    return document.word(index) == "cliente"
      && document.word(index + 1).isOne(of: "da", "do", "de")
  }

  /// `o centro, que presta serviços à Norvia`, `ao serviço da Norvia`, `operadores que atendem a Norvia`: whom it works for,
  /// where somebody else is named who may run it.
  func isServedInPortuguese(_ number: Int, _ candidate: NameCandidate) -> Bool {
    guard document.language == .portuguese, document.organizations[number].role == .unknown,
      KnownOrganizations.shared[candidate.key]?.isOutsourcer != true,
      document.organizations.indices.contains(where: { other in
        other != number && document.organizations[other].role == .unknown
      })
    else { return false }
    let marks = document.sentences[candidate.sentence]
    let before = front(candidate)
    guard marks.range.contains(before - 2) else { return false }
    let (last, second) = (document.word(before - 1), document.word(before - 2))
    switch document.word(before) {
    case "da", "do", "de": return last == "servico" && second == "ao" || last == "conta"
    case "a", "o", "ao":
      // `atende a Norvia`, `contrato com a Norvia`
      if last.isOne(of: "atende", "atendem", "atendia", "atendiam", "atender")
        || last == "com" && second == "contrato"
      {
        return true
      }
      guard
        let verb = between(max(marks.range.lowerBound, before - 8), before).last(where: {
          document.word($0).hasPrefix("prest")
        })
      else { return false }
      let object = between(verb + 1, before)
      return object.contains { document.word($0).hasPrefix("servic") }
        && !object.contains { document.tokens[$0].folded == "," }
    default: return false
    }
  }

  /// `o Centro de Contacto da Voxalia`, `a Empresa de Contact Center Voxalia`: the name is Voxalia.
  mutating func cutCenters() {
    guard document.language == .portuguese else { return }
    for index in candidates.indices {
      let candidate = candidates[index]
      guard !KnownOrganizations.shared.contains(candidate.key),
        let rest = behindCenter(candidate),
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
      guard let phrase = marks.phrase(.site, at: first),
        document.tokens[first].isCapitalized
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
    // `SAC da Norvia`
    if document.word(begin) == "sac", document.word(begin + 1).isOne(of: "da", "do", "de") {
      return between(begin + 2, candidate.tokens.upperBound)
    }
    // `Empresa de Contact Center Voxalia`
    guard marks.covers(.orgNoun, begin), document.word(begin + 1) == "de",
      let phrase = marks.phrase(.site, at: begin + 2) ?? marks.phrase(.topic, at: begin + 2)
    else { return nil }
    return between(phrase.upperBound, candidate.tokens.upperBound)
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
}
