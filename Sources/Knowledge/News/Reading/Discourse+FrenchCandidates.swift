import Switchboard

/// Towns that French calls chosen, or among those that may be, for a call center to come.
extension Discourse {
  private static let standing: WordSet = [
    "lice", "course", "concurrence", "competition", "candidate", "candidates", "pressentie",
    "pressenties", "favorite", "favorites", "envisagee", "envisagees", "finaliste", "finalistes",
    "hypotheses", "pistes", "corde", "preselectionnee", "preselectionnees", "evoquee", "citee",
  ]

  /// `Limoges et Bourges sont en lice pour le prochain centre d'appels de Voxalia`, `Le choix de Voxalia s'est porté sur
  /// Limoges pour son centre d'appels`.
  func candidatesInFrench() {
    guard document.language == .french,
      triggers.allSatisfy({ [.have, .employ, .present].contains($0.kind) }),
      let mention = mentions.first(where: {
        $0.isStrong && $0.cities.isEmpty && !$0.isPlural && !$0.isUsed
          && (isBehindFor($0) || $0.determiner == .indefinite)
      }),
      let organization = mention.organization
        ?? document.names[sentence].last(where: {
          document.organizations[$0.organization].role.mayOperate
        })?.organization ?? focusOperator
    else { return }
    let cities = document.places[sentence].indices.filter {
      let city = document.places[sentence][$0]
      return city.isCity && city.part == .plain && city.tokens.upperBound <= mention.begin
        && !barred.contains(city.tokens.lowerBound)
    }
    guard let first = cities.first,
      !marks.range.contains(where: { marks.covers(.negator, $0) })
    else { return }
    let chosen = marks.range.first {
      document.word($0) == "choix" && $0 < place(first).tokens.lowerBound
    }
    let isChosen =
      chosen.map { choice in
        between(choice, place(first).tokens.lowerBound).contains {
          document.word($0).isOne(of: "porte", "portera", "porterait", "arrete", "fixe")
        }
      } ?? false
    let candidacy = marks.range.first { Self.standing.contains(document.word($0)) }
    guard let token = isChosen ? chosen : candidacy, token < mention.begin else { return }
    let isSaid = marks.range.contains { document.word($0).hasSuffix("rait") }
    let trigger = Trigger(
      kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: "choisir", isNoun: true,
      isPassive: false, certainty: isChosen && !isSaid ? .planned : .hedged, clause: marks.range)
    for city in CityList(document, sentence).list(from: first).map(place) {
      emit(
        trigger, mention, organization, city, false,
        evidence(
          between(min(token, city.tokens.lowerBound), mention.tokens.upperBound), "open.candidate"))
    }
  }

  private func isBehindFor(_ mention: SiteMention) -> Bool {
    (1...2).contains {
      marks.range.contains(mention.begin - $0) && marks.covers(.forMark, mention.begin - $0)
        || document.word(mention.begin - $0).isOne(of: "accueillir", "recevoir", "accueil")
    }
  }
}
