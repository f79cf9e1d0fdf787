import Switchboard

/// Jobs that English tells of beside call centers.
extension Discourse {
  /// `400 jobs would be created elsewhere`
  func isElsewhere(_ trigger: Trigger) -> Bool {
    if isOfFactoryInFrench(trigger) || isOutcryInFrench(trigger) || isAttributeInFrench(trigger) {
      return true
    }
    return document.language == .english
      && between(
        trigger.tokens.upperBound, min(marks.range.upperBound, trigger.tokens.upperBound + 5)
      ).contains { document.word($0).isOne(of: "elsewhere", "abroad", "overseas") }
  }

  /// `has offices in Leeds, but is concentrating its expansion on Hull`: what grows stands behind it.
  func isOfElse(_ trigger: Trigger, _ mention: SiteMention) -> Bool {
    document.language == .english && trigger.isNoun && trigger.kind == .expand
      && mention.tokens.upperBound <= trigger.tokens.lowerBound
      && trigger.tokens.lowerBound - mention.tokens.upperBound > 2
  }

  /// `will close its call centre in Leeds and cut jobs at its call centre in Hull`: what stands behind its own verb.
  func objectInEnglish(_ trigger: Trigger, _ zone: Range<Int>) -> Int? {
    guard document.language == .english, !trigger.isNoun, !trigger.isPassive else { return nil }
    return mentions.firstIndex { mention in
      mention.begin >= trigger.tokens.upperBound && zone.contains(mention.begin)
        && mention.begin - trigger.tokens.upperBound <= 8 && !mention.cities.isEmpty
        && !isOfOtherSubject(mention, trigger)
    }
  }

  /// `employs 400 people at a customer service center in Reno`: where they work is there.
  func employsAtCenter(_ trigger: Trigger) -> Bool {
    guard document.language == .english, trigger.certainty == .asserted, !trigger.isPassive,
      let index = target(of: trigger)
    else { return false }
    return mentions[index].begin > trigger.tokens.upperBound && mentions[index].isStrong
      && mentions[index].cities.count == 1 && mentions[index].determiner == .indefinite
      && document.word(mentions[index].begin - 1).isOne(of: "at", "in", "from")
  }

  /// `is recruiting advisers for its call centre in Leeds`: it grows, by how many is not told.
  func hiresAtCenter(_ trigger: Trigger, _ mention: SiteMention?) -> Bool {
    // `recrute des téléconseillers pour son centre d'appels de Caen`
    if document.language == .french, !trigger.isNoun, let mention, mention.isStrong,
      trigger.lemma.isOne(of: "recruter", "embaucher"), !mention.cities.isEmpty,
      mention.begin > trigger.tokens.upperBound,
      [.asserted, .planned].contains(trigger.certainty)
    {
      return between(trigger.tokens.upperBound, mention.begin).contains {
        marks.covers(.person, $0)
      }
    }
    guard document.language == .english, !trigger.isNoun,
      trigger.lemma.isOne(of: "recruit", "hire", "increase", "boost", "staff", "grow", "double"),
      let mention,
      mention.isStrong,
      !mention.cities.isEmpty, mention.begin > trigger.tokens.upperBound,
      [.asserted, .planned].contains(trigger.certainty)
    else { return false }
    return trigger.lemma == "staff"
      // `will boost its Tulsa call center staff by 80`
      || document.word(mention.tokens.upperBound).isOne(of: "staff", "workforce", "headcount")
      || between(trigger.tokens.upperBound, mention.begin).contains { marks.covers(.person, $0) }
  }

  /// `to close call center in Tulsa, lay off 85`: a number that a headline ends with.
  func isLastInEnglish(_ number: NewsNumber) -> Bool {
    document.language == .english
      && (!marks.range.contains(number.tokens.upperBound)
        || document.tokens[number.tokens.upperBound].kind == .mark)
  }

  /// `will reduce the work force at its call center by 240`: it is people that become fewer.
  func cutsStaff(_ trigger: Trigger) -> Bool {
    document.language == .english && trigger.kind == .reduce && !trigger.isNoun
      && between(
        trigger.tokens.upperBound, min(marks.range.upperBound, trigger.tokens.upperBound + 4)
      )
      .contains { token in
        // `its staff at`, but not `its staff costs by`
        marks.phrase(.person, at: token).map {
          document.word($0.upperBound).isOne(of: "by", "at", "in", "there", "from", "of")
            || trigger.certainty == .negated && document.tokens[$0.upperBound].kind == .mark
        } == true
      }
      // `is not shrinking its headcount`: nobody loses a job.
      && (numberCut(trigger) != nil || trigger.certainty == .negated)
  }

  /// The number behind `by` of those who become fewer.
  func numberCut(_ trigger: Trigger) -> JobCount? {
    let number = marks.numbers.first {
      (1...14).contains($0.tokens.lowerBound - trigger.tokens.upperBound) && !$0.isPercent
        && document.word($0.tokens.lowerBound - 1) == "by"
    }
    return number.map {
      JobCount(number: $0, isSeat: false, isJob: true, tokens: $0.tokens)
    }
  }

  /// `Lumora will open a call center in Boise. It will employ 85 people`, `85 people will be hired when it opens`: those of
  /// the one that was just told of.
  func comesWithNewOne(_ count: JobCount, _ clause: Range<Int>) -> Bool {
    guard document.language == .english, !count.isSeat, !isOfSeveral(clause), let focusSite,
      case let site = sites[focusSite], let last = site.said.last, last.status == .planned,
      distance(to: last.sentence) <= 2,
      site.capacity.isEmpty,
      isFuture(count, clause)
        || !triggers.contains(where: { [.employ, .have].contains($0.kind) })
          && (count.isJob && isRecent(focusSite, 0)
            || marks.range.contains {
              marks.covers(.future, $0) && document.word($0) != "to" || document.word($0) == "would"
            }),
      !triggers.contains(where: { [.close, .layoff].contains($0.kind) }),
      document.names[sentence].allSatisfy({ $0.organization == site.organization }),
      document.places[sentence].allSatisfy({
        !$0.isCity || $0.place?.index == site.place?.index
      }), !isWhole(count, clause, orCompany: false)
    else { return false }
    let capacity = NewsCapacity(
      measure: .jobsAnnounced, least: count.number.least, most: count.number.most, isPlanned: true)
    add(capacity, to: focusSite)
    if let event = events.lastIndex(where: { $0.site == focusSite && $0.type == .opening }) {
      events[event].headcount = events[event].headcount ?? capacity
    }
    return true
  }

  /// `120 people would be added in Bristol`: to add is to say only where somebody does.
  func isAddedThere(_ token: Int) -> Bool {
    document.language == .english && document.word(token) == "added"
      && (1...2).contains { back in
        marks.range.contains(token - back)
          && document.word(token - back).isOne(
            of: "be", "been", "being", "were", "was", "are", "is")
      }
  }

  /// `30 were added in Asheville`, `another 40 have been hired`: a number with no noun before its verb.
  func addedInEnglish(_ trigger: Trigger) -> JobCount? {
    guard document.language == .english, trigger.kind == .expand, !trigger.isNoun,
      trigger.isPassive,
      let number = marks.numbers.last(where: { number in
        let gap = between(number.tokens.upperBound, trigger.tokens.lowerBound)
        return number.tokens.upperBound < trigger.tokens.lowerBound && gap.count <= 3
          && gap.allSatisfy {
            document.word($0).isOne(
              of: "were", "was", "are", "will", "be", "have", "been", "more", "to", "would")
          }
      }), !number.isPercent, (number.least ?? number.most ?? 0) > 9,
      // `the Act of 1947 will be brought to bear`
      !document.word(number.tokens.lowerBound - 1).isOne(of: "of", "in", "since"),
      !marks.dates.contains(where: { $0.tokens.overlaps(number.tokens) })
    else { return nil }
    return JobCount(number: number, isSeat: false, isJob: true, tokens: number.tokens)
  }

  /// `is to recruit 300 people for a customer service centre`: it is to open.
  /// `will create 200 jobs in Leeds with a new call center`, in any language.
  func isForNewOne(_ mention: SiteMention) -> Bool {
    mention.isStrong && mention.determiner == .indefinite
      && !mention.isPlural && marks.range.contains(mention.begin - 1)
      && (document.language == .english && document.word(mention.begin - 1) == "for"
        || document.word(mention.begin - 1).isOne(of: "with", "avec", "con", "com", "mit")
        // `schafft 200 Arbeitsplätze in einem neuen Callcenter`
        || document.language == .german && document.word(mention.begin - 1) == "in"
          && document.word(mention.begin + 1).hasPrefix("neue"))
  }

  /// `Nobody opens a call center in Leeds any more`: nobody's is none.
  func opensNowhere(_ trigger: Trigger, _ organization: Int?) -> Bool {
    document.language == .english && trigger.kind == .open && trigger.certainty == .negated
      && organization == nil
  }

  /// `close 270 of its 300 offices`, where the cities behind are a few that stay.
  func isOfFewOf(_ mention: SiteMention, _ cities: [PlaceMention]) -> Bool {
    document.language == .english && cities.count > 1 && (mention.count ?? 0) > 2 * cities.count
  }

  /// `the Tiscali centre is to be closed by its new owner, Talk Talk`: the one that does it.
  func agentInEnglish(_ trigger: Trigger) -> Int? {
    guard document.language == .english, trigger.isPassive,
      [.open, .close].contains(trigger.kind),
      let by = between(
        trigger.tokens.upperBound, min(marks.range.upperBound, trigger.tokens.upperBound + 3)
      ).first(where: { document.word($0) == "by" }),
      let name = document.names[sentence].first(where: {
        (1...7).contains($0.tokens.lowerBound - by)
          && document.organizations[$0.organization].role.mayOperate
      }),
      between(by + 1, name.tokens.lowerBound).allSatisfy({
        marks.covers([.article, .possessive, .another, .orgNoun, .clientNoun].asClasses, $0)
          || document.word($0).isOne(of: "owner", "operator", "parent", ",")
          || document.knowledge.placeWords.country(ofDemonym: document.word($0)) != nil
      })
    else { return nil }
    return name.organization
  }

  /// Whether a call center whose cities are told stands right behind a token.
  func isOfCities(behind token: Int) -> Bool {
    mentions.contains { (1...3).contains($0.begin - token) && !$0.cities.isEmpty }
  }

  // MARK: And in

  /// `Lumora shut down in Halifax last year and in Hull in 2010`: the verb is said of the second, too.
  func andInCity() {
    guard document.language == .english,
      let trigger = triggers.first(where: {
        [.open, .close].contains($0.kind) && !$0.isNoun && !$0.isPassive
          && [.asserted, .planned].contains($0.certainty)
      }),
      let first = document.places[sentence].first(where: {
        $0.isCity && $0.part == .plain && $0.tokens.lowerBound >= trigger.tokens.upperBound
      }), let site = here(first).last, isRecent(site, 0),
      let organization = sites[site].organization
    else { return }
    for city in document.places[sentence]
    where city.isCity && city.part == .plain && city.tokens.lowerBound > first.tokens.upperBound {
      let begin = city.tokens.lowerBound - 2
      guard marks.range.contains(begin), document.word(begin) == "and",
        document.word(begin + 1).isOne(of: "in", "at"), here(city).isEmpty,
        !barred.contains(city.tokens.lowerBound), !offered.contains(city.tokens.lowerBound),
        !triggers.contains(where: {
          $0.tokens.lowerBound > trigger.tokens.upperBound
            && ![.layoff, .expand].contains($0.kind) && $0.tokens.lowerBound < begin
        })
      else { continue }
      var end = city.tokens.upperBound
      while marks.range.contains(end), document.tokens[end].kind != .mark { end += 1 }
      var copy = trigger
      copy.clause = between(begin, end)
      copy.tokens = between(begin, begin + 2)
      copy.sharedDate = nil
      emit(
        copy, nil, organization, city, false,
        evidence(between(begin, city.tokens.upperBound), "english.and"))
    }
  }

  /// `ceased operations at its Leeds call centre`: what closes is where the work was done.
  func whereWorkEnds(_ index: Int) -> Int {
    let next = index + 1
    guard document.language == .english, mentions.indices.contains(next),
      !mentions[index].isStrong, mentions[index].cities.isEmpty,
      document.word(mentions[index].tokens.lowerBound) == "operations", mentions[next].isStrong,
      mentions[next].begin == mentions[index].tokens.upperBound + 1,
      document.word(mentions[index].tokens.upperBound).isOne(of: "at", "in", "of")
    else { return index }
    return next
  }
}
