/// What English says of call centers with verbs that say nothing by themselves.
extension TriggerFinder {
  /// What happens by one of the idioms below.
  func englishIdiom(_ token: Int) -> Trigger? {
    guard document.language.code == "en" else { return nil }
    return paying(token) ?? comingUp(token) ?? lastDay(token)
  }

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
    guard document.word(token).isOne(of: "coming", "come", "comes"),
      marks.range.contains(token + 2),
      document.word(token + 1) == "up" && document.word(token + 2).isOne(of: "in", "at", "near")
        || document.word(token + 1) == "to"
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

  /// `July 18 will be the last day for the Lumora call center`: then it closes.
  private func lastDay(_ token: Int) -> Trigger? {
    guard document.word(token) == "last",
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
