/// Cities that French tells by an adjective.
extension PlaceFinder {
  /// `le site messin`, `les salariés stéphanois`, `l'agglomération paloise`: what stands beside call centers,
  /// people and words for towns is in the city; `la société lilloise` only comes from there.
  func citizen(_ index: Int, _ marks: SentenceMarks, _ sentence: Int) -> PlaceMention? {
    guard document.language.code == "fr", index > marks.range.lowerBound,
      document.tokens[index].kind == .word, !document.tokens[index].isCapitalized,
      document.tokens[index].bytes.count > 4,
      let city = document.language.placeWords.towns(
        ofGentilic: document.tokens[index].folded
      ).first
    else { return nil }
    let noun = isName(before: index, sentence) ?? index - 1
    guard
      marks.covers([.site, .weakSite, .cityWord, .person, .seat, .topic].asClasses, noun)
        || document.word(noun) == "capitale",
      !marks.covers([.headquarters, .orgNoun].asClasses, noun)
    else { return nil }
    let places = cities(city.name).filter { $0.country == city.country }
    guard let place = places.first else { return nil }
    var mention = PlaceMention(
      tokens: between(index, index + 1), sentence: sentence, candidates: places.map(\.index),
      place: place, name: city.name, isCity: true)
    mention.isCitizen = true
    return mention
  }

  /// The noun before a name that stands between: `le centre d'appels Norvex toulousain`.
  private func isName(before index: Int, _ sentence: Int) -> Int? {
    document.names[sentence].first { $0.tokens.upperBound == index }.map {
      $0.tokens.lowerBound - 1
    }
  }
}
