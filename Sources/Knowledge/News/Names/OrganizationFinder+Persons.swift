/// Tells persons from organizations.
extension OrganizationFinder {
  /// Names of persons: behind a title, beside a role, with a first name that is known.
  mutating func persons() {
    var surnames: Set<String> = []
    var doubles: Set<String> = []
    // `le groupe breton Yves Rocher`: firms that are called as their founders were.
    let firms = Set(candidates.filter { $0.words > 1 && isFirm($0) }.map(\.key))
    for candidate in candidates
    where !firms.contains(candidate.key) && !hasAmpersand(candidate)
      && !isUtilityInEnglish(candidate) && looksLikePerson(candidate)
    {
      document.persons.formUnion(candidate.tokens)
      let last = candidate.tokens.last ?? 0
      surnames.insert(document.word(last))
      // `El alcalde, Juan Pérez Lozano, … Pérez Lozano dijo`
      if candidate.words > 2, document.language == .spanish {
        doubles.insert(document.key(last - 1..<last + 1))
      }
      // `Sharon continued`
      let first = document.word(candidate.tokens.lowerBound)
      if candidate.words > 1,
        FirstNames.all.contains(first)
          || isPortuguesePerson(candidate, document.sentences[candidate.sentence])
      {
        surnames.insert(first)
      }
    }
    for candidate in candidates
    where candidate.words == 1 && surnames.contains(candidate.key)
      || candidate.words == 2 && doubles.contains(candidate.key)
    {
      document.persons.formUnion(candidate.tokens)
    }
    if document.language == .portuguese {
      for candidate in candidates where isNamedAlone(candidate) {
        document.persons.formUnion(candidate.tokens)
      }
    }
    // `la gerente, Silvia de León`: a surname that is a city, too.
    for candidate in candidates
    where candidate.words == 1 && FirstNames.all.contains(candidate.key) {
      let end = candidate.tokens.upperBound
      let marks = document.sentences[candidate.sentence]
      guard document.language.isOne(of: .spanish, .portuguese), marks.range.contains(end + 1),
        document.word(end).isOne(of: "de", "del", "da", "do"),
        document.tokens[end + 1].isCapitalized, isBehindOffice(candidate, marks)
      else { continue }
      document.persons.formUnion(between(candidate.tokens.lowerBound, end + 2))
    }
  }

  /// `Muñoz`, where `Lisbet Muñoz` was named and is no company: small towns have such names, too.
  mutating func surnames() {
    var surnames: Set<String> = []
    for candidate in candidates
    where (2...3).contains(candidate.words) && known[candidate.key] == nil && !isPlace(candidate)
      && !isNever(candidate)
    {
      let last = candidate.tokens.upperBound - 1
      guard document.tokens[last].kind == .word,
        // `Gera/Suhl` are two towns.
        !candidate.tokens.contains(where: { document.tokens[$0].folded == "/" }),
        !document.sentences[candidate.sentence].isKnown(candidate.tokens.lowerBound)
      else { continue }
      surnames.insert(document.word(last))
    }
    guard !surnames.isEmpty else { return }
    for candidate in candidates
    where candidate.words == 1 && known[candidate.key] == nil && surnames.contains(candidate.key) {
      let marks = document.sentences[candidate.sentence]
      if marks.covers([.locative, .of].asClasses, front(candidate)) { continue }
      if let names = Gazetteer.shared.names(candidate.key), let first = names.places.first,
        Gazetteer.shared.place(first).population > 100_000
      {
        continue
      }
      document.persons.formUnion(candidate.tokens)
    }
  }

  func looksLikePerson(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let begin = candidate.tokens.lowerBound
    if isTownBehindLocative(candidate, marks) { return false }
    // M. El Ouahdoudi
    for back in 1...2 where marks.begins(.titleMark, at: begin - back) {
      // `the Mayor of Ballarat`
      if back == 2, marks.covers(.of, begin - 1) { break }
      // `The governor said Lumora will open`
      // `The governor toured Norvex's call center`
      if back == 2, document.language == .english,
        !document.verbs(begin - 1).isEmpty
          || document.tokens[begin - 1].kind == .word && !document.tokens[begin - 1].isCapitalized
            && marks.phrase(.titleMark, at: begin - back)?.upperBound == begin - 1
      {
        break
      }
      // `Ocean Springs, MS; Fayetteville`
      if back == 2, document.tokens[begin - 1].kind == .mark,
        document.tokens[begin - 1].folded != "."
      {
        break
      }
      return true
    }
    if marks.begins(.titleMark, at: begin) || isOfPolitician(candidate, marks) { return true }
    if document.word(begin - 1 < 0 ? begin : begin - 1) == ".", marks.range.contains(begin - 2),
      Self.titles.contains(document.word(begin - 2))
    {
      return true
    }
    if isOfficeHolderInFrench(candidate, marks) { return true }
    if hasLegalForm(candidate) || hasNameEnd(candidate) { return false }
    if isBrazilianTown(candidate) { return false }
    if isOfAge(candidate, marks) { return true }
    if isSpeaker(candidate, marks) || isItalianPerson(candidate, marks) { return true }
    if hasOffice(candidate, marks) { return true }
    let first = document.word(begin)
    // `The Orlando Sentinel reported`
    if document.language == .english, begin > marks.range.lowerBound,
      document.word(begin - 1) == "the"
    {
      return false
    }
    // `in Halle und Magdeburg` are two, and no person.
    if candidate.words >= 3,
      document.word(begin + 1).isOne(of: "und", "y", "et", "and", "e")
    {
      return false
    }
    if candidate.words >= 2, candidate.words <= 4, FirstNames.all.contains(first) {
      return !marks.begins(.orgNoun, at: begin - 1) && !isKnownOrganization(candidate)
        && !isCity(candidate, marks) && !isTownOfWords(candidate)
    }
    return false
  }

  /// `in Klamath Falls, officials said`: a town of several words, where towns stand.
  private func isTownBehindLocative(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    let before = candidate.tokens.lowerBound - 1
    guard candidate.words > 1, marks.range.contains(before),
      marks.covers(.locative, before) || document.word(before).isOne(of: "to", "from", "near"),
      let (count, names) = Gazetteer.shared.match(
        document.text.tokens, at: candidate.tokens.lowerBound, until: candidate.tokens.upperBound)
    else { return false }
    return count == candidate.tokens.count && Gazetteer.shared.place(names.places[0]).kind == .city
  }

  private static let offices: WordSet = [
    "officer", "lawyer", "economist", "professor", "officials", "resident", "student", "candidate",
    "abogado", "abogada", "economista", "profesor", "avocat", "avocate", "professeur", "economiste",
    "advogado", "advogada", "avvocato", "rechtsanwalt", "landrat", "landratin", "betriebsrat",
    "betriebsratin", "sindaco", "assessore", "segretario", "segretaria", "consigliere", "prefeito",
    "vereador", "alcalde", "alcaldesa", "concejal", "concejala", "consejero", "consejera",
    "bourgmestre", "echevin", "adjoint", "adjointe", "sindacalista", "sindicalista",
    "syndicaliste",
  ]
  /// Titles with a dot: `Gov. Fletcher`.
  private static let titles: WordSet = [
    "gov", "sen", "rep", "lt", "col", "prof", "hon", "rev", "sr", "sra", "dra", "ing", "lic",
    "dott",
    "avv", "mag", "dipl", "pres", "sgt", "capt", "gen", "judge",
  ]

  private static let firmNouns: WordSet = [
    "groupe", "group", "grupo", "gruppo", "societe", "company", "firm", "enseigne", "marque",
    "maison", "assureur", "banque", "empresa", "firma", "azienda", "societa", "compania",
    "retailer",
    "unternehmen", "konzern", "versandhandler", "marca", "brand", "companhia",
  ]

  /// Whether a noun for a company stands before it, with one small adjective between: `le groupe breton X Y`.
  private func isFirm(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let before = front(candidate)
    // `Company spokesman Bob Fenn`
    guard marks.range.contains(before), !marks.covers(.role, before) else { return false }
    if Self.firmNouns.contains(document.word(before)) { return true }
    return marks.range.contains(before - 1) && document.tokens[before].kind == .word
      && !document.tokens[before].isCapitalized && !marks.covers(.of, before)
      && Self.firmNouns.contains(document.word(before - 1))
  }

  /// `Norvex CEO Jane Brook`, `President Jane Brook`; `Jane Brook, president of`, `Juan Mora, alcalde de`.
  private func hasOffice(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    if document.language == .portuguese, isPortuguesePerson(candidate, marks) { return true }
    guard (2...4).contains(candidate.words) else { return false }
    let begin = candidate.tokens.lowerBound
    if document.language.isOne(of: .english, .german), marks.begins(.role, at: begin),
      // `the Mayor of Dayton` is told by a place.
      !candidate.tokens.contains(where: { document.word($0) == "of" }),
      !marks.covers(.agency, candidate.tokens.upperBound - 1)
    {
      return true
    }
    // `el gerente Nelson Da Rosa`
    if document.language.isOne(of: .english, .spanish), marks.range.contains(begin - 1),
      marks.covers(.role, begin - 1), candidate.words <= 3,
      !KnownOrganizations.shared.contains(candidate.key)
    {
      return true
    }
    if document.language == .german, isGermanOffice(document.word(begin)),
      candidate.words > 2 || FirstNames.all.contains(document.word(begin + 1))
    {
      return true
    }
    if isBehindOffice(candidate, marks) || isLeader(candidate, marks) { return true }
    let after = candidate.tokens.upperBound
    guard marks.range.contains(after), document.tokens[after].folded == ",", candidate.words <= 3
    else { return false }
    guard !KnownOrganizations.shared.contains(candidate.key), !isTownOfWords(candidate) else {
      return false
    }
    // `Jane Brook, the company's chief customer officer`
    for step in 1...5 {
      let at = after + step
      guard marks.range.contains(at), document.tokens[at].kind == .word else { return false }
      if marks.begins(.role, at: at) || Self.offices.contains(document.word(at)) { return true }
      let isSmall = marks.covers([.article, .indefinite, .possessive].asClasses, at)
      if step == 1, !isSmall { return false }
      if marks.covers([.clause, .of, .orgNoun, .site].asClasses, at), !isSmall { return false }
    }
    return false
  }

  /// `la presidenta de la compañía, Lina Ospina`: an office before the comma, and no name in it.
  private func isBehindOffice(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    let comma = candidate.tokens.lowerBound - 1
    guard document.language.isOne(of: .spanish, .portuguese, .italian, .french),
      marks.range.contains(comma),
      document.tokens[comma].folded == ",", !KnownOrganizations.shared.contains(candidate.key)
    else { return false }
    let end = beforeFirm(comma, marks)
    for token in between(max(marks.range.lowerBound, end - 7), end).reversed() {
      if marks.begins(.role, at: token) { return true }
      // `la gerente de Reclutamiento, Silvia de León`
      if marks.covers(.of, token - 1), token - 2 >= marks.range.lowerBound,
        marks.covers(.role, token - 2)
      {
        return true
      }
      guard document.tokens[token].kind == .word, !document.tokens[token].isCapitalized else {
        return false
      }
      if marks.covers([.clause, .site].asClasses, token) { return false }
    }
    return false
  }

  /// `em João Pessoa`
  private func isCity(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    guard marks.covers([.locative, .of].asClasses, candidate.tokens.lowerBound - 1),
      let (count, names) = Gazetteer.shared.match(
        document.text.tokens, at: candidate.tokens.lowerBound, until: candidate.tokens.upperBound)
    else { return false }
    return count == candidate.tokens.count
      && Gazetteer.shared.place(names.places[0]).population > 50_000
  }

  /// `Paul & Marie`: a firm, however its partners are called.
  private func hasAmpersand(_ candidate: NameCandidate) -> Bool {
    candidate.words > 2 && candidate.tokens.contains { document.tokens[$0].folded == "&" }
  }

  func isPerson(_ tokens: Range<Int>) -> Bool {
    tokens.contains { document.persons.contains($0) }
  }

  func isKnownOrganization(_ candidate: NameCandidate) -> Bool {
    KnownOrganizations.shared.contains(candidate.key)
  }
}
