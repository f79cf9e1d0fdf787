/// Which of the places that share a name is meant.
extension PlaceFinder {

  mutating func resolve() {
    // Where a language is spoken is where its news are from, unless the text says otherwise.
    var votes = Self.homes[document.language] ?? [:]
    voteBySpelling(&votes)
    var heard: Set<UInt32> = []
    let tokens = document.tokens
    let words = document.words
    for sentence in document.places.indices {
      for mention in document.places[sentence] {
        if let country = mention.qualifierCountry {
          votes[country, default: 0] += isSeatInEnglish(mention) ? 0.5 : 3
        }
        let places = mention.candidates.prefix(8).map { gazetteer.place($0) }
        // `Jamaica` is the country though Queens has one; `Georgia` may be the state.
        if isOfEmbassy(mention) { continue }
        if mention.part == .plain, !places.contains(where: { $0.kind == .region }),
          let country = places.first(where: { $0.kind == .country }),
          country.index == places[0].index || isSame(country.name, mention.name)
        {
          votes[country.country, default: 0] += isGoalOfMove(mention) ? 0.3 : 2
        } else if !mention.isCommonWord, mention.qualifierCountry == nil {
          voteByInhabitants(mention, places, &votes, &heard)
        }
      }
      for token in document.sentences[sentence].range
      where !words[token].isPlain && tokens[token].kind == .word {
        let word = tokens[token].folded
        guard word.utf8.count > 4 else { continue }
        if let country = document.knowledge.placeWords.country(ofDemonym: word) {
          if isHomeInEnglish(token) || isHomeInSpanish(token, country) { continue }
          votes[country, default: 0] += 0.5
        }
      }
    }
    dateline(&votes)
    countriesInNames(&votes)
    for (country, weight) in PlaceClues(document.text, document.language).votes {
      votes[country, default: 0] += weight
    }
    // `Phone International Mauritius`: the country in a name.
    for organization in document.organizations.prefix(200) where organization.tokens.count > 1 {
      for token in organization.tokens.dropFirst() {
        guard let names = gazetteer.names(document.word(token)), let first = names.places.first,
          gazetteer.place(first).kind == .country
        else { continue }
        votes[gazetteer.place(first).country, default: 0] += 2
        break
      }
    }
    // Firms that are known speak for their home.
    var homes: CountryVotes = [:]
    for organization in document.organizations where organization.isKnown {
      guard let country = organization.homeCountry else { continue }
      // Those of the United States are everywhere.
      // Those that answer for others are abroad more often than telephone companies and banks.
      let isLocal =
        document.language == .spanish && Self.homes[.spanish]?[country] != nil
        && document.known(organization.tokens)?.isOutsourcer == false
      homes[country] = min(
        2, (homes[country] ?? 0) + (country == "US" ? 0.3 : isLocal ? 1.4 : 0.8))
    }
    if let weight = homes["GB"] { homes["IE", default: 0] += weight / 2 }
    for (country, weight) in homes where votes[country] != nil { votes[country]? += weight }
    let likeliest = Self.likeliest(votes)
    var chosenBefore: [Ambiguity: Place] = [:]
    for sentence in document.places.indices {
      for index in document.places[sentence].indices {
        let mention = document.places[sentence][index]
        if mention.place == nil {
          let key = Ambiguity(mention, isOfGovernment(mention))
          let place = chosenBefore[key] ?? chosen(mention, votes)
          chosenBefore[key] = place
          document.places[sentence][index].place = place
          document.places[sentence][index].isCity = place?.kind == .city
        }
        if document.places[sentence][index].place?.country.isEmpty == true {
          document.places[sentence][index].place?.country = likeliest?.country ?? ""
          // Arabic is written in twenty countries: where nothing speaks for one, none is told.
          if document.language == .arabic, (likeliest?.votes ?? 0) <= 0.4 {
            document.places[sentence][index].place?.country = ""
          }
        }
        Self.settle(
          &document.places[sentence][index], votes, likeliest, document.language)
      }
    }
    // `Potenza, apre il call center`, where the text has `nella sede di Potenza`, too.
    var believed: Set<UInt32> = []
    if document.language.isOne(of: .italian, .portuguese, .spanish, .french) {
      for mention in document.places.joined() where mention.isCommonWord {
        if let place = mention.place, place.population > 15_000 || document.language == .french,
          isBelieved(mention, votes)
        {
          believed.insert(place.index)
        }
      }
    }
    for sentence in document.places.indices where !document.places[sentence].isEmpty {
      for index in document.places[sentence].indices {
        let mention = document.places[sentence][index]
        if mention.part == .qualifier { continue }
        if let place = mention.place, believed.contains(place.index), standsAlone(mention) {
          continue
        }
        if !isBelieved(document.places[sentence][index], votes) {
          document.places[sentence][index].place = nil
          document.places[sentence][index].isCity = false
        }
      }
      document.places[sentence].removeAll { $0.place == nil }
    }
    shortForms()
  }

  /// `SAN SALVADOR, 3 de octubre.`: where a text is written is where most of it happens.
  private func dateline(_ votes: inout CountryVotes) {
    guard document.language == .spanish else { return }
    for sentence in document.places.indices.prefix(4) {
      guard let mention = document.places[sentence].first,
        document.tokens[mention.tokens.lowerBound].beginsLine || mention.tokens.lowerBound == 0,
        mention.tokens.upperBound < document.sentences[sentence].range.upperBound,
        document.tokens[mention.tokens.upperBound].folded.isOne(of: ",", "."),
        document.sentences[sentence].dates.contains(where: {
          (1...4).contains($0.tokens.lowerBound - mention.tokens.upperBound)
        })
      else { continue }
      let places = mention.candidates.prefix(8).map { gazetteer.place($0) }
      let all = places.reduce(0) { $0 + $1.population }
      guard all > 0, mention.qualifierCountry == nil else { return }
      for place in places where place.kind == .city {
        votes[place.country, default: 0] += 4 * Double(place.population) / Double(all)
      }
      return
    }
  }

  /// A name that is in one country alone speaks for it; of several, each by its share of those who live in a place of that name.
  private func voteByInhabitants(
    _ mention: PlaceMention, _ places: [Place], _ votes: inout CountryVotes,
    _ heard: inout Set<UInt32>
  ) {
    guard let first = mention.candidates.first else { return }
    if places.dropFirst().allSatisfy({ $0.country == places[0].country }) {
      return votes[places[0].country, default: 0] += 1
    }
    guard heard.insert(first).inserted else { return }
    let places = withoutOldNames(places, mention)
    let all = places.reduce(0) { $0 + $1.population }
    guard all > 0 else { return }
    for place in places {
      votes[place.country, default: 0] += 0.7 * Double(place.population) / Double(all)
    }
  }

  /// San Ramon in California was called Limerick once: where the language is spoken, a name that is not a place's own
  /// gives way to one that is.
  private func withoutOldNames(_ places: [Place], _ mention: PlaceMention) -> [Place] {
    let local = Self.homes[document.language] ?? [:]
    if document.language == .spanish { return amongSpeakers(places, mention) }
    // Main names are English; elsewhere Roma is no old name of Rome.
    guard document.language == .english, places.count > 1,
      places.contains(where: { $0.kind == .city && isSame($0.name, mention.name) })
    else { return places }
    // Newark on Trent is Newark to those who live there.
    let least = places.map(\.population).min() ?? 0
    let name = Self.key(mention.name)
    let own = places.filter { isSame($0.name, mention.name) }.map(\.population).max() ?? 0
    return places.filter {
      // Londonderry, which is Derry, is more than its namesake in New Hampshire.
      $0.population > 3 * own
        // Calcutta and Madras stay what they were called.
        || $0.population > 1_000_000 && $0.population > 20 * least
        || $0.kind != .city || local[$0.country] == nil || isSame($0.name, mention.name)
        || Self.key($0.name).hasPrefix(name)
        // Kingston upon Hull
        || Self.key($0.name).hasSuffix(" " + name)
    }
  }

  /// The country that most speaks for.
  private static func likeliest(_ votes: CountryVotes) -> (country: String, votes: Double)? {
    votes.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { ($0.key, $0.value) }
  }

  /// A small town of a country that nothing else speaks of is a namesake: the name stays, in the country of the text.
  private static func settle(
    _ mention: inout PlaceMention, _ votes: CountryVotes,
    _ likeliest: (country: String, votes: Double)?, _ language: NewsLanguage
  ) {
    // What a country has for being one where the language is spoken.
    let isSmall = language == .spanish && (mention.place?.population ?? 0) < 40_000
    let alone = isSmall ? homes[language]?[mention.place?.country ?? ""] ?? 0 : 0
    guard let place = mention.place, place.kind == .city, mention.qualifierCountry == nil,
      place.population < 60_000,
      let (country, most) = likeliest, most >= 3,
      (votes[place.country] ?? 0) <= 1.01 + alone
    else { return }
    mention.place?.country = country
    mention.place?.index = place.index | 1 << 31
    mention.place?.population = 0
    mention.place?.region = ""
  }

  func chosen(_ mention: PlaceMention, _ votes: CountryVotes) -> Place? {
    let places = ofCountryTold(
      inLusophony(
        withoutOldNames(mention.candidates.prefix(64).map { gazetteer.place($0) }, mention),
        mention, votes), mention, votes)
    // A word that is a region or country elsewhere: `Armenia` in a text on Colombia.
    func score(_ place: Place) -> Double {
      var score = (votes[place.country] ?? 0) * 4
      if let country = mention.qualifierCountry { score += country == place.country ? 100 : -100 }
      if let region = mention.qualifierRegion, place.kind == .city {
        if place.region == region || StateAbbreviations.name(of: place.region) == region {
          score += 50
        }
      }
      switch place.kind {
      // `Jamaica` is the country, unless a region is called so, too: `Georgia`.
      // `Salvador` is none: what ends the name of a country is not the country.
      case .country where place.isCityState || isTownOfSpeakers(place, places, votes): score += 1
      case .country:
        if Self.key(place.name).hasSuffix(" " + Self.key(mention.name)), places.count > 1 {
          score += 1
        } else {
          score += places.contains(where: { $0.kind == .region }) ? 14 : 30
        }
        if isAmongCountries(mention) { score += 100 }
      case .region:
        score += 3
        if isOfGovernment(mention) { score += 40 }
        if document.language == .portuguese, place.country == "BR",
          Self.brazilianStates.contains(document.key(mention.tokens))
        {
          score += 40
        }
        // `in California` is no town in Maryland.
        if document.language == .english, StateAbbreviations.isState(place.name),
          !places.contains(where: { $0.kind == .city && $0.population > 200_000 })
        {
          score += 14
        }
        // `in Texas, Michigan and Washington`: among states it is one.
        if document.language == .english, StateAbbreviations.isState(place.name),
          isBesideState(mention)
        {
          score += 40
        }
        // `na Bahia`, `no Acre`: in Portuguese regions have an article, cities none.
        // The districts of Portugal are called as their towns are: `na Guarda`.
        if document.language == .portuguese, place.country != "PT",
          (votes[place.country] ?? 0) >= 0.5,
          mention.tokens.lowerBound > 0,
          document.word(mention.tokens.lowerBound - 1).isOne(of: "na", "no", "da", "do"),
          // `no Rio de Janeiro`
          !places.contains(where: {
            $0.kind == .city && $0.population > 200_000 && isSame($0.name, mention.name)
          })
        {
          score += 14
        }
      case .city:
        // Of `Santo Domingo` the small town only where its region is told.
        if document.language == .spanish, place.population < 20_000,
          mention.qualifierCountry == nil,
          places.contains(where: {
            $0.population > 1_000_000
              || $0.population > 300_000 && Self.homes[.spanish]?[$0.country] != nil
          })
        {
          score -= 20
        }
        if isFarLargest(place, places, mention) { score += 12 }
        if isVillageBesideCity(place, places, mention) { score -= 30 }
        // The main name before another name of a larger place.
        if isSame(place.name, mention.name) { score += isOfGermanTown(place) ? 9 : 3 }
        var population = place.population
        while population > 10 {
          score += 1.2
          population /= 4
        }
      }
      return score
    }
    if places.count == 1 { return places[0] }
    var best: (place: Place, score: Double)?
    for place in places {
      let score = score(place)
      if let best, (best.score, -Int(best.place.index)) >= (score, -Int(place.index)) { continue }
      best = (place, score)
    }
    return best?.place
  }

  /// `l'ambassade de France` is never in France.
  private func isOfEmbassy(_ mention: PlaceMention) -> Bool {
    let before = mention.tokens.lowerBound - 2
    return before >= 0
      && (before - 1...before).contains { index in
        index >= 0
          && Self.embassies.contains(document.word(index))
      }
  }

  private static let embassies: WordSet = [
    "ambassade", "embajada", "embaixada", "ambasciata", "embassy", "consulat", "consulate",
    "consulado", "consolato", "ambassadeur", "embajador", "embaixador", "ambassador",
  ]

  /// `gobernador de Salta`, `au Québec`: the region, where a city is called so, too.
  private func isOfGovernment(_ mention: PlaceMention) -> Bool {
    let before = mention.tokens.lowerBound - 1
    guard before > 0 else { return false }
    let word = document.word(before)
    if document.language == .french, word.isOne(of: "au", "du", "le") { return true }
    return word.isOne(of: "de", "of", "do", "di", "du", "of")
      && Self.governments.contains(document.word(before - 1))
  }

  private static let governments: WordSet = [
    "gobernador", "gobernadora", "governador", "governadora", "governor", "gobierno", "governo",
    "gouvernement", "premier", "ministro", "estado", "state", "province", "provincia",
    "departamento", "government", "governatore",
  ]

  func isSame(_ one: String, _ other: String) -> Bool {
    one == other
      || abs(one.utf8.count - other.utf8.count) < 6 && one.utf8.first == other.utf8.first
        && Self.key(one) == Self.key(other)
  }

  /// Whether a name is no word of its sentence: before a mark, or behind a preposition.
  private func standsAlone(_ mention: PlaceMention) -> Bool {
    let marks = document.sentences[mention.sentence]
    let after = mention.tokens.upperBound
    return !marks.range.contains(after) || document.tokens[after].kind == .mark
      || marks.covers([.locative, .of].asClasses, mention.tokens.lowerBound - 1)
  }

  /// Names that are usually words are believed with a region, behind a preposition of place, or before a site.
  func isBelieved(_ mention: PlaceMention, _ votes: CountryVotes) -> Bool {
    guard mention.isCommonWord, mention.qualifierCountry == nil else { return true }
    // `chile` is a pepper, too.
    if document.language == .spanish, mention.place?.kind == .country { return true }
    let marks = document.sentences[mention.sentence]
    if isDatelineOfName(mention, marks) { return true }
    let before = mention.tokens.lowerBound - 1
    let after = mention.tokens.upperBound
    guard let place = mention.place,
      place.population > 15_000
        || (votes[place.country] ?? 0) >= 2 && marks.covers(.locative, before)
          && (document.language == .french || document.word(before) != "a")
    else { return false }
    // `escolhe o Porto`
    if document.language == .portuguese, marks.covers(.article, before), place.population > 100_000,
      !document.isHeadline(marks)
    {
      return true
    }
    let hasPreposition =
      marks.covers([.locative, .of].asClasses, before)
      && !(before == marks.firstWord && mention.tokens.count == 1 && marks.covers(.of, before))
    let isBeforeSite =
      marks.begins(.site, at: after)
      || marks.begins([.weakSite, .office].asClasses, at: after)
        && marks.covers([.possessive, .article].asClasses, before)
    // `Marseille, Pantin, Rennes et Tours`
    let isInRow = document.places[mention.sentence].contains { other in
      guard other.tokens != mention.tokens, other.place?.country == place.country,
        // `in Celle und Magdeburg`
        !other.isCommonWord || marks.covers(.locative, other.tokens.lowerBound - 1)
      else { return false }
      let gap =
        other.tokens.upperBound <= mention.tokens.lowerBound
        ? mention.tokens.lowerBound - other.tokens.upperBound
        : other.tokens.lowerBound - mention.tokens.upperBound
      let first = min(other.tokens.upperBound, mention.tokens.upperBound)
      return gap >= 1 && gap <= 6
        && document.tokens[first].folded.isOne(of: ",", "et", "y", "and", "e", "und", "(")
    }
    return (hasPreposition || isBeforeSite || isInRow) && !document.isHeadline(marks)
  }
}
