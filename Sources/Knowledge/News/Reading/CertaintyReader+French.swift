/// What the conditional says in French beside hearsay.
extension CertaintyReader {
  private static let told: WordSet = [
    "annonce", "annoncait", "appris", "apprenaient", "indique", "confirme", "precise", "promis",
    "assure", "explique", "informe", "informes", "revele", "officialise", "decide", "declare",
    "fait", "ajoute", "dit", "notifie", "signifie", "avise", "averti", "avertis", "communique",
    "ecrit", "prevenu", "prevenus", "annonces", "avises", "avisees", "informees", "averties",
  ]

  /// `a annoncé que le site fermerait en juin`: the future of what was told in the past, no hearsay.
  func isReportedInFrench(_ group: VerbGroup, _ clause: Range<Int>) -> Bool {
    guard document.language == .french else { return false }
    let reach = between(max(clause.lowerBound, group.token - 24), group.token)
    if let that = between(max(marks.range.lowerBound, group.token - 14), group.token).last(where: {
      document.word($0).isOne(of: "que", "qu")
    }), isJustTold(before: that) {
      return true
    }
    guard
      let that = reach.last(where: { document.word($0).isOne(of: "que", "qu") }),
      that - 1 >= clause.lowerBound
    else { return false }
    // `selon la presse, qui croit savoir que`: only what somebody has said himself.
    let told = between(max(clause.lowerBound, that - 6), that).last {
      Self.told.contains(document.word($0))
    }
    guard let told else { return false }
    return between(max(clause.lowerBound, told - 4), told).contains {
      document.word($0).isOne(of: "a", "ont", "avait", "avaient", "ayant")
    }
  }
}

extension CertaintyReader {
  private static let choosing: WordSet = [
    "choisi", "choisit", "choisira", "devolu", "retenu", "retient", "opte", "mise", "selectionne",
    "prefere", "convention", "accord", "annonce", "investira", "investir", "candidats", "contrat",
    "bail", "permis", "locaux", "terrain",
  ]

  private static let hiring: WordSet = [
    "recrute", "recrutent", "recherche", "recherchent", "cherche", "cherchent", "embauche",
    "embauchent", "recrutera", "recruteront", "embauchera",
  ]

  /// `a choisi Limoges pour y implanter un centre`: what something was chosen or signed for is to come.
  func isPurposeInFrench(_ group: VerbGroup, _ reach: Range<Int>) -> Bool {
    guard document.language == .french,
      group.before.first == "pour"
        || group.before.count > 1
          && (group.before.first == "y" && group.before[1] == "pour"
            || group.before.first?.isOne(of: "d", "de") == true && group.before[1] == "afin")
    else { return false }
    return reach.contains { Self.choosing.contains(document.word($0)) }
      // `recrute 100 personnes pour ouvrir un centre`, `Pour ouvrir son centre, Voxalia recrute`
      || between(
        max(marks.range.lowerBound, group.token - 24), min(marks.range.upperBound, group.token + 24)
      )
      .contains { Self.hiring.contains(document.word($0)) }
  }
}

extension CertaintyReader {
  /// `100 licenciements avaient été évoqués`: talked of, not told.
  func isConsideredInFrench(_ behind: Range<Int>) -> Bool {
    document.language == .french
      && behind.contains { token in
        let word = document.word(token)
        return (word.hasPrefix("evoque") || word.hasPrefix("envisage") || word.hasPrefix("redoute"))
          && (token < behind.lowerBound + 6
            || document.knowledge.be.contains(document.word(token - 1)))
      }
  }
}

extension CertaintyReader {
  /// `Rennes. Fermeture du centre d'appels`: papers begin headlines with the town and a full stop.
  var isHeadInFrench: Bool {
    document.language == .french && sentence == 1 && document.paragraphs[1] == 0
      && document.sentences[0].range.count <= 5 && marks.range.count <= 24
      && document.paragraphs.count > 2 && document.paragraphs[2] > 0
  }
}

extension CertaintyReader {
  /// `vient pour sa part de démarrer`: it has begun.
  func hasJustBeenInFrench(_ group: VerbGroup) -> Bool {
    let words = group.before
    guard let first = words.first else { return false }
    let isOf =
      first.isOne(of: "de", "d")
      || first.isOne(of: "y", "s", "se", "en", "l", "la", "le", "les") && words.count > 1
        && words[1].isOne(of: "de", "d")
    return isOf && words.contains { $0.isOne(of: "vient", "viennent", "venait", "venaient") }
  }
}

extension CertaintyReader {
  /// `Un plan social a coûté leur emploi à 40 salariés`: it is over.
  func hasCost(_ behind: Range<Int>) -> Bool {
    document.language == .french
      && behind.prefix(6).contains { token in
        document.word(token).isOne(of: "coute", "emporte", "touche", "frappe", "solde", "abouti")
          && document.knowledge.have.contains(document.word(token - 1))
      }
  }

  /// `n'a pas encore décidé s'il ouvrira un centre`: what is asked is not told.
  func isIfInFrench(_ group: VerbGroup) -> Bool {
    document.language == .french
      && group.before.prefix(5).contains { $0.isOne(of: "s", "si") }
      && !group.before.prefix(1).contains { $0.isOne(of: "s", "se") }
  }

  /// `Sans repreneur, Voxalia fermera son centre`: on a condition.
  func isWithoutInFrench(_ group: VerbGroup) -> Bool {
    guard document.language == .french, document.word(marks.firstWord) == "sans",
      let comma = between(marks.firstWord, min(group.token, marks.firstWord + 9)).first(where: {
        document.tokens[$0].folded == ","
      })
    else { return false }
    return !between(comma, group.token).contains { document.tokens[$0].folded.isOne(of: ";", ":") }
      && !between(marks.firstWord, comma).contains {
        marks.range.contains($0) && !document.verbs($0).isEmpty
          && document.verbs($0).contains { $0.form == .infinitive }
      }
  }
}

extension CertaintyReader {
  /// `n'en garde que deux`, `ne compte plus que 50 salariés`: as many as that, and nothing is denied.
  func isOnlyInFrench(_ negator: Int, _ verb: Int) -> Bool {
    guard document.word(negator).isOne(of: "ne", "n") else { return false }
    let behind = between(verb + 1, min(marks.range.upperBound, verb + 5))
    guard let only = behind.first(where: { document.word($0).isOne(of: "que", "qu") }) else {
      return false
    }
    return !between(negator + 1, only).contains {
      document.word($0).isOne(of: "pas", "jamais", "point", "aucun", "aucune")
        || document.tokens[$0].kind == .mark
    }
  }
}

extension CertaintyReader {
  private static let causes: WordSet = [
    "raison", "cause", "suite", "apres", "malgre", "depuis", "lors", "face", "due", "dues", "liee",
    "liees", "lie", "lies", "entrainee", "avant", "consequence", "consecutive",
  ]

  /// `aucune perte en raison de la fermeture`: what is denied is not the closure.
  func isCauseInFrench(_ gap: Range<Int>) -> Bool {
    document.language == .french && gap.contains { Self.causes.contains(document.word($0)) }
  }
}

extension CertaintyReader {
  /// `Le projet prévoit également la réunion de quatre centres avec réductions d'emplois`: planned, however far.
  func isOfPlanInFrench(_ range: Range<Int>) -> Bool {
    guard document.language == .french,
      marks.covers([.layoffNoun, .closeNoun].asClasses, range.lowerBound)
    else { return false }
    let reach = between(
      max(marks.range.lowerBound, range.lowerBound - 40), range.lowerBound)
    return reach.contains { token in
      document.verbs(token).contains {
        $0.form == .present && $0.lemma.isOne(of: "prevoir", "envisager", "projeter", "planifier")
      }
    }
  }
}

extension CertaintyReader {
  /// `Ils seront fusionnés, avec comme conséquence 41 postes supprimés`: as sure as what it follows from.
  func isConsequenceInFrench(_ group: VerbGroup) -> Bool {
    guard document.language == .french, !group.hasBe, !group.hasHave else { return false }
    // `n'y survivra pas : plateau dissous, 38 personnes licenciées`
    if let colon = between(max(marks.range.lowerBound, group.token - 14), group.token).last(where: {
      document.tokens[$0].folded == ":"
    }),
      between(max(marks.range.lowerBound, colon - 6), colon).contains(where: {
        Coordination.hasFiniteEnding(document.word($0), .french)
      })
    {
      return true
    }
    guard
      marks.covers([.job, .person].asClasses, group.token - 1)
    else { return false }
    return between(max(marks.range.lowerBound, group.token - 16), group.token).contains { token in
      document.verbs(token).contains { $0.form == .future } || document.isFutureForm(token)
    }
  }

  /// `a choisi d'y créer, il y a dix ans, son deuxième centre`: what was chosen so long ago is there.
  var tellsOfYearsAgo: Bool {
    marks.dates.contains { date in
      if case .yearsAway(let count) = date.value { return count < 0 }
      return false
    }
  }
}
