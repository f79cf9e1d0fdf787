import Switchboard

/// Call centers that English tells of without a noun for them, or in its own order of words.
extension Discourse {
  /// Reads what is said of call centers in ways that only English has.
  func english() {
    guard document.language == .english else { return }
    answersAt()
    whereTheyWork()
    countedOnes()
    hitCities()
    nextOfRow()
    shortlist()
    runBy()
    statesInEnglish()
    grownFromTo()
    if mentions.contains(where: {
      $0.isStrong || $0.organization != nil || $0.isPlural && $0.count != nil
    }) {
      siteSentence = sentence
    }
  }

  /// The organization that a sentence names, or else the one spoken of just before.
  private var speaker: Int? {
    let names = document.names[sentence].filter {
      document.organizations[$0.organization].role.mayOperate && !isBeneficiary($0)
    }
    let named = Set(names.map(\.organization))
    if named.count > 1 { return nil }
    return named.first ?? focusOperator ?? mainOperator
  }

  /// `360 people lost their jobs when rival firm Garlands went into administration`: the one that is named in the
  /// sentence, where none is named before the verb.
  func englishSubject(_ trigger: Trigger, _ names: [NameMention]) -> Int? {
    guard document.language == .english, trigger.kind == .layoff,
      let name = names.first, names.allSatisfy({ $0.organization == name.organization }),
      name.tokens.lowerBound >= trigger.tokens.upperBound,
      between(trigger.tokens.upperBound, name.tokens.lowerBound).contains(where: {
        document.word($0).isOne(of: "when", "after", "as", "since", "because")
      })
    else { return nil }
    return name.organization
  }

  /// `Careline is taking over part of the site`: the site that was spoken of is another one's, so where is not told.
  func isOfOther(
    _ mention: SiteMention?, _ organization: Int?, _ isInferred: Bool, _ cities: [PlaceMention]
  ) -> Bool {
    guard document.language == .english, let organization, !isInferred, cities.count == 1,
      mention.map({ [.definite, .demonstrative].contains($0.determiner) && !$0.isOther }) == true,
      let focusSite, let owner = sites[focusSite].organization
    else { return false }
    return owner != organization && sites[focusSite].place?.index == cities[0].place?.index
      && !here(cities[0]).contains { sites[$0].organization == organization }
  }

  // MARK: The other two

  /// `The two that are left are in Kamloops, B.C., and Markham`, `The other is in Leeds`: of those just spoken of.
  private func countedOnes() {
    guard siteSentence >= sentence - 2, let begin = countBegin,
      let verb = between(begin, min(marks.range.upperBound, begin + 16)).last(where: { token in
        document.word(token).isOne(of: "is", "are", "was", "were")
          && (marks.covers(.locative, token + 1)
            || document.word(token + 1) == "those" && marks.covers(.locative, token + 2))
      }),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound > verb
          && $0.tokens.lowerBound - verb <= 4
      }), let organization = speaker
    else { return }
    let opening = triggers.first {
      [.open, .close].contains($0.kind) && between(begin, verb).contains($0.tokens.lowerBound)
        && [.asserted, .planned].contains($0.certainty)
    }
    for city in CityList(document, sentence).list(from: first).map(place) {
      let proof = evidence(between(begin, city.tokens.upperBound), "english.counted")
      if let opening {
        emit(opening, nil, organization, city, true, proof)
      } else {
        _ = site(
          organization: organization, city: city, token: begin, status: .operating, evidence: proof)
      }
    }
  }

  /// The first token of `the other two`, `the remaining three`, `another two`, where no noun follows.
  private var countBegin: Int? {
    let first = marks.firstWord
    guard marks.range.contains(first + 2), document.word(first).isOne(of: "the", "another", "all")
    else { return nil }
    var token = first + 1
    while marks.range.contains(token), Self.otherWords.contains(document.word(token)) { token += 1 }
    let isCount =
      marks.numbers.contains { $0.tokens.contains(token) }
      || token > first + 1 && document.word(token - 1).isOne(of: "other", "others", "rest")
    guard isCount else { return nil }
    let next = marks.numbers.contains { $0.tokens.contains(token) } ? token + 1 : token
    guard marks.range.contains(next),
      document.word(next).isOne(
        of: "are", "is", "were", "was", "that", "which", ",", "still", "left")
    else { return nil }
    return first
  }

  private static let otherWords: WordSet = [
    "other", "others", "remaining", "new", "rest", "surviving", "existing", "of",
  ]

  /// `It has another site in Belfast`: a text whose headline is on one city goes on with that.
  func isBesideStory(_ trigger: Trigger, _ mention: SiteMention?, _ city: PlaceMention) -> Bool {
    document.language == .english && [.have, .employ, .stay].contains(trigger.kind)
      && story.isHeadline && story.city?.place?.index != city.place?.index
      && focusSite.map { sites[$0].place?.index == story.city?.place?.index } == true
  }

  /// `its first centre in the North-East`, `a centre in Northern Ireland`: where it is has been told, and is no town.
  func isInRegion(_ mention: SiteMention) -> Bool {
    guard document.language == .english, !mention.isPlural else { return false }
    let of = mention.tokens.upperBound
    guard marks.covers(.locative, of), document.word(of) == "in" else { return false }
    let first = document.word(of + 1) == "the" ? of + 2 : of + 1
    guard marks.range.contains(first), document.tokens[first].isCapitalized else { return false }
    if let place = document.places[sentence].first(where: { $0.tokens.contains(first) }) {
      return !place.isCity && place.place?.kind != .country
    }
    return first == of + 2 && !document.names[sentence].contains { $0.tokens.contains(first) }
      && document.word(first).isOne(of: "north", "south", "east", "west", "midlands", "midwest")
  }

  // MARK: The closures hit

  /// `the closures hit El Segundo, where 358 people work; Burbank, with 156`: each is one that closes.
  private func hitCities() {
    guard
      let trigger = triggers.first(where: {
        $0.isNoun && [.close, .layoff].contains($0.kind) && $0.certainty != .negated
          && document.word($0.tokens.upperBound - 1).hasSuffix("s")
      }),
      let verb = between(
        trigger.tokens.upperBound, min(marks.range.upperBound, trigger.tokens.upperBound + 4)
      ).first(where: { Self.hitting.contains(document.word($0)) }),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound == verb + 1
      }), let organization = speaker
    else { return }
    let cities = CityList(document, sentence).list(from: first).map(place)
    guard cities.count > 1 || trigger.kind == .close else { return }
    var told = trigger
    // They are as sure as what was announced before.
    if told.certainty == .asserted, let before = leads.last(where: { $0.kind == trigger.kind }) {
      told.certainty = before.certainty
    }
    let proof = evidence(between(trigger.tokens.lowerBound, verb + 2), "english.hit")
    for city in cities {
      if trigger.kind == .close {
        emit(told, nil, organization, city, true, proof)
      } else {
        job(told, city, numberBehind(city), organization, true, proof)
      }
    }
  }

  private static let hitting: WordSet = ["hit", "affect", "include", "are", "involve", "cover"]

  /// `The fifth center is in Rockford`, where the sentence before told of the others that close: so does this one.
  private func nextOfRow() {
    guard triggers.isEmpty,
      let index = mentions.firstIndex(where: {
        $0.isOther && $0.determiner == .definite && !$0.isPlural && $0.cities.count == 1
          && $0.begin == marks.firstWord && !$0.isUsed
      }), document.word(mentions[index].tokens.upperBound) == "is",
      !document.word(mentions[index].begin + 1).isOne(of: "new", "other"),
      let last = events.last, last.type == .closure,
      [.asserted, .planned].contains(last.certainty),
      document.sentence(of: last.token) == sentence - 1
    else { return }
    let end = mentions[index].tokens.upperBound
    mentions[index].isUsed = true
    let trigger = Trigger(
      kind: .close, tokens: end..<end + 1, sentence: sentence, lemma: "close", isNoun: false,
      isPassive: false, certainty: last.certainty, sharedDate: last.date,
      clause: Clauses(document, sentence).clause(of: end))
    let city = place(mentions[index].cities[0])
    emit(
      trigger, mentions[index], last.organization, city, true,
      evidence(between(mentions[index].begin, city.tokens.upperBound), "english.row"))
  }

  // MARK: Under consideration

  /// `Kolkata and Kochi are among the cities under consideration`: where the next one may come to.
  private func shortlist() {
    guard mentions.allSatisfy({ $0.cities.isEmpty }),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound - marks.firstWord <= 1
      }),
      case let cities = CityList(document, sentence).list(from: first).map(place),
      let end = cities.last?.tokens.upperBound, marks.range.contains(end),
      document.word(end).isOne(of: "are", "is", "were", "was"),
      isConsidered(between(end + 1, min(marks.range.upperBound, end + 10))),
      let organization = speaker
    else { return }
    let trigger = Trigger(
      kind: .open, tokens: between(end, end + 1), sentence: sentence, lemma: "consider",
      isNoun: false, isPassive: false, certainty: .hedged,
      clause: Clauses(document, sentence).clause(of: end))
    for city in cities {
      emit(
        trigger, nil, organization, city, true,
        evidence(between(city.tokens.lowerBound, end + 1), "english.shortlist"))
    }
  }

  private func isConsidered(_ range: Range<Int>) -> Bool {
    range.contains { token in
      document.word(token).isOne(of: "shortlist", "shortlisted", "considered", "contention")
        || document.word(token) == "under" && range.contains(token + 1)
          && document.word(token + 1).isOne(of: "consideration", "review")
        || document.word(token) == "running" && document.word(token - 1) == "the"
    }
  }

  /// `The call centre will be run by Lumora, which won the contract`: whose the one just spoken of is.
  private func runBy() {
    guard let focusSite, isRecent(focusSite, 2),
      let verb = marks.range.first(where: { token in
        Self.running.contains(document.word(token)) && marks.covers(.by, token + 1)
      }),
      (1...3).contains(where: { back in
        marks.range.contains(verb - back)
          && document.word(verb - back).isOne(of: "be", "is", "was", "being", "been", "are", "were")
      }),
      let name = document.names[sentence].first(where: {
        (2...8).contains($0.tokens.lowerBound - verb)
          && document.organizations[$0.organization].role.mayOperate
      }),
      mentions.contains(where: {
        $0.tokens.upperBound <= verb && [.definite, .demonstrative].contains($0.determiner)
          && !$0.isPlural
      }) || document.word(marks.firstWord) == "it",
      mentions.allSatisfy({ $0.cities.isEmpty || $0.begin > verb }),
      sites[focusSite].organization != name.organization
    else { return }
    hand(focusSite, to: name.organization)
  }

  private static let running: WordSet = [
    "run", "operated", "managed", "staffed", "handled", "provided", "serviced",
  ]

  /// Says that a call center and what was told of it is of another one than was thought.
  private func hand(_ site: Int, to organization: Int) {
    let before = sites[site].organization
    sites[site].organization = organization
    if let place = sites[site].place { takers[place.index] = (organization, nil) }
    for index in events.indices
    where events[index].site == site && events[index].organization == before {
      events[index].organization = organization
    }
    if let before { document.organizations[before].role = .client }
    count(organization)
  }
}
