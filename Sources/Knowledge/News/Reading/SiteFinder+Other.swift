/// What only looks like a call center.
extension SiteFinder {
  /// `en el centro de Córdoba`: the middle of a town.
  func isDowntown(_ range: Range<Int>) -> Bool {
    let marks = self.marks
    let before = range.lowerBound
    guard document.word(before).hasPrefix("centr"), !document.word(before).hasPrefix("central"),
      range.count == 1, document.word(before) != "centros",
      // `nei centri di Lecce e di Bari`
      document.word(before) != "centri",
      marks.covers(.of, range.upperBound),
      document.places[sentence].contains(where: {
        $0.isCity && $0.tokens.lowerBound == range.upperBound + 1
      })
    else { return false }
    // `76 en el centro de Lugo y 42 en el de Vigo`: of people that are counted.
    if document.language != .portuguese,
      marks.numbers.contains(where: { (1...4).contains(before - 1 - $0.tokens.upperBound + 1) })
    {
      return false
    }
    return marks.covers(.locative, before - 1) && isContracted(before - 1)
      || marks.covers(.article, before - 1) && !marks.covers(.possessive, before - 1)
        && marks.covers(.locative, before - 2)
  }

  /// `centre commercial`, `data center`, `site internet`.
  func isOtherThing(_ range: Range<Int>) -> Bool {
    let marks = self.marks
    if marks.covers(.notSite, range.lowerBound - 1), document.language == .english,
      // `its Dallas and Salt Lake City centers`
      !document.places[sentence].contains(where: {
        $0.tokens.contains(range.lowerBound - 1) && $0.tokens.count > 1
      })
    {
      return true
    }
    if marks.begins(.notSite, at: range.upperBound) || isNamedThingInArabic(range) { return true }
    // `The office park was built in the 1980s`
    if document.language == .english, marks.covers(.address, range.upperBound),
      !document.tokens[range.upperBound].isCapitalized
    {
      return true
    }
    // `au centre-ville de Tunis`
    if document.language == .french, document.isJoined(range.upperBound, in: marks.range),
      document.word(range.upperBound + 1).isOne(of: "ville", "bourg", "sud", "nord", "est", "ouest")
    {
      return true
    }
    return marks.covers(.of, range.upperBound) && marks.begins(.notSite, at: range.upperBound + 1)
  }

  /// `at the centre of a row`, `a centre of excellence`: no place.
  func isMiddle(_ range: Range<Int>) -> Bool {
    // `The airline has hubs in San Francisco`
    if range.count == 1, document.word(range.lowerBound).isOne(of: "hub", "hubs", "base", "bases"),
      marks.range.contains(where: {
        document.word($0).isOne(
          of: "airline", "airlines", "flights", "airport", "carrier", "pilots")
      })
    {
      return true
    }
    guard range.count == 1, document.word(range.lowerBound).isOne(of: "center", "centre", "hub"),
      marks.covers(.of, range.upperBound), marks.range.contains(range.upperBound + 1)
    else { return false }
    let next = range.upperBound + 1
    return !document.tokens[next].isCapitalized
      && !marks.covers([.article, .possessive].asClasses, next)
      || marks.covers(.article, range.lowerBound - 1) && document.word(range.lowerBound - 2) == "at"
        && !document.places[sentence].contains { $0.tokens.lowerBound == next }
        && !document.names[sentence].contains { $0.tokens.lowerBound == next }
  }

  /// Whether a token is a word with a capital in the name of a building or a street, and no organization's or town's.
  func isNamedBuilding(_ token: Int) -> Bool {
    let word = document.tokens[token]
    return word.kind == .word && word.isCapitalized && token > marks.firstWord
      && !marks.isTitleCase && !marks.isAllCapitals
      && !document.names[sentence].contains { $0.tokens.contains(token) }
      && !document.places[sentence].contains { $0.tokens.contains(token) }
      && !document.persons.contains(token)
  }

  func isBeforeCity(_ range: Range<Int>) -> Bool {
    // `unidade da Contax no Recife`
    let name = document.names[sentence].first {
      (1...2).contains($0.tokens.lowerBound - range.upperBound)
        && document.organizations[$0.organization].role.mayRun
    }
    let ends = document.language == .portuguese ? [range, name?.tokens ?? range] : [range]
    return document.places[sentence].contains { place in
      place.isCity
        && ends.contains { (0...2).contains(place.tokens.lowerBound - $0.upperBound) }
    }
  }

  func isBehindCity(_ range: Range<Int>) -> Bool {
    document.places[sentence].contains {
      $0.isCity && $0.tokens.upperBound <= range.lowerBound
        && $0.tokens.upperBound + 1 >= range.lowerBound
    }
  }

  /// Whether `celui`, `one`, `otro` is followed by what a call center is followed by: a place.
  func stands(_ range: Range<Int>) -> Bool {
    let marks = self.marks
    let tokens = document.tokens
    if isOfPeopleInFrench(range) || isBeforeNounInFrench(range) { return false }
    var next = range.upperBound
    // `vai abrir um terceiro em Lages`
    if document.language == .portuguese, marks.covers(.another, next),
      marks.covers(.locative, next + 1)
    {
      next += 1
    }
    // `se ne nascerà uno anche a Isernia`
    if document.language == .italian,
      document.word(next).isOne(of: "anche", "pure", "proprio", "invece"),
      marks.covers(.locative, next + 1)
    {
      next += 1
    }
    // `the first, in Gurgaon, has 1,500 employees`, but `the first in Gurgaon` is what another one is.
    if document.language == .english, document.word(range.upperBound - 1) == "first",
      document.word(next) != "," || !marks.covers(.locative, next + 1)
        || document.word(range.lowerBound - 1).isOne(of: "is", "was", "be", ",", "as")
    {
      return false
    }
    // `uma unidade`
    if marks.begins([.site, .weakSite].asClasses, at: next) { return false }
    // `one call centre after another opening in Leeds`
    if document.language == .english, document.word(range.lowerBound - 1) == "after" {
      return false
    }
    // `one of the largest employers in St James`
    if document.language == .english, marks.covers(.of, next), marks.covers(.article, next + 1) {
      return false
    }
    // `una parte de los afectados en Lugo`
    if document.language == .spanish, marks.range.contains(next),
      marks.begins([.person, .job].asClasses, at: next) || Self.shares.contains(document.word(next))
    {
      return false
    }
    // `uma das vagas em aberto no Recife` is no call center.
    // `Outra, em São Gonçalo, deve ser aberta`
    let isAside =
      marks.range.contains(next) && tokens[next].folded == "," && marks.range.contains(next + 1)
      && marks.covers(.locative, next + 1)
    let reach = document.language.isOne(of: .portuguese, .italian) ? (isAside ? 8 : 2) : 6
    let limit = min(marks.range.upperBound, next + reach)
    while next < limit {
      if document.places[sentence].contains(where: { $0.tokens.lowerBound == next && $0.isCity }) {
        return true
      }
      if tokens[next].kind == .mark, tokens[next].folded != "," { return false }
      if marks.begins([.clause].asClasses, at: next) { return false }
      // `another American firm, found Bangalore too dear`
      if document.language == .english,
        marks.begins([.orgNoun, .clientNoun, .person, .job].asClasses, at: next)
      {
        return false
      }
      next += 1
    }
    return false
  }

  static let shares: WordSet = [
    "parte", "mitad", "mayoria", "minoria", "decena", "docena", "veintena", "treintena", "vez",
    "torre", "fabrica", "tienda", "escuela", "casa", "calle", "obra", "protesta", "concentracion",
    "manera", "forma", "semana", "reunion", "inversion", "oferta", "campana",
  ]

}
