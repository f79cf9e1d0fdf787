import Switchboard

/// What becomes of a trigger whose operator and city are known.
extension Discourse {
  /// One call center in one city.
  func emit(
    _ trigger: Trigger, _ mention: SiteMention?, _ organization: Int?, _ city: PlaceMention,
    _ isInferred: Bool,
    _ proof: NewsEvidence
  ) {
    let trigger = asTalkedOfInArabic(trigger)
    if trigger.kind == .close { settlesInFrench(trigger, city) }
    if opensThen(trigger, organization, city) || opensNowhere(trigger, organization) {
      return
    }
    if trigger.kind == .close, isTakenOver(city, from: organization) { return }
    if isEnlarging(trigger, organization, city) { return }
    let isPortuguese = document.language == .portuguese
    let status =
      isAddition(trigger, mention, organization, city)
      ? nil
      : isForAWhile(trigger) && (trigger.certainty != .planned || !isPortuguese)
        || isInterdicted(trigger)
        ? .suspended
        : opensWithinDays(trigger)
          ? .opening
          : status(trigger)
            ?? (trigger.kind == .move && document.language == .italian
              || movesWithinTown(trigger, mention) || isDestinationThere(trigger, mention)
              ? .operating : nil)
    let type: EventType? =
      switch trigger.kind {
      case .open:
        isCeremony(trigger) && !isOnlyOpenedInArabic(trigger) || isCeremonyInArabic(trigger)
          || isCeremonyInEnglish(trigger) ? .inauguration : .opening
      case .close
      // `is closed for two weeks`: no closure, it opens again.
      where status == .suspended || isInterdicted(trigger):
        nil
      case .close: .closure
      case .construct: .opening
      case .cancel: status == .cancelled ? .opening : nil
      case .move: .relocation
      default: nil
      }
    let date = self.date(trigger)
    if organization == nil, trigger.kind == .stay { return }
    // `Le centre prévu à Rennes ne sera pas construit`: it does not come.
    let isGivenUp =
      trigger.kind == .open && trigger.certainty == .negated
      && (mention.map(isIntended) == true || isNeverBorn(trigger) || neverOpens(trigger, mention)
        || !isInferred && !knows(organization, city)
          && isNotToCome(trigger, mention, organization))
    // `no abre desde el 31 de mayo`: it is there, but at rest.
    if trigger.kind == .open, trigger.certainty == .negated, !isGivenUp, let mention,
      mention.tokens.upperBound <= trigger.tokens.lowerBound,
      mention.determiner == .definite || mention.determiner == .possessive
    {
      _ = site(
        organization: organization, city: city, token: trigger.tokens.lowerBound,
        status: .suspended, evidence: proof)
      return
    }
    let mayMakeSite =
      !(trigger.certainty == .cancelled && organization == nil && here(city).isEmpty)
      && !(trigger.certainty == .negated && trigger.kind == .open)
      || isGivenUp || knows(organization, city)
    var number: Int?
    if mayMakeSite {
      number = site(
        organization: organization, city: city, isOther: mention?.isOther ?? false,
        token: trigger.tokens.lowerBound, status: isGivenUp ? .cancelled : status, evidence: proof)
    }
    if let number {
      if isInferred { sites[number].isInferred = true }
      if trigger.kind == .open, trigger.certainty == .asserted, sites[number].opened == nil {
        sites[number].opened = date
      }
      if trigger.kind == .close, trigger.certainty == .asserted, sites[number].closed == nil {
        sites[number].closed = date
      }
      if let organization { count(organization) }
      // `Lisboa, onde tem o outro centro`: the text goes on with the one it is on.
      let isAside =
        isAsideInGerman(trigger, organization, city)
        || mention?.isOther == true && isBehindWhere(mention)
          && [.have, .employ, .stay].contains(trigger.kind)
          && story.isHeadline && story.city?.place?.index != city.place?.index
          && focusSite.map { sites[$0].place?.index == story.city?.place?.index } == true
          && document.language.isOne(of: .italian, .portuguese)
      if !isAside, !isBesideStory(trigger, mention, city) {
        (focusSite, focusCity) = (number, city)
      }
      support(number, trigger)
    }
    if trigger.kind == .have || trigger.kind == .employ, trigger.certainty == .asserted,
      let organization, let date = since(trigger) ?? since(behind: city) ?? sinceInGerman(trigger)
    {
      began(date, organization, city)
      opensSince(trigger, organization, city, proof)
    }
    staysOpen(trigger, organization, city)
    guard let type else { return }
    add(
      type,
      trigger.kind == .construct
        ? .planned
        : trigger.certainty == .cancelled || trigger.kind == .cancel ? .negated : trigger.certainty,
      organization: organization ?? number.flatMap { sites[$0].organization }, site: number,
      place: city, date: trigger.kind == .cancel || trigger.kind == .construct ? nil : date,
      evidence: proof,
      token: trigger.tokens.lowerBound, isNoun: trigger.isNoun)
  }
}
