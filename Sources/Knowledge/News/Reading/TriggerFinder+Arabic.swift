/// Phrases of Arabic that say what happens, and to what.
extension TriggerFinder {
  /// The phrase of a class at a token; `التخلي عن مركز` without the call center, which is what it happens to.
  func phrase(_ wordClass: WordClass, _ token: Int) -> Range<Int>? {
    guard let range = marks.phrase(wordClass, at: token) else { return nil }
    // `l'arrêt du centre`, `la fin de son site`
    if document.language == .french, wordClass == .closeNoun, range.count > 1,
      document.word(range.lowerBound).isOne(of: "arret", "fin", "disparition", "depart", "abandon")
    {
      let site = range.dropFirst().first { marks.begins([.site, .weakSite].asClasses, at: $0) }
      return range.lowerBound..<min(range.upperBound, site ?? range.upperBound)
    }
    guard document.language == .arabic else { return range }
    if wordClass == .openNoun, isOtherNoun(range) { return nil }
    if wordClass == .expandNoun, isExpanding(range) { return nil }
    guard range.count > 1,
      marks.begins(
        range.count > 2 ? [.site, .weakSite].asClasses : [.site].asClasses,
        at: range.upperBound - 1)
    else { return range }
    return range.lowerBound..<range.upperBound - 1
  }

  /// `توسع شركة أمواج مركزها` is the verb, with its object: behind the noun `توسع` stands a preposition.
  private func isExpanding(_ range: Range<Int>) -> Bool {
    guard document.word(range.lowerBound) == "توسع",
      let site = between(range.upperBound, min(marks.range.upperBound, range.upperBound + 6))
        .first(where: { marks.begins([.site, .weakSite].asClasses, at: $0) })
    else { return false }
    return marks.covers(.orgNoun, range.upperBound)
      && !between(range.upperBound, site).contains {
        marks.covers(.locative, $0) || document.tokens[$0].kind == .mark
      }
  }

  /// `تبني شركة أمواج مركز اتصال`: it is being built, and not yet there.
  func isBuildingInArabic(_ reading: VerbLexicon.Reading) -> Bool {
    document.language == .arabic && reading.lemma.isOne(of: "بني", "شيد")
      && reading.form == .present
  }

  /// `أحداث الشغب` are events, and only `إحداث` is making; `تجهيز مركز الاتصال بأحدث التقنيات` is of one that is there;
  /// `البناية` is the building, and only `بنائه` that it is built.
  private func isOtherNoun(_ range: Range<Int>) -> Bool {
    switch document.word(range.lowerBound) {
    case "بنايه", "البنايه": return document.string(range).hasSuffix("ة")
    case "احداث": return document.string(range.prefix(1)).hasPrefix("أ")
    case "تجهيز", "تهييه", "بناء", "تشييد":
      let site = between(range.lowerBound + 1, min(marks.range.upperBound, range.upperBound + 3))
        .first { marks.begins(.site, at: $0) }
      return site.map { document.word($0).hasPrefix("ال") && document.word($0) != "الكول" } ?? true
    // `تستعد لتشغيل مركز`, but who runs one opens none.
    case "تشغيل", "استغلال":
      return document.word(range.lowerBound + 1).hasPrefix("ال")
        || !between(max(marks.range.lowerBound, range.lowerBound - 8), range.lowerBound).contains {
          token in
          marks.covers(.future, token) || document.verbs(token).contains { $0.verbClass == .plan }
        }
    // `فتح باب الانتداب` hires.
    case "فتح", "افتتاح": return range.count == 1 && document.word(range.upperBound) == "باب"
    default: return false
    }
  }
}

/// Verbs of Arabic that say what happens only of some.
extension TriggerFinder {
  /// `أحدثت شركة أمواج مركز اتصال`, though `أحدثت الشركة سنة 2005` tells of the company.
  func foundsSiteInArabic(_ shield: Range<Int>) -> Bool {
    guard document.language == .arabic else { return false }
    // `فتحت باب التوظيف`
    if document.word(shield.upperBound - 1) == "باب",
      document.word(shield.upperBound).isOne(
        of: "التوظيف", "الانتداب", "التشغيل", "الترشح", "الترشيح")
    {
      return true
    }
    // `إنشاء شركة أمواج مركز اتصال`: the firm makes it.
    if document.word(shield.upperBound - 1) == "شركه",
      between(shield.upperBound + 1, min(marks.range.upperBound, shield.upperBound + 5)).contains(
        where: { marks.begins(.site, at: $0) && !document.word($0 - 1).isOne(of: "ل", "في", "ب") })
    {
      return true
    }
    // `إنشاء منصة اتصال`
    if shield.count == 2, marks.begins(.site, at: shield.lowerBound + 1) { return true }
    return document.word(shield.lowerBound).isOne(of: "اسست", "احدثت", "انشيت")
      && between(shield.upperBound, min(marks.range.upperBound, shield.upperBound + 7)).contains {
        marks.begins(.site, at: $0)
      }
  }

  /// `وأضاف أن المركز يضم 300 مقعد`, `انتقل فريق أمني إلى مركز نداء`: who says more adds no seats, and who goes to
  /// a call center moves none.
  func saysElseInArabic(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    switch reading.lemma {
    case "اضاف":
      guard reading.form == .past else { return false }
      guard
        let number = marks.numbers.first(where: {
          (token + 1...token + 6).contains($0.tokens.lowerBound)
        })
      else { return true }
      return between(token + 1, number.tokens.lowerBound).contains {
        document.word($0).isOne(of: "ان", ":")
      }
    // `ليرتفع عدد مراكزها`, `ارتفع عدد المشتركين`: not of those who work there.
    case "ارتفع", "انخفض":
      return !between(token + 1, min(marks.range.upperBound, token + 4)).contains {
        document.word($0) == "عدد" && marks.covers([.person, .seat, .site].asClasses, $0 + 1)
          && !document.word($0 + 1).hasPrefix("مراكز")
      }
    case "زاد":
      return document.word(token + 1) == "عدد"
        && !marks.covers([.person, .seat, .site].asClasses, token + 2)
    // `ألغي مشروع مركز الاتصال`: no jobs.
    case "cost": return dropsPlan(token)
    // `أوقف مستخدمو المركز العمل`: they strike.
    // `أوقفتهم الشركة عن العمل`: they are sent away.
    case "اوقف":
      if reading.verbClass == .close, document.word(token + 1).isOne(of: "هم", "هن") { return true }
      return (reading.verbClass == .strike) != marks.covers(.person, token + 1)
    // `سيغادر 40 موظفا المركز`: people leave, nothing closes.
    case "غادر":
      return reading.verbClass == .close
        && (document.beginsNumber(token + 1) || marks.covers(.person, token + 1))
    case "توقف": return reading.verbClass == .close && isOfPeople(behind: token)
    // `فتحت الشركة باب التوظيف`
    case "فتح":
      return between(token + 1, min(marks.range.upperBound, token + 5)).contains {
        document.word($0) == "باب"
      }
    // `وتشغل الشركة 300 شخص آخرين في القاهرة`: who employs others hires none.
    case "شغل":
      return reading.verbClass == .expand && reading.form == .present
        && document.word(token - 1) != "ان"
        && !between(max(marks.range.lowerBound, token - 6), token).contains {
          marks.covers([.future, .hedge].asClasses, $0)
        }
    case "انتقل":
      // `انتقل عدد العمال من 70 إلى 100`
      if document.word(token + 1) == "عدد" { return reading.verbClass == .move }
      guard
        let site = between(token + 1, min(marks.range.upperBound, token + 8)).first(where: {
          marks.begins([.site, .weakSite].asClasses, at: $0)
        })
      else { return false }
      return document.word(site - 1).isOne(of: "الي", "نحو", "ل") && site > token + 2
        && !document.names[sentence].contains {
          between(token, site).contains($0.tokens.lowerBound)
        }
    default: return false
    }
  }
}

extension TriggerFinder {
  /// `يتوقف عن العمل ما يزيد عن 5000 من أعوان المركز`: the subject of a verb, behind its object and its number, is people.
  private func isOfPeople(behind verb: Int) -> Bool {
    let first = between(verb + 1, min(marks.range.upperBound, verb + 12)).first { token in
      !Self.amounts.contains(document.word(token)) && !marks.covers(.several, token)
        && !marks.numbers.contains { $0.tokens.contains(token) }
        && !marks.dates.contains { $0.tokens.contains(token) }
    }
    return first.map { marks.covers(.person, $0) } == true
  }

  private static let amounts: WordSet = [
    "عن", "من", "العمل", "النشاط", "ما", "يزيد", "يفوق", "يناهز", "يقارب", "اكثر", "ازيد", "نحو",
    "حوالي", "قرابه", "زهاء", "مايات", "ميات", "عشرات", "الاف", "الميات", "العشرات", "الالاف",
    "معظم", "اغلب", "جميع", "كافه", "كل", "بقيه", "عدد", "كبير",
  ]

  /// Whether the object that a verb needs may stand far behind it: `أوقف مركز النداء التابع لشركة أمواج نشاطه`, `فقد 50
  /// مستخدما بمركز النداء عملهم`.
  func isBeforeLongSubject(_ reading: VerbLexicon.Reading, _ token: Int) -> Bool {
    if reading.lemma.isOne(of: "توقف", "راي", "امتنع") { return true }
    // `صرفت شركة أمواج 18 موظفا`
    if reading.lemma == "صرف" { return marks.covers(.orgNoun, token + 1) }
    if reading.lemma.isOne(of: "فقد", "خسر") {
      return document.beginsNumber(token + 1)
        || marks.covers([.person, .negator].asClasses, token + 1)
        || document.word(token + 1).isOne(of: "اي", "احد", "نحو", "حوالي", "قرابه")
    }
    // `استغنت أوراكل النيل للاتصال في أبريل عن 85 من العاملين`
    if reading.lemma.isOne(of: "استغني", "تخلي", "سرح") {
      return document.names[sentence].contains {
        (token + 1...token + 2).contains($0.tokens.lowerBound)
      }
    }
    return marks.begins(.site, at: token + 1)
  }

  /// `يبدأ مركز الاتصال الجديد لشركة أمواج في مدينة الطائف العمل`: what it begins stands behind all of the subject.
  func beginsWorkInArabic(_ reading: VerbLexicon.Reading, _ token: Int, _ object: Int) -> Bool {
    // `دخل مركز اتصال شركة أمواج الخدمة`
    if reading.lemma == "دخل" {
      return document.word(object) == "الخدمه" && marks.begins(.site, at: token + 1)
        && !between(token + 1, object).contains { marks.covers(.clause, $0) }
    }
    guard reading.lemma.isOne(of: "بدا", "باشر", "شرع") else { return false }
    // `شرعت شركة أمواج للتعهيد في تشغيل مركز اتصال`
    // `تبدأ شركة أمواج في يوليو تشغيل مركز`
    if document.word(object).isOne(of: "تشغيل", "استغلال") {
      return marks.begins(.site, at: object + 1) && marks.covers(.orgNoun, token + 1)
    }
    return document.word(object).isOne(of: "العمل", "عمله", "عملها", "نشاطه")
      && marks.begins(.site, at: token + 1)
      && !between(token + 1, object).contains { marks.covers(.clause, $0) }
  }

  /// `إحداث 100 منصب شغل`: what is made is jobs.
  func createsJobsInArabic(_ range: Range<Int>) -> Bool {
    guard document.language == .arabic, range.count == 1,
      document.word(range.lowerBound).isOne(of: "احداث", "خلق", "انشاء"),
      let number = marks.numbers.first(where: {
        (0...2).contains($0.tokens.lowerBound - range.upperBound)
      })
    else { return false }
    return (0...2).contains { marks.begins(.job, at: number.tokens.upperBound + $0) }
  }

  /// `إلغاء مشروع مركز النداء`, `التخلي عن فكرة مركز اتصال`: what is taken back is a project, and no other noun says
  /// of what.
  func takesBackProject(_ token: Int) -> Trigger? {
    guard document.language == .arabic, Self.takingBack.contains(document.word(token)),
      let project = between(token + 1, min(marks.range.upperBound, token + 4)).first(where: {
        document.word($0).isOne(of: "مشروع", "خطه", "خطط", "فكره", "مشاريع")
      }),
      (1...2).contains(where: { marks.begins(.site, at: project + $0) })
    else { return nil }
    let isDenied = between(max(marks.range.lowerBound, token - 5), token).contains {
      marks.covers(.negator, $0)
    }
    return Trigger(
      kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: document.word(token),
      isNoun: true, isPassive: false, certainty: isDenied ? .planned : .cancelled,
      clause: Clauses(document, sentence).clause(of: token))
  }

  private static let takingBack: WordSet = [
    "الغاء", "التخلي", "تخلي", "العدول", "عدول", "التراجع", "تراجع",
  ]

  /// `لن يستمر مركز النداء في العمل`, `لن يواصل المركز نشاطه`: it closes.
  func endsStaying(_ token: Int) -> Trigger? {
    guard document.language == .arabic, document.word(token) == "لن",
      document.word(token + 1).isOne(of: "يستمر", "تستمر", "يواصل", "تواصل", "يبقي", "تبقي"),
      marks.begins([.site, .weakSite].asClasses, at: token + 2),
      between(token + 3, min(marks.range.upperBound, token + 24)).contains(where: {
        marks.begins(.openObject, at: $0) || document.word($0).isOne(of: "العمل", "مفتوحا", "نشاطه")
      })
    else { return nil }
    return Trigger(
      kind: .close, tokens: token..<token + 2, sentence: sentence, lemma: "استمر", isNoun: false,
      isPassive: false, certainty: .planned, clause: Clauses(document, sentence).clause(of: token))
  }

  /// `لن تجدد الشركة عقود 70 عونا`: they go; but not `عقدها مع البنك`.
  func endsContracts(_ token: Int) -> Trigger? {
    // `عقود 160 منهم لن تجدد`
    if document.language == .arabic, document.word(token) == "عقود",
      let not = between(token + 1, min(marks.range.upperBound, token + 7)).first(where: {
        document.word($0) == "لن" && document.word($0 + 1).isOne(of: "تجدد", "تمدد")
      }), marks.numbers.contains(where: { between(token, not).contains($0.tokens.lowerBound) })
    {
      return Trigger(
        kind: .layoff, tokens: token..<token + 1, sentence: sentence, lemma: "جدد", isNoun: true,
        isPassive: true, certainty: .planned, clause: Clauses(document, sentence).clause(of: token))
    }
    guard document.language == .arabic, document.word(token).isOne(of: "لن", "لم"),
      document.word(token + 1).isOne(of: "تجدد", "يجدد", "تمدد", "يمدد"),
      let contract = between(token + 2, min(marks.range.upperBound, token + 10)).first(where: {
        document.word($0).isOne(of: "عقود", "عقد", "العقود")
      }),
      between(contract + 1, min(marks.range.upperBound, contract + 4)).contains(where: {
        marks.covers(.person, $0)
      })
    else { return nil }
    return Trigger(
      kind: .layoff, tokens: token..<token + 2, sentence: sentence, lemma: "جدد", isNoun: false,
      isPassive: false, certainty: document.word(token) == "لن" ? .planned : .asserted,
      clause: Clauses(document, sentence).clause(of: token))
  }

  /// What a noun says of jobs, or of what is being built, where it says something else of a call center.
  func otherKind(_ range: Range<Int>, _ clause: Range<Int>) -> Trigger.Kind? {
    if createsJobs(range) { return .expand }
    return endangersJobs(range, clause) ? .layoff : underWayInArabic(range)
  }

  /// `تعكف الشركة على تجهيز مركز`: it is being built.
  func underWayInArabic(_ range: Range<Int>) -> Trigger.Kind? {
    guard document.language == .arabic,
      CertaintyReader.making.contains(document.word(range.lowerBound)),
      document.word(range.lowerBound - 1).isOne(of: "علي", "في")
    else { return nil }
    let isUnderWay = between(max(marks.range.lowerBound, range.lowerBound - 9), range.lowerBound)
      .contains { Self.underWay.contains(document.word($0)) }
    return isUnderWay ? .construct : nil
  }

  private static let underWay: WordSet = [
    "تعكف", "يعكف", "تعمل", "يعمل", "تواصل", "يواصل", "شرعت", "شرع", "بدات", "بدا",
  ]

  /// `لا مركز اتصال لشركة أمواج في صيدا`: what was expected does not come.
  func deniesCenter(_ token: Int) -> Trigger? {
    guard document.language == .arabic, document.word(token) == "لا",
      document.word(token + 1) == "مركز", marks.begins(.site, at: token + 1)
    else { return nil }
    return Trigger(
      kind: .open, tokens: token..<token + 1, sentence: sentence, lemma: "لا", isNoun: true,
      isPassive: false, certainty: .cancelled, clause: Clauses(document, sentence).clause(of: token)
    )
  }

  /// How many marks stand around a name behind a verb: they are no words between it and its object.
  func quotes(behind token: Int) -> Int {
    between(token + 1, min(marks.range.upperBound, token + 6)).count {
      document.tokens[$0].kind == .mark && document.tokens[$0].folded != ","
    }
  }

  /// `نجا مركز النداء من الإغلاق`: it was to be closed, and is not.
  func savedFromClosure(_ token: Int) -> Trigger? {
    guard document.language == .arabic, CertaintyReader.saving.contains(document.word(token)),
      let noun = between(token + 1, min(marks.range.upperBound, token + 24)).first(where: {
        document.word($0).isOne(of: "الاغلاق", "الغلق", "الاقفال")
      }), document.word(noun - 1) == "من",
      between(token + 1, noun).contains(where: { marks.begins(.site, at: $0) })
    else { return nil }
    let isOpen = between(max(marks.range.lowerBound, token - 3), token).contains {
      marks.covers([.negator, .hedge].asClasses, $0)
    }
    return Trigger(
      kind: .close, tokens: token..<token + 1, sentence: sentence, lemma: "نجا", isNoun: false,
      isPassive: false, certainty: isOpen ? .hedged : .negated,
      clause: Clauses(document, sentence).clause(of: token))
  }
}
