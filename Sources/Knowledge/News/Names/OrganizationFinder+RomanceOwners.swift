/// Names of French and Italian that have a call center beside them, and capitalized words that are none of a firm.
extension OrganizationFinder {
  /// `Norvex, dont le centre d'appels`, `Norvex, qui fait tourner à Limoges un centre d'appels`, `Norvex, che a
  /// Terni ha lì il
  /// suo call center`, `Norvex, titolare di un call center`: who has one by what is said behind the comma.
  func hasSiteBehindComma(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    let comma = after(candidate)
    guard document.language.isOne(of: .french, .italian), marks.range.contains(comma + 3),
      document.tokens[comma].folded == ",", !marks.isKnown(candidate.tokens.lowerBound),
      !isPlace(candidate), !isLargeTown(candidate), !document.isHeadline(marks)
    else { return false }
    let first = document.word(comma + 1)
    // `dont les centres`, `il cui call center`
    if first == "dont" && marks.covers(.article, comma + 2)
      || marks.covers(.article, comma + 1) && document.word(comma + 2) == "cui"
    {
      return marks.begins([.site, .weakSite].asClasses, at: comma + 3)
    }
    let isRelative = first.isOne(of: "qui", "che")
    guard isRelative || first.isOne(of: "titolare", "titulaire", "proprietaria", "proprietaire")
    else { return false }
    for index in between(comma + 2, min(marks.range.upperBound, comma + 12)) {
      if document.tokens[index].kind == .mark { return false }
      guard marks.begins(.site, at: index) else { continue }
      return between(max(comma + 2, index - 2), index).contains {
        marks.covers([.indefinite, .possessive].asClasses, $0) || document.beginsNumber($0)
      } && !between(comma + 2, index).contains { Self.going.contains(document.word($0)) }
    }
    return false
  }

  /// Who goes to a call center or speaks of one has none: `Norvia, qui a visité un centre d'appels`.
  private static let going: WordSet = [
    "visite", "visitait", "visiter", "visitato", "contre", "contro", "dans", "pour", "per", "chez",
    "travaille", "travaillait", "lavora", "lavorava", "presso", "in", "nel", "contacte", "appelle",
  ]

  /// `l'échevine de l'Économie`, `le ministère sénégalais du Numérique`, `l'assessore al Lavoro`: what somebody is
  /// in charge of.
  func isPortfolio(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    guard document.language.isOne(of: .french, .italian) else { return false }
    var index = candidate.tokens.lowerBound - 1
    guard marks.range.contains(index), marks.covers([.of, .article].asClasses, index) else {
      return marks.range.contains(index) && document.word(index).isOne(of: "al", "alla", "all")
        && Self.isOfficial(document.word(index - 1))
    }
    if marks.covers(.of, index - 1) { index -= 1 }
    return (1...2).contains {
      marks.range.contains(index - $0) && Self.isOfficial(document.word(index - $0))
    }
  }

  private static func isOfficial(_ word: String) -> Bool {
    word.utf8.count > 6 && officials.contains { word.hasPrefix($0) }
  }

  private static let officials = [
    "ministre", "ministere", "echevin", "adjoint", "secretaire", "secretariat", "ministro",
    "ministra", "ministero", "assessor", "sottosegretari", "commissaire", "commissari",
    "vice-ministr",
  ]

  /// `Nadège, ancienne téléconseillère de Norvex`, `Samira, opératrice`: somebody of whom is told what they work as.
  func isWorkerByApposition(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    var index = candidate.tokens.upperBound
    guard document.language.isOne(of: .french, .italian), candidate.words == 1,
      marks.range.contains(index + 2), document.tokens[index].folded == ","
    else { return false }
    index += 1
    if Self.former.contains(document.word(index)) { index += 1 }
    // `Voxalia, operatori in sciopero`: several are nobody's apposition.
    let several = document.language == .italian ? "i" : "s"
    return marks.begins(.person, at: index) && document.tokens[index].kind == .word
      && !document.word(index).hasSuffix(several) && !isKnownOrganization(candidate)
  }

  /// `Vinta la gara di Brightbank, Norvex deve`: a participle that a clause begins with, before what it is said of.
  func isBeforeArticle(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    let next = candidate.tokens.upperBound
    return document.language == .italian && candidate.isFirstInSentence && candidate.words == 1
      && !inner.contains(candidate.key) && marks.range.contains(next)
      && document.word(next).isOne(of: "il", "la", "lo", "i", "gli", "le", "l")
      && Self.participleEndings.contains { candidate.key.hasSuffix($0) }
  }

  private static let participleEndings = ["ta", "to", "te", "ti", "sa", "so", "se", "si"]

  /// `Talvira firmó el alquiler de un local en el que abrirá un call center`, `Con la apertura del call center, Talvira
  /// alcanza`: the subject of a sentence on a call center, whatever its verb, if it may be no person, town or word.
  func isFirmOfSentence(_ candidate: NameCandidate, _ begin: Int, _ marks: SentenceMarks) -> Bool {
    let first = candidate.tokens.lowerBound
    guard document.language == .spanish, candidate.words <= 3, !document.isHeadline(marks),
      candidate.isFirstInSentence || document.word(first - 1) == ",",
      !isPerson(candidate.tokens), !isPluralSubject(candidate), !marks.isKnown(first),
      document.verbs(first).isEmpty, Gazetteer.shared.names(candidate.key) == nil,
      marks.range.contains(where: { marks.begins(.site, at: $0) })
    else { return false }
    var verb = begin
    while verb < begin + 3,
      Self.beforeVerb.contains(document.word(verb)) || document.word(verb).hasSuffix("mente")
    {
      verb += 1
    }
    return marks.range.contains(verb) && document.isFiniteInSpanish(verb)
      && !document.word(verb).hasSuffix("n")
      && !document.verbs(verb).contains { $0.verbClass == .say }
  }
}
