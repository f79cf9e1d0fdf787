/// What says of a word that it is the name of a firm where every noun has a capital: names have no article.
extension OrganizationFinder {
  /// Whether a word may be the only name of a text in German: it has no article of its own.
  func mayBeOnlyGermanName(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    guard document.language == .german else { return true }
    let index = candidate.tokens.lowerBound
    guard looksLikeName(index), !looksLikeNoun(candidate), !isPlainNoun(candidate.key) else {
      return false
    }
    if isBehindArticleAndAdjective(index, marks) { return false }
    // `Kopf der Norvex-Belegschaft`: the article is that of the noun behind the hyphen.
    return !marks.covers([.article, .indefinite, .possessive].asClasses, index - 1)
      || isOfCompound(candidate, marks) || isBehindRelative(candidate, marks)
  }

  /// `an der türkischen Riviera`, `der luxemburgische Eigentümer`: what an adjective is told of is a noun.
  private func isBehindArticleAndAdjective(_ index: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.range.contains(index - 2), document.tokens[index - 1].kind == .word,
      !document.tokens[index - 1].isCapitalized
    else { return false }
    let word = document.word(index - 1)
    return ["e", "en", "er", "es", "em"].contains { word.hasSuffix($0) }
      && marks.covers([.article, .indefinite, .possessive].asClasses, index - 2)
      && !Self.helping.contains(word)
  }

  /// How much speaks for a firm where German says it by the order of words.
  func likelihoodInGerman(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Int {
    guard document.language == .german else { return 0 }
    let before = front(candidate)
    if isOfCompound(candidate, marks) {
      // `die frühere Norvex-Managerin`
      return OrganizationFinder.former.contains(document.word(before)) ? 0 : 2
    }
    if isBehindRelative(candidate, marks) { return 2 }
    guard marks.range.contains(before) else { return 0 }
    let word = document.word(before)
    // `Die Kollegin heißt Svenja`
    if word.isOne(of: "heisst", "heissen", "hiess", "namens", "genannt") { return -2 }
    // `der Vermieter Norvex`, `der Kunde Norvex`; `des Partners Norvex`
    if document.tokens[before].isCapitalized, before > marks.firstWord {
      return Self.othersInGerman.contains(word) ? -2 : Self.partners.contains(word) ? 2 : 0
    }
    // `hat Norvex berufen`, `hat sich Norvex entschieden`, `sagte Norvex`, `weil Norvex schließt`
    return Self.clauseWords.contains(word)
      // `Davon könne keine Rede sein, so Norvex`
      || word == "so" && document.tokens[before - 1].folded == ","
      || isFiniteInGerman(before, marks) ? 2 : 0
  }

  /// `Norvex-Chefin`, `Norvex-Leute`, `Norvex-Standorte`: a person, a place of work or a kind of firm behind a hyphen.
  func isOfCompound(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    let hyphen = candidate.tokens.upperBound
    guard marks.range.contains(hyphen + 1), document.tokens[hyphen].folded == "-",
      !document.tokens[hyphen].hasBlankBefore
    else { return false }
    return marks.begins([.site, .weakSite, .person, .role, .job].asClasses, at: hyphen + 1)
      || isGermanOffice(document.word(hyphen + 1))
      || Self.compounds.contains(document.word(hyphen + 1))
  }

  /// `die Stilllegung, die Norvex am Standort Gera vollzogen hat`, `das Gebäude, aus dem Norvex ausgezogen ist`.
  private func isBehindRelative(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    let pronoun = candidate.tokens.lowerBound - 1
    guard marks.range.contains(pronoun - 1), Self.pronouns.contains(document.word(pronoun)),
      !hasPlainNounBehind(candidate, marks)
    else { return false }
    // `der Erlös geht an`: the verb of a relative clause stands at its end.
    if isFiniteInGerman(candidate.tokens.upperBound, marks) { return false }
    return document.tokens[pronoun - 1].folded == ","
      || marks.range.contains(pronoun - 2) && document.tokens[pronoun - 2].folded == ","
        && marks.covers([.locative, .of, .by, .forMark].asClasses, pronoun - 1)
  }

  private func hasPlainNounBehind(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    let after = candidate.tokens.upperBound
    return marks.range.contains(after) && document.tokens[after].isCapitalized
  }

  /// A verb in small letters, known or with the ending of one: `feiert`, `schneidet`, `reagierte`, `stecke`.
  func isFiniteInGerman(_ token: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.range.contains(token), document.tokens[token].kind == .word,
      !document.tokens[token].isCapitalized || token == marks.firstWord
    else { return false }
    let word = document.word(token)
    if Self.helping.contains(word) || VerbGroup.isAuxiliary(word, .german)
      || Self.frequent.contains(word)
    {
      return true
    }
    if document.verbs(token).contains(where: { [.present, .past].contains($0.form) }) {
      return true
    }
    guard word.utf8.count > 4, token > marks.firstWord, !marks.isKnown(token),
      !Self.noVerbs.contains(word)
    else {
      return false
    }
    return word.hasSuffix("t") || word.hasSuffix("te")
      // `Dahinter, so heißt es, stecke Norvex`
      || word.hasSuffix("e") && marks.range.contains(token - 1)
        && document.tokens[token - 1].folded == ","
  }

  /// Verbs that are part of many phrases.
  private static let frequent: WordSet = [
    "steht", "geht", "kommt", "gibt", "bleibt", "macht", "setzt", "legt", "halt", "nimmt",
    "bringt", "lasst", "zieht", "stellt", "sieht", "denkt", "fuhrt",
  ]
  private static let pronouns: WordSet = [
    "das", "die", "der", "den", "dem", "deren", "dessen", "was",
  ]
  private static let clauseWords: WordSet = [
    "dass", "weil", "wahrend", "nachdem", "obwohl", "obgleich", "bevor", "wenn", "ob", "wie", "als",
    "seit", "seitdem", "sobald", "falls", "wonach", "sodass", "wo", "wohin", "woher", "indem",
    "solange", "ehe", "bis", "da", "sich", "es", "denn", "gegen", "auf", "uber", "beim", "bei",
  ]
  private static let compounds: WordSet = [
    "leute", "leuten", "team", "teams", "konzern", "konzerns", "gruppe", "tochter", "zentrale",
    "management", "fuhrung", "belegschaft", "betriebsrat", "betriebsrate", "hauptversammlung",
    "vorstandin", "vorstande", "aufsichtsrat", "manager", "managerin", "managern", "hotline",
    "streik", "schliessung", "aus", "ansiedlung", "plane", "pleite", "spitze", "kunden",
    "beschaftigte", "beschaftigten", "turm", "gebaude", "areal", "jobs", "stellen",
  ]
  private static let partners: WordSet = [
    "partner", "partners", "partnerfirma", "subunternehmer", "subunternehmers", "auftragnehmer",
    "auftragnehmers", "ankermieter", "arbeitgeber", "arbeitgebers", "outsourcer", "outsourcers",
    "platzhirsch", "branchenprimus", "branchenfuhrer", "spezialisten",
  ]
  private static let othersInGerman: WordSet = [
    "vermieter", "vermieterin", "kunde", "kundin", "auftraggeber", "auftraggeberin", "konkurrent",
    "konkurrentin", "rivale", "wettbewerber", "mitbewerber", "versicherer", "hersteller", "verein",
    "gewerkschaft", "bank", "fluglinie", "airline", "versorger", "handler", "eigentumer",
  ]
  /// Words with the ending of a verb that are none.
  private static let noVerbs: WordSet = [
    "nicht", "jetzt", "selbst", "statt", "zuletzt", "meist", "sonst", "damit", "somit", "zumeist",
    "anstatt", "hiermit", "womit", "mithin", "uberhaupt", "recht", "leicht", "direkt", "heute",
    "samt", "nebst", "erst", "zuerst", "insgesamt", "prompt", "langst", "jungst", "leichte",
    "letzte", "erste", "bekannt", "berichtet", "dritte", "funfte", "sechste", "weite", "breite",
    "gesamte", "heimlichst", "demnachst", "ernst", "einst", "hochst", "aussert", "konkret",
    "diskret", "privat", "perfekt", "kompetent", "prominent", "bereit", "weit", "breit", "dicht",
  ]
}
