/// What words around a noun say of how sure it is.
extension CertaintyReader {
  /// Whether a verb between a negation and a noun says something of it that is not that it is.
  func deniesElse(_ gap: Range<Int>) -> Bool {
    gap.contains { token in
      let readings = document.verbs(token)
      // `ne pas payer les indemnités`: a verb that is not known stands before an article.
      if readings.isEmpty, !marks.isKnown(token), gap.contains(token + 1),
        marks.covers(.article, token + 1), document.tokens[token].kind == .word
      {
        return true
      }
      return !readings.isEmpty
        && readings.allSatisfy {
          ![.plan, .announce, .say, .have, .employ].contains($0.verbClass)
            // `n'est pas menacé de fermeture`
            && !($0.lemma == "menacer" && $0.form == .participle)
        }
        && !marks.covers([.article, .of, .pronoun].asClasses, token)
    }
  }

  private static let procedures: WordSet = [
    "procedura", "procedure", "procedimiento", "procedures", "procedimento", "verfahren",
    "avviati", "processo", "proceso", "processus", "avviato", "avvia", "avviare", "engage",
    "lance", "inicia", "launched", "begun", "trattativa", "apertura", "inicio", "presentacion",
    "ouverture",
  ]

  func isProcedure(_ range: Range<Int>) -> Bool {
    // `avviata la procedura di licenziamento`
    if between(max(marks.range.lowerBound, range.lowerBound - 5), range.lowerBound).contains(
      where: { Self.procedures.contains(document.word($0)) })
    {
      return true
    }
    // `un despido colectivo que afecta a toda la plantilla`
    if document.language == .spanish, document.word(range.upperBound - 1).hasPrefix("colectiv") {
      return true
    }
    if document.word(range.lowerBound).isOne(
      of: "sozialplan", "interessenausgleich", "esuberi", "esubero")
    {
      return true
    }
    return document.word(range.lowerBound).isOne(
      of: "ere", "expediente", "pse", "plan", "plans", "warn", "layoff", "procedure", "section",
      "procedura")
      && (range.count > 1 || range.count == 1 && document.word(range.lowerBound).utf8.count == 3)
  }

  static let following: WordSet = [
    "secundaron", "secundan", "secundado", "secundo", "secundaban", "seguimiento", "levanto",
    "levantaron", "levantan", "suivi", "suivie", "seguita", "aderiram", "aderirono", "adesione",
    "adesao",
  ]

  static let calling: WordSet = [
    "llamados", "llamadas", "llamada", "convocadas", "convocados", "convocado", "convocada",
    "convoca", "convocan", "convocaron", "convoco", "convocou",
    "convocaram", "appelle", "appellent", "appele", "appelles", "proclamato", "proclamata",
    "proclamano", "indetto", "indetta", "indicono", "aufgerufen", "ruft", "rufen", "called",
    "calls", "preavis", "خوض", "برقيه", "اشعار", "تنفيذ", "الدعوه", "marcada", "marcado", "marcou",
    "angekundigt",
  ]

  /// `llamados a la huelga`, but `el centro de llamadas`
  func isCalling(_ token: Int) -> Bool {
    Self.calling.contains(document.word(token))
      && (document.language != .spanish || !marks.covers([.site, .topic].asClasses, token))
  }

  /// What follows them is a condition, not a doubt: `irán a la huelga si no se retira`.
  static let conditions: WordSet = [
    "si", "if", "wenn", "falls", "se", "caso", "sofern",
  ]

  static let conditional: WordSet = [
    "aurait", "auraient", "avrebbe", "avrebbero", "habria", "habrian", "teria", "teriam",
  ]

  func isFuture(_ group: VerbGroup, _ reach: Range<Int>) -> Bool {
    let near = between(
      max(reach.lowerBound, group.token - (document.language == .german ? 40 : 6)), group.token)
    if group.before.prefix(4).contains("would"), document.language == .english { return true }
    // `dass das Callcenter geschlossen wird`, `würden geschlossen`
    if document.language == .german {
      let behind = between(
        group.token + 1, min(reach.upperBound + 3, marks.range.upperBound))
      for token in behind {
        guard document.tokens[token].kind == .word else { break }
        if marks.covers(.future, token) { return true }
      }
      if near.contains(where: {
        document.text.string(document.tokens[$0].bytes).lowercased() == "würden"
      }) {
        return true
      }
    }
    for token in near where marks.covers(.future, token) {
      if document.word(token) == "to", marks.phrase(.future, at: token)?.count == 1 { continue }
      if isCause(token) { continue }
      return true
    }
    return group.before.prefix(4).contains {
      $0.isOne(of: "sera", "seront", "seran", "serao", "sara", "saranno", "will", "verra")
    } || (group.before.first == "be" && group.before.dropFirst().prefix(2).contains("to"))
  }

  /// `was going to shut`, `had planned to close`, `was to have closed`: whether it came so is not told.
  func wasMeant(_ group: VerbGroup) -> Bool {
    let words = group.before.prefix(5)
    guard let to = words.firstIndex(of: "to"), to + 2 < group.before.count else { return false }
    let (first, second) = (group.before[to + 1], group.before[to + 2])
    if first == "going" { return second.isOne(of: "was", "were") }
    return first.isOne(of: "planned", "intended", "hoped", "meant") && second == "had"
  }

  /// `which it had wanted to close`, `had planned to shut`: it has not.
  func wasWanted(_ group: VerbGroup) -> Bool {
    let words = group.before.prefix(5)
    guard let to = words.firstIndex(of: "to"), to + 2 < group.before.count else { return false }
    return group.before[to + 1].isOne(of: "planned", "intended", "wanted", "threatened", "meant")
      && group.before[to + 2] == "had"
  }

  /// `Due to COVID-19, it has closed` says why, not when.
  func isCause(_ token: Int) -> Bool {
    for begin in [token, token - 1] {
      guard let range = marks.phrase(.future, at: begin), document.word(begin) == "due" else {
        continue
      }
      return range.upperBound < marks.range.upperBound && document.verbs(range.upperBound).isEmpty
    }
    return false
  }

  func isReported(_ token: Int) -> Bool {
    // `said that its center in Ogden, in which 600 people work, would be closed`: far before, behind asides.
    if document.language == .english,
      let that = between(max(marks.range.lowerBound, token - 34), token).last(where: { index in
        document.word(index) == "that"
          && between(max(marks.range.lowerBound, index - 6), index).contains { verb in
            document.verbs(verb).contains { [.announce, .say].contains($0.verbClass) }
          }
      }), !between(that, token).contains(where: { document.tokens[$0].folded == ";" })
    {
      return true
    }
    let clause = Clauses(document, sentence).clause(of: token)
    return between(max(clause.lowerBound, token - 16), token).contains { index in
      document.verbs(index).contains { [.announce, .say, .plan].contains($0.verbClass) }
        // `made it known that it would`
        || document.language == .english && document.word(index).isOne(of: "known", "news", "word")
          && document.word(index + 1) == "that"
    }
  }

  func negates(_ group: VerbGroup, _ reach: Range<Int>, isInfinitive: Bool) -> Bool {
    let language = document.language
    // `There is no plan to close`, `il n'est pas question de fermer`: an infinitive hangs on what stands far before.
    let steps = isInfinitive ? 11 : language == .english ? 5 : 4
    let near = between(max(reach.lowerBound, group.token - steps), group.token)
    for token in near.reversed() {
      // `Es half nichts: Das Callcenter muss schließen`, `Sin explicaciones: cerró un call center`
      if document.tokens[token].folded == ":", language == .german || !isInfinitive { break }
      // `Da der Kunde den Vertrag nicht verlängert, stellt die Firma den Betrieb ein`
      if language == .german, token == group.token - 1, document.tokens[token].folded == "," {
        break
      }
      if isNo(token) { return true }
      guard marks.covers(.negator, token) else { continue }
      let word = document.word(token)
      if isOfOtherInRow(token, group.token) || isOfCondition(token, group.token) { continue }
      // `Senza nuove commesse potrebbe chiudere`, but `senza chiudere`
      if word == "senza", !document.verbs(token + 1).contains(where: { $0.form == .infinitive }) {
        continue
      }
      // `Sans repreneur, Norvex fermera`, but `sans fermer`
      if word == "sans", !isInfinitive { continue }
      // `se queda sin cliente y cerrará su call center`, but `sin que cierre`
      if word.isOne(of: "sin", "sem"), !isInfinitive, document.word(token + 1) != "que" { continue }
      if isOfAside(token, group.token) { continue }
      // `n'est pas assurée : une fermeture est possible`
      if language == .french,
        between(token + 1, group.token).contains(where: { document.tokens[$0].folded == ":" })
      {
        continue
      }
      // `no maneja más que una sala`
      if language == .spanish, word == "no",
        (1...3).contains(where: { step in
          marks.range.contains(group.token + step + 1)
            && document.word(group.token + step) == "mas"
            && document.word(group.token + step + 1) == "que"
        })
      {
        continue
      }
      // `not only`; `ne ... que`; `plus de 300`
      if word.isOne(of: "pas", "plus"), language == .french { continue }
      if language == .french, isOnlyInFrench(token, group.token) { continue }
      return true
    }
    // `Aucun des deux centres ne fermera`: ne is what is seen; `Ninguno de los centros cerrará`.
    return isOfNobody(reach, group.token)
  }

  /// `Nobody at the call center will lose their job`, `Aucun salarié ne perdra son emploi`
  func isOfNobody(_ reach: Range<Int>, _ verb: Int) -> Bool {
    reach.contains { token in
      (Self.nobody.contains(document.word(token))
        || document.word(token) == "no" && document.word(token + 1) == "one"
        // `Ni un solo telefonista será despedido`
        || document.word(token).isOne(of: "ni", "nem")
          && document.word(token + 1).isOne(of: "un", "una", "um", "uma"))
        && !between(token, verb).contains {
          document.tokens[$0].kind == .mark && document.tokens[$0].folded == ","
            // `nadie garantiza su continuidad y los trabajadores temen el cierre`
            || document.word($0).isOne(of: "y", "e", "et", "und") && marks.covers(.article, $0 + 1)
              && marks.covers([.person, .union].asClasses, $0 + 2)
        }
    }
  }

  private static let nobody: WordSet = [
    "aucun", "aucune", "ninguno", "ninguna", "ningun", "neither", "none", "nessun", "nenhum",
    "keine", "nobody", "nadie", "ninguem", "nessuno", "niemand", "niemandem", "niemanden",
  ]

  /// `no`, `kein`, which is negation wherever it stands before a noun.
  func isNo(_ token: Int) -> Bool {
    let word = document.word(token)
    // `isn't`, but `in Concord, N.H.`
    if word == "n", document.language == .english {
      return !document.tokens[token].isCapitalized || token + 1 >= document.tokens.count
        || document.tokens[token + 1].folded != "."
    }
    return word.isOne(
      of: "aucun", "aucune", "ningun", "ninguna", "kein", "keine", "nessuna", "nenhuma")
  }
}

extension CertaintyReader {
  /// `o novo centro, a ser inaugurado até dezembro`, `da essere aperto`: it is yet to be; but `a primeira a ser
  /// inaugurada` has been.
  func isToBe(_ group: VerbGroup) -> Bool {
    guard group.before.count > 1, group.before[0].isOne(of: "ser", "essere"),
      group.before[1].isOne(of: "a", "por", "da")
    else { return false }
    return !group.before.dropFirst(2).contains {
      $0.hasPrefix("primeir") || $0.hasPrefix("primer") || $0.hasPrefix("ultim")
        || $0.hasPrefix("prim")
    }
  }

  /// `recrute 200 agents pour l'ouverture de son centre`, `signed a deal for the opening of`: what is done for it comes
  /// before it.
  func isPurpose(_ range: Range<Int>) -> Bool {
    let article = range.lowerBound - 1
    return marks.covers(.openNoun, range.lowerBound) && marks.covers(.article, article)
      && marks.range.contains(article - 1) && marks.covers(.forMark, article - 1)
      && !between(max(marks.range.lowerBound, article - 14), article).contains {
        marks.covers(.hedge, $0)
      }
      && between(max(marks.range.lowerBound, article - 14), article).contains { token in
        document.verbs(token).contains {
          [.expand, .plan, .choose, .announce].contains($0.verbClass)
        }
          || ["sign", "firm", "unterzeich", "assin", "cherch", "recherch"].contains {
            document.word(token).hasPrefix($0)
          }
      }
  }

  /// `the coming closure of`, `die bevorstehende Schließung`: told as what is to be.
  func isComing(_ range: Range<Int>) -> Bool {
    guard marks.range.contains(range.lowerBound - 1),
      !(2...4).contains(where: { marks.covers(.negator, range.lowerBound - $0) })
    else { return false }
    return Self.comingWords.contains(document.word(range.lowerBound - 1))
  }

  private static let comingWords: WordSet = [
    "coming", "upcoming", "forthcoming", "impending", "pending", "imminent", "scheduled",
    "bevorstehende", "bevorstehenden", "anstehende", "anstehenden", "kommende",
  ]
}
