import Switchboard

/// Call centers of which German tells where they are and of no firm that runs them.
extension Discourse {
  private static let publicAdjectives: WordSet = [
    "stadtische", "stadtischen", "stadtisches", "stadtischem", "kommunale", "kommunalen",
    "kommunales", "kommunalem", "stadteigene", "stadteigenen", "stadteigenes",
  ]

  private static let publicOwners: WordSet = [
    "stadt", "landeshauptstadt", "hauptstadt", "hansestadt", "bundeshauptstadt", "bundesstadt",
    "stadtverwaltung", "gemeinde", "kreisstadt", "kommune", "landkreises", "kreises", "kantons",
    "landes",
  ]

  /// `das städtische Callcenter in Köln`, `das Callcenter der Stadt München`: a town's own, whomever the text speaks of.
  func isWithoutOperator(_ mention: SiteMention) -> Bool {
    guard document.language == .german, mention.isStrong, mention.organization == nil else {
      return false
    }
    if between(mention.begin, mention.tokens.lowerBound).contains(where: {
      Self.publicAdjectives.contains(document.word($0))
    }) {
      return true
    }
    let of = mention.tokens.upperBound
    return document.word(of).isOne(of: "der", "des")
      && Self.publicOwners.contains(document.word(of + 1))
  }

  /// `Die Callcenter in Aachen und Bielefeld beschäftigen 300 Menschen`, in a text that names no firm.
  func isOfNobodyInGerman(_ mention: SiteMention) -> Bool {
    guard document.language == .german, mention.isStrong, mainOperator == nil,
      document.names[sentence].isEmpty
    else { return false }
    return mention.isPlural && mention.cities.count > 1
      && triggers.contains { $0.kind == .employ && $0.clause.contains(mention.begin) }
      // `In Gera gibt es das erste Callcenter für Gewerkschaften`
      || between(max(marks.range.lowerBound, mention.begin - 3), mention.begin).contains {
        document.word($0).isOne(of: "gibt", "entsteht", "entstand", "arbeitet")
      }
  }

  /// `Ein österreichisches Unternehmen eröffnet in Essen eine Niederlassung`: who it is, the text does not tell.
  func isOfUnnamedFirm(_ trigger: Trigger) -> Bool {
    guard document.language == .german, !trigger.isNoun, !trigger.isPassive else { return false }
    let part = stretch(around: trigger.tokens.lowerBound)
    guard document.names[sentence].allSatisfy({ !part.contains($0.tokens.lowerBound) }) else {
      return false
    }
    return part.contains { token in
      marks.covers(.orgNoun, token) && document.tokens[token].isCapitalized
        && (1...3).contains { marks.covers(.indefinite, token - $0) && part.contains(token - $0) }
        && between(max(part.lowerBound, token - 3), token).allSatisfy {
          !document.word($0).isOne(of: "einer", "eines", "einem", "fur", "von")
        }
    }
  }

  /// A call center without operator for each city of a mention.
  func tellWithoutOperator(_ mention: SiteMention) {
    for city in mention.cities.map(place) {
      let number = site(
        organization: nil, city: city, token: mention.begin, status: .operating,
        evidence: evidence(
          between(mention.begin, max(mention.tokens.upperBound, city.tokens.upperBound)), "named"))
      if mention.cities.count == 1 { (focusSite, focusCity) = (number ?? focusSite, city) }
    }
  }
}
