import Switchboard

/// What a noun says of a call center that was told of before.
extension Discourse {
  /// `l'inauguration est fixée au 15 décembre`: of the call center that was just spoken of.
  func ofKnownSite(_ trigger: Trigger) {
    guard [.open, .close, .construct, .move].contains(trigger.kind), trigger.lemma != "move",
      trigger.lemma != "consolidation",
      // `Le secteur est touché par des délocalisations`
      !(trigger.kind == .move && trigger.clause.contains { marks.covers(.sector, $0) }),
      // `i 26 addetti hanno accettato il trasferimento`: people move, not the call center.
      !(trigger.kind == .move && document.language.isOne(of: .italian, .portuguese)
        && trigger.clause.contains { marks.covers([.person, .job].asClasses, $0) })
    else { return }
    // `the closure of a medical devices plant`: of something else.
    let next = trigger.tokens.upperBound
    if trigger.kind != .construct, marks.covers(.of, next),
      !marks.covers([.demonstrative, .pronoun, .possessive].asClasses, next + 1),
      !document.places[sentence].contains(where: { $0.tokens.lowerBound == next + 1 })
    {
      return
    }
    let zone = self.zone(of: trigger)
    let isDenied = trigger.certainty == .negated && trigger.kind != .construct
    if closesCity(trigger) || endsInCities(trigger) { return }
    // `han descartado su cierre`: of the one where jobs go, not of one that was named beside it.
    // `the closure is a blow`: of the one that was said to close.
    let isOfTrouble =
      trigger.kind == .close
      && (isDenied
        || document.language.isOne(of: .english, .portuguese) && trigger.certainty != .hedged)
    let focusSite = isOfTrouble ? troubledSite ?? focusSite : focusSite
    if isToldOfBefore(trigger) { return }
    if let focusSite,
      isDefinite(trigger) || trigger.kind == .construct || mayComeInGerman(trigger),
      city(in: zone, needsPreposition: true) == nil, !isDenied,
      isRecent(focusSite, document.language == .italian ? 2 : 1)
        // `la puesta en marcha está prevista para septiembre`
        || trigger.kind == .open && trigger.certainty == .planned && isRecent(focusSite, 5)
          && sites[focusSite].said.contains(where: {
            [.planned, .underConstruction].contains($0.status)
          })
    {
      guard let city = cityMention(of: focusSite) else { return }
      return emit(
        trigger, nil, sites[focusSite].organization, city, true,
        evidence(span(trigger, nil), trigger.kind.rawValue + ".noun"))
    }
    // `No hay ningún plan de cierre`: of the one spoken of; `Aucune autre fermeture`: of no one in particular.
    let isOther = marks.covers(.another, trigger.tokens.lowerBound - 1)
    if isDenied, trigger.kind == .close, deniedInCities(trigger) { return }
    if isDenied, !isOther, let focusSite, isRecent(focusSite, 2),
      let city = cityMention(of: focusSite)
    {
      return emit(
        trigger, nil, sites[focusSite].organization, city, true,
        evidence(span(trigger, nil), trigger.kind.rawValue + ".noun"))
    }
    if trigger.kind == .move { return }
    // `esclude la chiusura di Taranto`: the city stands for the call center.
    if trigger.kind == .close, document.language.isOne(of: .italian, .portuguese),
      marks.covers(.of, trigger.tokens.upperBound),
      let city = document.places[sentence].first(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound == trigger.tokens.upperBound + 1
      }), let known = here(city).last
    {
      return emit(
        trigger, nil, sites[known].organization, city, true,
        evidence(span(trigger, nil), "close.noun"))
    }
    // `A Isernia l'apertura è stata rinviata al 2004`
    if trigger.kind == .open, !isDenied, isDefinite(trigger),
      document.language.isOne(of: .italian, .portuguese), document.names[sentence].isEmpty,
      let city = document.places[sentence].first(where: { $0.isCity && $0.part == .plain }),
      city.tokens.lowerBound - marks.firstWord <= 1, hasPreposition(city),
      let organization = isOfOneOperator ? mainOperator : focusOperator
    {
      return emit(
        trigger, nil, organization, city, true, evidence(span(trigger, nil), "open.noun"))
    }
    // `ha smentito l'ipotesi di una seconda apertura a Matera`
    if isDenied, trigger.kind == .open,
      let first = city(
        in: between(trigger.tokens.upperBound, trigger.tokens.upperBound + 4),
        needsPreposition: true),
      let organization = document.names[sentence].last(where: {
        $0.tokens.upperBound <= trigger.tokens.lowerBound
          && document.organizations[$0.organization].role.mayOperate
      })?.organization ?? (isOfOneOperator ? mainOperator : focusOperator)
    {
      let city = place(first)
      return add(
        .opening, .negated, organization: organization, site: nil, place: city, date: nil,
        evidence: evidence(between(trigger.tokens.lowerBound, city.tokens.upperBound), "open.noun"),
        token: trigger.tokens.lowerBound)
    }
    if isDenied, let organization = focusOperator ?? mainOperator, document.names[sentence].isEmpty
    {
      add(
        trigger.kind == .close ? .closure : .opening, .negated, organization: organization,
        site: nil, date: nil,
        evidence: evidence(span(trigger, nil), trigger.kind.rawValue + ".noun"),
        token: trigger.tokens.lowerBound)
    }
  }
}
