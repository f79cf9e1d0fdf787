import Switchboard

/// Operators that a sentence tells to be at work in one town.
extension Discourse {
  /// `With Norvex and Lumora two call center operators are already at work in Tulsa`, `In Gera sind mit Norvex und Lumora
  /// bereits zwei Callcenter-Betreiber ansässig`: each has a call center there.
  func operatorsOfTown() {
    guard document.language != .arabic, !marks.isQuestion,
      let noun = marks.range.first(where: { isOperatorsNoun($0) }),
      triggers.allSatisfy({ [.employ, .have, .present].contains($0.kind) }),
      !marks.range.contains(where: {
        marks.covers([.negator, .hedge, .future, .clientMark].asClasses, $0)
      }),
      marks.range.contains(where: { OperatorsOfTown.already.contains(document.word($0)) })
    else { return }
    let cities = document.places[sentence].filter { $0.isCity && $0.part == .plain }
    let names = document.names[sentence].filter {
      document.organizations[$0.organization].role.mayOperate
    }
    guard cities.count == 1, let city = cities.first, names.count > 1, names.count < 8,
      marks.covers(.locative, city.tokens.lowerBound - 1),
      zip(names, names.dropFirst()).allSatisfy({ areJoined($0, $1) })
    else { return }
    for index in mentions.indices { mentions[index].isUsed = true }
    triggers = []
    let proof = evidence(
      between(
        min(names[0].tokens.lowerBound, city.tokens.lowerBound),
        max(names[names.count - 1].tokens.upperBound, city.tokens.upperBound, noun + 1)),
      "operators")
    for name in names {
      _ = site(
        organization: name.organization, city: city, token: name.tokens.lowerBound,
        status: .operating, evidence: proof)
    }
  }

  /// `call center operators`, `operadores de call centers`, `Callcenter-Betreiber`, `weitere Anbieter`
  private func isOperatorsNoun(_ token: Int) -> Bool {
    let word = document.word(token)
    if document.language == .german {
      return OperatorsOfTown.german.contains { word.hasSuffix($0) }
    }
    return OperatorsOfTown.nouns.contains(word)
      && between(max(marks.range.lowerBound, token - 3), min(marks.range.upperBound, token + 5))
        .contains { marks.begins([.site, .topic, .sector].asClasses, at: $0) }
  }

  private func areJoined(_ one: NameMention, _ other: NameMention) -> Bool {
    let gap = between(one.tokens.upperBound, other.tokens.lowerBound)
    return (1...5).contains(gap.count)
      && gap.allSatisfy {
        document.word($0).isOne(of: ",", "and", "et", "y", "e", "und", "with", "avec")
          || marks.covers([.article, .by].asClasses, $0)
          || document.tokens[$0].kind == .word
            && document.language == .german && $0 + 1 == other.tokens.lowerBound
      } && gap.contains { document.word($0).isOne(of: ",", "and", "et", "y", "e", "und") }
  }
}

private enum OperatorsOfTown {
  static let nouns: WordSet = [
    "operators", "providers", "companies", "firms", "employers", "operateurs", "prestataires",
    "entreprises", "societes", "operadores", "operadoras", "prestadoras", "empresas", "operatori",
    "aziende", "societa", "fornitori",
  ]
  static let german = ["betreiber", "anbieter", "dienstleister", "firmen", "unternehmen"]
  static let already: WordSet = [
    "already", "deja", "ya", "gia", "ja", "bereits", "schon", "now",
  ]
}
