import Switchboard

/// Call centers that have grown from one number to another, or shrunk.
extension Discourse {
  /// `Les effectifs du centre d'appels d'Angers sont passés de 120 à 200`, `ha portato da 100 a 160 le postazioni`: it has grown.
  func grownFromTo() {
    guard document.language.isOne(of: .french, .italian, .spanish, .english, .portuguese),
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
          || document.word(begin - 1).isOne(of: "de", "da", "dos")
            && to.tokens.lowerBound == from.tokens.upperBound + 1
            && document.word(from.tokens.upperBound).isOne(of: "a", "para"),
        let verb = between(max(marks.range.lowerBound, begin - 3), begin).first(where: { token in
          Self.grown[document.language]?.contains { document.word(token).hasPrefix($0) } == true
        }),
        document.language.isOne(of: .english, .portuguese)
          || document.knowledge.have.contains(document.tokens[verb - 1].folded)
          || document.word(verb - 1).isOne(of: "est", "sont", "e", "sono", "fait", "effectifs")
          // `pasó de 100 a 180 empleados`
          || document.language == .spanish && document.isFiniteInSpanish(verb)
            && document.verbs(verb).allSatisfy({ $0.form == .past }),
        let mention = mentions.first(where: { $0.cities.count == 1 && !$0.isPlural }),
        let organization = mention.organization
          ?? document.names[sentence].last(where: {
            document.organizations[$0.organization].role.mayOperate
          })?.organization ?? focusOperator ?? soleOperator
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
      let proof = evidence(between(verb, to.tokens.upperBound), "expand.from.to")
      // `L'effectif est passé de 200 à 120 salariés`: some have gone.
      let isLess = most < least
      let number = site(
        organization: organization, city: city, token: mention.begin,
        status: isLess ? .reduced : .operating, evidence: proof)
      add(
        isLess ? .contraction : .expansion, .asserted, organization: organization, site: number,
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
    "centesimi", "reais", "minutos", "segundos", "horas", "anos", "dias", "milhoes",
  ]
  private static let measured: WordSet = [
    "salaire", "salaires", "prime", "primes", "prix", "ticket", "temps", "attente", "duree", "taux",
    "stipendio", "stipendi", "paga", "premio", "prezzo", "tempo", "tempi", "attesa", "durata",
    "tasso", "buono", "quota", "salario", "salarios", "vencimento", "espera", "taxa", "preco",
  ]
  private static let grown: [NewsLanguage: [String]] = [
    .english: [
      "climbed", "rose", "risen", "grew", "grown", "jumped", "increased", "swelled", "swollen",
    ],
    .french: [
      "passe", "porte", "monte", "tomb", "chut", "ramen", "redui", "fond", "descend", "recul",
    ],
    .italian: ["passat", "portat", "salit", "cresciut", "sces", "ridott", "calat"],
    .spanish: [
      "paso", "pasaron", "pasad", "elev", "aument", "ampli", "subi", "crec",
    ],
    .portuguese: ["passou", "passaram", "cresceu", "saltou", "aument", "ampli", "subi", "elev"],
  ]
}
