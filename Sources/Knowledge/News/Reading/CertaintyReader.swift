/// How sure something is said to be.
struct CertaintyReader {
  /// What is put off comes later, but it comes.
  static let delaying: WordSet = [
    "rinviare", "adiar", "posticipare", "reporter", "retarder", "ajourner", "differer",
    "repousser", "aplazar", "posponer", "postergar", "retrasar", "demorar", "delay", "postpone",
    "defer", "اجل", "تاجل", "ارجا",
  ]

  let document: NewsDocument
  let sentence: Int

  var marks: SentenceMarks { document.sentences[sentence] }

  init(_ document: NewsDocument, _ sentence: Int) {
    self.document = document
    self.sentence = sentence
  }

  /// What a noun such as `ouverture` says, by the verb that governs it.
  func ofNoun(_ range: Range<Int>, _ clause: Range<Int>) -> Trigger.Certainty {
    let clause = beforeReason(widened(clause), range)
    if isCalledFalse(before: range.lowerBound) || isCalledFalseInArabic(range.lowerBound) {
      return .negated
    }
    if let told = ofGermanNoun(range, clause) ?? ofWhole(range) { return told }
    if isAmongOptions(range.lowerBound) { return .hedged }
    if isBeginning(range) { return .planned }
    let isOfNobody =
      range.count > 1
      && isOfNobody(between(clause.lowerBound, range.lowerBound), range.lowerBound)
    if isOfNobody || isAverted(range) || isAvertedInArabic(range) { return .negated }
    if isComing(range) { return .planned }
    let far = document.language.isOne(of: .arabic, .portuguese) ? 16 : 12
    let reach = between(
      max(clause.lowerBound, range.lowerBound - far, rowBegin(before: range.lowerBound, clause)),
      range.lowerBound)
    // Quotation marks around a name in Arabic are no words.
    let quotes = document.language == .arabic ? marksBefore(range.lowerBound) : 0
    let near = between(max(clause.lowerBound, range.lowerBound - 4 - quotes), range.lowerBound)
    // `secundaron la huelga convocada por`: who follows a call is on strike.
    if marks.covers(.strikeNoun, range.lowerBound),
      reach.contains(where: { Self.following.contains(document.word($0)) })
        || range.contains(where: { Self.following.contains(document.word($0)) })
    {
      return .asserted
    }
    if haveStruck(range) { return .asserted }
    if isOfJobsAtRisk(range) { return isRumourDenied(range.lowerBound) ? .negated : .hedged }
    if let told = ofPhrase(range, reach) { return told }
    // `have voted for industrial action`
    if document.language == .english, marks.covers(.strikeNoun, range.lowerBound),
      reach.suffix(5).contains(where: { document.word($0).isOne(of: "voted", "vote", "ballot") })
    {
      return .planned
    }
    if isLikened(range) || isToldBeforeInFrench(range) || isOnlySpokenOf(range) { return .none }
    if document.language == .french, document.word(range.lowerBound) == "preavis" {
      return .planned
    }
    if isDemanded(range) { return .none }
    if isPurpose(range) { return .planned }
    if let told = toldOfClosureInFrench(range) { return told }
    if let wished = wishedInFrench(range, clause) { return wished }
    if let certainty = ofSaying(range) ?? ofArabicNoun(range, clause)
      ?? ofEndedStrike(range) ?? ofPurpose(range) ?? ofSpanishFight(range) ?? ofSpanishDoing(
        range, clause)
      ?? ofSpanishNoun(range)
      ?? ofSpanishJobs(range, reach) ?? ofItalianNoun(range, clause)
    {
      return certainty
    }
    // `has taken on 600 agents to support clients`
    if document.language == .english, marks.range.contains(range.lowerBound - 1),
      ["has", "have"].contains(document.word(range.lowerBound - 1))
    {
      return .asserted
    }
    // `545 jobs at risk`
    if marks.covers(.hedge, range.upperBound - 1) {
      return isRumourDenied(range.lowerBound) ? .negated : .hedged
    }
    if isOnlyWeighed(range) { return .hedged }
    if isCelebrated(range, reach) { return .asserted }
    if let denial = farDenial(range, clause) { return denial }
    if isOfUnknownFuture(near) { return .planned }
    // `لم يحدد تاريخ فتحه`: when is not told, but that it will be.
    if document.language == .arabic, marks.range.contains(range.lowerBound - 1),
      document.word(range.lowerBound - 1).isOne(of: "تاريخ", "موعد", "مكان", "توقيت", "تفاصيل"),
      // `يعود تاريخ افتتاحه إلى 2016`
      !near.contains(where: { document.word($0).isOne(of: "يعود", "يرجع") })
    {
      return .planned
    }
    if isLeftUnsaid(range.lowerBound) { return .none }
    if isToBeAccepted(near) { return .planned }
    for token in near where marks.covers(.negator, token) {
      // `لم يستبعد تسريح عمال`, `n'exclut pas une fermeture`: it may be.
      if marks.covers(.hedge, token) { return .hedged }
      if deniesNothing(token) { continue }
      if document.language == .french,
        between(token + 1, range.lowerBound).contains(where: { document.tokens[$0].folded == ":" })
      {
        continue
      }
      // `n'a pas prolongé le plan social`: what is denied is something else.
      if let unsaid = unsaid(between(token + 1, range.lowerBound)) { return unsaid }
      if deniesElse(between(token + 1, range.lowerBound)) { return .none }
      // `siguen sin telegrama de despido`: nothing is denied, nothing is said.
      return document.word(token).isOne(of: "sin", "sans", "without", "sem", "senza", "ohne")
        ? .none : .negated
    }
    for token in reach where isNo(token) && !deniesOther(token, range.lowerBound) {
      return .negated
    }
    if let denial = germanDenial(range, clause) { return denial }
    if isToBeGiven(range, clause) { return .planned }
    if isRumourDenied(range.lowerBound) { return .negated }
    if let governor = governor(before: range.lowerBound, clause) {
      // `Los sindicatos rechazan el ERE`: who rejects it does not deny it.
      let isRejected =
        between(max(clause.lowerBound, governor.token - 5), governor.token)
        .contains { token in
          marks.covers([.union, .person].asClasses, token)
            && !between(token, governor.token).contains {
              document.word($0).isOne(of: "che", "ان")
            }
        }
        || between(clause.lowerBound, governor.token).contains { token in
          marks.covers(.union, token)
            // `conclude la Slc - che Voxalia esclude la chiusura`: another one denies it.
            && !between(token, governor.token).contains {
              document.word($0).isOne(of: "che", "que", "qu", "ان")
            }
        }
      if governor.isDenial, isRejected { return .planned }
      // `negou relação com as demissões`: it is the relation that is denied.
      if governor.isDenial,
        between(governor.token + 1, range.lowerBound).contains(where: {
          document.word($0).isOne(
            of: "com", "con", "avec", "with", "mit", "between", "entre", "tra")
        })
      {
        return .none
      }
      if governor.isDenial { return governor.isNegated ? .hedged : .negated }
      if governor.isCancel {
        return isOfDelay(governor.token) || isUrged(governor.token)
          || isDemandedInItalian(governor) ? .planned : .cancelled
      }
      if governor.isConsider {
        // `negocia un ERE`: how, not whether.
        return marks.covers(.layoffNoun, range.lowerBound) && isProcedure(range)
          && document.word(governor.token).hasPrefix("negoci") ? .planned : .hedged
      }
    }
    // `Gli esuberi non riguardano i due call center`: none there.
    let next = between(range.upperBound, min(clause.upperBound, range.upperBound + 3))
    if marks.covers([.layoffNoun].asClasses, range.lowerBound),
      let negator = next.first(where: {
        // `دون إخطار`: it has happened, without notice.
        marks.covers(.negator, $0) && !document.word($0).isOne(of: "دون", "بدون", "sans", "without")
      }),
      !between(range.upperBound, negator).contains(where: { document.tokens[$0].folded == "," })
    {
      return .negated
    }
    // `a démenti la fermeture` may stand behind: `La fermeture a été démentie`.
    let behind = between(range.upperBound, min(clause.upperBound, range.upperBound + 14))
    for token in behind {
      // `confirmou a abertura, mas negou`: something else is denied.
      if document.language.isOne(of: .italian, .portuguese),
        document.word(token).isOne(of: "mas", "ma", "pero", "porem")
      {
        break
      }
      let readings = self.readings(token)
      if readings.contains(where: { $0.verbClass == .deny }) {
        // `o fechamento era um boato, e a empresa não negou`
        // `a empresa não o desmentiu`
        let object = document.word(token - 1).isOne(of: "o", "a", "os", "as") ? token - 1 : token
        if document.language == .portuguese, document.word(object - 1).isOne(of: "nao", "nem") {
          return .hedged
        }
        // `une fermeture n'est pas exclue`
        if document.language == .french, marks.covers(.negator, token - 1) { return .hedged }
        // `تلوح بإضراب، وهو ما استبعدته الإدارة`: who does not strike does not deny it.
        if document.language == .arabic, marks.covers(.strikeNoun, range.lowerBound) { break }
        // `إغلاقه غير مستبعد`
        if document.language == .arabic, document.word(token - 1) == "غير" { return .hedged }
        return .negated
      }
      // `La apertura se retrasa hasta septiembre`, `se frustra`
      let isSelf =
        document.language == .spanish && document.word(token - 1) == "se"
        && marks.covers([.openNoun, .closeNoun].asClasses, range.lowerBound)
      if let cancel = readings.first(where: {
        $0.verbClass == .cancel && ($0.form == .participle || isSelf)
      }),
        // `A walkout halted work`, but `the closure was halted`
        document.language != .english || VerbGroup(document, sentence, token).hasBe
          || !document.verbs(token).contains(where: { $0.form == .past })
      {
        // `l'apertura è stata rinviata al 2004`: later, not never.
        return Self.delaying.contains(cancel.lemma) ? .planned : .cancelled
      }
    }
    if isOffTheTable(behind) || staysAfterAll(range) || isNeverMeant(range) {
      return document.language == .french && marks.covers(.openNoun, range.lowerBound)
        ? .cancelled : .negated
    }
    if let changed = changedLater(range.upperBound, clause) { return changed }
    for token in reach
    where marks.covers(.hedge, token) && !isInAsideInItalian(token, before: range.lowerBound)
      && !isOfOtherSayingInArabic(token, range.lowerBound)
    {
      // `said 80 people would be made redundant`: told of later, not doubted.
      let isTold =
        document.language == .english && document.word(token) == "would"
        && isReported(token)
        && !reach.contains { marks.covers(.hedge, $0) && document.word($0) != "would" }
      return isTold && !marks.range.contains { document.word($0).isOne(of: "if", "unless") }
        ? .planned : .hedged
    }
    if isConsideredInFrench(behind) { return .hedged }
    for token in behind
    where marks.covers([.future].asClasses, token) && !isOfRelative(token) && !isAim(token)
      && !isDative(token)
    {
      // `may be on the way`
      return document.language == .english
        && (1...3).contains { token - $0 >= range.upperBound && marks.covers(.hedge, token - $0) }
        ? .hedged : .planned
    }
    for token in behind {
      let readings = document.verbs(token)
      if readings.contains(where: {
        $0.form == .future
          || ($0.verbClass == .plan || $0.verbClass == .announce) && $0.form == .participle
      }) {
        return isDenied(between(range.upperBound, token)) ? .negated : .planned
      }
    }
    if isOfPlanInFrench(range) { return .planned }
    for token in behind
    where marks.covers(.hedge, token) && !qualifiesOther(token, range)
      && !Self.conditions.contains(document.word(token))
    {
      return .hedged
    }
    // `han convocado un paro`, `appelle à la grève`: who calls for a strike is to strike.
    if marks.covers(.strikeNoun, range.lowerBound),
      // `Zu dem Streik hatte die Gewerkschaft aufgerufen`: it has been.
      !clause.contains(where: { document.word($0).isOne(of: "hatte", "hatten") }),
      between(max(clause.lowerBound, range.lowerBound - 30), range.lowerBound).contains(where: {
        isCalling($0)
      })
        || behind.contains(where: { isCalling($0) })
    {
      return .planned
    }
    // A procedure is not over when it is told of: `comunica un ERE`.
    if marks.covers(.layoffNoun, range.lowerBound), isProcedure(range), !hasCost(behind),
      !reach.contains(where: { index in
        document.verbs(index).contains { $0.form == .participle && $0.verbClass == .close }
          || document.word(index).isOne(
            of: "culminado", "ejecutado", "applied", "applique", "cerrado")
      })
    {
      return .planned
    }
    // `mettra à pied`, `procederá al cierre`
    if document.language != .english,
      near.contains(where: { token in document.verbs(token).contains { $0.form == .future } })
    {
      return .planned
    }
    if isAtOnce(range, reach), !reach.contains(where: { marks.covers(.future, $0) }) {
      return .asserted
    }
    for token in reach {
      let readings = document.verbs(token)
      if readings.contains(where: {
        // `confirmou a demissão de 83`: what is confirmed has happened.
        $0.verbClass == .plan || $0.verbClass == .threaten
          || $0.verbClass == .announce
            && (!$0.lemma.hasPrefix("confirm")
              || marks.covers(.openNoun, range.lowerBound)
                && document.language.isOne(of: .portuguese, .spanish)
              || document.language.isOne(of: .french, .english))
            && !isOpenedInArabic(range.lowerBound)
      }) {
        return .planned
      }
      if marks.covers([.planNoun, .future].asClasses, token), !isCause(token) { return .planned }
      if document.isFutureForm(token) { return .planned }
    }
    for token in behind where document.isFutureForm(token) { return .planned }
    // `128 suppressions de postes à Caen et au Mans`: a headline with no verb tells of what is to come.
    if marks.covers(.layoffNoun, range.lowerBound) && !marks.covers(.openNoun, range.lowerBound)
      // `Aus für Standorte in Gera und Suhl`
      || document.language.isOne(of: .french, .german)
        && marks.covers(.closeNoun, range.lowerBound),
      sentence == 0 && document.hasHeadline || isHeadInFrench,
      document.language != .english, document.language != .arabic,
      !clause.contains(where: { token in
        !marks.covers([.layoffNoun, .closeNoun].asClasses, token)
          && !document.verbs(token).isEmpty
      }), !isHeadlineOfPast(clause)
    {
      return .planned
    }
    if isHeadlineInItalian(range, clause) { return .planned }
    for token in behind where marks.covers(.soon, token) { return .planned }
    // `la movilidad geográfica`, `contra su traslado`: a noun tells of one that is to come.
    if marks.covers(.moveNoun, range.lowerBound), document.language == .spanish { return .planned }
    if let doubted = ofConditionalInFrench(range, clause) { return doubted }
    return isForNewOneInArabic(range) ? .planned : .asserted
  }
}
