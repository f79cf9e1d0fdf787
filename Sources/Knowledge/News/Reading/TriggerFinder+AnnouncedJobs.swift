/// Jobs that are announced as such: `announces 500 new jobs for Derry`.
extension TriggerFinder {
  private static let jobs = WordClasses([.job, .seat, .expandNoun])
  private static let ends = WordClasses([
    .layoffNoun, .closeNoun, .reduceNoun, .strikeNoun, .negator, .hedge,
  ])

  /// `annonce 500 emplois à Lille`: what is announced is that there will be as many more, where nothing says that they go.
  func announcedJobs(_ token: Int) -> Trigger? {
    guard
      let number = marks.numbers.first(where: { (1...4).contains($0.tokens.lowerBound - token) }),
      case let readings = document.verbs(token).filter({ $0.verbClass == .announce }),
      !readings.isEmpty,
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
}
