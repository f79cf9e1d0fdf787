/// Who runs a call center of Arabic news, told in a clause behind it.
extension SiteFinder {
  /// `مركز الاتصال الذي تديره شركة أفق`, `الذي تتولى أفق تسييره`: the subject of the clause that is of the center.
  func runByInArabic(_ mention: SiteMention) -> Int? {
    let end = mention.tokens.upperBound
    let limit = min(marks.range.upperBound, end + 14)
    // `مركز نداء أحدثته شركة أمواج`
    if marks.range.contains(end + 2), document.word(end + 1).isOne(of: "ه", "ها"),
      document.verbs(end).contains(where: { [.open, .have].contains($0.verbClass) }),
      let name = document.names[sentence].first(where: {
        (end + 2...end + 4).contains($0.tokens.lowerBound)
      }), document.organizations[name.organization].role.mayOperate
    {
      return name.organization
    }
    guard
      let relative = between(end, limit).first(where: {
        document.word($0).isOne(of: "الذي", "التي", "اللذين")
      }), marks.range.contains(relative + 1),
      // Of the center itself, not of another noun that is closer.
      !between(end, relative).contains(where: {
        marks.begins([.orgNoun, .person, .clientNoun].asClasses, at: $0)
      }),
      Self.runs(document.word(relative + 1))
        || document.verbs(relative + 1).contains(where: {
          [.have, .open, .close, .consider, .plan].contains($0.verbClass)
            && document.word(relative + 2).isOne(of: "ه", "ها", "فيه", "في")
        })
        || isMeantBySubject(relative + 1)
    else { return nil }
    return document.names[sentence].first {
      (relative + 2...relative + 6).contains($0.tokens.lowerBound)
        && document.organizations[$0.organization].role.mayOperate
    }?.organization
  }

  private static func runs(_ word: String) -> Bool { running.contains(word) }

  /// `الذي كانت شركة أمواج تعتزم إحداثه`, `الذي تعتزم أمواج فتحه`: a verb of planning, with its subject right behind.
  private func isMeantBySubject(_ token: Int) -> Bool {
    func plans(_ token: Int) -> Bool { document.verbs(token).contains { $0.verbClass == .plan } }
    guard plans(token) || document.word(token).isOne(of: "كان", "كانت") else { return false }
    return (token + 1...token + 2).contains { next in
      document.names[sentence].contains { name in
        name.tokens.lowerBound == next && (plans(token) || plans(name.tokens.upperBound))
      }
    }
  }

  private static let running: WordSet = [
    "تديره", "يديره", "تشغله", "يشغله", "تتولي", "يتولي", "تسيره", "يسيره", "تملكه", "يملكه",
    "تمتلكه", "يمتلكه", "تشرف", "انشاته", "اسسته", "احدثته", "اقامته", "افتتحته", "دشنته",
    "اطلقته", "بنته", "فتحته", "ستديره", "ستشغله", "ستتولي",
  ]
}

extension SiteFinder {
  private static let trades: WordSet = [
    "مختصه", "متخصصه", "عامله", "ناشطه", "رايده", "تعمل", "تنشط", "تختص", "متخصص", "مختص",
  ]

  /// `شركة أفق لمراكز الاتصال`: what a company is for, behind its name, is no call center of its own.
  func isPurposeInArabic(_ range: Range<Int>) -> Bool {
    guard document.language == .arabic, document.word(range.lowerBound).isOne(of: "مراكز", "مركز")
    else { return false }
    var begin = range.lowerBound - 1
    // `المتخصصة في مراكز النداء`, `الرائدة في خدمات مراكز الاتصال`
    if document.word(range.lowerBound) == "مراكز",
      between(max(marks.range.lowerBound, begin - 3), begin).contains(where: {
        Self.trades.contains(document.word($0).withoutPrefix("ال"))
          && document.word($0 + 1).isOne(of: "في", "ب")
      })
    {
      return true
    }
    // `لخدمات مراكز الاتصال`, `في مجال مراكز النداء`
    if document.word(begin).isOne(of: "خدمات", "لخدمات", "حلول", "لحلول", "مجال", "قطاع") {
      if document.word(range.lowerBound) == "مراكز", document.word(begin).isOne(of: "مجال", "قطاع")
      {
        return true
      }
      if !document.word(begin).hasPrefix("ل") { begin -= 1 }
    } else if document.word(begin) != "ل" {
      return false
    }
    // `شركة «أمواج» لخدمات مراكز الاتصال`
    let isQuoted = marks.range.contains(begin - 1) && document.tokens[begin - 1].kind == .mark
    guard
      let name = document.names[sentence].first(where: {
        $0.tokens.upperBound == (isQuoted ? begin - 1 : begin)
      })
    else { return false }
    return marks.covers(.orgNoun, name.tokens.lowerBound - (isQuoted ? 2 : 1))
  }
}
