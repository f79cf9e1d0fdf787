/// Names that French tells by small words.
extension OrganizationFinder {
  /// `120 postes supprimés chez Voxalia`, `la grève chez Voxalia`.
  func isAtInFrench(_ index: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language == .french, marks.range.contains(index) else { return false }
    // `l'intersyndicale de Voxalia`
    if marks.covers(.of, index), marks.covers(.union, index - 1) { return true }
    // `met fin à son contrat avec Voxalia`
    if document.word(index) == "avec" {
      return (1...3).contains { Self.dealing.contains(document.word(index - $0)) }
    }
    // `est passé aux mains de Voxalia`, `a cédé à Voxalia son centre d'appels`
    if marks.covers(.of, index), Self.hands.contains(document.word(index - 1)) { return true }
    if document.text.string(document.tokens[index].bytes) == "à",
      document.verbs(index - 1).contains(where: {
        $0.lemma.isOne(of: "ceder", "vendre", "revendre", "confier", "racheter", "reprendre")
      }), marks.range.contains(where: { marks.begins(.site, at: $0) })
    {
      return true
    }
    guard document.word(index) == "chez" else { return false }
    return between(max(marks.range.lowerBound, index - 8), index).contains {
      marks.covers(
        [.layoffNoun, .strikeNoun, .closeNoun, .expandNoun, .person, .job, .site].asClasses, $0)
    }
  }

  private static let hands: WordSet = ["giron", "mains", "escarcelle", "pavillon", "banniere"]

  private static let dealing: WordSet = ["contrat", "contrats", "marche", "partenariat"]

  /// `Voxalia : le site de Cahors fermera`: a headline begins with whom it is of, where the text names him again.
  func isHeadingInFrench(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let next = candidate.tokens.upperBound
    guard document.language == .french, candidate.tokens.lowerBound == marks.firstWord,
      marks.range.contains(next), document.tokens[next].folded == ":",
      !candidate.tokens.contains(where: { marks.isKnown($0) }),
      !small.contains(candidate.key)
    else { return false }
    return inner.contains(candidate.key)
      && between(next, marks.range.upperBound).contains {
        marks.begins([.site, .weakSite, .layoffNoun, .closeNoun, .job].asClasses, at: $0)
      }
  }
}

extension OrganizationFinder {
  /// `Webhelp Caen`: one that is known, with the city of its call center.
  func isKnownInFrench(_ key: String) -> Bool {
    guard document.language == .french, let entry = KnownOrganizations.shared[key] else {
      return false
    }
    return !entry.needsEvidence
  }

  /// `le centre d'appels du Mans de Voxalia`: where it is, then whose.
  mutating func cutFrontCities() {
    if document.language.isOne(of: .italian, .portuguese) { return cutFrontCitiesInItalian() }
    guard document.language == .french else { return }
    for index in candidates.indices where candidates[index].words > 2 {
      let candidate = candidates[index]
      let first = candidate.tokens.lowerBound
      // `le Call Center de Voxalia`: what it is, then whose.
      if let site = document.sentences[candidate.sentence].phrase(.site, at: first),
        site.upperBound + 1 < candidate.tokens.upperBound,
        document.word(site.upperBound).isOne(of: "de", "d")
      {
        let rest = between(site.upperBound + 1, candidate.tokens.upperBound)
        candidates[index] = NameCandidate(
          tokens: rest, sentence: candidate.sentence, key: document.key(rest), words: rest.count,
          isFirstInSentence: false, isPossessive: candidate.isPossessive)
        continue
      }
      guard first > 0, document.word(first + 1).isOne(of: "de", "d"),
        document.word(first - 1).isOne(of: "du", "au"),
        Gazetteer.shared.names("le " + document.word(first)) != nil
      else { continue }
      let rest = between(first + 2, candidate.tokens.upperBound)
      candidates[index] = NameCandidate(
        tokens: rest, sentence: candidate.sentence, key: document.key(rest), words: rest.count,
        isFirstInSentence: false, isPossessive: candidate.isPossessive)
    }
  }
}

extension OrganizationFinder {
  private static let handing: WordSet = [
    "cede", "cedes", "cedee", "cedees", "confie", "confiee", "vendu", "vendue", "vendus",
    "transfere", "transferes", "attribue", "attribuee", "appartient", "appartenant", "delegue",
    "face", "reponse", "grace", "quant", "identique", "liee", "lie", "cede", "ceder", "vendre",
    "confier",
  ]

  private static let townParts: WordSet = [
    "technopole", "metropole", "agglo", "agglomeration", "nord", "sud", "centre", "gare",
  ]

  /// `sur la zone de Metz Technopôle`: a part of a town.
  func isPartOfTownInFrench(_ candidate: NameCandidate) -> Bool {
    document.language == .french && candidate.words == 2
      && Self.townParts.contains(document.word(candidate.tokens.upperBound - 1))
      && !document.tokens[candidate.tokens.upperBound - 1].isAllCapitals
      && Gazetteer.shared.names(document.word(candidate.tokens.lowerBound)).map {
        Gazetteer.shared.place($0.places[0]).population > 15_000
      } == true
  }

  /// `À Vaulmes, Voxalia répond aussi la nuit`: what is said to be somewhere is a town, unless it is known.
  func isPlacedInFrench(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let before = candidate.tokens.lowerBound - 1
    let after = candidate.tokens.upperBound
    // `son centre d'appels de Vaulmes (BE)`
    if document.language == .french, marks.range.contains(before),
      document.word(before).isOne(of: "de", "d", "a"),
      PlaceFinder(document).countryOfCodeInFrench(after, marks) != nil
    {
      return true
    }
    // `le centre d'appels Voxalia de Vitré`
    if document.language == .french, marks.range.contains(before - 2),
      document.word(before).isOne(of: "de", "d", "du"),
      let name = candidates[ofSentence[candidate.sentence]].first(where: {
        $0.tokens.upperBound == before
      }), marks.covers([.site, .weakSite, .of].asClasses, name.tokens.lowerBound - 1),
      Gazetteer.shared.names(candidate.key).map({
        Gazetteer.shared.place($0.places[0]).kind == .city
      }) == true
    {
      return true
    }
    guard document.language == .french, marks.range.contains(before),
      document.text.string(document.tokens[before].bytes).isOne(of: "à", "À"),
      !marks.range.contains(after) || document.tokens[after].folded.isOne(of: ",", "(", ".", ":"),
      !candidate.tokens.contains(where: { document.tokens[$0].isAllCapitals })
    else { return false }
    // `cède son site à Voxalia`
    return !between(max(marks.range.lowerBound, before - 8), before).contains { token in
      Self.handing.contains(document.word(token))
        || document.verbs(token).contains { $0.verbClass == .acquire }
    }
  }

  /// `le centre d'appels liégeois Voxalia`: the name stands behind the adjective of the town.
  func overTownInFrench(_ before: Int, _ marks: SentenceMarks) -> Int {
    guard document.language == .french, marks.range.contains(before - 1),
      marks.covers(.site, before - 1), !marks.covers(.site, before),
      !document.tokens[before].isCapitalized,
      document.knowledge.placeWords.country(ofDemonym: document.word(before)) != nil
        || !document.knowledge.placeWords.towns(ofGentilic: document.word(before)).isEmpty
    else { return before }
    return before - 1
  }
}

extension OrganizationFinder {
  /// `sur les plateaux du Téléport`: with its article a building, where the text names one that is known.
  func isBuildingInFrench(_ candidate: NameCandidate, _ noun: Int, _ marks: SentenceMarks) -> Bool {
    document.language == .french && candidate.words == 1 && namesOutsourcer
      && marks.covers(.weakSite, noun) && !marks.covers(.site, noun)
      && document.tokens[noun + 1].folded.isOne(of: "du", "de la", "la")
      && !KnownOrganizations.shared.contains(candidate.key)
  }

  private static let being: WordSet = [
    "est", "sont", "etait", "etaient", "sera", "seront", "serait",
  ]

  /// `la Beauce est touchée`: what something is done to need not be a company.
  func isUndergoneInFrench(_ index: Int) -> Bool {
    guard document.language == .french, Self.being.contains(document.word(index)),
      index + 2 < document.tokens.count
    else { return false }
    return (1...2).contains { step in
      document.verbs(index + step).contains {
        $0.form == .participle && [.layoff, .close, .reduce, .move].contains($0.verbClass)
      }
    }
  }
}

extension OrganizationFinder {
  /// `Voxalia a l'intention d'ouvrir un centre`
  func intendsInFrench(_ index: Int) -> Bool {
    document.language == .french && document.word(index).isOne(of: "a", "ont", "avait")
      && (1...2).contains { document.word(index + $0).isOne(of: "intention", "ambition", "projet") }
  }

  /// `Nantes`, where the text names the agency of Nantes: the town.
  func isTownInFrench(_ candidate: NameCandidate, _ number: Int) -> Bool {
    guard document.language == .french, candidate.words == 1,
      [.agency, .association, .union].contains(document.organizations[number].role),
      let names = Gazetteer.shared.names(candidate.key), let first = names.places.first
    else { return false }
    let place = Gazetteer.shared.place(first)
    return place.kind == .city && place.population > 20_000
      && document.key(document.organizations[number].tokens) != candidate.key
  }
}

extension OrganizationFinder {
  /// `Voxalia a dû se résoudre à fermer son centre d'appels`: who has one is a firm, not a person of the day.
  func hasOwnSiteInFrench(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    var next = candidate.tokens.upperBound
    while document.word(next).isOne(of: "n", "ne", "s", "se", "y", "en") { next += 1 }
    guard document.language == .french, marks.range.contains(next + 1),
      document.tokens[next].kind == .word, !marks.isKnown(candidate.tokens.lowerBound),
      !document.verbs(next).isEmpty || isAuxiliary(document.tokens[next].folded)
        // `Voxalia pourrait supprimer 40 postes dans son centre d'appels`, `Voxalia choiera son centre d'appels`
        || Self.modals.contains(document.word(next))
        || document.isFutureForm(next) || Coordination.hasFiniteEnding(document.word(next), .french)
        // `Voxalia répond que ses centres`
        || document.word(next + 1).isOne(of: "que", "qu")
    else { return false }
    // `Voxalia compte quatre centres d'appels`
    if document.word(next).isOne(of: "compte", "comptait", "a", "possede", "detient"),
      (2...4).contains(where: { marks.begins(.site, at: next + $0) })
    {
      return Gazetteer.shared.names(candidate.key) == nil
    }
    // `Voxalia travaille pour Norvia. Son centre d'appels emploie 200 personnes.`
    if candidate.sentence + 1 < document.sentences.count,
      case let behind = document.sentences[candidate.sentence + 1],
      behind.covers(.possessive, behind.firstWord), behind.begins(.site, at: behind.firstWord + 1)
    {
      return Gazetteer.shared.names(candidate.key) == nil
    }
    // `Voxalia a fait une croix sur le centre d'appels de Tours`: no other name, and no word of the language.
    if candidate.isFirstInSentence, candidate.words == 1, !small.contains(candidate.key),
      document.verbs(candidate.tokens.lowerBound).isEmpty, candidate.key.utf8.count > 4,
      Gazetteer.shared.names(candidate.key) == nil, !isPluralSubject(candidate),
      marks.range.contains(where: { marks.begins(.site, at: $0) }),
      candidates[ofSentence[candidate.sentence]].allSatisfy({
        $0.tokens == candidate.tokens || isPlace($0) || isLargeTown($0)
      })
    {
      return true
    }
    // `Voxalia étudie la possibilité d'ouvrir un centre d'appels`
    let considers = document.verbs(next).contains { $0.verbClass == .consider }
    return between(next + 1, min(marks.range.upperBound, next + 14)).contains {
      (marks.covers(.possessive, $0) || considers && marks.covers(.indefinite, $0))
        && (marks.begins(.site, at: $0 + 1) || marks.begins(.site, at: $0 + 2))
        && !document.word($0).hasPrefix("leur")
    }
  }

  private static let modals: WordSet = [
    "pourrait", "pourra", "peut", "devrait", "devra", "doit", "voudrait", "veut", "fait",
    "faisait", "ferait", "dit", "semble", "vient", "tient", "met", "prend",
  ]

  private static let parts: WordSet = [
    "branche", "branches", "division", "divisions", "pole", "filiere", "direction", "departement",
  ]

  /// `la branche Grand public`, `la division Entreprises`: a part of a firm, not how it is called.
  func isPartOfFirmInFrench(_ noun: Int) -> Bool {
    document.language == .french && Self.parts.contains(document.word(noun))
  }

  private static let acts: WordSet = [
    "loi", "decret", "plan", "operation", "dispositif", "programme", "rapport", "directive",
    "reforme", "projet", "accord", "accords", "affaire", "label", "norme", "logiciel", "prix",
    "trophee", "salon", "stade", "lycee", "universite", "avenue", "saison", "mission",
  ]

  /// `La loi Vernier prévoit`, `le plan Horizon supprime`: no company, whatever it does.
  func isActInFrench(_ candidate: NameCandidate) -> Bool {
    let before = candidate.tokens.lowerBound - 1
    // `Quarante téléconseillers`
    if document.language == .french, candidate.words == 1,
      document.sentences[candidate.sentence].numbers.contains(where: {
        $0.tokens.contains(candidate.tokens.lowerBound)
      })
    {
      return true
    }
    // `le centre d'appels de la Chartreuse`: a quarter, where nothing else says that it is a firm.
    if document.language == .french, candidate.words == 1, before > 1,
      document.word(before).isOne(of: "la", "l"), document.word(before - 1) == "de",
      document.sentences[candidate.sentence].covers(.site, before - 2),
      !document.tokens[candidate.tokens.lowerBound].isAllCapitals,
      !KnownOrganizations.shared.contains(candidate.key),
      !subjects.contains(candidate.key)
    {
      return true
    }
    // `« Spéculations », rétorque l'opérateur`
    if document.language == .french, candidate.words == 1, before >= 0,
      document.tokens[before].folded == "«",
      candidate.tokens.upperBound + 1 < document.tokens.count,
      document.tokens[candidate.tokens.upperBound].folded == "»",
      document.tokens[candidate.tokens.upperBound + 1].folded == ","
    {
      return true
    }
    return document.language == .french
      && document.sentences[candidate.sentence].range.contains(before)
      && Self.acts.contains(document.word(before))
      && !KnownOrganizations.shared.contains(candidate.key)
  }

  /// `Le ministre de la Poste et des Télécommunications`, `le secteur de l'Industrie et du Commerce`: the last words of
  /// what an office or a trade is of.
  func isTailOfOfficeInFrench(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    guard document.language == .french, candidate.words <= 3 else { return false }
    var token = candidate.tokens.lowerBound - 1
    var isJoint = false
    while marks.range.contains(token), candidate.tokens.lowerBound - token <= 14 {
      let word = document.word(token)
      if isJoint, Self.ministries.contains(word) { return true }
      if word.isOne(of: ",", "et") {
        isJoint = true
      } else if !marks.covers([.of, .article].asClasses, token),
        !document.tokens[token].isCapitalized
      {
        return false
      }
      token -= 1
    }
    return false
  }

  private static let ministries: WordSet = [
    "ministre", "ministres", "ministere", "secretaire", "secretariat", "secteur", "secteurs",
    "commission", "chambre", "directeur", "directrice", "direction", "federation", "ecole",
    "faculte", "departement", "delegue", "delegation", "agence",
  ]
}

extension OrganizationFinder {
  private static let offices: WordSet = [
    "ministre", "maire", "mairesse", "prefet", "prefete", "wali", "gouverneur", "gouverneure",
    "depute", "deputee", "senateur", "senatrice", "directeur", "directrice", "president",
    "presidente", "pdg", "secretaire", "porte-parole", "bourgmestre", "echevin", "responsable",
    "delegue", "deleguee", "patron", "patronne", "dirigeant", "dirigeante", "fondateur",
    "fondatrice", "cofondateur", "avocat", "avocate", "ambassadeur", "commissaire",
  ]

  /// `Le ministre de la Poste et des Télécommunications, Sid Ali Zerrouki, a réuni`: who holds the office.
  func isOfficeHolderInFrench(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    let before = candidate.tokens.lowerBound - 1
    let after = candidate.tokens.upperBound
    guard document.language == .french, (2...4).contains(candidate.words),
      marks.range.contains(before), document.tokens[before].folded == ",",
      !marks.range.contains(after) || document.tokens[after].folded.isOne(of: ",", ".", "»", ";"),
      !KnownOrganizations.shared.contains(candidate.key)
    else { return false }
    for token in between(max(marks.range.lowerBound, before - 14), before).reversed() {
      if document.tokens[token].kind == .mark, document.tokens[token].folded != "-" { return false }
      if Self.offices.contains(document.word(token)),
        !document.tokens[token].isCapitalized
          || token == marks.firstWord
      {
        return true
      }
      // `la filiale du groupe, Voxalia Sud`
      if marks.covers([.orgNoun, .clientNoun, .owner].asClasses, token),
        !document.tokens[token].isCapitalized, token > before - 3
      {
        return false
      }
    }
    return false
  }
}
