/// Finds the call centers that a sentence speaks of.
struct SiteFinder {
  let document: NewsDocument
  let sentence: Int
  let marks: SentenceMarks

  init(document: NewsDocument, sentence: Int) {
    self.document = document
    self.sentence = sentence
    marks = document.sentences[sentence]
  }

  private static let sites = WordClasses([.site, .weakSite, .anaphor])
  private static let adjuncts = WordClasses([.another, .several])

  /// The mentions of the sentence in order.
  func find() -> [SiteMention] {
    let marks = self.marks
    var mentions: [SiteMention] = []
    var token = marks.range.lowerBound
    while token < marks.range.upperBound {
      guard document.language == .portuguese || marks.begins(Self.sites, at: token),
        let mention = mention(at: token)
      else {
        token += 1
        continue
      }
      token = mention.tokens.upperBound
      mentions.append(mention)
    }
    for index in mentions.indices
    where mentions[index].cities.isEmpty && mentions[index].determiner == .definite {
      let comma = mentions[index].begin - 1
      guard marks.range.contains(comma), document.tokens[comma].folded == ",",
        let place = document.places[sentence].firstIndex(where: {
          $0.isCity && $0.tokens.upperBound == comma
        }),
        document.places[sentence][place].tokens.lowerBound <= marks.firstWord + 1
          || document.language == .portuguese
            && document.places[sentence][place].tokens.lowerBound - 2 >= marks.range.lowerBound
            && document.tokens[document.places[sentence][place].tokens.lowerBound - 2].folded == ";"
          // `a Verona, nel contact center che occupa 140 addetti`
          || document.language.isOne(of: .italian, .portuguese) && mentions[index].isStrong
            && (marks.covers(
              .locative, document.places[sentence][place].tokens.lowerBound - 1)
              // `A partir da cidade de Lages, o novo contact center`
              || marks.covers(.cityWord, document.places[sentence][place].tokens.lowerBound - 2))
      else { continue }
      mentions[index].cities = [place]
    }
    partOf(&mentions)
    for index in mentions.indices
    where mentions[index].cities.isEmpty
      && !(mentions[index].isAnaphor
        && document.places[sentence].contains {
          $0.tokens.lowerBound == mentions[index].tokens.upperBound && $0.isCity
        })
    {
      mentions[index].cities = whereClause(mentions[index])
      if let place = cleftInFrench(mentions[index]) { mentions[index].cities = [place] }
      guard mentions[index].cities.isEmpty else { continue }
      if let place = subject(of: mentions[index]) {
        // `Lamego, Guarda e Fafe são outras localizações dos call centers`
        mentions[index].cities =
          mentions[index].isPlural ? CityList(document, sentence).list(from: place) : [place]
      }
    }
    for index in mentions.indices {
      let end = index + 1 < mentions.count ? mentions[index + 1].begin : marks.range.upperBound
      attach(&mentions[index], until: end)
      genitiveInGerman(&mentions[index])
      countedInGerman(&mentions[index])
      townBeforeInGerman(&mentions[index])
      // `der Voxalia Kunden-Callcenter`: of one it would be `des`.
      if document.language == .german, mentions[index].determiner == .possessive,
        mentions[index].organization != nil,
        document.word(mentions[index].tokens.upperBound - 1).hasSuffix("center"),
        document.word(mentions[index].begin - 1).isOne(of: "der", "die", "aller", "alle", "beider")
      {
        mentions[index].isPlural = true
      }
      // `Callcenter in Gera und Suhl`
      if document.language == .german, mentions[index].cities.count > 1,
        mentions[index].determiner == .bare, mentions[index].isStrong
      {
        mentions[index].isPlural = true
      }
      // `Entrambi i call center chiuderanno e tutti andranno a Torino`: two are in no single town.
      if mentions[index].cities.count == 1, document.isOfBoth(mentions[index]) {
        mentions[index].cities = []
      }
      toldInRelative(&mentions[index])
      sold(&mentions[index])
      entrusted(&mentions[index])
      if let runner = runnerInFrench(mentions[index], until: end) {
        mentions[index].organization = runner
      }
      if document.language == .arabic { citiesInArabic(&mentions[index]) }
      if mentions[index].organization == nil {
        mentions[index].organization =
          whose(mentions[index]) ?? runBy(mentions[index]) ?? belongsTo(mentions[index])
          ?? apposedName(mentions[index]) ?? apposedOwner(mentions[index])
      }
    }
    onlyCity(&mentions)
    parts(&mentions)
    withoutBuildingsInArabic(&mentions)
    return mentions
  }

  private static let beforeVerb: WordSet = [
    "is", "are", "was", "were", "be", "been", "also", "now",
  ]

  private func mention(at token: Int) -> SiteMention? {
    let marks = self.marks
    if let firm = unnamedFirm(at: token) ?? firmOfTown(at: token) { return firm }
    if let works = worksOfTownInGerman(at: token) { return works }
    guard marks.begins(Self.sites, at: token), !isInsideName(token) else { return nil }
    if let range = marks.phrase(.site, at: token) {
      guard !isModifier(range), !isPurposeInArabic(range) else { return nil }
      // `one new call centre after another`
      if document.language == .english, marks.range.contains(range.upperBound + 1),
        document.word(range.upperBound) == "after", document.word(range.upperBound + 1) == "another"
      {
        return nil
      }
      return made(range, isStrong: true, isAnaphor: false)
    }
    if let range = marks.phrase(.weakSite, at: token) {
      // `is also building a centre`
      if document.language == .english, document.word(token) == "building",
        Self.beforeVerb.contains(document.word(token - 1))
      {
        return nil
      }
      // `sus oficinas corporativas en Tucson`
      if document.language == .spanish, document.word(token).hasPrefix("oficina"),
        marks.covers(.headquarters, token)
      {
        return nil
      }
      // `inició operaciones en`: what begins, not where.
      if document.language == .spanish, document.word(token).hasPrefix("operacion"),
        marks.covers(.openObject, token),
        (1...2).contains(where: { back in
          document.words[max(0, token - back)].verb >= 0
            && document.verbs(token - back).contains { $0.verbClass == .light }
        })
      {
        return nil
      }
      if isEndedWork(range) || isScoutedRoom(range) { return nil }
      // `paralizó la operación`: a deal, not where people work.
      if document.language == .spanish, document.word(token) == "operacion",
        gentilic(at: range.upperBound) == nil || !marks.range.contains(range.upperBound),
        !document.places[sentence].contains(where: {
          $0.isCity && (1...2).contains($0.tokens.lowerBound - range.upperBound)
        }), !(1...2).contains(where: { marks.covers(.possessive, token - $0) })
      {
        return nil
      }
      // `وهي فرع لمجموعة فرنسية`: whose it is, not where.
      if document.language == .arabic, marks.begins(.owner, at: token) { return nil }
      // `la sede centrale`
      if let seat = marks.phrase(.headquarters, at: token), seat.count > range.count,
        document.word(seat.upperBound - 1).hasPrefix("central")
          || document.word(seat.upperBound - 1).isOne(
            of: "principal", "principale", "legale", "social")
      {
        return nil
      }
      // `la filiale de Bell`: whose it is, not where.
      if document.word(range.lowerBound).hasPrefix("filia"),
        let name = document.names[sentence].first(where: {
          (1...3).contains($0.tokens.lowerBound - range.upperBound)
        }), marks.covers(.of, name.tokens.lowerBound - 1)
      {
        return nil
      }
      if document.language == .english, isMiddle(range) { return nil }
      // `l'ancien site industriel`, `the former Dell building`: what was there before.
      if (1...2).contains(where: {
        OrganizationFinder.former.contains(document.word(range.lowerBound - $0))
          && range.lowerBound - $0 >= marks.range.lowerBound
      }) {
        return nil
      }
      if document.language == .spanish, document.word(token) == "sede", range.count == 1,
        !isBranch(range), !isOpenedSeat(range)
      {
        return nil
      }
      guard !isModifier(range), !isOtherThing(range), !isDowntown(range),
        !marks.covers(.site, token)
      else { return nil }
      let mention = made(range, isStrong: false, isAnaphor: false)
      return mention.determiner == .bare && mention.count == nil && !mention.isPlural
        && !isBeforeCity(range)
        && !isBehindCity(range) ? nil : mention
    }
    if let range = marks.phrase(.anaphor, at: token), stands(range), standsForSite(range) {
      return made(range, isStrong: false, isAnaphor: true)
    }
    return nil
  }

  private func isInsideName(_ token: Int) -> Bool {
    document.names[sentence].contains { $0.tokens.contains(token) }
      || document.persons.contains(token)
  }

  func made(_ range: Range<Int>, isStrong: Bool, isAnaphor: Bool) -> SiteMention {
    let marks = self.marks
    let tokens = document.tokens
    var mention = SiteMention(
      tokens: range, begin: range.lowerBound, sentence: sentence, isStrong: isStrong,
      isAnaphor: isAnaphor,
      // `dos en Lugo, uno en Vigo`: as many as there are, they are one for the city.
      isPlural: isPlural(range) && !(isAnaphor && document.word(range.upperBound - 1) == "en"),
      determiner: .bare, isOther: isAnaphor)
    var index = range.lowerBound
    if isAnaphor { mention.determiner = .definite }
    if isAnaphor, document.language.isOne(of: .german, .french) { return mention }
    // `una sede`: with its article a branch, without it often the headquarters.
    if range.count > 1, !isAnaphor, marks.covers(.indefinite, range.lowerBound) {
      mention.determiner = .indefinite
      return mention
    }
    if document.language == .arabic, let determiner = arabicDeterminer(range) {
      mention.determiner = determiner
      if mention.isPlural, isOneOfInArabic(mention) { mention.isPlural = false }
      mention.isOther = marks.covers(.another, range.upperBound)
    }
    // Back over adjectives, ordinals and numbers to the article.
    var steps = 0
    while index > marks.range.lowerBound, steps < 6 {
      let before = index - 1
      if let number = marks.numbers.last(where: { $0.tokens.upperBound == index }) {
        // `a 500-seat center` counts no centers.
        if !number.isPercent { mention.count = number.least ?? number.most }
        index = number.tokens.lowerBound
        mention.begin = index
        // `des deux centres`
        if marks.range.contains(index - 1),
          isContracted(index - 1) || document.tokens[index - 1].folded == "des"
        {
          mention.determiner = .definite
        }
        steps += 1
        continue
      }
      if marks.covers(.possessive, before) {
        mention.determiner = .possessive
        mention.begin = before
        break
      }
      if marks.covers(.indefinite, before) {
        mention.determiner = .indefinite
        mention.begin = before
        break
      }
      if document.language == .english
        ? tokens[before].folded.isOne(of: "this", "that", "these", "those")
        : marks.covers(.demonstrative, before)
      {
        mention.determiner = .demonstrative
        mention.begin = before
        break
      }
      // In Arabic what says more of a noun stands behind it.
      if document.language == .arabic, !marks.covers(Self.adjuncts, before) { break }
      // Before the noun whose it is stands only in English and German.
      if document.language.isOne(of: .english, .german, .arabic) || index == range.lowerBound,
        let name = document.names[sentence].first(where: {
          $0.tokens.upperBound - 1 == before
            || $0.isPossessive && document.word($0.tokens.upperBound) == "."
              && (1...2).contains(before - $0.tokens.upperBound)
            || ($0.isPossessive && $0.tokens.upperBound + 1 >= before
              && $0.tokens.contains(before - 1)
              || $0.isPossessive && $0.tokens.upperBound == before)
        })
      {
        mention.determiner = .possessive
        mention.begin = name.tokens.lowerBound
        // `an den früheren Voxalia-Standorten`: whose they were.
        if document.language == .german, marks.range.contains(mention.begin - 1),
          OrganizationFinder.former.contains(document.word(mention.begin - 1))
        {
          mention.determiner = .definite
          break
        }
        mention.organization = name.organization
        // `des Rostocker Norvex-Callcenters`
        if document.language == .german, let last = premodifier(before: mention.begin) {
          mention.cities = row(endingAt: last)
          mention.begin = document.places[sentence][last].tokens.lowerBound
        }
        break
      }
      if let last = premodifier(before: index) {
        mention.cities = row(endingAt: last)
        index = document.places[sentence][mention.cities.first ?? last].tokens.lowerBound
        mention.begin = index
        if mention.determiner == .bare { mention.determiner = .definite }
        steps += 1
        continue
      }
      // "Cork, Ireland, call center": the region between commas.
      if marks.covers(.article, before) || isContracted(before) {
        mention.determiner = .definite
        mention.begin = before
        break
      }
      if marks.covers(Self.adjuncts, before) {
        if marks.covers(.another, before) { mention.isOther = true }
        // `cuenta con otra plataforma`: it has no other article.
        if document.word(before).isOne(of: "otro", "otra", "outro", "outra") {
          mention.determiner = .indefinite
        }
        if marks.covers(.several, before) {
          // `its other call center`
          let isOne = document.language == .english && !isPlural(range)
          mention.isPlural = !isOne
          mention.isOther = mention.isOther || isOne
        }
        mention.begin = before
        index = before
        steps += 1
        continue
      }
      let isAdjective =
        tokens[before].kind == .word && !tokens[before].isCapitalized
        && (document.verbs(before).allSatisfy { $0.form == .participle }
          || isEnglishParticiple(before))
        // `son plus gros centre`
        && (document.language == .french && document.word(before) == "plus"
          || !marks.covers(
            [.of, .locative, .by, .clause, .forMark, .pronoun, .negator].asClasses, before))
      // `its Essex House office`, `the Albert Dock site`
      if document.language == .english, isNamedBuilding(before), steps < 3 {
        index = before
        steps += 1
        continue
      }
      // `A empresa continua com três sites`; `one in Phoenix and one in Tempe`
      if document.language == .portuguese && document.word(before).isOne(of: "com", "sem", "e")
        || document.language == .english && document.word(before).isOne(of: "and", "or", "but")
      {
        break
      }
      let isHyphen =
        tokens[before].folded == "-"
        // `ein großes „Customer Care Center“`
        || before == range.lowerBound - 1
          && document.text.string(tokens[before].bytes).isOne(of: "\"", "«", "“", "„", "‘", "'")
      // `das zweite, kleinere Callcenter`
      let isComma =
        document.language == .german && tokens[before].folded == "," && index < range.lowerBound
        && marks.range.contains(before - 1) && marks.covers(.another, before - 1)
      guard isAdjective || isHyphen || isComma || marks.covers([.seat, .person].asClasses, before)
      else {
        break
      }
      index = before
      steps += 1
    }
    // `unas oficinas en Lugo`: one place of work, though it is a plural.
    if document.language == .spanish, mention.count == nil, mention.isPlural,
      document.word(range.lowerBound).isOne(of: "oficinas", "instalaciones", "dependencias")
    {
      mention.isPlural = false
    }
    // `cuatro «call center» más`
    if let count = mention.count, count > 1, count < 100, isStrong,
      // `its 16th center`
      let number = marks.numbers.last(where: { $0.tokens.upperBound <= range.lowerBound }),
      tokens[number.tokens.upperBound].hasBlankBefore
    {
      mention.isPlural = true
    }
    // `one of its call centers`, `l'un des centres`
    if mention.isPlural {
      let of = [mention.begin - 1, mention.begin].first { marks.covers(.of, $0) }
      if let of, marks.range.contains(of - 1), Self.one.contains(document.word(of - 1)) {
        mention.isPlural = false
        mention.count = nil
      }
    }
    return mention
  }

  static let one: WordSet = ["one", "un", "une", "uno", "una", "um", "uma", "eines"]
}
