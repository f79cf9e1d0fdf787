/// What somebody in French asks for, fears or has to do.
extension CertaintyReader {
  private static let demanding = [
    "demand", "exig", "reclam", "sollicit", "prone", "preconis", "souhait",
  ]
  private static let protesting = [
    "protest", "denonc", "oppos", "manifest", "mobilis", "refus", "conteste", "lutt",
  ]

  /// `Le syndicat craint que Voxalia ne ferme le centre`: that `ne` denies nothing.
  func isFearedInFrench(_ verb: Int) -> Bool {
    guard document.language == .french,
      let that = between(max(marks.range.lowerBound + 1, verb - 14), verb).last(where: {
        document.word($0).isOne(of: "que", "qu")
      })
    else { return false }
    return document.word(that - 1).isOne(
      of: "craint", "craignent", "craignait", "craignaient", "redoute", "redoutent", "crainte",
      "peur")
      && !between(verb + 1, min(marks.range.upperBound, verb + 3)).contains {
        document.word($0) == "pas"
      }
  }

  /// `La CGT demande la fermeture du site`: nothing is told; `protestent contre la fermeture`: it is to come.
  func wishedInFrench(_ range: Range<Int>, _ clause: Range<Int>) -> Trigger.Certainty? {
    guard document.language == .french,
      marks.covers([.closeNoun, .layoffNoun, .moveNoun].asClasses, range.lowerBound)
    else { return nil }
    let reach = between(max(clause.lowerBound, range.lowerBound - 7), range.lowerBound)
    func says(_ words: [String]) -> Bool {
      reach.contains { token in
        words.contains { document.word(token).hasPrefix($0) }
          && !marks.covers([.article, .possessive, .demonstrative, .of].asClasses, token - 1)
      }
    }
    if marks.covers(.closeNoun, range.lowerBound), says(Self.demanding) {
      return Trigger.Certainty.none
    }
    // `protestent contre la fermeture intervenue en mai`
    let isOver = between(range.upperBound, min(clause.upperBound, range.upperBound + 10)).contains {
      document.word($0).isOne(of: "survenue", "intervenue", "dernier", "derniere")
    }
    // `dénoncent le licenciement de onze de leurs collègues`: they have gone, and no more are told to go.
    if marks.covers(.layoffNoun, range.lowerBound), says(Self.protesting),
      between(range.upperBound, min(marks.range.upperBound, range.upperBound + 6)).contains(where: {
        let word = document.word($0)
        return ["collegue", "camarade", "delegue"].contains { word.hasPrefix($0) }
      })
    {
      return Trigger.Certainty.none
    }
    return says(Self.protesting) && !isOver ? .planned : nil
  }

  private static let possible: WordSet = [
    "eventuel", "eventuelle", "possible", "hypothetique", "potentielle", "potentiel",
  ]
  private static let coming: WordSet = [
    "prochain", "prochaine", "imminent", "imminente", "future", "futur", "prevue", "prevu",
    "annoncee", "annonce", "programmee", "programme",
  ]

  /// `la fermeture programmée`, `La fermeture a été effective vendredi`
  func toldOfClosureInFrench(_ range: Range<Int>) -> Trigger.Certainty? {
    if isOverInFrench(range) { return .asserted }
    if isSettledInFrench(range) { return .planned }
    // `après six mois de fermeture`: how long it was closed.
    if document.language == .french, marks.covers(.closeNoun, range.lowerBound),
      marks.range.contains(range.lowerBound - 2), document.word(range.lowerBound - 1) == "de",
      document.word(range.lowerBound - 2).isOne(
        of: "mois", "ans", "semaines", "jours", "annees", "semaine", "an")
    {
      return Trigger.Certainty.none
    }
    // `l'ouverture prochaine d'un centre`, `une éventuelle fermeture`
    if document.language == .french,
      marks.covers([.openNoun, .closeNoun].asClasses, range.lowerBound)
    {
      let beside = [range.lowerBound - 1, range.upperBound - 1, range.upperBound].filter {
        marks.range.contains($0)
      }
      if beside.contains(where: { Self.possible.contains(document.word($0)) }) { return .hedged }
      if beside.contains(where: { Self.coming.contains(document.word($0)) }) { return .planned }
    }
    guard document.language == .french, marks.covers(.closeNoun, range.lowerBound) else {
      return nil
    }
    if document.word(range.upperBound - 1).isOne(of: "programmee", "annoncee") { return .planned }
    let isDone = between(range.upperBound, min(marks.range.upperBound, range.upperBound + 20))
      .contains { token in
        document.word(token).isOne(of: "effective", "effectif", "consommee")
          && document.word(token - 1).isOne(of: "ete", "est", "devenue")
      }
    return isDone ? .asserted : nil
  }

  /// `Après la fermeture de Moulins, celui de Nevers est menacé`: what comes after it says nothing of it.
  func isOverInFrench(_ range: Range<Int>) -> Bool {
    guard document.language == .french, marks.covers(.closeNoun, range.lowerBound),
      marks.covers([.article, .possessive].asClasses, range.lowerBound - 1),
      marks.range.contains(range.lowerBound - 2)
    else { return false }
    let before = document.word(range.lowerBound - 2)
    let isAfter =
      before.isOne(of: "apres", "depuis")
      || before == "a" && document.word(range.lowerBound - 3) == "suite"
    return isAfter
      && !between(range.upperBound, min(marks.range.upperBound, range.upperBound + 3))
        .contains { marks.covers([.future, .hedge, .soon].asClasses, $0) }
  }

  /// `n'est pas surpris par ce licenciement`, `n'explique pas cette fermeture`: what was told before is not denied.
  func isToldBeforeInFrench(_ range: Range<Int>) -> Bool {
    guard document.language == .french else { return false }
    // `a fermé moins d'un an après avoir annoncé son ouverture`
    if marks.covers(.openNoun, range.lowerBound), marks.covers(.possessive, range.lowerBound - 1),
      document.word(range.lowerBound - 2) == "annonce",
      document.word(range.lowerBound - 3) == "avoir"
    {
      return true
    }
    return marks.covers(.demonstrative, range.lowerBound - 1)
      && between(max(marks.range.lowerBound, range.lowerBound - 10), range.lowerBound).contains {
        document.word($0).isOne(of: "pas", "aucun", "aucune", "jamais", "rien", "guere")
      }
  }

  /// `a dû fermer`, `a été contrainte de fermer`, `a fini par fermer`: it has; `sera forcée de fermer`: it will.
  func forcedInFrench(_ group: VerbGroup) -> Trigger.Certainty? {
    let words = group.before
    guard document.language == .french, words.count > 1 else { return nil }
    let isDone = words.prefix(6).contains { $0.isOne(of: "a", "ont", "avait", "avaient", "ayant") }
    if words[0] == "du", isDone, words[1].isOne(of: "a", "ont", "avait", "avaient", "ayant") {
      return .asserted
    }
    guard words[0].isOne(of: "de", "d", "a", "à", "par"),
      words.dropFirst().prefix(2).contains(where: { word in
        ["contrain", "forc", "oblig", "accul", "fini", "resign", "resolu"].contains {
          word.hasPrefix($0)
        }
      })
    else { return nil }
    return isDone ? .asserted : .planned
  }
}
