import Switchboard

/// What a trigger and what stands around it say of a call center.
extension Discourse {
  mutating func read(_ trigger: Trigger, _ index: Int) {
    switch trigger.kind {
    case .open, .close, .construct, .cancel, .have, .stay, .move: ofSite(trigger)
    case .layoff, .reduce, .expand: ofJobs(trigger)
    case .strike: strike(trigger)
    case .employ: if counts(in: zone(of: trigger)).isEmpty { ofSite(trigger) }
    case .present: break
    }
  }

  // MARK: Sites

  private mutating func ofSite(_ trigger: Trigger) {
    let target = target(of: trigger)
    // `has created about 100 jobs`: what is made is jobs, not a call center.
    if trigger.kind == .open, !trigger.isNoun, makesJobs(trigger, target) {
      var jobs = trigger
      jobs.kind = .expand
      return ofJobs(jobs)
    }
    let mention = target.map { mentions[$0] }
    if mention == nil, trigger.isNoun { return ofKnownSite(trigger) }
    if mention == nil, isOfFocus(trigger), let focusSite, let city = cityMention(of: focusSite) {
      return emit(
        trigger, nil, sites[focusSite].organization, city, true,
        evidence(span(trigger, nil), "\(trigger.kind).verb"))
    }
    if mention == nil, !isImplied(trigger) { return }
    if trigger.kind == .move, mention?.isStrong != true || mention?.isUsed == true { return }
    if let mention, !mention.isStrong, !mention.isAnaphor, !isSpecific(mention, trigger) { return }
    let (organization, isInferred) = self.organization(trigger, mention)
    var (cities, isInferredCity) = self.cities(trigger, mention)
    if let mention, mention.isPlural, mention.cities.isEmpty,
      let row = listed(mention) ?? row(mention)
    {
      cities = row
    }
    if let target { mentions[target].isUsed = true }
    let rule = "\(trigger.kind).\(trigger.isNoun ? "noun" : "verb")"
    let proof = evidence(span(trigger, mention), rule)
    if organization == nil, trigger.certainty == .hedged { return }
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
    for city in cities {
      emit(trigger, mention, organization, city, isInferred || isInferredCity, proof)
    }
    if let organization { otherCities(trigger, organization) }
  }

  /// `ainsi que dans d'autres villes au Maroc`: more call centers, of which no city is told.
  private mutating func otherCities(_ trigger: Trigger, _ organization: Int) {
    guard let status = status(trigger), trigger.certainty == .asserted else { return }
    for phrase in marks.phrases(.several, in: zone(of: trigger))
    where marks.covers(.cityWord, phrase.upperBound) {
      let country = document.places[sentence].first {
        $0.place?.kind == .country && $0.tokens.lowerBound > phrase.lowerBound
      }
      var found = FoundSite(
        organization: organization, country: country?.place?.country, token: phrase.lowerBound)
      found.isGroup = true
      found.count = 2
      found.said = [(status, sentence)]
      found.evidence = [
        evidence(
          phrase.lowerBound..<max(phrase.upperBound + 1, country?.tokens.upperBound ?? 0),
          "open.others")
      ]
      sites.append(found)
      return
    }
  }

  private func makesJobs(_ trigger: Trigger, _ target: Int?) -> Bool {
    let end = target.map { mentions[$0].begin } ?? trigger.clause.upperBound
    let behind = between(trigger.tokens.upperBound, min(end, trigger.tokens.upperBound + 6))
    return counts(in: behind).contains { $0.isJob && !$0.isSeat }
      || trigger.isPassive
        && counts(in: between(trigger.tokens.lowerBound - 8, trigger.tokens.lowerBound)).contains {
          $0.isJob
        }
  }

  /// `Celui-là a baissé le rideau`: a pronoun at the begin stands for the call center that was spoken of.
  private func isOfFocus(_ trigger: Trigger) -> Bool {
    guard trigger.kind == .close, let focusSite, document.names[sentence].isEmpty,
      isRecent(focusSite, 1) || sites[focusSite].evidence.count > 0 && sentence > 0,
      city(in: zone(of: trigger), needsPreposition: false) == nil
    else { return false }
    let first = marks.firstWord
    guard trigger.tokens.lowerBound - first < 10 else { return false }
    return ["celui", "celle", "it", "aquel", "aquella", "quello", "quella"].contains(
      document.word(first))
  }

  /// `l'inauguration est fixée au 15 décembre`: of the call center that was just spoken of.
  private mutating func ofKnownSite(_ trigger: Trigger) {
    guard [.open, .close, .construct, .move].contains(trigger.kind) else { return }
    let zone = self.zone(of: trigger)
    let isDenied = trigger.certainty == .negated && trigger.kind != .construct
    if let focusSite, isDefinite(trigger) || trigger.kind == .construct,
      city(in: zone, needsPreposition: true) == nil, !isDenied,
      isRecent(focusSite, 1)
    {
      guard let city = cityMention(of: focusSite) else { return }
      return emit(
        trigger, nil, sites[focusSite].organization, city, true,
        evidence(span(trigger, nil), "\(trigger.kind).noun"))
    }
    // `No hay ningún plan de cierre`: of the one spoken of; `Aucune autre fermeture`: of no one in particular.
    let isOther = marks.covers(.another, trigger.tokens.lowerBound - 1)
    if isDenied, !isOther, let focusSite, isRecent(focusSite, 2),
      let city = cityMention(of: focusSite)
    {
      return emit(
        trigger, nil, sites[focusSite].organization, city, true,
        evidence(span(trigger, nil), "\(trigger.kind).noun"))
    }
    if trigger.kind == .move { return }
    if isDenied, let organization = focusOperator ?? mainOperator, document.names[sentence].isEmpty
    {
      add(
        trigger.kind == .close ? .closure : .opening, .negated, organization: organization,
        site: nil, date: nil,
        evidence: evidence(span(trigger, nil), "\(trigger.kind).noun"),
        token: trigger.tokens.lowerBound)
    }
  }

  private func isDefinite(_ trigger: Trigger) -> Bool {
    marks.covers(.article, trigger.tokens.lowerBound - 1)
      && !marks.covers(.indefinite, trigger.tokens.lowerBound - 1)
      || marks.covers(.possessive, trigger.tokens.lowerBound - 1)
  }

  /// One call center in one city.
  private mutating func emit(
    _ trigger: Trigger, _ mention: SiteMention?, _ organization: Int?, _ city: PlaceMention,
    _ isInferred: Bool,
    _ proof: NewsEvidence
  ) {
    let status = status(trigger)
    let type: EventType? =
      switch trigger.kind {
      case .open: isInauguration(trigger.lemma) ? .inauguration : .opening
      case .close: .closure
      case .construct: .opening
      case .cancel: status == .cancelled ? .opening : nil
      case .move: .relocation
      default: nil
      }
    let date = self.date(trigger)
    if organization == nil, trigger.kind == .stay { return }
    // `no abre desde el 31 de mayo`: it is there, but at rest.
    if trigger.kind == .open, trigger.certainty == .negated, let mention,
      mention.tokens.upperBound <= trigger.tokens.lowerBound,
      mention.determiner == .definite || mention.determiner == .possessive
    {
      _ = site(
        organization: organization, city: city, token: trigger.tokens.lowerBound,
        status: .suspended, evidence: proof)
      return
    }
    let mayMakeSite =
      !(trigger.certainty == .negated && trigger.kind == .open) || knows(organization, city)
    var number: Int?
    if mayMakeSite {
      number = site(
        organization: organization, city: city, isOther: mention?.isOther ?? false,
        token: trigger.tokens.lowerBound, status: status, evidence: proof)
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
      focusSite = number
      focusCity = city
      support(number, trigger)
    }
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

  /// Whether something was said of a call center in the last sentences.
  private func isRecent(_ site: Int, _ count: Int) -> Bool {
    guard let last = sites[site].said.last else { return false }
    return last.sentence >= sentence - count
  }

  /// The call centers of a city.
  func here(_ city: PlaceMention) -> [Int] { city.place.flatMap { sitesByPlace[$0.index] } ?? [] }

  private func knows(_ organization: Int?, _ city: PlaceMention) -> Bool {
    here(city).contains { sites[$0].organization == organization }
  }

  mutating func count(_ organization: Int) {
    focusOperator = organization
  }

  /// Something that is said of an operator's call center with no city: an event, and a site where a country is told.
  private mutating func withoutCity(
    _ trigger: Trigger, _ mention: SiteMention?, _ organization: Int?, _ proof: NewsEvidence
  ) {
    guard let organization, [.open, .close].contains(trigger.kind), mention?.isPlural != true else {
      return
    }
    // `closing the Company call center`: the one that was spoken of.
    if trigger.kind == .close, let focusSite, sites[focusSite].organization == organization,
      let city = cityMention(of: focusSite)
    {
      return emit(trigger, mention, organization, city, true, proof)
    }
    let type: EventType =
      trigger.kind == .close ? .closure : isInauguration(trigger.lemma) ? .inauguration : .opening
    add(
      type, trigger.certainty == .cancelled ? .negated : trigger.certainty,
      organization: organization, site: nil,
      date: date(trigger), evidence: proof, token: trigger.tokens.lowerBound)
  }

  /// Whether several are meant: by a number, by `plusieurs`, by a plural that is new; `its offices in Cork` are one.
  private func isGroup(_ mention: SiteMention) -> Bool {
    if let count = mention.count { return count > 1 }
    if mention.determiner == .possessive, !mention.isStrong { return false }
    return mention.isStrong || mention.determiner == .bare || mention.determiner == .indefinite
  }

  /// Several that are counted together are no call center.
  private mutating func group(
    _ trigger: Trigger, _ mention: SiteMention, _ organization: Int?, _ city: PlaceMention,
    _ proof: NewsEvidence
  ) {
    guard var status = status(trigger), trigger.certainty != .negated else { return }
    // `connaît l'ouverture de nouveaux centres`: they are opening.
    if trigger.kind == .open, trigger.isNoun, status == .operating { status = .opening }
    let known = city.place.flatMap { groupsByPlace[$0.index] }?.first {
      sites[$0].organization == organization && sites[$0].said.first?.status == status
    }
    if let known {
      if sites[known].evidence.count < Self.proofs { sites[known].evidence.append(proof) }
      return
    }
    var found = FoundSite(
      organization: organization, place: city.place, city: city.name, country: city.place?.country,
      token: trigger.tokens.lowerBound)
    found.isGroup = true
    found.count = mention.count ?? 2
    found.said = [(status, sentence)]
    found.evidence = [proof]
    found.mention = city
    if let place = city.place { groupsByPlace[place.index, default: []].append(sites.count) }
    sites.append(found)
    focusCity = city
    if let organization, let count = mention.count, count < 20,
      trigger.kind == .close || trigger.kind == .open
    {
      add(
        trigger.kind == .close ? .closure : .opening, trigger.certainty, organization: organization,
        site: sites.count - 1,
        place: city, date: date(trigger), evidence: proof, token: trigger.tokens.lowerBound)
    }
  }

  /// `la fermeture de quatre centres : Marseille, Pantin, Rennes et Tours`; `les sites sont Belfort et Laval`.
  private func listed(_ mention: SiteMention) -> [PlaceMention]? {
    for (index, place) in document.places[sentence].enumerated()
    where place.isCity && place.tokens.lowerBound > mention.tokens.upperBound {
      let before = document.word(place.tokens.lowerBound - 1)
      guard [":", "sont", "are", "son", "sono", "sao", "sind"].contains(before) else { continue }
      let list = CityList(document, sentence).list(from: index)
      return list.count > 1 ? list.map { document.places[sentence][$0] } : nil
    }
    return nil
  }

  /// `Aucun des deux centres`: as many as were told of just before.
  private func row(_ mention: SiteMention) -> [PlaceMention]? {
    guard let count = mention.count, count > 1, mention.determiner == .definite else { return nil }
    let recent = sites.indices.suffix(40).filter { site in
      !sites[site].isGroup && sites[site].place != nil && isRecent(site, 1)
    }
    guard recent.count == count else { return nil }
    let cities = recent.compactMap { cityMention(of: $0) }
    return cities.count == count ? cities : nil
  }

  /// Whether as many are counted as cities are named: `deux centres à Tunis et Sfax`.
  private func isRow(_ mention: SiteMention) -> Bool { mention.cities.count > 1 }

  func status(_ trigger: Trigger) -> CallCenterStatus? {
    switch (trigger.kind, trigger.certainty) {
    case (.open, .asserted): .operating
    case (.open, .planned): isInauguration(trigger.lemma) ? .opening : .planned
    case (.open, .hedged): .rumoured
    case (.open, .cancelled): .cancelled
    case (.close, .asserted): .closed
    case (.close, .planned): .closing
    case (.close, .hedged), (.close, .negated), (.close, .cancelled): .operating
    case (.construct, .asserted), (.construct, .planned): .underConstruction
    case (.cancel, .asserted): isDelay(trigger.lemma) ? .planned : .cancelled
    case (.have, .asserted), (.stay, _), (.present, _), (.employ, .asserted): .operating
    default: nil
    }
  }

  func isInauguration(_ lemma: String) -> Bool {
    lemma.hasPrefix("inaugur") || lemma == "einweihen"
  }

  private func isDelay(_ lemma: String) -> Bool {
    [
      "reporter", "retarder", "ajourner", "delay", "postpone", "aplazar", "retrasar", "adiar",
      "rinviare", "verschieben",
    ]
    .contains(lemma)
  }

  /// The call center that a trigger says something of.
  private func target(of trigger: Trigger) -> Int? {
    let range = trigger.tokens
    let before = mentions.lastIndex {
      $0.tokens.upperBound <= range.lowerBound && $0.begin >= trigger.clause.lowerBound
        && range.lowerBound - $0.tokens.upperBound <= 14 && isNear($0, trigger)
    }
    let after = mentions.firstIndex {
      $0.begin >= range.lowerBound && $0.tokens.lowerBound >= range.upperBound
        && $0.begin < trigger.clause.upperBound
        && $0.begin - range.upperBound <= 12 && isNear($0, trigger)
    }
    if trigger.isPassive { return before ?? after }
    if trigger.isNoun {
      if let after, mentions[after].begin - range.upperBound <= 6 { return after }
      return before
    }
    if let after { return after }
    guard let before, isSubject(mentions[before], trigger) else { return nil }
    return before
  }

  /// Whether a call center is what a verb behind it speaks of, not another noun between them: `un centre, où les
  /// travaux n'ont pas débuté` says nothing of the center.
  private func isSubject(_ mention: SiteMention, _ trigger: Trigger) -> Bool {
    var hasRelative = false
    for token in between(mention.tokens.upperBound, trigger.tokens.lowerBound) {
      if marks.begins(.clause, at: token) { hasRelative = true }
      let isNoun =
        marks.covers([.article, .indefinite, .possessive].asClasses, token)
        && !mention.cities.contains { place($0).tokens.contains(token) }
      if isNoun,
        !["a", "l", "la", "le", "les", "lo"].contains(document.word(token))
          || hasRelative && document.word(token) != "a"
      {
        // `que la compañía mantenía` has an organization for its subject.
        let isOperator = (1...2).contains { marks.covers(.orgNoun, token + $0) }
        if !isOperator { return false }
      }
    }
    return true
  }

  /// Whether no other verb stands between a call center and what is said of it.
  private func isNear(_ mention: SiteMention, _ trigger: Trigger) -> Bool {
    let between =
      mention.begin >= trigger.tokens.upperBound
      ? News.between(trigger.tokens.upperBound, mention.begin)
      : News.between(mention.tokens.upperBound, trigger.tokens.lowerBound)
    return !triggers.contains {
      $0.kind != .stay && !$0.isNoun && between.contains($0.tokens.lowerBound)
        && $0.kind != trigger.kind
        && $0.kind != .employ
    }
  }

  /// Whether a word such as `site` means a call center here: it is somebody's, or in a city, or the one spoken of.
  private func isSpecific(_ mention: SiteMention, _ trigger: Trigger) -> Bool {
    if mention.organization != nil || !mention.cities.isEmpty { return true }
    if mention.determiner == .possessive || mention.isOther { return true }
    if mention.gentilic != nil { return true }
    if mention.determiner == .definite || mention.determiner == .demonstrative {
      return focusSite != nil
        || mentions.contains { $0.tokens.upperBound <= mention.begin && !$0.cities.isEmpty }
        || city(in: self.zone(of: trigger), needsPreposition: true) != nil
    }
    if mention.isPlural, listed(mention) != nil { return true }
    // `un plateau de 180 positions`
    if counts(in: between(mention.tokens.upperBound, mention.tokens.upperBound + 4)).contains(
      where: { $0.isSeat || $0.isJob || $0.number.most != nil })
    {
      return true
    }
    let zone = self.zone(of: trigger)
    return city(in: zone, needsPreposition: true) != nil || hasThere(zone)
  }

  /// Whether a verb needs no noun for the call center: `ouvrir à Huelva`, `fermer Limoges`, `s'installer à Fès`.
  private func isImplied(_ trigger: Trigger) -> Bool {
    guard !trigger.isNoun, [.open, .close, .have].contains(trigger.kind) else { return false }
    let after = trigger.tokens.upperBound
    let places = document.places[sentence].filter { $0.isCity && $0.part == .plain }
    let isDirect = places.contains { $0.tokens.lowerBound == after }
    let isBehindPreposition = places.contains {
      $0.tokens.lowerBound > after && $0.tokens.lowerBound <= after + 2 && hasPreposition($0)
    }
    if trigger.kind == .close { return isDirect || isBehindPreposition && !trigger.isPassive }
    guard isBehindPreposition else { return false }
    if trigger.kind == .have {
      return ["operar", "operate", "funcionar", "operare"].contains(trigger.lemma)
    }
    let before =
      marks.range.contains(trigger.tokens.lowerBound - 1)
      ? document.word(trigger.tokens.lowerBound - 1) : ""
    let isReflexive =
      ["s", "se", "si", "sich"].contains(before)
      || document.word(trigger.tokens.lowerBound).hasSuffix("se")
    return isReflexive
      || ["ouvrir", "abrir", "open", "aprire", "offnen", "eroffnen"].contains(trigger.lemma)
        && !trigger.isPassive
  }

  /// From the first to the last token that a fact rests on.
  func span(_ trigger: Trigger, _ mention: SiteMention?) -> Range<Int> {
    var begin = trigger.tokens.lowerBound
    var end = trigger.tokens.upperBound
    if let mention {
      begin = min(begin, mention.begin)
      end = max(end, mention.tokens.upperBound)
      for city in mention.cities { end = max(end, place(city).tokens.upperBound) }
    }
    for name in document.names[sentence]
    where trigger.clause.contains(name.tokens.lowerBound)
      && name.tokens.upperBound <= trigger.tokens.lowerBound
    {
      begin = min(begin, name.tokens.lowerBound)
      break
    }
    let zone = self.zone(of: trigger)
    for place in document.places[sentence] where zone.contains(place.tokens.lowerBound) {
      begin = min(begin, place.tokens.lowerBound)
      end = max(end, place.tokens.upperBound)
    }
    return between(begin, end)
  }

  /// Who helped: `grâce à l'appui de l'ANAPEC`.
  private mutating func support(_ site: Int, _ trigger: Trigger) {
    for phrase in marks.phrases(.support, in: trigger.clause) {
      if let name = document.names[sentence].first(where: {
        $0.tokens.lowerBound >= phrase.upperBound && $0.tokens.lowerBound - phrase.upperBound < 8
      }), !sites[site].supporters.contains(name.organization) {
        sites[site].supporters.append(name.organization)
      }
    }
  }

  // MARK: Presence

  /// `déjà présent à Tunis, à Sousse et à Sfax`: call centers where somebody is.
  mutating func presence() {
    for trigger in triggers where trigger.kind == .present {
      let end = trigger.tokens.upperBound
      guard
        let first = document.places[sentence].firstIndex(where: {
          $0.isCity && $0.tokens.lowerBound >= end && $0.tokens.lowerBound <= end + 2
        })
      else { continue }
      let names = document.names[sentence].filter {
        document.organizations[$0.organization].role.mayOperate
      }
      let name =
        names.last { $0.tokens.upperBound <= trigger.tokens.lowerBound }
        ?? names.first { $0.tokens.lowerBound >= end }
      guard
        let organization = name?.organization
          ?? (refersToOperator(before: trigger.tokens.lowerBound) ? focusOperator : nil)
      else { continue }
      for index in CityList(document, sentence).list(from: first) {
        let city = place(index)
        let proof = evidence(
          between(min(trigger.tokens.lowerBound, city.tokens.lowerBound), city.tokens.upperBound),
          "present")
        _ = site(
          organization: organization, city: city, token: city.tokens.lowerBound, status: .operating,
          evidence: proof)
        barred.insert(city.tokens.lowerBound)
      }
      count(organization)
    }
  }

  // MARK: What is only named

  /// A call center that is somebody's and in a city, and nothing more is told: it is there.
  mutating func mentioned() {
    for index in mentions.indices where !mentions[index].isUsed {
      let mention = mentions[index]
      guard !mention.cities.isEmpty,
        mention.isStrong || mention.determiner != .bare || mention.isPlural,
        mention.determiner != .indefinite, !marks.begins(.office, at: mention.tokens.lowerBound)
      else { continue }
      var organization = mention.organization
      if organization == nil, mention.determiner == .possessive {
        let names = document.names[sentence].filter {
          document.organizations[$0.organization].role.mayOperate
        }
        organization =
          names.last { $0.tokens.upperBound <= mention.begin }?.organization ?? focusOperator
      }
      if mention.isAnaphor,
        let trigger = triggers.last(where: {
          $0.tokens.upperBound <= mention.begin && !$0.isNoun
            && [.open, .close, .have, .employ].contains($0.kind)
        })
      {
        elliptic(trigger, mention)
        continue
      }
      if organization == nil,
        mention.determiner == .definite || mention.determiner == .demonstrative
      {
        let city = place(mention.cities[0])
        organization =
          here(city).last { sites[$0].organization != nil }.flatMap { sites[$0].organization }
          ?? focusOperator
      }
      guard let organization else { continue }
      for city in mention.cities.map(place) {
        let proof = evidence(
          between(mention.begin, max(mention.tokens.upperBound, city.tokens.upperBound)), "named")
        let number = site(
          organization: organization, city: city, token: mention.begin, status: .operating,
          evidence: proof)
        if mention.cities.count == 1 { focusSite = number }
      }
      count(organization)
    }
  }

  /// `et celui de Châteauroux en mai dernier`: what the verb before says is said of this one, too.
  private mutating func elliptic(_ trigger: Trigger, _ mention: SiteMention) {
    var end = mention.tokens.upperBound
    for city in mention.cities { end = max(end, place(city).tokens.upperBound) }
    while end < trigger.clause.upperBound, document.tokens[end].folded != "," { end += 1 }
    var copy = trigger
    copy.clause = between(mention.begin, max(end, mention.begin + 1))
    copy.tokens = mention.tokens
    let (organization, _) = self.organization(trigger, nil)
    for city in mention.cities.map(place) {
      emit(
        copy, mention, organization, city, false,
        evidence(
          between(mention.begin, max(mention.tokens.upperBound, city.tokens.upperBound)),
          "\(trigger.kind).ellipsis"))
    }
  }

  // MARK: Strikes

  private mutating func strike(_ trigger: Trigger) {
    let isOfPeople = trigger.clause.contains {
      marks.covers([.person, .site, .union].asClasses, $0)
    }
    guard isOfPeople else { return }
    let (cities, _) = self.cities(trigger, nil)
    let city =
      cities.first
      ?? document.places[sentence].first {
        $0.isCity && trigger.clause.contains($0.tokens.lowerBound)
      }
    guard let city = city ?? focusSite.flatMap({ cityMention(of: $0) }) else { return }
    let number = here(city).first
    guard let number else { return }
    add(
      .strike, trigger.certainty, organization: sites[number].organization, site: number,
      place: city,
      date: date(trigger), evidence: evidence(span(trigger, nil), "strike"),
      token: trigger.tokens.lowerBound)
  }
}
