/// How sure something is said to be in Italian.
extension CertaintyReader {
  /// `Voxalia lascia Bari, 200 licenziamenti`: a headline in the present tells of what is to come.
  func isHeadlineInItalian(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    document.language == .italian && sentence == 0 && document.hasHeadline
      // `taglio del nastro` cuts no jobs.
      && marks.covers(.layoffNoun, range.lowerBound) && !marks.covers(.openNoun, range.lowerBound)
      && !range.contains { document.word($0) == "lettere" }
      && !clause.contains { token in
        document.verbs(token).contains { [.participle, .past].contains($0.form) }
      }
  }

  /// `ha chiesto a Voxalia di non chiudere`, `invita l'azienda a non licenziare`: nothing is said of whether it does.
  func isAskedNotTo(_ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Bool {
    document.language == .italian && reading.form == .infinitive && group.before.first == "non"
      && between(max(marks.range.lowerBound, group.token - 12), group.token).contains { token in
        Self.asking.contains { document.word(token).hasPrefix($0) }
      }
  }

  private static let asking = ["chied", "chiest", "invit", "esort", "appell", "pregat", "scongiur"]

  /// `Se non arrivano i soldi, il centro chiuderà`: only if.
  func isIfInItalian(_ group: VerbGroup) -> Bool {
    guard document.language == .italian else { return false }
    if isWithoutInItalian(group) { return true }
    // `chiude, se non arrivano commesse`, but `chiude anche se`
    let behind = between(group.token + 1, min(marks.range.upperBound, group.token + 12))
    if behind.contains(where: {
      document.word($0) == "se" && document.word($0 + 1) == "non"
        && !document.word($0 - 1).isOne(of: "anche", "come")
    }) {
      return true
    }
    return between(max(marks.range.lowerBound, group.token - 18), group.token).contains { token in
      guard document.word(token) == "se", !document.tokens[token].isElided else { return false }
      // `anche se`, `come se`, `se stesso`; `chiede se chiuderà`
      let before = token > marks.range.lowerBound ? document.word(token - 1) : ""
      let isFirst =
        token == marks.firstWord || document.tokens[token - 1].kind == .mark || before == "e"
      return isFirst && !before.isOne(of: "anche", "come")
    }
  }

  private static let needed: WordSet = [
    "commessa", "commesse", "intervento", "interventi", "accordo", "accordi", "intesa", "aiuti",
    "fondi", "soluzione", "soluzioni", "risposte", "proroga", "proroghe", "clienti", "garanzie",
    "rinnovo", "acquirente", "compratore", "novita",
  ]

  /// `Senza nuove commesse il call center chiuderà`: only if none come.
  private func isWithoutInItalian(_ group: VerbGroup) -> Bool {
    guard
      let without = between(max(marks.range.lowerBound, group.token - 18), group.token).last(
        where: { document.word($0) == "senza" }),
      without == marks.firstWord || document.tokens[without - 1].kind == .mark
    else { return false }
    return between(without + 1, min(group.token, without + 5)).contains {
      Self.needed.contains(document.word($0))
    }
  }
}

extension CertaintyReader {
  /// What somebody fears, or what may threaten.
  private static let fears: WordSet = [
    "rischio", "rischi", "pericolo", "pericoli", "minaccia", "minacce", "ipotesi", "timore",
    "timori", "paura", "paure", "spettro", "incubo", "eventualita", "possibilita",
  ]

  /// Words between `non` and what is feared: `non c'è alcun rischio`, `non esiste più il pericolo`.
  private static let being: WordSet = [
    "c", "ci", "vi", "e", "sono", "esiste", "esistono", "corre", "corrono", "alcun", "alcuna",
    "alcuno", "piu", "sara", "saranno", "sia", "siano", "nessun", "nessuna", "nessuno", "il", "la",
    "un", "una", "di", "al", "momento", "ora",
  ]

  private static let averting = ["scongiur", "scampa", "sventa", "impedi", "ferma", "blocca"]

  /// What stands before a participle that only wishes: `chiede che sia evitata`, `deve essere evitata`.
  private static let wishing: WordSet = [
    "sia", "siano", "venga", "vengano", "va", "vanno", "vada", "vadano", "essere", "possa",
    "possano",
  ]

  private static let bearing = ["accett", "toller", "permett", "consent", "subir", "avall", "firm"]

  private static let opposing = [
    "contro", "contrari", "oppo", "opposi", "preoccupa", "preoccupazion", "allarme", "allarmat",
    "merito", "boccia", "ribell",
  ]

  /// `non ci sono rischi di chiusura`, `scongiurata la chiusura`, `contro la chiusura`: what is said of a noun by what
  /// threatens, averts or is against it.
  func ofItalianNoun(_ range: Range<Int>, _ clause: Range<Int>) -> Trigger.Certainty? {
    guard document.language == .italian, !marks.covers(.strikeNoun, range.lowerBound) else {
      return nil
    }
    // `niente licenziamenti`, `zero nuovi esuberi`
    if (1...2).contains(where: {
      document.word(range.lowerBound - $0).isOne(of: "niente", "zero")
        && marks.range.contains(range.lowerBound - $0)
        && ($0 == 1 || document.word(range.lowerBound - 1).isOne(of: "altri", "nuovi", "piu"))
    }) {
      return .negated
    }
    if isDoneInItalian(range, clause) { return .asserted }
    // `Cento nuovi posti di lavoro a Lecce`: where nothing says that they have been filled.
    if marks.covers(.expandNoun, range.lowerBound),
      !marks.range.contains(where: { token in
        !marks.covers([.expandNoun, .job].asClasses, token)
          && (document.words[token].verb >= 0
            || VerbGroup.isAuxiliary(document.word(token), .italian))
      })
    {
      return .planned
    }
    // `la chiusura è stata scongiurata`, `i licenziamenti vanno evitati`
    let behind = between(range.upperBound, min(clause.upperBound, range.upperBound + 14))
    if let averted = behind.first(where: { token in
      ["evitat", "scongiurat", "sventat"].contains { document.word(token).hasPrefix($0) }
    }), !behind.contains(where: { $0 < averted && marks.covers(.negator, $0) }) {
      return isAverted(averted) ? .negated : .hedged
    }
    let begin = max(clause.lowerBound, range.lowerBound - 8)
    var isFeared = false
    for token in between(begin, range.lowerBound).reversed() {
      let word = document.word(token)
      if document.tokens[token].kind == .mark { return nil }
      if Self.fears.contains(word) {
        isFeared = true
        let before = between(max(clause.lowerBound, token - 6), token)
        if let negator = before.last(where: { marks.covers(.negator, $0) || isNo($0) }),
          between(negator + 1, token).allSatisfy({ Self.being.contains(document.word($0)) })
        {
          return .negated
        }
        continue
      }
      // `non esclude la chiusura`, `non smentisce gli esuberi`: it may come.
      if document.word(token - 1) == "non",
        document.verbs(token).contains(where: { $0.verbClass == .deny })
      {
        return .hedged
      }
      if word.hasPrefix("evit") || word.hasPrefix("scongiur")
        || document.words[token].verb >= 0 && Self.averting.contains(where: { word.hasPrefix($0) })
      {
        return isAverted(token) ? .negated : .hedged
      }
      if word.hasPrefix("salv"), marks.covers(.by, range.lowerBound - 1) {
        return isAverted(token) || word.isOne(of: "salvo", "salva", "salvi", "salve")
          ? .negated : .hedged
      }
      if Self.opposing.contains(where: { word.hasPrefix($0) })
        || word == "no" && !marks.covers(.openNoun, range.lowerBound)
      {
        let isDoubted = between(token + 1, range.lowerBound).contains { marks.covers(.hedge, $0) }
        return isFeared || isDoubted ? .hedged : .planned
      }
      // `un piano che comporterebbe la chiusura`
      if word.hasSuffix("rebbe") || word.hasSuffix("rebbero") { return .hedged }
      // `non accetteremo nessun licenziamento`
      if Self.bearing.contains(where: { word.hasPrefix($0) }),
        between(max(clause.lowerBound, token - 3), token).contains(where: {
          marks.covers(.negator, $0)
        })
      {
        return Trigger.Certainty.none
      }
      if document.verbs(token).contains(where: {
        [.present, .past, .future, .imperfect, .conditional].contains($0.form)
      }), !marks.isKnown(token) {
        return nil
      }
    }
    return nil
  }

  /// What is signed or paid for what is to come.
  private static let means: WordSet = [
    "accordo", "intesa", "protocollo", "convenzione", "contratto", "firmato", "siglato", "fondi",
    "finanziamento", "finanziamenti", "incentivi", "contributo", "contributi", "milioni", "mila",
    "locali", "capannone", "palazzo", "gara", "bando",
  ]

  /// `investirà 3 milioni per aprire un call center`, `ha firmato un'intesa per insediare`: what for.
  func isInvestedFor(_ group: VerbGroup, _ clause: Range<Int>) -> Bool {
    document.language == .italian && group.before.first == "per"
      && between(max(clause.lowerBound, group.token - 12), group.token).contains { token in
        document.verbs(token).contains { $0.lemma == "investire" }
          || Self.means.contains(document.word(token))
      }
  }

  /// `l'azienda deve ritirare i licenziamenti`, `chiedono che ritiri gli esuberi`: they stand.
  func isDemandedInItalian(_ governor: Governor) -> Bool {
    guard document.language == .italian, !governor.isFinished else { return false }
    return governor.form == .subjunctive
      || between(max(marks.range.lowerBound, governor.token - 5), governor.token).contains {
        let word = document.word($0)
        return word.hasPrefix("chied") || word.hasPrefix("invit") || word.hasPrefix("dovr")
          || word.hasPrefix("disponibil")
          || word.isOne(of: "deve", "devono", "debba", "richiesta", "appello", "perche")
      }
  }

  /// `scongiurata la chiusura`, `è stata evitata`, but `chiedono che sia evitata`, `per evitare`.
  private func isAverted(_ token: Int) -> Bool {
    let word = document.word(token)
    guard
      word.hasSuffix("ato") || word.hasSuffix("ata") || word.hasSuffix("ati")
        || word.hasSuffix("ate") || word.hasSuffix("ito") || word.hasSuffix("ita")
    else { return false }
    return !between(max(marks.range.lowerBound, token - 3), token).contains {
      Self.wishing.contains(document.word($0))
    }
  }

  private static let delivered = [
    "spedit", "inviat", "recapitat", "consegnat", "notificat", "comunicat", "arrivat", "scattat",
    "avvenut", "effettuat", "eseguit",
  ]

  /// `le lettere di licenziamento sono già state spedite`, `i licenziamenti sono stati comunicati ieri`: it is done.
  private func isDoneInItalian(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    guard marks.covers(.layoffNoun, range.lowerBound) else { return false }
    let behind = between(range.upperBound, min(clause.upperBound, range.upperBound + 10))
    return behind.contains { token in
      Self.delivered.contains { document.word(token).hasPrefix($0) }
        && between(max(range.upperBound, token - 3), token).contains {
          document.word($0).isOne(of: "stati", "state", "stato", "stata")
        }
        && !between(range.upperBound, token).contains {
          marks.covers([.hedge, .future, .negator].asClasses, $0)
            || document.tokens[$0].folded == ","
        }
    }
  }

  /// `temono che il centro venga chiuso`, `c'è il rischio che siano licenziati`: it may come; `chiedono che sia riaperto`
  /// says nothing. Nil where nothing hangs on `che`.
  func ofItalianThat(_ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Trigger.Certainty? {
    guard document.language == .italian else { return nil }
    let helpers = group.before.prefix(3)
    let isOpen =
      reading.form == .subjunctive
      || [.participle, .past].contains(reading.form)
        && (helpers.contains { $0.isOne(of: "venga", "vengano", "possa", "possano") }
          || helpers.contains { $0.isOne(of: "sia", "siano") }
            && !helpers.contains { $0.hasPrefix("stat") })
      || reading.form == .infinitive && helpers.contains { $0.isOne(of: "possa", "possano") }
    guard isOpen,
      let that = between(max(marks.range.lowerBound, group.token - 20), group.token).last(where: {
        document.word($0) == "che"
      })
    else { return nil }
    let isFeared = between(max(marks.range.lowerBound, that - 5), that).contains { token in
      let word = document.word(token)
      return Self.fears.contains(word) || word.hasPrefix("tem") && marks.covers(.hedge, token)
        || word.isOne(of: "teme", "temendo", "temere", "temevano", "temeva", "temuto")
    }
    if isFeared { return .hedged }
    if reading.form == .subjunctive { return nil }
    // `ha deciso che venga chiuso`
    let isPlanned = between(max(marks.range.lowerBound, that - 3), that).contains { token in
      document.verbs(token).contains {
        $0.lemma.isOne(of: "decidere", "prevedere", "annunciare", "stabilire")
      }
    }
    return isPlanned
      ? .planned : isDenied(between(that, group.token)) ? .hedged : Trigger.Certainty.none
  }

  /// `che potrebbero restare senza lavoro, sono in sciopero`: what is doubted between commas is something else.
  func isInAsideInItalian(_ hedge: Int, before noun: Int) -> Bool {
    guard document.language == .italian,
      between(hedge + 1, noun).contains(where: { document.tokens[$0].folded == "," })
    else { return false }
    let before = between(max(marks.range.lowerBound, hedge - 6), hedge)
    guard let comma = before.last(where: { document.tokens[$0].folded == "," }) else {
      return false
    }
    return document.word(comma + 1).isOne(of: "che", "dove", "cui", "i", "le", "il", "la")
      && between(comma + 1, comma + 3).contains {
        document.word($0).isOne(of: "che", "dove", "cui", "quale", "quali")
      }
  }

  /// `Nel giugno 2009 aveva deciso di licenziare`, told the year after: it has come.
  func wasDecidedInItalian(_ governor: Governor, _ clause: Range<Int>) -> Bool {
    guard document.language == .italian, governor.form == .participle,
      document.word(governor.token - 1).isOne(of: "aveva", "avevano")
    else { return false }
    return marks.dates.contains {
      clause.contains($0.tokens.lowerBound) && $0.isOfEarlierYear(than: document.published)
    }
  }
}
