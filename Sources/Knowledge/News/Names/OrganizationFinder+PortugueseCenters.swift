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
    for first in max(marks.range.lowerBound, begin - 3)...begin {
      guard let phrase = marks.phrase(.site, at: first), phrase.upperBound > begin else { continue }
      let end = phrase.upperBound
      // `Centro de Suporte a Clientes e Negócios da Voxalia`
      let of = between(end, min(end + 4, candidate.tokens.upperBound)).first {
        document.word($0).isOne(of: "da", "do")
      }
      if let of, of == end || document.tokens[end].folded == "e" {
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
}
