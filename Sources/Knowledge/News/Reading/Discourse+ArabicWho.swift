/// Who does what an Arabic sentence says, where a name in it says so and not what was spoken of before.
extension Discourse {
  /// `إغلاق شركة أمواج مركز النداء`, `ستُبقي شركة أمواج على مركزها`, `بعد إغلاق مركزها، نقلت شركة أمواج مقرها`: the
  /// subject of the noun or verb, or of the main clause behind.
  func subjectInArabic(_ trigger: Trigger, _ names: [NameMention]) -> Int? {
    guard document.language == .arabic else { return nil }
    // `وضعت شركة أمواج حدا لنشاط المركز`: the noun of a light verb stands behind the subject.
    let end = trigger.isLight ? trigger.tokens.lowerBound + 1 : trigger.tokens.upperBound
    if let behind = names.first(where: { (end...end + 2).contains($0.tokens.lowerBound) }),
      between(end, behind.tokens.lowerBound).allSatisfy({
        marks.covers(.orgNoun, $0) || isBeforeArabicName($0)
          || document.word($0).isOne(of: "ه", "ها")
      }),
      trigger.isNoun || trigger.isLight || trigger.kind == .stay
        || document.word(end).isOne(of: "ه", "ها")
    {
      return behind.organization
    }
    return cataphor(trigger, names)
  }

  /// The subject of the main clause, where the sentence begins with a clause of time that names none before it.
  private func cataphor(_ trigger: Trigger, _ names: [NameMention]) -> Int? {
    if Self.contrasting.contains(document.word(marks.firstWord))
      || document.word(marks.firstWord + 1).isOne(of: "عكس", "خلاف"),
      let comma = between(trigger.tokens.upperBound, marks.range.upperBound).first(where: {
        document.tokens[$0].folded == ","
      }), comma - marks.firstWord < 12,
      !names.contains(where: { $0.tokens.lowerBound < comma })
    {
      return names.first?.organization
    }
    guard trigger.isNoun || document.word(trigger.tokens.lowerBound - 1).isOne(of: "ان", "ما"),
      Self.times.contains(document.word(marks.firstWord)),
      trigger.tokens.lowerBound - marks.firstWord <= 4,
      !names.contains(where: { $0.tokens.lowerBound < trigger.tokens.lowerBound }),
      let comma = between(trigger.tokens.upperBound, marks.range.upperBound).first(where: {
        document.tokens[$0].folded == ","
      }),
      !names.contains(where: { $0.tokens.lowerBound < comma }),
      let name = names.first(where: { (comma + 1...comma + 4).contains($0.tokens.lowerBound) }),
      between(trigger.tokens.upperBound, comma).contains(where: {
        document.word($0).isOne(of: "لها", "له", "ها", "ه")
      })
    else { return nil }
    return name.organization
  }

  private static let contrasting: WordSet = ["خلافا", "بخلاف", "بعكس"]
  private static let times: WordSet = [
    "بعد", "منذ", "قبل", "مع", "عقب", "اثر", "رغم", "وبعد", "بموازاه", "الي",
  ]

  /// `تستعد وجدة لاستقبال مركز نداء. وستوفر شركة أمواج فيه 200 منصب`: whose the new one is, the next sentence says.
  func toldNextInArabic(_ trigger: Trigger, _ mention: SiteMention?, _ names: [NameMention]) -> Int?
  {
    guard document.language == .arabic, trigger.kind == .open, names.isEmpty,
      let mention, mention.organization == nil, mention.determiner == .indefinite,
      document.sentences.indices.contains(sentence + 1),
      !marks.range.contains(where: {
        marks.covers(.orgNoun, $0) && document.word($0).hasPrefix("ال")
      })
    else { return nil }
    let told = Set(
      document.names[sentence + 1].map(\.organization).filter {
        document.organizations[$0].role.mayOperate
      })
    guard told.count == 1,
      document.sentences[sentence + 1].range.contains(where: {
        document.word($0).isOne(of: "فيه", "به", "فيها", "بها", "المركز", "المشروع")
          || document.word($0).isOne(of: "ه", "ها") && document.word($0 - 1).isOne(of: "في", "ب")
      })
    else { return nil }
    return told.first
  }

  /// `أضرب العاملون في مركز الاتصال التابع لشركة أمواج`: whose the call center is that they work in.
  func staffOfSiteInArabic(_ trigger: Trigger) -> Int? {
    guard document.language == .arabic else { return nil }
    let owned = mentions.filter {
      trigger.clause.contains($0.begin) && $0.organization != nil && !$0.cities.isEmpty
    }
    return owned.count == 1 ? owned[0].organization : nil
  }

  /// `وستوفر شركة أمواج فيه 200 منصب شغل`: the subject stands right behind the verb, and nobody else is named.
  func noteSubjectInArabic() {
    guard document.language == .arabic, let name = document.names[sentence].first,
      document.names[sentence].allSatisfy({ $0.organization == name.organization }),
      document.organizations[name.organization].role.mayOperate,
      triggers.contains(where: { trigger in
        !trigger.isNoun && (1...2).contains(name.tokens.lowerBound - trigger.tokens.lowerBound)
          && marks.covers(.orgNoun, name.tokens.lowerBound - 1)
      })
    else { return }
    for site in sites.suffix(4)
    where site.organization == name.organization && marks.range.contains(site.token) {
      if let place = site.place { ownedPlaces.insert(place.index) }
    }
  }

  /// `قال المدير لـ«الأفق»`, `في تصريح لشركة أمواج`: whom something is told, or what stands behind another preposition.
  func isAddressedInArabic(_ name: NameMention) -> Bool {
    var before = name.tokens.lowerBound - 1
    while marks.range.contains(before),
      document.tokens[before].kind == .mark || marks.covers(.orgNoun, before)
    {
      before -= 1
    }
    return marks.range.contains(before)
      && document.word(before).isOne(of: "ل", "لـ", "مع", "عن", "من", "الي", "علي", "ب")
  }

  /// `تستعد مدينة وجدة لاستقبال مركز نداء`: the city that is the subject stands right behind the verb.
  func hostBehindVerbInArabic(_ trigger: Trigger) -> PlaceMention? {
    guard document.language == .arabic, trigger.kind == .open, !trigger.isNoun else { return nil }
    let next = trigger.tokens.lowerBound + 1
    return document.places[sentence].first {
      $0.isCity && $0.part == .plain
        && ($0.tokens.lowerBound == next
          || $0.tokens.lowerBound == next + 1 && marks.covers(.cityWord, next))
    }
  }

  /// `في تبوك وحائل، وستغلق الثاني`: of two that were just told of, by its number.
  func ordinalInArabic(_ trigger: Trigger) -> PlaceMention? {
    guard document.language == .arabic, !trigger.isNoun,
      let word = between(
        trigger.tokens.upperBound, min(marks.range.upperBound, trigger.tokens.upperBound + 3)
      ).first(where: { document.word($0).isOne(of: "الاول", "الثاني", "الاخير") }),
      !marks.covers([.site, .weakSite].asClasses, word - 1),
      !marks.dates.contains(where: { $0.tokens.contains(word) }),
      !marks.covers([.site, .weakSite].asClasses, word),
      let mention = mentions.last(where: {
        $0.tokens.upperBound <= trigger.tokens.lowerBound && $0.cities.count == 2
      })
    else { return nil }
    return place(document.word(word) == "الاول" ? mention.cities[0] : mention.cities[1])
  }

  /// `الشركة، التي رأت النور سنة 2012`: the company came to be, no call center.
  func isOfCompanyInArabic(_ trigger: Trigger) -> Bool {
    guard document.language == .arabic, trigger.kind == .open, !trigger.isNoun,
      trigger.lemma.isOne(of: "راي", "ابصر", "تاسس", "نشا", "اسس", "انطلق")
    else { return false }
    let relative = trigger.tokens.lowerBound - 1
    guard marks.range.contains(relative - 1), document.word(relative) == "التي" else {
      return false
    }
    let head = document.tokens[relative - 1].kind == .mark ? relative - 2 : relative - 1
    return marks.covers(.orgNoun, head)
      || document.names[sentence].contains { $0.tokens.upperBound == head + 1 }
  }

  /// The only one that a sentence names, where nothing in it stands for another: `سيجد 90 شخصا أنفسهم بدون عمل بعدما
  /// قررت شركة أمواج إغلاق المركز`.
  func onlyNamedInArabic(_ names: [NameMention]) -> Int? {
    guard document.language == .arabic, let first = names.first,
      names.allSatisfy({ $0.organization == first.organization }), !isAddressedInArabic(first),
      !marks.range.contains(where: {
        marks.covers(.orgNoun, $0) && document.word($0).hasPrefix("ال")
      })
    else { return nil }
    return first.organization
  }

  /// `غادرت شركة أمواج مدينة المحمدية بعدما أغلقت مركزها`: the only city that the sentence names before it.
  func cityBeforeInArabic(_ trigger: Trigger, _ mention: SiteMention?) -> PlaceMention? {
    guard document.language == .arabic, let mention, mention.cities.isEmpty, !mention.isPlural,
      [.definite, .possessive].contains(mention.determiner), let city = onlyCity,
      city.tokens.upperBound <= trigger.tokens.lowerBound || trigger.lemma == "غادر",
      !barred.contains(city.tokens.lowerBound),
      document.word(city.tokens.lowerBound - 1) == "مدينه"
        || marks.covers(.cityWord, city.tokens.lowerBound - 1)
    else { return nil }
    return city
  }
}
