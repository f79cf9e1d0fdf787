/// What English says of call centers with verbs that say nothing by themselves.
extension TriggerFinder {
  /// What happens by one of the idioms below.
  func englishIdiom(_ token: Int) -> Trigger? {
    guard document.language == .english else { return nil }
    return comingUp(token) ?? lastDay(token) ?? becomingHome(token)
      ?? growingInto(token) ?? seeking(token) ?? doubtedFuture(token) ?? haveToGo(token)
      ?? foundLocked(token)
  }

  /// `Half of the 300 jobs at the call center will have to go`: they are to be cut.
  private func haveToGo(_ token: Int) -> Trigger? {
    guard document.word(token) == "have", document.word(token + 1) == "to",
      document.word(token + 2) == "go", marks.covers([.future, .hedge].asClasses, token - 1),
      !marks.range.contains(token + 3)
        || !document.word(token + 3).isOne(
          of: "to", "through", "on", "back", "in", "into", "without"),
      between(max(marks.range.lowerBound, token - 16), token).contains(where: {
        marks.begins([.job, .person].asClasses, at: $0)
      })
    else { return nil }
    return Trigger(
      kind: .layoff, tokens: between(token, token + 3), sentence: sentence, lemma: "go",
      isNoun: false, isPassive: true,
      certainty: marks.covers(.hedge, token - 1) ? .hedged : .planned,
      clause: Clauses(document, sentence).clause(of: token))
  }

  /// `found the doors of their call center locked`: it was closed without a word.
  private func foundLocked(_ token: Int) -> Trigger? {
    guard document.word(token).isOne(of: "found", "find"),
      case let behind = between(token + 1, min(marks.range.upperBound, token + 14)),
      let lock = behind.first(where: {
        document.word($0).isOne(of: "locked", "padlocked", "chained", "bolted")
      }),
      behind.contains(where: { document.word($0).isOne(of: "door", "doors", "gate", "gates") })
        || between(token + 1, lock).contains(where: { marks.begins(.site, at: $0) })
    else { return nil }
    return Trigger(
      kind: .close, tokens: between(token, lock + 1), sentence: sentence, lemma: "lock",
      isNoun: true, isPassive: true, certainty: .asserted,
      clause: Clauses(document, sentence).clause(of: token))
  }

  /// `The future of the call center is in doubt`, `is reviewing the future of its call center`, `The call center is on the
  /// chopping block`: it may close.
  private func doubtedFuture(_ token: Int) -> Trigger? {
    let word = document.word(token)
    let reach = between(max(marks.range.lowerBound, token - 8), token)
    let behind = between(token + 1, min(marks.range.upperBound, token + 12))
    let isSite: (Int) -> Bool = { [marks] in marks.begins([.site, .weakSite].asClasses, at: $0) }
    var isDoubted = false
    if word.isOne(of: "is", "are", "remains", "was"), token > marks.firstWord + 1 {
      // Nothing behind it, and of no jobs.
      guard let hedge = marks.phrase(.hedge, at: token + 1),
        Self.doubts.contains(document.word(hedge.upperBound - 1)),
        !marks.range.contains(hedge.upperBound) || document.tokens[hedge.upperBound].kind == .mark
          || document.word(hedge.upperBound).isOne(of: "after", "as", "because", "and", "again"),
        !reach.contains(where: { marks.covers([.job, .person, .closeNoun].asClasses, $0) })
      else { return nil }
      isDoubted = reach.contains(where: isSite)
    } else if word.isOne(of: "future", "fate", "survival"),
      document.word(token + 1) == "of"
        ? behind.contains(where: isSite) : reach.contains(where: isSite)
    {
      isDoubted =
        reach.suffix(5).contains { index in
          document.verbs(index).contains { $0.verbClass == .consider }
            || Self.doubts.contains(document.word(index))
        }
        || between(token + 1, min(marks.range.upperBound, token + 16)).contains {
          marks.covers(.hedge, $0) && !Self.ifs.contains(document.word($0))
            || document.word($0).isOne(of: "unclear", "unsure", "bleak", "unknown")
        }
    }
    // `The future of the call center has been secured`
    let isSecured =
      word == "future" && (behind.contains(where: isSite) || reach.contains(where: isSite))
      && behind.contains { document.word($0).isOne(of: "secured", "safeguarded", "assured") }
      && !behind.contains { marks.covers([.negator, .hedge].asClasses, $0) }
    return isDoubted || isSecured
      ? Trigger(
        kind: .close, tokens: between(token, token + 1), sentence: sentence, lemma: "future",
        isNoun: true, isPassive: word.isOne(of: "is", "are", "remains", "was"),
        certainty: isSecured ? .negated : .hedged,
        clause: Clauses(document, sentence).clause(of: token)) : nil
  }

  private static let doubts: WordSet = [
    "threat", "risk", "jeopardy", "doubt", "block", "peril", "danger", "balance", "fear", "fears",
    "doubts", "uncertainty", "questions", "concern", "concerns",
  ]
  private static let ifs: WordSet = ["would", "could", "may", "might", "if", "whether"]

  /// `The centres are coming up at Ajmer and Karnal`, `A call centre is coming to Leeds`: as India says that they open.
  private func comingUp(_ token: Int) -> Trigger? {
    guard document.word(token).isOne(of: "coming", "come", "comes", "headed", "bound", "destined"),
      marks.range.contains(token + 2),
      document.word(token + 1) == "up" && document.word(token + 2).isOne(of: "in", "at", "near")
        || document.word(token + 1).isOne(of: "to", "for")
          && (document.places[sentence].contains(where: {
            $0.tokens.lowerBound == token + 2 && $0.isCity
          }) || marks.begins(.there, at: token + 1)),
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
    let isThe = document.word(token - 1) == "the"
    let verb = isThe ? token - 2 : token - 1
    guard document.word(token).isOne(of: "home", "location", "site"),
      marks.range.contains(token + 2),
      document.word(token + 1).isOne(of: "to", "of", "for"),
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
    guard document.word(token + 1).isOne(of: "into", "to"), marks.range.contains(token + 2) else {
      return nil
    }
    // `has moved into Tulsa with a call center`
    let isMoving = Self.moving.contains { document.word(token).hasPrefix($0) }
    guard document.word(token).hasPrefix("expand") || isMoving,
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
      document.word(token).isOne(of: "expanded", "moved", "pushed", "ventured")
      && !between(max(clause.lowerBound, token - 4), token).contains {
        marks.covers([.future, .hedge, .negator].asClasses, $0)
      }
    return Trigger(
      kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: "open", isNoun: false,
      isPassive: false, certainty: isDone ? .asserted : .planned, clause: clause)
  }

  private static let moving = ["mov", "push", "ventur"]

  /// `is looking for 200 people`, `seeks 80 agents`: they are to be hired.
  private func seeking(_ token: Int) -> Trigger? {
    let isLooking =
      Self.looking.contains(document.word(token))
      && marks.range.contains(token + 1) && document.word(token + 1).isOne(of: "for", "of")
    // `has 100 openings`
    let isHaving = Self.having.contains(document.word(token))
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

  private static let looking: WordSet = [
    "looking", "look", "looks", "lookout", "hunting", "search", "market", "searching",
  ]
  private static let having: WordSet = [
    "has", "have", "with", "advertised", "posted", "fill", "filling", "are",
  ]

  /// `July 18 will be the last day for the Lumora call center`: then it closes.
  private func lastDay(_ token: Int) -> Trigger? {
    guard document.word(token).isOne(of: "last", "final"),
      marks.range.contains(token + 2), document.word(token + 1).isOne(of: "day", "days", "shift"),
      document.word(token + 2).isOne(of: "for", "at", "of"),
      between(token + 3, min(marks.range.upperBound, token + 9)).contains(where: {
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

extension TriggerFinder {
  /// `money for fitting out the building`, `the cost of renovating it`: what for, not what is done; `Networks are being
  /// built`, in a sentence that speaks of no place of work.
  func isOfElseBuilt(_ range: Range<Int>) -> Bool {
    guard document.language == .english else { return false }
    let first = document.word(range.lowerBound)
    let before = document.word(range.lowerBound - 1)
    if first == "being" {
      return !between(marks.range.lowerBound, range.lowerBound).contains {
        marks.begins([.site, .weakSite, .anaphor, .clause].asClasses, at: $0)
          || document.word($0) == "it"
      }
    }
    return first.hasSuffix("ing") && before.isOne(of: "for", "of", "towards", "toward")
      // `plans for building`, `the process of renovating`
      && !between(max(marks.range.lowerBound, range.lowerBound - 4), range.lowerBound).contains {
        document.word($0).isOne(of: "process", "middle", "midst", "task")
      }
  }

  /// `has a call center in the works`, `has two call centers on the way, one in Tulsa`: they are to come.
  func hasOnTheWay(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .english, reading.lemma == "have",
      let site = between(token + 1, min(marks.range.upperBound, token + 7)).first(where: {
        marks.begins(.site, at: $0)
      }).flatMap({ marks.phrase(.site, at: $0) })
    else { return false }
    return between(site.upperBound, min(marks.range.upperBound, site.upperBound + 6)).contains {
      document.word($0).isOne(of: "on", "in")
        && (marks.phrase(.future, at: $0)?.count ?? 0) > 2
        && !between(site.upperBound, $0).contains { document.tokens[$0].folded == "," }
    }
  }
}
