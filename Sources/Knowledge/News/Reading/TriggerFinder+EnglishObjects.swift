/// Verbs of opening, closing and cutting whose object is no call center, in English.
extension TriggerFinder {
  private static let changing: Set<VerbClass> = [.open, .close, .layoff, .reduce, .cancel]

  /// `has turned down the public grant`, `cut its prices`, `opened an inquiry`: the noun phrase behind the verb has no word
  /// of call centers, people, work or places, and no number.
  func hasOtherObjectInEnglish(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .english, Self.changing.contains(reading.verbClass),
      isActiveInEnglish(reading, token)
    else { return false }
    var index = token + 1
    for particle in reading.particles where document.word(index) == particle { index += 1 }
    if reading.particles.isEmpty, marks.range.contains(index),
      document.word(index).isOne(of: "down", "out", "up", "off")
    {
      index += 1
    }
    guard marks.range.contains(index),
      marks.covers([.article, .indefinite, .possessive, .demonstrative].asClasses, index)
    else { return false }
    let phrase = between(index + 1, min(marks.range.upperBound, index + 7)).prefix {
      document.tokens[$0].kind == .word && !document.tokens[$0].isCapitalized
        && !Self.ends.contains(document.word($0))
    }
    guard let head = phrase.last,
      // What follows a hyphen or a name belongs to it.
      !marks.range.contains(phrase.endIndex)
        || document.tokens[phrase.endIndex].kind == .word
          && !document.tokens[phrase.endIndex].isCapitalized
        || document.tokens[phrase.endIndex].kind == .mark
          && document.tokens[phrase.endIndex].folded.isOne(of: ".", ",", ";")
    else { return false }
    return phrase.allSatisfy {
      !marks.isKnown($0) && !document.beginsNumber($0)
        && !Self.objectsOfWork.contains(document.word($0))
        && document.knowledge.placeWords.country(ofDemonym: document.word($0)) == nil
    } && document.word(head).utf8.count > 2
  }

  private func isActiveInEnglish(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    !between(max(marks.range.lowerBound, token - 3), token).contains {
      document.word($0).isOne(of: "is", "are", "was", "were", "be", "been", "being")
    }
  }

  private static let ends: WordSet = [
    "of", "in", "at", "on", "for", "to", "with", "from", "by", "that", "which", "who", "when",
    "where", "while", "and", "or", "but", "as", "after", "before", "since", "because", "if", "than",
    "into", "over", "under", "near", "through", "during", "until", "is", "was", "will", "has",
    "yesterday", "today", "this", "last", "next", "it", "he", "she", "they",
  ]
  /// What stands for a call center, its work or its people.
  private static let objectsOfWork: WordSet = [
    "doors", "door", "business", "operation", "operations", "presence", "arm", "division", "unit",
    "units", "department", "departments", "team", "teams", "ranks", "roster", "headcount", "force",
    "workforce", "payroll", "complement", "number", "numbers", "size", "capacity", "base", "hub",
    "hubs", "campus", "complex", "premises", "building", "buildings", "space", "room", "floor",
    "floors", "home", "place", "location", "locations", "property", "plug", "lot", "half", "third",
    "quarter", "majority", "rest", "remainder", "remaining", "whole", "last", "first", "second",
    "dozen", "dozens", "hundred", "hundreds", "thousand", "thousands", "handful", "bulk", "one",
    "ones", "function", "functions", "activity", "activities", "service", "services", "shift",
    "shifts", "lines", "phones", "shutters", "curtain", "ribbon", "gates", "agency", "bureau",
    "branch", "subsidiary", "company", "firm", "venture", "foothold", "outpost", "enterprise",
    "opportunity", "opportunities", "work", "works", "position", "role", "roles", "part", "plan",
    "plans", "project", "proposal", "scheme", "deal", "move", "idea", "expansion", "construction",
    "flag", "roots", "stakes", "month", "week", "year", "morning", "evening", "spring", "summer",
    "autumn", "fall", "winter", "weekend", "afternoon", "decision", "proposals", "threat",
    "process", "planned", "proposed",
  ]
}
