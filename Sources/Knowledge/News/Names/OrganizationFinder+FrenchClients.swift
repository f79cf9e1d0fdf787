/// Whom a call center answers for, as French tells it.
extension OrganizationFinder {
  private static let serving: WordSet = [
    "gere", "gerait", "gerent", "gerera", "assure", "assurait", "assurent", "traite", "traitait",
    "traitent", "repond", "repondait", "repondent", "prend", "exploite", "operait", "opere",
  ]
  private static let served: WordSet = [
    "clients", "clientele", "abonnes", "usagers", "assures", "voyageurs", "passagers", "appels",
    "hotline", "assistance", "annuaire", "telephonique", "client", "clientes", "commandes",
    "reservations", "adherents", "lecteurs",
  ]
  private static let breaking: WordSet = [
    "prolongera", "prolonge", "prolonger", "renouvelle", "renouvellera", "renouvele", "renouveler",
    "reconduit", "reconduira", "reconduire", "rompre", "rompt", "rompu", "rompra", "resilie",
    "resilier", "resiliera", "denonce", "denoncer", "denoncera", "fin", "coupe", "retire",
    "retirer", "confie", "confier", "confiera",
  ]
  private static let contracts: WordSet = [
    "contrat", "contrats", "entente", "marche", "mandat", "partenariat", "convention", "ligne",
  ]

  /// `Voxalia, prestataire de la relation client`, `Voxalia, pour le compte de Norvia`: it works for others.
  func isForOthersInFrench(_ token: Int) -> Bool {
    document.language == .french
      && document.word(token).isOne(
        of: "prestataire", "sous", "pour", "travaille", "travaillent", "prestation", "contrat",
        "contrats", "mandat")
  }

  /// `Voxalia gère l'assistance de Norvia`, `Norvia ne prolongera pas le contrat`: Norvia runs none of its own there.
  mutating func clientsInFrench() {
    guard document.language == .french else { return }
    for sentence in document.sentences.indices {
      let names = document.names[sentence]
      for index in names.indices
      where mayBeClient(names[index])
        && (isServedInFrench(names, index) || breaksContract(names, index, sentence))
      {
        document.organizations[names[index].organization].role = .client
        // `met fin à son contrat avec Voxalia`: the other one answers.
        for other in names
        where other.organization != names[index].organization
          && document.organizations[other.organization].role == .client
          && !document.organizations[other.organization].isKnown
          && document.word(other.tokens.lowerBound - 1) == "avec"
        {
          document.organizations[other.organization].role = .unknown
        }
      }
    }
  }

  /// Whether a name is one that may be a client: no outsourcer, and nothing that the text says to run a call center.
  private func mayBeClient(_ name: NameMention) -> Bool {
    let organization = document.organizations[name.organization]
    guard organization.role == .unknown,
      KnownOrganizations.shared[document.key(name.tokens)]?.isOutsourcer != true
    else { return false }
    return !document.names.joined().contains { other in
      guard other.organization == name.organization else { return false }
      let marks = document.sentences[document.sentence(of: other.tokens.lowerBound)]
      let before = other.tokens.lowerBound - 1
      // `le centre d'appels de Norvia`
      return marks.covers(.of, before) && marks.covers(.site, before - 1)
        || marks.covers(.site, before)
    }
  }

  private func isServedInFrench(_ names: [NameMention], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let name = names[index]
    let operators = names[..<index].filter {
      $0.organization != name.organization
        && document.organizations[$0.organization].role.mayOperate
    }
    guard let runner = operators.last, name.tokens.lowerBound - runner.tokens.upperBound <= 14,
      document.word(name.tokens.lowerBound - 1).isOne(of: "de", "d", "du")
    else { return false }
    let gap = between(runner.tokens.upperBound, name.tokens.lowerBound)
    return gap.contains { Self.serving.contains(document.word($0)) }
      && between(max(gap.lowerBound, gap.upperBound - 4), gap.upperBound).contains {
        Self.served.contains(document.word($0))
      }
  }

  private func breaksContract(_ names: [NameMention], _ index: Int, _ sentence: Int) -> Bool {
    let name = names[index]
    let marks = document.sentences[sentence]
    // The subject, or `la décision de Norvia de rompre`.
    let before = name.tokens.lowerBound - 1
    guard
      index == 0 || !marks.range.contains(before) || document.tokens[before].kind == .mark
        || document.word(name.tokens.lowerBound - 2).hasPrefix("decision"),
      Set(document.names.joined().map(\.organization)).count > 1
    else { return false }
    let reach = between(
      name.tokens.upperBound, min(marks.range.upperBound, name.tokens.upperBound + 14))
    guard
      let verb = reach.first(where: {
        Self.breaking.contains(document.word($0))
          && (document.word($0) != "fin"
            || document.word($0 - 1).isOne(of: "met", "mis", "mettra", "mettre"))
      })
    else { return false }
    return between(verb + 1, min(marks.range.upperBound, verb + 5)).contains {
      Self.contracts.contains(document.word($0))
    }
  }
}
