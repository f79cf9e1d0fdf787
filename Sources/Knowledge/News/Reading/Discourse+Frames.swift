import Switchboard

/// What a trigger and what stands around it say of a call center.
extension Discourse {
  func read(_ trigger: Trigger, _ index: Int) {
    if isOfClient(trigger) || beginsService(trigger) || buildsElse(trigger)
      || isOfOthersInFrench(trigger) || losesSite(trigger) || housesSite(trigger)
      || endsTown(trigger)
      || isOfCompanyInArabic(trigger)
    {
      return
    }
    switch trigger.kind {
    case .have where worksNow(trigger), .stay where worksNow(trigger),
      .open where worksNow(trigger),
      .move where bringsSite(trigger):
      var open = trigger.of(.open)
      if trigger.kind != .move { open.isNoun = false }
      ofSite(open)
    case .employ where willHaveMore(trigger), .have where willHaveMore(trigger):
      ofJobs(trigger.of(.expand))
    case .open where isSince(trigger):
      // `la struttura, operativa dal 2011`: it is there since then.
      var presence = trigger
      presence.kind = .have
      presence.isNoun = false
      presence.isPassive = true
      ofSite(presence)
    case .employ where isToBeHad(trigger), .have where isToBeHad(trigger),
      .expand where givesWorkWhereNew(trigger):
      var open = trigger
      open.kind = .open
      ofSite(open)
    case .open where movesIntoRooms(trigger): return
    case .close where hangUpInFrench(trigger), .open where hangUpInFrench(trigger): strike(trigger)
    case .layoff where sellsInFrench(trigger), .have where ranOnceInFrench(trigger): return
    case .cancel where leavesSiteInFrench(trigger):
      // `abandonne son site de Dijon`: it closes.
      var close = trigger
      close.kind = .close
      if isYetToCome(close) { close.certainty = .planned }
      ofSite(close)
    case .stay where keepsTowns(trigger), .have where areThereToo(trigger): return
    case .stay where staysUntil(trigger):
      var close = trigger.of(.close)
      close.certainty = .planned
      ofSite(close)
    case .have where isUntil(trigger), .employ where isUntil(trigger) && target(of: trigger) != nil,
      .open where isLifted(trigger):
      ofSite(trigger.of(.close))
    case .close where isOfLeavingInArabic(trigger), .cancel where cancelsElse(trigger): return
    case .move where bringsNewSite(trigger): return
    case .move
    where relocates(trigger) || relocatesInGerman(trigger) || relocatesInArabic(trigger)
      || movesWork(trigger) || relocatesInFrench(trigger) || goesToFirm(trigger)
      || isOuting(trigger.clause) || movesBetweenTowns(trigger):
      return
    case .cancel where suspendsInItalian(trigger) || suspendsInPortuguese(trigger),
      .open where neverReopened(trigger):
      var close = trigger.of(.close)
      close.certainty =
        marks.covers(.hedge, trigger.tokens.lowerBound - 2) ? .hedged : .asserted
      ofSite(close)
    case .open where isOfUnionInItalian(trigger), .close where isOfUnionInItalian(trigger),
      .expand where isOfUnionInItalian(trigger) || isOfSectorInItalian(trigger),
      .have where isOfUnionInItalian(trigger), .layoff where isOfSectorInItalian(trigger),
      .reduce where isOfSectorInItalian(trigger):
      return
    case .close where isOpenAgain(trigger) || isForHours(trigger): return
    case .open, .close, .construct, .cancel, .have, .stay, .move: ofSite(trigger)
    case .expand
    where trigger.lemma.isOne(of: "entstehen", "hinzukommen", "dazukommen")
      && target(of: trigger) != nil && !createsJobsThere(trigger) && !arisesElse(trigger):
      // `soll in Cottbus ein Kundenzentrum entstehen`
      // `Hier entsteht das neue Callcenter`: it is being built.
      var open = trigger
      open.kind = trigger.isPresent && trigger.certainty == .asserted ? .construct : .open
      ofSite(open)
    case .layoff
    where suppresses(trigger) || dispensesWithSite(trigger) || isSiteThreatenedInFrench(trigger)
      || isSiteThreatened(trigger) || siteFallsAway(trigger) || vanishes(trigger):
      var close = trigger
      close.kind = .close
      ofSite(close)
    case .reduce where cutsStaff(trigger): ofJobs(trigger.of(.layoff))
    case .layoff, .reduce, .expand: ofJobs(trigger)
    case .strike: strike(trigger)
    case .employ:
      let counts = counts(in: zone(of: trigger))
      // `cuenta con un centro en Lugo, en el que trabajan 40 personas`: the site is what it has.
      let isOfSite = target(of: trigger).map { index in
        mentions[index].begin >= trigger.tokens.upperBound
          && counts.allSatisfy {
            $0.tokens.lowerBound >= mentions[index].tokens.upperBound
              || $0.tokens.upperBound <= trigger.tokens.lowerBound
          }
      }
      if isInRoom(trigger) { return }
      if counts.isEmpty || isOfSite == true || employsAtCenter(trigger) || worksInOne(trigger) {
        ofSite(trigger)
      }
    case .present: break
    }
  }

  /// `emploie 140 personnes dans un centre d'appels à Limoges`: so there is one.
  private func worksInOne(_ trigger: Trigger) -> Bool {
    guard trigger.certainty == .asserted, !trigger.isNoun, let target = target(of: trigger) else {
      return false
    }
    let mention = mentions[target]
    return mention.begin > trigger.tokens.upperBound && mention.isStrong && !mention.isPlural
      && mention.determiner == .indefinite && !mention.cities.isEmpty
      && (1...2).contains {
        document.word(mention.begin - $0).isOne(of: "dans", "in", "at", "en", "em", "nel", "im")
      }
  }

  // MARK: Sites

  func ofSite(_ trigger: Trigger) {
    if trigger.lemma == "pull", pullsOut(trigger) { return }
    if comesToTown(trigger) || opensItself(trigger) { return }
    let target = landsBehind(trigger) ? nil : target(of: trigger)
    defer { if trigger.kind == .close { cutsInBrackets(trigger) } }
    // `Norvex vai levar um call center para Madre de Deus`: what was nowhere yet comes there.
    if trigger.kind == .move, trigger.lemma.isOne(of: "levar", "trazer", "llevar", "traer"),
      let target, [.bare, .indefinite].contains(mentions[target].determiner)
    {
      var opening = trigger
      opening.kind = .open
      return ofSite(opening)
    }
    if target == nil, starts(trigger) { return }
    // `has created about 100 jobs`: what is made is jobs, not a call center.
    if trigger.kind == .open, !isMadeByNewSite(trigger, target),
      !trigger.isNoun && makesJobs(trigger, target) || createsJobsInFrench(trigger)
        || putsSeatsToWork(trigger)
        // `la creación de 350 empleos en su call center`
        || document.language == .spanish && trigger.lemma == "creacion"
          && makesJobs(trigger, target)
    {
      var jobs = trigger
      jobs.kind = .expand
      // `abre 60 vacantes`: they are yet to be filled.
      if trigger.lemma == "abrir", jobs.certainty == .asserted { jobs.certainty = .planned }
      return ofJobs(jobs)
    }
    // `ritira i 62 licenziamenti annunciati nel call center`: what is taken back is told by the noun.
    // `il tribunale ha annullato venti licenziamenti nel call center`: nor where nothing else is told of them.
    if trigger.kind == .cancel, document.language == .italian,
      between(trigger.tokens.upperBound, trigger.tokens.upperBound + 4).contains(where: {
        marks.begins(.layoffNoun, at: $0)
      })
    {
      return
    }
    // `sciopero sospeso al call center`: what is put off is told by the noun before.
    // `The closure of the call center has been averted`
    if trigger.kind == .cancel, trigger.isPassive,
      triggers.contains(where: {
        $0.isNoun
          && ([.layoff, .close, .strike, .move].contains($0.kind)
            // `L'ouverture du centre, prévue en mars, est repoussée à septembre`
            || $0.kind == .open && CertaintyReader.delaying.contains(trigger.lemma))
          && (0...16).contains(trigger.tokens.lowerBound - $0.tokens.upperBound)
      })
    {
      return
    }
    if isToldByDroppedVerb(trigger) { return }
    if trigger.kind == .cancel, !trigger.isNoun, !trigger.isPassive,
      triggers.contains(where: {
        $0.isNoun && [.layoff, .close, .strike, .move].contains($0.kind)
          && (0...4).contains($0.tokens.lowerBound - trigger.tokens.upperBound)
      })
    {
      return
    }
    let mention = target.map { mentions[$0] }
    if isBesideFate(trigger, mention) || isOlderOne(trigger, mention) { return }
    if isOfGivenUpProject(trigger, mention) || isLostBeforeItCame(trigger, mention) {
      var given = trigger
      (given.kind, given.certainty) = (.cancel, .asserted)
      return ofSite(given)
    }
    if isOfOtherTradeInGerman(trigger, mention) { return }
    if let mention, isAttributeInFrench(trigger, of: mention) { return }
    if mention == nil && arrivesNowhere(trigger) || isOfRivalInFrench(mention)
      || isLaidDownInFrench(trigger)
    {
      return
    }
    if mention == nil, firmArrives(trigger) { return }
    if mention == nil, trigger.isNoun {
      if leavesInPortuguese(trigger, nil) || pullsOut(trigger) || mayOpenThere(trigger) { return }
      if arrival(trigger) || implantsInFrench(trigger) || firmEndsInFrench(trigger) { return }
      return ofKnownSite(trigger)
    }
    if mention == nil, isOfFocus(trigger) || opensDoors(trigger), let focusSite,
      let city = cityMention(of: focusSite)
    {
      return emit(
        trigger, nil, sites[focusSite].organization, city, true,
        evidence(span(trigger, nil), trigger.kind.rawValue + ".verb"))
    }
    if mention == nil,
      isOfObjectPronoun(trigger) || isOfGermanPronoun(trigger) || isOfPronounInFrench(trigger),
      let focusSite,
      let city = cityMention(of: focusSite)
    {
      return emit(
        trigger, nil, sites[focusSite].organization ?? organization(trigger, nil).organization,
        city, true, evidence(span(trigger, nil), "\(trigger.kind).pronoun"))
    }
    if mention == nil, let city = newOneBeforeInItalian(trigger) {
      return emit(
        trigger, nil, organization(trigger, nil).organization, city, true,
        evidence(span(trigger, nil), "open.pronoun"))
    }
    if let city = ordinalInArabic(trigger),
      let owner = organization(trigger, nil).organization ?? focusOperator
    {
      return emit(
        trigger, nil, owner, city, false, evidence(span(trigger, nil), "\(trigger.kind).ordinal"))
    }
    if isApposed(trigger), let focusSite, let city = cityMention(of: focusSite) {
      return emit(
        trigger, nil, sites[focusSite].organization, city, true,
        evidence(span(trigger, nil), trigger.kind.rawValue + ".participle"))
    }
    // `verworfen wurden die Standorte Gera und Suhl`: they were looked at, and not taken.
    if trigger.kind == .cancel, mention?.isStrong == false,
      trigger.lemma.isOne(
        of: "verwerfen", "rejeter", "ecarter", "descartar", "scartare", "reject", "discard")
    {
      if let target { mentions[target].isUsed = true }
      return
    }
    if mention == nil, isOfProject(trigger), let focusSite, let city = cityMention(of: focusSite) {
      return emit(
        trigger, nil, sites[focusSite].organization, city, true,
        evidence(span(trigger, nil), "cancel.project"))
    }
    if trigger.kind == .move,
      leavesInPortuguese(trigger, mention) || merges(trigger) || gathers(trigger)
        || leaves(trigger, mention)
    {
      if let target { mentions[target].isUsed = true }
      return
    }
    if mention == nil, beginsWork(trigger) || endsWork(trigger) { return }
    if mention == nil, let noun = nounOfPhrase(trigger) { return ofKnownSite(noun) }
    if mention == nil,
      ofRowBefore(trigger) || cityIsSubject(trigger) || closesWithoutObject(trigger)
        || closesBehindColon(trigger)
    {
      return
    }
    if mention == nil, lands(trigger) { return }
    if mention == nil, !isImplied(trigger), closesAll(trigger) { return }
    if mention == nil, !isImplied(trigger), !closesItself(trigger), !isOfCityBefore(trigger),
      !trigger.isLight || document.language != .french || frameTown(trigger, nil) == nil
    {
      return
    }
    // `verlagert Callcenter von Basel nach Weil`: only the call center itself, right beside the verb.
    if trigger.kind == .move,
      mention?.isStrong != true && !isMovedInArabic(trigger, mention)
        || mention?.isUsed == true
        || trigger.isNoun && !isMovedInArabic(trigger, mention)
        || mention?.isPlural == true
        || mention.map({
          $0.begin - trigger.tokens.upperBound > (document.language == .arabic ? 16 : 4)
        }) == true
    {
      return
    }
    if let mention, !mention.isStrong, !mention.isAnaphor, !isSpecific(mention, trigger) { return }
    if let mention, mention.cities.isEmpty, trigger.certainty == .asserted, isInRegion(mention) {
      if let target { mentions[target].isUsed = true }
      return
    }
    let (runner, isInferred) = self.organization(trigger, mention)
    // `In Gera könnte ein Callcenter entstehen, Norvex prüft`
    // `افتتاح إحدى شركات التعهيد فرعا لها`, where the text names one: that one.
    let isUnnamedInArabic =
      document.language == .arabic && trigger.kind == .open && mention?.isStrong == true
      && mention.map { marks.begins(.office, at: $0.tokens.lowerBound) } == true
    let organization =
      runner
      ?? (document.language == .german && trigger.certainty == .hedged || isUnnamedInArabic
        ? soleOperator : nil)
    var (cities, isInferredCity) = self.cities(trigger, mention)
    if let mention, mention.isPlural, mention.cities.isEmpty,
      let row = listed(mention) ?? row(mention)
    {
      cities = row
      if isOfFewOf(mention, row) { return }
    }
    if let target {
      mentions[target].isUsed = true
      cities = joinedInGerman(target) + cities
    }
    if isInferredCity, isOfOther(mention, organization, isInferred, cities) { return }
    if isOfBranches(trigger, mention) || isDestination(cities, trigger) { return }
    if isInvestment(trigger), !isNewSite(mention) || isToldByOther(trigger) { return }
    if leavesOnly(trigger) || movesPartInFrench(trigger, mention) { return }
    if let mention { cities = narrowed(cities, mention) }
    let rule = trigger.rule
    let proof = evidence(span(trigger, mention), rule)
    if organization == nil, trigger.certainty == .hedged, !isOneThere(trigger, mention) { return }
    if isOfManyUnnamed(organization, cities) { return }
    if isBranchInArabic(mention, organization) { return }
    // `opened an office in Dubai`: whose is not told, and what for neither.
    if organization == nil, let mention, !mention.isStrong,
      marks.begins(.office, at: mention.tokens.lowerBound)
    {
      return
    }
    if isOfEverybody(mention, organization) || isOnlyDescribed(trigger) { return }
    if cities.isEmpty {
      return withoutCity(trigger, mention, organization, proof)
    }
    if let mention, mention.isPlural, cities.count == 1, isGroup(mention) {
      // `deux sites, l'un à Rabat, l'autre à Tunis`: each is told of behind.
      if mentions.contains(where: { $0.isAnaphor && $0.begin >= mention.tokens.upperBound }) {
        return
      }
      return group(trigger, mention, organization, cities[0], proof)
    }
    // `en Lugo, Vigo y Tui, este último abierto en octubre`: only the last of them.
    if cities.count > 1, trigger.isPassive, isOfLast(trigger) {
      cities = [cities[cities.count - 1]]
    }
    if closesPartInFrench(trigger, mention, organization, cities, proof) { return }
    let before = focusSite
    let beforeCity = focusCity
    let own = respectively(trigger, cities)
    partnersInFrench(trigger, mention, organization, cities, proof)
    for (index, city) in cities.enumerated() {
      emit(
        trigger, mention, own?[index] ?? organization, city, isInferred || isInferredCity, proof)
    }
    for other in jointSubjects(trigger, organization) {
      for city in cities { emit(trigger, mention, other, city, isInferredCity, proof) }
    }
    // After several at once the text goes on with the one it was about.
    if cities.count > 1 {
      if let before { focusSite = before }
      if let beforeCity { focusCity = beforeCity }
      rowSentence = sentence
    }
    if trigger.kind == .close, trigger.certainty != .hedged {
      cuts(trigger, organization, cities, proof)
    }
    if let organization { otherCities(trigger, organization) }
    if document.language == .german, trigger.kind == .close, together?.sentence != sentence,
      let event = events.last, event.type == .closure, event.site != nil
    {
      together = (event, sentence)
    }
  }
}
