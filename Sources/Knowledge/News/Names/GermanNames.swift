/// Names of companies of several words, as German writes them: `Holsteiner Privatbank`, `Reisefuchs Direkt`.
extension OrganizationFinder {
  /// What names of companies end with, also as part of a word: `Privatbank`, `Landesversicherung`.
  private static let firmEndings: WordEndings = [
    "bank", "kasse", "versicherung", "versicherungen", "krankenversicherung", "assekuranz",
    "direkt", "versand", "energie", "strom", "gas", "werke", "mobil", "mobilfunk", "telekom",
    "telefon", "fon", "reisen", "touristik", "bahn", "post", "air", "airlines", "kontakt",
    "dialog", "kommunikation", "service", "logistik", "handel", "leben", "finanz", "kredit",
    "media", "medien", "verlag", "netz", "technik", "systeme", "gruppe", "gesellschaft", "phone",
    "telefonie", "assistance", "contact", "connect", "voice", "services", "care", "call", "direct",
  ]
  /// The same at the begin of a name: `Volksbank Nordharz`.
  private static let firmBegins: WordEndings = [
    "bank", "kasse", "versicherung", "stadtwerke", "dialog", "telefon", "verkehrsbetriebe",
  ]
  /// Whether names of companies begin with a word, also as the end of a longer one.
  static func beginsFirm(_ word: String) -> Bool { firmBegins.end(word) }

  /// Nouns that stand behind a company with no article.
  private static let plainNouns: WordSet = [
    "arbeit", "geld", "personal", "beratung", "kontakt", "recht", "zeit", "platz", "insolvenz",
    "investitionen", "kunden", "auskunft", "stellung", "verlust", "gewinn",
    "ende", "anfang", "mitte", "beginn", "interesse", "anspruch", "anspruche", "erfolg", "hilfe",
    "angst", "hoffnung", "hoffnungen", "sorgen", "zugang", "protest", "widerstand", "druck",
    "bedenken", "einspruch", "klage", "beschwerde", "entwarnung", "klarheit", "erleichterung",
  ]
  func isPlainNoun(_ key: String) -> Bool {
    Self.plainNouns.contains(key) || CapitalSequences.objects.contains(key)
  }

  /// Whole words that names of companies end with.
  private static let lastWords: WordSet = [
    "nord", "sud", "ost", "west", "mitte", "international", "deutschland", "austria", "suisse",
    "europa", "online", "digital", "group",
  ]
  /// Words that end so and are no part of a name.
  private static let ordinary: WordSet = [
    "arbeit", "kundenservice", "telefonservice", "kundendialog", "kundenkontakt", "autobahn",
    "eisenbahn", "blutgas", "notenbank", "datenbank", "krankenkasse", "kurzarbeit", "megafon",
    "service", "kontakt", "dialog", "telefon", "technik", "handel", "leben", "netz", "post",
    "strom", "gas", "energie",
  ]

  /// Whether two or three words with capitals name a company, one of them by its ending: no two nouns of German
  /// stand side by side but in names.
  func isGermanFirm(_ candidate: NameCandidate) -> Bool {
    guard (2...3).contains(candidate.words),
      candidate.tokens.allSatisfy({ document.tokens[$0].kind == .word })
    else { return false }
    let marks = document.sentences[candidate.sentence]
    let first = document.word(candidate.tokens.lowerBound)
    let last = document.word(candidate.tokens.upperBound - 1)
    guard
      !marks.covers(
        [.site, .topic, .person, .job, .role, .agency, .union, .opener].asClasses,
        candidate.tokens.lowerBound),
      !marks.covers([.site, .weakSite, .person, .job].asClasses, candidate.tokens.upperBound - 1),
      !NameWords.units.contains(first), !isGermanOffice(first)
    else { return false }
    // Behind the first word of a sentence an adjective has its capital from there: `Neue Direktbank`.
    if candidate.isFirstInSentence, small.contains(first) { return false }
    if Self.lastWords.contains(last) { return true }
    if Self.beginsFirm(first) { return true }
    guard Self.firmEndings.end(last) else { return false }
    // `Freiburger Kontakt`, `Guter Service`: a word that is a noun by itself needs a name before it.
    return !Self.ordinary.contains(last)
      || !["er", "es", "en", "e"].contains { first.hasSuffix($0) }
  }

  /// `Rheinische Privatbank`, though the text begins with `der Rheinischen Privatbank`.
  mutating func preferNominative(_ number: Int, _ candidate: NameCandidate) {
    guard document.language == .german, candidate.words > 1 else { return }
    let first = document.word(candidate.tokens.lowerBound)
    let before = candidate.tokens.lowerBound - 1
    // `der Westfälischen Direktbank`, which is not named otherwise.
    if candidate.tokens == document.organizations[number].tokens, before >= 0,
      document.word(before) == "der",
      ["ischen", "tschen", "lichen"].contains(where: { first.hasSuffix($0) })
    {
      let whole = document.string(candidate.tokens)
      let adjective = document.string(
        between(candidate.tokens.lowerBound, candidate.tokens.lowerBound + 1))
      document.organizations[number].name =
        String(adjective.dropLast()) + String(whole.dropFirst(adjective.count))
      return
    }
    let name = document.organizations[number].name
    let other = document.string(candidate.tokens)
    if name.utf8.count == other.utf8.count + 1, other.utf8.count > 8,
      document.word(candidate.tokens.lowerBound).hasSuffix("e"), other.prefix(4) == name.prefix(4)
    {
      document.organizations[number].name = other
    }
  }

  /// `die Firma Fonteam`, `das Unternehmen Dialoghaus`: no other noun follows one so.
  func isCalled(_ candidate: NameCandidate, _ noun: Int) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let end = after(candidate)
    if candidate.words == 1, noun + 1 == candidate.tokens.lowerBound,
      marks.covers(.orgNoun, noun), marks.covers(.article, noun - 1),
      ["team", "haus", "werk", "werke", "bank", "bahn", "post", "kasse", "video", "mail"]
        .contains(where: { candidate.key.hasSuffix($0) && candidate.key != $0 })
    {
      return true
    }
    guard candidate.words == 1, !isPlace(candidate), noun + 1 == candidate.tokens.lowerBound,
      marks.covers(.orgNoun, noun) || Self.isCompoundNoun(document.word(noun)),
      marks.covers(.article, noun - 1), !small.contains(candidate.key),
      !Self.plainNouns.contains(candidate.key),
      // `bietet die Bank Beratung an`: behind a verb another noun may follow.
      !marks.range.contains(noun - 2) || document.tokens[noun - 2].kind == .mark
        || marks.covers([.of, .locative, .by, .site, .weakSite].asClasses, noun - 2)
        || marks.covers(.of, noun - 1)
    else { return false }
    return !marks.range.contains(end) || document.tokens[end].kind == .mark
      || marks.covers([.locative, .clause].asClasses, end) || !document.verbs(end).isEmpty
  }

  private static let offices: WordEndings = [
    "chef", "chefin", "minister", "ministerin", "leiter", "leiterin", "sprecher", "sprecherin",
    "fuhrer", "fuhrerin", "prasident", "prasidentin", "vorsitzender", "vorsitzende", "sekretar",
    "sekretarin", "direktor", "direktorin", "verwalter", "verwalterin", "burgermeister",
    "burgermeisterin", "grunder", "grunderin", "vorstand", "forderer", "forderin", "anwalt",
    "anwaltin", "senator", "senatorin", "manager", "managerin", "stadtrat", "landrat",
    "landratin", "ratin", "beauftragter", "beauftragte", "experte", "expertin", "inhaber",
    "inhaberin", "geschaftsfuhrung",
  ]

  /// Whether a word is what a person is, also as part of a longer one: `Vorstandschef`, `Wirtschaftsminister`.
  func isGermanOffice(_ word: String) -> Bool { Self.isOffice(word) }

  static func isOffice(_ word: String) -> Bool {
    offices.end(word) && word != "marktfuhrer"
  }
}

extension CapitalSequences {
  /// The key of a name whose first word is an adjective, whatever its case: `der Rheinischen Privatbank`.
  func inNominative(_ key: String) -> String {
    guard let blank = key.utf8.firstIndex(of: UInt8(ascii: " ")) else { return key }
    let first = String(key[..<blank])
    guard first.hasSuffix("en") || first.hasSuffix("er") || first.hasSuffix("em"),
      Self.adjectives.end(first)
    else { return key }
    return String(first.dropLast(1)) + key[blank...]
  }

  private static let adjectives: WordEndings = [
    "ischen", "ischer", "ischem", "lichen", "licher", "tschen", "tscher",
  ]

  /// `Kontakthaus Nord GmbH & Co. KG` with all of its legal form.
  func withPartnership(_ range: Range<Int>, _ marks: SentenceMarks) -> Range<Int> {
    let end = range.upperBound
    guard document.word(end - 1).isOne(of: "gmbh", "ag", "ug", "mbh"),
      marks.range.contains(end + 2),
      document.tokens[end].folded == "&", document.word(end + 1) == "co"
    else { return range }
    let last = document.tokens[end + 2].folded == "." ? end + 3 : end + 2
    guard marks.range.contains(last), document.word(last).isOne(of: "kg", "kgaa", "ohg") else {
      return range
    }
    return between(range.lowerBound, last + 1)
  }
}
