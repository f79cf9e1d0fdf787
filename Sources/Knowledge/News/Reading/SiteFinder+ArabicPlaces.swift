/// Where a call center of Arabic news is, where the city does not stand right behind the noun.
extension SiteFinder {
  /// `القاهرة، حيث تدير أكبر مراكزها`, `الإسكندرية التي تضم مركزا`: the city that a relative clause is of.
  func whereInArabic(_ mention: SiteMention) -> [Int] {
    let places = document.places[sentence]
    // What has its own city behind it is there.
    let own = mention.tokens.upperBound
    if places.contains(where: {
      $0.isCity && $0.part == .plain && (own...own + 6).contains($0.tokens.lowerBound)
        && !between(own, $0.tokens.lowerBound).contains { document.tokens[$0].folded == "," }
    }) {
      return []
    }
    for token in between(max(marks.range.lowerBound, mention.begin - 10), mention.begin).reversed()
    {
      let word = document.word(token)
      if document.tokens[token].kind == .mark, ![",", "«", "»", "\""].contains(word) { return [] }
      let isWhere = word == "حيث"
      guard isWhere || word.isOne(of: "التي", "الذي") else { continue }
      guard
        isWhere || between(token + 1, mention.begin).contains(where: { isHosting($0) }),
        let city = city(endingAt: token, overComma: isWhere)
      else { return [] }
      return mention.isPlural ? row(endingAt: city) : [city]
    }
    return []
  }

  /// Whether a word says that something is in a city: `تضم`, `بها`, `فيها`.
  private func isHosting(_ token: Int) -> Bool { Self.hosting.contains(document.word(token)) }

  private static let hosting: WordSet = [
    "تضم", "يضم", "تحتضن", "يحتضن", "تستضيف", "يستضيف", "تؤوي", "تووي", "تاوي", "بها", "فيها",
    "به", "فيه", "يوجد", "توجد", "ستحتضن", "ستستضيف",
  ]

  /// The city that ends before a token, over a comma and the word for its country: `إيفرو الفرنسية، حيث`.
  private func city(endingAt token: Int, overComma: Bool) -> Int? {
    var end = token
    while end > marks.range.lowerBound,
      overComma && document.tokens[end - 1].folded == ","
        || document.knowledge.placeWords.country(ofDemonym: document.word(end - 1)) != nil
    {
      end -= 1
    }
    return document.places[sentence].lastIndex {
      $0.tokens.upperBound == end && $0.isCity && $0.part == .plain
    }
  }

  /// What Arabic tells of the cities of a mention behind it.
  func citiesInArabic(_ mention: inout SiteMention) {
    // `صممت المبنى مهندسة من بيروت`: where somebody else is from.
    if mention.cities.count == 1, !mention.isStrong {
      let city = document.places[sentence][mention.cities[0]].tokens.lowerBound
      if document.word(city - 1) == "من", document.word(city - 2) != "كل",
        city - 2 >= mention.tokens.upperBound, !marks.isKnown(city - 2)
      {
        mention.cities = []
      }
    }
    mention.cities = mention.cities.map(around)
    if mention.cities.isEmpty, mention.isPlural {
      mention.cities = divided(mention)
      if mention.cities.isEmpty { mention.cities = namedBehind(mention) }
    }
    if isOfOutsourcerInArabic(mention) { mention.isStrong = true }
    if isOfOtherTradeInArabic(mention) { mention.cities = [] }
    if let bank = bankOfPronoun(mention) { mention.organization = bank }
    if mention.cities.isEmpty { mention.cities = exactlyInArabic(mention) }
    if mention.cities.isEmpty, mention.isStrong { mention.cities = seated(mention) }
    if mention.cities.isEmpty, mention.isStrong { mention.cities = inRelative(mention) }
    if mention.cities.isEmpty, mention.isStrong, !mention.isPlural {
      mention.cities = inFront(mention)
    }
    continued(&mention)
  }

  /// `بتفرغ زينة في نواكشوط`: a quarter with a name of its own is in the city that follows.
  private func around(_ index: Int) -> Int {
    let inner = document.places[sentence][index]
    guard document.word(inner.tokens.upperBound).isOne(of: "في", "ب") else { return index }
    return document.places[sentence].firstIndex { city in
      city.isCity && city.part == .plain && city.tokens.lowerBound == inner.tokens.upperBound + 1
        && city.place?.country == inner.place?.country
        && (city.place?.population ?? 0) > 3 * (inner.place?.population ?? 0)
    } ?? index
  }

  /// `في طنجة، ستحتفظ الشركة بمركز الاتصال`: where all of the sentence is; `طنجة - زار الوزير مركز الاتصال التابع لأمواج`
  /// where it was written, if the text has no other city.
  private func inFront(_ mention: SiteMention) -> [Int] {
    let cities = document.places[sentence].indices.filter { document.places[sentence][$0].isCity }
    guard cities.count == 1, case let city = document.places[sentence][cities[0]] else { return [] }
    if city.part == .dateline, mention.organization != nil,
      document.places.joined().allSatisfy({ !$0.isCity || $0.place?.index == city.place?.index })
    {
      return cities
    }
    guard city.part == .plain, city.tokens.lowerBound - marks.firstWord <= 3,
      marks.covers(.locative, city.tokens.lowerBound - 1),
      marks.range.contains(city.tokens.upperBound),
      document.tokens[city.tokens.upperBound].folded == ","
    else { return [] }
    return cities
  }

  /// `مركز أفق، الذي يتخذ من مدينة العين مقرا له`: where it has its seat.
  private func seated(_ mention: SiteMention) -> [Int] {
    let end = mention.tokens.upperBound
    guard
      let seat = between(end, min(marks.range.upperBound, end + 6)).first(where: {
        document.word($0) == "الذي" && marks.begins(.headquarters, at: $0)
      }),
      let city = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && (2...5).contains($0.tokens.lowerBound - seat)
      })
    else { return [] }
    return [city]
  }

  /// `مركز النداء الذي افتتحته شركة أمواج في أكادير`: where the clause right behind it says.
  private func inRelative(_ mention: SiteMention) -> [Int] {
    let relative = mention.tokens.upperBound
    guard marks.range.contains(relative + 2),
      document.word(relative).isOne(of: "الذي", "التي", "اللذين", "اللذان"),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain
          && (relative + 3...relative + 9).contains($0.tokens.lowerBound)
          && marks.covers(.locative, $0.tokens.lowerBound - 1)
      }), case let city = document.places[sentence][first],
      !between(relative, city.tokens.lowerBound).contains(where: {
        document.tokens[$0].kind == .mark && document.tokens[$0].folded.isOne(of: ",", ";", "؛")
          || mentionBegins($0)
      })
    else { return [] }
    return mention.isPlural ? CityList(document, sentence).list(from: first) : [first]
  }

  /// `مواقعها بالمملكة، لا سيما سلا والقنيطرة`: which they are, behind a word that says so.
  private func namedBehind(_ mention: SiteMention) -> [Int] {
    let end = mention.tokens.upperBound
    for token in between(end, min(marks.range.upperBound, end + 12)) {
      let word = document.word(token)
      if word.isOne(of: ".", "؛", ";") || mentionBegins(token) { return [] }
      guard Self.naming.contains(word) else { continue }
      guard
        let first = document.places[sentence].firstIndex(where: {
          $0.isCity && $0.part == .plain && (1...3).contains($0.tokens.lowerBound - token)
        })
      else { return [] }
      let list = CityList(document, sentence).list(from: first)
      return list.count > 1 ? list : []
    }
    return []
  }

  private func mentionBegins(_ token: Int) -> Bool { marks.begins(.site, at: token) }

  private static let naming: WordSet = [
    "سيما", "لاسيما", "خاصه", "خصوصا", "بينها", "بينهما", "منها", "هي", "هما", "تشمل", "وتحديدا",
    "تحديدا", "ابرزها", "اهمها", "موزعه", "موزعين",
  ]

  /// `مركزان: الأول في البترون، والثاني في طرابلس`: each by its number.
  private func divided(_ mention: SiteMention) -> [Int] {
    let end = mention.tokens.upperBound
    var cities: [Int] = []
    for token in between(end, min(marks.range.upperBound, end + 40))
    where Self.eachOne.contains(document.word(token))
      // `أحدهما`, `ثانيهما`: with the ending taken off.
      || document.word(token + 1).isOne(of: "هما", "ها")
        && document.word(token).isOne(of: "احد", "احدي", "اول", "ثاني", "ثالث")
    {
      guard
        let city = document.places[sentence].firstIndex(where: {
          $0.isCity && $0.part == .plain && $0.tokens.lowerBound > token
        }),
        document.places[sentence][city].tokens.lowerBound - token
          <= (cities.isEmpty ? 4 : 9), !cities.contains(city)
      else { continue }
      cities.append(city)
    }
    return cities.count > 1 ? cities : []
  }

  private static let eachOne: WordSet = [
    "الاول", "الاولي", "احدهما", "احداهما", "احدها", "اولهما", "اولها", "الثاني", "الثانيه",
    "الاخر", "الاخري", "ثانيهما", "ثانيها", "الثالث", "الثالثه", "ثالثها",
  ]

  /// `مركزا في إدمونتون الكندية وآخر في روزبورغ`: another one, whose noun is not said again.
  private func continued(_ mention: inout SiteMention) {
    while let last = mention.cities.last {
      var index = document.places[sentence][last].tokens.upperBound
      let limit = min(marks.range.upperBound, index + 5)
      while index < limit,
        document.tokens[index].folded == ","
          || document.knowledge.placeWords.country(ofDemonym: document.word(index)) != nil
      {
        index += 1
      }
      guard index < limit, document.word(index) == "و", marks.range.contains(index + 3),
        document.word(index + 1).isOne(of: "اخر", "اخري", "ثان", "ثالث", "اخرين"),
        let next = document.places[sentence].firstIndex(where: {
          $0.isCity && $0.part == .plain
            && (index + 2...index + 4).contains($0.tokens.lowerBound)
        }),
        marks.covers(.locative, document.places[sentence][next].tokens.lowerBound - 1),
        !mention.cities.contains(next)
      else { return }
      mention.cities.append(next)
    }
  }

  /// `مركز "أفق" في إربد`: a noun with a name right behind it is the one of that name.
  func isOfNameInArabic(_ range: Range<Int>) -> Bool {
    document.names[sentence].contains { name in
      name.tokens.lowerBound >= range.upperBound
        && name.tokens.lowerBound - range.upperBound <= 2
        && between(range.upperBound, name.tokens.lowerBound).allSatisfy {
          document.tokens[$0].kind == .mark
            && (document.tokens[$0].folded != "," || isQuote($0 + 1))
            || marks.covers(.orgNoun, $0)
        }
    }
  }

  /// A mark around a name: `مركز اتصال، "أفق"، بحي السلام`.
  func isQuote(_ token: Int) -> Bool {
    marks.range.contains(token) && document.tokens[token].folded.isOne(of: "«", "»", "\"")
  }

  /// `أكبر مراكزها`, `أحد مراكز الشركة`: one of several.
  func isOneOfInArabic(_ mention: SiteMention) -> Bool {
    marks.range.contains(mention.begin - 1)
      && document.word(mention.begin - 1).isOne(
        of: "احد", "احدي", "اكبر", "اصغر", "احدث", "اقدم", "ثاني", "ثالث", "رابع", "اول")
  }

  /// `ورثت مراكز «أفق» و«صدى»`: whose they were, not whose they are.
  func isTakenOverInArabic(_ mention: SiteMention) -> Bool {
    guard document.language == .arabic, marks.range.contains(mention.begin - 1) else {
      return false
    }
    let word = document.word(mention.begin - 1)
    return Self.takingOver.contains(word)
      || word == "علي" && document.word(mention.begin - 2).hasPrefix("استحوذ")
  }

  private static let takingOver: WordSet = [
    "ورث", "ورثت", "اشتري", "اشترت", "اقتنت", "اقتني", "تسلمت", "تسلم", "استلمت", "ابتاعت",
  ]

  /// `مركز دبي التجاري العالمي`: a name with a city in it, and no call center.
  func isNamedThingInArabic(_ range: Range<Int>) -> Bool {
    guard document.language == .arabic,
      let city = document.places[sentence].first(where: {
        $0.tokens.lowerBound == range.upperBound
      })
    else { return false }
    return marks.begins(.notSite, at: city.tokens.upperBound)
      || marks.range.contains(city.tokens.upperBound)
        && document.word(city.tokens.upperBound).isOne(
          of: "للمعارض", "للموتمرات", "الدولي", "المالي", "للفنون", "الاعلامي")
  }

  /// `أغلقت مركزها في جدة وافتتحت آخر في الرياض`: the object of a verb, with where it is right behind.
  func standsForSiteInArabic(_ range: Range<Int>) -> Bool {
    guard marks.covers(.locative, range.upperBound) else { return false }
    var before = range.lowerBound - 1
    if marks.covers(.orgNoun, before), document.word(before).hasPrefix("ال") { before -= 1 }
    return marks.range.contains(before)
      && (marks.covers([.openNoun, .closeNoun].asClasses, before)
        || document.verbs(before).contains { [.open, .close, .have].contains($0.verbClass) })
      && between(marks.range.lowerBound, before).suffix(40).contains {
        marks.begins([.site, .weakSite].asClasses, at: $0)
      }
  }

  /// `المبنى الذي كان يضم مركز الاتصال`: the building is where the call center is, and none of its own.
  func withoutBuildingsInArabic(_ mentions: inout [SiteMention]) {
    guard document.language == .arabic, mentions.count > 1 else { return }
    for index in mentions.indices.dropLast().reversed() {
      let (weak, strong) = (mentions[index], mentions[index + 1])
      let relative = weak.tokens.upperBound
      guard !weak.isStrong, strong.isStrong, strong.begin - relative <= 4,
        document.word(relative).isOne(of: "الذي", "التي"),
        between(relative + 1, strong.begin).contains(where: { isHosting($0) })
      else { continue }
      mentions.remove(at: index)
    }
  }
}
