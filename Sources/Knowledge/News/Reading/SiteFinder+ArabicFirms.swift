/// Call centers of Arabic news that are told by what the firm in them does, and where they are by a word for it.
extension SiteFinder {
  /// `المقر الجديد لإحدى شركات التعهيد`, `فرع لشركة تعد من كبار العاملين في خدمات مراكز الاتصال`: the office of a firm
  /// that does nothing but run call centers is one.
  func isOfOutsourcerInArabic(_ mention: SiteMention) -> Bool {
    guard document.language == .arabic, !mention.isStrong, !mention.isPlural,
      marks.begins(.office, at: mention.tokens.lowerBound)
    else { return false }
    if isOfFirmBefore(mention) { return true }
    let end = mention.tokens.upperBound
    guard
      let firm = between(end, min(marks.range.upperBound, end + 5)).first(where: {
        marks.covers(.orgNoun, $0) && document.word($0 - 1).isOne(of: "ل", "احدي", "احد")
      })
    else { return false }
    for token in between(firm + 1, min(marks.range.upperBound, firm + 14)) {
      if document.tokens[token].kind == .mark, document.word(token) != "\"" { return false }
      if marks.begins([.topic, .site].asClasses, at: token) { return true }
    }
    return false
  }

  /// `قيام شركة عالمية في نشاط التعهيد بافتتاح فرع لها`, `افتتاح إحدى شركات التعهيد فرعا`: one that has no name.
  private func isOfFirmBefore(_ mention: SiteMention) -> Bool {
    let begin = max(marks.range.lowerBound, mention.begin - 16)
    guard
      let firm = between(begin, mention.begin).last(where: {
        marks.covers(.orgNoun, $0) && !document.word($0).hasPrefix("ال")
      }),
      !document.names[sentence].contains(where: {
        between(firm, mention.begin).contains($0.tokens.lowerBound)
      }),
      !between(firm, mention.begin).contains(where: { document.tokens[$0].kind == .mark })
    else { return false }
    return between(firm + 1, mention.begin).contains {
      marks.begins([.topic, .site].asClasses, at: $0)
    }
  }

  /// `استغنى مختبر الأدوية عن 700 من وظائف وحدته بإفرو`: the unit of somebody else.
  func isOfOtherTradeInArabic(_ mention: SiteMention) -> Bool {
    !mention.isStrong && mention.determiner == .possessive && mention.organization == nil
      && between(max(marks.range.lowerBound, mention.begin - 10), mention.begin).contains {
        Discourse.tradesInArabic.contains(document.word($0))
      }
  }

  /// `مركز جديد فوق التراب الفرنسي، وبالضبط بإفرو`: where exactly, behind a comma.
  func exactlyInArabic(_ mention: SiteMention) -> [Int] {
    let end = mention.tokens.upperBound
    guard
      let word = between(end, min(marks.range.upperBound, end + 9)).first(where: {
        Self.exactly.contains(document.word($0))
      }), !between(end, word).contains(where: { marks.begins(Self.anySite, at: $0) }),
      let city = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && (1...4).contains($0.tokens.lowerBound - word)
          // `بأوفرو` may be one token or two.
          && ($0.tokens.lowerBound == word + 1
            || marks.covers(.locative, $0.tokens.lowerBound - 1))
      })
    else { return [] }
    return [city]
  }

  /// `عقد مع بنك النيل لتزويد مركز اتصاله`: `his` is of the bank, as companies are feminine.
  func bankOfPronoun(_ mention: SiteMention) -> Int? {
    let range = mention.tokens
    guard mention.organization == nil, mention.determiner == .possessive,
      document.word(range.upperBound) == "ه" && !document.tokens[range.upperBound].hasBlankBefore
        || between(range.lowerBound + 1, range.upperBound).contains(where: {
          document.word($0) == "ه" && !document.tokens[$0].hasBlankBefore
        }),
      let name = document.names[sentence].last(where: { $0.tokens.upperBound <= mention.begin }),
      document.word(name.tokens.lowerBound).isOne(of: "بنك", "مصرف", "البنك", "المصرف")
    else { return nil }
    return name.organization
  }

  private static let anySite = WordClasses([.site, .weakSite])
  static let exactly: WordSet = [
    "تحديدا", "وتحديدا", "بالضبط", "وبالضبط", "الضبط", "بالتحديد", "وبالتحديد", "التحديد",
  ]
}
