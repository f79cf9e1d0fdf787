import Switchboard

/// Rows of French: towns that are kept, towns with the jobs they lose, firms that are there, too; and subjects behind them.
extension Discourse {
  /// `Seraient conservés Belfort, Bordeaux et Laval`: there are call centers in all of them.
  func keepsTowns(_ trigger: Trigger) -> Bool {
    guard document.language == .french, trigger.isLight, !trigger.isNoun,
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.tokens.lowerBound == trigger.tokens.upperBound
      }), let organization = organization(trigger, nil).organization ?? mainOperator
    else { return false }
    for city in CityList(document, sentence).list(from: first).map(place) {
      _ = site(
        organization: organization, city: city, token: city.tokens.lowerBound, status: .operating,
        evidence: evidence(between(trigger.tokens.lowerBound, city.tokens.upperBound), "stay.row"))
    }
    count(organization)
    rowSentence = sentence
    return true
  }

  /// `fermer Marseille (25 postes), Pantin (149) et Tours (51)`: how many jobs go with each.
  func cutsInBrackets(_ trigger: Trigger) {
    guard [.asserted, .planned].contains(trigger.certainty) else { return }
    let told = document.places[sentence].filter { $0.isCity && $0.part == .plain }.compactMap {
      city in
      marks.numbers.first {
        $0.tokens.lowerBound == city.tokens.upperBound + 1
          && document.tokens[city.tokens.upperBound].folded == "("
      }.map { (city, $0) }
    }
    guard told.count > 1,
      told.contains(where: { marks.begins(.job, at: $0.1.tokens.upperBound) }),
      told.allSatisfy({ pair in
        let end = pair.1.tokens.upperBound
        return marks.range.contains(end)
          && (document.tokens[end].folded == ")" || marks.begins(.job, at: end))
      })
    else { return }
    for (city, number) in told {
      guard let site = here(city).last,
        !events.contains(where: { $0.type == .layoff && $0.site == site && !$0.isHeadline })
      else { continue }
      add(
        .layoff, trigger.certainty, organization: sites[site].organization, site: site, place: city,
        date: date(trigger),
        headcount: NewsCapacity(
          measure: .jobsCut, least: number.least, most: number.most,
          isPlanned: trigger.certainty != .asserted),
        evidence: evidence(between(city.tokens.lowerBound, number.tokens.upperBound), "layoff.row"),
        token: city.tokens.lowerBound)
    }
  }

  /// `Bordeaux, pour sa part, perdrait 69 emplois`: the town is the subject.
  func losingTownInFrench(_ trigger: Trigger) -> PlaceMention? {
    guard document.language == .french, trigger.kind == .layoff, !trigger.isPassive,
      document.verbs(trigger.tokens.lowerBound).contains(where: { $0.lemma == "perdre" })
    else { return nil }
    return document.places[sentence].last { city in
      guard city.isCity, city.part == .plain, city.tokens.upperBound <= trigger.tokens.lowerBound,
        trigger.tokens.lowerBound - city.tokens.upperBound <= 8
      else { return false }
      let before = city.tokens.lowerBound - 1
      let isFirst =
        !marks.range.contains(before) || document.tokens[before].kind == .mark
        || document.word(before).isOne(of: "et", "que", "qu", "mais")
      return isFirst
        && !document.names[sentence].contains {
          between(city.tokens.upperBound, trigger.tokens.lowerBound).contains($0.tokens.lowerBound)
        }
        && (city.tokens.upperBound == trigger.tokens.lowerBound
          || document.tokens[city.tokens.upperBound].folded == ",")
    }
  }

  /// `À Dakar opèrent déjà l'américain Voxalia et Norvex`: the subjects stand behind the verb.
  func areThereToo(_ trigger: Trigger) -> Bool {
    guard document.language == .french, trigger.lemma == "operer", !trigger.isNoun,
      trigger.certainty == .asserted,
      !document.names[sentence].contains(where: {
        trigger.clause.contains($0.tokens.lowerBound)
          && $0.tokens.upperBound <= trigger.tokens.lowerBound
      }),
      let city = document.places[sentence].last(where: {
        $0.isCity && $0.part == .plain && $0.tokens.upperBound <= trigger.tokens.lowerBound
          && hasPreposition($0)
      }), mentions.allSatisfy({ $0.begin < trigger.tokens.lowerBound })
    else { return false }
    let names = document.names[sentence].filter {
      $0.tokens.lowerBound >= trigger.tokens.upperBound
        && document.organizations[$0.organization].role.mayOperate
    }
    guard let first = names.first, first.tokens.lowerBound - trigger.tokens.upperBound <= 4 else {
      return false
    }
    var end = first.tokens.lowerBound
    for name in names {
      let gap = between(end, name.tokens.lowerBound)
      let isInRow =
        name.tokens == first.tokens
        || gap.count <= 4
          && gap.contains { document.word($0) == "et" || document.tokens[$0].folded == "," }
          && !gap.contains { marks.begins(.clause, at: $0) }
      guard isInRow else { break }
      _ = site(
        organization: name.organization, city: city, token: name.tokens.lowerBound,
        status: .operating,
        evidence: evidence(between(city.tokens.lowerBound, name.tokens.upperBound), "have.row"))
      end = name.tokens.upperBound
    }
    return true
  }

  /// `allait fermer ... le tribunal prononçait la liquidation`: what a court pronounces is done, whatever was planned before.
  func settlesInFrench(_ trigger: Trigger, _ city: PlaceMention) {
    guard document.language == .french, trigger.isNoun, trigger.certainty == .asserted,
      trigger.lemma.isOne(of: "liquidation", "faillite", "mise"),
      between(
        max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 8),
        min(trigger.clause.upperBound, trigger.tokens.upperBound + 8)
      ).contains(where: { document.word($0).hasPrefix("prononc") })
    else { return }
    for index in events.indices
    where events[index].type == .closure && events[index].certainty == .planned
      && events[index].place?.place?.index == city.place?.index
    {
      events[index].certainty = .asserted
      events[index].date = date(trigger) ?? events[index].date
    }
  }

  /// `Huit ans après avoir inauguré son centre d'appels, Voxalia ferme`: who did it stands behind the comma.
  func subjectBehindInFrench(_ trigger: Trigger, _ names: [NameMention]) -> Int? {
    guard document.language == .french, !trigger.isNoun,
      between(max(marks.range.lowerBound, trigger.tokens.lowerBound - 4), trigger.tokens.lowerBound)
        .contains(where: { document.word($0).isOne(of: "avoir", "ayant") }),
      names.allSatisfy({ $0.tokens.lowerBound > trigger.tokens.upperBound }),
      let name = names.first, name.tokens.lowerBound - trigger.tokens.upperBound <= 16
    else { return nil }
    var before = name.tokens.lowerBound - 1
    while marks.covers([.article, .orgNoun].asClasses, before) { before -= 1 }
    return document.tokens[before].folded == "," ? name.organization : nil
  }
}
