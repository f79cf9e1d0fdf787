import Switchboard

/// Call centers that change hands, as German tells it: `übernimmt das Callcenter`, `geht an`, `wird von … übernommen`.
extension Discourse {
  func germanAcquisitions() {
    guard document.language == .german else { return }
    for token in marks.range where document.words[token].verb >= 0 || isGoing(token) {
      guard let deal = deal(token) else { continue }
      tell(deal)
    }
  }

  /// What is told of a call center that somebody takes over.
  struct GermanDeal {
    var token: Int
    var part: Range<Int>
    var buyer: Int
    /// Who ran it before, where that is told.
    var seller: Int?
    var certainty: Trigger.Certainty
    var lemma: String
  }

  private static let selling: WordSet = [
    "verkaufen", "veraussern", "abstossen", "abgeben", "ubergeben", "abtreten",
  ]

  /// What is taken over without the call center: `übernimmt die Aufgaben des Callcenters`.
  private static let tasks: WordSet = [
    "aufgaben", "aufgabe", "arbeit", "anrufe", "betreuung", "auftrag", "auftrage", "kosten",
    "leitung", "fuhrung", "verantwortung", "patenschaft", "kundenbetreuung", "telefonate",
    "kundenservice", "kundendienst", "mitarbeiterin", "geschaftsfuhrung", "azubis", "auszubildende",
    "mehrheit", "anteile", "rolle", "funktion", "arbeiten", "tatigkeiten", "kunden", "service",
  ]

  /// Forms of the verbs that say that something goes to somebody: `geht an`, `gibt … an … ab`.
  private func isGoing(_ token: Int) -> Bool { Self.goings.contains(document.word(token)) }

  private static let goings: WordSet = [
    "geht", "gehen", "ging", "gingen", "gibt", "gehort", "ubergegangen", "wechselt", "wechseln",
  ]

  /// The names of a stretch that may run call centers.
  private func operators(in part: Range<Int>) -> [NameMention] {
    document.names[sentence].filter {
      part.contains($0.tokens.lowerBound)
        && document.organizations[$0.organization].role.mayOperate && !isBeneficiary($0)
    }
  }

  private func deal(_ token: Int) -> GermanDeal? {
    guard !document.tokens[token].isCapitalized || token == marks.firstWord else { return nil }
    let part = stretch(around: token)
    let names = operators(in: part)
    if let deal = runsLater(token, part, names) { return deal }
    if isGoing(token) { return goingDeal(token, part, names) }
    let group = VerbGroup(document, sentence, token)
    let readings = CertaintyReader(document, sentence).readings(token)
    guard
      let reading = group.best(of: readings.filter { $0.verbClass == .acquire }),
      reading.form != .participle || group.hasBe || group.hasHave
        || part.contains(where: { document.word($0).isOne(of: "habe", "hatten", "sei", "seien") })
    else { return nil }
    let clause = Clauses(document, sentence).clause(of: token)
    let certainty = CertaintyReader(document, sentence).ofVerb(reading, group, clause)
    guard [.asserted, .planned, .hedged].contains(certainty) else { return nil }
    var deal = GermanDeal(
      token: token, part: part, buyer: -1, seller: nil, certainty: certainty, lemma: reading.lemma)
    if reading.form == .present, certainty == .asserted, isLater(part) { deal.certainty = .planned }
    if Self.selling.contains(reading.lemma) {
      guard let buyer = names.first(where: { isBehind($0, "an") }) else { return nil }
      deal.buyer = buyer.organization
      deal.seller = names.first { $0.organization != buyer.organization }?.organization
      return deal
    }
    let isPassive = reading.form == .participle && group.hasBe && !group.hasHave
    if part.contains(where: { Self.tasks.contains(document.word($0)) }) { return nil }
    let from = names.first { isBehind($0, "von") || isBehind($0, "vom") || isBehind($0, "durch") }
    if isPassive {
      // `das Callcenter von Voxalia wird von Contavis übernommen`: the last one behind `von`.
      let by = names.last {
        $0.tokens.upperBound <= token
          && (isBehind($0, "von") || isBehind($0, "vom") || isBehind($0, "durch"))
      }
      guard let by = by ?? from, !mentions.contains(where: { $0.organization == by.organization })
      else { return nil }
      deal.buyer = by.organization
      deal.seller = names.first { $0.organization != by.organization }?.organization
      return deal
    }
    // Who takes over: the name that is not behind `von` and does not own what is taken.
    let subject = names.first { name in
      name.organization != from?.organization && !isOwned(name) && !isAccusative(name)
    }
    if let subject {
      deal.buyer = subject.organization
    } else if names.isEmpty || names.allSatisfy({ $0.organization == from?.organization }),
      refersToOperator(before: token) || isFollowedByOperator(at: token),
      let known = isOfOneOperator ? mainOperator : soleOperator ?? focusOperator,
      known != from?.organization, from != nil || !mentions.allSatisfy({ $0.cities.isEmpty })
    {
      deal.buyer = known
    } else {
      return nil
    }
    deal.seller = from?.organization ?? names.first { isOwned($0) }?.organization
    return deal.seller == deal.buyer ? nil : deal
  }

  /// `geht an Voxalia`, `gibt das Callcenter an Voxalia ab`, `gehört jetzt zu Voxalia`.
  private func goingDeal(_ token: Int, _ part: Range<Int>, _ names: [NameMention]) -> GermanDeal? {
    let word = document.word(token)
    let isOwning = word == "gehort"
    // `ist in den Besitz von Voxalia übergegangen`, `wechselt zu Voxalia`
    let isOfHand =
      word.hasPrefix("wechsel")
      || word == "ubergegangen" && part.contains { document.word($0).isOne(of: "besitz", "hande") }
    guard
      let buyer = names.first(where: {
        isOwning
          ? isBehind($0, "zu") || isBehind($0, "zur") || isBehind($0, "zum")
          : isBehind($0, "an")
            || isOfHand && (isBehind($0, "zu") || word == "ubergegangen" && isBehind($0, "von"))
      })
    else { return nil }
    if isOwning {
      guard
        part.contains(where: {
          document.word($0).isOne(of: "jetzt", "nun", "seit", "neuerdings", "inzwischen", "kunftig")
        })
      else { return nil }
    }
    if word == "gibt" {
      guard between(token, part.upperBound).contains(where: { document.word($0) == "ab" }) else {
        return nil
      }
    }
    let isPast = word.isOne(of: "ging", "gingen", "ubergegangen") || isOwning
    let isDoubtful = part.contains { marks.covers(.hedge, $0) }
    return GermanDeal(
      token: token, part: part, buyer: buyer.organization,
      seller: names.first { $0.organization != buyer.organization }?.organization,
      certainty: isDoubtful
        ? .hedged
        : isPast && !part.contains(where: { marks.covers(.future, $0) }) ? .asserted : .planned,
      lemma: "gehen")
  }

  /// Whether the time of a stretch is yet to come.
  func isLater(_ part: Range<Int>) -> Bool {
    guard let published = document.published else { return false }
    return marks.dates.contains { date in
      part.contains(date.tokens.lowerBound)
        && (date.edtf(published: published, isFuture: true).flatMap(CalendarDay.init(edtf:))
          .map { $0.number > published.number } ?? false)
        && date.side != .last
    }
  }

  /// Whether a name stands behind a preposition, over an article and nouns that say what it is.
  func isBehind(_ name: NameMention, _ preposition: String) -> Bool {
    var index = name.tokens.lowerBound - 1
    var steps = 0
    while marks.range.contains(index), steps < 6 {
      if document.word(index) == preposition { return true }
      let token = document.tokens[index]
      guard
        marks.covers([.article, .indefinite, .orgNoun, .possessive].asClasses, index)
          || token.folded == "-" || token.isCapitalized || !marks.isKnown(index)
      else { return false }
      guard token.kind == .word || token.folded == "-" else { return false }
      index -= 1
      steps += 1
    }
    return false
  }

  /// `kauft den Callcenter-Betreiber Voxalia`: with the article of an object, only nouns between.
  private func isAccusative(_ name: NameMention) -> Bool {
    var index = name.tokens.lowerBound - 1
    while marks.range.contains(index),
      document.tokens[index].isCapitalized && !marks.covers(.article, index)
        || document.tokens[index].folded == "-"
    {
      index -= 1
    }
    return marks.range.contains(index) && document.word(index).isOne(of: "den", "einen")
      && document.tokens[index].kind == .word
  }

  /// `das Callcenter der Voxalia`, `das Callcenter von Voxalia`, `Voxalia-Callcenter`.
  private func isOwned(_ name: NameMention) -> Bool {
    mentions.contains { $0.organization == name.organization && $0.begin != name.tokens.upperBound }
      && marks.covers([.of, .article].asClasses, name.tokens.lowerBound - 1)
      && document.word(name.tokens.lowerBound - 1).isOne(of: "von", "der", "des", "vom")
  }

  private func isFollowedByOperator(at token: Int) -> Bool {
    marks.covers(.pronoun, token + 1)
      || marks.covers(.article, token + 1) && marks.begins(.orgNoun, at: token + 2)
  }

  private func tell(_ deal: GermanDeal) {
    var deal = deal
    if deal.seller == nil, isOfOneOperator, mainOperator != deal.buyer {
      deal.seller = mainOperator
    }
    let target = mentions.firstIndex { deal.part.contains($0.begin) }
    // `übernimmt im Callcenter die Terminvergabe`, `hat für das Callcenter Möbel gekauft`
    if let target,
      [mentions[target].begin, mentions[target].begin - 1].contains(where: {
        document.word($0).isOne(of: "im", "in", "fur", "am", "bei")
      })
    {
      return
    }
    let proof = evidence(deal.part, "acquire.german")
    let trigger = Trigger(
      kind: .have, tokens: between(deal.token, deal.token + 1), sentence: sentence,
      lemma: deal.lemma, isNoun: false, isPassive: false, certainty: deal.certainty,
      clause: deal.part)
    let date = self.date(trigger)
    var cities: [PlaceMention] = []
    if let target {
      let mention = mentions[target]
      cities = mention.cities.map(place)
      // `Ein Callcenter in Gera und eines in Suhl werden verkauft`
      for index in mentions.indices
      where index > target && mentions[index].isAnaphor && !cities.isEmpty
        && deal.part.contains(mentions[index].begin)
      {
        cities += mentions[index].cities.map(place)
        mentions[index].isUsed = true
      }
      if cities.isEmpty, let city = cityOfThere(mention) { cities = [city] }
      if cities.isEmpty, mention.isPlural,
        let row = listed(mention) ?? row(mention) ?? rowBefore(mention)
      {
        cities = row
      }
      if cities.isEmpty, !mention.isPlural, mention.determiner != .indefinite,
        mention.determiner != .bare
      {
        let city =
          self.city(in: deal.part, needsPreposition: true).map(place)
          ?? focusSite.flatMap { isRecent($0, 3) ? cityMention(of: $0) : nil } ?? story.city
        cities = city.map { [$0] } ?? []
      }
    } else if takesPeople(deal), let focusSite, isRecent(focusSite, 2),
      sites[focusSite].organization != deal.buyer, let city = cityMention(of: focusSite)
    {
      cities = [city]
    } else {
      guard isWholeFirm(deal.part, deal.buyer) else { return }
      return add(
        .acquisition, deal.certainty, organization: deal.buyer, site: nil, date: date,
        evidence: proof, token: deal.token)
    }
    if let target { mentions[target].isUsed = true }
    guard !cities.isEmpty else {
      guard let target, mentions[target].isStrong,
        mentions[target].isPlural || isWholeFirm(deal.part, deal.buyer)
      else { return }
      add(
        .acquisition, deal.certainty, organization: deal.buyer, site: nil, date: date,
        evidence: proof, token: deal.token)
      together = events.last.map { ($0, sentence) }
      return
    }
    for city in cities {
      let isDone = deal.certainty == .asserted
      var number = here(city).first {
        deal.seller == nil
          ? sites[$0].organization != deal.buyer : sites[$0].organization == deal.seller
      }
      if isDone {
        if let place = city.place { takers[place.index] = (deal.buyer, nil) }
        // Whose it was before runs it no more.
        if let number {
          sites[number].organization = deal.buyer
          sites[number].said.append((.operating, sentence))
        } else {
          number = site(
            organization: deal.buyer, city: city, token: deal.token, status: .operating,
            evidence: proof)
        }
      } else if number == nil, let seller = deal.seller {
        number = site(
          organization: seller, city: city, token: deal.token, status: .operating, evidence: proof)
      }
      add(
        .acquisition, deal.certainty, organization: deal.buyer, site: number, place: city,
        date: date, evidence: proof, token: deal.token)
      if let number { (focusSite, focusCity) = (number, city) }
    }
    count(deal.buyer)
  }

  /// What the one before was to close, another has taken over: it closes no more.
  func isTakenOver(_ city: PlaceMention, from organization: Int?) -> Bool {
    guard let place = city.place, let taken = takers[place.index] else { return false }
    return organization != taken.taker
  }

  /// `Käufer ist die Voxalia AG`, `Neuer Eigentümer wird Voxalia`: of what the sentence before says is sold.
  func buyerTold() {
    guard document.language == .german, sentence > 0,
      let word = between(marks.firstWord, min(marks.range.upperBound, marks.firstWord + 3)).first(
        where: { isBuyer($0) }), marks.range.contains(word + 1),
      document.word(word + 1).isOne(of: "ist", "wird", "sei", "soll"),
      let name = document.names[sentence].first(where: {
        $0.tokens.lowerBound - word <= 8
          && document.organizations[$0.organization].role.mayOperate
      })
    else { return buyerOfCities() }
    let isDone =
      document.word(word + 1).isOne(of: "ist", "sei")
      && document.sentences[sentence - 1].range.contains { token in
        document.verbs(token).contains {
          $0.form == .participle && [.acquire, .close].contains($0.verbClass)
        }
      }
    for index in sites.indices.suffix(20)
    where sites[index].organization != name.organization
      && (sites[index].said.last?.sentence == sentence - 1)
    {
      guard let city = cityMention(of: index) else { continue }
      if isDone {
        sites[index].organization = name.organization
        sites[index].said.append((.operating, sentence))
        if let place = city.place { takers[place.index] = (name.organization, nil) }
      }
      add(
        .acquisition, isDone ? .asserted : .planned, organization: name.organization, site: index,
        place: city, date: nil,
        evidence: evidence(between(word, name.tokens.upperBound), "acquire.buyer"),
        token: word)
    }
  }

  /// `Neuer Eigentümer des Standorts Gera und des kleineren in Suhl wird der Dienstleister Voxalia`.
  private func buyerOfCities() {
    guard
      let word = between(marks.firstWord, min(marks.range.upperBound, marks.firstWord + 3)).first(
        where: { isBuyer($0) }),
      let verb = between(word, marks.range.upperBound).first(where: {
        document.word($0).isOne(of: "ist", "wird")
      }),
      let name = document.names[sentence].first(where: {
        (1...6).contains($0.tokens.lowerBound - verb)
          && document.organizations[$0.organization].role.mayOperate
      })
    else { return }
    let cities = document.places[sentence].filter {
      $0.isCity && $0.part == .plain && (word..<verb).contains($0.tokens.lowerBound)
    }
    let seller = focusOperator == name.organization ? mainOperator : focusOperator ?? mainOperator
    for city in cities {
      let proof = evidence(between(word, name.tokens.upperBound), "acquire.buyer")
      let isDone = document.word(verb) == "ist"
      let number =
        here(city).first
        ?? site(
          organization: isDone ? name.organization : seller, city: city, token: word,
          status: .operating, evidence: proof)
      if isDone, let number { sites[number].organization = name.organization }
      if isDone, let place = city.place { takers[place.index] = (name.organization, nil) }
      add(
        .acquisition, isDone ? .asserted : .planned, organization: name.organization, site: number,
        place: city, date: nil, evidence: proof, token: word)
      barred.insert(city.tokens.lowerBound)
    }
    for index in mentions.indices where mentions[index].begin < verb && !cities.isEmpty {
      mentions[index].isUsed = true
    }
  }

  /// `Käufer`, `neuer Betreiber`
  private func isBuyer(_ token: Int) -> Bool {
    Self.buyers.contains(document.word(token))
      || document.word(token).hasPrefix("betreiber") && token > marks.firstWord
        && document.word(token - 1).isOne(of: "neuer", "neue", "kunftiger", "kunftige", "neuen")
  }

  private static let buyers: WordSet = [
    "kaufer", "kauferin", "erwerber", "erwerberin", "eigentumer", "eigentumerin", "ubernehmer",
  ]

  /// `hat die 300 Mitarbeiter übernommen`, not tasks or the costs.
  private func takesPeople(_ deal: GermanDeal) -> Bool {
    deal.lemma == "ubernehmen" && deal.part.contains { marks.covers(.person, $0) }
  }
}
