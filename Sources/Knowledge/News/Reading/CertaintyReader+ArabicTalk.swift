/// What Arabic news says is only talk, or is not so, or is on a condition.
extension CertaintyReader {
  /// What Arabic says of a verb by the words around it, whatever its form.
  func ofTalkInArabic(_ reading: VerbLexicon.Reading, _ token: Int) -> Trigger.Certainty? {
    guard document.language == .arabic else { return nil }
    if isCalledFalseInArabic(token) { return .negated }
    if wasOnceMeantInArabic(token..<token + 1) { return Trigger.Certainty.none }
    if isOfVacancies(reading, token) { return .planned }
    return isToldBeside(reading, token) ? .asserted : nil
  }

  /// `لا صحة للأنباء التي تحدثت عن إغلاق`, `خبر إغلاق المركز عار عن الصحة`: what is talked of is not so.
  func isCalledFalseInArabic(_ token: Int) -> Bool {
    guard document.language == .arabic else { return false }
    let before = between(max(marks.range.lowerBound, token - 16), token)
    if before.contains(where: { isUntrue($0) }) || hasNoMind(before) { return true }
    guard before.contains(where: { Self.talkInArabic.contains(document.word($0)) }) else {
      return false
    }
    return between(token + 1, min(marks.range.upperBound, token + 24)).contains { isUntrue($0) }
  }

  /// `لا صحة`, `لا أساس`, `غير صحيحة`, `عارية عن الصحة`: a phrase that denies what it is said of.
  private func isUntrue(_ token: Int) -> Bool {
    let word = document.word(token)
    if word.isOne(of: "صحه", "اساس") {
      return document.word(token - 1).isOne(of: "لا", "اي", "بلا")
    }
    if word.isOne(of: "صحيح", "صحيحه", "صحيحا", "دقيق", "دقيقه", "دقيقا") {
      return document.word(token - 1).isOne(of: "غير", "ليس", "ليست")
    }
    return word.isOne(of: "عار", "عاريه") && document.word(token + 1).isOne(of: "عن", "من")
  }

  private static let talkInArabic: WordSet = [
    "خبر", "اخبار", "الاخبار", "انباء", "الانباء", "نبا", "ما", "شايعات", "الشايعات", "اشاعات",
    "الاشاعات", "شايعه", "اشاعه", "انباء", "تقارير", "التقارير", "معلومات", "المعلومات", "حديث",
    "الحديث",
  ]

  /// `ستفتتح الشركة المركز إذا وافقت البلدية`: it comes only on a condition.
  func isOnConditionInArabic(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .arabic, [.open, .close, .layoff].contains(reading.verbClass)
    else { return false }
    return between(token + 1, min(marks.range.upperBound, token + 30)).contains {
      document.word($0).isOne(of: "اذا", "شريطه", "بشرط")
        || document.word($0).isOne(of: "حال", "حاله") && document.word($0 - 1) == "في"
    }
  }

  /// `إلغاء افتتاح المركز`, `إلغاء مشروع إنشاء مركز`, `تأجيل الافتتاح`: a noun that takes back what another says.
  func ofTakenBackInArabic(_ range: Range<Int>) -> Trigger.Certainty? {
    var token = range.lowerBound - 1
    guard marks.range.contains(token) else { return nil }
    if document.word(token).isOne(of: "ل", "عن") { token -= 1 }
    // `صرف النظر عن إقامة مركز`, `عدم المضي في إنشاء مركز`
    if document.word(token) == "النظر",
      document.word(token - 1).isOne(of: "صرف", "غض")
        || document.word(token) == "في" && document.word(token - 2) == "عدم"
          && document.word(token - 1).isOne(of: "المضي", "الاستمرار", "السير")
    {
      return .cancelled
    }
    if document.word(token).isOne(of: "ها", "ه") { token -= 1 }
    if marks.covers(.planNoun, token) { token -= 1 }
    guard marks.range.contains(token) else { return nil }
    if Self.takingBack.contains(document.word(token)) {
      return isDeniedInArabic(token) ? .planned : .cancelled
    }
    return Self.putOff.contains(document.word(token)) ? .planned : nil
  }

  /// Whether a word is denied right before, over who denies it: `نفت الشركة إلغاء افتتاح المركز`.
  private func isDeniedInArabic(_ token: Int) -> Bool {
    between(max(marks.range.lowerBound, token - 5), token).contains {
      marks.covers(.negator, $0)
    }
  }

  private static let takingBack: WordSet = [
    "الغاء", "الالغاء", "بالغاء", "عدول", "العدول", "تراجع", "التراجع", "عدولها", "تراجعها",
    "عدوله", "تراجعه", "عزوف", "عزوفها",
  ]
  private static let putOff: WordSet = ["تاجيل", "ارجاء", "بتاجيل"]

  /// `تم تفادي إغلاق المركز`, `تفادت الشركة إغلاقه`: it was to be, and does not come.
  func isAvertedInArabic(_ range: Range<Int>) -> Bool {
    guard document.language == .arabic else { return false }
    // `نجا مركز النداء من الإغلاق`
    if document.word(range.lowerBound - 1) == "من",
      between(max(marks.range.lowerBound, range.lowerBound - 20), range.lowerBound).contains(
        where: {
          Self.saving.contains(document.word($0))
        })
    {
      return true
    }
    // `حال تدخل الوزير دون إغلاق المركز`
    if document.word(range.lowerBound - 1) == "دون",
      between(max(marks.range.lowerBound, range.lowerBound - 9), range.lowerBound).contains(
        where: { document.word($0).isOne(of: "حال", "حالت", "يحول", "تحول", "ستحول", "سيحول") })
    {
      return true
    }
    guard
      let token = between(max(marks.range.lowerBound, range.lowerBound - 4), range.lowerBound).last(
        where: { Self.avertingInArabic.contains(document.word($0)) })
    else { return false }
    return ["تفادت", "تجنبت", "تلافت", "جنبت"].contains(document.word(token))
      || document.word(token - 1).isOne(of: "تم", "جري", "امكن", "في")
  }

  private static let avertingInArabic: WordSet = [
    "تفادي", "تجنب", "تلافي", "تفادت", "تجنبت", "تلافت", "تجنيب", "جنبت",
  ]

  /// `نفى ما راج حول غلق المركز، مؤكدا أن الشركة ستنتدب 50 عونا`: what is said behind is another thing, and sure.
  func isOfOtherSayingInArabic(_ doubt: Int, _ token: Int) -> Bool {
    document.language == .arabic
      && between(doubt + 1, token).contains { index in
        document.verbs(index).contains {
          [.say, .announce].contains($0.verbClass)
            // `شبح الغلق، بعدما قررت الإدارة تسريح 60 عاملا`
            || $0.verbClass == .plan && $0.form == .past
              && document.word(index - 1).isOne(of: ",", "بعدما", "ان")
        }
      }
  }

  /// `المركز الذي كانت الشركة تعتزم إنشاءه`: what was meant once, told beside what has come of it.
  func wasOnceMeantInArabic(_ range: Range<Int>) -> Bool {
    guard document.language == .arabic else { return false }
    let before = between(max(marks.range.lowerBound, range.lowerBound - 9), range.lowerBound)
    guard let relative = before.last(where: { document.word($0).isOne(of: "الذي", "التي") }),
      document.word(relative + 1).isOne(of: "كان", "كانت")
    else { return false }
    if between(relative, range.lowerBound).contains(where: { document.tokens[$0].folded == "," }) {
      return false
    }
    // `الذي كان من المقرر إقامته`, too.
    return between(relative + 2, range.lowerBound).contains { token in
      document.verbs(token).contains { $0.verbClass == .plan } || marks.covers(.future, token)
    }
  }

  /// `نفت أن تكون قد أغلقت المركز`: the verb that denies is the only word that does.
  func isOnlyDenied(_ governor: Int, _ token: Int) -> Bool {
    document.language == .arabic
      && !between(governor + 1, token).contains { marks.covers(.negator, $0) }
  }

  /// `افتتحت مركزا بعد إغلاق آخر`: what something that has happened came after has happened, too.
  func isBeforeOtherInArabic(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    guard document.language == .arabic else { return false }
    // `بعد عام على إغلاق المركز`
    if document.word(before) == "علي",
      between(max(marks.range.lowerBound, before - 4), before).contains(where: {
        document.word($0).isOne(of: "بعد", "مرور", "مضي", "مر", "مرت", "مضت")
      })
    {
      return true
    }
    guard document.word(before).isOne(of: "بعد", "عقب", "منذ", "اثر") else { return false }
    return !clause.contains { token in
      marks.covers([.future, .planNoun].asClasses, token) && !range.contains(token)
        || document.verbs(token).contains { $0.form == .future || $0.verbClass == .plan }
    }
  }

  /// `لا نية لدى الشركة في تسريح العاملين`: nobody means to.
  private func hasNoMind(_ before: Range<Int>) -> Bool {
    before.contains { token in
      document.word(token).isOne(of: "نيه", "خطط", "خطه", "حديث", "تفكير")
        && (document.word(token - 1).isOne(of: "لا", "اي", "بلا")
          || document.word(token - 1).isOne(of: "توجد", "يوجد")
            && document.word(token - 2).isOne(of: "لا", "لم"))
        && !between(token, before.upperBound).contains {
          document.tokens[$0].kind == .mark || document.word($0).isOne(of: "لكن", "بل", "و")
        }
    }
  }

  /// `لم تعد الشركة تنوي فتح مركز`: it did, and does no longer.
  func isNoLongerMeant(_ range: Range<Int>) -> Bool {
    guard document.language == .arabic,
      let plan = between(max(marks.range.lowerBound, range.lowerBound - 5), range.lowerBound).last(
        where: { token in
          document.verbs(token).contains { $0.verbClass == .plan }
            || document.word(token).isOne(of: "راغبه", "راغب", "مهتمه", "مهتم", "مستعده")
        })
    else { return false }
    return between(max(marks.range.lowerBound, plan - 6), plan).contains {
      document.word($0) == "لم" && document.word($0 + 1).isOne(of: "تعد", "يعد", "نعد")
    }
  }

  /// How many of the tokens right before one are marks.
  func marksBefore(_ token: Int) -> Int {
    between(max(marks.range.lowerBound, token - 6), token).count {
      document.tokens[$0].kind == .mark && document.tokens[$0].folded != ","
    }
  }

  static let saving: WordSet = [
    "نجا", "نجت", "ينجو", "تنجو", "سينجو", "ستنجو", "انقذ", "انقذت", "انقاذ", "افلت", "افلتت",
  ]

  /// `ترغب في فتح مركز، غير أنها لم تحسم قرارها بعد`, `فتح مركز من بين الخيارات`, `خشيتهم من إغلاق المركز`: it may be.
  func isOpenInArabic(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    guard marks.covers([.openNoun, .closeNoun].asClasses, range.lowerBound) else { return false }
    if document.word(range.lowerBound - 1) == "من",
      (2...3).contains(where: { Self.fearing.contains(document.word(range.lowerBound - $0)) })
        || (2...7).contains(where: { Self.warning.contains(document.word(range.lowerBound - $0)) })
    {
      return true
    }
    // `أبدت اهتمامها بإقامة مركز`, `فكرة إنشاء مركز مطروحة`
    let before = between(max(clause.lowerBound, range.lowerBound - 4), range.lowerBound)
    if before.contains(where: {
      Self.interests.contains(document.word($0))
        || document.word($0) == "رغبت" && document.word($0 + 1).isOne(of: "ها", "ه", "هم")
    })
      || document.word(range.lowerBound - 1) == "فكره"
        && governor(before: range.lowerBound, clause).map({ $0.isCancel || $0.isDenial }) != true
    {
      return true
    }
    return between(range.upperBound, min(clause.upperBound, range.upperBound + 16)).contains {
      let word = document.word($0)
      if word.isOne(of: "تحسم", "يحسم", "تتخذ", "يتخذ") { return document.word($0 - 1) == "لم" }
      // `إغلاق المركز مطروح على الطاولة`, `إنشاء مركز رهين الموافقة`, but `غير وارد`, `لم يعد الإغلاق واردا`.
      if Self.undecided.contains(word) {
        return !between($0 - 3, $0).contains { marks.covers(.negator, $0) }
          && !document.word($0 - 1).isOne(of: "غير", "ليس", "ليست", "لا")
      }
      // `استضافة المركز الذي تدرسه الشركة`
      if word.isOne(of: "الذي", "التي"),
        document.verbs($0 + 1).contains(where: { $0.verbClass == .consider })
      {
        return true
      }
      if word.isOne(of: "محسوم", "محسوما") { return document.word($0 - 1) == "غير" }
      return word.isOne(of: "الخيارات", "الاحتمالات", "السيناريوهات", "خيارات")
        && document.word($0 - 1).isOne(of: "بين", "احد", "ضمن")
    }
  }

  private static let undecided: WordSet = [
    "وارد", "واردا", "مطروح", "مطروحا", "رهين", "رهينا", "مرهون", "مرهونا", "رهن", "مشروط",
    "مشروطا",
  ]
  /// `غلق المركز لم يعد واردا`
  func isRuledOutInArabic(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    between(range.upperBound, min(clause.upperBound, range.upperBound + 16)).contains {
      Self.undecided.contains(document.word($0))
        && (document.word($0 - 1).isOne(of: "ليس", "ليست")
          || document.word($0 - 1).isOne(of: "يعد", "تعد") && document.word($0 - 2) == "لم")
    }
  }

  private static let interests: WordSet = [
    "اهتمام", "اهتمامها", "اهتمامه", "رغبه", "رغبتها", "رغبته", "اهتماما", "رغبتهم",
  ]
  private static let warning: WordSet = [
    "حذر", "حذرت", "حذروا", "يحذر", "تحذر", "يحذرون", "محذرا", "محذره", "محذرين", "تحذير",
    "تحذيرات",
  ]
  private static let fearing: WordSet = [
    "خشيه", "خشيتهم", "تخوف", "تخوفهم", "مخاوف", "مخاوفهم", "خوف", "خوفهم", "قلق", "قلقهم",
    "تخوفات",
    "تخوفاتهم", "قلقها", "تخوفها",
  ]

  /// `أعلنت عن توفر 30 وظيفة شاغرة`: nobody has been hired yet.
  func isOfVacancies(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    document.language == .arabic && reading.verbClass == .expand
      && between(token + 1, min(marks.range.upperBound, token + 8)).contains {
        document.word($0).isOne(of: "شاغره", "شاغرا", "شواغر")
      }
  }

  /// `لا تنوي إعادة فتح المركز الذي أغلقته`: a clause in the past right behind its pronoun is so, whatever is meant
  /// to come.
  func isToldBeside(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    guard document.language == .arabic, document.word(token - 1).isOne(of: "الذي", "التي") else {
      return false
    }
    // `تستعد الشركة، التي تملك مركزا في بيروت، لافتتاح آخر`: what somebody has is so.
    return reading.form == .past && document.word(token + 1).isOne(of: "ه", "ها")
      || [.past, .present].contains(reading.form) && [.have, .employ].contains(reading.verbClass)
  }

  /// `أعلنت الإدارة أن الشركة أنهت توسعة المركز`: a clause with a verb of its own says itself how sure it is.
  func behindThatInArabic(_ token: Int, _ clause: Range<Int>) -> Int? {
    guard document.language == .arabic,
      let that = between(max(clause.lowerBound, token - 12), token).last(where: {
        document.word($0).isOne(of: "ان", "بان", "انها", "انه", "بانها", "بانه")
      }),
      between(that + 1, token).contains(where: { !document.verbs($0).isEmpty })
    else { return nil }
    return that + 1
  }
}
