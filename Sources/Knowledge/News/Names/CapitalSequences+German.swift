/// Where a name begins and ends in German, where every noun has a capital.
extension CapitalSequences {
  /// `Der Callcenter-Betreiber Twenty4help`, `Telekommunikationskonzern Vodafone`: the noun is none of the name.
  private func behindNoun(_ range: Range<Int>, _ marks: SentenceMarks) -> Int? {
    guard range.count > 1 else { return nil }
    return (range.lowerBound..<range.upperBound - 1).last { token in
      guard document.tokens[token].kind == .word, document.tokens[token + 1].kind == .word,
        // `Comdirect Bank AG`: a noun before a legal form is the end of the name.
        !LegalForms.all.contains(document.word(token + 1)),
        // `Stadtwerke Gera`, `Sparkasse Köln`: the town is part of the name.
        !OrganizationFinder.beginsFirm(document.word(token))
          || !GermanTowns.isTown(document.word(token + 1))
      else { return false }
      return marks.covers([.orgNoun, .clientNoun, .union, .sector].asClasses, token)
        || Self.partners.contains(document.word(token))
        || OrganizationFinder.isCompoundNoun(document.word(token))
        // `Online-Händler Voxalia`
        || token - 1 > range.lowerBound && document.tokens[token - 1].folded == "-"
          && OrganizationFinder.isCompanyNoun(document.word(token))
    }.map { $0 + 1 }
  }

  /// What one firm is to another: `im Callcenter des Partners Norvex`.
  private static let partners: WordSet = [
    "partner", "partners", "partnerfirma", "partnerunternehmen", "subunternehmer",
    "subunternehmers", "auftragnehmer", "auftragnehmers", "vermieter", "vermieters", "mieter",
    "mieters", "ankermieter", "konkurrent", "konkurrenten", "rivale", "rivalen", "wettbewerber",
    "wettbewerbers", "mitbewerber", "mitbewerbers", "nachfolger", "nachfolgers", "vorganger",
    "vorgangers", "branchenprimus", "branchenfuhrer", "arbeitgeber", "arbeitgebers", "kunde",
    "auftraggeber", "auftraggebers", "outsourcer", "outsourcers", "platzhirsch", "onlinehandel",
    "versandhandel", "modehandel", "mobelhandel", "eigentumer", "eigentumers", "eigentumerin",
    "inhaber", "inhabers", "inhaberin", "besitzer", "besitzers", "muttergesellschaft",
    "mutterkonzern", "tochtergesellschaft", "tochterfirma", "kaufer", "kauferin",
  ]

  /// `Neues AMS-Callcenter`, `Pläne von Voxalia`: adjectives and nouns that a sentence begins with.
  private func withoutFirst(_ range: Range<Int>, _ marks: SentenceMarks) -> Range<Int> {
    var range = range
    if range.count > 1,
      range.lowerBound == marks.firstWord
        || document.tokens[range.lowerBound - 1].folded == ":",
      [
        "neue", "neuer", "neues", "neuen", "grosser", "grosses", "grosse", "weiteres", "weiterer",
        "erstes", "zweites", "deutsche", "deutsches", "ehemaliges", "modernes",
      ].contains(
        document.word(range.lowerBound)), document.tokens[range.lowerBound + 1].kind == .word,
      document.known(range) == nil
    {
      range = range.lowerBound + 1..<range.upperBound
    }
    // `Schließt Norvex das Callcenter?`: the verb that a question begins with.
    if range.count > 1, range.lowerBound == marks.firstWord, isVerbFirst(range.lowerBound),
      document.tokens[range.lowerBound + 1].kind == .word, document.known(range) == nil
    {
      range = range.lowerBound + 1..<range.upperBound
    }
    if let of = range.last(where: {
      document.tokens[$0].folded.isOne(of: "von", "und", "der", "des")
    }),
      of + 1 < range.upperBound, document.known(range) == nil
    {
      range = of + 1..<range.upperBound
    }
    return range
  }

  private func isVerbFirst(_ index: Int) -> Bool {
    let word = document.word(index)
    return (word.hasSuffix("t") || word.hasSuffix("te"))
      && document.verbs(index).contains { [.present, .past].contains($0.form) }
  }

  /// `Hamburger`, `Nürnberger`
  func isAdjectiveOfTown(_ index: Int) -> Bool {
    document.knowledge.placeWords.country(ofDemonym: document.word(index)) != nil
      || document.townOfAdjective(index) != nil
  }

  /// Nouns with no article that stand behind their verb and its subject.
  static let objects: WordSet = [
    "geruchte", "berichte", "medienberichte", "spekulationen", "meldungen", "vorwurfe", "kritik",
    "personal", "insolvenz", "insolvenzantrag", "konkurs", "verstarkung", "nachwuchs", "arbeit",
    "kurzarbeit", "stellen", "arbeitsplatze", "verluste", "gewinne", "millionen", "gesprache",
    "verhandlungen", "quereinsteiger", "mitarbeiter", "berater", "geschichte", "vergangenheit",
    "zukunftsmusik",
  ]

  /// Nouns behind a name that say that it has part of somebody else: `Bertelsmann-Gemeinschaftsfirma`.
  private static let ofParents: WordSet = [
    "tochter", "tochterfirma", "tochtergesellschaft", "tochterunternehmen", "gemeinschaftsfirma",
    "gemeinschaftsunternehmen", "ableger", "beteiligung", "spross", "sprossling", "enkelin",
    "abspaltung", "ausgrundung",
  ]

  /// `die Bertelsmann-Tochter` with no name behind it: the parent does nothing there.
  private func isParentAlone(_ range: Range<Int>) -> Bool {
    range.count >= 3 && document.tokens[range.upperBound - 2].folded == "-"
      && Self.ofParents.contains(document.word(range.upperBound - 1))
  }

  /// `dürften bei Voxalia Austria Kündigungen folgen`: a noun of what happens is none of the name, nor a time, `werden die Räume
  /// von Voxalia Ende August übergeben`.
  private func beforeHappening(_ range: Range<Int>, _ marks: SentenceMarks) -> Range<Int> {
    guard range.count > 1,
      let noun = (range.lowerBound + 1..<range.upperBound).first(where: { token in
        document.tokens[token - 1].kind == .word
          && (document.word(token).isOne(of: "ende", "anfang", "mitte")
            && document.knowledge.dates.words.months[document.word(token + 1)] != nil
            || marks.covers(
              [.layoffNoun, .closeNoun, .expandNoun, .moveNoun, .planNoun, .strikeNoun, .role]
                .asClasses, token))
      })
    else { return range }
    return range.lowerBound..<noun
  }

  /// `die snt-regiocom Customer Care SE`: what stands in small letters before the hyphen.
  func withSmallBegin(_ range: Range<Int>, _ marks: SentenceMarks) -> Range<Int> {
    let tokens = document.tokens
    let first = range.lowerBound
    guard marks.range.contains(first - 2), tokens[first - 1].folded == "-",
      !tokens[first - 1].hasBlankBefore, !tokens[first].hasBlankBefore,
      tokens[first - 2].kind == .word, !tokens[first - 2].isCapitalized,
      (2...5).contains(tokens[first - 2].bytes.count),
      !tokens[first - 2].folded.isOne(of: "ex", "nicht", "anti", "pro", "neu", "alt", "vor", "noch")
    else { return range }
    return first - 2..<range.upperBound
  }

  /// `des Rostocker Norvex-Callcenters`: the adjective of a town says where it is, not whose.
  private func behindTownAdjective(_ range: Range<Int>, _ marks: SentenceMarks) -> Range<Int> {
    guard range.count == 2, document.tokens[range.lowerBound + 1].kind == .word,
      !marks.isKnown(range.lowerBound + 1), document.known(range) == nil,
      !OrganizationFinder.beginsFirm(document.word(range.lowerBound + 1)),
      isAdjectiveOfTown(range.lowerBound)
    else { return range }
    return range.lowerBound + 1..<range.upperBound
  }

  /// The name in a run of capitalized words; nil where it is none.
  func inGerman(_ whole: Range<Int>, _ marks: SentenceMarks) -> Range<Int>? {
    let tokens = document.tokens
    guard var range = withinGermanCompound(withoutFirst(whole, marks), marks) else { return nil }
    // `vom Callcenter Voxalia`
    if let site = marks.phrase(.site, at: range.lowerBound), site.upperBound < range.upperBound,
      tokens[site.upperBound].kind == .word, tokens[site.upperBound].isCapitalized,
      document.known(range) == nil,
      // `die Dialogcenter Saale GmbH`
      !LegalForms.all.contains(document.word(range.upperBound - 1))
    {
      range = site.upperBound..<range.upperBound
    }
    if document.known(range) == nil, let begin = behindNoun(range, marks) {
      range = begin..<range.upperBound
      // `Anbieter von Software` names nobody.
      if !tokens[begin].isCapitalized, !document.words[begin].isSmallName { return nil }
    }
    if isParentAlone(range) { return nil }
    // `In Gera sucht Voxalia Personal`: what it looks for.
    if range.count > 1, Self.objects.contains(document.word(range.upperBound - 1)),
      tokens[range.upperBound - 2].kind == .word, document.known(range) == nil
    {
      range = range.lowerBound..<range.upperBound - 1
    }
    // `bietet das Callcenter von Norvex Platz für 300 Agenten`
    if range.count == 2, document.word(range.upperBound - 1).isOne(of: "platz", "raum"),
      document.word(range.upperBound) == "fur", document.known(range) == nil
    {
      range = range.lowerBound..<range.upperBound - 1
    }
    range = beforeHappening(range, marks)
    if range.count > 1, document.known(range) == nil,
      let site = (range.lowerBound + 1..<range.upperBound).first(where: {
        marks.begins([.site, .weakSite, .person].asClasses, at: $0)
      }),
      // `Nordkap Telefonservice GmbH`
      !LegalForms.all.contains(document.word(range.upperBound - 1)),
      !endsLikeFirm(range), !isInApposition(range, marks)
    {
      if let end = knownEnd(range) { return range.lowerBound..<end }
      // `Telekom-Call-Centern`, `die Teldas Call Center`: whose they are.
      let isJoined = tokens[site - 1].folded == "-"
      if !isJoined || site - 1 > range.lowerBound {
        range = range.lowerBound..<(isJoined ? site - 1 : site)
      }
      if isJoined { range = behindTownAdjective(range, marks) }
    }
    // `Schließung des Callcenters`
    while range.count > 1, !tokens[range.upperBound - 1].isCapitalized,
      tokens[range.upperBound - 1].kind == .word, document.known(range) == nil
    {
      range = range.lowerBound..<range.upperBound - 1
    }
    // `des Osnabrücker Unternehmens`
    if range.count > 1, tokens[range.upperBound - 2].folded != "-",
      document.word(range.upperBound - 1).isOne(
        of: "unternehmens", "unternehmen", "konzerns", "firma", "betreibers", "dienstleisters")
    {
      return nil
    }
    // `die Hamburger Nordsee Direktbank`, `der Nürnberger Fonwerk AG`
    if range.count > 2, isAdjectiveOfTown(range.lowerBound),
      marks.covers(.article, range.lowerBound - 1),
      tokens[range.lowerBound + 1].kind == .word,
      !marks.isKnown(range.lowerBound + 1),
      document.known(range) == nil
    {
      range = range.lowerBound + 1..<range.upperBound
    }
    // Bertelsmann-Tochter Arvato
    if range.count >= 4,
      tokens[range.lowerBound + 1].folded == "-",
      tokens[range.lowerBound + 2].folded.isOne(
        of: "tochter", "konzern", "gruppe", "ableger", "dienstleister", "betreiber", "mutter",
        "konkurrent")
    {
      range = range.lowerBound + 3..<range.upperBound
    }
    // `die Voxalia-Gruppe`
    if range.count >= 3, tokens[range.upperBound - 2].folded == "-",
      [
        "gruppe", "unternehmensgruppe", "firmengruppe", "holding", "konzern", "konzerns", "tochter",
        "chef", "sprecher", "sprecherin",
        "beschaftigten",
        "mitarbeiter", "mitarbeitern", "betriebsrat", "filiale", "zentrale", "fuhrung", "kunden",
        "geschaftsfuhrer", "vorstand", "management",
      ].contains(document.word(range.upperBound - 1))
    {
      range = range.lowerBound..<range.upperBound - 2
    }
    // `Voxalia-Versand`, `Voxalia-Gruppe`: called by the name alone.
    if range.count == 3, tokens[range.lowerBound + 1].folded == "-",
      tokens[range.lowerBound + 2].folded.isOne(
        of: "versand", "konzern", "konzerns", "gruppe", "handelsgruppe"),
      document.known(range) == nil
    {
      range = range.lowerBound..<range.lowerBound + 1
    }
    // Quelle-Versandhandel
    if range.count >= 3,
      document.tokens[range.lowerBound + 1].folded == "-",
      document.known(range) == nil,
      KnownOrganizations.shared.contains(document.word(range.lowerBound)),
      // Two firms that became one.
      !KnownOrganizations.shared.contains(document.word(range.lowerBound + 2))
    {
      range = range.lowerBound..<range.lowerBound + 1
    }
    return range
  }
}
