/// What is said of a place beside a call center.
extension PlaceFinder {
  /// Seats of companies and datelines are no places of call centers.
  mutating func parts(_ sentence: Int) {
    let marks = document.sentences[sentence]
    let tokens = document.tokens
    for index in document.places[sentence].indices {
      let mention = document.places[sentence][index]
      guard mention.isCity, mention.part == .plain else { continue }
      // `in this Seattle suburb`
      if document.language == .english, marks.range.contains(mention.tokens.upperBound),
        document.word(mention.tokens.upperBound).isOne(
          of: "suburb", "suburbs", "bureau", "newsroom")
          || document.word(mention.tokens.upperBound) == "area"
            && document.word(mention.tokens.lowerBound - 1) == "greater"
      {
        document.places[sentence][index].part = .headquarters
        continue
      }
      // `in Dreilinden bei Berlin`, a town that is not known.
      let near = mention.tokens.lowerBound - 1
      if document.language == .german, marks.range.contains(near - 2),
        document.word(near).isOne(of: "bei", "nahe", "unweit"),
        tokens[near - 1].kind == .word, tokens[near - 1].isCapitalized, !marks.isKnown(near - 1),
        document.word(near - 2).isOne(of: "in", "im", "aus", "nach", "-"),
        !document.places[sentence].contains(where: { $0.tokens.contains(near - 1) })
      {
        document.places[sentence][index].part = .qualifier
        continue
      }
      if isRegionAround(mention, marks) {
        document.places[sentence][index].part = .qualifier
        continue
      }
      if let part = asideInArabic(index, marks, sentence) {
        document.places[sentence][index].part = part
        continue
      }
      if isBeside(index, marks) || isFarFromSpanish(mention, marks) {
        document.places[sentence][index].part = .qualifier
      }
      if isSuburbBefore(index, sentence) {
        document.places[sentence][index].part = .headquarters
        continue
      }
      if isHeadquarters(mention, marks) && !isFormerSeat(mention, marks)
        && !isEstablishedInFrench(mention, marks)
        || isOfSpeaker(mention, marks)
        || isBehindNounInFrench(mention, marks)
      {
        document.places[sentence][index].part = .headquarters
      }
      // MANILA — ; MOBILE, Ala. — ; BOGOTÁ.
      guard mention.tokens.lowerBound == marks.firstWord else { continue }
      var after = mention.tokens.upperBound
      while after < marks.range.upperBound, after < mention.tokens.upperBound + 6,
        tokens[after].folded.isOne(of: ",", ".") || tokens[after].kind == .word
          || document.language == .german && tokens[after].folded == "/"
      {
        after += 1
      }
      let isDash =
        after < marks.range.upperBound && document.text.string(tokens[after].bytes) == "·"
        || after < marks.range.upperBound && tokens[after].folded.isOne(of: "—", "–", "-", "(")
          && tokens[after].hasBlankBefore != tokens[mention.tokens.upperBound - 1].hasBlankBefore
        || after < marks.range.upperBound && tokens[after].folded.isOne(of: "—", "–")
        || after + 1 < marks.range.upperBound && tokens[after].folded == "-"
          && tokens[after].hasBlankBefore && tokens[after + 1].hasBlankBefore
      let isCapital = tokens[mention.tokens.lowerBound].isAllCapitals && !marks.isAllCapitals
      let isAlone = mention.tokens.upperBound + 1 >= marks.range.upperBound
      // `Gera/Suhl - Der Betreiber`, `Gera/Berlin.`
      let isDouble =
        document.language == .german && after - mention.tokens.upperBound <= 3
        && mention.tokens.upperBound < marks.range.upperBound
        && tokens[mention.tokens.upperBound].folded == "/"
        && (isDash || after >= marks.range.upperBound)
      if isDash && (isCapital || after - mention.tokens.upperBound < 2) || isAlone || isCapital
        || isDouble || isDatelineInArabic(mention, marks) || isDatelineInGerman(mention, marks)
      {
        document.places[sentence][index].part = .dateline
      }
      if isDouble || document.language == .german && isDoubled(mention, marks),
        index + 1 < document.places[sentence].count,
        document.places[sentence][index + 1].tokens.lowerBound == mention.tokens.upperBound + 1
          || document.places[sentence][index + 1].tokens.upperBound <= after,
        document.places[sentence][index].part == .dateline
      {
        document.places[sentence][index + 1].part = .dateline
      }
    }
  }

  /// `in Livingston, near Edinburgh`: where the first one is.
  private func isBeside(_ index: Int, _ marks: SentenceMarks) -> Bool {
    guard index > 0 else { return false }
    let places = document.places[marks.range.isEmpty ? 0 : sentence(of: marks)]
    let before = places[index - 1]
    let near = places[index].tokens.lowerBound - 1
    // `Teltow (nahe Berlin)`; `in Sherman, 60 miles north of Dallas`
    guard before.isCity, marks.range.contains(near), near - before.tokens.upperBound <= 8 else {
      return false
    }
    let gap = between(before.tokens.upperBound, near + 1)
    if gap.contains(where: {
      document.tokens[$0].isCapitalized && !isWordOfSurroundings($0)
        || marks.covers([.site, .weakSite, .clause].asClasses, $0)
        || document.tokens[$0].folded == ")"
    }) {
      return false
    }
    if document.language == .portuguese { return isBesideInPortuguese(gap) }
    let words = gap.map { document.word($0) }
    // `Suisun City, east of San Francisco`
    if document.word(near) == "of", Self.sides.contains(document.word(near - 1)) { return true }
    let isFar = gap.count > 3
    return words.contains { Self.beside.contains($0) || isFar && Self.distances.contains($0) }
  }

  static let beside: WordSet = [
    "near", "pres", "cerca", "bei", "vicino", "perto", "outside", "nahe", "proche", "proximite",
    "banlieue", "peripherie", "portes", "porte", "afueras", "cercana", "cercano", "arredores",
    "periferia", "unweit", "outskirts", "suburb", "proximo", "proxima", "vicina", "environs",
  ]
  private static let sides: WordSet = [
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "part",
    "side", "edge", "area",
  ]
  static let distances: WordSet = [
    "miles", "mile", "km", "kilometres", "kilometros", "quilometros", "chilometri", "kilometer",
    "minutes", "minutos", "minuti", "minuten", "kilometers", "kilometern", "nordlich", "sudlich",
    "ostlich", "westlich",
  ]

  private func sentence(of marks: SentenceMarks) -> Int {
    document.sentence(of: marks.range.lowerBound)
  }

  /// Whether only names and small words stand between a call center and a token.
  func isOfSite(_ token: Int, _ marks: SentenceMarks, _ mention: PlaceMention) -> Bool {
    var index = token - 1
    while index >= marks.range.lowerBound, index > token - 8 {
      if marks.covers(.site, index) { return true }
      let isName = document.names[mention.sentence].contains { $0.tokens.contains(index) }
      guard
        isName || marks.covers([.of, .article, .by].asClasses, index)
          || document.knowledge.placeWords.country(ofDemonym: document.word(index)) != nil
      else { return false }
      index -= 1
    }
    return false
  }

  /// `(con sede a Battipaglia)`, but `un call center con sede a Potenza` is there.
  private func isSeat(_ begin: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.range.contains(begin - 3),
      document.word(begin - 1).isOne(of: "a", "in", "en", "em", "ad"),
      document.word(begin - 2).isOne(of: "sede", "sedes", "sitz", "siege", "hauptsitz"),
      document.word(begin - 3).isOne(of: "con", "com", "avec", "mit", "cuya", "cuja", "cui")
    else { return false }
    return !(1...2).contains { marks.covers([.site, .weakSite].asClasses, begin - 3 - $0) }
  }

  func isHeadquarters(_ mention: PlaceMention, _ marks: SentenceMarks) -> Bool {
    let tokens = document.tokens
    let after = mention.tokens.upperBound
    // `its Leeds customer service centre`: of the centre, not of a customer.
    if document.language == .english, marks.begins(.site, at: after) { return false }
    if isSeatOfCenter(mention, marks) { return false }
    if isSeat(mention.tokens.lowerBound, marks) { return true }
    if isHomeOfFirm(mention, marks) { return true }
    if isPlaceOfWorkInFrench(mention, marks) { return false }
    // Leeds-based
    if after + 1 < marks.range.upperBound, tokens[after].folded == "-",
      tokens[after + 1].folded == "based"
    {
      return true
    }
    if document.language == .german, after < marks.range.upperBound {
      // `der in Pforzheim beheimatete Betreiber`, `die Knowledge Service AG aus Dortmund`
      let word = document.word(after)
      if ["beheimatet", "ansassig", "sitzend"].contains(where: { word.hasPrefix($0) }) {
        return true
      }
      if isHomeInGerman(mention, marks) { return true }
    }
    // `Cingular Wireless, Atlanta, will open`; `Excell, Tempe, AZ, will open`
    if document.language == .english, after < marks.range.upperBound, tokens[after].folded == ",",
      mention.tokens.lowerBound - 2 >= marks.range.lowerBound,
      tokens[mention.tokens.lowerBound - 1].folded == ",",
      document.names[mention.sentence].contains(where: {
        $0.tokens.upperBound == mention.tokens.lowerBound - 1
      })
    {
      return true
    }
    if document.language == .english {
      // The Plano, Texas, company
      var next = after
      while next < marks.range.upperBound, next < after + 5,
        tokens[next].folded == ","
          || document.places[mention.sentence].contains(where: {
            $0.part == .qualifier && $0.tokens.contains(next)
          })
      {
        next += 1
      }
      if marks.begins([.orgNoun, .clientNoun].asClasses, at: next),
        marks.covers([.article, .indefinite].asClasses, mention.tokens.lowerBound - 1)
      {
        return true
      }
    }
    var index = mention.tokens.lowerBound - 1
    let limit = max(marks.range.lowerBound, mention.tokens.lowerBound - 8)
    while index >= limit {
      if marks.covers(.headquarters, index) {
        if isSeatOfSiteInArabic(index, marks) { return false }
        // `tiene su sede en Denver`: the noun of the phrase is none for a call center.
        if document.language == .spanish, document.word(index) == "en",
          document.word(index - 1) == "sede", document.word(index - 2) == "su",
          document.word(index - 3).isOne(of: "tiene", "tienen", "tenia", "tenian")
        {
          index -= 1
        }
        if let isSeat = isSeatInItalian(index, marks) { return isSeat }
        // `a call center based in Niles`
        // `sede legale` is one phrase.
        if !document.word(index).isOne(of: "legale", "sociale", "social", "generale"),
          // `con sede central en`: the seat is part of the phrase.
          document.language != .spanish || !marks.covers(.headquarters, index - 1)
            || !document.word(index).isOne(of: "central", "principal", "corporativa", "centrales"),
          marks.covers([.site, .weakSite].asClasses, index - 1)
            || marks.covers([.site, .weakSite].asClasses, index - 2)
        {
          return false
        }
        // `siège` of a call center's seats is none.
        return !marks.covers(.seat, index)
      }
      if tokens[index].kind == .mark, tokens[index].folded != ",", tokens[index].folded != "-" {
        return false
      }
      if marks.covers([.site, .weakSite].asClasses, index), !marks.covers(.headquarters, index) {
        return false
      }
      let verbs = document.verbs(index)
      if verbs.contains(where: {
        [.open, .close, .expand, .layoff, .employ].contains($0.verbClass)
          || $0.verbClass == .have && $0.form != .infinitive
            && document.language.isOne(of: .italian, .portuguese)
      }) {
        return false
      }
      index -= 1
    }
    return false
  }
}
