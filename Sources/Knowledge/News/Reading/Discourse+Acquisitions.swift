import Switchboard

/// Call centers that somebody takes over from another.
extension Discourse {
  private static let buying: WordSet = [
    "acquistare", "acquisire", "comprare", "rilevare", "comprar", "adquirir", "racheter",
    "reprendre", "acquerir", "acheter", "mettre", "offrir", "emparer", "acquire", "buy", "assumir",
    "take", "purchase", "quedar", "hacer",
  ]

  /// `Nel 2018 Voxalia aveva rilevato il centro di Cosenza`: it is of the one that takes it over.
  func acquisitions() {
    guard document.language != .german, document.language != .arabic else { return }
    for token in marks.range where document.words[token].verb >= 0 {
      let readings = document.verbs(token).filter {
        $0.verbClass == .acquire && Self.buying.contains($0.lemma)
          && TriggerFinder(document: document, sentence: sentence).hasParticle($0, token)
      }
      if readings.isEmpty { continue }
      let group = VerbGroup(document, sentence, token)
      guard
        let reading = group.best(of: readings)
      else { continue }
      // `The Tulsa call center was acquired by Lumora`
      let buyer = group.isPassive(reading) && group.hasBe ? boughtBy(token) : nil
      if group.isPassive(reading), buyer == nil { continue }
      if acquiresFirm(token, reading, group) { continue }
      let clause = Clauses(document, sentence).clause(of: token)
      guard
        let target = mentions.firstIndex(where: { mention in
          (buyer != nil ? mention.tokens.upperBound <= token : mention.begin > token)
            && abs(mention.begin - token) <= (document.language == .portuguese ? 16 : 10)
            && clause.contains(mention.begin)
            && !mention.cities.isEmpty && (!mention.isPlural || document.language == .italian)
            && (mention.isStrong || mention.determiner == .definite)
        }),
        !triggers.contains(where: {
          !$0.isNoun && between(token + 1, mentions[target].begin).contains($0.tokens.lowerBound)
        })
      else { continue }
      var certainty = CertaintyReader(document, sentence).ofVerb(reading, group, clause)
      if certainty == .asserted, isTakenLaterInItalian(reading) { certainty = .planned }
      guard
        [.asserted, .planned].contains(certainty)
          || certainty == .hedged && document.language == .italian
      else { continue }
      let name =
        buyer ?? ownerBefore(token)
        ?? document.names[sentence].last {
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
        document.language.isOne(of: .italian, .french) && certainty != .asserted
        ? mention.organization : nil
      for city in mention.cities.map(place) {
        if certainty == .asserted, let former = mention.organization, former != organization,
          let place = city.place
        {
          takers[place.index] = (organization, former)
        }
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

  /// Who stands behind `acquired by`.
  private func boughtBy(_ verb: Int) -> NameMention? {
    guard document.language == .english, document.word(verb + 1) == "by",
      let name = document.names[sentence].first(where: {
        (2...6).contains($0.tokens.lowerBound - verb)
      })
    else { return nil }
    if document.organizations[name.organization].role == .owner {
      document.organizations[name.organization].role = .unknown
    }
    return name
  }

  /// `a unit of Lumora, which acquired Norwold`: the one that `which` stands for, though it is an owner.
  private func ownerBefore(_ verb: Int) -> NameMention? {
    guard document.language == .english, document.word(verb - 1) == "which" else {
      return nil
    }
    let name = document.names[sentence].last {
      (1...3).contains(verb - $0.tokens.upperBound) && $0.tokens.upperBound < verb - 1
    }
    if let name, document.organizations[name.organization].role == .owner {
      document.organizations[name.organization].role = .unknown
    }
    return name
  }

  /// `Lumora bought call center operator Norwold`, `acquired the Norwold call centers`: of a firm as a whole no town is
  /// told.
  private func acquiresFirm(_ token: Int, _ reading: VerbLexicon.Reading, _ group: VerbGroup)
    -> Bool
  {
    guard document.language == .english,
      !document.places[sentence].contains(where: {
        $0.isCity && (1...12).contains($0.tokens.lowerBound - token)
      }),
      let bought = document.names[sentence].first(where: {
        (1...9).contains($0.tokens.lowerBound - token)
      }),
      case let gap = between(token + 1, bought.tokens.lowerBound),
      !gap.contains(where: {
        document.tokens[$0].kind == .mark && document.tokens[$0].folded != "-"
          || marks.covers([.of, .by, .locative, .forMark].asClasses, $0)
      }),
      gap.contains(where: { marks.begins([.topic, .site].asClasses, at: $0) })
        || (0...1).contains(where: {
          marks.begins([.topic, .site].asClasses, at: bought.tokens.upperBound + $0)
        }),
      let buyer = ownerBefore(token)
        ?? document.names[sentence].last(where: {
          $0.tokens.upperBound <= token && !isBeneficiary($0)
            && document.organizations[$0.organization].role != .agency
        }), buyer.organization != bought.organization
    else { return false }
    let clause = Clauses(document, sentence).clause(of: token)
    let certainty = CertaintyReader(document, sentence).ofVerb(reading, group, clause)
    guard [.asserted, .planned].contains(certainty) else { return false }
    let trigger = Trigger(
      kind: .have, tokens: token..<token + 1, sentence: sentence, lemma: reading.lemma,
      isNoun: false, isPassive: false, certainty: certainty, clause: clause)
    add(
      .acquisition, certainty, organization: buyer.organization, site: nil, date: date(trigger),
      evidence: evidence(
        between(buyer.tokens.lowerBound, bought.tokens.upperBound), "acquire.firm"),
      token: token)
    return true
  }

}
