import Switchboard

/// Whose people work where, as the Italian press tells it: by how they are spread, and where they are moved.
extension Discourse {
  /// Everything that only Italian says in its own way.
  func italian() {
    guard document.language == .italian else { return }
    sales()
    transfers()
    spread()
    staffOfCities()
    italianCuts()
    italianTakeovers()
    grown()
    hostedByCity()
    chosenTowns()
    seatedInTowns()
    besidesTowns()
    firmsInTowns()
    closesAlong()
    apposedOwners()
    ofDateline()
  }

  /// The operator that a sentence is of: the only one that it names, else the one that the whole text is on.
  var ownOperator: Int? {
    let named = Set(document.names[sentence].map(\.organization)).filter {
      document.organizations[$0].role.mayOperate
    }
    if named.count == 1 { return named.first }
    guard named.isEmpty else { return nil }
    if let soleOperator { return soleOperator }
    return isOfOneOperator ? mainOperator : nil
  }

  /// `Il call center gestito da Voxalia a Biella chiuderà`, `che Voxalia gestisce a Biella`: who runs it is told beside.
  func isOfRunnerInItalian(_ trigger: Trigger, _ mention: SiteMention) -> Bool {
    guard document.language == .italian, [.have, .open].contains(trigger.kind) else { return false }
    let gap = between(mention.tokens.upperBound, trigger.tokens.lowerBound)
    // `Il call center di Voxalia aperto nel 2010 a Biella chiuderà`
    if trigger.isPassive {
      return gap.count <= 5
        && gap.allSatisfy { token in
          marks.covers([.recent, .of, .locative, .article].asClasses, token)
            || document.names[sentence].contains { $0.tokens.contains(token) }
            || document.places[sentence].contains { $0.tokens.contains(token) }
        }
        && !VerbGroup(document, sentence, trigger.tokens.lowerBound).hasBe
    }
    guard gap.count <= 8, let that = gap.prefix(2).first(where: { document.word($0) == "che" })
    else { return false }
    return !triggers.contains {
      !$0.isNoun && $0.tokens.lowerBound > that && $0.tokens.lowerBound < trigger.tokens.lowerBound
    }
  }

  /// `La sede conta 420 addetti`, behind a sentence on another firm: whose the one is that was told of right before.
  func runnerInItalian(of mention: SiteMention) -> Int? {
    guard document.language == .italian, !mention.isStrong, !mention.isPlural, !mention.isOther,
      mention.determiner == .definite, mention.cities.isEmpty, document.names[sentence].isEmpty,
      let focusSite, isRecent(focusSite, 2)
    else { return nil }
    return sites[focusSite].organization
  }

  /// Whether a word for a call center stands for the one that was told of right before.
  func isTheOneInItalian(_ mention: SiteMention) -> Bool { runnerInItalian(of: mention) != nil }

  /// `Lo stabilimento tessile della Manifattura Norvia`: what is no call center, of somebody else.
  private func isOfOtherTradeInItalian(_ mention: SiteMention) -> Bool {
    guard !mention.isStrong, mention.cities.isEmpty, mention.determiner == .definite else {
      return false
    }
    if let owner = mention.organization, sites.contains(where: { $0.organization == owner }) {
      return false
    }
    let end = mention.tokens.upperBound
    guard
      let of = between(end, min(marks.range.upperBound, end + 2)).first(where: {
        marks.covers(.of, $0)
      }), marks.range.contains(of + 1), document.tokens[of + 1].isCapitalized
    else { return false }
    return !document.places[sentence].contains { $0.tokens.contains(of + 1) }
      && !document.names[sentence].contains {
        $0.tokens.contains(of + 1)
          && ($0.organization == mainOperator || $0.organization == focusOperator)
      }
  }

  /// `Voxalia, che in Puglia ha dichiarato 200 esuberi, a Tirana ha inaugurato una sede`: in a region that the aside names.
  func cutsInRegionBeside(_ trigger: Trigger) -> Bool {
    document.language == .italian
      && document.places[sentence].contains { place in
        let before = place.tokens.lowerBound - 1
        let gap = trigger.tokens.lowerBound - place.tokens.upperBound
        return !place.isCity && (0...6).contains(gap) && document.word(before) == "in"
          && document.word(before - 1) == "che" && document.word(before - 2) == ","
      }
  }

  /// `Secondo la Cgil, in provincia si sono persi 3.000 posti`: not at a call center.
  func losesInRegion(_ trigger: Trigger) -> Bool {
    document.language == .italian && mentions.isEmpty && trigger.lemma == "perdere"
      && trigger.clause.contains {
        marks.covers(.locative, $0) && marks.range.contains($0 + 1)
          && document.word($0 + 1).isOne(
            of: "provincia", "regione", "zona", "territorio", "citta", "italia", "paese",
            "settore", "comparto", "sud")
      }
  }

  /// `La prima azienda della provincia è la Norvia Alimentari, con 2.300 addetti`: those of another firm.
  func isOfNamedElse(_ count: JobCount) -> Bool {
    let with = count.tokens.lowerBound - 1
    guard document.language == .italian else { return false }
    if mentions.contains(where: isOfOtherTradeInItalian) { return true }
    guard mentions.isEmpty, marks.range.contains(with - 2),
      document.word(with).isOne(of: "con", "ha", "conta", "occupa", "impiega")
    else { return false }
    let last = document.tokens[with - 1].folded == "," ? with - 2 : with - 1
    return document.tokens[last].isCapitalized
      && !document.places[sentence].contains { $0.tokens.contains(last) }
      && !document.names[sentence].contains {
        $0.tokens.contains(last)
          && ($0.organization == mainOperator || $0.organization == focusOperator)
      }
  }

  /// `Nordica Assicurazioni ha 1.200 agenzie`: named once, where no call center is told of.
  func isInPassing(_ name: NameMention, since before: Told) -> Bool {
    document.language == .italian && mentions.allSatisfy(isOfOtherTradeInItalian)
      && told == before && focusOperator != nil && focusSite != nil
      && name.organization != mainOperator
      && document.sentencesNaming[name.organization] == 1
  }

  /// `alla Borsa di Milano`, `Gianni Queri, di Padova`: where somebody is from, not where something is.
  func isOnlyOfSomething(_ city: PlaceMention, since before: Told) -> Bool {
    document.language == .italian && mentions.isEmpty && told == before && focusCity != nil
      && focusSite != nil && !marks.covers(.locative, city.tokens.lowerBound - 1)
  }

  /// The operator that the text is on, where a sentence names none and the last one that was named is that.
  private var mainIfUnnamed: Int? {
    document.names[sentence].isEmpty && focusOperator == mainOperator ? mainOperator : nil
  }

  /// `Ci lavorano in 500, distribuiti fra Bari e Lecce`, behind a sentence on one firm: of that one.
  private var operatorBefore: Int? {
    guard sentence > 0, document.names[sentence].isEmpty,
      document.word(marks.firstWord).isOne(
        of: "ci", "vi", "lavorano", "occupa", "conta", "impiega"),
      let first = document.names[sentence - 1].first,
      document.organizations[first.organization].role.mayOperate,
      document.names[sentence - 1].allSatisfy({ $0.organization == first.organization })
    else { return nil }
    return first.organization
  }

  private static let spreadBeginnings = [
    "distribuit", "divis", "suddivis", "ripartit", "dislocat", "spars", "sparpagliat", "spalmat",
    "disseminat", "dividere", "ripartire", "distribuire",
  ]

  /// `900 addetti, distribuiti fra Genova, Roma e Cagliari`, `gli altri sono a Catanzaro e Roma`: in each of them is one.
  private func spread() {
    for token in marks.range {
      let tokens = document.tokens
      guard tokens[token].kind == .word, !tokens[token].isCapitalized,
        tokens[token].bytes.count > 4,
        let reach = spreadReach(token)
      else { continue }
      guard
        let first = document.places[sentence].firstIndex(where: {
          $0.isCity && $0.part == .plain && reach.contains($0.tokens.lowerBound)
            && !barred.contains($0.tokens.lowerBound)
        }),
        // `distribuite tra gli scali di`: other things are spread, too.
        between(token + 1, place(first).tokens.lowerBound).allSatisfy({
          marks.covers([.locative, .of, .article, .weakSite, .site, .several].asClasses, $0)
            || document.word($0).isOne(of: "tra", "fra", "sono", "si", "trovano", "operano", ":")
            || document.beginsNumber($0)
        }),
        isOfCallCenters(before: token)
          || document.word(marks.firstWord).isOne(of: "ci", "vi"),
        let organization = ownOperator ?? operatorBefore
      else { continue }
      let list = CityList(document, sentence).list(from: first)
      guard list.count > 1 else { continue }
      for city in list.map(place) {
        _ = site(
          organization: organization, city: city, token: city.tokens.lowerBound, status: .operating,
          evidence: evidence(between(token, city.tokens.upperBound), "staff.spread"))
      }
      count(organization)
      rowSentence = sentence
      return
    }
  }

  /// The tokens in which the first city stands behind a word that says that people or centers are spread.
  private func spreadReach(_ token: Int) -> Range<Int>? {
    let word = document.word(token)
    let end = marks.range.upperBound
    if Self.spreadBeginnings.contains(where: { word.hasPrefix($0) }) {
      return between(token + 1, min(end, token + 8))
    }
    // `gli altri sono a Catanzaro, Caltanissetta e Roma`
    if word.isOne(of: "altri", "altre"), marks.range.contains(token - 1), token + 2 < end,
      document.word(token - 1).isOne(of: "gli", "le"),
      document.word(token + 1).isOne(of: "sono", "si", "operano", "stanno", "a")
    {
      return between(token + 2, min(end, token + 5))
    }
    return nil
  }

  /// Whether people or call centers are spoken of before a token.
  private func isOfCallCenters(before token: Int) -> Bool {
    between(max(marks.range.lowerBound, token - 24), token).contains {
      marks.covers([.person, .site, .weakSite, .job, .layoffNoun].asClasses, $0)
    }
  }

  /// `i 543 lavoratori di Palermo`, `gli operatori delle sedi di Rende e Cosenza`: where they work is a call center of
  /// the one that the text is on.
  private func staffOfCities() {
    for first in document.places[sentence].indices {
      let city = place(first)
      guard city.isCity, city.part == .plain, here(city).isEmpty,
        !barred.contains(city.tokens.lowerBound),
        let head = headOfStaff(before: city) ?? staffBehind(city),
        let organization = ownOperator ?? mainIfUnnamed
      else { continue }
      for other in CityList(document, sentence).list(from: first).map(place)
      where here(other).isEmpty {
        let number = site(
          organization: organization, city: other, token: other.tokens.lowerBound,
          status: .operating, evidence: evidence(between(head, other.tokens.upperBound), "staff"))
        if let number { (focusSite, focusCity) = (number, other) }
      }
      count(organization)
    }
  }

  /// `Catania, dove i 1.200 dipendenti attendono`
  private func staffBehind(_ city: PlaceMention) -> Int? {
    let comma = city.tokens.upperBound
    guard marks.range.contains(comma + 2), document.tokens[comma].folded == ",",
      document.word(comma + 1) == "dove",
      let number = marks.numbers.first(where: {
        (comma + 2...comma + 6).contains($0.tokens.lowerBound) && !$0.isPercent
      }),
      marks.begins(.person, at: number.tokens.upperBound)
        // `Molfetta, dove i dipendenti sono 1.800`, `Rende, dove lavorano in 300`
        || marks.covers(.article, comma + 2) && marks.begins(.person, at: comma + 3)
        || document.word(comma + 2).isOne(of: "lavorano", "lavoravano", "operano")
    else { return nil }
    return city.tokens.lowerBound
  }

  /// The noun for people that a city stands behind: `lavoratori di Palermo`, `addetti della sede di Rende`.
  private func headOfStaff(before city: PlaceMention) -> Int? {
    var token = city.tokens.lowerBound - 1
    guard marks.range.contains(token), document.word(token).isOne(of: "di", "a", "d") else {
      return nil
    }
    token -= 1
    if marks.covers([.weakSite, .site].asClasses, token), document.word(token + 1) == "di" {
      while marks.range.contains(token), marks.covers([.weakSite, .site].asClasses, token) {
        token -= 1
      }
      guard marks.range.contains(token), marks.covers([.of, .locative].asClasses, token) else {
        return nil
      }
      token -= 1
    }
    guard marks.range.contains(token), marks.covers(.person, token),
      document.word(token + 1) != "a" || document.word(token) != "unita",
      // `rappresentanti dei lavoratori di Palermo`, `ex lavoratori`
      !OrganizationFinder.former.contains(document.word(token - 1))
    else { return nil }
    let isCounted = marks.numbers.contains {
      $0.tokens.upperBound <= token + 1 && $0.tokens.upperBound + 2 > token
    }
    return isCounted || marks.covers([.article, .of].asClasses, token - 1) ? token : nil
  }

  /// `La sede verrà inaugurata in primavera`, told of one that is yet to open: when it opens.
  func opensThen(_ trigger: Trigger, _ organization: Int?, _ city: PlaceMention) -> Bool {
    guard document.language == .italian, trigger.kind == .open, trigger.certainty == .planned,
      isInauguration(trigger.lemma),
      let site = here(city).first(where: {
        organization == nil || sites[$0].organization == organization
      }),
      let event = events.indices.last(where: {
        events[$0].site == site && events[$0].type == .opening && events[$0].certainty == .planned
      })
    else { return false }
    events[event].date = events[event].date ?? date(trigger)
    return true
  }

  /// `i vertici della Voxalia intendono chiudere e spostare tutto`: the call center that the text is on, with no object.
  func closesWithoutObject(_ trigger: Trigger) -> Bool {
    // `Bari, la Voxalia se ne va`: the town that a headline begins with.
    let front = document.places[sentence].first {
      $0.isCity && $0.part == .plain && $0.tokens.lowerBound == marks.firstWord
        && document.word($0.tokens.upperBound) == ","
    }
    guard document.language == .italian, trigger.kind == .close, !trigger.isNoun,
      !trigger.isPassive, trigger.lemma == "chiudere" || trigger.isLight,
      trigger.certainty != .negated,
      document.places[sentence].allSatisfy({
        $0.tokens.lowerBound > trigger.tokens.upperBound || $0.part == .headquarters
          || $0.tokens == front?.tokens
      }),
      isEndOfPhrase(trigger.tokens.upperBound),
      between(trigger.clause.lowerBound, trigger.tokens.lowerBound).contains(where: {
        marks.covers([.orgNoun, .pronoun].asClasses, $0)
      })
        || document.names[sentence].contains(where: {
          $0.tokens.upperBound <= trigger.tokens.lowerBound
        }),
      let organization = ownOperator ?? focusOperator,
      let city = front
        ?? (story.isHeadline ? story.city : focusSite.flatMap({ cityMention(of: $0) }))
    else { return false }
    emit(trigger, nil, organization, city, true, evidence(span(trigger, nil), "close.itself"))
    return true
  }

  /// Whether no object follows.
  func isEndOfPhrase(_ next: Int) -> Bool {
    guard marks.range.contains(next) else { return true }
    return document.tokens[next].kind == .mark
      || document.word(next).isOne(
        of: "e", "ed", "definitivamente", "entro", "ma", "perche", "per", "del")
      || marks.dates.contains { (0...2).contains($0.tokens.lowerBound - next) }
  }

  /// `Nessun licenziamento`: where the operator has several call centers and none of them is named, of all.
  func deniesForAll(_ trigger: Trigger, _ organization: Int?, _ proof: NewsEvidence)
    -> Bool
  {
    guard document.language == .italian, trigger.kind == .layoff, trigger.certainty == .negated,
      !story.isHeadline, trigger.lemma.hasPrefix("licenzia") || trigger.lemma.hasPrefix("esuber"),
      let organization, !document.places[sentence].contains(where: { $0.isCity }),
      sites.count > 1
        || document.names[sentence].contains(where: { $0.organization == organization })
    else { return false }
    addWide(trigger, nil, organization, document.mainCountry, proof)
    return true
  }

  /// `licenziati i 600 del call center di Paternò`: those who work there.
  func isOfCenter(_ number: NewsNumber) -> Bool {
    guard document.language == .italian, marks.covers(.of, number.tokens.upperBound),
      (number.least ?? 0) >= 10
    else { return false }
    return document.word(number.tokens.lowerBound - 1).isOne(
      of: "i", "gli", "dei", "ai", "degli", "tra", "per", "in", "oltre")
      && marks.begins(.site, at: number.tokens.upperBound + 1)
  }

  /// `il servizio clienti di Lugano sarà soppresso`: of jobs it is a cut, of a call center its end.
  func suppresses(_ trigger: Trigger) -> Bool {
    guard document.language.isOne(of: .italian, .spanish),
      trigger.lemma.isOne(of: "sopprimere", "eliminare", "suprimir", "eliminar"),
      let target = target(of: trigger),
      mentions[target].isStrong || !mentions[target].cities.isEmpty && trigger.isPassive
    else { return false }
    let near = between(
      trigger.isPassive ? mentions[target].tokens.upperBound : trigger.tokens.upperBound,
      trigger.isPassive ? trigger.tokens.lowerBound : mentions[target].begin)
    return !near.contains { marks.begins([.job].asClasses, at: $0) }
      // `i posti soppressi nel call center`
      && !marks.covers(.job, trigger.tokens.lowerBound - 1)
      // `los 30 empleos que suprimió en su call center`
      && !(document.language == .spanish
        && (1...2).contains { document.word(mentions[target].begin - $0) == "en" })
  }
}
