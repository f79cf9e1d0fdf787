import Switchboard

/// Who does what in Spanish, and what only Spanish says of call centers.
extension Discourse {
  /// Of several names before a verb the one that may be its subject: `la firma Voxalia, que ocupa un local de Norvia,
  /// abrirá`: what stands behind a preposition is none.
  func spanishSubject(_ names: [NameMention], _ trigger: Trigger) -> Int? {
    guard document.language.code == "es", !trigger.isNoun, !trigger.isPassive else { return nil }
    let before = names.filter {
      $0.tokens.upperBound <= trigger.tokens.lowerBound && !isAside($0, trigger)
        && $0.tokens.lowerBound >= trigger.clause.lowerBound
    }
    guard before.count > 1 else { return nil }
    let subjects = before.filter { !isBehindPreposition($0) }
    guard subjects.count < before.count else { return nil }
    return subjects.last?.organization
  }

  /// `de Norvia`, `con la firma Norvia`, `del grupo Norvia`: over the noun that says what it is.
  private func isBehindPreposition(_ name: NameMention) -> Bool {
    var token = name.tokens.lowerBound - 1
    let limit = max(marks.range.lowerBound, token - 4)
    while token >= limit {
      if marks.covers([.of, .by, .forMark, .locative].asClasses, token)
        || document.word(token).isOne(of: "con", "entre", "sobre", "ante", "contra", "al", "sin")
      {
        return true
      }
      guard marks.covers([.article, .orgNoun, .clientNoun].asClasses, token)
        || document.language.placeWords.country(ofDemonym: document.word(token)) != nil
      else { return false }
      token -= 1
    }
    return false
  }

  private static let staff: WordSet = [
    "plantilla", "plantel", "personal", "comite", "sede", "centro", "plataforma", "delegados",
    "representantes", "delegacion", "centros", "sedes", "nadie", "filial", "sucursal", "planta",
    "oficinas", "instalaciones",
  ]

  /// `los trabajadores de Voxalia en Lugo`, `la plantilla de Voxalia de Vigo`, `nadie en Voxalia, en Lugo`: whose people
  /// work in a city has a call center there.
  mutating func staffInCities() {
    guard document.language.code == "es", !document.names[sentence].isEmpty else { return }
    for name in document.names[sentence]
    where document.organizations[name.organization].role.mayOperate {
      let organization = name.organization
      guard let head = headOfStaff(name) else { continue }
      var next = name.tokens.upperBound
      if marks.range.contains(next), document.word(next) == "," { next += 1 }
      guard marks.range.contains(next + 1), document.word(next).isOne(of: "en", "de"),
        document.word(next) == "en" || next == name.tokens.upperBound,
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
  private func headOfStaff(_ name: NameMention) -> Int? {
    var token = name.tokens.lowerBound - 1
    while marks.range.contains(token), token > name.tokens.lowerBound - 4,
      marks.covers([.article, .orgNoun].asClasses, token), !marks.covers(.of, token)
    {
      token -= 1
    }
    guard marks.range.contains(token - 1),
      marks.covers(.of, token) || document.word(token) == "en"
    else { return nil }
    for head in [token - 1, token - 2] where marks.range.contains(head) {
      if marks.covers(.person, head) || Self.staff.contains(document.word(head)) { return head }
      // `los trabajadores afectados de`, `el comité de empresa de`
      if marks.covers(.of, head) || document.tokens[head].kind != .word { return nil }
    }
    if document.word(token - 1) == "empresa", marks.range.contains(token - 3),
      document.word(token - 3) == "comite"
    {
      return token - 3
    }
    return nil
  }

  /// `un ERE para 602 personas de sus centros de Lugo, Vigo y Reus`: jobs of several call centers that are counted
  /// together are told of the operator, and each of its call centers works on.
  mutating func jobsTogether(
    _ trigger: Trigger, _ counts: [JobCount], _ mention: SiteMention?, _ organization: Int?,
    _ proof: NewsEvidence
  ) -> Bool {
    guard document.language.code == "es", trigger.kind == .layoff, let organization,
      let count = counts.first, pairs(in: marks.range).isEmpty
    else { return false }
    let (cities, _) = self.cities(trigger, mention)
    guard cities.count > 1 else { return false }
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
  mutating func addWide(
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

  private static let leaving: WordSet = [
    "ir", "irse", "marchar", "marcharse", "mudarse", "desplazarse", "trasladarse", "emigrar",
  ]

  /// `su traslado a Madrid`, `irse a Madrid`: where people are to go is not where things happen.
  mutating func barDestinations() {
    guard document.language.code == "es" else { return }
    for city in document.places[sentence] where city.isCity && city.part == .plain {
      let before = city.tokens.lowerBound - 1
      guard marks.range.contains(before), document.word(before).isOne(of: "a", "hacia") else {
        continue
      }
      let near = between(max(marks.range.lowerBound, before - 3), before)
      if near.contains(where: { token in
        Self.leaving.contains(document.word(token))
          || marks.covers(.moveNoun, token)
            && !marks.covers([.site, .weakSite].asClasses, token + 1)
      }) {
        barred.insert(city.tokens.lowerBound)
      }
    }
  }

  /// `Voxalia compró Norvia`: of the one that is bought.
  mutating func takeovers() {
    guard document.language.code == "es" else { return }
    for token in marks.range where document.words[token].verb >= 0 {
      let group = VerbGroup(document, sentence, token)
      guard
        let reading = document.verbs(token).filter({
          $0.verbClass == .acquire && $0.lemma.isOne(of: "comprar", "adquirir", "absorber")
        }).max(by: { group.fit($0.form) < group.fit($1.form) }), group.fit(reading.form) > 0,
        !group.isPassive(reading),
        let buyer = document.names[sentence].last(where: { $0.tokens.upperBound <= token }),
        let bought = document.names[sentence].first(where: { $0.tokens.lowerBound > token }),
        bought.organization != buyer.organization,
        document.organizations[bought.organization].role.mayOperate,
        bought.tokens.lowerBound - token <= 4,
        between(token + 1, bought.tokens.lowerBound).allSatisfy({
          marks.covers([.article, .orgNoun].asClasses, $0) || document.word($0) == "a"
            || document.language.placeWords.country(ofDemonym: document.word($0)) != nil
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
  mutating func endsSomewhere(_ trigger: Trigger, _ organization: Int) -> Bool {
    guard document.language.code == "es", trigger.kind == .close,
      [.asserted, .planned].contains(trigger.certainty), focusSite == nil
    else { return false }
    withoutCity(trigger, nil, organization, evidence(span(trigger, nil), "close.arrival"))
    return true
  }
}
