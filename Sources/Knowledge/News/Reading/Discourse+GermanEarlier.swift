import Switchboard

/// Call centers that were there before others, and firms that come to a town.
extension Discourse {
  private static let ordinals: WordSet = [
    "zweite", "zweiten", "zweiter", "zweites", "dritte", "dritten", "dritter", "drittes", "vierte",
    "vierten", "vierter", "viertes", "funfte", "funften", "funfter", "funftes", "sechste",
    "sechsten", "sechster", "siebte", "siebten", "siebter", "achte", "achten", "achter", "neunte",
    "neunten", "zehnte", "zehnten",
  ]

  /// The towns that `nach` puts before a further one: `nach Stendal und Köthen der dritte Standort`, `einen zweiten Standort nach
  /// Zürich`.
  func townsBefore() -> [PlaceMention] {
    guard document.language == .german else { return [] }
    return document.places[sentence].indices.flatMap { index -> [PlaceMention] in
      let city = place(index)
      let after = city.tokens.lowerBound - 1
      guard city.isCity, city.part == .plain, marks.range.contains(after),
        document.word(after).isOne(of: "nach", "neben")
      else { return [] }
      let list = CityList(document, sentence).list(from: index)
      guard let last = list.last else { return [] }
      let end = place(last).tokens.upperBound
      // `nach Schwerin der zweite`, `ist nach Gera die dritte Einheit`
      let isBefore =
        marks.covers([.article, .possessive].asClasses, end)
        && Self.ordinals.contains(document.word(end + 1))
      // `der zweite Schweizer Standort nach Zürich`
      let isBehind =
        marks.covers([.site, .weakSite].asClasses, after - 1)
        && between(max(marks.range.lowerBound, after - 4), after - 1).contains {
          Self.ordinals.contains(document.word($0))
        }
      // `Neben Aurich betreibt die Firma Callcenter in Emden und Leer`
      let isBeside =
        document.word(after) == "neben" && triggers.contains { $0.kind == .have && !$0.isNoun }
        && mentions.contains { $0.begin > end && $0.isStrong && !$0.cities.isEmpty }
      return isBefore || isBehind || isBeside ? list.map(place) : []
    }
  }

  /// Those that were there before are there, of the one that the text is on.
  func earlierInGerman() {
    let towns = townsBefore()
    guard !towns.isEmpty,
      let organization = runner(in: marks.range) ?? focusOperator ?? mainOperator
    else { return }
    for city in towns where !knows(organization, city) {
      _ = site(
        organization: organization, city: city, token: city.tokens.lowerBound, status: .operating,
        evidence: evidence(
          between(max(marks.range.lowerBound, city.tokens.lowerBound - 4), city.tokens.upperBound),
          "earlier"))
    }
  }

  /// `Der Callcenter-Dienstleister Voxalia zieht in Hamm ein`, `die Ansiedlung des Callcenter-Betreibers Voxalia in Hamm`: who
  /// does nothing else has one where it comes to.
  func firmArrives(_ trigger: Trigger) -> Bool {
    guard document.language == .german, trigger.kind == .open,
      [.asserted, .planned, .hedged].contains(trigger.certainty),
      trigger.isNoun
        || trigger.lemma.isOne(of: "einziehen", "beziehen", "ansiedeln", "niederlassen")
    else { return false }
    let part = stretch(around: trigger.tokens.lowerBound)
    guard
      let name = document.names[sentence].first(where: {
        callCenterFirms.contains($0.organization) && part.contains($0.tokens.lowerBound)
          && (!trigger.isNoun
            || (0...5).contains($0.tokens.lowerBound - trigger.tokens.upperBound))
      }),
      let city = document.places[sentence].first(where: {
        $0.isCity && $0.part == .plain && part.contains($0.tokens.lowerBound)
          && document.word($0.tokens.lowerBound - 1) == "in"
          && !barred.contains($0.tokens.lowerBound)
      })
    else { return false }
    var opening = trigger
    if opening.certainty == .asserted, opening.isPresent || opening.isNoun {
      opening.certainty = .planned
    }
    emit(opening, nil, name.organization, city, false, evidence(span(trigger, nil), "open.firm"))
    return true
  }

  /// `Bis 2019 betrieb Norvex in Gera ein Callcenter`, `hatte bis zum Frühjahr ein Callcenter`: it is there no more.
  func isUntilInGerman(_ trigger: Trigger) -> Bool {
    guard !trigger.isNoun, trigger.certainty == .asserted,
      document.verbs(trigger.tokens.lowerBound).contains(where: { $0.form == .past })
    else { return false }
    return marks.dates.contains { date in
      let begin = date.tokens.lowerBound
      return trigger.clause.contains(begin) && abs(begin - trigger.tokens.lowerBound) <= 10
        && (1...2).contains { document.word(begin - $0) == "bis" }
    }
  }
}
