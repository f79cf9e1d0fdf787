/// What Spanish tells of people and jobs with a participle or a phrase.
extension TriggerFinder {
  /// `Los 38 despedidos del call center`: so many have been let go.
  func areDismissed(_ token: Int) -> Bool {
    document.language == .spanish && document.word(token).hasPrefix("despedid")
      && marks.covers(
        .article, marks.number(endingAt: token)?.tokens.lowerBound.advanced(by: -1) ?? -1)
      && marks.covers(.of, token + 1)
  }

  /// `Unos 40 puestos del call center están en el aire`: jobs, and not the call center.
  func endangersJobs(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    document.language == .spanish && range.count > 1
      && marks.phrase(.closeNoun, at: range.lowerBound) == range
      && marks.phrase(.hedge, at: range.lowerBound) == range
      && marks.numbers.contains { number in
        clause.contains(number.tokens.lowerBound) && number.tokens.upperBound <= range.lowerBound
          && range.lowerBound - number.tokens.upperBound <= 14
          && (0...1).contains {
            marks.begins([.job, .person].asClasses, at: number.tokens.upperBound + $0)
          }
      }
  }
}
