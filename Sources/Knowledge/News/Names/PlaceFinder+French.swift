/// What looks like a city in French and is none, or is none of a seat.
extension PlaceFinder {
  /// `son centre d'appels de La Louvière`: `Louvière` is no firm; `aux Rives de Meurthe`: `Rives` is no town.
  mutating func withoutPartsOfTowns() {
    guard document.language == .french else { return }
    for index in document.sentences.indices {
      document.places[index].removeAll {
        $0.isCity && $0.part == .plain && document.word($0.tokens.lowerBound - 1) == "aux"
          && Gazetteer.shared.names("les " + document.word($0.tokens.lowerBound)) == nil
      }
      document.names[index].removeAll { name in
        document.places[index].contains {
          $0.isCity && $0.tokens.count > name.tokens.count
            && $0.tokens.contains(name.tokens.lowerBound)
            && $0.tokens.upperBound >= name.tokens.upperBound
        }
      }
    }
  }

  /// `a établi à Limoges un centre d'appels`, but `établie à Limoges, la société`: no seat.
  func isEstablishedInFrench(_ place: PlaceMention, _ marks: SentenceMarks) -> Bool {
    let verb = place.tokens.lowerBound - 2
    return document.language == .french && marks.range.contains(verb - 1)
      && document.word(verb).hasPrefix("etabli") && document.word(verb - 1).isOne(of: "a", "ont")
      && document.text.string(document.tokens[verb - 1].bytes) != "à"
  }
}

/// Cities that French tells by an adjective.
extension PlaceFinder {
  /// `le site messin`, `les salariés stéphanois`, `l'agglomération paloise`: what stands beside call centers,
  /// people and words for towns is in the city; `la société lilloise` only comes from there.
  func citizen(_ index: Int, _ marks: SentenceMarks, _ sentence: Int) -> PlaceMention? {
    if document.language == .italian { return italianCitizen(index, marks, sentence) }
    guard document.language == .french, index > marks.range.lowerBound,
      document.tokens[index].kind == .word, !document.tokens[index].isCapitalized,
      document.tokens[index].bytes.count > 4,
      let city = document.knowledge.placeWords.towns(
        ofGentilic: document.tokens[index].folded
      ).first
    else { return nil }
    let noun = isName(before: index, sentence) ?? index - 1
    guard
      marks.covers([.site, .weakSite, .cityWord, .person, .seat, .topic].asClasses, noun)
        || document.word(noun).isOne(of: "capitale", "bureau", "bureaux", "sites"),
      !marks.covers([.headquarters, .orgNoun].asClasses, noun)
        || document.word(noun).isOne(of: "bureau", "bureaux"),
      // `la région parisienne` is more than the town.
      !document.word(noun).isOne(of: "region", "regions", "bassin", "pays", "province")
    else { return nil }
    return citizens(of: city.name, in: city.country, at: index, sentence)
  }

  /// Those who live in a town, where a word names them: the town itself is meant.
  func citizens(of town: String, in country: String, at index: Int, _ sentence: Int)
    -> PlaceMention?
  {
    let places = cities(town).filter { $0.country == country }
    guard let place = places.first else { return nil }
    var mention = PlaceMention(
      tokens: between(index, index + 1), sentence: sentence, candidates: places.map(\.index),
      place: place, name: town, isCity: true)
    mention.isCitizen = true
    return mention
  }

  /// The noun before a name that stands between: `le centre d'appels Norvex toulousain`.
  private func isName(before index: Int, _ sentence: Int) -> Int? {
    document.names[sentence].first { $0.tokens.upperBound == index }.map {
      $0.tokens.lowerBound - 1
    }
  }
}

// MARK: Capitals and regions

extension PlaceFinder {
  /// `Centre-du-Québec`, `Île-de-France`: what a hyphen and a preposition join is a region.
  func isOfHyphenedRegion(_ index: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language == .french, index - 3 >= marks.range.lowerBound,
      document.tokens[index - 1].folded == "-", !document.tokens[index].hasBlankBefore,
      document.word(index - 2).isOne(of: "du", "de", "des")
    else { return false }
    return document.tokens[index - 3].folded == "-"
  }

  private static let capitals: [String: String] = [
    "MA": "Rabat", "TN": "Tunis", "DZ": "Alger", "SN": "Dakar", "CI": "Abidjan",
    "MG": "Antananarivo",
    "CM": "Yaoundé", "ML": "Bamako", "TG": "Lomé", "BJ": "Cotonou", "BF": "Ouagadougou",
    "GA": "Libreville", "MU": "Port-Louis", "GN": "Conakry", "NE": "Niamey", "BE": "Bruxelles",
  ]

  /// Those that English texts call so; of countries whose states have capitals, too, nothing is told by it.
  private static let capitalsInEnglish: [String: String] = [
    "NZ": "Wellington", "JM": "Kingston", "KE": "Nairobi", "GH": "Accra", "NG": "Abuja",
    "UG": "Kampala", "ZM": "Lusaka", "ZW": "Harare", "TT": "Port of Spain", "GY": "Georgetown",
    "BB": "Bridgetown", "PH": "Manila", "IE": "Dublin", "RW": "Kigali", "BW": "Gaborone",
    "MU": "Port Louis", "FJ": "Suva", "ET": "Addis Ababa", "EG": "Cairo", "LK": "Colombo",
  ]

  /// `un nouveau centre au cœur de la capitale`: that of the country where all places of the text are.
  mutating func capitals() {
    guard document.language.isOne(of: .french, .english) else { return }
    let isEnglish = document.language == .english
    var counts: [String: Int] = [:]
    for place in document.places.joined() where place.part == .plain {
      if let country = place.place?.country, country != "FR" { counts[country, default: 0] += 1 }
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let country = most?.key,
      counts.allSatisfy({ $0.key == country || $0.value < most?.value ?? 0 }),
      let name = isEnglish ? Self.capitalsInEnglish[country] : Self.capitals[country],
      let place = cities(name).first(where: { $0.country == country }),
      // `is to set up in the capital`, where the text names it.
      !isEnglish || document.places.joined().contains(where: { $0.place?.index == place.index })
    else { return }
    for sentence in document.sentences.indices {
      let marks = document.sentences[sentence]
      for token in marks.range.dropFirst()
      where isEnglish
        ? document.word(token) == "capital" && document.word(token - 1) == "the"
          && marks.covers(.locative, token - 2)
        : document.word(token) == "capitale" && document.word(token - 1) == "la"
      {
        let next = token + 1
        // `la capitale économique`, `la capitale mondiale des centres d'appels`: another one.
        guard
          !marks.range.contains(next) || document.tokens[next].kind == .mark
            || marks.isKnown(next) && document.verbs(next).isEmpty
            || marks.isKnown(next) && !isEnglish
        else { continue }
        guard !marks.covers(.of, next),
          // `hors de la capitale`
          !(2...4).contains(where: {
            document.word(token - $0).isOne(of: "hors", "loin", "dehors", "exterieur")
          }),
          !document.places[sentence].contains(where: { $0.tokens.contains(token) })
        else { continue }
        var mention = PlaceMention(
          tokens: between(token - 1, next), sentence: sentence, candidates: [place.index],
          place: place, name: name, isCity: true)
        mention.isCitizen = false
        let index = document.places[sentence].firstIndex { $0.tokens.lowerBound > token }
        document.places[sentence].insert(
          mention, at: index ?? document.places[sentence].endIndex)
      }
    }
  }
}

extension PlaceFinder {
  /// `analyste au cabinet Trenton`, `le fabricant Bois-Joli`: what stands right behind a noun is a name of something.
  func isBehindNounInFrench(_ mention: PlaceMention, _ marks: SentenceMarks) -> Bool {
    let before = mention.tokens.lowerBound - 1
    guard document.language == .french, marks.range.contains(before - 1) else { return false }
    let token = document.tokens[before]
    return token.kind == .word && !token.isCapitalized && !marks.isKnown(before)
      && !token.folded.hasSuffix("'") && document.verbs(before).isEmpty
      && marks.covers([.article, .locative, .of].asClasses, before - 1)
  }

  /// `dans le zoning de Tournai-Orcq`: a city with one of its quarters.
  func withQuarterInFrench(_ range: Range<Int>, _ marks: SentenceMarks) -> Range<Int>? {
    let hyphen = range.upperBound
    if let whole = longerTownInFrench(range, marks) { return whole }
    guard document.language == .french, document.isJoined(hyphen, in: marks.range),
      document.tokens[hyphen + 1].isCapitalized, document.tokens[hyphen + 1].kind == .word,
      gazetteer.names(document.word(hyphen + 1)) == nil,
      !document.isJoined(hyphen + 2, in: marks.range)
    else { return nil }
    return between(range.lowerBound, hyphen + 2)
  }
}
