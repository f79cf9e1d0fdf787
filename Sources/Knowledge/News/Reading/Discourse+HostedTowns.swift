/// What a town loses, and houses of a town that are to hold call centers.
extension Discourse {
  /// `Bourges perd son centre d'appels`, `Olbia ha perso anche il call center`: it closes; whether that is told.
  func losesSite(_ trigger: Trigger) -> Bool {
    guard document.language.isOne(of: .french, .italian, .spanish), !trigger.isNoun,
      !trigger.isPassive, trigger.lemma.isOne(of: "perdre", "perdere", "perder"),
      // `Cagliari perde il call center prima ancora di averlo`
      !trigger.clause.contains(where: { document.word($0).isOne(of: "averlo", "aprirlo", "avoir") }
      ),
      let index = mentions.firstIndex(where: {
        (0...3).contains($0.begin - trigger.tokens.upperBound)
      }), mentions[index].isStrong, !mentions[index].isPlural,
      [.possessive, .definite].contains(mentions[index].determiner),
      let city = document.places[sentence].last(where: {
        $0.isCity && $0.part == .plain
          && (0...3).contains(trigger.tokens.lowerBound - $0.tokens.upperBound)
          && !marks.covers([.locative, .of, .by].asClasses, $0.tokens.lowerBound - 1)
      })
    else { return false }
    mentions[index].isUsed = true
    let mention = mentions[index]
    var close = trigger.of(.close)
    if trigger.isPresent, close.certainty == .asserted { close.certainty = .planned }
    // `Lugo pierde el call center que Norvex había prometido`: it never came.
    if isIntended(mention) { (close.kind, close.certainty) = (.cancel, .asserted) }
    emit(
      close, mention, mention.organization ?? nextOperator(within: 3) ?? soleOperator, city, false,
      evidence(between(city.tokens.lowerBound, mention.tokens.upperBound), "close.lost"))
    return true
  }

  /// `l'ancien siège de la chambre, à Bourges, abritera un centre d'appels`, `l'ex cinema di Terni potrebbe
  /// diventare una sede
  /// operativa`: one is to come where the house is; whether that is told.
  func housesSite(_ trigger: Trigger) -> Bool {
    guard document.language.isOne(of: .french, .italian), !trigger.isNoun,
      [.planned, .hedged].contains(trigger.certainty),
      trigger.lemma.isOne(of: "abriter", "accueillir", "heberger", "ospitare")
        || trigger.lemma.isOne(of: "diventare", "devenir", "accogliere"),
      let index = mentions.firstIndex(where: {
        $0.begin < trigger.tokens.upperBound
          ? trigger.tokens.contains($0.begin)
          : $0.begin - trigger.tokens.upperBound <= 3
      }), mentions[index].cities.isEmpty, mentions[index].determiner == .indefinite,
      !mentions[index].isPlural,
      let city = document.places[sentence].last(where: {
        $0.isCity && $0.part == .plain && $0.tokens.upperBound <= trigger.tokens.lowerBound
          && trigger.clause.contains($0.tokens.lowerBound)
          && marks.covers([.locative, .of].asClasses, $0.tokens.lowerBound - 1)
      }), !barred.contains(city.tokens.lowerBound),
      let organization = mentions[index].organization ?? focusOperator ?? soleOperator
    else { return false }
    mentions[index].isUsed = true
    emit(
      trigger.of(.open), mentions[index], organization, city, false,
      evidence(
        between(city.tokens.lowerBound, mentions[index].tokens.upperBound), "open.housed"))
    return true
  }

  /// `significa chiudere Terni e dirottare le telefonate sul call center di Lecce`, `fermer Bourges`: the town
  /// right behind the verb
  /// stands for its call center; whether that is told.
  func endsTown(_ trigger: Trigger) -> Bool {
    guard document.language.isOne(of: .french, .italian), !trigger.isNoun, !trigger.isPassive,
      !trigger.isLight, trigger.kind == .close, trigger.lemma.isOne(of: "fermer", "chiudere"),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound == trigger.tokens.upperBound
      })
    else { return false }
    let (organization, isInferred) = self.organization(trigger, nil)
    guard let organization else { return false }
    for city in CityList(document, sentence).list(from: first).map(place) {
      emit(
        trigger, nil, organization, city, isInferred,
        evidence(between(trigger.tokens.lowerBound, city.tokens.upperBound), "close.town"))
    }
    cutsInBrackets(trigger)
    return true
  }

  /// `80 positions supplémentaires y ont été mises en service`, `sono state attivate 40 postazioni`: seats that are
  /// put to work are no
  /// new call center.
  func putsSeatsToWork(_ trigger: Trigger) -> Bool {
    guard document.language.isOne(of: .french, .italian), trigger.kind == .open, trigger.isPassive,
      !trigger.isNoun
    else { return false }
    let before = between(
      max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 9), trigger.tokens.lowerBound)
    return counts(in: before).contains { $0.isSeat || $0.isJob }
      && !mentions.contains { before.contains($0.begin) }
  }

  /// `ne verra pas le jour`, `non vedrà la luce`: it never comes.
  func isNeverBorn(_ trigger: Trigger) -> Bool {
    // `baut nun doch kein Callcenter`: it had been planned.
    if document.language == .german {
      // `Das Callcenter entsteht nicht`
      if trigger.lemma.isOne(of: "entstehen", "bauen", "errichten", "ansiedeln", "kommen"),
        !trigger.clause.contains(where: { document.word($0).hasPrefix("kein") })
      {
        return true
      }
      return trigger.clause.contains {
        // `Anders als geplant wird Norvex kein Callcenter einrichten`
        if document.word($0).isOne(of: "geplant", "angekundigt", "vorgesehen") {
          return document.word($0 - 2) == "anders" && document.word($0 - 1) == "als"
        }
        return document.word($0) == "doch" && document.word($0 - 1).isOne(of: "nun", "jetzt")
          && document.word($0 + 1).isOne(of: "kein", "keine", "keinen", "nicht")
      }
    }
    return document.language.isOne(of: .french, .italian)
      && between(trigger.tokens.lowerBound, trigger.tokens.upperBound + 4).contains {
        document.word($0).isOne(of: "jour", "luce")
      }
      && trigger.lemma.isOne(of: "voir", "vedere")
  }
}
