/// Cities in a row: `à Tunis, à Sousse et à Sfax`; `Makati, Quezon City and Cebu City`.
struct CityList {
  let document: NewsDocument
  let sentence: Int
  /// Whether a row goes on behind `além de`: where several are told of, `em Lages e Santos, além de Natal`.
  let goesOn: Bool

  init(_ document: NewsDocument, _ sentence: Int, goesOn: Bool = false) {
    self.document = document
    self.sentence = sentence
    self.goesOn = goesOn && document.language == .portuguese
  }

  /// The cities of the row that begins with a place mention.
  func list(from first: Int) -> [Int] {
    let places = document.places[sentence]
    var list = [first]
    var last = first
    var next = first + 1
    while next < places.count {
      if places[next].part == .qualifier {
        last = next
        next += 1
        continue
      }
      guard places[next].isCity, places[next].part == .plain,
        joins(between(places[last].tokens.upperBound, places[next].tokens.lowerBound)),
        !beginsClause(places[next])
      else { break }
      list.append(next)
      last = next
      next += 1
    }
    return list
  }

  /// `chiuderà il call center di Foggia, ad Andria ne aprirà uno`: behind a bare comma a clause begins with a town.
  private func beginsClause(_ city: PlaceMention) -> Bool {
    let comma = city.tokens.lowerBound - 2
    let next = city.tokens.upperBound
    guard document.language == .italian, document.sentences[sentence].range.contains(next),
      comma >= document.sentences[sentence].range.lowerBound,
      document.tokens[comma].folded == ",", document.word(comma + 1).isOne(of: "a", "ad", "in")
    else { return false }
    return document.word(next).isOne(of: "ne", "si", "ci", "invece", "infine", "non")
      || document.isFutureForm(next)
  }

  /// Whether a token is of the abbreviated name of a state behind a comma: `Okla.`, `S.C.`
  private func isRegion(_ token: Int, _ range: Range<Int>) -> Bool {
    guard document.language == .english else { return false }
    let tokens = document.tokens
    if tokens[token].folded == "." {
      return token > range.lowerBound && tokens[token - 1].kind == .word
        && tokens[token - 1].isCapitalized && tokens[token - 1].bytes.count <= 5
        || token == range.lowerBound && tokens[token - 1].bytes.count <= 5
    }
    guard tokens[token].kind == .word, tokens[token].isCapitalized, token > range.lowerBound else {
      return false
    }
    let before = tokens[token - 1].folded
    if tokens[token].bytes.count == 1 { return before == "," || before == "." }
    return before == ","
      && (StateAbbreviations.all[tokens[token].folded] != nil
        || tokens[token].bytes.count <= 5 && token + 1 < tokens.count
          && tokens[token + 1].folded == ".")
  }

  /// Whether a token is of the letters of a state that a mark joins to its town.
  private func isStateInPortuguese(_ token: Int, _ range: Range<Int>) -> Bool {
    let tokens = document.tokens
    if tokens[token].kind == .mark {
      return tokens[token].folded.isOne(of: "-", "/", "–") && token + 1 < range.upperBound
        && isCode(token + 1)
    }
    return isCode(token) && token > range.lowerBound && tokens[token - 1].kind == .mark
  }

  private func isCode(_ token: Int) -> Bool {
    document.tokens[token].isAllCapitals
      && PlaceFinder.brazilianCodes.contains(document.tokens[token].folded)
  }

  /// `in Riverside County`: the county of the town before.
  private func isOfCounty(_ token: Int) -> Bool {
    let tokens = document.tokens
    return [0, 1, 2].contains { step in
      token + step < tokens.count && document.word(token + step) == "county"
        && tokens[token + step].isCapitalized
        && between(token, token + step).allSatisfy {
          tokens[$0].isCapitalized || document.word($0) == "in"
        }
    }
  }

  /// The comma or `und` that ends what is told beside a city: how many there are, or a clause of where.
  private func endOfAsideInGerman(_ token: Int, _ range: Range<Int>) -> Int? {
    let word = document.word(token)
    let isWhere =
      word == "wo" && token > range.lowerBound && document.tokens[token - 1].folded == ","
    guard isWhere || word == "mit" else { return nil }
    let end = between(token + 1, range.upperBound).first {
      document.tokens[$0].folded == "," || !isWhere && document.word($0).isOne(of: "und", "sowie")
    }
    guard let end, isWhere || end - token <= 5,
      between(token + 1, end).contains(where: { document.beginsNumber($0) })
    else { return nil }
    return end
  }

  /// Whether only commas, `and` and prepositions stand between.
  private func joins(_ range: Range<Int>) -> Bool {
    guard range.count <= (document.language == .english ? 18 : 14) else { return false }
    let marks = document.sentences[sentence]
    var hasJoin = false
    var isInside = false
    var isAside = false
    var isWhere = false
    var count = 0
    let isEnglish = document.language == .english
    var until = range.lowerBound
    for token in range where token >= until {
      let word = document.word(token)
      // `Marseille (25 emplois), Pantin (149)`; `Lleida, con 25 afectados, Córdoba`
      if isAside {
        if word == "," || word == ";" && isEnglish { (isAside, isWhere) = (false, false) }
        if word == ";" { hasJoin = true }
        // `in Derby with 250 new jobs and a second site in Leeds`
        if isEnglish, word == "and",
          (1...3).contains(where: { marks.begins([.site, .weakSite].asClasses, at: token + $0) })
        {
          return true
        }
        continue
      }
      // `in Cincinnati, where it had its seat; Charlotte, North Carolina; and Watertown, New York`
      if isEnglish, word == "where" || word == "which",
        document.tokens[token - 1].folded == ","
      {
        (isAside, isWhere) = (true, true)
        continue
      }
      if isEnglish, word == ";" {
        (hasJoin, isAside, isWhere) = (true, false, false)
        continue
      }
      // `Moreno Valley in Riverside County, with 160; Burbank`
      if isEnglish, isOfCounty(token) { continue }
      // `Gera mit 269 und Suhl mit 150 Beschäftigten`, `Gera, wo 269 Leute arbeiten, und Suhl`
      if document.language == .german, let end = endOfAsideInGerman(token, range) {
        (until, hasJoin) = (end, true)
        continue
      }
      // `em Contagem, onde trabalham 300 atendentes, e em Uberaba`
      if word.isOne(of: "onde", "dove"), token > range.lowerBound,
        document.tokens[token - 1].folded == ","
      {
        (isAside, isWhere) = (true, true)
        continue
      }
      if word.isOne(of: "con", "avec", "with", "com") {
        isAside = true
        continue
      }
      // `in Kingston since 2015 and in Portmore since 2017`
      if Discourse.sinceWords.contains(word)
        || marks.dates.contains(where: { $0.tokens.contains(token) })
        || word.isOne(of: "nearby", "سنه", "عام", "سنتي", "عامي")
      {
        continue
      }
      if word == "(" || word == ")" {
        isInside = word == "("
        continue
      }
      if isInside { continue }
      // `Tulsa, Okla., and Greenville, S.C.`
      if isRegion(token, range) { continue }
      // `Ashland, KY; Ocean Springs, MS`
      if document.language == .english, document.tokens[token].isAllCapitals,
        StateAbbreviations.all[word] != nil, token > range.lowerBound,
        document.tokens[token - 1].folded == ","
      {
        continue
      }
      // `Londrina-PR e Maringá/PR`
      if document.language == .portuguese, isStateInPortuguese(token, range) { continue }
      if word == ";", document.language == .english, token > range.lowerBound,
        StateAbbreviations.all[document.word(token - 1)] != nil
      {
        hasJoin = true
        continue
      }
      count += 1
      if count > 5 { return false }
      if [
        ",", "et", "and", "y", "e", "und", "oder", "sowie", "&", "ou", "ni", "n", "o", "u", "or",
        "nem", "و", "puis", "poi",
      ].contains(
        word)
      {
        hasJoin = true
      } else if document.language == .german, word == "wie", document.word(token + 1) == "in" {
        // `in Gera wie in Halle`
        hasJoin = true
      } else if word == "comme", marks.covers(.locative, token + 1) {
        // `à Metz comme à Nancy`
        hasJoin = true
      } else if goesOn, word.isOne(of: "alem", "bem", "assim", "como") {
        continue
      } else if !marks.covers([.locative, .of, .article, .cityWord].asClasses, token), word != "d",
        // `in Celle und im polnischen Stettin`
        document.knowledge.placeWords.country(ofDemonym: word) == nil
      {
        return false
      }
    }
    // `in Derby, with the work going to Leeds`: what stands beside goes on.
    return hasJoin && !isWhere && !(isEnglish && isAside)
  }
}
