import Switchboard

/// Call centers of French that close, by pronouns and in rows.
extension Discourse {
  /// `Il a fermé en 2005`, `L'entreprise mettra la clé sous la porte`, `À peine installé, il ferme`: the one that was
  /// spoken of.
  func isOfPronounInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french, !trigger.isNoun, let focusSite,
      trigger.kind == .close, isRecent(focusSite, 2),
      city(in: zone(of: trigger), needsPreposition: false) == nil,
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

  /// `celui de Nevers est menacé`, `Le centre d'appels serait menacé`: the call center, and not only jobs.
  func isSiteThreatenedInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french, trigger.isNoun, trigger.kind == .layoff,
      trigger.tokens.count == 2, !marks.covers(.job, trigger.tokens.lowerBound),
      document.word(trigger.tokens.upperBound - 1).hasPrefix("menace"),
      let mention = mentions.last(where: { $0.tokens.upperBound <= trigger.tokens.lowerBound })
    else { return false }
    let end = mention.cities.last.map { place($0).tokens.upperBound } ?? mention.tokens.upperBound
    return trigger.tokens.lowerBound - end <= 8 && isSubject(mention, trigger)
      && !marks.covers([.job, .person].asClasses, mention.begin - 1)
  }

  /// `La justice a prononcé la liquidation de Voxalia`: of the firm, and so of its call center where it has one.
  func firmEndsInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french, trigger.kind == .close, trigger.isNoun,
      ["liquidation", "mise", "faillite"].contains(document.word(trigger.tokens.lowerBound)),
      [.asserted, .planned].contains(trigger.certainty)
    else { return false }
    if let name = placedInLiquidation(trigger) { return firmEnds(trigger, name) }
    guard marks.covers(.of, trigger.tokens.upperBound),
      let name = document.names[sentence].first(where: {
        (1...3).contains($0.tokens.lowerBound - trigger.tokens.upperBound)
          && document.organizations[$0.organization].role.mayOperate
      }),
      between(trigger.tokens.upperBound, name.tokens.lowerBound).allSatisfy({
        marks.covers([.of, .article, .orgNoun].asClasses, $0)
      })
    else { return false }
    return firmEnds(trigger, name)
  }

  private func firmEnds(_ trigger: Trigger, _ name: NameMention) -> Bool {
    let words = between(
      min(trigger.tokens.lowerBound, name.tokens.lowerBound),
      max(trigger.tokens.upperBound, name.tokens.upperBound))
    add(
      .closure, trigger.certainty, organization: name.organization, site: nil,
      date: date(trigger), evidence: evidence(words, "close.firm"),
      token: trigger.tokens.lowerBound, isNoun: true)
    events[events.count - 1].isPending = true
    return true
  }

  /// `Voxalia, leur employeur, a été placé hier en liquidation judiciaire`: the firm is the subject.
  private func placedInLiquidation(_ trigger: Trigger) -> NameMention? {
    guard document.word(trigger.tokens.lowerBound - 1) == "en",
      between(max(marks.range.lowerBound, trigger.tokens.lowerBound - 4), trigger.tokens.lowerBound)
        .contains(where: {
          document.word($0).isOne(of: "place", "placee", "mis", "mise", "plonge", "plongee")
        })
    else { return nil }
    let names = document.names[sentence].filter {
      $0.tokens.upperBound <= trigger.tokens.lowerBound
    }
    guard let name = names.first, Set(names.map(\.organization)).count == 1,
      document.organizations[name.organization].role.mayOperate
    else { return nil }
    return name
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
