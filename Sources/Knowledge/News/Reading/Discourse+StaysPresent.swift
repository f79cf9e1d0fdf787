import Switchboard

/// Towns in which a firm is told to remain.
extension Discourse {
  /// `In Salem it remains present with 450 employees`, `In Jena bleibt das Unternehmen vertreten`
  func staysPresent() {
    guard document.language != .arabic, mentions.isEmpty, !marks.isQuestion,
      let verb = marks.range.first(where: { StaysPresent.verbs.contains(document.word($0)) }),
      let present = between(verb + 1, min(marks.range.upperBound, verb + 16)).first(where: {
        StaysPresent.present.contains(document.word($0))
      }), document.language == .german || present - verb <= 3,
      !marks.range.contains(where: {
        marks.covers([.negator, .headquarters, .hedge].asClasses, $0)
      })
    else { return }
    let cities = document.places[sentence].filter {
      $0.isCity && $0.part == .plain && marks.covers(.locative, $0.tokens.lowerBound - 1)
        && !barred.contains($0.tokens.lowerBound)
    }
    let names = document.names[sentence].filter {
      document.organizations[$0.organization].role.mayOperate
    }
    guard let first = cities.first, let last = cities.last, cities.count < 8,
      let organization = names.first?.organization ?? focusOperator,
      Set(names.map(\.organization)).count < 2,
      // Call centers are what the text tells of it.
      sites.contains(where: { $0.organization == organization })
    else { return }
    let proof = evidence(
      between(min(verb, first.tokens.lowerBound), max(present + 1, last.tokens.upperBound)), "stay")
    for city in cities {
      let number = site(
        organization: organization, city: city, token: city.tokens.lowerBound,
        status: .operating, evidence: proof)
      guard let number, cities.count == 1, let count = counted.first, !count.isJob else { continue }
      add(count.headcount, to: number)
    }
  }
}

private enum StaysPresent {
  static let verbs: WordSet = [
    "remains", "remain", "stays", "continues", "reste", "restera", "demeure", "sigue", "seguira",
    "continua", "continuara", "permanece", "permanecera", "resta", "rimane", "rimarra", "mantem",
    "bleibt", "bleiben",
  ]
  static let present: WordSet = [
    "present", "represented", "active", "presente", "presentes", "activa", "activo", "attiva",
    "attivo", "ativa", "actif", "active", "implante", "implantee", "vertreten", "prasent",
    "ansassig", "aktiv",
  ]
}
