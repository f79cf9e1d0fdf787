import Switchboard

/// Call centers that become smaller or larger, that move, or that begin their work.
extension Discourse {
  /// `Ursprünglich sollten 200 Stellen entstehen`: it came otherwise.
  func wasOnceMeant(_ trigger: Trigger) -> Bool {
    trigger.kind == .expand && trigger.certainty == .planned
      && trigger.clause.contains {
        document.word($0).isOne(
          of: "ursprunglich", "eigentlich", "einst", "originally", "initialement", "originalmente")
      }
  }

  /// `von 160 auf 100 Mitarbeiter verkleinert`: as many as there were, and as are to stay.
  func shrinks(_ trigger: Trigger) -> Bool {
    guard document.language == .german, !trigger.isNoun,
      [.reduce, .layoff].contains(trigger.kind),
      [.asserted, .planned].contains(trigger.certainty)
    else { return false }
    let numbers = marks.numbers.filter { trigger.clause.contains($0.tokens.lowerBound) }
    guard
      let rest = numbers.last(where: { document.word($0.tokens.lowerBound - 1) == "auf" }),
      let all = numbers.last(where: {
        $0.tokens.upperBound < rest.tokens.lowerBound && !$0.isPercent
          && rest.tokens.lowerBound - $0.tokens.upperBound <= 3
      }), !rest.isPercent, (rest.most ?? rest.least ?? 0) < (all.most ?? all.least ?? 0),
      between(max(marks.range.lowerBound, all.tokens.lowerBound - 3), all.tokens.lowerBound)
        .contains(where: { document.word($0) == "von" })
    else { return false }
    let (organization, _) = self.organization(trigger, nil)
    let (cities, _) = self.cities(trigger, nil)
    guard let city = cities.count == 1 ? cities[0] : nil,
      let organization = organization ?? here(city).first.flatMap({ sites[$0].organization }),
      let number = site(
        organization: organization, city: city, token: trigger.tokens.lowerBound, status: .reduced,
        evidence: evidence(span(trigger, nil), "reduce.rest"))
    else { return false }
    add(
      NewsCapacity(measure: .headcount, least: all.least, most: all.most, isPlanned: false),
      to: number)
    add(
      NewsCapacity(
        measure: .headcount, least: rest.least, most: rest.most,
        isPlanned: trigger.certainty == .planned), to: number)
    add(
      .contraction, trigger.certainty, organization: organization, site: number, place: city,
      date: date(trigger), evidence: evidence(span(trigger, nil), "reduce.rest"),
      token: trigger.tokens.lowerBound)
    (focusSite, focusCity) = (number, city)
    return true
  }

  /// `Die Kündigungen sollen zum 30. Juni wirksam werden`: when those go who were told of just before.
  func tellsMore(_ trigger: Trigger, _ numbers: [JobCount]) -> Bool {
    guard document.language == .german, trigger.isNoun, numbers.isEmpty else { return false }
    let zone = self.zone(of: trigger)
    let isPlaced =
      city(in: zone, needsPreposition: true) != nil
      || mentions.contains { zone.contains($0.begin) && !$0.cities.isEmpty }
    guard !isPlaced else { return false }
    // `Begründet wird der Abbau damit`: nothing is told of it.
    if trigger.kind == .reduce { return trigger.certainty != .negated }
    guard trigger.kind == .layoff, isDefinite(trigger),
      [.asserted, .planned].contains(trigger.certainty)
    else { return false }
    let date = self.date(trigger)
    var isFound = false
    for index in events.indices.suffix(12)
    where events[index].type == .layoff && events[index].certainty != .negated
      && document.sentence(of: events[index].token) >= sentence - 4
    {
      isFound = true
      events[index].date = events[index].date ?? date
      if events[index].certainty == .asserted { events[index].certainty = trigger.certainty }
      // `Alle haben bereits ihre Kündigung erhalten`: it is done.
      if events[index].certainty == .planned, trigger.certainty == .asserted,
        trigger.clause.contains(where: { document.word($0).isOne(of: "bereits", "schon") }),
        trigger.clause.contains(where: {
          document.word($0).isOne(
            of: "erhalten", "bekommen", "ausgesprochen", "zugestellt", "verschickt", "erhielten")
        })
      {
        events[index].certainty = .asserted
      }
    }
    // `22 haben die Kündigung bekommen`: of whom is not told.
    return isFound
      || !trigger.clause.contains { document.word($0).isOne(of: "alle", "allen", "samtliche") }
        && trigger.certainty == .asserted && trigger.tokens.count == 1
  }

  /// Whether a part of those who work there stays: `85 der 240 Arbeitsplätze`.
  func isToRest(_ trigger: Trigger, _ count: JobCount?) -> Bool {
    document.language == .german && count?.whole != nil && trigger.kind != .expand
      && [.asserted, .planned].contains(trigger.certainty)
  }

  /// Whether jobs come to a call center that is there: `eröffnet … Im kommenden Jahr sollen weitere 20 Stellen
  /// dazukommen`.
  func isMore(_ trigger: Trigger, _ count: JobCount?, _ site: Int) -> Bool {
    guard let count,
      trigger.certainty == .planned
        || trigger.certainty == .hedged && document.language == .spanish,
      events.suffix(60).contains(where: {
        $0.site == site && [.opening, .inauguration].contains($0.type) && $0.certainty == .asserted
          && !$0.isHeadline
      })
    else { return false }
    // `inauguró su call center con 500 empleados y prevé llegar a 900`
    if trigger.lemma.isOne(of: "llegar", "alcanzar") {
      return sites[site].capacity.contains { $0.measure == .headcount && !$0.isPlanned }
    }
    // `sollen 500 neue Arbeitsplätze entstehen`: those that it was opened for.
    return between(
      max(marks.range.lowerBound, count.tokens.lowerBound - 1),
      // `120 plazas más`
      min(marks.range.upperBound, count.tokens.upperBound + (document.language == .spanish ? 2 : 1))
    )
    .contains {
      (marks.covers(.another, $0) || Self.more.contains(document.word($0)))
        && !document.word($0).hasPrefix("neue")
    }
  }

  /// `Die Kundenbetreuung wird in Wien und Graz gebündelt`: there are call centers in both.
  func gathers(_ trigger: Trigger) -> Bool {
    guard Self.gathering.contains(trigger.lemma) else { return false }
    guard [.asserted, .planned].contains(trigger.certainty),
      trigger.clause.contains(where: { marks.covers([.topic, .site].asClasses, $0) })
        || mentions.contains(where: { trigger.clause.contains($0.begin) })
    else { return true }
    let (organization, isInferred) = self.organization(trigger, nil)
    let zone = self.zone(of: trigger)
    guard let organization,
      let first = city(in: zone, needsPreposition: true, last: trigger.isPassive)
        ?? city(in: zone, needsPreposition: true)
    else { return true }
    for city in CityList(document, sentence).list(from: first).map(place) {
      let number = site(
        organization: organization, city: city, token: trigger.tokens.lowerBound,
        status: .operating, evidence: evidence(span(trigger, nil), "move.gathered"))
      if let number, isInferred { sites[number].isInferred = true }
    }
    gatheredFrom(trigger, organization)
    return true
  }

  private static let gathering: WordSet = [
    "consolidate", "centralize", "centralise", "regrouper", "concentrer", "centraliser",
    "concentrar", "centralizar",
    "agrupar", "reagrupar", "unificar", "reunir", "concentrare", "accentrare", "centralizzare",
    "bundeln", "konzentrieren", "zusammenziehen", "zusammenfassen", "zusammenfuhren",
    "zusammenlegen", "zentralisieren",
  ]

  /// `verlagert Callcenter von Basel nach Weil`, `zieht von Gera nach Suhl um`: the one goes, the other comes.
  func leaves(_ trigger: Trigger, _ mention: SiteMention?) -> Bool {
    guard document.language == .german, !trigger.isNoun,
      [.asserted, .planned].contains(trigger.certainty)
    else { return false }
    let cities = document.places[sentence].filter {
      $0.isCity && $0.part == .plain && trigger.clause.contains($0.tokens.lowerBound)
    }
    func behind(_ words: Set<String>) -> PlaceMention? {
      cities.first { words.contains(document.word($0.tokens.lowerBound - 1)) }
    }
    let isOfService =
      mention?.isStrong == true || trigger.clause.contains { marks.covers(.topic, $0) }
    if movesInto(trigger) { return true }
    guard isOfService, let from = behind(["von", "aus"]), let next = behind(["nach"]),
      let organization = self.organization(trigger, mention).organization
    else { return false }
    let isDone = trigger.certainty == .asserted
    let proof = evidence(span(trigger, mention), "move.verb")
    _ = site(
      organization: organization, city: next, token: trigger.tokens.lowerBound,
      status: isDone ? .operating : .planned, evidence: proof)
    let number = site(
      organization: organization, city: from, token: trigger.tokens.lowerBound,
      status: isDone ? .closed : .closing, evidence: proof)
    add(
      .relocation, trigger.certainty, organization: organization, site: number, place: from,
      date: date(trigger), evidence: proof, token: trigger.tokens.lowerBound)
    // `und schafft damit 40 Arbeitsplätze`: where it goes.
    (focusSite, focusCity) = (here(next).last ?? number, next)
    return true
  }

  /// `Im März sollen die ersten 40 Angestellten die Arbeit aufnehmen`: at the call center that was spoken of.
  func beginsWork(_ trigger: Trigger) -> Bool {
    guard document.language == .german, trigger.isLight, trigger.kind == .open,
      !hasThere(trigger.clause)
    else { return false }
    // `Voxalia ist 2019 an den Start gegangen`: the company began, not its call center.
    if document.names[sentence].contains(where: {
      (0...3).contains(trigger.tokens.lowerBound - $0.tokens.upperBound)
        || $0.tokens.lowerBound - marks.firstWord <= 1
    }), mentions.isEmpty, city(in: trigger.clause, needsPreposition: true) == nil {
      return true
    }
    return emitAtFocus(trigger, within: 1, rule: "open.work")
  }

  /// `Der Betrieb wird Ende Jahr eingestellt`: of the call center that was spoken of.
  func endsWork(_ trigger: Trigger) -> Bool {
    guard document.language.isOne(of: .german, .italian), trigger.kind == .close, !trigger.isNoun,
      trigger.lemma.isOne(of: "einstellen", "schliessen", "aufgeben", "cessare"),
      trigger.clause.contains(where: {
        document.word($0).isOne(of: "betrieb", "attivita")
          && marks.covers([.article, .possessive].asClasses, $0 - 1)
      })
    else { return false }
    // `FREIBURG. Seit Voxalia den Betrieb 2023 einstellte, steht das Haus leer`
    if document.language == .german, focusSite == nil, let town = townOfPaper,
      city(in: zone(of: trigger), needsPreposition: true) == nil,
      let organization = self.organization(trigger, nil).organization
    {
      emit(
        trigger, nil, organization, town, true, evidence(span(trigger, nil), "close.work"))
      return true
    }
    return emitAtFocus(trigger, within: 2, rule: "close.work")
  }

  /// Says it of the call center that was spoken of in the last sentences, where the sentence names no other city or company.
  private func emitAtFocus(_ trigger: Trigger, within count: Int, rule: String) -> Bool {
    guard city(in: zone(of: trigger), needsPreposition: true) == nil,
      let focusSite, let city = cityMention(of: focusSite),
      distance(to: sites[focusSite].said.last?.sentence ?? sentence) <= count,
      document.names[sentence].allSatisfy({ $0.organization == sites[focusSite].organization })
    else { return false }
    emit(
      trigger, nil, sites[focusSite].organization, city, true, evidence(span(trigger, nil), rule))
    return true
  }

  /// `Eine Schließung steht weder in Gera noch in Suhl zur Diskussion`: each of those that are known.
  func deniedInCities(_ trigger: Trigger) -> Bool {
    let cities = document.places[sentence].filter {
      $0.isCity && $0.part == .plain && trigger.clause.contains($0.tokens.lowerBound)
        && hasPreposition($0) && !here($0).isEmpty
    }
    for city in cities {
      emit(
        trigger, nil, here(city).first.flatMap { sites[$0].organization }, city, true,
        evidence(span(trigger, nil), "close.denied"))
    }
    return !cities.isEmpty
  }

  /// `Der Standort steht nicht zur Disposition`, `Gera bleibt`: nothing closes.
  func remains() {
    guard document.language == .german else { return }
    if let city = document.places[sentence].first, city.isCity,
      city.tokens.lowerBound == marks.firstWord, marks.range.contains(city.tokens.upperBound),
      document.word(city.tokens.upperBound) == "bleibt",
      city.tokens.upperBound + 1 >= marks.range.upperBound
        || document.tokens[city.tokens.upperBound + 1].kind == .mark
    {
      for index in events.indices
      where events[index].type == .closure && events[index].certainty == .hedged
        && events[index].place?.place?.index == city.place?.index
      {
        events[index].certainty = .negated
      }
    }
    guard !triggers.contains(where: { $0.kind == .close }),
      let mention = mentions.first(where: {
        !$0.isPlural && [.definite, .demonstrative, .possessive].contains($0.determiner)
      }),
      let token = between(mention.tokens.upperBound, marks.range.upperBound).first(where: {
        document.word($0) == "nicht" && $0 + 2 < marks.range.upperBound
          && document.word($0 + 1) == "zur"
          && document.word($0 + 2).isOne(of: "diskussion", "disposition", "debatte")
      })
    else { return }
    let named = mention.cities.count == 1 ? place(mention.cities[0]) : nil
    let focus = focusSite.flatMap { isRecent($0, 4) ? cityMention(of: $0) : nil }
    guard let city = named ?? focus, let site = here(city).first else { return }
    let trigger = Trigger(
      kind: .close, tokens: between(token, token + 3), sentence: sentence, lemma: "denied",
      isNoun: false, isPassive: false, certainty: .negated,
      clause: Clauses(document, sentence).clause(of: token))
    emit(
      trigger, mention, sites[site].organization, city, named == nil,
      evidence(between(mention.begin, token + 3), "close.denied"))
  }

  /// `Après Tunis, Voxalia ouvre un deuxième centre`: those that were there before.
  func earlierOnes() {
    guard document.language.isOne(of: .french, .arabic, .portuguese) else { return }
    for mention in mentions
    where document.language == .portuguese && mention.organization == nil
      || !mention.isPlural && (mention.isOther || mention.determiner == .indefinite)
    {
      let before = between(max(marks.range.lowerBound, mention.begin - 14), mention.begin)
      guard
        let first = document.places[sentence].firstIndex(where: {
          $0.isCity && $0.part == .plain && before.contains($0.tokens.lowerBound)
            && ($0.tokens.lowerBound - 1 == marks.firstWord
              && document.word(marks.firstWord).isOne(of: "apres", "بعد")
              || isAfterInArabic($0) || isBesideInPortuguese($0))
        }), case let list = CityList(document, sentence).list(from: first),
        let last = list.last, mention.begin - place(last).tokens.upperBound <= 8,
        let organization = mention.organization
          ?? nameBetween(place(last).tokens.upperBound, mention.begin) ?? focusOperator
          ?? mainOperator
      else { continue }
      for city in list.map(place) {
        _ = site(
          organization: organization, city: city, token: city.tokens.lowerBound,
          status: .operating,
          evidence: evidence(between(city.tokens.lowerBound, mention.tokens.upperBound), "earlier"))
      }
    }
  }

  /// `Après Tunis, Voxalia ouvre un deuxième centre`
  private func nameBetween(_ begin: Int, _ end: Int) -> Int? {
    document.names[sentence].first {
      $0.tokens.lowerBound >= begin && $0.tokens.upperBound <= end
        && document.organizations[$0.organization].role.mayOperate
    }?.organization
  }

  /// `Betreiber ist die Firma Voxalia`: whose it is that was just told of.
  func operatorTold() {
    guard document.language == .german, let focusSite, sites[focusSite].organization == nil,
      document.word(marks.firstWord).isOne(of: "betreiber", "betreiberin", "bauherr", "investor"),
      marks.range.contains(marks.firstWord + 1),
      document.word(marks.firstWord + 1).isOne(of: "ist", "wird", "sei"),
      let name = document.names[sentence].first(where: {
        $0.tokens.lowerBound - marks.firstWord <= 5
          && document.organizations[$0.organization].role.mayOperate
      })
    else { return }
    sites[focusSite].organization = name.organization
    for index in events.indices
    where events[index].site == focusSite && events[index].organization == nil {
      events[index].organization = name.organization
    }
    count(name.organization)
  }

  /// `Im Gespräch sind Leoben und Bruck`: cities that a further call center may come to.
  func considered() {
    guard document.language == .german, mentions.isEmpty,
      let organization = focusOperator ?? mainOperator,
      let begin = marks.range.first(where: {
        document.word($0) == "im" && $0 + 2 < marks.range.upperBound
          && document.word($0 + 1) == "gesprach"
          && document.word($0 + 2).isOne(of: "sind", "seien", "ist", "sei")
      }),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && (0...2).contains($0.tokens.lowerBound - begin - 3)
      })
    else { return }
    let trigger = Trigger(
      kind: .open, tokens: between(begin, begin + 2), sentence: sentence, lemma: "consider",
      isNoun: false, isPassive: false, certainty: .hedged,
      clause: Clauses(document, sentence).clause(of: begin))
    for city in CityList(document, sentence).list(from: first).map(place) {
      emit(
        trigger, nil, organization, city, true,
        evidence(between(begin, city.tokens.upperBound), "open.considered"))
    }
  }

  /// `Im Lager in Bremen`, `im Werk in Kassel`: what is in a city is no call center.
  func isOfOtherPlace(_ city: PlaceMention) -> Bool {
    let noun = city.tokens.lowerBound - 2
    return marks.range.contains(noun)
      && Self.otherPlaces.contains { document.word(noun).hasSuffix($0) }
  }

  private static let otherPlaces = [
    "lager", "logistikzentrum", "versandzentrum", "verteilzentrum", "werk", "fabrik", "zentrale",
    "verwaltung", "hauptsitz", "firmensitz", "rechenzentrum", "druckerei", "labor", "entrepot",
    "usine", "warehouse", "factory", "almacen", "fabrica", "magazzino", "stabilimento",
    "armazem",
  ]
}
