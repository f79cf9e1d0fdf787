/// Names of Arabic that no noun for companies stands right before: told by the verb, or by what belongs to them.
extension CapitalSequences {
  /// `التابع لكلتورا`, `الشركة الفرنسية كلتورا`, `افتتحت كلتورا مركز اتصال`, `كلتورا تفتتح مركز اتصال`
  func bareName(_ index: Int, _ marks: SentenceMarks) -> Range<Int>? {
    let isTold = isOwner(index, marks) || isBehindDescribedFirm(index, marks)
    guard isForeignWord(index, marks),
      // `رسميا`, `سنويا` end as some names do.
      isTold || !document.word(index).hasSuffix("يا")
    else { return nil }
    var end = index + 1
    if isForeignWord(end, marks), !isInflected(end) { end += 1 }
    // `افتتحت أمواج الفرنسية مركزا`
    let next = document.knowledge.placeWords.country(ofDemonym: document.word(end)) == nil ? 0 : 1
    // `أمواج قد تفتتح مركزا`
    let verb = document.word(end + next) == "قد" ? end + next + 1 : end + next
    let isName =
      isTold || isSubject(index - 1, end + next, marks)
      || (index == marks.firstWord
        || document.word(index - 1).isOne(of: "ان", "بان", "فان"))
        && isSubject(verb, verb + 1, marks)
    return isName ? index..<end : nil
  }

  /// A word that the language does not have, without its article and no place.
  private func isForeignWord(_ index: Int, _ marks: SentenceMarks) -> Bool {
    let word = document.word(index)
    return marks.range.contains(index) && isFree(index, marks) && word.scalarCount > 3
      && !word.hasPrefix("ال") && !word.hasPrefix("لل")
      && !word.hasSuffix("ه") && !word.hasSuffix("ات") && !word.hasSuffix("ها")
      && !isVerbalNoun(index)
      && Gazetteer.shared.match(document.text.tokens, at: index, until: index + 1) == nil
  }

  /// Whether what belongs to somebody stands right before: `مركز الاتصال التابع لكلتورا`.
  func isOwner(_ index: Int, _ marks: SentenceMarks) -> Bool {
    marks.range.contains(index - 2) && document.word(index - 1).isOne(of: "ل", "لـ")
      && document.word(index - 2).isOne(of: "تابع", "تابعا", "التابع", "تابعه", "التابعه")
  }

  /// `المجموعة الفرنسية كلتورا`, `شركة التأمين كلتورا`: a noun for companies with what sort it is of.
  private func isBehindDescribedFirm(_ index: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.range.contains(index - 2), marks.covers(.orgNoun, index - 2) else { return false }
    let word = document.word(index - 1)
    return word.hasPrefix("ال")
      && (document.knowledge.placeWords.country(ofDemonym: word) != nil
        || !document.word(index - 2).hasPrefix("ال") && Self.purposes.contains(word))
  }

  /// Whether the words are the subject of a verb of companies that is feminine, as they are, with a call center or what
  /// happens to it behind.
  private func isSubject(_ verb: Int, _ next: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.range.contains(verb), marks.range.contains(next) else { return false }
    let word = document.word(verb)
    let classes = document.verbs(verb).map(\.verbClass)
    guard word.hasSuffix("ت") || word.hasPrefix("ت") || word.hasPrefix("ست"),
      OrganizationFinder.doing.contains(word) || classes.contains(.consider)
        || classes.contains(where: OrganizationFinder.companyVerbs.contains)
    else { return false }
    // `ستسرح كلتورا 120 موظفا من مركز الاتصال`, but `تدرس دخول السوق` and `أغلقت مصانع النسيج أبوابها`.
    let isFar =
      (marks.isKnown(next) || document.beginsNumber(next))
      && classes.contains { [.open, .close, .layoff, .expand, .employ, .have, .move].contains($0) }
    return document.word(next).isOne(of: "انها", "عزمها", "نيتها")
      || between(next, min(marks.range.upperBound, next + (isFar ? 8 : 2))).contains {
        marks.begins(
          [.site, .openNoun, .closeNoun, .layoffNoun, .moveNoun, .expandNoun].asClasses, at: $0)
          && ($0 == next || isFar || marks.covers([.locative, .future].asClasses, next)
            || document.word(next).isOne(of: "ل", "عن", "علي"))
      }
  }

  /// `شركة الجسر الرقمي`: masculine as the noun before it, and not as the company.
  func isAdjectiveOfName(_ index: Int, _ marks: SentenceMarks) -> Bool {
    marks.range.contains(index) && document.word(index - 1).hasPrefix("ال")
      && document.word(index).hasPrefix("ال") && document.word(index).hasSuffix("ي")
      && document.verbs(index).isEmpty && !Self.describing.contains(document.word(index))
      && !marks.dates.contains { $0.tokens.contains(index) }
  }

  /// `إن بي إكس`: letters called by their names behind a noun for companies.
  func spelledLetters(_ index: Int, _ marks: SentenceMarks) -> Range<Int>? {
    guard marks.covers(.orgNoun, index - 1) || isOwner(index, marks) else { return nil }
    var end = index
    while marks.range.contains(end), Self.letters.contains(document.word(end)) { end += 1 }
    // `في` is V, and `in`.
    if document.word(end - 1).isOne(of: "في", "ان", "او") { end -= 1 }
    return end > index + 1 ? index..<end : nil
  }

  private static let letters: WordSet = [
    "اي", "ايه", "بي", "سي", "دي", "اف", "جي", "اتش", "جاي", "جيه", "كي", "كيه", "كاي", "ال", "ام",
    "ان", "او", "كيو", "ار", "اس", "تي", "يو", "في", "دبليو", "اكس", "واي", "زد", "زي",
  ]

  /// `صرفت شركة أمواج النظر عن المشروع`: behind a name the object that the verb before it needs.
  func isObjectOfVerb(_ index: Int, _ name: Int, _ marks: SentenceMarks) -> Bool {
    let word = document.word(index)
    guard word.hasPrefix("ال") else { return false }
    return (2...3).contains { back in
      marks.range.contains(name - back)
        && document.verbs(name - back).contains { $0.particles.contains(word) }
    }
  }

  /// `شركة أمواج كريم العلوي`: one letter with a word joined to it is none of the name before it.
  func isPrefix(_ index: Int) -> Bool {
    document.word(index).scalarCount == 1 && index + 1 < document.tokens.count
      && !document.tokens[index + 1].hasBlankBefore
  }

  /// `إن شركة أمواج تجري محادثات`: behind a name with no verb before it stands its verb, though the language's list
  /// has it not.
  func isVerbOfName(_ index: Int, _ name: Int, _ marks: SentenceMarks) -> Bool {
    let word = document.word(index)
    let isPast = word.hasSuffix("ت") && !word.hasSuffix("ات") && !word.hasSuffix("نت")
    guard word.scalarCount > 3, isPast || word.hasPrefix("ت") || word.hasPrefix("ست")
    else { return false }
    let before = name - 2
    return !marks.range.contains(before) || before < marks.firstWord
      || document.word(before).isOne(of: "ان", "بان", "فان", ",", "و", "لكن", "بينما", "فيما")
  }

  /// What an owner is joined to behind a name: `شركة دلتا فون مستخدميها`.
  static let owned: WordSet = [
    "مستخدمي", "موظفي", "عاملي", "عمال", "اعوان", "زبناء", "عملاء", "حرفاء", "قرار", "عزم", "نيه",
    "خطه", "اعتزام", "مراكز", "مركز",
  ]

  /// `شركة رؤية الأردن`: a noun that ends as adjectives do, before the country that it is of.
  func isOwnedByPlace(_ index: Int, _ marks: SentenceMarks) -> Bool {
    marks.range.contains(index) && document.word(index - 1).hasSuffix("يه")
      && Gazetteer.shared.match(document.text.tokens, at: index, until: index + 1) != nil
  }

  /// Whether a word behind the first of a name is of it: an adjective, the country it is of, `شركة جسر الخدمات`.
  func isGoingOn(_ index: Int, _ marks: SentenceMarks) -> Bool {
    isAdjectiveOfName(index, marks) || isOwnedByPlace(index, marks)
      || marks.range.contains(index) && document.word(index).hasPrefix("ال")
        && !document.word(index - 1).hasPrefix("ال") && Self.purposes.contains(document.word(index))
  }
}
