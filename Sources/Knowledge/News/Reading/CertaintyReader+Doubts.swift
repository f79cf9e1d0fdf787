/// What makes a verb doubtful: verbs that govern it, words of doubt around it, rows it stands in.
extension CertaintyReader {
  func isInRow(_ reach: Range<Int>) -> Bool {
    let last = reach.last { !document.word($0).isOne(of: "also", "then", "instead") }
    guard let last, document.word(last).isOne(of: "and", "or", ",") else { return false }
    return reach.contains { document.word($0) == "to" || marks.covers(.future, $0) }
  }

  func isHedged(_ reading: VerbLexicon.Reading, _ group: VerbGroup, _ reach: Range<Int>)
    -> Bool
  {
    for token in reach where marks.covers(.hedge, token) {
      if isOfOtherSayingInArabic(token, group.token) { continue }
      // `announced it would add`: told of later, not doubted.
      if document.word(token) == "would", isReported(token) { continue }
      if isOfOtherPart(token, reading, group) || isOfIntroduction(token, reading, group)
        || isInAsideInItalian(token, before: group.token)
      {
        continue
      }
      return true
    }
    for token in reach {
      let readings = document.verbs(token)
      // `after a review it plans to close`: what is planned is surer than what was looked at before.
      if document.language == .english, !readings.isEmpty,
        between(token + 1, group.token).contains(where: { index in
          document.verbs(index).contains {
            [.plan, .announce].contains($0.verbClass) && $0.form != .gerund
          }
        })
      {
        continue
      }
      // `estuda um site em Lages e a Norvia deve ampliar`: of another subject.
      if document.language == .portuguese,
        between(token + 1, group.token).contains(where: { marks.covers(.future, $0) })
      {
        continue
      }
      if readings.contains(where: { $0.verbClass == .consider }), reading.form == .infinitive {
        return true
      }
      if readings.contains(where: { $0.verbClass == .threaten }), reading.form == .infinitive {
        return true
      }
    }
    if let last = marks.range.last, document.tokens[last].folded == "?" { return true }
    if isOpenQuestion(before: group.token) { return true }
    return isFearedInGerman(reading, group)
  }

  /// `resta da decidere se aprirà`, `reste à savoir si le centre fermera`, `está por ver si abrirá`: nobody knows.
  func isOpenQuestion(before token: Int) -> Bool {
    guard document.language.isOne(of: .italian, .french, .spanish, .portuguese) else {
      return false
    }
    let isSaidBySe = document.language.isOne(of: .italian, .portuguese)
    return between(max(marks.range.lowerBound, token - 9), token).contains { index in
      // `decide se`, `décider si`, `savoir s'il`; the `se` of Spanish is a pronoun.
      (isSaidBySe ? document.word(index) == "se" : document.word(index).isOne(of: "si", "s"))
        && Self.asking.contains(document.word(index - 1))
        && !between(index, token).contains { document.tokens[$0].folded.isOne(of: ",", ";", ":") }
    }
  }

  private static let asking: WordSet = [
    "decidere", "stabilire", "chiarire", "vedere", "capire", "valutare", "sapere", "deciso",
    "chiaro", "noto", "domandano", "chiedono", "savoir", "decider", "determiner", "ignore",
    "decide", "saber", "decidir", "ver", "aclarar", "definir", "sabe", "ignora", "decidido",
  ]

  static let unchanging: WordSet = ["cut", "shut", "set", "let", "put", "shed", "quit", "split"]

  static let beginning: WordSet = [
    "comecar", "iniciar", "comenzar", "empezar", "commencer", "debuter", "cominciare", "iniziare",
    "start", "begin", "beginnen",
  ]

  static let receiving: WordSet = [
    "receber", "sediar", "abrigar", "acolher", "ospitare", "accogliere", "ricevere",
  ]

  /// `a exploité le centre pendant dix ans avant de le fermer`: as sure as what came before it.
  private func ofBefore(_ group: VerbGroup, _ clause: Range<Int>) -> Trigger.Certainty? {
    guard
      let word = between(max(clause.lowerBound, group.token - 3), group.token).first(where: {
        document.word($0).isOne(of: "avant", "antes", "prima")
      })
    else { return nil }
    let verbs = between(max(clause.lowerBound, word - 24), word).flatMap { document.verbs($0) }
    if verbs.contains(where: { $0.form == .future }) { return .planned }
    return verbs.contains { [.past, .participle, .imperfect].contains($0.form) } ? .asserted : nil
  }

  func infinitive(
    _ reading: VerbLexicon.Reading, _ group: VerbGroup, _ clause: Range<Int>, _ reach: Range<Int>
  ) -> Trigger.Certainty {
    let near = between(
      max(reach.lowerBound, group.token - (document.language == .german ? 40 : 6)), group.token)
    // `will continue to operate centers in Tulsa`, `continuerà a gestire`: they are there.
    if [.have, .employ].contains(reading.verbClass),
      group.before.prefix(2).contains(where: { $0.hasPrefix("continu") })
    {
      return .asserted
    }
    if document.language != .english, document.language != .spanish || group.before.first != "para"
    {
      // The nearer of `recentemente` and `irá` counts.
      let told = near.last { marks.covers([.recent, .future].asClasses, $0) }
      if let told, marks.covers(.recent, told) { return .asserted }
    }
    if let told = ofSpanishInfinitive(group) ?? ofVote(reading, group) { return told }
    if isOfAfter(group) { return .asserted }
    if let before = ofBefore(group, clause) { return before }
    if let forced = forcedInFrench(group) { return forced }
    if isPurposeInFrench(group, reach) || isInvestedFor(group, clause) { return .planned }
    // `começou a contratar`, `commence à recruter`
    for word in group.before.prefix(2) {
      let begins = document.knowledge.verbs[word].filter { Self.beginning.contains($0.lemma) }
      guard let form = begins.first?.form else { continue }
      return [.future, .conditional, .infinitive].contains(form) ? .planned : .asserted
    }
    for token in near where marks.covers(.future, token) {
      let range = marks.phrase(.future, at: token)
      if document.word(token) == "to", (range?.count ?? 1) == 1 { continue }
      return .planned
    }
    // `puntano sull'intelligenza artificiale per tagliare personale`: what for, not what happens.
    if reading.verbClass == .layoff, (group.before.first ?? "").isOne(of: "per", "para"),
      document.language.isOne(of: .italian, .portuguese)
    {
      return .none
    }
    if let governor = governor(before: group.token, clause) {
      if wasDecidedInItalian(governor, clause) { return .asserted }
      // `ha comunicato di rinunciare al call center`: it has given it up.
      if governor.isAnnounce, reading.verbClass == .cancel { return .asserted }
      if governor.isPlan || governor.isAnnounce { return .planned }
      // `foi a cidade escolhida para receber a unidade`: it is yet to come.
      if governor.isChoose {
        return governor.isFinished && !Self.receiving.contains(reading.lemma)
          && !document.language.isOne(of: .spanish, .portuguese)
          && (document.language != .french || tellsOfYearsAgo) ? .asserted : .planned
      }
      if governor.isConsider { return .hedged }
    }
    for token in near where marks.covers(.planNoun, token) { return .planned }
    // `vai encerrar a unidade e demitir os 80`: as sure as the infinitive that it is joined to.
    if let joint = group.before.first, joint.isOne(of: "e", "ed", "ou", "o"),
      document.language.isOne(of: .italian, .portuguese),
      clause.prefix(max(0, group.token - clause.lowerBound)).contains(where: {
        marks.covers(.future, $0)
      })
    {
      return .planned
    }
    // A headline in English: `Acme to close call center`.
    if document.language == .english, group.before.first == "to",
      marks.range.lowerBound == clause.lowerBound
    {
      let subject = group.token - 2
      if document.names[sentence].contains(where: {
        $0.tokens.upperBound - 1 == subject || $0.tokens.upperBound == subject
      }) {
        return .planned
      }
      if marks.covers(.site, subject) { return .planned }
    }
    return .none
  }
}
