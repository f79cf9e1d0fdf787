import Switchboard

/// Whom and what words of English stand for, and call centers that are told by who answers there.
extension Discourse {
  /// `The outsourcer will open the centre`, `at the outsourcer's call centre`: of those that the text names the one that
  /// does nothing else, and not the firm that it works for.
  func outsourcerMeant(_ trigger: Trigger, _ mention: SiteMention?) -> Int? {
    guard document.language == .english, !trigger.isPassive || mention != nil else { return nil }
    let end = trigger.isNoun || trigger.isPassive ? mention?.tokens.lowerBound : nil
    let limit = min(end ?? trigger.tokens.lowerBound, marks.range.upperBound)
    guard
      let noun = between(max(marks.range.lowerBound, limit - 8), limit).last(where: { token in
        Self.outsourcers.contains(document.word(token))
          || Self.firms.contains(document.word(token))
            && (document.word(token - 1).isOne(of: "outsourcing", "bpo")
              || marks.covers([.site, .topic].asClasses, token - 1))
      }), (1...4).contains(where: { document.word(noun - $0) == "the" }),
      !document.names[sentence].contains(where: {
        (1...3).contains($0.tokens.lowerBound - noun)
          || between($0.tokens.upperBound, noun).count < 8 && $0.tokens.upperBound <= noun
      })
    else { return nil }
    let named = Set(document.names.prefix(sentence + 1).joined().map(\.organization)).filter {
      document.known(document.organizations[$0].tokens)?.isOutsourcer == true
    }
    return named.count == 1 ? named.first : nil
  }

  private static let outsourcers: WordSet = ["outsourcer", "outsourcer's"]
  private static let firms: WordSet = ["company", "firm", "operator", "provider", "specialist"]

  /// `has opened its second center in Cebu. The first site opened in 2011`: not what is told of the second.
  func isOlderOne(_ trigger: Trigger, _ mention: SiteMention?) -> Bool {
    guard document.language == .english, trigger.kind == .open, trigger.certainty == .asserted,
      let mention, !mention.isPlural, mention.cities.isEmpty, mention.determiner == .definite,
      between(mention.begin, mention.tokens.lowerBound).contains(where: {
        document.word($0).isOne(of: "first", "original", "earlier", "older", "existing")
      })
    else { return false }
    return events.contains { $0.type == .opening && $0.site == focusSite && $0.site != nil }
  }

  /// `Callia, too, shut down a call center`, in a text on one that Norvex closed in Pune: where that was is not told.
  func isOfOtherFirm(_ mention: SiteMention?) -> Bool {
    guard let mention, mention.determiner == .indefinite, mention.isStrong, let mainOperator,
      sites.contains(where: { $0.organization == mainOperator && !$0.said.isEmpty }),
      !document.places[sentence].contains(where: { $0.isCity && $0.part == .plain })
    else { return false }
    let names = document.names[sentence].filter {
      $0.tokens.upperBound <= mention.begin
        && document.organizations[$0.organization].role.mayOperate
    }
    return !names.isEmpty && names.allSatisfy { $0.organization != mainOperator }
  }

  /// `Norvex now has a call center in Tulsa. It was opened on Thursday`: with no object, `it` is the call center.
  func opensItself(_ trigger: Trigger) -> Bool {
    let begin = trigger.tokens.lowerBound
    let next = trigger.tokens.upperBound
    guard document.language == .english, [.open, .close].contains(trigger.kind), !trigger.isNoun,
      trigger.lemma.isOne(of: "open", "inaugurate", "close", "shut", "launch"),
      [.asserted, .planned].contains(trigger.certainty), document.names[sentence].isEmpty,
      document.word(marks.firstWord) == "it", begin - marks.firstWord <= 5,
      mentions.isEmpty, let focusSite, isRecent(focusSite, 1),
      let city = cityMention(of: focusSite), let owner = sites[focusSite].organization,
      !marks.range.contains(next) || document.tokens[next].kind == .mark
        || document.word(next).isOne(
          of: "on", "in", "by", "at", "last", "this", "next", "yesterday")
        || marks.dates.contains(where: { $0.tokens.contains(next) }),
      !document.places[sentence].contains(where: { $0.isCity && $0.part == .plain }),
      !events.contains(where: {
        $0.site == focusSite && $0.type == (trigger.kind == .open ? .opening : .closure)
      })
    else { return false }
    emit(trigger, nil, owner, city, true, evidence(span(trigger, nil), "english.itself"))
    return true
  }

  /// `No phones were being answered at Norvex in Auckland`, `the 300 people who take calls at Norvex in Leeds`: where
  /// somebody answers has a call center.
  func answersAt() {
    guard document.language == .english, mentions.allSatisfy({ $0.cities.isEmpty }),
      !document.isHeadline(marks),
      let call = marks.range.first(where: { token in
        Self.calls.contains(document.word(token))
          && between(max(marks.range.lowerBound, token - 4), token + 5).contains {
            Self.answering.contains(document.word($0))
          }
      })
    else { return }
    for name in document.names[sentence]
    where document.organizations[name.organization].role.mayOperate
      && document.word(name.tokens.lowerBound - 1) == "at" && name.tokens.lowerBound > call
      && name.tokens.lowerBound - call <= 5
    {
      guard
        let city = document.places[sentence].first(where: {
          $0.isCity && $0.part == .plain && !barred.contains($0.tokens.lowerBound)
            && (1...4).contains($0.tokens.lowerBound - name.tokens.upperBound)
            && marks.covers(.locative, name.tokens.upperBound)
        })
      else { continue }
      let number = site(
        organization: name.organization, city: city, token: name.tokens.lowerBound,
        status: .operating,
        evidence: evidence(between(call, city.tokens.upperBound), "english.answers"))
      (focusSite, focusCity) = (number ?? focusSite, city)
      focusOperator = name.organization
    }
  }

  private static let calls: WordSet = ["phones", "phone", "calls", "telephones", "telephone"]
  private static let answering: WordSet = [
    "answer", "answers", "answered", "answering", "take", "taken", "taking", "handle", "handling",
    "handled", "field", "fielding",
  ]

  /// `will move the work to Hull, where it employs 200 people`, `where 200 of its people answer calls`: those are there.
  func whereTheyWork() {
    guard document.language == .english, !document.isHeadline(marks) else { return }
    let names = Set(
      document.names[sentence].filter {
        document.organizations[$0.organization].role.mayOperate && !isBeneficiary($0)
      }.map(\.organization))
    guard names.count <= 1, let organization = names.first ?? focusOperator,
      mentions.contains(where: \.isStrong) || focusSite.map({ isRecent($0, 1) }) == true
    else { return }
    for city in document.places[sentence] where city.isCity && city.part == .plain {
      let comma = city.tokens.upperBound
      guard marks.range.contains(comma + 2), document.tokens[comma].folded == ",",
        document.word(comma + 1) == "where", here(city).isEmpty
      else { continue }
      let end = between(comma + 2, min(marks.range.upperBound, comma + 14)).first {
        document.tokens[$0].folded.isOne(of: ",", ";", ".")
      }
      let clause = between(comma + 2, end ?? min(marks.range.upperBound, comma + 14))
      let isOwn = clause.contains {
        document.word($0).isOne(of: "it", "its", "they", "company", "firm")
      }
      guard isOwn,
        marks.numbers.contains(where: { clause.contains($0.tokens.lowerBound) && !$0.isPercent })
          && clause.contains(where: { marks.begins(.person, at: $0) })
          || clause.contains(where: { marks.begins(.site, at: $0) }),
        clause.contains(where: { Self.having.contains(document.word($0)) }),
        !clause.contains(where: {
          marks.covers([.negator, .hedge, .planNoun, .future, .headquarters].asClasses, $0)
            || document.word($0).isOne(of: "closed", "shut", "once", "had")
        })
      else { continue }
      let focus = (focusSite, focusCity)
      _ = site(
        organization: organization, city: city, token: city.tokens.lowerBound, status: .operating,
        evidence: evidence(between(city.tokens.lowerBound, clause.upperBound), "english.where"))
      if focus.0 != nil { (focusSite, focusCity) = focus }
    }
  }

  private static let having: WordSet = [
    "employs", "employ", "has", "have", "work", "works", "answer", "runs", "operates", "take",
  ]
}
