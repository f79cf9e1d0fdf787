import Switchboard

/// Call centers that stay while others of the same operator close, in German.
extension Discourse {
  /// `Der Standort Kassel bleibt bestehen`, where others close: that it closes is denied.
  func staysOpen(_ trigger: Trigger, _ organization: Int?, _ city: PlaceMention) {
    guard document.language == .german, trigger.kind == .stay, let organization,
      trigger.tokens.contains(where: {
        document.word($0).isOne(of: "bestehen", "erhalten", "offen", "geoffnet", "weiter", "bleibt")
      }),
      events.contains(where: {
        $0.type == .closure && $0.organization == organization && $0.certainty != .negated
          && $0.place?.place?.index != city.place?.index
      })
    else { return }
    add(
      .closure, .negated, organization: organization, site: here(city).last, place: city, date: nil,
      evidence: evidence(span(trigger, nil), "stay.open"), token: trigger.tokens.lowerBound)
  }

  /// `Festhalten will Voxalia am Callcenter in Kassel`, `hält am Standort Kassel fest`.
  func heldOn() {
    guard document.language == .german,
      let verb = marks.range.first(where: { isHolding($0) }),
      let mention = mentions.first(where: { mention in
        !mention.cities.isEmpty
          && [mention.begin, mention.begin - 1, mention.tokens.lowerBound - 1].contains {
            marks.range.contains($0) && document.word($0).isOne(of: "am", "an")
          }
      }), let organization = mention.organization ?? runner(in: marks.range)
    else { return }
    let trigger = Trigger(
      kind: .stay, tokens: between(verb, verb + 1), sentence: sentence, lemma: "festhalten",
      isNoun: false, isPassive: false, certainty: .asserted,
      clause: Clauses(document, sentence).clause(of: verb))
    let hasClosure = events.contains {
      $0.type == .closure && $0.organization == organization && $0.certainty != .negated
    }
    for city in mention.cities.map(place) {
      let proof = evidence(span(trigger, mention), "stay.held")
      let number = site(
        organization: organization, city: city, token: verb, status: .operating, evidence: proof)
      if hasClosure {
        add(
          .closure, .negated, organization: organization, site: number, place: city, date: nil,
          evidence: proof, token: verb)
      }
    }
  }

  /// `Erhalten bleiben Gera, Suhl und Jena`: the cities stand for the call centers there, of which others close.
  func remainingCities() {
    guard document.language == .german,
      let trigger = triggers.first(where: { $0.kind == .stay }),
      case let part = stretch(around: trigger.tokens.lowerBound),
      !triggers.contains(where: {
        [.close, .open, .layoff].contains($0.kind) && part.contains($0.tokens.lowerBound)
      }),
      document.names[sentence].isEmpty,
      let organization = isOfOneOperator ? mainOperator : soleOperator,
      sites.contains(where: { $0.organization == organization }),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && trigger.clause.contains($0.tokens.lowerBound)
          && part.contains($0.tokens.lowerBound) && !barred.contains($0.tokens.lowerBound)
      })
    else { return }
    for city in CityList(document, sentence).list(from: first).map(place)
    where here(city).allSatisfy({ sites[$0].organization != organization }) {
      let number = site(
        organization: organization, city: city, token: trigger.tokens.lowerBound,
        status: .operating, evidence: evidence(span(trigger, nil), "stay.cities"))
      if number != nil { staysOpen(trigger, organization, city) }
    }
  }

  private func isHolding(_ token: Int) -> Bool {
    let word = document.word(token)
    if word.isOne(of: "festhalten", "festgehalten", "festhalt", "festzuhalten") { return true }
    guard word.isOne(of: "halt", "halten", "hielt", "hielten") else { return false }
    return between(token + 1, min(marks.range.upperBound, token + 16)).contains {
      document.word($0) == "fest"
        && ($0 + 1 >= marks.range.upperBound || document.tokens[$0 + 1].kind == .mark)
    }
  }
}
