/// Whose a call center is in German, where much may stand between it and the name.
extension SiteFinder {
  /// `laufen im deutschen Gera auf, wo`: the city stands before what belongs to the verb.
  func beforeGermanParticle(_ end: Int) -> Int {
    document.language == .german && end > marks.range.lowerBound
      && document.word(end - 1).isOne(of: "auf", "ein", "an", "um", "weiter") ? end - 1 : end
  }

  /// `das Callcenter der Telekom-Tochter Voxalia`, `das Callcenter des insolventen Versandhauses Voxalia`: a genitive
  /// that ends with the name.
  func isGenitiveOwner(_ mention: SiteMention, _ name: Int) -> Bool {
    let begin = mention.tokens.upperBound
    guard document.language == .german, mention.isStrong, name - begin <= 8,
      marks.range.contains(begin),
      document.word(begin).isOne(of: "der", "des", "von", "vom", "einer", "eines")
    else { return false }
    // Only what may stand before a name in its own phrase: no preposition, no verb, no mark but a hyphen.
    return between(begin + 1, name).allSatisfy { token in
      let mark = document.tokens[token]
      if mark.kind == .mark { return mark.folded == "-" }
      return !marks.covers([.locative, .clause, .forMark].asClasses, token)
        && (document.verbs(token).isEmpty || mark.isCapitalized
          || document.verbs(token).allSatisfy { $0.form == .participle })
    }
      && between(begin + 1, name).contains { document.tokens[$0].isCapitalized }
  }
}
