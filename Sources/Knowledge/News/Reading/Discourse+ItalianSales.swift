import Switchboard

/// Call centers that change hands in Italian, told by the one who sells or by what passes.
extension Discourse {
  private static let selling: WordSet = ["cedere", "vendere", "passare"]

  /// `Norvia cede il call center di Pisa a Voxalia`, `il centro di Pisa passa a Voxalia`, `è stato rilevato da Voxalia`:
  /// it is of the one that takes it over.
  func sales() {
    for token in marks.range where document.words[token].verb >= 0 {
      let group = VerbGroup(document, sentence, token)
      guard
        let reading = group.best(of: document.verbs(token).filter { $0.verbClass == .acquire })
      else { continue }
      let isSale = Self.selling.contains(reading.lemma)
      guard isSale || group.isPassive(reading),
        let sold = mentions.firstIndex(where: {
          $0.cities.count == 1 && !$0.isPlural && abs($0.begin - token) <= 12
        }),
        let buyer = document.names[sentence].first(where: { name in
          name.tokens.lowerBound > token
            && document.organizations[name.organization].role.mayOperate
            && (1...4).contains { back in
              let before = name.tokens.lowerBound - back
              return marks.range.contains(before) && before > token
                && (isSale
                  ? document.word(before).isOne(of: "a", "ad", "alla", "al", "all")
                  : marks.covers(.by, before))
            }
        })
      else { continue }
      let clause = Clauses(document, sentence).clause(of: token)
      let certainty = CertaintyReader(document, sentence).ofVerb(reading, group, clause)
      guard [.asserted, .planned].contains(certainty) else { continue }
      let mention = mentions[sold]
      let city = place(mention.cities[0])
      // The seller was taken for the one that has it.
      for index in here(city)
      where certainty == .asserted && sites[index].evidence.allSatisfy({ $0.rule == "named" }) {
        sites[index].organization = buyer.organization
      }
      let proof = evidence(
        between(min(token, mention.begin), max(buyer.tokens.upperBound, city.tokens.upperBound)),
        "acquire.sale")
      let trigger = Trigger(
        kind: .have, tokens: token..<token + 1, sentence: sentence, lemma: reading.lemma,
        isNoun: false, isPassive: false, certainty: certainty, clause: clause)
      let number = site(
        organization: buyer.organization, city: city, token: token, status: .operating,
        evidence: proof)
      add(
        .acquisition, certainty, organization: buyer.organization, site: number, place: city,
        date: date(trigger), evidence: proof, token: token)
      count(buyer.organization)
      (focusSite, focusCity) = (number, city)
      return
    }
  }
}
