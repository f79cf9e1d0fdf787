import Switchboard

/// Towns between which somebody has yet to choose for a call center.
extension Discourse {
  /// `L'entreprise hésite entre deux endroits, Tours et Limoges`, `is torn between Tulsa and Boise`
  func tornBetween() {
    guard document.language != .arabic,
      let link = marks.range.first(where: { token in
        BetweenTowns.between.contains(document.word(token))
          && between(max(marks.range.lowerBound, token - 4), token).contains {
            BetweenTowns.hesitating.contains(document.word($0))
          }
      }),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && (1...6).contains($0.tokens.lowerBound - link)
      })
    else { return }
    let cities = CityList(document, sentence).list(from: first).map(place)
    guard cities.count > 1, cities.allSatisfy({ here($0).isEmpty }),
      let organization = document.names[sentence].last(where: {
        $0.tokens.upperBound <= link
          && document.organizations[$0.organization].role.mayOperate
      })?.organization ?? focusOperator,
      mentions.contains(where: \.isStrong) || isOfProjectBefore
    else { return }
    for index in mentions.indices { mentions[index].isUsed = true }
    let trigger = Trigger(
      kind: .open, tokens: link..<link + 1, sentence: sentence, lemma: "hesitate",
      isNoun: false, isPassive: false, certainty: .hedged,
      clause: Clauses(document, sentence).clause(of: link))
    let proof = evidence(
      between(link - 1, cities[cities.count - 1].tokens.upperBound), "open.torn")
    for city in cities { emit(trigger, nil, organization, city, true, proof) }
  }

  /// Whether the sentences before tell of a call center that is to come somewhere.
  private var isOfProjectBefore: Bool {
    events.contains {
      $0.type == .opening && $0.certainty != .asserted && $0.place == nil
        && sentence - document.sentence(of: $0.token) <= 3
    }
      || sentence - siteSentence <= 2 && lastTrigger?.kind == .open
        && lastTrigger?.certainty == .planned
  }
}

private enum BetweenTowns {
  static let between: WordSet = ["between", "entre", "tra", "fra", "zwischen"]
  static let hesitating: WordSet = [
    "torn", "hesitating", "undecided", "choose", "choosing", "deciding", "hesite", "hesitent",
    "balance", "duda", "dudan", "debate", "debaten", "indecisa", "indeciso", "hesita", "dividida",
    "oscila", "schwankt", "wahlt", "entscheidet", "entscheiden", "wahlen", "scegliere", "choisir",
    "elegir", "escolher", "dubbio", "ballottaggio",
  ]
}
