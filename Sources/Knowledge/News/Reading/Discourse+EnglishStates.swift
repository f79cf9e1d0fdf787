import Switchboard

/// What English texts tell of the state of a call center by what they say beside it.
extension Discourse {
  /// Reads the states of the sentence that no verb of opening and closing tells.
  func statesInEnglish() {
    opensAlready()
    beganInCity()
    unowned()
  }

  /// `started in Kingston in 2012`, `which began with 45 agents in Kingston in 2012`: its call center there opened then.
  private func beganInCity() {
    guard
      let verb = marks.range.first(where: {
        document.word($0).isOne(of: "started", "began") && $0 > marks.firstWord
      }),
      let city = document.places[sentence].first(where: {
        $0.isCity && $0.part == .plain && (2...6).contains($0.tokens.lowerBound - verb)
          && document.word($0.tokens.lowerBound - 1) == "in"
      }),
      let date = marks.dates.first(where: {
        (0...2).contains($0.tokens.lowerBound - city.tokens.upperBound)
      }),
      between(verb + 1, city.tokens.lowerBound).allSatisfy({ document.verbs($0).isEmpty }),
      let organization = document.names[sentence].last(where: {
        (0...1).contains(verb - $0.tokens.upperBound)
          && document.organizations[$0.organization].role.mayOperate
      })?.organization
        ?? (document.word(verb - 1).isOne(of: "it", "which", "company") ? focusOperator : nil)
    else { return }
    let trigger = Trigger(
      kind: .open, tokens: between(verb, verb + 1), sentence: sentence, lemma: "start",
      isNoun: false, isPassive: false, certainty: .asserted,
      clause: between(verb, date.tokens.upperBound))
    let focus = (focusSite, focusCity)
    emit(trigger, nil, organization, city, false, evidence(trigger.clause, "english.began"))
    (focusSite, focusCity) = focus
  }

  /// `announced the opening of a new center in Tucson. The center employs 300 people`: it has opened.
  private func opensAlready() {
    guard let focusSite, isRecent(focusSite, 3), mentions.count <= 1,
      let end = mentions.first.map({
        $0.determiner == .definite && $0.begin == marks.firstWord && !$0.isPlural
          ? $0.tokens.upperBound : nil
      }) ?? (document.word(marks.firstWord) == "it" ? marks.firstWord + 1 : nil),
      marks.range.contains(end + 1),
      Self.working.contains(document.word(end))
        || document.word(end).isOne(of: "is", "has")
          && document.word(end + 1).isOne(of: "operating", "staffed", "open", "running", "already")
    else { return }
    for index in events.indices.suffix(8)
    where events[index].site == focusSite && events[index].type == .opening
      && events[index].certainty == .planned && events[index].isNoun && events[index].date == nil
    {
      events[index].certainty = .asserted
      sites[focusSite].said = sites[focusSite].said.map {
        ($0.status == .planned ? .operating : $0.status, $0.sentence)
      }
      for number in sites[focusSite].capacity.indices
      where sites[focusSite].capacity[number].measure == .jobsAnnounced {
        sites[focusSite].capacity[number].measure = .headcount
      }
    }
  }

  private static let working: WordSet = [
    "employs", "operates", "houses", "serves", "handles", "answers", "currently", "now",
  ]

  /// `There are call centres in Lagos and Abuja`: nobody is said to run them but the one that is spoken of.
  private func unowned() {
    for index in mentions.indices {
      let mention = mentions[index]
      guard !mention.isUsed, mention.isStrong, mention.organization == nil, !mention.cities.isEmpty,
        [.bare, .indefinite].contains(mention.determiner), marks.range.contains(mention.begin - 1),
        !triggers.contains(where: { ![.employ, .have, .present, .stay].contains($0.kind) }),
        document.word(mention.begin - 1).isOne(of: "is", "are"),
        document.word(mention.begin - 2) == "there"
      else { continue }
      mentions[index].isUsed = true
      for city in mention.cities.map(place) {
        _ = site(
          organization: focusOperator, city: city, token: mention.begin, status: .operating,
          evidence: evidence(between(mention.begin, city.tokens.upperBound), "there"))
      }
    }
  }

  /// `will remain open until 17 December`: then it closes.
  func staysUntil(_ trigger: Trigger) -> Bool {
    guard document.language == .english, trigger.kind == .stay,
      trigger.tokens.contains(where: {
        document.word($0).isOne(of: "remain", "remains", "stay", "stays", "will", "continue")
      })
    else { return false }
    return marks.dates.contains { date in
      date.side != .last && (0...5).contains(date.tokens.lowerBound - trigger.tokens.upperBound)
        && (1...4).contains { document.word(date.tokens.lowerBound - $0) == "until" }
    }
  }

  /// `plans to have 200 agents at a new call center in Tulsa`, `will house a call center`: it is to open.
  func isToBeHadInEnglish(_ trigger: Trigger) -> Bool {
    guard trigger.certainty == .planned, !trigger.isNoun, !trigger.isPresent,
      let index = target(of: trigger), mentions[index].isStrong, !mentions[index].isPlural,
      isNewHere(mentions[index])
    else { return false }
    return (0...9).contains(mentions[index].begin - trigger.tokens.upperBound)
  }

  /// `halted work at its call center`, `gave up on a chatbot that was to help its call center`: no plan for one.
  func cancelsElse(_ trigger: Trigger) -> Bool {
    guard document.language == .english, trigger.kind == .cancel, !trigger.isPassive,
      let index = target(of: trigger), !isNewHere(mentions[index]), !isIntended(mentions[index]),
      mentions[index].begin > trigger.tokens.upperBound
    else { return false }
    let gap = between(trigger.tokens.upperBound, mentions[index].begin)
    return gap.contains { marks.covers([.locative, .clause].asClasses, $0) }
      && !gap.contains { marks.covers([.planNoun, .openNoun, .construction].asClasses, $0) }
  }

  /// `its former call center in Rocklin`: it is closed.
  func tellsFormer(_ mention: SiteMention) -> Bool {
    guard document.language.isOne(of: .english, .german),
      let organization = mention.organization, mention.cities.count == 1,
      case let city = place(mention.cities[0]),
      document.language == .english || !knows(organization, city)
    else { return false }
    _ = site(
      organization: organization, city: city, token: mention.begin, status: .closed,
      evidence: evidence(
        between(mention.begin, max(mention.tokens.upperBound, city.tokens.upperBound)), "former"))
    return true
  }

  /// `will restructure its call centres, resulting in 1,900 job cuts`: as sure as what they come of.
  func consequence(_ trigger: Trigger) -> Trigger.Certainty? {
    guard document.language == .english, trigger.isNoun, trigger.certainty == .asserted,
      let joint = between(
        max(trigger.clause.lowerBound, trigger.tokens.lowerBound - 8), trigger.tokens.lowerBound
      ).last(where: {
        document.word($0).isOne(
          of: "resulting", "leading", "meaning", "costing", "causing", "putting", "leaving",
          "throwing")
      })
    else { return nil }
    if let cause = triggers.last(where: { $0.tokens.upperBound <= joint }) {
      return cause.certainty
    }
    return between(trigger.clause.lowerBound, joint).contains {
      marks.covers(.future, $0) && document.word($0) != "to"
    } ? .planned : nil
  }

  /// `will consolidate its call centers, resulting in 1,900 job cuts`, `has cut 400 jobs at its call centre in Guyana`:
  /// jobs of several that are not told apart, or of one of which the country alone is told.
  func cutsWithoutTown(
    _ trigger: Trigger, _ counts: [JobCount], _ organization: Int?, _ proof: NewsEvidence
  ) -> Bool {
    guard document.language == .english, trigger.kind == .layoff, let organization,
      let count = counts.first(where: { !$0.isSeat }),
      [.asserted, .planned, .hedged].contains(trigger.certainty),
      !document.places[sentence].contains(where: { $0.isCity && $0.part == .plain }),
      document.names[sentence].contains(where: { $0.organization == organization })
    else { return false }
    let near = mentions.filter { trigger.clause.contains($0.begin) && $0.isStrong }
    guard let mention = near.first(where: { $0.isPlural && $0.cities.isEmpty }) ?? near.first,
      mention.cities.isEmpty
    else { return false }
    let country = country(behind: mention)
    guard country != nil || mention.isPlural else { return false }
    addWide(trigger, count, organization, country, proof)
    return true
  }

  /// The country that a call center is said to be in, where no town is.
  func country(behind mention: SiteMention?) -> String? {
    guard document.language == .english, let mention else { return nil }
    return document.places[sentence].first { place in
      !place.isCity && (1...3).contains(place.tokens.lowerBound - mention.tokens.upperBound)
        && marks.covers(.locative, mention.tokens.upperBound)
    }?.place?.country
  }
}
