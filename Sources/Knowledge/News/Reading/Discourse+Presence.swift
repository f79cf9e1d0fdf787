import Switchboard

/// Call centers that are only named, where somebody is, and what else is told of them.
extension Discourse {
  /// `déjà présent à Tunis, à Sousse et à Sfax`: call centers where somebody is.
  func presence() {
    for trigger in triggers where trigger.kind == .present {
      let end = trigger.tokens.upperBound
      // `La casa matriz está en Lima`
      if between(presenceBegin(trigger), end).contains(
        where: {
          marks.covers(.headquarters, $0)
        })
      {
        continue
      }
      guard
        let first = document.places[sentence].firstIndex(where: { place in
          place.isCity
            && place.tokens.lowerBound >= end - (document.language == .portuguese ? 1 : 0)
            && (place.tokens.lowerBound <= end + 2
              // `atiende desde una oficina provisional en Lugo`
              || document.language == .spanish && place.tokens.lowerBound <= end + 6
                && between(end, place.tokens.lowerBound).contains(where: {
                  marks.covers([.site, .weakSite].asClasses, $0)
                })
                && hasPreposition(place)
              // `has presence in Metro Manila, Antipolo and Baguio`
              || document.places[sentence].contains {
                !$0.isCity && $0.tokens.lowerBound >= end && $0.tokens.lowerBound <= end + 2
                  && place.tokens.lowerBound <= $0.tokens.upperBound + 2
              })
        })
      else { continue }
      let names = document.names[sentence].filter {
        document.organizations[$0.organization].role.mayOperate
          && !(document.language == .portuguese && isOwner($0))
      }
      let name =
        names.last { $0.tokens.upperBound <= trigger.tokens.lowerBound }
        ?? names.first { $0.tokens.lowerBound >= end }
      // `A empresa, que resulta da fusão com a Norvia, tem 300 pessoas repartidas por Lisboa e Braga`
      let isOfFirm =
        (document.language == .portuguese
          // `La firma tiene presencia en Lugo y da servicio a Norvia`
          || document.language == .spanish
            && names.allSatisfy { $0.tokens.lowerBound > trigger.tokens.lowerBound })
        && marks.covers(.article, marks.firstWord)
        && marks.covers(.orgNoun, marks.firstWord + 1) && focusOperator != nil
      guard
        let organization = (isOfFirm ? focusOperator : nil) ?? name?.organization
          ?? (refersToOperator(before: trigger.tokens.lowerBound)
            || document.language == .portuguese && trigger.tokens.lowerBound == marks.firstWord
            ? focusOperator : nil)
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
        if let date = since(behind: city) {
          began(date, organization, city)
        }
        // `Déjà présent à Casablanca, Atento a choisi d'y créer`: `y` is not Casablanca.
        if name.map({ $0.tokens.upperBound <= trigger.tokens.lowerBound }) ?? true {
          (focusCity, focusSite) = (city, here(city).last ?? focusSite)
        }
      }
      count(organization)
    }
  }

  /// `présent à Dakar depuis 2015`, `administra desde 2011 un centro`: since when.
  func since(behind city: PlaceMention) -> String? {
    let end = city.tokens.upperBound
    return marks.dates.first {
      $0.tokens.lowerBound == end + 1 && Self.sinceWords.contains(document.word(end))
    }?.edtf(published: document.published, isFuture: false)
  }

  static let sinceWords: WordSet = ["since", "depuis", "desde", "seit", "dal", "dalla", "ha"]

  /// A call center that is told to be there since a date has opened then.
  func began(_ date: String, _ organization: Int, _ city: PlaceMention) {
    guard let site = here(city).first(where: { sites[$0].organization == organization }) else {
      return
    }
    sites[site].opened = sites[site].opened ?? date
  }

  /// `a Tirana, dove è presente con un centro da 130 addetti`
  private func isOfPresence(_ mention: SiteMention) -> Bool {
    guard document.language.isOne(of: .italian, .portuguese) else { return false }
    return between(max(marks.range.lowerBound, mention.begin - 6), mention.begin).contains {
      document.word($0).isOne(of: "presente", "presenti", "presentes")
    }
  }

  // MARK: What is only named

  /// A call center that is somebody's and in a city, and nothing more is told: it is there.
  func mentioned() {
    if sentence == 0, document.hasHeadline { announced() }
    for index in mentions.indices where !mentions[index].isUsed {
      let mention = mentions[index]
      // `EarthLink's former call center in Rocklin`
      if mention.isStrong,
        between(max(marks.range.lowerBound, mention.begin - 1), mention.tokens.lowerBound).contains(
          where: { OrganizationFinder.former.contains(document.word($0)) })
      {
        if tellsFormer(mention) { mentions[index].isUsed = true }
        continue
      }
      if isToBe(mention) {
        tellToBe(mention)
        continue
      }
      // `Nessun call center Voxalia a Nuoro`
      if document.language == .italian,
        marks.covers(.negator, mention.begin - 1)
          || document.word(mention.begin - 1).hasPrefix("nessun")
      {
        continue
      }
      // `transférant une partie du service client à Lugano`
      if !mention.isStrong, document.language == .french,
        document.word(mention.begin - 1).isOne(of: "partie", "moitie", "tiers")
      {
        continue
      }
      if mention.cities.isEmpty, namedWithoutTown(mention) { continue }
      guard !mention.cities.isEmpty,
        mention.isStrong || mention.determiner != .bare || mention.isPlural,
        mention.determiner != .indefinite || isOfPresence(mention)
          || document.language == .french && mention.organization != nil
            && document.word(mention.begin - 1) == ",",
        !isSeveralInOne(mention),
        !isWidened(mention),
        !marks.begins(.office, at: mention.tokens.lowerBound) || isStaffed(mention)
          || isOfOutsourcerInGerman(mention) || isOfficeOfOnlyFirm(mention)
      else { continue }
      if isWithoutOperator(mention) {
        tellWithoutOperator(mention)
        continue
      }
      var organization = mention.organization
      if organization == nil, mention.determiner == .possessive {
        let names = document.names[sentence].filter {
          document.organizations[$0.organization].role.mayOperate
            && !(document.language.isOne(of: .arabic, .spanish, .portuguese) && isOwner($0))
        }
        organization =
          names.last { $0.tokens.upperBound <= mention.begin }?.organization ?? focusOperator
          ?? (document.language == .french && names.count == 1 ? names[0].organization : nil)
      }
      if organization == nil { organization = ofSameFirmInFrench(mention) }
      // `the closures, including sites in Leeds and Sheffield`
      if mention.begin > marks.range.lowerBound,
        document.word(mention.begin - 1).isOne(
          of: "including", "dont", "notamment", "incluyendo", "incluidos", "inclusive", "tra"),
        let trigger = triggers.last(where: {
          $0.tokens.upperBound <= mention.begin && mention.begin - $0.tokens.upperBound < 5
            && [.open, .close].contains($0.kind)
        })
      {
        elliptic(trigger, mention)
        continue
      }
      if closedEarlierInFrench(mention) { continue }
      if mention.isAnaphor, !isThereInFrench(mention), !isComparedInItalian(mention),
        !isHadInSpanish(mention),
        !staysInGerman(mention),
        let trigger = triggers.last(where: {
          $0.tokens.upperBound <= mention.begin && !$0.isNoun
            && [.open, .close, .have, .employ].contains($0.kind)
        })
      {
        elliptic(trigger, mention)
        continue
      }
      if var trigger = shared(mention) {
        trigger.sharedDate = date(trigger)
        elliptic(trigger, mention)
        continue
      }
      // `Sitel staff would go to that company's new facility at Bellshill`
      if organization == nil,
        document.language.isOne(of: .english, .spanish, .arabic, .german),
        [.definite, .demonstrative].contains(mention.determiner)
      {
        let before = document.names[sentence].filter {
          $0.tokens.upperBound <= mention.begin
            && document.organizations[$0.organization].role.mayOperate
            && !(document.language == .arabic && (isOwner($0) || isAddressedInArabic($0)))
        }
        if Set(before.map(\.organization)).count == 1 { organization = before[0].organization }
      }
      if organization == nil,
        mention.determiner == .definite || mention.determiner == .demonstrative
      {
        let city = place(mention.cities[0])
        organization =
          here(city).last { sites[$0].organization != nil }.flatMap { sites[$0].organization }
          ?? focusOperator
          ?? (mention.isStrong || isBesideSoleOperator ? soleOperator : nil)
      }
      // `complements existing centers in Leeds, Bury and Warrington`
      if organization == nil, mention.isPlural || mention.isOther {
        let names = document.names[sentence].filter {
          document.organizations[$0.organization].role.mayOperate
            && !(document.language.isOne(of: .arabic, .portuguese) && isOwner($0))
        }
        organization =
          names.last { $0.tokens.upperBound <= mention.begin }?.organization
          ?? (names.isEmpty ? focusOperator : nil)
      }
      if organization == nil, isOfPresence(mention) {
        organization = focusOperator ?? mainOperator
      }
      // `nelle sedi di Roma, Napoli e Catania`: of the one that the sentence or the text is on.
      if organization == nil, mention.isPlural, document.language == .italian,
        mention.cities.count > 1
      {
        organization = ownOperator
      }
      if organization == nil { organization = ownerBeforeInItalian(mention) }
      // `makes software for call centers in Tulsa`: of others.
      if document.language == .english, mention.isPlural, mention.determiner == .bare,
        mention.organization == nil,
        mention.begin == marks.firstWord
          || document.word(mention.begin - 1).isOne(of: "for", "to", "on", "by")
      {
        continue
      }
      guard let organization else {
        if isOfNobodyInGerman(mention) { tellWithoutOperator(mention) }
        continue
      }
      if locations(mention, organization) { continue }
      for city in narrowed(mention.cities.map(place), mention) {
        let proof = evidence(
          between(mention.begin, max(mention.tokens.upperBound, city.tokens.upperBound)), "named")
        let number = site(
          organization: organization, city: city, token: mention.begin, status: .operating,
          evidence: proof)
        // What is only named beside what the text is about does not become that.
        let isOnly =
          document.language == .german && triggers.isEmpty
          && document.places[sentence].count { $0.isCity && $0.part == .plain } == 1
        if mention.cities.count == 1,
          focusSite == nil || isOnly || mention.begin - marks.firstWord < 5
        {
          focusSite = number
        }
      }
      let focus = focusOperator
      count(organization)
      // `بعد أن أضرب مستخدمو مركز صدى`: an aside on another one.
      if document.language == .arabic, let focus, organization != mainOperator,
        mention.begin - marks.firstWord > 14
      {
        focusOperator = focus
      }
    }
  }

  /// `will open six new call centers. The locations of the new centers are Ashland and Ocala`, `will close two call
  /// centers. The sites are in Derby and Hull`: where those are that were told of together.
  private func locations(_ mention: SiteMention, _ organization: Int) -> Bool {
    guard mention.isPlural, mention.isOther || document.language == .english,
      mention.determiner == .definite, mention.cities.count > 1,
      let event = together?.event, event.organization == organization,
      [.opening, .closure].contains(event.type),
      [.asserted, .planned].contains(event.certainty), (together?.sentence ?? 0) >= sentence - 3
    else { return false }
    let status: CallCenterStatus =
      event.type == .closure
      ? event.certainty == .asserted ? .closed : .closing
      : event.certainty == .asserted ? .operating : .planned
    for city in mention.cities.map(place) {
      let proof = evidence(
        between(mention.begin, max(mention.tokens.upperBound, city.tokens.upperBound)),
        "together.locations")
      let number = site(
        organization: organization, city: city, token: mention.begin, status: status,
        evidence: proof)
      add(
        event.type, event.certainty, organization: organization, site: number, place: city,
        date: event.date, evidence: proof, token: mention.begin)
    }
    return true
  }

  /// `wird in Leipzig geschlossen sowie die Standorte in Gera`, `fermera Lyon en mars, et le centre de Tours en
  /// juin`: one verb for all that is in a row.
  private func shared(_ mention: SiteMention) -> Trigger? {
    var before = mention.begin - 1
    // `und ein Jahr später eines in Suhl`
    if let date = marks.dates.first(where: { $0.tokens.upperBound == mention.begin }) {
      before = date.tokens.lowerBound - 1
    }
    guard marks.range.contains(before),
      document.tokens[before].folded == "," || Self.joining.contains(document.word(before))
        || document.word(before).isOne(of: "que", "como", "well")
          && marks.range.contains(before - 1)
          && document.word(before - 1).isOne(of: "ainsi", "asi", "as")
        // `tout comme celui de Limoges`, `ebenso das in Suhl`
        || mention.isAnaphor && Self.likewise.contains(document.word(before)),
      let trigger = triggers.last(where: { $0.tokens.upperBound <= mention.begin }),
      !trigger.isNoun, [.open, .close].contains(trigger.kind),
      trigger.clause.contains(mention.begin),
      trigger.certainty != .negated,
      !triggers.contains(where: { $0.tokens.lowerBound >= mention.begin }),
      mention.begin - trigger.tokens.upperBound <= 24
    else { return nil }
    // Nothing but what hangs on the verb between, and no verb behind.
    let behind = between(trigger.tokens.upperBound, marks.range.upperBound)
    for token in behind where !mention.tokens.contains(token) {
      if marks.begins(.clause, at: token), !marks.covers(.article, token) { return nil }
      let verbs = document.verbs(token)
      // `sowie die Standorte in Halle verkauft`
      if document.language == .german, token >= mention.tokens.upperBound, !verbs.isEmpty,
        !document.tokens[token].isCapitalized
      {
        return nil
      }
      if token >= mention.tokens.upperBound, !marks.isKnown(token),
        verbs.contains(where: { ![.participle, .infinitive].contains($0.form) })
      {
        return nil
      }
    }
    return trigger
  }

  private static let likewise: WordSet = [
    "comme", "come", "como", "ebenso", "genauso", "wie", "auch",
  ]

  private static let joining: WordSet = [
    "sowie", "und", "et", "and", "y", "e", "plus", "also", "nonche",
  ]

  /// `o escritório de Lisboa, com cerca de 1.100 assistentes`
  private func isStaffed(_ mention: SiteMention) -> Bool {
    let end = mention.cities.last.map { place($0).tokens.upperBound } ?? mention.tokens.upperBound
    return counts(in: between(end, end + 6)).contains { !$0.isJob }
  }

  /// `Neues Callcenter in Wismar`: a headline says that there is one; the text says of what kind.
  private func announced() {
    guard
      let mention = mentions.first(where: {
        $0.isStrong && ($0.isOther || $0.determiner == .bare) && !$0.isUsed && $0.cities.count == 1
          && !$0.isPlural
      }), document.names[sentence].isEmpty
    else { return }
    let city = place(mention.cities[0])
    guard let organization = nextOperator(within: 4) ?? soleOperator else { return }
    focusSite = site(
      organization: organization, city: city, token: mention.begin, status: nil,
      evidence: evidence(
        between(mention.begin, max(mention.tokens.upperBound, city.tokens.upperBound)), "headline"))
    focusCity = city
  }

  /// `et celui de Châteauroux en mai dernier`: what the verb before says is said of this one, too.
  func elliptic(_ trigger: Trigger, _ mention: SiteMention) {
    var end = mention.tokens.upperBound
    for city in mention.cities { end = max(end, place(city).tokens.upperBound) }
    while end < trigger.clause.upperBound, document.tokens[end].folded != "," { end += 1 }
    var copy = trigger
    // `will open a call center in Omaha and is considering another in Tulsa`
    if trigger.kind == .open,
      between(trigger.tokens.upperBound, mention.begin).contains(where: { token in
        document.verbs(token).contains { $0.verbClass == .consider }
      })
    {
      copy.certainty = .hedged
    }
    copy.clause = between(mention.begin, max(end, mention.begin + 1))
    copy.tokens = mention.tokens
    if isBesideNewSite(trigger, mention) { return }
    let own = document.language == .spanish ? mention.organization : nil
    let organization = own ?? self.organization(trigger, nil).organization
    for city in mention.cities.map(place) {
      emit(
        copy, mention, organization, city, false,
        evidence(
          between(mention.begin, max(mention.tokens.upperBound, city.tokens.upperBound)),
          trigger.kind.rawValue + ".ellipsis"))
    }
  }
}
