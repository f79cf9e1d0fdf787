/// What Italian tells with a turn of speech: firms that arrive, call centers that work since or until a day, jobs that
/// are safe, people who come.
extension TriggerFinder {
  func italianPhrase(_ token: Int) -> Trigger? {
    guard document.language == .italian else { return nil }
    return landsInItalian(token) ?? broughtInItalian(token) ?? workedUntil(token)
      ?? jobsSafe(token) ?? peopleArrive(token)
  }

  private func told(
    _ kind: Trigger.Kind, _ tokens: Range<Int>, _ lemma: String, _ certainty: Trigger.Certainty,
    isNoun: Bool = false
  ) -> Trigger {
    Trigger(
      kind: kind, tokens: tokens, sentence: sentence, lemma: lemma, isNoun: isNoun,
      isPassive: false, certainty: certainty,
      clause: Clauses(document, sentence).clause(of: tokens.lowerBound))
  }

  private func before(_ token: Int, _ count: Int) -> Range<Int> {
    between(max(marks.range.lowerBound, token - count), token)
  }

  private func doubt(before token: Int) -> Trigger.Certainty? {
    let near = before(token, 4)
    if near.contains(where: { marks.covers(.negator, $0) }) { return .negated }
    return near.contains { marks.covers(.hedge, $0) } ? .hedged : nil
  }

  private static let arriving: WordTable<Trigger.Certainty> = [
    "arriva": .planned, "arrivera": .planned, "arriverebbe": .hedged, "arrivata": .asserted,
    "arrivato": .asserted, "arrivo": .asserted, "stabilita": .asserted, "insediata": .asserted,
    "stabilira": .planned, "insediera": .planned, "affacciata": .asserted, "affacciati": .asserted,
    "affacciato": .asserted,
  ]

  /// `Norvex arrivò a Rieti nel 2006`, `La società è arrivata a Lecce`: a firm that comes to a town opens there.
  private func landsInItalian(_ token: Int) -> Trigger? {
    guard let certainty = Self.arriving[document.word(token)],
      !document.tokens[token].isCapitalized,
      marks.covers(.locative, token + 1),
      document.places[sentence].contains(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound == token + 2
      })
    else { return nil }
    // `arrivò`, and no `arrivo`
    if document.word(token) == "arrivo",
      document.text.string(document.tokens[token].bytes).lowercased() != "arrivò"
    {
      return nil
    }
    var subject = token
    while marks.range.contains(subject - 1), token - subject < 3,
      document.word(subject - 1).isOne(
        of: "e", "si", "era", "sia", "poi", "gia", "sarebbe", "non", "sono")
    {
      subject -= 1
    }
    guard certainty != .asserted || subject < token || document.word(token) == "arrivo",
      let name = document.names[sentence].last(where: { $0.tokens.upperBound == subject }),
      case let first = name.tokens.lowerBound - 1,
      !marks.covers([.of, .by, .person].asClasses, first),
      document.organizations[name.organization].role.mayOperate
    else { return nil }
    return told(
      .open, token..<token + 1, "approdare", doubt(before: token) ?? certainty)
  }

  /// `il protocollo che porta a Catanzaro Calipso Contact`: a firm that is brought to a town is to open there.
  private func broughtInItalian(_ token: Int) -> Trigger? {
    guard document.word(token).isOne(of: "porta", "portera", "portare"),
      marks.covers(.locative, token + 1),
      let city = document.places[sentence].first(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound == token + 2
      }),
      document.names[sentence].contains(where: {
        (0...1).contains($0.tokens.lowerBound - city.tokens.upperBound)
          && document.organizations[$0.organization].role.mayOperate
      })
    else { return nil }
    return told(.open, token..<token + 1, "portare", doubt(before: token) ?? .planned)
  }

  private static let working: WordSet = [
    "attivo", "attiva", "attivi", "attive", "operativo", "operativa", "operativi", "operative",
    "funzione", "aperto", "aperta", "aperti", "aperte",
  ]

  /// `Da lunedì è attivo a Olbia il call center`, `Dal 3 aprile il contact center è operativo`: it has opened then.
  func worksSince(_ token: Int) -> Trigger? {
    guard document.language == .italian, Self.working.contains(document.word(token)),
      before(token, 3).contains(where: { isBeing($0) }),
      case let clause = Clauses(document, sentence).clause(of: token),
      let date = marks.dates.last(where: {
        clause.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= token
          && token - $0.tokens.upperBound <= 9
      }), !date.isOfEarlierYear(than: document.published),
      before(date.tokens.lowerBound + 1, 2).contains(where: {
        document.word($0).isOne(of: "da", "dal", "dalla", "dall", "dallo")
      }),
      !between(date.tokens.upperBound, token).contains(where: { marks.covers(.negator, $0) })
    else { return nil }
    return told(
      .open, token..<token + 1, "attivare", date.side == .next ? .planned : .asserted, isNoun: true)
  }

  private func isBeing(_ token: Int) -> Bool {
    document.word(token).isOne(of: "sono", "era", "erano")
      || document.word(token) == "e" && document.tokens[token].bytes.count > 1
  }

  private static let stayed: WordTable<Trigger.Certainty> = [
    "rimasto": .asserted, "rimasta": .asserted, "rimasti": .asserted, "rimaste": .asserted,
    "restato": .asserted, "restata": .asserted, "stato": .asserted, "stata": .asserted,
    "era": .asserted, "erano": .asserted, "resto": .asserted, "rimase": .asserted,
    "resta": .planned, "restera": .planned, "rimarra": .planned, "rimane": .planned,
    "resteranno": .planned, "rimarranno": .planned,
  ]

  /// `è rimasto aperto fino al 2019`, `resterà operativo fino a giugno`: then it is closed.
  private func workedUntil(_ token: Int) -> Trigger? {
    guard document.word(token).isOne(of: "fino", "sino"), marks.range.contains(token + 2),
      let state = before(token, 4).last(where: { Self.working.contains(document.word($0)) }),
      let certainty = before(state, 3).compactMap({ Self.stayed[document.word($0)] }).last,
      !before(state, 6).contains(where: { marks.covers([.negator, .hedge].asClasses, $0) }),
      let date = marks.dates.first(where: { (1...3).contains($0.tokens.lowerBound - token) }),
      !between(token, date.tokens.upperBound).contains(where: {
        document.word($0).isOne(of: "almeno", "ore", "alle")
      }), certainty == .planned || date.side != .next
    else { return nil }
    return told(.close, token..<token + 1, "chiudere", certainty)
  }

  /// `la fine del call center`, `il via al contact center`, but `la fine del turno`: nouns that say so only of one.
  func isOfNoSite(_ range: Range<Int>) -> Bool {
    document.language == .italian && document.word(range.lowerBound).isOne(of: "la", "il")
      && document.word(range.lowerBound + 1).isOne(of: "fine", "via")
      && !siteFollows(range.upperBound)
  }

  func siteFollows(_ token: Int) -> Bool {
    (0...2).contains { marks.begins([.site, .weakSite].asClasses, at: token + $0) }
  }

  /// Whether the subject before a verb is a call center: no mark and no people stand between.
  func isSiteBefore(_ token: Int) -> Bool {
    guard let site = before(token, 12).last(where: { marks.covers(.site, $0) }) else {
      return false
    }
    return !between(site, token).contains {
      document.tokens[$0].kind == .mark || marks.covers([.person, .clause].asClasses, $0)
    }
  }

  /// `hanno preso servizio 45 operatori`: people who come, and no call center that opens.
  func takeUpWork(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .italian, reading.lemma == "prendere" else { return false }
    let behind = between(token + 2, min(marks.range.upperBound, token + 6))
    return behind.contains { marks.covers(.person, $0) } && !behind.contains(where: isWith)
      || before(token, 5).contains { marks.covers(.person, $0) }
  }

  private func isWith(_ token: Int) -> Bool { document.word(token) == "con" }

  private static let safe: WordSet = [
    "salvi", "salve", "salvati", "salvate", "salvaguardati", "garantiti",
  ]

  /// `Salvi i 70 posti di lavoro`, `i 70 posti sono salvi`: nobody goes.
  private func jobsSafe(_ token: Int) -> Trigger? {
    guard Self.safe.contains(document.word(token)),
      !before(token, 3).contains(where: {
        marks.covers([.negator, .future, .hedge].asClasses, $0) || document.word($0) == "essere"
      }), let number = jobsBeside(token),
      // `garantiti 30 posti` may be new ones.
      document.word(token) != "garantiti" || marks.covers(.article, number.tokens.lowerBound - 1)
    else { return nil }
    return told(.layoff, token..<token + 1, "salvare", .negated, isNoun: true)
  }

  /// The number of jobs or people right behind a word, or before it.
  func jobsBeside(_ token: Int) -> NewsNumber? {
    marks.numbers.first { number in
      !number.isPercent && marks.begins([.person, .job].asClasses, at: number.tokens.upperBound)
        && ((0...3).contains(number.tokens.lowerBound - token - 1)
          || (1...9).contains(token - number.tokens.upperBound))
        && !between(
          min(token, number.tokens.upperBound), max(token, number.tokens.lowerBound)
        ).contains { document.tokens[$0].kind == .mark }
    }
  }

  private static let comingPeople: WordTable<Trigger.Certainty> = [
    "arriveranno": .planned, "arrivano": .planned, "arrivo": .planned, "arriverebbero": .hedged,
    "entreranno": .planned, "entrano": .planned,
  ]

  /// `arriveranno 40 nuovi addetti`, `in arrivo 80 posti di lavoro`: where nothing is said to open, it grows.
  private func peopleArrive(_ token: Int) -> Trigger? {
    guard let certainty = Self.comingPeople[document.word(token)],
      document.word(token) != "arrivo" || document.word(token - 1) == "in",
      let number = marks.numbers.first(where: { number in
        !number.isPercent && (0...2).contains(number.tokens.lowerBound - token - 1)
          && (0...1).contains {
            marks.begins([.person, .job].asClasses, at: number.tokens.upperBound + $0)
          }
      }), !before(token, 4).contains(where: { marks.covers(.negator, $0) }),
      // `arrivano 40 lavoratori in corteo`, `dalla sede di Bari`
      !between(number.tokens.upperBound, min(marks.range.upperBound, number.tokens.upperBound + 6))
        .contains(where: { document.word($0).isOne(of: "corteo", "presidio", "dalla", "da", "dal") }
        )
    else { return nil }
    return told(.expand, token..<token + 1, "assumere", certainty)
  }
}
