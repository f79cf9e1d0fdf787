/// What a text says happens: the verb or noun that says it, and how sure it is said to be.
struct Trigger: Sendable {
  enum Kind: String, Sendable, Hashable {
    case open, close, layoff, expand, reduce, move, employ, have, cancel, strike, construct,
      present, stay
  }

  /// How it is said.
  enum Certainty: Sendable, Hashable { case asserted, planned, hedged, negated, cancelled, none }

  var kind: Kind
  var tokens: Range<Int>
  var sentence: Int
  /// The verb it is said with, empty for a noun.
  var lemma: String
  var isNoun: Bool
  /// Whether it is said of what stands before it: `a été inauguré`, `ouvert en 2003`.
  var isPassive: Bool
  var certainty: Certainty
  /// Whether a verb that says nothing by itself has a noun that does: `prend ses quartiers`, `tire le rideau`.
  var isLight = false
  /// Whether it is said in the present, which is also said of what is yet to come.
  var isPresent = false
  /// The date of the verb that is shared with others in a row, for where the own words have none.
  var sharedDate: String?
  /// The tokens that belong to the same clause.
  var clause: Range<Int>
  /// What told of it, for the evidence: `open.verb`.
  var rule: String { kind.rawValue + (isNoun ? ".noun" : ".verb") }
}

/// Finds what a sentence says happens.
struct TriggerFinder {
  let document: NewsDocument
  let sentence: Int
  let marks: SentenceMarks
  init(document: NewsDocument, sentence: Int) {
    self.document = document
    self.sentence = sentence
    marks = document.sentences[sentence]
  }

  static let nouns: [(WordClass, Trigger.Kind)] = [
    (.openNoun, .open), (.closeNoun, .close), (.layoffNoun, .layoff), (.expandNoun, .expand),
    (.reduceNoun, .reduce),
    (.moveNoun, .move), (.strikeNoun, .strike), (.construction, .construct), (.present, .present),
    (.stay, .stay),
  ]

  /// What light verbs take.
  static let objects: [(WordClass, Trigger.Kind)] = [
    (.openNoun, .open), (.closeNoun, .close), (.openObject, .open), (.closeObject, .close),
  ]

  /// The triggers of the sentence in order.
  func find() -> [Trigger] {
    let reader = CertaintyReader(document, sentence)
    return told().filter { !isTakenBack($0) && !isWithoutLeaving($0) }.map { trigger in
      var trigger = trigger
      trigger.certainty = reader.ofTalk(at: trigger.tokens, trigger.certainty)
      return trigger
    }
  }

  /// The triggers of the sentence, each as sure as its clause says.
  private func told() -> [Trigger] {
    let marks = self.marks
    if isSlogan { return [] }
    var triggers: [Trigger] = []
    var token = marks.range.lowerBound
    while token < marks.range.upperBound {
      guard document.tokens[token].kind == .word, !isInsideName(token) else {
        token += 1
        continue
      }
      if let shield = marks.phrase(.shield, at: token), !isOwnStrikeInFrench(shield),
        !foundsSiteInArabic(shield)
      {
        token = shield.upperBound
        continue
      }
      if let trigger = listedTurn(token), !isOfShop(token) {
        triggers.append(trigger)
        token = max(trigger.tokens.upperBound, token + 1)
        continue
      }
      if var trigger = worksSince(token) ?? noun(token) {
        // `fallen 90 Stellen weg` is said once.
        // `laisserait 88 familles sur le carreau`, too.
        if trigger.kind == .layoff, let last = triggers.last,
          last.lemma == "wegfallen" && document.word(trigger.tokens.upperBound - 1) == "weg"
            || last.lemma == "laisser" && document.word(trigger.tokens.upperBound - 1) == "carreau"
        {
          token = trigger.tokens.upperBound
          continue
        }
        // `announced the closure of the site and layoffs`: as sure as what it is joined to.
        // `فندت خبر غلق المركز التابع لها بوهران وتسريح عماله`: in Arabic denied, too.
        let isArabic = document.language == .arabic
        if trigger.certainty == .asserted, let last = triggers.last, last.isNoun,
          [.planned, .hedged].contains(last.certainty) || isArabic && last.certainty == .negated,
          token - last.tokens.upperBound <= (isArabic ? 14 : 10),
          document.word(token - 1).isOne(of: "و", "and", "et", "y", "e", "und")
        {
          trigger.certainty = last.certainty
        }
        trigger.certainty = beside(trigger, triggers) ?? trigger.certainty
        if jobsStayInGerman(trigger) || jobsStayInFrench(trigger) {
          (trigger.kind, trigger.certainty) = (.layoff, .negated)
        }
        triggers.append(trigger)
        token = trigger.tokens.upperBound
        continue
      }
      if let trigger = announcedJobs(token) ?? phrase(token) ?? turn(token) {
        triggers.append(trigger)
        token = document.language == .german ? trigger.tokens.upperBound : token + 1
        continue
      }
      if var trigger = verb(token) ?? following(token, triggers) {
        if trigger.certainty == .none { trigger.certainty = triggers.last?.certainty ?? .asserted }
        trigger = followsInGerman(trigger, triggers) ?? trigger
        if closesPlanned(trigger) { trigger.kind = .cancel }
        // `vai encerrar a 31 de janeiro, deixando no desemprego 73 pessoas`
        if document.language.isOne(of: .portuguese, .italian, .spanish), let last = triggers.last,
          !last.isNoun, [.planned, .hedged].contains(last.certainty),
          trigger.certainty == .asserted, document.word(token - 1) == ",",
          document.verbs(token).contains(where: { $0.form == .gerund && $0.lemma == trigger.lemma })
        {
          trigger.certainty = last.certainty
        }
        triggers.append(trigger)
        token = max(trigger.tokens.upperBound, token + 1)
        continue
      }
      token += 1
    }
    return triggers
  }

  /// Whether a token is of a name or place, in which nothing is said to happen.
  private func isInsideName(_ token: Int) -> Bool {
    document.names[sentence].contains { $0.tokens.contains(token) }
      || document.places[sentence].contains {
        $0.part != .qualifier && $0.tokens.contains(token)
      }
  }

  static let nounClasses = WordClasses(nouns.map(\.0))

  // MARK: Verbs

  private func verb(_ token: Int) -> Trigger? {
    guard mayTrigger(token) else { return nil }
    // `منصب شغل` is a job, `شغل` alone employs.
    if document.language == .arabic, marks.covers([.job, .site, .person].asClasses, token) {
      return nil
    }
    // In German `der Betrieb` is no verb.
    if document.language == .german, document.tokens[token].isCapitalized,
      token != marks.firstWord
    {
      return nil
    }
    // `na Barra Funda`: within a sentence verbs have no capital.
    if document.tokens[token].isCapitalized, token > marks.firstWord,
      document.language != .german,
      !document.tokens[token].isAllCapitals, !document.isHeadline(marks),
      document.tokens[token - 1].kind == .word, !document.tokens[token].beginsLine
    {
      return nil
    }
    let readings = document.verbs(token)
    // `stay open`, `remains closed`: a state, not what happens.
    if staysSo(token) { return nil }
    if isNewElse(token) || isOfOrdinal(token) || isOfShop(token) { return nil }
    let group = VerbGroup(document, sentence, token)
    if let light = light(readings, group) { return light }
    guard let (reading, kind) = chosen(readings, group) else { return nil }
    // `les 238 salariés`, but `impiegati da Progetto Vendita`
    if reading.form == .participle, reading.verbClass == .employ, marks.covers(.person, token),
      !marks.covers(.by, token + 1)
    {
      return nil
    }
    if isHiredBy(reading, group) || receivesElse(reading, group) { return nil }
    if isNoArrival(reading, token) || isOfSeats(reading, token) || holdsPeople(reading, token) {
      return nil
    }
    // `los despedidos`, `una parte de los afectados`: people.
    if document.language.isOne(of: .spanish, .portuguese, .italian, .french),
      reading.form == .participle,
      reading.verbClass == .layoff, marks.covers(.person, token),
      !areDismissed(token),
      marks.covers([.article, .possessive, .indefinite].asClasses, token - 1)
        || marks.numbers.contains(where: { $0.tokens.upperBound == token })
          && marks.covers([.article, .possessive].asClasses, token - 2)
    {
      return nil
    }
    if document.language == .spanish, reading.lemma == "perder", losesElse(token) { return nil }
    // `i 77 operatori rimasti senza lavoro`: who they are, not what happens.
    if document.language == .italian, reading.form == .participle, !group.hasBe, !group.hasHave,
      reading.lemma.isOne(of: "rimanere", "restare", "finire"), marks.covers(.person, token - 1)
    {
      return nil
    }
    // `Sediada em Natal, a empresa`: where its seat is.
    if reading.lemma.isOne(of: "sediar", "baser", "basare"), reading.form == .participle {
      return nil
    }
    if isLocated(reading, token) || kind == .close && closesElse(token)
      || isAttributeOfOther(reading, group) || isFoundingOfFirm(reading, group)
    {
      return nil
    }
    // `aucune date n'a été arrêtée`
    if reading.lemma == "arreter", reading.form == .participle, kind == .close { return nil }
    if kind == .close, closesYear(token) || closesBooks(token) { return nil }
    // `encerrar o contrato`, `cerró el ERE`
    if kind == .close, isOfContract(token + 1) { return nil }
    if saysElseInFrench(reading, group) || kind == .open && beginsWhatNounTells(reading, token) {
      return nil
    }
    // `una planta, ubicada en`: where it is.
    if reading.form == .participle, reading.lemma.isOne(of: "ubicar", "emplazar") { return nil }
    // `Instalado no parque industrial, o centro`: where it is, too.
    if reading.form == .participle,
      reading.lemma.isOne(of: "instalar", "installare", "allestire"),
      !group.hasBe, !group.hasHave, document.language.isOne(of: .italian, .portuguese),
      marks.covers(.locative, token + 1),
      // `Instalado em 2015, o call center`
      !(document.language == .portuguese
        && marks.dates.contains { $0.tokens.lowerBound == token + 2 }),
      token == marks.firstWord || document.word(token - 1) == ","
    {
      return nil
    }
    if isAmongThem(reading, token) || isForPurpose(reading, token) || delaysPeople(kind, token) {
      return nil
    }
    // `a Voxalia, fundada em 2001, tem centros`: the firm was founded, no call center.
    if reading.form == .participle, !group.hasBe,
      document.language.isOne(of: .italian, .portuguese),
      reading.lemma.isOne(
        of: "fundar", "fondare", "nascere", "nascer", "criar", "creare", "costituire"),
      isOfFirm(token)
    {
      return nil
    }
    // `El centro está abierto desde las nueve`: how it is.
    if kind == .open, reading.form == .participle,
      (group.before.first ?? "").isOne(of: "esta", "estan", "estara", "permanece", "sigue", "fica")
    {
      return nil
    }
    if kind == .open, opensProcedure(token) || isOfOther(token) { return nil }
    // `avviare licenziamenti`, `ouvrir une procédure de licenciement`: what begins is told by the noun.
    if kind == .open, beginsProcedure(token) { return nil }
    // `il lavoro`, `el trabajo`
    if document.word(token).isOne(of: "lavoro", "trabajo", "trabalho") { return nil }
    // `a park in Laguna, close to Manila`
    if document.language == .english, reading.lemma == "close", reading.form == .present,
      marks.range.contains(token + 1), document.word(token + 1) == "to", !group.hasTo
    {
      return nil
    }
    if document.language == .english, isNone(token, reading, group) { return nil }
    // `has moved to quash speculation`
    if document.language == .english, reading.lemma == "move", marks.range.contains(token + 2),
      document.word(token + 1) == "to", !document.tokens[token + 2].isCapitalized,
      !marks.covers([.article, .possessive, .indefinite, .another].asClasses, token + 2)
    {
      return nil
    }
    // `le centre, installé dans le quartier de Briffaut`, `ubicado en`: where it is, not that it opened.
    if reading.form == .participle, !group.hasBe, !group.hasHave, document.language != .english,
      reading.lemma.isOne(
        of: "installer", "instalar", "insediare", "implanter", "implantar", "loger", "localiser"),
      marks.range.contains(token - 1), document.tokens[token - 1].folded == ",",
      marks.range.contains(token + 1), marks.covers(.locative, token + 1),
      !hasDateBehind(token)
    {
      return nil
    }
    // `has` before a verb is no having.
    if reading.verbClass == .have, reading.lemma.isOne(of: "have", "haben"), isAuxiliary(token) {
      return nil
    }
    // `pretende suspender a 204 empleados`, `trennt sich von 140 Mitarbeitern`
    let isOfStaff =
      reading.lemma == "trennen" && partedWith(token) == .person
      || kind == .cancel && document.language != .italian
        && between(token + 1, min(marks.range.upperBound, token + 6)).contains {
          marks.begins(.person, at: $0)
        }
    let clause = Clauses(document, sentence).clause(of: token)
    var certainty = CertaintyReader(document, sentence).ofVerb(reading, group, clause)
    guard certainty != .none else { return nil }
    let isOnTheWay = certainty == .asserted && hasOnTheWay(reading, token)
    if isOnTheWay { certainty = .planned }
    // `construye un call center`, `is building a centre`: it is not there yet.
    let isBuilding =
      kind == .open && !(document.language == .german && certainty == .negated)
      && Self.building.contains(reading.lemma)
      && (reading.form == .present && !group.hasBe || reading.form == .gerund && group.hasBe
        || isBuildingNow(reading, group)
        // `está a construir`, `começou a construir`
        || CertaintyReader(document, sentence).isGoingOn(reading, group)
        || reading.form == .participle && (group.before.first ?? "").isOne(of: "sendo", "siendo"))
      // `se está montando un call center`
      || document.language == .spanish && kind == .open && reading.form == .gerund
        && (group.before.first ?? "").isOne(of: "esta", "estan")
    // `gibt seine Pläne für ein Callcenter auf`
    let isOfPlan =
      document.language == .german && reading.lemma == "aufgeben" && certainty == .asserted
      && clause.contains { marks.covers(.planNoun, $0) }
    let isBeside =
      document.language == .english && !group.hasBe && !group.hasHave && certainty == .asserted
      && group.before.last == "with" && group.begin > marks.range.lowerBound
    return Trigger(
      kind: stopsWorking(reading, token)
        ? .strike
        : kindInGerman(reading, token)
          ?? (isOfStaff
            ? .layoff
            : movesHouseInFrench(reading, kind, token)
              ? .move
              : isBuilding ? .construct : isOfPlan ? .cancel : isOnTheWay ? .open : kind),
      tokens: token..<token + 1, sentence: sentence, lemma: reading.lemma, isNoun: false,
      // `will close, with offices in Newcastle scaled back`: as sure as what it goes with.
      isPassive: group.isPassive(reading) && !reading.lemma.isOne(of: "sbarcare", "approdare")
        // `Mais 40 pessoas entraram ao serviço`: of those before it, too.
        || reading.lemma == "entrar" && reading.verbClass == .expand,
      certainty: isBeside ? .none : certainty,
      isPresent: reading.form == .present, clause: clause)
  }
}
