import Switchboard

/// What Italian verbs and nouns without an object or a subject of their own are said of.
extension Discourse {
  /// `Futuro incerto per il call center di Lecce: potrebbe chiudere`, `ha aperto nel 2008 e ha chiuso a marzo`,
  /// `crescerà: in arrivo 120 assunzioni`: of the call center that the sentence has named before the colon or `e`.
  func targetBeforeInItalian(_ trigger: Trigger) -> Int? {
    guard document.language == .italian, !trigger.isLight,
      [.open, .close, .move, .expand, .layoff].contains(trigger.kind),
      case let isOfJobs = [.expand, .layoff].contains(trigger.kind),
      let begin = chainBegin(trigger, isOfJobs),
      let index = mentions.lastIndex(where: { $0.tokens.upperBound <= begin }),
      index == mentions.indices.last,
      mentions[index].isStrong || mentions[index].determiner == .definite,
      !mentions[index].isPlural, !mentions[index].isAnaphor, mentions[index].cities.count == 1,
      !document.places[sentence].contains(where: { $0.isCity && $0.tokens.lowerBound > begin }),
      isOfJobs || isEndOfPhrase(trigger.tokens.upperBound)
        || trigger.isNoun && document.word(trigger.tokens.upperBound) == "e"
    else { return nil }
    return index
  }

  /// `Esclusa la chiusura: la sede etnea proseguirà`: a noun before a colon is of the call center right behind it.
  func targetBehindColon(_ trigger: Trigger) -> Int? {
    let colon = trigger.tokens.upperBound
    guard document.language == .italian, trigger.isNoun, [.close, .layoff].contains(trigger.kind),
      marks.range.contains(colon), document.tokens[colon].folded == ":",
      !mentions.contains(where: { $0.begin < colon })
    else { return nil }
    return mentions.firstIndex {
      $0.begin == colon + 1 && !$0.isPlural && $0.determiner == .definite
        && ($0.cities.count == 1 || $0.gentilic != nil)
    }
  }

  /// Where the verbs begin that end with a trigger, right behind a colon or `e`: nil where something else stands.
  private func chainBegin(_ trigger: Trigger, _ isOfJobs: Bool) -> Int? {
    let reach = between(marks.range.lowerBound, trigger.tokens.lowerBound)
    guard
      let joint = reach.last(where: { token in
        document.tokens[token].folded == ":"
          || !trigger.isNoun && !isOfJobs && document.tokens[token].folded.isOne(of: "e", "ed")
            && document.tokens[token].bytes.count == document.word(token).utf8.count
      }),
      isOfJobs
        || between(joint + 1, reach.upperBound).allSatisfy({
          !document.tokens[$0].isCapitalized && document.tokens[$0].kind == .word
            && !marks.covers([.site, .weakSite, .person, .orgNoun, .role].asClasses, $0)
            && (trigger.isNoun || !marks.covers(.article, $0))
        })
    else { return nil }
    return joint + 1
  }

  /// `Gli addetti saranno 120`, `I posti di lavoro sono circa 90`: how many is told behind, with no noun.
  func countBehindItsVerb(_ number: NewsNumber) -> JobCount? {
    let end = number.tokens.upperBound
    // `in 75 perderanno il lavoro`, `usciranno in cinquantacinque`
    let isOfThem = [end, number.tokens.lowerBound - 2].contains { verb in
      marks.range.contains(verb) && !marks.isKnown(verb)
        && document.verbs(verb).contains {
          $0.verbClass == .layoff && [.future, .past, .present, .conditional].contains($0.form)
        }
    }
    if document.language == .italian, isOfThem, document.word(number.tokens.lowerBound - 1) == "in",
      (number.least ?? 0) < 1000
    {
      return JobCount(number: number, isSeat: false, isJob: false, tokens: number.tokens)
    }
    guard document.language == .italian,
      !marks.range.contains(end) || document.tokens[end].kind == .mark,
      let verb = [1, 2, 3].map({ number.tokens.lowerBound - $0 }).first(where: {
        document.word($0).isOne(of: "sono", "saranno", "sarebbero")
      }),
      let noun = between(max(marks.range.lowerBound, verb - 9), verb).first(where: {
        marks.covers([.person, .job, .layoffNoun, .seat].asClasses, $0)
          || document.word($0).hasPrefix("assunt")
      })
    else { return nil }
    return JobCount(
      number: number, isSeat: marks.covers(.seat, noun),
      isJob: !marks.covers(.person, noun), tokens: number.tokens)
  }
}
