/// Names that German joins with other nouns: `Voxalia-Sprecherin`, `Sparkassen-Callcenter Voxalia`.
extension CapitalSequences {
  /// Nouns that make no name of what stands before them with a hyphen: `Outsourcing-Partner`.
  private static let plainEnds: WordSet = [
    "partner", "partners", "partnern", "markt", "branche", "geschaft", "strategie", "projekt",
    "projekte", "vertrag", "vertrage", "team", "teams", "standard", "standards", "bereich",
    "angebot", "angebote", "modell", "modelle", "kunde", "kunden", "welt", "szene", "landschaft",
    "vertrieb", "tarif", "tarife", "streit", "tarifstreit", "konflikt", "verhandlungen", "aktie",
    "aktien", "deal", "ubernahme", "verkauf", "krise", "pleite", "insolvenz",
  ]
  /// People of a firm, and what it has, behind a hyphen.
  private static let peopleOfFirms: WordSet = [
    "beschaftigte", "beschaftigten", "beschaftigter", "mitarbeiter", "mitarbeitern",
    "mitarbeiterin", "mitarbeiterinnen", "angestellte", "angestellten", "kollegen", "betriebsrat",
    "betriebsrate", "belegschaft", "personal", "kunde", "kunden", "zentrale", "hotline",
    "kundendienst", "kundenservice", "tarifstreit", "spitze", "fuhrung", "leitung", "vertreter",
    "agenten", "standort", "standorte", "standorten", "niederlassung", "gelande", "gebaude",
    "aktie", "aktien", "jobs", "arbeitsplatze", "stellen",
  ]

  /// The name in a run that is joined with other nouns; nil where it is none.
  func withinGermanCompound(_ whole: Range<Int>, _ marks: SentenceMarks) -> Range<Int>? {
    let tokens = document.tokens
    var range = whole
    if range.count < 2 || document.known(range) != nil { return range }
    // `das AMS Niederösterreich`, `Verdi Sachsen`: the office of a region is told by its name.
    if range.count == 2, let entry = document.known(range.lowerBound..<range.lowerBound + 1),
      [.agency, .union, .association].contains(entry.role),
      Gazetteer.shared.names(document.word(range.lowerBound + 1)) != nil
    {
      return range.lowerBound..<range.lowerBound + 1
    }
    // `Voxalia-Generaldirektor Dipl.-Ing. Wolf Berg`
    if range.count >= 3,
      let hyphen = (range.lowerBound + 1..<range.upperBound - 1).first(where: {
        tokens[$0].folded == "-"
          && (OrganizationFinder.isOffice(document.word($0 + 1))
            || Self.peopleOfFirms.contains(document.word($0 + 1)))
      })
    {
      return range.lowerBound..<hyphen
    }
    if range.count >= 3, tokens[range.upperBound - 2].folded == "-",
      Self.plainEnds.contains(document.word(range.upperBound - 1))
    {
      guard KnownOrganizations.shared.contains(document.word(range.lowerBound)) else { return nil }
      return range.lowerBound..<range.upperBound - 2
    }
    // `die „Call Center GmbH Ringo“`, `Standort Voxalia GmbH`
    while range.count > 1,
      LegalForms.all.contains(document.word(range.lowerBound))
        || document.word(range.lowerBound).isOne(of: "standort", "niederlassung", "filiale"),
      tokens[range.lowerBound + 1].kind == .word
    {
      range = between(range.lowerBound + 1, range.upperBound)
    }
    // `die Voxalia Unternehmensgruppe`
    if document.word(range.upperBound - 1).isOne(of: "unternehmensgruppe", "firmengruppe") {
      let isJoined = range.count > 2 && tokens[range.upperBound - 2].folded == "-"
      return between(range.lowerBound, range.upperBound - (isJoined ? 2 : 1))
    }
    return calledBehindSite(range, marks) ?? range
  }

  /// `Bonner Callcenter Voxalia`, `Sparkassen-Callcenter Voxalia`: what the call center is called.
  private func calledBehindSite(_ range: Range<Int>, _ marks: SentenceMarks) -> Range<Int>? {
    guard range.count > 2,
      let begin = (range.lowerBound + 1..<range.upperBound).first(where: {
        marks.begins(.site, at: $0)
      }), let site = marks.phrase(.site, at: begin), site.upperBound < range.upperBound,
      document.tokens[site.upperBound].kind == .word,
      document.tokens[site.upperBound].isCapitalized, !marks.isKnown(site.upperBound),
      !LegalForms.all.contains(document.word(range.upperBound - 1)),
      !endsLikeFirm(range),
      Gazetteer.shared.names(document.word(site.upperBound)) == nil,
      document.tokens[begin - 1].folded == "-" || isAdjectiveOfTown(begin - 1)
    else { return nil }
    return site.upperBound..<range.upperBound
  }

  /// `übernimmt die Contavis GmbH das Callcenter von Voxalia`: in German these stand between any nouns, and join no names.
  func isBetweenGermanNouns(_ word: String, _ isInstitution: Bool) -> Bool {
    document.language == .german && !isInstitution && word.isOne(of: "das", "des", "von")
  }

  /// `Voxalia Service Center Solutions`, `Contavis Call Center Holding`: the last word is one of names.
  func endsLikeFirm(_ range: Range<Int>) -> Bool {
    document.word(range.upperBound - 1).isOne(
      of: "solutions", "services", "group", "international", "partners", "company", "europe",
      "deutschland", "austria", "germany")
  }

  /// `Das Bonner Callcenter Voxalia Contact Centers`: the whole of it is a name.
  func isInApposition(_ range: Range<Int>, _ marks: SentenceMarks) -> Bool {
    marks.range.contains(range.lowerBound - 1) && marks.covers(.site, range.lowerBound - 1)
      && document.tokens[range.lowerBound - 1].kind == .word
  }

  /// The end of a name that is known and has a call center in it: `Competence Call Center Holding`.
  func knownEnd(_ range: Range<Int>) -> Int? {
    guard range.count > 2 else { return nil }
    return (range.lowerBound + 2..<range.upperBound).last {
      document.tokens[$0 - 1].kind == .word && document.known(range.lowerBound..<$0) != nil
    }
  }
}
