/// Where names end in French, and what is none.
extension CapitalSequences {
  /// `le centre d'appels Voxalia de Lens`, `les salariés de Voxalia de Vitré`: a town, though its name is also a word.
  func isBeforeTownInFrench(_ begin: Int, _ next: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language == .french, document.word(next - 1).isOne(of: "de", "d", "du"),
      let (_, names) = Gazetteer.shared.match(
        document.text.tokens, at: next, until: marks.range.upperBound),
      case let place = Gazetteer.shared.place(names.places[0]), place.kind == .city,
      place.population > 5_000
    else { return false }
    var noun = begin - 1
    while marks.range.contains(noun), marks.covers([.of, .article].asClasses, noun),
      !marks.covers(.site, noun)
    {
      noun -= 1
    }
    return marks.range.contains(noun)
      && marks.covers([.site, .person, .weakSite].asClasses, noun)
  }

  /// `Trois-Rivières`: the second word of a town is no name.
  func isNoNameInFrench(_ index: Int, _ marks: SentenceMarks) -> Bool {
    if isWebInFrench(index) { return true }
    guard document.language == .french, marks.range.contains(index - 2),
      document.isJoined(index - 1, in: marks.range), document.tokens[index - 2].isCapitalized,
      let (count, _) = Gazetteer.shared.match(
        document.text.tokens, at: index - 2, until: marks.range.upperBound)
    else { return false }
    return count > 1
  }

  /// `Le site Web de Voxalia`: no name begins with it.
  private func isWebInFrench(_ index: Int) -> Bool {
    document.language == .french && document.word(index).isOne(of: "web", "internet")
      && index > 0 && document.word(index - 1).isOne(of: "site", "sites", "page", "pages")
  }
}
