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

  /// `said Jane Brook, director of marketing for Lumora in Tempe`: where the one is who speaks.
  func isOfSpeaker(_ mention: PlaceMention, _ marks: SentenceMarks) -> Bool {
    let begin = mention.tokens.lowerBound
    guard document.language == .english,
      let said = between(max(marks.firstWord + 1, begin - 18), begin).last(where: { token in
        document.word(token).isOne(of: "said", "says", "added", "explained")
          || document.word(token) == "to" && document.word(token - 1) == "according"
      }), said + 1 < begin, document.tokens[said + 1].isCapitalized
    else { return false }
    let gap = between(said + 1, begin)
    return gap.contains { marks.covers(.role, $0) }
      && gap.contains { document.tokens[$0].folded == "," }
      && !gap.contains {
        marks.begins([.site, .weakSite, .clause].asClasses, at: $0)
          || document.tokens[$0].folded.isOne(of: "\"", "“", ";")
      }
  }

  /// `KENT (AP) — Lumora is closing`: a town that is called as a person is, where the text was written.
  func isDatelineOfName(_ mention: PlaceMention, _ marks: SentenceMarks) -> Bool {
    let after = mention.tokens.upperBound
    guard document.language == .english, mention.tokens.lowerBound == marks.firstWord,
      document.tokens[mention.tokens.lowerBound].isAllCapitals, !marks.isAllCapitals,
      marks.range.contains(after)
    else { return false }
    return document.text.string(document.tokens[after].bytes).isOne(of: "(", "—", "–", "-", ",")
  }

  /// `in Warrendale, Pennsylvania`, `in Getzville, N.Y.`: what has a state behind it is a town.
  func countryOfState(
    behind range: Range<Int>, _ after: PlaceMention?, _ marks: SentenceMarks
  ) -> String? {
    let comma = range.upperBound
    guard document.language == .english, marks.range.contains(comma + 1),
      document.tokens[comma].folded == ",",
      !document.word(comma - 1).isOne(of: "county", "parish", "borough", "valley", "university"),
      // `Plano, Texas-based`
      !between(comma + 2, min(marks.range.upperBound, comma + 4)).contains(where: {
        document.word($0) == "based"
      })
    else { return nil }
    if let after, after.tokens.lowerBound == comma + 1, let first = after.candidates.first {
      return StateAbbreviations.isState(after.name) ? gazetteer.place(first).country : nil
    }
    // `N.Y.`
    if document.tokens[comma + 1].bytes.count == 1, marks.range.contains(comma + 3),
      document.tokens[comma + 2].folded == "."
    {
      return StateAbbreviations.all[document.word(comma + 1) + document.word(comma + 3)]?.country
    }
    let isShort =
      document.tokens[comma + 1].isAllCapitals
      || marks.range.contains(comma + 2) && document.tokens[comma + 2].folded == "."
    return isShort ? StateAbbreviations.all[document.word(comma + 1)]?.country : nil
  }

  /// `in the United States, Mexico and the Philippines`: among countries it is one.
  func isAmongCountries(_ mention: PlaceMention) -> Bool {
    guard document.language == .english else { return false }
    return document.places[mention.sentence].contains { other in
      guard other.tokens != mention.tokens, let first = other.candidates.first,
        gazetteer.place(first).kind == .country
      else { return false }
      let gap =
        other.tokens.upperBound <= mention.tokens.lowerBound
        ? between(other.tokens.upperBound, mention.tokens.lowerBound)
        : between(mention.tokens.upperBound, other.tokens.lowerBound)
      // `Kingston, Jamaica` is a town.
      return (1...3).contains(gap.count)
        && gap.allSatisfy { document.word($0).isOne(of: ",", "and", "or", "the") }
        && (other.tokens.upperBound <= mention.tokens.lowerBound
          || gap.contains { document.word($0).isOne(of: "and", "or", "the") })
    }
  }

  /// `the Australian firm`, `Australian business visitors`, `the Australian Football League`: where somebody is from, not
  /// where something is.
  func isHomeInEnglish(_ token: Int) -> Bool {
    guard document.language == .english, token + 1 < document.tokens.count else { return false }
    let marks = document.sentences[document.sentence(of: token)]
    return (1...2).contains { step in
      marks.range.contains(token + step)
        && (marks.begins([.orgNoun, .clientNoun, .owner].asClasses, at: token + step)
          || document.word(token + step).isOne(
            of: "firms", "companies", "banks", "business", "businesses", "visitors", "tourists"))
    } || document.tokens[token + 1].kind == .word && document.tokens[token + 1].isCapitalized
  }

  /// `NEW GLASGOW – Lumora will close`: a town whose name begins as any sentence may.
  func beginsLongTown(_ token: Int) -> Bool {
    guard document.language == .english, token + 1 < document.tokens.count,
      document.tokens[token + 1].isCapitalized,
      let (count, names) = gazetteer.match(
        document.text.tokens, at: token,
        until: document.sentences[document.sentence(of: token)].range.upperBound)
    else { return false }
    return count > 1 && gazetteer.place(names.places[0]).kind == .city
  }

  /// `… a customer call center," Upton said`: a person, though a town is called so.
  func isSpeakerInEnglish(_ range: Range<Int>, _ marks: SentenceMarks) -> Bool {
    guard document.language == .english, range.count == 1, marks.range.contains(range.upperBound),
      document.word(range.upperBound).isOne(
        of: "said", "says", "added", "explained", "noted", "told", "continued", "recalled")
    else { return false }
    let before = range.lowerBound - 1
    return !marks.range.contains(before) || document.tokens[before].kind == .mark
  }

  /// `Dingle, Co Kerry`, `Tralee, Co. Kerry`: a county of the Republic of Ireland.
  func isOfIrishCounty(_ token: Int) -> Bool {
    guard token + 2 < document.tokens.count, document.word(token).isOne(of: "co", "county") else {
      return false
    }
    let name = document.word(token + 1) == "." ? token + 2 : token + 1
    return document.tokens[name].isCapitalized && Self.irishCounties.contains(document.word(name))
  }

  private static let irishCounties: WordSet = [
    "kerry", "cork", "clare", "galway", "mayo", "sligo", "donegal", "leitrim", "roscommon",
    "longford", "cavan", "monaghan", "louth", "meath", "westmeath", "dublin", "kildare", "wicklow",
    "wexford", "carlow", "kilkenny", "laois", "offaly", "tipperary", "limerick", "waterford",
  ]

  /// `told the Guyana Chronicle`, `the Bank of Jamaica`: a country in a name, which is no place by itself.
  func countriesInNames(_ votes: inout CountryVotes) {
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

extension PlaceFinder {
  /// `in Penrose, Auckland`, `at Kembrey, Swindon`: a small place right before a far larger one is a part of it, and no town
  /// of its name elsewhere.
  func isSuburbBefore(_ index: Int, _ sentence: Int) -> Bool {
    let places = document.places[sentence]
    guard document.language == .english, index + 1 < places.count,
      case let (town, next) = (places[index], places[index + 1]), let small = town.place,
      let large = next.place, next.isCity, next.part == .plain,
      next.tokens.lowerBound == town.tokens.upperBound + 1,
      document.tokens[town.tokens.upperBound].folded == ",",
      town.qualifierCountry == nil, town.tokens.lowerBound > 0,
      small.population * (small.country == large.country ? 5 : 1) < large.population,
      large.population > 100_000
    else { return false }
    let marks = document.sentences[sentence]
    let (front, end) = (town.tokens.lowerBound - 1, next.tokens.upperBound)
    // Of a row more follow, or went before.
    return document.word(front).isOne(of: "in", "at", "from", "near")
      && !(marks.range.contains(end)
        && document.word(end).isOne(of: "and", "or", "&")
        || marks.range.contains(end + 1) && document.tokens[end].folded == ","
          && (document.word(end + 1).isOne(of: "and", "or")
            || places.contains { $0.tokens.lowerBound == end + 1 && $0.isCity && $0.part == .plain }))
  }

  /// `New Durban call centre opened`, above a text on one `in Umhlanga, north of Durban`: the headline tells of the larger
  /// town what is in the smaller one.
  mutating func withoutTownsOfHeadline() {
    guard document.hasHeadline, document.language == .english, let first = document.places.first,
      let town = first.first(where: { $0.isCity && $0.part == .plain })?.place
    else { return }
    let others = document.places.dropFirst().joined().filter { $0.place?.index == town.index }
    guard !others.isEmpty, others.allSatisfy({ $0.part == .qualifier }) else { return }
    for index in first.indices where first[index].place?.index == town.index {
      document.places[0][index].part = .headquarters
    }
  }
}
