import Switchboard

/// Where something is, as German says it: with adjectives between, and beside what is only told there.
extension Discourse {
  /// `Ab Oktober sollen in einem Callcenter in Gera 200 Menschen arbeiten`, `will in Gera ein Callcenter betreiben`:
  /// it is to open.
  func isToBeHadInGerman(_ trigger: Trigger) -> Bool {
    guard trigger.certainty == .planned, !trigger.isNoun, !goesOn(trigger),
      let target = target(of: trigger)
    else { return false }
    return mentions[target].determiner == .indefinite && mentions[target].isStrong
      && !mentions[target].isPlural
  }

  private func goesOn(_ trigger: Trigger) -> Bool {
    between(
      max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 16), trigger.tokens.lowerBound
    )
    .contains { document.word($0).isOne(of: "weiterhin", "weiter", "kunftig", "nur", "wie") }
  }

  /// `im benachbarten Erzurum`, `aus dem badischen Ettlingen`: a preposition before the adjective of a town.
  func isBehindGermanAdjective(_ adjective: Int) -> Bool {
    guard document.language == .german, marks.range.contains(adjective - 1),
      document.tokens[adjective].kind == .word, !document.tokens[adjective].isCapitalized,
      document.word(adjective).hasSuffix("en"),
      document.verbs(adjective).allSatisfy({ $0.form == .participle })
    else { return false }
    let before = document.word(adjective - 1)
    // `in Brünn, Dublin und dem kanadischen Peterborough`
    if before == "dem", marks.range.contains(adjective - 2),
      document.word(adjective - 2).isOne(of: "und", "oder", "sowie"),
      document.knowledge.placeWords.country(ofDemonym: document.word(adjective)) != nil
    {
      return true
    }
    return before.isOne(of: "im", "am", "beim", "ins")
      || before == "dem" && marks.range.contains(adjective - 2)
        && document.word(adjective - 2).isOne(of: "in", "bei", "aus")
  }

  /// `in der Suhler Geschäftswelt`, `im Geraer Postamt`: a preposition before the adjective of a town and its article.
  func isBehindArticleOfAdjective(_ mention: PlaceMention) -> Bool {
    let before = mention.tokens.lowerBound - 1
    guard document.language == .german, mention.tokens.count == 1, marks.range.contains(before),
      document.word(mention.tokens.lowerBound).hasSuffix("er"),
      document.word(mention.tokens.lowerBound) != PlaceFinder.key(mention.name),
      !marks.begins([.site, .weakSite].asClasses, at: mention.tokens.upperBound)
    else { return false }
    if document.word(before).isOne(of: "im", "am", "beim") { return true }
    return marks.covers(.article, before)
      && document.word(before - 1).isOne(of: "in", "aus", "auf", "an", "bei")
  }

  /// `wie die Firmen am Montag in Bonn und Gütersloh mitteilten`: the verb stands behind the last of the row.
  func isToldBehindRow(_ city: PlaceMention) -> Bool {
    let list = document.places[sentence].firstIndex { $0.tokens == city.tokens }.map {
      CityList(document, sentence).list(from: $0)
    }
    guard let last = list?.last, list?.count ?? 0 > 1 else { return false }
    // `teilten die Firmen am Montag in Bonn und Gütersloh mit`
    let part = stretch(around: city.tokens.lowerBound)
    if between(part.lowerBound, city.tokens.lowerBound).contains(where: { token in
      !document.tokens[token].isCapitalized
        && document.verbs(token).contains {
          [.say, .announce].contains($0.verbClass) && [.present, .past].contains($0.form)
        }
    }), !triggers.contains(where: { part.contains($0.tokens.lowerBound) }) {
      return true
    }
    let behind = place(last).tokens.upperBound
    return marks.range.contains(behind) && !document.tokens[behind].isCapitalized
      && document.verbs(behind).contains {
        [.say, .announce].contains($0.verbClass) && $0.form != .infinitive
      }
  }

  /// `Für die 500 Beschäftigten wird am Mittwoch in Berlin verhandelt`: where it is talked of, and nobody works.
  func isTalkedOver(_ city: PlaceMention) -> Bool {
    document.language == .german
      && stretch(around: city.tokens.lowerBound).contains {
        Self.talking.contains(document.word($0))
      }
  }

  private static let talking: WordSet = [
    "verhandelt", "verhandeln", "verhandelten", "tagt", "tagte", "tagen", "beraten", "berat",
    "trafen", "treffen", "trifft", "geboren", "studiert", "studierte", "wohnt", "lebt",
    "aufgewachsen",
  ]

  /// `eröffnet ein Callcenter, wie die Firma am Montag mitteilte`: when it was told, in a clause of its own.
  func isWhenToldInGerman(_ date: NewsDate, _ trigger: Trigger) -> Bool {
    let part = stretch(around: date.tokens.lowerBound)
    return !part.contains(trigger.tokens.lowerBound)
      && part.contains { token in
        !document.tokens[token].isCapitalized
          && document.verbs(token).contains {
            [.say, .announce].contains($0.verbClass) && $0.form != .infinitive
          }
      }
  }

  /// `230 Arbeitsplätze gehen in der Stadt verloren`: the participle has a verb in the present.
  func isGoingLost(_ trigger: Trigger) -> Bool {
    trigger.kind == .layoff && trigger.lemma == "verlieren"
      && stretch(around: trigger.tokens.lowerBound).contains {
        document.word($0).isOne(of: "gehen", "geht")
      }
  }

  /// `Aus für Callcenter in Gera`, `Das Aus ist besiegelt`: an end that is made known is yet to come.
  func isEndToCome(_ trigger: Trigger) -> Bool {
    guard document.language == .german, trigger.kind == .close, trigger.isNoun,
      trigger.certainty == .asserted,
      document.word(trigger.tokens.lowerBound) == "aus"
        // `zweifelt an den Gründen für die Schließung`
        || isDefinite(trigger) && document.word(trigger.tokens.lowerBound).contains("schliessung")
    else { return false }
    // `Mit dem Aus des Callcenters sind 210 Arbeitsplätze verschwunden`
    if CertaintyReader(document, sentence).ofGermanNoun(trigger.tokens, trigger.clause) == .asserted
    {
      return false
    }
    let part = stretch(around: trigger.tokens.lowerBound)
    // `Die Schließung liegt zwei Jahre zurück`
    if part.contains(where: { document.word($0) == "liegt" }),
      part.contains(where: { document.word($0) == "zuruck" })
    {
      return false
    }
    return !part.contains { Self.past.contains(document.word($0)) }
  }

  private static let past: WordSet = [
    "kam", "war", "hatte", "folgte", "nach", "seit", "wurde", "bedeutete", "gekommen", "waren",
    "hatten", "wurden", "durch", "infolge", "vor",
  ]

  /// `im Stadtzentrum von Biel`, `im Norden von Graz`: within a town.
  func isWithinTown(_ before: Int) -> Bool {
    marks.range.contains(before - 1) && document.word(before) == "von"
      && Self.partsOfGermanTowns.contains(document.word(before - 1))
  }

  private static let partsOfGermanTowns: WordSet = [
    "zentrum", "stadtzentrum", "herzen", "innenstadt", "stadtmitte", "stadtrand", "rand", "norden",
    "suden", "osten", "westen", "sudosten", "sudwesten", "nordosten", "nordwesten", "hafen",
    "hauptbahnhof", "altstadt", "city", "mitte", "gewerbegebiet", "industriegebiet",
    "burohauspark",
  ]

  /// `FREIBURG.` before a text: a paper of that town, which speaks of what is there with no other word.
  var townOfPaper: PlaceMention? {
    guard document.language == .german, let dateline = germanDateline else { return nil }
    let marks = document.sentences[dateline.sentence]
    let after = dateline.tokens.upperBound
    guard dateline.tokens.lowerBound == marks.firstWord,
      after >= marks.range.upperBound
        || document.tokens[after].folded.isOne(of: ".", "-", "–", ":")
          && !between(after, min(marks.range.upperBound, after + 8)).contains(where: {
            document.tokens[$0].folded == "("
          }),
      document.places[dateline.sentence].count(where: { $0.part == .dateline }) == 1,
      (dateline.place?.population ?? 0) < 600_000,
      story.city == nil || story.city?.place?.index == dateline.place?.index
    else { return nil }
    return dateline
  }

  /// `den Standort in der Bahnhofstraße`: in a paper of one town the call center there.
  func isOwnGermanSite(_ mention: SiteMention) -> Bool {
    document.language == .german && mention.determiner == .definite && !mention.isPlural
      && document.word(mention.tokens.lowerBound).isOne(of: "standort", "niederlassung", "filiale")
  }

  /// `Dessen Belegschaft wird aufgestockt`: that of the call center that was just spoken of.
  func growsAtFocus(_ trigger: Trigger, _ counts: [JobCount]) -> Bool {
    guard document.language == .german, trigger.kind == .expand, !trigger.isNoun, counts.isEmpty,
      [.asserted, .planned].contains(trigger.certainty),
      trigger.lemma.isOne(of: "aufstocken", "erweitern", "ausbauen", "vergrossern", "verdoppeln"),
      case let part = trigger.clause,
      part.contains(where: {
        document.word($0).isOne(
          of: "belegschaft", "personal", "team", "mannschaft", "personalbestand")
      }),
      city(in: part, needsPreposition: true) == nil, mentions.allSatisfy({ $0.cities.isEmpty }),
      let focusSite, isRecent(focusSite, 1), let city = cityMention(of: focusSite)
    else { return false }
    add(
      .expansion, trigger.isPassive ? .planned : trigger.certainty,
      organization: sites[focusSite].organization, site: focusSite, place: city,
      date: date(trigger), evidence: evidence(span(trigger, nil), "expand.staff"),
      token: trigger.tokens.lowerBound)
    return true
  }

  /// `offiziell eröffnet`, `feierlich in Betrieb genommen`: a ceremony.
  func isCeremonyInGerman(_ trigger: Trigger) -> Bool {
    guard document.language == .german, trigger.kind == .open else { return false }
    // `feiert die Eröffnung seines Kundencenters`
    if trigger.isNoun {
      return trigger.lemma == "eroffnung"
        && stretch(around: trigger.tokens.lowerBound).contains {
          document.word($0).isOne(of: "feiert", "feiern", "feierte", "feierten", "gefeiert")
        }
    }
    guard trigger.lemma == "eroffnen" else { return false }
    return between(
      max(marks.range.lowerBound, trigger.tokens.lowerBound - 5), trigger.tokens.lowerBound
    )
    .contains { document.word($0).isOne(of: "offiziell", "feierlich", "festlich") }
  }

  /// `hatte die Zusammenlegung kritisiert`, `durch die Konzentration`: a move that was told of before.
  func isMoveTold(_ trigger: Trigger) -> Bool {
    guard document.language == .german, trigger.kind == .move, trigger.isNoun,
      trigger.certainty != .negated
    else { return false }
    let next = trigger.tokens.upperBound
    guard marks.range.contains(next), document.tokens[next].kind == .word else { return true }
    return !document.word(next).isOne(
      of: "des", "der", "von", "nach", "eines", "ihres", "seines", "ihrer", "vom", "aus")
  }

  /// `Nachfolger gefunden: mit Voxalia`, `hat mit Voxalia einen Käufer gefunden`: who takes over the call center that was
  /// just spoken of.
  func successorFound() {
    guard document.language == .german,
      let found = marks.range.first(where: {
        document.word($0).isOne(of: "gefunden", "findet", "fand")
      }), case let part = stretch(around: found),
      part.contains(where: { Self.successors.contains(document.word($0)) }),
      !buyerFound(found, part),
      let name = document.names[sentence].last(where: {
        part.contains($0.tokens.lowerBound)
          && document.organizations[$0.organization].role.mayOperate
          && document.word($0.tokens.lowerBound - 1).isOne(of: "mit", "in", "der")
      })
    else { return }
    let known = focusSite.flatMap { isRecent($0, 2) ? $0 : nil }
    let city = known.flatMap { cityMention(of: $0) } ?? townOfPaper ?? story.city
    guard let city else { return }
    let proof = evidence(between(name.tokens.lowerBound, found + 1), "acquire.successor")
    var number = known ?? here(city).first
    if let number { sites[number].organization = name.organization }
    number =
      number
      ?? site(
        organization: name.organization, city: city, token: found, status: .operating,
        evidence: proof)
    guard let number else { return }
    sites[number].said.append((.operating, sentence))
    if let place = city.place { takers[place.index] = (name.organization, nil) }
    add(
      .acquisition, .asserted, organization: name.organization, site: number, place: city,
      date: nil, evidence: proof, token: found)
    (focusSite, focusCity, focusOperator) = (number, city, name.organization)
  }

  private static let successors: WordSet = [
    "nachfolger", "nachfolgerin", "kaufer", "kauferin", "betreiber", "betreiberin", "ubernehmer",
    "erwerber", "interessenten", "investor", "partner",
  ]

  /// What is said of a city is said of all that are in a row with it.
  func barRow(_ city: PlaceMention) {
    guard let first = document.places[sentence].firstIndex(where: { $0.tokens == city.tokens }),
      hasPreposition(city)
    else { return }
    for index in CityList(document, sentence).list(from: first) {
      barred.insert(place(index).tokens.lowerBound)
    }
  }

  /// `wechseln nach Olten oder Bern`, `ein Angebot in Suhl`: where people are sent, which says of no call center there.
  func isWhereSent(_ city: PlaceMention) -> Bool {
    let before = city.tokens.lowerBound - 1
    guard marks.range.contains(before), document.word(before) == "nach" else { return false }
    // `pendeln nach Gera, wo 600 Menschen arbeiten`
    let end = city.tokens.upperBound
    // `könnten nach Gera wechseln, wo die Firma ein Callcenter hat`
    if (1...4).contains(where: {
      marks.range.contains(end + $0) && document.word(end + $0) == "wo"
        && document.tokens[end + $0 - 1].folded == ","
    }) {
      return false
    }
    let part = stretch(around: city.tokens.lowerBound)
    return part.contains { Self.sending.contains(document.word($0)) }
      && !part.contains { marks.begins(.site, at: $0) }
  }

  private static let sending: WordSet = [
    "wechseln", "wechselt", "wechselten", "pendeln", "pendelt", "umziehen", "fahren", "reisen",
    "fliegen", "flog", "reiste", "anrufen", "anruft", "zog", "exportiert", "liefert",
  ]
}
