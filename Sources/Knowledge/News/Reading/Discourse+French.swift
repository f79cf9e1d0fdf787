import Switchboard

/// What French says by pronouns and articles.
extension Discourse {
  /// `ce centre d'appels de la rue Saint-Louis, à Port-Louis`: of the one that the sentence before spoke of.
  func ofThisOneInFrench(_ mention: SiteMention) -> Int? {
    guard document.language == .french, mention.determiner == .demonstrative, focusSite == nil,
      sentence > 0
    else { return nil }
    let names = document.names[sentence - 1].filter {
      document.organizations[$0.organization].role.mayOperate
    }
    return Set(names.map(\.organization)).count == 1 ? names[0].organization : nil
  }

  /// `les locaux de l'usine, à Dijon, revivront : Voxalia y créera`: the city that the sentence has named before.
  func cityBeforeCliticInFrench(_ trigger: Trigger) -> PlaceMention? {
    guard document.language == .french else { return nil }
    return document.places[sentence].last {
      $0.isCity && [.plain, .headquarters].contains($0.part)
        && !barred.contains($0.tokens.lowerBound)
        && $0.tokens.upperBound <= trigger.tokens.lowerBound
    }
  }
}

// MARK: Rows

extension Discourse {
  /// `abandonne son site de Dijon`, `va abandonner les locaux qu'il occupe à Bienne`, but not a plan for one.
  func leavesSiteInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french, trigger.lemma == "abandonner", !trigger.isPassive,
      !trigger.clause.contains(where: { marks.covers(.planNoun, $0) }),
      let target = target(of: trigger)
    else { return false }
    let mention = mentions[target]
    return mention.begin >= trigger.tokens.upperBound && !mention.isOther
      && ([.definite, .possessive].contains(mention.determiner)
        // `abandonne un site à Bienne`: a site is a place that is there.
        || mention.determiner == .indefinite && !mention.isStrong && !mention.cities.isEmpty)
  }

  /// `ferme une partie de son centre d'appels`: it goes on, smaller.
  func closesPartInFrench(
    _ trigger: Trigger, _ mention: SiteMention?, _ organization: Int?, _ cities: [PlaceMention],
    _ proof: NewsEvidence
  ) -> Bool {
    guard document.language == .french, trigger.kind == .close, let mention,
      mention.begin - 2 >= marks.range.lowerBound, marks.covers(.of, mention.begin - 1),
      document.word(mention.begin - 2).isOne(of: "partie", "moitie", "tiers", "quart", "etage"),
      cities.count == 1,
      let number = site(
        organization: organization, city: cities[0], token: trigger.tokens.lowerBound,
        status: trigger.certainty == .asserted ? .reduced : .operating, evidence: proof)
    else { return false }
    add(
      .contraction, trigger.certainty, organization: organization ?? sites[number].organization,
      site: number, place: cities[0], date: date(trigger), evidence: proof,
      token: trigger.tokens.lowerBound)
    (focusSite, focusCity) = (number, cities[0])
    return true
  }

  /// `Voxalia, Norvia et Callisto y ont ouvert des plateaux`: the others in the row of subjects, too.
  func partnersInFrench(
    _ trigger: Trigger, _ mention: SiteMention?, _ organization: Int?, _ cities: [PlaceMention],
    _ proof: NewsEvidence
  ) {
    guard document.language == .french, cities.count == 1, !trigger.isPassive, !trigger.isNoun,
      [.open, .have].contains(trigger.kind), mention?.organization == nil
    else { return }
    let names = document.names[sentence].filter {
      $0.tokens.upperBound <= trigger.tokens.lowerBound
        && document.organizations[$0.organization].role.mayOperate
    }
    guard names.count > 1, let last = names.last, last.organization == organization else { return }
    var index = names.count - 1
    while index > 0 {
      let gap = between(names[index - 1].tokens.upperBound, names[index].tokens.lowerBound)
      guard gap.count == 1, document.word(gap.lowerBound).isOne(of: ",", "et") else { break }
      index -= 1
      // `de Voxalia, Norvia ouvrira`: what a comma alone joins is no row.
      if index == names.count - 2, document.word(gap.lowerBound) != "et" { return }
      emit(trigger, nil, names[index].organization, cities[0], false, proof)
    }
  }

  private static let counted: WordSet = [
    "un", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit",
  ]

  /// `trois à Casablanca et deux à El Jadida`: so many call centers in each, of those that were spoken of.
  func countedInFrench() {
    guard document.language == .french else { return }
    let cities = document.places[sentence].filter { city in
      let number = city.tokens.lowerBound - 2
      return city.isCity && city.part == .plain && hasPreposition(city)
        && marks.range.contains(number)
        && (Self.counted.contains(document.word(number))
          || document.tokens[number].kind == .number && document.tokens[number].bytes.count == 1)
    }
    guard cities.count > 1,
      mentions.contains(where: { $0.isPlural && $0.begin < cities[0].tokens.lowerBound })
        || triggers.contains(where: { [.have, .open].contains($0.kind) }),
      !triggers.contains(where: { [.layoff, .close, .expand, .reduce].contains($0.kind) }),
      let organization = document.names[sentence].first(where: {
        document.organizations[$0.organization].role.mayOperate
      })?.organization ?? focusOperator ?? mainOperator
    else { return }
    // Of call centers, where no people are counted beside.
    let isToCome = triggers.contains {
      $0.kind == .open && $0.certainty != .asserted
    }
    guard !isToCome else { return }
    told(cities, organization, "counted")
  }

  private static let spreading: WordSet = [
    "repartis", "reparties", "repartissent", "reparti", "repartie", "dissemines", "disseminees",
    "situes", "implantes",
  ]

  /// `ses cinq sites, répartis entre Rabat et Fès`, `les onze autres se répartissent entre Rabat, Kenitra et Fès`.
  func spreadInFrench() {
    guard document.language == .french,
      let token = marks.range.first(where: { Self.spreading.contains(document.word($0)) }),
      marks.covers(.locative, token + 1) || document.word(token + 1) == "entre",
      !triggers.contains(where: { [.layoff, .close, .expand, .reduce].contains($0.kind) })
    else { return }
    let cities = document.places[sentence].filter {
      $0.isCity && $0.part == .plain && $0.tokens.lowerBound > token
    }
    guard cities.count > 1, cities[0].tokens.lowerBound - token <= 3 else { return }
    let before = between(max(marks.range.lowerBound, token - 12), token)
    let isOfSites =
      mentions.contains { $0.isPlural && $0.tokens.upperBound <= token && token - $0.begin < 14 }
      || before.contains {
        document.word($0).isOne(of: "autres", "personnes", "salaries", "employes", "positions")
          || document.word($0).isOne(of: "postes", "collaborateurs", "conseillers", "agents")
          || document.word($0).hasPrefix("teleconseill") || document.word($0).hasPrefix("teleope")
      }
    let names = document.names[sentence].filter {
      document.organizations[$0.organization].role.mayOperate
        && $0.tokens.upperBound <= token
    }
    guard isOfSites, let organization = names.last?.organization ?? focusOperator ?? mainOperator
    else { return }
    told(cities, organization, "spread")
  }

  /// Call centers that are there, as a row of cities tells.
  private func told(_ cities: [PlaceMention], _ organization: Int, _ rule: String) {
    for city in cities {
      _ = site(
        organization: organization, city: city, token: city.tokens.lowerBound,
        status: .operating,
        evidence: evidence(
          between(max(marks.range.lowerBound, city.tokens.lowerBound - 2), city.tokens.upperBound),
          rule))
    }
    count(organization)
    rowSentence = sentence
  }
}

// MARK: Nouns

extension Discourse {
  /// `la création de 150 emplois sur son site`: of jobs, not of a call center.
  func createsJobsInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french, trigger.isNoun, trigger.kind == .open,
      trigger.lemma.isOne(of: "creation", "creations"),
      // `75 créations nettes d'emplois`
      marks.covers(.of, trigger.tokens.upperBound)
        || document.word(trigger.tokens.upperBound).hasPrefix("nette")
    else { return false }
    return counts(in: between(trigger.tokens.upperBound, trigger.tokens.upperBound + 4)).contains {
      $0.isJob && !$0.isSeat
    }
  }

  /// `un deuxième centre à Sfax, après celui de Tunis`: one that is there.
  func isThereInFrench(_ mention: SiteMention) -> Bool {
    document.language == .french && mention.isAnaphor && mention.begin > marks.range.lowerBound
      && (isGainerInFrench(mention)
        || document.word(mention.begin - 1).isOne(
          of: "apres", "outre", "comme", "rejoindre", "avec"))
  }
}

// MARK: Clients

extension Discourse {
  /// `son unique client, Voxalia`, `la perte du contrat Voxalia`, `lâché par Voxalia`: who lets others answer.
  func isClientInFrench(_ name: NameMention) -> Bool {
    guard document.language == .french else { return false }
    var token = name.tokens.lowerBound - 1
    guard marks.range.contains(token) else { return false }
    if document.tokens[token].kind == .mark, document.tokens[token].folded.isOne(of: ",", "(", ":")
    {
      // `Privé de son principal client, Voxalia fermera`: the comma ends a clause.
      if document.tokens[token].folded == ",", marks.range.contains(name.tokens.upperBound),
        document.tokens[name.tokens.upperBound].kind == .word
      {
        return false
      }
      token -= 1
    }
    // `le sous-traitant de l'opérateur Voxalia`
    if marks.covers([.orgNoun, .clientNoun].asClasses, token),
      marks.covers([.of, .article].asClasses, token - 1)
    {
      token -= 1
    }
    if marks.covers([.of, .article].asClasses, token) { token -= 1 }
    if marks.covers(.of, token) { token -= 1 }
    guard marks.range.contains(token) else { return false }
    let word = document.word(token)
    if word.isOne(of: "traitant", "traitante", "traitants", "prestataire") { return true }
    // `perd son contrat avec Voxalia`
    if word == "avec",
      document.word(token - 1).isOne(of: "contrat", "contrats", "marche", "accord", "partenariat"),
      // `met fin à son contrat avec Voxalia`: who ends it is the client.
      between(max(marks.range.lowerBound, token - 7), token).contains(where: { index in
        ["perd", "gagn", "sign", "decroch", "obten", "remport"].contains {
          document.word(index).hasPrefix($0)
        }
      })
    {
      return true
    }
    if word.isOne(
      of: "client", "clients", "donneur", "ordre", "ordres", "contrat", "contrats", "marche"),
      !marks.covers(.site, token)
    {
      return true
    }
    return word == "par"
      && between(max(marks.range.lowerBound, token - 3), token).contains {
        document.word($0).isOne(of: "lache", "lachee", "confie", "confiee", "confies", "confiees")
      }
  }

  /// `rayée de la carte par Voxalia, le centre`: what is behind the agent and its comma is another one.
  func isBehindAgentInFrench(_ mention: SiteMention, _ trigger: Trigger) -> Bool {
    guard document.language == .french, trigger.tokens.lowerBound > marks.firstWord + 2,
      mention.begin > trigger.tokens.upperBound
    else { return false }
    let gap = between(trigger.tokens.upperBound, mention.begin)
    return gap.contains { document.tokens[$0].folded == "," }
      && between(marks.range.lowerBound, trigger.tokens.lowerBound).contains {
        document.tokens[$0].folded == ","
      }
  }
}

extension Discourse {
  /// `transférer une partie de son service client`: the call center stays.
  func movesPartInFrench(_ trigger: Trigger, _ mention: SiteMention?) -> Bool {
    guard document.language == .french, trigger.kind == .move, let mention,
      mention.begin - 2 >= marks.range.lowerBound, marks.covers(.of, mention.begin - 1)
    else { return false }
    return document.word(mention.begin - 2).isOne(
      of: "partie", "moitie", "tiers", "appels", "activite")
  }
}
