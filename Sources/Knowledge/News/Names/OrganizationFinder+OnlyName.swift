/// The name that a short text has for the firm it is on, where nothing beside it says so.
extension OrganizationFinder {
  /// `El call center lucense de Norvex`, `was Norvex bestreitet`: where no firm is known that may run a call center, a word that
  /// is written as a name, and is neither place nor person nor word of the language, is one, if no other is as likely.
  mutating func onlyName() {
    guard document.language != .arabic, document.sentences.count <= 12,
      !document.organizations.contains(where: { $0.role.mayOperate })
    else { return }
    var weights: [String: Int] = [:]
    var first: [String: NameCandidate] = [:]
    for candidate in candidates.prefix(200) where mayBeOnlyName(candidate) {
      weights[candidate.key, default: 0] += likelihood(candidate)
      if first[candidate.key] == nil { first[candidate.key] = candidate }
    }
    let best = weights.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, best.value >= 2, let candidate = first[best.key],
      weights.allSatisfy({ $0.key == best.key || $0.value < best.value })
    else { return }
    add(candidate, .unknown)
  }

  private func mayBeOnlyName(_ candidate: NameCandidate) -> Bool {
    let index = candidate.tokens.lowerBound
    let marks = document.sentences[candidate.sentence]
    guard candidate.words == 1 && candidate.tokens.count == 1 || isLongName(candidate),
      known[candidate.key] == nil,
      !isPerson(candidate.tokens), !isOnlyBeside(candidate),
      !marks.isKnown(index) || candidate.words > 1, document.verbs(index).isEmpty,
      !small.contains(candidate.key), !isNever(candidate),
      !isPlace(candidate), !isLargeTown(candidate), !isAddress(candidate), !isAuthority(candidate),
      !isWithinPlace(candidate), !isMedium(candidate),
      document.knowledge.placeWords.country(ofDemonym: candidate.key) == nil,
      document.word(index).utf8.count > 3, !marks.isTitleCase || marks.range.count < 6,
      !isBeforeArticle(candidate, marks), !isPortfolio(candidate, marks),
      !isWorkerByApposition(candidate, marks),
      !document.tokens[index].isAllCapitals || document.word(index).utf8.count > 5
    else { return false }
    // Any word begins a sentence with a capital.
    if candidate.isFirstInSentence, !inner.contains(candidate.key), !hasVerbBehind(candidate),
      document.language != .german || !isOfCompound(candidate, marks)
    {
      return false
    }
    if candidate.isFirstInSentence, isPluralSubject(candidate) { return false }
    // `Rosa Aiello`, `il Corriere Salentino`: part of another name.
    if marks.range.contains(index - 1), document.tokens[index - 1].isCapitalized,
      document.language != .german, index - 1 > marks.firstWord
    {
      return false
    }
    return mayBeOnlyGermanName(candidate, marks)
  }

  /// `Costa Clara Contact no desvinculará a nadie`: in Spanish two or three words, if none of them says that it is something
  /// else.
  private func isLongName(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    return document.language == .spanish && (2...3).contains(candidate.words)
      && candidate.tokens.count <= 4 && !document.isHeadline(marks)
      && candidate.tokens.allSatisfy { token in
        !marks.covers(
          [.agency, .association, .union, .role, .person, .otherTopic].asClasses, token)
      }
      && !isPartOfWorld(candidate) && !marks.covers(.clientMark, front(candidate) - 1)
      && !Self.beforeLongName.contains(document.word(front(candidate)))
  }

  private static let beforeLongName: WordSet = [
    "calle", "avenida", "parque", "edificio", "torre", "barrio", "poligono", "centro", "plaza",
    "en",
    "entre", "paseo", "carretera", "dijo", "explico", "segun", "senor", "senora", "don", "dona",
  ]

  /// `Vereadores dizem`, `Vecinos recuperarán`: a noun without an article, and its verb of several.
  func isPluralSubject(_ candidate: NameCandidate) -> Bool {
    let after = after(candidate)
    guard document.sentences[candidate.sentence].range.contains(after) else { return false }
    let verb = document.word(after)
    switch document.language {
    case .spanish: return candidate.key.hasSuffix("s") && verb.hasSuffix("n")
    case .portuguese:
      return candidate.key.hasSuffix("s") && (verb.hasSuffix("m") || verb.hasSuffix("ao"))
    case .french: return candidate.key.hasSuffix("s") && verb.hasSuffix("nt")
    case .italian: return candidate.key.hasSuffix("i") && verb.hasSuffix("no")
    default: return false
    }
  }

  /// How much speaks for a firm: what is of it, done by it, or done by it next.
  private func likelihood(_ candidate: NameCandidate) -> Int {
    let marks = document.sentences[candidate.sentence]
    let before = front(candidate)
    var weight = 1 + likelihoodInGerman(candidate, marks)
    if marks.covers([.of, .by].asClasses, before) || Self.beside.contains(document.word(before)) {
      weight += 1
      // `el call center lucense de Norvex`, `le directeur de Norvex`
      let head = between(max(marks.range.lowerBound, before - 4), before)
      if head.contains(where: {
        marks.covers(
          [
            .site, .weakSite, .person, .role, .union, .closeNoun, .openNoun, .layoffNoun,
            .expandNoun,
            .planNoun,
          ].asClasses, $0)
      }) {
        weight += 2
      }
      // `os trabalhadores da Norvex`: in Portuguese firms have an article, towns mostly none.
      if isArticleInPortuguese(before) { weight += 1 }
    } else if isArticleInPortuguese(before)
      // `obliga a Norvex a pagar`
      || document.language == .spanish && document.word(before) == "a"
      // `desde el lunes sumó Norvex`
      || document.verbs(before).contains(where: { [.past, .present, .future].contains($0.form) })
        && !marks.covers([.site, .person, .job].asClasses, before)
      // `Con el call center, Norvex reparte`
      || document.tokens[before].folded == "," && isBeforeWord(candidate)
    {
      weight += 1
    } else if marks.covers(.locative, before) {
      weight -= document.language == .spanish ? 0 : 3
    }
    let after = after(candidate)
    if hasVerbBehind(candidate) {
      weight += 2
    } else if document.verbs(before).contains(where: {
      [.say, .announce, .deny].contains($0.verbClass) && $0.form != .infinitive
    })
      // `, assicura Voxalia.`
      || marks.range.contains(before - 1) && document.tokens[before - 1].folded == ","
        && document.tokens[before].kind == .word && !document.tokens[before].isCapitalized
        && !marks.isKnown(before),
      !marks.range.contains(after) || document.tokens[after].kind == .mark
    {
      // `a indiqué Voxalia.`, `ha detto Voxalia`
      weight += 2
    }
    if marks.range.contains(after + 1), document.tokens[after].folded == ",",
      Self.relatives.contains(document.word(after + 1))
    {
      weight += 2
    }
    return weight
  }

  private func isArticleInPortuguese(_ token: Int) -> Bool {
    document.language == .portuguese
      && document.word(token).isOne(of: "a", "o", "na", "no", "da", "do", "pela", "pelo", "ao")
  }

  /// Whether a word of the language follows that is no preposition.
  private func isBeforeWord(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let after = after(candidate)
    return marks.range.contains(after) && document.tokens[after].kind == .word
      && !document.tokens[after].isCapitalized
      && !marks.covers([.of, .by, .locative, .forMark, .article].asClasses, after)
      && !document.word(after).isOne(
        of: "y", "e", "et", "and", "und", "ed", "ou", "o", "con", "com")
  }

  private func hasVerbBehind(_ candidate: NameCandidate) -> Bool {
    var after = after(candidate)
    let range = document.sentences[candidate.sentence].range
    // `Voxalia s'y est séparé`, `Voxalia l'avait prévenu`, `Voxalia vi ha collocato`
    let limit = after + 3
    while after < limit, range.contains(after), Self.clitics.contains(document.word(after)) {
      after += 1
    }
    // `Norvex ya no atiende`, `Norvex le notificó`
    var steps = 0
    while steps < 3, range.contains(after + 1),
      Self.beforeVerb.contains(document.word(after))
        || document.language == .spanish && document.word(after).hasSuffix("mente")
    {
      (after, steps) = (after + 1, steps + 1)
    }
    guard range.contains(after) else { return false }
    if document.isFiniteInSpanish(after) { return true }
    if !document.tokens[after].isCapitalized,
      Coordination.hasFiniteEnding(document.word(after), document.language)
        && document.language != .german
    {
      return true
    }
    // `Voxalia répond que`
    if range.contains(after + 1), document.tokens[after].kind == .word,
      !document.tokens[after].isCapitalized,
      document.word(after + 1).isOne(of: "que", "qu", "che")
    {
      return true
    }
    // `Voxalia finance la construction`, `Voxalia finanzia la costruzione`: what stands between a name and an
    // article is a verb.
    let marks = document.sentences[candidate.sentence]
    // `Norvex presta el servicio`, `Norvex responde a las llamadas`
    if document.language.isOne(of: .french, .italian, .spanish), range.contains(after + 1),
      document.tokens[after].kind == .word, !document.tokens[after].isCapitalized,
      !marks.isKnown(after)
        || document.language == .spanish
          && marks.begins([.topic, .closeNoun, .layoffNoun].asClasses, at: after),
      document.word(after).utf8.count > 3,
      document.language != .spanish || document.word(after).hasSuffix("a")
        || document.word(after).hasSuffix("e"),
      marks.covers([.article, .indefinite, .possessive].asClasses, after + 1)
        || document.language == .spanish
          && (document.word(after + 1).isOne(of: "a", "al", "en")
            || document.tokens[after + 1].kind == .number),
      document.language == .spanish || !marks.covers([.of, .locative].asClasses, after + 1)
    {
      return true
    }
    // `Norvex fa dietrofront`, but `Anni fa`
    if document.language == .italian, document.word(after).isOne(of: "fa", "fara"),
      Self.doings.contains(document.word(after + 1))
    {
      return true
    }
    // `Voxalia deve ora dotarsi`, `Voxalia doit`
    if Self.modals.contains(document.word(after)) || document.isFutureForm(after)
      || document.language == .french && document.word(after).utf8.count > 5
        && (document.word(after).hasSuffix("era") || document.word(after).hasSuffix("ira"))
    {
      return true
    }
    return !document.verbs(after).isEmpty && document.tokens[after].kind == .word
      || isAuxiliary(document.word(after))
      || document.language == .german
        && isFiniteInGerman(after, document.sentences[candidate.sentence])
  }

  static let beforeVerb: WordSet = [
    "no", "ya", "le", "les", "se", "lo", "tambien", "aun", "solo", "nao", "ja", "lhe", "lhes",
    "tambem", "ainda", "so", "ne", "lui", "leur", "non", "gia", "gli", "anche", "also", "now",
    "already", "still",
  ]
  private static let relatives: WordSet = [
    "qui", "dont", "which", "whose", "that", "que", "che", "cuyo", "cuya", "cujo", "cuja", "das",
  ]
  private static let clitics: WordSet = [
    "s", "se", "y", "en", "l", "lui", "leur", "n", "ne", "si", "vi", "ci", "lo",
  ]
  private static let doings: WordSet = [
    "dietrofront", "marcia", "retromarcia", "sapere", "ricorso", "cassa", "rotta", "leva", "causa",
    "pace", "incetta", "chiarezza", "spazio", "largo", "strada",
  ]
  private static let modals: WordSet = [
    "deve", "dovra", "dovrebbe", "puo", "potra", "vuole", "vorrebbe", "sta", "starebbe", "intende",
    "doit", "devra", "devrait", "peut", "pourra", "veut", "voudrait", "entend", "vient",
    "potrebbe", "rischia", "pourrait", "aurait", "serait", "va", "avrebbe", "sarebbe",
  ]
  private static let beside: WordSet = [
    "for", "with", "at", "against", "pour", "avec", "chez", "contre", "jusqu", "para", "con", "per",
    "contro",
    "com", "por", "contra", "von", "bei", "mit", "an", "gegen", "durch", "laut", "auf",
    "uber", "seitens",
  ]
}
