/// What English says of call centers with verbs that say nothing by themselves.
extension TriggerFinder {
  /// What happens by one of the idioms below.
  func englishIdiom(_ token: Int) -> Trigger? {
    guard document.language == .english else { return nil }
    return paying(token) ?? comingUp(token) ?? lastDay(token) ?? becomingHome(token)
      ?? growingInto(token) ?? seeking(token) ?? doubtedFuture(token) ?? reprieve(token)
  }

  /// `The future of the call center is in doubt`, `is reviewing the future of its call center`, `fears for the future of`:
  /// it may close.
  private func doubtedFuture(_ token: Int) -> Trigger? {
    // `The call center is on the chopping block`
    if document.word(token).isOne(of: "is", "are", "remains", "was"), token > marks.firstWord + 1,
      let hedge = marks.phrase(.hedge, at: token + 1) ?? marks.phrase(.hedge, at: token + 2),
      document.word(hedge.upperBound - 1).isOne(
        of: "threat", "risk", "jeopardy", "doubt", "block", "peril", "danger", "balance"),
      !marks.range.contains(hedge.upperBound) || document.tokens[hedge.upperBound].kind == .mark
        || document.word(hedge.upperBound).isOne(of: "after", "as", "because", "and", "again"),
      let site = between(max(marks.range.lowerBound, token - 8), token).first(where: {
        marks.begins([.site, .weakSite].asClasses, at: $0)
      }),
      !between(max(marks.range.lowerBound, site - 8), token).contains(where: {
        marks.covers([.job, .person, .closeNoun].asClasses, $0)
          || document.word($0).isOne(of: "future", "fate", "survival")
      })
    {
      return Trigger(
        kind: .close, tokens: hedge, sentence: sentence, lemma: "risk", isNoun: true,
        isPassive: true, certainty: .hedged, clause: Clauses(document, sentence).clause(of: token))
    }
    guard document.word(token).isOne(of: "future", "fate", "survival"),
      document.word(token + 1) == "of"
        ? between(token + 2, min(marks.range.upperBound, token + 9)).contains(where: {
          marks.begins([.site, .weakSite].asClasses, at: $0)
        })
        : document.word(token - 1) == "s"
          && between(max(marks.range.lowerBound, token - 5), token).contains(where: {
            marks.covers([.site, .weakSite].asClasses, $0)
          }),
      !between(max(marks.range.lowerBound, token - 6), token).contains(where: {
        document.word($0).isOne(of: "secure", "secures", "secured", "bright", "safeguard")
      })
    else { return nil }
    let isWeighed = between(max(marks.range.lowerBound, token - 5), token).contains { index in
      document.verbs(index).contains { $0.verbClass == .consider }
        || document.word(index).isOne(
          of: "fear", "fears", "doubt", "doubts", "uncertainty", "questions", "concern", "concerns")
    }
    let isInDoubt = between(token + 1, min(marks.range.upperBound, token + 16)).contains { index in
      marks.covers(.hedge, index)
        && !document.word(index).isOne(of: "would", "could", "may", "might", "if", "whether")
        || document.word(index).isOne(of: "unclear", "unsure", "precarious", "bleak", "unknown")
    }
    guard isWeighed || isInDoubt else { return nil }
    return Trigger(
      kind: .close, tokens: between(token, token + 1), sentence: sentence, lemma: "future",
      isNoun: true, isPassive: false, certainty: .hedged,
      clause: Clauses(document, sentence).clause(of: token))
  }

  /// `The call center won a reprieve`, `has been granted a stay of execution`: it does not close.
  private func reprieve(_ token: Int) -> Trigger? {
    guard
      document.word(token).isOne(of: "reprieve", "reprieved")
        || document.word(token) == "stay" && document.word(token + 2) == "execution"
    else { return nil }
    let before = between(max(marks.range.lowerBound, token - 6), token)
    guard
      document.word(token) == "reprieved"
        || before.contains(where: { Self.granting.contains(document.word($0)) }),
      !before.contains(where: { marks.covers([.negator, .hedge, .job].asClasses, $0) })
    else { return nil }
    return Trigger(
      kind: .close, tokens: between(token, token + 1), sentence: sentence, lemma: "reprieve",
      isNoun: true, isPassive: false, certainty: .negated,
      clause: Clauses(document, sentence).clause(of: token))
  }

  private static let granting: WordSet = [
    "won", "win", "wins", "given", "gave", "gives", "got", "gets", "granted", "grants", "handed",
    "earned", "earns", "secured", "secures", "received", "receives", "offered", "thrown",
  ]

  /// `is putting $4 million into new call centers`, `will sink £2m into a centre`: who pays for one opens it.
  private func paying(_ token: Int) -> Trigger? {
    guard let form = Self.paying[document.word(token)],
      let into = between(token + 1, min(marks.range.upperBound, token + 9)).first(where: {
        document.word($0).isOne(of: "into", "in", "on")
      }),
      marks.numbers.contains(where: { between(token + 1, into).contains($0.tokens.lowerBound) }),
      between(into + 1, min(marks.range.upperBound, into + 6)).contains(where: { index in
        marks.begins(.site, at: index)
          && between(into + 1, index).contains {
            marks.covers(.indefinite, $0) || document.word($0) == "new"
          }
      })
    else { return nil }
    let clause = Clauses(document, sentence).clause(of: token)
    let isDone =
      form == .past
      && !between(max(clause.lowerBound, token - 4), token).contains {
        marks.covers([.future, .hedge].asClasses, $0)
      }
    return Trigger(
      kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: "pay", isNoun: false,
      isPassive: false, certainty: isDone ? .asserted : .planned, clause: clause)
  }

  private static let paying: WordTable<VerbForm> = [
    "put": .present, "puts": .present, "putting": .gerund, "pump": .present, "pumps": .present,
    "pumping": .gerund, "pumped": .past, "pour": .present, "pours": .present, "pouring": .gerund,
    "poured": .past, "plough": .present, "ploughs": .present, "ploughing": .gerund,
    "ploughed": .past, "plow": .present, "plowing": .gerund, "plowed": .past, "sink": .present,
    "sinks": .present, "sinking": .gerund, "sank": .past, "inject": .present, "injects": .present,
    "injecting": .gerund, "injected": .past, "spend": .present, "spends": .present,
    "spending": .gerund, "spent": .past,
  ]

  /// `The centres are coming up at Ajmer and Karnal`, `A call centre is coming to Leeds`: as India says that they open.
  private func comingUp(_ token: Int) -> Trigger? {
    guard document.word(token).isOne(of: "coming", "come", "comes", "headed", "bound", "destined"),
      marks.range.contains(token + 2),
      document.word(token + 1) == "up" && document.word(token + 2).isOne(of: "in", "at", "near")
        || document.word(token + 1).isOne(of: "to", "for")
          && document.places[sentence].contains(where: {
            $0.tokens.lowerBound == token + 2 && $0.isCity
          }),
      let before = (1...3).first(where: { back in
        marks.range.contains(token - back)
          && document.word(token - back).isOne(of: "is", "are", "will", "to", "be")
      })
    else { return nil }
    let clause = Clauses(document, sentence).clause(of: token)
    guard
      between(max(clause.lowerBound, token - before - 8), token).contains(where: {
        marks.begins([.site, .weakSite].asClasses, at: $0)
      })
    else { return nil }
    return Trigger(
      kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: "come", isNoun: false,
      isPassive: true, certainty: .planned, clause: clause)
  }

  /// `Tulsa will be home to a new call center`: the city is where it opens.
  private func becomingHome(_ token: Int) -> Trigger? {
    // `would be the location of its third call center`
    let isLocation =
      document.word(token).isOne(of: "location", "site", "home", "base")
      && document.word(token + 1).isOne(of: "of", "for") && document.word(token - 1) == "the"
    let verb = isLocation ? token - 2 : token - 1
    guard document.word(token) == "home" || isLocation, marks.range.contains(token + 2),
      document.word(token + 1) == "to" || isLocation,
      between(token + 2, min(marks.range.upperBound, token + 7)).contains(where: {
        marks.begins(.site, at: $0)
      }), document.word(verb).isOne(of: "be", "become", "becoming"),
      verb - 2 >= marks.range.lowerBound,
      !between(max(marks.range.lowerBound, verb - 4), verb).contains(where: {
        marks.covers(.hedge, $0) && document.word($0) != "would"
      })
    else { return nil }
    return Trigger(
      kind: .open, tokens: between(token, token + 2), sentence: sentence, lemma: "home",
      isNoun: false, isPassive: false, certainty: .planned,
      clause: Clauses(document, sentence).clause(of: token))
  }

  /// `is expanding into Tulsa with a call center`: it opens one there.
  private func growingInto(_ token: Int) -> Trigger? {
    let isMoving = Self.moving.contains(document.word(token))
    guard document.word(token).hasPrefix("expand") || isMoving, marks.range.contains(token + 2),
      document.word(token + 1).isOne(of: "into", "to"),
      !isMoving
        || document.word(token + 1) == "into"
          && between(token + 3, min(marks.range.upperBound, token + 12)).contains(where: {
            marks.begins(.site, at: $0) && marks.range.contains { document.word($0) == "with" }
          }),
      document.places[sentence].contains(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound == token + 2
      })
    else { return nil }
    let clause = Clauses(document, sentence).clause(of: token)
    let isDone =
      document.word(token).isOne(of: "expanded", "moved", "pushed", "ventured", "branched")
      && !between(max(clause.lowerBound, token - 4), token).contains {
        marks.covers([.future, .hedge, .negator].asClasses, $0)
      }
    return Trigger(
      kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: "open", isNoun: false,
      isPassive: false, certainty: isDone ? .asserted : .planned, clause: clause)
  }

  private static let moving: WordSet = [
    "move", "moves", "moved", "moving", "push", "pushes", "pushed", "pushing", "venture",
    "ventures", "ventured", "venturing",
  ]

  /// `is looking for 200 people`, `seeks 80 agents`: they are to be hired.
  private func seeking(_ token: Int) -> Trigger? {
    let isLooking =
      document.word(token).isOne(
        of: "looking", "look", "looks", "lookout", "hunting", "search", "market", "searching")
      && marks.range.contains(token + 1) && document.word(token + 1).isOne(of: "for", "of")
    // `has 100 openings`
    let isHaving = document.word(token).isOne(
      of: "has", "have", "with", "advertised", "posted", "fill", "filling", "are")
    guard isLooking || isHaving || Self.seeking.contains(document.word(token)) else { return nil }
    let begin = isLooking ? token + 2 : token + 1
    guard
      let number = marks.numbers.first(where: {
        (0...2).contains($0.tokens.lowerBound - begin) && !$0.isPercent
          && ($0.least ?? $0.most ?? 0) > 9
      }),
      between(number.tokens.upperBound, min(marks.range.upperBound, number.tokens.upperBound + 4))
        .contains(where: {
          isHaving
            ? document.word($0).isOne(of: "openings", "vacancies")
            : marks.begins([.person, .job].asClasses, at: $0)
        })
    else { return nil }
    let clause = Clauses(document, sentence).clause(of: token)
    guard
      !between(max(clause.lowerBound, token - 4), token).contains(where: {
        marks.covers([.negator, .hedge].asClasses, $0)
      })
    else { return nil }
    // `wants 60 fewer people`
    let isFewer = document.word(number.tokens.upperBound).isOne(of: "fewer", "less")
    return Trigger(
      kind: isFewer ? .layoff : .expand, tokens: between(token, begin), sentence: sentence,
      lemma: "seek",
      isNoun: false, isPassive: false, certainty: .planned, clause: clause)
  }

  private static let seeking: WordSet = ["seek", "seeks", "seeking", "wants", "want", "needs"]

  /// `July 18 will be the last day for the Lumora call center`: then it closes.
  private func lastDay(_ token: Int) -> Trigger? {
    // `were told that June 30 would be their final day`
    let isTheirs =
      document.word(token - 1) == "their" && marks.covers(.hedge, token - 3)
      && marks.range.prefix(20).contains { marks.begins(.site, at: $0) }
    guard document.word(token).isOne(of: "last", "final"),
      marks.range.contains(token + 1), document.word(token + 1).isOne(of: "day", "days", "shift"),
      isTheirs || document.word(token + 2).isOne(of: "for", "at", "of"),
      isTheirs
        || between(token + 3, min(marks.range.upperBound, token + 9)).contains(where: {
          marks.begins([.site, .weakSite].asClasses, at: $0)
            || document.word($0).isOne(of: "operation", "operations", "business")
        })
    else { return nil }
    let clause = Clauses(document, sentence).clause(of: token)
    let isDone = between(max(clause.lowerBound, token - 4), token).contains {
      document.word($0).isOne(of: "was", "were")
    }
    return Trigger(
      kind: .close, tokens: between(token, token + 2), sentence: sentence, lemma: "last",
      isNoun: true, isPassive: false, certainty: isDone ? .asserted : .planned, clause: clause)
  }
}
