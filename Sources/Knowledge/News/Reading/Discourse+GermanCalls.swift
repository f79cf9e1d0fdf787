import Switchboard

/// Call centers that German tells of with no word for them: where calls are taken, and where a firm that does nothing else
/// is.
extension Discourse {
  func callsInGermanTowns() {
    guard document.language == .german else { return }
    callsGoOn()
    callsBegin()
    outsourcerSits()
    soManyThere()
    sparedTowns()
    headsNewOne()
  }

  /// `Neues Callcenter für Villach`, above a text: jobs that are to be made there come with it.
  private func headsNewOne() {
    guard sentence < 3, let mention = mentions.first, mentions.count == 1, mention.isStrong,
      !mention.isPlural, mention.isOther || mention.determiner == .indefinite,
      triggers.isEmpty, marks.range.count < 14,
      let city = mention.cities.first.map(place)
        ?? document.places[sentence].first(where: {
          $0.isCity && $0.part == .plain && $0.tokens.lowerBound == mention.tokens.upperBound + 1
            && document.word(mention.tokens.upperBound) == "fur"
        }), here(city).allSatisfy({ sites[$0].said.isEmpty })
    else { return }
    newInHeadline = city.place?.index
  }

  /// What was told as jobs is what the new one brings.
  func openingsOfHeadline() {
    guard let newInHeadline, let sites = sitesByPlace[newInHeadline], sites.count == 1,
      let site = sites.first,
      self.sites[site].said.allSatisfy({ $0.status == .operating }),
      case let own = events.indices.filter({ events[$0].site == site }), !own.isEmpty,
      own.allSatisfy({ events[$0].type == .expansion && events[$0].certainty == .planned })
    else { return }
    for index in own { events[index].type = .opening }
    self.sites[site].said = self.sites[site].said.map { (.planned, $0.sentence) }
  }

  /// `Plauen und Rostock bleiben nach Angaben der Firma verschont`, where others close.
  private func sparedTowns() {
    guard mentions.isEmpty, let first = document.places[sentence].firstIndex(where: \.isCity),
      place(first).part == .plain, place(first).tokens.lowerBound - marks.firstWord <= 2,
      !hasPreposition(place(first)),
      case let list = CityList(document, sentence).list(from: first), let last = list.last,
      document.word(place(last).tokens.upperBound).isOne(of: "bleibt", "bleiben"),
      case let part = stretch(around: place(last).tokens.upperBound),
      part.contains(where: { Self.spared.contains(document.word($0)) }),
      !part.contains(where: { marks.covers([.negator, .hedge].asClasses, $0) }),
      let organization = soleRunner(),
      events.contains(where: { $0.type == .closure && $0.organization == organization })
    else { return }
    for city in list.map(place) where here(city).isEmpty {
      _ = site(
        organization: organization, city: city, token: city.tokens.lowerBound, status: .operating,
        evidence: evidence(part, "stay.spared"))
    }
  }

  private static let spared: WordSet = [
    "verschont", "erhalten", "bestehen", "unangetastet", "unberuhrt", "ausgenommen",
  ]

  /// `Norvex beschäftigt in Prishtina 60 Leute, in Gera sind es 200`: as many as the one told of before has elsewhere.
  private func soManyThere() {
    guard
      let verb = marks.range.first(where: {
        document.word($0).isOne(of: "sind", "waren") && document.word($0 + 1) == "es"
          && marks.range.contains($0 + 1)
      }), case let part = stretch(around: verb), part.lowerBound > marks.firstWord,
      mentions.allSatisfy({ !part.contains($0.begin) }),
      marks.numbers.contains(where: { part.contains($0.tokens.lowerBound) && !$0.isPercent }),
      let city = document.places[sentence].first(where: {
        $0.isCity && $0.part == .plain && part.contains($0.tokens.lowerBound) && hasPreposition($0)
          && !barred.contains($0.tokens.lowerBound)
      }), here(city).isEmpty,
      let told = sites.last(where: { site in
        site.said.last?.sentence == sentence && !site.isGroup
      }), let organization = told.organization,
      triggers.contains(where: { $0.kind == .employ && $0.tokens.upperBound <= part.lowerBound })
    else { return }
    let number = site(
      organization: organization, city: city, token: verb, status: .operating,
      evidence: evidence(part, "staff.so-many"))
    if let number { sites[number].isInferred = true }
  }

  /// `während in Jena weiterhin Kunden betreut werden`, `Plätze in Suhl, wo ebenfalls telefoniert wird`: where calls are taken there
  /// is a call center of the one that the text tells of.
  private func callsGoOn() {
    guard let verb = callingVerb(), case let part = stretch(around: verb),
      part.contains(where: { Self.goingOn.contains(document.word($0)) }),
      !part.contains(where: {
        marks.covers([.negator, .hedge].asClasses, $0) || Self.shops.contains(document.word($0))
      }),
      mentions.allSatisfy({ !part.contains($0.begin) }),
      let organization = soleRunner(),
      case let isWhere = document.word(part.lowerBound) == "wo",
      isWhere && sites.contains(where: { $0.organization == organization })
        // `weiterhin`, where others close
        || together?.event.organization == organization
        || events.contains(where: { $0.type == .closure && $0.organization == organization })
    else { return }
    let places = document.places[sentence]
    guard
      let first = places.indices.first(where: { index in
        guard places[index].isCity, places[index].part == .plain,
          !barred.contains(places[index].tokens.lowerBound)
        else { return false }
        let list = CityList(document, sentence).list(from: index)
        return isWhere
          ? place(list[list.count - 1]).tokens.upperBound >= part.lowerBound - 3
            && places[index].tokens.upperBound < part.lowerBound
          : part.contains(places[index].tokens.lowerBound) && hasPreposition(places[index])
      })
    else { return }
    for city in CityList(document, sentence).list(from: first).map(place)
    where here(city).allSatisfy({ sites[$0].organization != organization }) {
      let number = site(
        organization: organization, city: city, token: verb, status: .operating,
        evidence: evidence(
          between(min(verb, city.tokens.lowerBound), max(verb + 1, city.tokens.upperBound)),
          "calls.go-on"))
      if let number { sites[number].isInferred = true }
    }
  }

  /// `Ab Mai wird in Biel für Norvex telefoniert`: there is to be a call center.
  private func callsBegin() {
    guard
      let verb = marks.range.first(where: {
        document.word($0).isOne(of: "telefoniert", "telefonieren")
          && !document.tokens[$0].isCapitalized
      }), mentions.isEmpty || mentions.allSatisfy({ $0.cities.isEmpty && $0.organization != nil }),
      case let part = stretch(around: verb),
      part.contains(where: { token in
        marks.covers(.soon, token)
          || document.word(token) == "ab"
            && marks.dates.contains { $0.tokens.lowerBound == token + 1 }
      }), !part.contains(where: { marks.covers([.negator, .hedge].asClasses, $0) }),
      let city = document.places[sentence].first(where: {
        $0.isCity && $0.part == .plain && part.contains($0.tokens.lowerBound) && hasPreposition($0)
      }),
      let organization = mentions.first?.organization ?? soleRunner(orClient: true),
      here(city).allSatisfy({ sites[$0].said.allSatisfy { $0.status == .planned } })
    else { return }
    let trigger = Trigger(
      kind: .open, tokens: verb..<verb + 1, sentence: sentence, lemma: "telefonieren",
      isNoun: false, isPassive: true, certainty: .planned, clause: part)
    for index in mentions.indices { mentions[index].isUsed = true }
    emit(
      trigger, nil, organization, city, false,
      evidence(
        between(min(verb, city.tokens.lowerBound), max(verb + 1, city.tokens.upperBound)),
        "calls.begin"))
  }

  /// `In Zürich sitzt es seit 2005`, `das bisher nur in Zürich vertreten ist`: of one that does nothing but run call centers.
  private func outsourcerSits() {
    guard
      let verb = marks.range.first(where: {
        document.word($0).isOne(of: "sitzt", "vertreten", "prasent")
      }), case let part = stretch(around: verb), mentions.allSatisfy({ !part.contains($0.begin) }),
      !part.contains(where: { marks.covers([.negator, .hedge, .future].asClasses, $0) }),
      document.word(verb) != "sitzt"
        || part.contains(where: {
          document.word($0).isOne(of: "seit", "auch", "bereits", "schon", "bislang", "bisher")
        }),
      part.contains(where: {
        document.word($0).isOne(of: "er", "sie", "es", "der", "die", "das", "unternehmen", "firma")
      }),
      let organization = soleRunner(), isOutsourcer(organization),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && part.contains($0.tokens.lowerBound)
          && document.word($0.tokens.lowerBound - 1) == "in"
          && !barred.contains($0.tokens.lowerBound)
      })
    else { return }
    for city in CityList(document, sentence).list(from: first).map(place)
    where here(city).allSatisfy({ sites[$0].organization != organization }) {
      _ = site(
        organization: organization, city: city, token: verb, status: .operating,
        evidence: evidence(
          between(min(verb, city.tokens.lowerBound), max(verb + 1, city.tokens.upperBound)),
          "outsourcer.sits"))
      let date = marks.dates.first {
        part.contains($0.tokens.lowerBound) && document.word($0.tokens.lowerBound - 1) == "seit"
      }
      if let text = date?.edtf(published: document.published, isFuture: false) {
        began(text, organization, city)
      }
    }
  }

  /// The one of whom a sentence tells, if it names no more than one.
  private func soleRunner(orClient: Bool = false) -> Int? {
    let names = Set(
      document.names[sentence].filter {
        document.organizations[$0.organization].role.mayOperate && !isOwner($0)
      }.map(\.organization))
    if names.count > 1 { return nil }
    if let name = names.first {
      let mention = document.names[sentence].first { $0.organization == name }
      // `für die Norvex telefoniert`: who does nothing else does so itself.
      if orClient || mention.map(isBeneficiary) == false || isOutsourcer(name) { return name }
      return nil
    }
    return isOfOneOperator ? mainOperator : focusOperator ?? soleOperator
  }

  /// A verb of taking calls: `telefoniert`, or what is done with customers and calls.
  private func callingVerb() -> Int? {
    marks.range.first { token in
      guard !document.tokens[token].isCapitalized else { return false }
      if document.word(token).isOne(of: "telefoniert", "telefonieren") { return true }
      guard Self.serving.contains(document.word(token)) else { return false }
      return stretch(around: token).contains {
        document.word($0).isOne(
          of: "kunden", "anrufe", "anrufer", "kundschaft", "anfragen", "gesprache")
      }
    }
  }

  private static let serving: WordSet = [
    "betreut", "betreuen", "beraten", "berat", "bedient", "bedienen", "angenommen",
    "entgegengenommen", "beantwortet", "beantworten", "bearbeitet",
  ]

  private static let shops: WordSet = [
    "laden", "laeden", "filiale", "filialen", "geschaft", "geschaften", "shop", "shops", "schalter",
    "markt", "markten",
  ]

  private static let goingOn: WordSet = [
    "weiter", "weiterhin", "ebenfalls", "auch", "bereits", "schon", "unverandert",
  ]

  // MARK: What happens to them

  /// `Acht Callcenter fallen weg`: the call centers themselves, not the jobs in them.
  func siteFallsAway(_ trigger: Trigger) -> Bool {
    guard document.language == .german, !trigger.isNoun,
      trigger.lemma.isOne(of: "wegfallen", "entfallen", "verschwinden"),
      let target = target(of: trigger), mentions[target].isStrong,
      case let part = stretch(around: trigger.tokens.lowerBound),
      part.contains(mentions[target].begin),
      !part.contains(where: { marks.begins([.job, .person].asClasses, at: $0) })
    else { return false }
    let begin = mentions[target].begin
    return ![begin, begin - 1].contains {
      document.word($0).isOne(of: "im", "in", "am", "an", "beim", "bei")
    }
  }

  /// `hat seit heute ein neues Callcenter in Gera`: since when it is there.
  func sinceInGerman(_ trigger: Trigger) -> String? {
    guard document.language == .german else { return nil }
    let part = stretch(around: trigger.tokens.lowerBound)
    return marks.dates.first {
      let begin = $0.tokens.lowerBound
      return document.word(begin - 1) == "seit" && begin > trigger.tokens.lowerBound
        && (part.contains(begin) || begin - trigger.tokens.upperBound <= 8)
    }?.edtf(published: document.published, isFuture: false)
  }

  func isNewlyHadInGerman(_ trigger: Trigger) -> Bool {
    document.language == .german && trigger.kind == .have && !trigger.isNoun
      && mentions.contains {
        $0.determiner == .indefinite && !$0.isPlural && trigger.clause.contains($0.begin)
      }
  }

  // MARK: Owners

  /// `bei dem Versorger, den mehrheitlich der Norvex-Konzern besitzt`: whose the firm is, which runs no call center by that.
  func isParentInGerman(_ name: NameMention) -> Bool {
    guard document.language == .german else { return false }
    return isOwning(stretch(around: name.tokens.lowerBound))
  }

  /// Whether a verb says whose a firm is, not whose a call center.
  func isOwnedInGerman(_ trigger: Trigger) -> Bool {
    trigger.lemma == "besitzen" && !trigger.isNoun
      && isOwning(stretch(around: trigger.tokens.lowerBound))
  }

  private func isOwning(_ part: Range<Int>) -> Bool {
    let comma = part.lowerBound - 1
    guard marks.range.contains(comma - 1), document.tokens[comma].folded == ",",
      document.word(part.lowerBound).isOne(of: "den", "die", "das", "dem", "der", "an"),
      part.contains(where: {
        document.word($0).isOne(of: "besitzt", "kontrolliert", "gehort", "halt", "besitzen")
      })
    else { return false }
    return marks.covers(.orgNoun, comma - 1)
      || OrganizationFinder.isCompoundNoun(document.word(comma - 1))
      || document.names[sentence].contains { $0.tokens.upperBound == comma }
  }
}
