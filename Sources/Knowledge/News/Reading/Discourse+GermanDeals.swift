import Switchboard

/// What German tells of firms and call centers that somebody would like to have, and of firms that are bought whole.
extension Discourse {
  /// `kauft den Callcenter-Betreiber Voxalia`, `übernimmt die Callcentersparte`: a firm with all that it has, in no city.
  func isWholeFirm(_ part: Range<Int>, _ buyer: Int) -> Bool {
    part.contains { token in
      guard document.tokens[token].isCapitalized, isOfCallCenters(token) else { return false }
      // `Der Callcenter-Betreiber Voxalia kauft`: who buys.
      return !document.names[sentence].contains {
        $0.organization == buyer && $0.tokens.lowerBound == token + 1
      }
    }
  }

  /// Whether a noun is a firm, or a part of one, that runs call centers: `Callcenter-Betreiber`, `Callcentersparte`.
  func isOfCallCenters(_ noun: Int) -> Bool {
    guard noun > 0, document.words.indices.contains(noun) else { return false }
    let word = document.word(noun)
    let isCompound = Self.callCenterStems.contains { word.hasPrefix($0) && word != $0 }
    guard Self.firms.contains(where: { word.hasSuffix($0) || word.hasSuffix($0 + "s") }) else {
      return false
    }
    return isCompound
      || between(max(0, noun - 4), noun).contains { token in
        Self.callCenterStems.contains { document.word(token).hasPrefix($0) }
          || document.word(token) == "center"
            && document.word(token - 1).isOne(of: "call", "-")
      } && document.tokens[noun - 1].folded == "-"
  }

  private static let callCenterStems = [
    "callcenter", "contactcenter", "kundenservice", "kundendialog", "kundenkontakt",
    "telefonservice", "dialogmarketing", "kundendienst", "telefondienst", "outsourcing",
  ]

  private static let firms = [
    "betreiber", "betreiberin", "dienstleister", "anbieter", "unternehmen", "firma", "spezialist",
    "gruppe", "kette", "tochter", "konzern", "gesellschaft", "sparte", "geschaft", "agentur",
    "spezialisten", "dienstleistern", "betreibern",
  ]

  /// Those that the text calls a firm that runs call centers: `der Callcenter-Betreiber Voxalia`, `Voxalia, ein
  /// Callcenter-Dienstleister`.
  func findCallCenterFirms() {
    guard document.language == .german else { return }
    for index in document.sentences.indices {
      sentence = index
      for name in document.names[index]
      where document.organizations[name.organization].role.mayOperate {
        let end = name.tokens.upperBound
        let isApposed =
          marks.range.contains(end) && document.tokens[end].folded == ","
          && marks.covers([.article, .indefinite].asClasses, end + 1)
          && between(end + 2, min(marks.range.upperBound, end + 8)).prefix {
            document.tokens[$0].folded != ","
          }.contains { isOfCallCenters($0) }
        if isOfCallCenters(name.tokens.lowerBound - 1) || isApposed {
          callCenterFirms.insert(name.organization)
        }
      }
    }
  }

  /// `Der Callcenter-Betreiber Voxalia hat in Gera 160 Mitarbeiter`, `der Callcenter-Dienstleister Voxalia in Gera`: who
  /// does nothing else has one where its people are.
  func callCenterFirmsInCities() {
    guard document.language == .german, mentions.allSatisfy({ $0.cities.isEmpty }) else { return }
    for name in document.names[sentence] where callCenterFirms.contains(name.organization) {
      let part = stretch(around: name.tokens.lowerBound)
      let isStaffed =
        triggers.contains {
          [.have, .employ].contains($0.kind) && $0.certainty == .asserted
            && part.contains($0.tokens.lowerBound)
        } && counted.contains { !$0.isJob && part.contains($0.tokens.lowerBound) }
      guard
        let city = document.places[sentence].first(where: {
          $0.isCity && $0.part == .plain && part.contains($0.tokens.lowerBound)
            && document.word($0.tokens.lowerBound - 1) == "in"
            && (isStaffed || $0.tokens.lowerBound == name.tokens.upperBound + 1)
            && !barred.contains($0.tokens.lowerBound)
        }), here(city).allSatisfy({ sites[$0].organization != name.organization })
      else { continue }
      let isHappening = triggers.contains {
        part.contains($0.tokens.lowerBound) && ![.have, .employ, .strike].contains($0.kind)
      }
      if isHappening { continue }
      let number = site(
        organization: name.organization, city: city, token: name.tokens.lowerBound,
        status: .operating,
        evidence: evidence(
          between(
            min(name.tokens.lowerBound, city.tokens.lowerBound),
            max(name.tokens.upperBound, city.tokens.upperBound)), "firm.city"))
      if let number { (focusSite, focusCity) = (number, city) }
      count(name.organization)
    }
  }

  /// `hat Interesse an den Voxalia-Niederlassungen in Gera geäußert`, `verhandelt über die Übernahme des Callcenters`: who may
  /// take it over.
  func interestsInGerman() {
    guard document.language == .german,
      let mark = marks.range.first(where: { Self.interests.contains(document.word($0)) }),
      case let part = stretch(around: mark)
    else { return }
    let isInterest = document.word(mark).hasPrefix("interess")
    guard isInterest || part.contains(where: { Self.deals.contains(document.word($0)) }),
      let index = mentions.firstIndex(where: {
        part.contains($0.begin) && !$0.cities.isEmpty && ($0.begin > mark || isInterest)
      }), !part.contains(where: { marks.covers(.negator, $0) })
    else { return }
    let mention = mentions[index]
    let names = document.names[sentence].filter {
      part.contains($0.tokens.lowerBound)
        && document.organizations[$0.organization].role.mayOperate
        && !mention.tokens.overlaps($0.tokens) && $0.tokens.upperBound <= max(mark, mention.begin)
    }
    // `über die Übernahme` speaks who would like to have it, `über den Verkauf` whose it is.
    let isSale = part.contains { document.word($0).hasPrefix("verkauf") }
    let owner =
      mention.organization
      ?? (names.count > 1 ? (isSale ? names[0] : names[names.count - 1]).organization : nil)
    guard let buyer = names.last(where: { $0.organization != owner })?.organization,
      let seller = owner ?? (mainOperator == buyer ? nil : mainOperator)
    else { return }
    mentions[index].isUsed = true
    triggers.removeAll { part.contains($0.tokens.lowerBound) && $0.kind == .have }
    for city in mention.cities.map(place) {
      let proof = evidence(part, "acquire.interest")
      let number = site(
        organization: seller, city: city, token: mention.begin, status: .operating, evidence: proof)
      add(
        .acquisition, .hedged, organization: buyer, site: number, place: city, date: nil,
        evidence: proof, token: mark)
      (focusSite, focusCity) = (number ?? focusSite, city)
    }
    count(seller)
  }

  private static let interests: WordSet = [
    "interesse", "interessiert", "interessieren", "gesprache", "gesprachen", "verhandlungen",
    "verhandelt", "verhandeln",
  ]

  private static let deals: WordSet = [
    "verkauf", "verkaufs", "ubernahme", "kauf", "erwerb", "verkaufen", "ubernehmen",
  ]

  /// `Ab Juli führt Norvex das Callcenter in Gera`: who is to run it from then on, where another one is told of.
  func runsLater(_ token: Int, _ part: Range<Int>, _ names: [NameMention]) -> GermanDeal? {
    guard document.word(token).isOne(of: "fuhrt", "betreibt", "fuhren", "betreiben"),
      isLater(part), names.count == 1,
      let mention = mentions.first(where: { part.contains($0.begin) }),
      mention.determiner == .definite, mention.organization != names[0].organization,
      !part.contains(where: { document.word($0).hasPrefix("weiter") }),
      !mention.cities.isEmpty || focusSite != nil,
      isRunByOther(mention, names[0].organization)
    else { return nil }
    triggers.removeAll { $0.tokens.contains(token) }
    return GermanDeal(
      token: token, part: part, buyer: names[0].organization,
      seller: onlyOther(names[0].organization), certainty: .planned, lemma: "ubernehmen")
  }

  /// Whether somebody else runs a call center, or the text tells that a new one is looked for.
  private func isRunByOther(_ mention: SiteMention, _ organization: Int) -> Bool {
    let known =
      mention.cities.isEmpty
      ? focusSite.map { [$0] } ?? [] : mention.cities.flatMap { here(place($0)) }
    return known.contains { sites[$0].organization != organization }
      || onlyOther(organization) != nil
  }

  /// The only other one of the text that may run a call center, if it does nothing else.
  private func onlyOther(_ organization: Int) -> Int? {
    let others = Set(document.names.joined().map(\.organization)).filter {
      $0 != organization && document.organizations[$0].role.mayOperate
    }
    return others.count == 1 ? others.first.flatMap { isOutsourcer($0) ? $0 : nil } : nil
  }

  /// `Für die Callcenter in Gera und Suhl hat sich ein Käufer gefunden, der Dienstleister Norvex`: who is to take them over.
  func buyerFound(_ found: Int, _ part: Range<Int>) -> Bool {
    let end = part.upperBound
    guard marks.range.contains(end), document.tokens[end].folded.isOne(of: ",", ":"),
      let name = document.names[sentence].first(where: {
        $0.tokens.lowerBound > end && document.organizations[$0.organization].role.mayOperate
      }),
      between(end + 1, name.tokens.lowerBound).allSatisfy({
        document.tokens[$0].isCapitalized || marks.covers([.article, .indefinite].asClasses, $0)
          || document.tokens[$0].folded == "-"
          || ["e", "er", "en"].contains(where: document.word($0).hasSuffix)
      })
    else { return false }
    let mention = mentions.firstIndex { part.contains($0.begin) && !$0.cities.isEmpty }
    var cities = mention.map { mentions[$0].cities.map(place) } ?? []
    if cities.isEmpty,
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && part.contains($0.tokens.lowerBound)
          && document.word($0.tokens.lowerBound - 1) == "fur"
      })
    {
      cities = CityList(document, sentence).list(from: first).map(place)
    }
    if cities.isEmpty, let focusSite, isRecent(focusSite, 2), let city = cityMention(of: focusSite)
    {
      cities = [city]
    }
    let seller =
      mention.flatMap { mentions[$0].organization }
      ?? (mainOperator == name.organization ? onlyOther(name.organization) : mainOperator)
    guard !cities.isEmpty, seller != name.organization else { return false }
    if let mention { mentions[mention].isUsed = true }
    let proof = evidence(between(part.lowerBound, name.tokens.upperBound), "acquire.buyer-found")
    for city in cities {
      var number = here(city).first { sites[$0].organization != name.organization }
      if number == nil, let seller {
        number = site(
          organization: seller, city: city, token: found, status: .operating, evidence: proof)
      }
      add(
        .acquisition, .planned, organization: name.organization, site: number, place: city,
        date: nil, evidence: proof, token: found)
      barred.insert(city.tokens.lowerBound)
    }
    return true
  }
}
