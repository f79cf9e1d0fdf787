import Switchboard

/// Call centers of Arabic news that are told in a row, with no verb of their own.
extension Discourse {
  /// `من خلال 9 مواقع في القاهرة والغردقة ودبي`, `هو الرابع بعد الرياض وجدة`: those that are there.
  func rowsInArabic() {
    guard document.language == .arabic else { return }
    countedRows()
    startedInArabic()
    earlierInArabic()
  }

  /// Several that are counted, with the city of each.
  private func countedRows() {
    for index in mentions.indices where !mentions[index].isUsed && mentions[index].isPlural {
      let mention = mentions[index]
      guard mention.cities.count > 1, mention.determiner == .indefinite, mention.begin > 0,
        marks.range.contains(mention.begin - 1),
        document.word(mention.begin - 1).isOne(
          of: "خلال", "عبر", "في", "ضمن", "ب", "من", "مع", "علي", "بين"),
        !triggers.contains(where: {
          [.open, .close, .construct, .cancel].contains($0.kind)
            && abs($0.tokens.lowerBound - mention.begin) < 12
        }),
        let organization = rowOwner(before: mention.begin)
      else { continue }
      mentions[index].isUsed = true
      for city in mention.cities.map(place) {
        row(city, organization, between(mention.begin, city.tokens.upperBound))
      }
    }
  }

  /// `الرابع بعد الرياض وجدة والطائف`: which one in a row it is.
  private func earlierInArabic() {
    for token in marks.range where Self.ordinals.contains(document.word(token)) {
      guard
        let after = between(token + 1, min(marks.range.upperBound, token + 8)).first(where: {
          document.word($0).isOne(of: "بعد", "الي")
        }),
        !between(token, after).contains(where: { [".", "؛", ";"].contains(document.word($0)) }),
        document.word(after) == "بعد" || document.word(after + 1) == "جانب",
        let first = document.places[sentence].firstIndex(where: {
          $0.isCity && $0.part == .plain && $0.tokens.lowerBound > after
            && $0.tokens.lowerBound - after <= 5
        }), isOrdinalOfSite(token),
        let organization = rowOwner(before: token)
      else { continue }
      for city in CityList(document, sentence).list(from: first).map(place) {
        row(city, organization, between(token, city.tokens.upperBound))
      }
      return
    }
  }

  /// Whether it is a call center that is counted, not a year or a prize.
  private func isOrdinalOfSite(_ token: Int) -> Bool {
    between(max(marks.range.lowerBound, token - 14), token).contains {
      marks.covers([.site, .weakSite].asClasses, $0)
    }
  }

  private static let ordinals: WordSet = [
    "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر",
    "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع",
  ]

  private func row(_ city: PlaceMention, _ organization: Int, _ tokens: Range<Int>) {
    guard !here(city).contains(where: { sites[$0].organization == organization }) else { return }
    let focus = (focusSite, focusCity)
    _ = site(
      organization: organization, city: city, token: city.tokens.lowerBound, status: .operating,
      evidence: evidence(tokens, "row"))
    barred.insert(city.tokens.lowerBound)
    (focusSite, focusCity) = focus
  }

  private func rowOwner(before token: Int) -> Int? {
    document.names[sentence].last {
      $0.tokens.upperBound <= token && document.organizations[$0.organization].role.mayOperate
        && !isOwner($0) && !isBeneficiary($0)
    }?.organization ?? focusOperator ?? mainOperator
  }

  /// `التوسع في أبها وحائل`: who spreads to where there is none yet means to open one.
  func expandsToInArabic(_ trigger: Trigger) -> Bool {
    guard document.language == .arabic, trigger.kind == .expand, trigger.isNoun,
      trigger.lemma.withoutPrefix("ال").hasPrefix("توسع"), trigger.lemma.hasSuffix("ع"),
      [.planned, .hedged].contains(trigger.certainty),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain
          && (1...2).contains($0.tokens.lowerBound - trigger.tokens.upperBound)
          && document.word(trigger.tokens.upperBound).isOne(of: "في", "ب", "الي", "نحو")
      }), here(place(first)).isEmpty,
      let organization = rowOwner(before: trigger.tokens.lowerBound)
    else { return false }
    var opening = trigger
    opening.kind = .open
    for city in CityList(document, sentence).list(from: first).map(place) {
      let focus = (focusSite, focusCity)
      emit(
        opening, nil, organization, city, true,
        evidence(between(trigger.tokens.lowerBound, city.tokens.upperBound), "open.spread"))
      (focusSite, focusCity) = focus
    }
    return true
  }

  /// `مركز غزة المتوقف منذ 2009`: it is there, but at rest.
  func restingInArabic() {
    guard document.language == .arabic else { return }
    for index in mentions.indices where mentions[index].cities.count == 1 {
      let city = place(mentions[index].cities[0])
      let next = city.tokens.upperBound
      guard marks.range.contains(next),
        document.word(next).isOne(of: "المتوقف", "المعلق", "المجمد", "المعطل")
          // `مركز حمص متوقف عن العمل منذ شباط`
          || document.word(next).isOne(of: "متوقف", "معطل", "مجمد", "مغلق")
            && between(next + 1, min(marks.range.upperBound, next + 5)).contains(where: {
              document.word($0).isOne(of: "منذ", "موقتا", "بسبب")
            })
          // `صار مركز النداء بفاس مغلقا`
          || document.word(next) == "مغلقا"
            && document.word(mentions[index].begin - 1).isOne(of: "صار", "بات", "اصبح", "اضحي"),
        let organization = mentions[index].organization ?? focusOperator ?? mainOperator
      else { continue }
      mentions[index].isUsed = true
      if isShutSince(next) {
        emit(
          Trigger(
            kind: .close, tokens: next..<next + 1, sentence: sentence, lemma: "اغلق", isNoun: false,
            isPassive: true, certainty: .asserted, clause: marks.range),
          mentions[index], organization, city, false,
          evidence(between(mentions[index].begin, next + 1), "close.since"))
        continue
      }
      _ = site(
        organization: organization, city: city, token: mentions[index].begin, status: .suspended,
        evidence: evidence(between(mentions[index].begin, next + 1), "rest"))
    }
  }

  /// `مركز النداء بفاس مغلق منذ ماي`: what is shut since then is closed, if not said to be so for a while.
  private func isShutSince(_ token: Int) -> Bool {
    document.word(token).isOne(of: "مغلق", "مغلقا")
      && !between(token + 1, marks.range.upperBound).contains {
        document.word($0).isOne(of: "موقتا", "موقت", "حتي", "اشغال", "الاشغال", "صيانه", "للصيانه")
      }
  }
}
