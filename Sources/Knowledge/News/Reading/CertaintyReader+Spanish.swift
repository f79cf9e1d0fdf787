/// What Spanish says of how sure a noun is by the words around it.
extension CertaintyReader {
  /// `durante la inauguración`, `tras el cierre`: what other things happened at or after has happened.
  func ofSpanishNoun(_ range: Range<Int>) -> Trigger.Certainty? {
    guard document.language.code == "es",
      marks.covers([.openNoun, .closeNoun].asClasses, range.lowerBound)
    else { return nil }
    for token in between(max(marks.range.lowerBound, range.lowerBound - 3), range.lowerBound)
      .reversed()
    {
      let word = document.word(token)
      if word == "durante" || word == "tras" && marks.covers(.closeNoun, range.lowerBound) {
        return .asserted
      }
      guard marks.covers([.article, .of, .possessive].asClasses, token)
        || word.isOne(of: "acto", "ceremonia")
      else { return nil }
    }
    return nil
  }
}
