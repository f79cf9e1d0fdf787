import Switchboard

/// Call centers that are told by those who work there.
extension Discourse {
  /// `Allí Konexa emplea a unas 600 personas`: where somebody employs people there is a call center of theirs.
  func employers() {
    hasInPairs()
    for trigger in triggers where trigger.kind == .employ && trigger.certainty == .asserted {
      if isOfAllInSpanish(trigger) || mentions.contains(where: isTheOneInItalian) {
        continue
      }
      let zone = self.zone(of: trigger)
      guard let count = counts(in: zone).first, !isWhole(count, trigger.clause) else { continue }
      // `Voxalia impiega 90 persone in un call center a Bari`
      guard
        mentions.allSatisfy({
          !zone.contains($0.begin) || $0.cities.isEmpty
            || document.language == .italian && $0.determiner == .indefinite && !$0.isPlural
        })
      else { continue }
      // `Niché au centre de Thiès, le site d'Intelcia emploie`
      let own = mentions.last {
        $0.tokens.upperBound <= trigger.tokens.lowerBound && $0.organization != nil
      }
      let (organization, isInferred) =
        own.map { ($0.organization, false) } ?? self.organization(trigger, nil)
      guard let organization else { continue }
      if employsInPairs(trigger, zone, organization) { continue }
      var (cities, isFocus) = self.cities(trigger, nil)
      if cities.isEmpty, own != nil {
        cities = document.places[sentence].filter {
          $0.isCity && $0.part == .plain && trigger.clause.contains($0.tokens.lowerBound)
        }
        isFocus = false
      }
      // `TULSA — Lumora employs 175 people at its call center`
      if document.language == .english, cities.isEmpty, let dateline,
        mentions.contains(where: { $0.isStrong && !$0.isPlural && zone.contains($0.begin) })
      {
        (cities, isFocus) = ([dateline], false)
      }
      if isOfOffices(cities) { continue }
      if isAmong(cities, isFocus) {
        for city in cities {
          _ = site(
            organization: organization, city: city, token: city.tokens.lowerBound,
            status: .operating, evidence: evidence(span(trigger, nil), "employ.among"))
        }
        continue
      }
      guard cities.count == 1, let city = cities.first, !isFocus || hasThere(trigger.clause),
        !isOfOtherPlace(city)
      else { continue }
      let number = site(
        organization: organization, city: city, token: trigger.tokens.lowerBound,
        status: .operating,
        evidence: evidence(span(trigger, nil), "employ.verb"))
      if let number {
        if isInferred { sites[number].isInferred = true }
        focusSite = number
        focusCity = city
      }
    }
  }

  /// `has 300 agents in Tulsa and 200 in Boise`, `hat 300 Mitarbeiter in Gera und 200 in Suhl`
  private func hasInPairs() {
    guard document.language.isOne(of: .english, .german) else { return }
    for trigger in triggers
    where trigger.kind == .have && trigger.certainty == .asserted && !trigger.isNoun {
      guard
        let number = marks.numbers.first(where: {
          (0...2).contains($0.tokens.lowerBound - trigger.tokens.upperBound) && !$0.isPercent
        }),
        between(number.tokens.upperBound, number.tokens.upperBound + 3).contains(where: {
          marks.range.contains($0) && marks.covers(.person, $0)
        }), let organization = self.organization(trigger, nil).organization
      else { continue }
      _ = employsInPairs(trigger, zone(of: trigger), organization)
    }
  }

  /// `emploie 300 téléconseillers à Rennes et 200 à Brest`: each city its own.
  private func employsInPairs(_ trigger: Trigger, _ zone: Range<Int>, _ organization: Int) -> Bool {
    let pairs = pairs(in: zone)
    guard pairs.count > 1, pairs.allSatisfy({ $0.0 != nil && $0.1?.isSeat == false }) else {
      return false
    }
    for (city, count) in pairs {
      guard let city, let count else { continue }
      let number = site(
        organization: organization, city: city, token: count.tokens.lowerBound,
        status: .operating, evidence: evidence(span(trigger, nil), "employ.pairs"))
      if let number { add(count.headcount, to: number) }
    }
    return true
  }
}
