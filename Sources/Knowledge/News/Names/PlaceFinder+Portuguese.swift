/// Streets, quarters and parts of the country, as Portuguese names them.
extension PlaceFinder {
  /// `Rua Visconde do Rio Branco`: over the words of its name.
  func isBehindStreet(_ before: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language.code == "pt" else { return false }
    var part = before
    while part >= marks.range.lowerBound, part > before - 6, document.tokens[part].kind == .word,
      document.tokens[part].isCapitalized
        || document.word(part).isOne(of: "do", "da", "dos", "das")
    {
      if Self.streets.contains(document.word(part)) { return true }
      part -= 1
    }
    return false
  }

  func isPartOfTown(_ range: Range<Int>, _ marks: SentenceMarks) -> Bool {
    let word = document.word(range.lowerBound)
    let (before, after) = (range.lowerBound - 1, range.upperBound)
    if word.isOne(of: "nordeste", "sudeste", "sul", "norte", "centro", "interior"),
      marks.range.contains(before), document.word(before).isOne(of: "no", "do", "ao", "pelo", "o")
    {
      return true
    }
    // `nas Laranjeiras`: towns have no article in the plural.
    if marks.range.contains(before), document.word(before).isOne(of: "nas", "nos", "das", "dos") {
      return true
    }
    let isBefore =
      marks.range.contains(after) && document.tokens[after].isCapitalized
      && document.tokens[after].kind == .word
    if isBefore, Self.partsOfTowns.contains(word) { return true }
    return marks.range.contains(before) && before != marks.firstWord
      && document.tokens[before].isCapitalized && !document.tokens[before].isAllCapitals
      && (Self.partsOfTowns.contains(document.word(before))
        || document.word(before).isOne(of: "nova", "novo", "alto", "rua"))
  }

  private static let partsOfTowns: WordSet = [
    "jardim", "parque", "setor", "bairro", "conjunto", "residencial", "morro", "chacara", "quinta",
    "praia",
  ]
}
