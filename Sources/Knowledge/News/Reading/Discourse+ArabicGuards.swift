import Switchboard

/// What only looks as if an Arabic text told it of a call center.
extension Discourse {
  /// `تعتزم تدشين مركز`: what a company means to open is opened; an official inaugurates it.
  func isOnlyOpenedInArabic(_ trigger: Trigger) -> Bool {
    document.language == .arabic && trigger.certainty != .asserted
      && !isCeremonyInArabic(trigger)
      && !marks.range.contains {
        document.word($0).isOne(of: "حفل", "مراسم", "مراسيم", "رعايه", "بحضور", "حضور")
      }
  }

  /// `ستوسع مكتبها الإقليمي`, `التوسع الإقليمي`: an office grows, or the business of a firm; nothing is told of a call
  /// center.
  func isOfFirmInArabic(_ trigger: Trigger) -> Bool {
    guard document.language == .arabic, trigger.kind == .expand else { return false }
    let next = document.word(min(trigger.tokens.upperBound, marks.range.upperBound - 1))
    if trigger.isNoun {
      return trigger.lemma.withoutPrefix("ال").hasPrefix("توسع")
        && next.isOne(of: "الاقليمي", "الجغرافي", "الدولي", "الخارجي", "العالمي", "الافريقي")
    }
    return next.hasPrefix("مكتب") && trigger.lemma == "وسع"
  }

  /// `ملوحين بالدخول في إضراب`: who threatens with it are the people of the call center that was spoken of.
  func isThreatenedInArabic(_ trigger: Trigger) -> Bool {
    document.language == .arabic && [.hedged, .planned].contains(trigger.certainty)
      && focusSite.map { isRecent($0, 4) } == true
      && trigger.clause.contains { token in
        document.verbs(token).contains { $0.verbClass == .threaten }
          || document.word(token).isOne(of: "مهددا", "مهددين", "ملوحا", "ملوحين", "لوح", "لوحوا")
      }
  }

  /// `مركز إربد، الذي بدأ عام 2010`, `الفرع الذي انطلق قبل خمس سنوات`: since when a call center is there.
  func startedInArabic() {
    guard document.language == .arabic else { return }
    for index in mentions.indices
    where mentions[index].cities.count == 1 && !mentions[index].isPlural {
      let mention = mentions[index]
      let city = place(mention.cities[0])
      let end = max(city.tokens.upperBound, mention.tokens.upperBound)
      guard
        let relative = between(end, min(marks.range.upperBound, end + 2)).first(where: {
          document.word($0).isOne(of: "الذي", "التي")
        }), marks.range.contains(relative + 2),
        Self.starting.contains(document.word(relative + 1)),
        let date = marks.dates.first(where: {
          (relative + 2...relative + 5).contains($0.tokens.lowerBound)
        }), !triggers.contains(where: { $0.kind == .open && $0.tokens.contains(relative + 1) }),
        let organization = mention.organization
          ?? here(city).compactMap({ sites[$0].organization }).last ?? focusOperator
          ?? mainOperator
      else { continue }
      let proof = evidence(between(mention.begin, date.tokens.upperBound), "open.began")
      let number = site(
        organization: organization, city: city, token: mention.begin, status: .operating,
        evidence: proof)
      let day = date.edtf(published: document.published, isFuture: false)
      if let number { sites[number].opened = sites[number].opened ?? day }
      add(
        .opening, .asserted, organization: organization, site: number, place: city, date: day,
        evidence: proof, token: relative + 1)
      mentions[index].isUsed = true
    }
  }

  private static let starting: WordSet = [
    "بدا", "بدات", "انطلق", "انطلقت", "تاسس", "تاسست", "انشي", "احدث", "افتتح", "دشن", "شرع", "فتح",
  ]

  /// `أن المنصة التي دشنت قبل أربع سنوات`: the verb is of another noun right before its pronoun.
  func isOfOtherNounInArabic(_ trigger: Trigger) -> Bool {
    guard document.language == .arabic, trigger.kind == .open, !trigger.isNoun else {
      return false
    }
    let relative = trigger.tokens.lowerBound - 1
    guard marks.range.contains(relative - 1), document.word(relative).isOne(of: "التي", "الذي"),
      !mentions.contains(where: {
        (0...2).contains($0.begin - trigger.tokens.upperBound)
      })
    else { return false }
    return !between(max(marks.range.lowerBound, relative - 5), relative).contains { token in
      marks.covers([.orgNoun, .clientNoun, .site, .weakSite, .agency].asClasses, token)
        || document.names[sentence].contains { $0.tokens.contains(token) }
        || document.places[sentence].contains { $0.tokens.contains(token) }
    }
  }

  /// `موظفو «أفق»`, `مستخدمي شركة صدى`: whose people they are who strike, where it is told.
  func strikersInArabic(_ trigger: Trigger) -> Int? {
    guard document.language == .arabic else { return nil }
    return document.names[sentence].first { name in
      guard trigger.clause.contains(name.tokens.lowerBound) else { return false }
      var token = name.tokens.lowerBound - 1
      while marks.range.contains(token),
        document.tokens[token].kind == .mark || marks.covers([.orgNoun, .site].asClasses, token)
      {
        token -= 1
      }
      return marks.range.contains(token) && marks.covers(.person, token)
        && document.organizations[name.organization].role.mayOperate
    }?.organization
  }

  /// `نقل مركزها من مومباي إلى بيرنلي`: one goes, the other comes.
  func relocatesInArabic(_ trigger: Trigger) -> Bool {
    guard document.language == .arabic, trigger.kind == .move,
      // `نقلتهم`: people are moved.
      !document.word(trigger.tokens.upperBound).isOne(of: "هم", "هن"),
      let mention = mentions.first(where: {
        (0...8).contains($0.begin - trigger.tokens.upperBound)
          && !marks.covers(.locative, $0.begin - 1)
      }) ?? movedByPronoun(trigger),
      let goal = document.places[sentence].first(where: { place in
        place.isCity && place.part == .plain && place.tokens.lowerBound > trigger.tokens.upperBound
          && place.tokens.lowerBound - trigger.tokens.upperBound <= 24
          && (1...2).contains(where: {
            document.word(place.tokens.lowerBound - $0).isOne(of: "الي", "نحو")
          })
      })
    else { return false }
    let source =
      document.places[sentence].last {
        $0.isCity && $0.part == .plain && $0.tokens.upperBound <= goal.tokens.lowerBound
          && $0.tokens.lowerBound > trigger.tokens.upperBound
      } ?? focusSite.flatMap { cityMention(of: $0) }
    // `ستنتقل أعمال مركز عجمان إلى مركز الشارقة`: what goes is work.
    if document.word(mention.begin - 1).isOne(
      of: "اعمال", "نشاط", "انشطه", "خدمات", "عمليات", "مكالمات", "مهام")
    {
      return true
    }
    let (organization, _) = self.organization(trigger, mention)
    guard let organization, source?.place?.index != goal.place?.index else { return false }
    if let index = mentions.firstIndex(where: { $0.begin == mention.begin }) {
      mentions[index].isUsed = true
    }
    let proof = evidence(between(trigger.tokens.lowerBound, goal.tokens.upperBound), "move.away")
    // `قامت الشركة بنقل مركزها`, `تم نقل المركز`: the noun is as sure as a verb.
    let isDone = between(
      max(marks.range.lowerBound, trigger.tokens.lowerBound - 7), trigger.tokens.lowerBound
    ).contains { document.word($0).isOne(of: "قام", "قامت", "قاموا", "تم", "تمت", "جري") }
    let isSure = trigger.certainty == .asserted && (!trigger.isNoun || isDone)
    let focus = (focusSite, focusCity)
    if let source {
      let status: CallCenterStatus =
        trigger.certainty == .planned ? .closing : isSure ? .closed : .operating
      _ = site(
        organization: organization, city: source, token: trigger.tokens.lowerBound, status: status,
        evidence: proof)
    }
    var number: Int?
    // `ونقل خدماته إلى القاهرة`: what goes there is work, with no call center of its own yet.
    let isSite = mention.begin >= trigger.tokens.upperBound
    if isSite, trigger.certainty == .planned || isSure {
      number = site(
        organization: organization, city: goal, token: trigger.tokens.lowerBound,
        status: isSure ? .operating : .planned, evidence: proof)
    } else {
      barred.insert(goal.tokens.lowerBound)
    }
    // `نفى نقل مركز أبها إلى جدة`: it stays where it is.
    let stays =
      number == nil && source?.tokens.lowerBound == mention.tokens.upperBound ? source : nil
    add(
      .relocation, trigger.certainty == .cancelled ? .negated : trigger.certainty,
      organization: organization, site: number, place: stays ?? goal, date: date(trigger),
      evidence: proof,
      token: trigger.tokens.lowerBound, isNoun: trigger.isNoun)
    count(organization)
    if number == nil { (focusSite, focusCity) = focus }
    return true
  }

  /// `مراكز الاتصال ولا صحة لنقلها إلى مصر`
  private func movedByPronoun(_ trigger: Trigger) -> SiteMention? {
    guard trigger.isNoun, document.word(trigger.tokens.upperBound).isOne(of: "ها", "ه") else {
      return nil
    }
    return mentions.last { $0.tokens.upperBound <= trigger.tokens.lowerBound && $0.isStrong }
  }
}

extension Trigger {
  /// The same words, told as something else.
  func of(_ kind: Kind) -> Trigger {
    var other = self
    other.kind = kind
    return other
  }
}
