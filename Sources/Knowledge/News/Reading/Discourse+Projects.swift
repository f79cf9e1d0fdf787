/// Call centers that are only meant to be, where no verb says that they open.
extension Discourse {
  private static let projects: WordSet = [
    "projet", "proyecto", "progetto", "projeto", "plan", "plans", "plane", "planen", "ok",
    "autorizzazione", "permesso", "nullaosta", "osta",
  ]
  private static let ideas: WordSet = [
    "rumeur", "bruit", "voce", "eventualita", "hypothese", "idee", "possibilite", "perspective",
    "eventualite", "piste", "question", "idea",
    "posibilidad", "ipotesi", "possibilita", "hipotese", "ideia", "possibilidade", "possibility",
    "prospect", "talk", "talks", "study", "studies", "chance", "chances", "bid", "case", "etude",
    "pourparlers", "discussions", "negociations", "candidature", "estudio", "conversaciones",
    "negociaciones", "contactos", "candidatura", "studio", "trattativa", "trattative", "estudo",
    "negociacoes", "conversas", "contactos", "machbarkeitsstudie", "gesprache", "verhandlungen",
    "uberlegungen", "viabilidad", "factibilidad", "conveniencia", "interesse", "interes",
    "interet", "interest", "contatti", "colloqui",
  ]
  private static let coming: WordSet = [
    "futur", "future", "futurs", "futures", "prochain", "prochaine", "prochains", "prochaines",
    "futuri", "prossimi", "prossime", "upcoming", "planned", "proposed", "futuro",
    "futura", "proximo", "proxima", "prossimo", "prossima", "kunftige", "kunftigen", "geplante",
    "geplanten", "geplantes",
  ]
  /// What is only new may be there: `le nouveau centre emploie`.
  private static let fresh: WordSet = [
    "next", "new", "nouveau", "nuevo", "nuovo", "novo", "neues",
  ]
  private static let possible: WordSet = [
    "eventuel", "eventuelle", "hypothetique", "possible", "eventual", "eventuale", "possibile",
    "possivel", "posible", "mogliches", "mogliche", "potential", "potentiel", "potencial",
    "potenziale", "potenzielles", "prospective", "eventuelles", "hipotetico", "ipotetico",
  ]

  /// `un projet de centre d'appels qui doit créer 462 emplois à Jonquière`, `Le futur centre d'appels de Voxalia à
  /// Rennes emploiera 200 personnes`, `hésite entre Rennes et Brest pour son centre d'appels`: it is to be there.
  func projects() {
    for index in mentions.indices {
      let mention = mentions[index]
      guard mention.isStrong, !mention.isPlural || isRowToCome(mention),
        var certainty = notGoingAhead(mention) ?? intention(mention)
      else { continue }
      let behind = between(
        mention.tokens.upperBound, min(marks.range.upperBound, mention.tokens.upperBound + 8))
      if document.language == .english, certainty == .planned,
        CertaintyReader(document, sentence).isOffTheTable(behind)
      {
        certainty = .cancelled
      }
      var (cities, isSought) = intendedCities(mention)
      // `Yverdon espère. Voxalia cherche des locaux pour son centre d'appels`
      if cities.isEmpty, mention.determiner == .possessive, isRoomSought(mention) {
        mentions[index].isUsed = true
        cities = [focusCity].compactMap { $0 }
      }
      guard let first = cities.first, let organization = intending(mention) else { continue }
      let trigger = Trigger(
        kind: .open, tokens: mention.begin..<mention.tokens.upperBound, sentence: sentence,
        lemma: "projet", isNoun: true, isPassive: false, certainty: certainty, clause: marks.range)
      mentions[index].isUsed = true
      for city in isSought || mention.isPlural ? cities : [first] {
        emit(
          trigger, mention, organization, city, false,
          evidence(
            between(
              min(mention.begin, city.tokens.lowerBound),
              max(mention.tokens.upperBound, city.tokens.upperBound)), "open.project"))
      }
    }
  }

  private static let aims: WordSet = [
    "into", "about", "on", "over", "sur", "sobre", "su", "sul", "uber", "zu", "around", "regarding",
  ]

  /// How sure it is that a call center will be, if the words around it say no more than that it is meant to.
  private func intention(_ mention: SiteMention) -> Trigger.Certainty? {
    let before = between(max(marks.range.lowerBound, mention.begin - 8), mention.begin)
    let reader = CertaintyReader(document, sentence)
    if before.contains(where: { marks.covers(.negator, $0) })
      || marks.range.contains(where: { token in
        document.verbs(token).contains { [.cancel, .deny].contains($0.verbClass) }
          && reader.readings(token).contains { [.cancel, .deny].contains($0.verbClass) }
      })
      // `a mis fin à son projet de centre d'appels`
      || triggers.contains(where: {
        $0.certainty == .cancelled || isOfGivenUpProject($0, mention)
      })
    {
      return nil
    }
    let isHedged = marks.range.contains {
      marks.covers(.hedge, $0) && !isOfRelative($0, behind: mention)
        || Self.possible.contains(document.word($0))
        || CertaintyReader.conditional.contains(document.word($0))
    }
    // `il progetto del call center`, `le projet du centre d'appels`
    let isContracted =
      document.language.isOne(of: .french, .italian) && marks.covers(.of, mention.begin)
    let of = isContracted ? mention.begin : front(of: mention)
    if marks.range.contains(of - 1),
      marks.covers(.of, of) || marks.covers(.forMark, of) || Self.aims.contains(document.word(of))
    {
      let head = document.word(of - 1)
      // `Le spectre de la fermeture plane sur le centre`
      if Self.projects.contains(head), head != "plane" || document.language == .german,
        document.language == .french || tellsOnlyOfIntention
      {
        return isHedged ? .hedged : .planned
      }
      if Self.ideas.contains(head), tellsOnlyOfIntention { return .hedged }
      // `ha avviato contatti con la Regione per un call center`
      if document.language == .italian, marks.covers(.forMark, of), tellsOnlyOfIntention,
        between(max(marks.range.lowerBound, of - 7), of - 1).contains(where: {
          document.word($0 + 1).isOne(of: "con", "tra") && Self.ideas.contains(document.word($0))
        })
      {
        return .hedged
      }
    }
    guard tellsOnlyOfIntention else { return nil }
    // `Bientôt un centre d'appels de Norvex à Limoges`
    if marks.covers(.soon, marks.firstWord), mention.begin - marks.firstWord <= 4,
      mention.determiner == .indefinite
    {
      return .planned
    }
    // `Vers un call center Norvex à Namur ?`
    if marks.isQuestion, mention.determiner != .possessive || mention.organization != nil,
      marks.covers(.indefinite, mention.begin) || marks.covers(.indefinite, mention.begin - 1)
    {
      return .hedged
    }
    if isNegotiated(mention) || !contenders(mention).isEmpty { return .hedged }
    if let verb = seeker(mention) {
      let isChosen = document.verbs(verb).contains {
        $0.verbClass == .choose && ![.conditional, .subjunctive].contains($0.form)
      }
      return isHedged || !isChosen ? .hedged : .planned
    }
    // `a possible Norvex contact centre`: the name may stand between.
    var begin = mention.begin
    if mention.organization != nil, mention.determiner == .possessive,
      !marks.covers([.article, .of].asClasses, begin - 1)
    {
      begin = max(marks.range.lowerBound, begin - 2)
    }
    let words = between(begin, mention.tokens.upperBound)
    if words.contains(where: { Self.possible.contains(document.word($0)) }) { return .hedged }
    guard words.contains(where: { Self.coming.contains(document.word($0)) }) else { return nil }
    return isHedged ? .hedged : .planned
  }

  /// `plans for a call center that would employ 350 people`: what it is like where it comes.
  private func isOfRelative(_ token: Int, behind mention: SiteMention) -> Bool {
    document.language == .english && token > mention.begin && document.word(token) == "would"
      && document.word(token - 1).isOne(of: "that", "which", "it", "they")
  }

  /// `will not go ahead with its planned call center`, `the proposed call center will not materialise`: it does not come.
  private func notGoingAhead(_ mention: SiteMention) -> Trigger.Certainty? {
    guard document.language == .english, tellsOnlyOfIntention,
      between(mention.begin, mention.tokens.lowerBound).contains(where: {
        Self.coming.contains(document.word($0))
      }) || (1...2).contains(where: { document.word(mention.begin - $0) == "with" })
    else { return nil }
    let end = mention.cities.last.map { place($0).tokens.upperBound } ?? mention.tokens.upperBound
    let near = between(
      max(marks.range.lowerBound, mention.begin - 6), min(marks.range.upperBound, end + 7))
    return near.contains { token in
      Self.going.contains(document.word(token))
        && (1...3).contains { marks.covers(.negator, token - $0) }
    } ? .cancelled : nil
  }

  private static let going: WordSet = [
    "go", "going", "proceed", "proceeding", "pursue", "pursuing", "materialise", "materialize",
    "happen", "happening", "come", "continue",
  ]

  /// Whether no verb and no noun tells of anything that happens to a call center.
  private var tellsOnlyOfIntention: Bool {
    !triggers.contains {
      ![.employ, .have, .present].contains($0.kind) && $0.lemma != "chercher"
    }
  }

  /// The verb of choosing or seeking: `cherche des locaux à Rennes pour un centre d'appels`, `aurait choisi Rennes pour
  /// son futur centre d'appels`, `zieht Gera für ein neues Callcenter in Betracht`.
  private func seeker(_ mention: SiteMention) -> Int? {
    guard
      marks.covers(.forMark, mention.begin - 1)
        || marks.covers(.article, mention.begin - 1) && marks.covers(.forMark, mention.begin - 2),
      mention.determiner == .indefinite || isRoomSought(mention)
        || between(mention.begin, mention.tokens.upperBound).contains(where: {
          Self.coming.contains(document.word($0)) || Self.fresh.contains(document.word($0))
        })
    else { return nil }
    if document.language == .german,
      between(mention.tokens.upperBound, marks.range.upperBound).contains(where: {
        document.word($0).isOne(of: "betracht", "erwagung")
      })
    {
      return marks.firstWord
    }
    // `Per il suo nuovo contact center l'azienda sta valutando Terni e Perugia`
    let isFirst = mention.begin - marks.firstWord <= 2 && !marks.covers(.negator, mention.begin)
    return
      (isFirst
      ? between(
        mention.tokens.upperBound, min(marks.range.upperBound, mention.tokens.upperBound + 10))
      : between(max(marks.range.lowerBound, mention.begin - 14), mention.begin)).last { token in
        document.verbs(token).contains { [.choose, .consider].contains($0.verbClass) }
          || document.language == .spanish && seeksRoom(token)
          || document.language.isOne(of: .french, .italian)
            && ["cherch", "prospect", "convoit", "lorgn", "considerazion", "occhi", "sond"].contains
            {
              document.word(token).hasPrefix($0)
            }
      }
  }

  /// `cherche des locaux pour son centre d'appels`
  private func isRoomSought(_ mention: SiteMention) -> Bool {
    document.language == .french
      && between(max(marks.range.lowerBound, mention.begin - 8), mention.begin).contains {
        document.word($0).isOne(
          of: "locaux", "chute", "terrain", "emplacement", "toit", "ville", "lieu")
      }
  }

  /// `ses prochains plateaux d'appels, Angers et Bourges`, `i futuri call center di Bari e Lecce`
  private func isRowToCome(_ mention: SiteMention) -> Bool {
    document.language.isOne(of: .french, .italian) && mention.cities.count > 1
      && between(mention.begin, mention.tokens.lowerBound).contains {
        Self.coming.contains(document.word($0))
      }
  }

  /// The token before a call center and its article.
  private func front(of mention: SiteMention) -> Int {
    marks.covers(.indefinite, mention.begin - 1) ? mention.begin - 2 : mention.begin - 1
  }

  /// `the call center it had planned in Tulsa`, `das in Gera geplante Callcenter`: one that is not there yet.
  func isIntended(_ mention: SiteMention) -> Bool {
    if isIntendedInArabic(mention) { return true }
    // `is no longer planning to open a call center in Tulsa`
    if document.language == .english, !mention.isPlural, isNewHere(mention),
      // `denied that it will open a call center in Tulsa`: nobody ever meant to.
      !between(marks.range.lowerBound, mention.begin).contains(where: { token in
        document.verbs(token).contains { $0.verbClass == .deny }
      })
    {
      return true
    }
    let end = mention.cities.last.map { place($0).tokens.upperBound } ?? mention.tokens.upperBound
    return between(
      max(marks.range.lowerBound, mention.begin - 4), min(marks.range.upperBound, end + 4)
    )
    .contains { Self.intended.contains(document.word($0)) }
  }

  private static let intended: WordSet = [
    "planned", "proposed", "announced", "promised", "prevu", "projete", "annonce", "promis",
    "geplante", "geplanten", "geplanter", "geplantes", "angekundigte", "angekundigten",
    "vorgesehene", "vorgesehenen", "versprochene", "previsto", "proyectado", "anunciado",
    "prometido", "annunciato", "progettato", "promesso", "projetado", "iba", "iban", "pensaba",
    "proyectaba", "planeaba", "queria", "preveia", "debia", "debian", "projetait", "prevoyait",
    "promettait", "annoncait", "voulait", "envisageait", "annunciata", "progettata", "promessa",
    "prevista", "annoncee", "projetee", "anunciada", "prometida", "projetada",
  ]

  /// `ha abandonado su proyecto de call center en Lugo`: what is given up is only a project.
  func isOfGivenUpProject(_ trigger: Trigger, _ mention: SiteMention?) -> Bool {
    guard trigger.kind == .close, !trigger.isNoun, let mention,
      mention.begin > trigger.tokens.upperBound
    else { return false }
    let of = front(of: mention)
    return marks.range.contains(of - 1) && marks.covers([.of, .forMark].asClasses, of)
      && Self.projects.contains(document.word(of - 1))
  }

  /// `is negotiating with the city over a call center in Tulsa`, `verhandelt über ein Callcenter in Gera`
  private func isNegotiated(_ mention: SiteMention) -> Bool {
    guard mention.determiner == .indefinite, !mention.cities.isEmpty else { return false }
    let before = front(of: mention)
    // `songe à un centre d'appels`, `starebbe pensando a un call center`
    if document.language.isOne(of: .french, .italian), marks.range.contains(before),
      document.word(before).isOne(of: "a", "ad"), isThought(before - 1)
    {
      return true
    }
    return marks.range.contains(before)
      && document.word(before).isOne(
        of: "over", "about", "on", "sobre", "uber", "su", "sur", "acerca")
      && between(max(marks.range.lowerBound, before - 12), before).contains { token in
        document.verbs(token).contains { $0.verbClass == .consider }
      }
  }

  private func isThought(_ verb: Int) -> Bool {
    ["song", "pens", "reflech", "punt"].contains { document.word(verb).hasPrefix($0) }
      && !document.verbs(verb).isEmpty
  }

  private func intendedCities(_ mention: SiteMention) -> (cities: [PlaceMention], isSought: Bool) {
    if !mention.cities.isEmpty { return (narrowed(mention.cities.map(place), mention), false) }
    let contenders = self.contenders(mention)
    if !contenders.isEmpty { return (contenders, true) }
    if let verb = seeker(mention),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound > verb
          && ($0.tokens.upperBound <= mention.begin
            || verb > mention.begin && $0.tokens.lowerBound - verb <= 4)
      })
    {
      return (CityList(document, sentence).list(from: first).map(place), true)
    }
    let end = mention.tokens.upperBound
    let behind = between(end, min(marks.range.upperBound, end + 20))
    guard let first = city(in: behind, needsPreposition: false),
      // `il nuovo call center, che affiancherà quello di Milano`: of the other one.
      !mentions.contains(where: { $0.begin >= end && $0.cities.contains(first) })
    else { return ([], false) }
    return (narrowed(CityList(document, sentence).list(from: first).map(place), mention), false)
  }

  private func intending(_ mention: SiteMention) -> Int? {
    if let organization = mention.organization { return organization }
    let names = document.names[sentence].filter {
      document.organizations[$0.organization].role.mayOperate && !isOwner($0)
    }
    return names.last { $0.tokens.upperBound <= mention.begin }?.organization
      // `Lugo y Vigo se disputan el nuevo call center de Norvex`
      ?? (contenders(mention).isEmpty ? nil : names.first?.organization)
      ?? (mention.begin - marks.firstWord <= 2 ? names.first?.organization : nil)
      ?? (names.isEmpty && !marks.covers(.indefinite, marks.firstWord) ? focusOperator : nil)
  }
}
