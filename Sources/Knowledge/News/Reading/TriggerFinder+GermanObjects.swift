/// What else is opened, closed or given notice of where German only names a call center beside it.
extension TriggerFinder {
  /// `Im Callcenter eröffnete eine Ausstellung`, `Die Schule neben dem Callcenter wird geschlossen`: a noun that is
  /// no place of work is its subject or object, and the call center stands behind a preposition or in the genitive.
  func isOfElseInGerman(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .german else { return false }
    let isOfAny = Self.verbsOfAny.contains(reading.lemma)
    guard isOfAny || Self.verbsOfThings.contains(reading.lemma) else { return false }
    return isOfOtherNoun(partAround(token), isOfAny: isOfAny)
  }

  /// Whether the subject or object in a part of a sentence is another noun than a call center, which stands beside it; of any
  /// other noun, or of things that open and close.
  func isOfOtherNoun(_ part: Range<Int>, isOfAny: Bool, except phrase: Range<Int>? = nil) -> Bool {
    var hasElse = false
    var hasSite = false
    var index = part.lowerBound
    while index < part.upperBound {
      // The next noun phrase.
      guard let noun = head(at: index, part) else {
        index += 1
        continue
      }
      let isSite = marks.begins([.site, .weakSite].asClasses, at: noun)
      let isBeside = isBesideInGerman(index, part)
      if isSite, !isBeside { return false }
      if isSite { hasSite = true }
      if !isSite, !isBeside, phrase?.contains(noun) != true,
        !document.names[sentence].contains(where: { $0.tokens.contains(noun) }),
        isThing(noun) || isOfAny && isNoSite(noun) && isPlain(noun)
      {
        hasElse = true
      }
      index = noun + 1
    }
    return hasElse && hasSite
  }

  private static let verbsOfThings: WordSet = [
    "eroffnen", "schliessen", "streichen", "einweihen", "sperren", "starten", "aufmachen",
    "zumachen", "verlassen", "raumen", "verlegen",
  ]
  private static let verbsOfAny: WordSet = ["bauen", "errichten", "starten", "hochziehen"]

  /// The tokens around a verb between commas and strong marks.
  func partAround(_ token: Int) -> Range<Int> {
    let clause = Clauses(document, sentence).clause(of: token)
    let begin = between(max(clause.lowerBound, token - 30), token).last {
      document.tokens[$0].folded == ","
    }
    let end = between(token + 1, min(clause.upperBound, token + 30)).first {
      document.tokens[$0].folded == ","
    }
    return between(begin.map { $0 + 1 } ?? clause.lowerBound, end ?? clause.upperBound)
  }

  /// The noun of a phrase that begins with an article or possessive at a token.
  private func head(at token: Int, _ part: Range<Int>) -> Int? {
    guard
      marks.covers([.article, .indefinite, .possessive].asClasses, token)
        || document.word(token).isOne(of: "im", "zum", "zur", "am", "vom", "beim", "ins")
    else { return nil }
    return between(token + 1, min(part.upperBound, token + 5)).first { index in
      marks.begins([.site, .weakSite].asClasses, at: index)
        || document.tokens[index].isCapitalized && document.townOfAdjective(index) == nil
          && !document.names[sentence].contains { $0.tokens.contains(index) }
          && document.tokens[min(index + 1, document.tokens.count - 1)].folded != "-"
    }
  }

  /// Whether a phrase hangs on a preposition or on the noun before it.
  private func isBesideInGerman(_ begin: Int, _ part: Range<Int>) -> Bool {
    if document.word(begin).isOne(of: "im", "zum", "zur", "am", "vom", "beim", "ins") {
      return true
    }
    let before = begin - 1
    guard part.contains(before), document.tokens[before].kind == .word else { return false }
    if marks.covers([.locative, .of, .by, .forMark].asClasses, before)
      || Self.prepositions.contains(document.word(before))
    {
      return true
    }
    return document.tokens[before].isCapitalized
      && document.word(begin).isOne(of: "des", "der", "eines", "einer", "seines", "ihres")
  }

  private static let prepositions: WordSet = [
    "neben", "vor", "hinter", "gegenuber", "mit", "uber", "unter", "zwischen", "durch", "gegen",
    "ohne", "um", "wegen", "trotz", "wahrend", "seit", "bis", "laut", "dank", "statt",
  ]

  /// Whether a noun is a thing that opens and closes by itself, and not work, doors, persons or a time.
  private func isThing(_ noun: Int) -> Bool {
    isNoSite(noun) && Self.things.end(document.word(noun))
  }

  /// Whether a noun says nothing in news of call centers.
  private func isPlain(_ noun: Int) -> Bool {
    !marks.isKnown(noun) || marks.covers([.opener, .otherTopic].asClasses, noun)
  }

  private func isNoSite(_ noun: Int) -> Bool {
    let word = document.word(noun)
    return !marks.covers(
      [
        .site, .weakSite, .office, .person, .job, .seat, .role, .orgNoun, .clientNoun, .agency,
        .association, .union, .openNoun, .closeNoun, .planNoun, .cityWord, .topic, .headquarters,
        .closeObject, .openObject, .moveNoun, .expandNoun, .layoffNoun,
      ].asClasses, noun)
      && !Self.stoppable.contains(word) && !Self.parts.contains(word)
      && !OrganizationFinder.isOffice(word) && !OrganizationFinder.isCompanyNoun(word)
      && !document.persons.contains(noun)
      && !document.places[sentence].contains { $0.tokens.contains(noun) }
      && !marks.dates.contains { $0.tokens.contains(noun) }
      && document.knowledge.dates.words.units[word] == nil
  }

  private static let things: WordEndings = [
    "ausstellung", "cafe", "kita", "kindergarten", "kantine", "schule", "markt", "laden", "lokal",
    "restaurant", "museum", "fest", "saison", "turnier", "konto", "vertrag", "bad", "strasse",
    "brucke", "bus", "linie", "kirche", "bibliothek", "bucherei", "kino", "theater", "praxis",
    "klinik", "hotel", "werk", "fabrik", "lager", "shop", "geschaft", "kaufhaus", "supermarkt",
    "sommer", "reigen", "sitzung", "versammlung", "tagung", "messe", "spielplatz", "park",
    "studio", "raum", "garten", "backerei", "tankstelle", "station", "akte", "kapitel", "lucke",
    "umfrage", "feier", "termin", "aktion", "kampagne", "versuch", "initiative", "kurs",
    "offensive", "serie",
    "zug", "zuge", "halle", "bar", "kneipe", "turnhalle", "haltestelle", "pause", "abend",
  ]
  /// What grows in people: `In Gera wächst die Sorge`.
  static let moods: WordSet = [
    "sorge", "sorgen", "angst", "druck", "kritik", "widerstand", "unmut", "unruhe", "hoffnung",
    "zweifel", "arger", "protest", "wut", "skepsis", "unsicherheit", "nervositat",
  ]
  private static let parts: WordSet = [
    "tur", "turen", "tore", "pforten", "licht", "lichter", "vorhang", "zelte", "standort",
  ]

  /// `hat den Vertrag gekündigt`, `Eine Agentin hat gekündigt`: nobody is laid off.
  func givesNoticeOfElse(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .german, reading.lemma == "kundigen" else { return false }
    let part = partAround(token)
    if part.contains(where: { index in
      Self.noticeObjects.end(document.word(index))
        || document.word(index).isOne(of: "zusammenarbeit", "partnerschaft", "selbst", "abo")
    }) {
      return true
    }
    return document.word(part.lowerBound).hasPrefix("ein")
      && (marks.begins(.person, at: part.lowerBound + 1)
        || document.word(part.lowerBound + 1).hasSuffix("in"))
      && !part.contains { document.word($0).isOne(of: "wurde", "wird", "wurden", "werden") }
  }

  private static let noticeObjects: WordEndings = [
    "vertrag", "vertrage", "auftrag", "auftrage", "mandat", "mietverhaltnis", "kooperation",
  ]

  /// `Nach der Schließung des Kaufhauses`, `die Kündigung einer Agentin`: of what or whom a noun is.
  func isOfElseInGerman(_ kind: Trigger.Kind, _ range: Range<Int>) -> Bool {
    guard document.language == .german, [.open, .close, .layoff].contains(kind),
      document.word(range.upperBound).isOne(of: "des", "der", "eines", "einer")
    else { return false }
    guard
      let noun = between(range.upperBound + 1, min(marks.range.upperBound, range.upperBound + 4))
        .first(where: { document.tokens[$0].isCapitalized })
    else { return false }
    if kind == .layoff {
      return document.word(range.lowerBound) == "kundigung"
        && document.word(range.upperBound).hasPrefix("ein")
        && (marks.begins(.person, at: noun) || document.word(noun).hasSuffix("in"))
    }
    let word = document.word(noun)
    let singular = word.hasSuffix("es") ? String(word.dropLast(2)) : String(word.dropLast())
    return !marks.covers([.site, .weakSite].asClasses, noun)
      && !marks.begins([.site, .weakSite].asClasses, at: noun)
      && (Self.things.end(word) || word.hasSuffix("s") && Self.things.end(singular))
      && !OrganizationFinder.isCompanyNoun(word)
      && !document.names[sentence].contains { $0.tokens.contains(noun) }
  }

  private static let restingDays: WordSet = [
    "feiertag", "feiertagen", "feiertags", "pfingsten", "ostern", "weihnachten", "wochenende",
    "wochenenden", "sonntags", "samstags", "heiligabend", "silvester", "neujahr", "betriebsferien",
  ]

  /// `schließt freitags schon um 18 Uhr`, `schloss das Callcenter für zwei Stunden`.
  func closesForHours(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .german, reading.verbClass == .close,
      reading.lemma.isOne(of: "schliessen", "zusperren", "zumachen", "dichtmachen", "raumen")
    else { return false }
    return partAround(token).contains {
      Self.restingDays.contains(document.word($0))
        && document.word($0 - 1).isOne(of: "am", "an", "uber", "zu", "den")
        || document.word($0).isOne(of: "uhr", "stunden", "minuten")
          && (document.word($0) != "uhr" || document.word($0 - 2).isOne(of: "um", "gegen", "ab"))
          && (document.word($0) == "uhr" || document.word($0 - 2) == "fur")
    }
  }

  /// `Die Pläne für ein Callcenter in Gera werden konkreter`
  func plansInGerman(_ token: Int) -> Trigger? {
    guard document.language == .german, marks.begins(.planNoun, at: token),
      document.word(token + 1).isOne(of: "fur", "zu"), marks.covers(.indefinite, token + 2),
      let site = between(token + 3, min(marks.range.upperBound, token + 6)).first(where: {
        marks.begins(.site, at: $0)
      }), between(token + 3, site).allSatisfy({ !document.tokens[$0].isCapitalized })
    else { return nil }
    let clause = Clauses(document, sentence).clause(of: token)
    // `hat seine Pläne für ein Callcenter aufgegeben`: the verb tells.
    let isGivenUp = clause.contains { token in
      document.verbs(token).contains { $0.verbClass == .cancel || $0.lemma == "aufgeben" }
    }
    if isGivenUp { return nil }
    let reader = CertaintyReader(document, sentence)
    let isDropped = between(site, clause.upperBound).prefix(16).contains {
      reader.isDropped($0) || document.word($0) == "zuruck"
    }
    let certainty = isDropped ? .cancelled : reader.ofNoun(between(token, token + 1), clause)
    return Trigger(
      kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: "plan", isNoun: true,
      isPassive: false, certainty: certainty == .asserted ? .planned : certainty, clause: clause)
  }

  /// `Geplant sind 300 Arbeitsplätze`, `300 Arbeitsplätze sind vorgesehen`: they are to come.
  func jobsPlannedInGerman(_ token: Int) -> Trigger? {
    guard document.language == .german,
      document.word(token).isOne(
        of: "geplant", "vorgesehen", "versprochen", "beschlossen", "bewilligt", "genehmigt",
        "zugesagt", "eingeplant")
    else { return nil }
    let clause = Clauses(document, sentence).clause(of: token)
    let near = between(max(clause.lowerBound, token - 8), min(clause.upperBound, token + 8))
    guard near.contains(where: { document.word($0).isOne(of: "sind", "seien", "werden") }),
      !near.contains(where: { document.word($0).isOne(of: "nicht", "keine") }),
      marks.numbers.contains(where: { number in
        near.contains(number.tokens.lowerBound) && !number.isPercent
          && (0...2).contains { marks.begins(.job, at: number.tokens.upperBound + $0) }
          // `der Abbau von 300 Stellen`
          && document.word(number.tokens.lowerBound - 1) != "von"
      })
    else { return nil }
    return Trigger(
      kind: .expand, tokens: token..<token + 1, sentence: sentence, lemma: "entstehen",
      isNoun: false, isPassive: true, certainty: .planned, clause: clause)
  }

  /// What is cut beside jobs.
  static let perks: WordSet = [
    "uberstunden", "pausen", "urlaub", "urlaubsgeld", "weihnachtsgeld", "zuschlage", "boni",
    "gehalter", "lohne", "schulden", "vorurteile", "hurden", "burokratie",
  ]

  /// `investiert in die Klimaanlage seines Callcenters`: in no call center and not where it is.
  func investsElse(_ clause: Range<Int>) -> Bool {
    let aims = clause.filter { token in
      document.word(token).isOne(of: "in", "ins")
        && !document.places[sentence].contains { $0.tokens.lowerBound == token + 1 }
    }
    guard !aims.isEmpty else { return false }
    return aims.allSatisfy { aim in
      guard
        let noun = between(aim + 1, min(clause.upperBound, aim + 6)).first(where: {
          marks.begins([.site, .weakSite].asClasses, at: $0) || document.tokens[$0].isCapitalized
        })
      else { return false }
      return isNoSite(noun) && isPlain(noun)
    }
  }

  /// `hat eine Diebin entlassen`: one person, and no `Teil` or `Drittel` of many.
  func isOfOnePerson(_ clause: Range<Int>) -> Bool {
    clause.contains { token in
      document.word(token).isOne(of: "eine", "einen") && document.tokens[token + 1].isCapitalized
        && !marks.begins([.person, .job].asClasses, at: token + 1)
        && document.word(token + 1).hasSuffix("in")
    }
      && !marks.numbers.contains { clause.contains($0.tokens.lowerBound) }
  }

  /// Whether a set phrase is of a call center: `nimmt Abstand von einem Callcenter`, but `stellt im Callcenter die Dienstpläne in
  /// Frage`, `hat sich gegen einen Hund im Callcenter entschieden`.
  func isOfSitesInGerman(_ phrase: SetPhrases.Phrase, _ range: Range<Int>) -> Bool {
    guard phrase.kind != .layoff, phrase.kind != .expand, phrase.kind != .strike else {
      return true
    }
    if marks.covers([.article, .indefinite].asClasses, range.upperBound - 1),
      let noun = between(range.upperBound, min(marks.range.upperBound, range.upperBound + 5))
        .first(where: { document.tokens[$0].isCapitalized })
    {
      return marks.begins([.site, .weakSite, .openNoun].asClasses, at: noun)
    }
    let part = partAround(range.lowerBound)
    // `Der Fortbestand des Callcenters ist gefährdet`
    return part.contains { Self.futures.contains(document.word($0)) }
      || !isOfOtherNoun(part, isOfAny: true, except: range)
  }

  private static let futures: WordSet = [
    "zukunft", "fortbestand", "bestand", "existenz", "erhalt", "schicksal", "weiterbetrieb",
    "fortfuhrung",
  ]
}
