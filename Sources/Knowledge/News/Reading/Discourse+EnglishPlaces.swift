/// Cities that English texts name beside call centers, where there is none, or none that is told of.
extension Discourse {
  /// Bars the cities of the sentence that people are sent to, that several are counted in, or that are compared with.
  func barInEnglish() {
    guard document.language == .english else { return }
    let cities = document.places[sentence].filter {
      $0.isCity && $0.part == .plain && !barred.contains($0.tokens.lowerBound)
    }
    guard !cities.isEmpty else { return }
    let offer = offer()
    for city in cities {
      let begin = city.tokens.lowerBound
      if mentions.contains(where: { mention in
        mention.cities.contains { place($0).tokens == city.tokens }
      }) {
        continue
      }
      if let offer, begin > offer { offered.insert(begin) }
      if isGoalOfWork(begin) { offered.insert(begin) }
      if isCompared(begin) || isOfCount(city) { barred.insert(begin) }
    }
  }

  /// `staff can be redeployed to Dundee`, `most will be offered work in Cardiff, and the rest in Swansea`: where those go
  /// who lose their jobs. The token that says so, unless it is followed by what happens.
  private func offer() -> Int? {
    guard
      let token = marks.range.first(where: { token in
        let word = document.word(token)
        if Self.offers.contains(word) { return true }
        // `offered work`, `jobs will be found`
        return word.isOne(
          of: "offered", "offer", "offers", "offering", "found", "apply", "applying")
          && between(token + 1, min(marks.range.upperBound, token + 5)).contains {
            marks.covers(.job, $0) || Self.work.contains(document.word($0))
          }
      }),
      !triggers.contains(where: {
        $0.tokens.lowerBound > token && [.open, .close, .have, .employ].contains($0.kind)
      })
    else { return nil }
    return token
  }

  private static let offers: WordSet = [
    "redeployed", "redeploy", "redeployment", "redeploying", "commute", "commuting", "reassigned",
    "re-deployed",
  ]
  private static let work: WordSet = [
    "work", "employment", "transfers", "relocation", "alternative", "posts", "places",
  ]

  /// `with the work going to Leeds and Preston`: where it goes.
  private func isGoalOfWork(_ begin: Int) -> Bool {
    let first = between(max(marks.range.lowerBound, begin - 9), begin).last {
      document.word($0).isOne(of: "to", "into")
    }
    guard let first,
      between(first + 1, begin).allSatisfy({
        document.tokens[$0].isCapitalized || document.tokens[$0].kind == .mark
          || document.word($0).isOne(of: "and", "or", "in", "its", "the", "sites", "centres")
          || document.word($0).isOne(
            of: "existing", "one", "larger", "southeast", "downtown", "another", "site", "center")
      })
    else { return false }
    return between(max(marks.range.lowerBound, first - 4), first).contains {
      Self.goings.contains(document.word($0))
    }
  }

  private static let goings: WordSet = [
    "going", "go", "goes", "went", "sent", "sending", "transferred", "transferring", "moved",
    "moving", "folded", "merged", "absorbed", "consolidated", "rolled", "shifted", "shifting",
    "diverted", "routed", "rerouted", "switched", "switching",
  ]

  /// `costs a fraction of what it would in Tokyo`, `cheaper than in Leeds`.
  private func isCompared(_ begin: Int) -> Bool {
    guard marks.range.contains(begin - 2), marks.covers(.locative, begin - 1) else { return false }
    return document.word(begin - 2).isOne(of: "would", "than", "as", "unlike", "like", "does", "do")
  }

  /// `and two more in Taguig`: as many as are counted in one city are told of together.
  private func isOfCount(_ city: PlaceMention) -> Bool {
    var token = city.tokens.lowerBound - 1
    guard marks.range.contains(token), document.word(token).isOne(of: "in", "at") else {
      return false
    }
    token -= 1
    while marks.range.contains(token), Self.counted.contains(document.word(token)) { token -= 1 }
    guard
      let number = marks.numbers.first(where: { $0.tokens.upperBound == token + 1 }),
      !number.isPercent, let least = number.least, (2...20).contains(least), number.most == least,
      !counted.contains(where: { $0.tokens.overlaps(number.tokens) }),
      marks.range.contains(where: { marks.begins([.site, .weakSite].asClasses, at: $0) }),
      let index = document.places[sentence].firstIndex(where: { $0.tokens == city.tokens })
    else { return false }
    let list = CityList(document, sentence).list(from: index)
    // `two in Belfast and a third in Derry`
    if list.count == 2, place(list[1]).tokens.lowerBound - city.tokens.upperBound > 2 {
      return true
    }
    return list.count < least
  }

  private static let counted: WordSet = [
    "more", "others", "other", "further", "additional", "each", "them", "of", "new", "already",
  ]

  /// The city that the text was written in, whatever other cities it names: what `here` is.
  var writtenIn: PlaceMention? {
    document.places.prefix(4).joined().first { $0.part == .dateline }
  }

  /// `CLARK — The company said it would close its center here`, `in this city`.
  func cityOfHere(_ range: Range<Int>) -> PlaceMention? {
    guard document.language == .english, let writtenIn,
      range.contains(where: { token in
        document.word(token) == "here"
          && !document.word(token - 1).isOne(of: "from", "where", "out")
          || document.word(token) == "this"
            && between(token + 1, min(marks.range.upperBound, token + 4)).contains {
              document.word($0).isOne(
                of: "city", "town", "municipality", "suburb", "village", "community")
            }
      })
    else { return nil }
    // As the text calls it elsewhere: `Bacolod`, which the dateline calls `BACOLOD CITY`.
    return document.places.joined().first {
      $0.part == .plain && $0.place?.index == writtenIn.place?.index
    } ?? writtenIn
  }

  /// `TelstraClear, since swallowed by Vodafone, closed its call centre`: what stands between commas behind the subject.
  func isBetweenEnglishCommas(_ name: NameMention, _ gap: Range<Int>) -> Bool {
    guard document.language == .english, let first = gap.first,
      document.tokens[first].folded == ",", gap.contains(first + 1),
      !document.word(first + 1).isOne(of: "and", "or", "which", "that", "who"),
      let comma = between(
        max(marks.range.lowerBound, name.tokens.lowerBound - 10), name.tokens.lowerBound
      ).last(where: { document.tokens[$0].folded == "," }), comma + 1 < name.tokens.lowerBound
    else { return false }
    return document.names[sentence].contains {
      $0.tokens.upperBound == comma && $0.organization != name.organization
        && document.organizations[$0.organization].role.mayOperate
    }
  }

  /// `will eliminate 500 jobs at its tire plant`: jobs of another trade, in a sentence that speaks of no call center.
  func isOfOtherTrade(_ trigger: Trigger) -> Bool {
    guard document.language == .english, !mentions.contains(where: \.isStrong) else {
      return false
    }
    return between(
      max(marks.range.lowerBound, trigger.tokens.lowerBound - 16),
      min(marks.range.upperBound, trigger.tokens.upperBound + 14)
    ).contains { Self.otherTrades.contains(document.word($0)) }
  }

  private static let otherTrades: WordSet = [
    "plant", "plants", "factory", "factories", "mill", "mills", "mine", "mines", "smelter",
    "refinery", "shipyard", "foundry", "brewery", "distillery", "bakery", "slaughterhouse",
    "sawmill", "steelworks", "colliery", "warehouse", "warehouses", "assembly", "stores", "shops",
    "supermarket", "supermarkets", "dairy", "cannery", "shipbuilder", "quarry", "farm", "farms",
    "hospital", "hospitals", "garage", "depot", "abattoir", "tannery", "manufacturing",
  ]

  /// `Burnley Council has opened a contact centre`: in the town whose council it is.
  func townOfCouncil(_ trigger: Trigger, _ mention: SiteMention?) -> PlaceMention? {
    guard document.language == .english, let mention, !mention.isPlural,
      !document.places[sentence].contains(where: { $0.isCity && $0.part == .plain }),
      let name = document.names[sentence].last(where: {
        $0.tokens.upperBound <= trigger.tokens.lowerBound
          && document.word($0.tokens.upperBound - 1) == "council"
      }),
      let (count, names) = Gazetteer.shared.match(
        document.text.tokens, at: name.tokens.lowerBound, until: name.tokens.upperBound - 1),
      document.organizations[name.organization].role.mayOperate
    else { return nil }
    let end = name.tokens.lowerBound + count
    guard
      !between(end, name.tokens.upperBound).contains(where: { document.word($0) == "county" }),
      let place = names.places.map({ Gazetteer.shared.place($0) }).first(where: {
        $0.kind == .city && ["GB", "IE", "AU", "NZ"].contains($0.country)
      })
    else { return nil }
    let tokens = between(name.tokens.lowerBound, end)
    return PlaceMention(
      tokens: tokens, sentence: sentence, candidates: [place.index], place: place,
      name: document.string(tokens), isCity: true)
  }
}
