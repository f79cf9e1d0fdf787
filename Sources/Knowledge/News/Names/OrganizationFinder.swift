/// Finds the organizations that a text names.
///
/// A run of capitalized words is one only where something says so: it is known, it has a legal form, a word
/// like `groupe` stands before it or `the insurer` behind it, it is what opens or runs call centers, or
/// its short name follows in parentheses. Then it is one wherever the text names it.
struct OrganizationFinder {
  let document: NewsDocument
  var candidates: [NameCandidate] = []
  /// Keys of candidates that stand within sentences.
  private(set) var inner: Set<String> = []
  /// Where names stand first, but for the headline.
  private var firstInText: [String: Int] = [:]
  /// Keys of names that are organizations, with the number of each.
  private(set) var known: [String: Int] = [:]

  private static let apposition = WordClasses([
    .orgNoun, .clientNoun, .union, .association, .agency,
  ])
  private static let subjectVerbs: Set<VerbClass> = [
    .open, .close, .layoff, .expand, .reduce, .move, .employ, .have, .plan, .announce, .choose,
    .consider,
    .deny, .cancel, .acquire,
  ]

  private static let companyVerbs: Set<VerbClass> = [
    .open, .close, .layoff, .expand, .reduce, .move, .employ, .have, .acquire, .plan, .light, .deny,
    .cancel, .choose,
    .announce,
  ]
  /// What figures and reports do, too.
  private static let showing: Set<String> = [
    "reveal", "reveler", "revelar", "presenter", "presentar", "disclose", "compter", "faire",
  ]

  init(_ document: NewsDocument) { self.document = document }

  /// The document with its organizations.
  mutating func run() -> NewsDocument {
    for index in document.sentences.indices {
      candidates += CapitalSequences(document: document).find(index)
    }
    for candidate in candidates
    where firstInText[candidate.key] == nil && !(document.hasHeadline && candidate.sentence == 0) {
      firstInText[candidate.key] = candidate.tokens.lowerBound
    }
    inner = Set(candidates.lazy.filter { !$0.isFirstInSentence }.map(\.key))
    persons()
    for candidate in candidates where !isPerson(candidate.tokens) {
      let role = evidence(candidate)
      if let role { add(candidate, role) }
    }
    aliases()
    for candidate in candidates where !isPerson(candidate.tokens) {
      guard let number = known[candidate.key] else { continue }
      document.names[candidate.sentence].append(
        NameMention(
          organization: number, tokens: candidate.tokens, isPossessive: candidate.isPossessive))
      refine(number, candidate)
    }
    return document
  }

  // MARK: Evidence

  /// What a candidate is, by what stands around it; nil where nothing says that it is an organization.
  private func evidence(_ candidate: NameCandidate) -> OrganizationRole? {
    let marks = document.sentences[candidate.sentence]
    if marks.covers([.address].asClasses, candidate.tokens.lowerBound) && candidate.words > 1 {
      return nil
    }
    if let entry = KnownOrganizations.shared[candidate.key],
      !entry.needsEvidence || !candidate.isFirstInSentence
    {
      if entry.needsEvidence, before(candidate) == nil, !isSubject(candidate),
        !isOwnerOfSite(candidate)
      {
        return nil
      }
      return entry.role
    }
    // What the name itself says.
    let own = candidate.tokens
    if own.contains(where: { marks.begins(.tradeFair, at: $0) }) { return nil }
    // `La sede della Città Bella`
    if document.language.code != "en", marks.begins(.cityWord, at: own.lowerBound) { return nil }
    for token in own.prefix(3) {
      if marks.begins(.association, at: token) { return .association }
      if marks.begins(.agency, at: token) { return .agency }
    }
    if own.contains(where: { marks.begins(.union, at: $0) && document.tokens[$0].isAllCapitals }) {
      return .union
    }
    if let role = before(candidate) { return role }
    if isAddress(candidate) { return nil }
    let isPlace = isPlace(candidate)
    if isPlace { return nil }
    if let role = behind(candidate) { return role }
    if hasLegalForm(candidate) { return .unknown }
    if marks.isTitleCase { return nil }
    // Every noun of German has a capital: nothing is told by it.
    if document.language.code == "de", candidate.words == 1 { return nil }
    if candidate.isFirstInSentence, candidate.words == 1 {
      // Any word begins a sentence with a capital: the verb must be one of those that say what companies do, or
      // the name be seen elsewhere.
      let isElsewhere = inner.contains(candidate.key)
      return isOwnerOfSite(candidate) || isSubject(candidate, strict: !isElsewhere) ? .unknown : nil
    }
    if isOwnerOfSite(candidate) || isSubject(candidate) { return .unknown }
    return nil
  }

  /// `le groupe Callisto`, `l'assureur espagnol Seguros Alborán`, `le tunisien Carthage Voix`.
  private func before(_ candidate: NameCandidate) -> OrganizationRole? {
    let marks = document.sentences[candidate.sentence]
    var index = candidate.tokens.lowerBound - 1
    // `L'agence chargée de la promotion, l'Apix`: a comma and an article between are no hindrance for names
    // that no noun could be mistaken for.
    var steps = 0
    while index >= marks.range.lowerBound, steps < 5 {
      let token = document.tokens[index]
      let isGerman = document.language.code == "de"
      for wordClass in [WordClass.clientNoun, .union, .association, .agency, .orgNoun]
      where marks.covers(wordClass, index) && (!token.isCapitalized || isGerman) {
        // `la société de Tanger` names no society.
        return role(wordClass)
      }
      if isGerman, steps == 0, Self.isCompoundNoun(document.word(index)) { return .unknown }
      // `impiegati da Progetto Vendita`, `employed by Serco`
      if steps == 0, marks.covers(.by, index), marks.range.contains(index - 1),
        document.verbs(index - 1).contains(where: {
          [.employ, .open, .have, .close, .layoff].contains($0.verbClass)
            && [.participle, .past].contains($0.form)
        })
      {
        return .unknown
      }
      if steps == 0, document.language.placeWords.country(ofDemonym: token.folded) != nil,
        index - 1 >= marks.range.lowerBound, marks.covers(.article, index - 1), !token.isCapitalized
      {
        return .unknown
      }
      let isAdjective =
        token.kind == .word && !token.isCapitalized
        && !marks.covers(
          [.article, .locative, .by, .clause, .pronoun, .future, .forMark].asClasses, index)
        && (steps > 0 || !marks.covers(.of, index)) && document.language.verbs[token.folded].isEmpty
      // In English nothing stands between a noun and the name but a comma.
      let isComma = token.folded == "," && steps == 0
      if document.language.code == "en", !isComma,
        marks.covers(.sector, index) || !marks.isKnown(index)
      {
        return nil
      }
      guard isAdjective || isComma || (steps > 0 && marks.covers(.of, index)) else { return nil }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// Nouns of German for companies, of which new ones are made: `Telekommunikationskonzern`.
  static func isCompoundNoun(_ word: String) -> Bool {
    word.utf8.count > 9
      && [
        "betreiber", "dienstleister", "anbieter", "unternehmen", "konzern", "gesellschaft",
        "spezialist", "versicherer", "handler", "tochter", "gruppe", "firma", "hersteller",
        "versorger", "konzerns", "betreibers", "dienstleisters", "anbieters", "unternehmens",
      ].contains { word.hasSuffix($0) }
  }

  private func role(_ wordClass: WordClass) -> OrganizationRole {
    switch wordClass {
    case .clientNoun: .client
    case .union: .union
    case .association: .association
    case .agency: .agency
    default: .unknown
    }
  }

  /// `Ovalis, spécialiste de la relation client`, `Mutual Fynbos, the insurer`, `Sud Voix, filiale du groupe`;
  /// `Atenas qui est un opérateur`; a short name in parentheses.
  private func behind(_ candidate: NameCandidate) -> OrganizationRole? {
    let marks = document.sentences[candidate.sentence]
    let tokens = document.tokens
    var index = candidate.tokens.upperBound
    guard index + 1 < marks.range.upperBound else { return nil }
    if tokens[index].folded == "(", tokens[index + 1].isAllCapitals,
      index + 2 < marks.range.upperBound,
      tokens[index + 2].folded == ")", candidate.words > 1,
      document.word(index + 1).first == document.word(candidate.tokens.lowerBound).first
    {
      return .unknown
    }
    guard tokens[index].folded == "," || marks.begins(.clause, at: index) else { return nil }
    index += 1
    let limit = min(marks.range.upperBound, index + 6)
    while index < limit {
      if tokens[index].kind != .word || (tokens[index].isCapitalized && !marks.isKnown(index)) {
        return nil
      }
      if marks.begins(.owner, at: index) { return .unknown }
      for wordClass in [WordClass.orgNoun, .clientNoun, .association, .union, .agency]
      where marks.begins(wordClass, at: index) { return role(wordClass) }
      index += 1
    }
    return nil
  }

  private func hasLegalForm(_ candidate: NameCandidate) -> Bool {
    let last = document.word(candidate.tokens.upperBound - 1)
    let forms: Set<String> = [
      "sa", "sas", "sarl", "sl", "slu", "inc", "ltd", "llc", "plc", "corp", "spa", "srl", "gmbh",
      "ag", "ltda",
      "corporation", "company", "limited", "group", "groupe", "grupo", "holding", "holdings", "bv",
      "nv", "kg",
    ]
    let first = document.word(candidate.tokens.lowerBound)
    return candidate.words > 1
      && (forms.contains(last) || ["grupo", "groupe", "gruppo", "compania"].contains(first))
  }

  /// `Cardinal's closing`, `le centre d'appels d'Allovia`, `the Northmoor call centre`.
  private func isOwnerOfSite(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let after = candidate.tokens.upperBound
    let siteClasses = WordClasses([.site])
    if candidate.isPossessive {
      return (after...after + 5).contains { marks.begins([.site, .weakSite].asClasses, at: $0) }
    }
    if marks.begins(siteClasses, at: after), !candidate.isFirstInSentence { return true }
    var index = candidate.tokens.lowerBound - 1
    guard marks.covers([.of, .by].asClasses, index) else { return false }
    index -= 1
    return marks.covers([.site, .weakSite, .openNoun, .closeNoun, .headquarters].asClasses, index)
  }

  /// Whether it does what those do that run call centers: `X a ouvert`, `X, dont le siège est à Y, emploie`.
  ///
  /// - Parameters:
  ///   - candidate: The name.
  ///   - strict: Whether only verbs count that nothing but a company is the subject of.
  /// - Returns: Whether it is the subject of such a verb.
  private func isSubject(_ candidate: NameCandidate, strict: Bool = false) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let tokens = document.tokens
    var index = candidate.tokens.upperBound
    let limit = min(marks.range.upperBound, index + 7)
    // Behind a comma it may go on after the next comma; or it is what `which` and `qui` stand for.
    if index < marks.range.upperBound, tokens[index].folded == "," {
      if ["qui", "which", "that", "que", "che", "die", "der", "das"].contains(
        document.word(min(index + 1, marks.range.upperBound - 1))),
        (2...5).contains(where: { isVerb(index + $0, marks, strict) })
      {
        return true
      }
      var next = index + 1
      while next < marks.range.upperBound, tokens[next].folded != "," { next += 1 }
      guard next + 1 < marks.range.upperBound, next - index < 18 else { return false }
      index = next + 1
      return isVerb(index, marks, strict) || isVerb(index + 1, marks, strict)
        || isVerb(index + 2, marks, strict)
    }
    while index < limit {
      let token = tokens[index]
      if token.kind != .word { return false }
      if isVerb(index, marks, strict) { return true }
      if token.isCapitalized || marks.covers([.locative, .by, .article, .forMark].asClasses, index)
      {
        if !marks.covers([.future].asClasses, index), !isAuxiliary(token.folded) { return false }
      }
      index += 1
    }
    return false
  }

  private func isAuxiliary(_ folded: String) -> Bool {
    ["a", "ha", "has", "had", "have", "is", "will", "va", "est", "hat", "wird", "vai"].contains(
      folded)
  }

  private func isVerb(_ index: Int, _ marks: SentenceMarks, _ strict: Bool) -> Bool {
    guard marks.range.contains(index) else { return false }
    return document.verbs(index).contains {
      (strict ? Self.companyVerbs : Self.subjectVerbs).contains($0.verbClass) && $0.form != .gerund
        && !(strict && Self.showing.contains($0.lemma))
        && !(marks.begins([.openNoun, .closeNoun, .planNoun].asClasses, at: index)
          && $0.form == .infinitive)
    }
  }

  private func isAddress(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let begin = candidate.tokens.lowerBound
    for back in 1...3 where begin - back >= marks.range.lowerBound {
      if marks.covers(.address, begin - back) { return true }
      if !marks.covers([.of, .article].asClasses, begin - back) { break }
    }
    return candidate.tokens.contains { marks.begins(.address, at: $0) }
  }

  private func isPlace(_ candidate: NameCandidate) -> Bool {
    let before = candidate.tokens.lowerBound - 1
    if before >= 0, ["du", "au"].contains(document.tokens[before].folded),
      Gazetteer.shared.names("le " + candidate.key) != nil
    {
      return true
    }
    guard
      let (count, names) = Gazetteer.shared.match(
        document.tokens, at: candidate.tokens.lowerBound,
        until: document.sentences[candidate.sentence].range.upperBound)
    else { return document.language.placeWords.country(ofDemonym: candidate.key) != nil }
    if count < candidate.tokens.count { return false }
    if !names.isCommonWord { return true }
    // `its Mobile call center`, `in Reading`: where a place would stand it is one.
    let marks = document.sentences[candidate.sentence]
    return marks.covers(.locative, before)
      || marks.begins([.site, .weakSite].asClasses, at: candidate.tokens.upperBound)
        && Gazetteer.shared.place(names.places[0]).population > 15_000
  }

  // MARK: What is found

  private mutating func add(_ candidate: NameCandidate, _ role: OrganizationRole) {
    if let number = known[candidate.key] {
      if document.organizations[number].role == .unknown {
        document.organizations[number].role = role
      }
      return
    }
    known[candidate.key] = document.organizations.count
    var organization = NamedOrganization(
      name: document.string(candidate.tokens), role: role, tokens: candidate.tokens,
      sentence: candidate.sentence)
    if let entry = KnownOrganizations.shared[candidate.key] {
      organization.isKnown = true
      organization.homeCountry = entry.country
    }
    document.organizations.append(organization)
  }

  /// Whether a known organization is called so before a longer name is: then that is a product, a part.
  private func isOwnName(_ number: Int, _ short: String, _ long: String) -> Bool {
    guard document.organizations[number].isKnown, let one = firstInText[short],
      let other = firstInText[long]
    else { return false }
    return one < other
  }

  /// Short forms: the first word of a longer name, its first letters in parentheses.
  private mutating func aliases() {
    let full = LongerNames(known)
    var ends: [Int: String] = [:]
    for candidate in candidates { ends[candidate.tokens.upperBound] = candidate.key }
    for candidate in candidates where !isPerson(candidate.tokens) {
      // (ANAPEC)
      let before = candidate.tokens.lowerBound - 1
      if candidate.words == 1, before > 0, document.tokens[before].folded == "(",
        let owner = ends[before],
        let number = known[owner]
      {
        known[candidate.key] = number
        document.organizations[number].acronym = document.string(candidate.tokens)
        continue
      }
      if let number = known[candidate.key] {
        // One of two names may be the begin of the other: Brightline, Brightline Direct.
        // A known one keeps its own where it is named first: BT, BT Flex.
        if candidate.words == 1 || candidate.key.utf8.count > 6,
          let longer = full.longer(than: candidate.key, orJoined: true), longer.number != number,
          !isOwnName(number, candidate.key, longer.key)
        {
          known[candidate.key] = known[longer.key]
        } else if candidate.words == 1, let other = full.endingWith(candidate.key),
          other != number, !isPlace(candidate)
        {
          known[candidate.key] = other
        }
        continue
      }
      // Deutsche Telekom, Telekom
      if candidate.key.utf8.count >= 5, candidate.words == 1, !isAddress(candidate),
        let number = full.endingWith(candidate.key), !isPlace(candidate),
        !marksKnown(candidate)
      {
        known[candidate.key] = number
        continue
      }
      // Verizon, Verizon Wireless
      if candidate.words <= 4, !isAddress(candidate),
        let shorter = full.shorter(than: candidate.key),
        document.organizations[shorter.number].role.mayOperate
      {
        known[candidate.key] = shorter.number
        let name = document.string(candidate.tokens)
        if document.organizations[shorter.number].name.utf8.count < name.utf8.count,
          !isOwnName(shorter.number, shorter.key, candidate.key)
        {
          document.organizations[shorter.number].name = name
        }
        continue
      }
      if candidate.key.utf8.count > 3 || candidate.key.contains(where: \.isNumber),
        let longer = full.longer(than: candidate.key, orJoined: false), !isPlace(candidate)
      {
        known[candidate.key] = longer.number
      }
    }
  }

  private func marksKnown(_ candidate: NameCandidate) -> Bool {
    document.sentences[candidate.sentence].isKnown(candidate.tokens.lowerBound)
  }

  /// What the place where an organization is named says of its role and home.
  private mutating func refine(_ number: Int, _ candidate: NameCandidate) {
    let marks = document.sentences[candidate.sentence]
    let begin = candidate.tokens.lowerBound
    // Demonyms beside a noun: `l'assureur espagnol X`, `le français X`.
    for back in 1...3 where begin - back >= marks.range.lowerBound {
      let token = document.tokens[begin - back]
      guard token.kind == .word else { break }
      if let country = document.language.placeWords.country(ofDemonym: token.folded) {
        if document.organizations[number].homeCountry == nil {
          document.organizations[number].homeCountry = country
        }
      }
    }
    guard document.organizations[number].role == .unknown, !document.organizations[number].isKnown
    else { return }
    // Owners: `filiale du groupe X`, `part of the Dublin-based X`.
    var index = begin - 1
    var steps = 0
    while index >= marks.range.lowerBound, steps < 6 {
      if marks.covers(.owner, index) {
        document.organizations[number].role = .owner
        return
      }
      if marks.covers([.clientMark, .clientNoun].asClasses, index), steps < 3, !isSubject(candidate)
      {
        document.organizations[number].role = .client
        return
      }
      if document.tokens[index].kind == .mark, document.tokens[index].folded != "-",
        document.tokens[index].folded != ","
      {
        break
      }
      index -= 1
      steps += 1
    }
  }
}
