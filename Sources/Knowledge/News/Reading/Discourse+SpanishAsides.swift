import Switchboard

/// What is told in passing in Spanish.
extension Discourse {
  /// `El call center gestionado por Voxalia en Lugo cerrará`: whose it is, is said beside what happens.
  func operatedInSpanish(_ mention: SiteMention, before token: Int) -> Range<Int>? {
    let begin = mention.tokens.upperBound
    guard document.language == .spanish, begin + 1 < token, document.word(begin + 1) == "por",
      document.verbs(begin).contains(where: { $0.form == .participle }),
      let name = document.names[sentence].first(where: {
        (begin + 2...begin + 5).contains($0.tokens.lowerBound) && $0.tokens.upperBound <= token
      })
    else { return nil }
    return begin..<name.tokens.upperBound
  }
}
