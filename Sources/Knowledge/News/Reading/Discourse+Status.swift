import Switchboard

/// What a trigger says of the state of a call center.
extension Discourse {
  func status(_ trigger: Trigger) -> CallCenterStatus? {
    switch (trigger.kind, trigger.certainty) {
    case (.open, .asserted): .operating
    case (.open, .planned):
      isCeremony(trigger) && !isOnlyOpenedInArabic(trigger) ? .opening : .planned
    case (.open, .hedged): .rumoured
    case (.open, .cancelled): .cancelled
    case (.close, .asserted): .closed
    case (.close, .planned): .closing
    case (.close, .hedged), (.close, .negated), (.close, .cancelled): .operating
    // `Las obras comenzarán en marzo`, `Construction will begin in March`
    case (.construct, .planned)
    where document.language == .spanish || document.language == .portuguese && trigger.isNoun
      || isToBegin(trigger):
      .planned
    case (.construct, .asserted), (.construct, .planned): .underConstruction
    case (.cancel, .asserted): isDelay(trigger.lemma) ? .planned : .cancelled
    case (.move, _) where trigger.isNoun: .operating
    // `pondera deslocalizar o call center`
    case (.move, .hedged), (.move, .negated), (.move, .cancelled): .operating
    // `Le centre d'appels s'installera dans des locaux neufs`
    case (.move, .planned)
    where trigger.lemma.isOne(of: "installer", "etablir", "implanter", "changer"):
      .operating
    // `a déménagé son centre d'appels à Bourges`
    case (.move, .asserted) where document.language == .french: .operating
    case (.have, .planned) where Self.keeping.contains(trigger.lemma) || isStillHad(trigger):
      .operating
    case (.have, .asserted), (.stay, _), (.present, _), (.employ, .asserted): .operating
    default: nil
    }
  }

  /// `Construction will begin in March`, but `is building a centre, which should open in March`.
  private func isToBegin(_ trigger: Trigger) -> Bool {
    document.language == .english
      && between(trigger.clause.lowerBound, trigger.tokens.lowerBound).contains {
        marks.covers(.future, $0)
      }
  }

  /// `the 12 centers it will still have`: they are there, and stay.
  private func isStillHad(_ trigger: Trigger) -> Bool {
    document.language == .english && trigger.tokens.lowerBound > marks.range.lowerBound
      && document.word(trigger.tokens.lowerBound - 1).isOne(of: "still", "continue", "to")
      && (1...4).contains { document.word(trigger.tokens.lowerBound - $0) == "still" }
  }

  /// `fermé provisoirement`, `closed until further notice`: it is at rest, not gone.
  func isForAWhile(_ trigger: Trigger) -> Bool {
    guard trigger.kind == .close, trigger.certainty == .asserted || trigger.certainty == .planned
    else { return false }
    if isForAWhileInArabic(trigger) { return true }
    if document.language == .italian, trigger.lemma.isOne(of: "sospendere", "bloccare") {
      return true
    }
    if isForSpan(trigger) { return true }
    return trigger.clause.contains {
      let word = document.word($0)
      return Self.whileWords.contains(word)
        || word == "further"
          && document.word($0 + 1 < marks.range.upperBound ? $0 + 1 : $0) == "notice"
        || word.isOne(of: "nouvel", "nuevo", "nuova", "novo") && marks.range.contains($0 + 1)
          && document.word($0 + 1).isOne(of: "ordre", "aviso", "orden", "comunicazione")
        || word == "time" && marks.range.contains($0 + 1) && document.word($0 + 1) == "being"
    }
  }

  /// `has been closed for two weeks`, `fermé pendant quinze jours`, `für drei Tage geschlossen`: it opens again.
  private func isForSpan(_ trigger: Trigger) -> Bool {
    let begin =
      document.language == .german ? trigger.clause.lowerBound : trigger.tokens.upperBound
    return between(begin, min(trigger.clause.upperBound, trigger.tokens.upperBound + 12)).contains {
      token in
      Self.during.contains(document.word(token))
        && (2...3).contains { ahead in
          marks.range.contains(token + ahead) && Self.spans.contains(document.word(token + ahead))
            && (marks.numbers.contains { $0.tokens.lowerBound == token + 1 }
              || marks.covers(.indefinite, token + 1))
            // `for three weeks' pay`, `for 10 days' notice`
            && !document.tokens[min(token + ahead + 1, document.tokens.count - 1)].folded
              .hasPrefix("'")
        }
    }
  }

  private static let during: WordSet = [
    "for", "pendant", "pour", "durante", "por", "per", "fur",
  ]
  private static let spans: WordSet = [
    "day", "days", "week", "weeks", "fortnight", "hours", "jours", "jour", "semaine", "semaines",
    "heures", "dias", "semana", "semanas", "horas", "giorni", "settimana", "settimane", "ore",
    "tage", "woche", "wochen", "stunden",
  ]

  static let whileWords: WordSet = [
    "temporarily", "temporary", "temporairement", "temporaire", "provisoirement", "provisoire",
    "temporalmente", "temporal", "provisionalmente", "temporaneamente", "temporanea",
    "provvisoriamente", "sanificazione", "sanificare", "temporariamente", "temporaria",
    "provisoriamente", "vorubergehend",
  ]

  /// `was officially opened by the minister`: a ceremony.
  func isCeremonyInEnglish(_ trigger: Trigger) -> Bool {
    document.language == .english && trigger.lemma == "open" && !trigger.isNoun
      && (1...3).contains { back in
        marks.range.contains(trigger.tokens.lowerBound - back)
          && document.word(trigger.tokens.lowerBound - back).isOne(
            of: "officially", "formally", "ceremonially")
      }
  }

  func isInauguration(_ lemma: String) -> Bool {
    lemma.hasPrefix("inaugur") || lemma == "corte" || lemma.hasPrefix("descerr")
      || lemma == "einweihen" || lemma == "ribbon" || lemma == "einweihung"
      || lemma == "دشن" || lemma == "تدشين"
      || lemma.isOne(
        of: "taglio", "tagliato", "taglia", "tagliare", "nastro", "battesimo", "tenere", "cerimonia"
      )
  }

  static let keeping: WordSet = [
    "manter", "mantener", "maintenir", "mantenere", "keep", "retain", "conservar", "conserver",
    "garder", "behalten", "erhalten", "conservare",
  ]

  func isDelay(_ lemma: String) -> Bool {
    [
      "reporter", "retarder", "ajourner", "delay", "postpone", "aplazar", "retrasar", "adiar",
      "rinviare", "verschieben", "اجل", "تاجل", "ارجا",
    ]
    .contains(lemma)
  }

  /// From the first to the last token that a fact rests on.
  func span(_ trigger: Trigger, _ mention: SiteMention?) -> Range<Int> {
    var begin = trigger.tokens.lowerBound
    var end = trigger.tokens.upperBound
    if let mention {
      begin = min(begin, mention.begin)
      end = max(end, mention.tokens.upperBound)
      for city in mention.cities { end = max(end, place(city).tokens.upperBound) }
    }
    for name in document.names[sentence]
    where trigger.clause.contains(name.tokens.lowerBound)
      && name.tokens.upperBound <= trigger.tokens.lowerBound
    {
      begin = min(begin, name.tokens.lowerBound)
      break
    }
    let zone = self.zone(of: trigger)
    for place in document.places[sentence] where zone.contains(place.tokens.lowerBound) {
      begin = min(begin, place.tokens.lowerBound)
      end = max(end, place.tokens.upperBound)
    }
    return between(begin, end)
  }

  /// Who helped: `grâce à l'appui de l'ANAPEC`.
  func support(_ site: Int, _ trigger: Trigger) {
    for phrase in marks.phrases(.support, in: trigger.clause) {
      if let name = document.names[sentence].first(where: {
        $0.tokens.lowerBound >= phrase.upperBound && $0.tokens.lowerBound - phrase.upperBound < 8
      }), !sites[site].supporters.contains(name.organization) {
        sites[site].supporters.append(name.organization)
      }
    }
  }
}
