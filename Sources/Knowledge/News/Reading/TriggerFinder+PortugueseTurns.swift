/// Turns of the Portuguese press in which a verb says something only with what stands around it.
extension TriggerFinder {
  /// Some tokens behind a verb and as many more as the times among them have: `recebeu em janeiro o novo centro`.
  func overTime(_ reach: Range<Int>) -> Range<Int> {
    guard document.language == .portuguese else { return reach }
    var end = reach.upperBound
    // `assumir, a partir de 1 de julho, a gestão`: over what stands between commas.
    if document.word(reach.lowerBound) == ",",
      let close = between(
        reach.lowerBound + 1, min(marks.range.upperBound, reach.lowerBound + 10)
      ).first(where: { document.word($0) == "," })
    {
      return between(reach.lowerBound, min(marks.range.upperBound, close + 1 + reach.count))
    }
    for date in marks.dates
    where date.tokens.lowerBound >= reach.lowerBound && date.tokens.lowerBound < end {
      // The article or preposition, too.
      end += date.tokens.count + 1
    }
    return between(reach.lowerBound, min(marks.range.upperBound, end))
  }

  /// `chegou a Braga em 2022`, `A empresa chegou ao município em 2013`: somebody comes, but `chegou a 500 operadores`,
  /// `a crise chegou a Braga` and `chegou a fechar` tell of no arrival.
  func isNoArrivalInPortuguese(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .portuguese, reading.lemma == "chegar" else { return false }
    let isToPlace = (1...3).contains { step in
      marks.covers(.cityWord, token + step)
        || document.places[sentence].contains { $0.tokens.lowerBound == token + step }
    }
    return !isToPlace || !isOfFirmBefore(token)
  }

  /// `A Voxalia deixou Braga`: a firm leaves a town; `deixou de atender`, `a ministra deixou Lisboa` say nothing.
  func isNoLeaving(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .portuguese, reading.lemma == "deixar",
      reading.verbClass == .close
    else { return false }
    return !isOfFirmBefore(token)
      || !document.places[sentence].contains {
        $0.isCity && (1...2).contains($0.tokens.lowerBound - token)
          && (token + 1..<$0.tokens.lowerBound).allSatisfy { marks.covers(.article, $0) }
      }
  }

  /// Whether a firm is the subject right before a verb: `a Voxalia`, `a empresa vai`.
  private func isOfFirmBefore(_ token: Int) -> Bool {
    let near = between(max(marks.range.lowerBound, token - 4), token)
    return document.names[sentence].contains {
      near.contains($0.tokens.upperBound - 1)
        && document.organizations[$0.organization].role.mayOperate
    }
      || near.contains { marks.covers(.orgNoun, $0) && marks.covers(.article, $0 - 1) }
  }

  /// `Braga ganha 300 empregos`: what a town gets is told by the noun.
  func isOfTownThatGains(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    document.language == .portuguese && reading.lemma == "ganhar" && reading.verbClass == .expand
      && document.places[sentence].contains { (0...1).contains(token - $0.tokens.upperBound) }
  }

  /// `A Voxalia foi criada em 2010 e tem uma central em Lages`: the firm was, no call center.
  func isFoundingOfFirm(_ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Bool {
    guard document.language == .portuguese, reading.form == .participle, group.hasBe,
      reading.lemma.isOne(of: "criar", "fundar", "constituir", "montar")
    else { return false }
    return document.names[sentence].contains {
      (1...2).contains(group.token - $0.tokens.upperBound)
        && marks.covers(.article, $0.tokens.lowerBound - 1)
        && !marks.covers([.site, .weakSite].asClasses, $0.tokens.lowerBound - 2)
    }
      || (2...3).contains { marks.covers(.orgNoun, group.token - $0) }
        && marks.firstWord + 3 >= group.token
  }

  /// `numa ala desativada do antigo seminário`, `uma fábrica fechada`: what a noun beside it is like, not what becomes of
  /// a call center.
  func isAttributeOfOther(_ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Bool {
    guard document.language.isOne(of: .portuguese, .spanish, .italian),
      reading.form == .participle, [.close, .open].contains(reading.verbClass),
      !group.hasBe, !group.hasHave, marks.range.contains(group.token - 2)
    else { return false }
    let noun = group.token - 1
    let word = document.word(noun)
    return document.tokens[noun].kind == .word && !document.tokens[noun].isCapitalized
      && word.utf8.count > 2 && !marks.isKnown(noun) && document.verbs(noun).isEmpty
      && !word.hasSuffix("mente") && word.last == document.word(group.token).last
      && Self.heads.contains(document.word(noun - 1))
      && !document.beginsNumber(noun)
      && !marks.dates.contains { $0.tokens.contains(noun) }
  }

  private static let heads: WordSet = [
    "uma", "um", "numa", "num", "una", "un", "nuna", "da", "do", "de", "del", "della", "antiga",
    "antigo", "antigua", "antiguo", "ex",
  ]

  /// `estão em risco os direitos`, `os contratos com fornecedores não serão renovados`, `o preenchimento de formulários`:
  /// only of people and jobs that are counted do they tell of jobs.
  func isOfNoPeople(_ kind: Trigger.Kind, _ range: Range<Int>) -> Bool {
    guard document.language == .portuguese, [.layoff, .expand].contains(kind), range.count > 1,
      document.word(range.lowerBound).isOne(of: "estao", "ficam", "contratos", "preenchimento")
    else { return false }
    return !marks.numbers.contains { number in
      !number.isPercent
        && between(
          number.tokens.upperBound, min(marks.range.upperBound, number.tokens.upperBound + 3)
        )
        .contains { marks.begins([.person, .job].asClasses, at: $0) }
    }
  }
}
