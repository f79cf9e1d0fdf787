import Switchboard

/// Jobs that come and go, and how many people and seats a call center has.
extension Discourse {
  /// Words that make a number one of a whole group or country.
  private static let whole: Set<String> = [
    "total", "groupe", "group", "grupo", "across", "worldwide", "together", "ensemble", "toda",
    "todo", "toute", "tout",
    "gruppo", "insgesamt", "weltweit", "globally", "nationwide", "mundo", "monde", "world", "pays",
    "pais", "country",
    "juntos", "juntas", "todos", "todas", "europe", "europa", "afrique", "africa",
  ]

  // MARK: Cut and made

  /// `supprime 278 postes`, `will lay off all 212 employees`, `220 retiros voluntarios`.
  mutating func ofJobs(_ trigger: Trigger) {
    var trigger = trigger
    let zone = self.zone(of: trigger)
    // `affecting about 400 jobs` says that jobs go only where something closes.
    if ["affect", "affecter", "toucher", "concerner", "afectar", "impact"].contains(trigger.lemma) {
      guard
        let cause = triggers.last(where: {
          $0.tokens.upperBound <= trigger.tokens.lowerBound
            && [.close, .layoff, .reduce].contains($0.kind)
        })
      else { return }
      trigger.certainty = cause.certainty
    }
    let counts = self.counts(in: jobZone(trigger, zone)).sorted {
      distance($0.tokens, trigger.tokens) < distance($1.tokens, trigger.tokens)
    }
    let target = mentions.firstIndex {
      zone.contains($0.begin) && (!$0.cities.isEmpty || $0.determiner != .indefinite)
    }
    let mention = target.map { mentions[$0] }
    if counts.isEmpty, !trigger.isNoun, mention == nil, !isOfStaff(trigger) { return }
    if trigger.kind == .expand, counts.isEmpty, mention == nil || !isLarger(trigger) { return }
    let (organization, isInferred) = self.organization(trigger, mention)
    if let target, opens(trigger, mentions[target], organization, counts.first) {
      mentions[target].isUsed = true
      return
    }
    let rows = rows(trigger, counts, mention)
    guard !rows.isEmpty else { return }
    if let target { mentions[target].isUsed = true }
    let proof = evidence(
      span(trigger, mention), "\(trigger.kind).\(trigger.isNoun ? "noun" : "verb")")
    for (city, count) in rows {
      job(trigger, city, count, organization, isInferred, proof)
    }
  }

  /// `is recruiting 500 people for a new call centre in Middlesbrough`: it is to open.
  private mutating func opens(
    _ trigger: Trigger, _ mention: SiteMention, _ organization: Int?, _ count: JobCount?
  ) -> Bool {
    guard trigger.kind == .expand, !trigger.isNoun, !trigger.isPassive, mention.isOther, !mention.isAnaphor,
      !mention.isPlural, mention.begin >= trigger.tokens.upperBound,
      [.indefinite, .possessive, .definite].contains(mention.determiner),
      [.asserted, .planned].contains(trigger.certainty)
    else { return false }
    var opening = trigger
    opening.kind = .open
    // Who looks for people has not opened yet.
    if Self.hiring.contains(trigger.lemma) { opening.certainty = .planned }
    let (cities, isInferred) = self.cities(opening, mention)
    guard cities.count == 1, let city = cities.first, organization != nil || !isInferred else {
      return false
    }
    emit(
      opening, mention, organization, city, isInferred,
      evidence(span(trigger, mention), "open.hiring"))
    guard let count, let site = focusSite else { return true }
    let capacity = NewsCapacity(
      measure: count.isSeat ? .seats : .jobsAnnounced, least: count.number.least,
      most: count.number.most, isPlanned: opening.certainty == .planned)
    add(capacity, to: site)
    if let event = events.indices.last, events[event].site == site, events[event].headcount == nil {
      events[event].headcount = capacity
    }
    return true
  }

  private static let hiring: Set<String> = [
    "hire", "recruit", "recruter", "embaucher", "contratar", "reclutar", "assumere", "recrutar",
    "einstellen", "seek", "look",
  ]

  /// `recortar un tercio de la plantilla`
  private func isOfStaff(_ trigger: Trigger) -> Bool {
    guard trigger.kind != .expand else { return false }
    return between(
      trigger.tokens.upperBound, min(trigger.clause.upperBound, trigger.tokens.upperBound + 6)
    ).contains {
      marks.begins([.job, .person].asClasses, at: $0)
    }
  }

  private func jobZone(_ trigger: Trigger, _ zone: Range<Int>) -> Range<Int> {
    if trigger.isPassive {
      return between(zone.lowerBound, max(trigger.tokens.upperBound + 6, trigger.tokens.upperBound))
    }
    // `recruter 200 personnes`, but `las 74 personas se incorporarán` hires nobody.
    if trigger.kind == .expand, !trigger.isNoun {
      return between(trigger.tokens.upperBound, max(zone.upperBound, trigger.tokens.upperBound))
    }
    return zone
  }

  /// Whether a verb without a number says that a call center grows: `agrandir`, `ampliar`, `expand`.
  private func isLarger(_ trigger: Trigger) -> Bool {
    [
      "agrandir", "etendre", "elargir", "expand", "enlarge", "extend", "double", "ampliar",
      "duplicar", "doubler",
    ].contains(trigger.lemma)
      || trigger.isNoun
  }

  /// Jobs of a call center whose city is told later, if at all.
  private mutating func pending(
    _ trigger: Trigger, _ count: JobCount?, _ organization: Int?, _ proof: NewsEvidence
  ) {
    guard let organization, let count, trigger.certainty != .negated else { return }
    let isCut = trigger.kind != .expand
    let capacity = NewsCapacity(
      measure: isCut ? .jobsCut : count.isSeat ? .seats : .jobsAnnounced,
      least: count.number.least, most: count.number.most,
      isPlanned: trigger.certainty != .asserted || !isCut)
    events.append(
      FoundEvent(
        type: isCut ? .layoff : .expansion, certainty: trigger.certainty, date: date(trigger),
        organization: organization, headcount: capacity, evidence: proof,
        isHeadline: sentence == 0 && document.hasHeadline, isPending: true,
        token: trigger.tokens.lowerBound))
  }

  /// Whether the sentence speaks of a call center in a city: `jobs are at risk at a Belfast call centre`.
  private func isStrongHere(_ city: PlaceMention) -> Bool {
    mentions.contains { mention in
      mention.isStrong && !mention.isPlural
        && mention.cities.contains { place($0).tokens == city.tokens }
    }
  }

  mutating func job(
    _ trigger: Trigger, _ city: PlaceMention?, _ count: JobCount?, _ organization: Int?,
    _ isInferred: Bool,
    _ proof: NewsEvidence
  ) {
    guard let city else { return pending(trigger, count, organization, proof) }
    let known = here(city).first {
      organization == nil || sites[$0].organization == organization || sites[$0].organization == nil
    }
    guard organization != nil || known != nil || isStrongHere(city) else { return }
    if trigger.certainty == .negated, known == nil, trigger.kind == .expand { return }
    let isCut = trigger.kind != .expand
    let status: CallCenterStatus? =
      isCut
      ? (trigger.kind == .reduce && trigger.certainty == .asserted ? .reduced : .operating)
      : .operating
    let isNew = known.map { self.isNew($0) } ?? false
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
    focusSite = number
    focusCity = city
    if let organization { self.count(organization) }
    // What a new call center hires is how large it will be.
    if !isCut, isNew {
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
    add(
      isCut ? (trigger.kind == .reduce && count == nil ? .contraction : .layoff) : .expansion,
      trigger.certainty == .cancelled ? .negated : trigger.certainty,
      organization: organization ?? sites[number].organization, site: number, place: city,
      date: date(trigger),
      headcount: capacity, evidence: proof, token: trigger.tokens.lowerBound)
  }

  /// Whether a call center is one that opens, or opened as the text tells.
  private func isNew(_ number: Int) -> Bool {
    sites[number].said.contains {
      [.planned, .opening, .underConstruction, .rumoured].contains($0.status)
    }
      || events.suffix(200).contains {
        $0.site == number && [.opening, .inauguration].contains($0.type) && $0.certainty != .negated
      }
  }

  mutating func add(_ capacity: NewsCapacity, to site: Int) {
    if !sites[site].capacity.contains(where: {
      $0.measure == capacity.measure && $0.most == capacity.most && $0.least == capacity.least
    }) {
      sites[site].capacity.append(capacity)
    }
  }

  // MARK: Counted

  /// A number of people, jobs or seats.
  struct JobCount {
    var number: NewsNumber
    var isSeat: Bool
    var isJob: Bool
    /// The number with its noun.
    var tokens: Range<Int>
  }

  /// The numbers of people, jobs and seats in some tokens.
  func counts(in range: Range<Int>) -> [JobCount] {
    var counts: [JobCount] = []
    for number in marks.numbers where range.contains(number.tokens.lowerBound) && !number.isPercent
    {
      var index = number.tokens.upperBound
      let limit = min(marks.range.upperBound, index + 4)
      while index < limit {
        if marks.begins(.seat, at: index) {
          counts.append(
            JobCount(
              number: number, isSeat: true, isJob: false,
              tokens: between(number.tokens.lowerBound, index + 1)))
          break
        }
        if marks.begins([.person, .job].asClasses, at: index) {
          counts.append(
            JobCount(
              number: number, isSeat: false, isJob: marks.begins(.job, at: index),
              tokens: between(number.tokens.lowerBound, index + 1)))
          break
        }
        if document.tokens[index].kind == .mark, document.tokens[index].folded != "-" { break }
        if marks.begins([.clause, .locative, .site].asClasses, at: index) { break }
        index += 1
      }
    }
    return counts
  }

  /// How many work where, or sit where: `emploie 200 téléconseillers`, `a 900-seat facility`, `with 350 agents`.
  mutating func headcounts() {
    employers()
    additional()
    let used = triggers.filter { [.layoff, .reduce, .expand].contains($0.kind) }
    for count in counts(in: marks.range) {
      let clause = Clauses(document, sentence).clause(of: count.tokens.lowerBound)
      if used.contains(where: { jobZone($0, zone(of: $0)).contains(count.tokens.lowerBound) }) {
        continue
      }
      if isWhole(count, clause) { continue }
      guard let site = siteOf(count, clause) else { continue }
      let verb = governing(count, clause)
      let isPlanned =
        isFuture(count, clause)
        || sites[site].said.last.map {
          [.planned, .underConstruction, .rumoured, .opening].contains($0.status)
        } ?? false
      let measure: NewsCapacity.Measure =
        count.isSeat
        ? .seats
        : count.isJob ? .jobsAnnounced : isPlanned && verb == .expand ? .jobsAnnounced : .headcount
      if count.isJob, !isPlanned, measure == .jobsAnnounced, document.language.code == "en" {
        continue
      }
      add(
        NewsCapacity(
          measure: measure, least: count.number.least, most: count.number.most, isPlanned: isPlanned
        ),
        to: site)
    }
  }

  /// `the need for another 150 workers at its Albuquerque facility`: more people at a call center, with no verb.
  private mutating func additional() {
    for count in counts(in: marks.range)
    where !triggers.contains(where: { [.layoff, .reduce, .expand].contains($0.kind) }) {
      let words = between(
        max(marks.range.lowerBound, count.tokens.lowerBound - 2), count.tokens.upperBound)
      guard words.contains(where: { Self.more.contains(document.word($0)) }) else { continue }
      guard
        let mention = mentions.last(where: {
          !$0.cities.isEmpty && $0.begin >= count.tokens.upperBound
            && $0.begin - count.tokens.upperBound < 8
        }),
        mention.cities.count == 1
      else { continue }
      let trigger = Trigger(
        kind: .expand, tokens: count.tokens, sentence: sentence, lemma: "", isNoun: true,
        isPassive: false,
        certainty: CertaintyReader(document, sentence).ofNoun(count.tokens, marks.range),
        clause: marks.range)
      ofJobs(trigger)
      // Each of several has its own number.
      if pairs(in: marks.range).count > 1 { return }
    }
  }

  private static let more: Set<String> = [
    "another", "additional", "new", "extra", "autres", "supplementaires", "nouveaux", "nouvelles",
    "otros", "otras", "nuevos",
    "nuevas", "adicionales", "altri", "nuovi", "outros", "novos", "novas", "neue", "weitere",
    "zusatzliche",
  ]

  /// `Allí Konexa emplea a unas 600 personas`: where somebody employs people there is a call center of theirs.
  private mutating func employers() {
    for trigger in triggers where trigger.kind == .employ && trigger.certainty == .asserted {
      let zone = self.zone(of: trigger)
      guard let count = counts(in: zone).first, !isWhole(count, trigger.clause) else { continue }
      guard mentions.allSatisfy({ !zone.contains($0.begin) || $0.cities.isEmpty }) else { continue }
      // `Niché au centre de Thiès, le site d'Intelcia emploie`
      let own = mentions.last {
        $0.tokens.upperBound <= trigger.tokens.lowerBound && $0.organization != nil
      }
      let (organization, isInferred) =
        own.map { ($0.organization, false) } ?? self.organization(trigger, nil)
      guard let organization else { continue }
      var (cities, isFocus) = self.cities(trigger, nil)
      if cities.isEmpty, own != nil {
        cities = document.places[sentence].filter {
          $0.isCity && $0.part == .plain && trigger.clause.contains($0.tokens.lowerBound)
        }
        isFocus = false
      }
      guard cities.count == 1, let city = cities.first, !isFocus || hasThere(trigger.clause) else {
        continue
      }
      let number = site(
        organization: organization, city: city, token: trigger.tokens.lowerBound,
        status: .operating,
        evidence: evidence(span(trigger, nil), "employ.verb"))
      if let number {
        if isInferred { sites[number].isInferred = true }
        focusSite = number
        focusCity = city
      }
    }
  }

  private func governing(_ count: JobCount, _ clause: Range<Int>) -> Trigger.Kind? {
    triggers.last {
      $0.tokens.upperBound <= count.tokens.lowerBound && $0.tokens.lowerBound >= clause.lowerBound
    }?.kind
  }

  private func isFuture(_ count: JobCount, _ clause: Range<Int>) -> Bool {
    for token in between(
      max(clause.lowerBound, count.tokens.lowerBound - 8), count.tokens.lowerBound)
    {
      if marks.covers(.future, token), document.word(token) != "to" { return true }
      if document.verbs(token).contains(where: { $0.form == .future || $0.verbClass == .plan }) {
        return true
      }
    }
    return false
  }

  private func isWhole(_ count: JobCount, _ clause: Range<Int>) -> Bool {
    for token in clause where Self.whole.contains(document.word(token)) {
      // `le site d'Intelcia, groupe marocain, emploie 400 personnes`: what it is, not how much of it.
      if marks.covers(.orgNoun, token), !isDefiniteArticle(token - 1) { continue }
      if count.isSeat, document.word(token) == "total" { continue }
      return true
    }
    // `the sector employs`, but of a center that is told with its city its number is said.
    guard clause.contains(where: { marks.covers(.sector, $0) }) else { return false }
    if count.isSeat { return false }
    return !mentions.contains {
      clause.contains($0.begin) && (!$0.cities.isEmpty || $0.determiner == .definite)
        && $0.begin < count.tokens.lowerBound && $0.tokens.upperBound + 12 > count.tokens.lowerBound
    }
  }

  private func isDefiniteArticle(_ token: Int) -> Bool {
    marks.covers([.article, .of].asClasses, token) && !marks.covers(.indefinite, token)
  }

  /// The call center that a number is said of.
  private func siteOf(_ count: JobCount, _ clause: Range<Int>) -> Int? {
    // In what is said of a call center: `un plateau de 180 positions`.
    let near =
      mentions.last { $0.begin <= count.tokens.lowerBound && $0.begin >= clause.lowerBound }
      ?? mentions.first {
        $0.begin >= count.tokens.lowerBound && $0.begin - count.tokens.upperBound < 12
          && clause.contains($0.begin)
      }
    let cities = document.places[sentence].filter {
      $0.isCity && $0.part == .plain && clause.contains($0.tokens.lowerBound)
    }
    if let near, !near.cities.isEmpty, near.cities.count == 1 {
      return known(place(near.cities[0]))
    }
    if cities.count == 1, hasPreposition(cities[0]) || near != nil { return known(cities[0]) }
    if cities.count > 1 { return nil }
    if hasThere(clause), let focusCity { return known(focusCity) }
    // `at a new call centre in Northern Ireland` is not the one that was spoken of.
    if let near, near.isAnaphor || ![.indefinite, .bare].contains(near.determiner), !near.isOther,
      let focusSite
    {
      return focusSite
    }
    return nil
  }

  private func known(_ city: PlaceMention) -> Int? {
    let here = self.here(city)
    let bytes = document.text.bytes(ofTokens: marks.range)
    return here.last { sites[$0].evidence.last.map { bytes.overlaps($0.bytes) } == true }
      ?? here.last
  }

}
