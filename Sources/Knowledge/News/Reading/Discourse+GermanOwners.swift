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

  /// `Mit der Schließung des Callcenters hat sich Norvex verabschiedet`, `Kündigungen hat Norvex ausgeschlossen`: the subject behind
  /// the verb, where no name stands before it.
  func subjectBehindVerbInGerman(_ trigger: Trigger, _ names: [NameMention]) -> Int? {
    guard document.language == .german, trigger.isNoun || trigger.kind == .layoff else {
      return nil
    }
    let part = stretch(around: trigger.tokens.lowerBound)
    guard let name = names.first(where: { part.contains($0.tokens.lowerBound) }),
      name.tokens.lowerBound >= trigger.tokens.upperBound
    else { return nil }
    var verb = name.tokens.lowerBound - 1
    if document.word(verb) == "sich" { verb -= 1 }
    return part.contains(verb) && isFiniteInGerman(verb)
      && !marks.covers([.of, .by].asClasses, verb) ? name.organization : nil
  }

  /// `Norvex zieht in Gera den Stecker: Das Callcenter schließt`: the town before a colon.
  func cityBeforeColon(_ trigger: Trigger) -> PlaceMention? {
    let colon = trigger.clause.lowerBound - 1
    guard document.language == .german, marks.range.contains(colon),
      document.tokens[colon].folded == ":"
    else { return nil }
    let before = document.places[sentence].filter {
      $0.isCity && $0.part == .plain && $0.tokens.upperBound <= colon && hasPreposition($0)
        && !barred.contains($0.tokens.lowerBound)
    }
    return before.count == 1 ? before[0] : nil
  }
}
