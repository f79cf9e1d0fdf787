/// What is no town in Spanish, though it is called as one.
extension PlaceFinder {
  /// `el Vado del Río`, `las Lomas del Valle`: the end of a longer name; towns stand behind `de`.
  func isEndOfName(_ before: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language == .spanish, marks.range.contains(before - 1),
      document.tokens[before].folded == "del", before - 1 > marks.firstWord
    else { return false }
    let head = document.tokens[before - 1]
    return head.kind == .word && head.isCapitalized && !marks.isAllCapitals
      && !document.isHeadline(marks)
  }

  /// `su centro de Moravia`: behind what is somebody's already stands where it is.
  func isBehindOwnSite(_ token: Int, _ marks: SentenceMarks) -> Bool {
    if isBeforeCodeInFrench(token, marks) { return true }
    guard document.language.isOne(of: .spanish, .french), document.word(token) == "de",
      marks.covers([.site, .weakSite].asClasses, token - 1)
    else { return false }
    return (2...5).contains { marks.covers(.possessive, token - $0) }
  }

  /// `en Lugo, Moravia y Vigo`, `los centros de Lugo, Moravia y Vigo`
  func isRowOfPlaces(_ begin: Int, _ marks: SentenceMarks) -> Bool {
    marks.covers(.locative, begin)
      || document.language.isOne(of: .spanish, .italian) && marks.covers(.of, begin)
        && marks.covers([.site, .weakSite].asClasses, begin - 1)
  }

  /// `el Santander`, `del Sabadell`: with an article it is the bank.
  func isBankOfTown(_ range: Range<Int>, _ key: String, _ marks: SentenceMarks) -> Bool {
    document.language == .spanish && key.isOne(of: "santander", "sabadell")
      && marks.range.contains(range.lowerBound - 1)
      && document.tokens[range.lowerBound - 1].folded.isOne(of: "el", "del", "al")
  }

  /// `el centro de Voxalia en Maliaño`, `la plantilla de Voxalia en Maliaño`: over whose it is.
  func isBehindNameOfSite(_ token: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language == .spanish, document.word(token) == "en",
      let name = document.names[document.sentence(of: token)].first(where: {
        $0.tokens.upperBound == token
      }), marks.covers(.of, name.tokens.lowerBound - 1)
    else { return false }
    let head = name.tokens.lowerBound - 2
    return marks.covers([.site, .weakSite].asClasses, head)
      || document.word(head).isOne(of: "plantilla", "trabajadores", "empleados", "plantel")
  }

  /// `Liberia`, `Armenia` in a text on Costa Rica, on Colombia: the town, not the country far away.
  func isTownOfSpeakers(_ country: Place, _ places: [Place], _ votes: CountryVotes) -> Bool {
    guard document.language == .spanish, country.country.isOne(of: "LR", "AM", "GE", "LC") else {
      return false
    }
    return places.contains {
      $0.kind == .city && $0.population > 20_000 && $0.country != country.country
        && (votes[$0.country] ?? 0) >= 0.5
    }
  }

  private static let speakers: WordSet = [
    "ES", "MX", "CO", "AR", "PE", "CL", "VE", "EC", "GT", "BO", "DO", "HN", "PY", "SV", "NI", "CR",
    "PA", "UY", "PR", "CU",
  ]

  /// `la estadounidense Voxalia`, `una empresa india`: where a firm is from, and it comes to where Spanish is spoken.
  func isHomeInSpanish(_ token: Int, _ country: String) -> Bool {
    document.language == .spanish && token + 1 < document.tokens.count
      && (country == "ES" || !Self.speakers.contains(country))
      && (document.tokens[token + 1].kind == .word && document.tokens[token + 1].isCapitalized
        || document.sentences[document.sentence(of: token)].covers(
          [.orgNoun, .clientNoun].asClasses, token - 1))
  }

  /// `trasladará a Colombia el call center de Zaragoza`: where work goes says nothing of where it is.
  func isGoalOfMove(_ mention: PlaceMention) -> Bool {
    let before = mention.tokens.lowerBound - 1
    return document.language == .spanish && before > 3
      && document.word(before).isOne(of: "a", "hacia")
      && (1...4).contains { back in
        ["traslad", "deslocaliz", "llev", "deriv", "externaliz", "desvi", "transfer", "mud"]
          .contains {
            document.word(before - back).hasPrefix($0)
          }
      }
  }

  /// Pune in India is called Puno, too: a town of that name where Spanish is spoken goes before it.
  func amongSpeakers(_ places: [Place], _ mention: PlaceMention) -> [Place] {
    guard places.count > 1,
      places.contains(where: {
        $0.kind == .city && $0.population > 80_000 && Self.speakers.contains($0.country)
          && isSame($0.name, mention.name)
      })
    else { return places }
    // Jaén in the Philippines is smaller than the one in Spain, too.
    let largest =
      places.filter { $0.kind == .city && Self.speakers.contains($0.country) }
      .map(\.population).max() ?? 0
    return places.filter {
      $0.kind != .city || Self.speakers.contains($0.country)
        || mention.qualifierCountry == $0.country
        || isSame($0.name, mention.name) && $0.population > largest
    }
  }

  /// `en Mendoza y San Juan`: towns that are joined are of one country, where one of them may be.
  mutating func rowsOfCountry() {
    guard document.language == .spanish else { return }
    for sentence in document.places.indices {
      for index in document.places[sentence].indices.dropFirst() {
        let (one, other) = (document.places[sentence][index - 1], document.places[sentence][index])
        let gap = between(one.tokens.upperBound, other.tokens.lowerBound)
        guard one.isCity, other.isCity, let first = one.place, let second = other.place,
          first.country != second.country, one.qualifierCountry == nil,
          other.qualifierCountry == nil, (1...2).contains(gap.count),
          document.word(gap.lowerBound).isOne(of: "y", "e"),
          gap.count == 1 || document.word(gap.lowerBound + 1).isOne(of: "en", "de")
        else { continue }
        let ofFirst = namesake(of: other, in: first.country)
        let ofSecond = namesake(of: one, in: second.country)
        if let ofFirst, ofSecond == nil { document.places[sentence][index].place = ofFirst }
        if let ofSecond, ofFirst == nil { document.places[sentence][index - 1].place = ofSecond }
      }
    }
  }

  private func namesake(of mention: PlaceMention, in country: String) -> Place? {
    mention.candidates.lazy.map { gazetteer.place($0) }.first {
      $0.kind == .city && $0.country == country && $0.population > 50_000
        && $0.population * 8 > (mention.place?.population ?? 0)
    }
  }

  /// `un Hub de servicios`: what has such an article is no town.
  func isCountedWord(_ range: Range<Int>, _ marks: SentenceMarks) -> Bool {
    document.language == .spanish && range.count == 1
      && marks.covers(.indefinite, range.lowerBound - 1)
      && document.word(range.upperBound).isOne(of: "de", "para", "en", ",", ".", "que", "regional")
  }

  /// `la ciudad alcarreña`, `en la localidad bilbilitana`: the town that an adjective is of.
  func townOfGentilic(_ index: Int, _ marks: SentenceMarks, _ sentence: Int) -> PlaceMention? {
    guard document.language == .spanish, marks.covers(.cityWord, index) || isCapitalWord(index),
      marks.range.contains(index + 1), marks.covers(.article, index - 1),
      document.tokens[index + 1].kind == .word, !document.tokens[index + 1].isCapitalized,
      // `la localidad tarraconense de Reus`: of the province, and the town follows.
      !(marks.range.contains(index + 3) && document.word(index + 2).isOne(of: "de", "del")
        && document.tokens[index + 3].isCapitalized)
    else { return nil }
    let towns = document.knowledge.placeWords.towns(ofGentilic: document.tokens[index + 1].folded)
    guard let first = towns.first else { return nil }
    let places = towns.flatMap { town in cities(town.name).filter { $0.country == town.country } }
    guard let only = places.first else { return nil }
    return PlaceMention(
      tokens: between(index - 1, index + 2), sentence: sentence, candidates: places.map(\.index),
      place: towns.count == 1 ? only : nil, name: first.name, isCity: true)
  }

  private func isCapitalWord(_ index: Int) -> Bool {
    document.word(index).isOne(of: "capital", "urbe")
  }

  /// `a once kilómetros de Badajoz`, `a diez minutos de Lugo`: it is somewhere else.
  func isFarFromSpanish(_ city: PlaceMention, _ marks: SentenceMarks) -> Bool {
    let before = city.tokens.lowerBound - 1
    return document.language == .spanish && marks.range.contains(before - 1)
      && document.word(before) == "de"
      // `su primer call center fuera de Madrid`
      && (document.word(before - 1).isOne(of: "fuera", "lejos")
        || document.word(before - 1).isOne(
          of: "kilometros", "kilometro", "km", "minutos", "horas", "hora", "leguas", "metros")
          && marks.numbers.contains { $0.tokens.upperBound == before - 1 })
  }

  /// `las sedes de Junín y de Adolfo de la Vega, en San Miguel`: what is left of what stands between two places without
  /// another name that is joined to the first.
  func spanishGap(_ gap: Range<Int>) -> Range<Int> {
    guard document.language == .spanish, (5...10).contains(gap.count),
      document.word(gap.lowerBound) == "y", document.word(gap.upperBound - 1) == "en",
      document.word(gap.upperBound - 2) == ",",
      between(gap.lowerBound + 1, gap.upperBound - 2).allSatisfy({
        document.tokens[$0].isCapitalized
          || document.word($0).isOne(of: "de", "la", "el", "del", "los")
      })
    else { return gap }
    return gap.upperBound - 2..<gap.upperBound
  }
}
