import Switchboard

/// The number of jobs that a verb or noun is of.
extension Discourse {
  func job(
    _ trigger: Trigger, _ city: PlaceMention?, _ count: JobCount?, _ organization: Int?,
    _ isInferred: Bool,
    _ proof: NewsEvidence
  ) {
    guard let city else { return pending(trigger, count, organization, proof) }
    if isVague(trigger, count, city) { return }
    if isVagueInGerman(trigger, count, isInferred) { return }
    if isVagueInFrench(trigger, count, city, organization, proof) { return }
    let known = here(city).first {
      organization == nil || sites[$0].organization == organization || sites[$0].organization == nil
    }
    guard organization != nil || known != nil || isStrongHere(city) else { return }
    if trigger.certainty == .negated, known == nil, trigger.kind == .expand { return }
    // `Empresa de call center estuda se instalar em Lages e gerar 800 vagas`
    if document.language == .portuguese, trigger.certainty == .hedged, known == nil,
      organization == nil
    {
      return
    }
    // `If the city recruits Voxalia, 1,500 jobs could be created`: nothing is there yet.
    if document.language.isOne(of: .english, .arabic), trigger.certainty == .hedged, known == nil,
      trigger.kind == .expand
    {
      return
    }
    // The jobs of what was to open and has been dropped come nowhere.
    if trigger.kind == .expand, let known, sites[known].said.last?.status == .cancelled { return }
    let isCut = trigger.kind != .expand
    let status: CallCenterStatus? =
      isCut
      ? (trigger.kind == .reduce && trigger.certainty == .asserted
        && (count == nil || count?.number.least != count?.number.most)
        || isToRest(trigger, count) || isToRestInArabic(trigger) || isCutForGood(trigger, count)
        ? .reduced : .operating)
      : .operating
    let isNew = known.map { self.isNew($0, trigger.certainty == .planned) } ?? false
    // Of call centers that are told of together: `close two call centers in Atwater, affecting 400 jobs`.
    let group = city.place.flatMap { groupsByPlace[$0.index] }?.last {
      sites[$0].organization == organization
    }
    let number =
      known == nil && group != nil
      ? group
      : site(
        organization: organization, city: city, token: trigger.tokens.lowerBound,
        status: isNew && !isCut ? nil : status, evidence: proof)
    guard let number else { return }
    noteBirth(trigger, number, known != nil)
    if isInferred { sites[number].isInferred = true }
    let capacity = count.map {
      NewsCapacity(
        measure: isCut
          ? .jobsCut
          : $0.isSeat
            ? .seats
            : trigger.certainty == .asserted && trigger.isPassive ? .headcount : .jobsAnnounced,
        least: $0.number.least, most: $0.number.most,
        isPlanned: trigger.certainty != .asserted || !isCut)
    }
    staff(count, trigger, number)
    focusSite = number
    focusCity = city
    if let organization { self.count(organization) }
    // `Até dezembro, mais 200 pessoas devem ser contratadas`: beside those that are there.
    let isFurther =
      !isCut && trigger.certainty == .planned && document.language.isOne(of: .italian, .portuguese)
      && count.map { isMore($0) } == true
      && !isOfTotal(trigger)
      && events.contains {
        $0.site == number && [.opening, .inauguration].contains($0.type)
          && $0.certainty == .asserted
      }
    // What a new call center hires is how large it will be.
    let isAdded = trigger.certainty == .planned && openedInEarlierYear(number)
    if !isCut, isNew, !isFurther, !isAdded, !isMore(trigger, count, number) {
      if let capacity {
        add(capacity, to: number)
        if let event = events.indices.suffix(200).last(where: {
          events[$0].site == number && events[$0].headcount == nil
            && [.opening, .inauguration].contains(events[$0].type)
        }) {
          events[event].headcount = capacity
        }
      }
      return
    }
    if !isCut, let capacity { add(capacity, to: number) }
    // Who does not reduce the staff lays nobody off.
    let isContraction =
      trigger.kind == .reduce && count == nil && trigger.certainty != .negated
    if !isCut, isStateOfJobs(trigger) { return }
    add(
      isCut ? (isContraction ? .contraction : .layoff) : .expansion,
      trigger.certainty == .cancelled ? .negated : trigger.certainty,
      organization: organization ?? sites[number].organization, site: number, place: city,
      date: date(trigger),
      headcount: capacity, evidence: proof, token: trigger.tokens.lowerBound)
  }

  /// `its call center, which opened in 2005, needs 200 more people`: what has been there for years is not new.
  private func openedInEarlierYear(_ site: Int?) -> Bool {
    guard let site else { return false }
    let openings = events.suffix(60).filter {
      $0.site == site && [.opening, .inauguration].contains($0.type)
    }
    return !openings.isEmpty && openings.allSatisfy(isLongOpen)
  }
}
