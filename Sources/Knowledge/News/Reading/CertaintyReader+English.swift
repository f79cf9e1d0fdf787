/// What English says of how sure something is by the words before and behind it.
extension CertaintyReader {
  /// `will be out of work when Lumora shuts its call centre`, `until the centre closes`: the present behind a word of
  /// time is of what is to come; behind `after` only where the sentence has a future.
  func isWhenItWill(_ group: VerbGroup) -> Bool {
    guard document.language == .english else { return false }
    for token in between(max(marks.range.lowerBound, group.token - 14), group.token).reversed() {
      if document.tokens[token].kind == .mark, document.tokens[token].folded.isOne(of: ";", ":") {
        return false
      }
      let word = document.word(token)
      if word.isOne(of: "when", "once", "until", "till", "before") { return true }
      if word.isOne(of: "after", "as", "if", "day", "date"), group.token - token <= 10 {
        return marks.range.contains {
          $0 != token
            && (document.word($0).isOne(of: "will", "would")
              || document.word($0) == "to" && document.word($0 - 1).isOne(of: "is", "are", "set"))
        }
      }
    }
    return false
  }

  /// `is being closed`, `are being laid off`: it goes on, and is not over.
  func isBeingDone(_ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Bool {
    document.language == .english && [.open, .close, .layoff].contains(reading.verbClass)
      && group.before.first == "being"
      && group.before.dropFirst().prefix(3).contains { $0.isOne(of: "is", "are") }
  }

  /// `Reports that Lumora will close its call center are false`, `there is no truth to rumors that`: what is only talked of.
  func isCalledFalseInEnglish(before token: Int) -> Bool {
    guard document.language == .english,
      let talk = between(max(marks.range.lowerBound, token - 14), token).last(where: {
        Self.talk.contains(document.word($0))
      })
    else { return false }
    if between(max(marks.range.lowerBound, talk - 5), talk).contains(where: {
      Self.untrue.contains(document.word($0))
        || document.word($0) == "truth" && marks.covers(.negator, $0 - 1)
    }) {
      return true
    }
    return between(token + 1, min(marks.range.upperBound, token + 24)).contains {
      document.word($0).isOne(of: "are", "were", "is", "was")
        && (Self.untrue.contains(document.word($0 + 1))
          || document.word($0 + 1) == "not" && document.word($0 + 2).isOne(of: "true", "correct"))
    }
  }

  private static let talk: WordSet = [
    "reports", "report", "rumors", "rumours", "rumor", "rumour", "claims", "claim", "suggestions",
    "speculation", "talk", "stories", "fears", "story",
  ]
  private static let untrue: WordSet = [
    "false", "untrue", "wrong", "incorrect", "unfounded", "baseless", "inaccurate", "groundless",
  ]

  /// `Lumora to close call center, lay off 85`: the second verb of a headline.
  func isInHeadlineRow(
    _ reading: VerbLexicon.Reading, _ group: VerbGroup, _ reach: Range<Int>
  ) -> Bool {
    guard document.language == .english, document.word(group.token - 1).isOne(of: ",", "and"),
      [.present, .infinitive].contains(reading.form)
        || Self.unchanging.contains(document.word(group.token))
    else { return false }
    return reach.contains { token in
      document.word(token) == "to"
        && document.names[sentence].contains { (0...1).contains(token - $0.tokens.upperBound) }
    }
  }

  /// `gathered to mark the opening of`, `celebrated the launch`: it has opened.
  func isCelebrated(_ range: Range<Int>, _ reach: Range<Int>) -> Bool {
    document.language == .english && marks.covers(.openNoun, range.lowerBound)
      && reach.suffix(4).contains {
        document.word($0).isOne(
          of: "mark", "marked", "marking", "celebrate", "celebrated", "celebrating", "toast",
          "attend", "attended", "hailed")
      } && !reach.contains { document.word($0).isOne(of: "will", "would", "plans", "next") }
  }

  /// `a possible closure`, `is thinking of closing`, `the closure is being considered`: nobody has closed anything.
  func isOnlyWeighed(_ range: Range<Int>) -> Bool {
    guard document.language == .english, marks.range.contains(range.lowerBound - 1),
      !marks.covers(.negator, range.lowerBound - 1)
    else { return false }
    // `has refused to rule out the closure`
    let front = between(max(marks.range.lowerBound, range.lowerBound - 7), range.lowerBound)
    if front.contains(where: {
      document.word($0).isOne(
        of: "refused", "refuses", "refusing", "declined", "declines", "unable")
        && document.word($0 + 2) == "rule" && document.word($0 + 3) == "out"
    }) {
      return true
    }
    let before = document.word(range.lowerBound - 1)
    if before.isOne(of: "possible", "potential", "proposed", "threatened", "feared") { return true }
    if before.isOne(of: "of", "about"), document.word(range.lowerBound - 2) == "thinking" {
      return true
    }
    return between(range.upperBound, min(marks.range.upperBound, range.upperBound + 14)).contains {
      document.word($0 - 1).isOne(of: "being", "is", "are")
        && document.verbs($0).contains { $0.verbClass == .consider && $0.form == .participle }
    }
  }

  /// `70 jobs to go`, `fears that 70 jobs will go`, `is shutting down its call centre`: what a phrase itself says.
  func ofGoing(_ range: Range<Int>, _ reach: Range<Int>) -> Trigger.Certainty? {
    guard document.language == .english, range.count > 1 else { return nil }
    // `60 people will be looking for work`
    if document.word(range.lowerBound).isOne(of: "will", "would") { return .planned }
    // `has let go`: the verb before says it.
    if document.word(range.upperBound - 1).isOne(of: "go", "going")
      || document.word(range.upperBound - 2) == "go",
      !range.contains(where: { document.word($0).isOne(of: "let", "lets", "letting") })
    {
      let isFeared = reach.contains { token in
        document.verbs(token).contains { $0.verbClass == .threaten }
      }
      return isFeared || range.contains { document.word($0).isOne(of: "could", "may", "might") }
        ? .hedged : .planned
    }
    let isGoingOn =
      document.word(range.lowerBound).hasSuffix("ing") && marks.range.contains(range.lowerBound - 1)
      && document.word(range.lowerBound - 1).isOne(of: "is", "are", "be")
      && marks.covers([.closeNoun, .layoffNoun].asClasses, range.lowerBound)
    return isGoingOn ? .planned : nil
  }

  /// `handed pink slips to 450 workers`: to whom, not what for.
  func isDative(_ token: Int) -> Bool {
    document.language == .english && document.word(token) == "to"
      && marks.phrase(.future, at: token)?.count == 1
      && (marks.numbers.contains { $0.tokens.lowerBound == token + 1 }
        // `brought 120 jobs to the city`
        || marks.covers([.article, .indefinite, .possessive].asClasses, token + 1)
        || marks.range.contains(token + 1) && document.tokens[token + 1].isCapitalized
          && !document.isHeadline(marks))
  }

  /// `will eliminate 85 jobs by closing its call center`: as sure as what comes of it.
  func isMeansOfComing(_ group: VerbGroup) -> Bool {
    group.before.first == "by"
      && between(max(marks.range.lowerBound, group.token - 12), group.token).contains {
        document.word($0).isOne(of: "will", "would")
          || document.word($0) == "to" && document.verbs($0 + 1).contains { $0.form == .infinitive }
      }
  }

  /// `would have to close unless new contracts are won`: it may come otherwise.
  func isOnCondition(_ group: VerbGroup) -> Bool {
    // `Unless a buyer is found, Lumora will close it`
    document.word(marks.firstWord).isOne(of: "unless", "without", "failing")
      && group.before.prefix(5).contains { $0.isOne(of: "will", "would", "must") }
      // `If no buyer is found, Lumora will close it`
      || document.word(marks.firstWord).isOne(of: "if", "should")
        && between(marks.firstWord, group.token).contains {
          marks.covers(.negator, $0) && isOfCondition($0, group.token)
        }
      || between(group.token + 1, min(marks.range.upperBound, group.token + 16)).contains { token in
        document.word(token) == "unless"
          || document.word(token) == "if" && group.helpers.prefix(3).contains("would")
            && document.word(token - 1) != "even"
      }
  }

  /// `Should the loans not come through, the center might close`, `As it has not been paid, it will leave`: what a clause
  /// denies that ends before the verb with a comma.
  func isOfCondition(_ negator: Int, _ verb: Int) -> Bool {
    guard document.language == .english,
      let comma = between(negator, verb).last(where: { document.tokens[$0].folded == "," }),
      comma + 1 < verb,
      let begin = between(max(marks.range.lowerBound, negator - 12), negator + 1).last(where: {
        ($0 == marks.firstWord || document.tokens[$0 - 1].kind == .mark)
          && Self.beginningsOfClauses.contains(document.word($0))
      })
    else { return false }
    // The comma ends the clause, and not only an aside in it.
    return !between(begin, negator).contains { document.tokens[$0].folded == "," }
      && !document.word(comma + 1).isOne(of: "and", "or", "but", "who", "which")
  }

  /// `It fell to the President to open it`, `The minister was there to open the centre`: who came to do it has done it.
  func isOpenedByGuest(_ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Bool {
    guard document.language == .english, reading.form == .infinitive,
      reading.lemma.isOne(of: "open", "inaugurate", "commission", "launch"),
      group.before.first == "to" || group.before.prefix(2).last == "to"
    else { return false }
    return between(max(marks.range.lowerBound, group.token - 9), group.token).contains { token in
      switch document.word(token) {
      case "fell": document.word(token + 1) == "to"
      case "hand", "present", "there", "town":
        (1...3).contains { document.word(token - $0).isOne(of: "was", "were") }
      case "came", "flew", "travelled", "traveled", "arrived", "invited", "joined": true
      default: false
      }
    }
      && !between(max(marks.range.lowerBound, group.token - 9), group.token).contains {
        marks.covers([.negator, .hedge, .planNoun].asClasses, $0)
          || document.word($0).isOne(of: "will", "would", "company", "firm")
      }
  }

  private static let beginningsOfClauses: WordSet = [
    "if", "should", "as", "since", "because", "when", "although", "though", "while", "unless",
    "having", "with", "where", "whereas",
  ]

  /// `have voted to strike`, `are threatening to walk out`
  func ofVote(_ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Trigger.Certainty? {
    guard document.language == .english, reading.verbClass == .strike else { return nil }
    if group.before.prefix(4).contains("voted") { return .planned }
    return group.before.prefix(4).contains { $0.hasPrefix("threat") } ? .hedged : nil
  }

  /// `has urged Lumora to reverse its decision to close`, `a campaign to halt the closure`: it stands as it is.
  func isUrged(_ verb: Int) -> Bool {
    // `A câmara tenta travar o fecho`: until then it is to come.
    if document.language == .portuguese {
      return document.verbs(verb).contains { $0.form == .infinitive }
        && between(max(marks.range.lowerBound, verb - 3), verb).contains { token in
          Self.trying.contains { document.word(token).hasPrefix($0) }
        }
    }
    guard document.language == .english, document.word(verb - 1) == "to" else {
      return false
    }
    return between(max(marks.range.lowerBound, verb - 10), verb).contains {
      Self.urging.contains(document.word($0))
    }
  }

  private static let trying = ["tent", "lut", "exig", "ped", "procur", "mobiliz", "tudo"]

  private static let urging: WordSet = [
    "urged", "urge", "urges", "urging", "called", "calling", "calls", "asked", "demanded", "want",
    "wants", "campaign", "petition", "fight", "fighting", "hope", "hopes", "bid", "battle",
    "effort", "efforts", "pressed", "lobbied", "begged", "try", "trying",
  ]

  /// The verb that gives up what is planned: `has shelved its plans to open`, `dropped a plan to close`.
  func cancel(before plan: Int, _ limit: Int) -> Governor? {
    for index in between(max(limit, plan - 5), plan).reversed() {
      if let reading = document.verbs(index).first(where: { $0.verbClass == .cancel }),
        reading.form != .infinitive || document.word(index - 1) == "to"
      {
        return Governor(
          verbClass: .cancel, form: reading.form, isNegated: false, token: index)
      }
      // `walked away from its plans`, `backed out of a plan`
      guard
        marks.covers([.article, .possessive, .indefinite].asClasses, index)
          || document.word(index).isOne(
            of: "from", "of", "on", "away", "out", "off", "back", "down", "up")
      else { return nil }
    }
    return nil
  }

  /// `would have brought 300 jobs`, `that would have closed it`: it has not.
  func wouldHaveBeen(_ reading: VerbLexicon.Reading, _ group: VerbGroup) -> Trigger.Certainty? {
    guard document.language == .english, [.participle, .past].contains(reading.form),
      [.open, .close, .layoff, .expand, .light].contains(reading.verbClass)
    else { return nil }
    let words = group.before.prefix(4)
    guard let have = words.firstIndex(of: "have"), have + 1 < group.before.count,
      group.before[have + 1] == "would"
        // `was to have closed`, `had been due to have opened`
        || group.before[have + 1] == "to" && have + 2 < group.before.count
          && group.before[have + 2].isOne(of: "was", "were", "due", "supposed", "meant")
    else { return nil }
    // `would have created 200 jobs` says no more than that it does not come.
    let isOfJobs = between(group.token + 1, min(marks.range.upperBound, group.token + 6)).contains {
      marks.begins([.job, .person].asClasses, at: $0)
    }
    // `It was to have gone dark`
    if reading.verbClass == .light {
      return between(group.token + 1, min(marks.range.upperBound, group.token + 4)).contains {
        marks.begins(.closeObject, at: $0)
      } ? .negated : .cancelled
    }
    return isOfJobs
      ? Trigger.Certainty.none
      : [.open, .expand].contains(reading.verbClass) ? .cancelled : .negated
  }

  /// `announced its immediate closure`, `the sudden closure of`: it has happened when it is told.
  func isAtOnce(_ range: Range<Int>, _ reach: Range<Int>) -> Bool {
    guard document.language == .english, marks.covers(.closeNoun, range.lowerBound) else {
      return false
    }
    let near = between(max(reach.lowerBound, range.lowerBound - 2), range.lowerBound)
    let behind = between(range.upperBound, min(marks.range.upperBound, range.upperBound + 12))
    return near.contains {
      document.word($0).isOne(of: "immediate", "sudden", "abrupt", "shock", "overnight", "recent")
    }
      || behind.contains {
        document.word($0) == "immediate" && document.word($0 - 1) == "with"
      }
  }

  /// `the idea of opening a call centre`, `staff facing redundancy`: what is thought of, or those whom it is told of.
  func isOnlySpokenOf(_ range: Range<Int>) -> Bool {
    guard document.language == .english, marks.range.contains(range.lowerBound - 1) else {
      return false
    }
    let before = document.word(range.lowerBound - 1)
    if before == "of", marks.range.contains(range.lowerBound - 2),
      Self.ideas.contains(document.word(range.lowerBound - 2))
    {
      return true
    }
    guard marks.covers(.layoffNoun, range.lowerBound),
      before == "facing" || document.word(range.lowerBound) == "facing"
    else { return false }
    return !marks.numbers.contains { $0.tokens.lowerBound < range.lowerBound && !$0.isPercent }
  }

  private static let ideas: WordSet = [
    "idea", "thought", "cost", "costs", "purpose", "benefits", "benefit", "advantages", "risks",
    "merits", "art", "point", "talk", "talks",
  ]

  /// `were dismissed without notice`, `dismissed 80 workers`: they lost their jobs; nothing is denied.
  func dismissesPeople(_ token: Int, _ reading: VerbLexicon.Reading) -> Bool {
    guard document.language == .english, reading.lemma == "dismiss" else { return false }
    return VerbGroup(document, sentence, token).hasBe
      && (!marks.range.contains(token + 2) || document.word(token + 1) != "as"
        || document.word(token + 2).isOne(of: "the", "it", "they", "its"))
      || between(token + 1, min(marks.range.upperBound, token + 6)).contains {
        marks.covers(.person, $0)
      }
  }
}

extension VerbGroup {
  /// The words before the verb without adverbs that stand among those that help it: `would all have to`.
  var helpers: [String] {
    before.filter {
      !$0.isOne(of: "all", "also", "both", "now", "then", "soon", "eventually", "have")
    }
  }
}
