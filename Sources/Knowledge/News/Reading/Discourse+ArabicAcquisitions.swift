import Switchboard

/// Companies of Arabic news that take over others.
extension Discourse {
  /// `استحوذت أفق على شركة صدى`, `أتمت صفقة شراء 85% من أسهم صدى`, `استحواذ «أفق» على «صدى»`.
  func acquisitionsInArabic() {
    guard document.language == .arabic else { return }
    for token in marks.range {
      let word = document.word(token)
      let isNoun = Self.buyingNouns.contains(word)
      guard isNoun || Self.buys(word) else { continue }
      // `صفقة شراء`, `الاستحواذ على`: `شراء` alone may be of anything.
      if word.isOne(of: "شراء", "اندماج", "الاندماج"), !isDeal(token) { continue }
      if !isDeniedInArabic(token), buysSite(token) { return }
      guard !isDeniedInArabic(token), let target = bought(behind: token),
        let buyer = buyer(token, target), buyer != target.organization,
        !events.contains(where: { $0.type == .acquisition && $0.token == token })
      else { continue }
      let certainty: Trigger.Certainty = isPlannedPurchase(token) ? .planned : .asserted
      let trigger = Trigger(
        kind: .have, tokens: token..<token + 1, sentence: sentence, lemma: word, isNoun: isNoun,
        isPassive: false, certainty: certainty,
        clause: Clauses(document, sentence).clause(of: token)
      )
      add(
        .acquisition, certainty, organization: buyer, site: nil, date: date(trigger),
        evidence: evidence(between(token, target.end), "acquire"), token: token)
      events[events.count - 1].country = target.country
      count(buyer)
      return
    }
  }

  /// `استحوذت شركة أمواج على مركز اتصال في العين`: what is bought is a call center.
  private func buysSite(_ token: Int) -> Bool {
    guard
      let index = mentions.firstIndex(where: {
        (1...12).contains($0.begin - token) && $0.isStrong && !$0.isPlural && !$0.cities.isEmpty
      }),
      case let mention = mentions[index],
      between(token + 1, mention.begin).allSatisfy({ document.tokens[$0].folded != "," }),
      // `استحوذت على شركة صدى التي تدير مركزا`
      !between(mention.begin - 3, mention.begin).contains(where: {
        document.word($0).isOne(of: "التي", "الذي") || !document.verbs($0).isEmpty && $0 > token
      }),
      let buyer = buyer(token, (nil, mention.begin, nil)), mention.organization != buyer
    else { return false }
    mentions[index].isUsed = true
    let certainty: Trigger.Certainty = isPlannedPurchase(token) ? .planned : .asserted
    let trigger = Trigger(
      kind: .have, tokens: token..<token + 1, sentence: sentence, lemma: document.word(token),
      isNoun: false, isPassive: false, certainty: certainty,
      clause: Clauses(document, sentence).clause(of: token))
    for city in mention.cities.map(place) {
      let proof = evidence(between(token, city.tokens.upperBound), "acquire.site")
      let number = site(
        organization: certainty == .asserted ? buyer : mention.organization ?? buyer, city: city,
        token: token, status: .operating, evidence: proof)
      add(
        .acquisition, certainty, organization: buyer, site: number, place: city,
        date: date(trigger), evidence: proof, token: token)
    }
    count(buyer)
    return true
  }

  /// What is bought: a company by its name or only as one, with the country that is told behind it.
  private typealias Bought = (organization: Int?, end: Int, country: String?)

  private func bought(behind token: Int) -> Bought? {
    let limit = min(marks.range.upperBound, token + 14)
    let on = between(token + 1, min(limit, token + 8)).first { document.word($0) == "علي" }
    let names = document.names[sentence].filter {
      $0.tokens.lowerBound > token && $0.tokens.lowerBound < limit
    }
    // Behind `على` what is bought, before it who buys.
    let candidates = names.filter { name in on.map { name.tokens.lowerBound > $0 } ?? true }
    let isAfterSubject = on == nil && candidates.count > 1
    guard let name = isAfterSubject ? candidates.last : candidates.first else {
      let begin = (on ?? token) + 1
      guard
        let noun = between(begin, min(limit, begin + 4)).first(where: {
          marks.begins(.orgNoun, at: $0) || document.word($0).hasPrefix("منافس")
        })
      else { return nil }
      return (nil, noun + 1, nil)
    }
    var end = name.tokens.upperBound
    while marks.range.contains(end), document.tokens[end].kind == .mark,
      document.tokens[end].folded != ","
    {
      end += 1
    }
    let country =
      marks.range.contains(end)
      ? document.knowledge.placeWords.country(ofDemonym: document.word(end)) : nil
    return (name.organization, name.tokens.upperBound, country)
  }

  /// Who buys: the name right behind the verb or noun, else the one before it, else whom the text speaks of.
  private func buyer(_ token: Int, _ target: Bought) -> Int? {
    let names = document.names[sentence].filter {
      document.organizations[$0.organization].role.mayOperate
        && $0.organization != target.organization
    }
    if let behind = names.first(where: {
      $0.tokens.lowerBound > token && $0.tokens.lowerBound - token <= 4
        && $0.tokens.upperBound < target.end
    }) {
      return behind.organization
    }
    return names.last { $0.tokens.upperBound <= token }?.organization ?? focusOperator
      ?? mainOperator
  }

  private func isDeal(_ token: Int) -> Bool {
    if document.word(token) == "شراء" {
      return document.word(token - 1).isOne(of: "صفقه", "عمليه", "اتمت", "اتم")
        || between(token + 1, min(marks.range.upperBound, token + 8)).contains {
          document.word($0).isOne(of: "اسهم", "حصه", "كامل") || marks.begins(.orgNoun, at: $0)
        }
    }
    return between(token + 1, min(marks.range.upperBound, token + 3)).contains {
      document.word($0) == "مع"
    }
  }

  private func isDeniedInArabic(_ token: Int) -> Bool {
    between(max(marks.range.lowerBound, token - 5), token).contains {
      marks.covers([.negator, .hedge].asClasses, $0)
        || document.verbs($0).contains { $0.verbClass == .deny }
    }
  }

  private func isPlannedPurchase(_ token: Int) -> Bool {
    let word = document.word(token)
    if word.hasPrefix("ست") || word.hasPrefix("سي") { return true }
    return between(max(marks.range.lowerBound, token - 5), token).contains {
      marks.covers(.future, $0) || document.verbs($0).contains { $0.verbClass == .plan }
    }
      || between(token, min(marks.range.upperBound, token + 12)).contains {
        document.word($0).isOne(of: "المنتظر", "المرتقب", "المقرر", "المزمع", "المتوقع")
      }
  }

  private static func buys(_ word: String) -> Bool { buying.contains(word) }

  private static let buying: WordSet = [
    "استحوذ", "استحوذت", "تستحوذ", "يستحوذ", "ستستحوذ", "سيستحوذ", "اشتري", "اشترت", "تشتري",
    "يشتري", "ستشتري", "سيشتري", "اقتني", "اقتنت", "تقتني", "ابتاعت", "ابتاع", "تستكمل",
  ]
  private static let buyingNouns: WordSet = [
    "استحواذ", "الاستحواذ", "استحواذها", "استحواذه", "شراء", "اندماج", "الاندماج", "اقتناء",
    "اندماجها", "اندماجه",
  ]
}
