/// What Spanish verbs and nouns say only with, or only without, what stands beside them.
extension TriggerFinder {
  /// `cerrará su centro, con el despido de 40 personas`: as sure as what it goes with.
  func beside(_ trigger: Trigger, _ triggers: [Trigger]) -> Trigger.Certainty? {
    guard document.language.code == "es", trigger.kind == .layoff,
      let last = triggers.last, last.kind == .close, [.planned, .hedged].contains(last.certainty),
      trigger.certainty == .asserted,
      between(max(marks.range.lowerBound, trigger.tokens.lowerBound - 3), trigger.tokens.lowerBound)
        .contains(where: { document.word($0) == "con" })
    else { return nil }
    return last.certainty
  }

  /// `llegó a tener 500`, `llega a los 700 euros`: nobody arrives.
  func isNoArrival(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language.code == "es", reading.lemma == "llegar",
      marks.range.contains(token + 2), document.word(token + 1) == "a"
    else { return false }
    let next = marks.covers(.article, token + 2) ? token + 3 : token + 2
    guard marks.range.contains(next) else { return false }
    let word = document.tokens[next]
    return word.kind == .number || document.words[next].beginsNumber
      || !word.isCapitalized && word.bytes.count > 3
        && ["ar", "er", "ir", "arse", "erse", "irse"].contains { word.folded.hasSuffix($0) }
  }
}
