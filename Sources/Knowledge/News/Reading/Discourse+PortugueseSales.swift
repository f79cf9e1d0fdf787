import Switchboard

/// Call centers that one sells to another.
extension Discourse {
  /// `A Norvia vendeu o call center de Lages à Voxalia`: it is of the one that buys it.
  func salesInPortuguese() {
    guard document.language == .portuguese else { return }
    for token in marks.range where document.words[token].verb >= 0 {
      let group = VerbGroup(document, sentence, token)
      guard
        let reading = group.best(of: document.verbs(token).filter { $0.lemma == "vender" }),
        let target = mentions.firstIndex(where: {
          $0.cities.count == 1 && !$0.isPlural
            && (reading.form == .participle && group.isPassive(reading)
              ? (1...14).contains(token - $0.tokens.upperBound + 1)
              : (1...6).contains($0.begin - token))
        }),
        let buyer = document.names[sentence].first(where: {
          let to = $0.tokens.lowerBound - 1
          return to > token && to >= mentions[target].tokens.upperBound
            && (document.word(to).isOne(of: "a", "ao")
              || (marks.covers(.orgNoun, to) || marks.covers(.article, to))
                && document.word(to - 1).isOne(of: "a", "ao", "para"))
            && (document.organizations[$0.organization].role.mayOperate
              || document.organizations[$0.organization].role == .client)
        }), buyer.organization != mentions[target].organization
      else { continue }
      let clause = Clauses(document, sentence).clause(of: token)
      let certainty = CertaintyReader(document, sentence).ofVerb(reading, group, clause)
      guard [.asserted, .planned].contains(certainty) else { continue }
      let city = place(mentions[target].cities[0])
      let proof = evidence(
        between(min(token, mentions[target].begin), buyer.tokens.upperBound), "acquire.sale")
      let seller =
        mentions[target].organization
        ?? document.names[sentence].last { $0.tokens.upperBound <= token }?.organization
      let number = site(
        organization: certainty == .asserted ? buyer.organization : seller,
        city: city, token: token, status: .operating, evidence: proof)
      mentions[target].isUsed = true
      // Who buys one runs it.
      if certainty == .asserted { document.organizations[buyer.organization].role = .operator }
      let trigger = Trigger(
        kind: .have, tokens: token..<token + 1, sentence: sentence, lemma: "vender",
        isNoun: false, isPassive: false, certainty: certainty, clause: clause)
      add(
        .acquisition, certainty, organization: buyer.organization, site: number, place: city,
        date: date(trigger), evidence: proof, token: token)
      count(buyer.organization)
    }
  }
}
