/// Places that are written in other ways than the gazetteer has them.
extension PlaceFinder {
  private static let saints: WordTable<[String]> = [
    "st": ["sankt", "saint", "st"], "ste": ["sainte"], "sta": ["santa"], "sto": ["santo"],
    "ft": ["fort"], "mt": ["mount"], "pto": ["puerto"],
  ]

  /// `St. Gallen`, `Quezon city`.
  func spelled(_ index: Int, _ marks: SentenceMarks) -> (count: Int, names: Gazetteer.Names)? {
    let tokens = document.tokens
    if let saints = Self.saints[tokens[index].folded] {
      var next = index + 1
      if next < marks.range.upperBound, tokens[next].folded.isOne(of: ".", "-") { next += 1 }
      guard next < marks.range.upperBound, tokens[next].isCapitalized else { return nil }
      for saint in saints {
        for end in [next + 2, next + 1]
        where end <= marks.range.upperBound && tokens[end - 1].kind == .word {
          let key = saint + " " + document.key(between(next, end))
          if let names = gazetteer.names(key) { return (end - index, names) }
        }
      }
      return nil
    }
    // The word in small letters behind it.
    for end in index + 1...index + 3
    where end < marks.range.upperBound && tokens[end].folded == "city" && !tokens[end].isCapitalized
    {
      if document.language == .english, end == index + 1 || tokens[end - 1].isCapitalized,
        let names = gazetteer.names(document.key(between(index, end + 1))),
        isSame(names, document.key(between(index, end))),
        // `Quezon City`, but `Galway city` is Galway.
        let first = names.places.first, ["PH", "US"].contains(gazetteer.place(first).country)
      {
        return (end + 1 - index, names)
      }
    }
    return nil
  }

  /// Whether a name without `city` is that of the same place.
  private func isSame(_ names: Gazetteer.Names, _ key: String) -> Bool {
    guard let first = names.places.first, let short = gazetteer.names(key) else { return false }
    return short.places.prefix(8).contains(first)
  }

  /// `Rapperswil-Jona`: a small town that is joined with another; of a large city it would be a district.
  func isDoubleTown(_ range: Range<Int>, _ marks: SentenceMarks, _ place: Place) -> Bool {
    let hyphen = range.upperBound
    let most = document.language == .french ? 50_000 : 100_000
    guard place.kind == .city, (2_000..<most).contains(place.population),
      document.isJoined(hyphen, in: marks.range), document.tokens[hyphen + 1].isCapitalized,
      document.tokens[hyphen + 1].kind == .word, !marks.isKnown(hyphen + 1),
      !marks.isKnown(range.lowerBound), !Self.parts.contains(document.word(hyphen + 1)),
      !Self.parts.contains(document.word(range.lowerBound)),
      !(document.isJoined(hyphen + 2, in: marks.range)),
      !KnownOrganizations.shared.contains(document.word(hyphen + 1))
    else { return false }
    // `Aix-Marseille` are two.
    guard let names = gazetteer.names(document.word(hyphen + 1)), let first = names.places.first
    else { return true }
    return gazetteer.place(first).population < 50_000
  }

  private static let parts: WordSet = [
    "nord", "sud", "est", "ouest", "norte", "sur", "sul", "este", "oeste", "centro", "centre",
    "mitte", "west", "ost", "stadt", "land", "north", "south", "east", "ville", "based", "area",
  ]
  /// What the gazetteer has somewhere and news never means.
  private static let never: WordSet = [
    "east side", "west side", "north side", "south side", "east end", "west end",
    "kanton", "northeast", "northwest", "salento", "brianza", "gargano", "cilento", "sannio",
    "irpinia",
    "ciociaria", "sulcis", "gallura", "monferrato", "versilia", "valtellina", "canavese",
    "southeast", "southwest", "midwest", "ara", "call",
    "center",
    "centro", "centre", "contact", "sur", "norte", "este", "oeste", "nord", "sud", "sul", "telecom",
    "director", "mayor", "gerente", "presidente", "downtown", "uptown",
  ]
  /// Regions and parts of continents, whose namesakes are towns elsewhere.
  private static let spanishRegions: WordSet = [
    "andalucia", "extremadura", "cataluna", "galicia", "asturias", "aragon", "euskadi", "baleares",
    "canarias", "centroamerica", "latinoamerica", "sudamerica", "norteamerica", "hispanoamerica",
    "iberoamerica", "tenerife", "gran canaria", "mallorca", "menorca", "ibiza", "lanzarote",
    "fuerteventura", "la palma", "castilla", "la mancha", "el bierzo", "bierzo", "patagonia",
    "cuyo", "el bajio", "bajio", "cono sur", "eurozona", "sudeste", "noroeste",
  ]
  /// Counties and regions of the British Isles, whose namesakes are towns elsewhere.
  private static let counties: WordSet = [
    "fife", "kent", "essex", "sussex", "surrey", "devon", "cornwall", "dorset", "somerset",
    "norfolk", "suffolk", "lancashire", "yorkshire", "cheshire", "cumbria", "northumberland",
    "midlothian", "lanarkshire", "ayrshire", "tayside", "moray", "argyll", "kerry", "mayo", "clare",
    "galway county", "antrim county", "tyrone", "leinster", "munster", "ulster", "connacht",
    "the midlands", "midlands", "gwent", "dyfed", "powys", "gwynedd", "highlands", "borders",
    "hampshire", "berkshire", "staffordshire", "derbyshire", "lincolnshire", "warwickshire",
  ]
  private static let papers: WordSet = [
    "quotidien", "journal", "hebdomadaire", "magazine", "diario", "giornale", "quotidiano",
    "periodico", "newspaper", "daily", "zeitung", "revista", "rivista", "revue", "site",
  ]

  /// Whether a name of the gazetteer is something else here: `der Saar`, `Kent`, `des TIC`, `le quotidien La Croix`.
  func isNoTown(_ range: Range<Int>, _ marks: SentenceMarks, _ place: Place) -> Bool {
    let key = document.key(range)
    let token = document.tokens[range.lowerBound]
    guard place.kind == .city else { return false }
    if Self.never.contains(key) || isNoTownInFrench(key) { return true }
    if document.language == .spanish, Self.spanishRegions.contains(key) { return true }
    if isBankOfTown(range, key, marks) || isCountedWord(range, marks) { return true }
    if document.language == .english, Self.counties.contains(key) {
      let after = range.upperBound
      return
        !(marks.range.contains(after)
        && (document.tokens[after].folded == ","
          // `KENT (AP) —`
          || range.lowerBound == marks.firstWord && token.isAllCapitals
            && document.tokens[after].kind == .mark))
    }
    if range.count == 1, token.isAllCapitals, token.bytes.count <= 4, !marks.isAllCapitals,
      range.lowerBound != marks.firstWord, key != "nyc", document.language != .arabic
    {
      return true
    }
    if document.language == .german, isOfStreet(range.upperBound, marks) { return true }
    let before = range.lowerBound - 1
    guard marks.range.contains(before) else { return false }
    // `KwaZulu-Natal`
    if marks.range.contains(before - 1), document.isJoined(before, in: marks.range),
      document.tokens[before - 1].isCapitalized, !marks.isKnown(before - 1),
      gazetteer.names(document.word(before - 1)) == nil, document.language != .german
    {
      return true
    }
    // `an der türkischen Riviera`, but `im badischen Ettlingen`
    if document.language == .german, marks.range.contains(before - 1),
      !document.tokens[before].isCapitalized, document.word(before).hasSuffix("en"),
      document.word(before - 1).isOne(of: "der", "die", "einer")
    {
      return true
    }
    // `im Sulzer-Areal`
    if document.language == .german, isOfStreet(before, marks) { return true }
    if Self.papers.contains(document.word(before)), document.language != .english { return true }
    return document.language == .german && place.population < 1_000_000
      && Self.germanArticles.contains(document.tokens[before].folded) && before != marks.firstWord
      && !marks.begins([.site, .weakSite].asClasses, at: range.upperBound)
      && !document.isJoined(range.upperBound, in: marks.range)
      // `die Geraer Agenten`, `des Geraer Voxalia-Callcenters`
      && cityOfAdjective(range.lowerBound, marks) == nil
  }

  /// `Jade-Center`, `Juri-Gagarin-Ring`: a street, a mall, a hall.
  private func isOfStreet(_ token: Int, _ marks: SentenceMarks) -> Bool {
    document.isJoined(token, in: marks.range)
      && Self.endsOfStreets.contains(document.word(token + 1))
  }

  private static let germanArticles: WordSet = [
    "der", "die", "das", "den", "dem", "ein", "eine", "einer", "einem", "einen", "im", "zur",
    "zum", "keine", "seine", "ihre", "beim", "vom", "am", "keinem", "eines", "des", "ins",
  ]

  private static let endsOfStreets: WordSet = [
    "ring", "strasse", "platz", "allee", "weg", "ufer", "damm", "park", "center", "passage",
    "halle", "arena", "stadion", "galerie", "arkaden", "carree", "forum", "universitat",
    "schule", "klinik", "areal", "gelande", "quartier", "viertel", "turm",
  ]

  /// `بمدينة لييج البلجيكية`: a town that is called one, or whose country follows.
  func isCalledTown(_ range: Range<Int>, _ marks: SentenceMarks, _ country: String) -> Bool {
    let before = range.lowerBound - 1
    if marks.range.contains(before), document.word(before).hasSuffix("مدينه") { return true }
    return marks.range.contains(range.upperBound)
      && document.knowledge.placeWords.country(ofDemonym: document.word(range.upperBound))
        == country
  }

  /// `in der Leipziger Innenstadt`, `im Jenaer Gewerbegebiet`: in the town.
  private static let partsOfTowns: WordEndings = [
    "park", "innenstadt", "altstadt", "stadtzentrum", "zentrum", "gewerbegebiet", "industriegebiet",
    "stadtteil", "ortsteil", "vorort", "bahnhof", "hauptbahnhof", "hafen", "city", "bezirk",
    "norden", "suden", "osten", "westen", "stadtgebiet", "viertel", "sudstadt", "nordstadt",
    "weststadt", "oststadt", "neustadt", "postamt", "grundstuck", "gelande", "rathaus",
    "burgermeister", "burgermeisters", "burgermeisterin", "kammerer", "stadtrat", "stadtrats",
    "stadtverwaltung", "geschaftswelt", "arbeitswelt", "wirtschaftsforderung", "arbeitsagentur",
    "arbeitsgericht", "kaufhaus", "hauptpost", "postgebaude", "stadtwerke", "telefonisten",
  ]

  static func endsLikePartOfTown(_ word: String) -> Bool { partsOfTowns.end(word) }

  func isPartOfGermanTown(_ index: Int) -> Bool {
    document.language == .german && index > 0 && index + 1 < document.tokens.count
      && (Self.germanArticles.contains(document.word(index - 1))
        || document.word(index - 1).hasSuffix("en") && !document.tokens[index - 1].isCapitalized)
      && Self.partsOfTowns.end(document.word(index + 1))
  }

  /// `Leipziger` before a word for a call center, or for a part of the town.
  func cityOfAdjective(_ index: Int, _ marks: SentenceMarks) -> GermanTowns.Town? {
    guard marks.range.contains(index + 1),
      marks.begins([.site, .weakSite, .person].asClasses, at: index + 1)
        // `am Magdeburger DV-Com-Standort`
        || (2...5).contains(where: {
          document.isJoined(index + $0, in: marks.range)
            && marks.begins([.site, .weakSite].asClasses, at: index + $0 + 1)
        })
        || isPartOfGermanTown(index)
        || document.word(index + 1).isOne(of: "betrieb", "betriebs")
    else { return nil }
    // `Der Wiener Callcenter-Anbieter`: where a company has its seat.
    if (2...4).contains(where: {
      document.isJoined(index + $0, in: marks.range) && marks.covers(.orgNoun, index + $0 + 1)
    }) {
      return nil
    }
    return document.townOfAdjective(index)
  }
}
