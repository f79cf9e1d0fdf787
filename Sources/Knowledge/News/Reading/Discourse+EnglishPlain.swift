import Switchboard

/// Call centers of English texts that are to come, told of by a noun or by a verb that opens nothing by itself.
extension Discourse {
  /// `announced plans for a call center`, `has decided to put a call center in Tulsa`, `construction is under way on`.
  func comingOnes() {
    for index in mentions.indices {
      let mention = mentions[index]
      guard !mention.isUsed, mention.isStrong, !mention.isPlural, !mention.isAnaphor,
        isNewHere(mention), let (token, kind, certainty) = coming(mention)
      else { continue }
      let trigger = Trigger(
        kind: kind, tokens: token..<token + 1, sentence: sentence, lemma: "plan", isNoun: false,
        isPassive: false, certainty: certainty,
        clause: Clauses(document, sentence).clause(of: mention.tokens.lowerBound))
      let (organization, isInferred) = self.organization(trigger, mention)
      let (cities, isInferredCity) = self.cities(trigger, mention)
      guard let organization, cities.count == 1 else { continue }
      mentions[index].isUsed = true
      emit(
        trigger, mention, organization, cities[0], isInferred || isInferredCity,
        evidence(between(token, mention.tokens.upperBound), "english.coming"))
    }
  }

  /// `a call center`, `a Lumora call center`, `its new call center`: one that nobody has spoken of.
  func isNewHere(_ mention: SiteMention) -> Bool {
    mention.determiner == .indefinite || mention.isOther
      || mention.determiner == .possessive
        && (marks.covers(.indefinite, mention.begin - 1)
          || between(mention.begin, mention.tokens.lowerBound).contains {
            document.word($0) == "new"
          })
  }

  /// The word before a call center that says that it is to come, what happens, and how sure it is.
  private func coming(_ mention: SiteMention) -> (Int, Trigger.Kind, Trigger.Certainty)? {
    let limit = max(marks.firstWord, mention.begin - 12)
    guard
      !between(
        max(marks.firstWord, mention.begin - 16),
        min(marks.range.upperBound, mention.tokens.upperBound + 9)
      ).contains(where: { token in
        marks.covers(.negator, token)
          || document.verbs(token).contains { [.cancel, .deny].contains($0.verbClass) }
      })
    else { return nil }
    for token in between(limit, mention.begin).reversed() {
      let word = document.word(token)
      if document.tokens[token].folded.isOne(of: ";", ":") || marks.begins(.site, at: token) {
        return nil
      }
      if Self.weighing.contains(word) || word == "looking" && document.word(token + 1) == "at" {
        return (token, .open, .hedged)
      }
      if word == "list", document.word(token - 1).hasPrefix("short") {
        return (token, .open, .hedged)
      }
      if Self.works.contains(word), isOn(token, mention) { return (token, .construct, .planned) }
      if Self.papers.contains(word) || marks.covers(.planNoun, token), isFor(token, mention),
        !document.word(token - 1).isOne(of: "possible", "potential", "likely")
      {
        return (token, .open, .planned)
      }
      if Self.placing.contains(word), mention.begin - token <= 4, isToCome(token) {
        return (token, .open, .planned)
      }
    }
    return nil
  }

  /// `Tulsa is home to a Lumora call center`
  func townsOfCenters() {
    for index in mentions.indices {
      let mention = mentions[index]
      guard mention.isStrong, !mention.isUsed, mention.cities.isEmpty,
        let home = between(max(marks.firstWord, mention.begin - 4), mention.begin).first(where: {
          document.word($0) == "home" && document.word($0 + 1) == "to"
        }), document.word(home - 1).isOne(of: "is", "already", "remains", "been"),
        let city = document.places[sentence].last(where: {
          $0.isCity && $0.part == .plain && (0...3).contains(home - $0.tokens.upperBound)
        }), !marks.covers([.locative, .of].asClasses, city.tokens.lowerBound - 1),
        let organization = mention.organization
      else { continue }
      mentions[index].isUsed = true
      _ = site(
        organization: organization, city: city, token: home, status: .operating,
        evidence: evidence(between(city.tokens.lowerBound, mention.tokens.upperBound), "home"))
    }
  }

  private static let weighing: WordSet = [
    "considering", "mulling", "weighing", "eyeing", "contemplating", "exploring",
  ]
  private static let works: WordSet = ["work", "construction", "building", "renovation"]
  /// What is signed, sought and given before a call center comes.
  private static let papers: WordSet = [
    "lease", "leases", "land", "site", "space", "building", "incentives", "deal", "contract",
    "agreement", "permit", "permission", "approval", "grant", "grants", "tax", "location",
  ]
  private static let placing: WordSet = [
    "have", "put", "putting", "bring", "bringing", "place", "placing", "base", "basing", "get",
    "see", "locating", "locate", "add", "adding", "house", "site", "home",
  ]

  /// `plans for a call center`, `a lease for`, `the go-ahead for`
  private func isFor(_ noun: Int, _ mention: SiteMention) -> Bool {
    between(max(noun + 1, mention.begin - 3), mention.begin).contains {
      document.word($0).isOne(of: "for", "on")
    }
      && !between(noun + 1, mention.begin).contains {
        document.tokens[$0].kind == .mark || marks.covers(.pronoun, $0)
      }
  }

  /// `construction is under way on`, `work has started on`
  private func isOn(_ noun: Int, _ mention: SiteMention) -> Bool {
    document.word(mention.begin - 1).isOne(of: "on", "a", "an")
      && between(noun + 1, mention.begin).contains {
        document.word($0).isOne(
          of: "under", "underway", "begun", "began", "started", "begins", "starts", "start", "begin"
        )
      }
  }

  /// `has decided to put`, `will have`, `is bringing`
  private func isToCome(_ token: Int) -> Bool {
    let before = document.word(token - 1)
    if document.word(token).hasSuffix("ing") { return before.isOne(of: "is", "are", "be") }
    if document.word(token) == "home" {
      return between(max(marks.firstWord, token - 4), token).contains {
        document.word($0).isOne(of: "will", "become", "becoming")
      }
    }
    return before.isOne(of: "to", "will", "would", "soon")
  }
}
