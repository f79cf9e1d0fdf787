/// Call centers that close by those who leave last.
extension TriggerFinder {
  /// `The last 40 agents of Norvex's call center left the building yesterday`, `Les derniers salariés ont quitté les lieux`.
  func lastPeople(_ token: Int) -> Trigger? {
    guard document.language != .arabic, Self.lasts.contains(document.word(token)),
      between(token + 1, min(marks.range.upperBound, token + 4)).contains(where: {
        marks.covers(.person, $0)
      }),
      let verb = between(token + 2, min(marks.range.upperBound, token + 20)).first(where: {
        Self.leaving.contains(document.word($0))
      }),
      !between(max(marks.range.lowerBound, verb - 4), verb).contains(where: {
        marks.covers([.negator, .hedge].asClasses, $0)
      })
    else { return nil }
    let isToCome = between(max(marks.range.lowerBound, verb - 4), verb).contains {
      marks.covers(.future, $0)
    }
    return Trigger(
      kind: .close, tokens: verb..<verb + 1, sentence: sentence, lemma: "leave", isNoun: false,
      isPassive: false,
      certainty: isToCome || Self.toCome.contains(document.word(verb)) ? .planned : .asserted,
      clause: Clauses(document, sentence).clause(of: verb))
  }

  private static let lasts: WordSet = [
    "last", "final", "remaining", "derniers", "dernieres", "ultimos", "ultimas", "ultimi", "ultime",
    "letzten",
  ]
  private static let leaving: WordSet = [
    "left", "leave", "quitte", "quitteront", "dejaron", "abandonaron", "dejaran", "abandonaran",
    "lasciato", "lasceranno", "deixaram", "abandonaram", "deixarao", "verlassen", "verliessen",
  ]
  private static let toCome: WordSet = [
    "leave", "quitteront", "dejaran", "abandonaran", "lasceranno", "deixarao",
  ]
}
