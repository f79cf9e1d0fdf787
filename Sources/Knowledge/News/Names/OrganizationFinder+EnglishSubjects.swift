/// The subjects of English sentences: what stands between a name and its verb, and what only stands before a name.
extension OrganizationFinder {
  /// Over the adverbs, days and places that English puts between a subject and its verb: `Lumora quietly closed`,
  /// `Lumora on Monday announced`, `Lumora in Derby will close`.
  func overAdverbs(_ begin: Int, _ marks: SentenceMarks) -> Int {
    guard document.language == .english else { return begin }
    var index = begin
    let limit = min(marks.range.upperBound, begin + 6)
    while index < limit {
      if let date = marks.dates.first(where: { $0.tokens.contains(index) }) {
        index = date.tokens.upperBound
        continue
      }
      let word = document.word(index)
      if document.tokens[index].isCapitalized || document.tokens[index].kind != .word { break }
      if Self.adverbs.contains(word) || word.utf8.count > 4 && word.hasSuffix("ly") {
        index += 1
        continue
      }
      guard word.isOne(of: "on", "in", "last", "this", "earlier", "late", "early", "at") else {
        break
      }
      if let date = marks.dates.first(where: { (1...2).contains($0.tokens.lowerBound - index) }) {
        index = date.tokens.upperBound
        continue
      }
      guard word == "in",
        let (count, _) = Gazetteer.shared.match(document.text.tokens, at: index + 1, until: limit)
      else { break }
      index += 1 + count
    }
    return index
  }

  private static let adverbs: WordSet = [
    "today", "yesterday", "tonight", "also", "now", "just", "then", "soon", "still", "once",
    "again", "already", "later", "meanwhile", "instead", "too", "since", "ago", "itself", "earlier",
    "this", "last", "week", "month", "year", "morning", "afternoon", "evening", "night", "hereby",
  ]

  /// `Lumora will restructure its call centres`, `Lumora answers enquiries from call centres in Derby`: whatever is done
  /// there, call centers are what it has.
  func speaksOfItsCenter(_ begin: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language == .english, marks.range.contains(begin),
      document.tokens[begin].kind == .word, !document.tokens[begin].isCapitalized,
      let own = between(begin + 1, min(marks.range.upperBound, begin + 12)).first(where: {
        (document.word($0).isOne(of: "its", "through", "from", "via")
          || marks.covers(.indefinite, $0) && isFinite(begin, marks))
          && between($0 + 1, min(marks.range.upperBound, $0 + 5)).contains {
            marks.begins(.site, at: $0)
          }
      })
    else { return false }
    return !between(begin, own).contains {
      document.tokens[$0].kind == .mark || document.tokens[$0].isCapitalized
        || marks.covers([.orgNoun, .site, .weakSite].asClasses, $0) && document.word($0) != "base"
        || document.word($0).isOne(of: "which", "that", "where", "who", "said", "says")
    }
  }

  /// `Lumora call centre workers in Derby`: the name that a sentence begins with before the noun; no adjective.
  func isBeforeCenterWorkers(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    guard document.language == .english, candidate.isFirstInSentence, candidate.words == 1,
      let site = marks.phrase(.site, at: candidate.tokens.upperBound),
      marks.range.contains(site.upperBound),
      !marks.isKnown(candidate.tokens.lowerBound),
      !Self.adjectiveEnds.contains(where: { candidate.key.hasSuffix($0) })
    else { return false }
    return marks.covers([.person, .locative].asClasses, site.upperBound)
      || !document.verbs(site.upperBound).isEmpty
  }

  /// `Hundreds of Norvex workers`, `said Norvex staff`: within a sentence a name before people is that of their firm.
  func isBeforeWorkers(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let next = candidate.tokens.upperBound
    return document.language == .english && !candidate.isPossessive
      && (!candidate.isFirstInSentence || candidate.words == 1 && inner.contains(candidate.key))
      && marks.range.contains(next)
      && document.word(next).isOne(
        of: "workers", "staff", "employees", "bosses", "management", "executives")
  }

  /// `gave Lumora the nod for a call center`, `allows Lumora to open a call center`: whom towns and states help.
  func isHelpedToCenter(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let next = candidate.tokens.upperBound
    guard document.language == .english, marks.range.contains(next + 1) else { return false }
    // `is in talks with Lumora about a call center`
    let isTalking =
      document.word(candidate.tokens.lowerBound - 1) == "with"
      && document.word(candidate.tokens.lowerBound - 2).isOne(
        of: "talks", "negotiations", "discussions", "deal", "agreement", "talking", "negotiating")
      && document.word(next).isOne(of: "about", "over", "on", "to", "for")
    guard isTalking || Self.luring.contains(document.word(candidate.tokens.lowerBound - 1)),
      isTalking || marks.covers(.article, next)
        || document.tokens[next].folded.isOne(of: "$", "£", "€")
        || document.word(next).isOne(of: "permission", "approval", "to")
    else { return false }
    return between(next + 1, min(marks.range.upperBound, next + 8)).contains {
      marks.begins(.site, at: $0)
    }
  }

  private static let luring: WordSet = [
    "gave", "give", "gives", "given", "giving", "granted", "grants", "granting", "awarded",
    "awards", "allowed", "allows", "allowing", "helped", "helps", "helping", "lured", "persuaded",
    "convinced", "handed", "offered", "permits", "clears", "lets", "enticed", "urged", "asked",
    "invited", "courting", "courted", "wooed",
  ]

  /// `its Focal Point call center`, `the Union Street contact center of Lumora`, `Central Queensland has`: where it is.
  func isPlaceOfOwn(_ candidate: NameCandidate) -> Bool {
    guard document.language == .english, !candidate.isPossessive else { return false }
    let marks = document.sentences[candidate.sentence]
    let (first, next) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
    if candidate.words == 2, Self.sidesOfStates.contains(document.word(first)),
      StateAbbreviations.isState(document.string(first + 1..<next))
    {
      return true
    }
    guard let site = marks.phrase(.site, at: next) ?? marks.phrase(.weakSite, at: next) else {
      return false
    }
    if document.word(first - 1).isOne(of: "its", "their") {
      return !KnownOrganizations.shared.contains(candidate.key)
    }
    return candidate.words > 1 && marks.begins(.address, at: next - 1)
      && marks.covers(.of, site.upperBound)
  }

  private static let sidesOfStates: WordSet = [
    "central", "northern", "southern", "eastern", "western", "north", "south", "east", "west",
    "upper", "lower", "regional", "far",
  ]

  /// `A former Sears store in Tulsa`, `the old Zellers on Main Street`: what was there before.
  func isFormerBuilding(_ candidate: NameCandidate) -> Bool {
    guard document.language == .english, !candidate.isPossessive,
      document.word(candidate.tokens.lowerBound - 1).isOne(
        of: "former", "old", "vacant", "shuttered", "onetime", "erstwhile", "empty"),
      document.word(candidate.tokens.lowerBound - 2).isOne(of: "a", "an", "the", "in", "into", "of")
    else { return false }
    let marks = document.sentences[candidate.sentence]
    let next = candidate.tokens.upperBound
    return marks.covers([.weakSite, .locative].asClasses, next)
      || document.word(next).isOne(of: "store", "plant", "factory", "space", "on", "headquarters")
  }

  private static let adjectiveEnds = [
    "al", "ed", "ing", "ish", "an", "ese", "ic", "ous", "less", "ary", "ful", "ive", "ly", "est",
    "ore", "able", "ible", "time", "based", "level", "side", "wide",
  ]

  /// `warned that there could be job losses at its call centre`: companies speak of what is theirs.
  func saysOfItsOwn(_ verb: Int, _ marks: SentenceMarks) -> Bool {
    let reach = between(verb + 1, min(marks.range.upperBound, verb + 16))
    guard let own = reach.first(where: { document.word($0).isOne(of: "its", "it") }) else {
      return false
    }
    return !between(verb + 1, own).contains { token in
      // `said Friday that it would`
      if marks.dates.contains(where: { $0.tokens.contains(token) }) { return false }
      return document.tokens[token].kind == .mark || document.tokens[token].isCapitalized
        || own - verb > 7 && marks.covers([.orgNoun, .clientNoun].asClasses, token)
    }
  }

  /// `The council approved incentives for Lumora. The company plans`: the only name it can stand for.
  func isCompanyOfNext(_ candidate: NameCandidate) -> Bool {
    guard document.language == .english, known.isEmpty, !candidate.isFirstInSentence,
      document.sentences[candidate.sentence + 1..<document.sentences.count].prefix(3).contains(
        where: { marks in
          let first = marks.firstWord
          return marks.range.contains(first + 2) && document.word(first) == "the"
            && document.word(first + 1).isOne(of: "company", "firm", "retailer", "bank", "insurer")
            && !document.tokens[first + 2].isCapitalized && document.tokens[first + 2].kind == .word
        })
    else { return false }
    return ofSentence[candidate.sentence].allSatisfy {
      candidates[$0].key == candidate.key || isPlace(candidates[$0])
        || isPerson(candidates[$0].tokens) || candidates[$0].isFirstInSentence
    }
  }

  /// `the Canadian firm`, `British-owned`: where somebody is from.
  func isDemonym(_ candidate: NameCandidate) -> Bool {
    document.language == .english && candidate.words == 1
      && document.knowledge.placeWords.country(ofDemonym: candidate.key) != nil
  }

  /// `Burnley Council has opened`, `the county council's contact centre`: councils run their own.
  func isCouncilWithCenter(_ candidate: NameCandidate) -> Bool {
    guard document.language == .english, candidate.words > 1,
      Self.councils.contains(document.word(candidate.tokens.upperBound - 1))
    else { return false }
    return isOwnerOfSite(candidate) || isSubject(candidate, strict: true)
  }

  private static let councils: WordSet = ["council", "councils", "county", "authority", "nhs"]

  /// `has reached a deal to open a call center`, `hopes to have one`: a verb, and no preposition.
  private func isFinite(_ token: Int, _ marks: SentenceMarks) -> Bool {
    document.word(token).isOne(of: "has", "is", "will", "would", "could", "may", "might")
      || document.verbs(token).contains {
        [.plan, .announce, .consider, .choose].contains($0.verbClass)
          && [.present, .past].contains($0.form)
      }
  }

  /// `is one of the largest employers`
  func isOneOf(_ token: Int) -> Bool {
    document.language == .english && document.word(token) == "one"
  }

  /// `Tulsa has been chosen by Lumora`
  func isChosenBy(_ verb: VerbClass) -> Bool {
    document.language == .english && [.consider, .choose, .plan, .announce].contains(verb)
  }

  /// `a new call center for Lumora`, `landed a call center from Lumora`: the noun before it, and nothing behind.
  func isBehindCenter(_ candidate: NameCandidate) -> Bool {
    let marks = document.sentences[candidate.sentence]
    let before = candidate.tokens.lowerBound - 1
    guard document.language == .english, marks.range.contains(before - 1),
      document.word(before).isOne(of: "for", "from"), marks.covers(.site, before - 1)
    else { return false }
    let next = candidate.tokens.upperBound
    return !marks.range.contains(next) || document.tokens[next].kind == .mark
      || marks.covers([.locative, .clause].asClasses, next)
  }

  /// `Lumora issued a statement. The company will close its call center`: where nobody else is named.
  mutating func antecedentsOfCompany() {
    guard document.language == .english,
      !document.organizations.contains(where: { $0.role.mayOperate || $0.role == .client })
    else { return }
    for candidate in candidates
    where candidate.isFirstInSentence && candidate.words <= 3 && isTakenUp(candidate.sentence + 1) {
      let marks = document.sentences[candidate.sentence]
      let next = candidate.tokens.upperBound
      guard marks.range.contains(next), document.tokens[next].kind == .word,
        document.word(next).hasSuffix("ed") || Self.told.contains(document.word(next)),
        candidate.words > 1 || !marks.isKnown(candidate.tokens.lowerBound),
        candidate.words > 1 || !candidate.key.hasSuffix("s"), !small.contains(candidate.key),
        !marks.dates.contains(where: { $0.tokens.overlaps(candidate.tokens) }),
        !isPerson(candidate.tokens), !isNever(candidate), !isPlace(candidate),
        !isLargeTown(candidate), !isAddress(candidate), !isStateOrSide(candidate)
      else { continue }
      add(candidate, .unknown)
      return
    }
  }

  private static let told: WordSet = [
    "told", "met", "gave", "made", "held", "sent", "said", "has", "had", "is", "will", "broke",
    "says", "was",
  ]

  /// Whether a sentence goes on with `the company`, `the bank`.
  private func isTakenUp(_ sentence: Int) -> Bool {
    guard document.sentences.indices.contains(sentence) else { return false }
    let marks = document.sentences[sentence]
    // `Lumora will leave Tulsa. It is moving its call center to Boise`
    if document.word(marks.firstWord).isOne(of: "it", "its"),
      marks.range.contains(where: { marks.begins(.site, at: $0) })
    {
      return true
    }
    return between(marks.firstWord, min(marks.range.upperBound, marks.firstWord + 16)).contains {
      document.word($0) == "the"
        && (marks.begins([.orgNoun, .clientNoun].asClasses, at: $0 + 1)
          || NameWords.firmsOfOwn.contains(document.word($0 + 1)))
    }
  }
}
