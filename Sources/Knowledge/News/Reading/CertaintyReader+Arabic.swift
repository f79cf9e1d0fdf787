/// What nouns of Arabic say by the words right before them.
extension CertaintyReader {
  /// `ليس مجرد إغلاق`, `بدلا من التوسع`, `أكدوا أن طردهم ظالم`, `وقعت اتفاقية لتأسيس مركز`.
  func ofArabicNoun(_ range: Range<Int>, _ clause: Range<Int>) -> Trigger.Certainty? {
    guard document.language == .arabic else { return nil }
    // `مهدد بالإغلاق`, `يواجه خطر الإغلاق`
    let isEndangered =
      range.count > 1 && marks.covers(.hedge, range.lowerBound)
      && marks.covers(.closeNoun, range.lowerBound)
    // `لا تستبعد الشركة إغلاق المركز`: who does not rule it out denies nothing.
    let isLeftOpen = between(max(clause.lowerBound, range.lowerBound - 8), range.lowerBound)
      .contains { token in
        marks.covers(.hedge, token)
          && document.verbs(token).contains { $0.verbClass == .deny }
      }
    if isEndangered || isLeftOpen { return .hedged }
    // `الإغلاق المرتقب`, `الإغلاق المحتمل`: the adjective is part of the phrase.
    for token in between(range.lowerBound + 1, range.upperBound) {
      if marks.covers(.hedge, token) { return .hedged }
      if marks.begins(.future, at: token) { return .planned }
    }
    // `سيكون جاهزا`
    if document.word(range.lowerBound).isOne(of: "سيكون", "سيصبح") { return .planned }
    if isOpenInArabic(range, clause) { return .hedged }
    if isRuledOutInArabic(range, clause) { return .negated }
    if isBeforeOtherInArabic(range, clause) { return .asserted }
    if isNoLongerMeant(range) {
      return marks.covers(.openNoun, range.lowerBound) ? .cancelled : .negated
    }
    if marks.covers(.openNoun, range.lowerBound), wasOnceMeantInArabic(range) {
      return Trigger.Certainty.none
    }
    if let certainty = ofTakenBackInArabic(range) { return certainty }
    guard marks.range.contains(range.lowerBound - 1) else { return nil }
    let before = document.word(range.lowerBound - 1)
    if let certainty = ofGovernorInArabic(range, clause) { return certainty }
    // `بعد إعلانها تسريح 60 عونا`
    if (1...3).contains(where: {
      document.word(range.lowerBound - $0).isOne(of: "اعلان", "اعلانها", "اعلانه", "الاعلان")
    }), marks.covers([.closeNoun, .layoffNoun].asClasses, range.lowerBound) {
      return .planned
    }
    // `أبلغتهم قرار صرفهم`; `تودع عملاءها قبل إغلاقها`: it comes later.
    if before == "قرار", marks.covers(.layoffNoun, range.lowerBound) { return .planned }
    if before == "قبل", marks.covers(.closeNoun, range.lowerBound),
      !between(clause.lowerBound, range.lowerBound).contains(where: { token in
        document.word(token).isOne(of: "كان", "كانت", "الذي", "التي")
          || document.verbs(token).contains { $0.form == .past }
      }), !marks.dates.contains(where: { $0.isOfEarlierYear(than: document.published) })
    {
      return .planned
    }
    // `فتحت باب التوظيف`: who is looked for has not come yet.
    if document.word(range.lowerBound) == "باب" { return .planned }
    // What is more than this is not denied.
    if before.isOne(of: "مجرد", "فقط") { return Trigger.Certainty.none }
    if before == "من", document.word(range.lowerBound - 2).isOne(of: "بدلا", "بدل", "عوض", "عوضا") {
      return Trigger.Certainty.none
    }
    // `أن طردهم ظالم`: who speaks of it knows that it was.
    if before == "ان", marks.covers(.layoffNoun, range.lowerBound),
      [range.upperBound - 1, range.upperBound].contains(where: {
        document.word($0).hasSuffix("هم") || document.word($0).hasSuffix("هن")
      }),
      !between(range.upperBound, min(clause.upperBound, range.upperBound + 10)).contains(where: {
        marks.covers([.future, .hedge, .negator].asClasses, $0)
          || document.verbs($0).contains { $0.form == .future }
      })
    {
      return .asserted
    }
    // `خسرنا 200 وظيفة`: a verb in the past.
    if marks.covers(.layoffNoun, range.lowerBound),
      Self.losing.contains(document.word(range.lowerBound)),
      !marks.covers(.negator, range.lowerBound - 1), before != "قد"
    {
      return .asserted
    }
    // `الإعلان عن إنشاء مركز`
    if before == "عن", document.word(range.lowerBound - 2).isOne(of: "اعلان", "الاعلان"),
      Self.makingNouns.contains(document.word(range.lowerBound))
    {
      return .planned
    }
    // `اختارت الشركة مدينة العقبة لإقامة مركز اتصال`
    if before == "ل", marks.covers(.openNoun, range.lowerBound),
      between(max(clause.lowerBound, range.lowerBound - 12), range.lowerBound).contains(where: {
        document.verbs($0).contains { $0.verbClass == .choose }
          // `وقع اختيار الشركة على العين لإنشاء مركز`
          || document.word($0).isOne(of: "اختيار", "اختيارها", "الاختيار", "راي")
      })
    {
      return .planned
    }
    return isAgreed(range) || isCalledFor(range) ? .planned : nil
  }

  /// `قررت الشركة أن تغلق مركزها`, `تبحث عن 120 موظفا`: what is decided or looked for is yet to come; `يخشى العاملون أن
  /// تغلقه الشركة`
  func ofPresentInArabic(_ reading: VerbLexicon.Reading, _ token: Int) -> Trigger.Certainty? {
    guard document.language == .arabic else { return nil }
    if reading.lemma.isOne(of: "بحث", "احتاج") { return .planned }
    // `يخشى عاملون أن تشملهم موجة تسريح تطال مئة شخص`
    if between(marks.firstWord, min(token, marks.firstWord + 3)).contains(where: {
      document.verbs($0).contains { $0.verbClass == .threaten && $0.form == .present }
    }) {
      return .hedged
    }
    // `مركز اتصال تفتتحه في حائل`: in a clause that tells of a new one.
    if reading.verbClass == .open, marks.covers(.site, token - 1),
      document.word(token + 1).isOne(of: "ه", "ها")
    {
      return .planned
    }
    // `تنشئ الشركة مركزا`: what is made takes its time, where `تفتتح` of a headline is done.
    if reading.verbClass == .open, Self.founding.contains(reading.lemma) { return .planned }
    // `ستسحب الشركة موظفيها وتغلق المركز`: a verb in a row is of the time of the first.
    if document.word(token - 1) == "و",
      between(max(marks.range.lowerBound, token - 16), token - 1).contains(where: {
        token in document.verbs(token).contains { $0.form == .future } || isUnknownFuture(token)
      })
    {
      return .planned
    }
    guard document.word(token - 1) == "ان" else { return nil }
    let governing = between(max(marks.range.lowerBound, token - 16), token - 1)
      .flatMap { document.verbs($0).map(\.verbClass) }
    if governing.contains(.plan) { return .planned }
    // `يتوقع العاملون أن تغلق الشركة المركز`
    let isExpected = between(max(marks.range.lowerBound, token - 8), token - 1).contains {
      document.word($0).isOne(of: "يتوقع", "تتوقع", "يتوقعون", "نتوقع", "توقع", "توقعت")
    }
    return governing.contains(.threaten) || isExpected && reading.verbClass != .open ? .hedged : nil
  }

  /// What the verb says that a noun hangs on, over the subject between them: `ستضطر الشركة إلى إغلاق المركز`, `تعمل على
  /// إنشاء مركز`, `لم تحسم بعد في افتتاح مركز`, `ليس في نية الشركة إغلاق المركز`, `قرار الشركة
  /// إغلاق المركز`; `تم افتتاح مركز سيوفر 300 منصب` is done, whatever comes of it.
  private func ofGovernorInArabic(_ range: Range<Int>, _ clause: Range<Int>) -> Trigger.Certainty? {
    let preposition = document.word(range.lowerBound - 1)
    var index = range.lowerBound - 1
    let limit = max(clause.lowerBound, index - 13)
    while index >= limit, document.tokens[index].folded != "," {
      let word = document.word(index)
      let before = document.word(index - 1)
      if Self.done.contains(word), before != "ان", range.lowerBound - index < 5 { return .asserted }
      // `شهد المركز توظيف 100 شخص`; `يواجه 25 موظفا التسريح`
      if word.isOne(of: "شهد", "شهدت", "عرف", "عرفت"), before != "ان" { return .asserted }
      if word.isOne(of: "يواجه", "تواجه", "ينتظر", "تنتظر", "يترقب", "تترقب"), before != "ان" {
        return .planned
      }
      if Self.intents.contains(word),
        before.hasPrefix("ليس") || document.word(index - 2).hasPrefix("ليس")
      {
        return .negated
      }
      if word.isOne(of: "قرار", "عزم", "اعتزام"), marks.covers(.orgNoun, index + 1) {
        return .planned
      }
      if Self.settling.contains(word), before.isOne(of: "لم", "لا") { return .hedged }
      if marks.covers(.negator, index - 1) || marks.covers(.clause, index) { return nil }
      if Self.nearing.contains(word), preposition == "من" { return .planned }
      if Self.heading.contains(word), before == "قد" { return .hedged }
      if Self.heading.contains(word), preposition.isOne(of: "علي", "نحو", "الي", "في", "ل", "ب"),
        word.dropFirst() != "قوم" || Self.making.contains(document.word(range.lowerBound))
      {
        return .planned
      }
      if isUnknownFuture(index) { return .planned }
      index -= 1
    }
    return nil
  }

  /// `ستضطر`, `سيشرع`: a verb of things to come that says nothing else.
  private func isUnknownFuture(_ index: Int) -> Bool {
    let word = document.word(index)
    return (word.hasPrefix("ست") || word.hasPrefix("سي")) && word.unicodeScalars.count > 4
      && !word.hasSuffix("ه") && !word.hasSuffix("ات") && !marks.isKnown(index)
      && document.verbs(index).isEmpty
      && !document.places[sentence].contains { $0.tokens.contains(index) }
      && !document.names[sentence].contains { $0.tokens.contains(index) }
  }

  /// `استأجرت مبنى لإقامة مركز`: what is done for one that is not there yet.
  func isForNewOneInArabic(_ range: Range<Int>) -> Bool {
    guard document.language == .arabic, document.word(range.lowerBound - 1) == "ل",
      !document.word(range.lowerBound).isOne(of: "افتتاح", "تدشين", "انطلاق", "بدء", "اطلاق")
    else { return false }
    // `تجري مقابلات لتعيين 60 موظفا`
    if marks.covers(.expandNoun, range.lowerBound) { return true }
    guard marks.covers(.openNoun, range.lowerBound), marks.range.contains(range.upperBound),
      marks.begins(.site, at: range.upperBound)
    else { return false }
    return !document.word(range.upperBound).hasPrefix("ال")
  }

  private static let nearing: WordSet = ["تقترب", "يقترب", "اقتربت", "اقترب", "تدنو", "يدنو"]
  private static let founding: WordSet = ["انشا", "اقام", "اسس", "احدث", "بعث", "استحدث", "ركز"]
  private static let done: WordSet = ["تم", "تمت", "جري", "جرت", "قام", "قامت", "اقدم", "اقدمت"]
  private static let intents: WordSet = ["نيه", "خطه", "خطط", "مخطط", "قرار", "عزم", "اعتزام"]
  private static let settling: WordSet = ["تحسم", "يحسم", "تقرر", "يقرر", "تتخذ", "يتخذ"]
  private static let makingNouns: WordSet = ["انشاء", "اقامه", "احداث", "بناء", "تاسيس", "بعث"]
  static let making: WordSet = ["تجهيز", "تهييه", "بناء", "تشييد"]
  private static let heading: WordSet = [
    "تقوم", "يقوم", "تعمل", "يعمل", "تتجه", "يتجه", "تمضي", "يمضي", "تميل", "يميل", "تشتغل",
    "يشتغل", "تسير", "يسير", "تضطر", "يضطر", "تستثمر", "يستثمر", "تعكف", "يعكف",
  ]

  private static let losing: WordSet = ["خسر", "خسرت", "خسرنا", "خسروا"]

  /// `دعت النقابة العمال إلى إضراب`, `يخوض العمال إضرابا يوم السبت`: it is yet to come.
  private func isCalledFor(_ range: Range<Int>) -> Bool {
    guard marks.covers(.strikeNoun, range.lowerBound) else { return false }
    let before = between(max(marks.range.lowerBound, range.lowerBound - 20), range.lowerBound)
    if before.contains(where: { Self.appealing.contains(document.word($0)) }) {
      return document.word(range.lowerBound - 1).isOne(of: "الي", "ل", "خوض", "تنفيذ", "شن")
    }
    guard before.contains(where: { Self.striking.contains(document.word($0)) }) else {
      return false
    }
    return marks.dates.contains { date in
      guard case .weekday = date.value, date.side != .last,
        document.word(date.tokens.lowerBound - 1) != "منذ"
      else { return false }
      return (0...12).contains(date.tokens.lowerBound - range.upperBound)
    }
  }

  private static let appealing: WordSet = [
    "دعت", "دعا", "دعوا", "يدعو", "تدعو", "دعوتها", "دعوته", "الدعوه", "دعوه", "داعيه", "داعيا",
  ]
  private static let striking: WordSet = [
    "يخوض", "تخوض", "يخوضون", "يشن", "تشن", "ينفذ", "تنفذ", "ينفذون", "يدخل", "يدخلون",
  ]

  /// `توقيع اتفاقية بين الشركة والهيئة لتأسيس مركز`, `وقعت عقدا لإنشاء مركز`: what is signed is yet to be done.
  private func isAgreed(_ range: Range<Int>) -> Bool {
    guard document.word(range.lowerBound - 1).isOne(of: "ل", "علي", "بشان", "حول", "ب"),
      marks.covers(.openNoun, range.lowerBound),
      let paper = between(max(marks.range.lowerBound, range.lowerBound - 24), range.lowerBound)
        .last(where: { Self.papers.contains(document.word($0)) })
    else { return false }
    return between(max(marks.range.lowerBound, paper - 10), paper).contains {
      Self.signing.contains(document.word($0))
    }
  }

  private static let papers: WordSet = [
    "اتفاقيه", "الاتفاقيه", "اتفاق", "اتفاقا", "مذكره", "عقد", "عقدا", "بروتوكول", "بروتوكولا",
    "قطعه", "ارض", "عقار", "تفويت", "اتفاقيات", "عقود", "شراكه", "ترخيص", "ترخيصا", "رخصه",
    "موافقه",
  ]
  private static let signing: WordSet = [
    "حصلت", "حصل", "نالت", "منحت", "منح", "صادق", "صادقت", "المصادقه", "توقيع", "التوقيع", "وقع",
    "وقعت", "وقعا", "وقعتا", "يوقع", "توقع",
    "ابرام", "ابرم", "ابرمت",
    "ابرما",
  ]

  /// `توقف الأعوان عن العمل احتجاجا على طرد زملائهم`: who stops work takes back nothing; `توقف مشروع المركز` does.
  func lacksParticleInArabic(_ reading: VerbLexicon.Reading, _ verb: Int, _ token: Int) -> Bool {
    document.language == .arabic && reading.verbClass == .cancel && reading.lemma == "اوقف"
      && !between(verb + 1, token).contains { reading.particles.contains(document.word($0)) }
  }

  /// `افتتاح المبنى يستهدف تهيئة الموظفين`: what something is for says nothing of when it is.
  func isAim(_ token: Int) -> Bool {
    document.language == .arabic
      && document.word(token).isOne(of: "يستهدف", "تستهدف", "يهدف", "تهدف")
  }
}
