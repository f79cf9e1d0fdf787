/// Call centers that come to a town, as Italian tells of what is to open.
extension TriggerFinder {
  private static let coming: WordTable<Trigger.Certainty> = [
    "arriva": .planned, "arrivano": .planned, "arrivera": .planned, "arriveranno": .planned,
    "arriverebbe": .hedged, "arrivato": .asserted, "arrivo": .planned, "presto": .planned,
    "parla": .hedged, "vocifera": .hedged, "portato": .asserted, "porta": .planned,
    "portera": .planned, "porteranno": .planned, "portare": .planned, "porterebbe": .hedged,
    "spunta": .hedged, "spuntano": .hedged,
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
      || word == "porta" && marks.covers([.article, .of].asClasses, token - 1)
      || word == "portato" && !document.knowledge.have.contains(document.word(token - 1))
      || word.isOne(of: "parla", "vocifera") && document.word(token - 1) != "si"
    {
      return nil
    }
    let isOwn = word.hasPrefix("port")
    let clause = Clauses(document, sentence).clause(of: token)
    guard
      comesBehind(between(token + 1, min(clause.upperBound, token + 12)), isOwn: isOwn)
        || word.hasPrefix("arriv") && marks.covers(.locative, token + 1)
          && between(max(clause.lowerBound, token - 9), token).contains(where: {
            isNewSite($0)
              // `Il call center di Norvex è arrivato a Lecce`
              || told == .asserted && marks.covers(.article, $0) && marks.begins(.site, at: $0 + 1)
          })
    else { return nil }
    let before = between(max(clause.lowerBound, token - 4), token)
    // `tratta con il Comune per portare a Bari un call center`
    let governor =
      word == "portare"
      ? CertaintyReader(document, sentence).governor(before: token, clause) : nil
    if governor?.isDenial == true || governor?.isCancel == true { return nil }
    return Trigger(
      kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: "arrivare", isNoun: false,
      isPassive: false,
      certainty: before.contains { marks.covers(.negator, $0) }
        ? .negated
        : governor?.isConsider == true
          || before.contains {
            marks.covers(.hedge, $0)
              || document.word($0).isOne(of: "trattativa", "trattative", "contatti", "colloqui")
          }
          ? .hedged : told,
      clause: clause)
  }

  /// Whether a new call center follows, over nothing but a town, a time and small words.
  private func comesBehind(_ reach: Range<Int>, isOwn: Bool) -> Bool {
    let end =
      reach.first { index in
        isNewSite(index)
          // `ha portato a Pescara il suo servizio clienti`
          || isOwn && marks.covers(.possessive, index) && marks.begins(.site, at: index + 1)
      } ?? reach.upperBound
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
