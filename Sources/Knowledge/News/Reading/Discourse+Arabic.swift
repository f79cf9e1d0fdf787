import Switchboard

/// What is said otherwise in Arabic: nouns where other languages have infinitives.
extension Discourse {
  /// `زيادة عدد الموظفين إلى 300`: of how many there will be, not of those told of before.
  func isIncreaseInArabic(_ trigger: Trigger) -> Bool {
    document.language == .arabic && trigger.isNoun
      && ["زياد", "رفع", "مضاعف", "توسع", "توسيع"].contains {
        trigger.lemma.withoutPrefix("ال").hasPrefix($0)
      }
  }

  /// `ينوي نقل مركز فاس إلى مكناس`: the call center right behind the noun is what moves.
  func isMovedInArabic(_ trigger: Trigger, _ mention: SiteMention?) -> Bool {
    guard document.language == .arabic, let mention else { return false }
    return trigger.isNoun && trigger.lemma == "نقل" && mention.begin == trigger.tokens.upperBound
      && !mention.cities.isEmpty
  }

  // MARK: Ceremonies

  /// `افتتح وزير العمل مركز الاتصال`, `حفل افتتاح المركز`: what an official opens is inaugurated.
  func isCeremonyInArabic(_ trigger: Trigger) -> Bool {
    guard document.language == .arabic, trigger.kind == .open,
      trigger.certainty == .asserted || trigger.certainty == .planned,
      trigger.lemma.withoutPrefix("ال").hasPrefix("افتتا")
        || trigger.lemma.isOne(of: "افتتح", "حفل", "مراسم", "مراسيم")
    else { return false }
    if trigger.lemma.isOne(of: "حفل", "مراسم", "مراسيم") { return true }
    let token = trigger.tokens.lowerBound
    if trigger.isNoun, marks.range.contains(token - 1),
      document.word(token - 1).isOne(of: "حفل", "مراسم", "مراسيم")
    {
      return true
    }
    let begin = max(marks.range.lowerBound, token - 8)
    let end = min(marks.range.upperBound, token + (trigger.isNoun ? 3 : 4))
    guard
      let official = between(begin, end).first(where: { isOfficial($0) })
    else { return false }
    // `أعلن وزير العمل أن شركة أفق افتتحت مركزا`: it is the company that opens it.
    return !document.names[sentence].contains {
      $0.tokens.lowerBound > official && $0.tokens.upperBound <= token
    } && !between(official, token).contains { document.word($0) == "ان" }
  }

  private func isOfficial(_ token: Int) -> Bool {
    let word = document.word(token)
    if Self.officials.contains(word) { return true }
    guard word.isOne(of: "رييس", "الرييس", "نايب", "وكيل"), marks.range.contains(token + 1) else {
      return false
    }
    return Self.offices.contains(document.word(token + 1).withoutPrefix("ال"))
  }

  private static let officials: WordSet = [
    "وزير", "الوزير", "وزيره", "الوزيره", "محافظ", "المحافظ", "والي", "الوالي", "امير", "الامير",
    "عمده", "العمده", "عامل", "ملك", "الملك", "سمو", "معالي", "اللواء", "سفير", "السفير", "معتمد",
  ]
  private static let offices: WordSet = [
    "جماعه", "حكومه", "وزراء", "جمهوريه", "بلديه", "جهه", "اماره", "وزاره", "امير", "مدينه",
    "مجلس", "دوله", "محافظ", "حاكم",
  ]

  /// `افتتاح مركز نابلس بعد نجاح مركز رام الله الذي أنشأته عام 2008`: the date is of the clause that is of another one.
  func isOfRelativeInArabic(_ date: NewsDate, _ trigger: Trigger) -> Bool {
    guard document.language == .arabic else { return false }
    // `أقامت فيها مركزا، وأن ما تحقق اليوم حلقة أخرى`: of the next thing that is said.
    if between(trigger.tokens.upperBound, date.tokens.lowerBound).contains(where: {
      document.word($0) == "ان" && document.word($0 - 1) == "و"
    }) {
      return true
    }
    // `التي تشتغل منذ 2003`: since when something else is so; what is to come has no such date.
    if [.planned, .hedged].contains(trigger.certainty),
      document.word(date.tokens.lowerBound - 1) == "منذ"
    {
      return true
    }
    guard trigger.isNoun else { return false }
    return between(trigger.tokens.upperBound, date.tokens.lowerBound).contains { token in
      document.word(token).isOne(of: "الذي", "التي")
        && triggers.contains { !$0.isNoun && $0.tokens.lowerBound == token + 1 }
    }
  }

  // MARK: At rest

  /// `إغلاق مؤقت`, `إلى غاية 4 ماي`: it is closed for a while.
  func isForAWhileInArabic(_ trigger: Trigger) -> Bool {
    guard document.language == .arabic else { return false }
    return trigger.clause.contains { token in
      let word = document.word(token)
      if Self.whiles.contains(word) { return true }
      // `إغلاق المركز لمدة أسبوعين`
      if word.isOne(of: "لمده", "مده"), token >= trigger.tokens.upperBound,
        token - trigger.tokens.upperBound < 8
      {
        return true
      }
      // `حتى إشعار آخر`, `إلى غاية 4 ماي`
      guard word.isOne(of: "حتي", "غايه"), token >= trigger.tokens.lowerBound else { return false }
      return document.word(token + 1) == "اشعار"
        || marks.dates.contains { (0...1).contains($0.tokens.lowerBound - token - 1) }
    }
  }

  /// A headline says that it closes, the text for how long: nothing is closed for good.
  func dropHeadlinesOfRest() {
    guard document.language == .arabic,
      sites.contains(where: { $0.said.contains { $0.status == .suspended } })
    else { return }
    events.removeAll { $0.type == .closure && $0.site == nil && $0.isHeadline }
  }

  private static let whiles: WordSet = [
    "موقتا", "موقت", "موقته", "الموقت", "الموقته", "احترازيا", "احترازي",
  ]

  // MARK: Layoffs

  /// Whether a layoff has people or jobs beside it: `تخلت عن 50 موظفا`, but `طرد` alone may be of anybody.
  func isOfNobodyInArabic(_ trigger: Trigger) -> Bool {
    guard document.language == .arabic, trigger.kind == .layoff else { return false }
    let near = between(
      max(marks.range.lowerBound, trigger.tokens.lowerBound - 6),
      min(marks.range.upperBound, trigger.tokens.upperBound + 8))
    // `طرد ثلاثة من أعضاء المكتب النقابي`: a few are no layoff.
    if let few = marks.numbers.first(where: { near.contains($0.tokens.lowerBound) }),
      few.tokens.lowerBound >= trigger.tokens.lowerBound, (few.most ?? 9) < 5
    {
      return true
    }
    // `احتجاجا على طرد زملائهم`: of those that protest, told by no number.
    if trigger.isNoun, counts(in: zone(of: trigger)).isEmpty,
      between(trigger.tokens.upperBound, trigger.tokens.upperBound + 2).contains(where: {
        Self.colleagues.contains(document.word($0))
      })
    {
      return true
    }
    // `لن تكون هناك تسريحات`: of none but people.
    if trigger.isNoun, trigger.lemma.withoutPrefix("ال").isOne(of: "تسريحات", "تسريح") {
      return false
    }
    return !near.contains { token in
      marks.covers([.person, .job].asClasses, token)
        || token < trigger.tokens.upperBound && token >= trigger.tokens.lowerBound
          && document.word(token).hasSuffix("هم")
    } && counts(in: zone(of: trigger)).isEmpty
  }

  /// `تقليص العدد من 200 إلى 120`, `تسريح 90 عاملا من أصل 180`, `نصف عمالها`: others stay.
  func isToRestInArabic(_ trigger: Trigger) -> Bool {
    guard document.language == .arabic, trigger.certainty == .asserted else { return false }
    let behind = between(
      trigger.tokens.lowerBound, min(trigger.clause.upperBound, trigger.tokens.upperBound + 14))
    return behind.contains { token in
      let word = document.word(token)
      if word.isOne(of: "نصف", "ثلث", "ربع", "ثلثي") {
        return token < trigger.tokens.upperBound + 3
      }
      if word == "اصل" { return marks.numbers.contains { $0.tokens.lowerBound - token == 1 } }
      return word == "من"
        && marks.numbers.contains { first in
          first.tokens.lowerBound == token + 1
            && (document.word(first.tokens.upperBound) == "الي"
              || document.word(first.tokens.upperBound + 1) == "الي")
        }
    }
  }

  private static let colleagues: WordSet = [
    "زميل", "زميله", "زملاء", "زملاي", "زميلات", "زملايهم", "نقابيين", "نقابي", "نقابيا",
    "النقابيين",
    "مندوب", "اعضاء", "عضو", "ممثل", "كاتب", "الكاتب",
  ]

  // MARK: Openings

  /// `افتتحت معرضا جديدا في نزوى`: the object behind the verb is something else.
  func opensElseInArabic(_ trigger: Trigger) -> Bool {
    guard document.language == .arabic, trigger.kind == .open, !trigger.isNoun,
      !trigger.isLight,
      trigger.lemma.isOne(of: "افتتح", "دشن", "اطلق", "انشا", "فتح", "اسس", "اقام")
    else { return false }
    let next = trigger.tokens.upperBound
    guard marks.range.contains(next), document.tokens[next].kind == .word else { return false }
    let word = document.word(next)
    return word.count > 3 && word.hasSuffix("ا")
      && !marks.covers([.site, .weakSite, .recent, .another, .several, .soon].asClasses, next)
      && !marks.dates.contains { $0.tokens.contains(next) }
      && !document.names[sentence].contains { $0.tokens.contains(next) }
      && !word.isOne(of: "رسميا", "فعليا", "هذا", "اليوم", "ايضا", "هنا", "سابقا", "لاحقا", "بها")
  }

  /// `أغلق مصنع النسيج أبوابه`: behind the verb stands a subject that is neither a name nor a call center, and none
  /// follows.
  func isOfOtherSubjectInArabic(_ trigger: Trigger) -> Bool {
    guard document.language == .arabic, !trigger.isNoun, !trigger.isLight else { return false }
    let next = trigger.tokens.upperBound
    // `استغنى مختبر الأدوية عن 700 من وظائف وحدته`
    if marks.range.contains(next), Self.tradesInArabic.contains(document.word(next)) { return true }
    guard [.open, .close].contains(trigger.kind) else { return false }
    guard marks.range.contains(next + 1), document.tokens[next].kind == .word,
      !marks.isKnown(next), document.words[next].verb < 0,
      document.word(next).unicodeScalars.count > 3,
      !marks.dates.contains(where: { $0.tokens.contains(next) }),
      !marks.numbers.contains(where: { $0.tokens.contains(next) })
    else { return false }
    return !document.names[sentence].contains { trigger.clause.contains($0.tokens.lowerBound) }
      && !document.places[sentence].contains { $0.tokens.contains(next) }
      && !mentions.contains { trigger.clause.contains($0.begin) }
  }

  static let tradesInArabic: WordSet = [
    "مختبر", "المختبر", "مصنع", "المصنع", "مصانع", "معمل", "المعمل", "معامل", "مطعم", "المطعم",
    "فندق", "الفندق", "فنادق", "مستشفي", "المستشفي", "مصحه", "المصحه", "جريده", "صحيفه", "قناه",
    "ورشه", "مقهي", "متجر", "سوق", "مدرسه", "المدرسه", "جامعه", "مطار",
  ]

  /// `يوفر مركز الاتصال الذي ستقيمه الشركة 200 فرصة عمل`: they come with what the clause says will open.
  func comesWithOpeningInArabic(_ trigger: Trigger) -> Bool {
    // `انطلاقة العمل بالمركز، وهو المشروع الذي سيوفر 300 منصب`
    let before = trigger.tokens.lowerBound
    if document.language == .arabic, trigger.kind == .expand, !trigger.isNoun,
      document.word(before - 1) == "الذي", document.word(before - 2) == "المشروع",
      triggers.contains(where: {
        $0.kind == .open && [.asserted, .planned].contains($0.certainty)
          && $0.tokens.upperBound <= before
      })
    {
      return true
    }
    // `دشن مركز «أمواج»، وهو الثاني بعد مركز الرياض، ويوفر 400 فرصة عمل`
    if document.language == .arabic, trigger.kind == .expand, trigger.isPresent,
      trigger.lemma.isOne(of: "وفر", "اتاح", "خلق"), document.word(before - 1) == "و",
      !mentions.contains(where: { (0...2).contains($0.begin - trigger.tokens.upperBound) }),
      !document.names[sentence].contains(where: {
        (0...2).contains($0.tokens.lowerBound - trigger.tokens.upperBound)
      }),
      triggers.contains(where: {
        $0.kind == .open && [.asserted, .planned].contains($0.certainty)
          && $0.tokens.upperBound <= before
      })
    {
      return true
    }
    guard document.language == .arabic, trigger.kind == .expand, !trigger.isNoun,
      let mention = mentions.first(where: {
        (0...2).contains($0.begin - trigger.tokens.upperBound)
      })
    else { return false }
    return triggers.contains {
      $0.kind == .open && $0.certainty == .planned && !$0.isNoun
        && $0.tokens.lowerBound == mention.tokens.upperBound + 1
        && document.word(mention.tokens.upperBound).isOne(of: "الذي", "التي")
    }
  }

  /// `تفكر في خطوة مماثلة في رأس الخيمة`: a city that a further call center may come to.
  func consideredInArabic() {
    guard document.language == .arabic, !mentions.contains(where: { !$0.cities.isEmpty }),
      let organization = focusOperator ?? mainOperator,
      let token = marks.range.first(where: { token in
        document.word(token).isOne(of: "تفكر", "يفكر", "نفكر", "تدرس", "يدرس", "ندرس", "التفكير")
      }),
      let step = between(token + 1, min(marks.range.upperBound, token + 5)).first(where: {
        document.word($0).isOne(
          of: "خطوه", "تجربه", "مشروع", "التوسع", "فكره", "مماثله", "امكانيه", "التواجد")
      }),
      let city = document.places[sentence].first(where: {
        $0.isCity && $0.part == .plain && (1...5).contains($0.tokens.lowerBound - step)
          && hasPreposition($0)
      }), here(city).isEmpty
    else { return }
    let trigger = Trigger(
      kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: "consider",
      isNoun: false, isPassive: false, certainty: .hedged,
      clause: Clauses(document, sentence).clause(of: token))
    let focus = (focusSite, focusCity)
    emit(
      trigger, nil, organization, city, true,
      evidence(between(token, city.tokens.upperBound), "open.considered"))
    (focusSite, focusCity) = focus
  }

  /// `أغلق البنك فرعه في المحرق`: branches of banks and shops are no call centers.
  func isBranchInArabic(_ mention: SiteMention?, _ organization: Int?) -> Bool {
    guard document.language == .arabic, let mention, !mention.isStrong, let organization,
      document.word(mention.tokens.lowerBound).withoutPrefix("ال").hasPrefix("فر")
    else { return false }
    return document.organizations[organization].name.split(separator: " ").contains {
      ["بنك", "مصرف", "البنك", "المصرف", "بيت"].contains($0)
    }
  }
}
