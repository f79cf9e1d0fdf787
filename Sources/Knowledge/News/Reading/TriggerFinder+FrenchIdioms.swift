/// What French tells by several words that do not stand side by side.
extension TriggerFinder {
  /// What is told by a turn of speech of French.
  func frenchIdiom(_ token: Int) -> Trigger? {
    guard !document.tokens[token].isCapitalized || token == marks.firstWord else { return nil }
    return endOfWork(token) ?? saved(token) ?? droppedProject(token) ?? endsLease(token)
  }

  private func words(_ count: Int, before token: Int) -> Range<Int> {
    between(max(marks.range.lowerBound, token - count), token)
  }

  private func words(_ count: Int, behind token: Int) -> Range<Int> {
    between(token + 1, min(marks.range.upperBound, token + 1 + count))
  }

  private func told(
    _ kind: Trigger.Kind, _ tokens: Range<Int>, _ certainty: Trigger.Certainty, isNoun: Bool = false
  ) -> Trigger {
    Trigger(
      kind: kind, tokens: tokens, sentence: sentence, lemma: document.word(tokens.lowerBound),
      isNoun: isNoun, isPassive: false, certainty: certainty, isLight: true,
      clause: Clauses(document, sentence).clause(of: tokens.lowerBound))
  }

  private static let works: WordSet = [
    "activite", "activites", "exploitation", "operations", "presence", "aventure", "fonctionnement",
    "service", "services",
  ]

  /// `mettra fin cet été à l'activité de son centre`, `a mis un terme définitif à l'exploitation du site`.
  private func endOfWork(_ token: Int) -> Trigger? {
    let readings = document.verbs(token).filter { $0.lemma == "mettre" }
    guard !readings.isEmpty, case let group = VerbGroup(document, sentence, token),
      let reading = group.best(of: readings),
      let noun = words(6, behind: token).first(where: {
        document.word($0).isOne(of: "fin", "terme")
      }),
      let to = words(7, behind: noun).first(where: { document.word($0).isOne(of: "a", "au", "aux") }
      ),
      let end = words(3, behind: to).first(where: {
        Self.works.contains(document.word($0))
          || marks.begins([.site, .weakSite].asClasses, at: $0)
      }),
      !between(to + 1, end).contains(where: {
        marks.covers([.planNoun, .strikeNoun].asClasses, $0)
      })
    else { return nil }
    let certainty = CertaintyReader(document, sentence).ofVerb(
      reading, group, Clauses(document, sentence).clause(of: token))
    return certainty == .none ? nil : told(.close, between(token, end + 1), certainty)
  }

  private static let saving: WordSet = [
    "preserve", "preserves", "preservee", "preservees", "maintenu", "maintenus", "maintenue",
    "maintenues", "sauvegardes", "sauvegarde", "conserves", "sauve", "sauvee", "sauves", "sauvees",
  ]

  /// `Le centre est sauvé`, `restera finalement ouvert`: it does not close; `Tous les emplois sont sauvés`: nobody has to
  /// go.
  private func saved(_ token: Int) -> Trigger? {
    if document.word(token).isOne(of: "ouvert", "ouverts"),
      document.word(token - 1) == "finalement", Self.staying.contains(document.word(token - 2))
    {
      return told(.close, token - 2..<token + 1, .negated)
    }
    let before = words(5, before: token)
    guard Self.saving.contains(document.word(token)), VerbGroup(document, sentence, token).hasBe,
      !before.contains(where: {
        document.word($0).isOne(of: "n", "ne", "si", "serait", "seraient", "pourrait")
      })
    else { return nil }
    if keepsAllJobs(token) { return told(.layoff, token..<token + 1, .negated) }
    let subject = between(Clauses(document, sentence).clause(of: token).lowerBound, token)
    guard document.word(token).hasPrefix("sauv"),
      let head = subject.first(where: {
        marks.begins([.site, .weakSite, .job, .person].asClasses, at: $0)
      }), !marks.begins([.job, .person].asClasses, at: head)
    else { return nil }
    return told(.close, token..<token + 1, .negated)
  }

  /// `Tous les emplois seront maintenus`: said of all jobs.
  private func keepsAllJobs(_ token: Int) -> Bool {
    Self.saving.contains(document.word(token))
      && between(Clauses(document, sentence).clause(of: token).lowerBound, token).contains { all in
        document.word(all).isOne(of: "tous", "toutes", "ensemble", "totalite", "integralite")
          && (1...3).contains { marks.begins([.job, .person].asClasses, at: all + $0) }
      }
  }

  /// Whether the phrase for what stays is said of all jobs.
  func jobsStayInFrench(_ trigger: Trigger) -> Bool {
    document.language == .french && trigger.kind == .stay
      && keepsAllJobs(trigger.tokens.upperBound - 1)
  }

  private static let dropping: WordSet = [
    "abandon", "annulation", "retrait", "enterrement", "mort", "exit", "adieu", "echec", "rejet",
    "fin", "terme", "aucun", "aura", "aurait",
  ]

  /// `Abandon du projet de centre d'appels`, `a mis fin à son projet de call center`, `il n'y aura pas de centre d'appels`:
  /// none comes; `n'a aucun projet de centre d'appels`: none was meant to.
  private func droppedProject(_ token: Int) -> Trigger? {
    let word = document.word(token)
    guard Self.dropping.contains(word) else { return nil }
    if word.hasPrefix("aura") {
      guard document.word(token - 1) == "y", marks.covers(.negator, token - 2),
        document.word(token + 1).isOne(of: "pas", "plus", "jamais", "finalement"),
        (2...4).contains(where: { marks.begins(.site, at: token + $0) })
      else { return nil }
      // `il n'y aura plus de centre d'appels à Metz`: there is one.
      if document.word(token + 1) == "plus" {
        return told(.close, token..<token + 2, .planned, isNoun: true)
      }
      return told(.open, token..<token + 2, .cancelled, isNoun: true)
    }
    let before = words(5, before: token)
    guard
      let plan = words(4, behind: token).first(where: {
        document.word($0).isOne(of: "projet", "projets", "plan", "idee", "intention")
      }), words(5, behind: plan).contains(where: { marks.begins(.site, at: $0) })
    else { return nil }
    if word == "aucun" { return told(.open, token..<plan + 1, .negated, isNoun: true) }
    guard !before.contains(where: { marks.covers([.negator, .hedge].asClasses, $0) }),
      !word.isOne(of: "fin", "terme")
        || before.contains(where: { document.word($0).isOne(of: "met", "mis", "mettre", "mettra") })
    else { return nil }
    return told(.open, token..<plan + 1, .cancelled, isNoun: true)
  }

  /// `ne renouvellera pas le bail de son plateau`: it is to close.
  private func endsLease(_ token: Int) -> Trigger? {
    guard document.word(token) == "bail",
      let verb = words(5, before: token).first(where: { index in
        ["renouvel", "reconduir", "prolonge"].contains { document.word(index).hasPrefix($0) }
      }), words(4, before: verb).contains(where: { document.word($0).isOne(of: "ne", "n") })
    else { return nil }
    return told(.close, verb..<token + 1, .planned)
  }
}

extension TriggerFinder {
  /// `supprimera le centre d'appels`, but `supprimera 40 postes au centre d'appels`: what goes is named first behind the
  /// verb, or is its subject.
  func endsSiteInFrench(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    let classes = [WordClass.site, .weakSite, .job, .person].asClasses
    let isActive =
      reading.lemma == "supprimer" && !VerbGroup(document, sentence, token).isPassive(reading)
    let clause = Clauses(document, sentence).clause(of: token)
    let before = between(clause.lowerBound, token)
    let comma = before.last { document.tokens[$0].folded == "," } ?? before.lowerBound
    func isSubject(_ noun: Int) -> Bool {
      marks.begins(classes, at: noun) && !marks.begins([.of, .locative].asClasses, at: noun - 1)
        && !document.word(noun - 1).isOne(of: "au", "du", "aux", "des")
        && !document.word(noun - 2).isOne(of: "dans", "sur", "de")
    }
    let subject = isActive ? nil : between(comma, token).first(where: isSubject)
    let noun =
      subject ?? (isActive ? nil : before.first(where: isSubject))
      ?? words(8, behind: token).first { marks.begins(classes, at: $0) }
    guard let noun, !marks.begins([.job, .person].asClasses, at: noun) else { return false }
    // `des dizaines d'emplois du centre`
    return !between(max(clause.lowerBound, noun - 3), noun).contains {
      marks.covers([.job, .person].asClasses, $0) || document.word($0).hasPrefix("effectif")
    }
  }

  /// `quittera Limoges pour Bourges`: a town that is left and one that is gone to.
  func isLeftForTown(_ verb: Int) -> Bool {
    let towns = document.places[sentence].filter { $0.isCity }
    return towns.contains { $0.tokens.lowerBound == verb + 1 }
      && towns.contains {
        (2...6).contains($0.tokens.lowerBound - verb)
          && document.word($0.tokens.lowerBound - 1) == "pour"
      }
  }
}

extension Discourse {
  /// `52 pertes d'emplois`: the number stands before.
  func isCountedBefore(_ trigger: Trigger) -> Bool {
    document.language == .french && trigger.tokens.count > 1
      && marks.numbers.contains { $0.tokens.upperBound == trigger.tokens.lowerBound }
  }

  private static let lookingFor: WordSet = ["chercher", "rechercher", "recruter", "embaucher"]

  /// `recherche 60 téléconseillers`, `60 postes sont à pourvoir`: who looks for people is yet to grow.
  func isLookedForInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french, trigger.certainty == .asserted else { return false }
    let token = trigger.tokens.lowerBound
    // `Soixante postes sont ouverts au centre d'appels`
    if trigger.kind == .open, trigger.lemma == "ouvrir", trigger.isPassive {
      return document.word(token - 1) == "sont"
        && document.word(token - 2).isOne(of: "postes", "emplois")
    }
    guard trigger.kind == .expand else { return false }
    return trigger.isNoun
      ? document.word(trigger.tokens.upperBound - 1) == "pourvoir"
        || document.word(token).isOne(of: "campagne", "plan") && trigger.tokens.count > 1
      : trigger.isPresent && Self.lookingFor.contains(trigger.lemma)
  }
}
