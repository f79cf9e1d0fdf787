/// What nouns say that happens.
extension TriggerFinder {
  func noun(_ token: Int) -> Trigger? {
    guard marks.begins(Self.nounClasses, at: token) else { return nil }
    // `abertura de vagas` opens nothing: the longest counts.
    let isRanked = document.language.isOne(of: .italian, .portuguese)
    let longest =
      isRanked ? Self.nouns.compactMap { marks.phrase($0.0, at: token)?.count }.max() : nil
    for (wordClass, kind) in Self.nouns {
      guard let range = phrase(wordClass, token) else { continue }
      if let longest, range.count < longest { continue }
      if range.count == 1 && isVerbHere(token) || isNoNounOfSpanish(range) { continue }
      // `Instalado em 2015`: when, not where.
      if kind == .present, document.language == .portuguese,
        marks.dates.contains(where: { $0.tokens.lowerBound == range.upperBound })
      {
        continue
      }
      if kind == .present, isPassiveInPortuguese(range) { continue }
      if isOfNoPeople(kind, range) { continue }
      if [.open, .close].contains(kind), isOfOtherThing(range.upperBound) { continue }
      if kind == .construct, isOfOtherWorks(range) || isOfElseBuilt(range) { continue }
      if kind == .layoff, isCutOfOther(range) || isOfElseInGerman(kind, range) { continue }
      // `o encerramento do contrato`, `la fin du contrat`
      if kind == .close, isOfContract(range.upperBound) { continue }
      // `la apertura de un despido colectivo`: what begins is told by the other noun.
      if kind == .open, document.language != .english, document.language != .german,
        marks.covers(.of, range.upperBound), beginsProcedure(range.upperBound)
      {
        continue
      }
      if kind == .open, isOfOther(token) || isArrivalOfPeople(range) { continue }
      if isOfOrganizationInFrench(kind, range) || isToldByVerbInFrench(kind, range)
        || isGeneralInFrench(kind, range) || isNoArrivalInFrench(kind, range) || isOfNoSite(range)
      {
        continue
      }
      // `el expediente de regulación de empleo (ERE)` is said once.
      if range.count == 1, token - 2 >= marks.range.lowerBound,
        document.tokens[token - 1].folded == "(", marks.covers(wordClass, token - 2)
      {
        continue
      }
      // In German a noun has a capital: `das Aus`, but `aus Dortmund`.
      if range.count == 1, document.language == .german, !document.tokens[token].isCapitalized,
        document.word(token) != "dicht"
      {
        continue
      }
      if kind == .close, range.count == 1, isPrepositionInGerman(token) || isToldByMaking(token) {
        continue
      }
      // `ist 2019 an den Start gegangen` is told by the verb.
      if kind == .open, document.language == .german, document.word(token) == "start",
        marks.range.contains(token - 2), document.word(token - 2) == "an"
      {
        continue
      }
      let clause = Clauses(document, sentence).clause(of: token)
      let kind = otherKind(range, clause) ?? kind
      var trigger = Trigger(
        kind: kind, tokens: range, sentence: sentence, lemma: document.word(range.lowerBound),
        isNoun: true, isPassive: false,
        certainty: .asserted, clause: clause)
      switch kind {
      case .present, .stay: break
      case .construct:
        if areWorksDoubted(range, clause) || areWorksGivenUp(range, clause) { return nil }
      default:
        trigger.certainty = CertaintyReader(document, sentence).ofNoun(range, clause)
        trigger.isPresent = isSaidInPresent(kind, range, clause)
        if trigger.certainty == .none { return nil }
      }
      return trigger
    }
    return nil
  }
}
