/// Names of Arabic, which has no capitals: in quotation marks, behind `شركة`, and those that begin with what they are.
extension CapitalSequences {
  /// The name that begins at a token.
  func arabic(_ token: Int, _ sentence: Int, _ marks: SentenceMarks) -> NameCandidate? {
    if let range = quoted(token, marks) ?? headed(token, marks) {
      return candidate(range, sentence, marks)
    }
    if let ministry = ministry(token, sentence, marks) { return ministry }
    if let range = spelledLetters(token, marks) ?? behindSite(token, marks)
      ?? branded(token, marks) ?? withPurpose(token, marks) ?? bareName(token, marks)
    {
      return candidate(range, sentence, marks)
    }
    // `شركة زين`, but behind `الشركة`, the company, no name follows.
    guard token > marks.range.lowerBound, marks.covers(.orgNoun, token - 1),
      // `شركاتنا`: whose they are is joined to the noun.
      document.tokens[token].hasBlankBefore,
      !document.word(phraseBegin(token - 1, marks)).hasPrefix("ال"),
      let range = behindNoun(token, marks)
    else { return nil }
    return candidate(range, sentence, marks)
  }

  func candidate(_ range: Range<Int>, _ sentence: Int, _ marks: SentenceMarks)
    -> NameCandidate
  {
    NameCandidate(
      tokens: range, sentence: sentence, key: document.key(range), words: range.count,
      isFirstInSentence: false, isPossessive: false)
  }

  /// Where the noun begins that a token ends: `متعامل الهاتف النقال`.
  private func phraseBegin(_ token: Int, _ marks: SentenceMarks) -> Int {
    marks.phrases.first {
      $0.wordClass == .orgNoun && $0.tokens.upperBound == token + 1
    }?.tokens.lowerBound ?? token
  }

  // MARK: In quotation marks

  /// `«صوت المتوسط»`, `"فوكس 2000"`: Arabic puts names into quotation marks.
  private func quoted(_ index: Int, _ marks: SentenceMarks) -> Range<Int>? {
    guard index > marks.range.lowerBound, document.tokens[index].kind == .word,
      isQuote(document.tokens[index - 1])
    else { return nil }
    var end = index
    while end < marks.range.upperBound, end < index + 6,
      document.tokens[end].kind == .word
        || document.tokens[end].kind == .number && document.tokens[end].bytes.count <= 5
    {
      end += 1
    }
    guard end > index, end < marks.range.upperBound, isQuote(document.tokens[end]),
      // `المطالبة "بالبونص"`: what a preposition is joined to is only quoted.
      !["بال", "وال", "لل", "كال"].contains(where: { document.word(index).hasPrefix($0) }),
      !isSaid(index..<end, marks), !isCalled(index..<end, marks),
      // `«كول سنتر»` is what it is, not whose; but `شركة «مركز الاتصال»`.
      marks.covers(.orgNoun, index - 2)
        || marks.phrase(.site, at: index).map({ $0.upperBound < end }) ?? true
    else {
      return nil
    }
    return index..<end
  }

  /// `"هو الأول من نوعه"`, `"لا يفهم لهجتهم"`: what somebody said is no name.
  private func isSaid(_ range: Range<Int>, _ marks: SentenceMarks) -> Bool {
    guard range.count > 1 else { return false }
    if marks.begins([.pronoun, .negator, .demonstrative, .clause].asClasses, at: range.lowerBound) {
      return true
    }
    return range.contains { token in
      let word = document.word(token)
      return Self.saying.contains(word)
        || token > range.lowerBound && range.count > 2 && document.words[token].verb >= 0
          && !marks.isKnown(token)
    }
  }

  /// Small words that sentences have, and names do not.
  private static let saying: WordSet = [
    "عن", "علي", "في", "ان", "التي", "الذي", "الي", "مع", "بعد", "قد", "لم", "لن", "هو", "هي",
    "هذا", "هذه", "ما", "انها", "انه", "كل", "قبل", "عنه", "عنها", "له", "لها", "لهم", "منه",
    "منها",
    "فيه", "فيها", "لنا", "نحن", "فور", "لكن", "لان", "حين", "حتي", "اذا", "ليس", "ليست", "كان",
    "كانت", "عند", "بعض", "ان", "كما", "فقط", "جدا", "دون", "مثل", "لا",
  ]

  func isQuote(_ token: Token) -> Bool {
    token.kind == .mark && token.folded.isOne(of: "«", "»", "\"", "“", "”")
  }

  /// `بـ«القطط الجائعة»`, `تحت شعار «صوت العملاء»`: what somebody is called, or what is written somewhere.
  private func isCalled(_ range: Range<Int>, _ marks: SentenceMarks) -> Bool {
    let before = range.lowerBound - 2
    guard marks.range.contains(before) else { return false }
    // `"ملتزمة بحقوق جميع الموظفين"`: so much is said, not named.
    if range.count > 4, !marks.covers(.orgNoun, before) { return true }
    if Self.calling.contains(document.word(before)) { return true }
    return document.word(before).isOne(of: "ب", "بـ") && range.count > 1
      && range.allSatisfy { document.word($0).hasPrefix("ال") }
  }

  private static let calling: WordSet = [
    "شعار", "بشعار", "عنوان", "بعنوان", "عباره", "بعباره", "عبارات", "اسماه", "اسمته", "سماه",
    "سمته", "وصفه", "وصفته", "وصفوه", "يسمي", "تسمي", "وسم", "هاشتاغ", "كلمه", "مسلسل", "فيلم",
    "كتاب", "روايه", "اغنيه", "مقال", "حلقه",
  ]

  // MARK: Behind a noun

  /// The words behind `شركة` up to the next word that is known.
  private func behindNoun(_ index: Int, _ marks: SentenceMarks) -> Range<Int>? {
    // `شركات نداء فرنسية`: adjectives follow a plural.
    if document.word(index - 1).hasSuffix("ات"),
      (index..<index + 3).contains(where: {
        marks.range.contains($0) && document.word($0).hasSuffix("يه")
      })
    {
      return nil
    }
    // `شركة آسياسيل للاتصالات`: what is known is called as it is known.
    if let known = known(index, marks) { return known }
    // `شركات التأمين`: what sort they are of.
    if document.word(index - 1) == "شركات", Self.purposes.contains(document.word(index)) {
      return nil
    }
    var end = index
    while end < marks.range.upperBound, end < index + 3, isFree(end, marks),
      !document.tokens[end].folded.hasPrefix("ل") || document.tokens[end].bytes.count < 9
        // `شركة ليديك`, but `شركة لتدوير النفايات`
        || end == index && !document.tokens[end].folded.hasPrefix("لل")
          && !(marks.range.contains(end + 1) && document.word(end + 1).hasPrefix("ال")),
      end == index
        || !isInflected(end) && !isObjectOfVerb(end, index, marks) && !isPrefix(end)
          && !isVerbOfName(end, index, marks) && !isVerbalNoun(end)
          && Gazetteer.shared.match(document.text.tokens, at: end, until: end + 1) == nil
    {
      end += 1
    }
    if end == index + 1, isGoingOn(end, marks) || isCountryOfName(end, index, marks) { end += 1 }
    guard end > index, document.key(index..<end).unicodeScalars.count > 1,
      // `شركة بلجيكية للبيع`, `شركة خارجية`: what it is, not how it is called.
      !(end == index + 1 && isAdjective(index))
    else { return nil }
    return index..<purposeEnd(end, marks)
  }

  /// `حققت شركة أمواج أرباحا`, `فتح مركز شركة أمواج أبوابه`, `اشترى شركة أمواج بمبلغ`: a word with an ending or a
  /// preposition of the language goes on with the sentence; further words of names are foreign ones.
  func isInflected(_ index: Int) -> Bool {
    let word = document.word(index)
    let letters = word.unicodeScalars.count
    // `عززت شركة أمواج حضورها`: whose it is is joined to the noun.
    // `عززت شركة أمواج فريق عملها`, too.
    // What has an article has no owner, nor does a name before who belongs to it: `أبلغت شركة صوت المتوسط مستخدميها`.
    let isAlone =
      word.hasPrefix("ال")
      || index + 1 < document.tokens.count && Self.owned.contains(document.word(index + 1))
    if (index + 1...(isAlone ? index + 1 : index + 2)).contains(where: {
      $0 < document.tokens.count && !document.tokens[$0].hasBlankBefore
        && document.word($0).isOne(of: "ها", "ه", "هم")
    }) {
      return true
    }
    // `شركة الأجنحة الذهبية`
    guard letters > 3, !word.hasPrefix("ال") else { return false }
    // `نفت شركة أمواج نفيًا قاطعا`
    if document.string(index..<index + 1).unicodeScalars.contains("\u{64B}") { return true }
    if word.hasSuffix("ه") || word.hasSuffix("ا") && !word.hasSuffix("يا") { return true }
    return letters > 4
      && (Self.inflections.end(word) || word.hasPrefix("بم") || word.hasPrefix("بت")
        || word.hasPrefix("لم") || word.hasPrefix("لت"))
  }

  private static let inflections: WordEndings = ["ات", "ها", "هم", "يين"]

  /// `شركة تأمين عمومية`: no name, but a noun with its adjective.
  private func isAdjective(_ index: Int) -> Bool {
    let word = document.word(index)
    return word.hasSuffix("يه") && !word.hasPrefix("ال")
  }

  /// A word that may be one of a name: it is none of the language.
  func isFree(_ index: Int, _ marks: SentenceMarks) -> Bool {
    let token = document.tokens[index]
    return token.kind == .word && !marks.isKnown(index) && document.verbs(index).isEmpty
      && !document.beginsNumber(index)
      && document.knowledge.placeWords.country(ofDemonym: token.folded) == nil
      && !Self.arabicSmall.contains(token.folded)
      && (token.folded.unicodeScalars.first?.value ?? 0) > 0x5FF
  }

  /// The end of a name with what it is for: `أمواج للاتصالات`, `الواحة للكهرباء والماء`, `أفق لخدمات الأعمال`.
  func purposeEnd(_ index: Int, _ marks: SentenceMarks) -> Int {
    guard isPurpose(index, marks) else { return index }
    // `للاتصالات` may be one token or two.
    var end = index + 1
    if document.tokens[index].folded == "ل" || !document.word(index).hasPrefix("لل") { end += 1 }
    while marks.range.contains(end), end < index + 6 {
      let word = document.tokens[end].folded
      if word.hasPrefix("وال"), Self.purposes.contains(String(word.dropFirst())) {
        end += 1
      } else if word == "و", marks.range.contains(end + 1),
        Self.purposes.contains(document.tokens[end + 1].folded)
      {
        end += 2
      } else if word.isOne(of: "المسانده", "الماليه", "الرقميه", "المتكامله", "اللوجستيه", "الجويه")
      {
        end += 1
      } else {
        break
      }
    }
    return min(end, marks.range.upperBound)
  }

  private func isPurpose(_ index: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.range.contains(index) else { return false }
    let word = document.tokens[index].folded
    // `شركة أمواج للهاتف النقال`: what it does.
    if (1...2).contains(where: {
      marks.range.contains(index + $0)
        && document.word(index + $0).isOne(of: "النقال", "المحمول", "الخلوي")
    }) {
      return false
    }
    if word == "ل" {
      return marks.range.contains(index + 1) && !document.tokens[index + 1].hasBlankBefore
        && Self.purposes.contains(document.tokens[index + 1].folded)
    }
    // `لخدمات الأعمال`
    if word.isOne(of: "لخدمات", "لحلول", "لتكنولوجيا", "لتقنيه") {
      return marks.range.contains(index + 1)
        && Self.purposes.contains(document.tokens[index + 1].folded)
    }
    return word.hasPrefix("لل") && Self.purposes.contains("ال" + word.dropFirst(2))
  }

  /// What names of companies say that they are for.
  static let purposes: WordSet = [
    "الاتصالات", "الاتصال", "الطيران", "التامين", "التامينات", "الكهرباء", "الخدمات", "التكنولوجيا",
    "التقنيه", "المعلوماتيه", "التعهيد", "الاستشارات", "التسويق", "التجاره", "الحلول", "التمويل",
    "السياحه", "السفر", "الماء", "النظافه", "الاعلاميه", "النقل", "البريد", "المياه", "الطاقه",
    "البرمجيات", "الصناعه", "الاستثمار",
    "العقار", "التوظيف", "الاعمال", "الانظمه", "التوصيل", "الشحن", "التوزيع", "الغاز", "البنوك",
    "الاسكان", "الاعلام", "الهاتف", "الضمان", "الدعم", "الحجوزات", "الرعايه",
  ]

  // MARK: With what it is

  /// `بنك النيل المصري`, `هيئة الجنوب للكهرباء`, `الخطوط الملكية`: names that begin with what they are.
  private func headed(_ index: Int, _ marks: SentenceMarks) -> Range<Int>? {
    let word = document.word(index)
    let isArticled = Self.articledHeads.contains(word)
    guard
      isArticled || Self.heads.contains(word)
        // `مركز اتصال وزارة الصحة`: it runs it itself.
        || Self.publicHeads.contains(word)
          && (isBehindOwnSite(index, marks) || opensItself(index, marks)),
      marks.range.contains(index + 1)
    else { return nil }
    var isPlaced = false
    // `الشركة المصرية للاتصالات` is known without its first word.
    if Self.companies.contains(word), known(index + 1, marks) != nil { return nil }
    var end = index + 1
    while end < min(marks.range.upperBound, index + 5), document.tokens[end].kind == .word {
      let token = document.tokens[end]
      let isOfCountry = document.knowledge.placeWords.country(ofDemonym: token.folded) != nil
      let isDefinite = token.folded.hasPrefix("ال") && token.folded.count > 4
      // `بنك الواحة العاملين`, `وزارة الصحة العام المقبل`
      if end > index + 1,
        marks.covers(.person, end) || marks.dates.contains(where: { $0.tokens.contains(end) })
      {
        break
      }
      // `بنك مصر`, `بلدية دبي`, `بنك الكويت الوطني`
      if Self.placedHeads.contains(word), !isPlaced, isTownName(end),
        end == index + 1 || !marks.isKnown(end)
      {
        isPlaced = true
        end += 1
        continue
      }
      if Self.ofBanks.contains(token.folded), end > index + 1, Self.placedHeads.contains(word) {
        end += 1
        continue
      }
      // `أمانة منطقة القصيم`, `أمانة محافظة جدة`
      if end == index + 1, Self.placedHeads.contains(word),
        token.folded.isOne(of: "منطقه", "محافظه", "مدينه"),
        marks.range.contains(end + 1),
        isTownName(end + 1) || document.word(end + 1).hasPrefix("ال")
      {
        isPlaced = true
        end += 2
        continue
      }
      // `هيئة كهرباء ومياه دبي`, `هيئة الطرق والمواصلات`
      if word.isOne(of: "هييه", "وزاره", "دايره", "ديوان"), let next = branch(end, index, marks) {
        end = next
        continue
      }
      // `بنك النيل المصري`, but `بنك فرنسي`.
      if isDefinite, !Self.describing.contains(token.folded), isOfCountry || !isVerb(end) {
        end += 1
        continue
      }
      // `بنك أفق`: one word that the language does not have.
      if end == index + 1, !word.hasPrefix("ال"), isFree(end, marks), word != "هييه" {
        end += 1
        continue
      }
      break
    }
    guard end > index + 1 else { return nil }
    // `الديوان الوطني` alone is any of several.
    if Self.publicHeads.contains(word), end == index + 2,
      Self.vague.contains(document.word(index + 1))
    {
      return nil
    }
    let whole = purposeEnd(end, marks)
    // `الشركة المتحدة للاتصالات`, but `الشركة الفرنسية`.
    if Self.companies.contains(word), whole == end { return nil }
    return index..<whole
  }

  func isVerb(_ index: Int) -> Bool {
    !document.verbs(index).isEmpty && !document.tokens[index].folded.hasPrefix("ال")
  }

  private static let heads: WordSet = [
    "بنك", "مصرف", "هييه", "ديوان", "طيران",
    // With an article: `البنك الأهلي`, `البريد المصري`, `الصندوق الوطني للضمان`.
    "البنك", "المصرف", "البريد", "الصندوق", "المكتب", "الديوان",
  ]
  /// The end of one more branch in the name of an authority: `كهرباء`, `ومياه`, `والمواصلات`.
  func branch(_ end: Int, _ head: Int, _ marks: SentenceMarks) -> Int? {
    let folded = document.tokens[end].folded
    if Self.purposes.contains("ال" + folded) { return end + 1 }
    guard end > head + 1 else { return nil }
    if folded == "و", marks.range.contains(end + 1) {
      let next = document.word(end + 1)
      guard next.hasPrefix("ال") || Self.purposes.contains("ال" + next), !isVerb(end + 1) else {
        return nil
      }
      return end + 2
    }
    return folded.hasPrefix("وال") && folded.count > 5 ? end + 1 : nil
  }

  /// Heads that the name of a place may follow.
  private static let placedHeads: WordSet = [
    "بنك", "مصرف", "هييه", "بلديه", "امانه", "كهرباء", "جمارك", "مستشفي", "جامعه", "حكومه",
  ]
  private static let ofBanks: WordSet = ["الوطني", "المركزي", "الدولي", "الاسلامي", "العربي"]
  private static let vague: WordSet = [
    "الوطنيه", "الوطني", "العامه", "العام", "المعنيه", "المختصه",
  ]

  static let publicHeads: WordSet = [
    "وزاره", "امانه", "بلديه", "دايره", "مديريه", "سلطه", "صندوق", "جهاز", "جمارك",
    "مستشفي", "جامعه", "حكومه",
  ]
  private static let articledHeads = companies.union(["الخطوط"])
  private static let companies: WordSet = [
    "الشركه", "الموسسه", "الهييه", "المجموعه", "الوكاله",
  ]
  /// What tells of something and is none of its name.
  static let describing: WordSet = [
    "الجديد", "الجديده", "الذي", "التي", "المذكور", "المذكوره", "الوطني", "الوارده", "الصادره",
    "الهاتفيه", "المركزي", "الحالي", "الحاليه", "المعني", "الجاري", "الماضي", "المقبل", "اليوم",
    "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت", "الاحد",
  ]

  static let arabicSmall: WordSet = [
    "عن", "علي", "في", "من", "ان", "التي", "الي", "و", "مع", "بعد", "انها", "ل", "ب", "عبر", "قد",
    "كذلك", "رفع", "نداء", "اتصال", "اتصالات", "عديده", "كبري", "جديده", "كبيره", "ايضا", "اليوم",
    "امس", "لاول", "تعتزم", "تامين", "طيران", "محمول", "المحمول", "توظيف", "بيع", "اجنبيه",
    "خليجيه", "عموميه", "محليه", "اوروبيه", "متعدده", "خاصه", "ناشيه", "رايده",
    "مناوله", "مشغله", "قابضه", "ام", "تابعه", "منافسه", "زميله", "شقيقه", "متخصصه", "مستثمره",
    "ناقله", "مالكه", "مزوده", "مقدمه", "صغيره", "متوسطه", "منفذه", "مطوره", "مساهمه", "مدرجه",
    "مختصه", "عامله", "اخري", "ثالثه", "ثانيه", "رابعه", "واحده", "معروفه", "شهيره", "عملاقه",
    "حديثه", "فرعيه", "وليده", "مرموقه", "عريقه", "مماثله", "معينه", "مجهوله", "وهميه", "وسيطه",
    "متعاقده", "مشتركه", "جديد", "كبير", "خاص", "ثالث", "ثان", "محلي", "عالمي", "دولي", "وطني",
    "اجنبي", "رييسي", "اوروبي", "خليجي", "عربي", "عربيه", "غربيه", "اسيويه", "افريقيه", "مستقله",
    "مقرها", "تعمل", "تعني", "تنشط", "توظف", "تقدم", "تشغل", "تدير", "خدمات", "حراسه", "نظافه",
    "توزيع", "شحن", "سياحه", "استثمار", "مقاولات", "برمجيات", "تقنيه", "تسويق", "استشارات",
    "عدد", "رقم", "مبلغ", "نسبه", "سهم", "عقد", "مشروع", "برنامج", "نشاط", "خطه", "اتفاق", "حجم",
    "نمو", "ربع", "نصف", "خطط", "نتايج", "سلسله", "جميع", "كافه", "بعض", "لدي", "نحو",
    "جدوي", "تاريخ", "بلا", "مستقبل", "مصير", "الغاء", "تاجيل", "اغلاق", "قرار", "اعتزام", "عزم",
    "نيه",
    "تحصيل", "تجزيه", "تعهيد", "اسناد", "لتقديم", "لخدمات", "لاداره",
  ]
}
