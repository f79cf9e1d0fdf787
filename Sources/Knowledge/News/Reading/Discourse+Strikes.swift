import Switchboard

/// Strikes: where the people of a call center stop working.
extension Discourse {
  func strike(_ trigger: Trigger) {
    let isOfPeople =
      trigger.clause.contains {
        marks.covers([.person, .site, .union].asClasses, $0)
          || document.language.isOne(of: .arabic, .english, .german) && marks.covers(.weakSite, $0)
      }
      || document.language == .german
        && (trigger.lemma == "arbeit"
          || trigger.clause.contains { document.word($0).hasPrefix("streikend") }
          // `Zu Arbeitsniederlegungen kommt es in Bremen und Emden`, where strikes were told of.
          || trigger.isNoun && events.last?.type == .strike
            && document.places[sentence].contains { $0.isCity && hasPreposition($0) })
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
    guard isOfPeople || isOfKnown || isThreatenedInArabic(trigger),
      !isOfOtherTradeInPortuguese(trigger)
    else { return }
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
    // `An den Standorten Erfurt, Suhl und Gera legten 300 Beschäftigte die Arbeit nieder`: in all of them.
    // `إضراب في جميع فروعها في كل من تونس وأريانة`
    if cities.count == 1,
      let row = mentions.first(where: { mention in
        trigger.clause.contains(mention.begin)
          && mention.cities.contains { place($0).tokens == cities[0].tokens }
      })
    {
      cities = row.cities.map(place)
    }
    // `Scioperano i lavoratori del call center Voxalia di Rieti`
    if cities.isEmpty, document.language.isOne(of: .italian, .french),
      let mention = mentions.first(where: {
        trigger.clause.contains($0.begin) && !$0.isPlural
          && (!$0.cities.isEmpty || $0.gentilic != nil)
      }), let city = mention.cities.first.map(place) ?? mention.gentilic
    {
      cities = [city]
    }
    if cities.isEmpty,
      let city = headedInFrench(trigger).map({ place(mentions[$0].cities[0]) })
    {
      cities = [city]
    }
    if cities.isEmpty, strikesTogether(trigger) { return }
    // `Les salariés ont débrayé mercredi`: those of the call center that the text is about.
    if cities.isEmpty, let city = story.city,
      !here(city).isEmpty
        || story.isHeadline && document.language.isOne(of: .portuguese, .italian)
    {
      cities = [city]
    }
    // `LINARES. Las trabajadoras de Olivarcall irán a la huelga`
    let isOfDateline =
      document.language == .spanish && cities.isEmpty && dateline != nil && firstSite == nil
      && organization(trigger, nil).organization.map { $0 == soleOperator } == true
    if isOfDateline, let dateline { cities = [dateline] }
    if cities.isEmpty, let city = (firstSite ?? focusSite).flatMap({ cityMention(of: $0) }) {
      cities = [city]
    }
    // `uma greve nos call centers da Norvia`, told below what happens at another one's.
    if let owner = mentions.first(where: {
      trigger.clause.contains($0.begin) && $0.organization != nil
    })?.organization, !document.places[sentence].contains(where: \.isCity) {
      cities.removeAll { city in
        let known = here(city)
        return !known.isEmpty
          && !known.contains { [owner, nil].contains(sites[$0].organization) }
      }
    }
    let (told, _) = self.organization(trigger, nil)
    let striking = strikersInArabic(trigger) ?? staffOfSiteInArabic(trigger)
    // `الإضراب الذي ينفذه موظفو «أفق»`: those of another one.
    if let striking, let told, striking != told,
      !sites.contains(where: { $0.organization == striking })
    {
      return
    }
    let organization =
      striking ?? strikersInFrench(trigger, cities) ?? told ?? strikersInItalian(trigger)
      // `do call center que atende a Norvia em Lages`: of the only one that the text names.
      ?? (document.language == .portuguese && isOfTopic(trigger) ? soleOperator : nil)
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
      let isOfOne = document.language.isOne(of: .spanish, .french) && organization != nil
      var number =
        (isOfOne ? here(city).first { sites[$0].organization == organization } : nil)
        ?? here(city).first
      // `ont arrêté le travail à Mons et Hasselt`: whose people work there has a call center there.
      if number == nil,
        trigger.certainty != .negated || document.language.isOne(of: .spanish, .portuguese),
        let organization,
        cities.count > 1 || isOfSite(trigger) || isOfTopic(trigger)
          // `Auch in Schwerin wurde gestreikt`
          || document.language == .german
            && events.contains(where: { $0.type == .strike && $0.organization == organization })
          || document.language == .italian && organization == mainOperator && story.isHeadline
          || isOfDateline
          || isStrikeOfFirmInFrench(trigger, organization)
      {
        number = site(
          organization: organization, city: city, token: trigger.tokens.lowerBound,
          status: .operating, evidence: proof)
      }
      if number == nil, strikesAtUnnamed(trigger, city, organization, cities.count) {
        number = site(
          organization: nil, city: city, token: trigger.tokens.lowerBound, status: .operating,
          evidence: proof)
      }
      if number == nil, organization == nil, strikesUnnamed(trigger, city, proof) { continue }
      guard let number else { continue }
      let day = nearestDay(trigger) ?? strikeDate(trigger) ?? date(trigger)
      add(
        .strike, isAhead(day) && trigger.certainty == .asserted ? .planned : trigger.certainty,
        organization: sites[number].organization, site: number, place: city, date: day,
        evidence: proof, token: trigger.tokens.lowerBound)
    }
  }

  /// `Sciopero il 3 luglio`, in a text of May: with no verb the day is that of this year, and no one ten months ago.
  private func nearestDay(_ trigger: Trigger) -> String? {
    guard trigger.isNoun, trigger.certainty == .asserted, document.language != .arabic,
      !marks.range.contains(where: { token in
        document.verbs(token).contains { [.past, .participle, .imperfect].contains($0.form) }
      }),
      let date = nearest(dates(of: trigger), to: trigger), date.side == .none,
      case .date(year: nil, month: .some, day: .some, _) = date.value,
      let text = date.edtf(published: document.published, isFuture: true),
      let published = document.published, let day = CalendarDay(edtf: text)
    else { return nil }
    return (0...90).contains(day.number - published.number) ? text : nil
  }

  /// `Venerdì 18 incrociano le braccia`, in a text of the 17th: a day that is told and has not come.
  private func isAhead(_ day: String?) -> Bool {
    guard let published = document.published, let day, day.utf8.count == 10,
      let told = CalendarDay(edtf: day)
    else { return false }
    return told.number > published.number
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
      // `Lumora call centre workers in Leeds walked out`
      || document.language == .english
        && trigger.clause.contains { marks.begins([.topic, .site].asClasses, at: $0) }
        && trigger.clause.contains { marks.covers([.person, .union].asClasses, $0) }
      // `Empleados de Voxalia, la empresa de call center de Maipú, realizaron un paro`
      || document.language == .spanish
        && trigger.clause.contains { marks.covers([.site, .topic].asClasses, $0) }
      // `Beim Callcenter-Betreiber Voxalia in Kassel haben 150 Beschäftigte gestreikt`
      || document.language == .german
        && trigger.clause.contains { marks.covers([.topic, .person].asClasses, $0) }
  }
}
