/// Which call center a trigger says something of.
extension Discourse {
  /// The call center that a trigger says something of.
  func target(of trigger: Trigger) -> Int? {
    if let target = targetBeforeInItalian(trigger) ?? targetBehindColon(trigger)
      ?? targetOfTimeInGerman(trigger)
      ?? targetOfSpeakerInGerman(trigger)
    {
      return target
    }
    let range = trigger.tokens
    let before = mentions.lastIndex {
      $0.tokens.upperBound <= range.lowerBound && $0.begin >= trigger.clause.lowerBound
        && range.lowerBound
          - ($0.cities.last.map { place($0).tokens.upperBound } ?? $0.tokens.upperBound)
          - aside(behind: $0, before: range.lowerBound).count
          // `le site que le groupe exploitait à Dijon, aux portes de la ville, a cessé`
          <= (document.language == .french && trigger.kind == .close && !trigger.isNoun ? 22 : 14)
        && isNear($0, trigger) && !isOfClauseBefore($0, trigger)
    }
    let following = mentions.firstIndex {
      $0.begin >= range.lowerBound && $0.tokens.lowerBound >= range.upperBound
        && $0.begin < trigger.clause.upperBound
        && $0.begin - range.upperBound
          <= (document.language == .english
            ? 12 : $0.organization != nil || document.language == .arabic ? 24 : 16)
        && isNear($0, trigger) && !isOfNoun($0, trigger) && !isBehindCity($0, trigger)
        && !isBehindClosedRelative($0, trigger) && !isGainerInFrench($0)
        && !asideOfSubject(trigger).contains($0.begin)
    }
    let reached = following.map(whereWorkEnds)
    let after = reached.flatMap { isOutOfReachInGerman($0, trigger, before) ? nil : $0 }
    // `El centro iniciará operaciones en enero en un local`: what stands before it begins.
    // `El contact center pacense abrirá en febrero en el edificio Cetiex`: so does what opens in a building.
    if trigger.isLight || isBuildingOfSubject(after), !trigger.isNoun, let before,
      mentions[before].determiner != .indefinite,
      // `che conta già sedi a Lecce, aprirà a giugno un contact center`
      document.language != .italian
        || after.map({ mentions[$0].determiner != .indefinite }) ?? true,
      document.language != .german, isSubject(mentions[before], trigger)
    {
      return before
    }
    // `llegó al país en 2012 y cuenta con dos centros`: who comes opens nothing that another verb tells of.
    if Self.arriving.contains(trigger.lemma), !trigger.isNoun, let after,
      triggers.contains(where: {
        !$0.isNoun
          && between(range.upperBound, mentions[after].begin).contains($0.tokens.lowerBound)
      })
    {
      return before
    }
    // `EE, which has a call centre in Darlington, has launched a recruitment drive`: what it opens follows.
    if trigger.kind == .open, !trigger.isNoun, !trigger.isPassive, !trigger.isLight, after == nil,
      let before, mentions[before].organization == nil,
      marks.covers([.article, .indefinite].asClasses, range.upperBound),
      !marks.covers(.locative, range.upperBound),
      // `que abrió el lunes`
      !marks.dates.contains(where: { (0...1).contains($0.tokens.lowerBound - range.upperBound) }),
      document.names[sentence].contains(where: { $0.tokens.upperBound <= mentions[before].begin })
    {
      return nil
    }
    // `مركز فاس الذي افتتح`: of what the relative pronoun stands for.
    if document.language == .arabic, let before, !trigger.isNoun,
      (1...2).contains(where: { back in
        marks.range.contains(range.lowerBound - back)
          && document.word(range.lowerBound - back).isOne(of: "الذي", "التي", "اللذين", "اللذان")
      }), range.lowerBound - mentions[before].tokens.upperBound <= 8
    {
      return before
    }
    if let head = headOfRelative(trigger) { return head }
    if isOfOtherNounInArabic(trigger) { return nil }
    if trigger.isPassive, let subject = subjectBehindComma(trigger) { return subject }
    if after == nil, opensElseInArabic(trigger) { return nil }
    if trigger.isPassive {
      // `Criada em Faro, onde mantém uma central, a empresa`: the central is not what was made.
      let isWhere =
        after.map { index in
          between(range.upperBound, mentions[index].begin).contains {
            document.word($0).isOne(of: "onde", "ou", "where", "donde", "dove", "wo")
          }
        } ?? false
      if let after, isBehindAgentInFrench(mentions[after], trigger) { return before }
      return before ?? (isWhere || isOfAntecedent(trigger) ? nil : after)
    }
    // `will close, with offices in Newcastle scaled back`: nothing behind a comma is closed.
    if !trigger.isNoun, let before, marks.range.contains(range.upperBound),
      document.tokens[range.upperBound].folded.isOne(of: ",", ";")
        // `o de Lages vai fechar e o de Santos será ampliado`
        || document.language.isOne(of: .portuguese, .italian)
          && document.word(range.upperBound).isOne(of: "e", "mas", "ma", "enquanto", "mentre"),
      isSubject(mentions[before], trigger)
    {
      return before
    }
    if trigger.isNoun {
      if let after, mentions[after].begin - range.upperBound <= 6 { return after }
      // `Sarà operativo da maggio, negli spazi dell'ex banca, il nuovo call center`
      if document.language == .italian, before == nil, let after, trigger.kind == .open,
        range.lowerBound - marks.firstWord <= 4, mentions[after].isStrong,
        marks.covers(.article, mentions[after].begin)
      {
        return after
      }
      return before ?? mentionBeforeColon(trigger)
    }
    if let after { return after }
    guard let before, isSubject(mentions[before], trigger) else {
      return mentionBeforeColon(trigger)
    }
    return before
  }

  private static let arriving: WordSet = [
    "llegar", "arriver", "arrivare", "chegar", "arrive", "come", "desembarcar", "aterrizar",
    "sbarcare", "kommen", "debarquer", "atterrir", "instalarse",
  ]

  /// `la società, che è nata a Bari e ha sedi a Lecce`: what `che` stands for is the subject, not what follows.
  private func isOfAntecedent(_ trigger: Trigger) -> Bool {
    (1...3).contains { back in
      let token = trigger.tokens.lowerBound - back
      return marks.range.contains(token - 1)
        && document.word(token).isOne(
          of: "che", "qui", "que", "who", "which", "that", "die", "der", "das")
        && document.tokens[token - 1].folded == ","
    }
  }

  /// Whether a call center belongs to a noun before it: `avviare una ristrutturazione, la chiusura delle sedi`.
  private func isOfNoun(_ mention: SiteMention, _ trigger: Trigger) -> Bool {
    guard !trigger.isNoun else { return false }
    return triggers.contains {
      $0.isNoun && $0.kind != trigger.kind && ![.stay, .present].contains($0.kind)
        && $0.tokens.lowerBound >= trigger.tokens.upperBound
        && $0.tokens.upperBound <= mention.begin
        && mention.begin - $0.tokens.upperBound <= 1
    }
  }

  /// Whether a call center is what a verb behind it speaks of, not another noun between them: `un centre, où les
  /// travaux n'ont pas débuté` says nothing of the center.
  func isSubject(_ mention: SiteMention, _ trigger: Trigger) -> Bool {
    var hasRelative = false
    let aside = self.aside(behind: mention, before: trigger.tokens.lowerBound)
    for token in between(mention.tokens.upperBound, trigger.tokens.lowerBound)
    where !aside.contains(token) {
      if marks.begins(.clause, at: token) { hasRelative = true }
      let isNoun =
        marks.covers([.article, .indefinite, .possessive].asClasses, token)
        && !mention.cities.contains { place($0).tokens.contains(token) }
        // `Lumora's call center in the Boise area will close`
        && !(document.language == .english
          && mention.cities.contains { place($0).tokens.lowerBound == token + 1 })
        // `corre o risco de fechar`
        && !(document.language == .portuguese && marks.covers(.hedge, token))
      // `dass das Callcenter am Europark an der Schulstraße schließt`
      // In Arabic whose it is is joined to its noun: `التابع لها`.
      if isNoun, document.language == .arabic, !document.tokens[token].hasBlankBefore { continue }
      // `El call center de Voxalia en el municipio de Tandil cerró`
      if isNoun, document.language == .spanish, marks.covers(.locative, token - 1),
        marks.covers(.cityWord, token + 1)
      {
        continue
      }
      if isNoun, document.language == .german,
        marks.covers([.locative, .of].asClasses, token - 1)
          // `Das Callcenter der Voxalia zog um`: whose it is.
          || token == mention.tokens.upperBound && marks.covers(.of, token)
      {
        continue
      }
      if isNoun,
        !document.word(token).isOne(of: "a", "l", "la", "le", "les", "lo")
          || hasRelative && document.word(token) != "a"
      {
        // `que la compañía mantenía` has an organization for its subject.
        let isOperator = (1...2).contains { marks.covers(.orgNoun, token + $0) }
        if !isOperator { return false }
      }
    }
    return true
  }

  /// Whether no other verb stands between a call center and what is said of it.
  func isNear(_ mention: SiteMention, _ trigger: Trigger) -> Bool {
    let between =
      mention.begin >= trigger.tokens.upperBound
      ? News.between(trigger.tokens.upperBound, mention.begin)
      : News.between(end(of: mention), trigger.tokens.lowerBound)
    let aside = self.aside(behind: mention, before: trigger.tokens.lowerBound)
    let asideOfSubject = self.asideOfSubject(trigger)
    return !triggers.contains {
      $0.kind != .stay && !$0.isNoun && !asideOfSubject.contains($0.tokens.lowerBound)
        && !($0.kind == .cancel && document.language == .spanish)
        && between.contains($0.tokens.lowerBound)
        && !aside.contains($0.tokens.lowerBound) && $0.kind != trigger.kind
        && $0.kind != .employ && !isOfRelative($0, mention) && !isWhoseInFrench($0, mention)
        && !isOfRunnerInPortuguese($0, mention)
    }
  }

  /// Whether a word such as `site` means a call center here: it is somebody's, or in a city, or the one spoken of.
  func isSpecific(_ mention: SiteMention, _ trigger: Trigger) -> Bool {
    if mention.organization != nil || !mention.cities.isEmpty { return true }
    if mention.determiner == .possessive || mention.isOther { return true }
    if isOwnGermanSite(mention), townOfPaper != nil { return true }
    if mention.gentilic != nil { return true }
    if mention.isPlural, listed(mention) != nil || row(mention) != nil { return true }
    if mention.determiner == .definite || mention.determiner == .demonstrative {
      return focusSite != nil || isOfStory(trigger)
        || mentions.contains { $0.tokens.upperBound <= mention.begin && !$0.cities.isEmpty }
        || city(in: self.zone(of: trigger), needsPreposition: true) != nil
    }
    // `un plateau de 180 positions`
    if counts(in: between(mention.tokens.upperBound, mention.tokens.upperBound + 4)).contains(
      where: { $0.isSeat || $0.isJob || $0.number.most != nil })
    {
      return true
    }
    let zone = self.zone(of: trigger)
    // `Chiclayo estrenará centro`
    if trigger.kind == .open, !trigger.isNoun,
      host(of: trigger, between(zone.lowerBound, trigger.tokens.lowerBound)) != nil
    {
      return true
    }
    return city(in: zone, needsPreposition: true) != nil || hasThere(zone)
  }

  /// Whether a verb needs no noun for the call center: `ouvrir à Huelva`, `fermer Limoges`, `s'installer à Fès`.
  func isImplied(_ trigger: Trigger) -> Bool {
    // `shut down in Glace Bay`
    let isShutDown = trigger.isNoun && document.word(trigger.tokens.lowerBound) == "shut"
    guard !trigger.isNoun || isShutDown,
      [.open, .close, .have].contains(trigger.kind)
        || trigger.kind == .employ && isOfThoseOnes(trigger)
    else { return false }
    // `das in Wien gegründete Unternehmen`
    if trigger.lemma.isOne(of: "grunden", "fonder", "found", "fundar", "fondare") { return false }
    var after = behindTime(trigger.tokens.upperBound)
    // `opère aussi à Agadir`
    if marks.range.contains(after), Self.alsoWords.contains(document.word(after)) { after += 1 }
    // `set up in the city eight years ago`
    if document.language == .english, trigger.kind == .open, !trigger.isPassive,
      trigger.lemma.isOne(of: "set", "open", "launch", "settle", "locate"),
      hasThere(between(after, min(marks.range.upperBound, after + 4)))
    {
      return true
    }
    // `que vai se instalar no município`
    if document.language == .portuguese,
      trigger.lemma.isOne(of: "instalar", "estabelecer", "fixar"),
      document.word(trigger.tokens.lowerBound - 1) == "se"
        || document.word(trigger.tokens.upperBound) == "-",
      // `duas empresas interessadas em instalar-se no concelho`: others.
      !between(
        max(marks.range.lowerBound, trigger.tokens.lowerBound - 6), trigger.tokens.lowerBound
      )
      .contains(where: { document.word($0).isOne(of: "empresas", "interessadas", "interessada") }),
      hasThere(between(after, min(marks.range.upperBound, after + 4)))
    {
      return true
    }
    let places = document.places[sentence].filter { $0.isCity && $0.part == .plain }
    let isDirect = places.contains { $0.tokens.lowerBound == after }
    // In German the place may stand before the verb: `hat in Cottbus den Betrieb aufgenommen`.
    let isGerman = document.language == .german
    let isBehindPreposition = places.contains {
      isGerman && trigger.clause.contains($0.tokens.lowerBound) && hasPreposition($0)
        || $0.tokens.lowerBound > after && !isOfClauseBehind($0, trigger)
          && $0.tokens.lowerBound
            <= after + (trigger.lemma == "set" ? 6 : isInBuilding($0.tokens.lowerBound - 1) ? 4 : 2)
          && hasPreposition($0)
    }
    // `opened its doors in Boise in 2005`
    if document.language == .english, trigger.lemma == "open",
      between(after, min(marks.range.upperBound, after + 3)).contains(where: {
        Self.doors.contains(document.word($0))
      }),
      places.contains(where: {
        (1...4).contains($0.tokens.lowerBound - after) && hasPreposition($0)
      })
    {
      return true
    }
    if trigger.kind == .close {
      if closesDoors(trigger) || closesThereInGerman(trigger) { return true }
      // `encerrou suas atividades na última sexta-feira em Bauru`
      let isOfActivity = (1...3).contains {
        document.word(min(after + $0 - 1, marks.range.upperBound - 1)).isOne(
          of: "atividades", "activites", "activite", "actividades", "attivita", "operaciones",
          "operacoes")
      }
      if isOfActivity,
        places.contains(where: {
          $0.tokens.lowerBound > after && trigger.clause.contains($0.tokens.lowerBound)
            && hasPreposition($0)
        })
      {
        return true
      }
      if isOfActivity, endsWhereTold(trigger) { return true }
      return isDirect || isBehindPreposition && !trigger.isPassive
    }
    // `die in der Hansestadt den Betrieb aufnimmt`
    if trigger.isLight, trigger.kind == .open, hasThere(trigger.clause) { return true }
    guard isBehindPreposition || isBehindTimes(trigger) else { return false }
    if trigger.kind == .employ { return true }
    if trigger.kind == .have {
      return Self.operating.contains(trigger.lemma)
        || isOfThoseOnes(trigger) || hasOneOfThemInFrench(trigger)
    }
    let before =
      marks.range.contains(trigger.tokens.lowerBound - 1)
      ? document.word(trigger.tokens.lowerBound - 1) : ""
    let isReflexive =
      before.isOne(of: "s", "se", "si", "sich")
      || document.word(trigger.tokens.lowerBound).hasSuffix("se")
    return isReflexive || trigger.isLight
      || trigger.lemma.isOne(of: "locate", "settle", "set")
      || trigger.lemma.isOne(
        of: "ouvrir", "abrir", "open", "aprire", "offnen", "eroffnen", "starten", "ansiedeln",
        "kommen")
      || trigger.lemma.isOne(of: "demarrer", "debuter")
      || trigger.lemma.isOne(of: "anfangen", "loslegen")
        && !trigger.isPassive
  }

  /// `a fermé ses portes`, `cerró sus puertas`, `closed its doors`.
  func closesDoors(_ trigger: Trigger) -> Bool {
    guard trigger.kind == .close, !trigger.isNoun else { return false }
    let end = trigger.tokens.upperBound
    // `أغلقت شركة أفق أبوابها`: behind the subject.
    if document.language == .arabic {
      let reach = between(end, min(marks.range.upperBound, end + 12))
      return reach.contains { document.word($0).hasPrefix("ابواب") }
        && (isFollowedByOperator(trigger)
          || document.names[sentence].contains { reach.contains($0.tokens.lowerBound) })
    }
    // `bajó la persiana`: the door is part of the phrase.
    let begin = document.language == .spanish ? trigger.tokens.lowerBound : end
    return between(begin, min(marks.range.upperBound, end + 4)).contains {
      Self.doors.contains(document.word($0))
    }
  }

  private static let doors: WordSet = [
    "portes", "puertas", "porte", "portas", "doors", "pforten", "turen", "battenti", "persianas",
    "persiana", "cortina", "cortinas",
  ]

  /// `ouvrira en 2014, à Saguenay`, `aprirà a settembre a Lecce`: nothing but a time between a verb and the place.
  private func isBehindTimes(_ trigger: Trigger) -> Bool {
    var token = trigger.tokens.upperBound
    let limit = min(marks.range.upperBound, token + 12)
    while token < limit {
      if document.places[sentence].contains(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound == token && hasPreposition($0)
      }) {
        return true
      }
      if let date = marks.dates.first(where: { $0.tokens.contains(token) }) {
        token = max(date.tokens.upperBound, token + 1)
        continue
      }
      guard
        document.tokens[token].folded == "," || document.word(token).isOne(of: "mi", "-")
          || marks.covers([.locative, .article, .soon, .recent, .of, .by].asClasses, token)
          || Self.alsoWords.contains(document.word(token))
      else { return false }
      token += 1
    }
    return false
  }

  private static let operating: WordSet = [
    "operar", "operate", "funcionar", "operare", "operer", "fonctionner", "funzionare",
  ]

  static let alsoWords: WordSet = [
    "also", "aussi", "egalement", "tambien", "tambem", "anche", "auch", "deja", "already", "ya",
    "ja", "gia", "bereits", "schon", "desormais", "hoy", "oggi", "heute", "today", "actuellement",
    "actualmente", "atualmente", "attualmente", "currently", "derzeit", "encore", "now",
  ]

  /// `se suma a las que la empresa tiene en Bogotá y Medellín`: what `las` stands for is call centers.
  private func isOfThoseOnes(_ trigger: Trigger) -> Bool {
    between(
      max(marks.range.lowerBound + 1, trigger.tokens.lowerBound - 7), trigger.tokens.lowerBound
    )
    .contains { token in
      document.word(token).isOne(of: "que", "qu", "che")
        && document.word(token - 1).isOne(
          of: "las", "los", "ceux", "celles", "quelli", "quelle", "os", "as")
    }
  }
}
