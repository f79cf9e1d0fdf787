/// Call centers that come to a town, as Italian tells of what is to open.
extension TriggerFinder {
  /// Words that say that something comes, and those that say who brings it.
  private static let coming: WordTable<Trigger.Certainty> = [
    "arriva": .planned, "arrivano": .planned, "arrivera": .planned, "arriveranno": .planned,
    "arriverebbe": .hedged, "arrivato": .asserted, "arrivo": .planned, "presto": .planned,
    "portera": .planned, "porteranno": .planned, "portare": .planned, "porterebbe": .hedged,
  ]

  /// `A Lecce arriva un call center`, `In arrivo a Bari il nuovo contact center`, `Voxalia porterà a Lecce un call center`,
  /// `Un call center di Voxalia arriverà a Lecce`: it is to open.
  func arrivesInItalian(_ token: Int) -> Trigger? {
    if let project = projectInItalian(token) { return project }
    guard document.language == .italian, let told = Self.coming[document.word(token)] else {
      return nil
    }
    let word = document.word(token)
    // `presto un call center a Lecce` as a headline has it, `ha presto chiuso`
    if word == "presto", token != marks.firstWord { return nil }
    if word == "arrivo", document.word(token - 1) != "in" { return nil }
    if word == "arrivato", !document.word(token - 1).isOne(of: "e", "ora") { return nil }
    let clause = Clauses(document, sentence).clause(of: token)
    guard
      isComing(between(token + 1, min(clause.upperBound, token + 12)))
        || !word.hasPrefix("port") && word != "presto" && isComing(before: token, clause)
    else { return nil }
    let isDenied = between(max(clause.lowerBound, token - 3), token).contains {
      marks.covers(.negator, $0)
    }
    let isDoubted = between(max(clause.lowerBound, token - 4), token).contains {
      marks.covers([.hedge, .clientNoun].asClasses, $0)
    }
    return Trigger(
      kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: "arrivare", isNoun: false,
      isPassive: false, certainty: isDenied ? .negated : isDoubted ? .hedged : told,
      clause: clause)
  }

  /// `il progetto di un call center a Lecce`, `progetti per un nuovo contact center`: it is to open, if nothing is said
  /// against it.
  private func projectInItalian(_ token: Int) -> Trigger? {
    guard document.language == .italian, document.word(token).isOne(of: "progetto", "progetti"),
      document.word(token + 1).isOne(of: "di", "per", "del"),
      isNewSite(token + 2) || document.word(token + 1) == "del" && marks.covers(.another, token + 2)
        && marks.begins(.site, at: token + 3)
    else { return nil }
    let clause = Clauses(document, sentence).clause(of: token)
    let told = CertaintyReader(document, sentence).ofNoun(between(token, token + 1), clause)
    guard told != .none else { return nil }
    return Trigger(
      kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: "progetto", isNoun: true,
      isPassive: false, certainty: told == .asserted ? .planned : told, clause: clause)
  }

  /// Whether a new call center follows, over nothing but a town, a time and small words.
  private func isComing(_ reach: Range<Int>) -> Bool {
    for index in reach {
      if isNewSite(index) { return true }
      guard
        isOfTownOrTime(index) || marks.covers([.locative, .of, .article, .soon].asClasses, index)
          || document.tokens[index].folded == "," || document.word(index).isOne(of: "anche", "all")
      else { return false }
    }
    return false
  }

  private func isOfTownOrTime(_ index: Int) -> Bool {
    document.places[sentence].contains { $0.tokens.contains(index) }
      || marks.dates.contains { $0.tokens.contains(index) }
      || document.word(index).isOne(of: "provincia", "zona", "industriale", "citta")
  }

  /// `un call center`, `il nuovo contact center`, `un secondo polo`
  private func isNewSite(_ index: Int) -> Bool {
    if marks.covers(.indefinite, index) {
      return (1...3).contains { marks.begins([.site, .weakSite].asClasses, at: index + $0) }
    }
    return marks.covers(.another, index)
      && (1...2).contains { marks.begins([.site, .weakSite].asClasses, at: index + $0) }
  }

  /// Whether a new call center stands before as what comes: `Un call center di Voxalia arriverà`.
  private func isComing(before token: Int, _ clause: Range<Int>) -> Bool {
    guard
      let begin = between(max(clause.lowerBound, token - 10), token).first(where: isNewSite),
      let site = between(begin, token).first(where: { marks.begins([.site, .weakSite].asClasses, at: $0) })
    else { return false }
    return between(site + 1, token).allSatisfy { index in
      document.tokens[index].isCapitalized || marks.covers([.site, .of, .orgNoun].asClasses, index)
        || document.word(index).isOne(of: "e", "in", "clienti", "assistenza", "telefonica")
        || isOfTownOrTime(index)
    }
  }
}
