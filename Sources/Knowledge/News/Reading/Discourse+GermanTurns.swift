import Switchboard

/// Call centers that German tells of with no verb of its own: what is asked or weighed, those who sit at the
/// telephones, jobs that were fewer before.
extension Discourse {
  func germanTurns() {
    guard document.language == .german else { return }
    weighedInGerman()
    weighedTownInGerman()
    uncertainInGerman()
    thereIsInGerman()
    endsInGerman()
    agentsInGerman()
    agentsThereInGerman()
    seatsBeforeInGerman()
    stepInGerman()
    againstTownInGerman()
    placesBeforeColonInGerman()
  }

  /// `Entwarnung in Gera: Norvex schließt das Callcenter nicht`: what is denied or weighed with no town of its own is
  /// told of the only one of the sentence.
  private func placesBeforeColonInGerman() {
    let cities = document.places[sentence].filter { $0.isCity && $0.part == .plain }
    guard let city = cities.first,
      cities.allSatisfy({ $0.place?.index == city.place?.index })
    else { return }
    for index in events.indices.suffix(4)
    where events[index].site == nil && events[index].place == nil
      && marks.range.contains(events[index].token)
      && [.negated, .hedged].contains(events[index].certainty)
      && [.opening, .closure, .layoff].contains(events[index].type)
    {
      guard let organization = events[index].organization ?? runner(in: marks.range) else {
        continue
      }
      let isOpening = events[index].type == .opening
      if isOpening, events[index].certainty == .negated { continue }
      let number = site(
        organization: organization, city: city, token: events[index].token,
        status: isOpening ? nil : .operating, evidence: events[index].evidence)
      events[index].place = city
      events[index].site = number
      events[index].organization = organization
      if isOpening, let number { sites[number].said.append((.rumoured, sentence)) }
    }
  }

  /// `hat sich Norvex gegen Jena entschieden`: it does not come.
  private func againstTownInGerman() {
    guard
      let city = document.places[sentence].first(where: {
        $0.isCity && $0.part == .plain
          && (document.word($0.tokens.lowerBound - 1) == "gegen"
            || document.word($0.tokens.lowerBound - 1) == "fur"
              && mentions.contains { $0.isOther && $0.cities.isEmpty })
      }), case let part = stretch(around: city.tokens.lowerBound),
      part.contains(where: {
        document.word($0).isOne(of: "entschieden", "entschied", "entscheidet")
      }), speaksOfSite(sentence) || sentence > 0 && speaksOfSite(sentence - 1),
      let organization = runner(in: marks.range) ?? focusOperator
    else { return }
    let trigger = Trigger(
      kind: .open, tokens: city.tokens, sentence: sentence, lemma: "entscheiden", isNoun: true,
      isPassive: false,
      certainty: document.word(city.tokens.lowerBound - 1) == "gegen" ? .cancelled : .planned,
      clause: Clauses(document, sentence).clause(of: city.tokens.lowerBound))
    emit(
      trigger, nil, organization, city, false,
      evidence(between(city.tokens.lowerBound - 1, part.upperBound), "open.against"))
  }

  /// `Ein Callcenter von Norvex in Linz?`, `Denkbar sei ein Ableger in Gera`.
  private func weighedInGerman() {
    guard triggers.allSatisfy({ ![.open, .close, .construct, .cancel].contains($0.kind) }),
      let mention = mentions.first(where: {
        !$0.isUsed && $0.determiner == .indefinite && !$0.isPlural && $0.cities.count == 1
      }), isAskedFor(mention) || isWeighed(mention),
      let organization = mention.organization ?? runner(in: marks.range) ?? focusOperator
    else { return }
    let trigger = Trigger(
      kind: .open, tokens: mention.tokens, sentence: sentence, lemma: "", isNoun: true,
      isPassive: false, certainty: .hedged,
      clause: Clauses(document, sentence).clause(of: mention.tokens.lowerBound))
    let city = place(mention.cities[0])
    guard here(city).isEmpty else { return }
    emit(
      trigger, mention, organization, city, mention.organization == nil,
      evidence(
        between(mention.begin, max(mention.tokens.upperBound, city.tokens.upperBound)),
        "open.weighed"))
  }

  private func isAskedFor(_ mention: SiteMention) -> Bool {
    mention.isStrong && mention.begin == marks.firstWord && marks.range.count < 14
      && document.tokens[marks.range.upperBound - 1].folded == "?"
      && !marks.range.contains { token in
        !document.tokens[token].isCapitalized
          && document.verbs(token).contains { [.present, .past].contains($0.form) }
      }
  }

  private func isWeighed(_ mention: SiteMention) -> Bool {
    let first = marks.firstWord
    guard mention.begin - first <= 12, marks.range.contains(first + 2) else { return false }
    let isPossible =
      document.word(first).isOne(of: "denkbar", "moglich", "vorstellbar", "wahrscheinlich")
      || document.word(first) == "im" && document.word(first + 1) == "gesprach"
    return isPossible
      && between(first + 1, min(marks.range.upperBound, first + 4)).contains {
        document.word($0).isOne(of: "sei", "ist", "ware", "scheint", "bleibt")
      }
  }

  /// `Nach der Schließung in Essen`, in a text on call centers: where, right behind the noun.
  private func endsInGerman() {
    guard mentions.allSatisfy({ $0.cities.isEmpty }) else { return }
    for trigger in triggers
    where trigger.isNoun && trigger.kind == .close
      && [.asserted, .planned].contains(trigger.certainty)
    {
      guard
        let city = document.places[sentence].first(where: {
          $0.isCity && $0.part == .plain && $0.tokens.lowerBound == trigger.tokens.upperBound + 1
            && document.word($0.tokens.lowerBound - 1) == "in"
        }), here(city).isEmpty,
        document.sentences.indices.contains(sentence + 1), speaksOfSite(sentence + 1),
        let organization = runner(in: marks.range)
      else { continue }
      emit(
        trigger, nil, organization, city, true,
        evidence(between(trigger.tokens.lowerBound, city.tokens.upperBound), "close.town"))
      return
    }
  }

  private func speaksOfSite(_ sentence: Int) -> Bool {
    let other = document.sentences[sentence]
    return other.range.contains { other.begins(.site, at: $0) }
  }

  /// `die Geraer Agenten desselben Unternehmens`, `In Linz, wo Norvex für Versorger telefoniert`: who sits at
  /// telephones does so in a call center.
  private func agentsInGerman() {
    for city in document.places[sentence]
    where city.isCity && city.part == .plain && here(city).isEmpty {
      let noun = city.tokens.upperBound
      guard marks.range.contains(noun + 1) else { continue }
      var organization: Int?
      var end = noun + 1
      if Self.agents.contains(document.word(noun)) {
        let name = document.names[sentence].first {
          (noun + 2...noun + 3).contains($0.tokens.lowerBound)
        }
        if let name, document.word(noun + 1).isOne(of: "von", "der", "des") {
          (organization, end) = (name.organization, name.tokens.upperBound)
        } else if document.word(noun + 1).hasPrefix("desselben")
          || document.word(noun + 1).hasPrefix("derselben"), marks.covers(.orgNoun, noun + 2)
        {
          (organization, end) = (focusOperator ?? soleOperator, noun + 3)
        }
      } else if document.tokens[noun].folded == ",", document.word(noun + 1) == "wo",
        hasPreposition(city),
        let name = document.names[sentence].first(where: { $0.tokens.lowerBound == noun + 2 }),
        let verb = between(name.tokens.upperBound, min(marks.range.upperBound, noun + 14)).first(
          where: {
            document.word($0).isOne(of: "telefoniert", "telefonieren", "telefonierte")
          })
      {
        (organization, end) = (name.organization, verb + 1)
      } else if let name = document.names[sentence].first(where: {
        $0.tokens.upperBound == city.tokens.lowerBound - 1
      }), document.word(name.tokens.upperBound) == "in", isOfCalls(city.tokens.lowerBound) {
        // `deren Anrufe bei Norvex in Suhl auflaufen`
        (organization, end) = (name.organization, city.tokens.upperBound)
      }
      guard let organization, document.organizations[organization].role.mayOperate else { continue }
      let number = site(
        organization: organization, city: city, token: noun, status: .operating,
        evidence: evidence(between(city.tokens.lowerBound, end), "staff.agents"))
      if let number { sites[number].isInferred = true }
    }
  }

  private func isOfCalls(_ token: Int) -> Bool {
    let part = stretch(around: token)
    return part.contains {
      document.word($0).isOne(of: "anrufe", "anrufer", "telefonate", "hotline", "rufnummer")
    }
      && part.contains {
        !document.tokens[$0].isCapitalized && Self.taking.contains(document.word($0))
      }
  }

  private static let taking: WordSet = [
    "auflaufen", "auflauft", "landen", "landet", "eingehen", "eingeht", "ankommen", "ankommt",
    "angenommen", "entgegengenommen", "beantwortet", "klingeln", "klingelt", "weitergeleitet",
    "bearbeitet", "betreut", "annimmt", "auflaufenden",
  ]

  /// `In Halle bleibt es hell: Die Telefonisten von Norvex nehmen dort Umbuchungen an`.
  private func agentsThereInGerman() {
    guard mentions.isEmpty,
      let noun = marks.range.first(where: {
        Self.agents.contains(document.word($0)) && document.word($0 + 1) == "von"
      }),
      let name = document.names[sentence].first(where: { $0.tokens.lowerBound == noun + 2 }),
      document.organizations[name.organization].role.mayOperate,
      let there = between(name.tokens.upperBound, min(marks.range.upperBound, noun + 10)).first(
        where: { document.word($0).isOne(of: "dort", "hier") })
    else { return }
    let before = document.places[sentence].last {
      $0.isCity && $0.part == .plain && $0.tokens.upperBound <= noun && hasPreposition($0)
    }
    guard let city = before ?? spokenCity, here(city).isEmpty else { return }
    let number = site(
      organization: name.organization, city: city, token: noun, status: .operating,
      evidence: evidence(between(noun, there + 1), "staff.agents"))
    if let number { sites[number].isInferred = true }
  }

  private static let agents: WordSet = [
    "agenten", "telefonisten", "telefonistinnen", "callcenter-agenten", "telefonagenten",
    "callcenteragenten", "agentinnen", "telefonberater", "telefonberatern",
  ]

  /// `bietet das Callcenter Platz für 300 statt bisher 220 Agenten`: more than before.
  private func seatsBeforeInGerman() {
    guard triggers.isEmpty,
      let word = marks.range.first(where: { document.word($0) == "statt" }),
      let now = marks.numbers.last(where: {
        (0...2).contains(word - $0.tokens.upperBound) && !$0.isPercent
      }),
      let before = marks.numbers.first(where: {
        (1...3).contains($0.tokens.lowerBound - word) && !$0.isPercent
      }), let more = now.least ?? now.most, let less = before.least ?? before.most, more > less,
      (0...3).contains(where: {
        marks.begins([.person, .job, .seat].asClasses, at: before.tokens.upperBound + $0)
          || marks.begins([.person, .job, .seat].asClasses, at: now.tokens.upperBound + $0)
      }),
      let mention = mentions.first(where: { $0.cities.count == 1 && $0.isStrong }),
      let organization = mention.organization ?? runner(in: marks.range) ?? focusOperator
    else { return }
    let city = place(mention.cities[0])
    let isFuture = marks.range.contains { marks.covers(.future, $0) }
    let proof = evidence(
      between(
        min(mention.begin, now.tokens.lowerBound),
        max(mention.tokens.upperBound, before.tokens.upperBound)), "expand.before")
    guard
      let number = site(
        organization: organization, city: city, token: mention.begin, status: .operating,
        evidence: proof)
    else { return }
    add(
      .expansion, isFuture ? .planned : .asserted, organization: organization, site: number,
      place: city, date: nil, evidence: proof, token: now.tokens.lowerBound)
    (focusSite, focusCity) = (number, city)
  }

  /// `Während Norvex das Callcenter in Gera schließt, steht ein solcher Schritt in Essen nicht zur Debatte`.
  private func stepInGerman() {
    guard
      let step = marks.range.first(where: {
        document.word($0).isOne(of: "schritt", "massnahme", "einschnitt", "schritte")
          && document.word($0 - 1).hasPrefix("solche")
      }),
      let last = triggers.last(where: { $0.tokens.upperBound <= step })
        ?? (sentence > 0 ? lastTrigger : nil), last.kind == .close,
      let city = document.places[sentence].first(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound > step && hasPreposition($0)
      }),
      let end = between(city.tokens.upperBound, marks.range.upperBound).first(where: {
        marks.covers(.negator, $0)
      }), let organization = runner(in: marks.range) ?? focusOperator
    else { return }
    let trigger = Trigger(
      kind: .close, tokens: step..<step + 1, sentence: sentence, lemma: "schritt", isNoun: true,
      isPassive: false, certainty: .negated,
      clause: Clauses(document, sentence).clause(of: step))
    emit(trigger, nil, organization, city, true, evidence(between(step, end + 1), "close.step"))
  }

  /// `Ein Jahr nach der Eröffnung zieht der Leiter des Kundencenters Bilanz`: with nothing behind the noun that says
  /// of what, of the one call center that the sentence names.
  func targetOfTimeInGerman(_ trigger: Trigger) -> Int? {
    // `das im März geschlossene Callcenter`: the noun behind it.
    if document.language == .german, trigger.isNoun, trigger.isPassive,
      let own = mentions.firstIndex(where: {
        $0.begin <= trigger.tokens.lowerBound && trigger.tokens.upperBound <= $0.tokens.lowerBound
          && $0.tokens.lowerBound - trigger.tokens.upperBound <= 3
      })
    {
      return own
    }
    guard document.language == .german, trigger.isNoun, [.open, .close].contains(trigger.kind),
      mentions.count == 1, !mentions[0].isPlural || mentions[0].organization != nil,
      mentions[0].begin >= trigger.tokens.upperBound, !mentions[0].cities.isEmpty,
      marks.covers(.article, trigger.tokens.lowerBound - 1),
      document.word(trigger.tokens.lowerBound - 2).isOne(of: "nach", "vor", "seit"),
      case let next = trigger.tokens.upperBound, marks.range.contains(next),
      !document.tokens[next].isCapitalized, document.tokens[next].kind == .word,
      !marks.covers([.of, .locative, .article].asClasses, next)
    else { return nil }
    return 0
  }

  /// `„Wir haben 28 Leute dazugewonnen“, freut sich der Chef des Jenaer Callcenters`: what `wir` is told of.
  func targetOfSpeakerInGerman(_ trigger: Trigger) -> Int? {
    guard document.language == .german, !trigger.isNoun, mentions.count == 1,
      mentions[0].cities.count == 1, mentions[0].isStrong, !mentions[0].isPlural,
      mentions[0].begin > trigger.tokens.upperBound,
      between(marks.range.lowerBound, trigger.tokens.lowerBound).contains(where: {
        document.word($0).isOne(of: "wir", "uns", "man", "unser")
      }),
      let close = between(trigger.tokens.upperBound, mentions[0].begin).first(where: {
        document.text.string(document.tokens[$0].bytes).isOne(of: "“", "«", "\"", "”")
      }), mentions[0].begin - close < 12
    else { return nil }
    return 0
  }

  /// `die bestehende Niederlassung in Halle`, in a text on call centers of one firm.
  func isOfficeOfOnlyFirm(_ mention: SiteMention) -> Bool {
    guard document.language == .german, mention.determiner == .definite, !mention.isPlural,
      mention.organization == nil, soleOperator != nil,
      sentence > 0 || mentions.contains(where: \.isStrong)
    else { return false }
    return (max(0, sentence - 2)...sentence).contains { speaksOfSite($0) }
  }
}
