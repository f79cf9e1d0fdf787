/// Places of Arabic news that are only named beside what happens: governments, venues, airports, what is compared.
extension PlaceFinder {
  /// What a city that has no call center is there for; nil where it may have one.
  func asideInArabic(_ index: Int, _ marks: SentenceMarks, _ sentence: Int) -> PlaceMention.Part? {
    guard document.language == .arabic else { return nil }
    let places = document.places[sentence]
    let mention = places[index]
    let begin = mention.tokens.lowerBound
    let end = mention.tokens.upperBound
    if index > 0, places[index - 1].part == .dateline {
      let gap = between(places[index - 1].tokens.upperBound, begin)
      // `لندن، أبوظبي - رويترز`
      if gap.count == 1, document.word(gap.lowerBound).isOne(of: ",", "/", "و") { return .dateline }
      // `الدوحة - قنا:` is an agency.
      if gap.count == 1, document.tokens[gap.lowerBound].kind == .mark,
        marks.range.contains(end), document.tokens[end].folded.isOne(of: ":", "/", ")")
      {
        return .barred
      }
    }
    guard marks.range.contains(begin - 1) || begin == marks.firstWord else { return nil }
    let before = marks.range.contains(begin - 1) ? document.word(begin - 1) : ""
    if Self.beforeNames.contains(before) { return .barred }
    if isInRegionName(index, places, marks) { return .barred }
    // `بولاية أوريغون`: a state of another country, not a town.
    if before.isOne(of: "بولايه", "ولايه", "مقاطعه", "بمقاطعه"), index > 0,
      let country = mention.place?.country, !Self.isArabic(country)
    {
      return .qualifier
    }
    // `باريس تعلن الحرب على مراكز النداء`: a capital stands for its government.
    if Self.capitals.contains(document.key(mention.tokens)), !marks.covers(.locative, begin - 1),
      marks.range.contains(end),
      document.verbs(end).contains(where: {
        [.announce, .deny, .threaten, .consider, .say].contains($0.verbClass)
      })
    {
      return .barred
    }
    if isComparedInArabic(begin, index, places, marks) || isVenueInArabic(begin, marks) {
      return .barred
    }
    return nil
  }

  /// `مركز تونس`, `إلى تونس والرباط`: the capital that is called as its country is, behind a noun for a call center or
  /// in a row with a city.
  mutating func capitalsInArabic(_ sentence: Int) {
    guard document.language == .arabic else { return }
    let marks = document.sentences[sentence]
    for index in document.places[sentence].indices {
      let mention = document.places[sentence][index]
      guard !mention.isCity, mention.part == .plain,
        let capital = Self.namesakesOfCountries[document.key(mention.tokens)],
        let place = cities(capital.name).first(where: { $0.country == capital.country })
      else { continue }
      let before = mention.tokens.lowerBound - 1
      let isBehindSite =
        marks.range.contains(before) && marks.covers([.site, .weakSite].asClasses, before)
        && document.word(before).isOne(of: "مركز", "مركزي", "فرع", "موقع")
      let next = mention.tokens.upperBound
      let isInRow = document.places[sentence].contains { other in
        guard other.isCity, other.part == .plain else { return false }
        // `في كل من تونس وأريانة`, `سوسة وتونس`
        return other.tokens.lowerBound == next + 1 && document.word(next).isOne(of: "و", ",")
          && (marks.covers(.locative, before)
            || document.word(before) == "من" && document.word(before - 1) == "كل")
          || other.tokens.upperBound == before && document.word(before).isOne(of: "و", ",")
            && other.place?.country == capital.country
            && marks.covers(.locative, other.tokens.lowerBound - 1)
      }
      guard isBehindSite || isInRow else { continue }
      document.places[sentence][index].place = place
      document.places[sentence][index].isCity = true
    }
  }

  private static let namesakesOfCountries: [String: (name: String, country: String)] = [
    "تونس": ("Tunis", "TN"), "الجزاير": ("Algiers", "DZ"), "الكويت": ("Kuwait City", "KW"),
    "لوكسمبورغ": ("Luxembourg", "LU"), "جيبوتي": ("Djibouti", "DJ"),
  ]

  /// `تفوقت على براغ وبودابست`, `مقارنة بدبلن`, `بدلا من مومباي`: another that it might have been.
  private func isComparedInArabic(
    _ begin: Int, _ index: Int, _ places: [PlaceMention], _ marks: SentenceMarks
  ) -> Bool {
    if index > 0, places[index - 1].part == .barred,
      begin - places[index - 1].tokens.upperBound <= 2,
      between(places[index - 1].tokens.upperBound, begin).allSatisfy({
        document.word($0).isOne(of: "و", ",", "او", "ب")
      })
    {
      return true
    }
    return between(max(marks.range.lowerBound, begin - 5), begin).contains {
      Self.comparing.contains(document.word($0))
        // `وستفتح بدلا منه مركزا في الشارقة`
        && !document.word($0 + 1).isOne(of: "منه", "منها", "عنه", "عنها")
        && !document.word($0 + 2).isOne(of: "ه", "ها")
    }
  }

  private static let comparing: WordSet = [
    "تفوقت", "تفوق", "تتفوق", "مقارنه", "بدلا", "بدل", "عوض", "عوضا", "نافست", "منافسه", "تنافس",
    "سفير", "السفير", "سفاره", "سفارتها", "قنصليه", "القنصليه",
  ]

  /// `اليوم بالعاصمة الإدارية الجديدة، توقيع مذكرة تفاهم`: where something was signed.
  private func isVenueInArabic(_ begin: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.range.contains(begin - 2), marks.covers(.locative, begin - 1),
      marks.dates.contains(where: { $0.tokens.upperBound == begin - 1 })
        || Self.held.contains(document.word(begin - 2))
    else { return false }
    return Self.held.contains(document.word(begin - 2))
      || marks.range.contains { Self.signing.contains(document.word($0)) }
  }

  private static let held: WordSet = [
    "عقد", "عقدت", "عقده", "المنعقد", "المنعقده", "انعقد", "انعقدت", "المنظم", "المنظمه", "نظم",
    "احتضنته", "استضافته", "اقيم", "اقيمت", "صحفي", "صحافي", "صحفيه", "صحافيه",
  ]
  private static let signing: WordSet = [
    "توقيع", "التوقيع", "وقع", "وقعت", "وقعا", "وقعها", "موتمر", "الموتمر", "ندوه", "الندوه",
    "منتدي", "المنتدي", "ملتقي", "الملتقي", "معرض", "المعرض",
  ]
  /// What stands before the names of persons, and of buildings that are called as a city is.
  private static let beforeNames: WordSet = [
    "مولاي", "سيدي", "لاله", "بن", "ابن", "ابو", "ابي", "عبد", "مطار", "جامعه", "ميناء", "نادي",
    "فندق", "خارج", "جريده", "صحيفه", "بورصه", "سوق", "راديو", "اذاعه", "قناه", "حكومه", "نهر",
    "جسر",
  ]
  private static let capitals: WordSet = [
    "باريس", "لندن", "واشنطن", "الرباط", "الجزاير", "تونس", "القاهره", "الرياض", "مدريد",
    "بروكسل", "برلين", "نيودلهي", "روما", "موسكو", "بيروت", "عمان", "بغداد", "دمشق", "طرابلس",
  ]

  /// `جهة بني ملال خنيفرة`, `جهة طنجة تطوان الحسيمة`: towns side by side behind the word for a region are its name.
  private func isInRegionName(_ index: Int, _ places: [PlaceMention], _ marks: SentenceMarks)
    -> Bool
  {
    var first = index
    while first > 0, isBeside(places[first - 1], places[first]) { first -= 1 }
    let isRow =
      first < index
      || index + 1 < places.count && isBeside(places[index], places[index + 1])
    return isRow
      && document.word(places[first].tokens.lowerBound - 1).isOne(of: "جهه", "بجهه", "لجهه")
  }

  private func isBeside(_ one: PlaceMention, _ other: PlaceMention) -> Bool {
    let gap = between(one.tokens.upperBound, other.tokens.lowerBound)
    return gap.isEmpty || gap.count == 1 && document.tokens[gap.lowerBound].folded == "-"
  }

  /// `ولاية صحار`, `محافظة مادبا`: the town begins behind the word for what it is.
  func isProvinceOf(_ token: Int, _ marks: SentenceMarks) -> Bool {
    document.language == .arabic
      && document.word(token).isOne(of: "ولايه", "محافظه", "بولايه", "بمحافظه")
      && marks.range.contains(token + 1)
      && gazetteer.match(document.text.tokens, at: token + 1, until: marks.range.upperBound) != nil
  }
}

extension Gazetteer {
  /// `أقصر الطرق`, `ورقة ضغط`: a town that is called with an article, without it, is another word.
  func lacksArticle(_ words: [String], _ place: Place) -> Bool {
    guard words.count == 1, !words[0].hasPrefix("ال"), place.kind == .city else { return false }
    return names("ال" + words[0])?.places.contains(place.index) == true
  }
}
