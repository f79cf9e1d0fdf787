import Switchboard

/// Call centers that go from one to another, as French tells it.
extension Discourse {
  private static let buying: WordSet = ["racheter", "reprendre", "acquerir", "absorber", "avaler"]
  private static let handed: WordSet = [
    "cede", "cedee", "cedes", "cedees", "vendu", "vendue", "vendus", "vendues", "revendu",
    "revendue", "revendus", "revendues",
  ]
  private static let bought: WordSet = [
    "rachete", "rachetee", "rachetes", "rachetees", "repris", "reprise", "reprises", "acquis",
    "acquise", "acquises", "absorbe", "absorbee", "absorbes", "absorbees",
  ]
  private static let laps: WordSet = [
    "giron", "banniere", "pavillon", "escarcelle", "mains", "controle", "coupe",
  ]

  func takeoversInFrench() {
    guard document.language == .french else { return }
    takesOverInFrench()
    sellsToInFrench()
    for name in document.names[sentence]
    where document.organizations[name.organization].role.mayRun {
      guard let marker = markerOfBuyer(name) else { continue }
      goes(to: name, at: marker.token, isToCome: marker.isToCome)
    }
  }

  /// `a repris les plateformes que Norvia exploitait à Lyon et à Tours`: they are of the one that takes them over.
  private func takesOverInFrench() {
    for token in marks.range where document.words[token].verb >= 0 {
      let readings = document.verbs(token).filter {
        $0.verbClass == .acquire && Self.buying.contains($0.lemma)
      }
      if readings.isEmpty { continue }
      let group = VerbGroup(document, sentence, token)
      guard
        let reading = group.best(of: readings), !group.isPassive(reading),
        let mention = mentions.first(where: {
          $0.begin > token && $0.begin - token <= 6 && $0.isPlural
        }),
        let buyer = document.names[sentence].last(where: {
          $0.tokens.upperBound <= token && document.organizations[$0.organization].role.mayOperate
            && !isOwner($0)
            && !isInParenthesesInFrench($0, between($0.tokens.upperBound, token))
        })?.organization ?? focusOperator
      else { continue }
      let isRelative = document.word(mention.tokens.upperBound).isOne(of: "que", "qu")
      let first =
        mention.cities.first
        ?? (isRelative
          ? city(
            in: between(mention.tokens.upperBound, mention.tokens.upperBound + 16),
            needsPreposition: true) : nil)
      guard let first else { continue }
      let certainty = CertaintyReader(document, sentence).ofVerb(
        reading, group, Clauses(document, sentence).clause(of: token))
      guard [.asserted, .planned].contains(certainty) else { continue }
      let cities = CityList(document, sentence).list(from: first).map(place)
      let end = cities.last.map(\.tokens.upperBound) ?? mention.tokens.upperBound
      triggers.removeAll {
        [.have, .employ, .open].contains($0.kind) && $0.tokens.lowerBound > token
          && $0.tokens.lowerBound < end
      }
      for city in cities {
        takes(
          buyer, city, token, certainty,
          evidence(between(token, city.tokens.upperBound), "acquire.verb"))
      }
    }
  }

  /// `Norvia a cédé à Voxalia son centre d'appels de Tours`, `vendra à Voxalia son centre`: of the one that gets it.
  private func sellsToInFrench() {
    for token in marks.range where document.words[token].verb >= 0 {
      let readings = document.verbs(token).filter {
        $0.lemma.isOne(of: "ceder", "vendre", "revendre", "confier")
      }
      if readings.isEmpty { continue }
      let group = VerbGroup(document, sentence, token)
      guard let reading = group.best(of: readings), !group.isPassive(reading),
        let mention = mentions.first(where: {
          (1...10).contains($0.begin - token) && $0.isStrong && !$0.isPlural && !$0.cities.isEmpty
        }),
        let buyer = document.names[sentence].first(where: { name in
          name.tokens.lowerBound > token && name.organization != mention.organization
            && document.organizations[name.organization].role.mayOperate
            && (1...3).contains {
              document.word(name.tokens.lowerBound - $0).isOne(of: "a", "au")
                && name.tokens.lowerBound - $0 > token
            }
        })
      else { continue }
      let certainty = CertaintyReader(document, sentence).ofVerb(
        reading, group, Clauses(document, sentence).clause(of: token))
      guard [.asserted, .planned].contains(certainty) else { continue }
      let isToCome = certainty == .planned || reading.form == .present
      let seller =
        document.names[sentence].last { $0.tokens.upperBound <= token }?.organization
        ?? focusOperator
      for city in mention.cities.map(place) {
        let proof = evidence(
          between(token, max(mention.tokens.upperBound, city.tokens.upperBound)), "acquire.sold")
        guard isToCome else {
          takes(buyer.organization, city, token, .asserted, proof)
          continue
        }
        let number = site(
          organization: seller, city: city, token: mention.begin, status: .operating,
          evidence: proof)
        add(
          .acquisition, .planned, organization: buyer.organization, site: number, place: city,
          date: nil, evidence: proof, token: token)
      }
    }
  }

  /// One call center goes to another operator.
  private func takes(
    _ buyer: Int, _ city: PlaceMention, _ token: Int, _ certainty: Trigger.Certainty,
    _ proof: NewsEvidence
  ) {
    let number = site(
      organization: buyer, city: city, token: token,
      status: certainty == .asserted ? .operating : .planned, evidence: proof)
    barred.insert(city.tokens.lowerBound)
    let trigger = Trigger(
      kind: .have, tokens: token..<token + 1, sentence: sentence, lemma: "acquire", isNoun: false,
      isPassive: false, certainty: certainty,
      clause: Clauses(document, sentence).clause(of: token))
    add(
      .acquisition, certainty, organization: buyer, site: number, place: city,
      date: date(trigger), evidence: proof, token: token)
    count(buyer)
  }

  /// Where a sentence says that something goes to the one that is named: `cédés à`, `repris par`, `dans le giron de`.
  private func markerOfBuyer(_ name: NameMention) -> (token: Int, isToCome: Bool)? {
    var before = name.tokens.lowerBound - 1
    while marks.range.contains(before), before > name.tokens.lowerBound - 4,
      marks.covers([.article, .orgNoun].asClasses, before) && !marks.covers(.of, before)
        || document.knowledge.placeWords.country(ofDemonym: document.word(before)) != nil
    {
      before -= 1
    }
    guard marks.range.contains(before - 1) else { return nil }
    let word = document.word(before - 1)
    if document.word(before).isOne(of: "a", "au"), Self.handed.contains(word) {
      return (before - 1, false)
    }
    if document.word(before) == "par", Self.bought.contains(word) {
      return (before - 1, isBeingBought(before - 1))
    }
    guard marks.covers(.of, before), Self.laps.contains(word) else { return nil }
    for token in between(max(marks.range.lowerBound, before - 10), before - 1).reversed() {
      switch document.word(token) {
      case "passe", "passee", "passes", "passees", "tombe", "tombee", "entre", "entree", "passait":
        return (token, false)
      case "passera", "passeront", "tombera", "entrera", "rejoindra": return (token, true)
      default: continue
      }
    }
    return nil
  }

  /// `sera repris par`, `doit être racheté par`
  private func isBeingBought(_ token: Int) -> Bool {
    between(max(marks.range.lowerBound, token - 3), token).contains {
      document.word($0).isOne(of: "sera", "seront", "etre", "serait", "seraient")
    }
  }

  private func goes(to buyer: NameMention, at token: Int, isToCome: Bool) {
    guard
      let mention = mentions.last(where: {
        $0.tokens.upperBound <= token && token - $0.tokens.upperBound <= 16
      }), mention.organization != buyer.organization
    else { return }
    // `le siège de Voxalia, rachetée par Norvia`: the firm was bought, not one of its call centers.
    if document.names[sentence].contains(where: {
      $0.tokens.lowerBound >= mention.tokens.upperBound && $0.tokens.upperBound <= token
        // `Le centre d'appels de Norvia à Tours est passé aux mains de Voxalia`
        && !(mention.isStrong && mention.cities.contains { place($0).tokens.upperBound < token }
          && $0.organization == mention.organization
          && document.word(token - 1).isOne(of: "est", "sont", "etait", "ete"))
    }) {
      return
    }
    let cities =
      mention.cities.isEmpty
      ? [focusSite.flatMap { cityMention(of: $0) } ?? story.city].compactMap { $0 }
      : mention.cities.map(place)
    guard !cities.isEmpty, mention.determiner != .indefinite,
      mention.determiner != .bare || !mention.cities.isEmpty
    else { return }
    for city in cities {
      // Until then it is whose it was.
      if isToCome,
        let owner = mention.organization
          ?? (mention.determiner == .possessive ? focusOperator : nil)
      {
        _ = site(
          organization: owner, city: city, token: mention.begin, status: .operating,
          evidence: evidence(mention.tokens, "acquire.before"))
      }
      takes(
        buyer.organization, city, token, isToCome ? .planned : .asserted,
        evidence(between(mention.begin, buyer.tokens.upperBound), "acquire.passive"))
    }
  }
}
