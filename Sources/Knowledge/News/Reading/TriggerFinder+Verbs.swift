/// Verbs that say what happens only with what stands behind them.
extension TriggerFinder {
  /// `mettre en service`, `echar el cierre`: the noun says what, the verb how sure.
  func light(_ readings: [VerbLexicon.Reading], _ group: VerbGroup) -> Trigger? {
    let token = group.token
    // `call center` calls nobody.
    guard !marks.covers([.site, .weakSite, .topic].asClasses, token) else { return nil }
    // `geht die Arbeit weiter`: with another particle it is another verb.
    let readings =
      document.language == .german
      ? readings.filter { hasParticle($0, token) && !isOfParticle($0, token) } : readings
    let fitting = readings.filter { $0.verbClass == .light }
    guard let reading = group.best(of: fitting) else { return nil }
    // `Im Callcenter geht eine neue Software an den Start`
    if document.language == .german, reading.lemma == "gehen",
      isOfOtherNoun(partAround(token), isOfAny: true)
    {
      return nil
    }
    // `ont mis fin à leur grève`; `Les élus protestent contre la fermeture`
    if document.language == .french,
      beginsStrikeInFrench(reading.lemma, token)
        || reading.lemma == "elire" && marks.covers(.article, token - 1)
    {
      return nil
    }
    // In Arabic the subject stands behind the verb: `دخل مركز النداء الجديد حيز الخدمة`.
    let isArabic = document.language == .arabic
    var reach = between(
      token + 1, max(token + 1, min(marks.range.upperBound, token + (isArabic ? 20 : 5))))
    // `atendeu na segunda-feira a primeira chamada`: over the time.
    reach = overTime(reach)
    // `hatte den Betrieb aufgenommen`: the object before the verb that ends the clause.
    if document.language == .german {
      reach = between(
        max(marks.range.lowerBound, token - 12),
        min(marks.range.upperBound, max(token + 14, min(token + 26, clauseEnd(token)))))
    }
    for next in reach {
      // `disse que as operações`: of another clause.
      if document.language != .german, marks.begins(.clause, at: next),
        document.word(next).isOne(of: "que", "qu", "che", "that")
      {
        return nil
      }
      // `نفذ العمال إضرابا عن العمل`: the noun tells what they do.
      if isArabic, marks.covers(.strikeNoun, next) { return nil }
      for (wordClass, kind) in Self.objects {
        guard let range = phrase(wordClass, next) else { continue }
        // `تبدأ الاثنين، يتوقف عن العمل`: the object is of another verb.
        let isBegun = isArabic && reading.lemma.isOne(of: "بدا", "باشر", "شرع")
        if isBegun, wordClass == .closeObject { continue }
        // `mis à la porte`: people, and nothing that closes.
        if document.language == .french, wordClass == .closeObject, document.word(next) == "la",
          document.word(next - 1) == "a"
        {
          continue
        }
        // `ferme boutique`, but `ouvre une boutique`
        if document.language == .french, wordClass == .closeObject, range.count == 1,
          next != token + 1
        {
          continue
        }
        // `il call center ha cominciato a lavorare`, but `Maria ha cominciato a lavorare`
        if document.language == .italian,
          document.word(range.upperBound - 1).isOne(of: "lavorare", "rispondere"),
          !siteFollows(range.upperBound) && !isSiteBefore(token)
            || !Self.beginning.contains(reading.lemma)
        {
          continue
        }
        // `mise en cessation de paiement`
        if document.language == .french, marks.phrase(.shield, at: next) != nil { continue }
        // `haben kein Geld bekommen, sagte Muster aus Rostock`: nouns of German have capitals.
        if document.language == .german, range.count == 1, !document.tokens[next].isCapitalized,
          [.openNoun, .closeNoun].contains(wordClass), document.word(next) != "dicht"
        {
          continue
        }
        if next < token - 3 || isArabic && next > token + 4 + quotes(behind: token),
          range.count == 1,
          !(isArabic && beginsWorkInArabic(reading, token, next))
        {
          continue
        }
        if isArabic, next > token + 4, [.openNoun, .closeNoun].contains(wordClass) { continue }
        // `بدأ العد العكسي لإغلاق المركز`: what is for it, not it; `تدخل الوزير دون إغلاق المركز`
        if isArabic, wordClass == .closeNoun, document.word(next - 1).isOne(of: "ل", "دون", "عن") {
          continue
        }
        let clause = Clauses(document, sentence).clause(of: token)
        let certainty = CertaintyReader(document, sentence).ofVerb(reading, group, clause)
        guard certainty != .none else { return nil }
        // `ha dado marcha atrás en el cierre`: the verb drops it.
        if document.language == .spanish,
          between(token + 1, range.upperBound).contains(where: { document.word($0) == "atras" })
        {
          continue
        }
        if stopsWorking(reading, token) {
          return Trigger(
            kind: .strike, tokens: between(token, range.upperBound), sentence: sentence,
            lemma: "parar", isNoun: false, isPassive: false, certainty: certainty, clause: clause)
        }
        // `ha cessato l'attività`; `started operations`
        let isEnd =
          kind == .open
          && (readings.contains { $0.verbClass == .close && hasParticle($0, token) }
            || reading.lemma == "end")
        // `aprirà la sede`: what is opened is told by its own noun; `riapre i cancelli`
        let isOpening = reading.lemma.isOne(of: "aprire", "riaprire")
        if isOpening, marks.covers(.weakSite, range.upperBound - 1) { continue }
        let isBegin = kind == .close && (Self.beginning.contains(reading.lemma) || isOpening)
        // `has begun consultation on the closure`: the noun tells it.
        if isBegin, document.language == .english, wordClass == .closeNoun { return nil }
        return Trigger(
          kind: isEnd
            ? .close
            : isBegin
              ? .open
              // `a posé la première pierre`: it is being built.
              // `بدأت الشركة تجهيز مركز`, too.
              : range.contains {
                document.word($0).isOne(of: "pierre", "piedra", "حجر", "تجهيز", "تهييه", "بناء")
              }
                ? .construct : kind,
          tokens: between(
            token,
            document.language == .german
              || isArabic && (next > token + 4 || next > token + 2 && wordClass == .openObject)
              ? token + 1 : range.upperBound),
          sentence: sentence,
          lemma: range.contains { document.word($0) == "ruban" } ? "inaugurer" : reading.lemma,
          isNoun: false,
          isPassive: group.isPassive(reading),
          // `jette son dévolu sur Carmaux`: it has chosen, and not opened yet.
          // `A aposta passa pela abertura`: nor what a plan comes to.
          certainty: certainty == .asserted
            && (range.contains { document.word($0).isOne(of: "devolu", "libera") }
              || reading.lemma == "passar" && reading.form == .present && wordClass == .openNoun)
            ? .planned : certainty, isLight: true,
          isPresent: reading.form == .present, clause: clause)
      }
    }
    return nil
  }

  func isAuxiliary(_ token: Int) -> Bool {
    // `hat am Montag in Suhl ein Callcenter eröffnet`
    if document.language == .german {
      let clause = Clauses(document, sentence).clause(of: token)
      // `hat keine Pläne, ein Callcenter zu eröffnen`
      let object = between(token + 1, min(clause.upperBound, token + 6)).prefix {
        document.tokens[$0].folded != ","
      }
      if object.contains(where: { marks.covers(.planNoun, $0) }) { return true }
      return between(token + 1, clause.upperBound).contains { index in
        document.verbs(index).contains { $0.form == .participle }
          // `hat das Callcenter zu den Akten gelegt`
          || (!marks.range.contains(index + 1) || document.tokens[index + 1].kind == .mark)
            && looksParticiple(index)
      }
    }
    for next in token + 1...token + 3 where marks.range.contains(next) {
      if document.verbs(next).contains(where: { $0.form == .participle || $0.form == .past }) {
        return true
      }
      if marks.begins([.article, .indefinite, .site, .weakSite].asClasses, at: next) {
        return false
      }
      // has received, has recently been
      if document.language == .english, next == token + 1, document.word(next).hasSuffix("ed") {
        return true
      }
      if document.word(next).isOne(of: "been", "to", "not", "also") {
        return document.word(next) != "also"
      }
    }
    return false
  }

  /// `gelegt`, `vorgestellt`: the participle of a verb that is not listed.
  private func looksParticiple(_ token: Int) -> Bool {
    let word = document.word(token)
    return !document.tokens[token].isCapitalized && word.utf8.count > 5
      && (word.hasSuffix("t") || word.hasSuffix("en"))
      && (word.hasPrefix("ge") || word.dropFirst(2).contains("ge"))
  }

  func isOfPeople(_ token: Int) -> Bool {
    let clause = Clauses(document, sentence).clause(of: token)
    if document.language == .german, clause.contains(where: { document.word($0) == "personal" }) {
      return true
    }
    // `sollen 100 weitere eingestellt werden`
    if document.language == .german,
      marks.numbers.contains(where: { number in
        let next = number.tokens.upperBound
        return clause.contains(next)
          && document.word(next).isOne(of: "weitere", "zusatzliche", "neue")
          && marks.range.contains(next + 1) && !document.tokens[next + 1].isCapitalized
      })
    {
      return true
    }
    // `is axing its call center at a cost of 140 jobs`
    if document.language == .english,
      let first = between(token + 1, min(marks.range.upperBound, token + 6)).first(where: {
        marks.begins([.site, .job, .person].asClasses, at: $0)
      }), let site = marks.phrase(.site, at: first),
      !marks.covers([.job, .person].asClasses, site.upperBound)
    {
      return false
    }
    return clause.contains { marks.begins([.person, .job].asClasses, at: $0) }
  }

  /// `wind it down`, `phase out`: within three words.
  func hasParticle(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard !reading.particles.isEmpty, document.language != .english || !reading.isConditional else {
      return true
    }
    // In German at the end of the clause: `siedelt sich in Gera an`.
    guard document.language == .german else {
      // `il call center di Bari si allarga`
      if document.language == .italian, document.word(token - 1) == "si",
        between(max(marks.range.lowerBound, token - 10), token - 1).contains(where: {
          reading.particles.contains(document.word($0))
        })
      {
        return true
      }
      // `i posti che Voxalia cancella`: the object before its relative clause.
      if document.language == .italian,
        let that = between(max(marks.range.lowerBound + 1, token - 5), token).last(where: {
          document.word($0) == "che"
        }),
        between(max(marks.range.lowerBound, that - 3), that).contains(where: {
          reading.particles.contains(document.word($0))
        })
      {
        return true
      }
      // `48 impieghi cancellati`, `i posti verranno tagliati`, `Quarante postes ont été rayés`
      if document.language.isOne(of: .italian, .french), reading.form == .participle,
        between(
          max(marks.range.lowerBound, token - (document.language == .french ? 14 : 4)), token
        ).contains(where: {
          // `Le plan de fermeture a été retiré`: small words stand everywhere.
          reading.particles.contains(document.word($0)) && document.word($0).utf8.count > 3
        })
      {
        return true
      }
      // `enviará a 250 empleados al seguro de paro`; `se lleva de Lugo el servicio`, but `lleva diez años`
      let isFar =
        document.language == .spanish
        && (reading.lemma.isOne(of: "enviar", "mandar", "dejar", "dar")
          || reading.lemma.isOne(of: "llevar", "traer")
            && (document.word(token - 1) == "se" || reading.form == .future))
      // `صرف 30 موظفا`, but `صرف جميع المستحقات المالية للموظفين` pays them.
      // `أوقف مركز النداء التابع لشركة أمواج بفاس نشاطه`: it stands behind all of the subject.
      let reach =
        document.language == .arabic && isBeforeLongSubject(reading, token)
        ? (reading.lemma == "صرف" ? 7 + quotes(behind: token) : 18)
        : document.language == .arabic && reading.lemma != "صرف"
          || Self.reachingFar.contains(reading.lemma) || isFar
          // `quer levar para Braga um call center`
          || reading.lemma.isOne(of: "levar", "trazer") && document.word(token + 1) == "para"
          // `a biffé l'an dernier 90 emplois`
          ? 10
          : overNumber(token)
            ?? (document.language == .french
              && [.layoff, .expand, .cancel].contains(reading.verbClass) ? 8 : 4)
      return overTime(between(token + 1, min(marks.range.upperBound, token + reach))).contains {
        reading.particles.contains(document.word($0))
      }
    }
    return between(token + 1, min(marks.range.upperBound, token + 30)).contains { index in
      reading.particles.contains(document.word(index))
        && (!marks.range.contains(index + 1) || document.tokens[index + 1].kind == .mark
          || document.word(index + 1).isOne(of: "und", "oder", "sowie"))
    }
  }

  /// Verbs whose other word may stand behind a long object: `trasformerà l'ex caserma di Trento in un call center`.
  private static let reachingFar: WordSet = [
    "let", "show", "fermare", "portare", "trasformare", "riconvertire", "adibire", "entrare",
    "doter",
  ]

  /// `تنقل الشركة تجربتها`: a word behind the verb that makes it another one, before any call center.
  private func isExcluded(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard !reading.excluded.isEmpty else { return false }
    let reach = between(token + 1, min(marks.range.upperBound, token + 8))
    return reach.prefix { !marks.begins([.site, .weakSite].asClasses, at: $0) }
      .contains { reading.excluded.contains(document.word($0)) }
  }

  /// A word that is a noun and a verb: in English `is opening`, `to transfer`.
  func isVerbHere(_ token: Int) -> Bool {
    let readings = document.verbs(token)
    guard !readings.isEmpty, document.language == .english else { return false }
    let before = token - 1
    guard marks.range.contains(before) else { return false }
    let word = document.word(before)
    // `will officially launch its new office`
    if marks.covers([.article, .indefinite, .possessive].asClasses, token + 1),
      !marks.covers([.article, .indefinite, .possessive, .of].asClasses, before)
    {
      return true
    }
    return word.isOne(of: "to", "is", "are", "was", "were", "be", "will", "by", "not", "t")
      || marks.covers(.pronoun, before)
  }

  /// `plans to close its call center, eliminating 120 jobs`: what follows is as sure as what it follows from.
  func following(_ token: Int, _ triggers: [Trigger]) -> Trigger? {
    guard let last = triggers.last, document.words[token].verb >= 0,
      document.language.isOne(of: .english, .french, .spanish, .portuguese, .italian),
      marks.range.contains(token - 1),
      document.word(token - 1).isOne(of: ",", "while", "and", "thereby", "y", "e", "et", "ed")
        || document.language == .english
          && document.places[sentence].contains(where: { $0.tokens.upperBound == token }),
      let reading = document.verbs(token).first(where: {
        $0.form == .gerund && hasParticle($0, token)
      }) ?? infinitiveInRow(token, last),
      let kind = Self.kinds[reading.verbClass]
    else { return nil }
    return Trigger(
      kind: kind, tokens: token..<token + 1, sentence: sentence, lemma: reading.lemma,
      isNoun: false, isPassive: false,
      certainty: last.certainty, clause: Clauses(document, sentence).clause(of: token))
  }

  func chosen(_ readings: [VerbLexicon.Reading], _ group: VerbGroup)
    -> (VerbLexicon.Reading, Trigger.Kind)?
  {
    var best: (VerbLexicon.Reading, Trigger.Kind, Int)?
    for reading in readings {
      guard let kind = Self.kinds[reading.verbClass], hasParticle(reading, group.token),
        !isOfParticle(reading, group.token), !isOfThing(reading, group.token),
        !isNoArrivalInPortuguese(reading, group.token), !isNoLeaving(reading, group.token),
        !isOfTownThatGains(reading, group.token), !isExcluded(reading, group.token),
        !saysElse(reading, group.token)
      else {
        continue
      }
      // `quittera Limoges pour Bourges`, but `quitte Limoges pour de bon`
      if reading.lemma == "quitter", kind == .move, !isLeftForTown(group.token) { continue }
      if reading.lemma == "kommen", !isComing(group.token) { continue }
      if kind == .close, readings.contains(where: { $0.verbClass == .cancel }),
        dropsPlan(group.token)
          // `retira el cierre`
          || readings.contains(where: {
            $0.verbClass == .cancel && !$0.particles.isEmpty && hasParticle($0, group.token)
          })
      {
        continue
      }
      if reading.lemma == "verabschieden", !isTakingLeave(group.token) { continue }
      if document.language == .arabic, saysElseInArabic(reading, group.token) { continue }
      if document.language == .german, saysElseInGerman(reading, group.token) { continue }
      let score = group.fit(reading.form)
      // Of people it is hiring: `65 zusätzliche Agents eingestellt`.
      // Of jobs it is cutting them: `130 jobs could be axed`.
      if reading.lemma.isOne(of: "axe", "extinguir"),
        (kind == .layoff) != isOfPeople(group.token)
      {
        continue
      }
      if document.language == .french, reading.lemma.isOne(of: "supprimer", "disparaitre"),
        (kind == .close) != endsSiteInFrench(reading, group.token)
      {
        continue
      }
      if reading.lemma == "einstellen", (kind == .expand) != isOfPeople(group.token) { continue }
      if reading.lemma == "aufnehmen", kind == .expand, !isOfPeople(group.token) { continue }
      let isBetter =
        score > best?.2 ?? 0
        // `baut Stellen ab` is not `baut`.
        || score == best?.2 && !reading.particles.isEmpty && best?.0.particles.isEmpty == true
        // `cut` and `shut` in a report are past.
        || score == best?.2 && reading.form == .past && best?.0.form == .present
      if score > 0, isBetter { best = (reading, kind, score) }
    }
    return best.map {
      (
        $0.0,
        isBuildingInArabic($0.0) ? .construct : takeUpWork($0.0, group.token) ? .expand : $0.1
      )
    }
  }

  static let kinds: [VerbClass: Trigger.Kind] = [
    .open: .open, .close: .close, .layoff: .layoff, .expand: .expand, .reduce: .reduce,
    .move: .move, .employ: .employ, .have: .have, .cancel: .cancel, .strike: .strike,
  ]
}
