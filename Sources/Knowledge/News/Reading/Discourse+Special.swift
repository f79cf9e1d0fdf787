import Switchboard

/// What only some verbs and nouns say of a call center.
extension Discourse {
  /// Verbs that open a call center only where it is a new one: `investirá en un nuevo call center`.
  func isInvestment(_ trigger: Trigger) -> Bool {
    trigger.lemma.isOne(
      of: "invest", "investir", "invertir", "investire", "aplicar", "investieren")
  }

  /// `58 personnes quittent le centre`: people leave, the call center stays.
  func leavesOnly(_ trigger: Trigger) -> Bool {
    guard trigger.kind == .close,
      trigger.lemma.isOne(
        of: "quitter", "leave", "quit", "abandonar", "abandonner", "lasciare", "verlassen", "deixar"
      )
    else { return false }
    return between(
      max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 4), trigger.tokens.lowerBound
    ).contains { token in
      marks.covers([.person, .job].asClasses, token)
        && !document.names[sentence].contains { $0.tokens.contains(token) }
    }
  }

  /// The call center where jobs go or that closes, of those of the operator that is spoken of.
  var troubledSite: Int? {
    guard let last = focusSite else { return nil }
    func isOfEnd(_ site: Int) -> Bool {
      events.contains {
        $0.site == site && [.layoff, .closure, .contraction].contains($0.type)
          && $0.certainty != .negated
      }
    }
    if isOfEnd(last) { return last }
    let own = sites.indices.filter {
      sites[$0].organization == sites[last].organization && isOfEnd($0)
    }
    return own.count == 1 ? own[0] : nil
  }

  /// `ha desmentido el cierre de Salamanca`: the city stands for the call center that was told of there.
  func closesCity(_ trigger: Trigger) -> Bool {
    guard trigger.kind == .close, trigger.isNoun, marks.covers(.of, trigger.tokens.upperBound),
      let city = document.places[sentence].first(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound == trigger.tokens.upperBound + 1
      }), let known = here(city).last, sites[known].organization != nil
    else { return false }
    emit(
      trigger, nil, sites[known].organization, city, true,
      evidence(between(trigger.tokens.lowerBound, city.tokens.upperBound), "close.city"))
    return true
  }

  /// Whether `este último`, `ce dernier`, `the latter` stands right before a participle.
  func isOfLast(_ trigger: Trigger) -> Bool {
    between(
      max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 3), trigger.tokens.lowerBound
    ).contains {
      document.word($0).isOne(
        of: "ultimo", "ultima", "dernier", "derniere", "latter", "letzteres", "letzterer")
    }
  }

  func isNewSite(_ mention: SiteMention?) -> Bool {
    guard let mention else { return false }
    return (mention.determiner == .indefinite || mention.isOther)
      && mention.begin > 0
      && (marks.covers(.locative, mention.begin - 1) || marks.covers(.locative, mention.begin))
  }

  /// One call center is in one city: `in Bacoor, Cavite`; of `Santo Amaro, no Recife` the first is a part of the other.
  func narrowed(_ cities: [PlaceMention], _ mention: SiteMention) -> [PlaceMention] {
    guard cities.count == 2, !mention.isPlural, !mention.isAnaphor else { return cities }
    if isCalledTown(cities[0]) || isTownOfHeadlineInFrench(cities[0]) { return [cities[0]] }
    if isQualified(cities[0], by: cities[1]) {
      let (inner, outer) = (cities[0].place?.population ?? 0, cities[1].place?.population ?? 0)
      return [outer > 10 * max(inner, 20_000) ? cities[1] : cities[0]]
    }
    let gap = between(cities[0].tokens.upperBound, cities[1].tokens.lowerBound)
    // `o centro do Mindelo, em São Vicente`: the island.
    if document.language == .portuguese, gap.count == 2, document.word(gap.lowerBound) == ",",
      document.word(gap.lowerBound + 1) == "em",
      (cities[1].place?.population ?? 0) <= 3 * max(cities[0].place?.population ?? 0, 1)
        || cities[0].place?.country != cities[1].place?.country
    {
      return [cities[0]]
    }
    guard (1...2).contains(gap.count), let first = gap.first, let last = gap.last,
      document.tokens[first].folded == "," || gap.count == 1,
      marks.covers(.locative, last), let inner = cities[0].place, let outer = cities[1].place,
      outer.country == inner.country, outer.population > 3 * inner.population
    else { return cities }
    return [cities[1]]
  }

  func isQualified(_ city: PlaceMention, by other: PlaceMention) -> Bool {
    other.tokens.lowerBound == city.tokens.upperBound + 1
      && document.tokens[city.tokens.upperBound].folded == ","
  }

  /// `Teleperformance and Afni have opened sites in Cavite and Quezon City, respectively`.
  func respectively(_ trigger: Trigger, _ cities: [PlaceMention]) -> [Int]? {
    guard cities.count > 1,
      trigger.clause.contains(where: {
        document.word($0).isOne(
          of: "respectively", "respectivement", "respectivamente", "rispettivamente", "jeweils")
      })
    else { return nil }
    let names = document.names[sentence].filter {
      $0.tokens.upperBound <= trigger.tokens.lowerBound
        && document.organizations[$0.organization].role.mayOperate
    }
    guard names.count == cities.count, Set(names.map(\.organization)).count == cities.count else {
      return nil
    }
    return names.map(\.organization)
  }

  /// `Augusta, Georgia, and Huntington, West Virginia, will go dark`: the city stands for the call center there.
  func cityIsSubject(_ trigger: Trigger) -> Bool {
    guard trigger.kind == .close, !trigger.isNoun else { return false }
    let places = document.places[sentence]
    guard
      let last = places.lastIndex(where: { $0.tokens.upperBound <= trigger.tokens.lowerBound }),
      case let city = places[last].part == .qualifier && last > 0 ? last - 1 : last,
      places[city].isCity, places[city].part == .plain
    else { return false }
    let gap = between(places[last].tokens.upperBound, trigger.tokens.lowerBound)
    guard gap.count <= 5,
      gap.allSatisfy({
        document.tokens[$0].kind == .mark
          || marks.covers([.future, .negator, .soon, .hedge].asClasses, $0)
          || document.language == .german && document.word($0) == "zu"
          || VerbGroup.isAuxiliary(document.word($0), document.language)
      })
    else { return false }
    // `Augusta, Georgia, will close`, but `controllata dal fondo Carlyle, ha chiuso`.
    if gap.contains(where: { document.tokens[$0].folded == "," }), places[last].part != .qualifier {
      return false
    }
    let list = CityList(document, sentence)
    var first = city
    while first > 0 {
      let before = places[first - 1].part == .qualifier && first > 1 ? first - 2 : first - 1
      guard places[before].isCity, list.list(from: before).contains(first) else { break }
      first = before
    }
    let begin = places[first].tokens.lowerBound
    // As a subject: no preposition, no noun before it.
    guard !marks.covers([.locative, .of, .by, .forMark].asClasses, begin - 1),
      let organization = focusOperator ?? mainOperator
    else { return false }
    let cities = list.list(from: first).filter { $0 <= city }.map(place)
    let proof = evidence(between(begin, trigger.tokens.upperBound), "close.city")
    for city in cities { emit(trigger, nil, organization, city, true, proof) }
    cuts(trigger, organization, cities, proof)
    return true
  }

  /// The city that stands before a colon or comma at the begin of a headline.
  func headingCity() -> PlaceMention? {
    guard sentence == 0, document.hasHeadline,
      let first = document.places[0].first(where: { $0.isCity && $0.part == .plain }),
      first.tokens.lowerBound <= marks.firstWord + 1,
      marks.range.contains(first.tokens.upperBound)
    else { return nil }
    let next = document.tokens[first.tokens.upperBound].folded
    return next == ":" || next == "," || next == "-" || next == "–" || next == "|" ? first : nil
  }

  /// `Ouvert en 2013 avec soixante agents, il en compte 198`: a participle that a sentence begins with is of what
  /// was spoken of.
  func isApposed(_ trigger: Trigger) -> Bool {
    guard trigger.kind == .open, !trigger.isNoun, trigger.isPassive, let focusSite,
      trigger.tokens.lowerBound == marks.firstWord, isRecent(focusSite, 2), sentence > 0,
      document.paragraphs[sentence] - document.paragraphs[sentence - 1] <= 1,
      city(in: trigger.clause, needsPreposition: true) == nil, !isOfFirmInFrench(trigger)
    else { return false }
    return marks.dates.contains {
      (0...2).contains($0.tokens.lowerBound - trigger.tokens.upperBound)
    }
  }

  /// `The project was cancelled`, `le projet a été abandonné`: of what was planned just before.
  func isOfProject(_ trigger: Trigger) -> Bool {
    guard trigger.kind == .cancel, let focusSite, isRecent(focusSite, 2),
      // `has reversed its decision to close its call center`
      !triggers.contains(where: {
        [.close, .layoff, .reduce, .move].contains($0.kind)
          && (0...5).contains($0.tokens.lowerBound - trigger.tokens.upperBound)
      }),
      sites[focusSite].said.contains(where: { $0.status == .planned || $0.status == .rumoured })
    else { return false }
    // `has abandoned its plan to open a call center in Boise`: of another one.
    let isElsewhere = document.places[sentence].contains {
      $0.isCity && $0.part == .plain && $0.tokens.lowerBound >= trigger.tokens.upperBound
        && trigger.clause.contains($0.tokens.lowerBound)
        && $0.place?.index != sites[focusSite].place?.index && hasPreposition($0)
    }
    if isElsewhere { return false }
    return marks.phrases(.planNoun, in: trigger.clause).contains {
      (marks.covers([.article, .demonstrative].asClasses, $0.lowerBound - 1)
        || document.language == .spanish && document.word($0.lowerBound - 1) == "del")
        && !marks.covers(.indefinite, $0.lowerBound - 1)
    }
  }

  /// `ha aperto un call center a Valona e progetta di sbarcare a Scutari`: who comes to the one has its call center in the
  /// other.
  func landsBehind(_ trigger: Trigger) -> Bool {
    guard trigger.kind == .open, !trigger.isNoun,
      trigger.lemma.isOne(of: "sbarcare", "approdare", "desembarcar", "aterrizar", "debarquer")
    else { return false }
    let begin = trigger.tokens.upperBound
    return document.places[sentence].contains {
      $0.isCity && $0.part == .plain && (1...2).contains($0.tokens.lowerBound - begin)
        && marks.covers(.locative, $0.tokens.lowerBound - 1)
    } && !mentions.contains { (0...6).contains($0.begin - begin) }
  }

  /// `Startek desembarcará en Altia Smart City`: it comes, and where is told elsewhere.
  func lands(_ trigger: Trigger) -> Bool {
    guard trigger.kind == .open, !trigger.isNoun,
      trigger.lemma.isOne(
        of: "desembarcar", "aterrizar", "llegar", "debarquer", "sbarcare", "approdare", "chegar"),
      let name = document.names[sentence].last(where: {
        $0.tokens.upperBound <= trigger.tokens.lowerBound
          && (trigger.tokens.lowerBound - $0.tokens.upperBound <= 2 || isFirstToArrive($0, trigger)
            // `Voxalia, que tiene su matriz en Lugo, había llegado a Vigo`
            || $0.tokens.lowerBound - marks.firstWord <= (document.language == .spanish ? 3 : 0)
              && document.word($0.tokens.upperBound) == ","
              && (1...2).contains { back in
                document.word(trigger.tokens.lowerBound - back) == ","
              })
          && document.organizations[$0.organization].role.mayOperate
      })
    else { return false }
    // `Los empleados de Voxalia llegaron`; `Voxalia no llega sola`
    if document.language == .spanish, headOfStaff(name) != nil || trigger.certainty == .negated {
      return true
    }
    // `llegó al país en 2012`: it opens nothing there.
    if city(in: trigger.clause, needsPreposition: true).map({
      place($0).tokens.lowerBound - trigger.tokens.upperBound < 6
    }) != true,
      (1...3).contains(where: {
        document.word(trigger.tokens.upperBound - 1 + $0).isOne(of: "pais", "mercado")
      })
        || document.places[sentence].contains(where: {
          !$0.isCity && (0...2).contains($0.tokens.lowerBound - trigger.tokens.upperBound)
        })
    {
      return true
    }
    if arrivesElse(trigger) { return true }
    let proof = evidence(span(trigger, nil), "open.arrival")
    let behind = between(trigger.tokens.upperBound, zone(of: trigger).upperBound)
    if let city = city(in: behind, needsPreposition: true) {
      emit(trigger, nil, name.organization, place(city), false, proof)
    } else {
      withoutCity(trigger, nil, name.organization, proof)
    }
    return true
  }

  /// `fermera Marseille (25 emplois), Pantin (149)`: how many jobs go with each.
  func cuts(
    _ trigger: Trigger, _ organization: Int?, _ cities: [PlaceMention], _ proof: NewsEvidence
  ) {
    var layoff = trigger
    layoff.kind = .layoff
    for (city, count) in pairs(in: marks.range)
    where cities.contains(where: { $0.tokens == city?.tokens }) {
      job(layoff, city, count, organization, false, proof)
    }
  }

  /// `ainsi que dans d'autres villes au Maroc`: more call centers, of which no city is told.
  func otherCities(_ trigger: Trigger, _ organization: Int) {
    guard let status = status(trigger), trigger.certainty == .asserted else { return }
    for phrase in marks.phrases(.several, in: zone(of: trigger))
    where marks.covers(.cityWord, phrase.upperBound) {
      let country = document.places[sentence].first {
        $0.place?.kind == .country && $0.tokens.lowerBound > phrase.lowerBound
      }
      var found = FoundSite(
        organization: organization, country: country?.place?.country, token: phrase.lowerBound)
      found.isGroup = true
      found.count = 2
      found.said = [(status, sentence)]
      found.evidence = [
        evidence(
          phrase.lowerBound..<max(phrase.upperBound + 1, country?.tokens.upperBound ?? 0),
          "open.others")
      ]
      sites.append(found)
      return
    }
  }

  /// `l'implantation de Webhelp à Agadir`, `the arrival of Convergys in Hickory`.
  func arrival(_ trigger: Trigger) -> Bool {
    guard trigger.kind == .open || trigger.kind == .close else { return false }
    let zone = self.zone(of: trigger)
    // `pour son installation à Douala`
    if marks.covers(.possessive, trigger.tokens.lowerBound - 1),
      let first = city(
        in: between(trigger.tokens.upperBound, trigger.tokens.upperBound + 3),
        needsPreposition: true),
      let organization = document.names[sentence].last(where: {
        $0.tokens.upperBound <= trigger.tokens.lowerBound
          && document.organizations[$0.organization].role.mayOperate && !isBeneficiary($0)
      })?.organization ?? focusOperator
    {
      let city = place(first)
      emit(
        trigger, nil, organization, city, true,
        evidence(
          between(trigger.tokens.lowerBound - 1, city.tokens.upperBound),
          trigger.kind.rawValue + ".arrival")
      )
      return true
    }
    guard
      let name = document.names[sentence].first(where: {
        $0.tokens.lowerBound > trigger.tokens.upperBound
          && $0.tokens.lowerBound <= trigger.tokens.upperBound + 5
          && zone.contains($0.tokens.lowerBound)
          && document.organizations[$0.organization].role.mayOperate
      }),
      between(trigger.tokens.upperBound, name.tokens.lowerBound).allSatisfy({
        marks.covers([.of, .by, .article, .orgNoun].asClasses, $0)
          || document.knowledge.placeWords.country(ofDemonym: document.word($0)) != nil
      })
    else { return false }
    let behind = between(name.tokens.upperBound, min(zone.upperBound, name.tokens.upperBound + 6))
    var city = city(in: behind, needsPreposition: true).map(place)
    if city == nil, hasThere(behind) || hasThere(zone) { city = focusCity }
    guard let city else { return endsSomewhere(trigger, name.organization) }
    emit(
      trigger, nil, name.organization, city, false,
      evidence(
        between(
          trigger.tokens.lowerBound,
          max(name.tokens.upperBound, city.sentence == sentence ? city.tokens.upperBound : 0)),
        trigger.kind.rawValue + ".arrival"))
    return true
  }
}
