/// Tells places from organizations.
extension OrganizationFinder {
  /// `Juiz de Fora`: the last word of a town.
  func isWithinPlace(_ candidate: NameCandidate) -> Bool {
    if isEndOfPlace(candidate) { return true }
    let before = candidate.tokens.lowerBound - 1
    guard document.language.isOne(of: .portuguese, .italian), candidate.words == 1, before > 0,
      document.word(before).isOne(of: "de", "do", "da", "di"),
      document.tokens[before - 1].isCapitalized
    else { return false }
    return Gazetteer.shared.match(
      document.text.tokens, at: before - 1, until: candidate.tokens.upperBound)?.count == 3
  }

  func isPlace(_ candidate: NameCandidate) -> Bool {
    if articled.contains(candidate.key) { return false }
    if document.towns.names[candidate.key] != nil || placed.contains(candidate.key) { return true }
    // `a Zurigo`: a town that has another name in the gazetteer.
    if candidate.words == 1,
      document.knowledge.placeWords.aliases[candidate.key]?.contains(where: { $0.phrase.count == 1 }
      )
        == true
    {
      return true
    }
    // `Sáenz Peña`, `Montalto Uffugo`, `Tatu City`: of several words.
    if document.language.isOne(of: .spanish, .italian, .english), candidate.words > 1,
      document.knowledge.placeWords.aliases[document.word(candidate.tokens.lowerBound)]?.contains(
        where: { $0.phrase.joined(separator: " ") == candidate.key }) == true
    {
      return true
    }
    let before = candidate.tokens.lowerBound - 1
    // `im kanadischen Peterborough`: a town of the country that the adjective tells.
    if document.language == .german, before >= 0, !document.tokens[before].isCapitalized,
      let country = document.knowledge.placeWords.country(ofDemonym: document.word(before)),
      Gazetteer.shared.names(candidate.key)?.places.contains(where: {
        Gazetteer.shared.place($0).country == country
      }) == true
    {
      return true
    }
    if before >= 0, document.tokens[before].folded.isOne(of: "du", "au"),
      Gazetteer.shared.names("le " + candidate.key) != nil
    {
      return true
    }
    guard
      let (count, names) = Gazetteer.shared.match(
        document.text.tokens, at: candidate.tokens.lowerBound,
        until: document.sentences[candidate.sentence].range.upperBound)
    else { return document.knowledge.placeWords.country(ofDemonym: candidate.key) != nil }
    // `A Câmara Municipal de Bragança`
    if document.language.isOne(of: .italian, .portuguese), before > 1,
      document.sentences[candidate.sentence].covers(.of, before),
      document.word(before - 1).isOne(
        of: "municipal", "prefeitura", "concelho", "municipio", "comune", "sindaco", "prefeito")
    {
      return true
    }
    if count < candidate.tokens.count {
      // `Rapperswil-Jona`
      return document.isJoined(candidate.tokens.lowerBound + count, in: candidate.tokens)
        && !names.isCommonWord && candidate.tokens.count == count + 2
        && Gazetteer.shared.place(names.places[0]).population > 5_000
        && !KnownOrganizations.shared.contains(candidate.key)
    }
    if !names.isCommonWord { return true }
    // `Potenza`, `Prato`: towns before they are words.
    if document.language == .italian, !KnownOrganizations.shared.contains(candidate.key),
      names.places.contains(where: {
        let place = Gazetteer.shared.place($0)
        return place.kind == .city && place.country == "IT" && place.population > 40_000
      })
    {
      return true
    }
    // `Ireland`, `Jordan` are names of countries before they are words; `in Cork, Ireland`
    if names.places.contains(where: { Gazetteer.shared.place($0).kind == .country }) { return true }
    if before > 0, document.tokens[before].folded == ",",
      document.tokens[before - 1].isCapitalized,
      Gazetteer.shared.names(document.word(before - 1)) != nil
    {
      return true
    }
    // `its Mobile call center`, `in Reading`: where a place would stand it is one.
    let marks = document.sentences[candidate.sentence]
    if isLastInRow(candidate, marks), Gazetteer.shared.place(names.places[0]).population > 15_000 {
      return true
    }
    // `escolhe o Porto`
    if document.language == .portuguese, marks.covers([.article, .of].asClasses, before),
      Gazetteer.shared.place(names.places[0]).population > 100_000
    {
      return true
    }
    return marks.covers(.locative, before)
      || marks.covers(.of, before) && marks.covers([.site, .weakSite].asClasses, before - 1)
        && Gazetteer.shared.place(names.places[0]).population > 15_000
      || marks.begins([.site, .weakSite].asClasses, at: candidate.tokens.upperBound)
        && Gazetteer.shared.place(names.places[0]).population > 15_000
  }

  /// `in Leeds and Reading`: behind another town that stands where places do.
  private func isLastInRow(_ candidate: NameCandidate, _ marks: SentenceMarks) -> Bool {
    let town = candidate.tokens.lowerBound - 2
    guard marks.range.contains(town - 1),
      document.word(town + 1).isOne(of: "and", "et", "y", "e", "und", "or", "ou", "o"),
      document.tokens[town].isCapitalized,
      marks.covers(.locative, town - 1) || document.tokens[town - 1].folded == ",",
      let names = Gazetteer.shared.names(document.word(town))
    else { return false }
    return !names.isCommonWord && Gazetteer.shared.place(names.places[0]).kind == .city
  }

  /// `T-Mobile USA`, `Teleperformance Maroc`: a known name with a country.
  func isKnownWithCountry(_ candidate: NameCandidate) -> OrganizationRole? {
    let last = candidate.tokens.upperBound - 1
    guard candidate.words > 1, last > candidate.tokens.lowerBound,
      document.word(last).isOne(of: "usa", "uk", "us", "europe", "iberia", "group", "corp")
        || document.knowledge.placeWords.country(ofDemonym: document.word(last)) != nil,
      let entry = document.known(candidate.tokens.lowerBound..<last),
      !entry.needsEvidence
    else { return nil }
    return entry.role
  }
}

extension OrganizationFinder {
  /// `lo ha annunciato a Venezia EnergiaPiù`: a town that something is in, and a name that the text has without it, too.
  mutating func cutTownsBeforeNames() {
    var keys: Set<String>?
    for index in candidates.indices where candidates[index].words > 1 {
      let candidate = candidates[index]
      let first = candidate.tokens.lowerBound
      let marks = document.sentences[candidate.sentence]
      guard marks.range.contains(first - 1),
        marks.covers(.locative, first - 1)
          || document.language != .english && document.word(first - 1).isOne(of: "a", "ad"),
        !KnownOrganizations.shared.contains(candidate.key),
        let count = wordsOfTown(at: first, until: candidate.tokens.upperBound),
        count < candidate.tokens.count, document.tokens[first + count].kind == .word
      else { continue }
      let rest = between(first + count, candidate.tokens.upperBound)
      let key = document.key(rest)
      let all = keys ?? Set(candidates.map(\.key))
      keys = all
      guard all.contains(key) else { continue }
      candidates[index] = NameCandidate(
        tokens: rest, sentence: candidate.sentence, key: key,
        words: rest.count,
        isFirstInSentence: false, isPossessive: candidate.isPossessive)
    }
  }

  /// How many words from here on are a town of some size, by its own name or the one of the language.
  private func wordsOfTown(at first: Int, until end: Int) -> Int? {
    let aliases = document.knowledge.placeWords.aliases[document.word(first)] ?? []
    let alias = aliases.map(\.phrase).filter { phrase in
      first + phrase.count <= end
        && phrase.indices.allSatisfy { document.word(first + $0) == phrase[$0] }
    }
    if let longest = alias.map(\.count).max() { return longest }
    guard
      let (count, names) = Gazetteer.shared.match(document.text.tokens, at: first, until: end),
      names.places.contains(where: {
        let place = Gazetteer.shared.place($0)
        return place.kind == .city && place.population > 15_000
      })
    else { return nil }
    return count
  }
}
