import Switchboard

/// Strikes: where the people of a call center stop working.
extension Discourse {
  func strike(_ trigger: Trigger) {
    let isOfPeople =
      trigger.clause.contains {
        marks.covers([.person, .site, .union].asClasses, $0)
          || document.language.isOne(of: .arabic, .english) && marks.covers(.weakSite, $0)
      }
      // `è stato proclamato uno sciopero`, `greve na sexta-feira`
      || trigger.lemma.isOne(of: "sciopero", "scioperi", "greve", "greves", "debrayer", "debrayage")
      // `Auch in Leipzig und Kiel wurde gestreikt`
      || trigger.lemma.isOne(of: "streiken", "bestreiken", "cesser", "arreter", "croiser")
    // `hat sie zu einem Warnstreik in Essen aufgerufen`, where a call center is known.
    let isOfKnown =
      document.language == .german && trigger.isNoun
      && document.places[sentence].contains {
        $0.isCity && $0.part == .plain && trigger.clause.contains($0.tokens.lowerBound)
          && !here($0).isEmpty
      }
    guard isOfPeople || isOfKnown || isThreatenedInArabic(trigger) else { return }
    if isNationwide(trigger), let organization = self.organization(trigger, nil).organization {
      return add(
        .strike, trigger.certainty, organization: organization, site: nil, date: date(trigger),
        evidence: evidence(span(trigger, nil), "strike"), token: trigger.tokens.lowerBound)
    }
    var (cities, _) = self.cities(trigger, nil)
    guard
      isOfPeople || isThreatenedInArabic(trigger) || cities.contains(where: { !here($0).isEmpty })
    else { return }
    if cities.isEmpty,
      let city = document.places[sentence].first(where: {
        $0.isCity && $0.part == .plain && trigger.clause.contains($0.tokens.lowerBound)
      })
    {
      cities = [city]
    }
    // `Scioperano i lavoratori del call center Voxalia di Rieti`
    if cities.isEmpty, document.language == .italian,
      let mention = mentions.first(where: {
        trigger.clause.contains($0.begin) && !$0.isPlural && !$0.cities.isEmpty
      })
    {
      cities = [place(mention.cities[0])]
    }
    if cities.isEmpty, strikesTogether(trigger) { return }
    // `Les salariés ont débrayé mercredi`: those of the call center that the text is about.
    if cities.isEmpty, let city = story.city,
      !here(city).isEmpty
        || story.isHeadline && document.language.isOne(of: .portuguese, .italian)
    {
      cities = [city]
    }
    if cities.isEmpty, let city = (firstSite ?? focusSite).flatMap({ cityMention(of: $0) }) {
      cities = [city]
    }
    let (told, _) = self.organization(trigger, nil)
    let striking = strikersInArabic(trigger)
    // `الإضراب الذي ينفذه موظفو «أفق»`: those of another one.
    if let striking, let told, striking != told,
      !sites.contains(where: { $0.organization == striking })
    {
      return
    }
    let organization = striking ?? told ?? strikersInItalian(trigger)
    // `nach Warnstreiks` where the text tells of several: of none in particular.
    if document.language == .german, let organization, cities.count == 1,
      trigger.certainty != .negated,
      !document.places[sentence].contains(where: { $0.isCity && $0.part == .plain }),
      mentions.allSatisfy({ $0.cities.isEmpty }),
      Set(sites.filter { $0.organization == organization }.map(\.place?.index)).count > 2
    {
      return add(
        .strike, trigger.certainty, organization: organization, site: nil, date: date(trigger),
        evidence: evidence(span(trigger, nil), "strike"), token: trigger.tokens.lowerBound)
    }
    for city in cities {
      let proof = evidence(span(trigger, nil), "strike")
      let isOfOne = document.language == .spanish && organization != nil
      var number =
        (isOfOne ? here(city).first { sites[$0].organization == organization } : nil)
        ?? here(city).first
      // `ont arrêté le travail à Mons et Hasselt`: whose people work there has a call center there.
      if number == nil, trigger.certainty != .negated || document.language == .spanish,
        let organization,
        cities.count > 1 || isOfSite(trigger) || isOfTopic(trigger)
          || document.language == .italian && organization == mainOperator && story.isHeadline
      {
        number = site(
          organization: organization, city: city, token: trigger.tokens.lowerBound,
          status: .operating, evidence: proof)
      }
      if number == nil, organization == nil, strikesUnnamed(trigger, city, proof) { continue }
      guard let number else { continue }
      add(
        .strike, trigger.certainty, organization: sites[number].organization, site: number,
        place: city, date: strikeDate(trigger) ?? date(trigger), evidence: proof,
        token: trigger.tokens.lowerBound)
    }
  }

  /// A day right behind the noun, or of the clause: `un paro el viernes`, `el paro que mantenía desde el lunes`.
  private func strikeDate(_ trigger: Trigger) -> String? {
    guard trigger.isNoun, document.language == .spanish else { return nil }
    let isFuture = trigger.certainty == .planned
    let behind = marks.dates.first {
      $0.tokens.lowerBound >= trigger.tokens.upperBound
        && $0.tokens.lowerBound - trigger.tokens.upperBound <= 8
        && trigger.clause.contains($0.tokens.lowerBound)
    }
    guard let behind, case .weekday = behind.value else { return nil }
    return behind.edtf(published: document.published, isFuture: isFuture)
  }

  /// `Los trabajadores de los call centers de Tucumán harán huelga`: whose they are is not told.
  private func strikesUnnamed(_ trigger: Trigger, _ city: PlaceMention, _ proof: NewsEvidence)
    -> Bool
  {
    guard document.language == .spanish,
      let mention = mentions.first(where: { mention in
        mention.isStrong && trigger.clause.contains(mention.begin)
          && (mention.cities.isEmpty
            || mention.cities.contains { place($0).place?.index == city.place?.index })
      })
        ?? (trigger.clause.contains { marks.covers(.site, $0) } ? mentions.first : nil)
    else { return false }
    let number =
      mention.isPlural
      ? nil
      : site(
        organization: nil, city: city, token: trigger.tokens.lowerBound, status: .operating,
        evidence: proof)
    add(
      .strike, trigger.certainty, organization: nil, site: number, place: city,
      date: strikeDate(trigger) ?? date(trigger), evidence: proof, token: trigger.tokens.lowerBound)
    return true
  }

  private func isOfSite(_ trigger: Trigger) -> Bool {
    mentions.contains { $0.isStrong && trigger.clause.contains($0.begin) }
      // `Empleados de Voxalia, la empresa de call center de Maipú, realizaron un paro`
      || document.language == .spanish
        && trigger.clause.contains { marks.covers([.site, .topic].asClasses, $0) }
      // `Beim Callcenter-Betreiber Voxalia in Kassel haben 150 Beschäftigte gestreikt`
      || document.language == .german
        && trigger.clause.contains { marks.covers([.topic, .person].asClasses, $0) }
  }
}
