/// What French nouns of beginning say only of call centers.
extension TriggerFinder {
  /// `le lancement de Voxalia en Italie`, `l'arrivée de Mme Durand`: of a firm or a person, no call center.
  func isOfOrganizationInFrench(_ kind: Trigger.Kind, _ range: Range<Int>) -> Bool {
    // `L'arrivée de l'opérateur français ne surprendrait personne`
    if document.language == .french, kind == .open, document.word(range.lowerBound) == "arrivee",
      (0...1).contains(where: { marks.covers(.orgNoun, range.upperBound + $0) }),
      !document.places[sentence].contains(where: { $0.isCity && $0.part == .plain })
    {
      return true
    }
    guard document.language == .french, kind == .open,
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
    document.language == .french && lemma.isOne(of: "demanteler", "investir", "fermer")
      && marks.range.contains { Self.raiders.contains(document.word($0)) }
  }
}

extension TriggerFinder {
  /// `Ils s'ajoutent aux 89 employés`: numbers are summed up, nobody is taken on.
  func isNoGrowthInFrench(_ lemma: String, _ token: Int) -> Bool {
    guard document.language == .french, marks.range.contains(token - 1) else { return false }
    if lemma == "ajouter" { return document.word(token - 1).isOne(of: "s", "se") }
    // `qui s'étendra sur 5 000 m2`: how large it is.
    if lemma == "etendre", document.word(token - 1).isOne(of: "s", "se") { return true }
    // `étendre l'arrêt de travail à tous les centres`: a strike grows.
    if lemma.isOne(of: "etendre", "elargir") {
      return marks.range.contains { marks.covers([.strikeNoun, .union].asClasses, $0) }
    }
    // `de petits bureaux séparés par des cloisons`, but `s'est séparé de 40 salariés`
    return lemma.isOne(of: "separer", "delester", "defaire")
      && !between(max(marks.range.lowerBound, token - 4), token).contains {
        document.word($0).isOne(of: "s", "se")
      }
  }
}

extension TriggerFinder {
  /// `devrait être implanté à Tunis`: it is yet to come there.
  func isToldByVerbInFrench(_ kind: Trigger.Kind, _ range: Range<Int>) -> Bool {
    guard kind == .present, document.language == .french else { return false }
    // `implante à Tunis un plateau` is a verb, `implanté à Tunis` tells where somebody is.
    let token = document.tokens[range.lowerBound]
    if token.folded == "implante", document.isAccented, token.bytes.count == 8 { return true }
    return marks.range.contains(range.lowerBound - 1)
      && document.word(range.lowerBound - 1).isOne(of: "etre", "sera", "seront", "serait", "ete")
  }

  /// `le centre d'appels de Voxalia installé en Tunisie pourrait`: where it is, not what happens.
  func isWhereInFrench(_ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Bool {
    guard document.language == .french, reading.form == .participle, !group.hasBe,
      !group.hasHave, group.token > marks.firstWord,
      reading.lemma.isOne(
        of: "installer", "implanter", "loger", "localiser", "etablir", "domicilier", "delocaliser",
        "relocaliser"),
      marks.range.contains(group.token + 1), marks.covers(.locative, group.token + 1),
      document.tokens[group.token - 1].kind == .word
    else { return false }
    // `installé en 2004`, `s'est installé`
    return !marks.dates.contains { date in
      (0...6).contains(date.tokens.lowerBound - group.token)
        // `de ce centre délocalisé à Dakar a invité hier`: the date is of another verb.
        && !between(group.token, date.tokens.lowerBound).contains {
          document.knowledge.have.contains(document.tokens[$0].folded)
            && document.tokens[$0].bytes.count == document.tokens[$0].folded.utf8.count
        }
    }
      && !group.before.prefix(3).contains { $0.isOne(of: "est", "etait", "s", "se", "sera") }
  }
}

extension TriggerFinder {
  /// `ce qui signe la fin du site`: the verb of the phrase is in the present.
  func isSealedInFrench(_ range: Range<Int>) -> Bool {
    document.language == .french
      && ["sign", "marqu", "scell", "sonn"].contains {
        document.word(range.lowerBound).hasPrefix($0)
      }
  }

  /// `Cent postes, ouverts aux diplômés`: who may have them.
  private func isOpenToInFrench(_ group: VerbGroup) -> Bool {
    !group.hasHave && !group.hasBe && document.word(group.token).hasPrefix("ouvert")
      && document.word(group.token + 1).isOne(of: "aux", "a")
      && (1...2).contains { marks.covers([.job, .person].asClasses, group.token - $0) }
  }

  /// Whether a verb of French says nothing of a call center here.
  func saysElseInFrench(_ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Bool {
    document.language == .french
      && (reading.lemma == "ouvrir" && isOpenToInFrench(group) || isRaidInFrench(reading.lemma)
        || isNoGrowthInFrench(reading.lemma, group.token)
        || isWhereInFrench(reading, group) || beginsStrikeInFrench(reading.lemma, group.token)
        || keepsJobsInFrench(reading.lemma, group.token))
  }
}

extension TriggerFinder {
  static let thingsOfFrench: WordSet = [
    "rue", "rues", "route", "routes", "autoroute", "pont", "voie", "voies", "strada", "strade",
    "ponte", "tratto", "svincolo", "galleria", "fabbrica", "stabilimento", "negozio", "negozi",
    "scuola", "scuole", "ospedale", "macello", "cartiera", "mostra", "stagione", "saison",
    "exposition", "abattoirs",
    "usine", "usines", "fabrique", "raffinerie", "fonderie", "papeterie", "scierie", "laiterie",
    "abattoir", "magasin", "magasins", "boutique", "boutiques", "ecole", "lycee", "classe",
    "classes",
    "hopital", "maternite", "frontieres", "frontiere", "marche", "marches", "bourse", "ligne",
    "lignes", "restaurant", "hotel", "supermarche", "hypermarche", "gare", "mine", "mines", "puits",
    "bureau-de-poste", "capital",
    "negociations", "enquete", "procedure", "concurrence",
  ]

  /// `la fermeture d'une usine Lu`, `l'ouverture du marché à la concurrence`: of no call center.
  func isOfOtherThingInFrench(_ end: Int) -> Bool {
    guard document.language.isOne(of: .french, .italian), marks.covers(.of, end) else {
      return false
    }
    for token in between(end + 1, min(marks.range.upperBound, end + 5)) {
      if marks.begins([.site, .weakSite].asClasses, at: token) { return false }
      if Self.thingsOfFrench.contains(document.word(token)) { return true }
      if document.tokens[token].kind == .mark || document.tokens[token].isCapitalized {
        return false
      }
    }
    return false
  }
}
