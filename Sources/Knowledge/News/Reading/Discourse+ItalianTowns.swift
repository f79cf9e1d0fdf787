import Switchboard

/// Towns as the Italian press puts them beside a firm, and those that people are to move to.
extension Discourse {
  private static let movingNouns: WordSet = [
    "trasferimento", "trasferimenti", "trasloco", "spostamento", "delocalizzazione", "accorpamento",
    "trasferire", "trasferiti", "trasferirsi", "spostare", "traslocare", "trasferita", "trasferito",
    "spostata", "spostati", "dirottare", "dirottate", "trasferte",
  ]

  /// `il trasferimento a Terni`, `di spostare a Terni una sessantina di dipendenti`: where nobody is yet.
  func barItalianDestinations() {
    destinations = []
    for city in document.places[sentence] where city.isCity && city.part == .plain {
      let before = city.tokens.lowerBound - 1
      guard marks.range.contains(before - 1),
        document.word(before).isOne(of: "a", "ad", "verso"),
        (1...2).contains(where: {
          marks.range.contains(before - $0)
            && Self.movingNouns.contains(document.word(before - $0))
        })
      else { continue }
      barred.insert(city.tokens.lowerBound)
      destinations.insert(city.tokens.lowerBound)
    }
  }

  /// The town that stands behind the name of a firm: `alla Voxalia di Rieti`.
  func town(behind name: NameMention) -> PlaceMention? {
    let of = name.tokens.upperBound
    guard marks.range.contains(of + 1), document.word(of).isOne(of: "di", "d") else { return nil }
    return document.places[sentence].first {
      $0.isCity && $0.part == .plain && $0.tokens.lowerBound == of + 1
        && !barred.contains($0.tokens.lowerBound)
    }
  }

  /// `Sciopero alla Voxalia di Rieti`: where what happens to a firm happens.
  func townOfFirm(_ clause: Range<Int>) -> PlaceMention? {
    guard document.language == .italian else { return nil }
    for name in document.names[sentence]
    where clause.contains(name.tokens.lowerBound)
      && document.organizations[name.organization].role.mayOperate
    {
      if let town = town(behind: name) { return town }
    }
    return nil
  }

  /// `è con quella di Catania una delle due`, `accorpato a quello di Milano`: what happened to the one is not told of the
  /// other.
  func isComparedInItalian(_ mention: SiteMention) -> Bool {
    let before = mention.begin - 1
    return document.language == .italian && marks.range.contains(before)
      && (document.word(before).isOne(
        of: "con", "come", "dopo", "oltre", "rispetto", "insieme", "tra", "fra", "assieme",
        "mentre")
        // `che affiancherà quello di Milano`
        || document.word(before).hasPrefix("affianc")
        || document.word(before).isOne(of: "a", "ad", "in") && marks.range.contains(before - 1)
          && ["accorp", "unit", "unific", "fus", "accentrat", "accanto"].contains {
            document.word(before - 1).hasPrefix($0)
          })
  }

  /// `i lavoratori Vodafone delle sedi di Ivrea e Padova`: whose people they are.
  func ownerBeforeInItalian(_ mention: SiteMention) -> Int? {
    guard document.language == .italian else { return nil }
    return document.names[sentence].last {
      (0...1).contains(mention.begin - $0.tokens.upperBound)
        && document.organizations[$0.organization].role.mayOperate
    }?.organization
  }

  /// `La società, che conta già sedi a Lecce e Tirana, aprirà un contact center`: not in the towns of the aside.
  func isInAsideInItalian(_ city: PlaceMention, _ trigger: Trigger) -> Bool {
    guard document.language == .italian, !trigger.isNoun,
      city.tokens.upperBound <= trigger.tokens.lowerBound,
      between(city.tokens.upperBound, trigger.tokens.lowerBound).contains(where: {
        document.tokens[$0].folded == ","
      }),
      let comma = between(
        max(marks.range.lowerBound, city.tokens.lowerBound - 14), city.tokens.lowerBound
      ).last(where: {
        document.tokens[$0].folded == ","
          && document.word($0 + 1).isOne(of: "che", "con", "dove", "presente", "gia", "la", "il")
      })
    else { return false }
    return comma > marks.firstWord
  }

  /// `i lavoratori della Voxalia di Rieti`, `la Voxalia di Rieti`: there is a call center of the firm.
  func firmsInTowns() {
    for name in document.names[sentence]
    where document.organizations[name.organization].role.mayOperate {
      guard let city = town(behind: name),
        marks.covers([.of, .article, .locative, .by].asClasses, name.tokens.lowerBound - 1)
          || name.tokens.lowerBound == marks.firstWord
          || document.word(name.tokens.lowerBound - 1).isOne(of: "alla", "la", "della"),
        !knows(name.organization, city)
      else { continue }
      let number = site(
        organization: name.organization, city: city, token: name.tokens.lowerBound,
        status: .operating,
        evidence: evidence(between(name.tokens.lowerBound, city.tokens.upperBound), "firm.town"))
      if let number, focusSite == nil || name.tokens.lowerBound - marks.firstWord < 6 {
        (focusSite, focusCity) = (number, city)
      }
      count(name.organization)
    }
  }

  /// `Oltre che a Terni, Norvex ha un call center a Cosenza`: there is one in both.
  func besidesTowns() {
    let first = marks.firstWord
    guard document.word(first).isOne(of: "oltre", "dopo"),
      let index = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && (1...3).contains($0.tokens.lowerBound - first)
      }), document.tokens[place(index).tokens.upperBound].folded == ",",
      let focusSite, let organization = sites[focusSite].organization,
      sites[focusSite].said.last?.sentence == sentence,
      triggers.contains(where: { [.have, .open, .employ].contains($0.kind) })
    else { return }
    for city in CityList(document, sentence).list(from: index).map(place)
    where city.place?.index != sites[focusSite].place?.index {
      _ = site(
        organization: organization, city: city, token: first, status: .operating,
        evidence: evidence(between(first, city.tokens.upperBound), "besides"))
    }
  }

  /// `dopo la chiusura di Perugia`: the town that stands right behind the noun.
  func closedTown(_ trigger: Trigger) -> PlaceMention? {
    guard document.language == .italian, trigger.isNoun, trigger.kind == .close,
      document.word(trigger.tokens.upperBound).isOne(of: "di", "d")
    else { return nil }
    return document.places[sentence].first {
      $0.isCity && $0.part == .plain && $0.tokens.lowerBound == trigger.tokens.upperBound + 1
    }
  }

  /// `nello stabile di Chieti`, `negli uffici di Lecce`: in the town.
  func isInBuilding(_ of: Int) -> Bool {
    document.language == .italian && document.word(of) == "di"
      && document.word(of - 1).isOne(
        of: "stabile", "palazzo", "palazzina", "edificio", "locali", "uffici", "capannone",
        "stabilimento", "immobile", "complesso")
      && (marks.covers(.locative, of - 2) || document.word(of - 2).isOne(of: "nello", "negli"))
  }

  /// `Hanno fatto la stessa cosa a Spoleto: nel 2017 hanno chiuso`: what a colon opens happens where stands before it.
  func townBeforeColon(_ trigger: Trigger) -> PlaceMention? {
    let colon = trigger.clause.lowerBound - 1
    guard document.language.isOne(of: .italian, .french, .portuguese), marks.range.contains(colon),
      document.tokens[colon].folded == ":"
    else { return nil }
    let before = document.places[sentence].filter {
      $0.isCity && $0.part == .plain && $0.tokens.upperBound <= colon
        && !barred.contains($0.tokens.lowerBound)
    }
    // `Tunis : les employés du centre d'appels sont en grève`
    let isHead = document.language == .french && before.first?.tokens.lowerBound == marks.firstWord
    guard before.count == 1, before[0].tokens.upperBound == colon,
      isHead || hasPreposition(before[0])
    else { return nil }
    return before[0]
  }

  /// `Hanno smentito e poi hanno chiuso e licenziato 64 persone`, with a town before the colon: it closed there.
  func closesBehindColon(_ trigger: Trigger) -> Bool {
    guard trigger.kind == .close, !trigger.isNoun, let town = townBeforeColon(trigger),
      let organization = ownOperator ?? focusOperator,
      isEndOfPhrase(trigger.tokens.upperBound)
    else { return false }
    emit(trigger, nil, organization, town, true, evidence(span(trigger, nil), "close.colon"))
    return true
  }

  /// `Se chiudono, a Terni sono quaranta chilometri`: the town is of the clause behind the comma.
  func isOfClauseBehind(_ city: PlaceMention, _ trigger: Trigger) -> Bool {
    guard document.language == .italian, !trigger.isNoun,
      city.tokens.lowerBound >= trigger.tokens.upperBound,
      document.tokens[city.tokens.lowerBound - 2].folded == ","
    else { return false }
    return document.word(city.tokens.upperBound).isOne(of: "sono", "c", "ci")
      || document.word(city.tokens.upperBound) == "e"
        && document.tokens[city.tokens.upperBound].bytes.count > 1
  }

  /// `Sarà a Rieti, negli spazi dell'ex caserma, il nuovo call center di Voxalia`: one is to come there.
  private func toBeInCity() {
    guard document.word(marks.firstWord).isOne(of: "sara", "sorgera"),
      let city = document.places[sentence].first, city.isCity, city.part == .plain,
      city.tokens.lowerBound == marks.firstWord + 2,
      marks.covers(.locative, marks.firstWord + 1),
      let mention = mentions.first, mention.isOther, !mention.isPlural, mention.cities.isEmpty,
      !triggers.contains(where: { $0.tokens.upperBound <= mention.begin }),
      let organization = mention.organization ?? ownOperator
    else { return }
    let trigger = Trigger(
      kind: .open, tokens: between(marks.firstWord, marks.firstWord + 1), sentence: sentence,
      lemma: "receive", isNoun: false, isPassive: false, certainty: .planned,
      clause: Clauses(document, sentence).clause(of: marks.firstWord))
    emit(
      trigger, mention, organization, city, true,
      evidence(between(marks.firstWord, mention.tokens.upperBound), "open.host"))
  }

  /// `Sarà Rieti a ospitare il nuovo call center`: one is to come there.
  func hostedByCity() {
    toBeInCity()
    for city in document.places[sentence] where city.isCity && city.part == .plain {
      let verb = city.tokens.upperBound + 1
      guard marks.range.contains(city.tokens.lowerBound - 1), marks.range.contains(verb),
        document.word(verb - 1).isOne(of: "a", "ad")
          && document.word(verb).isOne(of: "ospitare", "accogliere", "avere")
          // `Sarà Trento la sede del nuovo call center`
          || document.word(verb - 1) == "la" && document.word(verb) == "sede",
        let mention = mentions.first(where: {
          (0...3).contains($0.begin - verb - 1) && ($0.isStrong || $0.isOther)
        })
      else { continue }
      let certainty: Trigger.Certainty
      switch document.word(city.tokens.lowerBound - 1) {
      case "sara": certainty = .planned
      case "sarebbe", "potrebbe": certainty = .hedged
      default: continue
      }
      let trigger = Trigger(
        kind: .open, tokens: verb..<verb + 1, sentence: sentence, lemma: "receive", isNoun: false,
        isPassive: false, certainty: certainty,
        clause: Clauses(document, sentence).clause(of: verb))
      emit(
        trigger, mention, mention.organization ?? ownOperator, city, true,
        evidence(between(city.tokens.lowerBound, mention.tokens.upperBound), "open.host"))
      return
    }
  }

  private static let chosen: WordTable<Trigger.Certainty> = [
    "scelta": .planned, "scelto": .planned, "scelte": .planned, "prescelta": .planned,
    "individuata": .planned, "selezionata": .planned, "designata": .planned, "lizza": .hedged,
    "corsa": .hedged, "pole": .hedged, "candidata": .hedged, "candidate": .hedged,
    "candida": .hedged, "favorita": .hedged, "ballottaggio": .hedged,
  ]

  /// `Bari è stata scelta come sede del nuovo call center`, `Bari e Lecce sono in lizza per ospitare il call center`: a
  /// town that one is to come to, or may.
  func chosenTowns() {
    guard
      let word = marks.range.first(where: { Self.chosen[document.word($0)] != nil }),
      let certainty = Self.chosen[document.word(word)],
      let mention = mentions.first(where: {
        (1...14).contains($0.begin - word) && ($0.isStrong || $0.isOther)
          // `Tra le città candidate a ospitare il call center c'è Catania`
          && ($0.cities.isEmpty || word - marks.firstWord < 5)
      }),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && !barred.contains($0.tokens.lowerBound)
          && ((0...9).contains(word - $0.tokens.upperBound)
            // `In lizza per ospitare una terza sede ci sono Oristano e Carbonia`
            || word - marks.firstWord < 5
              && (1...4).contains($0.tokens.lowerBound - mention.tokens.upperBound))
      }),
      !marks.covers([.of, .by, .locative].asClasses, place(first).tokens.lowerBound - 1),
      !between(min(place(first).tokens.upperBound, word), word).contains(where: {
        marks.covers(.negator, $0) || document.word($0) == "ha"
      }),
      between(word, mention.begin).contains(where: {
        document.word($0).isOne(
          of: "sede", "ospitare", "accogliere", "per", "a", "come", "avere", "citta")
      })
    else { return }
    let trigger = Trigger(
      kind: .open, tokens: word..<word + 1, sentence: sentence, lemma: "choose", isNoun: false,
      isPassive: false, certainty: certainty, clause: Clauses(document, sentence).clause(of: word))
    for city in CityList(document, sentence).list(from: first).map(place)
    where city.tokens.upperBound <= word || place(first).tokens.lowerBound > word {
      emit(
        trigger, mention, mention.organization ?? ownOperator, city, true,
        evidence(between(city.tokens.lowerBound, mention.tokens.upperBound), "open.chosen"))
    }
  }

  /// `I tre nuovi call center avranno sede a Bari, Lecce e Foggia`: where they are to be.
  func seatedInTowns() {
    guard
      let verb = marks.range.first(where: {
        document.word($0).isOne(of: "avra", "avranno", "trovera", "troveranno")
          && document.word($0 + 1) == "sede"
      }),
      let mention = mentions.last(where: {
        $0.begin < verb && verb - $0.tokens.upperBound <= 6 && $0.isStrong && $0.cities.isEmpty
      }),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && (2...5).contains($0.tokens.lowerBound - verb)
      })
    else { return }
    let trigger = Trigger(
      kind: .open, tokens: verb..<verb + 2, sentence: sentence, lemma: "seat", isNoun: false,
      isPassive: false, certainty: .planned, clause: Clauses(document, sentence).clause(of: verb))
    for city in CityList(document, sentence).list(from: first).map(place) {
      emit(
        trigger, mention, mention.organization ?? ownOperator, city, true,
        evidence(between(mention.begin, city.tokens.upperBound), "open.seat"))
    }
  }

  private static let growsTo: WordSet = [
    "passeranno", "passano", "passera", "saliranno", "salgono", "cresceranno", "aumenteranno",
    "diventeranno", "raddoppieranno", "saranno", "passa", "salira", "arriveranno", "portera",
  ]

  /// `gli addetti passeranno da 80 a 110`, `i dipendenti, oggi 250, saranno 330`: a call center grows.
  func grown() {
    guard marks.numbers.count > 1,
      !triggers.contains(where: { [.expand, .layoff, .reduce].contains($0.kind) }),
      let verb = marks.range.first(where: { Self.growsTo.contains(document.word($0)) })
    else { return }
    let clause = Clauses(document, sentence).clause(of: verb)
    let numbers = marks.numbers.filter { number in
      !number.isPercent && clause.contains(number.tokens.lowerBound)
        && !marks.dates.contains { $0.tokens.overlaps(number.tokens) }
    }
    guard numbers.count == 2, let before = numbers[0].most, let after = numbers[1].most,
      before < after, before >= 10,
      clause.contains(where: { marks.covers([.person, .seat].asClasses, $0) }),
      numbers[1].tokens.lowerBound > verb,
      // `da 80 a 110`, `oggi 250, saranno 330`
      document.word(numbers[1].tokens.lowerBound - 1).isOne(
        of: "a", "saranno", "diventeranno")
    else { return }
    let named = document.places[sentence].first {
      $0.isCity && $0.part == .plain && !barred.contains($0.tokens.lowerBound)
        && hasPreposition($0) && $0.tokens.upperBound <= verb
    }
    let told = mentions.first { !$0.cities.isEmpty }.map { place($0.cities[0]) }
    let focus = focusSite.flatMap { isRecent($0, 2) ? cityMention(of: $0) : nil }
    guard let city = told ?? named ?? (story.isHeadline ? story.city : nil) ?? focus,
      let organization = here(city).compactMap({ sites[$0].organization }).first ?? ownOperator,
      // `aprirà con 80 operatori, che diventeranno 150`: it does not grow before it is there.
      !here(city).contains(where: { sites[$0].said.last?.status == .planned })
    else { return }
    let proof = evidence(between(verb, numbers[1].tokens.upperBound), "expand.grown")
    let number = site(
      organization: organization, city: city, token: verb, status: .operating, evidence: proof)
    let isPlanned = !document.word(verb).isOne(of: "passano", "passa", "salgono")
    add(
      .expansion, isPlanned || sentence == 0 && document.hasHeadline ? .planned : .asserted,
      organization: organization, site: number, place: city, date: nil,
      headcount: NewsCapacity(
        measure: .jobsAnnounced, least: after - before, most: after - before, isPlanned: true),
      evidence: proof, token: verb)
    count(organization)
    (focusSite, focusCity) = (number, city)
  }
}
