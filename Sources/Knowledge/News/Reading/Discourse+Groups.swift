import Switchboard

/// Call centers that are told of together.
extension Discourse {
  /// Whether several are meant: by a number, by `plusieurs`, by a plural that is new; `its offices in Cork` are one.
  func isGroup(_ mention: SiteMention) -> Bool {
    if let count = mention.count { return count > 1 }
    // `ceased operations in Derby`
    if document.language == .english,
      document.word(mention.tokens.upperBound - 1).isOne(of: "operations", "premises")
    {
      return false
    }
    if mention.determiner == .possessive, !mention.isStrong { return false }
    return mention.isStrong || mention.determiner == .bare || mention.determiner == .indefinite
  }

  /// Several that are counted together are no call center.
  func group(
    _ trigger: Trigger, _ mention: SiteMention, _ organization: Int?, _ city: PlaceMention,
    _ proof: NewsEvidence
  ) {
    // `deux centres à Rabat`: somebody is there.
    if document.language == .french, organization != nil, mention.cities.count == 1,
      mention.count.map({ $0 < 7 })
        ?? ([.indefinite, .bare].contains(mention.determiner) && trigger.kind == .open)
    {
      return emit(trigger, mention, organization, city, false, proof)
    }
    // `Quarante-huit centres seront ouverts`: not in the one town that is named.
    if document.language == .french, (mention.count ?? 2) > 12 { return }
    guard var status = status(trigger), trigger.certainty != .negated else { return }
    // `connaît l'ouverture de nouveaux centres`: they are opening.
    if trigger.kind == .open, trigger.isNoun, status == .operating { status = .opening }
    let known = city.place.flatMap { groupsByPlace[$0.index] }?.first {
      sites[$0].organization == organization && sites[$0].said.first?.status == status
    }
    if let known {
      if sites[known].evidence.count < Self.proofs { sites[known].evidence.append(proof) }
      return
    }
    var found = FoundSite(
      organization: organization, place: city.place, city: city.name, country: city.place?.country,
      token: trigger.tokens.lowerBound)
    found.isGroup = true
    found.count = mention.count ?? 2
    found.said = [(status, sentence)]
    found.evidence = [proof]
    found.mention = city
    if let place = city.place { groupsByPlace[place.index, default: []].append(sites.count) }
    sites.append(found)
    focusCity = city
    if let organization, let count = mention.count, count < 20,
      trigger.kind == .close || trigger.kind == .open
    {
      add(
        trigger.kind == .close ? .closure : .opening, trigger.certainty, organization: organization,
        site: sites.count - 1,
        place: city, date: date(trigger), evidence: proof, token: trigger.tokens.lowerBound)
    }
  }

  /// `la fermeture de quatre centres : Marseille, Pantin, Rennes et Tours`; `les sites sont Belfort et Laval`.
  func listed(_ mention: SiteMention) -> [PlaceMention]? {
    for (index, place) in document.places[sentence].enumerated()
    where place.isCity && place.tokens.lowerBound > mention.tokens.upperBound {
      var before = document.word(place.tokens.lowerBound - 1)
      // `Niederlassungen in Sachsen-Anhalt: in Dessau und Wittenberg`
      if marks.covers(.locative, place.tokens.lowerBound - 1) {
        before = document.word(place.tokens.lowerBound - 2)
        guard before == ":" else { continue }
      }
      if let colon = colonBefore(place.tokens.lowerBound), colon >= mention.tokens.upperBound {
        return citiesBehind(colon)
      }
      guard
        before.isOne(of: "sont", "are", "son", "sono", "sao", "sind")
          || isOfThose(place.tokens.lowerBound)
      else { continue }
      let list = CityList(document, sentence).list(from: index)
      return list.count > 1 ? list.map { document.places[sentence][$0] } : nil
    }
    return nil
  }

  /// `son las de Madrid y Toledo`, `sont ceux de Lyon et de Tours`.
  private func isOfThose(_ token: Int) -> Bool {
    guard token - 3 >= marks.range.lowerBound, marks.covers([.of, .locative].asClasses, token - 1)
    else { return false }
    return document.word(token - 2).isOne(
      of: "las", "los", "ceux", "celles", "quelli", "quelle", "os", "as", "die", "those")
      && document.word(token - 3).isOne(
        of: "sont", "are", "son", "sono", "sao", "sind", "seront", "seran", "saranno", "serao")
  }

  /// The colon that a list of cities begins behind, over a word or two: `: quatre au Québec (Laval`.
  private func colonBefore(_ token: Int) -> Int? {
    between(max(marks.range.lowerBound, token - 6), token).last {
      document.tokens[$0].folded == ":"
    }
  }

  /// `sept centres : deux en Ontario (Kitchener et Orillia) et un à Nanaimo`: all cities of what is counted there.
  private func citiesBehind(_ colon: Int) -> [PlaceMention]? {
    var cities: [PlaceMention] = []
    for place in document.places[sentence]
    where place.tokens.lowerBound > colon && place.isCity && place.part == .plain {
      // `quatre au Québec (Laval, Québec)`: a region that has the name of a city holds those in parentheses.
      let next = place.tokens.upperBound
      if marks.range.contains(next), document.tokens[next].folded == "(",
        document.places[sentence].contains(where: { $0.tokens.lowerBound == next + 1 })
      {
        continue
      }
      cities.append(place)
    }
    let isTold = triggers.contains {
      $0.tokens.lowerBound > colon && !$0.isNoun
        // `: Douai, Cergy et celui d'Orléans, où travaillent 35 personnes`
        && !(document.language == .french && $0.kind == .employ
          && (cities.last?.tokens.upperBound ?? 0) <= $0.tokens.lowerBound)
    }
    return cities.count > 1 && !isTold ? cities : nil
  }

  /// `Aucun des deux centres`: as many as were told of just before.
  func row(_ mention: SiteMention) -> [PlaceMention]? {
    let isBoth = document.isOfBoth(mention)
    guard let count = mention.count ?? (isBoth ? 2 : nil), count > 1,
      mention.determiner == .definite || isBoth
    else { return nil }
    let recent = sites.indices.suffix(40).filter { site in
      !sites[site].isGroup && sites[site].place != nil && isRecent(site, 1)
    }
    guard recent.count == count else { return rowOfDeparting(mention) }
    let cities = recent.compactMap { cityMention(of: $0) }
    return cities.count == count ? cities : nil
  }

  /// Whether as many are counted as cities are named: `deux centres à Tunis et Sfax`.
  func isRow(_ mention: SiteMention) -> Bool { mention.cities.count > 1 }
}

extension NewsDocument {
  private static let both: WordSet = [
    "beide", "beiden", "both", "ambos", "ambas", "entrambi", "entrambe",
  ]

  /// `both call centers`, `entrambi i call center`, `ambos os centros`: two that were named before.
  func isOfBoth(_ mention: SiteMention) -> Bool {
    guard mention.isPlural else { return false }
    let begin = max(sentences[mention.sentence].range.lowerBound, mention.begin - 1)
    return between(begin, mention.tokens.lowerBound).contains { Self.both.contains(word($0)) }
  }
}
