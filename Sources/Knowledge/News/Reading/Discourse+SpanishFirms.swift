import Switchboard

/// Whose a call center is in Spanish where no verb of having says so: firms in a row, whoever serves from a town, and
/// those who are beside it: clients, builders, people who protest.
extension Discourse {
  /// `En Lugo hay empresas de call center como Voxalia y Norvia`, `En Lugo se instalaron las firmas de telemarketing
  /// Voxalia y Norvia`: each of them has one there.
  func firmsOfTown() {
    guard document.language == .spanish, document.names[sentence].count > 1,
      marks.range.contains(where: { marks.begins([.site, .topic].asClasses, at: $0) }),
      triggers.allSatisfy({
        [.open, .have, .employ, .present, .stay, .expand].contains($0.kind)
          && $0.certainty == .asserted
      }),
      let row = rows().last(where: { isOfFirms($0) }), let first = row.first,
      let city = townOfFirms(row)
    else { return }
    let opening = triggers.last {
      $0.kind == .open && !$0.isNoun && $0.tokens.upperBound <= first.tokens.lowerBound
        && first.tokens.lowerBound - $0.tokens.upperBound <= 8
    }
    let proof = evidence(
      between(
        min(
          first.tokens.lowerBound,
          city.sentence == sentence ? city.tokens.lowerBound : first.tokens.lowerBound),
        row[row.count - 1].tokens.upperBound), "row.firms")
    for name in row {
      if let opening {
        emit(opening, nil, name.organization, city, false, proof)
      } else {
        _ = site(
          organization: name.organization, city: city, token: name.tokens.lowerBound,
          status: .operating, evidence: proof)
      }
      count(name.organization)
    }
    focusCity = city
  }

  /// Whether a plural noun for firms stands before a row, or a verb in the plural of which it is the subject:
  /// `tienen call center Voxalia y Norvia`.
  private func isOfFirms(_ row: [NameMention]) -> Bool {
    guard let begin = row.first?.tokens.lowerBound else { return false }
    let before = between(max(marks.range.lowerBound, begin - 9), begin)
    let noun = before.last {
      marks.covers([.orgNoun, .site].asClasses, $0) && document.word($0).hasSuffix("s")
    }
    if let noun {
      return between(noun + 1, begin).allSatisfy {
        document.tokens[$0].kind == .mark && !document.word($0).isOne(of: ".", ";")
          || marks.covers([.of, .site, .topic, .sector, .article].asClasses, $0)
          || document.word($0).isOne(of: "como", "entre", "ellas", "ellos", "tales", "del", "cual")
          || document.knowledge.placeWords.country(ofDemonym: document.word($0)) != nil
      }
    }
    return triggers.contains { trigger in
      [.have, .employ].contains(trigger.kind) && !trigger.isNoun
        && before.contains(trigger.tokens.lowerBound)
        && document.word(trigger.tokens.lowerBound).hasSuffix("n")
        && between(trigger.tokens.upperBound, begin).allSatisfy {
          marks.covers([.site, .article, .possessive, .indefinite].asClasses, $0)
        }
    }
  }

  /// The one town that a sentence with a row of firms is on.
  private func townOfFirms(_ row: [NameMention]) -> PlaceMention? {
    let cities = document.places[sentence].filter { $0.isCity && $0.part == .plain }
    let isOfArrival = triggers.contains { $0.lemma == "llegar" }
    if cities.count == 1, hasPreposition(cities[0]),
      !barred.contains(cities[0].tokens.lowerBound)
        || triggers.contains(where: { $0.kind == .present }),
      isOfArrival || !document.word(cities[0].tokens.lowerBound - 1).isOne(of: "a", "hacia")
    {
      return cities[0]
    }
    return cities.isEmpty && hasThere(marks.range) ? focusCity ?? story.city : nil
  }

  private static let serving = [
    "prest", "atiend", "atend", "ofrec", "brind", "gestion", "proporcion", "realiz", "oper",
    "trabaj", "respond", "contest", "tramit", "resuelv", "recib", "assegur", "trabalh",
  ]

  /// `presta el servicio de atención al cliente desde Lugo`, `atiende las llamadas desde su centro de Lugo`, `atende as
  /// chamadas a partir de Lages`
  func servesFromTown() {
    let isPortuguese = document.language == .portuguese
    guard document.language == .spanish || isPortuguese && mentions.allSatisfy(\.cities.isEmpty)
    else { return }
    for city in document.places[sentence] where city.isCity && city.part == .plain {
      let begin = city.tokens.lowerBound
      guard
        let from = between(max(marks.range.lowerBound, begin - 6), begin).last(where: {
          document.word($0) == (isPortuguese ? "partir" : "desde")
        }),
        from == begin - 1 || isPortuguese && begin - from <= 3
          || document.word(begin - 1).isOne(of: "de", "en")
            && between(from + 1, begin).contains(where: {
              marks.covers([.site, .weakSite, .cityWord].asClasses, $0)
            }),
        let verb = between(max(marks.range.lowerBound, from - 16), from).last(where: {
          let word = document.word($0)
          return Self.serving.contains { word.hasPrefix($0) }
            && !marks.covers([.person, .site, .weakSite, .job].asClasses, $0)
        }),
        !(1...3).contains(where: { marks.covers([.negator, .hedge].asClasses, verb - $0) }),
        between(verb, from).contains(where: {
          marks.covers([.topic, .site].asClasses, $0)
            || document.word($0).isOne(
              of: "llamadas", "telefonico", "telefonica", "clientes", "chamadas", "ligacoes",
              "utentes", "atendimento")
        }) || between(from, begin).contains(where: { marks.covers(.site, $0) }),
        !between(verb, from).contains(where: { document.tokens[$0].folded.isOne(of: ";", ",") })
      else { continue }
      let name = document.names[sentence].last {
        $0.tokens.upperBound <= verb && document.organizations[$0.organization].role.mayOperate
          && !isOwner($0) && !isBeneficiary($0)
      }
      guard
        let organization = name?.organization
          ?? (refersToOperator(before: verb) ? focusOperator : nil)
      else { continue }
      let number = site(
        organization: organization, city: city, token: begin, status: .operating,
        evidence: evidence(between(verb, city.tokens.upperBound), "serves.from"))
      if let number { (focusSite, focusCity) = (number, city) }
      count(organization)
    }
  }

  /// `cerrará 53 de sus call centers, con lo que se verán afectadas 900 personas`: of all of them, not of the one town that
  /// is spoken of; `Dos nuevos call centers darán 2.000 empleos en Lugo`: of both.
  func jobsOfMany(
    _ trigger: Trigger, _ counts: [JobCount], _ mention: SiteMention?
  ) -> Bool {
    guard document.language == .spanish, let count = counts.first, counts.count == 1,
      let many = mentions.first(where: {
        $0.isStrong && $0.isPlural && number(of: $0) > 1 && $0.cities.isEmpty
          && $0.tokens.upperBound <= trigger.tokens.lowerBound
      }), [.asserted, .planned].contains(trigger.certainty)
    else { return false }
    let proof = evidence(span(trigger, mention), "\(trigger.kind).many")
    let (organization, _) = self.organization(trigger, many)
    let cities = document.places[sentence].filter { $0.isCity && $0.part == .plain }
    if trigger.kind == .expand {
      guard
        between(many.begin, many.tokens.upperBound).contains(where: {
          document.word($0).hasPrefix("nuev")
        }), cities.count == 1, hasPreposition(cities[0]), organization == nil
      else {
        return false
      }
      add(
        .opening, .planned, organization: nil, site: nil, place: cities[0], date: date(trigger),
        headcount: NewsCapacity(
          measure: .jobsAnnounced, least: count.number.least, most: count.number.most,
          isPlanned: true), evidence: proof, token: trigger.tokens.lowerBound)
      return true
    }
    guard trigger.kind == .layoff, cities.isEmpty, let organization, number(of: many) > 2 else {
      return false
    }
    addWide(trigger, count, organization, document.mainCountry, proof)
    return true
  }

  /// `tres call centers`, `53 de sus call centers`
  private func number(of mention: SiteMention) -> Int {
    if let count = mention.count { return count }
    return marks.numbers.last {
      $0.tokens.upperBound == mention.begin - 1 && marks.covers(.of, mention.begin - 1)
    }.flatMap { $0.least } ?? 0
  }

  /// `su cliente decidió cerrar su oficina`, `Norvia, su cliente, cerrará`: no call center closes.
  func isOfClient(_ trigger: Trigger) -> Bool {
    guard document.language == .spanish, [.close, .open, .move].contains(trigger.kind),
      !trigger.isNoun,
      let client = between(
        max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 7), trigger.tokens.lowerBound
      ).last(where: { document.word($0) == "cliente" })
    else { return false }
    var begin = client
    while marks.range.contains(begin - 1),
      marks.covers([.article, .possessive].asClasses, begin - 1)
        || document.word(begin - 1).isOne(of: "principal", "mayor", "unico", "primer", "cuyo")
    {
      begin -= 1
    }
    let before = marks.range.contains(begin - 1) ? document.word(begin - 1) : ","
    guard begin < client,
      before.isOne(of: "que", "porque", "cuando", ",", "y", "pues", "si", "como")
        || begin == marks.firstWord
    else { return false }
    let isApposed = document.names[sentence].contains { $0.tokens.upperBound == begin - 1 }
    return between(client + 1, trigger.tokens.lowerBound).allSatisfy { token in
      !marks.begins([.site, .weakSite, .orgNoun, .person].asClasses, at: token)
        && (document.tokens[token].folded != "," || isApposed)
        && (isApposed || !document.names[sentence].contains { $0.tokens.contains(token) }
          || document.names[sentence].contains {
            $0.tokens.contains(token) && $0.tokens.lowerBound - client <= 2
          })
    }
  }

  private static let services: WordSet = [
    "servicio", "campana", "proyecto", "linea", "turno", "departamento", "contrato", "sistema",
    "herramienta", "programa", "horario", "curso", "plan", "convenio", "norma", "medida",
  ]

  /// `un nuevo servicio que comenzará a funcionar en la plataforma de Lugo`: what begins is no call center.
  func beginsService(_ trigger: Trigger) -> Bool {
    guard document.language == .spanish, trigger.kind == .open, !trigger.isNoun,
      trigger.isLight
        || trigger.lemma.isOne(of: "arrancar", "comenzar", "empezar", "iniciar", "debutar")
    else { return false }
    let before = between(
      max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 7), trigger.tokens.lowerBound)
    guard let noun = before.last(where: { Self.services.contains(document.word($0)) }) else {
      return false
    }
    return !between(noun + 1, trigger.tokens.lowerBound).contains {
      marks.begins([.site, .weakSite, .orgNoun].asClasses, at: $0)
        || document.tokens[$0].kind == .mark
        || document.names[sentence].map(\.tokens.lowerBound).contains($0)
    }
      && !marks.covers(.site, noun)
  }

  private static let built: WordSet = [
    "torre", "torres", "complejo", "parque", "hotel", "viviendas", "urbanizacion", "estadio",
    "plaza",
    "hospital", "carretera", "puente", "naves", "rascacielos", "edificio", "edificios",
  ]

  /// `construirá una torre en Tegucigalpa`: a house, whoever works in it.
  func buildsElse(_ trigger: Trigger) -> Bool {
    guard document.language == .spanish, [.open, .construct].contains(trigger.kind),
      trigger.lemma.isOne(of: "construir", "levantar", "edificar", "erigir", "invertir")
    else { return false }
    let near =
      trigger.isPassive
      ? between(
        max(marks.range.lowerBound, trigger.tokens.lowerBound - 5), trigger.tokens.lowerBound)
      : between(
        trigger.tokens.upperBound, min(marks.range.upperBound, trigger.tokens.upperBound + 6))
    guard let house = near.first(where: { Self.built.contains(document.word($0)) }) else {
      return false
    }
    return !mentions.contains {
      $0.isStrong && (0...14).contains($0.begin - min(trigger.tokens.lowerBound, house))
    }
  }

  private static let asking: WordSet = [
    "piden", "pidieron", "exigen", "exigieron", "protestan", "protestaron", "reclaman",
    "reclamaron", "concentraron", "concentran", "manifestaron", "manifiestan", "marcharon",
    "marchan", "firmaron", "secundaron", "secundan", "participaron", "acudieron", "asistieron",
  ]

  /// `Unas 200 personas piden que se evite el cierre`, `100 trabajadores se concentraron`: not how many work there.
  func areProtesting(_ count: JobCount) -> Bool {
    guard document.language == .spanish else { return false }
    // `reincorpora a los 12 despedidos`
    if between(count.tokens.lowerBound, count.tokens.upperBound + 1).contains(where: {
      document.word($0).hasPrefix("despedid")
    }) {
      return true
    }
    // `el traslado de 25 trabajadores a Vigo`
    if between(max(marks.range.lowerBound, count.tokens.lowerBound - 4), count.tokens.lowerBound)
      .contains(where: { token in
        marks.covers(.moveNoun, token) || document.verbs(token).contains { $0.verbClass == .move }
          || ["recoloc", "reubic", "reincorpor"].contains { document.word(token).hasPrefix($0) }
      }), document.word(count.tokens.lowerBound - 1) != "sus"
    {
      return true
    }
    return !count.isJob && !count.isSeat
      && between(
        count.tokens.upperBound, min(marks.range.upperBound, count.tokens.upperBound + 16)
      ).prefix { document.tokens[$0].kind != .mark }.contains {
        Self.asking.contains(document.word($0))
      }
  }

  /// `Los 300 trabajadores mantienen los paros para exigir la retirada del ERE`: those are not who is to go.
  func areFighting(_ count: JobCount, _ trigger: Trigger) -> Bool {
    guard document.language == .spanish, trigger.isNoun,
      count.tokens.upperBound <= trigger.tokens.lowerBound
    else { return false }
    return areProtesting(count)
      || between(count.tokens.upperBound, trigger.tokens.lowerBound).contains {
        marks.covers(.strikeNoun, $0) || CertaintyReader.isFight(document.word($0))
      }
  }

  /// `el call center de Santa Lucía`, which is no town that is known: another one than that which was spoken of.
  func isOfUnknownTown(_ mention: SiteMention) -> Bool {
    let of = mention.tokens.upperBound
    guard document.language == .spanish, mention.isStrong, mention.organization == nil,
      mention.cities.isEmpty, marks.range.contains(of + 1), document.word(of).isOne(of: "de", "en"),
      document.tokens[of + 1].kind == .word, document.tokens[of + 1].isCapitalized,
      !document.tokens[of + 1].isAllCapitals, !document.isHeadline(marks)
    else { return false }
    return !document.names[sentence].contains { $0.tokens.contains(of + 1) }
      && !document.places[sentence].contains { $0.tokens.contains(of + 1) }
  }
}
