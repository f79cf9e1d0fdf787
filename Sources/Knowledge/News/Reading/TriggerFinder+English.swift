/// What English says with verbs only in some places, and with others that no list has.
extension TriggerFinder {
  /// Whether a word that may be a verb says nothing that happens here.
  private static let dismissed: WordSet = [
    "report", "reports", "rumor", "rumors", "rumour", "rumours", "claim", "claims", "suggestion",
    "suggestions", "speculation", "idea", "concerns", "fears", "talk", "case", "lawsuit", "suit",
    "appeal", "complaint", "charges",
  ]

  func isNone(_ token: Int, _ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Bool {
    // `an open day`, `open source`
    if reading.lemma == "open", marks.range.contains(token + 1),
      document.word(token + 1).isOne(
        of: "day", "days", "house", "source", "plan", "letter", "position", "positions", "hours")
    {
      return true
    }
    // `our two towns are close`, `the same in reverse`
    if reading.lemma == "close", reading.form == .present, document.word(token) == "close",
      (group.before.first ?? "").isOne(
        of: "are", "is", "were", "was", "so", "very", "too", "come", "came")
    {
      return true
    }
    if document.word(token) == "reverse", group.before.first == "in" { return true }
    // `as it shifts work offshore`: where to.
    if reading.lemma == "offshore", reading.form == .present { return true }
    // `a second building`, `opened a second floor at its call center`
    if reading.lemma == "build" && reading.form == .gerund && marks.covers(.another, token - 1)
      || reading.verbClass == .open && opensPart(token)
      || [.open, .close].contains(reading.verbClass) && reading.form != .gerund
        && isOfOtherSubject(token)
    {
      return true
    }
    // `has Tulsa in its sights`
    if reading.lemma == "have",
      document.places[sentence].contains(where: { $0.tokens.lowerBound == token + 1 })
    {
      return true
    }
    // `Shoppers welcomed the call centre`: only a town does so to what it gets.
    if reading.lemma == "welcome",
      !document.places[sentence].contains(where: {
        (0...3).contains(token - $0.tokens.upperBound)
      }), !group.before.prefix(4).contains("city"), !group.before.prefix(4).contains("town")
    {
      return true
    }
    // `We had Lumora here`: a firm, no call center.
    if reading.lemma == "have",
      document.names[sentence].contains(where: {
        $0.tokens.lowerBound == token + 1 && !$0.isPossessive
          && !marks.begins([.site, .weakSite].asClasses, at: $0.tokens.upperBound)
      })
    {
      return true
    }
    // `have worked there since the center opened`: when is not told.
    if reading.verbClass == .open, group.before.prefix(5).contains("since"), !group.hasHave,
      // `It has been five years since Lumora opened its call center`
      !document.names[sentence].contains(where: { $0.tokens.upperBound == token }),
      !marks.dates.contains(where: { (0...3).contains($0.tokens.lowerBound - token) })
    {
      return true
    }
    // `dismissed a report to that effect`
    if reading.lemma == "dismiss",
      between(token + 1, min(marks.range.upperBound, token + 5)).contains(where: {
        Self.dismissed.contains(document.word($0))
      })
    {
      return true
    }
    // `a fire at its call center`
    if reading.lemma == "fire", marks.covers([.article, .indefinite].asClasses, token - 1) {
      return true
    }
    // `The building once housed a store`
    if reading.verbClass == .employ, (group.before.first ?? "").isOne(of: "once", "formerly") {
      return true
    }
    // `the building in Leeds, vacated by Dell`: what was there before.
    if reading.lemma == "vacate", !group.hasBe, !group.hasHave, reading.form != .infinitive,
      document.word(token + 1) == "by"
        || document.word(token - 1).isOne(of: "recently", "once", ",")
    {
      return true
    }
    // `The new jobs are being created as part of this contract`
    if reading.lemma == "create", group.before.first == "being",
      between(max(marks.range.lowerBound, token - 5), token).contains(where: {
        marks.begins(.job, at: $0)
      })
    {
      return true
    }
    // `Virgin Mobile, set up in the town in 1999`: the firm was, no call center.
    if reading.verbClass == .open, !group.hasBe, !group.hasHave, isOfFirm(token),
      [.past, .participle].contains(reading.form),
      reading.lemma.isOne(of: "set", "establish", "create", "launch")
    {
      return true
    }
    // `will keep its site in Leeds open`
    if document.word(token) == "open", reading.lemma == "open",
      !marks.range.contains(token + 1) || document.tokens[token + 1].kind == .mark
        || document.word(token + 1).isOne(
          of: "and", "but", "for", "until", "after", "as", "despite", "through", "beyond", "with"),
      between(max(marks.range.lowerBound, token - 10), token).contains(where: {
        document.word($0).isOne(
          of: "keep", "keeps", "keeping", "kept", "leave", "leaving", "remain")
      })
    {
      return true
    }
    return launchesProduct(token, reading) || isNounHere(token, reading)
      || reading.lemma == "have" && !hasSite(token)
  }

  /// `has scrapped plans for a call centre`: what is given up is the plan.
  func dropsPlan(_ token: Int) -> Bool {
    // `a retiré son projet de centre`, `ha abbandonato l'idea`
    if document.language.isOne(of: .french, .italian, .spanish) {
      return between(token + 1, min(marks.range.upperBound, token + 4)).contains {
        document.word($0).isOne(
          of: "projet", "projets", "idee", "plan", "progetto", "progetti", "idea", "piano")
          || document.word($0).isOne(of: "ipotesi", "planes", "proyecto", "proyectos", "iniciativa")
      }
    }
    // `أوقفت الشركة العمل بمشروع المركز`
    if document.language == .arabic {
      return between(token + 1, min(marks.range.upperBound, token + 9))
        .prefix { !marks.begins([.site, .weakSite].asClasses, at: $0) }
        .contains { document.word($0).withoutPrefix("ال").isOne(of: "مشروع", "خطه", "فكره") }
    }
    guard document.language == .english else { return false }
    let isPlan = { [self] (token: Int) in
      document.word(token).isOne(
        of: "plan", "plans", "proposal", "proposals", "project", "scheme", "idea")
        // `scrapped the closure of its call center`
        || marks.covers([.closeNoun, .openNoun, .moveNoun].asClasses, token)
    }
    if between(token + 1, min(marks.range.upperBound, token + 6)).prefix(while: {
      !marks.begins([.site, .weakSite].asClasses, at: $0) && document.tokens[$0].kind == .word
    }).contains(where: isPlan)
      // `scraps Omaha call center plan`
      || between(token + 1, min(marks.range.upperBound, token + 5)).contains(where: {
        marks.phrase(.site, at: $0).map { isPlan($0.upperBound) } == true
      })
    {
      return true
    }
    // `Plans for a call centre in Leeds have been scrapped`
    return VerbGroup(document, sentence, token).before.prefix(2).contains {
      $0.isOne(of: "be", "been", "were", "was", "being")
    }
      && between(max(marks.range.lowerBound, token - 14), token).first(where: {
        isPlan($0) || marks.covers([.site, .weakSite].asClasses, $0)
      }).map(isPlan) == true
  }

  /// Whether what opens is a part of a call center that is there: a floor, a wing, a shift.
  private func opensPart(_ token: Int) -> Bool {
    guard marks.covers([.indefinite, .another].asClasses, token + 1),
      let part = between(token + 2, min(marks.range.upperBound, token + 6)).first(where: {
        document.word($0).isOne(
          of: "floor", "floors", "wing", "extension", "annex", "annexe", "shift", "building")
      }), document.word(part + 1).isOne(of: "at", "of", "in", "for")
    else { return false }
    return between(part + 2, min(marks.range.upperBound, part + 7)).contains {
      marks.begins(.site, at: $0)
    }
  }

  /// `pulled the plug on its planned call centre`, `has withdrawn its application for a call center`: what is not there yet is
  /// given up.
  func closesPlanned(_ trigger: Trigger) -> Bool {
    guard document.language == .english, trigger.kind == .close, !trigger.isNoun else {
      return false
    }
    return between(
      trigger.tokens.upperBound, min(marks.range.upperBound, trigger.tokens.upperBound + 5)
    ).contains { token in
      document.word(token).isOne(of: "planned", "proposed", "promised", "future")
        && (1...4).contains { marks.begins([.site, .weakSite].asClasses, at: token + $0) }
        || document.word(token).isOne(of: "application", "bid", "proposal", "request", "offer")
          && document.word(token + 1).isOne(of: "for", "to")
    }
  }

  /// Whether a word may be a verb that says what happens, by itself or with what stands beside it.
  func mayTrigger(_ token: Int) -> Bool {
    document.words[token].isTrigger || document.verbs(token).contains { $0.isConditional }
  }

  /// `Construction of a call center will begin in August`: it has not.
  func areWorksToBegin(_ range: Range<Int>) -> Bool {
    document.language == .english
      && between(range.upperBound, min(marks.range.upperBound, range.upperBound + 14)).contains {
        document.word($0).isOne(of: "begin", "start", "commence")
          && document.word($0 - 1).isOne(of: "will", "to", "should", "may")
      }
  }

  /// `Norvex plans Omaha contact center`: in headlines a town stands before it, and no article.
  func isTownOfNewSite(_ token: Int) -> Bool {
    document.language == .english
      && document.places[sentence].contains { place in
        place.tokens.contains(token)
          && marks.phrase(.site, at: place.tokens.upperBound).map {
            !marks.range.contains($0.upperBound) || document.tokens[$0.upperBound].kind == .mark
          } == true
      }
  }

  /// `The new terminal in Omaha opens on Monday`: the noun before the verb is something else, and there is no other.
  private func isOfOtherSubject(_ token: Int) -> Bool {
    let clause = Clauses(document, sentence).clause(of: token)
    let before = between(max(clause.lowerBound, token - 8), token)
    guard before.contains(where: { Self.otherThings.contains(document.word($0)) }) else {
      return false
    }
    let behind = between(token + 1, min(marks.range.upperBound, token + 8)).prefix {
      document.tokens[$0].kind != .mark || document.tokens[$0].folded == "-"
    }
    return !(Array(before) + behind).contains { index in
      marks.begins([.site, .weakSite].asClasses, at: index)
        || document.tokens[index].folded == ","
        || document.names[sentence].contains { $0.tokens.lowerBound == index }
    }
  }

  /// `launches AI coaching tool for call centers`: a product, unless a call center stands before it.
  private func launchesProduct(_ token: Int, _ reading: VerbLexicon.Reading) -> Bool {
    guard reading.lemma == "launch" else { return false }
    for next in between(token + 1, min(marks.range.upperBound, token + 6)) {
      if marks.begins([.site, .weakSite].asClasses, at: next) { return false }
      if marks.covers(.product, next), document.word(next) != "new" { return true }
      if marks.covers([.locative, .forMark].asClasses, next) || document.tokens[next].kind == .mark
      {
        return false
      }
    }
    return false
  }

  /// `the employment boost comes as`, `if the city recruits Voxalia`, `closed the centre for the day`: nothing that
  /// happens to a call center.
  private func isNounHere(_ token: Int, _ reading: VerbLexicon.Reading) -> Bool {
    let next = token + 1
    guard marks.range.contains(next) else { return false }
    if reading.form == .present, document.word(token) == reading.lemma,
      Self.finite.contains(document.word(next)), token > marks.firstWord,
      document.tokens[token - 1].kind == .word
    {
      return true
    }
    if reading.verbClass == .expand, reading.lemma.isOne(of: "recruit", "attract", "hire", "add"),
      document.names[sentence].contains(where: { $0.tokens.lowerBound == next })
    {
      return true
    }
    // `move, or accept being laid off`: a choice, not what happens.
    if reading.verbClass == .layoff, document.word(token - 1) == "being",
      marks.range.contains(token - 2),
      document.word(token - 2).isOne(of: "accept", "avoid", "risk", "fear", "than", "of", "or")
    {
      return true
    }
    return reading.verbClass == .close
      && between(next, min(marks.range.upperBound, next + 6)).contains { index in
        document.word(index) == "for" && index + 2 < marks.range.upperBound
          && document.word(index + 1) == "the" && Self.whiles.contains(document.word(index + 2))
      }
  }

  /// `have their queries dealt with`, `has a future`: only who has a call center, people, seats.
  private func hasSite(_ token: Int) -> Bool {
    let reach = between(token + 1, min(marks.range.upperBound, token + 16))
    guard let next = reach.first,
      document.tokens[next].kind == .word || document.tokens[next].kind == .number
    else { return true }
    return reach.contains { index in
      marks.begins([.site, .weakSite, .seat, .person, .anaphor, .job].asClasses, at: index)
    } || marks.numbers.contains { reach.contains($0.tokens.lowerBound) }
  }

  private static let finite: WordSet = [
    "comes", "came", "is", "was", "will", "has", "means", "follows", "would", "takes", "brings",
  ]
  private static let whiles: WordSet = ["day", "night", "weekend", "holiday", "holidays"]

  /// `the opening of the second phase`, `the launch of a new service`: of no call center.
  func isOfOtherThing(_ end: Int) -> Bool {
    if isOfOtherThingInFrench(end) || isOfElseInGerman(.close, end..<end) { return true }
    guard document.language == .english, marks.covers(.of, end) else { return false }
    for token in between(end + 1, min(marks.range.upperBound, end + 7)) {
      if marks.begins([.site, .weakSite].asClasses, at: token) { return false }
      if Self.otherThings.contains(document.word(token)) { return true }
      if document.tokens[token].kind == .mark { return false }
    }
    return false
  }

  private static let otherThings: WordSet = [
    "phase", "service", "services", "programme", "program", "campaign", "store", "stores", "branch",
    "branches", "shop", "shops", "factory", "plant", "warehouse", "school", "hotel", "restaurant",
    "market", "markets", "lines", "account", "accounts", "bids", "talks", "season", "parliament",
    "borders", "border", "scheme", "product", "products", "network", "website", "portal", "mine",
    "mill", "hospital", "airport", "terminal", "museum", "library", "bridge", "stadium", "festival",
    "exhibition", "mall", "clinic", "theater", "theatre", "pool", "zoo", "cinema", "route",
    "routes", "case", "investigation", "inquiry",
  ]

  /// `A second site, in Leeds, will also go`, `the 340 jobs at a call center in Reno would go`: what goes is no more.
  func going(_ token: Int) -> Trigger? {
    guard document.language == .english, document.word(token).isOne(of: "go", "goes", "going"),
      let before = auxiliary(before: token) ?? seeing(before: token),
      !marks.range.contains(token + 1) || document.tokens[token + 1].kind == .mark
        || document.word(token + 1).isOne(of: "too", "by", "in", "at", "as", "from", "within")
          && !marks.begins(.openObject, at: token + 1)
          // `from strength to strength`
          && !(document.word(token + 1) == "from"
            && document.word(min(token + 3, document.tokens.count - 1)) == "to")
    else { return nil }
    let clause = Clauses(document, sentence).clause(of: token)
    let reach = between(max(clause.lowerBound, before - 14), before)
    let isOfJobs = reach.contains { marks.covers(.job, $0) } || before == token
    let isOfSite = reach.contains { marks.begins([.site, .weakSite].asClasses, at: $0) }
    guard isOfJobs || isOfSite,
      !reach.contains(where: { index in
        document.verbs(index).contains {
          [.open, .close, .layoff, .expand, .say, .announce].contains($0.verbClass)
            && [.past, .present].contains($0.form)
        } && !marks.covers([.job, .site, .weakSite].asClasses, index)
          && !reach.contains(where: { $0 > index && document.word($0) == "that" })
      })
    else { return nil }
    let isHedged = document.word(before).isOne(of: "could", "may", "might")
    return Trigger(
      kind: isOfJobs ? .layoff : .close, tokens: token..<token + 1, sentence: sentence,
      lemma: "go", isNoun: false, isPassive: true, certainty: isHedged ? .hedged : .planned,
      clause: clause)
  }

  /// `a move that will see 90 staff go`
  private func seeing(before token: Int) -> Int? {
    guard marks.covers([.job, .person].asClasses, token - 1) else { return nil }
    return between(max(marks.range.lowerBound, token - 7), token).contains {
      document.word($0).isOne(of: "see", "sees", "seeing")
    } ? token : nil
  }

  /// The auxiliary of what is yet to come right before a verb: `will also`, `are to`, `would`.
  private func auxiliary(before token: Int) -> Int? {
    var index = token - 1
    if marks.range.contains(index), document.word(index).isOne(of: "also", "all", "now", "soon") {
      index -= 1
    }
    guard marks.range.contains(index - 1) else { return nil }
    if document.word(index).isOne(of: "will", "would", "must", "could", "may", "might") {
      return index
    }
    if document.word(index) == "to",
      document.word(index - 1).isOne(of: "are", "is", "were", "was", "set", "due", "expected")
    {
      return index - 1
    }
    return nil
  }

  /// `A second centre, in Jammu, would follow seven months later`: it opens.
  func followingSite(_ token: Int) -> Trigger? {
    guard document.language == .english, document.word(token).isOne(of: "follow", "follows"),
      !marks.covers([.article, .indefinite, .possessive].asClasses, token + 1),
      !marks.range.contains(token + 1) || !document.tokens[token + 1].isCapitalized
    else { return nil }
    let clause = Clauses(document, sentence).clause(of: token)
    let reach = between(max(clause.lowerBound, token - 10), token)
    guard
      let site = reach.first(where: { marks.begins([.site, .weakSite].asClasses, at: $0) }),
      between(max(clause.lowerBound, site - 3), site).contains(where: {
        marks.covers(.another, $0)
      })
    else { return nil }
    return Trigger(
      kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: "follow", isNoun: false,
      isPassive: true, certainty: .planned, clause: clause)
  }
}
