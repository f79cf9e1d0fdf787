/// Clauses of Arabic that somebody only talks of, or denies: all that they say happens is as sure as what governs them.
extension Discourse {
  /// `يُشاع أن`, `إذا صحت الأنباء، فإن`, `نفى متحدث باسم الشركة أن`: how sure a clause behind `أن` is, and where it
  /// ends.
  func talkInArabic() {
    guard document.language == .arabic else { return }
    for index in triggers.indices {
      triggers[index].certainty = asTalkedOfInArabic(triggers[index]).certainty
    }
  }

  /// The same, as sure as what governs the clause it stands in.
  func asTalkedOfInArabic(_ trigger: Trigger) -> Trigger {
    guard document.language == .arabic, Self.happening.contains(trigger.kind),
      !isPresupposed(trigger),
      let certainty = certaintyOfTalk(around: trigger.tokens.lowerBound)
    else { return trigger }
    var talk = trigger
    switch trigger.certainty {
    case .asserted, .planned: talk.certainty = certainty
    case .hedged where certainty == .negated: talk.certainty = .negated
    default: break
    }
    return talk
  }

  /// What governs the nearest clause around a token of which something is said: `يُشاع أنه من المقرر أن تفتتح` is talk.
  private func certaintyOfTalk(around token: Int) -> Trigger.Certainty? {
    for that in between(max(marks.range.lowerBound, token - 40), token).reversed()
    where isThat(that) {
      switch governor(ofThat: that) {
      case .sure: return nil
      case .unsure(let certainty): return token < end(ofThat: that) ? certainty : nil
      case .none: continue
      }
    }
    return nil
  }

  /// What stands before `أن`: somebody who says it, somebody who doubts or denies it, or neither.
  private enum Talk {
    case sure
    case unsure(Trigger.Certainty)
    case none
  }

  /// `أن`, `بأن`, `أنه`, `فإن`
  private func isThat(_ token: Int) -> Bool {
    document.word(token).isOne(of: "ان", "بان", "انه", "انها", "بانه", "بانها", "انهم", "فان")
  }

  private static let happening: Set<Trigger.Kind> = [
    .open, .close, .layoff, .expand, .reduce, .move, .strike,
  ]

  /// The nearest word before `أن` that says how sure its clause is.
  private func governor(ofThat that: Int) -> Talk {
    var isTalk = isBehindCondition(that)
    var token = that - 1
    let limit = max(marks.range.lowerBound, that - 14)
    while token >= limit, !document.tokens[token].folded.isOne(of: ".", "؛", ";", ":"),
      !isThat(token)
    {
      if Self.talking.contains(document.word(token)) || marks.covers(.hedge, token) {
        isTalk = true
      }
      let readings = document.verbs(token)
      if readings.contains(where: { $0.verbClass == .deny }) {
        let isTwice = marks.covers(.negator, token - 1) || marks.covers(.hedge, token)
        return .unsure(isTwice ? .hedged : .negated)
      }
      // `وأكدت أن` is said and no talk; `الأنباء التي تفيد بأن` is.
      if readings.contains(where: { [.say, .announce].contains($0.verbClass) }),
        !document.word(token - 1).isOne(of: "التي", "الذي")
      {
        return isTalk ? .unsure(.hedged) : .sure
      }
      token -= 1
    }
    return isTalk ? .unsure(.hedged) : .none
  }

  /// `إذا صحت الأنباء المتداولة، فإن`
  private func isBehindCondition(_ that: Int) -> Bool {
    (document.word(that - 1) == "ف" || document.word(that) == "فان")
      && between(max(marks.range.lowerBound, that - 12), that).contains {
        document.word($0) == "اذا" || document.word($0) == "حال"
      }
  }

  private static let talking: WordSet = [
    "يشاع", "اشيع", "تردد", "يتردد", "شايعات", "الشايعات", "اشاعات", "الاشاعات", "شايعه", "اشاعه",
    "راج", "راجت", "يروج", "مفادها", "مفاده", "يقال",
  ]

  /// The end of such a clause: another one begins that somebody says, or that sets against it what is so.
  private func end(ofThat that: Int) -> Int {
    for token in between(that + 2, marks.range.upperBound) {
      let word = document.word(token)
      if word.isOne(of: "لكن", "لكنها", "لكنه", "بيد", "الا"), document.word(token - 1) != "لا" {
        return token
      }
      if document.tokens[token - 1].folded == "," || document.word(token - 1) == "و",
        document.verbs(token).contains(where: { [.say, .announce].contains($0.verbClass) })
      {
        return token
      }
    }
    return marks.range.upperBound
  }

  /// `بعد إغلاق مركزها`, `منذ افتتاح المركز`: what something else is told to come after has happened.
  private func isPresupposed(_ trigger: Trigger) -> Bool {
    let before = document.word(trigger.tokens.lowerBound - 1)
    return trigger.isNoun
      ? before.isOne(of: "بعد", "عقب", "منذ", "اثر")
      // `المركز الذي أغلقته الشركة`
      : before.isOne(of: "الذي", "التي")
        && document.verbs(trigger.tokens.lowerBound).contains { $0.form == .past }
  }
}
