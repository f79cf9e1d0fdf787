/// Call centers that come to a town, as Italian tells of what is to open.
extension TriggerFinder {
  private static let coming: WordTable<Trigger.Certainty> = [
    "arriva": .planned, "arrivano": .planned, "arrivera": .planned, "arriveranno": .planned,
    "arriverebbe": .hedged, "arrivato": .asserted, "arrivo": .planned, "presto": .planned,
    "portera": .planned, "porteranno": .planned, "portare": .planned, "porterebbe": .hedged,
  ]

  /// `A Lecce arriva un call center`, `In arrivo a Bari il nuovo contact center`, `Voxalia porterà a Lecce un call
  /// center`, `Un call center di Voxalia arriverà a Lecce`: it is to open.
  func arrivesInItalian(_ token: Int) -> Trigger? {
    guard document.language == .italian, let told = Self.coming[document.word(token)] else {
      return nil
    }
    let word = document.word(token)
    // `Presto un call center a Lecce`, but `ha presto chiuso`
    if word == "presto" && token != marks.firstWord
      || word == "arrivo" && document.word(token - 1) != "in"
      || word == "arrivato" && document.word(token - 1) != "e"
    {
      return nil
    }
    let clause = Clauses(document, sentence).clause(of: token)
    guard
      comesBehind(between(token + 1, min(clause.upperBound, token + 12)))
        || word.hasPrefix("arriv") && marks.covers(.locative, token + 1)
          && between(max(clause.lowerBound, token - 9), token).contains(where: isNewSite)
    else { return nil }
    let before = between(max(clause.lowerBound, token - 4), token)
    return Trigger(
      kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: "arrivare", isNoun: false,
      isPassive: false,
      certainty: before.contains { marks.covers(.negator, $0) }
        ? .negated : before.contains { marks.covers(.hedge, $0) } ? .hedged : told,
      clause: clause)
  }

  /// Whether a new call center follows, over nothing but a town, a time and small words.
  private func comesBehind(_ reach: Range<Int>) -> Bool {
    let end = reach.first(where: isNewSite) ?? reach.upperBound
    return end < reach.upperBound
      && between(reach.lowerBound, end).allSatisfy { index in
        document.tokens[index].isCapitalized || document.tokens[index].folded == ","
          || marks.covers([.locative, .of, .article, .soon, .address, .cityWord].asClasses, index)
          || marks.dates.contains { $0.tokens.contains(index) }
          || document.word(index).isOne(of: "provincia", "industriale", "anche", "all")
      }
  }

  /// `un call center`, `il nuovo contact center`, `un secondo polo`
  private func isNewSite(_ index: Int) -> Bool {
    marks.covers([.indefinite, .another].asClasses, index)
      && (1...2).contains { marks.begins([.site, .weakSite].asClasses, at: index + $0) }
  }
}
