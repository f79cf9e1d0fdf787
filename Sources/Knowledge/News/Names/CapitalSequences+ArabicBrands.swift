/// Names of Arabic that end with a word of another language, as those of firms do, with no noun for companies before.
extension CapitalSequences {
  /// `نورد كول`, `جوهرة كونتاكت`, `تينا سرفيس بلوس`: one word, behind a noun or verb two, and all foreign ones that follow.
  func branded(_ index: Int, _ marks: SentenceMarks) -> Range<Int>? {
    guard (1...2).contains(where: { Self.foreign.contains(document.word(index + $0)) }) else {
      return nil
    }
    // `أطفأت ميديا لاين`: a verb, or a plural.
    guard isOfBrand(index, marks), !document.word(index).hasSuffix("ت") else { return nil }
    var end = index + 1
    if marks.range.contains(end + 1), !Self.foreign.contains(document.word(end)),
      index > marks.firstWord,
      marks.covers([.site, .orgNoun, .person].asClasses, index - 1)
        || !document.verbs(index - 1).isEmpty, isOfBrand(end, marks), !isLikeVerb(index)
    {
      end += 1
    }
    guard marks.range.contains(end), isForeignEnd(end, marks) else { return nil }
    while marks.range.contains(end), end < index + 5, isForeignEnd(end, marks) { end += 1 }
    return index..<purposeEnd(end, marks)
  }

  /// `باشرت سند للتعهيد`, `موظفو ضياء للطاقة`: a word that the language does not have, with what it is for.
  func withPurpose(_ index: Int, _ marks: SentenceMarks) -> Range<Int>? {
    let isNoun = document.word(index - 1).isOne(of: "بان", "فان", "لان", "لكن")
    guard isOfBrand(index, marks), !marks.isKnown(index), isNoun || !isLikeVerb(index),
      !isInflected(index), isNoun || isBehindHead(index, marks)
    else { return nil }
    // `أوراكل النيل للاتصال`
    let next =
      marks.range.contains(index + 1) && document.word(index + 1).hasPrefix("ال")
        && isOfBrand(index + 1, marks) ? index + 2 : index + 1
    let end = purposeEnd(next, marks)
    return end > next ? index..<end : nil
  }

  /// Whether the last of a candidate is such a word.
  static func isBranded(_ words: Int, _ last: String) -> Bool {
    words > 1 && foreign.contains(last)
  }

  private func isForeignEnd(_ index: Int, _ marks: SentenceMarks) -> Bool {
    Self.foreign.contains(document.word(index)) && document.tokens[index].hasBlankBefore
      && marks.phrase(.site, at: index) == nil
  }

  /// A word that may stand in such a name: none that says something else.
  private func isOfBrand(_ index: Int, _ marks: SentenceMarks) -> Bool {
    let token = document.tokens[index]
    return token.kind == .word && (token.folded.unicodeScalars.first?.value ?? 0) > 0x5FF
      && token.folded.scalarCount > 2 && document.verbs(index).isEmpty
      && !document.beginsNumber(index) && !Self.arabicSmall.contains(token.folded)
      && !Self.noBrands.contains(token.folded) && !Self.purposes.contains(token.folded)
      && !marks.covers(
        [
          .site, .weakSite, .orgNoun, .person, .locative, .role, .titleMark, .negator, .hedge,
          .future, .openNoun, .closeNoun, .layoffNoun, .expandNoun, .moveNoun, .strikeNoun,
          .cityWord, .clause, .union, .agency, .association, .job, .seat,
        ].asClasses, index)
      && !marks.dates.contains { $0.tokens.contains(index) }
  }

  /// Whether a noun for a call center, for people or for companies stands right before, or a verb.
  private func isBehindHead(_ index: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.range.contains(index - 1), index > marks.firstWord else { return true }
    return marks.covers([.site, .orgNoun, .person].asClasses, index - 1)
      || !document.verbs(index - 1).isEmpty || isLikeVerb(index - 1)
      || document.word(index - 1).isOne(of: "ان", "بان", "فان", "و", "ل", "لدي", ",")
      // `مدير العمليات في خدماتي للتعهيد`
      || document.word(index - 1) == "في"
        && between(max(marks.range.lowerBound, index - 4), index - 1).contains {
          marks.covers([.role, .person].asClasses, $0)
        }
  }

  /// `احتفلت`, `تستعد`: a sentence of Arabic has its verb before its subject.
  private func isLikeVerb(_ index: Int) -> Bool {
    let word = document.word(index)
    return word.hasSuffix("ت") && !word.hasSuffix("ات") || word.hasPrefix("ت")
      || word.hasPrefix("ست") || word.hasPrefix("سي") && word.scalarCount > 4
  }

  /// `اختيار`, `لاستقبال`, `أخبار`, `تطوير`: nouns made of verbs and plurals by their form, which go on with the sentence
  /// behind a name.
  func isVerbalNoun(_ index: Int) -> Bool {
    guard document.word(index).scalarCount > 4 else { return false }
    var letters = Array(document.word(index).unicodeScalars)
    if letters.count > 5, letters[0] == "ل" || letters[0] == "ب",
      letters[1] == "ا" || letters[1] == "ت"
    {
      letters.removeFirst()
    }
    if letters[0] == "ا", letters[1] != "ل", letters[letters.count - 2] == "ا" { return true }
    return letters[0] == "ت" && letters.count == 5 && letters[3] == "ي"
  }

  /// `شركة كونكتا مصر`: a country right behind a name is part of it, but for what the verb is of: `غادرت شركة أمواج تونس`.
  func isCountryOfName(_ index: Int, _ name: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.range.contains(index),
      let names = Gazetteer.shared.names(document.word(index)),
      names.places.prefix(4).contains(where: { Gazetteer.shared.place($0).kind == .country })
    else { return false }
    return
      !(marks.range.contains(name - 2)
      && document.verbs(name - 2).contains {
        [.close, .choose, .receive, .light].contains($0.verbClass)
      })
  }

  func isTownName(_ index: Int) -> Bool {
    Gazetteer.shared.match(document.text.tokens, at: index, until: index + 1) != nil
      || document.words[index].beginsAlias
  }

  private static let noBrands: WordSet = [
    "سوشيال", "سوشل", "ملتي", "اون", "اوف", "هوت", "سمارت", "كاستمر", "كاستمار", "سيلف", "انتر",
    "موقع", "صفحه", "تطبيق", "هاتف", "الهاتف", "خدمه", "مستشفي", "فندق", "منطقه",
  ]
  private static let foreign: WordSet = [
    "كول", "كولز", "كونتاكت", "كونتاكتس", "كونتكت", "كونكت", "كونيكت", "كوننكت", "لاين", "لاينز",
    "تك", "تيك", "فويس", "فون", "تيليكوم", "تليكوم", "تلكوم", "تيلكوم", "سرفيس", "سيرفيس", "سرفيسز",
    "سيرفيسز", "سرفيسيز", "سولوشنز", "سوليوشنز", "غروب", "جروب", "لينك", "لينكس", "كير", "بلس",
    "بلوس", "بوينت", "نت", "ديجيتال", "ميديا", "سيستمز", "اوفشور", "اوفشورينغ", "اوفشورينج",
    "كونسلت", "كونسالتينغ", "اوتسورسينغ", "اوتسورسينج", "بوكينغ", "اير", "تليماتيك", "تيليماتيك",
    "تونيزي", "تونيزيا", "ماروك", "ايجيبت", "هولدينغ", "هولدنغ", "كورب", "اكسبرس", "غلوبال",
    "جلوبال", "كونسبت", "وورلد", "بروسيسينغ", "مانجمنت", "بارتنرز", "ماركتينغ", "ماركتينج",
    "تكنولوجيز", "تكنولوجي", "ريليشن", "زون", "دايركت", "ديركت", "نتورك", "نتوركس", "بروداكشن",
    "بوست", "انترناشونال", "انترناشيونال", "سيستم", "كوميونيكيشن", "كوميونيكيشنز", "كونسورتيوم",
  ]
}
