/// What was planned and has been given up, with the plan as the subject.
extension CertaintyReader {
  /// `Le projet d'ouvrir un centre à Bourges est abandonné`, `Il piano che prevedeva di licenziare è stato ritirato`: whether
  /// the plan that a verb is of is dropped behind it.
  func isOfDroppedPlan(_ token: Int) -> Bool {
    guard document.language.isOne(of: .french, .italian, .spanish, .english) else { return false }
    // `Il call center che voleva aprire a Catania non si farà`
    if document.language.isOne(of: .french, .italian),
      between(token + 1, min(marks.range.upperBound, token + 16)).contains(where: {
        document.word($0).isOne(of: "fara", "faranno", "fera", "feront")
          && document.word($0 - 1).isOne(of: "si", "se") && marks.covers(.negator, $0 - 2)
      })
    {
      return true
    }
    let before = between(max(marks.range.lowerBound, token - 7), token)
    guard let plan = before.last(where: { Self.plans.contains(document.word($0)) }),
      !between(plan, token).contains(where: { document.tokens[$0].kind == .mark })
    else { return false }
    return drop(behind: token) != nil
  }

  /// Where it is said that a plan is dropped: a participle, in Spanish a phrase.
  private func drop(behind token: Int) -> Int? {
    between(token + 1, min(marks.range.upperBound, token + 20)).first { index in
      // `El proyecto de abrir un call center en Lugo no seguirá adelante`, `se ha quedado en nada`
      if document.language == .spanish {
        return marks.begins(.untrue, at: index)
          && !between(token + 1, index).contains { document.tokens[$0].kind == .mark }
      }
      return document.verbs(index).contains { $0.verbClass == .cancel && $0.form == .participle }
        && between(max(token, index - 4), index).contains {
          document.language == .english
            ? document.word($0).isOne(of: "be", "been", "is", "are", "was", "were", "have", "has")
            : Self.being.contains(document.word($0))
        }
        && !marks.covers(.negator, index - 1)
    }
  }

  /// `prima hanno smentito e poi hanno chiuso`, `ont démenti, puis ont fermé`: what has a verb of its own that helps it
  /// is told beside the denial.
  func isOfOwnAuxiliary(_ group: VerbGroup, since denial: Int) -> Bool {
    guard document.language.isOne(of: .french, .italian, .spanish, .portuguese) else {
      return false
    }
    let gap = between(denial + 1, group.token)
    return gap.contains { document.knowledge.have.contains(document.tokens[$0].folded) }
      && gap.contains { document.word($0).isOne(of: "poi", "puis", "luego", "depois", "despues") }
      && !gap.contains { document.word($0).isOne(of: "che", "que", "qu", "di", "de", "d") }
  }

  /// `Norvex n'ouvrira finalement pas`, `non aprirà più`: what was to come does not.
  func isGivenUpAfterAll(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language.isOne(of: .french, .italian, .spanish), reading.verbClass == .open,
      reading.form == .future
    else { return false }
    let first = marks.firstWord
    // `da marcha atrás y no abrirá`
    if document.language == .spanish {
      return between(max(marks.range.lowerBound, token - 12), token).contains {
        Self.turningBack.contains(document.word($0))
      }
    }
    // `a fait marche arrière et n'ouvrira pas de centre`
    if between(max(marks.range.lowerBound, token - 16), token).contains(where: { index in
      readings(index).contains { $0.verbClass == .cancel && $0.form == .participle }
    }) {
      return true
    }
    // `Finalement, le centre n'ouvrira pas`, `Alla fine il call center non aprirà`
    if document.word(first).isOne(of: "finalement", "finalmente")
      || document.word(first) == "alla" && document.word(first + 1) == "fine"
    {
      return true
    }
    return between(
      max(marks.range.lowerBound, token - 3), min(marks.range.upperBound, token + 4)
    ).contains {
      document.word($0).isOne(of: "finalement", "plus", "finalmente", "piu")
    }
  }

  private static let turningBack: WordSet = [
    "atras", "toalla", "finalmente", "final", "ya", "renuncia", "renuncio", "desiste", "desistio",
    "echado", "rompe", "incumple", "incumplio", "rompio", "roto", "arrepiente", "arrepintio",
  ]

  /// `Il contact center, di cui era stata annunciata la dismissione, resterà aperto`, `dont la fermeture était
  /// annoncée, restera
  /// ouvert`: what was told once does not come.
  func staysAfterAll(_ noun: Range<Int>) -> Bool {
    guard document.language.isOne(of: .french, .italian), marks.covers(.closeNoun, noun.lowerBound)
    else { return false }
    let isToldOnce = between(
      max(marks.range.lowerBound, noun.lowerBound - 6),
      min(marks.range.upperBound, noun.upperBound + 5)
    ).contains { document.word($0).isOne(of: "era", "erano", "etait", "etaient", "avait", "aveva") }
    return isToldOnce
      && marks.phrases(.stay, in: between(noun.upperBound, marks.range.upperBound)).contains {
        $0.lowerBound - noun.upperBound < 24
      }
  }

  /// `La presunta chiusura del call center, rilanciata sui social, «non è mai stata presa in considerazione»`: over
  /// an aside and a
  /// quotation mark.
  func isNeverMeant(_ noun: Range<Int>) -> Bool {
    guard document.language.isOne(of: .french, .italian) else { return false }
    return between(noun.upperBound, min(marks.range.upperBound, noun.upperBound + 22)).contains {
      document.word($0).isOne(of: "considerazione", "consideration", "partiranno", "lieu")
        && between(max(noun.upperBound, $0 - 6), $0).contains { marks.covers(.negator, $0) }
    }
  }

  /// `Les syndicats réclament l'embauche de 30 personnes`, `chiedono l'assunzione di`: what is asked for has not
  /// happened.
  func isDemanded(_ noun: Range<Int>) -> Bool {
    guard document.language.isOne(of: .french, .italian),
      marks.covers([.expandNoun, .openNoun, .strikeNoun].asClasses, noun.lowerBound)
    else { return false }
    // `Due persone sono state fermate`: a verb.
    if marks.covers(.strikeNoun, noun.lowerBound) {
      return document.word(noun.lowerBound - 1).isOne(of: "stato", "stata", "stati", "state")
    }
    return between(max(marks.range.lowerBound, noun.lowerBound - 4), noun.lowerBound).contains {
      token in
      Self.demanding.contains { document.word(token).hasPrefix($0) }
        && document.word(token).utf8.count < 11 && !document.tokens[token].isCapitalized
    }
  }

  private static let demanding = [
    "reclam", "demand", "exig", "revendiqu", "chied", "chiest", "pretend", "sollecit", "invoc",
    "rivendic",
  ]

  private static let plans: WordSet = [
    "proposal", "proposals", "deal", "scheme", "bid", "project", "projects", "decision",
    "projet", "projets", "plan", "plans", "idee", "progetto", "progetti", "piano",
    "piani", "idea", "decisione", "delibera", "ipotesi", "proyecto", "proyectos", "planes",
    "iniciativa",
  ]
  private static let being: WordSet = [
    "est", "sont", "ete", "sera", "e", "sono", "stato", "stata", "stati", "state", "sara", "etait",
  ]
}
