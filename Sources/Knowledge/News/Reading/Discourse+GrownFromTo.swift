import Switchboard

/// Call centers that have grown from one number to another, or shrunk, in French and Italian.
extension Discourse {
  /// `Les effectifs du centre d'appels d'Angers sont passés de 120 à 200`, `ha portato da 100 a 160 le postazioni`: it has grown.
  func grownFromTo() {
    guard document.language.isOne(of: .french, .italian),
      !triggers.contains(where: { [.open, .close, .layoff, .reduce].contains($0.kind) }),
      marks.range.contains(where: { marks.covers([.person, .job, .seat].asClasses, $0) })
    else { return }
    for (index, from) in marks.numbers.enumerated() {
      let begin = from.tokens.lowerBound
      let next = index + 1 < marks.numbers.count ? marks.numbers[index + 1] : from
      // `de 120 à 200` is read as one number, or as two.
      let isOne = from.least != from.most
      let to = isOne ? from : next
      guard !from.isPercent, !to.isPercent, let least = from.least,
        let most = isOne ? from.most : to.least, most != least, min(most, least) > 5,
        isOne
          || document.word(begin - 1).isOne(of: "de", "da")
            && to.tokens.lowerBound == from.tokens.upperBound + 1
            && document.word(from.tokens.upperBound) == "a",
        let verb = between(max(marks.range.lowerBound, begin - 3), begin).first(where: { token in
          Self.grown.contains { document.word(token).hasPrefix($0) }
        }),
        document.knowledge.have.contains(document.tokens[verb - 1].folded)
          || document.word(verb - 1).isOne(of: "est", "sont", "e", "sono"),
        let mention = mentions.first(where: { $0.cities.count == 1 && !$0.isPlural }),
        let organization = mention.organization ?? focusOperator ?? soleOperator
      else { continue }
      // `est passé de 10 à 12 euros`, `il tempo di attesa è passato da 5 a 9 minuti`
      if isMeasure(to.tokens.upperBound)
        || between(max(marks.range.lowerBound, verb - 10), verb).contains(where: {
          Self.measured.contains(document.word($0))
        })
      {
        continue
      }
      let city = place(mention.cities[0])
      let isGrown = most > least
      let proof = evidence(
        between(verb, to.tokens.upperBound), isGrown ? "expand.from.to" : "reduce.from.to")
      let number = site(
        organization: organization, city: city, token: mention.begin,
        status: isGrown ? .operating : .reduced, evidence: proof)
      add(
        isGrown ? .expansion : .layoff, .asserted, organization: organization, site: number,
        place: city, date: nil,
        evidence: proof, token: verb)
      return
    }
  }

  private func isMeasure(_ token: Int) -> Bool {
    document.tokens[token].folded.isOne(of: "€", "%", "$")
      || Self.measures.contains(document.word(token))
  }

  private static let measures: WordSet = [
    "euro", "euros", "minute", "minutes", "secondes", "heures", "ans", "jours", "pour", "millions",
    "francs", "dirhams", "minuti", "secondi", "ore", "anni", "giorni", "per", "milioni",
    "centesimi",
  ]
  private static let measured: WordSet = [
    "salaire", "salaires", "prime", "primes", "prix", "ticket", "temps", "attente", "duree", "taux",
    "stipendio", "stipendi", "paga", "premio", "prezzo", "tempo", "tempi", "attesa", "durata",
    "tasso", "buono", "quota",
  ]
  private static let grown = ["passe", "passat", "porte", "portat", "monte", "salit", "cresciut"]
}
