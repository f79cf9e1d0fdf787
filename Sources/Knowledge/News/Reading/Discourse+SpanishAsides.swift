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
}
