import Switchboard

/// What is told in passing in Spanish.
extension Discourse {
  /// `El call center gestionado por Voxalia en Lugo cerrará`: whose it is, is said beside what happens.
  func operatedInSpanish(_ mention: SiteMention, before token: Int) -> Range<Int>? {
    let begin = mention.tokens.upperBound
    guard document.language == .spanish, begin + 1 < token, document.word(begin + 1) == "por",
      document.verbs(begin).contains(where: { $0.form == .participle }),
      let name = document.names[sentence].first(where: {
        (begin + 2...begin + 5).contains($0.tokens.lowerBound) && $0.tokens.upperBound <= token
      })
    else { return nil }
    return begin..<name.tokens.upperBound
  }

  /// `La dirección de Voxalia no contempla el cierre de la plataforma de Lugo, pese a la salida de Norvia`: who is named
  /// behind a comma is another one, where one stands before.
  func isOverComma(_ name: NameMention, _ trigger: Trigger, _ names: [NameMention]) -> Bool {
    trigger.isNoun
      && between(trigger.tokens.upperBound, name.tokens.lowerBound).contains {
        document.tokens[$0].folded == ","
      }
      && names.contains {
        $0.tokens.upperBound <= trigger.tokens.lowerBound && $0.organization != name.organization
      }
  }

  /// `un ajuste temporal y que mantiene sus operaciones en Lugo y Vigo`: what stays is not what jobs go from.
  func isWhatStays(_ mention: SiteMention, _ trigger: Trigger) -> Bool {
    trigger.kind != .expand
      && triggers.contains {
        $0.kind == .stay
          && between(trigger.tokens.upperBound, mention.begin + 1).contains($0.tokens.lowerBound)
      }
  }

  /// `Norvia, la operadora que compró Callia`, `Voxalia, que absorbió a Norvia en 2020`: what became of firms is told in
  /// passing, and of no call center.
  func isPastOfFirm(_ verb: Int) -> Bool {
    document.word(verb - 1) == "que" && marks.range.contains(verb - 2)
      && marks.covers(.orgNoun, verb - 2)
  }

  private static let parks: WordSet = [
    "parque", "poligono", "zona", "recinto", "campus", "aeropuerto", "puerto", "ciudad", "centro",
  ]
  private static let kindsOfParks: WordSet = [
    "industrial", "tecnologico", "empresarial", "cientifico", "franca", "comercial",
    "universitario", "logistico", "tecnologica", "financiero", "internacional", "historico",
  ]

  /// `comenzará a operar en el Parque Industrial de Resistencia`: where the park is.
  func isInPark(_ of: Int) -> Bool {
    guard document.language == .spanish, document.word(of) == "de" else { return false }
    var noun = of - 1
    while marks.range.contains(noun), of - noun < 4,
      Self.kindsOfParks.contains(document.word(noun)) || document.word(noun) == "y"
    {
      noun -= 1
    }
    return of - noun > 1 && marks.range.contains(noun - 2)
      && Self.parks.contains(document.word(noun)) && marks.covers(.article, noun - 1)
      && document.word(noun - 2) == "en"
  }

  /// `El centro de Lugo podría desaparecer`: it goes, where no jobs are told of.
  func vanishes(_ trigger: Trigger) -> Bool {
    guard document.language == .spanish, trigger.lemma == "desaparecer", !trigger.isNoun,
      counts(in: trigger.clause).isEmpty, let target = target(of: trigger)
    else { return false }
    return mentions[target].tokens.upperBound <= trigger.tokens.lowerBound
      && [.definite, .possessive, .demonstrative].contains(mentions[target].determiner)
  }

  /// `se amortizarían 187 puestos en Lugo`, where the text has told of a procedure that is to come: so it is planned.
  func isOfProcedureToCome(_ trigger: Trigger) -> Bool {
    document.language == .spanish && trigger.kind == .layoff && trigger.certainty == .hedged
      && document.verbs(trigger.tokens.lowerBound).contains { $0.form == .conditional }
      && (lastTrigger.map { $0.kind == .layoff && $0.certainty == .planned } == true
        || events.suffix(60).contains {
          $0.type == .layoff && $0.certainty == .planned
            && document.sentences[document.sentence(of: $0.token)].covers(.layoffNoun, $0.token)
        })
  }

  /// `Norvia vende a Voxalia su centro de Lisboa, pero mantiene el de Madrid`: who gets something does nothing behind it.
  func isReceiver(_ name: NameMention, _ names: [NameMention]) -> Bool {
    document.language == .spanish && document.word(name.tokens.lowerBound - 1) == "a"
      && marks.range.contains(name.tokens.lowerBound - 1)
      && names.contains {
        $0.tokens.upperBound < name.tokens.lowerBound - 1 && $0.organization != name.organization
          && document.word($0.tokens.lowerBound - 1) != "a"
      }
  }

  /// `ha trasladado a otros 20 a Madrid`: where people go is not where others are let go.
  func areMovedTo(_ before: Int) -> Bool {
    between(max(marks.range.lowerBound, before - 7), before).contains { token in
      document.verbs(token).contains {
        $0.verbClass == .move
          && $0.lemma.isOne(of: "trasladar", "reubicar", "recolocar", "desplazar")
          && [.past, .participle, .present, .future].contains($0.form)
      }
        && document.word(token + 1) == "a"
        && !between(token + 1, before).contains {
          document.tokens[$0].folded == "," || marks.begins([.site, .weakSite].asClasses, at: $0)
        }
    }
  }

  /// `llegó al Bierzo en 2003 y tiene en León otros 400`: it came to what is called so, and not to the town told behind.
  func arrivesElse(_ trigger: Trigger) -> Bool {
    let goal = trigger.tokens.upperBound + 1
    return document.language == .spanish && trigger.lemma == "llegar" && marks.range.contains(goal)
      && document.word(goal - 1).isOne(of: "a", "al") && document.tokens[goal].isCapitalized
      && !document.places[sentence].contains { $0.isCity && $0.tokens.contains(goal) }
  }

  /// `abrirá dentro del campus, en el edificio Cetiex`: where in the town, not what opens.
  func isBuildingOfSubject(_ target: Int?) -> Bool {
    guard document.language == .spanish, let target else { return false }
    let mention = mentions[target]
    return !mention.isStrong && mention.cities.isEmpty && mention.determiner == .definite
      && document.word(mention.begin - 1) == "en"
      && document.word(mention.tokens.lowerBound).isOne(
        of: "edificio", "campus", "complejo", "inmueble", "nave", "local", "planta")
  }

  /// `Norvia, la operadora que compró Callia, tiene`: who is named in such an aside does nothing else.
  func isInPastOfFirm(_ name: NameMention) -> Bool {
    let verb = name.tokens.lowerBound - 1
    return document.language == .spanish && marks.range.contains(verb - 2)
      && document.verbs(verb).contains { $0.verbClass == .acquire } && isPastOfFirm(verb)
  }

  /// `Lugo podría quedarse sin 187 empleos`: the town that loses them.
  func townLeft(_ trigger: Trigger) -> PlaceMention? {
    guard document.language == .spanish, trigger.kind == .layoff, !trigger.isNoun,
      marks.range.contains(trigger.tokens.lowerBound + 1),
      document.word(trigger.tokens.lowerBound + 1) == "sin"
        || document.word(trigger.tokens.lowerBound).hasPrefix("quedar")
    else { return nil }
    return document.places[sentence].last {
      $0.isCity && $0.part == .plain
        && (0...2).contains(trigger.tokens.lowerBound - $0.tokens.upperBound)
        && (0...1).contains($0.tokens.lowerBound - marks.firstWord)
    }
  }
}
