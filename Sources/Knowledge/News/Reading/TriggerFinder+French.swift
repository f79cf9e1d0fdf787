/// What French nouns of beginning say only of call centers.
extension TriggerFinder {
  /// `le lancement de Voxalia en Italie`, `l'arrivée de Mme Durand`: of a firm or a person, no call center.
  func isOfOrganizationInFrench(_ kind: Trigger.Kind, _ range: Range<Int>) -> Bool {
    guard document.language.code == "fr", kind == .open,
      document.word(range.lowerBound).isOne(of: "lancement", "demarrage", "creation"),
      marks.covers(.of, range.upperBound)
    else { return false }
    let next = range.upperBound + 1
    return document.persons.contains(next)
      || document.names[sentence].contains { $0.tokens.lowerBound == next }
  }
}

extension TriggerFinder {
  private static let raiders: WordSet = [
    "police", "policiers", "gendarmes", "gendarmerie", "enqueteurs", "clandestin", "clandestins",
    "escrocs", "reseau", "douane", "procureur",
  ]

  /// `La police a démantelé un centre d'appels clandestin`: a raid closes none of the business.
  func isRaidInFrench(_ lemma: String) -> Bool {
    document.language.code == "fr" && lemma.isOne(of: "demanteler", "investir", "fermer")
      && marks.range.contains { Self.raiders.contains(document.word($0)) }
  }
}
