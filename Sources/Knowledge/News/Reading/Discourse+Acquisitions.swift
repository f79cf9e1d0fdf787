import Switchboard

/// Call centers that somebody takes over from another.
extension Discourse {
  private static let buying: WordSet = [
    "acquistare", "acquisire", "comprare", "rilevare", "comprar", "adquirir", "racheter",
    "reprendre", "acquerir", "acheter", "acquire", "buy",
  ]

  /// `Nel 2018 Voxalia aveva rilevato il centro di Cosenza`: it is of the one that takes it over.
  func acquisitions() {
    guard document.language != .german, document.language != .arabic else { return }
    for token in marks.range where document.words[token].verb >= 0 {
      let readings = document.verbs(token).filter {
        $0.verbClass == .acquire && Self.buying.contains($0.lemma)
      }
      if readings.isEmpty { continue }
      let group = VerbGroup(document, sentence, token)
      guard
        let reading = group.best(of: readings), !group.isPassive(reading)
      else { continue }
      let clause = Clauses(document, sentence).clause(of: token)
      guard
        let target = mentions.firstIndex(where: { mention in
          mention.begin > token && mention.begin - token <= 10 && clause.contains(mention.begin)
            && !mention.cities.isEmpty && (!mention.isPlural || document.language == .italian)
            && (mention.isStrong || mention.determiner == .definite)
        }),
        !triggers.contains(where: {
          !$0.isNoun && between(token + 1, mentions[target].begin).contains($0.tokens.lowerBound)
        })
      else { continue }
      let certainty = CertaintyReader(document, sentence).ofVerb(reading, group, clause)
      guard
        [.asserted, .planned].contains(certainty)
          || certainty == .hedged && document.language == .italian
      else { continue }
      let name = document.names[sentence].last {
        $0.tokens.upperBound <= token && document.organizations[$0.organization].role.mayOperate
          && !isBeneficiary($0)
      }
      guard let organization = name?.organization ?? focusOperator ?? mainOperator,
        organization != mentions[target].organization || name != nil
      else { continue }
      let mention = mentions[target]
      mentions[target].isUsed = true
      let trigger = Trigger(
        kind: .have, tokens: token..<token + 1, sentence: sentence, lemma: reading.lemma,
        isNoun: false, isPassive: false, certainty: certainty, clause: clause)
      // `potrebbe rilevare il call center della Norvia`: until then it is of the other one.
      let owner =
        document.language == .italian && certainty != .asserted ? mention.organization : nil
      for city in mention.cities.map(place) {
        let proof = evidence(
          between(token, max(city.tokens.upperBound, mention.tokens.upperBound)), "acquire.verb")
        let number = site(
          organization: owner ?? organization, city: city, token: token,
          status: certainty == .asserted || owner != nil ? .operating : nil, evidence: proof)
        add(
          .acquisition, certainty, organization: organization, site: number, place: city,
          date: date(trigger), evidence: proof, token: token)
      }
      count(organization)
    }
  }
}
