import Switchboard

/// Who has people in a call center, as the Italian press tells it.
extension Discourse {
  /// `Poiché il mercato è cambiato, Voxalia assumerà 90 persone`: the number is of who stands between.
  func isOfFirmBehindInItalian(_ sector: Int, _ count: JobCount) -> Bool {
    document.language == .italian
      && document.names[sentence].contains {
        $0.tokens.lowerBound > sector && $0.tokens.upperBound <= count.tokens.lowerBound
          && document.organizations[$0.organization].role.mayOperate
          && document.tokens[$0.tokens.lowerBound - 1].folded == ","
      }
  }

  /// `avrà 50 operatori in più`: so many come, not so many are there.
  func areMoreInItalian(_ count: JobCount) -> Bool {
    document.language == .italian && document.word(count.tokens.upperBound) == "in"
      && document.word(count.tokens.upperBound + 1) == "piu"
  }

  /// `Voxalia impiega 90 persone in un call center a Bari`: where they work is told behind them.
  func employedInItalian() {
    for trigger in triggers where trigger.kind == .employ && trigger.certainty == .asserted {
      guard
        let mention = mentions.first(where: {
          $0.begin >= trigger.tokens.upperBound && trigger.clause.contains($0.begin)
        }), mention.determiner == .indefinite, !mention.isPlural, mention.cities.count == 1,
        let count = counts(in: between(trigger.tokens.upperBound, mention.begin)).first,
        !isWhole(count, trigger.clause),
        let organization = mention.organization ?? self.organization(trigger, nil).0
      else { continue }
      let city = place(mention.cities[0])
      guard here(city).isEmpty else { continue }
      let number = site(
        organization: organization, city: city, token: mention.begin, status: .operating,
        evidence: evidence(between(trigger.tokens.lowerBound, city.tokens.upperBound), "employ.site"))
      guard let number else { continue }
      self.count(organization)
      if !count.isJob, !count.isSeat { add(count.headcount, to: number) }
      (focusSite, focusCity) = (number, city)
    }
  }
}
