/// Which towns the Italian press means by adjectives, short forms and words for capitals, and which it names only
/// beside what it tells of.
extension PlaceFinder {
  /// `i 234 operatori aquilani`, `le operatrici genovesi della società`: where people of a call center work.
  func italianCitizen(_ index: Int, _ marks: SentenceMarks, _ sentence: Int) -> PlaceMention? {
    guard index > marks.firstWord, document.tokens[index].kind == .word,
      !document.tokens[index].isCapitalized, document.tokens[index].bytes.count > 4,
      !marks.isKnown(index), document.verbs(index).isEmpty,
      isStaff(index - 1, marks),
      let town = document.knowledge.placeWords.towns(ofGentilic: document.tokens[index].folded)
        .first
    else { return nil }
    return citizens(of: town.name, in: town.country, at: index, sentence)
  }

  /// Whether a token is a noun for those who work in a call center, or for the one center that the text is on.
  private func isStaff(_ noun: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.range.contains(noun), !document.tokens[noun].isCapitalized else { return false }
    return Self.staff.contains(document.word(noun))
  }

  private static let staff: WordSet = [
    "dipendenti", "lavoratori", "lavoratrici", "operatori", "operatrici", "addetti", "addette",
    "telefonisti", "telefoniste", "centralinisti", "centraliniste", "impiegati", "impiegate",
    "collaboratori", "collaboratrici", "teleoperatori", "teleoperatrici", "colleghi", "colleghe",
    "precari", "esuberi", "interinali",
  ]

  /// `San Nicandro di Puglia`, `Rocca in Sicilia`: what a town is called by its region belongs to its name.
  func withRegionInItalian(_ range: Range<Int>, _ marks: SentenceMarks, _ place: Place) -> Range<
    Int
  >? {
    let of = range.upperBound
    guard document.language == .italian, place.kind == .city, marks.range.contains(of + 1),
      document.word(of).isOne(of: "di", "del", "della"), !document.tokens[of].isCapitalized,
      document.tokens[of + 1].isCapitalized, Self.partsOfItaly.contains(document.word(of + 1))
    else { return nil }
    return between(range.lowerBound, of + 2)
  }

  private static let partsOfItaly: WordSet = [
    "puglia", "calabria", "lucania", "sicilia", "sardegna", "piemonte", "romagna", "molise",
    "campania", "lazio", "sannio", "cilento", "irpinia", "toscana", "umbria", "abruzzo",
    "lombardia",
    "friuli", "sabina", "brianza",
  ]

  /// `la capitale dei call center`, `la capitale economica`: another one than Rome.
  func isNoItalianCapital(_ phrase: [String], _ end: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language == .italian, phrase.last == "capitale", marks.range.contains(end)
    else {
      return false
    }
    return marks.covers(.of, end)
      || Self.kindsOfCapital.contains(document.word(end))
      // `la capitale portoghese`
      || document.knowledge.placeWords.country(ofDemonym: document.word(end)).map { $0 != "IT" }
        == true
  }

  private static let kindsOfCapital: WordSet = [
    "economica", "europea", "mondiale", "morale", "finanziaria", "industriale", "italiano",
    "sociale", "umano", "privato", "straniero",
  ]

  /// `nella capitale`, in a text that is written in Tunis: not Rome.
  mutating func foreignCapitals() {
    guard document.language == .italian, let written = foreignDateline() else { return }
    for sentence in document.places.indices {
      for index in document.places[sentence].indices
      where document.places[sentence][index].tokens.count > 1
        && document.word(document.places[sentence][index].tokens.upperBound - 1) == "capitale"
        && document.places[sentence][index].name == "Roma"
      {
        document.places[sentence][index].place = written.place
        document.places[sentence][index].name = written.name
      }
    }
  }

  /// The town abroad that a text is written in.
  private func foreignDateline() -> PlaceMention? {
    for sentence in document.places.indices.prefix(4) {
      guard let mention = document.places[sentence].first, mention.isCity,
        mention.tokens.lowerBound == document.sentences[sentence].firstWord,
        document.tokens[mention.tokens.lowerBound].isAllCapitals,
        !document.sentences[sentence].isAllCapitals
      else { continue }
      return mention.place?.country == "IT" ? nil : mention
    }
    return nil
  }

  /// `Sesto`, `San Nicola` where the text has named Sesto San Giovanni, San Nicola la Strada.
  mutating func italianShortForms() {
    guard document.language == .italian else { return }
    var longer: [String: PlaceMention] = [:]
    for mention in document.places.joined()
    where mention.isCity && mention.tokens.count > 1
      && mention.tokens.allSatisfy({
        document.tokens[$0].isCapitalized || $0 > mention.tokens.lowerBound
      })
      && document.tokens[mention.tokens.lowerBound].isCapitalized
    {
      longer[document.word(mention.tokens.lowerBound)] = mention
    }
    guard !longer.isEmpty else { return }
    for sentence in document.places.indices {
      for index in document.places[sentence].indices {
        let mention = document.places[sentence][index]
        guard mention.isCity, mention.qualifierCountry == nil,
          let other = longer[document.word(mention.tokens.lowerBound)],
          other.tokens.count > mention.tokens.count,
          mention.place?.index != other.place?.index || mention.name != other.name,
          (mention.place?.population ?? 0) < 300_000,
          zip(mention.tokens, other.tokens).allSatisfy({ document.word($0) == document.word($1) })
        else { continue }
        document.places[sentence][index].place = other.place
        document.places[sentence][index].name = other.name
      }
    }
  }

  /// `alle porte di Cagliari`, `residenti a Lecce e Matino`, `la procura di Napoli`: where no call center is.
  mutating func besideInItalian(_ sentence: Int) {
    guard document.language == .italian, !document.places[sentence].isEmpty else { return }
    // `Zurigo Assicurazioni`: a firm that is called after a town.
    document.places[sentence].removeAll { place in
      document.names[sentence].contains {
        $0.tokens.lowerBound == place.tokens.lowerBound
          && $0.tokens.upperBound > place.tokens.upperBound
      }
    }
    let marks = document.sentences[sentence]
    var isRow = false
    for index in document.places[sentence].indices {
      let mention = document.places[sentence][index]
      let isJoined =
        isRow && index > 0
        && areInRow(document.places[sentence][index - 1].tokens.upperBound, mention.tokens)
      isRow = mention.isCity && (isJoined || isHomeOfPeople(mention, marks))
      if isProvince(index, sentence) {
        document.places[sentence][index].part = .qualifier
        continue
      }
      if mention.isCity, mention.part == .qualifier, isInPlainRow(index, sentence) {
        document.places[sentence][index].part = .plain
        continue
      }
      guard mention.isCity, mention.part == .plain else { continue }
      if isRow {
        document.places[sentence][index].part = .headquarters
      } else if isNearIt(mention, marks) {
        document.places[sentence][index].part = .qualifier
      } else if isOfInstitution(mention, marks) {
        document.places[sentence][index].part = .headquarters
      }
    }
  }

  /// `RENDE (Cosenza)`, `Bitritto (Bari)`: the province.
  private func isProvince(_ index: Int, _ sentence: Int) -> Bool {
    guard index > 0 else { return false }
    let mention = document.places[sentence][index]
    let open = mention.tokens.lowerBound - 1
    let close = mention.tokens.upperBound
    return document.sentences[sentence].range.contains(close)
      && document.tokens[open].folded == "(" && document.tokens[close].folded == ")"
      && document.places[sentence][index - 1].tokens.upperBound == open
      && document.places[sentence][index - 1].isCity
  }

  /// `Lecco, Sondrio e Nuoro`: three towns, though the second is a province, too.
  private func isInPlainRow(_ index: Int, _ sentence: Int) -> Bool {
    guard index > 0 else { return false }
    let mention = document.places[sentence][index]
    let comma = mention.tokens.lowerBound - 1
    let next = mention.tokens.upperBound
    return document.sentences[sentence].range.contains(next)
      && document.tokens[comma].folded == ","
      && document.places[sentence][index - 1].tokens.upperBound == comma
      && document.tokens[next].folded.isOne(of: ",", "e", "ed")
      && index + 1 < document.places[sentence].count
      && document.places[sentence][index + 1].tokens.lowerBound - next <= 2
  }

  private func areInRow(_ end: Int, _ tokens: Range<Int>) -> Bool {
    let gap = between(end, tokens.lowerBound)
    return (1...4).contains(gap.count)
      && gap.allSatisfy {
        document.tokens[$0].folded == ","
          || document.word($0).isOne(of: "e", "ed", "o", "di", "da", "a", "anche", "perfino")
      }
  }

  /// `residenti di`, `abita a`, `pendolari da`: where somebody lives or comes from.
  private func isHomeOfPeople(_ mention: PlaceMention, _ marks: SentenceMarks) -> Bool {
    let before = mention.tokens.lowerBound - 1
    guard marks.range.contains(before),
      document.word(before).isOne(of: "a", "ad", "di", "da", "dalla", "in", "d")
    else { return false }
    var token = before - 1
    // `saliva ogni giorno da`
    if document.word(before) == "da" {
      while token > before - 5, marks.range.contains(token),
        document.word(token).isOne(of: "ogni", "giorno", "mattina", "anche", "tutti", "i", "giorni")
      {
        token -= 1
      }
      if marks.range.contains(token), Self.comingFrom.contains(document.word(token)) { return true }
    }
    // `È nato a Trento il terzo call center`
    if document.word(before - 1).isOne(of: "nato", "nata", "nati", "nate"),
      (1...3).contains(where: {
        marks.begins([.site, .weakSite].asClasses, at: mention.tokens.upperBound + $0)
      })
    {
      return false
    }
    return marks.range.contains(before - 1) && Self.living.contains(document.word(before - 1))
  }

  private static let comingFrom: WordSet = [
    "arriva", "arrivano", "arrivavano", "arrivati", "viene", "vengono", "venivano", "proviene",
    "provengono", "provenivano", "provenienti", "proveniente", "saliva", "salivano", "scendono",
    "pendolare", "pendolari", "parte", "partono", "partivano", "partiti", "partita", "chiama",
    "chiamano", "risale", "risalgono",
  ]

  private static let living: WordSet = [
    "residente", "residenti", "abita", "abitano", "abitava", "abitavano", "abitanti", "abitante",
    "vive", "vivono", "viveva", "vivevano", "nato", "nata", "nati", "nate", "originario",
    "originaria", "originari", "originarie", "cresciuto", "cresciuta", "casa", "trapiantato",
    "trapiantata", "telefona", "chiama",
  ]

  /// `alle porte di`, `vicino a`, `a pochi chilometri da`: not in it.
  private func isNearIt(_ mention: PlaceMention, _ marks: SentenceMarks) -> Bool {
    let before = mention.tokens.lowerBound - 1
    guard marks.range.contains(before - 1) else { return false }
    let noun = document.word(before - 1)
    switch document.word(before) {
    case "di":
      return noun == "porte" && document.word(before - 2).isOne(of: "alle", "sulle")
        || noun.isOne(of: "hinterland", "entroterra", "cintura", "periferia")
    case "a", "ad":
      return noun == "vicino" || noun == "accanto" || noun == "intorno"
    case "da":
      return noun.isOne(
        of: "chilometri", "km", "lontano", "distante", "distanti", "passi", "minuti", "ore")
    default: return false
    }
  }

  /// `la procura di Napoli`, `il vescovo di Locri`, `la Slc Cgil di Lecce`: an office that is told of, no call center.
  private func isOfInstitution(_ mention: PlaceMention, _ marks: SentenceMarks) -> Bool {
    let of = mention.tokens.lowerBound - 1
    guard marks.range.contains(of - 1), document.word(of).isOne(of: "di", "d") else { return false }
    let noun = of - 1
    if Self.institutions.contains(document.word(noun)) { return true }
    // `la camera del lavoro di`, `la corte d'appello di`, `la direzione territoriale del lavoro di`
    if document.word(noun).isOne(of: "lavoro", "appello", "commercio", "assise", "sorveglianza") {
      return (1...3).contains {
        document.word(noun - $0).isOne(of: "camera", "corte", "ispettorato", "direzione")
      }
    }
    return document.names[mention.sentence].contains {
      $0.tokens.upperBound == of
        && [.union, .association, .agency].contains(document.organizations[$0.organization].role)
    }
  }

  private static let institutions: WordSet = [
    "procura", "tribunale", "questura", "prefettura", "prefetto", "questore", "procuratore",
    "universita", "ateneo", "politecnico", "ospedale", "policlinico", "carcere", "diocesi",
    "vescovo", "arcivescovo", "provveditorato", "conservatorio", "confindustria", "confcommercio",
    "unindustria", "assindustria", "cgil", "cisl", "uil", "ugl", "usb", "cobas", "slc", "fistel",
    "uilcom", "filcams", "fisascat", "uiltucs", "nidil", "fiom", "gip", "gup", "pm", "aeroporto",
    "interporto", "porto", "asl", "ausl", "inps", "inail", "assicuratore", "assicuratori", "assicuratrice", "banca",
    "banche", "finanziaria", "finanziarie", "utility", "holding", "tribunali", "stadio", "questori", "scalo", "squadra",
    "mobile", "carabinieri",
  ]
}
