/// What German verbs say by what stands far from them: their particles, the noun before a participle.
extension TriggerFinder {
  /// Words that end a clause and are part of its verb: `schließt Kündigungen nicht aus`.
  private static let separable: WordSet = [
    "ab", "an", "auf", "aus", "bei", "ein", "entgegen", "fest", "fort", "her", "hin", "hinzu",
    "los", "mit", "nach", "nieder", "um", "vor", "weg", "weiter", "zu", "zuruck", "zusammen",
    "dar", "statt", "teil", "bekannt", "klar", "bereit", "hervor", "heraus", "voraus", "durch",
    "frei", "dicht", "hinaus", "hinweg", "bloss", "sicher", "vorbei",
  ]

  /// Whether a verb that may say that something opens or closes says something else with what stands around it.
  func saysElseInGerman(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    let clause = Clauses(document, sentence).clause(of: token)
    // `Dass sie wieder ein Callcenter einrichtet, gilt als unwahrscheinlich`
    if reading.verbClass == .open,
      marks.range.contains(where: { document.word($0) == "unwahrscheinlich" })
    {
      return true
    }
    if isOfElseInGerman(reading, token) || givesNoticeOfElse(reading, token)
      || closesForHours(reading, token) || cancelsEnd(reading, token)
    {
      return true
    }
    switch (reading.lemma, reading.verbClass) {
    case ("aufheben", .close):
      // `hob die Kündigung auf`
      return clause.contains { marks.covers(.layoffNoun, $0) }
    case ("trennen", .close):
      // `trennt sich von seinem Callcenter`: given up. Other things are parted with, too.
      return partedWith(token) == nil
    case ("haben", .have):
      return isAuxiliaryInGerman(token)
    case ("einstellen", .close):
      // `will kräftig einstellen`: only work and service stop so.
      return !clause.contains { Self.stoppable.contains(document.word($0)) }
        && !clause.contains { marks.covers([.site, .weakSite].asClasses, $0) && isObject($0) }
    case ("gehen", .layoff):
      // `Es müssen aber 40 der 260 Beschäftigten gehen`
      return !clause.contains { Self.musts.contains(document.word($0)) } || !isOfPeople(token)
        || !marks.numbers.contains { clause.contains($0.tokens.lowerBound) }
    case ("erhohen", .expand):
      // `erhöht die Zahl der Mitarbeiter`, but `die Mitarbeiter erhöhen den Druck`
      return !clause.contains {
        Self.staffs.contains(document.word($0))
          && (document.word($0 - 2) == "zahl" || marks.covers(.possessive, $0 - 1))
      }
    case ("zunehmen", .expand), ("steigen", .expand), ("ansteigen", .expand):
      // `Die Zahl der Mitarbeiter soll steigen`, not prices; with a number it is told elsewhere.
      return !clause.contains { Self.staffs.contains(document.word($0)) }
        || marks.numbers.contains { clause.contains($0.tokens.lowerBound) && !$0.isPercent }
        || document.tokens[token].isCapitalized
    case ("zahlen", .employ):
      // `zählt 300 Mitarbeiter`, but `zählt zu den größten Arbeitgebern`.
      return document.word(min(token + 1, marks.range.upperBound - 1)).isOne(of: "zu", "zum", "zur")
        || !marks.numbers.contains { clause.contains($0.tokens.lowerBound) }
        || !clause.contains { marks.begins(.person, at: $0) }
    case ("verlassen", .close):
      // `120 Mitarbeiter müssen das Callcenter verlassen`
      return between(clause.lowerBound, token).contains { marks.begins(.person, at: $0) }
    case ("ziehen", .move):
      return !movesToTown(clause, token)
    case ("kehren", .close):
      return !clause.contains { document.word($0) == "rucken" }
    case ("bringen", .expand):
      // `Das neue Callcenter bringt 200 Arbeitsplätze`, and nothing else that brings something.
      return !clause.contains { marks.begins(.site, at: $0) }
    case ("holen", .open):
      return !isComing(token)
    case ("anfangen", .open), ("loslegen", .open):
      return !isBeginning(clause)
    case ("zugehen", .close):
      // `geht auf die Beschäftigten zu`
      return between(token, clause.upperBound).contains { document.word($0) == "auf" }
    case ("raumen", .close):
      // `mussten ihren Schreibtisch räumen`, `Die Feuerwehr räumte das Callcenter`
      return clause.contains {
        document.word($0).isOne(
          of: "schreibtisch", "schreibtische", "posten", "stuhl", "platz", "feuerwehr", "polizei")
      }
    case ("investieren", .open): return investsElse(clause)
    case ("entlassen", .layoff), ("feuern", .layoff): return isOfOnePerson(clause)
    case ("zuruckziehen", .close):
      // `zieht die Zusage zurück`
      return !clause.contains { document.word($0) == "sich" }
    case ("wachsen", .expand):
      return clause.contains { Self.moods.contains(document.word($0)) }
        || !marks.numbers.contains { clause.contains($0.tokens.lowerBound) }
          && isOfOtherNoun(partAround(token), isOfAny: true)
    case ("folgen", .open):
      // `40 Agenten sollen folgen`
      return between(max(clause.lowerBound, token - 4), token).contains {
        marks.begins(.person, at: $0)
      }
        // `100 folgten dem Aufruf`
        || clause.contains {
          document.word($0).hasPrefix("aufruf") || marks.covers(.strikeNoun, $0)
        }
    case ("beenden", .close):
      return !clause.contains { Self.stoppable.contains(document.word($0)) }
    case ("suchen", .expand):
      // `80 Menschen suchen eine neue Stelle`
      return between(token + 1, min(clause.upperBound, token + 7)).contains {
        document.word($0).isOne(of: "stelle", "arbeit", "job", "arbeitsplatz")
          && document.word($0 - 1).isOne(of: "eine", "einen", "neue", "neuen", "andere", "anderen")
      }
        // `90 Menschen müssen sich etwas Neues suchen`
        || clause.contains { document.word($0) == "sich" }
        || clause.contains {
          document.word($0).hasPrefix("kunftige") && marks.begins(.site, at: $0 + 1)
        }
    case ("schliessen", .close), ("offnen", .open):
      // `bleibt an Pfingsten geschlossen`: for a while.
      return reading.form == .participle
        && partAround(token).contains {
          document.word($0).isOne(of: "bleibt", "bleiben", "blieb", "blieben")
        }
    case ("integrieren", .move), ("eingliedern", .move), ("verschmelzen", .move),
      ("aufgehen", .move):
      // `integriert eine Software in das Callcenter`: from one town to another.
      return document.places[sentence].count {
        $0.isCity && clause.contains($0.tokens.lowerBound)
      } < 2
    case ("dichtmachen", .close): return isToldByMaking(token)
    case ("abbauen", .layoff), ("streichen", .layoff):
      // `hat die Überstunden abgebaut`
      return clause.contains { Self.perks.contains(document.word($0)) }
    case ("anstellen", .expand):
      // `sind 120 Menschen angestellt`: they are there.
      return reading.form == .participle
        && clause.contains { document.word($0).isOne(of: "sind", "seien", "waren", "ist") }
        && !clause.contains { document.word($0) == "worden" }
    case ("verschwinden", .layoff), ("kurzen", .layoff), ("einsparen", .layoff),
      ("opfern", .layoff), ("kappen", .layoff), ("ausschreiben", .expand):
      return !clause.contains { marks.begins([.job].asClasses, at: $0) }
    default: return false
    }
  }

  /// `Das Callcenter in Gera bleibt`: with nothing behind the verb that says what it remains.
  func stayingInGerman(_ token: Int) -> Trigger? {
    guard document.language == .german, document.word(token).isOne(of: "bleibt", "bleiben"),
      !marks.range.contains(token + 1) || document.tokens[token + 1].folded.isOne(of: ",", ";", ".")
        || document.word(token + 1).isOne(of: "dagegen", "hingegen", "jedoch", "aber", "vorerst"),
      between(max(marks.range.lowerBound, token - 8), token).contains(where: {
        marks.begins([.site, .weakSite].asClasses, at: $0)
      })
    else { return nil }
    return Trigger(
      kind: .stay, tokens: token..<token + 1, sentence: sentence, lemma: "bleiben", isNoun: true,
      isPassive: false, certainty: .asserted, clause: Clauses(document, sentence).clause(of: token))
  }

  /// `will die Firma weiterhin ein Callcenter betreiben`: it is there, and goes on.
  func goesOnInGerman(_ token: Int) -> Bool {
    guard document.language == .german else { return false }
    return between(token + 1, min(marks.range.upperBound, token + 7)).contains {
      document.word($0).isOne(of: "weiterhin", "weiter", "unverandert", "nach")
        && (document.word($0) != "nach" || document.word($0 + 1) == "wie")
    }
  }

  /// What somebody parts with, people or a place of work: `trennt sich von 80 Mitarbeitern`, `will sich von seinem Callcenter
  /// trennen`.
  func partedWith(_ token: Int) -> WordClass? {
    let clause = Clauses(document, sentence).clause(of: token)
    guard
      let of = between(max(clause.lowerBound, token - 20), min(clause.upperBound, token + 16))
        .first(
          where: {
            document.word($0).isOne(of: "von", "vom")
              && between($0 + 1, min(clause.upperBound, $0 + 7)).contains {
                marks.begins([.site, .weakSite, .person, .job].asClasses, at: $0)
              }
          }),
      let noun = between(of + 1, min(clause.upperBound, of + 7)).first(where: {
        marks.begins([.site, .weakSite, .person, .job].asClasses, at: $0)
      })
    else { return nil }
    // `von 40 Callcenter-Mitarbeitern`
    return marks.begins([.site, .weakSite].asClasses, at: noun)
      && !marks.begins(.person, at: noun) ? .site : .person
  }

  private static let staffs: WordSet = [
    "personal", "belegschaft", "personalbestand", "mitarbeiterzahl", "beschaftigtenzahl",
    "mitarbeiter", "beschaftigten", "mitarbeitenden", "arbeitsplatze", "stellen",
  ]

  private static let musts: WordSet = [
    "sollen", "sollten", "muss", "mussen", "musste", "mussten", "musse",
  ]

  static let stoppable: WordSet = [
    "betrieb", "tatigkeit", "tatigkeiten", "arbeit", "dienst", "dienste", "service",
    "kundenservice", "hotline", "geschaft", "geschaftsbetrieb", "geschaftstatigkeit",
    "telefonservice", "telefonverkauf", "aktivitaten", "betriebs",
  ]

  /// Whether an article or possessive of the accusative stands before a noun: `das Callcenter`, `ihren Standort`.
  private func isObject(_ noun: Int) -> Bool {
    (1...3).contains {
      marks.range.contains(noun - $0)
        && document.word(noun - $0).isOne(of: "den", "ihren", "seinen", "dieses", "diesen")
    }
  }

  /// `hat im November in Essen angefangen`: a company and a city, and no people of whom it could be told.
  private func isBeginning(_ clause: Range<Int>) -> Bool {
    document.places[sentence].contains {
      $0.isCity && $0.part == .plain && clause.contains($0.tokens.lowerBound)
        && document.word($0.tokens.lowerBound - 1) == "in"
    }
      && document.names[sentence].contains {
        clause.contains($0.tokens.lowerBound)
          && document.organizations[$0.organization].role.mayOperate
      }
      && marks.dates.contains { clause.contains($0.tokens.lowerBound) }
  }

  /// `Aus Rostock kommt`: at the begin of a sentence or quotation the preposition has a capital, too. The noun has an
  /// article or an adjective before it, or tells for whom it is: `das Aus`, `drohendes Aus`, `Aus für Callcenter`.
  func isPrepositionInGerman(_ token: Int) -> Bool {
    guard document.language == .german, document.word(token) == "aus" else { return false }
    if marks.range.contains(token + 1), document.word(token + 1) == "fur" { return false }
    guard token > marks.firstWord, document.tokens[token - 1].kind == .word else { return true }
    return document.tokens[token - 1].isCapitalized && token - 1 > marks.firstWord
  }

  /// Whether the verb is another one, with its particle at the end of the clause: `schließt … aus` closes nothing.
  func isOfParticle(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    // `Das 2019 eröffnete Callcenter läuft gut an`
    guard document.language == .german, reading.particles.isEmpty, reading.lemma != "eroffnen",
      [.present, .past].contains(reading.form)
    else { return false }
    var end = clauseEnd(token)
    // `„Wir kündigen das an“, sagte er`
    while end - 1 > token, document.tokens[end - 1].kind == .mark { end -= 1 }
    return end - 1 > token && Self.separable.contains(document.word(end - 1))
  }

  /// The end of the clause that a finite verb stands in: the first mark, or `und` behind a particle.
  func clauseEnd(_ token: Int) -> Int {
    var end = token + 1
    let limit = min(marks.range.upperBound, token + 30)
    while end < limit {
      let word = document.tokens[end]
      let isNumber =
        end + 1 < limit && document.tokens[end - 1].kind == .number
        && document.tokens[end + 1].kind != .mark && word.folded == "."
      if word.kind == .mark, !isNumber,
        !["-", "\"", "„", "“", "«", "»", "'", "(", ")", "/", "&"]
          .contains(document.text.string(word.bytes))
      {
        return end
      }
      if word.folded.isOne(of: "und", "oder", "sowie"),
        Self.separable.contains(document.word(end - 1)), end - 1 > token
      {
        return end
      }
      end += 1
    }
    return end
  }

  /// `Voxalia kam 2008 nach Gera`: who comes to a city opens there; nothing else that comes does.
  func isComing(_ token: Int) -> Bool {
    let clause = Clauses(document, sentence).clause(of: token)
    return document.places[sentence].contains { place in
      place.isCity && place.part == .plain && clause.contains(place.tokens.lowerBound)
        && document.word(place.tokens.lowerBound - 1) == "nach"
        && abs(place.tokens.lowerBound - token) <= 8
    }
      && document.names[sentence].contains {
        clause.contains($0.tokens.lowerBound)
          && document.organizations[$0.organization].role.mayOperate
          && abs($0.tokens.lowerBound - token) <= 6
      }
      && !clause.contains { index in
        marks.begins([.site, .job, .person].asClasses, at: index)
          && !document.names[sentence].contains { $0.tokens.contains(index) }
          // `der Callcenter-Betreiber Norvex`
          && !(document.tokens[min(index + 1, document.tokens.count - 1)].folded == "-"
            && OrganizationFinder.isCompanyNoun(document.word(index + 2)))
      }
  }

  /// `Das Callcenter zieht von Gera nach Jena`: a call center, and a town that it comes to.
  private func movesToTown(_ whole: Range<Int>, _ token: Int) -> Bool {
    let isComma = { (index: Int) in document.tokens[index].folded == "," }
    let clause = between(
      between(whole.lowerBound, token).last(where: isComma) ?? whole.lowerBound,
      between(token, whole.upperBound).first(where: isComma) ?? whole.upperBound)
    return clause.contains { marks.begins([.site, .weakSite].asClasses, at: $0) }
      && document.places[sentence].contains { place in
        place.isCity && clause.contains(place.tokens.lowerBound)
          && document.word(place.tokens.lowerBound - 1) == "nach"
      }
  }

  /// `verabschiedet sich aus Gera`, but not from a person.
  func isTakingLeave(_ token: Int) -> Bool {
    between(token + 1, min(marks.range.upperBound, token + 5)).contains { from in
      document.word(from) == "aus"
        && document.places[sentence].contains { $0.isCity && $0.tokens.lowerBound == from + 1 }
    }
  }

  /// `plant die Voxalia AG in Gera (Thüringen) ein Callcenter`: what stands between a verb and its object, the
  /// subject, place and time.
  func overPlaceAndTime(_ begin: Int) -> Int {
    var next = begin
    for _ in 0..<4 {
      let word = document.word(next)
      if let place = document.places[sentence].first(where: {
        (1...3).contains($0.tokens.lowerBound - next) && $0.part != .qualifier
      }), marks.covers(.locative, next) || word.isOne(of: "im", "am") {
        next = place.tokens.upperBound
        if document.word(next) == "(", document.word(next + 2) == ")" { next += 3 }
      } else if let date = marks.dates.first(where: {
        (0...1).contains($0.tokens.lowerBound - next)
      }) {
        next = date.tokens.upperBound
      } else if marks.covers(.article, next),
        let name = document.names[sentence].first(where: {
          (1...3).contains($0.tokens.lowerBound - next)
        })
      {
        next = name.tokens.upperBound
      } else if marks.covers(.article, next), marks.covers(.orgNoun, next + 1) {
        next += 2
      } else if word.isOne(of: "dort", "hier", "nun", "jetzt", "auch", "sich") {
        next += 1
      } else {
        return next
      }
    }
    return next
  }

  /// `dass Voxalia in Gera ein Callcenter plant`, `Ein Callcenter in Gera plant Voxalia`: the object stands before.
  func endsClauseInGerman(_ token: Int, _ readings: [VerbLexicon.Reading]) -> Bool {
    guard document.language == .german, !document.tokens[token].isCapitalized,
      readings.contains(where: {
        [.present, .past].contains($0.form)
          && ($0.verbClass != .announce || $0.lemma == "ankundigen")
      })
    else { return false }
    return !marks.range.contains(token + 1) || document.tokens[token + 1].kind == .mark
      || document.names[sentence].contains { $0.tokens.lowerBound == token + 1 }
  }

  /// `will das Callcenter schließen`: it helps the verb that ends the clause.
  func isModalInGerman(_ token: Int) -> Bool {
    guard document.language == .german, document.word(token).isOne(of: "will", "wollen", "wolle")
    else { return false }
    let end = min(marks.range.upperBound, token + 30)
    return between(token + 1, end).prefix { document.tokens[$0].folded != "," }.contains { index in
      !document.tokens[index].isCapitalized
        && document.verbs(index).contains { $0.form == .infinitive }
    }
  }

  /// `In Gera ist ein Callcenter geplant`, `über einen Standort in Gera wird nachgedacht`: the noun before the verb
  /// that ends the clause.
  func plannedBefore(_ token: Int) -> Bool {
    guard document.language == .german else { return false }
    let clause = Clauses(document, sentence).clause(of: token)
    var index = token - 1
    let limit = max(clause.lowerBound, token - 16)
    while index >= limit {
      if document.tokens[index].folded == "," { return false }
      if marks.begins([.site, .weakSite].asClasses, at: index) {
        let before = between(max(clause.lowerBound, index - 3), index)
        return before.contains { marks.covers(.indefinite, $0) || marks.covers(.another, $0) }
          && !before.contains { marks.covers(.possessive, $0) }
          // `Eine Schließung des Callcenters ist nicht geplant`
          && !before.contains {
            document.tokens[$0].isCapitalized && marks.covers(.indefinite, $0 - 1)
          }
      }
      // Another noun is what is planned: `ist eine Erweiterung des Callcenters geplant`.
      if marks.begins(
        [.openNoun, .closeNoun, .layoffNoun, .expandNoun, .reduceNoun, .moveNoun].asClasses,
        at: index)
      {
        return false
      }
      index -= 1
    }
    return false
  }
}
