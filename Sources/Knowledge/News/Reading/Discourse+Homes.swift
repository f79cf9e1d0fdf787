import Switchboard

/// Where operators are at home.
extension Discourse {
  /// `Cet opérateur espagnol`: where the one that was spoken of is at home.
  func homeOfOperator() {
    guard let operatorIndex = focusOperator,
      document.names[sentence].isEmpty || homes[operatorIndex] == nil
    else { return }
    for phrase in marks.phrases(.orgNoun, in: marks.range) {
      let before = phrase.lowerBound - 1
      guard marks.covers([.article, .demonstrative].asClasses, before),
        marks.range.contains(phrase.upperBound),
        let country = document.knowledge.placeWords.country(
          ofDemonym: document.word(phrase.upperBound))
      else { continue }
      if document.names[sentence].contains(where: {
        $0.tokens.lowerBound <= phrase.upperBound + 2 && $0.tokens.lowerBound > phrase.lowerBound
      }) {
        continue
      }
      homes[operatorIndex] = homes[operatorIndex] ?? country
    }
  }
}
