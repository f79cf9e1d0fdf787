import Switchboard

/// Call centers in cities of which no rule has told anything.
///
/// A text on call centers names few cities that have none. Where most of the cities of a text were understood, what is
/// left over are those few. Where much was not, most of what is left are call centers: in rows of cities, and
/// where a sentence says who works there or what becomes of them. These are taken, with less confidence.
extension Discourse {
  /// A city that may have a call center, whatever the rules make of it.
  struct PossibleCity {
    var sentence: Int
    var city: PlaceMention
    var organization: Int
    /// What is said to happen nearest to it.
    var trigger: Trigger?
  }

  /// Keeps the cities of the sentence that may have a call center; `spoken` is whom the text spoke of before it.
  func keepPossibleCities(_ spoken: Int?) {
    if sentence == 0, document.hasHeadline { return }
    let cities = document.places[sentence].filter { $0.isCity && $0.part == .plain }
    if cities.isEmpty || cities.count < 3 && triggers.isEmpty || isOfRoutes
      || isOfSomebodyElseInFrench
    {
      return
    }
    let names = document.names[sentence].filter {
      document.organizations[$0.organization].role.mayOperate && !isBesideInGerman($0)
        && !isClientInFrench($0)
    }
    for city in cities where !barred.contains(city.tokens.lowerBound) {
      let begin = city.tokens.lowerBound
      guard
        hasPreposition(city) || isBehindJoint(begin)
          // `opera em três cidades: Lages, Santos e Natal`
          || document.language == .portuguese && cities.count > 2
            && document.word(begin - 1) == ":",
        !isTalkedOver(city),
        document.language != .german || document.word(begin - 1) != "bei",
        // `the mayor of Leeds`
        !(1...4).contains(where: { marks.covers(.role, begin - $0) }),
        let organization = (names.last { $0.tokens.upperBound <= begin } ?? names.first)?
          .organization ?? spoken
      else { continue }
      let trigger = triggers.min {
        distance($0.tokens, city.tokens) < distance($1.tokens, city.tokens)
      }
      if trigger == nil ? cities.count < 3 : trigger?.kind == .open { continue }
      possibleCities.append(
        PossibleCity(
          sentence: sentence, city: city, organization: organization,
          trigger: trigger.flatMap {
            isBeyondClause($0, city) || isApartInEnglish($0, city) ? nil : $0
          }))
    }
  }

  /// Whether a comma or `and` stands before a token.
  private func isBehindJoint(_ token: Int) -> Bool {
    marks.range.contains(token - 1) && Self.joints.contains(document.word(token - 1))
  }

  private static let joints: WordSet = [
    ",", "and", "or", "nor", "et", "ou", "ni", "y", "e", "o", "und", "oder", "و", "او",
  ]

  /// Takes what is left over for call centers, if most of the cities of the text were not understood.
  func presume() {
    if possibleCities.isEmpty { return }
    let all = document.places.joined().filter { $0.isCity && $0.part == .plain }
    guard all.count(where: { !here($0).isEmpty }) * 4 < all.count * 3 else { return }
    for possible in possibleCities where here(possible.city).isEmpty {
      // `two call centers in Atwater` are told together.
      if let place = possible.city.place, groupsByPlace[place.index] != nil { continue }
      sentence = possible.sentence
      let number = site(
        organization: possible.organization, city: possible.city,
        token: possible.city.tokens.lowerBound,
        status: possible.trigger.flatMap(statusOfPresumed) ?? .operating,
        evidence: evidence(presumedProof(possible.city), "presumed"))
      if let number { sites[number].isPresumed = true }
    }
  }

  /// The city with what stands around it, so that a reader sees what it was presumed from.
  private func presumedProof(_ city: PlaceMention) -> Range<Int> {
    between(
      max(marks.range.lowerBound, city.tokens.lowerBound - 12),
      min(marks.range.upperBound, city.tokens.upperBound + 6))
  }
}
