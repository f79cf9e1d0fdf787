import Switchboard

/// What Portuguese news tells in passing, and what is spoken of behind it.
extension Discourse {
  /// `A Garlan fechou a sua fábrica em 2009`, `Vidal trabalhou no Porto`: a sentence that has added nothing to what is
  /// known, though something happens in it, or a town is named. What the operator does may yet get its place.
  func isDigressionInPortuguese(since before: Told) -> Bool {
    guard document.language == .portuguese, told == before, let focusSite,
      sites[focusSite].said.last?.sentence != sentence, !mentions.contains(where: \.isStrong),
      !marks.range.contains(where: { marks.begins(.hedge, at: $0) })
    else { return false }
    return !triggers.contains { 
      // `A Voxalia foi fundada por dois engenheiros de Coimbra`
      $0.lemma != "fundar" && [.open, .close, .expand, .layoff, .reduce].contains($0.kind)
    }
      || !document.names[sentence].contains {
        $0.organization == sites[focusSite].organization || $0.organization == mainOperator
      }
  }

  /// `O call center gerido pela Voxalia em Lages vai fechar`: who runs it is told beside.
  func isOfRunnerInPortuguese(_ trigger: Trigger, _ mention: SiteMention) -> Bool {
    document.language == .portuguese && [.have, .open].contains(trigger.kind) && trigger.isPassive
      && trigger.tokens.lowerBound == mention.tokens.upperBound
  }

  /// `A rival Mandrel não comentou o assunto`: who is named in a digression is not spoken of next, unless a paragraph
  /// begins with it.
  var isPassedInPortuguese: Bool {
    document.language == .portuguese && sentence > 0
      && document.paragraphs[sentence] == document.paragraphs[sentence - 1]
  }
}
