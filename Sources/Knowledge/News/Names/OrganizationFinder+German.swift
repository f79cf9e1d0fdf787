/// Where every noun has a capital: what tells names from nouns.
extension OrganizationFinder {
  /// Nouns of German for companies, of which new ones are made: `Telekommunikationskonzern`.
  static func isCompoundNoun(_ word: String) -> Bool {
    word.utf8.count > 9 && isCompanyNoun(word)
  }

  /// Whether a word is such a noun, or ends with one.
  static func isCompanyNoun(_ word: String) -> Bool {
    companyNouns.end(word)
  }

  private static let companyNouns =
    ([
      "betreiber", "dienstleister", "anbieter", "unternehmen", "konzern", "gesellschaft",
      "spezialist", "versicherer", "handler", "tochter", "gruppe", "firma", "hersteller",
      "versorger", "direktbank", "grossbank", "krankenkasse", "versicherung", "kette", "riese",
      "riesen", "discounter", "agentur", "airline", "versender", "spezialisten", "versandhaus",
      "tochterfirma", "marktfuhrer", "start-up", "startup", "vermittler", "makler", "veranstalter",
      "flieger", "reederei", "kaufhaus", "warenhaus", "fluglinie", "filialist", "portal",
      "marktplatz", "lieferdienst", "zusteller", "genossenschaft", "betreiberin",
      "firmen", "konzerne", "konzernen", "gesellschaften", "agenturen", "ketten", "krankenkassen",
      "investor", "dienstleisterin", "anbieterin", "handlerin", "netzbetreiber", "funker",
    ] as WordEndings).alsoWith("s")

  private static let nounEndings: WordEndings = [
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen",
    "tat", "taten", "nis", "nisse", "tum", "ling", "ment", "mente", "trag", "trage", "tag", "tage",
    "schlag", "lage", "euro", "prozent", "kasse", "bank", "bahn", "post", "amt", "dienst", "haus",
    "land", "stelle", "stellen", "platz", "platze", "geld", "recht", "werk", "zeit", "arbeit",
    "leitung", "branche", "kunden", "technik", "ismus", "ist", "isten", "erinnen", "erin", "rat",
    "verkehr", "markt", "zentrum", "zahl", "zahlen", "jahr", "jahre", "monat", "woche", "service",
    "hotline", "telefon", "aus", "ende", "start", "chef", "team", "job", "jobs", "idee", "auto",
    "kontakt", "projekt", "produkt", "system", "software", "internet", "online", "mail", "video",
    "demo", "info", "infos", "foto", "fotos", "buro", "buros", "metro", "thema", "firma", "klima",
    "drama", "villa", "pizza", "konto", "tempo", "lotto", "risiko", "studio", "radio", "index",
    "bonus", "status", "virus", "campus", "kurs", "bus", "haus", "basis", "praxis", "analysis",
    "krisis", "person", "saison", "region", "union", "station", "million", "pension", "balkon",
    "lohn", "ton", "sohn", "airline", "pipeline", "deadline", "auskunft", "kraft", "krafte",
    "kraften",
    "vorrang", "gang", "plan", "schutz", "bedarf", "gesprach", "gesprache", "anruf", "anrufe",
    "million", "millionen", "corona", "agenda", "kamera", "europa",
  ]
  /// The same of the plural, too.
  private static let allNounEndings = nounEndings.alsoWith("en")

  /// Endings that names have and nouns have not, but for those above.
  private static let nameEndings: WordEndings = [
    "a", "o", "x", "y", "com", "tel", "on", "is", "us", "os", "as", "net", "voice", "call", "line",
    "ag", "ic", "it", "ing", "plus", "ex", "ix", "ell", "ol", "ware", "tec", "tech", "med", "data",
    "max", "dia", "all", "vox", "fex", "dial", "rufwerk", "sprechwerk", "stimmwerk",
  ]

  /// Whether a word looks as names do and German nouns do not: `Voxalia`, `D2A`, `regioCall`.
  func looksLikeName(_ index: Int) -> Bool {
    let token = document.tokens[index]
    let word = token.folded
    guard token.kind == .word, !document.sentences[document.sentence(of: index)].isKnown(index),
      !small.contains(word)
    else { return false }
    if token.isAllCapitals { return word.utf8.count <= 6 }
    let letters = document.text.bytes[token.bytes].dropFirst()
    if letters.contains(where: { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }) {
      return true
    }
    return !Self.nounEndings.end(word) && Self.nameEndings.end(word)
  }

  /// Whether a single word, or each of several, has the ending of a noun and none of a name.
  func looksLikeNoun(_ candidate: NameCandidate) -> Bool {
    if KnownOrganizations.shared.contains(candidate.key) { return false }
    return candidate.tokens.allSatisfy { index in
      let token = document.tokens[index]
      guard token.kind == .word, !token.isAllCapitals else { return token.kind != .word }
      return !looksLikeName(index) && Self.allNounEndings.end(token.folded)
    }
  }

  /// Whether any word of a name is one that could be no noun.
  func hasNameWord(_ candidate: NameCandidate) -> Bool {
    candidate.tokens.contains { looksLikeName($0) || Self.english.contains(document.word($0)) }
  }

  private static let english: WordSet = [
    "services", "solutions", "group", "customer", "care", "media", "communications", "partner",
    "partners", "holding", "international", "deutschland", "direct", "contact", "marketing",
    "first",
  ]

  /// `die Teldas Call Center`, `TELDAS-Standorte`; `Teldas schließt Callcenter`.
  func isBesideSite(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let tokens = document.tokens
    let after = after(candidate)
    let first = candidate.tokens.lowerBound
    if marks.isKnown(first) { return false }
    // `Nach nur zwei Jahren schließt Voxalia ein Callcenter`
    if document.knowledge.dates.words.units[candidate.key] != nil
      || marks.numbers.contains(where: { $0.tokens.upperBound == first })
    {
      return false
    }
    if marks.begins(.site, at: after) { return !isAdjectiveOfCity(first) }
    let isName = candidate.words > 1 || looksLikeName(first)
    let of = front(candidate)
    if marks.range.contains(of) {
      let word = document.word(of)
      let isOf =
        word == "von" || isName && word.isOne(of: "der", "des", "vom", "bei")
      // `48 Beschäftigte der Jadebank`: a firm by its ending.
      if word == "der", marks.range.contains(of - 1), marks.covers(.person, of - 1),
        Self.firmsByEnding.end(candidate.key), !Self.isCompanyNoun(candidate.key),
        candidate.key.utf8.count > 7
      {
        return true
      }
      // `das Callcenter von Zalando`, `Mitarbeiter von Zalando`, `Kündigungen bei Zalando`
      if isOf, marks.range.contains(of - 1), tokens[of - 1].isCapitalized,
        marks.covers(
          [.site, .weakSite, .person, .closeNoun, .openNoun, .layoffNoun, .planNoun].asClasses,
          of - 1)
          || isGermanOffice(document.word(of - 1))
            && !document.word(of - 1).contains("meister")
            && !document.word(of - 1).contains("minister")
      {
        return true
      }
      // `Bei Voxalia in Cottbus arbeiten`
      if isName, word == "bei" { return true }
      if isName, word == "von", of > marks.range.lowerBound, tokens[of - 1].kind == .word,
        document.word(of - 1).isOne(
          of: "plane", "plan", "angaben", "vorhaben", "ubernahme", "verkauf", "insolvenz")
          || Self.heads.contains(document.word(of - 1))
      {
        return true
      }
    }
    if isNamedBehindSite(candidate) || isName && isAgentBeforeSite(of, after, marks) {
      return true
    }
    // `die Voxalia-Gruppe`
    if isName, marks.range.contains(after + 1), tokens[after].folded == "-",
      document.word(after + 1).isOne(
        of: "gruppe", "konzern", "konzerns", "tochter", "unternehmensgruppe", "firmengruppe",
        "holding")
    {
      return true
    }
    if marks.range.contains(after), tokens[after].folded == "-",
      marks.begins([.site, .weakSite].asClasses, at: after + 1)
    {
      // `im Nordpark-Center`: a building.
      if !marks.begins(.site, at: after + 1), marks.range.contains(of),
        document.word(of).isOne(of: "im", "am", "ins", "beim", "zum", "vom", "dem", "das"),
        document.word(after + 1).isOne(of: "center", "zentrum", "haus", "gebaude", "centers")
      {
        return false
      }
      return !isAdjectiveOfCity(first)
    }
    guard marks.range.contains(after) else { return false }
    if isSubjectOfGermanClause(candidate, after, marks) { return true }
    if document.verbs(after).contains(where: {
      [.open, .close, .layoff].contains($0.verbClass) && $0.form != .participle
    }),
      (1...4).contains(where: { marks.begins(.site, at: after + $0) })
    {
      return true
    }
    return false
  }

  private static let firmsByEnding: WordEndings = [
    "bank", "assekuranz", "strom", "gas", "telekom", "mobil", "reisen", "versicherung",
  ]

  /// Who speaks for a firm: `der Aufsichtsrat von Voxalia`.
  private static let heads: WordSet = [
    "aufsichtsrat", "vorstand", "geschaftsfuhrung", "unternehmensleitung", "konzernleitung",
    "management", "leitung", "betriebsrat", "belegschaft", "verwaltungsrat", "geschaftsleitung",
    "zentrale", "gesellschafter", "sprecher", "sprecherin", "chef", "chefin",
  ]

  /// `das Nürnberger Callcenter`
  private func isAdjectiveOfCity(_ index: Int) -> Bool {
    let word = document.word(index)
    guard word.hasSuffix("er") else { return false }
    // `sein Kärntner Callcenter`, `beide Thüringer Standorte`: behind such words stands no name.
    let before = document.word(index - 1)
    if [
      "sein", "seine", "seinem", "seinen", "ihr", "ihre", "ihrem", "ihren", "beide", "beiden",
      "zwei",
      "ein", "eine", "einem", "neue", "neues", "neuen",
    ].contains(before) {
      return true
    }
    return document.townOfAdjective(index) != nil
  }
}
