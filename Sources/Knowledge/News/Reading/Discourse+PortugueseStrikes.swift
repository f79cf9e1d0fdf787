/// Strikes of those who work at a call center that has no name.
extension Discourse {
  private static let otherTrades: WordSet = [
    "bancarios", "professores", "medicos", "enfermeiros", "motoristas", "maquinistas", "pilotos",
    "metalurgicos", "ferroviarios", "rodoviarios", "camionistas", "caminhoneiros", "estivadores",
    "carteiros", "petroleiros", "policias", "aeroviarios", "tripulantes", "transportes",
    "oficiais",
  ]

  /// `O sindicato dos bancários anunciou uma greve`: of others than those who answer calls.
  func isOfOtherTradeInPortuguese(_ trigger: Trigger) -> Bool {
    document.language == .portuguese && mentions.isEmpty
      && trigger.clause.contains { Self.otherTrades.contains(document.word($0)) }
  }

  /// `Trabalhadores de um call center em Lages entraram em greve`, `Operadores de call center param em Lages`: a call
  /// center of nobody that the text names.
  func strikesAtUnnamed(
    _ trigger: Trigger, _ city: PlaceMention, _ organization: Int?, _ count: Int
  ) -> Bool {
    guard document.language == .portuguese, organization == nil, count == 1,
      [.asserted, .planned].contains(trigger.certainty)
    else { return false }
    let isOfOne = mentions.contains { mention in
      mention.isStrong && !mention.isPlural && trigger.clause.contains(mention.begin)
        && mention.cities.contains { place($0).tokens == city.tokens }
    }
    return isOfOne
      || mainOperator == nil
        && trigger.clause.contains { marks.covers(.person, $0) }
        && trigger.clause.contains { marks.covers([.topic, .site].asClasses, $0) }
  }
}
