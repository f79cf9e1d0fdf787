import Switchboard

/// Call centers that go elsewhere, rest or change hands as a whole, as the Italian press tells it.
extension Discourse {
  /// Whether a city is the one that the text is written in or on: something is there already.
  func isWhereWritten(_ city: PlaceMention) -> Bool {
    story.city?.place?.index == city.place?.index
      || document.places.prefix(4).joined().contains {
        $0.part == .dateline && $0.place?.index == city.place?.index
      }
  }

  /// `ha sospeso le attività del call center`, `ha fermato i telefoni`: it rests, and is no plan that is dropped.
  func suspendsInItalian(_ trigger: Trigger) -> Bool {
    guard document.language == .italian, trigger.kind == .cancel,
      trigger.lemma.isOne(of: "sospendere", "bloccare")
    else { return false }
    // `L'attività del call center di Lecce è sospesa`, `Attività sospese al call center`
    return between(
      max(trigger.clause.lowerBound, trigger.tokens.lowerBound - (trigger.isPassive ? 10 : 1)),
      min(marks.range.upperBound, trigger.tokens.upperBound + 5)
    ).contains { token in
      document.word(token).isOne(of: "attivita", "operativita", "servizio", "lavorazioni")
    }
  }

  /// `lo sbarco nel Paese delle Aquile`, `la nascita della società`: with no town behind it, of no call center.
  func arrivesNowhere(_ trigger: Trigger) -> Bool {
    guard document.language == .italian, trigger.isNoun, trigger.kind == .open,
      trigger.lemma.isOne(
        of: "sbarco", "approdo", "arrivo", "nascita", "lancio", "partenza", "avvio", "battesimo",
        "debutto", "via")
    else { return false }
    return city(
      in: between(
        trigger.tokens.upperBound, min(marks.range.upperBound, trigger.tokens.upperBound + 8)),
      needsPreposition: false) == nil
      && city(in: trigger.clause, needsPreposition: true) == nil
  }

  /// `Aosta potrebbe chiudere insieme con Cuneo, Lecco e Nuoro`: what is told of one is told of those it goes with.
  func closesAlong() {
    guard let trigger = triggers.first(where: { $0.kind == .close && !$0.isNoun }),
      let event = events.last(where: {
        $0.type == .closure && $0.certainty == trigger.certainty
          && document.sentence(of: $0.token) == sentence
      }),
      let along = between(trigger.tokens.upperBound, trigger.clause.upperBound).first(where: {
        document.word($0).isOne(of: "insieme", "assieme", "oltre")
          || document.word($0) == "cosi"
            && document.word(min($0 + 1, marks.range.upperBound - 1)) == "come"
      }),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound > along
          && $0.tokens.lowerBound - along <= 5
      })
    else { return }
    for city in CityList(document, sentence).list(from: first).map(place)
    where city.place?.index != event.place?.place?.index {
      emit(
        trigger, nil, event.organization, city, true,
        evidence(between(along, city.tokens.upperBound), "close.along"))
    }
  }

  /// `si lavorava a Casarano, alla Voxalia`, `arriva a Palermo, alla Norvia`: whose call center is there.
  func apposedOwners() {
    for city in document.places[sentence]
    where city.isCity && city.part == .plain && !barred.contains(city.tokens.lowerBound) {
      let comma = city.tokens.upperBound
      guard marks.range.contains(comma + 1), document.tokens[comma].folded == ",",
        document.word(comma + 1).isOne(of: "alla", "all", "presso", "dalla"),
        document.word(city.tokens.lowerBound - 1).isOne(of: "a", "ad"),
        let name = document.names[sentence].first(where: {
          $0.tokens.lowerBound == comma + 2
            && document.organizations[$0.organization].role.mayOperate
        })
      else { continue }
      for index in here(city) where sites[index].organization != name.organization {
        let token = document.text.bytes(ofTokens: city.tokens)
        // What the sentence took for another's.
        if sites[index].evidence.count == 1, sites[index].evidence[0].bytes.overlaps(token) {
          sites[index].organization = name.organization
        }
      }
      _ = site(
        organization: name.organization, city: city, token: city.tokens.lowerBound,
        status: .operating,
        evidence: evidence(between(city.tokens.lowerBound, name.tokens.upperBound), "apposed"))
      count(name.organization)
    }
  }

  /// `che si aggiunge a quello attivo dal 2008`: since when another one is there.
  func isOfOtherInItalian(_ date: NewsDate, _ trigger: Trigger) -> Bool {
    document.language == .italian && date.tokens.lowerBound >= trigger.tokens.upperBound
      && between(
        max(trigger.tokens.upperBound, date.tokens.lowerBound - 5), date.tokens.lowerBound
      ).contains {
        document.word($0).isOne(of: "quello", "quella", "quelli", "quelle")
          && !document.word($0 + 1).isOne(of: "che", "di", "del", "della")
      }
  }

  /// `che da allora non ha più riaperto`: it is closed.
  func neverReopened(_ trigger: Trigger) -> Bool {
    document.language == .italian && trigger.kind == .open && trigger.lemma == "riaprire"
      && trigger.certainty == .negated && !trigger.isNoun
  }

  /// `la Slc Cgil, che oggi apre a Roma la sua conferenza`: what unions, offices and associations do is of no call
  /// center.
  func isOfUnionInItalian(_ trigger: Trigger) -> Bool {
    guard document.language == .italian, !trigger.isNoun, !trigger.isPassive,
      [.open, .close, .expand, .have, .employ].contains(trigger.kind),
      let name = document.names[sentence].last(where: {
        $0.tokens.upperBound <= trigger.tokens.lowerBound
      }), trigger.tokens.lowerBound - name.tokens.upperBound <= 6,
      [.union, .association].contains(document.organizations[name.organization].role)
    else { return false }
    return between(name.tokens.upperBound, trigger.tokens.lowerBound).allSatisfy { token in
      document.tokens[token].folded == "," || document.word(token).isOne(of: "che", "ha", "ora")
        || marks.dates.contains { $0.tokens.contains(token) }
        || Self.alsoWords.contains(document.word(token))
    }
  }

  /// `aveva dichiarato 850 esuberi su 3.200`, `300 licenziamenti` where the firm has many call centers: of all of them.
  func cutsForAll(
    _ trigger: Trigger, _ counts: [JobCount], _ mention: SiteMention?, _ proof: NewsEvidence
  ) -> Bool {
    if document.language == .french { return cutsInAllInFrench(trigger, counts, mention, proof) }
    if jobsOfMany(trigger, counts, mention) { return true }
    guard document.language == .italian, trigger.kind == .layoff, mention == nil,
      trigger.certainty != .none, let count = counts.first,
      !document.places[sentence].contains(where: { $0.isCity && $0.part == .plain })
    else { return false }
    let (told, _) = self.organization(trigger, nil)
    guard let organization = told ?? ownOperator else { return false }
    let own = sites.filter { $0.organization == organization && !$0.isGroup }
    let next = count.tokens.upperBound
    let behind = max(next, trigger.tokens.upperBound)
    let isOfWhole =
      marks.range.contains(behind + 1) && document.word(behind) == "su"
      && marks.numbers.contains { (1...3).contains($0.tokens.lowerBound - behind) }
      // `700 dei suoi 8.000 dipendenti`
      || count.whole.flatMap(\.least).map { $0 >= 2000 } == true
    guard own.count > 3 || isOfWhole && own.count != 1 else { return false }
    addWide(trigger, count, organization, document.mainCountry, proof)
    return true
  }

  /// `Scioperano i lavoratori del call center Voxalia`: whose people they are.
  func strikersInItalian(_ trigger: Trigger) -> Int? {
    guard document.language == .italian else { return nil }
    return mentions.first { trigger.clause.contains($0.begin) && $0.organization != nil }?
      .organization ?? ownOperator
  }

  private static let takingOver: WordSet = [
    "acquisire", "rilevare", "comprare", "acquistare", "assorbire", "incorporare", "inglobare",
  ]

  /// `ha rilevato gli asset di Norvia`, `Norvia passerà interamente alla Voxalia`: a firm is taken over by another.
  func italianTakeovers() {
    guard Set(document.names[sentence].map(\.organization)).count > 1 else { return }
    for token in marks.range where document.tokens[token].kind == .word {
      guard let (buyer, other, certainty) = takeover(token),
        !events.contains(where: {
          $0.type == .acquisition && $0.organization == buyer.organization
            && document.sentence(of: $0.token) == sentence
        })
      else { continue }
      let trigger = Trigger(
        kind: .have, tokens: token..<token + 1, sentence: sentence, lemma: "take", isNoun: false,
        isPassive: false, certainty: certainty,
        clause: Clauses(document, sentence).clause(of: token))
      add(
        .acquisition, certainty, organization: buyer.organization, site: nil, date: date(trigger),
        evidence: evidence(
          between(
            min(token, buyer.tokens.lowerBound, other.tokens.lowerBound),
            max(token + 1, buyer.tokens.upperBound, other.tokens.upperBound)), "acquire.firm"),
        token: token)
      events[events.count - 1].country = document.mainCountry
      return
    }
  }

  /// Who takes over whom by a verb, and how sure.
  private func takeover(_ token: Int) -> (NameMention, NameMention, Trigger.Certainty)? {
    let firms = document.names[sentence].filter {
      document.organizations[$0.organization].role.mayOperate
    }
    let before = firms.last { $0.tokens.upperBound <= token && token - $0.tokens.upperBound <= 12 }
    let behind = firms.first { $0.tokens.lowerBound > token && $0.tokens.lowerBound - token <= 9 }
    guard let before, let behind, before.organization != behind.organization else { return nil }
    // `Norvia passerà a maggio alla Voxalia`
    if let certainty = Self.passing[document.word(token)] {
      let at = behind.tokens.lowerBound - 1
      guard document.word(at).isOne(of: "a", "ad", "alla", "al", "all"),
        // `i clienti di Norvia passano alla Voxalia`
        !marks.covers(.of, before.tokens.lowerBound - 1),
        !between(before.tokens.upperBound, behind.tokens.lowerBound).contains(where: {
          marks.covers([.site, .weakSite, .person, .clientMark].asClasses, $0)
        })
      else { return nil }
      return (behind, before, certainty)
    }
    guard document.words[token].verb >= 0 else { return nil }
    let group = VerbGroup(document, sentence, token)
    guard
      let reading = group.best(
        of: document.verbs(token).filter { Self.takingOver.contains($0.lemma) }),
      !mentions.contains(where: { between(token, behind.tokens.lowerBound).contains($0.begin) })
    else { return nil }
    let clause = Clauses(document, sentence).clause(of: token)
    let certainty = CertaintyReader(document, sentence).ofVerb(reading, group, clause)
    guard [.asserted, .planned, .hedged].contains(certainty) else { return nil }
    if group.isPassive(reading) {
      return marks.covers(.by, behind.tokens.lowerBound - 1)
        || marks.covers(.by, behind.tokens.lowerBound - 2)
        ? (behind, before, certainty) : nil
    }
    // What is bought stands behind, over nouns such as `gli asset di`.
    guard
      between(token + 1, behind.tokens.lowerBound).allSatisfy({ between in
        document.tokens[between].kind != .mark
          && !marks.covers([.by, .forMark, .clause, .person].asClasses, between)
      })
    else { return nil }
    return (before, behind, certainty)
  }
}
