import Switchboard

/// Call centers of French that close, by pronouns and in rows.
extension Discourse {
  /// `Il a fermé en 2005`, `L'entreprise mettra la clé sous la porte`, `À peine installé, il ferme`: the one that was
  /// spoken of.
  func isOfPronounInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french, !trigger.isNoun, let focusSite,
      trigger.kind == .close || beganInFrench(trigger),
      isRecent(focusSite, 2), city(in: zone(of: trigger), needsPreposition: false) == nil,
      document.names[sentence].allSatisfy({ $0.organization == sites[focusSite].organization })
    else { return false }
    // `il ferme un magasin`: something else.
    let next = trigger.tokens.upperBound
    let hasObject =
      marks.range.contains(next)
      && (marks.covers([.article, .indefinite, .possessive, .demonstrative].asClasses, next)
        || document.tokens[next].kind == .number)
    if hasObject, !trigger.isLight, !closesDoors(trigger) { return false }
    let before = between(
      max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 6), trigger.tokens.lowerBound)
    return before.contains { token in
      document.word(token).isOne(of: "il", "elle")
        || trigger.isLight && marks.covers(.orgNoun, token)
          && marks.covers([.article, .demonstrative].asClasses, token - 1)
    }
  }

  /// `Il avait ouvert en 2005 avec 30 salariés`
  private func beganInFrench(_ trigger: Trigger) -> Bool {
    let behind = between(trigger.tokens.upperBound, trigger.clause.upperBound)
    return trigger.kind == .open && trigger.certainty == .asserted
      && trigger.lemma.isOne(of: "ouvrir", "inaugurer", "demarrer")
      && marks.dates.contains { (0...2).contains($0.tokens.lowerBound - trigger.tokens.upperBound) }
      && !behind.contains { marks.covers([.indefinite, .possessive].asClasses, $0) }
  }

  /// `Ouvert en 2005, le centre met la clé sous la porte`: the date is of the other verb.
  func isOfOpeningInFrench(_ date: NewsDate, _ trigger: Trigger) -> Bool {
    let end = date.tokens.upperBound
    guard document.language == .french, trigger.kind != .open, marks.range.contains(end),
      end < trigger.tokens.lowerBound, document.tokens[end].folded == ","
    else { return false }
    return triggers.contains {
      $0.kind == .open && $0.isPassive && $0.tokens.lowerBound != trigger.tokens.lowerBound
        && (0...1).contains(date.tokens.lowerBound - $0.tokens.upperBound)
    }
  }

  /// `Elle fermera ses portes trois ans plus tard, en 2005`: the future of a story whose end has come.
  func isPastFutureInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french, trigger.certainty == .planned, !trigger.isNoun,
      [.open, .close, .layoff, .expand].contains(trigger.kind),
      let published = document.published,
      document.isFutureForm(trigger.tokens.lowerBound)
        || document.verbs(trigger.tokens.lowerBound).contains(where: { $0.form == .future })
    else { return false }
    return marks.dates.contains { date in
      trigger.clause.contains(date.tokens.lowerBound)
        && date.edtf(published: published, isFuture: false).flatMap { Int($0.prefix(4)) }
          .map { $0 < published.year } == true
        && document.tokens[date.tokens.upperBound - 1].kind == .number
    }
  }

  /// `ferme son centre de Meylan, après ceux de Vichy et de Chambéry`: those have closed before.
  func closedEarlierInFrench(_ mention: SiteMention) -> Bool {
    guard document.language == .french, mention.isAnaphor, marks.range.contains(mention.begin - 1),
      document.word(mention.begin - 1) == "apres",
      let trigger = triggers.last(where: {
        $0.kind == .close && $0.tokens.upperBound <= mention.begin
      }), [.asserted, .planned].contains(trigger.certainty),
      let organization = mention.organization ?? self.organization(trigger, nil).organization
    else { return false }
    var earlier = trigger
    earlier.certainty = .asserted
    earlier.clause = between(mention.begin, mention.tokens.upperBound)
    earlier.tokens = mention.tokens
    let focus = (focusSite, focusCity)
    for city in mention.cities.map(place) {
      emit(
        earlier, mention, organization, city, false,
        evidence(between(mention.begin - 1, city.tokens.upperBound), "close.earlier"))
    }
    (focusSite, focusCity) = focus
    return true
  }

  /// `ferme ses trois bureaux au Canada. Les bureaux sont situés à Laval et à Trois-Rivières`: where those are that were
  /// told of together.
  func openTogetherInFrench(_ mention: SiteMention) -> Bool {
    guard document.language == .french, mention.isPlural, mention.cities.count > 1,
      [.definite, .demonstrative, .possessive].contains(mention.determiner), !mention.isOther,
      let together, together.sentence == sentence - 1,
      mention.organization == nil || mention.organization == together.event.organization,
      !triggers.contains(where: { [.open, .close, .move].contains($0.kind) })
    else { return false }
    let event = together.event
    let status: CallCenterStatus =
      switch (event.type, event.certainty) {
      case (.closure, .asserted): .closed
      case (.closure, .planned): .closing
      case (_, .planned): .planned
      default: .operating
      }
    for city in mention.cities.map(place) {
      let proof = evidence(between(mention.begin, city.tokens.upperBound), "together")
      let number = site(
        organization: event.organization, city: city, token: mention.begin, status: status,
        evidence: proof)
      add(
        event.type, event.certainty, organization: event.organization, site: number, place: city,
        date: event.date, evidence: proof, token: mention.begin)
    }
    return true
  }

  /// `Les centres de Toulouse et Bagneux ainsi que deux sites à Paris fermeront`: what is told of the last of a row of
  /// subjects is told of the others.
  func jointSitesInFrench(_ trigger: Trigger, _ mention: SiteMention?) -> [PlaceMention] {
    guard document.language == .french, let mention, !trigger.isNoun, trigger.kind == .close,
      mention.tokens.upperBound <= trigger.tokens.lowerBound, !mention.cities.isEmpty,
      let index = mentions.firstIndex(where: { $0.begin == mention.begin }), index > 0
    else { return [] }
    let other = mentions[index - 1]
    guard let last = other.cities.last, !other.isUsed,
      case let gap = between(place(last).tokens.upperBound, mention.begin),
      (1...3).contains(gap.count),
      gap.allSatisfy({ document.word($0).isOne(of: ",", "et", "ainsi", "que", "comme") })
    else { return [] }
    mentions[index - 1].isUsed = true
    return other.cities.map(place)
  }

  /// `la liquidation du centre, qui n'a jamais vraiment démarré`: what closes is there.
  func neverBeganInFrench(_ trigger: Trigger) -> Bool {
    document.language == .french && trigger.kind == .open && trigger.certainty == .negated
      && triggers.contains { $0.kind == .close && $0.certainty != .negated }
  }

  /// `celui de Nevers est menacé`, `Le centre d'appels serait menacé`: the call center, and not only jobs.
  func isSiteThreatenedInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french, trigger.isNoun, trigger.kind == .layoff,
      trigger.tokens.count == 2,
      document.word(trigger.tokens.upperBound - 1).hasPrefix("menace"),
      let mention = mentions.last(where: { $0.tokens.upperBound <= trigger.tokens.lowerBound })
    else { return false }
    let end = mention.cities.last.map { place($0).tokens.upperBound } ?? mention.tokens.upperBound
    let behind = between(end, trigger.tokens.lowerBound)
    return document.tokens[max(end - 1, 0)].kind == .word
      && !between(max(marks.range.lowerBound, mention.begin - 3), mention.begin).contains {
        marks.covers([.job, .person].asClasses, $0)
      }
      && (behind.isEmpty
        || document.tokens[behind.lowerBound].folded == ","
          && document.tokens[behind.upperBound - 1].folded == ","
        || behind.count <= 3 && !behind.contains { document.tokens[$0].kind == .mark })
  }

  /// `Après Vierzon et Nevers, Voxalia ferme son centre de Bourges`: those before have closed.
  func closedBeforeInFrench(_ trigger: Trigger, _ organization: Int?) {
    guard document.language == .french, trigger.kind == .close, !trigger.isNoun,
      [.asserted, .planned].contains(trigger.certainty), let organization,
      document.word(marks.firstWord) == "apres",
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && (1...2).contains($0.tokens.lowerBound - marks.firstWord)
      })
    else { return }
    let cities = CityList(document, sentence).list(from: first).map(place)
    guard let last = cities.last, last.tokens.upperBound < trigger.tokens.lowerBound,
      document.tokens[last.tokens.upperBound].folded == ","
    else { return }
    var earlier = trigger
    earlier.certainty = .asserted
    earlier.clause = between(marks.firstWord, last.tokens.upperBound)
    earlier.tokens = between(marks.firstWord, marks.firstWord + 1)
    let focus = (focusSite, focusCity)
    for city in cities {
      emit(
        earlier, nil, organization, city, false,
        evidence(between(marks.firstWord, city.tokens.upperBound), "close.earlier"))
    }
    (focusSite, focusCity) = focus
  }

  /// `La justice a prononcé la liquidation de Voxalia`: of the firm, and so of its call center where it has one.
  func firmEndsInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french, trigger.kind == .close, trigger.isNoun,
      ["liquidation", "mise", "faillite"].contains(document.word(trigger.tokens.lowerBound)),
      [.asserted, .planned].contains(trigger.certainty),
      marks.covers(.of, trigger.tokens.upperBound),
      let name = document.names[sentence].first(where: {
        (1...3).contains($0.tokens.lowerBound - trigger.tokens.upperBound)
          && document.organizations[$0.organization].role.mayOperate
      }),
      between(trigger.tokens.upperBound, name.tokens.lowerBound).allSatisfy({
        marks.covers([.of, .article, .orgNoun].asClasses, $0)
      })
    else { return false }
    add(
      .closure, trigger.certainty, organization: name.organization, site: nil,
      date: date(trigger), evidence: evidence(
        between(trigger.tokens.lowerBound, name.tokens.upperBound), "close.firm"),
      token: trigger.tokens.lowerBound, isNoun: true)
    events[events.count - 1].isPending = true
    return true
  }

  /// `Son choix se fera entre Melun et Sens`, `Le projet pourrait trouver un point de chute à Sens`: where it may come.
  func consideredInFrench() {
    guard document.language == .french, mentions.allSatisfy({ $0.cities.isEmpty }),
      let organization = focusOperator ?? mainOperator,
      let word = marks.range.first(where: { Self.choices.contains(document.word($0)) }),
      events.suffix(6).contains(where: {
        $0.type == .opening && [.planned, .hedged].contains($0.certainty)
          && $0.organization == organization
      }),
      let first = document.places[sentence].firstIndex(where: { city in
        city.isCity && city.part == .plain && city.tokens.lowerBound > word
          && (document.word(city.tokens.lowerBound - 1) == "entre" || document.word(word) == "chute")
      })
    else { return }
    let trigger = Trigger(
      kind: .open, tokens: between(word, word + 1), sentence: sentence, lemma: "consider",
      isNoun: true, isPassive: false, certainty: .hedged, clause: marks.range)
    for city in CityList(document, sentence).list(from: first).map(place) {
      emit(
        trigger, nil, organization, city, true,
        evidence(between(word, city.tokens.upperBound), "open.considered"))
    }
  }

  private static let choices: WordSet = [
    "choix", "hesite", "hesitent", "balance", "tranchera", "trancher", "decidera", "chute",
  ]

  /// `changeront de branche (Quimper, Annecy) tandis que celui de Toulouse fermera`: what closes is another one.
  func isApartInFrench(_ trigger: Trigger, _ city: PlaceMention) -> Bool {
    document.language == .french
      && between(
        min(trigger.tokens.upperBound, city.tokens.upperBound),
        max(trigger.tokens.lowerBound, city.tokens.lowerBound)
      ).contains { document.word($0).isOne(of: "tandis", "alors", "mais", "contrairement") }
  }

  /// `Un centre d'appels géré par Voxalia ouvre à Rimouski`: a participle right behind the noun tells whose it is, and
  /// the verb where.
  func isAttributeInFrench(_ trigger: Trigger, of mention: SiteMention) -> Bool {
    guard document.language == .french, trigger.kind == .have, trigger.isPassive,
      mention.cities.isEmpty, trigger.tokens.lowerBound == mention.tokens.upperBound
    else { return false }
    return triggers.contains {
      $0.tokens.lowerBound > trigger.tokens.lowerBound && !$0.isNoun && $0.kind != .have
        && $0.clause == trigger.clause
    }
  }
}
