import Switchboard

/// Who does what in Spanish, and what only Spanish says of call centers.
extension Discourse {
  /// Of several names before a verb the one that may be its subject: `la firma Voxalia, que ocupa un local de Norvia,
  /// abrirá`: what stands behind a preposition is none.
  func spanishSubject(_ names: [NameMention], _ trigger: Trigger) -> Int? {
    guard document.language.isOne(of: .spanish, .italian), !trigger.isNoun,
      !trigger.isPassive || document.language == .spanish
    else { return nil }
    let before = names.filter {
      $0.tokens.upperBound <= trigger.tokens.lowerBound && !isAside($0, trigger)
        && $0.tokens.lowerBound >= trigger.clause.lowerBound
    }
    if let first = names.first, first.tokens.upperBound <= trigger.tokens.lowerBound,
      isBeforeApposition(first, trigger)
    {
      return first.organization
    }
    guard before.count > 1 else { return nil }
    let subjects = before.filter { !isBehindPreposition($0) }
    guard subjects.count < before.count else { return nil }
    return subjects.last?.organization
  }

  /// `Voxalia, el centro participado por Norvia y Caja del Sur, abrirá`: what stands between the first comma and the one
  /// before the verb only says what the first name is.
  private func isBeforeApposition(_ name: NameMention, _ trigger: Trigger) -> Bool {
    guard document.language == .spanish, name.tokens.lowerBound - marks.firstWord <= 3,
      marks.range.contains(name.tokens.upperBound),
      document.word(name.tokens.upperBound) == ",", !isBehindPreposition(name)
    else { return false }
    var token = trigger.tokens.lowerBound - 1
    while token > name.tokens.upperBound,
      VerbGroup.isAuxiliary(document.word(token), .spanish)
        || document.word(token).isOne(of: "se", "ya", "no", "le", "les", "lo")
    {
      token -= 1
    }
    guard document.word(token) == ",", token > name.tokens.upperBound + 1 else { return false }
    let next = name.tokens.upperBound + 1
    return marks.covers([.article, .indefinite].asClasses, next)
      // `Voxalia, que acaba de comprar Norvia, ampliará`
      || document.word(next).isOne(of: "que", "quien", "cuya", "cuyo", "donde", "con", "tras")
      || document.verbs(next).contains { $0.form == .participle }
  }

  private static let prepositions: WordSet = [
    "con", "entre", "sobre", "ante", "contra", "al", "sin", "alla", "ai", "alle", "tra", "fra",
    "contro", "secondo", "oltre", "su", "sulla", "dopo",
  ]

  /// `de Norvia`, `con la firma Norvia`, `del grupo Norvia`: over the noun that says what it is.
  private func isBehindPreposition(_ name: NameMention) -> Bool {
    var token = name.tokens.lowerBound - 1
    let limit = max(marks.range.lowerBound, token - 4)
    while token >= limit {
      if marks.covers([.of, .by, .forMark, .locative].asClasses, token)
        || Self.prepositions.contains(document.word(token))
      {
        return true
      }
      guard
        marks.covers([.article, .orgNoun, .clientNoun].asClasses, token)
          || document.knowledge.placeWords.country(ofDemonym: document.word(token)) != nil
      else { return false }
      token -= 1
    }
    return false
  }

  private static let staff: WordSet = [
    "plantilla", "plantel", "personal", "comite", "sede", "centro", "plataforma", "delegados",
    "representantes", "delegacion", "centros", "sedes", "nadie", "filial", "sucursal", "planta",
    "ere", "erte", "huelga",
    "oficinas", "instalaciones", "organico", "sedi", "centri", "stabilimento", "struttura",
    "vertenza",
  ]

  /// `los trabajadores de Voxalia en Lugo`, `la plantilla de Voxalia de Vigo`, `nadie en Voxalia, en Lugo`: whose people
  /// work in a city has a call center there.
  func staffInCities() {
    guard document.language.isOne(of: .spanish, .italian), !document.names[sentence].isEmpty else {
      return
    }
    for name in document.names[sentence]
    where document.organizations[name.organization].role.mayOperate && !isStoodBefore(name) {
      let organization = name.organization
      guard let head = headOfStaff(name),
        !mentions.contains(where: {
          $0.organization.map { $0 != organization } == true && $0.begin <= head
            && head <= $0.tokens.upperBound
        })
      else { continue }
      var next = name.tokens.upperBound
      if marks.range.contains(next), document.word(next) == "," { next += 1 }
      guard marks.range.contains(next + 1),
        document.word(next).isOne(of: "en", "de", "a", "ad", "di"),
        document.word(next).isOne(of: "en", "a", "ad") || next == name.tokens.upperBound,
        let first = document.places[sentence].firstIndex(where: {
          $0.isCity && $0.part == .plain && $0.tokens.lowerBound == next + 1
        })
      else { continue }
      for city in CityList(document, sentence).list(from: first).map(place) {
        let number = site(
          organization: organization, city: city, token: city.tokens.lowerBound,
          status: .operating, evidence: evidence(between(head, city.tokens.upperBound), "staff"))
        if let number { (focusSite, focusCity) = (number, city) }
      }
      count(organization)
    }
  }

  /// The noun for people or a place of work that a name is of: `trabajadores de la firma Voxalia`.
  func headOfStaff(_ name: NameMention) -> Int? {
    var token = name.tokens.lowerBound - 1
    while marks.range.contains(token), token > name.tokens.lowerBound - 4,
      marks.covers([.article, .orgNoun].asClasses, token), !marks.covers(.of, token)
    {
      token -= 1
    }
    // `trabajadores de la empresa de telemarketing Voxalia`
    var topic = token
    while marks.range.contains(topic - 1), topic > token - 5,
      marks.covers([.topic, .site, .of].asClasses, topic)
    {
      topic -= 1
    }
    if topic < token, marks.covers(.orgNoun, topic) {
      token = topic - 1
      while marks.range.contains(token), marks.covers(.article, token), !marks.covers(.of, token) {
        token -= 1
      }
    }
    guard marks.range.contains(token - 1),
      marks.covers(.of, token) || document.word(token) == "en"
    else { return nil }
    if document.word(token - 1) == "empresa", marks.range.contains(token - 3),
      document.word(token - 3) == "comite"
    {
      return token - 3
    }
    for head in [token - 1, token - 2] where marks.range.contains(head) {
      if marks.covers(.person, head) || Self.staff.contains(document.word(head)) { return head }
      // `los trabajadores afectados de`, `el comité de empresa de`
      if marks.covers(.of, head) || document.tokens[head].kind != .word { return nil }
    }
    return nil
  }

  /// `un ERE para 602 personas de sus centros de Lugo, Vigo y Reus`: jobs of several call centers that are counted
  /// together are told of the operator, and each of its call centers works on.
  func jobsTogether(
    _ trigger: Trigger, _ counts: [JobCount], _ mention: SiteMention?, _ organization: Int?,
    _ proof: NewsEvidence
  ) -> Bool {
    guard document.language.isOne(of: .spanish, .italian, .english), trigger.kind == .layoff,
      let organization,
      pairs(in: marks.range).isEmpty
    else { return false }
    let all = counts.isEmpty ? self.counts(in: trigger.clause) : counts
    guard let count = all.first, counts.count == 1 || all.count == 1 else { return false }
    let (cities, _) = self.cities(trigger, mention)
    guard cities.count > 1 else { return false }
    // `un ajuste temporal y que mantiene sus operaciones en Lugo y Vigo, con 5.000 empleados`: those who stay.
    if triggers.contains(where: {
      $0.kind == .stay && $0.tokens.lowerBound >= trigger.tokens.upperBound
        && $0.tokens.upperBound <= cities[0].tokens.lowerBound
    }) {
      return true
    }
    for city in cities {
      _ = site(
        organization: organization, city: city, token: trigger.tokens.lowerBound,
        status: .operating, evidence: proof)
    }
    addWide(trigger, count, organization, cities[0].place?.country, proof)
    rowSentence = sentence
    return true
  }

  /// An event of jobs that is told of an operator as a whole.
  func addWide(
    _ trigger: Trigger, _ count: JobCount?, _ organization: Int, _ country: String?,
    _ proof: NewsEvidence
  ) {
    let capacity = count.map {
      NewsCapacity(
        measure: .jobsCut, least: $0.number.least, most: $0.number.most,
        isPlanned: trigger.certainty != .asserted)
    }
    add(
      .layoff, trigger.certainty == .cancelled ? .negated : trigger.certainty,
      organization: organization, site: nil, date: date(trigger), headcount: capacity,
      evidence: proof, token: trigger.tokens.lowerBound)
    events[events.count - 1].country = country
    self.count(organization)
  }

  /// `Voxalia compró Norvia`: of the one that is bought.
  func takeovers() {
    guard document.language == .spanish else { return }
    for token in marks.range where document.words[token].verb >= 0 {
      let group = VerbGroup(document, sentence, token)
      guard
        let reading = group.best(
          of: document.verbs(token).filter {
            $0.verbClass == .acquire && $0.lemma.isOne(of: "comprar", "adquirir", "absorber")
          }),
        !group.isPassive(reading), !isPastOfFirm(token),
        let buyer = document.names[sentence].last(where: { $0.tokens.upperBound <= token }),
        let bought = document.names[sentence].first(where: { $0.tokens.lowerBound > token }),
        bought.organization != buyer.organization,
        document.organizations[bought.organization].role.mayOperate,
        bought.tokens.lowerBound - token <= 5,
        // `compró a Norvia el call center de Lugo`: from it, not it.
        !(marks.covers(.article, bought.tokens.upperBound)
          && (1...2).contains { marks.begins(.site, at: bought.tokens.upperBound + $0) }),
        between(token + 1, bought.tokens.lowerBound).allSatisfy({
          marks.covers([.article, .orgNoun].asClasses, $0) || document.word($0) == "a"
            || document.word($0).hasSuffix("mente")
            || document.knowledge.placeWords.country(ofDemonym: document.word($0)) != nil
            || !document.knowledge.placeWords.towns(ofGentilic: document.word($0)).isEmpty
        })
      else { continue }
      let clause = Clauses(document, sentence).clause(of: token)
      let certainty = CertaintyReader(document, sentence).ofVerb(reading, group, clause)
      guard certainty != .none else { continue }
      let trigger = Trigger(
        kind: .have, tokens: token..<token + 1, sentence: sentence, lemma: reading.lemma,
        isNoun: false, isPassive: false, certainty: certainty, clause: clause)
      add(
        .acquisition, certainty, organization: bought.organization, site: nil, date: date(trigger),
        evidence: evidence(between(buyer.tokens.lowerBound, bought.tokens.upperBound), "acquire"),
        token: token)
    }
  }

  /// `El cierre de Voxalia deja a 200 familias en la calle`: where it was is told elsewhere.
  func endsSomewhere(_ trigger: Trigger, _ organization: Int) -> Bool {
    guard document.language == .spanish, trigger.kind == .close,
      [.asserted, .planned].contains(trigger.certainty), focusSite == nil
    else { return false }
    withoutCity(trigger, nil, organization, evidence(span(trigger, nil), "close.arrival"))
    return true
  }

  /// `Cerró Voxalia`, `Voxalia cerró y despidió a 40`: what an operator closes is its call center, where that is told
  /// elsewhere.
  func closesItself(_ trigger: Trigger) -> Bool {
    guard document.language == .spanish, trigger.kind == .close, !trigger.isNoun,
      !trigger.isPassive, [.asserted, .planned].contains(trigger.certainty)
    else { return false }
    let behind = document.names[sentence].first {
      $0.tokens.lowerBound == trigger.tokens.upperBound
    }
    let before = document.names[sentence].first {
      $0.tokens.upperBound == trigger.tokens.lowerBound
    }
    guard let name = behind ?? before,
      document.organizations[name.organization].role.mayOperate, !isBehindPreposition(name)
    else { return false }
    let next = max(name.tokens.upperBound, trigger.tokens.upperBound)
    return !marks.range.contains(next) || document.tokens[next].kind == .mark
      || document.word(next).isOne(of: "y", "en", "tras", "por", "definitivamente")
  }

  /// The first call center of the operator that the text is about: what its people do is done there.
  var firstSite: Int? {
    let organization = mainOperator ?? focusOperator
    return sites.indices.first { sites[$0].organization == organization && !sites[$0].isGroup }
  }

  private static let measures: WordSet = [
    "medida", "decision", "cierre", "ajuste", "recorte", "proceso", "expediente", "anuncio",
    "noticia", "clausura", "ere", "decisao", "encerramento", "fecho", "fechamento", "despedimento",
  ]

  /// `La medida afecta a 240 trabajadores`: of what the sentence before told.
  func isOfMeasure(_ trigger: Trigger) -> Bool {
    document.language.isOne(of: .spanish, .portuguese)
      && between(
        max(marks.range.lowerBound, trigger.tokens.lowerBound - 5), trigger.tokens.lowerBound
      )
      .contains { Self.measures.contains(document.word($0)) }
  }

  /// `levantan el call center de Rosario`, `había levantado su sede`: one that is there is taken away.
  func isLifted(_ trigger: Trigger) -> Bool {
    guard document.language == .spanish, trigger.lemma == "levantar", !trigger.isPassive,
      // `levantó 10 millones`
      !marks.numbers.contains(where: { $0.tokens.lowerBound == trigger.tokens.upperBound }),
      // `levanta la persiana de su call center`
      !between(trigger.tokens.upperBound, trigger.tokens.upperBound + 3).contains(where: {
        document.word($0).isOne(of: "persiana", "persianas", "telon", "reja", "verja")
      }),
      let target = target(of: trigger), mentions[target].begin >= trigger.tokens.upperBound
    else { return false }
    return !mentions[target].isOther
      && [.possessive, .definite].contains(mentions[target].determiner)
  }

  /// `el centro que tuvo en Langreo hasta 2014`: it is there no longer.
  func isUntil(_ trigger: Trigger) -> Bool {
    if document.language == .german { return isUntilInGerman(trigger) }
    guard document.language == .spanish, !trigger.isNoun, trigger.certainty == .asserted,
      document.verbs(trigger.tokens.lowerBound).contains(where: {
        [.past, .imperfect].contains($0.form)
      })
    else { return false }
    return marks.dates.contains {
      trigger.clause.contains($0.tokens.lowerBound)
        && (1...10).contains($0.tokens.lowerBound - trigger.tokens.upperBound)
        && document.word($0.tokens.lowerBound - 1) == "hasta"
    }
  }

  /// `que hace dos años escogió a Barranquilla para su primera operación`: it has opened since.
  func isLongAgo(_ verb: VerbLexicon.Reading, _ clause: Range<Int>) -> Bool {
    guard document.language == .spanish, [.past, .participle].contains(verb.form) else {
      return false
    }
    return marks.dates.contains {
      clause.contains($0.tokens.lowerBound) && $0.isOfEarlierYear(than: document.published)
    }
  }
}
