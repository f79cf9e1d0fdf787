/// Towns that English texts call by a part of their names.
extension PlaceFinder {
  /// `its head office in Horsham, Pennsylvania`, `the Austin, Texas-based company`: where a company sits says little of
  /// where the rest is.
  func isSeatInEnglish(_ mention: PlaceMention) -> Bool {
    guard document.language == .english else { return false }
    let marks = document.sentences[mention.sentence]
    let before = mention.tokens.lowerBound - 1
    if marks.range.contains(before - 1), document.word(before).isOne(of: "in", "at"),
      marks.covers(.headquarters, before - 1)
    {
      return true
    }
    return between(
      mention.tokens.upperBound, min(marks.range.upperBound, mention.tokens.upperBound + 5)
    )
    .contains { document.word($0) == "based" && document.tokens[$0 - 1].folded == "-" }
  }

  /// `told the Guyana Chronicle`, `the Bank of Jamaica`: a country in a name, which is no place by itself.
  func countriesInNames(_ votes: inout [String: Double]) {
    guard document.language == .english else { return }
    var heard: Set<String> = []
    for sentence in document.sentences.indices {
      let places = document.places[sentence]
      for token in document.sentences[sentence].range.dropFirst() {
        let word = document.tokens[token]
        guard word.kind == .word, word.isCapitalized, word.bytes.count > 4,
          document.tokens[token - 1].isCapitalized
            || token + 1 < document.tokens.count && document.tokens[token + 1].isCapitalized,
          !heard.contains(word.folded), !places.contains(where: { $0.tokens.contains(token) }),
          let names = gazetteer.names(word.folded), let first = names.places.first
        else { continue }
        let place = gazetteer.place(first)
        guard place.kind == .country, heard.insert(word.folded).inserted else { continue }
        votes[place.country, default: 0] += 1.5
      }
    }
  }

  /// Whether a state that is no town stands next to a place in a row: `Texas, Michigan and Washington`.
  func isBesideState(_ mention: PlaceMention) -> Bool {
    document.places[mention.sentence].contains { other in
      guard !other.isCity, StateAbbreviations.isState(other.name) else { return false }
      let before = mention.tokens.lowerBound - other.tokens.upperBound
      let after = other.tokens.lowerBound - mention.tokens.upperBound
      let gap = before > 0 ? other.tokens.upperBound : mention.tokens.upperBound
      return (1...2).contains(max(before, after))
        && document.word(gap + max(before, after) - 1).isOne(of: ",", "and", "or")
        // `Albany and New York`, but `Spokane, Washington`.
        && (before > 0 && document.word(gap + before - 1) != "," || after > 0)
    }
  }
}
