/// Call centers that move within their town.
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
    return marks.covers(.locative, mention.begin - 1)
      || document.word(mention.begin - 1).isOne(of: "nel", "no", "na", "im", "vers", "at")
      || document.word(mention.begin).isOne(of: "no", "na", "nel", "im")
  }

  /// `sans quitter la ville`, `without leaving Tulsa`: where it moves to, and no closure that is denied.
  func isWithoutLeaving(_ trigger: Trigger) -> Bool {
    guard trigger.kind == .close, WithinTown.leaving.contains(trigger.lemma) else { return false }
    return between(
      max(marks.range.lowerBound, trigger.tokens.lowerBound - 3), trigger.tokens.lowerBound
    ).contains { WithinTown.without.contains(document.word($0)) }
  }
}

private enum WithinTown {
  static let premises: WordSet = [
    "building", "buildings", "premises", "offices", "office", "address", "floor", "batiment",
    "locaux", "immeuble", "adresse", "bureaux", "edificio", "locales", "oficinas", "instalaciones",
    "uffici", "locali", "stabile", "palazzo", "instalacoes", "endereco", "predio", "escritorio",
    "escritorios", "gebaude", "raume", "haus", "raumlichkeiten",
  ]
  static let leaving: WordSet = [
    "quitter", "leave", "exit", "vacate", "abandonar", "abandonner", "lasciare", "abbandonare",
    "verlassen", "deixar", "salir", "sair",
  ]
  static let without: WordSet = ["sans", "without", "sin", "senza", "sem", "ohne"]
}
