import Switchboard

/// What belongs to a verb of German and what to the next clause: a participle or particle ends its own.
extension Discourse {
  /// `hat ihr Callcenter geschlossen, der Standort Suhl wird ausgebaut`: what stands behind the verb that ends a clause is of
  /// another one. `Mit dem Aus bleibt allein das Callcenter in Gera`: nor is it of a noun that a verb parts from it.
  func isBeyondInGerman(_ mention: SiteMention, _ trigger: Trigger) -> Bool {
    guard document.language == .german else { return false }
    let end = trigger.tokens.upperBound
    guard marks.range.contains(end) else { return false }
    if trigger.isNoun {
      guard [.open, .close].contains(trigger.kind), mention.begin > end,
        document.tokens[end].kind == .word
      else { return false }
      return Self.remaining.contains(document.word(end))
    }
    // `löst es auf und verteilt die Arbeit auf die Center in Gera`
    if isOfGermanPronoun(trigger) { return true }
    guard document.tokens[end].folded == ",",
      !document.word(end + 1).isOne(of: "darunter", "sowie", "namlich", "und", "wie", "zunachst")
    else { return false }
    let part = stretch(around: trigger.tokens.lowerBound)
    guard part.upperBound == end, part.lowerBound < trigger.tokens.lowerBound else { return false }
    // A finite verb of its own before it, and one behind the call center.
    return between(part.lowerBound, trigger.tokens.lowerBound).contains { isFiniteInGerman($0) }
      && between(
        mention.tokens.upperBound, min(marks.range.upperBound, mention.tokens.upperBound + 8)
      )
      .contains { isFiniteInGerman($0) }
  }

  func isFiniteInGerman(_ token: Int) -> Bool {
    Self.finite.contains(document.word(token)) && !document.tokens[token].isCapitalized
      || document.verbs(token).contains { [.present, .past].contains($0.form) }
        && !document.tokens[token].isCapitalized && !marks.covers(.person, token)
  }

  private static let finite: WordSet = [
    "hat", "haben", "hatte", "hatten", "habe", "ist", "sind", "war", "waren", "sei", "wird",
    "werden", "wurde", "wurden", "werde", "soll", "sollen", "will", "wollen", "kann", "konnen",
    "muss", "mussen", "bleibt", "bleiben", "darf", "gibt", "steht", "stehen", "kommt", "kommen",
    "geht", "gehen", "liegt", "zahlt",
  ]

  private static let remaining: WordSet = [
    "bleibt", "bleiben", "blieb", "blieben", "verbleibt", "verbleiben", "hat", "haben", "ist",
    "sind", "war", "waren", "wird", "werden", "verliert", "verlieren", "zieht", "ziehen",
  ]

  /// `Mit dem Aus bleibt nur Gera`: the city is one that does not close.
  func isWhatRemains(_ trigger: Trigger) -> Bool {
    let end = trigger.tokens.upperBound
    return marks.range.contains(end) && Self.remaining.contains(document.word(end))
      && document.word(end).hasPrefix("bl")
      || marks.range.contains(end)
        && document.word(end).hasPrefix("verbl")
  }

  /// `Das Callcenter in Gera ist das nächste Opfer. Die Firma löst es auf`: the one that was just spoken of.
  func isOfGermanPronoun(_ trigger: Trigger) -> Bool {
    guard document.language == .german, [.open, .close].contains(trigger.kind), !trigger.isNoun,
      !trigger.isPassive || document.word(marks.firstWord) == "es" && trigger.kind == .close,
      let focusSite, isRecent(focusSite, 1),
      marks.range.contains(trigger.tokens.upperBound)
    else { return false }
    let next = trigger.tokens.upperBound
    let readings = document.verbs(trigger.tokens.lowerBound)
    if document.word(next).isOne(of: "es", "ihn"),
      readings.contains(where: { [.present, .past].contains($0.form) })
    {
      return !document.word(next + 1).isOne(of: "eine", "einen", "ein", "das", "die", "den")
    }
    // `hatte es 2012 eröffnet`
    let part = stretch(around: trigger.tokens.lowerBound)
    guard readings.contains(where: { $0.form == .participle }),
      mentions.allSatisfy({ !part.contains($0.begin) }),
      city(in: part, needsPreposition: true) == nil
    else { return false }
    let before = between(part.lowerBound, trigger.tokens.lowerBound)
    // `Es wird Ende Juni geschlossen`
    return trigger.isPassive
      || before.contains { document.word($0).isOne(of: "es", "ihn") && isBehindHaving($0) }
  }

  /// `Eine Schließung ist nicht ausgeschlossen`: of the one that was just spoken of, if it is yet to come.
  func mayComeInGerman(_ trigger: Trigger) -> Bool {
    document.language == .german && trigger.kind == .close
      && ([.planned, .hedged].contains(trigger.certainty)
        && (1...2).contains(trigger.tokens.lowerBound - marks.firstWord)
        && marks.covers(.indefinite, trigger.tokens.lowerBound - 1)
        // `Ende Juni ist dort Schluss`
        || trigger.lemma == "schluss" && trigger.clause.contains { document.word($0) == "dort" })
  }

  private func isBehindHaving(_ token: Int) -> Bool {
    [token - 1, token - 2].contains {
      marks.range.contains($0)
        && document.word($0).isOne(of: "hat", "hatte", "habe", "haben", "hatten")
    }
  }

  /// `sollten die Gespräche mit Voxalia scheitern`, `eine Mitgift von Voxalia,`: one that is only beside what is told.
  func isBesideInGerman(_ name: NameMention) -> Bool {
    guard document.language == .german else { return false }
    var before = name.tokens.lowerBound - 1
    var steps = 0
    while marks.range.contains(before), steps < 3,
      marks.covers([.article, .possessive, .orgNoun].asClasses, before)
        || document.tokens[before].folded == "-"
        || steps < 2 && !document.tokens[before].isCapitalized
          && ["en", "er"].contains(where: { document.word(before).hasSuffix($0) })
          && document.verbs(before).isEmpty && !marks.covers(.locative, before)
    {
      before -= 1
      steps += 1
    }
    guard marks.range.contains(before) else { return false }
    // `das Gebäude, das die damalige Voxalia gebaut hatte`
    if between(before + 1, name.tokens.lowerBound).contains(where: {
      document.word($0).hasPrefix("damalig") || document.word($0).hasPrefix("einstig")
    }) {
      return true
    }
    if Self.besides.contains(document.word(before)) { return true }
    // `, eine Mitgift von Voxalia,`
    guard document.word(before).isOne(of: "von", "vom", "der", "des"),
      marks.range.contains(name.tokens.upperBound),
      document.tokens[name.tokens.upperBound].folded == ",",
      let comma = between(max(marks.range.lowerBound, before - 6), before).last(where: {
        document.tokens[$0].folded == ","
      })
    else { return false }
    return marks.covers(.indefinite, comma + 1)
      && between(comma + 1, before).allSatisfy {
        !marks.begins([.site, .weakSite].asClasses, at: $0)
      }
  }

  private static let besides: WordSet = [
    "mit", "gegen", "gegenuber", "hinter", "neben", "ohne", "statt", "anstelle", "trotz", "uber",
    "wegen",
  ]

  /// `Als Voxalia dort 2011 schloss`: what closes there is its call center.
  func closesThereInGerman(_ trigger: Trigger) -> Bool {
    guard document.language == .german, !trigger.isPassive, hasThere(trigger.clause),
      trigger.lemma.isOne(of: "schliessen", "dichtmachen", "zusperren", "zumachen", "zuruckziehen")
    else { return false }
    return document.names[sentence].contains {
      trigger.clause.contains($0.tokens.lowerBound)
        && document.organizations[$0.organization].role.mayOperate
        && abs($0.tokens.lowerBound - trigger.tokens.lowerBound) <= 8
    }
  }

  /// `Zu den derzeit 480 Beschäftigten sucht man 30 weitere`: a number of those who are there already.
  func isThereAlready(_ count: JobCount, _ trigger: Trigger) -> Bool {
    guard document.language == .german, trigger.kind == .expand else { return false }
    let begin = count.tokens.lowerBound
    // `derzeit werden weitere 30 Mitarbeiter gesucht`
    if Self.further.contains(document.word(begin - 1)) { return false }
    return between(max(marks.range.lowerBound, begin - 4), begin).contains { token in
      let word = document.word(token)
      return Self.present.contains(word)
        || word == "den" && document.word(token - 1).isOne(of: "zu", "neben")
    }
  }

  /// `Zu den 480 Beschäftigten sucht man 30 weitere`: how many come to those who are there.
  func furtherInGerman(_ trigger: Trigger, _ all: [JobCount]) -> [JobCount] {
    guard document.language == .german, trigger.kind == .expand else { return [] }
    // `bislang waren 200 Mitarbeiter tätig – jetzt sollen 100 weitere hinzukommen`
    let there = all.last { isThereAlready($0, trigger) }
    let part = stretch(around: trigger.tokens.lowerBound)
    let number = marks.numbers.first { number in
      number.tokens.lowerBound >= there?.tokens.upperBound ?? part.lowerBound && !number.isPercent
        && part.contains(number.tokens.lowerBound)
        && trigger.clause.contains(number.tokens.lowerBound)
        && [number.tokens.lowerBound - 1, number.tokens.upperBound].contains {
          marks.range.contains($0) && Self.further.contains(document.word($0))
        }
    }
    return number.map { [JobCount(number: $0, isSeat: false, isJob: true, tokens: $0.tokens)] }
      ?? []
  }

  private static let further: WordSet = [
    "weitere", "weiteren", "zusatzliche", "zusatzlichen", "neue", "neuen", "noch",
  ]

  private static let present: WordSet = [
    "derzeit", "aktuell", "bislang", "bisher", "bisherigen", "momentan", "zurzeit", "gegenwartig",
    "jetzigen", "heute", "vorhandenen", "bestehenden", "aktuellen", "derzeitigen",
  ]

  /// What was told of several call centers at once is told of each whose city is named behind: `Betroffen sind die Häuser
  /// Gera und Suhl`.
  func eachOf(_ event: FoundEvent, _ cities: [PlaceMention], _ mark: Int) {
    events.removeAll { $0.token == event.token && $0.type == event.type && $0.site == nil }
    for city in cities {
      let proof = evidence(
        between(min(mark, city.tokens.lowerBound), max(mark + 1, city.tokens.upperBound)),
        "together.each")
      var number = event.type == .acquisition ? here(city).first : nil
      if let known = number, event.certainty == .asserted {
        sites[known].organization = event.organization
      } else if number == nil {
        number = site(
          organization: event.organization, city: city, token: city.tokens.lowerBound,
          status: .operating, evidence: proof)
      }
      if event.type == .acquisition, event.certainty == .asserted, let place = city.place,
        let organization = event.organization
      {
        takers[place.index] = (organization, nil)
      }
      add(
        event.type, event.certainty, organization: event.organization, site: number, place: city,
        date: event.date, evidence: proof, token: event.token)
    }
  }

  /// `hat die Beschäftigten aller Callcenter der Voxalia zum Ausstand aufgerufen`: where they are, the text says next.
  func strikesTogether(_ trigger: Trigger) -> Bool {
    guard document.language == .german, [.asserted, .planned].contains(trigger.certainty),
      let mention = mentions.first(where: { $0.isPlural && $0.isStrong && $0.cities.isEmpty }),
      let organization = mention.organization ?? runner(in: trigger.clause)
    else { return false }
    var certainty = trigger.certainty
    if marks.dates.contains(where: { $0.value == .days(0) }) { certainty = .asserted }
    add(
      .strike, certainty, organization: organization, site: nil, date: date(trigger),
      evidence: evidence(span(trigger, mention), "strike.together"),
      token: trigger.tokens.lowerBound)
    together = events.last.map { ($0, sentence) }
    return true
  }

  /// Whether a call center behind a trigger is none that it may tell of in German: one that is beyond its reach, or of the
  /// next clause.
  func isOutOfReachInGerman(_ target: Int, _ trigger: Trigger, _ before: Int?) -> Bool {
    isBeyondInGerman(mentions[target], trigger)
      || before != nil && isOfNextInGerman(target, trigger)
  }

  /// `hat 2016 ein Callcenter in Gera eröffnet und ein Jahr später eines in Suhl`: behind a verb that ends its clause.
  func isOfNextInGerman(_ target: Int, _ trigger: Trigger) -> Bool {
    document.language == .german && mentions[target].isAnaphor && !trigger.isNoun
      && document.word(trigger.tokens.upperBound) == "und"
      && document.verbs(trigger.tokens.lowerBound).contains { $0.form == .participle }
  }
}
