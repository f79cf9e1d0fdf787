/// How German denies: with a particle at the end, a verb behind its object, a phrase that says it is no matter.
extension CertaintyReader {
  /// What a token may be as a verb, of those with a particle only where it follows: `weist … zurück`.
  func readings(_ token: Int) -> [VerbLexicon.Reading] {
    let all = document.verbs(token)
    // `mit 200 Plätzen`: within a sentence nouns have capitals, verbs have none.
    if document.language == .german, !all.isEmpty, document.tokens[token].isCapitalized,
      token != marks.firstWord
    {
      return []
    }
    // `da marcha atrás`, but `da trabajo a`: in Spanish and French, too, with the word that makes it say so.
    // `messo in mobilità`, but `messo una pietra sul progetto`
    guard document.language.isOne(of: .german, .spanish, .french, .italian),
      all.contains(where: { !$0.particles.isEmpty })
    else { return all }
    let finder = TriggerFinder(document: document, sentence: sentence)
    return all.filter { finder.hasParticle($0, token) }
  }

  /// What a clause says of a noun by denying it: `Kündigungen schloss er nicht aus`, `eine Schließung ist nicht
  /// geplant`, `von einer Schließung ist keine Rede`; nil where it denies nothing.
  func germanDenial(_ range: Range<Int>, _ clause: Range<Int>) -> Trigger.Certainty? {
    guard document.language == .german else { return nil }
    if clause.contains(where: { document.word($0) == "abrede" }) { return .negated }
    // `schließt eine Schließung nicht aus`
    if marks.covers([.closeNoun, .layoffNoun].asClasses, range.lowerBound),
      between(max(clause.lowerBound, range.lowerBound - 6), range.lowerBound).contains(where: {
        readings($0).contains { $0.verbClass == .deny }
      }),
      between(range.upperBound, min(clause.upperBound, range.upperBound + 10)).contains(where: {
        document.word($0) == "nicht" && !document.tokens[$0].isCapitalized
      })
    {
      return .hedged
    }
    let behind = between(range.upperBound, min(clause.upperBound, range.upperBound + 16))
    for token in behind {
      if document.tokens[token].folded == "," { break }
      let word = document.word(token)
      // `Auch der Bau eines zweiten Centers wird überlegt`
      let isLast =
        !marks.range.contains(token + 1) || document.tokens[token + 1].kind == .mark
      // `dass die Firma die Schließung prüft`, `die Eröffnung ankündigt`
      if readings(token).contains(where: {
        $0.verbClass == .consider && ($0.form == .participle || isLast && $0.form != .infinitive)
      }) {
        return .hedged
      }
      if isLast, !clause.contains(where: { marks.covers(.negator, $0) }),
        document.verbs(token).contains(where: {
          [.plan, .announce].contains($0.verbClass) && $0.form == .present
        })
      {
        return .planned
      }
      if readings(token).contains(where: { $0.verbClass == .deny }) {
        let isNegated = clause.contains {
          $0 >= token - 2 && marks.covers(.negator, $0) && $0 < token + 10
        }
        // `Eine Schließung ist nicht ausgeschlossen`: of single layoffs it says nothing.
        guard isNegated else { return .negated }
        return marks.covers(.closeNoun, range.lowerBound) ? .hedged : Trigger.Certainty.none
      }
      guard marks.covers(.negator, token) || word.isOne(of: "vom", "weder") else { continue }
      let next = between(token + 1, min(clause.upperBound, token + 9))
      if word != "vom",
        next.prefix(2).contains(where: { index in
          document.verbs(index).contains { $0.verbClass == .plan && $0.form == .participle }
            || Self.noMatter.contains(document.word(index))
        }) || word == "weder" && next.contains(where: { Self.noMatter.contains(document.word($0)) })
      {
        return .negated
      }
      if word == "vom", next.first.map({ document.word($0) == "tisch" }) == true {
        // `Eine Schließung ist nicht vom Tisch`
        return document.word(token - 1).isOne(of: "nicht", "mehr") ? .hedged : .negated
      }
      // `Entlassungen soll es nicht geben`
      if word == "nicht", next.first.map({ document.word($0) == "geben" }) == true {
        return .negated
      }
      // `Kündigungen gibt es keine`
      if word.hasPrefix("kein"), next.isEmpty || document.tokens[token + 1].kind == .mark {
        return .negated
      }
    }
    return nil
  }

  /// `schließt sein Callcenter in Gera nicht`, `gibt es nicht auf`, `schließt möglicherweise`: what stands behind a finite
  /// verb says of it whether it happens.
  func toldBehindInGerman(_ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Trigger.Certainty?
  {
    guard document.language == .german,
      [.open, .close, .layoff, .reduce, .expand, .move, .light].contains(reading.verbClass)
    else { return nil }
    // `dass Voxalia sein Callcenter schließen will`, `schließen könnte`
    let helpers = between(group.token + 1, min(marks.range.upperBound, group.token + 3)).prefix {
      document.tokens[$0].kind == .word && !document.tokens[$0].isCapitalized
    }
    if reading.form == .infinitive || reading.form == .participle {
      let clause = Clauses(document, sentence).clause(of: group.token)
      if isUnthinkable(between(clause.lowerBound, group.token)) { return .negated }
      if helpers.contains(where: { marks.covers(.hedge, $0) }) { return .hedged }
      return reading.form == .infinitive && helpers.contains(where: { marks.covers(.future, $0) })
        ? .planned : nil
    }
    guard [.present, .past].contains(reading.form) else { return nil }
    let end = TriggerFinder(document: document, sentence: sentence).clauseEnd(group.token)
    var last = reading.particles.isEmpty ? end - 1 : end - 2
    // `„Wir schließen Gera nicht“, sagte er`
    while last > group.token, document.tokens[last].kind == .mark { last -= 1 }
    if last > group.token, document.word(last) == "nicht" { return .negated }
    // `Norvex kommt nicht nach Gera`, `eröffnet nicht in Gera`
    if between(group.token + 1, end).contains(where: { token in
      document.word(token) == "nicht" && document.word(token + 1).isOne(of: "nach", "in")
        && document.places[sentence].contains {
          $0.isCity && (token + 2...token + 3).contains($0.tokens.lowerBound)
        }
    }) {
      return .negated
    }
    return between(group.token + 1, end).contains { Self.perhaps.contains(document.word($0)) }
      ? .hedged : nil
  }

  /// `fürchten, dass das Callcenter schließt`
  func isFearedInGerman(_ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Bool {
    guard document.language == .german, reading.form == .present,
      let that = between(max(marks.range.lowerBound + 1, group.token - 24), group.token).last(
        where: { document.word($0) == "dass" && document.tokens[$0 - 1].folded == "," })
    else { return false }
    return between(max(marks.range.lowerBound, that - 4), that).contains { index in
      document.verbs(index).contains { $0.verbClass == .threaten }
    }
  }

  /// `denkt nicht daran, das Callcenter zu schließen`
  func isUnthinkable(_ clause: Range<Int>) -> Bool {
    document.language == .german
      && clause.contains {
        document.word($0) == "nicht" && document.word($0 + 1).isOne(of: "daran", "daruber")
          // `Niemand denke daran, das Callcenter zu schließen`
          || document.word($0).isOne(of: "niemand", "keiner")
            && between($0 + 1, min(clause.upperBound, $0 + 6)).contains {
              document.word($0) == "daran"
            }
      }
  }

  private static let perhaps: WordSet = [
    "moglicherweise", "womoglich", "vielleicht", "eventuell", "vermutlich", "angeblich",
  ]

  /// `In Wien fällt deswegen kein einziger Arbeitsplatz weg`, `eröffnet doch kein Callcenter`: what is denied stands
  /// behind the verb.
  func isOfNoJob(_ reading: VerbLexicon.Reading, _ group: VerbGroup, _ clause: Range<Int>) -> Bool {
    guard document.language == .german,
      [.present, .past].contains(reading.form)
        // `hat einen Rückzieher gemacht und eröffnet kein Callcenter`
        || reading.form == .participle && document.word(group.token + 1).hasPrefix("kein")
          && document.verbs(group.token).contains(where: { $0.form == .present })
    else { return false }
    let objects: WordClasses
    switch reading.verbClass {
    case .layoff, .reduce: objects = [.job, .person].asClasses
    case .open, .close, .plan, .announce, .move: objects = [.site, .openNoun, .closeNoun].asClasses
    default: return false
    }
    return between(group.token + 1, min(clause.upperBound, group.token + 9)).contains { token in
      document.word(token).isOne(of: "kein", "keine", "keinen", "keinem", "niemand", "niemanden")
        && (document.word(token).hasPrefix("niemand")
          || (1...2).contains { marks.covers(objects, token + $0) })
        && !between(group.token + 1, token).contains { document.tokens[$0].folded == "," }
    }
  }

  /// `habe keine Einigung gebracht, begründete sie den Ausstand`: `keine` is of the noun that follows it.
  func deniesOther(_ token: Int, _ noun: Int) -> Bool {
    if isCauseInFrench(between(token + 1, noun)) { return true }
    guard document.language == .german,
      let next = between(token + 1, noun).first(where: {
        document.tokens[$0].kind == .word && document.tokens[$0].isCapitalized
      })
    else { return false }
    return between(next + 1, noun).contains {
      document.tokens[$0].folded == "," || !document.verbs($0).isEmpty
    }
  }

  /// `la fermeture n'est pas prévue`, `the closure is not planned`: no comma between.
  func isDenied(_ gap: Range<Int>) -> Bool {
    gap.contains { marks.covers(.negator, $0) }
      && !gap.contains { document.tokens[$0].folded == "," }
  }

  /// `Pläne, in Greiz ein Callcenter zu eröffnen, sind vom Tisch`.
  func isOffTheTable(_ token: Int) -> Bool {
    guard document.language == .german else { return false }
    return between(token, min(marks.range.upperBound, token + 8)).contains {
      document.word($0) == "vom" && $0 + 1 < marks.range.upperBound
        && document.word($0 + 1) == "tisch"
    }
  }

  /// `Alle Beschäftigten erhalten die Kündigung`: in the present what is yet to come.
  func isToBeGiven(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    guard document.language == .german else { return false }
    // `stehen wie viele andere vor der Kündigung`
    if between(max(clause.lowerBound, range.lowerBound - 2), range.lowerBound).contains(where: {
      document.word($0) == "vor"
    }), clause.contains(where: { document.word($0).isOne(of: "steht", "stehen", "stunden") }) {
      return true
    }
    guard marks.covers(.layoffNoun, range.lowerBound) else { return false }
    return clause.contains {
      document.word($0).isOne(of: "erhalten", "erhalt", "bekommen", "bekommt")
    }
      && !clause.contains {
        document.word($0).isOne(of: "haben", "hat", "hatten", "habe", "bereits", "schon")
      }
  }

  /// What is no matter: `nicht die Rede`, `nicht zur Diskussion`, `kein Thema`.
  private static let noMatter: WordSet = [
    "rede", "diskussion", "debatte", "disposition", "thema", "frage", "absicht", "plane",
  ]

  /// Whether a main clause begins at a token behind its comma: `sollte kein Kunde kommen, könnten 40 Stellen
  /// wegfallen` denies nothing of the jobs.
  func beginsMainClause(_ token: Int) -> Bool {
    document.language == .german && marks.range.contains(token - 1)
      && document.tokens[token - 1].folded == "," && Self.finite.contains(document.word(token))
  }

  static let finite: WordSet = [
    "konnte", "konnten", "wird", "werden", "wurde", "wurden", "soll", "sollen", "sollte",
    "sollten", "will", "wollen", "muss", "mussen", "musste", "mussten", "hat", "haben", "hatte",
    "ist", "sind", "war", "waren", "kann", "darf", "durfte", "durften", "bleibt", "bleiben",
  ]

  /// Whether a day or month of the last half year stands behind a noun.
  func isLately(_ range: Range<Int>, _ part: Range<Int>) -> Bool {
    guard let published = document.published else { return false }
    return marks.dates.contains { date in
      part.contains(date.tokens.lowerBound) && date.side != .next
        && (0...6).contains(date.tokens.lowerBound - range.upperBound)
        && (date.edtf(published: published, isFuture: false).flatMap(CalendarDay.init(edtf:)).map {
          (0...190).contains(published.number - $0.number)
        } ?? false)
    }
  }
}
