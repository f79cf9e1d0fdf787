/// What a town loses, and houses of a town that are to hold call centers, in French and Italian.
extension Discourse {
  /// `Bourges perd son centre d'appels`, `Olbia ha perso anche il call center`: it closes; whether that is told.
  func losesSite(_ trigger: Trigger) -> Bool {
    guard document.language.isOne(of: .french, .italian), !trigger.isNoun, !trigger.isPassive,
      trigger.lemma.isOne(of: "perdre", "perdere"),
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
    emit(
      close, mention, mention.organization ?? nextOperator(within: 3) ?? soleOperator, city, false,
      evidence(between(city.tokens.lowerBound, mention.tokens.upperBound), "close.lost"))
    return true
  }

  /// `l'ancien siège de la chambre, à Bourges, abritera un centre d'appels`, `l'ex cinema di Terni potrebbe diventare una sede
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
}
