import Switchboard

/// Cities of Arabic news that get a call center: the verb stands before or behind them.
extension Discourse {
  /// `ستحتضن خريبكة مركزا للنداء`, `العقبة قد تستضيف المركز الثاني`: where one is to come.
  func receptionsInArabic() {
    guard document.language == .arabic, !(sentence == 0 && document.hasHeadline) else { return }
    for index in mentions.indices {
      let mention = mentions[index]
      guard !mention.isUsed, mention.cities.isEmpty, !mention.isPlural,
        mention.isStrong || mention.isOther || mention.determiner == .indefinite,
        let verb = between(max(marks.range.lowerBound, mention.begin - 6), mention.begin).last(
          where: { token in document.verbs(token).contains { $0.verbClass == .receive } })
          ?? becoming(before: mention.begin),
        case let reading = document.verbs(verb).first(where: { $0.verbClass == .receive })
          ?? VerbLexicon.Reading(lemma: "receive", verbClass: .receive, form: .future),
        let city = host(around: verb, before: mention.begin),
        // `سلا تحتضن مركزا افتتح أمس`: it is there.
        !triggers.contains(where: {
          $0.kind == .open && $0.certainty == .asserted
            && (0...8).contains($0.tokens.lowerBound - mention.tokens.upperBound)
        })
      else { continue }
      // `تتخذ أمواج من طنجة مقرا لمركز اتصالها`: where it is.
      if Self.seating.contains(document.word(verb)), document.isPresentOrPast(verb) {
        seat(index, in: city)
        continue
      }
      let clause = Clauses(document, sentence).clause(of: verb)
      let said = CertaintyReader(document, sentence).ofVerb(
        reading, VerbGroup(document, sentence, verb), clause)
      // `قد تحتضن`, also within quotation marks.
      let isHedged = marks.covers(.hedge, verb) || document.word(verb - 1) == "قد"
      let certainty: Trigger.Certainty =
        isHedged
        ? .hedged
        : said == .asserted && (reading.form == .present || Self.winning.contains(reading.lemma))
          ? .planned : said
      guard [.asserted, .planned, .hedged].contains(certainty) else { continue }
      let names = document.names[sentence].filter {
        document.organizations[$0.organization].role.mayOperate && !isOwner($0)
      }
      guard
        let organization = mention.organization
          ?? names.first(where: { $0.tokens.lowerBound >= mention.begin })?.organization
          ?? names.last?.organization ?? focusOperator ?? mainOperator
      else { continue }
      mentions[index].isUsed = true
      let trigger = Trigger(
        kind: .open, tokens: verb..<verb + 1, sentence: sentence, lemma: "receive", isNoun: false,
        isPassive: false, certainty: certainty, clause: clause)
      for place in city {
        emit(
          trigger, mention, organization, place, names.isEmpty,
          evidence(
            between(
              min(verb, place.tokens.lowerBound),
              max(place.tokens.upperBound, mention.tokens.upperBound)), "open.host"))
      }
    }
  }

  /// What a city has got by a competition is yet to come.
  private static let winning: WordSet = ["ظفر", "حظي", "نال", "كسب", "receive"]
  private static let seating: WordSet = [
    "تتخذ", "يتخذ", "اتخذ", "اتخذت", "ستتخذ", "سيتخذ", "جعلت", "جعل",
  ]

  private func seat(_ index: Int, in cities: [PlaceMention]) {
    let mention = mentions[index]
    guard
      let organization = mention.organization
        ?? document.names[sentence].last(where: {
          $0.tokens.upperBound <= mention.begin
            && document.organizations[$0.organization].role.mayOperate
        })?.organization ?? focusOperator
    else { return }
    mentions[index].isUsed = true
    for city in cities {
      _ = site(
        organization: organization, city: city, token: mention.begin, status: .operating,
        evidence: evidence(
          between(city.tokens.lowerBound, mention.tokens.upperBound), "have.seat"))
    }
    count(organization)
  }

  /// The cities right behind the verb, or right before it.
  private func host(around verb: Int, before end: Int) -> [PlaceMention]? {
    let places = document.places[sentence]
    // `اختارت شركة أمواج العقبة مقرا لمركزها`
    if let noun = seatNoun(before: end), noun > verb,
      let city = places.first(where: {
        $0.isCity && $0.part == .plain && $0.tokens.upperBound == noun
      })
    {
      return [city]
    }
    if let behind = places.first(where: {
      $0.isCity && $0.part == .plain && (verb + 1...verb + 2).contains($0.tokens.lowerBound)
        && $0.tokens.upperBound <= end && !marks.covers(.locative, $0.tokens.lowerBound - 1)
        || $0.isCity && $0.part == .plain && $0.tokens.lowerBound == verb + 2
          && marks.covers(.cityWord, verb + 1)
    }) {
      return [behind]
    }
    var begin = verb
    while begin > marks.range.lowerBound,
      document.tokens[begin - 1].kind == .mark && document.tokens[begin - 1].folded != ","
        || document.word(begin - 1) == "قد"
    {
      begin -= 1
    }
    guard
      let last = places.lastIndex(where: {
        $0.isCity && $0.part == .plain && $0.tokens.upperBound == begin
      })
    else { return nil }
    // `الخبر أو المدينة المنورة قد تحتضن`
    if last > 0, places[last - 1].isCity, places[last - 1].part == .plain,
      places[last].tokens.lowerBound - places[last - 1].tokens.upperBound == 1,
      document.word(places[last - 1].tokens.upperBound).isOne(of: "او", "و")
    {
      return [places[last - 1], places[last]]
    }
    guard !marks.covers(.locative, places[last].tokens.lowerBound - 1) else { return nil }
    return [places[last]]
  }

  /// `تؤسس الشركة بموجبها مركز اتصال`: what an agreement says will be.
  func isAgreedInArabic(_ trigger: Trigger) -> Bool {
    document.language == .arabic && trigger.isPresent && trigger.certainty == .asserted
      && [.open, .expand, .close, .move].contains(trigger.kind)
      && trigger.clause.contains {
        let word = document.word($0)
        // `ستحتضن وجدة مركزا تقيمه شركة أفق`
        if $0 < trigger.tokens.lowerBound, trigger.kind == .open,
          document.verbs($0).contains(where: { $0.verbClass == .receive && $0.form == .future })
        {
          return true
        }
        return word.hasPrefix("بموجب") || word.hasPrefix("بمقتض") || word.isOne(of: "موجب", "مقتضي")
      }
  }

  /// `ستكون الفيوم مقرا لمركز الاتصال الجديد`, `استقر رأي الشركة على الفيوم مقرا له`: the verb that says what a city is
  /// to be.
  private func becoming(before end: Int) -> Int? {
    guard let noun = seatNoun(before: end) else { return nil }
    return between(max(marks.range.lowerBound, noun - 14), noun).last { token in
      document.word(token).isOne(of: "ستكون", "ستصبح", "راي", "اختيار")
        || Self.seating.contains(document.word(token))
        || document.verbs(token).contains { $0.verbClass == .choose }
    }
  }

  private func seatNoun(before end: Int) -> Int? {
    // `اختيار العقبة لمركز اتصالها الجديد`
    if document.word(end - 1) == "ل",
      document.places[sentence].contains(where: { $0.tokens.upperBound == end - 1 })
    {
      return end - 1
    }
    return between(max(marks.range.lowerBound, end - 7), end).last {
      document.word($0).isOne(of: "مقرا", "موقعا", "موطنا", "حاضنه", "مكانا", "وجهه", "محطه")
    }
  }
}
