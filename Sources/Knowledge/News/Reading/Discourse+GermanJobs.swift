import Switchboard

/// Jobs that go in a whole country or company, as German tells it.
extension Discourse {
  /// `Callcenter in Gera: 120 Jobs fallen weg`: the call center that stands before the colon.
  func headedInGerman(_ trigger: Trigger) -> Int? {
    let colon = trigger.clause.lowerBound - 1
    guard document.language == .german, marks.range.contains(colon),
      document.tokens[colon].folded == ":",
      !mentions.contains(where: { trigger.clause.contains($0.begin) })
    else { return nil }
    return mentions.lastIndex { $0.isStrong && !$0.cities.isEmpty && $0.tokens.upperBound <= colon }
  }

  /// `baut bundesweit über 500 Stellen ab`, `baut in der Schweiz 160 Stellen ab`: of no city. Told only of those that do
  /// nothing but run call centers, as jobs of others may be of any kind.
  func cutsEverywhere(_ trigger: Trigger, _ counts: [JobCount]) -> Bool {
    guard document.language == .german, trigger.kind == .layoff, !trigger.isNoun,
      [.asserted, .planned, .hedged].contains(trigger.certainty),
      let count = counts.first(where: \.isJob)
    else { return false }
    let zone = self.zone(of: trigger)
    let whole = stretch(around: trigger.tokens.lowerBound)
    let joint = between(trigger.tokens.upperBound, whole.upperBound).first {
      document.word($0) == "und" && document.verbs($0 + 1).contains { $0.form == .present }
    }
    let part = between(
      max(zone.lowerBound, whole.lowerBound), joint ?? min(zone.upperBound, whole.upperBound))
    guard part.contains(count.tokens.lowerBound),
      !document.places[sentence].contains(where: {
        $0.isCity && $0.part == .plain && part.contains($0.tokens.lowerBound)
      })
    else { return false }
    let country = document.places[sentence].first {
      $0.place?.kind == .country && part.contains($0.tokens.lowerBound)
        && [$0.tokens.lowerBound - 1, $0.tokens.lowerBound - 2].contains {
          marks.range.contains($0) && document.word($0) == "in"
        }
    }
    let isNationwide = part.contains {
      document.word($0).isOne(of: "bundesweit", "landesweit", "schweizweit", "osterreichweit")
    }
    guard country != nil || isNationwide else { return false }
    guard let organization = runner(in: part), isOutsourcer(organization) else { return true }
    add(
      .layoff, trigger.certainty, organization: organization, site: nil, date: date(trigger),
      headcount: NewsCapacity(
        measure: .jobsCut, least: count.number.least, most: count.number.most, isPlanned: true),
      evidence: evidence(part, "layoff.nationwide"), token: trigger.tokens.lowerBound)
    events[events.count - 1].country =
      country?.place?.country ?? document.organizations[organization].homeCountry
    return true
  }

  /// `Die Gruppe beschäftigt 4000 Menschen in Wien, Linz und Berlin`: of one that does nothing but run call centers, there
  /// are some in all of them.
  func employsInCities() {
    guard document.language == .german,
      let word = triggers.first(where: { $0.kind == .employ && $0.certainty == .asserted })?
        .tokens.lowerBound
        // `ist in Dortmund, Leipzig und Berlin vertreten`
        ?? marks.range.first(where: {
          document.word($0).isOne(of: "vertreten", "prasent") && !document.tokens[$0].isCapitalized
        }),
      case let part = stretch(around: word),
      !mentions.contains(where: { part.contains($0.begin) && !$0.cities.isEmpty }),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && part.contains($0.tokens.lowerBound) && hasPreposition($0)
      }), case let list = CityList(document, sentence).list(from: first), list.count > 1,
      let organization = runner(in: part), isOutsourcer(organization)
    else { return }
    for city in list.map(place) {
      _ = site(
        organization: organization, city: city, token: city.tokens.lowerBound, status: .operating,
        evidence: evidence(
          between(
            min(word, city.tokens.lowerBound),
            max(word + 1, city.tokens.upperBound)), "employ.cities"))
    }
  }

  /// `weitere Niederlassungen gibt es in Gera und Suhl`: the branches of one that does nothing else are call centers.
  func isOfOutsourcerInGerman(_ mention: SiteMention) -> Bool {
    guard document.language == .german, mention.isPlural || mention.isOther,
      let organization = mention.organization ?? focusOperator ?? mainOperator
    else { return false }
    return isOutsourcer(organization)
  }

  /// `DB Dialog, die Tochter der Deutschen Bahn`: the parent runs no call center of its own in such a text.
  func parents() {
    guard document.language == .german else { return }
    for names in document.names where names.count > 1 {
      for name in names where document.organizations[name.organization].role.mayOperate {
        var before = name.tokens.lowerBound - 1
        guard before > 0, document.word(before).isOne(of: "der", "des", "von", "vom") else {
          continue
        }
        before -= 1
        guard
          ["tochter", "tochterfirma", "tochtergesellschaft", "tochterunternehmen", "ableger"]
            .contains(where: { document.word(before).hasSuffix($0) }),
          names.contains(where: {
            $0.organization != name.organization && $0.tokens.upperBound <= before
              && before - $0.tokens.upperBound <= 5
              && document.organizations[$0.organization].role.mayOperate
          })
        else { continue }
        document.organizations[name.organization].role = .owner
      }
    }
  }

  /// `Bisher sitzt der Kundenservice des Händlers in Erfurt und im polnischen Posen`: where it is done there is a call center.
  func serviceSits() {
    guard document.language == .german, mentions.isEmpty,
      let verb = marks.range.first(where: {
        document.word($0).isOne(of: "sitzt", "sitzen", "befindet", "angesiedelt", "untergebracht")
          && !document.tokens[$0].isCapitalized
      }), case let part = stretch(around: verb),
      part.contains(where: { Self.services.contains(document.word($0)) }),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && part.contains($0.tokens.lowerBound) && hasPreposition($0)
      }), let organization = runner(in: part)
    else { return }
    for city in CityList(document, sentence).list(from: first).map(place) {
      _ = site(
        organization: organization, city: city, token: city.tokens.lowerBound, status: .operating,
        evidence: evidence(
          between(min(verb, city.tokens.lowerBound), max(verb + 1, city.tokens.upperBound)),
          "service.sits"))
    }
  }

  private static let services: WordSet = [
    "kundenservice", "kundendienst", "kundenbetreuung", "telefonservice", "hotline",
    "kundenhotline", "telefonzentrale", "kundendialog", "kundenberatung",
  ]

  /// `In Leipzig und Berlin wird aufgestockt`: the call centers there grow.
  func growsInCities(_ trigger: Trigger, _ mention: SiteMention?, _ counts: [JobCount])
    -> Bool
  {
    guard document.language == .german, trigger.kind == .expand,
      // `stehen in Suhl die Zeichen auf Wachstum`
      !trigger.isNoun || trigger.clause.contains(where: { document.word($0) == "zeichen" }),
      mention == nil, counts.isEmpty, [.asserted, .planned].contains(trigger.certainty),
      trigger.isNoun || Self.growingInGerman.contains(trigger.lemma),
      case let part = stretch(around: trigger.tokens.lowerBound),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && part.contains($0.tokens.lowerBound) && hasPreposition($0)
      }), !sites.isEmpty, let organization = runner(in: part)
    else { return false }
    for city in CityList(document, sentence).list(from: first).map(place) {
      let proof = evidence(span(trigger, nil), "expand.cities")
      let number = site(
        organization: organization, city: city, token: trigger.tokens.lowerBound,
        status: .operating, evidence: proof)
      add(
        .expansion, trigger.isPresent || trigger.isPassive ? .planned : trigger.certainty,
        organization: organization, site: number, place: city, date: date(trigger),
        evidence: proof, token: trigger.tokens.lowerBound)
    }
    return true
  }

  private static let growingInGerman: WordSet = [
    "aufstocken", "erweitern", "ausbauen", "vergrossern", "einstellen", "zunehmen", "steigen",
    "ansteigen", "wachsen", "verstarken",
  ]

  /// `Wo das Callcenter war, entstehen nun Wohnungen`: it is no call center that comes.
  func arisesElse(_ trigger: Trigger) -> Bool {
    guard document.language == .german, let target = target(of: trigger) else { return false }
    return !stretch(around: trigger.tokens.lowerBound).contains(mentions[target].tokens.lowerBound)
  }

  /// `Im Callcenter in Gera entstehen 80 neue Jobs`: the call center is there.
  func createsJobsThere(_ trigger: Trigger) -> Bool {
    guard document.language == .german, let index = target(of: trigger),
      [.definite, .possessive].contains(mentions[index].determiner), !mentions[index].isOther
    else { return false }
    let begin = mentions[index].begin
    return [begin, begin - 1].contains {
      document.word($0).isOne(of: "im", "in", "am", "beim", "an")
    }
      && counted.contains { $0.isJob && trigger.clause.contains($0.tokens.lowerBound) }
  }

  /// Whether an organization does nothing but run call centers: it is known for it.
  func isOutsourcer(_ organization: Int) -> Bool {
    document.known(document.organizations[organization].tokens)?.isOutsourcer == true
      || callCenterFirms.contains(organization)
  }
}
