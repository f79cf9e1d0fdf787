/// Who is a person and who a firm in the Italian press.
extension OrganizationFinder {
  /// `il prefetto Gianfelice Bellini`, `il consigliere della società Ruggero Asti`, `spiega Tayari Safi`.
  func isItalianPerson(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    guard document.language == .italian, (2...3).contains(candidate.words),
      !KnownOrganizations.shared.contains(candidate.key),
      candidate.tokens.allSatisfy({ token in
        document.tokens[token].kind == .word && !document.tokens[token].isAllCapitals
          && !isWordOfItalianFirm(token, marks)
      })
    else { return false }
    let before = candidate.tokens.lowerBound - 1
    guard marks.range.contains(before), !document.tokens[before].isCapitalized else { return false }
    // `ad Ascoli Piceno`, `l'ad Ruggero Asti`
    if document.word(before) == "ad", !document.tokens[before - 1].isElided { return false }
    if marks.covers(.role, before) || Self.italianOffices.contains(document.word(before)) {
      return true
    }
    // `42 anni`
    let after = candidate.tokens.upperBound
    if marks.range.contains(after + 2), document.tokens[after].folded == ",",
      document.tokens[after + 1].kind == .number, document.word(after + 2) == "anni"
    {
      return true
    }
    if before > marks.firstWord,
      document.verbs(before).contains(where: {
        $0.verbClass == .say && [.present, .past, .imperfect].contains($0.form)
      })
    {
      return true
    }
    return isBehindItalianOffice(before, marks)
  }

  /// `il segretario regionale della società`, `la responsabile delle risorse umane`: over small words back to an office.
  private func isBehindItalianOffice(_ before: Int, _ marks: SentenceMarks) -> Bool {
    guard !marks.covers([.of, .article, .locative, .by].asClasses, before) else { return false }
    for token in between(max(marks.range.lowerBound, before - 5), before).reversed() {
      guard document.tokens[token].kind == .word, !document.tokens[token].isCapitalized,
        document.verbs(token).isEmpty || marks.isKnown(token),
        !marks.covers([.clause, .by, .locative, .site, .person].asClasses, token)
      else { return false }
      if marks.covers(.role, token) || Self.italianOffices.contains(document.word(token)) {
        return true
      }
    }
    return false
  }

  /// Those who are called so before their name.
  private static let italianOffices: WordSet = [
    "sindaco", "assessore", "segretario", "segretaria", "consigliere", "consigliera", "prefetto",
    "questore", "delegato", "delegata", "avvocato", "avvocata", "imprenditore", "imprenditrice",
    "senatore", "senatrice", "deputato", "deputata", "parlamentare", "sindacalista", "ministro",
    "ministra", "vicesindaco", "presidente", "direttore", "direttrice", "socio", "fondatore",
    "segretari", "rappresentante", "portavoce", "capogruppo", "coordinatore", "coordinatrice",
    "operatrice", "lavoratrice", "collega", "giornalista", "professore", "professoressa",
    "economista", "sociologo", "dentista", "ingegnere", "architetto", "cavaliere", "conte",
    "vescovo", "monsignor", "padre", "don", "suor", "papa", "giudice", "magistrato", "pm",
    "procuratore", "commissario", "curatore", "liquidatore", "viceministro", "viceministra",
    "vicepremier", "premier", "governatore", "governatrice", "vicepresidente", "eurodeputato",
    "eurodeputata", "dirigente", "responsabile", "manager", "dg", "ceo", "titolare",
  ]

  /// `Contact`, `Servizi`, `Group`: what no person is called.
  private func isWordOfItalianFirm(_ token: Int, _ marks: SentenceMarks) -> Bool {
    let word = document.word(token)
    return NameWords.ends.contains(word) || LegalForms.all.contains(word)
      || NameWords.groups.contains(word)
      || marks.covers([.site, .topic, .weakSite, .orgNoun, .clientNoun].asClasses, token)
  }

  /// `chi lavora alla Voxalia`, `assunto in Voxalia`, `Voxalia, dodici sedi`: whom people work for and who has centers.
  func isItalianEmployer(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    guard document.language == .italian else { return false }
    let before = front(candidate)
    if marks.range.contains(before - 1),
      document.tokens[before].folded.isOne(of: "alla", "all'", "presso", "all’"),
      document.verbs(before - 1).contains(where: { $0.verbClass == .employ })
        || document.word(before - 1).isOne(of: "dipendenze", "subentra", "succede", "contratto")
    {
      return true
    }
    if isPartyInItalian(candidate, before, marks) || isBehindTownInItalian(candidate, before, marks)
    {
      return true
    }
    if isFirmOfTownThatActs(candidate, before, marks) { return true }
    // `l'intesa tra Voxalia e i sindacati`
    let joint = candidate.tokens.upperBound
    if marks.range.contains(before), document.word(before).isOne(of: "tra", "fra"),
      marks.range.contains(joint + 1), document.word(joint).isOne(of: "e", "ed"),
      (1...2).contains(where: {
        marks.covers(.union, joint + $0) || document.word(joint + $0) == "lavoratori"
      }), !isPlace(candidate)
    {
      return true
    }
    // `Accordo fatto tra Regione e Voxalia`
    if marks.range.contains(before - 2), document.word(before).isOne(of: "e", "ed"),
      (2...3).contains(where: { document.word(before - $0).isOne(of: "tra", "fra") }),
      marks.covers([.agency, .union].asClasses, before - 1)
        || document.word(before - 1).isOne(of: "lavoratori", "azienda"), !isPlace(candidate)
    {
      return true
    }
    // `il call center cagliaritano Voxalia`
    if marks.range.contains(before - 1), marks.covers(.site, before - 1), !isPlace(candidate),
      !document.knowledge.placeWords.towns(ofGentilic: document.tokens[before].folded).isEmpty
    {
      return true
    }
    // `mille posti di lavoro in Voxalia`
    if marks.range.contains(before - 1), document.word(before) == "in",
      !document.tokens[before].isCapitalized,
      marks.covers([.job, .layoffNoun, .strikeNoun, .person].asClasses, before - 1),
      candidate.words > 1 || Gazetteer.shared.names(candidate.key) == nil
    {
      return true
    }
    // `è stata Voxalia, arrivata nel 2007 e oggi presente con tre sedi`
    let mark = after(candidate)
    if marks.range.contains(mark), document.tokens[mark].folded == ",",
      between(mark + 1, min(marks.range.upperBound, mark + 9)).contains(where: { token in
        document.word(token).isOne(of: "presente", "attiva", "operativa")
          && document.word(min(token + 1, marks.range.upperBound - 1)).isOne(of: "con", "a", "in")
      }), !isPlace(candidate)
    {
      return true
    }
    let comma = after(candidate)
    guard marks.range.contains(comma + 2), document.tokens[comma].folded == ",",
      let number = marks.numbers.first(where: {
        (1...3).contains($0.tokens.lowerBound - comma) && !$0.isPercent
      })
    else { return false }
    let next = number.tokens.upperBound
    return marks.range.contains(next)
      && marks.covers([.site, .weakSite, .person, .seat].asClasses, next)
      && !marks.dates.contains { $0.tokens.overlaps(number.tokens) }
  }

  /// `si chiama Elira, ha 22 anni`, `Elira, 22 anni`: a person.
  func isAgedInItalian(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    guard document.language == .italian,
      !isCalledInItalian(candidate, candidate.tokens.lowerBound - 1, marks)
    else { return false }
    if document.word(candidate.tokens.lowerBound - 1).isOne(of: "chiama", "chiamo", "nome") {
      return true
    }
    let comma = candidate.tokens.upperBound
    return marks.range.contains(comma + 2) && document.tokens[comma].folded == ","
      && between(comma + 1, min(marks.range.upperBound, comma + 5)).contains {
        document.word($0).isOne(of: "anni", "anno", "enne")
      }
  }

  private static let dealing: WordSet = [
    "cede", "cedono", "ceduto", "ceduta", "ceduti", "cedute", "cedere", "cedera", "cedendo",
    "vende", "vendono", "venduto", "venduta", "venduti", "vendute", "vendere", "vendera",
    "cessione", "vendita", "passa", "passano", "passato", "passata", "passati", "passera",
    "passeranno", "passaggio", "trasferiti", "trasferite", "acquisto", "acquisizione",
    "acquistato", "acquistati", "rilevato", "rilevati", "subentra", "subentrera", "subentrato",
  ]

  /// `cede il call center alla Voxalia`, `ha rilevato dalla Voxalia`: those between whom something changes hands.
  private func isPartyInItalian(
    _ candidate: NameCandidate, _ before: Int, _ marks: SentenceMarks
  ) -> Bool {
    guard marks.range.contains(before),
      document.word(before).isOne(of: "a", "ad", "alla", "al", "all", "dalla", "dal", "dall"),
      !document.tokens[before].isCapitalized, !isPlace(candidate),
      !document.word(before).isOne(of: "a", "ad")
        || Gazetteer.shared.names(candidate.key) == nil
    else { return false }
    let reach = between(max(marks.range.lowerBound, before - 16), before)
    return reach.contains { Self.dealing.contains(document.word($0)) }
      && marks.range.contains { marks.begins(.site, at: $0) }
  }

  /// `il call center di Rende della Voxalia`: whose it is, behind where it is.
  private func isBehindTownInItalian(
    _ candidate: NameCandidate, _ before: Int, _ marks: SentenceMarks
  ) -> Bool {
    guard marks.covers(.of, before), !isPlace(candidate) else { return false }
    // `il call center di via Mazzini a Lecce di Voxalia`, `di Rende, in Calabria, della Voxalia`
    var token = before - 1
    while !marks.covers([.site, .weakSite].asClasses, token), before - token < 9 {
      guard marks.range.contains(token),
        document.tokens[token].isCapitalized || document.tokens[token].kind == .mark
          || marks.covers([.of, .locative, .address, .article].asClasses, token)
          || document.word(token).isOne(of: "d", "all", "provincia", "citta", "industriale")
      else { return false }
      token -= 1
    }
    return token < before - 2 && marks.covers([.site, .weakSite].asClasses, token)
      && marks.covers([.of, .locative].asClasses, token + 1)
  }

  /// `Voxalia Start, sciopero a Pisa`, `Voxalia: 300 esuberi`: whom a headline is on, before what happens.
  func isHeadingInItalian(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    // `Vertenza Voxalia, oggi lo sciopero`
    let head = candidate.tokens.lowerBound - 1
    if document.language == .italian, head == marks.firstWord, candidate.words <= 3,
      Self.headings.contains(document.word(head)), !isPlace(candidate)
    {
      return true
    }
    guard document.language == .italian, candidate.isFirstInSentence, candidate.words <= 3,
      !isPlace(candidate),
      candidate.tokens.allSatisfy({ token in
        document.tokens[token].kind != .word
          || !marks.isKnown(token) && document.verbs(token).isEmpty
            && !small.contains(document.tokens[token].folded)
            && document.knowledge.placeWords.country(ofDemonym: document.tokens[token].folded)
              == nil
      })
    else { return false }
    let mark = candidate.tokens.upperBound
    guard marks.range.contains(mark + 1), document.tokens[mark].folded.isOne(of: ",", ":") else {
      return false
    }
    // `Voxalia, salvi i posti`, which the text calls `la Voxalia`: persons have no article.
    if candidates.contains(where: { other in
      other.key == candidate.key && other.sentence != candidate.sentence
        && document.word(other.tokens.lowerBound - 1).isOne(
          of: "la", "alla", "della", "dalla", "nella", "sulla")
    }) {
      return true
    }
    // `Voxalia, accordo raggiunto: salvi 300 posti`
    let isComma = document.tokens[mark].folded == ","
    return between(mark + 1, min(marks.range.upperBound, mark + 9)).contains {
      marks.covers(
        [.strikeNoun, .layoffNoun, .closeNoun, .openNoun, .expandNoun, .reduceNoun, .moveNoun]
          .asClasses, $0)
        || isComma && (marks.covers(.job, $0) || document.word($0).isOne(of: "accordo", "intesa"))
    }
  }

  /// `A Rieti Voxalia manda a casa 60 operatori`: a town, and the name behind it.
  mutating func cutFrontCitiesInItalian() {
    for index in candidates.indices where candidates[index].words > 1 {
      let candidate = candidates[index]
      let first = candidate.tokens.lowerBound
      let marks = document.sentences[candidate.sentence]
      guard marks.range.contains(first - 1),
        // `a empresa de Campinas Voxalia`
        document.language == .portuguese
          ? document.word(first - 1) == "de" && marks.covers(.orgNoun, first - 2)
          : document.word(first - 1).isOne(of: "a", "ad", "in")
            && (first - 1 == marks.firstWord || document.tokens[first - 2].kind == .mark
              || isBeforeVerbInItalian(candidate.tokens.upperBound)
              // `che porta a Catanzaro Calipso Contact S.p.A.`
              || hasLegalForm(candidate) || hasNameEnd(candidate))
            || document.word(first - 1) == "di"
              && marks.covers([.site, .weakSite].asClasses, first - 2)
            || isTownBeforeFirm(candidate, marks),
        !KnownOrganizations.shared.contains(candidate.key),
        let (count, names) = Gazetteer.shared.match(
          document.text.tokens, at: first, until: candidate.tokens.upperBound),
        count < candidate.tokens.count,
        !names.isCommonWord
          || document.language != .portuguese
            && (marks.covers(.site, first - 2) || isTownBeforeFirm(candidate, marks)),
        case let place = Gazetteer.shared.place(names.places[0]),
        // `In Puglia Voxalia ha`
        (place.kind == .city) != (document.word(first - 1) == "in"),
        place.kind != .city || place.population > 10_000, case let next = behindOf(first + count),
        document.tokens[next].kind == .word, document.tokens[next].isCapitalized,
        !document.word(next).isOne(of: "nord", "sud", "est", "ovest", "centro", "capitale", "scalo")
      else { continue }
      let rest = between(next, candidate.tokens.upperBound)
      candidates[index] = NameCandidate(
        tokens: rest, sentence: candidate.sentence, key: document.key(rest), words: rest.count,
        isFirstInSentence: false, isPossessive: candidate.isPossessive)
    }
  }

  /// `annuncia che a Lecce Voxalia ha aperto`: what does something.
  private func isBeforeVerbInItalian(_ next: Int) -> Bool {
    document.language == .italian
      && (document.word(next).isOne(of: "ha", "sta", "e", "non")
        || document.verbs(next).contains { [.present, .future, .conditional].contains($0.form) })
  }

  /// `i call center di Rende e Potenza della Voxalia`: no firm is called so.
  private func isTownBeforeFirm(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    candidate.tokens.count > 2
      && document.word(candidate.tokens.lowerBound - 1).isOne(of: "di", "e", "ed", "a")
      && document.word(candidate.tokens.lowerBound + 1).isOne(of: "della", "dell")
      && marks.range.contains { marks.begins(.site, at: $0) }
  }

  /// `il call center di Rende della Voxalia`: the name stands behind the small word.
  private func behindOf(_ token: Int) -> Int {
    document.word(token).isOne(of: "della", "dell", "del", "di")
      && !document.tokens[token].isCapitalized
      ? token + 1 : token
  }

  private static let headings: WordSet = [
    "crisi", "vertenza", "caso", "allarme", "bufera", "sciopero", "licenziamenti", "esuberi",
    "lavoratori", "dipendenti", "operatori", "emergenza", "dramma", "tagli", "accordo", "incubo",
    "rebus", "nodo", "effetto", "terremoto",
  ]

  /// What firms do that papers begin with.
  private static let turns: WordSet = [
    "dietrofront", "retromarcia", "mossa", "svolta", "passo", "annuncio", "mazzata", "stangata",
    "smentita", "stop", "addio", "ok", "nuova", "scelta", "decisione", "parola", "sede", "vertice",
    "incontro", "tavolo", "piano", "conti", "risultati", "utili", "ricavi", "bilancio",
  ]

  /// `Storie di Voxalia`: a noun with the capital of its sentence, and what is known behind it.
  mutating func cutStories() {
    guard document.language == .italian else { return }
    for index in candidates.indices
    where candidates[index].isFirstInSentence && candidates[index].words > 1 {
      let candidate = candidates[index]
      let of = candidate.tokens.lowerBound + 1
      // `Crisi Voxalia: mille posti in bilico`
      if document.isHeadline(document.sentences[candidate.sentence]) || candidate.sentence == 0,
        Self.headings.contains(document.word(candidate.tokens.lowerBound)),
        document.tokens[of].isCapitalized
      {
        let rest = between(of, candidate.tokens.upperBound)
        candidates[index] = NameCandidate(
          tokens: rest, sentence: candidate.sentence, key: document.key(rest), words: rest.count,
          isFirstInSentence: false, isPossessive: candidate.isPossessive)
        continue
      }
      guard candidate.words > 2, document.word(of).isOne(of: "di", "della", "del", "dei"),
        !KnownOrganizations.shared.contains(candidate.key),
        case let rest = between(of + 1, candidate.tokens.upperBound), !rest.isEmpty,
        KnownOrganizations.shared[document.key(rest)].map({ !$0.needsEvidence })
          ?? Self.turns.contains(document.word(candidate.tokens.lowerBound))
      else { continue }
      candidates[index] = NameCandidate(
        tokens: rest, sentence: candidate.sentence, key: document.key(rest), words: rest.count,
        isFirstInSentence: false, isPossessive: candidate.isPossessive)
    }
  }
}
