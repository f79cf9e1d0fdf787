import Switchboard

/// Call centers of English texts that are to come, told of by a noun or by a verb that opens nothing by itself.
extension Discourse {
  /// `announced plans for a call center`, `has decided to put a call center in Tulsa`, `Tulsa has been chosen for`,
  /// `construction is under way on`, and `Tulsa is home to a Lumora call center`.
  func comingOnes() {
    for index in mentions.indices {
      let mention = mentions[index]
      guard !mention.isUsed, !mention.isPlural, !mention.isAnaphor,
        let (token, kind, certainty) = absent(mention) ?? coming(mention).map(asTalked),
        isNewHere(mention) || Self.permits.contains(document.word(token)) || kind == .construct
          || certainty == .cancelled,
        mention.isStrong || certainty == .hedged
      else { continue }
      let trigger = Trigger(
        kind: kind, tokens: token..<token + 1, sentence: sentence, lemma: "plan", isNoun: false,
        isPassive: false, certainty: certainty,
        clause: Clauses(document, sentence).clause(of: mention.tokens.lowerBound))
      let names = document.names[sentence].filter {
        document.organizations[$0.organization].role.mayOperate && !isBeneficiary($0)
      }
      var (organization, isInferred) = self.organization(trigger, mention)
      if organization == nil { (organization, isInferred) = (names.first?.organization, false) }
      let direct = mention.cities.isEmpty ? citiesBeside(token) : []
      let (cities, isInferredCity) =
        direct.isEmpty ? self.cities(trigger, mention) : (direct, false)
      guard let organization = organization ?? nextOperator,
        cities.count == 1 || certainty == .hedged
      else { continue }
      mentions[index].isUsed = true
      let proof = evidence(between(token, mention.tokens.upperBound), "english.coming")
      let focus = (focusSite, focusCity)
      for city in cities where certainty != .hedged || here(city).isEmpty {
        emit(trigger, mention, organization, city, isInferred || isInferredCity, proof)
      }
      // What is only thought of does not become what the text is on.
      if certainty == .hedged, focus.0 != nil { (focusSite, focusCity) = focus }
    }
  }

  /// `considering Tulsa for`, `Tulsa has been chosen`, `Tulsa is home to`: the object or the subject.
  private func citiesBeside(_ token: Int) -> [PlaceMention] {
    let index = document.places[sentence].lastIndex { city in
      guard city.isCity, city.part == .plain else { return false }
      if city.tokens.lowerBound > token {
        // `considering Tulsa`, `scouting sites in Tulsa`
        return city.tokens.lowerBound - token <= 2
          || city.tokens.lowerBound - token == 3
            && marks.covers(.locative, city.tokens.lowerBound - 1)
            && marks.covers(.weakSite, token + 1)
      }
      return token - city.tokens.upperBound
        <= (document.word(city.tokens.upperBound + 1) == "one" ? 8 : 5)
        && !marks.covers([.locative, .of].asClasses, city.tokens.lowerBound - 1)
        && !between(city.tokens.upperBound, token).contains { place in
          document.names[sentence].contains { $0.tokens.contains(place) }
        }
    }
    return index.map { CityList(document, sentence).list(from: $0).map(place) } ?? []
  }

  /// `a call center`, `a Lumora call center`, `its new call center`: one that nobody has spoken of.
  func isNewHere(_ mention: SiteMention) -> Bool {
    mention.determiner == .indefinite || mention.isOther
      // `New Lumora call center to bring 250 jobs`, `eyes Tulsa for call center`
      || document.word(mention.begin - 1) == "new"
      || mention.determiner == .bare && marks.covers(.forMark, mention.begin - 1)
      || mention.determiner == .possessive
        && ((1...2).contains { marks.covers(.indefinite, mention.begin - $0) }
          || between(mention.begin, mention.tokens.lowerBound).contains {
            document.word($0).isOne(of: "new", "next")
          })
  }

  /// `is understood to be looking for premises for a call center`: what is only talked of.
  private func asTalked(_ told: (Int, Trigger.Kind, Trigger.Certainty))
    -> (Int, Trigger.Kind, Trigger.Certainty)
  {
    let isTalk = between(max(marks.firstWord, told.0 - 7), told.0).contains {
      marks.covers([.hedge, .rumour].asClasses, $0)
        && !document.word($0).isOne(of: "would", "if", "whether")
    }
    return told.2 == .planned && isTalk ? (told.0, .open, .hedged) : told
  }

  /// `There will be no Lumora call center in Tulsa`: it does not come.
  private func absent(_ mention: SiteMention) -> (Int, Trigger.Kind, Trigger.Certainty)? {
    // `has not ruled out a claims call center in Tulsa`
    if let out = between(max(marks.firstWord, mention.begin - 4), mention.begin).first(where: {
      document.word($0) == "out" && document.word($0 - 1).isOne(of: "ruled", "rule", "ruling")
    }), between(max(marks.firstWord, out - 4), out).contains(where: { marks.covers(.negator, $0) })
    {
      return (out, .open, .hedged)
    }
    let no = [mention.begin - 1, mention.begin].first { document.word($0) == "no" }
    guard let no, no - 3 >= marks.range.lowerBound, document.word(no - 1) == "be",
      document.word(no - 2).isOne(of: "will", "would"), document.word(no - 3) == "there"
    else { return nil }
    return (no, .open, .cancelled)
  }

  /// The word beside a call center that says that it is to come, what happens, and how sure it is.
  private func coming(_ mention: SiteMention) -> (Int, Trigger.Kind, Trigger.Certainty)? {
    let begin = max(marks.firstWord, mention.begin - 16)
    let end = min(marks.range.upperBound, mention.tokens.upperBound + 9)
    guard
      !between(begin, end).contains(where: { token in
        token < mention.begin && marks.covers(.negator, token)
          || document.verbs(token).contains { [.cancel, .deny].contains($0.verbClass) }
      }),
      // `Plans for a call center, which would have created 200 jobs, have been dropped`
      !between(end, marks.range.upperBound).contains(where: { token in
        document.verbs(token).contains { $0.verbClass == .cancel }
          && document.word(token - 1).isOne(of: "been", "being", "were", "was")
      })
    else { return nil }
    // `looking at a fire at a Lumora call center`: of what happens there, not of the call center.
    let before = mention.begin - (marks.covers(.indefinite, mention.begin - 1) ? 2 : 1)
    let isPlace = document.word(before).isOne(of: "at", "near", "from", "by", "in")
    for token in between(begin, mention.begin).reversed() {
      if isPlace, document.word(token) != "base",
        document.word(token) != "looking" || token + 2 < before
      {
        continue
      }
      let word = document.word(token)
      if document.tokens[token].folded.isOne(of: ";", ":") || marks.begins(.site, at: token) {
        break
      }
      let isHeadline = document.names[sentence].contains { $0.tokens.upperBound == token }
      let verbs = document.verbs(token).filter {
        $0.form == .gerund || $0.form == .participle || isHeadline && $0.form == .present
      }
      if verbs.contains(where: { $0.verbClass == .consider })
        || word == "looking" && document.word(token + 1) == "at"
        || word == "list" && document.word(token - 1).hasPrefix("short")
      {
        return (token, .open, .hedged)
      }
      if verbs.contains(where: { $0.verbClass == .choose }) { return (token, .open, .planned) }
      if Self.works.contains(word), isOn(token, mention) {
        // `Work begins in June`, `work is to start`: not yet.
        let isToBegin = between(token + 1, mention.begin).contains {
          document.word($0).isOne(of: "begins", "starts", "start", "begin")
        }
        return (token, isToBegin ? .open : .construct, .planned)
      }
      if word.isOne(
        of: "thought", "sights", "shortlist", "radar", "frame", "running", "contention"),
        marks.covers(.hedge, token), isFor(token, mention)
      {
        return (token, .open, .hedged)
      }
      if Self.papers.contains(word) || Self.permits.contains(word)
        || marks.covers(.planNoun, token), isFor(token, mention),
        !document.word(token - 1).isOne(of: "possible", "potential", "likely")
      {
        return (token, .open, .planned)
      }
      if Self.placing.contains(word),
        mention.begin - token <= (word.isOne(of: "base", "coming") ? 8 : 4),
        isToCome(token)
      {
        return (token, .open, .planned)
      }
      // `might bring a call center to Tulsa`
      if Self.placing.contains(word), mention.begin - token <= 4,
        document.word(token - 1).isOne(of: "may", "might", "could")
      {
        return (token, .open, .hedged)
      }
      // `is to begin hiring for a new call center`
      if mention.isOther, isFor(token, mention),
        document.verbs(token).contains(where: { $0.verbClass == .expand && $0.form == .gerund })
      {
        return (token, .open, .planned)
      }
      if word == "home", document.word(token + 1) == "to", mention.begin - token <= 4,
        document.word(token - 1).isOne(of: "is", "already", "remains"),
        mention.organization != nil
      {
        return (token, .have, .asserted)
      }
    }
    return nil
  }

  private static let works: WordSet = ["work", "construction", "building", "renovation"]
  /// What is signed, sought and given before a call center comes.
  private static let papers: WordSet = [
    "lease", "leases", "land", "site", "space", "building", "incentives", "deal",
    "agreement", "grant", "grants", "location", "feet", "floors", "premises",
  ]
  /// What is given for a call center before it comes, whosever it is: `got the green light for its call center`.
  private static let permits: WordSet = [
    "light", "ahead", "permit", "permits", "permission", "approval", "nod", "consent", "zoning",
    "work", "construction",
  ]
  private static let placing: WordSet = [
    "have", "put", "putting", "bring", "bringing", "place", "placing", "base", "basing", "get",
    "see", "start", "coming", "staff", "locating", "locate", "add", "adding", "house", "site",
    "home", "mean",
  ]

  /// `plans for a call center`, `a lease for`, `the go-ahead for`
  private func isFor(_ noun: Int, _ mention: SiteMention) -> Bool {
    let gap = between(noun + 1, mention.begin)
    return gap.suffix(3).contains { document.word($0).isOne(of: "for", "on") }
      && !gap.contains { document.tokens[$0].kind == .mark || marks.covers(.pronoun, $0) }
  }

  /// `construction is under way on`, `work has started on`
  private func isOn(_ noun: Int, _ mention: SiteMention) -> Bool {
    document.word(mention.begin - 1).isOne(of: "on", "a", "an", "the")
      && between(noun + 1, mention.begin).contains {
        document.word($0).isOne(
          of: "under", "underway", "begun", "began", "started", "begins", "starts", "start", "begin"
        )
      }
  }

  /// `has decided to put`, `will have`, `is bringing`
  private func isToCome(_ token: Int) -> Bool {
    let before = document.word(token - 1)
    if document.word(token).hasSuffix("ing"), document.word(token) != "bring" {
      // `said it was adding a call center`, `announced that it was opening`
      let isReported =
        before.isOne(of: "was", "were")
        && between(max(marks.firstWord, token - 9), token).contains { verb in
          document.verbs(verb).contains { [.say, .announce].contains($0.verbClass) }
        }
      return isReported || before.isOne(of: "is", "are", "be")
    }
    if document.word(token) == "home" {
      return between(max(marks.firstWord, token - 4), token).contains {
        document.word($0).isOne(of: "will", "become", "becoming")
      }
    }
    return before.isOne(of: "to", "will", "would", "soon")
  }
}
