/// What French tells of those who run no call center: a factory, a hospital, the railways.
extension Discourse {
  /// `Le fabricant de meubles Bois-Joli a supprimé 50 emplois`: whoever it is, it is none of those that were spoken of.
  func isOfOthersInFrench(_ trigger: Trigger) -> Bool {
    guard document.language == .french, mentions.isEmpty else { return false }
    if trigger.kind == .strike { return isStrikeOfOthersInFrench(trigger) }
    guard !trigger.isNoun, !trigger.isPassive, !hasThere(trigger.clause) else { return false }
    let subject = between(
      max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 14), trigger.tokens.lowerBound)
    // `Le fabricant Bois-Joli, autre employeur important,`: what it is stands before the comma.
    let head = subject.prefix { document.tokens[$0].folded != "," || $0 < subject.lowerBound + 3 }
    if head.contains(where: { marks.covers([.topic, .orgNoun, .person].asClasses, $0) }) {
      return false
    }
    if [.open, .close].contains(trigger.kind), document.names[sentence].isEmpty,
      isUnknownNounInFrench(subject.lowerBound)
    {
      return true
    }
    // `Un supermarché Prixbas a ouvert`: the name is that of the shop.
    let name = document.names[sentence].last {
      subject.contains($0.tokens.lowerBound)
        && document.organizations[$0.organization].role.mayOperate
    }
    if let name { return isOtherTradeInFrench(name.tokens.lowerBound - 1) }
    return subject.contains { isOtherTradeInFrench($0) || isUnknownNameInFrench($0) }
  }

  /// `La bibliothèque municipale fermera ses portes`: none of the words for call centers, firms and people.
  func isUnknownNounInFrench(_ article: Int) -> Bool {
    let noun = article + 1
    return marks.range.contains(noun) && document.tokens[noun].kind == .word
      && document.word(article).isOne(of: "le", "la", "l", "les", "un", "une")
      && !document.tokens[noun].isCapitalized && !marks.isKnown(noun)
      && document.tokens[noun].bytes.count > 2 && document.word(noun) != "direction"
  }

  private func isOtherTradeInFrench(_ token: Int) -> Bool {
    Self.factories.contains(document.word(token))
      || TriggerFinder.thingsOfFrench.contains(document.word(token))
  }

  /// `L'aciérie Morvel`: a name of none of the organizations and people of the text, right behind a noun.
  private func isUnknownNameInFrench(_ token: Int) -> Bool {
    let before = token - 1
    guard document.tokens[token].isCapitalized, marks.range.contains(before - 1),
      document.tokens[before].kind == .word, !document.tokens[before].isCapitalized,
      !marks.isKnown(before), document.verbs(before).isEmpty,
      !marks.covers(.role, before), !document.persons.contains(token)
    else { return false }
    return !document.names[sentence].contains { $0.tokens.contains(token) }
  }

  /// `la grève des transports`, `une grève avait paralysé le réseau`: nobody of a call center is told to strike.
  private func isStrikeOfOthersInFrench(_ trigger: Trigger) -> Bool {
    guard trigger.isNoun,
      !trigger.clause.contains(where: {
        marks.covers([.person, .site, .topic, .union, .orgNoun].asClasses, $0)
      }), document.names[sentence].isEmpty
    else { return false }
    let next = trigger.tokens.upperBound
    let end = min(trigger.clause.upperBound, next + 5)
    let noun = between(next, end).first { token in
      (token == next && marks.covers(.of, token) || Self.troubled(document.word(token)))
        && marks.covers([.article, .of].asClasses, token + (token == next ? 0 : 1))
    }
    guard let noun else { return false }
    // `la grève du 12 mars`
    return !marks.dates.contains { (0...2).contains($0.tokens.lowerBound - noun) }
      && document.tokens[noun + 1].kind == .word
  }

  private static func troubled(_ word: String) -> Bool {
    word.hasPrefix("paralys") || word.hasPrefix("perturb") || word.hasPrefix("bloqu")
  }
}
