/// How sure German says something is by what stands in another clause than the verb, or far from it in its own.
extension CertaintyReader {
  /// What the clauses around a verb say of it; nil where they say nothing.
  func ofGermanTurn(_ reading: VerbLexicon.Reading, _ group: VerbGroup, _ clause: Range<Int>)
    -> Trigger.Certainty?
  {
    guard document.language == .german else { return nil }
    let token = group.token
    if reading.verbClass == .have { return isRun(reading, token, clause) ? .asserted : nil }
    // `lässt das Callcenter in Gera platzen`
    if reading.lemma == "platzen", reading.form == .infinitive,
      between(clause.lowerBound, token).contains(where: {
        document.word($0).isOne(of: "lasst", "liess", "lassen", "liessen")
      })
    {
      return .asserted
    }
    guard Self.turning.contains(reading.verbClass) else { return nil }
    if isOfQuestion(token, clause) { return Trigger.Certainty.none }
    if isAskedWithVerb { return .hedged }
    if let told = ofThatFirst(token, clause) { return told }
    // `Kein einziger Arbeitsplatz gehe verloren`
    if reading.verbClass == .layoff, document.word(clause.lowerBound).hasPrefix("kein"),
      (1...2).contains(where: {
        marks.begins([.job, .person].asClasses, at: clause.lowerBound + $0)
      })
    {
      return .negated
    }
    if isContrary(token) { return reading.verbClass == .open ? .cancelled : .negated }
    if isMaybeBeforeThat(token, clause) { return .hedged }
    if isOfDroppedPlan(reading, token, clause) { return .cancelled }
    if let dropped = ofDroppedNoun(reading, token, clause) { return dropped }
    if reading.form == .infinitive, let told = ofNounBeforeComma(token, clause) { return told }
    if document.verbs(token).contains(where: { $0.form == .participle }), isGapped(token, clause) {
      return .planned
    }
    if reading.form == .present, isSoonBeforeColon(token) || isWillBehindColon(token, reading) {
      return .planned
    }
    return nil
  }

  private static let turning: Set<VerbClass> = [
    .open, .close, .layoff, .expand, .reduce, .move, .light, .plan, .announce,
  ]

  /// `Eigentlich hätte das Callcenter im Juni eröffnen sollen`, `hätte eröffnet werden sollen`: it did not.
  private func isContrary(_ token: Int) -> Bool {
    let behind = between(token + 1, min(marks.range.upperBound, token + 3))
    guard behind.contains(where: { document.word($0).isOne(of: "sollen", "mussen", "durfen") })
    else { return false }
    return between(max(marks.range.lowerBound, token - 24), token).contains {
      document.word($0).hasPrefix("hatte")
        && document.text.string(document.tokens[$0].bytes).lowercased().hasPrefix("hätte")
    }
  }

  /// `halten es für möglich, dass Norvex das Callcenter schließt`, `nicht auszuschließen, dass`: as sure as what
  /// stands before `dass`.
  private func isMaybeBeforeThat(_ token: Int, _ clause: Range<Int>) -> Bool {
    guard
      let that = between(max(clause.lowerBound + 1, token - 24), token).last(where: {
        document.word($0).isOne(of: "dass", "wonach") && document.tokens[$0 - 1].folded == ","
      }),
      // Nothing but a row stands between: `dass die Firma, die in Gera schloss, eröffnet`
      !between(that + 1, token).contains(where: { document.tokens[$0].folded == ";" })
    else { return false }
    let before = between(max(clause.lowerBound, that - 6), that - 1)
    guard before.contains(where: { Self.maybe.contains(document.word($0)) }) else { return false }
    // `Es ist nicht möglich, dass`, but `nicht ausgeschlossen, dass`
    let isNegated = before.contains { document.word($0) == "nicht" }
    let isDenial = before.contains {
      document.word($0).isOne(of: "ausgeschlossen", "auszuschliessen", "ausschliessen")
    }
    return isNegated == isDenial
  }

  /// `Dass Norvex das Callcenter schließt, gilt als wahrscheinlich`, `stimmt nicht`: what is said of the clause
  /// behind it.
  private func ofThatFirst(_ token: Int, _ clause: Range<Int>) -> Trigger.Certainty? {
    guard document.word(marks.firstWord) == "dass",
      let comma = between(token + 1, min(clause.upperBound, token + 5)).first(where: {
        document.tokens[$0].folded == ","
      })
    else { return nil }
    let behind = between(comma + 1, min(clause.upperBound, comma + 12))
    let isNegated = behind.contains { document.word($0) == "nicht" }
    if behind.contains(where: {
      document.word($0).isOne(of: "wahrscheinlich", "moglich", "denkbar", "vorstellbar", "offen")
    }) {
      return isNegated ? nil : .hedged
    }
    if isNegated, behind.contains(where: { document.word($0).isOne(of: "stimmt", "stimme") }) {
      return .negated
    }
    return behind.contains { document.word($0).isOne(of: "falsch", "unwahr", "unsinn", "erfunden") }
      && !isNegated ? .negated : nil
  }

  /// `auf die Frage, wo die Firma Fuß fassen wolle`: nothing is said.
  private func isOfQuestion(_ token: Int, _ clause: Range<Int>) -> Bool {
    between(max(clause.lowerBound + 2, token - 12), token).contains {
      document.word($0).isOne(of: "wo", "wann", "wie", "warum", "weshalb")
        && document.tokens[$0 - 1].folded == ","
        && document.word($0 - 2).isOne(of: "frage", "fragen")
    }
  }

  /// `Betrieben wird das Callcenter von Norvex`: in the present it is so already.
  private func isRun(_ reading: VerbLexicon.Reading, _ token: Int, _ clause: Range<Int>) -> Bool {
    guard reading.form == .participle, reading.lemma == "betreiben" else { return false }
    let near = between(max(clause.lowerBound, token - 12), min(clause.upperBound, token + 4))
    return near.contains { document.word($0).isOne(of: "wird", "werden") }
      && !near.contains {
        marks.covers([.negator, .hedge, .soon].asClasses, $0)
          || document.word($0).isOne(
            of: "soll", "sollen", "solle", "will", "kunftig", "ab", "weiter", "weiterhin")
          || marks.dates.contains { $0.tokens.contains(token) }
      }
  }

  private static let maybe: WordSet = [
    "moglich", "denkbar", "wahrscheinlich", "wahrscheinlicher", "vorstellbar", "ausgeschlossen",
    "auszuschliessen",
    "ausschliessen", "gemunkelt", "munkelt", "spekuliert", "vermutet", "vermuten", "offen",
    "realistisch", "plausibel", "anzeichen",
  ]

  /// `hat seinen Plan, in der Stadt ein Callcenter zu eröffnen, fallen gelassen`.
  private func isOfDroppedPlan(
    _ reading: VerbLexicon.Reading, _ token: Int, _ clause: Range<Int>
  ) -> Bool {
    guard reading.form == .infinitive, marks.range.contains(token + 1),
      document.tokens[token + 1].folded == ",",
      between(max(clause.lowerBound, token - 16), token).contains(where: {
        marks.covers(.planNoun, $0)
      })
    else { return false }
    return between(token + 2, min(clause.upperBound, token + 9)).contains { isDropped($0) }
  }

  /// `das dort vorgesehene Servicecenter gestrichen`, `Das angekündigte Callcenter werde nicht gebaut`: what was
  /// planned and is said before its noun.
  private func ofDroppedNoun(
    _ reading: VerbLexicon.Reading, _ token: Int, _ clause: Range<Int>
  ) -> Trigger.Certainty? {
    guard [.plan, .announce].contains(reading.verbClass), reading.form == .participle,
      Self.attributeEndings.end(document.word(token)),
      let site = between(token + 1, min(clause.upperBound, token + 4)).first(where: {
        marks.begins([.site, .weakSite].asClasses, at: $0)
      })
    else { return nil }
    let behind = between(site + 1, min(clause.upperBound, site + 10)).prefix {
      document.tokens[$0].folded != ","
    }
    if behind.contains(where: { isDropped($0) }) { return .cancelled }
    // `Aus dem für Gera angekündigten Callcenter wird nichts`: told behind.
    if behind.contains(where: { document.word($0) == "nichts" }) { return Trigger.Certainty.none }
    // What is denied of it is told by its own verb.
    let isDenied = behind.contains { token in
      document.word(token) == "nicht"
        && behind.contains {
          $0 > token && document.verbs($0).contains { $0.verbClass == .open }
        }
    }
    return isDenied ? Trigger.Certainty.none : nil
  }

  /// `gegen den Beschluss von Norvex, das Callcenter im Herbst dichtzumachen`: an infinitive with its object hangs on
  /// what stands before its comma.
  private func ofNounBeforeComma(_ token: Int, _ clause: Range<Int>) -> Trigger.Certainty? {
    let word = document.word(token)
    guard document.word(token - 1) == "zu" || word.dropFirst(2).contains("zu"),
      let comma = between(max(clause.lowerBound, token - 14), token).last(where: {
        document.tokens[$0].folded == ","
      }), marks.covers([.article, .possessive, .indefinite].asClasses, comma + 1)
    else { return nil }
    let before = between(max(clause.lowerBound, comma - 6), comma)
    if isUnthinkable(before) { return .negated }
    // `spielt mit dem Gedanken, das Callcenter zu schließen`
    if before.contains(where: { document.word($0).isOne(of: "gedanken", "idee", "option") }) {
      return .hedged
    }
    // `hat nicht vor, das Callcenter zu schließen`
    if document.word(comma - 1) == "vor" {
      return before.contains { document.word($0) == "nicht" } ? .negated : .planned
    }
    guard before.contains(where: { marks.covers(.planNoun, $0) }),
      !before.contains(where: { marks.covers(.hedge, $0) })
    else { return nil }
    return before.contains { marks.covers(.negator, $0) } ? .negated : .planned
  }

  private static let attributeEndings: WordEndings = [
    "te", "ten", "ter", "tes", "ene", "enen", "ener", "enes",
  ]

  /// What is done to a plan that comes to nothing.
  func isDropped(_ token: Int) -> Bool {
    // `auf Eis gelegt`
    if document.word(token) == "eis", document.word(token - 1) == "auf" { return true }
    guard !document.tokens[token].isCapitalized else { return false }
    if Self.dropping.contains(document.word(token)) { return true }
    return document.word(token).isOne(of: "gelassen", "lassen", "liess")
      && document.word(token - 1) == "fallen"
  }

  private static let dropping: WordSet = [
    "gestrichen", "gekippt", "beerdigt", "begraben", "gestoppt", "abgeblasen", "abgesagt",
    "aufgegeben", "verworfen", "fallengelassen", "zuruckgezogen", "beerdigte", "kassiert",
    "einkassiert", "eingestampft", "storniert", "geplatzt", "gescheitert", "eingemottet",
    "zunichtegemacht", "abgehakt", "ausgeschlagen", "beseitigt", "verwarf", "begrub", "kippte",
  ]

  /// `Das Callcenter in Gera wird im Dezember aufgegeben, das in Suhl um 60 Plätze erweitert`: the helping verb of
  /// the part before is of both.
  private func isGapped(_ token: Int, _ clause: Range<Int>) -> Bool {
    guard
      let comma = between(max(clause.lowerBound + 1, token - 14), token).last(where: {
        document.tokens[$0].folded == "," || document.word($0) == "und"
      }), comma < token - 1,
      !between(comma, min(marks.range.upperBound, token + 3)).contains(where: {
        VerbGroup.isAuxiliary(document.word($0), .german) || Self.finite.contains(document.word($0))
      }),
      let last = between(clause.lowerBound, comma).last, !document.tokens[last].isCapitalized,
      document.verbs(last).contains(where: { $0.form == .participle })
    else { return false }
    let first = between(max(clause.lowerBound, last - 20), last)
    return first.contains { document.word($0).isOne(of: "wird", "werden") }
      && marks.covers(.article, comma + 1)
  }

  /// `Übermorgen ist es so weit: Norvex eröffnet sein Callcenter`: when it is, before a colon.
  private func isSoonBeforeColon(_ token: Int) -> Bool {
    guard
      let colon = between(max(marks.range.lowerBound, token - 12), token).last(where: {
        document.tokens[$0].folded == ":"
      })
    else { return false }
    return between(max(marks.range.lowerBound, colon - 12), colon).contains {
      marks.covers(.soon, $0) || Self.coming.contains(document.word($0))
    }
  }

  private static let coming: WordSet = [
    "ubermorgen", "morgen", "demnachst", "bald", "nachste", "nachsten", "nachster", "kommende",
    "kommenden", "kommender",
  ]

  /// `baut das Callcenter aus: Bis Jahresende sollen 80 weitere Agenten anfangen`: what follows says that it is to
  /// come.
  private func isWillBehindColon(_ token: Int, _ reading: VerbLexicon.Reading) -> Bool {
    [.expand, .layoff, .reduce].contains(reading.verbClass) && willBehindColon(token)
  }

  private func willBehindColon(_ token: Int) -> Bool {
    guard
      let colon = between(token + 1, min(marks.range.upperBound, token + 14)).first(where: {
        document.tokens[$0].folded == ":"
      })
    else { return false }
    return between(colon + 1, min(marks.range.upperBound, colon + 8)).contains {
      document.word($0).isOne(of: "sollen", "soll", "werden", "wird", "will", "wollen")
    }
  }

  // MARK: Nouns

  /// What German says of a noun by where it stands; nil where that tells nothing.
  func ofGermanNoun(_ range: Range<Int>, _ clause: Range<Int>) -> Trigger.Certainty? {
    guard document.language == .german else { return nil }
    if isAskedInGerman(range) { return .hedged }
    // `bekommt Verstärkung: 40 Agenten sollen folgen`
    if marks.covers(.expandNoun, range.lowerBound), willBehindColon(range.upperBound) {
      return .planned
    }
    if let told = ofAttribute(range, clause) { return told }
    // `führt Gespräche über die Ansiedlung eines Callcenters`
    if marks.covers([.openNoun, .moveNoun, .expandNoun].asClasses, range.lowerBound),
      document.word(range.lowerBound - 2) == "uber",
      document.word(range.lowerBound - 3).isOne(
        of: "gesprache", "gesprachen", "verhandlungen", "verhandelt", "verhandeln", "spekulationen",
        "diskussion", "diskussionen")
    {
      return .hedged
    }
    // `investiert in den Ausbau seines Callcenters`, `sucht Verstärkung`
    if marks.covers(.expandNoun, range.lowerBound),
      document.word(range.lowerBound - 2).isOne(of: "in", "fur")
        || document.word(range.lowerBound - 1) == "sucht",
      clause.contains(where: {
        document.word($0).isOne(of: "investiert", "steckt", "pumpt", "rustet", "plant", "sucht")
      }), !clause.contains(where: { marks.covers(.negator, $0) })
    {
      return .planned
    }
    let before = marks.covers(.article, range.lowerBound - 1) ? range.lowerBound - 2 : nil
    guard let before, marks.range.contains(before) else { return nil }
    let part = ownPart(range, clause)
    switch document.word(before) {
    case "nach", "mit", "seit", "durch":
      // `Mit dem Aus des Callcenters sind 210 Arbeitsplätze verschwunden`, `nach der Schließung ausgezogen ist`
      guard marks.covers([.closeNoun, .openNoun].asClasses, range.lowerBound),
        isPerfect(part), !part.contains(where: { marks.covers(.future, $0) })
      else { return nil }
      return .asserted
    case "vor":
      // `Zwei Tage vor der Eröffnung`, `kurz vor der Eröffnung`
      guard marks.covers(.openNoun, range.lowerBound), isShortly(before) else { return nil }
      return .planned
    default: return nil
    }
  }

  /// `Wegen der geplanten Schließung verhandelt Norvex`: what is planned of it stands before it, if nothing more is told of it.
  private func ofAttribute(_ range: Range<Int>, _ clause: Range<Int>) -> Trigger.Certainty? {
    let attribute = range.lowerBound - 1
    guard marks.range.contains(attribute), !document.tokens[attribute].isCapitalized,
      ["geplante", "angekundigte", "beschlossene", "vorgesehene", "bevorstehende"].contains(where: {
        document.word(attribute).hasPrefix($0)
      }), marks.range.contains(attribute - 2),
      document.word(attribute - 2).isOne(of: "wegen", "gegen", "uber", "trotz", "von", "zu", "zur"),
      !ownPart(range, clause).contains(where: {
        marks.covers([.negator, .hedge].asClasses, $0) || isDropped($0)
          || document.verbs($0).contains { [.deny, .cancel].contains($0.verbClass) }
      })
    else { return nil }
    return .planned
  }

  /// The tokens around a noun between commas.
  private func ownPart(_ range: Range<Int>, _ clause: Range<Int>) -> Range<Int> {
    let begin = between(max(clause.lowerBound, range.lowerBound - 30), range.lowerBound).last {
      document.tokens[$0].folded == ","
    }
    let end = between(range.upperBound, min(clause.upperBound, range.upperBound + 30)).first {
      document.tokens[$0].folded == ","
    }
    return between(
      begin.map { $0 + 1 } ?? clause.lowerBound, end ?? clause.upperBound)
  }

  /// `sind verschwunden`, `ausgezogen ist`: a participle at the end with its helping verb.
  private func isPerfect(_ part: Range<Int>) -> Bool {
    var last = part.upperBound - 1
    while last > part.lowerBound, document.tokens[last].kind == .mark { last -= 1 }
    guard last > part.lowerBound else { return false }
    if Self.perfect.contains(document.word(last)) { return looksParticiple(last - 1) }
    return looksParticiple(last)
      && part.contains { Self.perfect.contains(document.word($0)) }
  }

  private func looksParticiple(_ token: Int) -> Bool {
    let word = document.word(token)
    guard !document.tokens[token].isCapitalized, word.utf8.count > 5 else { return false }
    return document.verbs(token).contains { $0.form == .participle }
      || word.contains("ge") && (word.hasSuffix("en") || word.hasSuffix("t"))
      || word.hasPrefix("ver") && (word.hasSuffix("en") || word.hasSuffix("t"))
  }

  private static let perfect: WordSet = [
    "ist", "sind", "hat", "haben", "war", "waren", "wurde", "wurden", "seien", "sei", "hatte",
    "hatten",
  ]

  private func isShortly(_ before: Int) -> Bool {
    marks.dates.contains { $0.tokens.contains(before) || $0.tokens.upperBound == before }
      || marks.range.contains(before - 1)
        && document.word(before - 1).isOne(
          of: "kurz", "unmittelbar", "knapp", "tage", "tag", "wochen", "woche", "stunden")
  }

  /// `Schließt Norvex das Callcenter in Gera?`, `Muss Norvex schließen?`: a question that begins with its verb.
  private var isAskedWithVerb: Bool {
    let last = marks.range.upperBound - 1
    let first = marks.firstWord
    guard document.tokens[last].folded == "?", last > first else { return false }
    return Self.finite.contains(document.word(first))
      || document.verbs(first).contains { [.present, .past].contains($0.form) }
  }

  /// `Kündigungen in Linz?`, `Das Aus für das Callcenter in Gera?`: a question with no verb.
  private func isAskedInGerman(_ range: Range<Int>) -> Bool {
    let last = marks.range.upperBound - 1
    guard last - range.upperBound < 12, document.tokens[last].folded == "?" else { return false }
    return !marks.range.contains { token in
      !document.tokens[token].isCapitalized
        && (Self.finite.contains(document.word(token))
          || document.verbs(token).contains { [.present, .past].contains($0.form) })
    }
  }
}
