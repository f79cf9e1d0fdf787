/// Names of Arabic beside the noun for a call center: whose it is stands right behind it.
extension CapitalSequences {
  /// `مركز النداء أمواج بفاس`: a word that the language does not have, between the noun for a call center and where it
  /// is, or what it does.
  func behindSite(_ index: Int, _ marks: SentenceMarks) -> Range<Int>? {
    guard marks.covers(.site, index - 1), !marks.covers(.site, index), isFree(index, marks),
      document.tokens[index].hasBlankBefore
    else { return nil }
    let word = document.word(index)
    let isDefinite = between(max(marks.range.lowerBound, index - 3), index).contains {
      marks.covers(.site, $0) && document.word($0).hasPrefix("ال")
    }
    // Adjectives end so, verbs and participles begin so.
    guard word.unicodeScalars.count > (isDefinite ? 3 : 4),
      !["يه", "ي", "ا", "ات", "ه", "ين"].contains(where: word.hasSuffix),
      !["ال", "ي", "است", "سي", "ست", "لل"].contains(where: word.hasPrefix),
      isDefinite || word.first != "م",
      Gazetteer.shared.match(document.text.tokens, at: index, until: index + 1) == nil,
      marks.range.contains(index + 1)
    else { return nil }
    return marks.covers([.locative, .headquarters].asClasses, index + 1)
      || document.word(index + 1).hasPrefix("ابواب") ? index..<index + 1 : nil
  }

  /// `مركز الاتصال وزارة الصحة`, `مركز الاتصال بأمانة المنطقة`, `مركز الاتصال التابع لوزارة الصحة`
  func isBehindOwnSite(_ index: Int, _ marks: SentenceMarks) -> Bool {
    var before = index - 1
    while marks.range.contains(before), before > index - 5,
      !marks.covers(.site, before),
      document.word(before).isOne(of: "ب", "ل", "تابع", "تابعا", "تابعه")
        || document.word(before).hasPrefix("ال")
        || marks.covers(.owner, before)
    {
      before -= 1
    }
    return marks.covers(.site, before)
  }

  /// `دشنت وزارة الصحة مركز اتصال`: a public body is the subject of a verb whose object is a call center.
  func opensItself(_ index: Int, _ marks: SentenceMarks) -> Bool {
    guard marks.range.contains(index - 1),
      document.verbs(index - 1).contains(where: {
        [.open, .close, .have, .expand, .employ, .layoff, .move, .plan, .consider]
          .contains($0.verbClass)
      }),
      // `قررت وزارة الصحة إغلاق المركز`: of somebody else.
      !between(index, min(marks.range.upperBound, index + 9)).contains(where: {
        marks.begins(.closeNoun, at: $0)
      })
    else { return false }
    return between(index + 2, min(marks.range.upperBound, index + 9)).contains {
      marks.begins(.site, at: $0)
    }
      && !between(index, min(marks.range.upperBound, index + 16)).contains {
        marks.begins(.orgNoun, at: $0)
      }
  }

  /// `افتتح وزير الصحة مركز الاتصال الموحد للوزارة`: the ministry, which its minister stands for.
  func ministry(_ index: Int, _ sentence: Int, _ marks: SentenceMarks) -> NameCandidate? {
    guard document.word(index).isOne(of: "وزير", "وزيره"), marks.range.contains(index + 1),
      let site = between(index + 2, min(marks.range.upperBound, index + 16)).first(where: {
        marks.begins(.site, at: $0)
      }),
      between(site, min(marks.range.upperBound, site + 12)).contains(where: {
        document.word($0) == "الوزاره"
      })
    else { return nil }
    var end = index + 1
    while end < min(site, index + 5), document.word(end).hasPrefix("ال"),
      !marks.covers([.titleMark, .role].asClasses, end),
      !marks.dates.contains(where: { $0.tokens.contains(end) })
    {
      end = branch(end, index, marks) ?? end + 1
      if document.word(end) == "و", document.word(end + 1).hasPrefix("ال") { end += 1 }
    }
    guard end > index + 1 else { return nil }
    var name = candidate(index..<end, sentence, marks)
    name.key = "وزاره " + document.key(index + 1..<end)
    return name
  }
}
