import Switchboard

/// Where things happen in Spanish: cities beside verbs, in relative clauses and in rows, and those that are only named.
extension Discourse {
  private static let leaving: WordSet = [
    "ir", "irse", "marchar", "marcharse", "mudarse", "desplazarse", "trasladarse", "emigrar",
  ]

  /// `su traslado a Madrid`, `irse a Madrid`: where people are to go is not where things happen.
  func barDestinations() {
    if document.language == .italian { return barItalianDestinations() }
    guard document.language == .spanish else { return }
    for city in document.places[sentence] where city.isCity && city.part == .plain {
      let before = city.tokens.lowerBound - 1
      // `una firma de Medellín`: where it is from.
      if document.word(before) == "de", marks.covers(.orgNoun, before - 1),
        marks.covers([.indefinite, .article].asClasses, before - 2)
      {
        barred.insert(city.tokens.lowerBound)
        continue
      }
      if isRivalTown(city) || isHomeOfPeople(city) || isNeedDenied(city) || isStoodIn(city) {
        barred.insert(city.tokens.lowerBound)
        continue
      }
      guard marks.range.contains(before), document.word(before).isOne(of: "a", "hacia") else {
        continue
      }
      let near = between(max(marks.range.lowerBound, before - 3), before)
      // `el traslado de sus puestos a Madrid`
      if isMovedTo(before) || areMovedTo(before) {
        barred.insert(city.tokens.lowerBound)
        continue
      }
      if near.contains(where: { token in
        Self.leaving.contains(document.word(token))
          || marks.covers(.moveNoun, token)
            && !marks.covers([.site, .weakSite].asClasses, token + 1)
      }) {
        barred.insert(city.tokens.lowerBound)
      }
    }
  }

  private static let beating: WordSet = [
    "impuso", "impusieron", "supero", "superaron", "vencio", "vencieron", "gano", "gana", "derroto",
    "desbanco", "competia", "competian", "compitio", "compitieron", "compite", "compiten",
    "competido", "competencia", "aventajo", "descarto", "descartaron", "descartado", "frente",
    "delante", "encima", "detras", "debajo", "pugnaba", "pugna", "rivalizaba", "barajaba",
    "barajaron", "alternativa",
  ]

  /// `Puebla se impuso a Querétaro y a Mérida`, `por delante de Lugo`: towns that were not taken.
  private func isRivalTown(_ city: PlaceMention) -> Bool {
    let before = city.tokens.lowerBound - 1
    guard marks.range.contains(before - 1) else { return false }
    var token = before
    let limit = max(marks.range.lowerBound, before - 16)
    while token >= limit {
      if Self.beating.contains(document.word(token)) { return true }
      let isOfRow =
        document.word(token).isOne(of: "a", "de", "con", ",", "y", "e", "la", "las", "otras", "o")
        || document.places[sentence].contains { $0.tokens.contains(token) }
        || marks.covers(.cityWord, token)
      guard isOfRow else { return false }
      token -= 1
    }
    return false
  }

  /// `esta última desembarcó`: of several names the one before.
  func latterName(_ trigger: Trigger, _ names: [NameMention]) -> Int? {
    guard document.language == .spanish, !trigger.isNoun,
      let last = between(
        max(marks.range.lowerBound, trigger.tokens.lowerBound - 14), trigger.tokens.lowerBound
      ).last(where: {
        document.word($0).isOne(of: "ultima", "ultimo") && marks.range.contains($0 - 1)
          && document.word($0 - 1).isOne(of: "esta", "este")
      })
    else { return nil }
    let before = names.filter { $0.tokens.upperBound <= last }
    guard let name = before.last, name.tokens.upperBound >= last - 4,
      !names.contains(where: {
        $0.tokens.lowerBound > last && $0.tokens.upperBound <= trigger.tokens.lowerBound
      })
    else { return nil }
    return name.organization
  }

  /// `Voxalia, que se instaló en Lugo, y la segunda plataforma de Norvia`: behind the comma that closes the relative clause.
  func isBehindClosedRelative(_ mention: SiteMention, _ trigger: Trigger) -> Bool {
    guard document.language == .spanish, !trigger.isNoun,
      between(
        max(marks.range.lowerBound + 1, trigger.tokens.lowerBound - 3), trigger.tokens.lowerBound
      )
      .contains(where: { document.word($0) == "que" && document.word($0 - 1) == "," })
    else { return false }
    let gap = between(trigger.tokens.upperBound, mention.begin)
    return document.places[sentence].contains {
      $0.isCity && $0.part == .plain && gap.contains($0.tokens.lowerBound) && hasPreposition($0)
        && gap.contains($0.tokens.upperBound) && document.word($0.tokens.upperBound) == ","
    }
  }

  /// `En Lugo hubo un intento: Voxalia cerró allí su centro cuando el contrato se fue a Vigo`: the city before.
  func citiesOfSpanishThere(_ trigger: Trigger) -> [PlaceMention]? {
    guard document.language == .spanish, !trigger.isNoun || trigger.kind == .stay else {
      return nil
    }
    let near = between(
      max(marks.range.lowerBound, trigger.tokens.lowerBound - 2),
      min(marks.range.upperBound, trigger.tokens.upperBound + 2))
    guard let there = near.first(where: { document.word($0).isOne(of: "alli", "ahi") }) else {
      return nil
    }
    let city =
      document.places[sentence].last {
        $0.isCity && $0.part == .plain && hasPreposition($0)
          && $0.tokens.upperBound <= trigger.tokens.lowerBound
      } ?? focusCity
    guard let city else { return nil }
    // `mantiene allí y en Santo Domingo sus centros`
    guard
      let next = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && (1...3).contains($0.tokens.lowerBound - there)
      }), document.word(there + 1).isOne(of: "y", "e")
    else { return [city] }
    return [city] + CityList(document, sentence).list(from: next).map(place)
  }

  /// `que en Lugo tiene su sede`, `En Lugo, donde cuenta con 102 personas, y en Vigo`: the city right before a verb goes
  /// before one behind it.
  func cityBeforeVerb(_ trigger: Trigger) -> PlaceMention? {
    // `A Foggia lavorano 300 persone, a Caserta 150`
    let isItalian = document.language.isOne(of: .italian, .german) && trigger.kind == .employ
    guard document.language == .spanish || isItalian, !trigger.isNoun,
      [.employ, .have, .open, .close, .layoff].contains(trigger.kind)
    else { return nil }
    let isOfHaving = [.employ, .have].contains(trigger.kind)
    return document.places[sentence].last { city in
      guard city.isCity, city.part == .plain, hasPreposition(city),
        !barred.contains(city.tokens.lowerBound)
      else { return false }
      let gap = between(city.tokens.upperBound, trigger.tokens.lowerBound)
      guard gap.count <= 6, trigger.tokens.lowerBound >= city.tokens.upperBound else {
        return false
      }
      if gap.isEmpty { return isOfHaving }
      return !isItalian && document.word(gap.lowerBound) == ","
        && gap.contains { document.word($0).isOne(of: "donde", "cual") }
    }
  }

  /// `En Lugo, donde abrió en 2009`; `lo cerró en mayo`: with no noun for what is opened or closed.
  func isOfCityBefore(_ trigger: Trigger) -> Bool {
    guard document.language == .spanish, [.open, .close].contains(trigger.kind), !trigger.isNoun,
      !trigger.isLight, cityBeforeVerb(trigger) != nil
    else { return false }
    let next = trigger.tokens.upperBound
    return !marks.range.contains(next) || document.tokens[next].kind == .mark
      || marks.covers(.locative, next)
      || document.word(next).isOne(of: "hace", "el", "sus")
        && marks.dates.contains { $0.tokens.lowerBound - next <= 1 && $0.tokens.lowerBound >= next }
  }

  /// `La compañía plantea cambios similares en Cáceres, Lugo y Toledo`: in several cities at once an operator that does
  /// nothing else is with its call centers.
  func citiesInRow() {
    guard document.language == .spanish, mentions.allSatisfy({ $0.cities.isEmpty }),
      triggers.allSatisfy({ [.employ, .have, .present, .stay].contains($0.kind) })
    else { return }
    for (index, first) in document.places[sentence].enumerated()
    where first.isCity && first.part == .plain
      && document.word(first.tokens.lowerBound - 1) == "en"
    {
      let list = CityList(document, sentence).list(from: index)
      guard list.count > 2 else { continue }
      let name = document.names[sentence].last {
        $0.tokens.upperBound <= first.tokens.lowerBound && !isBeneficiary($0)
      }
      guard
        let organization = name?.organization
          ?? (refersToOperator(before: first.tokens.lowerBound) ? focusOperator : nil),
        document.known(document.organizations[organization].tokens)?.isOutsourcer == true
      else { return }
      for city in list.map(place) {
        _ = site(
          organization: organization, city: city, token: city.tokens.lowerBound,
          status: .operating,
          evidence: evidence(between(first.tokens.lowerBound, city.tokens.upperBound), "row"))
      }
      return
    }
  }

  /// `El centro que Voxalia mantenía en Lugo cerrará`: the first verb of the relative clause is of the clause.
  func isOfRelative(_ trigger: Trigger, _ mention: SiteMention) -> Bool {
    if isOfRunnerInItalian(trigger, mention) { return true }
    guard document.language == .spanish, [.have, .open].contains(trigger.kind),
      trigger.tokens.lowerBound > mention.tokens.upperBound
    else { return false }
    let gap = between(mention.tokens.upperBound, trigger.tokens.lowerBound)
    guard gap.count <= 8, let que = gap.prefix(3).first(where: { document.word($0) == "que" })
    else { return false }
    return !triggers.contains {
      !$0.isNoun && $0.tokens.lowerBound > que && $0.tokens.lowerBound < trigger.tokens.lowerBound
    }
  }

  /// Whether a closure that names no city is told where another city is that the text was written in: then it is not
  /// known which of them it is.
  func isElsewhere(_ event: FoundEvent, _ site: Int) -> Bool {
    guard document.language == .spanish, event.type == .closure,
      let written = document.places.joined().first(where: { $0.part == .dateline })?.place
    else { return false }
    return written.index != sites[site].place?.index
  }

  /// `emplea a 1.500 asesores entre Cali, Popayán y Buga`: some in each.
  func isAmong(_ cities: [PlaceMention], _ isFocus: Bool) -> Bool {
    document.language == .spanish && !isFocus && cities.count > 1
      && cities[0].sentence == sentence
      && document.word(cities[0].tokens.lowerBound - 1).isOne(of: "entre", "en")
  }

  /// `prevé cerrar el centro en junio y recolocar a 20 empleados en León`: where another verb begins that says nothing of a
  /// call center.
  func otherInfinitive(_ trigger: Trigger) -> Int? {
    guard document.language == .spanish, !trigger.isNoun,
      document.verbs(trigger.tokens.lowerBound).contains(where: { $0.form == .infinitive })
    else { return nil }
    return between(trigger.tokens.upperBound + 2, trigger.clause.upperBound).first {
      SiteFinder(document: document, sentence: sentence).beginsOtherVerb($0)
    }
  }

  /// `incorporará a 100 operadores, mientras que el de Quilmes cerrará`: where another clause begins.
  func contrastInSpanish(_ trigger: Trigger) -> Int? {
    guard document.language == .spanish, !trigger.isNoun else { return nil }
    return between(trigger.tokens.upperBound, trigger.clause.upperBound).first {
      document.word($0) == "mientras" && document.tokens[$0 - 1].folded == ","
    }
  }

  /// `cerró sus centros de Lugo y Vigo, y Norvia despidió a 60 empleados en Reus`: where a clause of another subject begins.
  func ownSubject(_ trigger: Trigger) -> Int? {
    guard document.language == .spanish, !trigger.isNoun,
      let name = document.names[sentence].last(where: {
        (0...2).contains(trigger.tokens.lowerBound - $0.tokens.upperBound)
      })
    else { return nil }
    return (1...4).map { name.tokens.lowerBound - $0 }.first { token in
      marks.range.contains(token - 1) && document.word(token).isOne(of: "y", "mientras")
        && document.tokens[token - 1].folded == ","
        && between(token + 1, name.tokens.lowerBound).allSatisfy {
          marks.covers([.article, .orgNoun, .clause].asClasses, $0)
        }
    }
  }

  /// `El centro de Lanús, que hoy ocupa a 350 personas, incorporará a 100`: the clause between the commas is over.
  private func isClosedRelative(_ que: Int, _ trigger: Trigger) -> Bool {
    marks.range.contains(que - 1) && document.word(que) == "que"
      && document.tokens[que - 1].folded == ","
      && (1...3).contains { back in
        let token = trigger.tokens.lowerBound - back
        return token > que && document.tokens[token].folded == ","
          && between(token + 1, trigger.tokens.lowerBound).allSatisfy {
            VerbGroup.isAuxiliary(document.word($0), .spanish) || document.word($0) == "se"
          }
      }
  }

  func isInClosedRelative(_ other: Trigger, _ trigger: Trigger) -> Bool {
    if isInRelativeOfSubject(other, trigger) { return true }
    return document.language == .spanish && !trigger.isNoun
      && (1...3).contains { isClosedRelative(other.tokens.lowerBound - $0, trigger) }
  }

  private static let beforeFirst: WordSet = [
    "fue", "es", "la", "el", "primera", "primero", "primer", "en", "ha", "sido", "que", "se",
  ]

  /// `Voxalia fue la primera en desembarcar`, `es la primera empresa de call center que llega a`
  func isFirstToArrive(_ name: NameMention, _ trigger: Trigger) -> Bool {
    let gap = between(name.tokens.upperBound, trigger.tokens.lowerBound)
    return document.language == .spanish && (3...14).contains(gap.count)
      && gap.contains { document.word($0).isOne(of: "primera", "primero", "primer") }
      && gap.allSatisfy {
        Self.beforeFirst.contains(document.word($0))
          || marks.covers([.orgNoun, .site, .topic, .of].asClasses, $0)
      }
  }

  private static let rooms: WordSet = [
    "planta", "plantas", "edificio", "edificios", "local", "locales", "nave", "piso", "inmueble",
    "oficina", "oficinas", "sala", "salas",
  ]

  /// `ocupa otra planta del mismo edificio`: where it is, not how many work there.
  func isInRoom(_ trigger: Trigger) -> Bool {
    document.language == .spanish && trigger.lemma == "ocupar" && !trigger.isNoun
      && between(
        trigger.tokens.upperBound, min(marks.range.upperBound, trigger.tokens.upperBound + 4)
      ).contains { Self.rooms.contains(document.word($0)) }
  }

  private static let living: WordSet = [
    "vive", "viven", "vivia", "vivian", "reside", "residen", "vecino", "vecina", "vecinos",
    "vecinas",
    "natural", "naturales", "nacido", "nacida", "procedente", "procedentes", "oriundo", "oriunda",
    "nacio", "estudio", "estudia", "estudian",
  ]

  /// `Viven en Badajoz, en Olivenza o en Huelva`: where people are from.
  private func isHomeOfPeople(_ city: PlaceMention) -> Bool {
    var token = city.tokens.lowerBound - 1
    let limit = max(marks.range.lowerBound, token - 9)
    while token >= limit {
      if Self.living.contains(document.word(token)) { return true }
      let isOfRow =
        document.word(token).isOne(of: "en", "de", ",", "y", "e", "o", "incluso", "la")
        || document.places[sentence].contains { $0.tokens.contains(token) }
      guard isOfRow else { return false }
      token -= 1
    }
    return false
  }

  /// `no ve la necesidad de un segundo edificio en Heredia`: none is there, nor to come.
  private func isNeedDenied(_ city: PlaceMention) -> Bool {
    let reach = between(
      max(marks.range.lowerBound, city.tokens.lowerBound - 9), city.tokens.lowerBound)
    guard
      let need = reach.last(where: {
        document.word($0).isOne(of: "necesidad", "intencion", "planes", "necesario")
      }), reach.contains(where: { $0 > need && marks.covers([.weakSite, .site].asClasses, $0) })
    else { return false }
    return between(max(marks.range.lowerBound, need - 7), need).contains {
      document.word($0).isOne(of: "no", "sin", "tampoco", "ni")
    }
  }

  /// `en el norte de Bogotá`, `a las afueras de Lugo`
  func isPartOfSpanishTown(_ of: Int) -> Bool {
    if isInPark(of) { return true }
    guard document.language == .spanish, document.word(of) == "de", marks.range.contains(of - 3),
      document.word(of - 1).isOne(
        of: "norte", "sur", "este", "oeste", "centro", "corazon", "afueras", "occidente", "oriente",
        "periferia")
    else { return false }
    return marks.covers(.article, of - 2) && document.word(of - 3).isOne(of: "en", "a")
  }

  /// `notificó a sus empleados en Guadalajara que cierra operaciones`: where the sentence, or the text, says.
  func endsWhereTold(_ trigger: Trigger) -> Bool {
    document.language == .spanish && !trigger.isPassive
      && city(in: zone(of: trigger), needsPreposition: true) != nil
  }

  /// `vaya a trasladarse a Málaga`: where something goes to is not where people work.
  func isGoalInSpanish(_ city: PlaceMention) -> Bool {
    document.language == .spanish && city.tokens.lowerBound > marks.range.lowerBound
      && document.word(city.tokens.lowerBound - 1).isOne(of: "a", "hacia", "hasta")
  }

  /// `Los call centers ocupan en Tucumán a 5.800 personas`: those of all.
  func isOfAllInSpanish(_ trigger: Trigger) -> Bool {
    document.language == .spanish && !trigger.isNoun
      && mentions.contains {
        $0.isPlural && $0.isStrong && $0.determiner == .definite && $0.organization == nil
          && $0.cities.isEmpty && $0.count == nil
          && (0...2).contains(trigger.tokens.lowerBound - $0.tokens.upperBound)
      }
  }
}
