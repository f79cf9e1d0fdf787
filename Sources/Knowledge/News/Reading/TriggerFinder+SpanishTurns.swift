/// What Spanish tells of people and jobs with a participle or a phrase.
extension TriggerFinder {
  /// `Los 38 despedidos del call center`: so many have been let go.
  func areDismissed(_ token: Int) -> Bool {
    document.language == .spanish && document.word(token).hasPrefix("despedid")
      && marks.covers(
        .article, marks.number(endingAt: token)?.tokens.lowerBound.advanced(by: -1) ?? -1)
      && marks.covers(.of, token + 1)
  }

  /// `Unos 40 puestos del call center están en el aire`: jobs, and not the call center.
  func endangersJobs(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    document.language == .spanish && range.count > 1
      && marks.phrase(.closeNoun, at: range.lowerBound) == range
      && marks.phrase(.hedge, at: range.lowerBound) == range
      && marks.numbers.contains { number in
        clause.contains(number.tokens.lowerBound) && number.tokens.upperBound <= range.lowerBound
          && range.lowerBound - number.tokens.upperBound <= 14
          && (0...1).contains {
            marks.begins([.job, .person].asClasses, at: number.tokens.upperBound + $0)
          }
      }
  }

  /// `2.400 llamadas perdidas`, `si pierde el contrato`: what is lost is no work and no call center.
  func losesElse(_ token: Int) -> Bool {
    let isLost = document.word(token).hasPrefix("perdid")
    // `el traslado de 60 puestos, que justifica por la pérdida del contrato`
    let next = document.word(token + 1).isOne(of: "de", "del") ? token + 2 : token + 1
    if isLost, (0...1).contains(where: { Self.lost.contains(document.word(next + $0)) }) {
      return true
    }
    let near = between(
      isLost ? max(marks.range.lowerBound, token - 5) : token + 1,
      min(marks.range.upperBound, token + 10))
    return !near.contains {
      marks.begins([.job, .person, .site, .weakSite, .anaphor].asClasses, at: $0)
    }
  }

  private static let lost: WordSet = [
    "contrato", "contratos", "cliente", "clientes", "cuenta", "cuentas", "campana", "campanas",
    "servicio", "servicios", "negocio", "ingresos", "llamadas", "poder", "competitividad",
  ]
}
