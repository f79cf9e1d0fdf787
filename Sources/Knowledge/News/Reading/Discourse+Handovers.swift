/// Call centers that one announces and another one runs.
extension Discourse {
  /// `La gestione è stata affidata alla società Voxalia`, `ficará a cargo da Voxalia`: of the one just spoken of.
  func handovers() {
    guard document.language.isOne(of: .italian, .portuguese), let focusSite, isRecent(focusSite, 1),
      sites[focusSite].organization != nil, mentions.allSatisfy({ $0.cities.isEmpty }),
      let begin = marks.range.prefix(12).first(where: {
        Self.management.contains(document.word($0))
      }),
      let verb = between(begin, min(marks.range.upperBound, begin + 12)).first(where: {
        Self.handing.contains(document.word($0))
      }),
      let name = document.names[sentence].first(where: {
        $0.tokens.lowerBound > verb && $0.tokens.lowerBound - verb <= 14
          && document.organizations[$0.organization].role.mayOperate
      }),
      name.organization != sites[focusSite].organization
    else { return }
    let before = sites[focusSite].organization
    sites[focusSite].organization = name.organization
    for index in events.indices
    where events[index].site == focusSite && events[index].organization == before {
      events[index].organization = name.organization
    }
    count(name.organization)
  }

  private static let management: WordSet = [
    "gestione", "gestao", "operacao", "servizio", "conduzione", "exploracao",
  ]
  private static let handing: WordSet = [
    "affidata", "affidato", "entregue", "confiada", "confiado", "cargo", "assegnata",
    "adjudicada", "terceirizada",
  ]
}
