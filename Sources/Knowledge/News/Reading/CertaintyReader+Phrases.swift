/// What a phrase says that has its verb within it.
extension CertaintyReader {
  /// `perdra son emploi`, `70 jobs to go`: as sure as the verb of the phrase; nil for plain nouns.
  func ofPhrase(_ range: Range<Int>, _ reach: Range<Int>) -> Trigger.Certainty? {
    guard range.count > 1 else { return nil }
    // `mettra à pied`: the verb is part of the phrase.
    if isFuturePerfect(before: range.lowerBound),
      document.word(range.lowerBound).hasPrefix("perdu")
    {
      return .planned
    }
    if document.language != .english {
      for token in range {
        let readings = document.verbs(token)
        if readings.contains(where: { $0.form == .future }) || document.isFutureForm(token) {
          return .planned
        }
        if readings.contains(where: { $0.form == .conditional }) { return .hedged }
      }
    }
    return ofGoing(range, reach)
  }
}
