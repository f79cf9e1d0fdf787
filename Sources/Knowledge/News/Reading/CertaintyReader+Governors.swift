/// The verbs that say of what hangs on them whether it happens.
extension CertaintyReader {
  /// The verb that governs what follows.
  struct Governor {
    var verbClass: VerbClass
    var form: VerbForm
    var isNegated: Bool

    var isDenial: Bool { verbClass == .deny }
    var isCancel: Bool { verbClass == .cancel }
    var isPlan: Bool { verbClass == .plan }
    var isAnnounce: Bool { verbClass == .announce }
    var isConsider: Bool { verbClass == .consider || verbClass == .threaten }
    var isChoose: Bool { verbClass == .choose }
    var isFinished: Bool { form == .participle || form == .past }
  }

  /// The nearest verb before a token that may govern it, within its clause.
  func governor(before token: Int, _ clause: Range<Int>) -> Governor? {
    var index = token - 1
    let limit = max(clause.lowerBound, token - 16)
    var commas = 0
    while index >= limit {
      if document.tokens[index].folded == "," {
        commas += 1
        if commas > 2 { return nil }
      }
      // What is denied is not what a clause behind it tells of a place: `descartó …, donde dispone de centros`.
      if marks.begins(.clause, at: index),
        ["where", "donde", "dove", "onde", "wo"].contains(document.word(index))
          || document.word(index) == "ou" && document.word(index - 1) == ","
      {
        return nil
      }
      for reading in document.verbs(index)
      where [.deny, .cancel, .plan, .announce, .consider, .threaten, .choose].contains(
        reading.verbClass)
      {
        // Nouns that look like verbs: `le plan`, `la suite`.
        if marks.covers([.planNoun, .layoffNoun].asClasses, index), document.language.code != "en" {
          continue
        }
        if document.language.code == "en",
          marks.covers([.article, .indefinite, .possessive].asClasses, index - 1)
        {
          continue
        }
        let isNegated = (1...3).contains {
          marks.range.contains(index - $0) && marks.covers(.negator, index - $0)
        }
        return Governor(verbClass: reading.verbClass, form: reading.form, isNegated: isNegated)
      }
      index -= 1
    }
    return nil
  }
}
