import Switchboard

/// Work and call centers that go to another place in Spanish, and what follows from what was told just before.
extension Discourse {
  private static let following: WordSet = [
    "suponer", "implicar", "conllevar", "incluir", "comprender", "acarrear", "significar",
  ]

  /// `Ha cerrado su centro. La medida supone el despido de 159 empleados`: as sure as what it follows from; `el plan
  /// incluyó la apertura de un centro`: it has come.
  func consequence(_ index: Int) -> Trigger.Certainty? {
    let trigger = triggers[index]
    // `presentó un ERE. Los despidos se reparten entre Lugo y Vigo`: those of the ERE.
    if document.language == .spanish, trigger.isNoun, trigger.certainty == .asserted,
      trigger.kind == .layoff, let last = lastTrigger, distance(to: last.sentence) == 1,
      last.kind == .layoff, last.certainty == .planned,
      marks.covers(.article, trigger.tokens.lowerBound - 1),
      trigger.tokens.lowerBound - marks.firstWord <= 2, date(trigger) == nil
    {
      return .planned
    }
    guard document.language == .spanish, trigger.isNoun, trigger.certainty == .planned,
      [.layoff, .close, .open, .move].contains(trigger.kind),
      let verb = between(
        max(marks.range.lowerBound, trigger.tokens.lowerBound - 5), trigger.tokens.lowerBound
      ).last(where: { token in
        document.verbs(token).contains {
          Self.following.contains($0.lemma) && [.past, .present, .participle].contains($0.form)
        }
      })
    else { return nil }
    if document.verbs(verb).contains(where: { $0.form == .past }) { return .asserted }
    guard trigger.kind == .layoff else { return nil }
    let cause =
      triggers[..<index].last {
        $0.tokens.upperBound <= verb && [.close, .move].contains($0.kind) && !$0.isNoun
      } ?? lastTrigger.flatMap { distance(to: $0.sentence) == 1 ? $0 : nil }
    return cause?.kind == .close && cause?.certainty == .asserted ? .asserted : nil
  }

  /// `El ERE afecta a 169 trabajadores. En otras ciudades son más: Lugo con 67`: as sure as the ERE.
  func certaintyOfCause(_ trigger: Trigger) -> Trigger.Certainty {
    guard document.language == .spanish, trigger.lemma == "afectar" else {
      return trigger.certainty
    }
    return triggers.last {
      $0.tokens.upperBound <= trigger.tokens.lowerBound && [.close, .layoff].contains($0.kind)
        && $0.isNoun
    }?.certainty ?? trigger.certainty
  }

  private static let movable: WordSet = [
    "servicio", "servicios", "actividad", "plantilla", "trabajadores", "empleados", "puestos",
    "operaciones", "llamadas", "personal", "teleoperadores", "operadores", "campana", "campanas",
    "trabajo", "personas", "agentes", "atencion", "produccion", "gestion", "parte",
  ]
  /// What goes as a whole.
  private static let asWhole: WordSet = [
    "actividad", "actividades", "operaciones", "operacion", "sede", "oficinas", "instalaciones",
    "centro", "center", "plataforma", "produccion",
  ]

  /// `el posible traslado del servicio a Colombia`, `trasladará a la plantilla a Madrid`: the call center that was spoken
  /// of loses its work to another place.
  func relocates(_ trigger: Trigger) -> Bool {
    guard document.language == .spanish, trigger.certainty != .none else { return false }
    if trigger.certainty != .negated, movesBetween(trigger) || movesWithinTown(trigger) {
      return true
    }
    let goal = document.places[sentence].first { place in
      let before = place.tokens.lowerBound - 1
      return place.tokens.lowerBound >= trigger.tokens.upperBound
        && place.tokens.lowerBound - trigger.tokens.upperBound <= 12
        && marks.range.contains(before) && document.word(before).isOne(of: "a", "hacia")
    }
    guard let goal, isMovable(trigger, goal),
      mentions.allSatisfy({
        $0.begin < trigger.tokens.upperBound || $0.begin > goal.tokens.lowerBound
          || !$0.isStrong && [.possessive, .definite].contains($0.determiner)
            && goal.tokens.lowerBound - $0.tokens.upperBound <= 2
      })
    else { return false }
    let near = document.places[sentence].last {
      $0.isCity && $0.part == .plain && $0.tokens.upperBound <= trigger.tokens.lowerBound
        && !here($0).isEmpty
    }
    let mover = mover(trigger)
    // `Norvia abrirá en Lugo, mientras que Voxalia mudará a Vigo parte de su personal`: Lugo is of another.
    let origin =
      (near.flatMap { here($0).first } ?? originBefore(trigger)
      ?? focusSite.flatMap { isRecent($0, 3) ? $0 : nil })
      .flatMap { number in
        trigger.isNoun || mover.map { $0.organization == sites[number].organization } ?? true
          ? number : nil
      }
    if origin == nil, moves(trigger, to: goal) { return true }
    if let origin, takesAway(trigger, from: origin) { return true }
    // `una firma española que decidió llevarse el servicio a Perú`
    if !trigger.isNoun, isOfUnnamedClient(trigger) { return true }
    guard trigger.certainty != .negated || trigger.isNoun,
      let origin, !sites[origin].isGroup, let city = cityMention(of: origin),
      city.place?.index != goal.place?.index,
      // `hablaba de un traslado`: of none in particular.
      !marks.covers(.indefinite, trigger.tokens.lowerBound - 1),
      !trigger.isNoun && trigger.certainty == .planned && mover != nil
        || !events.contains(where: {
          $0.site == origin && $0.type == .closure && $0.certainty == .asserted
        })
    else { return true }
    movesAsWhole(trigger, origin, goal)
    addMove(trigger, origin, city, between(trigger.tokens.lowerBound, goal.tokens.upperBound))
    return true
  }

  /// `El call center de Lugo se trasladará a Vigo`: what goes is the call center itself.
  private func movesAsWhole(_ trigger: Trigger, _ origin: Int, _ goal: PlaceMention) {
    guard !trigger.isNoun, goal.isCity, goal.part == .plain,
      [.asserted, .planned].contains(trigger.certainty),
      document.word(trigger.tokens.lowerBound - 1) == "se",
      let subject = mentions.last(where: { $0.tokens.upperBound <= trigger.tokens.lowerBound }),
      subject.isStrong, !subject.isPlural, isSubject(subject, trigger),
      !marks.covers(.of, subject.begin - 1), !marks.covers(.of, subject.begin)
    else { return }
    let isDone = trigger.certainty == .asserted && !trigger.isPresent
    let proof = evidence(
      between(subject.begin, goal.tokens.upperBound), "move.whole")
    sites[origin].said.append((isDone ? .closed : .closing, sentence))
    _ = site(
      organization: sites[origin].organization, city: goal, token: goal.tokens.lowerBound,
      status: isDone ? .operating : .planned, evidence: proof)
  }

  private func addMove(_ trigger: Trigger, _ origin: Int, _ city: PlaceMention, _ proof: Range<Int>)
  {
    let isDone =
      trigger.certainty == .asserted && trigger.isNoun && !isTold(trigger)
      || trigger.certainty == .asserted && trigger.isPresent
    add(
      .relocation, isDone ? .planned : trigger.certainty,
      organization: sites[origin].organization, site: origin, place: city, date: date(trigger),
      evidence: evidence(proof, "move.away"), token: trigger.tokens.lowerBound)
  }

  /// Whether the noun itself is said to go on.
  private func isTold(_ trigger: Trigger) -> Bool {
    CertaintyReader(document, sentence).ofSpanishDoing(trigger.tokens, trigger.clause) == .asserted
  }

  private func isOfUnnamedClient(_ trigger: Trigger) -> Bool {
    between(
      max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 7), trigger.tokens.lowerBound
    )
    .contains { token in
      marks.covers([.orgNoun, .clientNoun].asClasses, token)
        && (1...2).contains { document.word(token + $0) == "que" }
        && marks.covers(.indefinite, token - 1)
    }
  }

  /// `el fin del contrato con Norvia, que se lleva el servicio a Bulgaria`: the client goes, the call center stays.
  private func takesAway(_ trigger: Trigger, from origin: Int) -> Bool {
    let comma = trigger.tokens.lowerBound - 3
    guard !trigger.isNoun, marks.range.contains(comma), document.tokens[comma].folded == ",",
      document.word(comma + 1) == "que", document.word(comma + 2) == "se"
    else { return false }
    return document.names[sentence].contains {
      $0.tokens.upperBound == comma && $0.organization != sites[origin].organization
    }
  }

  private func mover(_ trigger: Trigger) -> NameMention? {
    document.names[sentence].last {
      $0.tokens.upperBound <= trigger.tokens.lowerBound
        && document.organizations[$0.organization].role.mayOperate && !isOwner($0)
    }
  }

  /// Whether what goes to a place is work, or the operator itself: `lo trasladará a`, `se trasladará a Chile`.
  private func isMovable(_ trigger: Trigger, _ goal: PlaceMention) -> Bool {
    let begin = trigger.tokens.lowerBound
    if trigger.isNoun {
      return !marks.covers([.site, .weakSite].asClasses, trigger.tokens.upperBound + 1)
        || between(trigger.tokens.upperBound, goal.tokens.lowerBound).contains {
          Self.movable.contains(document.word($0))
        }
    }
    if document.word(begin - 1).isOne(of: "lo", "la") { return true }
    if trigger.certainty == .planned,
      (1...2).contains(where: { document.word(begin - $0) == "se" }),
      goal.tokens.lowerBound - trigger.tokens.upperBound <= 2,
      !between(max(trigger.clause.lowerBound, begin - 8), begin).contains(where: {
        marks.covers([.person, .role].asClasses, $0)
      })
    {
      return true
    }
    return between(
      trigger.tokens.upperBound, min(trigger.clause.upperBound, goal.tokens.upperBound + 4)
    ).contains {
      Self.movable.contains(document.word($0))
        || $0 < goal.tokens.lowerBound && Self.asWhole.contains(document.word($0))
    }
  }

  /// The one call center that the sentence has told of before: `El conflicto en el call center de León se agrava por la
  /// intención de trasladar a 40 trabajadores`.
  private func originBefore(_ trigger: Trigger) -> Int? {
    guard
      let mention = mentions.last(where: {
        $0.isStrong && !$0.isPlural && $0.cities.count == 1
          && $0.tokens.upperBound <= trigger.tokens.lowerBound && $0.determiner != .indefinite
      })
    else { return nil }
    let city = place(mention.cities[0])
    if let known = here(city).first { return known }
    return site(
      organization: mention.organization ?? organization(trigger, mention).organization, city: city,
      token: mention.begin, status: .operating,
      evidence: evidence(between(mention.begin, city.tokens.upperBound), "move.origin"))
  }

  /// `trasladar su call center de Palencia a unas instalaciones en Burgos`, `llevarse de Lugo el servicio`: from where is
  /// told. What goes as a whole leaves nothing behind, and comes.
  private func movesBetween(_ trigger: Trigger) -> Bool {
    let behind = document.places[sentence].filter {
      $0.isCity && $0.part == .plain && $0.tokens.lowerBound >= trigger.tokens.upperBound
        && $0.tokens.lowerBound < trigger.clause.upperBound
    }
    // `traslada a Vigo su call center de Lugo`
    let isTurned =
      behind.count > 1
      && (document.word(behind[0].tokens.lowerBound - 1).isOne(of: "a", "hacia")
        || trigger.lemma.isOne(of: "reubicar", "relocalizar")
          && document.word(behind[0].tokens.lowerBound - 1) == "en")
      && behind[0].tokens.lowerBound - trigger.tokens.upperBound <= 2
      && between(behind[0].tokens.upperBound, behind[1].tokens.lowerBound).contains {
        marks.covers([.possessive, .article].asClasses, $0)
      }
    guard let from = isTurned ? behind[1] : behind.first,
      from.tokens.lowerBound - trigger.tokens.upperBound <= 12,
      // `el que tenía en la Ciudad de México`
      case let ahead =
        from.tokens.lowerBound - (document.word(from.tokens.lowerBound - 1) == "la" ? 2 : 1),
      document.word(ahead).isOne(of: "de", "desde")
        // `llevará el servicio al de Vigo`: to the one there.
        && !document.word(from.tokens.lowerBound - 2).isOne(of: "al", "del", "el")
        // `se llevó a Vigo el call center que tenía en Lugo`
        || isTurned && document.word(ahead) == "en"
    else { return false }
    let goal =
      isTurned
      ? behind[0]
      : behind.dropFirst().first { city in
        city.tokens.lowerBound - from.tokens.upperBound <= 10
          && between(from.tokens.upperBound, city.tokens.lowerBound).contains {
            document.word($0).isOne(of: "a", "hacia", "hasta", "al")
              || trigger.lemma == "integrar" && document.word($0) == "en"
          }
      }
    let isTaking = trigger.lemma == "llevar"
    // `traslada de Lugo a Vigo su call center`: what is moved stands behind.
    let isBehind = from.tokens.lowerBound == trigger.tokens.upperBound + 1
    // `El call center fue trasladado de Lugo a Vigo`: what is moved stands before.
    let object =
      trigger.isPassive
      ? between(trigger.clause.lowerBound, trigger.tokens.lowerBound)
      : between(
        isBehind ? goal?.tokens.upperBound ?? trigger.tokens.upperBound : trigger.tokens.upperBound,
        isTaking || isBehind ? trigger.clause.upperBound : from.tokens.lowerBound)
    let isWhole = object.contains { Self.asWhole.contains(document.word($0)) }
    guard goal != nil || isTaking,
      isWhole || object.contains(where: { Self.movable.contains(document.word($0)) })
    else { return false }
    let mention = mentions.first { object.contains($0.begin) }
    let (organization, _) = self.organization(trigger, mention)
    let isDone = trigger.certainty == .asserted && !trigger.isPresent && !trigger.isNoun
    let isSure = isDone || [.planned, .asserted].contains(trigger.certainty)
    guard organization != nil || !here(from).isEmpty else { return false }
    let proof = evidence(
      between(trigger.tokens.lowerBound, (goal ?? from).tokens.upperBound), "move.between")
    let number = site(
      organization: organization, city: from, token: trigger.tokens.lowerBound,
      status: isWhole && goal != nil && isSure ? (isDone ? .closed : .closing) : .operating,
      evidence: proof)
    guard let number else { return false }
    if isWhole, isSure, let goal, goal.place?.index != from.place?.index {
      // `integrará el call center de Lugo en el de Vigo`
      let isThere = mentions.contains {
        $0.isAnaphor && $0.cities.contains { place($0).tokens == goal.tokens }
      }
      _ = site(
        organization: organization, city: goal, token: goal.tokens.lowerBound,
        status: isDone || isThere ? .operating : .planned, evidence: proof)
    }
    addMove(
      trigger, number, from,
      between(trigger.tokens.lowerBound, (goal ?? from).tokens.upperBound))
    for index in mentions.indices where object.contains(mentions[index].begin) {
      mentions[index].isUsed = true
    }
    (focusSite, focusCity) = (number, from)
    return true
  }

  /// Whether people or their work are told to be moved to what stands behind a preposition.
  func isMovedTo(_ before: Int) -> Bool {
    let reach = between(max(marks.range.lowerBound, before - 8), before)
    guard
      let move = reach.last(where: { token in
        marks.covers(.moveNoun, token) || document.verbs(token).contains { $0.verbClass == .move }
      })
    else { return false }
    let object = between(move + 1, before)
    return object.contains { Self.movable.contains(document.word($0)) }
      && !object.contains { token in
        document.tokens[token].kind == .mark || Self.asWhole.contains(document.word(token))
          || marks.begins(.clause, at: token)
      }
  }

  private static let rooms: WordSet = [
    "local", "locales", "edificio", "sede", "oficinas", "oficina", "instalaciones", "nave",
    "planta",
    "inmueble", "torre", "ubicacion", "emplazamiento",
  ]

  /// `trasladará a sus 150 empleados a un nuevo local`: in the same town.
  private func movesWithinTown(_ trigger: Trigger) -> Bool {
    let behind = between(
      trigger.tokens.upperBound, min(trigger.clause.upperBound, trigger.tokens.upperBound + 12))
    guard !trigger.isNoun,
      let goal = behind.first(where: { token in
        document.word(token) == "a"
          && marks.covers([.indefinite, .another, .possessive].asClasses, token + 1)
          && (2...4).contains { Self.rooms.contains(document.word(token + $0)) }
      }),
      !document.places[sentence].contains(where: {
        $0.isCity && (0...10).contains($0.tokens.lowerBound - goal)
      }),
      let origin = originBefore(trigger)
        ?? document.places[sentence].last(where: {
          $0.isCity && $0.part == .plain && $0.tokens.upperBound <= trigger.tokens.lowerBound
            && !here($0).isEmpty
        }).flatMap({ here($0).first }) ?? focusSite.flatMap({ isRecent($0, 2) ? $0 : nil }),
      !sites[origin].isGroup, let city = cityMention(of: origin),
      mover(trigger).map({ $0.organization == sites[origin].organization }) ?? true
    else { return false }
    addMove(trigger, origin, city, between(trigger.tokens.lowerBound, goal + 3))
    return true
  }

  /// `Voxalia mudará a Toluca parte de lo que hace en la capital`: one comes there, of those that stay nothing is told.
  private func moves(_ trigger: Trigger, to goal: PlaceMention) -> Bool {
    guard !trigger.isNoun, !trigger.isPassive, goal.isCity, goal.part == .plain,
      [.asserted, .planned].contains(trigger.certainty), let name = mover(trigger)
    else { return false }
    let proof = evidence(between(name.tokens.lowerBound, goal.tokens.upperBound), "move.there")
    let number = site(
      organization: name.organization, city: goal, token: trigger.tokens.lowerBound,
      status: trigger.certainty == .planned ? .planned : .operating, evidence: proof)
    add(
      .relocation, trigger.certainty, organization: name.organization, site: number, place: goal,
      date: date(trigger), evidence: proof, token: trigger.tokens.lowerBound)
    return true
  }
}
