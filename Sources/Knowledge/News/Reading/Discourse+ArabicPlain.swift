import Switchboard

/// Plain statements of Arabic that have no verb for what they say, or set something between a verb and its object.
extension Discourse {
  /// `ستفتتح شركة أمواج، التي تدير مركزا في عمان، مركزا آخر في إربد`: what is told of the subject beside, between
  /// commas; the object stands behind it.
  func asideOfSubject(_ trigger: Trigger) -> Range<Int> {
    let end = trigger.tokens.upperBound
    let none = end..<end
    guard document.language == .arabic, !trigger.isNoun,
      let open = between(end, min(marks.range.upperBound, end + 7)).first(where: {
        document.tokens[$0].folded == ","
      }),
      document.word(open + 1).isOne(of: "التي", "الذي") || marks.covers(.owner, open + 1)
        || document.word(open + 1) == "و",
      let close = between(open + 2, min(marks.range.upperBound, open + 40)).first(where: {
        document.tokens[$0].folded == ","
      }),
      mentions.contains(where: { (1...3).contains($0.begin - close) })
    else { return none }
    return open..<close + 1
  }

  /// `مشروع مركز النداء`, `المركز الذي كانت تعتزم إنشاءه`, `المركز المزمع إنشاؤه`: one that is not there yet.
  func isIntendedInArabic(_ mention: SiteMention) -> Bool {
    guard document.language == .arabic else { return false }
    if marks.range.contains(mention.begin - 1),
      document.word(mention.begin - 1).isOne(of: "مشروع", "خطه", "فكره")
    {
      return true
    }
    let end = mention.tokens.upperBound
    return between(end, min(marks.range.upperBound, end + 12)).contains { token in
      document.word(token).isOne(
        of: "المزمع", "المقرر", "المرتقب", "المنتظر", "المخطط", "مقررا", "مزمعا", "مرتقبا", "منتظرا"
      )
        // `الذي وعدت به الشركة`
        || document.word(token).isOne(of: "الذي", "التي")
          && document.verbs(token + 1).contains { $0.verbClass == .plan }
        || document.word(token).isOne(of: "كان", "كانت")
          && document.word(token - 1).isOne(of: "الذي", "التي")
          && between(token + 1, min(marks.range.upperBound, token + 5)).contains { index in
            document.verbs(index).contains { $0.verbClass == .plan }
          }
    }
  }

  /// `لشركة أمواج مركز نداء في سوسة`, `ولدى المجموعة مركزان في فاس ومكناس`, `لن يبقى للشركة سوى مركز في فاس`: who
  /// has what.
  func possessionsInArabic() {
    guard document.language == .arabic else { return }
    for index in mentions.indices {
      if mentions[index].cities.isEmpty, mentions[index].organization != nil,
        let city = whereThereIs(mentions[index])
      {
        mentions[index].cities = [city]
      }
      let mention = mentions[index]
      if comesWithoutVerb(mention) {
        mentions[index].isUsed = true
        continue
      }
      guard !mention.isUsed, !mention.cities.isEmpty,
        [.indefinite, .bare].contains(mention.determiner),
        let owner = possessor(before: mention)
          ?? (whereThereIs(mention) == nil ? nil : mention.organization)
      else { continue }
      mentions[index].isUsed = true
      if let verb = between(max(marks.range.lowerBound, mention.begin - 7), mention.begin).last(
        where: { document.word($0).isOne(of: "سيكون", "ستكون", "سيصبح", "ستصبح") })
      {
        let trigger = Trigger(
          kind: .open, tokens: verb..<verb + 1, sentence: sentence, lemma: "have", isNoun: false,
          isPassive: false, certainty: .planned,
          clause: Clauses(document, sentence).clause(of: verb))
        for city in mention.cities.map(place) {
          emit(
            trigger, mention, owner, city, false,
            evidence(between(verb, city.tokens.upperBound), "open.have"))
        }
        continue
      }
      for city in mention.cities.map(place) {
        _ = site(
          organization: owner, city: city, isOther: mention.isOther, token: mention.begin,
          status: .operating,
          evidence: evidence(between(mention.begin, city.tokens.upperBound), "have.of"))
        barred.insert(city.tokens.lowerBound)
      }
      count(owner)
    }
  }

  /// Whom a call center is said to belong to right before it, with no verb: `ل` or `لدى` with a name, a noun for the
  /// company, or a pronoun.
  private func possessor(before mention: SiteMention) -> Int? {
    var token = mention.begin - 1
    while marks.range.contains(token),
      document.word(token).isOne(of: "ايضا", "حاليا", "اليوم", "كذلك", "سوي", "الا", "اليوم")
    {
      token -= 1
    }
    if document.knowledge.placeWords.country(ofDemonym: document.word(token)) != nil { token -= 1 }
    if marks.range.contains(token), document.tokens[token].kind == .mark { token -= 1 }
    guard marks.range.contains(token) else { return nil }
    var owner: Int?
    if let name = document.names[sentence].first(where: { $0.tokens.upperBound == token + 1 }),
      document.organizations[name.organization].role.mayOperate
    {
      owner = name.organization
      token = name.tokens.lowerBound - 1
      if document.tokens[token].kind == .mark { token -= 1 }
      if marks.covers(.orgNoun, token) { token -= 1 }
    } else if marks.covers(.orgNoun, token), document.word(token).hasPrefix("ال") {
      owner = focusOperator ?? mainOperator
      token -= 1
    } else if document.word(token).isOne(of: "ها", "ه"),
      document.word(token - 1).isOne(of: "ل", "لدي")
    {
      owner = focusOperator ?? mainOperator
      token -= 1
    } else if document.word(token).isOne(of: "لها", "له", "لديها", "لديه") {
      owner = focusOperator ?? mainOperator
    }
    guard let owner, marks.range.contains(token),
      document.word(token).isOne(of: "ل", "لدي", "لها", "له", "لديها", "لديه")
    else { return nil }
    // At the begin of what is said: `ول`, `كما أن ل`, `لن يبقى ل`.
    let isLeft = between(token + 1, mention.begin).contains {
      document.word($0).isOne(of: "سوي", "الا")
    }
    let before = document.word(token - 1)
    return token == marks.firstWord || isLeft || Self.beforeOwner.contains(before) ? owner : nil
  }

  /// `مركز اتصال جديد لشركة أمواج في عجمان العام المقبل`: a headline without a verb, of a time to come.
  private func comesWithoutVerb(_ mention: SiteMention) -> Bool {
    guard !mention.isUsed, mention.isStrong, mention.isOther, !mention.isPlural,
      mention.cities.count == 1, let organization = mention.organization, triggers.isEmpty,
      (0...3).contains(mention.begin - marks.firstWord),
      case let behind = between(mention.tokens.upperBound, marks.range.upperBound),
      behind.contains(where: { marks.covers([.soon, .future].asClasses, $0) }),
      !behind.contains(where: { !document.verbs($0).isEmpty || marks.covers(.negator, $0) })
    else { return false }
    let city = place(mention.cities[0])
    let trigger = Trigger(
      kind: .open, tokens: mention.tokens, sentence: sentence, lemma: "", isNoun: true,
      isPassive: false, certainty: .planned,
      clause: Clauses(document, sentence).clause(of: mention.begin))
    emit(
      trigger, mention, organization, city, false,
      evidence(between(mention.begin, city.tokens.upperBound), "open.verbless"))
    return true
  }

  private static let beforeOwner: WordSet = [
    "و", ",", "ان", "حيث", "بان", "ف", "سيكون", "ستكون", "سيصبح", "بات", "صار", "اصبح", "اضحي",
  ]

  /// `تفاضل الشركة بين طنجة وفاس لاحتضان مركز النداء المقبل`: one of them is to get it.
  func choosesBetweenInArabic() {
    guard document.language == .arabic,
      let between = marks.range.first(where: {
        document.word($0).isOne(of: "بين", "خيارين", "خيارات")
      }),
      let verb = News.between(max(marks.range.lowerBound, between - 8), between).last(where: {
        token in document.verbs(token).contains { $0.verbClass == .consider }
      }),
      let first = document.places[sentence].firstIndex(where: {
        $0.isCity && $0.part == .plain && (1...3).contains($0.tokens.lowerBound - between)
      }), case let list = CityList(document, sentence).list(from: first), list.count > 1,
      let index = mentions.firstIndex(where: {
        $0.isStrong && $0.cities.isEmpty && !$0.isPlural
      }),
      let organization = document.names[sentence].first(where: {
        $0.tokens.lowerBound < between
          && document.organizations[$0.organization].role.mayOperate
      })?.organization ?? focusOperator
    else { return }
    mentions[index].isUsed = true
    let trigger = Trigger(
      kind: .open, tokens: verb..<verb + 1, sentence: sentence, lemma: "consider", isNoun: false,
      isPassive: false, certainty: .hedged, clause: Clauses(document, sentence).clause(of: verb))
    for city in list.map(place) {
      emit(
        trigger, mentions[index], organization, city, false,
        evidence(News.between(verb, city.tokens.upperBound), "open.choice"))
    }
  }

  /// `لن تلغى أي وظيفة`: not one of the jobs that are told of goes, where else their number says that they are jobs.
  func ofNoJobInArabic(_ trigger: Trigger) -> Trigger {
    let end = trigger.tokens.upperBound
    guard document.language == .arabic, trigger.lemma == "cost", trigger.certainty == .negated,
      between(end, end + 6).contains(where: { marks.begins(.job, at: $0) })
    else { return trigger }
    var jobs = trigger
    jobs.lemma = "الغي"
    return jobs
  }

  /// `حسب البيان، بعد الرباط، ستفتح الشركة مركزا بفاس`, `قال إنه بعد الرباط`: a city right behind `after`, with
  /// nothing else between commas.
  func isAfterInArabic(_ city: PlaceMention) -> Bool {
    let after = city.tokens.lowerBound - 1
    return document.language == .arabic && marks.range.contains(after - 1)
      && document.word(after) == "بعد"
      && document.word(after - 1).isOne(of: ",", "ه", "ها", "ان", "انه", "انها", "بانه", "و")
  }

  /// `ستسرح 40 عونا من مركز المنستير، ولن تسرح أحدا من مركزها بالمهدية`: in Arabic what is behind the verb or noun,
  /// where another call center stands before it.
  func objectInArabic(_ trigger: Trigger) -> Int? {
    guard document.language == .arabic,
      mentions.contains(where: { $0.tokens.upperBound <= trigger.tokens.lowerBound })
    else { return nil }
    return mentions.firstIndex { mention in
      (0...9).contains(mention.begin - trigger.tokens.upperBound) && !mention.cities.isEmpty
        && !between(trigger.tokens.upperBound, mention.begin).contains {
          document.tokens[$0].kind == .mark
        }
    }
  }

  /// `سرحت 40 عونا من مركز المنستير، فيما تعتزم توظيف 60 في المهدية`: where jobs go and others come, each has its
  /// part of the sentence.
  func partInArabic(_ trigger: Trigger) -> Range<Int>? {
    guard document.language == .arabic else { return nil }
    func isOther(_ other: Trigger) -> Bool {
      [.layoff, .expand, .reduce].contains(other.kind) && other.kind != trigger.kind
        && marks.numbers.contains {
          (0...4).contains($0.tokens.lowerBound - other.tokens.lowerBound)
        }
    }
    let before = triggers.last { isOther($0) && $0.tokens.upperBound <= trigger.tokens.lowerBound }
    let after = triggers.first { isOther($0) && $0.tokens.lowerBound >= trigger.tokens.upperBound }
    guard before != nil || after != nil else { return nil }
    // What stands before a verb of Arabic is of the one before.
    return between(
      before == nil ? marks.range.lowerBound : trigger.tokens.lowerBound,
      after?.tokens.lowerBound ?? marks.range.upperBound)
  }

  /// `يوجد في جبيل مركز اتصال تابع لشركة أمواج`: the city between the verb and what is there.
  private func whereThereIs(_ mention: SiteMention) -> Int? {
    document.places[sentence].firstIndex { city in
      city.isCity && city.part == .plain && city.tokens.upperBound == mention.begin
        && marks.covers(.locative, city.tokens.lowerBound - 1)
        && document.word(city.tokens.lowerBound - 2).isOne(
          of: "يوجد", "توجد", "هناك", "يقع", "تقع", "ثمه")
    }
  }
}
