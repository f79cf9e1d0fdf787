/// Call centers that stay where they are though something moves: they, within their town, or work, to them.
extension Discourse {
  /// `is moving to another building without leaving the city`, `muda de edifício`: it stays where it is.
  func movesWithinTown(_ trigger: Trigger, _ mention: SiteMention?) -> Bool {
    guard trigger.kind == .move, !trigger.isNoun, let mention, mention.cities.count == 1,
      mention.tokens.upperBound <= trigger.tokens.lowerBound
    else { return false }
    let behind = between(
      trigger.tokens.upperBound, min(marks.range.upperBound, trigger.tokens.upperBound + 8))
    return behind.contains { WithinTown.premises.contains(document.word($0)) }
      && !document.places[sentence].contains {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound >= trigger.tokens.upperBound
      }
  }

  /// `va concentrar el servicio en su call center de Lugo`: where it moves to is there.
  func isDestinationThere(_ trigger: Trigger, _ mention: SiteMention?) -> Bool {
    guard trigger.kind == .move, [.asserted, .planned].contains(trigger.certainty), !trigger.isNoun,
      let mention, mention.begin >= trigger.tokens.upperBound, mention.cities.count == 1,
      mention.determiner == .possessive || mention.determiner == .definite,
      !mention.isOther, marks.range.contains(mention.begin - 1)
    else { return false }
    return marks.covers(.locative, mention.begin - 1) || marks.covers(.locative, mention.begin)
  }
}

private enum WithinTown {
  static let premises: WordSet = [
    "building", "buildings", "premises", "offices", "office", "address", "floor", "batiment",
    "locaux", "immeuble", "adresse", "bureaux", "edificio", "locales", "oficinas", "instalaciones",
    "uffici", "locali", "stabile", "palazzo", "instalacoes", "endereco", "predio", "escritorio",
    "escritorios", "gebaude", "raume", "haus", "raumlichkeiten",
  ]
}
