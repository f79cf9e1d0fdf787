/// What unnamed others do.
extension TriggerFinder {
  /// `Several bigger operators have set up in the city`, `D'autres entreprises y ont ouvert des centres`: of firms that
  /// nobody names nothing is told that could be written down.
  func isOfOtherFirms(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard [.open, .close, .expand].contains(reading.verbClass),
      document.language != .arabic
    else { return false }
    let clause = Clauses(document, sentence).clause(of: token)
    let before = between(max(clause.lowerBound, token - 10), token)
    guard let noun = before.last(where: { Self.firms.contains(document.word($0)) }),
      between(max(marks.range.lowerBound, noun - 3), noun).contains(where: {
        Self.quantities.contains(document.word($0))
      })
    else { return false }
    // `Several firms, among them Norvex, have opened`, `other companies, which the mayor named`
    return !between(noun + 1, token).contains {
      document.tokens[$0].isCapitalized || document.tokens[$0].kind == .mark
    }
  }

  private static let firms: WordSet = [
    "operators", "companies", "firms", "employers", "outsourcers", "providers", "competitors",
    "rivals", "businesses", "banks", "insurers", "players", "multinationals", "organisations",
    "organizations", "entreprises", "operateurs", "societes", "groupes", "prestataires",
    "concurrents", "banques", "acteurs", "multinationales", "empresas", "companias", "operadores",
    "firmas", "multinacionales", "bancos", "competidores", "aziende", "imprese", "operatori",
    "gruppi", "banche", "multinazionali", "concorrenti", "companhias", "operadoras",
    "multinacionais", "concorrentes", "unternehmen", "firmen", "betreiber", "anbieter", "konzerne",
    "banken", "wettbewerber", "konkurrenten", "dienstleister",
  ]
  private static let quantities: WordSet = [
    "several", "many", "some", "other", "few", "more", "most", "various", "numerous", "dozens",
    "plusieurs", "autres", "nombreux", "nombreuses", "certaines", "certains", "quelques",
    "beaucoup", "varias", "varios", "otras", "otros", "muchas", "muchos", "algunas", "algunos",
    "numerosas", "numerosos", "diverse", "altre", "altri", "molte", "molti", "alcune", "alcuni",
    "numerose", "numerosi", "parecchie", "outras", "outros", "muitas", "muitos", "algumas",
    "alguns", "diversas", "diversos", "mehrere", "andere", "viele", "einige", "zahlreiche",
    "weitere", "manche",
  ]
}
