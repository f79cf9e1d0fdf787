/// What French tells by several words that do not stand side by side.
extension TriggerFinder {
  /// What is told by a turn of speech of French.
  func frenchIdiom(_ token: Int) -> Trigger? {
    guard !document.tokens[token].isCapitalized || token == marks.firstWord else { return nil }
    return endOfWork(token) ?? saved(token) ?? droppedProject(token) ?? noneToCome(token)
      ?? staysAfterAll(token) ?? lastDays(token) ?? endsLease(token)
  }

  private static let works: WordSet = [
    "activite", "activites", "exploitation", "operations", "presence", "aventure", "fonctionnement",
    "service", "services",
  ]

  /// `mettra fin cet été à l'activité de son centre`, `a mis un terme définitif à l'exploitation du site`.
  private func endOfWork(_ token: Int) -> Trigger? {
    guard document.words[token].verb >= 0,
      let reading = VerbGroup(document, sentence, token).best(
        of: document.verbs(token).filter { $0.lemma == "mettre" }),
      let noun = between(token + 1, min(marks.range.upperBound, token + 7)).first(where: {
        document.word($0).isOne(of: "fin", "terme")
      }),
      let to = between(noun + 1, min(marks.range.upperBound, noun + 8)).first(where: {
        document.word($0).isOne(of: "a", "au", "aux")
      }),
      let end = between(to + 1, min(marks.range.upperBound, to + 4)).first(where: {
        Self.works.contains(document.word($0))
          || marks.begins([.site, .weakSite].asClasses, at: $0)
      }),
      !between(to + 1, end).contains(where: {
        marks.covers([.planNoun, .strikeNoun].asClasses, $0)
      })
    else { return nil }
    return trigger(.close, reading, between(token, end + 1))
  }

  private static let saving: WordSet = [
    "sauve", "sauvee", "sauves", "sauvees", "preserve", "preserves", "preservee", "preservees",
    "maintenu", "maintenus", "maintenue", "maintenues", "sauvegardes", "sauvegarde", "perennise",
    "perennisee", "conserves", "epargne", "epargnes", "epargnee",
  ]

  /// `Le centre est sauvé`: it does not close; `Tous les emplois seront maintenus`: nobody has to go.
  private func saved(_ token: Int) -> Trigger? {
    guard Self.saving.contains(document.word(token)) else { return nil }
    let group = VerbGroup(document, sentence, token)
    guard group.hasBe, !group.before.prefix(5).contains(where: { $0.isOne(of: "n", "ne", "si") }),
      !group.before.prefix(5).contains(where: { $0.isOne(of: "serait", "seraient", "pourrait") }),
      case let subject = between(
        Clauses(document, sentence).clause(of: token).lowerBound, token),
      let head = subject.first(where: {
        marks.begins([.site, .weakSite, .job, .person].asClasses, at: $0)
      })
    else { return nil }
    let isOfJobs = marks.begins([.job, .person].asClasses, at: head)
    let isAll = between(subject.lowerBound, head).contains {
      document.word($0).isOne(
        of: "tous", "toutes", "ensemble", "totalite", "integralite", "aucun", "tout")
    }
    guard isOfJobs ? isAll : document.word(token).hasPrefix("sauv") else { return nil }
    var told = trigger(
      isOfJobs ? .layoff : .close,
      VerbLexicon.Reading(lemma: "sauver", verbClass: .close, form: .participle),
      between(token, token + 1))
    told?.certainty = .negated
    told?.isPassive = true
    return told
  }

  /// `Le centre restera finalement ouvert`: it was to close, and does not.
  private func staysAfterAll(_ token: Int) -> Trigger? {
    guard document.word(token).isOne(of: "ouvert", "ouverts"), marks.range.contains(token - 2),
      document.word(token - 1) == "finalement", Self.staying.contains(document.word(token - 2))
    else { return nil }
    return Trigger(
      kind: .close, tokens: token - 2..<token + 1, sentence: sentence, lemma: "rester",
      isNoun: false, isPassive: true, certainty: .negated,
      clause: Clauses(document, sentence).clause(of: token))
  }

  /// `Tous les emplois seront maintenus`: the phrase for what stays, said of all jobs.
  func jobsStayInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french, trigger.kind == .stay,
      let last = trigger.tokens.last, Self.saving.contains(document.word(last))
    else { return false }
    let subject = between(trigger.clause.lowerBound, trigger.tokens.lowerBound)
    return subject.contains { token in
      document.word(token).isOne(of: "tous", "toutes", "ensemble", "totalite", "integralite")
        && (1...3).contains { marks.begins([.job, .person].asClasses, at: token + $0) }
    }
  }

  /// `ne renouvellera pas le bail de son plateau`: it is to close.
  private func endsLease(_ token: Int) -> Trigger? {
    guard document.word(token) == "bail",
      let verb = between(max(marks.range.lowerBound, token - 5), token).first(where: { index in
        ["renouvel", "reconduir", "prolonge"].contains { document.word(index).hasPrefix($0) }
      }),
      between(max(marks.range.lowerBound, verb - 4), verb).contains(where: {
        document.word($0).isOne(of: "ne", "n")
      })
    else { return nil }
    return Trigger(
      kind: .close, tokens: verb..<token + 1, sentence: sentence, lemma: "renouveler",
      isNoun: false, isPassive: false, certainty: .planned, isLight: true,
      clause: Clauses(document, sentence).clause(of: token))
  }

  /// `Le centre vit ses derniers jours`: it is to close.
  private func lastDays(_ token: Int) -> Trigger? {
    guard document.word(token).isOne(of: "vit", "vivent", "vivait", "connait", "entame"),
      document.word(token + 1).isOne(of: "ses", "leurs", "sa"), marks.range.contains(token + 3),
      document.word(token + 2).hasPrefix("dernier"),
      document.word(token + 3).isOne(of: "jours", "heures", "semaines", "mois", "semaine"),
      between(max(marks.range.lowerBound, token - 14), token).contains(where: {
        marks.begins([.site, .weakSite].asClasses, at: $0)
      })
    else { return nil }
    return Trigger(
      kind: .close, tokens: token..<token + 4, sentence: sentence, lemma: "vivre", isNoun: false,
      isPassive: true, certainty: .planned, clause: Clauses(document, sentence).clause(of: token))
  }

  private static let dropping: WordSet = [
    "abandon", "annulation", "retrait", "enterrement", "mort", "exit", "adieu", "echec", "rejet",
  ]

  /// `Abandon du projet de centre d'appels`, `Exit le projet de call center`, `a mis fin à son projet de centre d'appels`.
  private func droppedProject(_ token: Int) -> Trigger? {
    let isNoun = Self.dropping.contains(document.word(token))
    let isEnd =
      document.word(token).isOne(of: "fin", "terme")
      && between(max(marks.range.lowerBound, token - 4), token).contains { index in
        document.verbs(index).contains { $0.lemma == "mettre" }
      }
    guard isNoun || isEnd,
      let plan = between(token + 1, min(marks.range.upperBound, token + 5)).first(where: {
        document.word($0).isOne(of: "projet", "projets", "plan", "idee")
      }),
      between(plan + 1, min(marks.range.upperBound, plan + 6)).contains(where: {
        marks.begins(.site, at: $0)
      }),
      !between(max(marks.range.lowerBound, token - 5), token).contains(where: {
        marks.covers([.negator, .hedge].asClasses, $0)
      })
    else { return nil }
    return Trigger(
      kind: .open, tokens: token..<plan + 1, sentence: sentence, lemma: "projet", isNoun: true,
      isPassive: false, certainty: .cancelled,
      clause: Clauses(document, sentence).clause(of: token))
  }

  /// `il n'y aura pas de centre d'appels à Limoges`: none comes; `n'a aucun projet de centre d'appels`: none is meant to.
  private func noneToCome(_ token: Int) -> Trigger? {
    if document.word(token).isOne(of: "projet", "intention"),
      document.word(token - 1).isOne(of: "aucun", "aucune"),
      between(token + 1, min(marks.range.upperBound, token + 5)).contains(where: {
        marks.begins(.site, at: $0)
      })
    {
      return Trigger(
        kind: .open, tokens: token - 1..<token + 1, sentence: sentence, lemma: "projet",
        isNoun: true, isPassive: false, certainty: .negated,
        clause: Clauses(document, sentence).clause(of: token))
    }
    guard document.word(token).isOne(of: "aura", "aurait"), marks.range.contains(token - 2),
      document.word(token - 1) == "y", marks.covers(.negator, token - 2),
      document.word(token + 1).isOne(of: "pas", "plus", "jamais", "finalement"),
      (2...4).contains(where: { marks.begins(.site, at: token + $0) })
    else { return nil }
    return Trigger(
      kind: .open, tokens: token..<token + 2, sentence: sentence, lemma: "avoir", isNoun: true,
      isPassive: false, certainty: .cancelled,
      clause: Clauses(document, sentence).clause(of: token))
  }

  private func trigger(
    _ kind: Trigger.Kind, _ reading: VerbLexicon.Reading, _ tokens: Range<Int>
  ) -> Trigger? {
    let clause = Clauses(document, sentence).clause(of: tokens.lowerBound)
    let group = VerbGroup(document, sentence, tokens.lowerBound)
    let certainty = CertaintyReader(document, sentence).ofVerb(reading, group, clause)
    guard certainty != .none else { return nil }
    return Trigger(
      kind: kind, tokens: tokens, sentence: sentence, lemma: reading.lemma, isNoun: false,
      isPassive: group.isPassive(reading), certainty: certainty, isLight: true,
      isPresent: reading.form == .present, clause: clause)
  }
}

extension TriggerFinder {
  /// `supprimera le centre d'appels`, but `supprimera 40 postes au centre d'appels`: what goes is named first behind the
  /// verb, or is its subject.
  func endsSiteInFrench(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    let classes = [WordClass.site, .weakSite, .job, .person].asClasses
    let isActive =
      reading.lemma == "supprimer"
      && !VerbGroup(document, sentence, token).isPassive(reading)
    let clause = Clauses(document, sentence).clause(of: token)
    let behind = between(token + 1, min(clause.upperBound, token + 9))
    let before = between(clause.lowerBound, token)
    let comma = before.last { document.tokens[$0].folded == "," } ?? before.lowerBound
    let noun =
      isActive
      ? behind.first { marks.begins(classes, at: $0) }
      : between(comma, token).first { marks.begins(classes, at: $0) && !isPlacedInFrench($0) }
        ?? before.first { marks.begins(classes, at: $0) && !isPlacedInFrench($0) }
        ?? behind.first { marks.begins(classes, at: $0) }
    guard let noun, !marks.begins([.job, .person].asClasses, at: noun) else { return false }
    // `des dizaines d'emplois du centre`
    return !between(max(clause.lowerBound, noun - 3), noun).contains {
      marks.covers([.job, .person].asClasses, $0) || document.word($0).hasPrefix("effectif")
    }
  }

  /// `Au centre d'appels de Limoges, 40 postes disparaîtront`: only where it is.
  private func isPlacedInFrench(_ noun: Int) -> Bool {
    (1...2).contains {
      marks.range.contains(noun - $0)
        && document.word(noun - $0).isOne(of: "au", "aux", "dans", "sur", "chez", "du", "des", "de")
    }
  }

  /// Whether a verb of leaving has a town that is left and one that is gone to.
  func isLeftForTown(_ verb: Int) -> Bool {
    let towns = document.places[sentence].filter { $0.isCity }
    return towns.contains { $0.tokens.lowerBound == verb + 1 }
      && towns.contains {
        $0.tokens.lowerBound > verb + 1 && $0.tokens.lowerBound - verb < 7
          && document.word($0.tokens.lowerBound - 1) == "pour"
      }
  }
}

extension Discourse {
  private static let lookingFor: WordSet = ["chercher", "rechercher", "recruter", "embaucher"]

  /// `recherche 60 téléconseillers`, `60 postes sont à pourvoir`: who looks for people is yet to grow.
  func isLookedForInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french, trigger.certainty == .asserted else { return false }
    // `Soixante postes sont ouverts au centre d'appels`
    if trigger.kind == .open, trigger.lemma == "ouvrir", trigger.isPassive,
      document.word(trigger.tokens.lowerBound - 1).isOne(of: "sont", "est"),
      document.word(trigger.tokens.lowerBound - 2).isOne(of: "postes", "emplois", "poste")
    {
      return true
    }
    guard trigger.kind == .expand else { return false }
    let noun = document.word(trigger.tokens.lowerBound)
    return trigger.isNoun
      ? document.word(trigger.tokens.upperBound - 1) == "pourvoir"
        || noun.isOne(of: "campagne", "plan") && trigger.tokens.count > 1
      : trigger.isPresent && Self.lookingFor.contains(trigger.lemma)
  }
}
