/// What Italian says happens with a phrase and a number.
extension TriggerFinder {
  /// `sono a rischio 130 posti di lavoro`, `a rischio in 60`: jobs that may go.
  func atRisk(_ token: Int) -> Trigger? {
    guard document.language == .italian,
      document.word(token) == "a" && document.word(token + 1).isOne(of: "rischio", "repentaglio")
        || document.word(token) == "in"
          && document.word(token + 1).isOne(of: "pericolo", "bilico", "forse", "discussione"),
      marks.range.contains(token + 2),
      !marks.begins(.layoffNoun, at: token),
      let number = marks.numbers.first(where: {
        (0...4).contains($0.tokens.lowerBound - token - 2) && !$0.isPercent
      }) ?? numberAtRisk(before: token),
      // `a rischio ci sarebbero 75 dei 260 posti`
      let noun = (0...3).first(where: {
        marks.begins([.person, .job].asClasses, at: number.tokens.upperBound + $0)
      }),
      number.tokens.lowerBound < token
        || !between(token, number.tokens.upperBound + noun).contains(where: {
          document.tokens[$0].kind == .mark
        })
    else { return nil }
    // Where the sentence is of all the firm, no call center is told of.
    guard
      marks.range.contains(where: { marks.begins([.site, .weakSite].asClasses, at: $0) })
        || document.places[sentence].contains(where: \.isCity)
        // `A rischio ci sono 75 posti di lavoro`, behind a sentence on a call center
        || token == marks.firstWord && sentence > 0 && document.names[sentence].isEmpty
    else { return nil }
    let clause = Clauses(document, sentence).clause(of: token)
    let isDenied = between(max(clause.lowerBound, token - 4), token).contains {
      marks.covers(.negator, $0)
    }
    return Trigger(
      kind: .layoff, tokens: token..<token + 2, sentence: sentence, lemma: "rischio", isNoun: true,
      isPassive: false, certainty: isDenied ? .negated : .hedged, clause: clause)
  }

  /// `45 addetti del call center sarebbero a rischio`: the subject, with no mark between.
  private func numberAtRisk(before token: Int) -> NewsNumber? {
    marks.numbers.last {
      $0.tokens.upperBound <= token && token - $0.tokens.upperBound <= 9 && !$0.isPercent
        && marks.begins([.person, .job].asClasses, at: $0.tokens.upperBound)
        && !between($0.tokens.upperBound, token).contains { document.tokens[$0].kind == .mark }
    }
  }

  /// `la procedura di mobilità avviata a marzo`, `resta aperta la vertenza`: what is open is no call center.
  func opensProcedure(_ token: Int) -> Bool {
    guard document.language == .italian else { return false }
    let before = between(max(marks.range.lowerBound, token - 6), token)
    let behind = between(token + 1, min(marks.range.upperBound, token + 5))
    func isProcedure(_ index: Int) -> Bool { Self.procedures.contains(document.word(index)) }
    func isApart(_ range: Range<Int>) -> Bool {
      range.contains {
        document.tokens[$0].folded == "," || marks.begins([.site, .weakSite].asClasses, at: $0)
      }
    }
    if let noun = before.last(where: isProcedure), !isApart(between(noun, token)) { return true }
    if let noun = behind.first(where: isProcedure), !isApart(between(token, noun)) { return true }
    // `di aver aperto, per i 400 che ci lavorano, la procedura di mobilità`
    if document.word(token + 1) == ",",
      let comma = between(token + 2, min(marks.range.upperBound, token + 14)).first(where: {
        document.tokens[$0].folded == ","
      }), marks.range.contains(comma + 2), marks.covers(.article, comma + 1),
      isProcedure(comma + 2)
    {
      return true
    }
    // `La procedura di licenziamento collettivo per tutti i 95 addetti è stata aperta ieri`
    let floor = max(marks.range.lowerBound, token - 16)
    let begin =
      between(floor, token).last { document.tokens[$0].kind == .mark }.map { $0 + 1 } ?? floor
    return marks.covers([.article, .indefinite].asClasses, begin) && isProcedure(begin + 1)
      && document.verbs(token).contains { $0.form == .participle }
      && !isApart(between(begin + 2, token))
  }

  /// `il secondo dopo quello inaugurato nel 2006 a Bari`, `quello attivo dal 2008`: of another one.
  func isOfOther(_ token: Int) -> Bool {
    let before = document.word(token - 1).isOne(of: "gia", "ora", "oggi") ? token - 2 : token - 1
    return document.language == .italian && marks.range.contains(before)
      && document.word(before).isOne(of: "quello", "quella", "quelli", "quelle")
  }

  private static let procedures: WordSet = [
    "procedura", "procedure", "vertenza", "vertenze", "trattativa", "trattative", "iter",
    "percorso", "confronto", "dialogo", "negoziato", "inchiesta", "indagine", "indagini", "crisi",
    "partita", "discussione", "questione", "consultazione", "mobilitazione",
  ]

  /// `dà lavoro a 250 giovani`: without its accent the verb is a preposition.
  func givesWork(_ token: Int) -> Trigger? {
    guard document.language.isOne(of: .italian, .portuguese),
      document.word(token).isOne(of: "da", "danno"),
      marks.range.contains(token + 1),
      document.word(token + 1).isOne(
        of: "lavoro", "occupazione", "impiego", "emprego", "trabalho"),
      document.word(token) == "danno"
        || document.text.string(document.tokens[token].bytes).lowercased() != "da"
    else { return nil }
    return Trigger(
      kind: .employ, tokens: token..<token + 2, sentence: sentence, lemma: "dare", isNoun: false,
      isPassive: false, certainty: .asserted, clause: Clauses(document, sentence).clause(of: token))
  }

  /// `ha chiuso l'anno scorso con un fatturato di`, `chiuderà l'esercizio in perdita`: of the books.
  func closesBooks(_ token: Int) -> Bool {
    guard document.language == .italian else { return false }
    return between(token + 1, min(marks.range.upperBound, token + 7)).contains {
      document.word($0).isOne(of: "con", "in")
        && ($0 + 1...$0 + 3).contains {
          marks.range.contains($0) && Self.results.contains(document.word($0))
        }
    }
  }

  private static let results: WordSet = [
    "fatturato", "ricavi", "ricavo", "utile", "utili", "perdita", "perdite", "profitto", "profitti",
    "bilancio", "rosso", "passivo", "attivo", "pareggio", "margine", "giro", "risultato",
    "risultati",
  ]

  /// `sta costruendo un call center`: it is not there yet.
  func isBuildingNow(_ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Bool {
    document.language == .italian && reading.form == .gerund
      && (group.before.first ?? "").isOne(of: "sta", "stanno")
  }

  /// `investirà 3 milioni per aprire`: what for is told by the other verb.
  func isForPurpose(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    document.language == .italian && reading.lemma == "investire"
      && between(token + 1, min(marks.range.upperBound, token + 12)).contains { next in
        document.word(next) == "per"
          && document.verbs(next + 1).contains {
            $0.form == .infinitive && [.open, .expand].contains($0.verbClass)
          }
      }
  }

  /// `259 persone, di cui trenta assunti da poco`: who is told of beside.
  func isAmongThem(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .italian, reading.form == .participle,
      let number = marks.numbers.last(where: { $0.tokens.upperBound <= token }),
      token - number.tokens.upperBound <= 2
    else { return false }
    let before = number.tokens.lowerBound
    return document.word(before - 1).isOne(of: "cui", "quali")
      && document.word(before - 2).isOne(of: "di", "dei", "delle", "tra", "fra")
  }
}
