import Switchboard

/// What is told in passing in Spanish.
extension Discourse {
  /// `La textil Hilados despidió a 60 operarios`, `Osorio nació en Bilbao`: a sentence that has added nothing to what is
  /// known, though something happens in it, or a town is named. What the operator itself does may yet get its place.
  func isDigressionInSpanish(since before: Told) -> Bool {
    guard document.language == .spanish, told == before, let focusSite,
      sites[focusSite].said.last?.sentence != sentence, !mentions.contains(where: \.isStrong),
      // `La sangría podría seguir en Tucumán. Allí emplea a 600`: what may come is told of call centers.
      !marks.range.contains(where: { marks.begins(.hedge, at: $0) })
    else { return false }
    return !triggers.contains { [.open, .close, .expand, .layoff, .reduce].contains($0.kind) }
      || !document.names[sentence].contains {
        $0.organization == sites[focusSite].organization || $0.organization == mainOperator
      }
  }

  /// `La empresa madre, Grupo Oteiza, facturó 800 millones`: who is named in a digression is not spoken of next, unless a
  /// paragraph begins with it.
  var isPassedInSpanish: Bool {
    document.language == .spanish && sentence > 0
      && document.paragraphs[sentence] == document.paragraphs[sentence - 1]
  }

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
