/// Cities that are said to be a call center.
extension SiteFinder {
  /// `Wismar ist der achte Standort`: the city that is one.
  func subject(of mention: SiteMention) -> Int? {
    guard [.definite, .possessive, .indefinite].contains(mention.determiner),
      marks.range.contains(mention.begin - 1),
      [
        "ist", "wird", "is", "was", "becomes", "est", "sera", "devient", "es", "sera", "fue", "e",
        "sao", "sont", "son", "sono", "sind", "are",
      ]
      .contains(document.word(mention.begin - 1))
    else { return nil }
    return document.places[sentence].indices.first { index in
      let first = document.places[sentence][index]
      guard first.isCity, first.tokens.lowerBound <= marks.firstWord + 1 else { return false }
      if first.tokens.upperBound >= mention.begin - 2 { return true }
      // A row of them.
      return mention.isPlural
        && CityList(document, sentence).list(from: index).last.map {
          document.places[sentence][$0].tokens.upperBound >= mention.begin - 2
        } == true
    }
  }
}
