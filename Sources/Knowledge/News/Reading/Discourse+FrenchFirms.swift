import Switchboard

/// Call centers that French tells by the firm where people work: `chez Voxalia, à Douai`.
extension Discourse {
  /// A firm and the town it is said to be in.
  private struct Pair {
    var name: NameMention
    var city: PlaceMention
  }

  /// `356 salariés chez Voxalia, à Douai, et 350 chez Norvia, à Lens`; `À Laxou, chez Voxalia, et au Mans, chez Norvia`.
  func atFirmsInFrench() {
    guard document.language == .french, document.names[sentence].count > 1 else { return }
    let pairs = firmsWithTowns()
    guard pairs.count > 1 else { return }
    let isOnStrike = triggers.contains { $0.kind == .strike && $0.certainty != .negated }
    for pair in pairs {
      let proof = evidence(
        between(
          min(pair.name.tokens.lowerBound, pair.city.tokens.lowerBound),
          max(pair.name.tokens.upperBound, pair.city.tokens.upperBound)), "firm")
      guard
        let number = site(
          organization: pair.name.organization, city: pair.city,
          token: pair.name.tokens.lowerBound, status: .operating, evidence: proof)
      else { continue }
      barred.insert(pair.city.tokens.lowerBound)
      count(pair.name.organization)
      if isOnStrike, let strike = triggers.first(where: { $0.kind == .strike }) {
        add(
          .strike, strike.certainty, organization: pair.name.organization, site: number,
          place: pair.city, date: date(strike), evidence: proof,
          token: pair.name.tokens.lowerBound)
      }
      if let count = counted.last(where: {
        $0.tokens.upperBound <= pair.name.tokens.lowerBound
          && pair.name.tokens.lowerBound - $0.tokens.upperBound <= 1
      }), !count.isJob, !count.isSeat {
        add(count.headcount, to: number)
      }
    }
    if isOnStrike { triggers.removeAll { $0.kind == .strike } }
  }

  private func firmsWithTowns() -> [Pair] {
    document.names[sentence].compactMap { name in
      let before = name.tokens.lowerBound - 1
      guard document.organizations[name.organization].role.mayOperate, marks.range.contains(before)
      else { return nil }
      let isAt = document.word(before) == "chez"
      // `à Laxou, les salariés d'Arvato`
      let isOfPeople = marks.covers(.of, before) && marks.covers(.person, before - 1)
      guard isAt || isOfPeople else { return nil }
      if let city = town(in: between(name.tokens.upperBound, name.tokens.upperBound + 3)) {
        return Pair(name: name, city: city)
      }
      // `À Laxou, en Meurthe-et-Moselle, les salariés d'Arvato`
      let front = isAt ? before : before - 2
      let city = document.places[sentence].last {
        $0.isCity && $0.part == .plain && $0.tokens.upperBound <= front
          && front - $0.tokens.upperBound <= 8 && hasPreposition($0)
      }
      guard let city, document.tokens[city.tokens.upperBound].folded == ",",
        !document.names[sentence].contains(where: {
          $0.tokens.lowerBound >= city.tokens.upperBound && $0.tokens.upperBound <= before
        })
      else { return nil }
      return Pair(name: name, city: city)
    }
  }

  private func town(in range: Range<Int>) -> PlaceMention? {
    document.places[sentence].first {
      $0.isCity && $0.part == .plain && range.contains($0.tokens.lowerBound) && hasPreposition($0)
        && between(range.lowerBound, $0.tokens.lowerBound).allSatisfy { token in
          document.tokens[token].folded == "," || marks.covers(.locative, token)
        }
    }
  }
}

extension Discourse {
  /// `Les salariés de Voxalia Laxou`: the town right behind the name of the firm.
  func isBehindFirmInFrench(_ city: PlaceMention) -> Bool {
    document.language == .french
      && document.names[city.sentence].contains {
        $0.tokens.upperBound == city.tokens.lowerBound
          && document.organizations[$0.organization].role.mayOperate
      }
      || document.language == .spanish && city.tokens.lowerBound > 0
        && document.isEndOfOutsourcer(city.tokens.lowerBound - 1)
  }
}

// MARK: Choices

extension Discourse {
  /// `a choisi Cosne pour un plateau`: the town that was chosen.
  func chosenInFrench(_ trigger: Trigger, _ mention: SiteMention?) -> PlaceMention? {
    guard document.language == .french, trigger.isNoun, let mention,
      mention.tokens.upperBound <= trigger.tokens.lowerBound
    else { return nil }
    return document.places[sentence].last { city in
      city.isCity && city.part == .plain && city.tokens.upperBound <= mention.begin
        && mention.begin - city.tokens.upperBound <= 8
        && document.verbs(city.tokens.lowerBound - 1).contains {
          $0.verbClass == .choose
        }
    }
  }

  /// `un plateau de 24 postes, opérationnel depuis peu`
  func isAtWorkInFrench(_ mention: SiteMention) -> Bool {
    document.language == .french
      && triggers.contains {
        $0.isNoun && $0.kind == .open && $0.certainty == .asserted
          && $0.lemma.hasPrefix("operationnel")
          && (0...10).contains($0.tokens.lowerBound - mention.tokens.upperBound)
      }
  }
}

extension Discourse {
  /// `a déjà fermé ses deux autres centres. En 2019 à Dijon et en 2020 à Roubaix.`: when, and where.
  func datesInFrench(_ organization: Int) -> Bool {
    guard document.language == .french, let together, together.sentence == sentence - 1,
      together.event.organization == organization, let last = lastTrigger
    else { return false }
    let pairs = document.places[sentence].filter { $0.isCity && $0.part == .plain }.compactMap {
      city in
      marks.dates.last {
        $0.tokens.upperBound <= city.tokens.lowerBound
          && city.tokens.lowerBound - $0.tokens.upperBound <= 2
      }.map { (city, $0) }
    }
    guard pairs.count > 1 else { return false }
    for (city, date) in pairs {
      var trigger = last
      trigger.tokens = between(date.tokens.lowerBound, city.tokens.upperBound)
      trigger.sentence = sentence
      trigger.clause = trigger.tokens
      trigger.isNoun = true
      emit(trigger, nil, organization, city, true, evidence(trigger.tokens, "\(last.kind).dates"))
    }
    return true
  }
}

extension Discourse {
  /// `les centres installés à Nantes : Voxalia (250 salariés), Norvia et Callia`: each of them has one there.
  func firmsBehindColonInFrench() {
    guard document.language == .french, document.names[sentence].count > 1,
      let mention = mentions.first(where: { $0.isPlural && $0.cities.count == 1 }),
      let colon = between(mention.tokens.upperBound, marks.range.upperBound).first(where: {
        document.tokens[$0].folded == ":"
      }), colon - mention.tokens.upperBound <= 8
    else { return }
    let city = place(mention.cities[0])
    let names = document.names[sentence].filter { $0.tokens.lowerBound > colon }
    guard names.count > 1, names[0].tokens.lowerBound - colon <= 2 else { return }
    for name in names {
      // The one that a bank or an insurer has is its own here.
      if document.organizations[name.organization].role == .client {
        document.organizations[name.organization].role = .operator
      }
      guard document.organizations[name.organization].role.mayOperate else { continue }
      _ = site(
        organization: name.organization, city: city, token: name.tokens.lowerBound,
        status: .operating,
        evidence: evidence(between(mention.begin, name.tokens.upperBound), "firms"))
    }
    rowSentence = sentence
  }
}

// MARK: Jobs of others

extension Discourse {
  /// Whether jobs go, nobody knows how many or where: `un plan social a été négocié`; those of a whole firm are told of it
  /// alone.
  func isVagueInFrench(
    _ trigger: Trigger, _ count: JobCount?, _ city: PlaceMention, _ organization: Int?,
    _ proof: NewsEvidence
  ) -> Bool {
    if document.language == .french, isOfAnotherFirm(trigger, city, organization) { return true }
    guard document.language == .french, trigger.kind == .layoff,
      city.sentence != sentence || isOnlyPresent(city),
      trigger.certainty != .negated, !hasThere(trigger.clause)
    else { return false }
    if let organization, let count, isOfWholeFirm(count, city, organization) {
      addWide(trigger, count, organization, city.place?.country, proof)
      return true
    }
    guard trigger.isNoun, count == nil, city.sentence != sentence,
      !mentions.contains(where: { trigger.clause.contains($0.begin) })
    else { return false }
    let told = events.indices.suffix(12).filter {
      events[$0].type == .layoff && events[$0].certainty != .negated
    }
    // `supprime 21 postes … Les coupures seront effectives le 3 novembre`: the present of a headline is yet to come.
    if trigger.certainty == .planned {
      for index in told
      where events[index].isHeadline && events[index].certainty == .asserted
        && events[index].place?.place?.index == city.place?.index
      {
        events[index].certainty = .planned
        events[index].date = events[index].date ?? date(trigger)
      }
    }
    return sentence > 2 || !told.isEmpty
  }

  /// Whether a sentence only says that somebody is there: `active dans les call centers et implantée à Liège`.
  private func isOnlyPresent(_ city: PlaceMention) -> Bool {
    triggers.contains {
      $0.kind == .present && city.sentence == sentence
        && (0...3).contains(city.tokens.lowerBound - $0.tokens.upperBound + 1)
    }
  }

  private func isOfWholeFirm(_ count: JobCount, _ city: PlaceMention, _ organization: Int) -> Bool {
    if isOnlyPresent(city) { return true }
    let own = sites.filter { $0.organization == organization && !$0.isGroup }
    return (count.number.least ?? 0) >= 3000
      || (count.whole?.least ?? 0) >= 2000 && own.count < 2
  }
}

// MARK: Factories

extension Discourse {
  static let factories: WordSet = [
    "usine", "usines", "fabrique", "raffinerie", "fonderie", "papeterie", "scierie", "acierie",
    "laiterie", "abattoir", "chantiers", "entrepot", "entrepots", "magasin", "magasins",
    "boutique", "boutiques", "hopital", "verrerie", "brasserie", "sucrerie", "mine", "mines",
  ]

  /// `a supprimé 700 postes dans son usine`: jobs of another trade.
  func isOfFactoryInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french, trigger.kind != .expand else { return false }
    let behind = between(
      trigger.tokens.upperBound, min(trigger.clause.upperBound, trigger.tokens.upperBound + 14))
    return behind.contains { Self.factories.contains(document.word($0)) }
      && !behind.contains { marks.begins(.site, at: $0) }
  }

  /// `Voxalia supprime 62 postes`, `met à pied 45 agents`: what is told in the present is to come.
  func cutsInPresentInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french, trigger.kind == .layoff, trigger.certainty == .asserted,
      (trigger.isPresent || isLikePresent(trigger)) && !trigger.isPassive
        && trigger.lemma != "perdre"
        || trigger.isNoun && document.word(trigger.tokens.lowerBound).isOne(of: "met", "mettent")
    else { return false }
    // `Elle remercie maintenant les six derniers`
    if trigger.clause.contains(where: {
      document.word($0).isOne(of: "maintenant", "deja", "actuellement")
    }) {
      return false
    }
    return !marks.dates.contains {
      $0.side == .last && trigger.clause.contains($0.tokens.lowerBound)
    }
  }

  /// `abolit`, which is both present and past.
  private func isLikePresent(_ trigger: Trigger) -> Bool {
    !trigger.isNoun && trigger.lemma.hasSuffix("ir")
      && document.verbs(trigger.tokens.lowerBound).contains { $0.form == .present }
  }

  /// `Une partie des postes supprimés seront remplacés`: which ones, and nothing new.
  func isAttributeInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french, trigger.kind == .layoff, trigger.isPassive,
      !trigger.isNoun, trigger.tokens.lowerBound - 2 > marks.range.lowerBound,
      marks.covers([.job, .person].asClasses, trigger.tokens.lowerBound - 1),
      marks.covers([.article, .of].asClasses, trigger.tokens.lowerBound - 2)
    else { return false }
    return counts(in: zone(of: trigger)).isEmpty
  }

  /// `« On abolit des postes pour en recréer ailleurs »`: what somebody complains of, with no number, tells of nothing.
  func isOutcryInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french, !trigger.isNoun, trigger.kind == .layoff,
      trigger.tokens.lowerBound - 1 > marks.range.lowerBound,
      document.word(trigger.tokens.lowerBound - 1) == "on"
    else { return false }
    return counts(in: zone(of: trigger)).isEmpty
  }
}

extension Discourse {
  private static let enlarging: WordSet = [
    "etendre", "agrandir", "elargir", "doubler", "tripler", "renforcer", "etoffer", "augmenter",
  ]

  /// What opened years ago is new no longer: who is hired there comes to those who are there.
  func isLongOpenInFrench(_ event: FoundEvent) -> Bool {
    // `Ouvert en mai, le centre devrait étendre ses capacités`: what grows is there.
    if document.language == .french, event.certainty == .asserted, event.date != nil,
      document.sentence(of: event.token) == sentence,
      triggers.contains(where: {
        $0.kind == .expand && Self.enlarging.contains($0.lemma)
          && $0.tokens.lowerBound > event.token
      })
    {
      return true
    }
    guard document.language == .french, event.certainty == .asserted,
      let published = document.published,
      let year = event.date.flatMap({ Int($0.prefix(4)) })
    else {
      // `dix ans après son ouverture`
      return document.language == .french && event.certainty == .asserted && event.isNoun
        && event.date == nil
    }
    return year < published.year - 1
  }
}
