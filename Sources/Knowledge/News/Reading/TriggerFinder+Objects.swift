/// Verbs that say something of a call center only by their object.
extension TriggerFinder {
  /// `¡No al cierre!`, `Ni un despido más`: a call tells of nothing.
  var isSlogan: Bool {
    let first = marks.firstWord
    guard marks.range.contains(first + 1), marks.range.upperBound - first <= 14,
      document.word(first).isOne(of: "no", "non", "nao", "nein", "ni"),
      ["al", "a", "ao", "aos", "alla", "ai", "agli", "alle", "zu", "zur", "zum", "un", "una"]
        .contains(document.word(first + 1))
    else { return false }
    return !between(first, marks.range.upperBound).contains { token in
      document.verbs(token).contains { [.future, .past].contains($0.form) }
    }
  }

  /// `Voxalia plant ein Callcenter`, `projette un nouveau centre d'appels`: what is planned is to open.
  func planning(_ token: Int) -> Trigger? {
    if let plans = plansInGerman(token) ?? jobsPlannedInGerman(token) { return plans }
    // `يعتزم مستخدمو مركز النداء خوض إضراب`: people mean to do something else.
    guard document.words[token].verb >= 0,
      document.language != .arabic || !marks.covers(.person, token + 1)
    else { return nil }
    let readings = document.verbs(token).filter {
      [.plan, .announce, .consider].contains($0.verbClass) && hasParticle($0, token)
        // `Edmundston compte un centre d'appels` has one.
        && $0.lemma != "compter"
    }
    guard !readings.isEmpty,
      !marks.covers([.article, .indefinite, .possessive, .of].asClasses, token - 1)
        || document.language != .english,
      isNewSite(
        behind: token,
        needsNew: document.language != .spanish
          && readings.allSatisfy { $0.verbClass == .announce && $0.lemma != "ankundigen" })
        || readings.contains(where: { $0.form == .participle && $0.verbClass != .announce })
          && plannedBefore(token)
        || endsClauseInGerman(token, readings) && plannedBefore(token)
    else { return nil }
    if goesOnInGerman(token) || isModalInGerman(token) { return nil }
    let group = VerbGroup(document, sentence, token)
    guard let reading = readings.max(by: { group.fit($0.form) < group.fit($1.form) }),
      reading.form != .infinitive, reading.form != .gerund || group.hasBe
    else { return nil }
    let clause = Clauses(document, sentence).clause(of: token)
    let certainty = CertaintyReader(document, sentence).ofVerb(reading, group, clause)
    if document.language == .german, certainty == .none { return nil }
    return Trigger(
      kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: reading.lemma,
      isNoun: false, isPassive: false,
      certainty: certainty == .negated || certainty == .hedged || certainty == .cancelled
        ? certainty : reading.verbClass == .consider ? .hedged : .planned,
      clause: clause)
  }

  /// Whether the object of a verb is a call center that is not there yet.
  private func isNewSite(behind token: Int, needsNew: Bool) -> Bool {
    var next = token + 1
    var isNew = false
    // Over the subject that stands behind its verb: `proyecta El Corte Inglés un call center`.
    if let name = document.names[sentence].first(where: { $0.tokens.lowerBound == next }) {
      next = name.tokens.upperBound
    }
    if document.language == .german { next = overPlaceAndTime(next) }
    // `alista para el segundo semestre un centro`
    if document.language == .spanish,
      let date = marks.dates.first(where: { (0...2).contains($0.tokens.lowerBound - next) })
    {
      next = date.tokens.upperBound
    }
    let limit = min(marks.range.upperBound, next + 5)
    while next < limit {
      if marks.begins(.site, at: next)
        || isNew && document.language == .portuguese && marks.begins(.weakSite, at: next)
        || document.language == .spanish && marks.begins(.weakSite, at: next)
          && between(next + 1, min(marks.range.upperBound, next + 5)).contains(where: {
            marks.begins(.seat, at: $0)
          })
      {
        // `قررت إدارة مركز النداء`: one that is there.
        if document.language == .arabic, let site = marks.phrase(.site, at: next) {
          return !site.contains { document.word($0).hasPrefix("ال") }
            && document.word(next - 1) != "اداره" && (isNew || !needsNew)
        }
        return (isNew || !needsNew) && !marks.covers([.article].asClasses, next - 1)
          || marks.covers(.indefinite, next - 1) && (isNew || !needsNew)
      }
      if marks.covers(.another, next) {
        isNew = true
      } else if document.language == .english,
        document.tokens[next].kind == .number || document.tokens[next].folded == "-"
          || marks.covers(.seat, next)
      {
        // `plans a 500-seat call center`
      } else if marks.covers([.possessive, .of, .locative, .by, .forMark, .clause].asClasses, next)
        || document.tokens[next].kind != .word
        || document.tokens[next].isCapitalized && !isTownOfNewSite(next)
        || marks.covers(.article, next) && !marks.covers(.indefinite, next)
        || !document.verbs(next).allSatisfy({ $0.form == .participle })
      {
        return false
      }
      next += 1
    }
    return false
  }

  /// `Elle a aussi un site à Fès`, `ha un call center a Brindisi`: what helps other verbs is also to have.
  func having(_ token: Int) -> Trigger? {
    if document.language == .arabic { return arabicHaving(token) }
    // `à` is folded to `a`, too.
    guard Self.avoir.contains(document.tokens[token].folded),
      document.language.isOne(of: .french, .italian),
      document.language == .french || document.word(token) != "a",
      let form = Self.avoir[document.text.string(document.tokens[token].bytes).lowercased()]
    else { return nil }
    var next = token + 1
    while marks.range.contains(next), Discourse.alsoWords.contains(document.word(next)) {
      next += 1
    }
    // `dove ha il quartier generale e un centro con 350 operatori`
    if document.language == .italian,
      let seat = [next, next + 1].compactMap({ marks.phrase(.headquarters, at: $0) }).first,
      document.word(seat.upperBound).isOne(of: "e", "ed")
    {
      next = seat.upperBound + 1
    }
    // `che ha a Lecce un call center`
    if marks.covers(.locative, next),
      let city = document.places[sentence].first(where: { $0.tokens.lowerBound == next + 1 })
    {
      next = city.tokens.upperBound
    }
    guard marks.range.contains(next),
      marks.covers([.indefinite, .possessive, .another, .several].asClasses, next)
        || marks.numbers.contains(where: { $0.tokens.lowerBound == next }),
      (0...4).contains(where: { marks.begins([.site, .weakSite].asClasses, at: next + $0) })
    else { return nil }
    let clause = Clauses(document, sentence).clause(of: token)
    return Trigger(
      // `Voxalia avrà un call center a Lecce`: it is to open.
      kind: form == .planned && document.language == .italian ? .open : .have,
      tokens: token..<token + 1, sentence: sentence, lemma: "avoir", isNoun: false,
      isPassive: false, certainty: form, clause: clause)
  }

  /// `لدى الشركة مراكز اتصال في`, `لديها مركزان`
  private func arabicHaving(_ token: Int) -> Trigger? {
    guard isOwning(token),
      between(token + 1, min(marks.range.upperBound, token + 7)).contains(where: {
        marks.begins([.site, .weakSite].asClasses, at: $0)
      })
    else { return nil }
    return Trigger(
      kind: .have, tokens: token..<token + 1, sentence: sentence, lemma: "لدي", isNoun: false,
      isPassive: false, certainty: .asserted, clause: Clauses(document, sentence).clause(of: token))
  }

  /// `لدى الشركة`, `وللشركة مراكز`: but not `مراكز للشركة`.
  private func isOwning(_ token: Int) -> Bool {
    if document.word(token) == "لدي" { return true }
    guard document.word(token) == "ل", marks.range.contains(token + 2),
      marks.covers([.orgNoun, .clientNoun].asClasses, token + 1),
      document.word(token + 1).hasPrefix("ال"),
      marks.begins([.site, .weakSite, .several].asClasses, at: token + 2)
        || marks.numbers.contains(where: { $0.tokens.lowerBound == token + 2 })
    else { return false }
    return token == marks.firstWord
      || document.word(token - 1).isOne(of: "و", "ان", "كما", "فان", ",")
  }

  /// Whether what begins is building: `les travaux de construction ont débuté`, `sono cominciati i lavori per il centro`.
  func beginsWorks(_ token: Int, _ clause: Range<Int>) -> Bool {
    let reach = between(
      max(clause.lowerBound, token - 14), min(clause.upperBound, token + 8))
    return reach.contains { index in
      Self.works.contains(document.word(index))
        && (index < token || !between(token + 1, index).contains { marks.begins(.site, at: $0) })
    }
  }

  /// Verbs that say that something begins.
  static let beginning: WordSet = [
    "start", "begin", "commence", "launch", "commencer", "debuter", "demarrer", "entamer",
    "iniciar", "comenzar", "empezar", "arrancar", "comecar", "cominciare", "iniziare", "avviare",
    "partire", "alzare", "sollevare", "beginnen", "starten", "anlaufen",
  ]

  /// `Construction has begun on a new contact centre`, `las obras comenzaron`.
  func working(_ token: Int) -> Trigger? {
    guard document.words[token].verb >= 0 else { return nil }
    let readings = document.verbs(token).filter { Self.beginning.contains($0.lemma) }
    guard !readings.isEmpty else { return nil }
    let clause = Clauses(document, sentence).clause(of: token)
    guard beginsWorks(token, clause), !beginsWhatNounTells(readings[0], token) else { return nil }
    let group = VerbGroup(document, sentence, token)
    guard let reading = group.best(of: readings) else { return nil }
    let certainty = CertaintyReader(document, sentence).ofVerb(reading, group, clause)
    guard certainty == .asserted || certainty == .planned else { return nil }
    return Trigger(
      kind: .construct, tokens: token..<token + 1, sentence: sentence, lemma: reading.lemma,
      isNoun: true, isPassive: false, certainty: certainty, clause: clause)
  }

  /// `L'extension du centre débutera en mars`, `Die Erweiterung des Callcenters beginnt`, `The closure will begin`: the
  /// noun tells what happens, the verb only when.
  func beginsWhatNounTells(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard Self.beginning.contains(reading.lemma) else { return false }
    let clause = Clauses(document, sentence).clause(of: token)
    for index in between(max(clause.lowerBound, token - 16), token) {
      if marks.begins([.site, .weakSite].asClasses, at: index) { return false }
      if marks.covers([.expandNoun, .closeNoun, .layoffNoun].asClasses, index) {
        return document.verbs(index).isEmpty
          && between(index + 1, token).contains {
            marks.begins([.site, .weakSite].asClasses, at: $0)
          }
      }
    }
    return false
  }

  private static let works: WordSet = [
    "travaux", "lavori", "obras", "bauarbeiten", "construction", "chantier", "cantiere",
  ]

  private static let avoir: WordTable<Trigger.Certainty> = [
    "a": .asserted, "ont": .asserted, "avait": .asserted, "avaient": .asserted, "aura": .planned,
    "auront": .planned, "ha": .asserted, "hanno": .asserted, "aveva": .asserted,
    "avevano": .asserted, "avra": .planned, "avrà": .planned, "avranno": .planned,
  ]
}
