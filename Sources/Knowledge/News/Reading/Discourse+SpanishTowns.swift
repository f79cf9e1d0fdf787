import Switchboard

/// Towns that want a call center, get one or never had it, and call centers whose end is near, in Spanish.
extension Discourse {
  private static let contending: WordSet = [
    "disputar", "pelear", "pugnar", "competir", "rivalizar", "aspirar", "optar", "sonar",
    "licitar", "estudiar", "barajar", "valorar", "sopesar", "evaluar", "considerar",
  ]

  /// `Lugo y Vigo se disputan el nuevo call center de Norvex`, `Lugo suena como sede del nuevo call center`, `Lugo está
  /// entre las ciudades que Norvex estudia para su call center`: towns of which one may get it.
  func contenders(_ mention: SiteMention) -> [PlaceMention] {
    guard document.language == .spanish, mention.isStrong, mention.cities.isEmpty else {
      return []
    }
    if let verb = document.verbs(marks.firstWord).first(where: {
      Self.contending.contains($0.lemma) && [.present, .past].contains($0.form)
    }), verb.verbClass == .consider,
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound == marks.firstWord + 1
      })
    {
      return CityList(document, sentence).list(from: first).map(place)
    }
    guard
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && $0.tokens.upperBound <= mention.begin
          && !marks.covers([.locative, .of, .by, .forMark].asClasses, $0.tokens.lowerBound - 1)
          && $0.tokens.lowerBound - marks.firstWord <= 2
      }),
      case let cities = CityList(document, sentence).list(from: first).map(place),
      let last = cities.last,
      let verb = between(last.tokens.upperBound, mention.begin).first(where: { token in
        CertaintyReader(document, sentence).readings(token).contains {
          Self.contending.contains($0.lemma) && $0.form != .participle
        }
      })
    else { return [] }
    let isAmong = between(last.tokens.upperBound, verb).contains { marks.covers(.cityWord, $0) }
    let isOwn = between(last.tokens.upperBound, verb).allSatisfy {
      document.word($0).isOne(of: "se", "ya", "tambien", "ha", "han", "no")
    }
    guard isAmong || isOwn, mention.begin - verb <= 8,
      !between(verb, mention.begin).contains(where: { marks.covers(.negator, $0) })
    else { return [] }
    // `Norvex estudia` is what the firm does, `Lugo aspira` what the town does.
    return isAmong != document.verbs(verb).contains(where: { $0.verbClass == .consider })
      && !isOwn ? [] : cities
  }

  private static let rooms: WordSet = [
    "local", "locales", "sede", "ubicacion", "emplazamiento", "instalaciones", "nave", "terreno",
    "terrenos", "edificio", "oficinas", "espacio", "suelo", "inmueble",
  ]

  /// `busca local en Lugo para un call center`
  func seeksRoom(_ token: Int) -> Bool {
    ["busca", "buscan", "buscando", "busco", "rastrea", "rastrean"].contains(document.word(token))
      && (1...3).contains { Self.rooms.contains(document.word(token + $0)) }
  }

  /// `Lugo pierde el call center que Norvex había prometido`, `se queda sin el que iba a abrir`: it never came.
  func isLostBeforeItCame(_ trigger: Trigger, _ mention: SiteMention?) -> Bool {
    guard document.language == .spanish, trigger.kind == .close, !trigger.isNoun,
      trigger.lemma == "quedar", let mention
    else { return false }
    return isIntended(mention)
  }

  /// `El call center de Norvex en Lugo no llegará a abrir`: it was to come.
  func neverOpens(_ trigger: Trigger, _ mention: SiteMention?) -> Bool {
    guard document.language == .spanish, !trigger.isNoun, let mention,
      mention.determiner == .definite, mention.tokens.upperBound <= trigger.tokens.lowerBound,
      dates(of: trigger).isEmpty
    else { return false }
    return between(trigger.tokens.lowerBound - 2, trigger.tokens.upperBound).contains {
      document.isFutureForm($0)
    }
  }

  /// `Un call center de Norvex creará 160 empleos en Lugo`: one that is not there yet.
  func isMadeByNewSite(_ trigger: Trigger, _ target: Int?) -> Bool {
    guard document.language == .spanish, !trigger.isNoun, trigger.certainty == .planned,
      let target, mentions[target].begin < trigger.tokens.lowerBound
    else { return false }
    return mentions[target].isStrong && mentions[target].determiner == .indefinite
      && !mentions[target].isPlural && !mentions[target].isUsed
      && mentions[target].cities.isEmpty
      // `Lugo: un nuevo call center dará empleo a 400`
      && (mentions[target].begin == marks.firstWord
        || document.tokens[mentions[target].begin - 1].folded == ":")
  }

  /// `llevará a Lugo su nuevo call center`: one comes, and none goes; whether that is told.
  func bringsNewSite(_ trigger: Trigger) -> Bool {
    guard document.language == .spanish, !trigger.isNoun,
      trigger.lemma.isOne(of: "llevar", "traer"),
      document.word(trigger.tokens.lowerBound - 1) != "se",
      let target = mentions.firstIndex(where: {
        (0...8).contains($0.begin - trigger.tokens.upperBound) && $0.isStrong && !$0.isPlural
          && ($0.isOther && $0.cities.isEmpty || $0.determiner == .indefinite)
      }),
      let city = document.places[sentence].first(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound > trigger.tokens.lowerBound
          && trigger.clause.contains($0.tokens.lowerBound)
          && document.word($0.tokens.lowerBound - 1).isOne(of: "a", "hasta", "hacia")
      })
    else { return false }
    mentions[target].isUsed = true
    guard [.planned, .hedged].contains(trigger.certainty),
      let organization = organization(trigger, mentions[target]).organization
    else { return true }
    emit(
      trigger.of(.open), mentions[target], organization, city, false,
      evidence(
        between(
          trigger.tokens.lowerBound, max(city.tokens.upperBound, mentions[target].tokens.upperBound)
        ),
        "open.brought"))
    return true
  }

  /// `El call center de Lugo pende de un hilo`: a phrase that tells by itself how near the end is.
  private func isFate(_ trigger: Trigger) -> Bool {
    trigger.isNoun && trigger.kind == .close && trigger.tokens.count > 1
      && [.hedge, .negator, .future].contains { wordClass in
        marks.phrase(wordClass, at: trigger.tokens.lowerBound) == trigger.tokens
      }
  }

  private static let fates: WordSet = [
    "futuro", "continuidad", "supervivencia", "viabilidad", "permanencia", "vida", "actividad",
    "trabajadores", "teleoperadores", "empleados", "plantilla", "operadores", "personal",
  ]

  /// `El convenio del call center está en el aire`: what hangs in the air is something else.
  func isBesideFate(_ trigger: Trigger, _ mention: SiteMention?) -> Bool {
    guard document.language == .spanish, isFate(trigger) else { return false }
    guard let mention, mention.determiner != .indefinite, !mention.isOther else { return true }
    if mention.begin >= trigger.tokens.upperBound {
      return mention.begin - trigger.tokens.upperBound > 2
    }
    let before = marks.covers(.of, mention.begin) ? mention.begin - 1 : mention.begin - 2
    guard marks.covers(.of, before + 1) else { return false }
    return !Self.fates.contains(document.word(before))
  }

  /// `Peligra el call center de Norvex en Lugo`: it, and no jobs there.
  func isSiteThreatened(_ trigger: Trigger) -> Bool {
    guard document.language == .spanish, trigger.isNoun, trigger.certainty == .hedged,
      document.word(trigger.tokens.lowerBound).hasPrefix("peligra"), trigger.tokens.count == 1,
      let target = target(of: trigger), mentions[target].isStrong
    else { return false }
    let gap =
      mentions[target].begin >= trigger.tokens.upperBound
      ? between(trigger.tokens.upperBound, mentions[target].begin)
      : between(max(marks.range.lowerBound, mentions[target].begin - 4), mentions[target].begin)
    return !gap.contains { marks.covers([.job, .person].asClasses, $0) }
  }

  /// `Norvex tiene en Lugo un call center desde el lunes`: what is there since a day shortly before has opened then.
  func opensSince(
    _ trigger: Trigger, _ organization: Int, _ city: PlaceMention, _ proof: NewsEvidence
  ) {
    guard document.language == .spanish || isNewlyHadInGerman(trigger),
      let published = document.published,
      let text = since(trigger) ?? since(behind: city) ?? sinceInGerman(trigger),
      text.utf8.count == 10,
      let day = CalendarDay(edtf: text), (0...60).contains(published.number - day.number),
      let number = here(city).first(where: { sites[$0].organization == organization }),
      !events.contains(where: { $0.site == number })
    else { return }
    add(
      .opening, .asserted, organization: organization, site: number, place: city, date: text,
      evidence: proof, token: trigger.tokens.lowerBound)
  }

  /// `reabrió ayer su call center, cerrado desde enero`, `tras dos semanas de cierre`: it is open again.
  func isOpenAgain(_ trigger: Trigger) -> Bool {
    document.language == .spanish && trigger.kind == .close && (trigger.isPassive || trigger.isNoun)
      && triggers.contains {
        $0.kind == .open && $0.lemma.hasPrefix("rea") && $0.certainty != .negated
          && $0.tokens.upperBound <= trigger.tokens.lowerBound
      }
  }

  /// `ha descartado Lugo para su call center`: what a town is looked at for is not there.
  func isPurposeOfChoice(_ mention: SiteMention) -> Bool {
    document.language == .spanish && marks.covers(.forMark, mention.begin - 1)
      && between(marks.firstWord, mention.begin).contains { token in
        document.verbs(token).contains {
          [.choose, .consider, .deny, .cancel].contains($0.verbClass)
        } || marks.covers(.hedge, token) || document.word(token).hasPrefix("elegid")
      }
  }

  /// `se suma al que ya tenía en Vigo`: what is had is there, whatever opens beside it.
  func isHadInSpanish(_ mention: SiteMention) -> Bool {
    document.language == .spanish
      && mention.tokens.contains { token in
        document.verbs(token).contains { [.have, .employ].contains($0.verbClass) }
      }
  }

  /// `cerró durante cuatro horas`, `dejaron mudos los teléfonos durante dos horas`: it goes on.
  func isForHours(_ trigger: Trigger) -> Bool {
    if document.language == .italian, trigger.kind == .close, !trigger.isNoun {
      // `resteranno chiusi lunedì per lo sciopero`
      return between(trigger.tokens.upperBound, trigger.clause.upperBound).prefix(9).contains {
        document.word($0).isOne(of: "sciopero", "ferie", "festivita", "maltempo", "manutenzione")
          && [$0 - 1, $0 - 2].contains { document.word($0) == "per" }
      }
    }
    return document.language == .spanish && trigger.kind == .close
      && between(
        trigger.tokens.upperBound, min(trigger.clause.upperBound, trigger.tokens.upperBound + 16)
      ).contains { token in
        document.word(token).isOne(of: "durante", "por")
          && (1...3).contains {
            document.word(token + $0).isOne(of: "hora", "horas", "minutos", "jornada")
          }
      }
  }
}
