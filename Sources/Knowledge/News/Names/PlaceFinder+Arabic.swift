/// Towns of Arabic that the gazetteer does not have, where the text itself says that they are towns.
extension PlaceFinder {
  private static let heads: WordSet = [
    "مدينه", "بمدينه", "بلده", "ببلده", "بلديه", "ببلديه", "جماعه", "بجماعه", "معتمديه",
    "بمعتمديه", "دايره", "بدايره", "قريه", "بقريه",
  ]
  /// What stands behind `ب` and is no town: `بكلفة`, `بطاقة`.
  private static let noTowns: WordSet = [
    "كلفه", "تكلفه", "استثمار", "استثمارات", "هدف", "طاقه", "شكل", "سبب", "حضور", "نسبه",
    "منطقه", "حي", "شارع", "جهه", "ولايه", "اقليم", "محافظه", "مدينه", "مقر", "مبني", "قيمه",
    "مبلغ", "شراكه", "دعم", "تمويل", "تعاون", "حلول", "دايه", "نهايه", "مناسبه", "موجب", "عدد",
    "صفه", "صوره", "طريقه", "فضل", "معدل", "اجمالي", "مساحه", "قدره", "سعه", "اشراف", "رعايه",
    "مشاركه", "توفير", "غلاف", "ميزانيه", "مواصفات", "معايير", "احدث", "اكثر", "اقل", "نحو",
    "حوالي", "قرابه", "زهاء", "طريق", "ساحه", "مركب", "قطب", "مجمع", "برج", "حديقه", "القرب",
    "الاضافه", "العاصمه", "سرعه", "جوده", "كامل", "كفاءه", "نظام", "دوام", "ضواحي", "قلب",
    "وسط", "ظرف", "غضون", "سياق", "افق", "حدود", "مجال", "انتظار", "مجالي", "ميدان", "ظل", "خضم",
    "بلد", "بلدان", "دول", "دوله", "شرق", "غرب", "شمال", "جنوب", "مختلف", "عموم", "مناطق", "مدن",
    "احد", "احدي", "حال", "حاله", "صدد", "كافه", "اماكن", "قطاع", "مرحله", "مراحل", "اقرب",
    "نفس", "ذات", "لواء", "قضاء", "ناحيه",
    "محافظات", "ولايات", "جهات", "اقاليم", "مصر", "فلسطين", "ليبيا", "موريتانيا", "السودان",
    "اليوم", "وقت", "فتره", "افريقيا", "اوروبا", "اوربا", "اسيا", "امريكا", "اقصي", "ارجاء",
  ]
  /// What follows `مدينة` and is no name: `مدينة صغيرة`, `المدينة الصناعية`.
  private static let noNames: WordSet = [
    "نصر", "صغيره", "كبيره", "جديده", "اخري", "ثانيه", "اقتصاديه", "صناعيه", "ساحليه", "جامعيه",
    "العلوم", "الانترنت", "الاعلام", "المعرفه", "الملك", "الامير", "داخليه", "عربيه", "مغربيه",
  ]

  /// Whether what is another word of the language is a town here: `مركز الجديدة`, `بالجديدة` behind a noun without its
  /// article, or where a place stands; `راس الوادي` by its second word.
  func isTownInArabic(_ range: Range<Int>, _ marks: SentenceMarks, _ place: Place) -> Bool {
    let before = range.lowerBound - 1
    guard place.kind == .city, Self.isArabic(place.country) else { return false }
    if range.count > 1 { return !document.word(range.lowerBound).hasSuffix("مدينه") }
    // `مدينة معسكر`, `ولاية سعيدة`
    if Self.heads.contains(document.word(before))
      || marks.covers(.cityWord, before) && !document.word(before).hasPrefix("ال")
    {
      return !Self.noNames.contains(document.word(range.lowerBound))
    }
    guard Self.likeWords.contains(document.word(range.lowerBound)) else { return false }
    return document.word(before).isOne(of: "مركز", "فرع", "موقع", "في", "ب", "من", "الي")
  }

  /// Towns that are called as other words are, which seldom stand behind `in`.
  private static let likeWords: WordSet = [
    "الجديده", "العقبه", "الخبر", "الكوت", "الريان", "سعيده", "القايم", "الزاويه", "الخارجه",
  ]

  mutating func unlistedArabic(_ sentence: Int) {
    let marks = document.sentences[sentence]
    var found: [PlaceMention] = []
    for token in marks.range {
      let word = document.word(token)
      if Self.heads.contains(word), isTown(token + 1, marks, sentence),
        !Self.noNames.contains(document.word(token + 1))
      {
        found.append(town(token + 1, document.string(token + 1..<token + 2), sentence))
      } else if word == "في", isBehindNewSite(token - 1, marks), isTown(token + 1, marks, sentence),
        !Self.noTowns.contains(document.word(token + 1)),
        !document.word(token + 1).hasPrefix("ال")
      {
        found.append(town(token + 1, document.string(token + 1..<token + 2), sentence))
      } else if let name = joined(token, marks, sentence) {
        found.append(town(token, name, sentence))
      } else if let (name, country) = foreign(token, marks, sentence) {
        found.append(town(token, name, sentence, country))
      }
    }
    guard !found.isEmpty else { return }
    document.places[sentence] = (document.places[sentence] + found).sorted {
      $0.tokens.lowerBound < $1.tokens.lowerBound
    }
  }

  /// `وحدتها بماطر`, `فرع بسليمان`: right behind a call center that is somebody's a preposition with a name.
  private func joined(_ token: Int, _ marks: SentenceMarks, _ sentence: Int) -> String? {
    let word = document.word(token)
    guard ArabicWord(word).begins(with: "ب", "ب"), word.scalarCount > 4,
      isTown(token, marks, sentence),
      case let stem = String(word.dropFirst()), !stem.hasPrefix("ال"),
      !Self.noTowns.contains(stem), isBehindSite(token - 1, marks)
    else { return nil }
    let name = document.string(token..<token + 1)
    return String(name.drop(while: { $0 != "ب" }).dropFirst())
  }

  /// `في إيفرو الفرنسية`, `ببيرنلي البريطانية`: the word for its country right behind says that it is a town;
  /// `الذي تديره في بصاليم`: so does a preposition behind the verb of a call center.
  private func foreign(_ token: Int, _ marks: SentenceMarks, _ sentence: Int) -> (
    name: String, country: String?
  )? {
    let word = document.word(token)
    let isBehindPreposition = marks.covers(.locative, token - 1) && marks.range.contains(token - 1)
    let isJoined = !isBehindPreposition && ArabicWord(word).begins(with: "ب", "ب")
    let stem = isJoined ? String(word.dropFirst()) : word
    guard isBehindPreposition || isJoined, stem.scalarCount > 3,
      !stem.hasPrefix("ال"), !Self.noTowns.contains(stem), isTown(token, marks, sentence)
    else { return nil }
    let written = document.string(token..<token + 1)
    let name =
      isBehindPreposition ? written : String(written.drop(while: { $0 != "ب" }).dropFirst())
    if marks.range.contains(token + 1), document.word(token + 1).hasPrefix("ال"),
      document.word(token + 1).hasSuffix("يه"),
      let country = document.knowledge.placeWords.country(ofDemonym: document.word(token + 1)),
      !stem.hasSuffix("يه"), !stem.hasSuffix("ات")
    {
      return (name, country)
    }
    // `وبالضبط بأوفرو`, `وتحديدا في أوفرو`
    let before = isBehindPreposition ? token - 2 : token - 1
    if marks.range.contains(before), SiteFinder.exactly.contains(document.word(before)) {
      return (name, nil)
    }
    // `في روزبورغ بولاية أوريغون`, `إلى بيرنلي بشمال إنجلترا`
    if marks.range.contains(token + 2),
      document.word(token + 1).isOne(
        of: "بولايه", "بمقاطعه", "بشمال", "بجنوب", "بشرق", "بغرب", "شمالي", "جنوبي", "بضواحي"),
      document.places[sentence].contains(where: { $0.tokens.lowerBound == token + 2 })
    {
      return (name, nil)
    }
    guard isBehindPreposition, document.word(token - 1) == "في" else { return nil }
    // `تشغله` may be one token or two.
    let verb = document.word(token - 2).isOne(of: "ه", "ها") ? token - 3 : token - 2
    guard marks.range.contains(verb - 2), document.word(verb - 1).isOne(of: "الذي", "التي"),
      marks.covers([.site, .weakSite].asClasses, verb - 2),
      Self.running.contains(document.word(verb))
        || document.verbs(verb).contains(where: {
          [.have, .employ, .open].contains($0.verbClass)
        })
    else { return nil }
    return (name, nil)
  }

  private static let running: WordSet = [
    "تديره", "يديره", "تشغله", "يشغله", "تملكه", "يملكه", "تمتلكه", "انشاته", "افتتحته", "دشنته",
    "يقع", "تقع", "يوجد", "توجد", "اقامته", "احدثته",
  ]

  /// Whether a noun for call centers with whose it is ends at a token: `مركزها`.
  private func isBehindSite(_ token: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.range.contains(token - 1), !document.tokens[token].hasBlankBefore else {
      return false
    }
    return document.tokens[token].folded.isOne(of: "ها", "ه", "هم")
      && marks.covers([.site, .weakSite].asClasses, token - 1)
  }

  /// `مركزا ثالثا في روضة`: a call center, or which one it is, ends at a token.
  private func isBehindNewSite(_ token: Int, _ marks: SentenceMarks) -> Bool {
    var index = token
    if marks.covers(.another, index), !marks.covers([.site, .weakSite].asClasses, index) {
      index -= 1
    }
    return marks.covers([.site, .weakSite].asClasses, index) || isBehindSite(index, marks)
  }

  /// `البصرة/ أصوات العراق:`, `عمان 30 تشرين الأول (بترا)-`, `الدمام: علي الصالح`: where it was written.
  func isDatelineInArabic(_ mention: PlaceMention, _ marks: SentenceMarks) -> Bool {
    guard document.language == .arabic, mention.sentence < 4,
      mention.sentence > 0 || !document.hasHeadline
    else { return false }
    var index = mention.tokens.upperBound
    // `لندن، أبوظبي - رويترز`: two of them.
    if marks.range.contains(index), document.word(index).isOne(of: ",", "و", "/"),
      let second = document.places[mention.sentence].first(where: {
        $0.tokens.lowerBound == index + 1
      }), marks.range.contains(second.tokens.upperBound),
      document.tokens[second.tokens.upperBound].folded.isOne(of: "-", "–", "—", "(", ":")
    {
      return true
    }
    let limit = min(marks.range.upperBound, index + 9)
    var isDated = false
    while index < limit {
      let mark = document.tokens[index].folded
      if mark.isOne(of: "/", ":", "-", "–", "—") {
        return index == mention.tokens.upperBound || isDated
      }
      if mark == "(" || marks.dates.contains(where: { $0.tokens.contains(index) })
        || document.word(index) == "في" && index == mention.tokens.upperBound
      {
        isDated = true
      } else if !isDated {
        return false
      }
      index += 1
    }
    return false
  }

  /// `مركز اتصال أفق مقره العين`, `مركز أفق، الذي يتخذ من العين مقرا له`: of a center, not of a company; `بمقرها في
  /// الرياض`: there it happens.
  func isSeatOfSiteInArabic(_ index: Int, _ marks: SentenceMarks) -> Bool {
    guard document.language == .arabic else { return false }
    let seat =
      marks.phrases.first {
        $0.wordClass == .headquarters && $0.tokens.contains(index)
      }?.tokens.lowerBound ?? index
    guard marks.range.contains(seat - 1) else { return false }
    if document.word(seat).hasPrefix("مقر"), document.word(seat - 1).isOne(of: "ب", "في") {
      return true
    }
    guard document.word(seat).isOne(of: "مقره", "الذي") || document.word(seat + 1) == "ه" else {
      return false
    }
    var before = seat - 1
    while marks.range.contains(before), before > seat - 7,
      document.tokens[before].kind == .mark || marks.covers(.orgNoun, before)
        || document.names[document.sentence(of: before)].contains(where: {
          $0.tokens.contains(before)
        })
    {
      before -= 1
    }
    return marks.covers(.site, before)
  }

  /// `بمنطقة أنفا في الدار البيضاء`: a quarter of the town that is named behind it.
  func isQuarterInArabic(_ range: Range<Int>, _ marks: SentenceMarks) -> Bool {
    let end = range.upperBound
    guard marks.range.contains(range.lowerBound - 1), marks.range.contains(end + 1),
      document.word(range.lowerBound - 1).isOne(
        of: "منطقه", "بمنطقه", "حي", "بحي", "مقاطعه", "بمقاطعه", "ضاحيه", "بضاحيه"),
      document.word(end).isOne(of: "في", "ب", "بمدينه")
    else { return false }
    let town = document.word(end + 1) == "مدينه" ? end + 2 : end + 1
    return marks.range.contains(town)
      && (document.words[town].beginsAlias
        || gazetteer.match(document.text.tokens, at: town, until: marks.range.upperBound) != nil)
  }

  /// Whether a word is none of the language, no name and no place.
  private func isTown(_ token: Int, _ marks: SentenceMarks, _ sentence: Int) -> Bool {
    guard marks.range.contains(token), document.tokens[token].kind == .word,
      (document.tokens[token].folded.unicodeScalars.first?.value ?? 0) > 0x5FF,
      !marks.isKnown(token), document.verbs(token).isEmpty,
      document.knowledge.dates.words.months[document.tokens[token].folded] == nil,
      document.tokens[token].folded.scalarCount > 2,
      document.knowledge.placeWords.country(ofDemonym: document.tokens[token].folded) == nil
    else { return false }
    return !document.places[sentence].contains { $0.tokens.contains(token) }
      && !document.names[sentence].contains { $0.tokens.contains(token) }
      && !document.persons.contains(token)
      && gazetteer.match(document.text.tokens, at: token, until: token + 1) == nil
  }

  private func town(
    _ token: Int, _ name: String, _ sentence: Int, _ country: String? = nil
  ) -> PlaceMention {
    PlaceMention(
      tokens: token..<token + 1, sentence: sentence, candidates: [],
      place: document.towns.place(name, name, country), name: name, isCity: true)
  }
}
