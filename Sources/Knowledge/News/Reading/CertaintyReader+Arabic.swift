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
    guard marks.range.contains(range.lowerBound - 1) else { return nil }
    let before = document.word(range.lowerBound - 1)
    if let certainty = ofGovernorInArabic(range, clause) { return certainty }
    // `تم افتتاح مركز سيوفر 300 منصب`: it is done, whatever comes of it.
    if between(max(marks.range.lowerBound, range.lowerBound - 5), range.lowerBound).contains(
      where: {
        Self.done.contains(document.word($0)) && document.word($0 - 1) != "ان"
          && !between($0 + 1, range.lowerBound).contains {
            index in
            marks.isKnown(index) && !marks.covers(.locative, index)
              && !marks.dates.contains { $0.tokens.contains(index) }
          }
      })
    {
      return .asserted
    }
    // `قرار شركة أمواج إغلاق المركز`
    if let decision = between(max(clause.lowerBound, range.lowerBound - 7), range.lowerBound).last(
      where: { Self.deciding.contains(document.word($0)) }),
      marks.covers(.orgNoun, decision + 1),
      !between(decision + 1, range.lowerBound).contains(where: { !document.verbs($0).isEmpty })
    {
      return .planned
    }
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
    // `اختارت الشركة مدينة العقبة لإقامة مركز اتصال`
    if before == "ل", marks.covers(.openNoun, range.lowerBound),
      between(max(clause.lowerBound, range.lowerBound - 12), range.lowerBound).contains(where: {
        document.verbs($0).contains { $0.verbClass == .choose }
      })
    {
      return .planned
    }
    return isAgreed(range) || isCalledFor(range) ? .planned : nil
  }

  private static let done: WordSet = ["تم", "تمت", "جري", "جرت"]
  private static let deciding: WordSet = ["قرار", "القرار", "قرارا", "اعتزام", "عزم"]

  /// `قررت الشركة أن تغلق مركزها`, `تبحث عن 120 موظفا`: what is decided or looked for is yet to come.
  func isDecidedInArabic(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    document.language == .arabic && reading.form == .present
      && (reading.lemma == "بحث" || governs(.plan, token))
  }

  /// `يخشى العاملون أن تغلقه الشركة`
  func isFearedInArabic(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    document.language == .arabic && reading.form == .present && governs(.threaten, token)
  }

  /// Whether `أن` stands before a verb, and before that one that says such a thing.
  private func governs(_ verbClass: VerbClass, _ token: Int) -> Bool {
    document.word(token - 1) == "ان"
      && between(max(marks.range.lowerBound, token - 16), token - 1).contains {
        document.verbs($0).contains { $0.verbClass == verbClass }
      }
  }

  /// What the verb says that a noun hangs on, over the subject between them: `ستضطر الشركة إلى إغلاق المركز`, `تعمل على
  /// إنشاء مركز`, `لم تحسم بعد في افتتاح مركز`, `ليس في نية الشركة إغلاق المركز`.
  private func ofGovernorInArabic(_ range: Range<Int>, _ clause: Range<Int>) -> Trigger.Certainty? {
    let preposition = document.word(range.lowerBound - 1)
    var index = range.lowerBound - 1
    let limit = max(clause.lowerBound, index - 9)
    while index >= limit, document.tokens[index].folded != "," {
      let word = document.word(index)
      let before = document.word(index - 1)
      if Self.intents.contains(word), [index - 1, index - 2].contains(where: { isNot($0) }) {
        return .negated
      }
      if Self.settling.contains(word), before.isOne(of: "لم", "لا") { return .hedged }
      if marks.covers(.negator, index - 1) || marks.covers(.clause, index) { return nil }
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

  private func isNot(_ token: Int) -> Bool {
    marks.range.contains(token) && document.word(token).isOne(of: "ليس", "ليست")
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

  private static let intents: WordSet = ["نيه", "خطه", "خطط", "مخطط", "قرار", "مشروع"]
  private static let settling: WordSet = [
    "تحسم", "يحسم", "تقرر", "يقرر", "تتخذ", "يتخذ", "تبت", "يبت",
  ]
  private static let making: WordSet = ["تجهيز", "تهييه", "بناء", "تشييد"]
  private static let heading: WordSet = [
    "تقوم", "يقوم", "تعمل", "يعمل", "تتجه", "يتجه", "تمضي", "يمضي", "تميل", "يميل", "تنكب", "ينكب",
    "تشتغل",
    "يشتغل", "تسير", "يسير", "تضطر", "يضطر",
  ]

  private static let losing: WordSet = ["خسر", "خسرت", "خسرنا", "خسروا"]

  /// `دعت النقابة العمال إلى إضراب`, `يخوض العمال إضرابا يوم السبت`: it is yet to come.
  private func isCalledFor(_ range: Range<Int>) -> Bool {
    guard marks.covers(.strikeNoun, range.lowerBound) else { return false }
    let before = between(max(marks.range.lowerBound, range.lowerBound - 14), range.lowerBound)
    if before.contains(where: { Self.appealing.contains(document.word($0)) }) {
      return document.word(range.lowerBound - 1).isOne(of: "الي", "ل", "خوض", "تنفيذ", "شن")
    }
    guard before.contains(where: { Self.striking.contains(document.word($0)) }) else {
      return false
    }
    return marks.dates.contains { date in
      guard case .weekday = date.value, date.side != .last else { return false }
      return (0...6).contains(date.tokens.lowerBound - range.upperBound)
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
    "اتفاقيات", "عقود", "شراكه",
  ]
  private static let signing: WordSet = [
    "توقيع", "التوقيع", "وقع", "وقعت", "وقعا", "وقعتا", "يوقع", "توقع", "ابرام", "ابرم", "ابرمت",
    "ابرما",
  ]

  /// `افتتاح المبنى يستهدف تهيئة الموظفين`: what something is for says nothing of when it is.
  func isAim(_ token: Int) -> Bool {
    document.language == .arabic
      && document.word(token).isOne(of: "يستهدف", "تستهدف", "يهدف", "تهدف")
  }
}
