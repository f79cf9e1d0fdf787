/// How sure it is what a verb says.
extension CertaintyReader {
  /// What a verb says with what stands before it.
  func ofVerb(_ reading: VerbLexicon.Reading, _ group: VerbGroup, _ clause: Range<Int>)
    -> Trigger.Certainty
  {
    var reading = reading
    // Before a colon stands what governs an infinitive, not what a whole clause says.
    let isOwn =
      document.language.isOne(of: .italian, .portuguese)
      && (reading.form != .infinitive
        || between(clause.lowerBound, group.token).contains { marks.covers(.future, $0) })
    let clause = isOwn ? clause : widened(clause)
    if isCalledFalse(before: group.token) { return .negated }
    if document.language == .spanish, [.future, .subjunctive].contains(reading.form),
      document.isPastSubjunctive(group.token), isBehindAfterThat(group.token)
    {
      return .asserted
    }
    if let told = ofGermanTurn(reading, group, clause) { return told }
    if isRegretted(reading, group.token) { return .planned }
    if isAmongOptions(group.token) { return .hedged }
    if let told = ofTalkInArabic(reading, group.token) { return told }
    let reach = reach(before: group.token, clause)
    // `to close, sell or shrink`, `will shut it and lay off`: a verb in a row is of the form of the first.
    // `cut` and `shut` are written the same.
    let mayBeInRow =
      reading.form == .present
      || reading.form == .past && Self.unchanging.contains(document.word(group.token))
        && document.word(group.token - 1) != ","
    if isInHeadlineRow(reading, group, reach) { return .planned }
    if document.language == .english, mayBeInRow, isInRow(reach) {
      if reach.contains(where: { marks.covers(.future, $0) && document.word($0) != "to" }) {
        return .planned
      }
      reading.form = .infinitive
    }
    // `envisage de fermer le site, ouvert en 2003`: what is told beside has happened.
    if [.participle, .past].contains(reading.form), !group.hasBe, !group.hasHave,
      marks.range.contains(group.token - 1), document.tokens[group.token - 1].folded == ",",
      document.language != .english
    {
      return isHiredLater(reading, group) ? .planned : .asserted
    }
    if openedBefore(reading, group) { return .asserted }
    if isFearedInFrench(group.token) { return .hedged }
    if reading.form == .infinitive, hasJustBeen(group) { return .asserted }
    if wouldCome(group) || isOpenedByGuest(reading, group) { return .asserted }
    if let doubted = ofItalianThat(reading, group) { return doubted }
    if isBehindIfInFrench(group) { return .hedged }
    let isNegated =
      negates(group, reach, isInfinitive: reading.form == .infinitive)
      || isOfNoJob(reading, group, clause)
    let governor = governor(before: group.token, clause)
    if let governor, governor.isDenial, !isOfOwnAuxiliary(group, since: governor.token) {
      if isFoughtPlan(governor.token, group.token) { return .planned }
      return isNegated && !isOnlyDenied(governor.token, group.token) || governor.isNegated
        ? .hedged : .negated
    }
    if let governor, governor.isCancel,
      // `ont abandonné leurs casques pour débrayer`
      reading.form == .infinitive,
      document.language != .french || group.before.first != "pour"
    {
      return document.language == .english && isOfDelay(governor.token)
        || isUrged(governor.token) ? .planned : .cancelled
    }
    if isNegated {
      // `has not decided whether to close`
      if group.before.prefix(4).contains("whether") || isUndecided(group) { return .hedged }
      if isGivenUpAfterAll(reading, group.token) || isDecidedAgainst(reading, group) {
        return .cancelled
      }
      return ofAsking(reading, group)
        ?? (isOpinion(group) || isWished(reading, group) ? .none : .negated)
    }
    if let told = toldBehindInGerman(reading, group) { return told }
    if reading.form == .infinitive, isOfDroppedPlan(group.token) { return .cancelled }
    if reading.lemma == "menacer", document.language == .french { return .hedged }
    // `will keep its call centre, which it had wanted to close`
    if document.language == .english, [.close, .layoff].contains(reading.verbClass),
      wasWanted(group)
    {
      return .negated
    }
    if let told = wouldHaveBeen(reading, group) { return told }
    if document.language == .english, wasMeant(group) || isOnCondition(group) { return .hedged }
    if document.language == .french, reading.form == .conditional, isPlanToldInFrench {
      return .planned
    }
    if let changed = changedLater(group.token + 1, clause) { return changed }
    if isOffTheTable(group.token + 1) { return .cancelled }
    if isHedged(reading, group, reach) { return isRumourDenied(group.token) ? .negated : .hedged }
    // `aurait fermé`, `avrebbe chiuso`, `habría cerrado`: it is said, not known.
    if reading.form == .participle,
      group.before.prefix(4).contains(where: { Self.conditional.contains($0) })
    {
      return .hedged
    }
    // `después de que la empresa cerrara`: it has; `pidió que cerrara`: nothing is said.
    if [.future, .subjunctive].contains(reading.form), document.isPastSubjunctive(group.token) {
      // `después de que la plataforma jerezana de Norvex se desprendiera`
      let isAfter = between(max(marks.range.lowerBound, group.token - 14), group.token).contains {
        document.word($0).isOne(of: "luego", "despues", "tras")
      }
      return isAfter && group.before.contains { $0 == "que" } || isBlamed(group) ? .asserted : .none
    }
    if isFuturePerfect(before: group.token) { return .planned }
    if isPluperfect(reading, group.token) { return .asserted }
    if isGoingOn(reading, group) || isFunded(reading, group) { return .planned }
    return ofForm(reading, group, clause, reach)
  }
}
