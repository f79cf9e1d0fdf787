/// Jobs that are announced as such: `announces 500 new jobs for Derry`.
extension TriggerFinder {
  private static let jobs = WordClasses([.job, .seat, .expandNoun])
  private static let ends = WordClasses([
    .layoffNoun, .closeNoun, .reduceNoun, .strikeNoun, .negator, .hedge,
  ])

  /// `annonce 500 emplois à Lille`, `kündigt 500 neue Arbeitsplätze in Dortmund an`: what is announced is that there will be as
  /// many more, where nothing says that they go.
  func announcedJobs(_ token: Int) -> Trigger? {
    let readings = document.verbs(token).filter { $0.verbClass == .announce }
    guard !readings.isEmpty,
      let number = marks.numbers.first(where: { (1...4).contains($0.tokens.lowerBound - token) }),
      between(token + 1, number.tokens.lowerBound).allSatisfy({ index in
        marks.covers([.article, .of, .hedge].asClasses, index)
          || marks.dates.contains { $0.tokens.contains(index) }
          || document.word(index).isOne(of: "up", "to", "some", "around", "about", "bis", "zu")
      }),
      between(number.tokens.upperBound, number.tokens.upperBound + 4).contains(where: {
        marks.range.contains($0) && marks.begins(Self.jobs, at: $0)
      }), case let group = VerbGroup(document, sentence, token),
      let reading = group.best(of: readings)
    else { return nil }
    let clause = Clauses(document, sentence).clause(of: token)
    guard
      !between(clause.lowerBound, marks.range.upperBound).contains(where: {
        marks.covers(Self.ends, $0)
          // `kündigt an`, which without its other part dismisses
          || $0 != token
            && document.verbs($0).contains { [.layoff, .close, .cancel].contains($0.verbClass) }
      }), document.places[sentence].contains(where: \.isCity)
    else { return nil }
    let certainty = CertaintyReader(document, sentence).ofVerb(reading, group, clause)
    guard certainty != .none, certainty != .negated else { return nil }
    return Trigger(
      kind: .expand, tokens: token..<token + 1, sentence: sentence, lemma: reading.lemma,
      isNoun: false, isPassive: false, certainty: certainty == .hedged ? .hedged : .planned,
      clause: clause)
  }
  private static let returns: WordSet = [
    "reintegration", "reinstatement", "reinstate", "reintegrate", "reintegrer", "reintegracion",
    "reincorporacion", "reintegracao", "reintegrazione", "wiedereinstellung", "readmision",
    "readmissao", "reintegro", "riassunzione",
  ]

  /// `la réintégration de trois employés licenciés`: those who have gone are asked back, nobody goes.
  func isTakenBack(_ trigger: Trigger) -> Bool {
    trigger.kind == .layoff
      && between(
        max(marks.range.lowerBound, trigger.tokens.lowerBound - 6), trigger.tokens.lowerBound
      )
      .contains { Self.returns.contains(document.word($0)) }
  }
}
