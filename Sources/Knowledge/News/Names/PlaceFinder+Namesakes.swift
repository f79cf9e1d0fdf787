/// Cities whose name cities of other countries have, too, and that an alias or their size took for the wrong one.
extension PlaceFinder {
  /// `الدار البيضاء` in a text on Algiers, `الجديدة` in one on Beirut: the country that the rest of the text is of.
  mutating func namesakes() {
    let known = document.knowledge.placeWords.namesakes
    guard !known.isEmpty,
      document.places.contains(where: { $0.contains { known[document.key($0.tokens)] != nil } })
    else { return }
    let votes = countriesOfText(known)
    for sentence in document.places.indices {
      for index in document.places[sentence].indices {
        let mention = document.places[sentence][index]
        guard let others = known[document.key(mention.tokens)], let place = mention.place,
          mention.isCity, mention.qualifierCountry == nil
        else { continue }
        // `بالبيضاء` in a text on Morocco is Casablanca.
        if let nickname = others.first(where: { $0.country == place.country }),
          let spelled = nickname.spelled
        {
          document.places[sentence][index].place =
            cities(nickname.name).first { $0.country == place.country } ?? place
          document.places[sentence][index].name = spelled
          continue
        }
        let own = Double(votes[place.country] ?? 0)
        guard
          let best = others.max(by: { (votes[$0.country] ?? 0) < (votes[$1.country] ?? 0) }),
          best.country != place.country, (votes[best.country] ?? 0) > max(own * 1.5, 0.9)
        else { continue }
        let name = best.spelled ?? mention.name
        document.places[sentence][index].place =
          cities(best.name).first { $0.country == best.country }
          ?? document.towns.place(name, document.key(mention.tokens), best.country)
        document.places[sentence][index].name = name
      }
    }
  }

  /// How much each country is spoken of: by its other places, each once, by the words for what is of it, and by the
  /// companies whose home it is.
  private func countriesOfText(_ known: [String: [PlaceWords.Alias]]) -> CountryVotes {
    var votes: CountryVotes = [:]
    var seen: Set<String> = []
    for mention in document.places.joined() {
      guard let place = mention.place, case let key = document.key(mention.tokens),
        known[key] == nil, seen.insert(key).inserted
      else { continue }
      votes[place.country, default: 0] += 1
    }
    for token in document.tokens where token.kind == .word && token.isWithoutCase {
      guard let country = document.knowledge.placeWords.country(ofDemonym: token.folded),
        seen.insert(token.folded).inserted
      else { continue }
      votes[country, default: 0] += 0.5
    }
    for organization in document.organizations {
      if let country = organization.homeCountry, country != "US" {
        votes[country, default: 0] += 1
      }
    }
    return votes
  }

  /// New Amsterdam in a text on Guyana is no old name of New York: what is called so itself, in a country that is spoken
  /// of, goes before what was once called so elsewhere.
  func ofCountryTold(_ places: [Place], _ mention: PlaceMention, _ votes: CountryVotes) -> [Place] {
    guard places.count > 1, mention.qualifierCountry == nil else { return places }
    let own = places.filter { $0.kind == .city && isSame($0.name, mention.name) }
    guard let most = own.compactMap({ votes[$0.country] }).max(), most >= 2 else { return places }
    return places.filter {
      $0.kind != .city || isSame($0.name, mention.name) || (votes[$0.country] ?? 0) >= most
    }
  }

  /// Wellington in a text on Australian firms: a village does not take the name of a city for their sake.
  func isVillageBesideCity(_ place: Place, _ places: [Place], _ mention: PlaceMention) -> Bool {
    document.language == .english && place.population < 20_000
      && mention.qualifierCountry == nil && mention.qualifierRegion == nil
      && places.contains {
        $0.kind == .city && $0.country != place.country && $0.population >= 150_000
          && isSame($0.name, mention.name)
      }
  }

  /// Sunderland: a large town does not give way to a village of its name because others of that country are named.
  func isFarLargest(_ place: Place, _ places: [Place], _ mention: PlaceMention) -> Bool {
    document.language == .english && place.population >= 150_000
      && mention.qualifierCountry == nil && mention.qualifierRegion == nil
      && places.allSatisfy {
        $0.country == place.country || $0.kind == .city && $0.population < 20_000
      }
  }
}
