import Switchboard

/// Whom words of English stand for.
extension Discourse {
  /// `The outsourcer will open the centre`, `at the outsourcer's call centre`: of those that the text names the one that
  /// does nothing else, and not the firm that it works for.
  func outsourcerMeant(_ trigger: Trigger, _ mention: SiteMention?) -> Int? {
    guard document.language == .english, !trigger.isPassive || mention != nil else { return nil }
    let end = trigger.isNoun || trigger.isPassive ? mention?.tokens.lowerBound : nil
    let limit = min(end ?? trigger.tokens.lowerBound, marks.range.upperBound)
    guard
      let noun = between(max(marks.range.lowerBound, limit - 8), limit).last(where: { token in
        Self.outsourcers.contains(document.word(token))
          || Self.firms.contains(document.word(token))
            && (document.word(token - 1).isOne(of: "outsourcing", "bpo")
              || marks.covers([.site, .topic].asClasses, token - 1))
      }), (1...4).contains(where: { document.word(noun - $0) == "the" }),
      !document.names[sentence].contains(where: {
        (1...3).contains($0.tokens.lowerBound - noun)
          || between($0.tokens.upperBound, noun).count < 8 && $0.tokens.upperBound <= noun
      })
    else { return nil }
    let named = Set(document.names.prefix(sentence + 1).joined().map(\.organization)).filter {
      document.known(document.organizations[$0].tokens)?.isOutsourcer == true
    }
    return named.count == 1 ? named.first : nil
  }

  private static let outsourcers: WordSet = ["outsourcer", "outsourcer's"]
  private static let firms: WordSet = ["company", "firm", "operator", "provider", "specialist"]
}

extension Discourse {
  /// `has opened its second center in Cebu. The first site opened in 2011`: not what is told of the second.
  func isOlderOne(_ trigger: Trigger, _ mention: SiteMention?) -> Bool {
    guard document.language == .english, trigger.kind == .open, trigger.certainty == .asserted,
      let mention, !mention.isPlural, mention.cities.isEmpty, mention.determiner == .definite,
      between(mention.begin, mention.tokens.lowerBound).contains(where: {
        document.word($0).isOne(of: "first", "original", "earlier", "older", "existing")
      })
    else { return false }
    return events.contains { $0.type == .opening && $0.site == focusSite && $0.site != nil }
  }
}
