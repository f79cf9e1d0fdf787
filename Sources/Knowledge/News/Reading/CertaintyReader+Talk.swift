/// What is told only to be called untrue, or as talk.
extension CertaintyReader {
  /// How sure something is where the sentence as a whole calls it untrue or talk: `It is not true that`, `according to
  /// rumours`, `claims that ... are false`.
  func ofTalk(at range: Range<Int>, _ certainty: Trigger.Certainty) -> Trigger.Certainty {
    // `coupe court aux rumeurs : le site restera ouvert`: what stays open is no part of the talk.
    guard [.asserted, .planned, .hedged].contains(certainty),
      marks.hasTalk || marks.isQuestion, !marks.covers(.stay, range.lowerBound),
      certainty != .asserted || !isBehindAfterThat(range.lowerBound)
    else { return certainty }
    // `la rumeur enflait : le site, ouvert en 2003, fermerait`: what is told beside has happened.
    if certainty == .asserted, document.language != .english,
      document.word(range.lowerBound - 1) == ",",
      document.verbs(range.lowerBound).contains(where: { $0.form == .participle })
    {
      return certainty
    }
    guard marks.hasTalk else { return .hedged }
    if let denied = marks.phrases(.denied, in: marks.range).last(where: {
      governs($0, range) && !marks.covers(.negator, $0.lowerBound - 1)
    }) {
      // `decided against opening` has been a plan; `it is not true that` has not.
      return Self.that.contains(document.word(denied.upperBound - 1)) ? .negated : .cancelled
    }
    let talk = marks.phrases(.rumour, in: marks.range).filter { isOfTalk($0, range) }
    guard !talk.isEmpty else {
      // `Norvex is closing its call center: that is false`
      return marks.phrases(.untrue, in: marks.range).contains { isRemark($0, on: range) }
        ? .negated : certainty
    }
    let isUntrue = marks.phrases(.untrue, in: marks.range).contains { phrase in
      phrase.lowerBound >= range.upperBound
        || talk.contains { (0...2).contains($0.lowerBound - phrase.upperBound) }
    }
    return isUntrue ? .negated : .hedged
  }

  /// `"todos los escenarios están abiertos", incluido el cierre`: one of what may come.
  func isAmongOptions(_ token: Int) -> Bool {
    guard
      let among = between(max(marks.range.lowerBound, token - 4), token).last(where: {
        Self.among.contains(document.word($0))
      })
    else { return false }
    return between(max(marks.range.lowerBound, among - 20), among).contains {
      Self.options.contains(document.word($0))
    }
  }

  private static let among: WordSet = [
    "incluindo", "inclusive", "incluido", "incluida", "incluyendo", "compris", "including",
    "incluso", "inclusa", "compreso", "compresa", "einschliesslich", "inklusive", "auch",
  ]
  private static let options: WordSet = [
    "cenarios", "hipoteses", "opcoes", "possibilidades", "escenarios", "opciones", "posibilidades",
    "alternativas", "options", "scenarios", "pistes", "hypotheses", "opzioni", "scenari", "ipotesi",
    "optionen", "szenarien", "moglichkeiten",
  ]

  /// `postos de trabalho poderão estar em risco`: the phrase itself says that they may go.
  func isOfJobsAtRisk(_ range: Range<Int>) -> Bool {
    range.count > 3 && document.language.isOne(of: .spanish, .portuguese)
      && marks.covers(.layoffNoun, range.lowerBound) && marks.covers(.hedge, range.upperBound - 1)
      && document.word(range.upperBound - 1).isOne(
        of: "risco", "causa", "perigo", "riesgo", "peligro", "juego", "vilo")
  }

  /// `Arranca em março o despedimento coletivo`: what begins in the present is yet to come.
  func isBeginning(_ range: Range<Int>) -> Bool {
    marks.covers(.layoffNoun, range.lowerBound)
      && document.language.isOne(of: .spanish, .portuguese, .italian, .french)
      && (between(max(marks.range.lowerBound, range.lowerBound - 5), range.lowerBound).contains {
        Self.begins.contains(document.word($0))
      }
        || Self.begins.contains(document.word(range.upperBound)))
  }

  private static let begins: WordSet = [
    "arranca", "arrancan", "arrancam", "comeca", "comecam", "empieza", "empiezan", "comienza",
    "comienzan", "commence", "commencent", "demarre", "demarrent", "inizia", "iniziano", "comincia",
  ]

  /// Whether what stands before speaks of all that follows, up to a contrast.
  private func governs(_ phrase: Range<Int>, _ range: Range<Int>) -> Bool {
    // `Está posto de parte o fecho`: the verb is of the phrase.
    (phrase.upperBound <= range.lowerBound || phrase.lowerBound == range.lowerBound)
      && !between(phrase.upperBound, range.lowerBound).contains {
        // `niega que vaya a cerrar y recuerda que en 2019 contrató a 120`
        isContrast($0) || isNewInRow($0)
      }
  }

  /// `According to rumours, Norvex will close`, `Norvex will close, according to unconfirmed reports`
  private func isOfTalk(_ phrase: Range<Int>, _ range: Range<Int>) -> Bool {
    if isRemark(phrase, on: range) { return true }
    // `confirmed reports that`, `denied rumours that`: what is done to the talk is told by its verb.
    let before = between(max(marks.range.lowerBound, phrase.lowerBound - 5), phrase.lowerBound)
    return governs(phrase, range)
      // `Depois de meses de boatos, a Lumora desativou`
      && !before.contains { token in
        Self.afterTalk.contains(document.word(token))
          || Self.confirming.contains { document.word(token).hasPrefix($0) }
          || document.verbs(token).contains { $0.verbClass == .deny }
      }
  }

  /// Whether a phrase behind a mark is said of what stands before the mark.
  private func isRemark(_ phrase: Range<Int>, on range: Range<Int>) -> Bool {
    guard phrase.lowerBound >= range.upperBound else { return false }
    let gap = between(max(range.upperBound, phrase.lowerBound - 4), phrase.lowerBound)
    return gap.contains { document.tokens[$0].folded.isOne(of: ",", ":", "–", "—", "(") }
      && !between(range.upperBound, phrase.lowerBound).contains { isContrast($0) }
  }

  private func isContrast(_ token: Int) -> Bool {
    document.tokens[token].folded == ";"
      || document.word(token - 1) == "," && Self.contrasts.contains(document.word(token))
  }

  private static let contrasts: WordSet = [
    "but", "while", "whereas", "mais", "tandis", "alors", "pero", "mientras", "ma", "mentre", "mas",
    "enquanto", "aber", "doch", "wahrend", "jedoch",
  ]

  private static let that: WordSet = ["that", "que", "qu", "che", "dass", "to", "in", "ان", "l"]

  private static let afterTalk: WordSet = [
    "after", "despite", "amid", "apres", "malgre", "tras", "despues", "pese", "dopo", "nonostante",
    "depois", "apos", "apesar", "nach", "trotz",
  ]

  private static let confirming = [
    "confirm", "bestatig", "conferm", "اكد", "يوكد", "توكد",
  ]
}
