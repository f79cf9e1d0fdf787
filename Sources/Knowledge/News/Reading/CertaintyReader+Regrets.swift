/// What somebody regrets is so.
extension CertaintyReader {
  /// `El alcalde lamenta que Norvex cierre su call center`, `si rammarica che chiuda`: it is to come.
  func isRegretted(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard reading.form == .subjunctive, [.close, .layoff, .move].contains(reading.verbClass),
      !document.isPastSubjunctive(token),
      let that = between(max(marks.range.lowerBound, token - 8), token).last(where: {
        document.word($0).isOne(of: "que", "che")
      })
    else { return false }
    return between(max(marks.range.lowerBound, that - 3), that).contains {
      Self.regrets.contains(document.word($0))
    }
  }

  private static let regrets: WordSet = [
    "lamenta", "lamentan", "lamento", "lamentaron", "deplora", "deploran", "criticado",
    "critica", "rammarica", "rammaricano", "deplorano", "lamentano", "lamentam", "lamentou",
    "lamentaram", "deploram", "deplorou", "denuncia", "denuncian", "dispiace", "regrette",
    "regrettent", "deplore", "deplorent",
  ]
}
