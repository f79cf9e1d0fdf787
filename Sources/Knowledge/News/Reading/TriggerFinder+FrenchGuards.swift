/// What keeps a word of French from saying that something happens to a call center.
extension TriggerFinder {
  private static let starting: WordSet = [
    "lancer", "debuter", "demarrer", "commencer", "entamer", "reprendre", "arreter", "suspendre",
    "cesser", "prendre", "mettre", "lever",
  ]

  /// `Une grève débute au centre d'appels`, `ont lancé une grève`: what begins or ends is the strike.
  func beginsStrikeInFrench(_ lemma: String, _ token: Int) -> Bool {
    guard Self.starting.contains(lemma) else { return false }
    let behind = between(token + 1, min(marks.range.upperBound, token + 6))
    let before = between(max(marks.range.lowerBound, token - 6), token)
    func isStrike(_ index: Int) -> Bool {
      marks.covers(.strikeNoun, index) || document.word(index).hasPrefix("greve")
    }
    return behind.prefix(while: { !marks.begins([.site, .weakSite].asClasses, at: $0) })
      .contains(where: isStrike)
      || before.contains(where: isStrike)
        && !before.contains { marks.begins([.site, .weakSite].asClasses, at: $0) }
  }

  /// `Les salariés du centre d'appels ont entamé une grève générale`: of those alone, not of a country.
  func isOwnStrikeInFrench(_ shield: Range<Int>) -> Bool {
    document.language == .french && document.word(shield.lowerBound).hasPrefix("greve")
      && marks.range.contains { marks.begins([.site, .topic].asClasses, at: $0) }
  }

  private static let spreading: WordSet = [
    "multiplient", "multiplie", "enchainent", "succedent", "accelerent", "generalisent", "guettent",
    "inevitables", "frequentes", "courantes", "rares",
  ]

  /// `Les fermetures se multiplient dans le secteur`: of none in particular.
  func isGeneralInFrench(_ kind: Trigger.Kind, _ range: Range<Int>) -> Bool {
    guard document.language == .french, [.close, .layoff, .move, .open].contains(kind),
      document.word(range.lowerBound).hasSuffix("s")
    else { return false }
    return between(range.upperBound, min(marks.range.upperBound, range.upperBound + 12)).contains {
      Self.spreading.contains(document.word($0))
    }
  }

  /// `l'arrivée à Melun d'un centre d'appels`, but not `l'arrivée à Paris du ministre`.
  func isNoArrivalInFrench(_ kind: Trigger.Kind, _ range: Range<Int>) -> Bool {
    guard document.language == .french, kind == .open, range.count == 1,
      document.word(range.lowerBound) == "arrivee"
    else { return false }
    return !between(range.upperBound, min(marks.range.upperBound, range.upperBound + 8)).contains {
      marks.covers(.of, $0)
        && (marks.begins(.site, at: $0 + 2) || marks.begins(.site, at: $0 + 3))
    }
  }

  /// `repris par Voxalia, qui conservera 120 des 210 emplois`: jobs are kept, no call center.
  func keepsJobsInFrench(_ lemma: String, _ token: Int) -> Bool {
    guard Discourse.keeping.contains(lemma) || lemma == "sauver" else { return false }
    let behind = between(token + 1, min(marks.range.upperBound, token + 8))
    guard
      let noun = behind.first(where: {
        marks.begins([.job, .person, .site, .weakSite].asClasses, at: $0)
      }), marks.begins([.job, .person].asClasses, at: noun)
    else { return false }
    return marks.numbers.contains { $0.tokens.lowerBound == token + 1 }
      || marks.numbers.contains { $0.tokens.upperBound == noun && $0.tokens.lowerBound > token }
  }

  private static let rooms: WordSet = [
    "locaux", "batiment", "batiments", "bureaux", "immeuble", "murs", "site", "espaces",
  ]

  /// `Le centre s'installera dans des locaux neufs`: it is there already.
  func movesHouseInFrench(_ reading: VerbLexicon.Reading, _ kind: Trigger.Kind, _ token: Int)
    -> Bool
  {
    guard document.language == .french, kind == .open,
      reading.lemma.isOne(of: "installer", "etablir", "implanter"),
      between(max(marks.range.lowerBound, token - 2), token).contains(where: {
        document.word($0).isOne(of: "s", "se")
      })
    else { return false }
    let clause = Clauses(document, sentence).clause(of: token)
    let isThere = between(clause.lowerBound, token).contains {
      marks.covers([.article, .possessive].asClasses, $0)
        && !marks.covers([.indefinite, .another].asClasses, $0)
        && !marks.covers(.another, $0 + 1)
        && marks.begins([.site, .weakSite].asClasses, at: $0 + 1)
    }
    guard isThere,
      let room = between(token + 1, min(clause.upperBound, token + 9)).first(where: {
        Self.rooms.contains(document.word($0))
      })
    else { return false }
    let around = between(token + 1, min(clause.upperBound, room + 5))
    return around.contains { document.word($0) == "dans" }
      && around.contains { index in
        document.word(index).hasPrefix("neuf") || document.word(index).hasPrefix("nouve")
          || document.word(index).isOne(of: "spacieux", "modernes", "vastes")
      }
  }
}
