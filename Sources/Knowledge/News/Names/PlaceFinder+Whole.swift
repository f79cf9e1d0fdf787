/// Whether a name of a place stands by itself, and is no part of something else.
extension PlaceFinder {
  /// Parts of towns that are towns somewhere, too.
  private static let structures: WordSet = [
    "dock", "docks", "mass", "severance", "fortune", "plaza", "mall", "square", "court", "center",
    "commerce", "union", "industry", "liberty", "independence", "enterprise", "commercial", "page",
    "media", "republic", "security", "energy", "opportunity", "confederation", "price",
    "success", "bay", "coast", "field", "office", "park", "temple", "tower", "university",
  ]

  /// Whether a name is not a part of a longer run of capitals that is something else.
  func isWhole(_ range: Range<Int>, _ marks: SentenceMarks) -> Bool {
    let tokens = document.tokens
    let before = range.lowerBound - 1
    if isBehindStreet(before, marks) || isEndOfName(before, marks)
      || isInStreetOfSpanish(before, marks)
    {
      return false
    }
    if document.isHeadline(marks) || marks.isAllCapitals { return true }
    if before >= marks.range.lowerBound, tokens[before].kind == .word, tokens[before].isCapitalized,
      before != marks.firstWord, !tokens[range.lowerBound].beginsLine
    {
      let word = document.word(before)
      if !Self.around.contains(word), !marks.isKnown(before),
        document.knowledge.placeWords.country(ofDemonym: word) == nil, !isPlaceWord(before),
        !isEndOfFirmInFrench(before)
      {
        return false
      }
    }
    // `Liverpool's Albert Dock`: towns far away are called so, too.
    if document.language == .english, range.count == 1,
      Self.structures.contains(document.word(range.lowerBound))
    {
      return false
    }
    // Sales London; Boulevard Tanger
    if before >= marks.range.lowerBound, marks.covers(.address, before) { return false }
    // `rue de Tanger`, `quartier de «Dakhla»`
    var street = before
    while street > marks.range.lowerBound, street > before - 3,
      marks.covers(.of, street) || tokens[street].folded.isOne(of: "«", "\"", "“")
    {
      street -= 1
    }
    // `no bairro paulistano da Barra Funda`
    if street < before, street - 1 > marks.range.lowerBound,
      Self.streets.contains(document.word(street - 1)), !tokens[street].isCapitalized
    {
      return false
    }
    if street < before, marks.range.contains(street), Self.streets.contains(document.word(street)) {
      return false
    }
    let after = range.upperBound
    guard after < marks.range.upperBound, tokens[after].kind == .word, tokens[after].isCapitalized,
      !tokens[after].beginsLine
    else { return true }
    // `o Porto Office Park` is in Porto.
    if document.language == .portuguese, OrganizationFinder.isOfPark(document.word(after)),
      after + 1 < marks.range.upperBound, tokens[after + 1].isCapitalized
    {
      return true
    }
    if document.language == .german, cityOfAdjective(range.lowerBound, marks) != nil { return true }
    // Montego Bay Free Zone
    if after + 1 < marks.range.upperBound,
      document.word(after).isOne(of: "free", "export", "special")
        || document.word(after).isOne(of: "zone", "city", "bay")
    {
      return true
    }
    // Airport Boulevard, Doxford Park
    if marks.covers(.address, after) { return false }
    // `in Gera Stellen ab`: every noun of German has a capital.
    if document.language == .german, before >= marks.range.lowerBound,
      marks.isKnown(after) || marks.covers(.locative, before), !tokens[before].isCapitalized
    {
      return true
    }
    // `Nel call center di Rieti Voxalia assumerà`: another name follows.
    if document.language == .italian, marks.covers([.of, .locative].asClasses, before),
      document.names[document.sentence(of: after)].contains(where: {
        $0.tokens.lowerBound == after
      })
    {
      return true
    }
    return marks.covers(
      [
        .site, .weakSite, .orgNoun, .person, .locative, .clause, .article, .closeNoun, .openNoun,
        .layoffNoun,
      ].asClasses, after)
      || isPlaceWord(after) || tokens[after].isAllCapitals
      || document.knowledge.dates.words.months[tokens[after].folded] != nil
  }

  func isPlaceWord(_ index: Int) -> Bool {
    gazetteer.match(document.text.tokens, at: index, until: index + 1) != nil
      // `in der polnischen Grenzstadt Zgorzelec`
      || document.language == .german && document.isTownNoun(index)
  }

  func isRegionName(_ range: Range<Int>, _ marks: SentenceMarks) -> Bool {
    let tokens = document.tokens
    // `Cordoba province`, `New York State`
    if document.language == .english, marks.range.contains(range.upperBound),
      document.word(range.upperBound).isOne(
        of: "province", "state", "county", "governorate", "prefecture")
    {
      return true
    }
    var index = range.lowerBound - 1
    // The second half of `Tanger-Tétouan`.
    while index - 1 >= marks.range.lowerBound, tokens[index].folded == "-",
      tokens[index - 1].isCapitalized
    {
      index -= 2
    }
    var steps = 0
    while index >= marks.range.lowerBound, steps < 3 {
      let word = document.word(index)
      // `um call center na região de Viseu`: there or near it.
      if Self.regions.contains(word) {
        return word != "regiao" || steps != 1 || document.word(index - 1) != "na"
      }
      guard word.isOne(of: "de", "du", "d", "of", "del", "la", "the", "di", "da") else {
        return false
      }
      index -= 1
      steps += 1
    }
    return false
  }
}
