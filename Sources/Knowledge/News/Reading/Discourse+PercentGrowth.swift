import Switchboard

/// Call centers whose staff grows by a share.
extension Discourse {
  /// `aumentará un 40 % la plantilla de su call center de Lugo`, `augmentera de 40 % l'effectif`: no number of jobs, but it
  /// grows.
  func percentGrowth() {
    for trigger in triggers
    where trigger.kind == .expand && !trigger.isNoun
      && [.asserted, .planned, .hedged].contains(trigger.certainty)
    {
      let clause = stretch(around: trigger.tokens.lowerBound)
      guard
        marks.numbers.contains(where: { clause.contains($0.tokens.lowerBound) && $0.isPercent }),
        clause.contains(where: { PercentGrowth.staff.contains(document.word($0)) })
      else { continue }
      let told = mentions.filter { $0.isStrong && clause.contains($0.begin) && !$0.isPlural }
      let city = told.first?.cities.first.map(place)
      guard told.count < 2, told.first.map({ $0.cities.count < 2 }) ?? true,
        let place = city ?? focusSite.flatMap({ cityMention(of: $0) }),
        city != nil || focusSite.map({ isRecent($0, 1) }) == true,
        let organization = told.first?.organization
          ?? document.names[sentence].first(where: {
            $0.tokens.upperBound <= trigger.tokens.lowerBound
              && document.organizations[$0.organization].role.mayOperate
          })?.organization ?? focusOperator,
        !events.contains(where: {
          $0.type == .expansion && document.sentence(of: $0.token) == sentence
        })
      else { continue }
      let proof = evidence(
        between(
          trigger.tokens.lowerBound,
          max(trigger.tokens.upperBound, told.first?.tokens.upperBound ?? 0)),
        "expand.share")
      let number = site(
        organization: organization, city: place, token: trigger.tokens.lowerBound,
        status: .operating, evidence: proof)
      add(
        .expansion, trigger.certainty, organization: organization, site: number, place: place,
        date: date(trigger), evidence: proof, token: trigger.tokens.lowerBound)
    }
  }
}

private enum PercentGrowth {
  static let staff: WordSet = [
    "staff", "workforce", "headcount", "personnel", "effectif", "effectifs", "plantilla",
    "dotacion", "personal", "organico", "personale", "quadro", "pessoal", "efetivo", "belegschaft",
    "mannschaft", "equipo", "equipe", "team", "forza",
  ]
}
