import Switchboard

/// Call centers that English texts tell to come, or to have come before, without a verb of opening.
extension Discourse {
  /// `opened a call centre in Derby, its third after Leeds and Preston`: those that are there.
  func earlierInEnglish() {
    guard document.language == .english,
      let after = marks.range.first(where: { token in
        document.word(token).isOne(
          of: "after", "following", "besides", "alongside", "joins", "joining")
          && between(max(marks.range.lowerBound, token - 6), token).contains {
            marks.covers(.another, $0) && document.word($0) != "new"
          }
      }),
      let first = document.places[sentence].firstIndex(where: { city in
        city.isCity && city.part == .plain && (1...6).contains(city.tokens.lowerBound - after)
          && between(after + 1, city.tokens.lowerBound).allSatisfy {
            Self.those.contains(document.word($0))
              || marks.covers([.site, .weakSite].asClasses, $0)
          }
      }), triggers.contains(where: { [.open, .construct].contains($0.kind) }),
      let organization = focusSite.flatMap({ sites[$0].organization }) ?? focusOperator
    else { return }
    let focus = (focusSite, focusCity)
    for city in CityList(document, sentence).list(from: first).map(place) where here(city).isEmpty {
      _ = site(
        organization: organization, city: city, token: city.tokens.lowerBound, status: .operating,
        evidence: evidence(between(after, city.tokens.upperBound), "earlier"))
    }
    (focusSite, focusCity) = focus
  }

  private static let those: WordSet = [
    "those", "the", "ones", "its", "existing", "similar", "other", "in", "at", "one", "of", "two",
    "three", "and", "centres", "centers", "sites",
  ]

  /// `is pulling out of Derby with the loss of 80 jobs`: its call center there closes.
  func pullsOut(_ trigger: Trigger) -> Bool {
    // `will pull out of Derby`
    let end =
      trigger.isNoun
      ? trigger.tokens.upperBound
      : between(trigger.tokens.upperBound, trigger.tokens.upperBound + 3).last {
        document.word($0).isOne(of: "of", "from")
      }.map { $0 + 1 } ?? trigger.tokens.upperBound
    guard document.language == .english, trigger.kind == .close,
      document.word(end - 1).isOne(of: "of", "from"),
      [.asserted, .planned, .hedged].contains(trigger.certainty),
      let city = document.places[sentence].first(where: {
        $0.isCity && $0.part == .plain
          && (0...1).contains($0.tokens.lowerBound - end)
      }),
      let name = document.names[sentence].last(where: {
        $0.tokens.upperBound <= trigger.tokens.lowerBound
          && document.organizations[$0.organization].role.mayOperate && !isBeneficiary($0)
      })?.organization
        ?? (refersToOperator(before: trigger.tokens.lowerBound) ? focusOperator : nil)
    else { return false }
    var told = trigger
    if document.word(trigger.tokens.lowerBound) == "pulling", trigger.certainty == .asserted,
      document.word(trigger.tokens.lowerBound - 1).isOne(of: "is", "are")
    {
      told.certainty = .planned
    }
    emit(
      told, nil, name, city, false,
      evidence(between(trigger.tokens.lowerBound, city.tokens.upperBound), "close.out"))
    return true
  }

  // MARK: Jobs that come to a city

  private static let making: WordSet = [
    "create", "bring", "generate", "provide", "establish", "crear", "generar", "dar",
  ]
  private static let further: WordSet = [
    "more", "another", "additional", "extra", "further", "expand", "expansion", "expanding",
    "double", "existing", "already", "current", "workforce", "increase", "mas", "adicionales",
    "otros", "otras", "ampliar", "ampliacion", "ya", "actual", "plantilla",
  ]

  /// Notes a call center that is known by nothing but the jobs that are to come: `is to create 200 jobs in Derby`.
  func noteBirth(_ trigger: Trigger, _ number: Int, _ isKnown: Bool) {
    // `El nuevo call center de Lugo dará empleo a 200`
    guard document.language == .english || document.language == .spanish && !mentions.isEmpty,
      !isKnown, trigger.kind == .expand,
      trigger.certainty == .planned, Self.making.contains(trigger.lemma),
      mentions.allSatisfy({
        // `New Lumora call center to bring 250 jobs`
        [.indefinite, .bare].contains($0.determiner) || isNewHere($0)
      }), !marks.range.contains(where: { Self.further.contains(document.word($0)) })
    else { return }
    bornOfJobs.insert(number)
  }

  /// The jobs that are to come to where nothing else is told of a call center are those of one that is to open.
  func openingsOfJobs() {
    for site in bornOfJobs
    where sites[site].evidence.allSatisfy({ $0.rule.hasPrefix("expand") }) {
      guard sites[site].said.allSatisfy({ $0.status == .operating }) else { continue }
      sites[site].said = sites[site].said.map { (.planned, $0.sentence) }
      for index in events.indices
      where events[index].site == site && events[index].type == .expansion {
        events[index].type = .opening
      }
    }
  }
}
