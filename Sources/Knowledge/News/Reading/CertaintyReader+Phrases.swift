/// What phrases say that have their verb within them, and verbs of more than one word.
extension CertaintyReader {
  /// What the form of a verb says, where nothing that stands before it says more.
  func ofForm(
    _ reading: VerbLexicon.Reading, _ group: VerbGroup, _ clause: Range<Int>, _ reach: Range<Int>
  ) -> Trigger.Certainty {
    switch reading.form {
    case .future:
      return isIfInItalian(group) || isIfInFrench(group) || isWithoutInFrench(group)
        || isOnConditionInArabic(reading, group.token)
        ? .hedged : .planned
    case .conditional:
      return isReportedInFrench(group, clause) || isReportedInPortuguese(group, clause)
        ? .planned : .hedged
    case .infinitive:
      if document.language == .english, group.helpers.prefix(2).contains("would") {
        return .planned
      }
      return infinitive(reading, group, clause, reach)
    case .gerund: return gerund(reading, group, clause, reach)
    case .participle, .past:
      if isFuture(group, reach) && !isPerfectOfSpanish(group) || isToBe(group)
        || isBeingDone(reading, group)
        || isConsequenceInFrench(group)
      {
        return .planned
      }
      return .asserted
    case .present:
      if let certainty = ofPresentInArabic(reading, group.token) { return certainty }
      if document.language.isOne(of: .english, .arabic), isFuture(group, reach) { return .planned }
      // `se non arrivano commesse il call center chiude`
      if [.close, .layoff].contains(reading.verbClass), isIfInItalian(group) { return .hedged }
      return isWhenItWill(group) ? .planned : .asserted
    case .imperfect: return .asserted
    case .subjunctive:
      // `cuando eche el cierre`: when it will.
      let isWhen = group.before.contains {
        $0.isOne(of: "cuando", "quand", "lorsque", "quando", "wenn")
      }
      if isFeared(group) { return .hedged }
      return isFuture(group, reach) || isWhen || isForeseen(group) ? .planned : .none
    }
  }

  /// `tiene los días contados`, `se salva del cierre`: a phrase that stands in both lists says itself how sure it is.
  func ofWhole(_ range: Range<Int>) -> Trigger.Certainty? {
    guard range.count > 1 else { return nil }
    // `no corre peligro`
    if marks.covers(.closeNoun, range.lowerBound), document.language == .spanish,
      marks.phrase(.hedge, at: range.lowerBound) == range,
      (1...2).contains(where: { document.word(range.lowerBound - $0).isOne(of: "no", "tampoco") })
    {
      return .negated
    }
    if marks.phrase(.negator, at: range.lowerBound) == range {
      // `nadie garantiza su continuidad`
      let before = between(max(marks.range.lowerBound, range.lowerBound - 6), range.lowerBound)
      return before.contains { marks.covers(.negator, $0) } ? .hedged : .negated
    }
    return marks.phrase(.future, at: range.lowerBound) == range ? .planned : nil
  }

  /// `perdra son emploi`, `70 jobs to go`: as sure as the verb of the phrase; nil for plain nouns.
  func ofPhrase(_ range: Range<Int>, _ reach: Range<Int>) -> Trigger.Certainty? {
    guard range.count > 1 else { return nil }
    // `mettra à pied`: the verb is part of the phrase.
    if isFuturePerfect(before: range.lowerBound),
      document.word(range.lowerBound).hasPrefix("perdu")
    {
      return .planned
    }
    if document.language != .english {
      for token in range {
        let readings = document.verbs(token)
        if readings.contains(where: { $0.form == .future }) || document.isFutureForm(token) {
          return .planned
        }
        if readings.contains(where: { $0.form == .conditional }) { return .hedged }
      }
    }
    // `سيجد 90 مستخدما أنفسهم بدون عمل`
    if document.language == .arabic, document.word(range.lowerBound) == "انفسهم" {
      return reach.contains { document.word($0).isOne(of: "سيجد", "ستجد", "سيجدون") }
        ? .planned : nil
    }
    return ofGoing(range, reach)
  }

  /// `auront tous perdu leur emploi d'ici à l'été`, `terá fechado`: it is yet to come.
  func isFuturePerfect(before token: Int) -> Bool {
    // `ستكون الشركة قد أغلقت المركز`
    if document.language == .arabic {
      return document.word(token - 1) == "قد"
        && between(max(marks.range.lowerBound, token - 8), token).contains {
          document.word($0).isOne(of: "ستكون", "سيكون", "سيكونون")
        }
    }
    return document.language.isOne(of: .french, .italian, .portuguese, .spanish)
      && between(max(marks.range.lowerBound, token - 3), token).contains {
        document.word($0).isOne(
          of: "aura", "auront", "avra", "avranno", "tera", "terao", "habra", "habran")
      }
  }
}
