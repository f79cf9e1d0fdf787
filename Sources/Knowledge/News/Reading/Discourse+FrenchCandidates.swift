import Switchboard

/// Towns that French calls chosen, or among those that may be, for a call center to come.
extension Discourse {
  private static let standing: WordSet = [
    "lice", "course", "concurrence", "candidate", "candidates", "pressentie", "pressenties",
    "favorite", "envisagee", "envisagees", "finaliste", "finalistes", "hypotheses", "corde",
    "preselectionnee", "preselectionnees", "porte", "portera",
  ]

  /// `Limoges et Bourges sont en lice pour le prochain centre d'appels de Voxalia`, `Le choix de Voxalia s'est porté sur
  /// Limoges pour son centre d'appels`.
  func candidatesInFrench() {
    guard triggers.allSatisfy({ [.have, .employ, .present].contains($0.kind) }),
      document.language == .french, !marks.range.contains(where: { marks.covers(.negator, $0) }),
      let token = marks.range.first(where: { Self.standing.contains(document.word($0)) }),
      let mention = mentions.first(where: { mention in
        mention.isStrong && mention.cities.isEmpty && !mention.isPlural && !mention.isUsed
          && mention.begin > token
          && (1...2).contains { marks.covers(.forMark, mention.begin - $0) }
      }),
      let organization = mention.organization
        ?? document.names[sentence].last(where: {
          document.organizations[$0.organization].role.mayOperate
        })?.organization,
      let first = city(
        in: between(marks.range.lowerBound, mention.begin), needsPreposition: false)
    else { return }
    let isChosen = document.word(token).hasPrefix("porte")
    guard !isChosen || marks.range.prefix(5).contains(where: { document.word($0) == "choix" })
    else { return }
    let trigger = Trigger(
      kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: "choisir", isNoun: true,
      isPassive: false, certainty: isChosen ? .planned : .hedged, clause: marks.range)
    for city in CityList(document, sentence).list(from: first).map(place) {
      emit(
        trigger, mention, organization, city, false,
        evidence(
          between(min(token, city.tokens.lowerBound), mention.tokens.upperBound), "open.candidate"))
    }
  }
}
